"""Labels at annexes that are none: lists of annexes, running heads, notes, and the unit that an annex belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.lines import Line, own_label
from mla_diff.parse.quoted_units import is_unit, next_own, unit_number


def annexes_once(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each annex once: a list of annexes before the text, and running heads in one, are text."""
    last: dict[str, int] = {}
    order: list[str] = []
    kept = list(lines)
    first = next((index for index, line in enumerate(lines) if _begins_body(line)), 0)
    if first and own_label(lines[first]).type == "preamble":
        kept[:first] = [_without_annex(line) for line in lines[:first]]
    for index, line in enumerate(kept):
        if line.label is None or line.label.type != "annex" or not line.label.number:
            continue
        name = f"{line.label.keyword} {line.label.number}"
        if order and order[-1] == name:
            kept[index] = replace(line, label=None)  # a running head within the annex
            continue
        if name in last:
            kept[last[name]] = replace(lines[last[name]], label=None)
        last[name] = index
        order.append(name)
    return kept


def notes_behind_units(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with notes that explain a law as such behind its text alone, where they stand alone."""
    if not words.notes:
        return list(lines)
    last = max(
        (index for index, line in enumerate(lines) if line.label is not None and line.label.type == "article"),
        default=0,
    )
    return [
        replace(line, label=None)
        if line.label is not None
        and line.label.keyword in words.notes
        and (index < last or line.label.rest[:1] not in ("", "("))
        else line
        for index, line in enumerate(lines)
    ]


def without_references(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without labels of units that only say which unit an annex belongs to: "Regulation 3".

    Such a line stands alone right below the annex's own label, is no first unit, and nothing counts on from it there.
    One that the file marks as a heading is a unit of the annex, and so is one with a number that no unit of the body
    under that word has.
    """
    kept = list(lines)
    annexes = [index for index, line in enumerate(lines[:-1]) if line.label is not None and line.label.type == "annex"]
    in_body: defaultdict[str, set[str]] = defaultdict(set)
    for line in filter(is_unit, lines[: annexes[0]] if annexes else ()):
        in_body[line.family].add(own_label(line).number)
    for index in (annex + 1 for annex in annexes if not own_label(lines[annex]).rest):
        line = lines[index]
        if not is_unit(line) or line.block.style == "heading":
            continue
        number, known = own_label(line).number, in_body.get(line.family)
        if (known is None or number in known) and number != "1" and not own_label(line).rest:
            end = next((place for place in range(index, len(lines)) if _is_annex(lines[place])), len(lines))
            if not next_own(lines, index + 1, end, unit_number(line)):
                kept[index] = replace(line, label=None, family="")
    return kept


def _is_annex(line: Line) -> bool:
    return line.label is not None and line.label.type == "annex"


def _begins_body(line: Line) -> bool:
    return line.label is not None and line.label.type in ("preamble", "article", "division")


def _without_annex(line: Line) -> Line:
    return replace(line, label=None) if line.label is not None and line.label.type == "annex" else line
