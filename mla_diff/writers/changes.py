"""Changes one a line, with provision, kind and the words: for the terminal, a spreadsheet, a document, a program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.kinds import Evidence, KindedChange, label
from mla_diff.model.ranking import rank
from mla_diff.report.edits import edits_of
from mla_diff.report.layout import lay_out
from mla_diff.report.values import TITLE, Heading
from mla_diff.writers.cells import markdown_cell, spreadsheet
from mla_diff.writers.dumped import dump
from mla_diff.writers.formats import CHANGES
from mla_diff.writers.runs import Look, Run, harmless, paint, unstyled, wrap
from mla_diff.writers.widths import cells

SCHEMA = "mla-diff/changes/1"
HEADER = ("old", "new", "kind", "what", "old words", "new words")
_LONGEST = 90  # characters of a citation in the terminal before it takes the room of the words


class Line(Struct, frozen=True):
    """One piece of evidence with its provisions as they are cited; "" for no counterpart."""

    old: str
    new: str
    change: KindedChange
    evidence: Evidence

    @property
    def place(self) -> str:
        """The provision in short: "Art. 8(3) → 9(3)", one name where it kept its number."""
        if not self.old or not self.new or self.old == self.new:
            return self.new or self.old
        return f"{self.old} → {self.new}"


def lines(
    comparison: Comparison, changes: Sequence[KindedChange], by_weight: bool = True, with_title: bool = True
) -> list[Line]:
    """Return the evidence of changes, heaviest provisions first, or in the order of the report; a title leads."""
    title = list(_of_title(comparison)) if with_title else []
    places = _places(comparison)
    in_order = sorted(changes, key=lambda change: places.get((bool(change.new), change.new or change.old or ""), 0))
    found = [
        Line(
            cite(comparison.old, change.old) if change.old else "",
            cite(comparison.new, change.new) if change.new else "", change, evidence,
        )
        for change in in_order
        for evidence in change.evidence
    ]  # fmt: skip
    if not by_weight:
        return [*title, *found]
    weights = {(ranked.change.old, ranked.change.new): ranked.weight for ranked in rank(comparison, changes)}
    return [*title, *sorted(found, key=lambda line: -weights.get((line.change.old, line.change.new), 0))]


def _places(comparison: Comparison) -> dict[tuple[bool, str], int]:
    """Return where the report first shows each provision, by whether it is a new one, and its eId."""
    rows = (row for part in lay_out(comparison) for row in ((part.row,) if isinstance(part, Heading) else part.rows))
    places: dict[tuple[bool, str], int] = {}
    for place, row in enumerate(row for row in rows if not row.away):
        for is_new, provision in ((False, row.old), (True, row.new)):
            if provision:
                places.setdefault((is_new, provision.eid), place)
    return places


def _of_title(comparison: Comparison) -> Iterator[Line]:
    """Yield the changes of a title that is no provision of its version."""
    evidence = tuple(
        Evidence("editorial", edit.old, edit.new, "signs or capitals") if edit.is_of_form
        else Evidence("heading", edit.old, edit.new)
        for edit in edits_of(comparison.title)
    )  # fmt: skip
    yield from (Line("Title", "Title", KindedChange(TITLE, TITLE, evidence), one) for one in evidence)


def render_changes(
    found: Sequence[Line], told: Sequence[str], format: str, width: int = 100, color: bool = False,
    nothing: str = "No such changes.", title: str = "Changes",
) -> str | bytes:  # fmt: skip
    """Return lines in a format, below the notices ``told``; ``nothing`` is what is said where there are none.

    ``title`` stands at the head of formats that are handed out.

    Raises UnknownNameError for a format there is none of.
    """
    if not found and format != "terminal" and (format in ("md", "docx") or told):
        told = [*told, nothing]
    if format == "csv":
        return spreadsheet(HEADER, map(_row, found), told)
    if format == "docx":
        from mla_diff.writers.sheets import table_as_word

        return table_as_word(title, told, HEADER, (_row(line) for line in found))
    if format == "md":
        return _markdown(found, told, title)
    if format == "json":
        return _json(found, told)
    if format == "terminal":
        shown = _terminal(found, width, color) if found else [[Run(nothing)]]
        lines = (*_notices(told, width), *shown)
        return "".join(f"{paint(line, color).rstrip()}\n" for line in lines)
    raise UnknownNameError(f"there is no format {format!r} here; choose one of {', '.join(CHANGES)}")


def _notices(told: Sequence[str], width: int) -> Iterator[Sequence[Run]]:
    for notice in told:
        yield from wrap([Run("!   "), Run(notice)], width, 0, 4)


def _terminal(found: Sequence[Line], width: int, color: bool) -> Iterator[Sequence[Run]]:
    place = min(max(cells(line.place) for line in found), _LONGEST, width // 3)
    kind = max(len(label(line.evidence.kind)) for line in found)
    for line in found:
        head = [
            Run(_fit(line.place, place), "heading"),
            Run("  "),
            Run(label(line.evidence.kind).ljust(kind)),
            Run("  "),
        ]
        words = _words(line.evidence)
        yield _cut([*head, *(words if color else unstyled(words))], width)


def _fit(text: str, width: int) -> str:
    text = harmless(text)
    if cells(text) > width:
        while cells(text) > width - 1:
            text = text[:-1]
        text = f"{text}…"
    return text + " " * (width - cells(text))


def _words(evidence: Evidence) -> list[Run]:
    runs = [Run(f"{evidence.why}  ", "quiet")] if evidence.why else []
    sides: tuple[tuple[str, Look], ...] = ((evidence.old, "gone"), (evidence.new, "come"))
    words = [Run(harmless(" ".join(text.split())), look) for text, look in sides if text.strip()]
    return [*runs, *(run for index, word in enumerate(words) for run in ((Run(" "), word) if index else (word,)))]


def _cut(runs: Sequence[Run], width: int) -> list[Run]:
    """Return runs cut to one line of the terminal."""
    kept: list[Run] = []
    room = width
    for run in runs:
        size = cells(run.text)
        if size > room:
            kept.append(Run(_fit(run.text, max(room, 1)), run.look))
            break
        kept.append(run)
        room -= size
    return kept


def _row(line: Line) -> tuple[str, ...]:
    evidence = line.evidence
    return line.old, line.new, label(evidence.kind), evidence.why, evidence.old, evidence.new


def _markdown(found: Sequence[Line], told: Sequence[str], title: str) -> str:
    rows = [f"# {markdown_cell(title)}\n", *(f"{markdown_cell(notice)}\n" for notice in told)]
    rows += ["| Provision | Kind | What | Old words | New words |", "|---|---|---|---|---|"]
    for line in found:
        evidence = line.evidence
        cells_ = (line.place, label(evidence.kind), evidence.why, evidence.old, evidence.new)
        rows.append("| " + " | ".join(markdown_cell(cell) for cell in cells_) + " |")
    return "\n".join(rows) + "\n"


def _json(found: Sequence[Line], told: Sequence[str]) -> str:
    values = {"schema": SCHEMA, "notices": list(told), "changes": [
        {
            "old": line.change.old, "new": line.change.new, "cited": {"old": line.old, "new": line.new},
            "kind": line.evidence.kind, "why": line.evidence.why,
            "words": {"old": line.evidence.old, "new": line.evidence.new},
        }
        for line in found
    ]}  # fmt: skip
    return dump(values)
