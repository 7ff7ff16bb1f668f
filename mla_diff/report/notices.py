"""What a reader has to know before reading a result; it stands above every result, in every format."""

from __future__ import annotations

from mla_diff.model.comparison import Comparison, compares_words
from mla_diff.model.provision import Version


def notices(comparison: Comparison) -> list[str]:
    """Return what a reader has to know before reading: which text is no authentic wording, which is held in part.

    Every renderer opens with these; a text of such a nature is never shown without them.
    """
    told = []
    for side, version in (("old", comparison.old), ("new", comparison.new)):
        told += [f"{side.capitalize()} text: {notice}" for notice in version_notices(version)]
    if not compares_words(comparison.old, comparison.new):
        told.append("Both texts stand side by side without marks: word by word they cannot be compared.")
    return told


def version_notices(version: Version) -> list[str]:
    """Return what has to be said of one version wherever its text is shown."""
    told = []
    if version.nature == "paraphrase":
        told.append("paraphrase, not the text of the draft.")
    elif "translation" in version.nature:
        told.append(f"{version.nature}, not an authentic text{f': {version.note}' if version.note else ''}.")
    elif version.note:
        told.append(f"{version.note}.")
    if version.fragment:
        told.append("fragment: what is not in it is not attested, neither new nor dropped.")
    return told
