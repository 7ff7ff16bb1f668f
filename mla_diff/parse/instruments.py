"""Where one file holds several instruments: a directive with those it amends, a convention and its protocols."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.languages.language import Language
from mla_diff.parse.front import names_instrument
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.lines import Line


def instrument_starts(lines: Sequence[Line], words: Language) -> dict[int, bool]:
    """Return where a further instrument begins in the same file, and whether its first line is its title.

    It begins where articles count from 1 again outside annexes: at the untitled heading before them, or else at
    that article itself, unless a part or chapter of the same instrument starts its own numbering there. Behind an
    annex the heading has to name an instrument: an annex, too, has headings and counts from 1.
    """
    starts: dict[int, bool] = {}
    seen: set[str] = set()
    in_annex = False
    for index, line in enumerate(lines):
        if line.label is None or line.label.type == "item":
            continue
        in_annex = (in_annex or line.label.type == "annex") and not line.returns
        if line.label.type != "article" or line.label.keyword in words.counted_apart:
            continue
        if line.label.number == "1" and "1" in seen:
            begin, titled = _begin_of_instrument(lines, index)
            near_annex = in_annex or any(between.returns for between in lines[begin:index])
            entitled = titled and (not near_annex or names_instrument(lines[begin].block.text, words))
            if entitled or (not in_annex and begin == index and len(seen) > 1):
                starts[begin] = titled
                seen, in_annex = set(), False
        if not in_annex:
            seen.add(line.label.number)
    if starts:
        starts |= _first_instrument(lines)
    return starts


def _begin_of_instrument(lines: Sequence[Line], first_article: int) -> tuple[int, bool]:
    """Return the line at which the instrument of this Article 1 begins, and whether that is a title."""
    index = first_article
    crossed_division = False
    for back in range(first_article - 1, max(-1, first_article - 60), -1):
        label = lines[back].label
        if label and label.type in ("article", "annex", "closing"):
            break
        if label and label.type == "division":
            crossed_division = True
        if label and label.type == "preamble":
            index = back
        is_title = label is None and looks_like_heading(lines[back].block.text) and _is_loose(lines, back)
        if is_title and (lines[back].block.style == "heading" or lines[back].block.gap):
            return back, True
    return (index, False) if not crossed_division else (-1, False)


def _is_loose(lines: Sequence[Line], at: int) -> bool:
    """Return whether a heading belongs to nothing above it: neither a division nor a bare unit stands there."""
    before = lines[at - 1].label if at else None
    if before is None:
        return True
    return before.type != "division" and not (before.type in ("article", "annex") and not before.rest)


def _first_instrument(lines: Sequence[Line]) -> dict[int, bool]:
    first = lines[0]
    return {0: first.label is None and looks_like_heading(first.block.text)}
