"""Units that no word names: bare numbers, and letters."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.provision import Kind
from mla_diff.parse.front import is_name_of_instrument
from mla_diff.parse.habits import are_titled
from mla_diff.parse.inserted_sections import sections_inserted_later
from mla_diff.parse.items import read_item
from mla_diff.parse.label import Label, LabelType
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.levels import begins_list
from mla_diff.parse.lines import Line, body_end, number_of
from mla_diff.parse.number_headings import headings_in_units, heads_body, is_heading_above, stands_in_unit
from mla_diff.parse.outermost import outermost_units
from mla_diff.parse.run_in import split_heading
from mla_diff.parse.sections import is_section
from mla_diff.parse.sequence import Candidate, best_chain, carry_body, counts_on, number_key, weigh
from mla_diff.parse.thresholds import (
    FEWEST_BARE,
    FEWEST_IN_BRACKETS,
    MOSTLY_COUNTED,
    OVER_LIST,
    SECTION_SIGNS,
)  # fmt: skip
from mla_diff.text.numerals import canonical_number


def units_behind_bullets(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with the units that stand behind bullets, "- Article 1. A marriage", where no others are.

    A converter makes list items of what begins with a number.
    """
    behind = {
        index: replace(inner, printed=f"{line.label.printed} {inner.printed}")
        for index, line in enumerate(lines)
        if line.label is not None and line.label.keyword == "–" and not line.quoted
        and (inner := read_label(line.label.rest, words)) is not None and inner.type in ("article", "division")
    }  # fmt: skip
    made = [
        replace(line, label=behind[index], family=words.family(behind[index].keyword)) if index in behind else line
        for index, line in enumerate(lines)
    ]
    indexes = [index for index in sorted(behind) if behind[index].type == "article"]
    chain = best_chain(weigh(made, indexes), rising=True)
    if len(chain) < FEWEST_BARE or len(chain) * 2 < len(indexes):
        return list(lines)
    return [
        line if index in behind and index not in chain and behind[index].type == "article" else made[index]
        for index, line in enumerate(lines)
    ]


#: The shapes of bare numbers, the likelier first, each of which may be that of the basic unit.
_SHAPES = (("1.", "1"), ("1)",), ("(1)",), ("1 -",))


