"""Divides a page into regions of one column or several and returns its lines in reading order."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.direction import from_right
from mla_diff.readers.pdf.gutters import GUTTER, UNPARTED, Parting, crosses, find_parting, split
from mla_diff.readers.pdf.lines import make_line
from mla_diff.readers.pdf.regions import Region, divide, whole
from mla_diff.readers.pdf.sheet import Line, Sheet
from mla_diff.readers.pdf.side_by_side import find_parallel
from mla_diff.readers.pdf.table_lines import Tables, are_of_one_table, table_lines, with_merged_cells
from mla_diff.readers.pdf.tables import Row, find_rows
from mla_diff.readers.pdf.unruled import find_unruled_rows

_FULL = 12  # bands of a page that is asked whether the file has two columns
_WIDE_PART = 0.55  # of the text's width: what is so wide on one side of a gutter may be two columns


def lay_out(pages: list[list[Band]], sheets: list[Sheet], edges: list[tuple[float, float]]) -> list[list[Line]]:
    """Return the lines of each page in reading order: region by region, in each the left column first.

    Where two texts stand beside each other, the lines of the right one are marked as such.
    """
    partings = [find_parting(bands, *edge) for bands, edge in zip(pages, edges, strict=True)]
    beside = find_parallel(pages, partings)
    if beside is not None:
        return [_two_texts(bands, sheet, beside, edge) for bands, sheet, edge in zip(pages, sheets, edges, strict=True)]
    usual = _usual_parting(pages, edges, partings)
    tables = Tables()
    rows = _table_rows(pages, sheets, partings, usual)
    return [
        _lay_out(bands, _Page(sheet.number, _is_from_right(bands), tables), edge, usual, in_tables, parting)
        for bands, sheet, edge, in_tables, parting in zip(pages, sheets, edges, rows, partings, strict=True)
    ]


def _two_texts(bands: list[Band], sheet: Sheet, parting: Parting, edge: tuple[float, float]) -> list[Line]:
    """Return a page's lines, those left of the gutter first; a line across it belongs to the text on the left."""
    gutter = parting.one or 0.0
    left: list[Band] = []
    right: list[Band] = []
    for band in bands:
        if crosses(band, gutter, parting.width):
            left.append(band)
            continue
        first, second = split([band], (gutter,))
        left += first
        right += second
    reached = max((band.x1 for band in left), default=edge[0] + 1)
    end = reached if len(left) >= _FULL else max(reached, gutter - GUTTER)
    lines = _column(left, _Page(sheet.number, _is_from_right(left), Tables()), edge[0], end)
    start = min((band.x0 for band in right), default=gutter)
    page = _Page(sheet.number, _is_from_right(right), Tables())
    seconds = _column(right, page, start, max([edge[1], start + 1]))
    return [*lines, *(replace(line, second=True) for line in seconds)]


