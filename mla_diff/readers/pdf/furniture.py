"""Finds running heads, feet and page numbers: lines at the edge of pages that repeat or count the pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise

from msgspec import Struct

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.lines import make_line
from mla_diff.readers.pdf.sheet import Sheet
from mla_diff.readers.pdf.table_heads import heads_of_tables

_DEEP = 5  # lines from the edge that may be furniture
_LEVEL = 4.0  # points: heads and feet keep their height
_RUN = 3  # pages that show a repeated line to be furniture; 2 in short files
_SHORT = 6  # pages
_HEAD_WORDS = 6  # in a running head that begins in lower case, at most
_EDGE = 0.25  # of the page's height
_SAME_EVERYWHERE = 0.5  # of the pages: a line with a number that does not change must stand on so many
_ARTIFACTS = 0.2  # of the text: a file that marks more than that as artifacts marks them wrongly
_ON_MOST = 0.75  # of the pages have a head at one height where each chapter has its own
_COUNTED = 0.6  # share of a line's sightings whose number goes with the page
_ROMAN = re.compile(r"(?<![^\W_])[ivxlc]+(?![^\W_])")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—|\[( ]*(?:(?:page|p\.|pag\.?|página|pagina|seite|стр\.?|страница|blz\.?|صفحة)\s*)?(\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|de|von|van|из|sur|di)\s*\d+)?[-–—|\]) ]*",
    re.IGNORECASE,
)
_JOB = re.compile(r"\d\d-\d{5}(?:\s*\([A-Z]\))?(?:\s+\S{1,8})?|\*\d{7,}\*|Please recycle.*", re.IGNORECASE)  # of the UN


class _Sighting(Struct, frozen=True):
    page: int  # index
    place: int  # of the band on its page
    height: float  # from the edge
    text: str
    numbers: tuple[int, ...]


def strip_furniture(sheets: list[Sheet], pages: list[list[Band]]) -> list[list[int]]:
    """Return, for each page, the places of the bands that are furniture."""
    lines = [_edge_lines(bands, sheet) for bands, sheet in zip(pages, sheets, strict=True)]
    found: list[set[int]] = [set() for _ in pages]
    for top in (True, False):
        sightings = _sightings(sheets, pages, lines, top)
        repeated = _repeated(sightings, len(pages))
        repeated |= _beside(sightings, repeated)
        repeated |= _counting_units(sightings, pages, top)
        repeated |= _in_place_of_heads(sightings, repeated, pages, top)
        offset = _page_offset(sightings)
        for page, bands in enumerate(pages):
            outer = range(min(_DEEP, len(bands))) if top else range(len(bands) - 1, max(len(bands) - 1 - _DEEP, -1), -1)
            for place in outer:
                text = lines[page][place]
                counted = _page_number(text)
                numbered = counted is not None and (
                    counted - page == offset or (len(pages) <= 2 and _stands_alone(bands, place, top))
                )
                if not numbered and (page, place) not in repeated and not _JOB.fullmatch(text):
                    break
                found[page].add(place)
    for page, places in enumerate(_artifacts(sheets, pages)):
        found[page] |= places
    return [sorted(places) for places in found]


def _edge_lines(bands: list[Band], sheet: Sheet) -> dict[int, str]:
    places = {*range(min(_DEEP, len(bands))), *range(max(len(bands) - _DEEP, 0), len(bands))}
    return {place: make_line(bands[place], sheet.number, 0, sheet.width).text for place in places}


def _sightings(
    sheets: list[Sheet], pages: list[list[Band]], lines: list[dict[int, str]], top: bool
) -> dict[str, list[_Sighting]]:
    """Return the lines near one edge of the pages, by their text with numbers left out."""
    found: dict[str, list[_Sighting]] = defaultdict(list)
    for page, (sheet, bands) in enumerate(zip(sheets, pages, strict=True)):
        outer = range(len(bands))[:_DEEP] if top else range(len(bands))[-_DEEP:]
        of_tables = heads_of_tables(sheet, bands, _DEEP) if top else set()
        for place in outer:
            band = bands[place]
            if place in of_tables:
                continue
            height = sheet.height - band.y if top else band.y
            if height > _EDGE * sheet.height or _begins_with_mark(band):
                continue
            if _is_in_a_sentence(lines[page][place], _stands_alone(bands, place, top)):
                continue
            text = lines[page][place].casefold()
            key = _ROMAN.sub("#", text) if _PAGE_NUMBER.fullmatch(text) else text
            key = _NUMBER.sub("#", key)
            numbers = tuple(_values(text))
            found[key].append(_Sighting(page, place, height, text, numbers))
    return found


def _is_in_a_sentence(text: str, alone: bool) -> bool:
    """Whether a line goes on with a sentence: the same formula may end up at the same edge of two pages.

    ``alone`` says whether it is set apart from the text, as heads and feet are.
    """
    return text[:1].islower() and (not alone or len(text.split()) > _HEAD_WORDS)


def _begins_with_mark(band: Band) -> bool:
    """Whether the line begins as a footnote does: with a raised number or sign."""
    first = band.pieces[0]
    return len(band.pieces) > 1 and first.size < 0.85 * band.size and first.y > band.y + 0.15 * band.size


def _values(text: str) -> list[int]:
    if _PAGE_NUMBER.fullmatch(text) and not _NUMBER.search(text):
        return [_roman(match[0]) for match in _ROMAN.finditer(text)]
    return [int(digits[:9]) for digits in _NUMBER.findall(text)]


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _repeated(sightings: dict[str, list[_Sighting]], pages: int) -> set[tuple[int, int]]:
    """Return page and place of the lines that repeat at one height or count the pages."""
    need = _RUN if pages > _SHORT else 2
    found: set[tuple[int, int]] = set()
    for key, everywhere in sightings.items():
        if key.startswith("#") and _are_notes(everywhere):
            continue
        for group in _levels(everywhere):
            if len({seen.page for seen in group}) < need:
                continue
            if "#" not in key:
                found |= {(seen.page, seen.place) for seen in _runs(group, need)}
                continue
            offset, share = _offset(group)
            if offset is not None and share >= _COUNTED:
                found |= {(seen.page, seen.place) for seen in group}
                continue
            text, count = Counter(seen.text for seen in group).most_common(1)[0]
            if count >= max(need, _SAME_EVERYWHERE * pages):
                found |= {(seen.page, seen.place) for seen in group if seen.text == text}
    return found


def _are_notes(sightings: list[_Sighting]) -> bool:
    """Return whether lines that begin with numbers count on down a page: notes that say the same, "1 See page 3"."""
    pairs = [(above, below) for above, below in pairwise(sightings) if above.page == below.page]
    counting = sum((below.place, below.numbers[0]) == (above.place + 1, above.numbers[0] + 1) for above, below in pairs)
    return counting > 0 and 2 * counting >= len(pairs)


def _beside(sightings: dict[str, list[_Sighting]], repeated: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return lines that stand as high as lines known to repeat and count the page, as "Chapter 2 ... 14" does."""
    everything = [seen for group in sightings.values() for seen in group]
    known = [seen for seen in everything if (seen.page, seen.place) in repeated]
    heights = Counter(round(seen.height) for seen in known)
    offsets = Counter(number - seen.page for seen in known for number in {*seen.numbers[:1], *seen.numbers[-1:]})
    if not offsets or offsets.most_common(1)[0][1] < _RUN:
        return set()
    offset = offsets.most_common(1)[0][0]
    return {
        (seen.page, seen.place)
        for seen in everything
        if heights[round(seen.height)] >= _RUN and seen.page + offset in (*seen.numbers[:1], *seen.numbers[-1:])
    }


