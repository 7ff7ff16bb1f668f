"""Choose, over the whole sequence of labels, which of them are units, and of what kind the basic unit is.

recognised lines -> without contents -> quotations set apart -> the chain of the basic unit
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.finding import Finding
from mla_diff.parse.annexes import annexes_once, notes_behind_units, without_references
from mla_diff.parse.bare_units import (
    bare_numbers_as_units,
    units_behind_bullets,
)  # fmt: skip
from mla_diff.parse.contents import split_contents
from mla_diff.parse.gaps import fill_gaps
from mla_diff.parse.headings_by_level import (
    headings_alike_as_units,
    headings_as_divisions,
    headings_within_units,
)  # fmt: skip
from mla_diff.parse.levels_of_units import sections_in_articles, settle_families
from mla_diff.parse.lines import Line, articles, own_label
from mla_diff.parse.margin_numbers import margin_numbers
from mla_diff.parse.own_headings import headings_beside_units, headings_in_brackets
from mla_diff.parse.provisions import provisions_as_units
from mla_diff.parse.quoted_units import mark_quotations
from mla_diff.parse.report_heads import heads_over_paragraphs
from mla_diff.parse.sections import sections_as_units, without_stray_units
from mla_diff.parse.sequence import Key, best_chain, counts_on, families, has_units, number_key, weigh
from mla_diff.parse.thresholds import FEWEST_OF_A_LAW, FEWEST_OVER_ITEMS
from mla_diff.parse.unknown import label_unknown_word
from mla_diff.parse.unnumbered_units import are_few_items, headings_as_units, hold_lists
from mla_diff.parse.without_sign import items_without_sign


class Choice(Struct, frozen=True):
    """Lines whose labels are units, and what was set apart on the way."""

    lines: tuple[Line, ...]
    contents: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def choose(lines: Sequence[Line], words: Language) -> Choice:
    """Return the lines with the labels that are units; the others are text."""
    kept, contents = split_contents(_apart_behind_others(margin_numbers(lines), words), words)
    kept = mark_quotations(kept)
    kept = annexes_once(notes_behind_units(_letters_in_series(kept), words))
    kept = settle_families(_one_system_of_numerals(without_references(kept)), words)
    if not families(kept):
        kept = units_behind_bullets(kept, words)
    kept = without_stray_units(sections_in_articles(_keep_chains(kept)))
    if not has_units(kept):
        kept = sections_as_units(kept)
    if not has_units(kept):
        kept = bare_numbers_as_units(kept, words)
    findings: list[Finding] = []
    if not articles(kept):
        kept, word = label_unknown_word(kept, words)
        if word:
            kept, entries = split_contents(kept, words)  # their words make them entries only now
            contents += entries
            message = f"“{word}” was read as the word for the basic unit, since it recurs with rising numbers"
            findings.append(Finding("label-word", message))
    if not any(line.label is not None and line.label.number for line in kept) or hold_lists(kept):
        kept = headings_as_units(kept, words)
    elif are_few_items(kept):
        kept = headings_as_units(kept, words, FEWEST_OVER_ITEMS)
    kept = headings_in_brackets(headings_beside_units(headings_alike_as_units(kept)))
    kept = provisions_as_units(kept, words)
    kept = _mark_returns(fill_gaps(headings_as_divisions(headings_within_units(kept), words), words))
    kept = items_without_sign(kept, words)
    if not has_units(kept):
        kept = heads_over_paragraphs(kept)
    return Choice(tuple(kept), tuple(contents), tuple(findings))


def _mark_returns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those marked where the body goes on behind an annex, since their numbers count on there."""
    marked = list(lines)
    body: dict[str, Key] = {}
    annex: dict[str, Key] = {}
    in_annex = False
    for index, line in enumerate(lines):
        label = line.label
        if label is None or label.type not in ("annex", "article", "division"):
            continue
        if label.type == "annex":
            in_annex, annex = True, {}
            continue
        form, number = label.keyword or label.type, number_key(label.number)
        before = lines[index - 1].label
        is_empty = before is not None and before.type == "annex"
        if in_annex and not is_empty and _goes_on_in(body, form, number) and not _goes_on_in(annex, form, number):
            marked[index] = replace(line, returns=True)
            in_annex = False
        (annex if in_annex else body)[form] = number
    return marked


def _goes_on_in(numbers: Mapping[str, Key], form: str, number: Key) -> bool:
    return form in numbers and counts_on(numbers[form], number)


def _apart_behind_others(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines without units counted apart that are none.

    "Amendment 1" on a title page stands before all units; "Amendment 9" alone on its line, where none counts from 1, is
    a heading and the number of its page.
    """
    apart = [index for index, line in enumerate(lines) if line.label and line.label.keyword in words.counted_apart]
    if not apart:
        return list(lines)
    beside = set(apart)
    first = next(
        (index for index, line in enumerate(lines) if line.family and not line.quoted and index not in beside), 0
    )
    from_one = any(own_label(lines[index]).number == "1" for index in apart)
    none = {index for index in apart if index < first or not (from_one or own_label(lines[index]).rest)}
    return [replace(line, label=None, family="") if index in none else line for index, line in enumerate(lines)]


def _letters_in_series(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with C and D as letters, not numerals, where A, B or E stand beside them."""
    labels = [line.label for line in lines if line.label is not None and line.label.type in ("article", "division")]
    letters = Counter(label.keyword for label in labels if re.fullmatch("[ABEFGH]", label.number))
    if not letters:
        return list(lines)
    return [_with_letter(line) if line.label is not None and letters[line.label.keyword] else line for line in lines]


def _with_letter(line: Line) -> Line:
    assert line.label is not None
    printed = re.search(r"(?<![\w.])([CDILMVX])[\])]*$", line.label.printed)
    return replace(line, label=replace(line.label, number=printed[1])) if printed else line


def _one_system_of_numerals(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the articles that an amending act quotes and that are counted in other numerals.

    Art. IV ... Art. 4ter ... Art. V: the figures between two numerals that count on belong to no unit of the act.
    """
    kept = list(lines)
    for indexes in families(lines).values():
        for system in (_ROMAN, _ARABIC):
            own = [index for index in indexes if system.search(own_label(lines[index]).printed)]
            other = sorted(set(indexes) - set(own))
            for before, after in pairwise(own):
                between = other[bisect(other, before) : bisect(other, after)]
                if len(between) >= FEWEST_OF_A_LAW and _begins_a_law([lines[index] for index in between]):
                    continue
                if between and counts_on(*(number_key(own_label(lines[index]).number) for index in (before, after))):
                    for index in between:
                        kept[index] = replace(lines[index], label=None)
    return kept


def _begins_a_law(lines: Sequence[Line]) -> bool:
    """Return whether articles are those of a law that an act enacts: the file marks them, and they begin at 1."""
    return own_label(lines[0]).number == "1" and all(line.block.style == "heading" for line in lines)


#: A numeral that is the whole number: the letters of "Article C-01" and "Article I-01" are those of chapters.
_ROMAN, _ARABIC = re.compile(r"(?<!\w)[IVXLC]+(?:er|re|[a-zA-Z])?(?![.-]?\w)"), re.compile(r"\d")


def _keep_chains(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the labels of basic units that are members of their chain; the others are text again."""
    members: set[int] = set()
    candidates: set[int] = set()
    for indexes in families(lines).values():
        candidates.update(indexes)
        members |= best_chain(weigh(lines, indexes))
    dropped = candidates - members
    return [replace(line, label=None) if index in dropped else line for index, line in enumerate(lines)]