def _usual_parting(pages: list[list[Band]], edges: list[tuple[float, float]], partings: list[Parting]) -> Parting:
    """Return where the columns of most pages part, as shares of the text's width."""
    full = [(parting, edge) for bands, edge, parting in zip(pages, edges, partings, strict=True) if len(bands) >= _FULL]
    found: dict[int, list[tuple[float, ...]]] = {}
    for parting, (left, right) in full:
        shares = tuple((gutter - left) / (right - left) for gutter in parting.gutters)
        found.setdefault(len(shares), []).append(shares)
    columns = max((shares for count, shares in found.items() if count), key=len, default=[])
    if not columns or 2 * len(columns) < len(full):
        return UNPARTED
    places = tuple(sorted(shares)[len(shares) // 2] for shares in zip(*columns, strict=True))
    if len(places) > 1:
        return Parting(None, places)
    return Parting(places[0], (), min(parting.width for parting, _ in full if len(parting.gutters) == 1))


def _guess(usual: Parting, left: float, right: float) -> Parting:
    """Return where a page would part as most pages do."""
    places = tuple(left + share * (right - left) for share in usual.gutters)
    return Parting(places[0], (), usual.width) if len(places) == 1 else Parting(None, places)


class _Page(Struct, frozen=True):
    """What is the same for all parts of a page."""

    number: int
    backwards: bool  # whether most lines are read from the right
    tables: Tables


def _lay_out(
    bands: list[Band],
    page: _Page,
    edge: tuple[float, float],
    usual: Parting,
    rows: list[Row],
    parting: Parting,
) -> list[Line]:
    guess = _guess(usual, *edge)
    gutters = parting.gutters or guess.gutters
    across = [row for row in rows if not gutters or any(row.left < gutter < row.right for gutter in gutters)]
    regions = _tables_apart(
        bands, across, lambda free: divide(free, *edge, guess, parting if len(free) == len(bands) else None)
    )
    return _flow(regions, [row for row in rows if row not in across], edge, page)


def _flow(regions: list[Region], inside: list[Row], edge: tuple[float, float], page: _Page) -> list[Line]:
    """Return the lines of regions from top to bottom; the rows ``inside`` stand in one column of theirs."""
    lines: list[Line] = []
    after_table = False
    for group in _groups(regions):
        cells = [_cells(region, inside, edge, page) for region in group]
        table = [region.row for region in group if region.row is not None]
        if table:
            whole = cells if page.backwards else with_merged_cells(cells, table)
            made = table_lines(whole, page.tables, at_top=not lines)
        else:
            made = [line for cell in cells[0] for line in cell]
            made = [replace(made[0], fresh=True), *made[1:]] if made and after_table else made
        after_table = bool(table)
        lines += made
    return lines


def _groups(regions: list[Region]) -> list[list[Region]]:
    """Return regions each by itself, but for the rows of one table, which stand together."""
    groups: list[list[Region]] = []
    for region in regions:
        last = groups[-1][-1] if groups else None
        if last and last.row and region.row and are_of_one_table(last.row, region.row):
            groups[-1].append(region)
        else:
            groups.append([region])
    return groups


def _is_from_right(bands: list[Band]) -> bool:
    """Return whether most lines are read from the right."""
    return 2 * sum(from_right(band.pieces) for band in bands) > len(bands)


def _table_rows(
    pages: list[list[Band]], sheets: list[Sheet], partings: list[Parting], usual: Parting
) -> list[list[Row]]:
    """Return the rows of the tables of each page, those with lines and those without."""
    ruled = [find_rows(sheet) for sheet in sheets]
    free = [
        [band for band in bands if not any(row.bottom < band.y < row.top for row in rows)]
        for bands, rows in zip(pages, ruled, strict=True)
    ]
    in_columns = [bool(usual.gutters or parting.gutters) for parting in partings]
    return [[*rows, *others] for rows, others in zip(ruled, find_unruled_rows(free, in_columns), strict=True)]


def _cells(region: Region, inside: list[Row], edge: tuple[float, float], page: _Page) -> list[list[Line]]:
    """Return the lines of each column or cell of a region, in reading order."""
    left, right = edge
    borders = (left, *region.gutters, right)
    parts = list(enumerate(split(region.bands, region.gutters)))
    if page.backwards:
        parts.reverse()
    cells: list[list[Line]] = []
    for place, part in parts:
        start, end = left, right
        if place:
            start = min((band.x0 for band in part), default=left)
        if place < len(parts) - 1 or start >= right:
            end = max((band.x1 for band in part), default=right)
        is_column = region.row is None and bool(region.gutters)
        rows = [row for row in inside if is_column and borders[place] < (row.left + row.right) / 2 < borders[place + 1]]
        if rows:
            cells.append(_flow(_tables_apart(part, rows, whole), [], (start, end), page))
        elif is_column and end - start > _WIDE_PART * (right - left):
            for inner in divide(part, start, end):  # two columns where the page has three
                cells += _cells(inner, [], (start, end), page)
        else:
            cells.append(_column(part, page, start, end))
    return cells


def _column(bands: list[Band], page: _Page, left: float, right: float) -> list[Line]:
    lines = [make_line(band, page.number, left, right, page.backwards) for band in bands]
    return [replace(lines[0], top=True), *lines[1:]] if lines else []


def _tables_apart(bands: list[Band], rows: list[Row], divided: Callable[[list[Band]], list[Region]]) -> list[Region]:
    """Return the regions of a page or a column: the rows of its tables each as one, and what is between ``divided``."""
    regions: list[Region] = []
    free: list[Band] = []
    current: tuple[Row, list[Band]] | None = None
    for band in bands:
        row = next((row for row in rows if row.bottom < band.y + 0.3 * band.size < row.top), None)
        if current and row is not current[0]:
            regions.append(Region(tuple(current[1]), current[0].gutters, current[0]))
            current = None
        if row is None:
            free.append(band)
            continue
        regions += divided(free)
        free = []
        current = current or (row, [])
        current[1].append(band)
    if current:
        regions.append(Region(tuple(current[1]), current[0].gutters, current[0]))
    return regions + divided(free)
