"""Look over a version once more as a whole, and say how sound the reading of its structure is.

Each stage before this one decided for itself; here the sum is checked: the numbers in a row, what stands where, what
was set apart. Each doubt is a sentence; enough of them, and the reading is not sound.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mla_diff.languages import language as language_of
from mla_diff.model.finding import Finding
from mla_diff.model.provision import DIVISIONS, Provision, Version
from mla_diff.model.reading import Reading, Verdict
from mla_diff.parse.labels import read_label
from mla_diff.parse.measures import Measures, measure, stands_in_article, word_of
from mla_diff.parse.sequence import Key, number_key
from mla_diff.parse.thresholds import (
    DEEPEST,
    EMPTY_UNITS,
    FEWEST_EMPTY,
    FEWEST_TO_SHARE,
    FEWEST_WORDS,
    MISSING_NUMBERS,
    MOST_IN_ANNEXES,
    MOST_IN_FRONT,
    MOST_IN_ONE,
    MOST_IN_ONE_OF_FEW,
    MOST_STRAY,
)  # fmt: skip
from mla_diff.parse.unread_labels import unread_labels

#: Findings of a reader or parser that make a reading doubtful by themselves.
_DOUBTFUL = frozenset((
    "page-scanned", "page-damaged", "drawn-letters", "page-fragments", "unknown-letters", "language",
    "label-in-furniture", "unit", "words-lost", "empty-units",
))  # fmt: skip
LONGEST_RUNNING_HEAD = 12  # words; what is longer is a sentence that names a unit
_NAMED = 6  # numbers named in one sentence


def audit(version: Version, contents: int = 0) -> Reading:
    """Return what a version was understood to be; ``contents`` is how many lines of contents were set apart."""
    measures = measure(version)
    kinds = Counter(
        provision.kind
        for provision in version.provisions
        if provision.kind in DIVISIONS and not stands_in_article(version, provision)
    )
    kinds.pop("instrument", None)
    if measures.kind == "section":
        kinds.pop("section", None)
    doubts = tuple(_doubts(version, measures))
    return Reading(
        kind=measures.kind,
        unit=measures.word,
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


def _doubts(version: Version, measures: Measures) -> Iterator[Finding]:
    """Yield what speaks against the structure, each as a sentence for a lawyer."""
    if not measures.units:
        message = "no articles, sections or numbered paragraphs were found; the text is read as it runs"
        yield Finding("no-articles", message)
    yield from _doubts_of_numbers(version, measures)
    yield from _doubts_of_places(version, measures)
    yield from _empty_rows(version)
    yield from _labels_in_furniture(version, measures)
    yield from unread_labels(version, measures)


def _doubts_of_numbers(version: Version, measures: Measures) -> Iterator[Finding]:
    repeated: list[str] = []
    backward: list[str] = []
    for before, unit in pairwise(measures.units):
        old, new = number_key(before.number), number_key(unit.number)
        if not (before.number and unit.number):
            continue
        if before.number == unit.number and (before.label == unit.label or word_of([before]) == word_of([unit])):
            repeated.append(unit.number)
        elif new < old and not _begins_anew(version, before, unit, new):
            backward.append(f"{unit.number} after {before.number}")
    missing = measures.missing
    if repeated:
        comes = "comes" if len(set(repeated)) == 1 else "come"
        yield Finding("same-number", f"{_named(measures, repeated)} {comes} more than once in a row")
    if backward:
        yield Finding("number-order", f"the numbers go back: {_named(measures, backward)}")
    if missing:
        are = "is" if len(missing) == 1 else "are"
        message = f"{_named(measures, missing)} {are} missing: repealed, not printed, or not recognised"
        yield Finding("number-gap", message)


def _begins_anew(version: Version, before: Provision, unit: Provision, number: Key) -> bool:
    """Return whether numbering begins again with a part, a chapter, an instrument, or units of another name."""
    anew = before.parent != unit.parent or word_of([before]) != word_of([unit])
    return anew and number[0][0] == 0 and number[0][1] <= 1


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
    if len(units) > 1:
        longest = max(units, key=lambda unit: measures.words_of[unit.eid])
        parted = any(provision.kind == "section" for provision in version.children.get(longest.eid, ()))
        are_few = len(units) < FEWEST_TO_SHARE and longest.number != ""
        most = MOST_IN_ONE_OF_FEW if are_few else MOST_IN_ONE
        if measures.words_of[longest.eid] > most * words and not parted:
            share = round(100 * measures.words_of[longest.eid] / words)
            yield Finding(
                "structure",
                f"{longest.label} holds {share} % of all words: what follows it may be other units",
                longest.eid,
            )
    if len(units) >= FEWEST_TO_SHARE:
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
    """Yield the labels of units that were taken for running heads, where just their numbers are missing.

    Of several units, "8–9 §§" in a table of contents, the first and the last must be missing.
    """
    if not measures.units:
        return
    words = language_of(version.language)
    known = {unit.number for unit in measures.units}
    for line in dict.fromkeys(version.furniture):
        label = read_label(line, words)
        if label is None or label.type != "article" or len(line.split()) >= LONGEST_RUNNING_HEAD:
            continue
        if label.number not in known and not known.issuperset(label.number.split("-")):
            yield Finding("label-in-furniture", f"“{label.printed}” stands in a running head and nowhere in the text")


def _verdict(version: Version, measures: Measures, doubts: Sequence[Finding]) -> Verdict:
    codes = Counter(doubt.code for doubt in doubts)
    stray = sum(finding.code == "numbering" for finding in version.findings)
    if codes["no-articles"] and measures.words >= FEWEST_WORDS:
        return "failed" if any(finding.code == "page-damaged" for finding in version.findings) else "doubtful"
    if codes["structure"] > 1:
        return "failed"
    missing = len(measures.missing)
    disordered = codes["same-number"] or (codes["number-order"] and measures.kind == "paragraph")
    if missing > MISSING_NUMBERS * len(measures.units) or codes["structure"] or disordered:
        return "doubtful"
    if stray > MOST_STRAY * max(1, len(version.provisions)) and stray > 3:
        return "doubtful"
    return "doubtful" if any(finding.code in _DOUBTFUL for finding in (*version.findings, *doubts)) else "sound"


def _named(measures: Measures, numbers: Sequence[str]) -> str:
    """Return units by their numbers, each once: "Articles 3 and 5"."""
    named = list(dict.fromkeys(numbers))
    noun = (measures.kind or "unit").capitalize()
    return f"{noun if len(named) == 1 else f'{noun}s'} {_list(named)}"


def _list(numbers: Sequence[str]) -> str:
    """Return numbers as a list in words, cut where it is long.

    >>> _list(["3", "4"]), _list([str(number) for number in range(9)])
    ('3 and 4', '0, 1, 2, 3, 4, 5 and 3 more')
    """
    if len(numbers) > _NAMED:
        return f"{', '.join(numbers[:_NAMED])} and {len(numbers) - _NAMED} more"
    return " and ".join(part for part in (", ".join(numbers[:-1]), numbers[-1]) if part)
