"""Joins the lines of a wrapped text to paragraphs, once the language is known.

A reader of text or Markdown hands over one block a line. Whether two neighbours belong together is asked of each pair,
and only what no pair can tell is left to its run of lines, the stretch between two blank ones:

    "...the period that began on" | "13. June 2002 and shall..."   joined: the first is full, and no 12 stands before
    "(a) the fee is paid;"        | "(b) the plan is attached"     parted: the label counts on
    "The fee is due."             | "The council may raise it"     open: as its run does, wrapped or a paragraph a line

    text_lines   a line with what its words say: its label, whether its sentence ends
    breaks       what the breaks of the whole file say: how wide it is, whether blank lines part its paragraphs
    torn         references that go on in a block of their own
    over_gaps    sentences that do, where a page or a converter tore them
    open_lists   the lists that are open before a line
    pairs        the verdict on each pair of a run
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgspec.structs import replace

from mla_diff.languages import language as language_of
from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.parse.joining.breaks import WIDEST, breaks_of, width_of, width_of_run
from mla_diff.parse.joining.open_lists import OpenLists
from mla_diff.parse.joining.over_gaps import OverGaps
from mla_diff.parse.joining.pairs import BORDER, Pairs, Verdict
from mla_diff.parse.joining.text_lines import (
    CLOSERS,
    FINISHED,
    NARROWEST,
    TextLine,
    leads_on,
    look_at,
    plainly_runs_on,
)  # fmt: skip
from mla_diff.parse.joining.torn import LOOKED_AHEAD, is_torn
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.text.hyphens import HYPHENS, Hyphens, glue

WRAPPED_SHARE = 0.2  # of the pairs in question that must run on, for the rest of their run to be joined
FEWEST_OVER_GAPS = 8  # sentences that run on over a blank line, for such lines to say nothing;
OVER_GAPS_SHARE = 0.25  # and of the lines behind blank ones: a page so converted has .48, 118 others at most .16


def join_lines(
    blocks: Sequence[Block], language: str, known: dict[str, Label | None] | None = None, *, soft: bool = False
) -> tuple[Block, ...]:
    """Return the blocks with wrapped lines joined to paragraphs and torn references put together.

    ``known`` is given the label of each line, so that nobody has to read it again where the line is a paragraph;
    ``soft``: a single line break is a space by the rules of the file's format.

    >>> lines = ("The Party shall reply before the end of the period that began on", "13. June 2002.")
    >>> [block.text for block in join_lines([Block(text, line=True) for text in lines], "en")]
    ['The Party shall reply before the end of the period that began on 13. June 2002.']
    """
    words = language_of(language)
    texts = [block for block in blocks if block.style in ("body", "heading") and block.text]
    lines = [look_at(block, words) for block in texts]
    if known is not None:
        known.update({line.block.text: line.label for line in lines if line.block.line})
    lines = _without_empty_gaps(lines)
    verdicts = _verdicts(lines, words, soft)
    is_cut = [block.line and block.text[-1] in HYPHENS for block in texts]
    hyphens = Hyphens([block.text for block in texts if block.line] if any(is_cut) else ())
    joined: list[Block] = []
    last = -1  # place in ``joined`` of the last block of text
    verdict = iter(verdicts)
    for block in blocks:
        if block.style not in ("body", "heading") or not block.text:
            joined.append(block)
            continue
        if next(verdict) == "joined" and last >= 0:
            joined[last] = _join(joined[last], block, hyphens)
            continue
        last = len(joined)
        joined.append(block)
    return tuple(joined)


def _without_empty_gaps(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines without the blank ones between them that a converter set behind each line of a page.

    Where so many sentences run on over a blank line, it says nothing before a line that may go on with the one before.
    """
    gaps = [place for place in range(1, len(lines)) if lines[place].block.line and lines[place].block.gap]
    over_gap = sum(plainly_runs_on(lines[place - 1], lines[place]) for place in gaps)
    if over_gap < FEWEST_OVER_GAPS or over_gap < OVER_GAPS_SHARE * len(gaps):
        return list(lines)
    made = list(lines)
    for place in gaps:
        before, line = lines[place - 1], lines[place]
        may_go_on = NARROWEST <= len(before.block.text) <= WIDEST and not before.finished
        is_unit = line.label is not None and line.label.type != "item"
        begins = is_unit or line.is_capitals or before.block.text[-1] in CLOSERS
        if may_go_on and not begins and before.block.line and before.block.style == line.block.style == "body":
            made[place] = replace(line, block=replace(line.block, gap=False))
    return made


