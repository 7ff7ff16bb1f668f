"""What a reader has to know before reading a result; it stands above every result, in every format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from mla_diff.diff.titles import own_title
from mla_diff.languages import NAMES
from mla_diff.languages.change_rules import has_rules
from mla_diff.model.comparison import Comparison, compares_words
from mla_diff.model.provision import Provision, Version
from mla_diff.report.floor import tell_floor
from mla_diff.text.tokens import match_words

#: Findings of readers that a reader of the result has to know of, wherever the text is shown.
_TOLD = frozenset(
    {
        "tracked-changes", "struck-text", "page-scanned", "page-damaged", "drawn-letters", "page-fragments",
        "read-by-ocr", "hidden-text", "words-lost", "instrument",
    }
)  # fmt: skip
SAME_INSTRUMENT = 0.5  # share of the words of two titles that are in both; below, these may be two instruments
MOST_QUOTED = 3  # lines outside the text that stand on one side alone; of more, only their number is said
SHORTEST_NAME = 3  # words of a title; "The Agreement" stands ahead of many texts
_PAGES = re.compile(r"\b\d+\b|[|/–—-]")
#: A path or a file's name has numbers that are no pages': "../1988/act", "fees-2021.html#art5".
_ADDRESS = re.compile(r"[^\W\d_]{2}.*/|/.*[^\W\d_]{2}|\w\.[a-z]{3,5}(?:#\S*)?$")
WORDS_BEFORE = 4  # that are quoted before what is other in a long line
LONGEST = 90  # characters of a title or a line that is quoted


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
    if _are_two_instruments(old, new):
        yield f"These may be two different instruments: “{_short(old.title)}” and “{_short(new.title)}”."
    if old.date and new.date and old.date > new.date:
        dates = f"{called[0]} ({old.date}) is later than {called[1]} ({new.date})"
        yield f"{dates}: they may be in the wrong order."


def _language(tag: str) -> str:
    return next((name.capitalize() for name, known in NAMES.items() if known == tag), f"the language “{tag}”")


def _are_two_instruments(old: Version, new: Version) -> bool:
    """Return whether two titles have so few words in common that they name two things.

    A title that stands ahead of the other text, if not as its title, names that one too.
    """
    titles = [set(match_words(own_title(version))) for version in (old, new)]
    if not all(titles) or old.language != new.language or _is_ahead_of(old, new) or _is_ahead_of(new, old):
        return False
    return len(titles[0] & titles[1]) < SAME_INSTRUMENT * min(map(len, titles))


def _is_ahead_of(version: Version, other: Version) -> bool:
    """Return whether the title of one version stands, word for word, in what is printed ahead of the other's text."""
    title = match_words(own_title(version))
    front = (
        provision for provision in other.provisions if "preface" in (provision.kind, _kind_above(other, provision))
    )
    text = " ".join(" ".join(match_words(f"{provision.heading} {provision.text}")) for provision in front)
    return len(title) >= SHORTEST_NAME and f" {' '.join(title)} " in f" {text} "


def _kind_above(version: Version, provision: Provision) -> str:
    return version.by_eid[provision.parent].kind if provision.parent else ""


def outside_the_text(old: Version, new: Version) -> Iterator[str]:
    """Yield what stands outside the text in one file alone: running heads, data about the file, addresses of links.

    What only counts pages is none of it. These lines are no part of the law: they make no difference by themselves.
    """
    lines = [_lines_outside(version) for version in (old, new)]
    gone = [line for form, line in lines[0].items() if form not in lines[1]]
    come = [line for form, line in lines[1].items() if form not in lines[0]]
    if max(len(gone), len(come)) <= MOST_QUOTED:
        yield from _only("old", gone, come)
        yield from _only("new", come, gone)
    else:
        yield f"Outside the text, {_number_of(gone)} in the old file alone and {_number_of(come)} in the new one."


def _only(side: str, lines: Sequence[str], opposite: Sequence[str]) -> Iterator[str]:
    if lines:
        quoted = ", ".join(f"“{_from_where_it_departs(line, opposite)}”" for line in lines)
        yield f"Outside the text, only the {side} file has {quoted}."


def _lines_outside(version: Version) -> dict[str, str]:
    """Return the lines outside a version's text, the first of those that only numbers tell apart."""
    lines: dict[str, str] = {}
    for line in version.furniture:
        lines.setdefault(_without_numbers(line), line)
    lines.pop("", None)
    return lines


def _number_of(lines: Sequence[str]) -> str:
    return f"{len(lines)} line{' stands' if len(lines) == 1 else 's stand'}"


def _without_numbers(line: str) -> str:
    """Return a line without page numbers; "" where no word of three letters is left.

    >>> _without_numbers("Fees – page 4/20"), _without_numbers("https://fees.example/1988/1307")
    ('Fees page', 'https://fees.example/1988/1307')
    >>> _without_numbers("fees-2021.html#art5")
    'fees-2021.html#art5'
    """
    pieces = (piece if _ADDRESS.search(piece) else _PAGES.sub(" ", piece) for piece in line.split())
    kept = " ".join(" ".join(pieces).split())
    return kept if re.search(r"[^\W\d_]{3}", kept) else ""


def _from_where_it_departs(line: str, opposite: Sequence[str]) -> str:
    """Return a line, cut; a long one that begins as a line of the other file does, from a few words before they part.

    >>> line = "title: " + "Protocol of the Parties on the Safety of Ferries and " * 2
    >>> _from_where_it_departs(line + "their Crews", [line + "their Harbours"])
    '… of Ferries and their Crews'
    """
    words = line.split(" ")
    shared = max((_number_shared(words, facing.split(" ")) for facing in opposite), default=0)
    if len(line) <= LONGEST or shared <= WORDS_BEFORE:
        return _short(line)
    return _short(" ".join(["…", *words[shared - WORDS_BEFORE :]]))


def _number_shared(words: Sequence[str], facing: Sequence[str]) -> int:
    """Return how many words two lines begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, facing, strict=False)))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