def bare_numbers_as_units(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with bare numbers as the basic unit, as acts of common-law countries print their sections.

    Paragraphs of a resolution or a report are numbered so too; they stay what they are.
    """
    outermost = outermost_units(lines)
    if outermost:
        return _as_sections(lines, lines, outermost, words)
    for shapes in _SHAPES:
        units = _numbers_as_units(lines, words, shapes)
        if units is not None:
            return units
    return list(lines)


def _numbers_as_units(lines: Sequence[Line], words: Language, shapes: tuple[str, ...]) -> list[Line] | None:
    """Return the lines with the numbers of some shapes as units, if not of paragraphs; None if they carry no text."""
    end = body_end(lines)
    indexes = _outer_numbers(lines, shapes, end)
    counted = frozenset(indexes)
    labelled = [replace(line, label=line.label or line.bare) if i in counted else line for i, line in enumerate(lines)]
    chosen = sorted(best_chain(_weigh_over_lists(labelled, indexes), rising=True))
    if not _are_enough(labelled, chosen) or not carry_body(lines, chosen, end):
        return None
    if shapes != _SHAPES[0]:
        are_units = (len(chosen) >= FEWEST_IN_BRACKETS and _are_headed(lines, chosen)) or are_titled(labelled, chosen)
    else:
        are_units = _are_sections(labelled, chosen) or _is_named_a_law(lines[: chosen[0]], words)
    if not are_units:
        return list(lines)
    inserted = sections_inserted_later(labelled, chosen)
    return _as_sections(labelled, lines, sorted((*chosen, *inserted)), words)


def _outer_numbers(lines: Sequence[Line], shapes: tuple[str, ...], end: int) -> list[int]:
    """Return the lines with numbers of some shapes that may be units: headings, or what is set in least, if enough."""
    indexes = []
    for index, line in enumerate(lines[:end]):
        label = line.label if line.label is not None else line.bare
        if label is not None and label.type == "item" and _may_be_unit(lines, index, label, shapes) and not line.quoted:
            indexes.append(index)
    indexes = indexes or (_dotted(lines, end) if shapes == _SHAPES[0] else [])
    marked = [index for index in indexes if lines[index].block.style == "heading"]
    numerals = [index for index in marked if lines[index].label and not number_of(lines[index])[:1].isdigit()]
    if _paragraphs_count_on(lines, numerals, end):
        heads = frozenset(numerals)
        indexes, marked = ([index for index in kept if index not in heads] for kept in (indexes, marked))
    if len(marked) >= FEWEST_BARE and carry_body(lines, marked, end):
        indexes = marked  # the numbers below them are of paragraphs
    outer = _set_in_least(lines, indexes)
    return outer if len(outer) >= FEWEST_BARE and carry_body(lines, outer, end) else indexes


def _weigh_over_lists(lines: Sequence[Line], indexes: Sequence[int]) -> list[Candidate]:
    """Return the numbers as candidates; those right over a lettered list weigh more than others.

    Numbers that count from 1 in a lettered item weigh nothing, lest the last of them goes on with the units: "4." in
    "B." of clause 3.
    """
    labelled = [index for index, line in enumerate(lines) if line.label is not None]
    weighed = []
    inner, is_begun = 0, False  # the number with which a list in a lettered item goes on; whether a first came before
    for candidate in weigh(lines, indexes):
        place = bisect(labelled, candidate.line)
        before = lines[labelled[place - 2]].label if place > 1 else None
        below = lines[labelled[place]].label if place < len(labelled) else None
        number = number_of(lines[candidate.line])
        opens = below is not None and below.number[:1].isalpha() and begins_list(below)
        in_item = before is not None and before.number[:1].isalpha() and before.type == "item"
        inner = inner + 1 if inner and number == str(inner) else 0
        if is_begun and number == "1" and in_item:
            inner = 2
        is_begun = is_begun or number == "1"
        weight = candidate.weight * (OVER_LIST if opens else not inner)
        weighed.append(replace(candidate, weight=weight))
    return weighed


def _paragraphs_count_on(lines: Sequence[Line], marked: Sequence[int], end: int) -> bool:
    """Return whether the paragraphs below numbered headings count on from one to the next, as those of reports do."""
    below = [
        next((line.label.number for line in lines[start + 1 : stop] if _is_paragraph(line) and line.label), "1")
        for start, stop in pairwise([*marked, end])
    ]
    return any(number != "1" for number in below)


def _is_paragraph(line: Line) -> bool:
    return line.block.style != "heading" and line.label is not None and line.label.keyword == "1."


def _dotted(lines: Sequence[Line], end: int) -> list[int]:
    """Return the lines with numbers in parts, where a text has none of one: rules 1.1 and 1.2 in Part 1.

    Those with more parts than others stand in these. Their first parts count on; where 14.1 follows 2.8, those that
    hold them bear no numbers.
    """
    dotted = [index for index in range(end) if (label := lines[index].label) is not None and label.keyword == "1.1"]
    fewest = min((number_of(lines[index]).count(".") for index in dotted), default=0)
    paired = [index for index in dotted if number_of(lines[index]).count(".") == fewest]
    outer = [number_key(number_of(lines[index]).partition(".")[0]) for index in paired]
    goes_on = sum(before == after or counts_on(before, after) for before, after in pairwise(outer))
    return paired if paired and goes_on >= MOSTLY_COUNTED * (len(outer) - 1) else []


def _are_enough(lines: Sequence[Line], chosen: Sequence[int]) -> bool:
    """Return whether so many bare numbers may be sections: three, or two that are headed and count from 1."""
    if len(chosen) >= FEWEST_BARE:
        return True
    begins = [number_of(lines[index]) for index in chosen] == ["1", "2"]
    return begins and all(heads_body(lines, index) for index in chosen)


def _set_in_least(lines: Sequence[Line], indexes: Sequence[int]) -> list[int]:
    """Return those of some lines that are set in least, where the file says so of all: lists are set in more."""
    indents = [lines[index].block.indent if lines[index].block.line else None for index in indexes]
    told = [indent for indent in indents if indent is not None]
    if not told or len(told) < len(indents):
        return list(indexes)
    least = min(told)
    return [index for index, indent in zip(indexes, indents, strict=True) if indent == least]


def _may_be_unit(lines: Sequence[Line], index: int, label: Label, shapes: tuple[str, ...]) -> bool:
    """Return whether a number is of some shapes; beside "1." or "1" also "101.02" or "IV." in a heading.

    In plain text a numeral may be one behind which, or below which, a heading stands: "IV. Review".
    """
    if label.keyword in shapes or shapes != _SHAPES[0]:
        return label.keyword in shapes
    is_numeral = label.keyword in ("I.", "A.") and canonical_number(label.number).isdigit()
    if lines[index].block.style == "heading":
        return label.keyword.startswith("1.1") or is_numeral
    return is_numeral and heads_body(lines, index)


def _are_headed(lines: Sequence[Line], chosen: Sequence[int]) -> bool:
    """Return whether lines above half the numbers look like headings; few do above the paragraphs (1) and (2)."""
    above = [lines[index - 1] for index in chosen if index]
    return 2 * sum(line.label is None and looks_like_heading(line.block.text) for line in above) >= len(chosen)


def _are_sections(lines: Sequence[Line], chosen: Sequence[int]) -> bool:
    """Return whether bare numbers are sections: headings stand above or behind them, or subsections below."""
    if 2 * sum(index > 0 and is_heading_above(lines, index - 1) for index in chosen) > len(chosen):
        return True
    signs = 0
    for index in chosen:
        label = lines[index].label
        assert label is not None
        following = lines[index + 1] if index + 1 < len(lines) else None
        opens = label.rest.startswith("(") or label.printed.rstrip().endswith(("—", "–", "―"))
        subsection = following is not None and following.label is not None and following.label.printed.startswith("(1")
        headed = (
            label.keyword == "1"
            or lines[index].above is not None
            or label.rest.isupper()
            or split_heading(label, lines[index].block)[0] != ""
            or lines[index].block.style == "heading"
        )
        signs += opens or subsection or headed or heads_body(lines, index)
    return signs >= SECTION_SIGNS * len(chosen) or are_titled(lines, chosen)


def _is_named_a_law(front: Sequence[Line], words: Language) -> bool:
    """Return whether a title above the first number begins or ends with what laws call themselves: "Ferries Act".

    The reports and resolutions whose numbers are of paragraphs name the law that they are about in their midst.
    """
    titles = [line.block.text for line in front if line.label is None and not line.quoted]
    return any(looks_like_heading(title) and is_name_of_instrument(title, words) for title in titles)


def _as_sections(labelled: Sequence[Line], lines: Sequence[Line], chosen: Sequence[int], words: Language) -> list[Line]:
    """Return the lines with the chosen ones as sections; a heading above its number goes with it.

    Where divisions are called sections, what stands in them is an article.
    """
    sections = sum(is_section(line) and not line.quoted for line in lines[: body_end(lines)])
    kind: Kind = "article" if sections > 1 else "section"
    members = set(chosen)
    bare = [index for index in chosen if index and labelled[index].above is None]
    above = {index - 1 for index in bare if is_heading_above(labelled, index - 1)}
    lead = len(above) * 2 > len(chosen)
    units: list[Line] = []
    repeated: set[int] = set()
    headed = headings_in_units(labelled, chosen)
    for index, line in enumerate(lines):
        if lead and index in above:
            continue
        if index in repeated:
            units.append(_behind_label(labelled[index], words))
        elif index in headed:
            subunit = replace(headed[index], type="subunit", kind=kind, keyword="1.", parted=True)
            units.append(replace(line, label=subunit))
        elif index in members:
            label = labelled[index].label
            assert label is not None
            heading = labelled[index - 1].block if lead and index - 1 in above else labelled[index].above
            type_: LabelType = "subunit" if stands_in_unit(labelled, chosen, index) else "article"
            unit = replace(label, type=type_, kind=kind, keyword="1.", parted=True)
            if _repeats_number(labelled, index):
                repeated.add(index + 1)
                if (
                    heading is None and label.rest and label.rest[-1] != ":"
                ):  # what stands between the number and itself can be nothing else
                    unit, heading = replace(unit, rest=""), replace(line.block, text=label.rest)
            units.append(replace(labelled[index], label=unit, above=heading))
        else:
            units.append(line)
    return units


def _repeats_number(lines: Sequence[Line], index: int) -> bool:
    """Return whether the line after a section's heading prints its number once more: "2 Fees." over "2.—(1) The".

    A number in brackets is another: "(2)" may be the second paragraph of section 2, whose first stands in its line.
    """
    if index + 1 >= len(lines):
        return False
    label, following = lines[index].label, lines[index + 1].label
    if label is None or following is None or following.type != "item":
        return False
    return following.number == label.number and not following.printed.startswith("(")


def _behind_label(line: Line, words: Language) -> Line:
    """Return a line without its label; what stands behind it may be an item of its own: "2.—(1) The"."""
    assert line.label is not None
    return Line(replace(line.block, text=line.label.rest, marks=(), raised=()), read_item(line.label.rest, words))