def _verdicts(lines: Sequence[TextLine], words: Language, soft: bool) -> list[Verdict]:
    """Return, for each line, whether it goes on with the line before; no line is "open" any more."""
    file_width, breaks = width_of(lines), breaks_of(lines, soft)
    verdicts: list[Verdict] = []
    lists = OpenLists()
    over_gaps = OverGaps(lines, words)
    for start, end in _runs(lines):
        run = lines[start:end]
        torn = start > 0 and (
            is_torn(lines, start, lists, words)
            or over_gaps.goes_on(start)
            or (run[0].block.style == "heading" and _heads_on(lines[start - 1].block, run[0].block, words))
        )
        verdicts.append("joined" if torn else "parted")
        if not torn:
            lists.enter(run[0])
        if len(run) > 1:
            width = width_of_run(run, file_width)
            led_by = lines[start - 1].block.text if start else ""
            verdicts += _settle(run, Pairs(run, width, words, lists, breaks, led_by).verdicts(), width, file_width > 0)
    return verdicts


def _runs(lines: Sequence[TextLine]) -> Iterable[tuple[int, int]]:
    """Yield first and end of each stretch of lines without a blank line, heading or other format between them."""
    start = 0
    for place in range(1, len(lines) + 1):
        if place < len(lines):
            before, block = lines[place - 1].block, lines[place].block
            is_near = block.line and not block.gap and before.line
            if is_near and before.style == block.style == "body" and before.quoted == block.quoted:
                continue
        yield start, place
        start = place


def _heads_on(before: Block, block: Block, words: Language) -> bool:
    """Return whether a heading goes on with the one before it, which the file broke in two: "Rules of", "the ports".

    A title in capitals is whole: the date of the act may stand below it in small letters.
    """
    if before.style != "heading" or before.level != block.level:
        return False
    starts_lower = block.text[0].islower()
    in_capitals = 2 * sum(map(str.isupper, before.text)) > len(before.text)
    if before.text[-1] in FINISHED or before.text[0].islower() or (starts_lower and in_capitals):
        return False
    return (starts_lower or leads_on(before.text, words)) and read_label(block.text, words) is None


def _settle(run: Sequence[TextLine], found: Sequence[Verdict], width: int, file_wrapped: bool) -> list[Verdict]:
    """Return the verdicts of a run with what is open settled by its neighbours."""
    if "open" not in found:
        return list(found)
    joined, opened = (_sums([verdict == kind for verdict in found]) for kind in ("joined", "open"))
    unwrapped = _sums([len(line.block.text) > WIDEST for line in run])
    settled: list[Verdict] = []
    for place, verdict in enumerate(found):
        if verdict != "open":
            settled.append(verdict)
            continue
        joined_near, open_near, unwrapped_near = (_near(place, sums) for sums in (joined, opened, unwrapped))
        is_wrapped = joined_near > 0 and joined_near >= unwrapped_near
        is_wrapped = is_wrapped and joined_near >= WRAPPED_SHARE * (joined_near + open_near)
        before = run[place].block.text
        full = file_wrapped and width - 10 <= len(before) <= width + BORDER
        too_long = len(before) > max(width, NARROWEST) + 2 * BORDER
        settled.append("joined" if (is_wrapped or full) and not too_long else "parted")
    return settled


def _sums(counted: Sequence[bool]) -> list[int]:
    """Return how many are counted before each place, and before the end."""
    return list(accumulate(counted, initial=0))


def _near(place: int, sums: Sequence[int]) -> int:
    """Return how many are counted around a place."""
    return sums[min(len(sums) - 1, place + LOOKED_AHEAD)] - sums[max(0, place - LOOKED_AHEAD)]


def _join(first: Block, second: Block, hyphens: Hyphens) -> Block:
    """Return two blocks as one, with a space between them where the words need one."""
    text = glue(first.text, second.text, hyphens) if first.line else f"{first.text} "
    shift = len(text)
    marks = tuple(Mark(mark.offset + shift, mark.number) for mark in second.marks)
    raised = tuple((start + shift, end + shift) for start, end in second.raised)
    return replace(first, text=text + second.text, marks=first.marks + marks, raised=first.raised + raised)
