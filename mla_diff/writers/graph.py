"""The graph of a lineage: versions from left to right, a line for each provision, splits and merges between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.cite.citation import cite
from mla_diff.lineages.edges import Edge
from mla_diff.lineages.lineage import History, Lineage, is_inner
from mla_diff.lineages.timeline import Timeline
from mla_diff.writers.branches import sign_of
from mla_diff.writers.runs import harmless
from mla_diff.writers.widths import cells

MOST_LINES = 12  # lineages in one picture; those joined with the traced one come first


class Stop(Struct, frozen=True):
    """A provision in the picture: its line, its version (column) and what it is called there."""

    line: int
    version: int
    name: str


class Picture(Struct, frozen=True):
    """Lines of provisions over versions, and the edges between stops as pairs of (version, line)."""

    versions: tuple[str, ...]
    stops: tuple[Stop, ...]
    edges: tuple[tuple[tuple[int, int], tuple[int, int], bool], ...]  # from, to, and whether the lineage itself goes on
    traced: int  # the line of the lineage that was asked for
    left_out: int
    branches: tuple[tuple[int, str], ...] = ()  # proposals: the version each was made against, and its sign and name


def draw(timeline: Timeline) -> Picture:
    """Return the picture of a timeline's graph."""
    history = timeline.history
    lineages = _shown(timeline)
    line_of = {lineage.wid: line for line, lineage in enumerate(lineages)}
    stops = tuple(
        Stop(line, index, cite(history.versions[index], eid))
        for line, lineage in enumerate(lineages)
        for index, eid in lineage.places
    )
    return Picture(
        tuple(version.id for version in history.versions), stops, tuple(_edges(history, lineages, line_of)),
        line_of[timeline.lineage.wid], len(timeline.family) - len(lineages), tuple(_branches(timeline)),
    )  # fmt: skip


def from_first(picture: Picture) -> Picture:
    """Return a picture without the versions before the first in which anything stands."""
    first = min([stop.version for stop in picture.stops] + [version for version, _ in picture.branches])
    return Picture(
        picture.versions[first:],
        tuple(Stop(stop.line, stop.version - first, stop.name) for stop in picture.stops),
        tuple(((a - first, one), (b - first, other), main) for (a, one), (b, other), main in picture.edges),
        picture.traced, picture.left_out, tuple((version - first, name) for version, name in picture.branches),
    )  # fmt: skip


def _branches(timeline: Timeline) -> Iterator[tuple[int, str]]:
    """Yield the proposals that were made against a version of the series."""
    index_of = {version.id: index for index, version in enumerate(timeline.history.versions)}
    for branch in timeline.branches:
        proposal = branch.proposal
        if proposal.against in index_of:
            name = proposal.by[0] if proposal.by else proposal.id
            yield index_of[proposal.against], f"{sign_of(branch)} {name}"


def _shown(timeline: Timeline) -> list[Lineage]:
    """Return the lineages to draw, those nearest to the traced one where there are too many."""
    if len(timeline.family) <= MOST_LINES:
        return list(timeline.family)
    history, centre = timeline.history, timeline.lineage
    near = {centre.wid}
    for place in centre.places:
        near |= {history.lineage_of[edge.old].wid for edge in history.before.get(place, ())}
        near |= {history.lineage_of[edge.new].wid for edge in history.after.get(place, ())}
    ranked = sorted(timeline.family, key=lambda lineage: (lineage is not centre, lineage.wid not in near))[:MOST_LINES]
    return [lineage for lineage in timeline.family if lineage in ranked]


def _edges(
    history: History, lineages: Sequence[Lineage], line_of: dict[str, int]
) -> Iterator[tuple[tuple[int, int], tuple[int, int], bool]]:
    for lineage in lineages:
        for place in lineage.places:
            for edge in history.after.get(place, ()):
                other = history.lineage_of[edge.new].wid
                if other in line_of and not is_inner(history, edge):
                    yield _ends(edge, line_of[lineage.wid], line_of[other])


def _ends(edge: Edge, one: int, other: int) -> tuple[tuple[int, int], tuple[int, int], bool]:
    return (edge.old[0], one), (edge.new[0], other), edge.main


