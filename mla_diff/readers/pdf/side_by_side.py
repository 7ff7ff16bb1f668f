"""Tells whether two columns are one text that goes on in the next, or two texts, as treaties in two languages are set.

Article 5            Artikel 5          the same units begin at one height on both sides, again and again;
The fee is due       Die Gebühr ist     or one side is written in one language, the other in another
in May.              im Mai fällig.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.direction import from_right, in_reading_order
from mla_diff.readers.pdf.gutters import GUTTER, Parting, crosses, split
from mla_diff.text.language import LONG_ENOUGH, detect_language

_LEAST_PAIRS = 2  # units that begin beside each other show two texts
_MOSTLY = 0.6  # of the units
_ENOUGH = 3000  # characters of each side whose language is looked at
_UNIT = re.compile(r"(?:[^\W\d_]{3,}\.?|§)\s*(?:(?P<digits>\d+)|premier|première|primero|único|[IVXLC]+\b)")


def find_parallel(pages: list[list[Band]], partings: Sequence[Parting]) -> Parting | None:
    """Return where two texts that stand beside each other part, or None where no page has two."""
    found = [parting.one for parting in partings if parting.one is not None]
    if not found:
        return None
    gutter = sorted(found)[len(found) // 2]
    near = [parting.width for parting in partings if parting.one is not None and abs(parting.one - gutter) < GUTTER]
    parallel = Parting(gutter, (), min(near))
    sides = [split([band], (gutter,)) for bands in pages for band in bands if not crosses(band, gutter, parallel.width)]
    return parallel if _begin_together(sides) or _are_two_languages(sides) else None


def _begin_together(sides: list[list[list[Band]]]) -> bool:
    """Return whether units begin beside each other: in two columns of one text, "Article 5" stands beside anything."""
    pairs = alone = 0
    for parts in sides:
        left, right = map(_unit_number, parts)
        paired = left is not None and right is not None and (left == right or "" in (left, right))
        pairs += paired
        alone += not paired and (left, right) != (None, None)
    return pairs >= _LEAST_PAIRS and pairs > _MOSTLY * (pairs + alone)


def _unit_number(bands: list[Band]) -> str | None:
    """Return the number of the unit that begins with a line; "" where it is a word, None where none begins."""
    match = _UNIT.match(_text(bands[0])) if bands else None
    if match is None:
        return None
    return match["digits"] or ""


def _are_two_languages(sides: list[list[list[Band]]]) -> bool:
    """Return whether what stands on the left is in another language than what stands on the right."""
    left, right = (_sample([band for parts in sides for band in parts[side]]) for side in (0, 1))
    if min(len(left.split()), len(right.split())) < LONG_ENOUGH:
        return False
    languages = {detect_language(left), detect_language(right)}
    return len(languages) == 2 and "" not in languages


def _sample(bands: list[Band]) -> str:
    """Return the first lines of a side."""
    lines: list[str] = []
    length = 0
    for band in bands:
        if length > _ENOUGH:
            break
        lines.append(_text(band))
        length += len(lines[-1])
    return "\n".join(lines)


def _text(band: Band) -> str:
    pieces = in_reading_order(band.pieces) if from_right(band.pieces) else band.pieces
    return " ".join(piece.text.strip() for piece in pieces)
