"""Side by side in the terminal: the old text left, the new one right, a gutter between that says what happened."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, field

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Provision, Version
from mla_diff.report.absence import absence_by_hand
from mla_diff.report.compose import report_on
from mla_diff.report.facts import span
from mla_diff.report.fitted import fit
from mla_diff.report.headlines import WEIGHS_MOST
from mla_diff.report.layout import is_term, table_at
from mla_diff.report.signs import CHANGE_KINDS
from mla_diff.report.values import Departure, Heading, Part, Report, Row, Section, remarks_of
from mla_diff.runtime.kinds import overview_beside
from mla_diff.writers.columns import Sheet, row_lines, sheet_for, telling_signs
from mla_diff.writers.registry import View
from mla_diff.writers.runs import Run, paint, shorten, width_of, wrap
from mla_diff.writers.widths import cells

Line = Sequence[Run]
SCREEN = 3  # what weighs most takes one part in so many of the screen
FEWEST_CHANGED = 2  # articles; what changed in one is seen at once


def render(comparison: Comparison, view: View) -> str:
    """Return the comparison as lines of at most ``view.width`` columns."""
    sheet = sheet_for(comparison, view.width, view.inline, view.color, view.everything or bool(view.only))
    width = view.width if sheet.inline else min(view.width, 2 * sheet.side + 4)
    page = _Page(comparison, report_on(comparison, view.only, overview=overview_beside(comparison)), view, sheet, width)
    body = list(page.body())
    lines = [*page.header(), *body]
    return "\n".join(paint(line, view.color).rstrip() for line in lines) + "\n"


class _Page(Struct):
    """A comparison on its way to lines."""

    comparison: Comparison
    report: Report
    view: View
    sheet: Sheet
    width: int
    signs: set[str] = field(default_factory=set)  # kinds of change whose signs stand in the gutter

    def header(self) -> Iterator[Line]:
        """Yield which texts these are, what has to be known of them, and the sums."""
        for mark, text, link in zip(("Old:", "New:"), self.report.texts, self.view.links, strict=True):
            yield from wrap([Run(f"{mark} ", "quiet"), Run(text, "heading", link)], self.width, 0, 5)
        for notice in self.report.notices:
            yield from wrap([Run("!    "), Run(notice)], self.width, 0, 5)
        for total in self.report.sums:
            yield from wrap([Run(total, "quiet")], self.width)
        if self.signs:
            told = [f"{kind.sign} {kind.label}" for kind in CHANGE_KINDS if kind.name in self.signs]
            yield from wrap([Run(f"Signs: {', '.join(told)}.", "quiet")], self.width, 0, 7)
        yield from self._overview()

    def _overview(self) -> Iterator[Line]:
        """Yield what weighs most, a line each, as many as a third of the screen holds; one change needs no overview."""
        changed = [part for part in self.report.parts if isinstance(part, Section) and part.is_modified]
        is_shown_whole = bool(self.view.only) or len(changed) < FEWEST_CHANGED
        if len(self.report.overview) < (2 if is_shown_whole else 1):
            return
        yield []
        yield [Run(WEIGHS_MOST, "heading")]
        for told in self.report.overview[: max(2, self.view.lines // SCREEN - 1)]:
            head = [Run("  "), Run(told.where, "label"), Run("  ")]
            said = fit(told.said, self.width - width_of(head), cells)
            yield shorten([*head, Run(said)], self.width)

    def body(self) -> Iterator[Line]:
        """Yield headings, articles, and a line for each stretch that is left out."""
        waiting: list[Part] = []  # unchanged articles, and headings of which none was shown yet
        shown = bool(self.report.departed)
        yield from self._departed(self.report.departed)
        for part in self.report.parts:
            if isinstance(part, Heading):
                waiting = [heading for heading in waiting if isinstance(heading, Section) or heading.level < part.level]
            if part.departed or self._is_shown(part):
                yield from self._waited(waiting)
                waiting, shown = [], True
                yield from self._part(part)
                yield from self._departed(part.departed)
            else:
                waiting.append(part)
        if shown:
            yield from self._waited([part for part in waiting if isinstance(part, Section)])
        verdict = self.report.verdict if shown or not self.view.only else "Nothing to show."
        if verdict:
            yield []
            yield from wrap([Run(verdict)], self.width)

    def _part(self, part: Part) -> Iterator[Line]:
        if isinstance(part, Heading):
            yield from self._heading(part)
        elif self._is_shown(part):
            yield from self._section(part)
        else:
            yield from self._left_out([part])

    def _is_shown(self, part: Part) -> bool:
        if isinstance(part, Heading):
            return self._tells(part.row)
        return self.sheet.whole or any(self._tells(row) for row in part.rows)

    def _tells(self, row: Row) -> bool:
        """Return whether a row shows a change; what is not attested shows nothing, and is left out unless asked for."""
        known = self.comparison.is_attested(row.correspondence)
        return row.is_changed and (known or absence_by_hand(self.comparison.alignment, row.correspondence) is not None)

    def _waited(self, waiting: list[Part]) -> Iterator[Line]:
        """Yield headings, and a line for each run of articles between them."""
        run: list[Section] = []
        for part in waiting:
            if isinstance(part, Section):
                run.append(part)
                continue
            yield from self._left_out(run)
            run = []
            yield from self._heading(part)
        yield from self._left_out(run)

    def _left_out(self, run: list[Section]) -> Iterator[Line]:
        attested = [part for part in run if self.comparison.is_attested(part.correspondence)]
        for parts, told in ((attested, "unchanged"), ([part for part in run if part not in attested], "not attested")):
            if parts:
                named = span([part.cited[1] or part.cited[0] for part in parts])
                yield []
                yield from wrap([Run(f"⋯ {named} {told}", "quiet")], self.width, 0, 2)

    def _heading(self, heading: Heading) -> Iterator[Line]:
        yield []
        yield from self._row(heading.row)

    def _row(self, row: Row, named: Collection[tuple[str, str]] = ()) -> list[Line]:
        self.signs.update(telling_signs(row.kinds))
        return list(row_lines(self.sheet, row, named))

    def _section(self, section: Section) -> Iterator[Line]:
        yield []
        yield from self._bar(section)
        for aside in _asides(section):
            yield from wrap([Run(aside, "quiet")], self.width, 3, 3)
        left_out: list[Row] = []
        above = False  # whether anything was written under the bar
        named: set[tuple[str, str]] = set()  # provisions of either side whose label stands above
        heads = {id(row) for row in (*self._heads_of_tables(section.rows), *self._terms(section.rows))}
        for row in section.rows:
            if row.away and not row.depth:
                continue
            if row.depth and not (self.sheet.whole or self._tells(row) or id(row) in heads):
                left_out.append(row)
                continue
            yield from self._folded(left_out)
            left_out = []
            lines = self._row(row, named)
            if above and lines and row.depth == 1 and not row.is_of_table:
                yield self._gap()
            yield from lines
            above = above or bool(lines)
            named |= {(side, provision.eid) for side, provision in (("old", row.old), ("new", row.new)) if provision}
        yield from self._folded(left_out)

    def _terms(self, rows: Sequence[Row]) -> Iterator[Row]:
        """Yield the rows that hold the term which a changed definition right below defines."""
        for above, row in pairwise(rows):
            if is_term(above) and above.depth == row.depth and self._tells(row):
                yield above

    def _heads_of_tables(self, rows: Sequence[Row]) -> Iterator[Row]:
        """Yield the first row of each table in which something changed: it says what the columns are."""
        index = 0
        while index < len(rows):
            table = table_at(rows, index)
            if any(self._tells(row) for row in table):
                yield table[0]
            index += max(len(table), 1)

    def _gap(self) -> list[Run]:
        return [Run("│" if self.sheet.inline else f"{' ' * (self.sheet.side + 1)}│", "quiet")]

    def _folded(self, rows: list[Row]) -> Iterator[Line]:
        """Yield a line that says which paragraphs are left out as unchanged, and one for those not attested."""
        attested = [row for row in rows if self.comparison.is_attested(row.correspondence)]
        for group, said in ((attested, "unchanged"), ([row for row in rows if row not in attested], "not attested")):
            if not group:
                continue
            told = f"{' ' * self.sheet.step}⋯ {span([self._called(row) for row in group])} {said}"
            if self.sheet.inline:
                yield [Run(f"│   {told}", "quiet")]
            else:
                room = self.sheet.side - cells(told)
                yield [Run(f"{told}{' ' * room} │" if room >= 0 else told, "quiet")]

    def _called(self, row: Row) -> str:
        """Return what a row's provision is called in the new text, or in the old one where only that has it."""
        if row.new:
            return cite(self.comparison.new, row.new.eid)
        return cite(self.comparison.old, row.old.eid) if row.old else ""

    def _bar(self, section: Section) -> Iterator[Line]:
        """Yield the line over an article: what it was, what it is, what happened to it."""
        old = _named(self.comparison.old, section.old, self.view.links[0])
        new = _named(self.comparison.new, (section.new,) if section.new else (), self.view.links[1])
        is_same = section.cited[0] == section.cited[1]
        title = new if is_same else [*old, Run(" → "), *new] if old and new else new or old
        told = ", ".join(section.facts)
        bar = [Run("── ", "quiet"), *title, Run("  "), Run(f"{told} ", "number")]
        room = self.width - width_of(bar)
        yield from [[*bar, Run("─" * room, "quiet")]] if room >= 0 else wrap(bar, self.width, 0, 3)

    def _departed(self, gone: Sequence[Departure]) -> Iterator[Line]:
        """Yield where articles stood that are now elsewhere."""
        for departure in gone:
            yield []
            yield from wrap([Run(f"→ {departure.remark.text}", "number")], self.width, 0, 2)


def _asides(section: Section) -> Iterator[str]:
    """Yield what a reader of an article has to be told; rows say themselves where they came from."""
    said = [remark for remark in section.remarks if remark.kind != "origin"]
    for row in section.rows:
        said += remarks_of(row.remarks, "by hand", "candidate")
    yield from dict.fromkeys(remark.text for remark in said)


def _named(version: Version, provisions: Sequence[Provision], link: str) -> list[Run]:
    """Return provisions as cited; a PDF's lead to their page."""
    runs: list[Run] = []
    for provision in provisions:
        page = f"{link}#page={provision.page}" if link and provision.page and version.source.format == "pdf" else ""
        runs += [*([Run(" + ")] if runs else []), Run(cite(version, provision.eid), "heading", page)]
    return runs
