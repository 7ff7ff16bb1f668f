"""What a reader has to know before reading a result; it stands above every result, in every format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mla_diff.languages import NAMES
from mla_diff.languages.change_rules import has_rules
from mla_diff.model.comparison import Comparison, compares_words
from mla_diff.model.provision import Version
from mla_diff.report.floor import tell_floor
from mla_diff.report.instruments import are_two_instruments
from mla_diff.report.labels import labels_printed_otherwise
from mla_diff.report.outside import outside_the_text, short

#: Findings of readers that a reader of the result has to know of, wherever the text is shown.
_TOLD = frozenset(
    {
        "tracked-changes", "struck-text", "page-scanned", "page-damaged", "drawn-letters", "page-fragments",
        "read-by-ocr", "hidden-text", "words-lost", "instrument",
    }
)  # fmt: skip


def notices(comparison: Comparison) -> list[str]:
    """Return what a reader has to know before reading: what speaks against comparing the two texts, then of either.

    Every renderer opens with these; a text that calls for one is never shown without it.
    """
    told = [*_against_comparing(comparison.old, comparison.new)]
    for side, version in (("Old", comparison.old), ("New", comparison.new)):
        told += [f"{side} text: {notice}" for notice in version_notices(version)]
    if compares_words(comparison.old, comparison.new):
        told += tell_floor(comparison)
        told += outside_the_text(comparison.old, comparison.new)
        told += labels_printed_otherwise(comparison)
        told += _of_kinds(comparison)
    else:
        told.append("Both texts stand side by side without marks: word by word they cannot be compared.")
    return told


def _of_kinds(comparison: Comparison) -> Iterator[str]:
    """Yield that nobody can tell what changed words do to the law, where their language has no rules for that."""
    tag = comparison.new.language or comparison.old.language
    changes = (change for several in comparison.changes for change in several)
    if has_rules(tag) or not any(change.old and change.new and change.is_substantive for change in changes):
        return
    named = _language(tag) if tag else "this language"
    yield (
        f"Unknown: there are no rules for {named}, so changes of force, scope, numbers and actors "
        "are not told apart from other wording."
    )


def series_notices(versions: Sequence[Version]) -> list[str]:
    """Return what speaks against comparing the neighbours in a series, each called by its id.

    >>> from mla_diff.model.provision import Source, Version
    >>> adopted = Version("adopted", "", "en", Source("", ""), (), date="2023-05-26")
    >>> series_notices([adopted, Version("draft", "", "en", Source("", ""), (), date="2022")])
    ['adopted (2023-05-26) is later than draft (2022): they may be in the wrong order.']
    """
    pairs = pairwise(versions)
    return [notice for old, new in pairs for notice in _against_comparing(old, new, (old.id, new.id))]


def version_notices(version: Version) -> list[str]:
    """Return what has to be said of one version wherever its text is shown."""
    told = list(_of_the_reading(version))
    if version.nature == "paraphrase":
        told.append("paraphrase, not the text of the draft.")
    elif "translation" in version.nature:
        told.append(f"{version.nature}, not an authentic text{f': {version.note}' if version.note else ''}.")
    elif version.note:
        told.append(f"{version.note}.")
    if version.fragment:
        told.append("fragment: what is not in it is not attested, neither new nor dropped.")
    return told


def _of_the_reading(version: Version) -> Iterator[str]:
    """Yield what is wrong with how a file was understood, the worst first."""
    reading = version.reading
    doubts = [f"{_place(doubt.place)}{_sentence(doubt.message)}" for doubt in reading.doubts]
    if reading.verdict == "failed":
        yield " ".join(["its structure could not be read; do not rely on this result.", *doubts])
    elif reading.verdict == "doubtful":
        yield " ".join(["its structure may be read wrongly.", *doubts])
    if not version.provisions:
        yield "no provision was read from it."
    pages = [finding for finding in version.findings if finding.code in _TOLD]
    for message in dict.fromkeys(finding.message for finding in pages):
        places = [finding.place for finding in pages if finding.message == message and finding.place]
        yield f"{_place(', '.join(places[:3]) + (' and more' if len(places) > 3 else ''))}{_sentence(message)}"


def _place(place: str) -> str:
    return f"{place}: " if place else ""


def _sentence(message: str) -> str:
    return message if message.endswith(".") else f"{message}."


def _against_comparing(
    old: Version, new: Version, called: tuple[str, str] = ("The old text", "the new one")
) -> Iterator[str]:
    """Yield what speaks against comparing two versions: two languages, two instruments, the wrong order."""
    if old.language and new.language and old.language != new.language:
        names = [_language(version.language) for version in (old, new)]
        yield f"{called[0]} is in {names[0]} and {called[1]} in {names[1]}: their words cannot be compared."
    if are_two_instruments(old, new):
        yield f"These may be two different instruments: “{short(old.title)}” and “{short(new.title)}”."
    if old.date and new.date and old.date > new.date:
        dates = f"{called[0]} ({old.date}) is later than {called[1]} ({new.date})"
        yield f"{dates}: they may be in the wrong order."


def _language(tag: str) -> str:
    return next((name.capitalize() for name, known in NAMES.items() if known == tag), f"the language “{tag}”")