def _counting_units(sightings: dict[str, list[_Sighting]], pages: list[list[Band]], top: bool) -> set[tuple[int, int]]:
    """Return the outermost lines of pages that say which units stand there: the same words, numbers that only rise.

    One word and a number may be the unit itself, which begins a page.
    """
    found: set[tuple[int, int]] = set()
    for key, everywhere in sightings.items():
        if "#" not in key or len(_WORD.findall(key)) < 2:
            continue
        for group in _levels([seen for seen in everywhere if _is_outermost(seen, pages, top)]):
            in_order = sorted(group, key=lambda seen: seen.page)
            rises = all(before.numbers <= after.numbers for before, after in pairwise(in_order))
            if rises and len({seen.page for seen in group}) >= max(_RUN, _ON_MOST * len(pages)):
                found |= {(seen.page, seen.place) for seen in group}
    return found


def _is_outermost(seen: _Sighting, pages: list[list[Band]], top: bool) -> bool:
    """Whether a line is the first or last of its page, and set apart from the text."""
    bands = pages[seen.page]
    return seen.place == (0 if top else len(bands) - 1) and _stands_alone(bands, seen.place, top)


def _in_place_of_heads(
    sightings: dict[str, list[_Sighting]], repeated: set[tuple[int, int]], pages: list[list[Band]], top: bool
) -> set[tuple[int, int]]:
    """Return the outermost lines of pages that stand alone where heads stand on nearly all pages, whatever they say.

    A head that names the chapter may say one thing on a single page. A heading that chances to stand there is settled
    by parsing, as all heads are: it is one where the text has no other of its number.
    """
    outermost = [seen for group in sightings.values() for seen in group if _is_outermost(seen, pages, top)]
    found: set[tuple[int, int]] = set()
    for level in _levels(outermost):
        known = sum((seen.page, seen.place) in repeated for seen in level)
        if known >= 2 and len(level) >= max(_RUN, _ON_MOST * len(pages)):
            found |= {(seen.page, seen.place) for seen in level}
    return found