_UP, _DOWN, _LEFT, _RIGHT = 1, 2, 4, 8
_BOX = {
    0: " ", _LEFT: "─", _RIGHT: "─", _LEFT | _RIGHT: "─", _UP: "│", _DOWN: "│", _UP | _DOWN: "│", _DOWN | _RIGHT: "╭",
    _DOWN | _LEFT: "╮", _UP | _RIGHT: "╰", _UP | _LEFT: "╯", _UP | _DOWN | _RIGHT: "├", _UP | _DOWN | _LEFT: "┤",
    _DOWN | _LEFT | _RIGHT: "┬", _UP | _LEFT | _RIGHT: "┴", _UP | _DOWN | _LEFT | _RIGHT: "┼",
}  # fmt: skip


GAP = 5  # columns between a stop's name and the next stop


def graph_text(picture: Picture, width: int) -> list[str]:
    """Return the picture in box-drawing characters, in bands of versions where the columns are too few.

    Versions are numbered where their names would not fit.
    """
    names = [harmless(version) for version in picture.versions]
    longest = max(cells(harmless(stop.name)) for stop in picture.stops)
    step = max(longest, *(cells(name) for name in names)) + GAP
    legend: list[str] = []
    if step * len(names) + 2 > width:
        legend = [f"  ({index}) {name}" for index, name in enumerate(names, 1)]
        names = [f"({index})" for index in range(1, len(names) + 1)]
        step = max(longest, cells(names[-1])) + GAP
    per_band = max(2, (width - 2) // step)
    lines: list[str] = []
    for first in range(0, max(1, len(names) - 1), per_band - 1):
        lines += _band(picture, names, first, min(len(names), first + per_band), step)
    if picture.left_out:
        lines.append(f"  ({picture.left_out} further provisions joined with these by splits and merges are not drawn)")
    return lines + legend


def _band(picture: Picture, names: Sequence[str], first: int, last: int, step: int) -> list[str]:
    columns = range(first, last)
    lines = sorted({stop.line for stop in picture.stops if stop.version in columns} | _crossing(picture, columns))
    row_of = {line: row for row, line in enumerate(lines)}
    canvas = [[0] * (step * len(columns) + 2) for _ in lines]
    gaps: set[tuple[int, int]] = set()
    for (a, one), (b, other), main in picture.edges:
        start, end = max(a, first), min(b, last - 1)
        if start < end:
            x, to_x = 2 + step * (start - first), 2 + step * (end - first)
            _route(canvas, x, row_of[one], to_x, row_of[other if b == end else one])
            gaps |= {(row_of[one], at) for at in range(x, to_x)} if main and b - a > 1 else set()
    drawn = [[_BOX[cell] for cell in row] for row in canvas]
    for row, index in gaps:
        drawn[row][index] = "┄" if drawn[row][index] == "─" else drawn[row][index]
    for stop in picture.stops:
        if stop.version in columns:
            name = harmless(stop.name)
            index = 2 + step * (stop.version - first)
            drawn[row_of[stop.line]][index : index + cells(name) + 1] = [*name, " "]
    head = "  " + "".join(names[at].ljust(step) for at in columns)
    ends = [
        " " * (2 + step * (version - first)) + f"╰─ {harmless(name)}"
        for version, name in picture.branches if version in columns and (version > first or first == 0)
    ]  # fmt: skip
    marked = (
        ("▸ " if line == picture.traced else "  ") + "".join(row)[2:] for line, row in zip(lines, drawn, strict=True)
    )
    return [line.rstrip() for line in (head, *marked, *ends)]


def _crossing(picture: Picture, columns: range) -> set[int]:
    """Return the lines that pass through a band of versions, the traced one in any case."""
    crossing = {
        line
        for (a, one), (b, other), _ in picture.edges if max(a, columns[0]) < min(b, columns[-1])
        for line in (one, other)
    }  # fmt: skip
    return crossing | {picture.traced}


def _route(canvas: list[list[int]], x: int, y: int, to_x: int, to_y: int) -> None:
    """Draw from a stop to the right, change lines shortly before the other stop, and go on to it."""
    bend = to_x - 3
    for index in range(x, bend):
        canvas[y][index] |= _LEFT | _RIGHT
    canvas[y][bend] |= _LEFT
    for row in range(min(y, to_y), max(y, to_y)):
        canvas[row][bend] |= _DOWN
        canvas[row + 1][bend] |= _UP
    canvas[to_y][bend] |= _RIGHT
    canvas[to_y][bend + 1] |= _LEFT | _RIGHT
