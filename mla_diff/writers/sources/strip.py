"""The whole treaty as one strip: a column for each article, filled with patterns of its sources, as inline SVG."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mla_diff.provenance.attributed import Attributed
from mla_diff.writers.sources.told import Sourced, sentence

if TYPE_CHECKING:
    from markupsafe import Markup

WIDTH, HEIGHT, FOOT = 1080, 72, 18  # pixels: the strip, and the line of article numbers below it
LEAST = 3.0  # pixels that the shortest article has
LETTER = 7.5  # pixels a digit takes, at most
PATTERNS = 7  # that can be told apart without colour; a number stands beside each, so that further ones may recur

#: What each pattern is drawn with on a tile of eight pixels; lines and boxes, no colour.
_TILES = (
    '<line x1="0" y1="8" x2="8" y2="0"/>',
    '<line x1="0" y1="4" x2="8" y2="4"/>',
    '<line x1="4" y1="0" x2="4" y2="8"/>',
    '<line x1="0" y1="0" x2="8" y2="8"/>',
    '<rect x="2" y="2" width="3" height="3"/>',
    '<line x1="0" y1="4" x2="8" y2="4"/><line x1="4" y1="0" x2="4" y2="8"/>',
    '<rect x="0" y="0" width="4" height="4"/><rect x="4" y="4" width="4" height="4"/>',
)


def pattern_number(number: int) -> int:
    """Return which pattern stands for a source's number, from 1."""
    return (number - 1) % PATTERNS + 1


def strip_svg(sourced: Sourced, address: Callable[[str], str]) -> Markup:
    """Return the strip; each article leads to its words, at the address that its eId has."""
    from markupsafe import Markup

    units = sourced.provenance.units
    total = sum(unit.span.size for unit in units) or 1
    scale = max(0.1, WIDTH - LEAST * len(units)) / total
    parts = [
        Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" role="img" class="strip" width="{}" height="{}" '
            'viewBox="0 0 {} {}">'
            "<title>Each column is an article, as wide as it is long; the filled part stands in sources.</title>"
        ).format(WIDTH, HEIGHT + FOOT, WIDTH, HEIGHT + FOOT)
    ]
    x = 0.0
    labelled = 0.0
    for unit in units:
        width = LEAST + unit.span.size * scale
        number = unit.span.number
        room = x - labelled >= len(number) * LETTER / 2 and number
        parts.append(_column(sourced, unit, x, width, bool(room), address(unit.span.eid)))
        if room:
            labelled = x + len(number) * LETTER + 6
        x += width
    return Markup("").join([*parts, Markup("</svg>")])


def tiles_svg() -> Markup:
    """Return the patterns themselves, which take no room on the page."""
    from markupsafe import Markup

    patterns = [
        Markup('<pattern id="tile-{}" width="8" height="8" patternUnits="userSpaceOnUse">{}</pattern>').format(
            number, Markup(tile)  # noqa: S704 the tiles are our own
        )
        for number, tile in enumerate(_TILES, 1)
    ]  # fmt: skip
    opening, closing = (
        Markup('<svg width="0" height="0" aria-hidden="true" class="strip"><defs>'),
        Markup("</defs></svg>"),
    )
    return Markup("").join([opening, *patterns, closing])


def swatch(number: int) -> Markup:
    """Return a small box with a source's pattern, for the legend."""
    from markupsafe import Markup

    return Markup(
        '<svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true" class="strip">'
        '<rect class="tile" width="34" height="16" fill="url(#tile-{})"/></svg>'
    ).format(pattern_number(number))


def _column(sourced: Sourced, unit: Attributed, x: float, width: float, labelled: bool, address: str) -> Markup:
    from markupsafe import Markup

    told = f"{unit.span.cited} {unit.span.heading}: {sentence(sourced, unit)}"
    parts = [
        Markup('<a href="{}"><title>{}</title>').format(address, told),
        Markup('<rect class="empty" x="{:.1f}" y="0" width="{:.1f}" height="{}"/>').format(x, width, HEIGHT),
    ]  # fmt: skip
    bottom = float(HEIGHT)
    claimed: set[int] = set()
    for entry in unit.entries:
        places = {place for run in entry.runs for place in range(run.start, run.end)} - claimed
        claimed |= places
        height = HEIGHT * len(places) / max(1, unit.span.size)
        if height < 1:
            continue
        bottom -= height
        number = sourced.numbers[entry.source]
        parts.append(
            Markup(
                '<rect class="tile" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="url(#tile-{})"/>'
            ).format(x, bottom, width, height, pattern_number(number))
        )  # fmt: skip
        if width >= LETTER * len(str(number)) + 4 and height >= 14:
            parts.append(
                Markup('<text class="which" x="{:.1f}" y="{:.1f}">{}</text>').format(
                    x + width / 2, bottom + height / 2 + 4, number
                )
            )
    if labelled:
        parts.append(
            Markup('<text class="head" x="{:.1f}" y="{}">{}</text>').format(x, HEIGHT + FOOT - 4, unit.span.number)
        )
    return Markup("").join([*parts, Markup("</a>")])
