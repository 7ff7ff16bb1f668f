"""Heads of reports, resolutions and judgments, whose numbered paragraphs count on below them.

I. Introduction          a chapter
1. The Group met.        paragraph 1
A. Opening               a subchapter, and no point A of paragraph 1
2. The Chair spoke.      paragraph 2, which counts on
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.model.provision import Kind
from mla_diff.parse.label import GROUP, Label
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.levels import Level, place_item
from mla_diff.parse.lines import Line, body_end
from mla_diff.parse.sequence import best_chain, weigh
from mla_diff.parse.thresholds import BARE_SHARE, FEWEST_ALIKE, FEWEST_BARE

KINDS: tuple[Kind, ...] = ("chapter", "subchapter", "subsection")
_FINISHED = (".", "?", "!", ")", "”", '"', "»", "。")


def heads_over_paragraphs(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with lettered, numbered and marked heads over paragraphs that count on as divisions."""
    end = body_end(lines)
    paragraphs = _paragraphs(lines, end)
    heads = [index for run in _runs_of_heads(lines, paragraphs) for index in run] if paragraphs else []
    if heads and _is_title(lines, heads):
        heads = heads[1:]
    depths: dict[int, int] = {}
    stack: list[Level] = []
    for index in heads:
        depth = _depth(stack, lines[index])
        if depth is not None:
            depths[index] = depth
    if len(depths) < FEWEST_ALIKE:
        return list(lines)
    ranks = {depth: rank for rank, depth in enumerate(sorted(set(depths.values())))}
    return [
        _as_head(line, depths[index], KINDS[min(ranks[depths[index]], len(KINDS) - 1)]) if index in depths else line
        for index, line in enumerate(lines)
    ]


def _is_title(lines: Sequence[Line], heads: Sequence[int]) -> bool:
    """Return whether the first head is the file's title: without a number, and alone set as high as it is."""
    title = lines[heads[0]]
    lower = [lines[index].block.level for index in heads[1:] if lines[index].block.style == "heading"]
    return title.label is None and title.block.style == "heading" and title.block.level < min(lower, default=0)


def _paragraphs(lines: Sequence[Line], end: int) -> list[int]:
    """Return the numbered paragraphs that count on through the body, where they carry most of it."""
    numbered = [index for index in range(end) if _label(lines[index]).keyword == "1." and not lines[index].quoted]
    if len({_label(lines[index]).number for index in numbered}) < FEWEST_BARE:
        return []  # so few numbers make no chain, however often they come
    chain = sorted(best_chain(weigh(lines, numbered), rising=True))
    if len(chain) < FEWEST_BARE:
        return []
    sizes = [len(line.block.text) for line in lines[:end]]
    return chain if sum(sizes[chain[0] :]) >= BARE_SHARE * sum(sizes) else []


def _runs_of_heads(lines: Sequence[Line], paragraphs: Sequence[int]) -> Iterator[range]:
    """Yield the heads that stand right above a paragraph, behind a paragraph that is finished."""
    for before, paragraph in pairwise([-1, *paragraphs]):
        start = paragraph
        while start - 1 > before and _may_head(lines[start - 1]):
            start -= 1
        above = lines[start - 1].block if start else None
        if before < 0 or above is None or above.style == "row" or above.text.endswith(_FINISHED):
            yield range(start, paragraph)


def _may_head(line: Line) -> bool:
    """Return whether a line is a heading that the file marks, or a few words behind "I.", "A." or "a."."""
    label = line.label
    if line.quoted or line.block.style == "row":
        return False
    if line.block.style == "heading":
        return label is None or label.type == "item"
    is_lettered = label is not None and label.type == "item" and label.number.isalpha() and label.keyword.endswith(".")
    return is_lettered and looks_like_heading(_label(line).rest)


def _depth(stack: list[Level], line: Line) -> int | None:
    """Return how deep a head stands among those that are open, which it joins; None where its number fits none."""
    label, level = line.label, line.block.level
    if line.block.style == "heading" and level:
        return level
    if label is None:
        return None
    place = place_item(stack, label.keyword, label.number)
    if place.doubt:
        return None
    del stack[place.depth :]
    stack.append(Level(place.key, place.value, -1, None, label.number))
    return place.depth + 1


def _as_head(line: Line, depth: int, kind: Kind) -> Line:
    label = line.label or Label("item", "point", "", "", line.block.text)
    division = replace(label, type="division", kind=kind, keyword=f"{GROUP}{depth}", parted=True)
    return replace(line, label=division, block=replace(line.block, level=depth))


def _label(line: Line) -> Label:
    return line.label or _NONE


_NONE = Label("item", "point", "", "", "")
