"""What the line breaks of a file, and of a run of its lines, say: how wide they are, and what parts paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from mla_diff.parse.joining.text_lines import NARROWEST, TextLine, plainly_runs_on

WIDEST = 120  # characters: editors and mail programs wrap at 60 to 100
UNWRAPPED_SHARE = 0.2  # of the lines of a run may be longer than any wrapped one
FEWEST_GAPS, SPACED_SHARE = 3, 0.9  # blank lines, and their share of all breaks, in a file that parts paragraphs so
FEWEST_PARTING = 2  # blank lines in a file whose other lines begin no paragraph


class Breaks(Struct, frozen=True):
    """What is known of the line breaks of a file."""

    are_soft: bool  # by the rules of its format a single break is a space, as in Markdown
    are_mostly_gaps: bool  # nearly all are blank lines: then another is none of a paragraph
    gaps_part_all: bool  # nearly all paragraphs begin behind a blank line, however many lines they are wrapped to


def breaks_of(lines: Sequence[TextLine], soft: bool) -> Breaks:
    """Return what is known of a file's breaks; a line without a label behind no sentence's end begins nothing."""
    pairs = [(before, line) for before, line in pairwise(lines) if line.block.line and line.block.style == "body"]
    gaps = sum([line.block.gap for _, line in pairs])
    begun = sum([not line.block.gap and (before.finished or line.label is not None) for before, line in pairs])
    return Breaks(
        soft,
        are_mostly_gaps=gaps >= FEWEST_GAPS and gaps >= SPACED_SHARE * len(pairs),
        gaps_part_all=gaps >= FEWEST_PARTING and begun <= (1 - SPACED_SHARE) * len(pairs),
    )


def width_of(lines: Sequence[TextLine]) -> int:
    """Return how many characters a line holds where sentences run on to the next line; 0 where they do not."""
    lengths = [
        len(before.block.text)
        for before, line in pairwise(lines)
        if line.block.line and not line.block.gap and plainly_runs_on(before, line)
    ]
    lengths = sorted(length for length in lengths if length <= WIDEST)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def width_of_run(run: Sequence[TextLine], file_width: int) -> int:
    """Return how many characters a line of a run holds, its own or those of the file; 0 where it is not wrapped."""
    own = [
        len(before.block.text) for before, line in pairwise(run)
        if plainly_runs_on(before, line) and len(before.block.text) <= WIDEST
    ]  # fmt: skip
    if len(own) >= 3:
        return max(own)
    # A line that nobody wrapped may stand among wrapped ones, and says nothing of their width; many are not wrapped.
    lengths = [len(line.block.text) for line in run]
    wrapped = [length for length in lengths if length <= WIDEST]
    longest = max(wrapped) if len(lengths) - len(wrapped) <= UNWRAPPED_SHARE * len(lengths) else 0
    if longest and file_width and longest <= file_width + 10:
        return file_width
    return longest if longest >= NARROWEST and len(run) > 1 else 0
