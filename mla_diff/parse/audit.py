"""Look over a version once more as a whole, and say how sound the reading of its structure is.

Each stage before this one decided for itself; here the sum is checked: the numbers in a row, what stands where, what
was set apart. Each doubt is a sentence; enough of them, and the reading is not sound.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from mla_diff.languages import language as language_of
from mla_diff.model.finding import Finding
from mla_diff.model.provision import DIVISIONS, Provision, Version, is_number_in_number
from mla_diff.model.reading import Reading, Verdict
from mla_diff.parse.labels import read_label
from mla_diff.parse.sequence import number_key
from mla_diff.parse.thresholds import (
    DEEPEST,
    EMPTY_UNITS,
    FEWEST_EMPTY,
    FEWEST_WORDS,
    MISSING_NUMBERS,
    MOST_IN_ANNEXES,
    MOST_IN_FRONT,
    MOST_IN_ONE,
    MOST_STRAY,
)  # fmt: skip

#: Findings of a reader or parser that make a reading doubtful by themselves.
_DOUBTFUL = frozenset((
    "page-scanned", "page-damaged", "drawn-letters", "page-fragments", "unknown-letters", "language",
    "label-in-furniture", "words-lost", "empty-units",
))  # fmt: skip
_NAMED = 6  # numbers named in one sentence


class Measures(Struct, frozen=True):
    """What the audit looks at: the basic units outside annexes, and where the words stand."""

    kind: str
    units: tuple[Provision, ...]
    words_of: dict[str, int]  # of each unit with all below it, by eId
    words: int
    in_annexes: int
    in_front: int  # before the first unit, in no recital
    depth: int
    missing: tuple[str, ...]  # numbers that no unit has


def audit(version: Version, contents: int = 0) -> Reading:
    """Return what a version was understood to be; ``contents`` is how many lines of contents were set apart."""
    measures = _measure(version)
    kinds = Counter(
        one.kind for one in version.provisions if one.kind in DIVISIONS and not _stands_in_article(version, one)
    )
    kinds.pop("instrument", None)
    if measures.kind == "section":
        kinds.pop("section", None)
    doubts = tuple(_doubts(version, measures))
    return Reading(
        kind=measures.kind,
        unit=_word_of(measures.units),
        numbers=tuple(unit.number for unit in measures.units),
        divisions=tuple(kinds.items()),
        annexes=sum(provision.kind == "annex" for provision in version.provisions),
        depth=measures.depth,
        words=measures.words,
        words_in_annexes=measures.in_annexes,
        contents=contents,
        doubts=doubts,
        verdict=_verdict(version, measures, doubts),
    )


def _measure(version: Version) -> Measures:
    depth: dict[str, int] = {}
    annexed: dict[str, bool] = {}
    for provision in version.provisions:
        parent = provision.parent or ""
        depth[provision.eid] = depth.get(parent, 0) + 1
        annexed[provision.eid] = annexed.get(parent, False) or provision.kind == "annex"
    body = [provision for provision in version.provisions if not annexed[provision.eid]]
    kind, units = _units(version, body)
    words = {provision.eid: _count_words(provision) for provision in version.provisions}
    words_of = dict(words)
    for provision in reversed(version.provisions):
        if provision.parent:
            words_of[provision.parent] += words_of[provision.eid]
    first = units[0].eid if units else ""
    return Measures(
        kind,
        tuple(units),
        words_of,
        sum(words.values()),
        sum(count for eid, count in words.items() if annexed[eid]),
        sum(_before(version, words, first)),
        max(depth.values(), default=0),
        tuple(_missing(units)),
    )


def _before(version: Version, words: dict[str, int], first: str) -> Iterator[int]:
    """Yield the words of what stands before the first unit, other than recitals."""
    for provision in version.provisions:
        if provision.eid == first:
            return
        if provision.kind not in ("recital", "preamble"):
            yield words[provision.eid]


def _count_words(provision: Provision) -> int:
    words = len(provision.heading.split()) + len(provision.text.split())
    return words + sum(len(note.text.split()) for note in provision.notes) if provision.notes else words


def _units(version: Version, body: Sequence[Provision]) -> tuple[str, list[Provision]]:
    """Return the kind of the basic unit outside annexes, and these units: articles, else sections, else paragraphs."""
    for kind in ("article", "section"):
        found = [one for one in body if one.kind == kind and one.number and not is_number_in_number(version, one)]
        if found and (kind == "article" or any(_carries(version, one) for one in found)):
            return kind, found
    outer = [provision for provision in body if provision.kind == "paragraph" and _stands_free(version, provision)]
    if len(outer) > 1:
        return "paragraph", outer
    headed = [provision for provision in body if provision.kind == "section" and _carries(version, provision)]
    return ("section", headed) if headed else ("", [])


def _stands_in_article(version: Version, provision: Provision) -> bool:
    """Return whether a section is part of an article, and holds none."""
    return provision.parent is not None and version.by_eid[provision.parent].kind == "article"


def _carries(version: Version, section: Provision) -> bool:
    """Return whether a section holds text, itself or in subsections, and not only other divisions."""
    below = version.children.get(section.eid, ())
    if section.text or any(child.kind not in DIVISIONS for child in below):
        return True
    return any(child.kind == "subsection" and _carries(version, child) for child in below)


def _stands_free(version: Version, paragraph: Provision) -> bool:
    parent = version.by_eid[paragraph.parent] if paragraph.parent else None
    return parent is None or parent.kind in DIVISIONS or (parent.kind == "point" and not parent.text.endswith(":"))


def _word_of(units: Sequence[Provision]) -> str:
    """Return the word that most labels begin with: "Article", "§"; "" for bare numbers."""
    words = Counter(match[0] for unit in units if (match := re.match(r"§+|[^\W\d_]+", unit.label)))
    word, count = words.most_common(1)[0] if words else ("", 0)
    return word if count * 2 > len(units) else ""


def _doubts(version: Version, measures: Measures) -> Iterator[Finding]:
    """Yield what speaks against the structure, each as a sentence for a lawyer."""
    if not measures.units:
        message = "no articles, sections or numbered paragraphs were found; the text is read as it runs"
        yield Finding("no-articles", message)
    yield from _doubts_of_numbers(version, measures)
    yield from _doubts_of_places(version, measures)
    yield from _empty_rows(version)
    yield from _labels_in_furniture(version, measures)


def _doubts_of_numbers(version: Version, measures: Measures) -> Iterator[Finding]:
    noun = (measures.kind or "unit").capitalize()
    repeated: list[str] = []
    backward: list[str] = []
    for before, unit in pairwise(measures.units):
        old, new = number_key(before.number), number_key(unit.number)
        if not (before.number and unit.number):
            continue
        if before.number == unit.number and _word_of([before]) == _word_of([unit]):
            repeated.append(unit.number)
        elif new < old and not _begins_anew(version, before, unit, new):
            backward.append(f"{unit.number} after {before.number}")
    missing = measures.missing
    if repeated:
        again = list(dict.fromkeys(repeated))
        comes = "comes" if len(again) == 1 else "come"
        yield Finding("same-number", f"{noun} {_list(again)} {comes} more than once in a row")
    if backward:
        yield Finding("number-order", f"the numbers go back: {noun} {_list(backward)}")
    if missing:
        are = "is" if len(missing) == 1 else "are"
        yield Finding("number-gap", f"{noun} {_list(missing)} {are} missing: repealed, not printed, or not recognised")


def _begins_anew(
    version: Version, before: Provision, unit: Provision, number: tuple[tuple[int, int, str], ...]
) -> bool:
    """Return whether numbering begins again with a part, a chapter, an instrument, or units of another name."""
    anew = before.parent != unit.parent or _word_of([before]) != _word_of([unit])
    return anew and number[0][0] == 0 and number[0][1] <= 1


def _missing(units: Sequence[Provision]) -> list[str]:
    """Return the numbers that no unit has, before the first and in gaps; one that stands elsewhere is out of order."""
    there: defaultdict[str, set[str]] = defaultdict(set)
    for unit in units:
        there[_instrument_of(unit)].add(unit.number)
    missing = [number for number in _before_first(units) if number not in there[""]]
    for before, unit in pairwise(units):
        numbers = _between(before.number, unit.number)
        if numbers:
            known = there[_instrument_of(unit)]
            missing += [number for number in map(str, numbers) if number not in known]
    return missing


def _instrument_of(unit: Provision) -> str:
    """Return the eId of the instrument that holds a unit, where the file has several; else ""."""
    first = unit.eid.partition("__")[0]
    return first if first.startswith("act_") else ""


def _before_first(units: Sequence[Provision]) -> list[str]:
    """Return the numbers that are missing before the first unit: some few, for a part of a code begins anywhere."""
    first = units[0].number if units else ""
    return [str(number) for number in range(1, int(first))] if first.isdecimal() and 1 < int(first) <= 5 else []


def _between(before: str, after: str) -> range:
    """Return the whole numbers between two, none where the numbers are no plain ones."""
    if before.isdecimal() and after.isdecimal():
        return range(int(before) + 1, int(after))
    first, last = re.fullmatch(r"(\d+)(?:[-–]\d+)?[^\d.:^]*", before), re.match(r"(\d+)", after)
    if not first or not last or not re.fullmatch(r"\d+[^\d.:^]*", after):
        return range(0)
    ranged = re.fullmatch(r"\d+[-–](\d+)", before)
    start = int(ranged[1]) if ranged else int(first[1])
    return range(start + 1, int(last[1]))


def _doubts_of_places(version: Version, measures: Measures) -> Iterator[Finding]:
    units, words = measures.units, measures.words
    if measures.depth > DEEPEST:
        yield Finding("structure", f"provisions stand {measures.depth} deep in each other, deeper than laws do")
    if words < FEWEST_WORDS:
        return
    if measures.in_annexes > MOST_IN_ANNEXES * words:
        share = round(100 * measures.in_annexes / words)
        yield Finding("structure", f"{share} % of the words stand under annexes: the body may have been taken for one")
    if units and measures.in_front > MOST_IN_FRONT * words:
        yield Finding(
            "structure", f"{round(100 * measures.in_front / words)} % of the words stand before {units[0].label}"
        )
    if len(units) >= 5:
        longest = max(units, key=lambda unit: measures.words_of[unit.eid])
        parted = any(one.kind == "section" for one in version.children.get(longest.eid, ()))
        if measures.words_of[longest.eid] > MOST_IN_ONE * words and not parted:
            share = round(100 * measures.words_of[longest.eid] / words)
            yield Finding(
                "structure",
                f"{longest.label} holds {share} % of all words: what follows it may be other units",
                longest.eid,
            )
        empty = [unit for unit in units if measures.words_of[unit.eid] <= len(unit.heading.split())]
        if len(empty) > EMPTY_UNITS * len(units):
            yield Finding(
                "structure",
                f"{len(empty)} of {len(units)} units have no text: they may be entries of a table of contents",
            )


def _empty_rows(version: Version) -> Iterator[Finding]:
    """Yield where many provisions in a row have a label and nothing else: entries of a table, or a text torn apart."""
    row: list[Provision] = []
    for provision in (*version.provisions, None):
        if provision is not None and provision.label and not provision.text and _is_bare(version, provision):
            row.append(provision)
            continue
        if len(row) >= FEWEST_EMPTY:
            first, last = row[0], row[-1]
            yield Finding(
                "empty-units",
                f"{len(row)} provisions in a row have no text, from {first.label} to {last.label}: they may be entries "
                "of a table of contents, or their text may stand elsewhere",
                first.eid,
            )
        row = []


def _is_bare(version: Version, provision: Provision) -> bool:
    return not (provision.heading or provision.notes or version.children.get(provision.eid))


def _labels_in_furniture(version: Version, measures: Measures) -> Iterator[Finding]:
    """Yield the labels of units that were taken for running heads, where just their numbers are missing."""
    if not measures.units:
        return
    words = language_of(version.language)
    known = {unit.number for unit in measures.units}
    for line in dict.fromkeys(version.furniture):
        label = read_label(line, words)
        if label is not None and label.type == "article" and label.number not in known and len(line.split()) < 12:
            yield Finding("label-in-furniture", f"“{label.printed}” stands in a running head and nowhere in the text")


def _verdict(version: Version, measures: Measures, doubts: Sequence[Finding]) -> Verdict:
    codes = Counter(doubt.code for doubt in doubts)
    stray = sum(finding.code == "numbering" for finding in version.findings)
    if codes["no-articles"] and measures.words >= FEWEST_WORDS:
        return "failed" if any(one.code == "page-damaged" for one in version.findings) else "doubtful"
    if codes["structure"] > 1:
        return "failed"
    missing = len(measures.missing)
    disordered = codes["same-number"] or (codes["number-order"] and measures.kind == "paragraph")
    if missing > MISSING_NUMBERS * len(measures.units) or codes["structure"] or disordered:
        return "doubtful"
    if stray > MOST_STRAY * max(1, len(version.provisions)) and stray > 3:
        return "doubtful"
    return "doubtful" if any(one.code in _DOUBTFUL for one in (*version.findings, *doubts)) else "sound"


def _list(numbers: Sequence[str]) -> str:
    """Return numbers as a list in words, cut where it is long.

    >>> _list(["3", "4"]), _list([str(number) for number in range(9)])
    ('3 and 4', '0, 1, 2, 3, 4, 5 and 3 more')
    """
    if len(numbers) > _NAMED:
        return f"{', '.join(numbers[:_NAMED])} and {len(numbers) - _NAMED} more"
    return " and ".join(part for part in (", ".join(numbers[:-1]), numbers[-1]) if part)
