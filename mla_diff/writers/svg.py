"""The graph of a lineage as inline SVG, with a text for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mla_diff.writers.graph import Picture, Stop

if TYPE_CHECKING:
    from markupsafe import Markup

MARGIN, HEAD, LINE, RADIUS, BRANCH = 16, 24, 44, 5, 20  # pixels
PER_LETTER = 7.5  # pixels a letter of the labels takes, at most


def graph_svg(picture: Picture, title: str) -> Markup:
    """Return the picture as one ``svg`` element; names in it are escaped."""
    from markupsafe import Markup

    named = [stop.name for stop in picture.stops] + [f"   {name}" for _, name in picture.branches]
    longest = max(len(name) for name in (*picture.versions, *named))
    step = max(90.0, longest * PER_LETTER + 24)
    width = 2 * MARGIN + step * len(picture.versions)
    lines = 1 + max(stop.line for stop in picture.stops)
    height = HEAD + LINE * lines + BRANCH * len(picture.branches)
    parts = [
        Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{}" height="{}" viewBox="0 0 {} {}">'
            "<title>{}</title>"
        ).format(round(width), height, round(width), height, title)
    ]
    parts += [
        Markup('<text class="head" x="{}" y="14">{}</text>').format(round(MARGIN + step * index), name)
        for index, name in enumerate(picture.versions)
    ]
    parts += _paths(picture, step)
    parts += [_stop(picture, stop, step) for stop in picture.stops]
    parts += [
        _branch(_x(version, step), _y(picture.traced), HEAD + LINE * lines + BRANCH * row + 8, name)
        for row, (version, name) in enumerate(picture.branches)
    ]
    return Markup("").join([*parts, Markup("</svg>")])


def _paths(picture: Picture, step: float) -> Iterator[Markup]:
    from markupsafe import Markup

    for (a, one), (b, other), main in picture.edges:
        start, end = (_x(a, step), _y(one)), (_x(b, step), _y(other))
        bend = end[0] - step / 2
        look = "gap" if main and b - a > 1 else "" if main else "part"
        if main and one == picture.traced:
            look = f"{look} traced".strip()
        yield Markup('<path class="{}" d="M{} {}H{}C{} {} {} {} {} {}"/>').format(
            look,
            start[0],
            start[1],
            round(bend),
            round(bend + step / 4),
            start[1],
            round(bend + step / 4),
            end[1],
            end[0],
            end[1],
        )


def _branch(x: int, y: int, end: int, name: str) -> Markup:
    """Return the branch of a proposal: from the version it was made against down and to its end."""
    from markupsafe import Markup

    return Markup('<path class="branch" d="M{} {}V{}H{}"/><text x="{}" y="{}">{}</text>').format(
        x, y + 24, end - 4, x + 14, x + 20, end, name
    )


def _stop(picture: Picture, stop: Stop, step: float) -> Markup:
    from markupsafe import Markup

    x, y = _x(stop.version, step), _y(stop.line)
    look = "traced" if stop.line == picture.traced else ""
    return Markup('<circle class="{}" cx="{}" cy="{}" r="{}"/><text x="{}" y="{}">{}</text>').format(
        look, x, y, RADIUS, x - RADIUS, y + 20, stop.name
    )


def _x(version: int, step: float) -> int:
    return round(MARGIN + RADIUS + step * version)


def _y(line: int) -> int:
    return HEAD + 12 + LINE * line