def _levels(sightings: list[_Sighting]) -> list[list[_Sighting]]:
    """Return sightings in groups of one height each."""
    groups: list[list[_Sighting]] = []
    for seen in sorted(sightings, key=lambda seen: (seen.height, seen.page)):
        if groups and seen.height - groups[-1][0].height <= _LEVEL:
            groups[-1].append(seen)
        else:
            groups.append([seen])
    return groups


def _runs(group: list[_Sighting], need: int) -> list[_Sighting]:
    """Return the sightings on pages that follow one another, or every other page, ``need`` times or more."""
    runs: list[list[_Sighting]] = []
    for seen in sorted(group, key=lambda seen: seen.page):
        if runs and seen.page - runs[-1][-1].page <= 2:
            runs[-1].append(seen)
        else:
            runs.append([seen])
    return [seen for run in runs if len({seen.page for seen in run}) >= need for seen in run]


def _offset(group: list[_Sighting]) -> tuple[int | None, float]:
    """Return by how much a number in these lines differs from the page, and in what share of them it does."""
    best: tuple[int | None, float] = (None, 0.0)
    for position in range(max(len(seen.numbers) for seen in group)):
        offsets = Counter(seen.numbers[position] - seen.page for seen in group if len(seen.numbers) > position)
        offset, count = offsets.most_common(1)[0]
        if count >= 2 and count / len(group) > best[1]:
            best = (offset, count / len(group))
    return best


def _page_offset(sightings: dict[str, list[_Sighting]]) -> int | None:
    """Return what bare page numbers differ by from the page, where most of them agree."""
    offsets = Counter(
        counted - seen.page
        for group in sightings.values()
        for seen in group
        if (counted := _page_number(seen.text)) is not None
    )
    if not offsets:
        return None
    offset, count = offsets.most_common(1)[0]
    return offset if count >= 3 else None


def _page_number(text: str) -> int | None:
    match = _PAGE_NUMBER.fullmatch(text.strip())
    if not match:
        return None
    digits = match[1].casefold()
    return int(digits) if digits.isdecimal() else _roman(digits)


def is_page_number(text: str) -> bool:
    """Return whether a line is nothing but a page number: "12", "- xii -", "Page 3 of 9"; or a mark of the printer.

    >>> is_page_number("- 12 -"), is_page_number("Article 12")
    (True, False)
    """
    return _page_number(text) is not None or bool(_JOB.fullmatch(text))


def _stands_alone(bands: list[Band], place: int, top: bool) -> bool:
    inner = place + 1 if top else place - 1
    if not 0 <= inner < len(bands):
        return False
    return abs(bands[inner].y - bands[place].y) > 1.8 * bands[place].size


def _artifacts(sheets: list[Sheet], pages: list[list[Band]]) -> list[set[int]]:
    """Return the bands near the edges that the file itself calls heads or feet, unless it says so of too much."""
    total = sum(len(piece.text) for sheet in sheets for piece in sheet.pieces)
    marked = sum(len(piece.text) for sheet in sheets for piece in sheet.pieces if piece.artifact)
    if marked > _ARTIFACTS * total:
        return [set() for _ in pages]
    return [
        {
            place
            for place, band in enumerate(bands)
            if all(piece.artifact for piece in band.pieces)
            and not _EDGE * sheet.height < band.y < (1 - _EDGE) * sheet.height
        }
        for sheet, bands in zip(sheets, pages, strict=True)
    ]
