"""The titles of two versions against each other, where no preface among their provisions holds them."""

from __future__ import annotations

import re

from mla_diff.diff.words import diff_words
from mla_diff.model.comparison import Op, Reason, Sign, compares_words
from mla_diff.model.provision import Version


def diff_titles(old: Version, new: Version) -> tuple[Op, ...]:
    """Return the words of both titles; none where a preface holds the title, or where neither text bears one.

    A title that one text lacks came or went with it, unless that text is held in part and would not show it.
    """
    if has_preface(old) or has_preface(new) or not compares_words(old, new) or old.stage or new.stage:
        return ()
    titles = own_title(old), own_title(new)
    if all(titles):
        return diff_words(*titles)
    sides: tuple[tuple[Sign, str, Version], ...] = (("-", titles[0], new), ("+", titles[1], old))
    return tuple(Op(sign, title, _reason(version)) for sign, title, version in sides if title)


def _reason(version: Version) -> Reason:
    return "not attested" if version.fragment else ""


def has_preface(version: Version) -> bool:
    """Return whether a version's title stands among its provisions."""
    return any(
        provision.kind == "preface" and provision.heading and provision.heading == version.title
        for provision in version.provisions[:3]
    )


def own_title(version: Version) -> str:
    """Return a version's title where the text has one.

    "" where the file's name stands in for it, or what a library says: a version of a known stage may bear our name.
    """
    stem = re.split(r"[/\\]", version.source.name)[-1].rpartition(".")[0]
    return "" if version.stage or version.title in (version.id, stem, version.source.name) else version.title
