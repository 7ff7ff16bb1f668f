"""What the audit looks at: the basic units of a version outside its annexes, their numbers, where the words stand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from mla_diff.model.provision import DIVISIONS, Provision, Version, is_number_in_number
from mla_diff.text.numerals import canonical_number

MOST_BEFORE_FIRST = 5  # a first number up to which those before it are missing: a part of a code begins anywhere


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
    word: str  # that most labels of units begin with: "Article", "§"; "" for bare numbers


def measure(version: Version) -> Measures:
    """Return what is to be looked at in a version."""
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
        tuple(dict.fromkeys(_missing(units))),
        word_of(units),
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
        found = [
            provision
            for provision in body
            if provision.kind == kind and provision.number and not is_number_in_number(version, provision)
        ]
        if found and (kind == "article" or any(_carries(version, provision) for provision in found)):
            return kind, found
    outer = [provision for provision in body if provision.kind == "paragraph" and _stands_free(version, provision)]
    if len(outer) > 1:
        return "paragraph", outer
    headed = [provision for provision in body if provision.kind == "section" and _carries(version, provision)]
    return ("section", headed) if headed else ("", [])


def stands_in_article(version: Version, provision: Provision) -> bool:
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


def word_of(units: Sequence[Provision]) -> str:
    """Return the word that most labels begin with: "Article", "§"; "" for bare numbers."""
    words = Counter(match[0] for unit in units if (match := re.match(r"§+|[^\W\d_]+", unit.label)))
    word, count = words.most_common(1)[0] if words else ("", 0)
    return word if count * 2 > len(units) else ""


def _missing(units: Sequence[Provision]) -> list[str]:
    """Return the numbers that no unit has, before the first and in gaps; one that stands elsewhere is out of order."""
    there: defaultdict[str, set[str]] = defaultdict(set)
    for unit in units:
        there[_instrument_of(unit)].add(unit.number)
    missing = [number for number in (*_before_first(units), *_outer_numbers(units)) if number not in there[""]]
    for before, unit in pairwise(units):
        numbers = _between(before.number, unit.number)
        if numbers and not _begins_hundred(before, unit):
            known = there[_instrument_of(unit)]
            missing += [number for number in numbers if number not in known]
    return missing


def _begins_hundred(before: Provision, unit: Provision) -> bool:
    """Return whether a division begins a hundred of its own, as American acts count: 2, Title I, 101."""
    return before.parent != unit.parent and unit.number.isdecimal() and int(unit.number) % 100 == 1


def _outer_numbers(units: Sequence[Provision]) -> list[str]:
    """Return the numbers between the first parts of bare numbers in two, "3" to "13" where 14.1 follows 2.8."""
    if not units or "." not in units[0].number or word_of(units):
        return []
    if not all(re.fullmatch(r"\d{1,2}\.\d{1,3}", unit.number) for unit in units):
        return []
    outer = [int(unit.number.partition(".")[0]) for unit in units]
    return [str(number) for before, after in pairwise(outer) for number in range(before + 1, after)]


def _instrument_of(unit: Provision) -> str:
    """Return the eId of the instrument that holds a unit, where the file has several; else ""."""
    first = unit.eid.partition("__")[0]
    return first if first.startswith("act_") else ""


def _before_first(units: Sequence[Provision]) -> list[str]:
    """Return the numbers that are missing before the first unit: some few, for a part of a code begins anywhere."""
    first = units[0].number if units else ""
    first = canonical_number(first) if len(first) > 1 else first
    is_near = first.isdecimal() and int(first) <= MOST_BEFORE_FIRST
    return [str(number) for number in range(1, int(first))] if is_near else []


#: The number of an article in its chapter: "10.14", "1-01", "A-05", "II:3".
_IN_CHAPTER = re.compile(r"(?P<chapter>(?:\d{1,2}|[A-Za-z]{1,5})[.:-])(?P<own>\d{1,3})")


def _between(before: str, after: str) -> list[str]:
    """Return the whole numbers between two, none where the numbers are not of one kind."""
    if before.isdecimal() and after.isdecimal():
        return [str(number) for number in range(int(before) + 1, int(after))]
    before_in_chapter, after_in_chapter = _IN_CHAPTER.fullmatch(before), _IN_CHAPTER.fullmatch(after)
    if before_in_chapter and after_in_chapter:
        return _between_in_chapter(before_in_chapter, after_in_chapter)
    first, last = re.fullmatch(r"(\d+)(?:[-–]\d+)?[^\d.:^]*", before), re.match(r"(\d+)", after)
    if not first or not last or not re.fullmatch(r"\d+[^\d.:^]*", after):
        return []
    ranged = re.fullmatch(r"\d+[-–](\d+)", before)
    start = int(ranged[1]) if ranged else int(first[1])
    return [str(number) for number in range(start + 1, int(last[1]))]


def _between_in_chapter(before: re.Match[str], after: re.Match[str]) -> list[str]:
    """Return the numbers between those of two articles in one chapter, or before the first of the next."""
    chapter, last = after["chapter"], after["own"]
    first = int(before["own"]) + 1 if before["chapter"] == chapter else 1
    width = len(last) if last.startswith("0") or before["own"].startswith("0") else 0
    if before["chapter"] != chapter and int(last) > MOST_BEFORE_FIRST:
        return []
    return [f"{chapter}{number:0{width}}" for number in range(first, int(last))]
