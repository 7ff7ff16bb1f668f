"""The body of the HTML redline: divisions, articles and their rows, in the order of the layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison
from mla_diff.report.facts import span
from mla_diff.report.layout import table_at
from mla_diff.report.values import Departure, Heading, Part, Report, Row, Section
from mla_diff.writers.law_tables import table_markup
from mla_diff.writers.markup import plain
from mla_diff.writers.rows import Correcting, Page, heading_markup, row_markup
from mla_diff.writers.story import remarks_markup, span_markup

ROWS_OF_LOT = 30  # rows that a browser lays out at once, when they come near the window; a screen shows a dozen
LONG = 250  # words from which an article starts a page of its own in print: about half an A4 page, side by side
FOLD = 3  # unchanged rows in succession from which they are folded
_OPEN_LOT = '<div class="lot">\n'
_CITE = '<button type="button" class="cite js" title="Copy the citation of this provision">Cite</button>'


def body_markup(
    comparison: Comparison, report: Report, everything: bool = False, correcting: Correcting | None = None
) -> Iterator[str]:
    """Yield the markup of all parts, with pointers where something stood that is now elsewhere."""
    parts, breaks = report.parts, _breaks(report.parts)
    page = Page(comparison, everything, correcting)
    division = ""
    folded: list[Section] = []  # articles in succession of which the same is told
    yield _OPEN_LOT
    yield from _departures(page, report.departed)
    rows = 0
    for part, ends_page in zip(parts, breaks, strict=True):
        told = part.tells_nothing if isinstance(part, Section) else ""
        if folded and told != folded[-1].tells_nothing:
            yield from _run(page, folded)
            folded = []
        if rows >= ROWS_OF_LOT:
            yield f"</div>{_OPEN_LOT}"
            rows = 0
        rows += len(part.rows) if isinstance(part, Section) and not told else 1
        if isinstance(part, Section) and told:
            folded.append(part)
        if isinstance(part, Heading):
            division = part.name if part.level == 0 or not division else division
            yield heading_markup(page, part.row, part.level, ends_page, f' data-p="{plain(division)}"')
        else:
            yield from _section(page, part, division if part.above else "", ends_page)
        yield from _departures(page, part.departed)
    yield from _run(page, folded)
    yield "</div>"


def _run(page: Page, parts: list[Section]) -> Iterator[str]:
    """Yield what stands in print for articles in succession that are unchanged, or not attested."""
    if parts and not page.everything:
        cited, told = span([part.title for part in parts]), parts[0].tells_nothing
        count = f"{len(parts)} provisions {told}: " if len(parts) > 1 else ""
        yield f'<p class="run">⋯ {count}{plain(cited)}{"" if count else f" {told}"}</p>\n'


def _departures(page: Page, here: tuple[Departure, ...]) -> Iterator[str]:
    for departure in here:
        address, told = page.address(f"was-{departure.old}"), "".join(map(span_markup, departure.remark.spans))
        yield f'<p class="was"{address} data-k="{departure.how}">{told}</p>\n'


def _section(page: Page, part: Section, division: str, ends_page: str) -> Iterator[str]:
    kinds = dict.fromkeys(kind for row in part.rows for kind in row.kinds)
    marks = f' data-k="{" ".join(kinds)}"' if kinds else ""
    is_alone, nothing = not (part.old and part.new), part.tells_nothing
    classes = f"u{' same' if nothing else ''}{' alone' if is_alone else ''}{ends_page}"
    yield f'<section class="{classes}"{page.address(part.name)}{marks} data-p="{plain(division)}">'
    yield from (page.old_address(old) for old in part.old)
    tag = f"h{min(len(part.above) + 2, 6)}"
    title = plain(part.title)
    if not nothing:
        title = f'<{tag} class="t"><a href="#{plain(part.name)}">{title}</a></{tag}>'
        told = f'<span class="facts">{plain(", ".join(part.facts))}</span>'
        sure = f' <span class="sure">{plain(part.match)}</span>' if part.match else ""
        correction = page.correction(part.old[0] if part.old else None, part.new)
        yield f"<header>{title} {told}{sure}{_CITE}{correction}</header>{remarks_markup(part.remarks)}\n"
        yield from _rows(page, part.rows)
    else:
        summary = f'<{tag} class="t">{title}</{tag}>{_heading_of(part)} <span class="facts">{nothing}</span>'
        yield from _folded(page, summary, part.rows, "whole")
    yield "</section>\n"


def _heading_of(part: Section) -> str:
    provision = part.new or next(iter(part.old), None)
    heading = provision.heading if provision else ""
    return f" <bdi>{plain(heading)}</bdi>" if heading else ""


def _rows(page: Page, rows: tuple[Row, ...]) -> Iterator[str]:
    """Yield rows; long unchanged stretches are folded, and tables with a change in them are shown whole."""
    index = 0
    while index < len(rows):
        table = table_at(rows, index)
        end = index + len(table)
        if any(row.kinds for row in table):
            yield table_markup(page, table)
            index = end
            continue
        end = index
        while end < len(rows) and rows[end].depth and not rows[end].kinds:
            if any(row.kinds for row in table_at(rows, end)):
                break
            end += 1
        if end - index >= FOLD:
            summary = f"{end - index} unchanged{_span(page, rows[index], rows[end - 1])}"
            yield from _folded(page, summary, rows[index:end], "fold")
        else:
            end = max(end, index + 1)
            yield from _plain_rows(page, rows[index:end])
        index = end


def _plain_rows(page: Page, rows: Sequence[Row]) -> Iterator[str]:
    """Yield rows one by one, those of a table in succession as one."""
    index = 0
    while index < len(rows):
        table = table_at(rows, index)
        yield table_markup(page, table) if table else row_markup(page, rows[index])
        index += max(len(table), 1)


def _folded(page: Page, summary: str, rows: tuple[Row, ...], name: str) -> Iterator[str]:
    yield f'<details class="{name}"{" open" if page.everything else ""}><summary>{summary}</summary>\n'
    yield from _plain_rows(page, rows)
    yield "</details>\n"


def _span(page: Page, first: Row, last: Row) -> str:
    """Return the first and last of several rows, as cited in the new text."""
    ends = [cite(page.comparison.new, row.new.eid) for row in (first, last) if row.new]
    return f": {plain(span(ends))}" if ends else ""


def _breaks(parts: Sequence[Part]) -> list[str]:
    """Return for each part a class that says whether a printed page may end before it, and whether it may be cut.

    Headings stay with the article below them; the first article follows the head of the document.
    """
    found = [""] * len(parts)
    first = 0  # of the headings that stand right above the article
    is_begun = False  # whether anything was printed: what comes first may be cut, so that no page begins without law
    for index, part in enumerate(parts):
        if isinstance(part, Heading):
            continue
        length = sum(len(op.text) for row in part.rows if row.change for op in row.change.ops) // 6  # letters a word
        is_changed = any(row.is_changed for row in part.rows)
        if is_changed and first:
            found[first] += " page long" if length >= LONG else " page"
        if length < LONG and (is_begun or not is_changed):
            found[index] += " short"
        is_begun = is_begun or is_changed
        first = index + 1
    return found
