"""A provision beside its counterpart as lines of the terminal: labels in the margin, signs in the gutter."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import UNCOMPARED, Comparison, Op, Reason, Sign
from mla_diff.model.provision import Provision
from mla_diff.report.layout import is_renumbered
from mla_diff.report.signs import KNOWN_KINDS, note_text
from mla_diff.report.values import Row
from mla_diff.writers.excerpts import first_words, fold, split_heading
from mla_diff.writers.runs import Look, Run, apart, harmless, unstyled, width_of, wrap
from mla_diff.writers.widths import cells

GUTTER = 4  # columns between the sides: a space, two signs, a space
NARROWEST = 76  # columns below which two texts side by side leave too little room for a line of either
WIDEST = 88  # columns of one text; longer lines are hard to follow
#: What a gutter tells first, what second: what became of the place, and of the words.
_OF_PLACE = ("new", "dropped", "unattested", "moved", "split", "merged", "renumbered")
_OF_WORDS = ("uncompared", "changed", "reference", "footnote")
_LOOK_OF_SIGN: dict[str, Look] = {"new": "new", "dropped": "dropped"}


class Sheet(Struct, frozen=True):
    """How a comparison is set: the columns of one text, both texts as one or beside each other, cut or whole."""

    comparison: Comparison
    side: int
    inline: bool
    color: bool
    whole: bool  # unchanged stretches are not folded

    @property
    def step(self) -> int:
        """Columns from one depth to the next, and of the margin that holds a label."""
        return 4 if self.side < 60 else 6


def sheet_for(comparison: Comparison, width: int, inline: bool, color: bool, whole: bool) -> Sheet:
    """Return the sheet for a terminal of ``width`` columns: inline where that is asked for, or the terminal narrow."""
    inline = inline or width < NARROWEST
    side = width - GUTTER if inline else (width - GUTTER) // 2
    return Sheet(comparison, min(side, WIDEST), inline, color, whole)


def row_lines(sheet: Sheet, row: Row, named: Collection[tuple[str, str]] = ()) -> Iterator[list[Run]]:
    """Yield the lines of a row; ``named`` are the sides and eIds of provisions whose label stands in a row above."""
    if row.old and ("old", row.old.eid) in named:
        row = replace(row, old=replace(row.old, label=""))
    if row.new and ("new", row.new.eid) in named:
        row = replace(row, new=replace(row.new, label=""))
    if row.away:
        cells_of = _pointer(sheet, row)
    elif sheet.inline:
        cells_of = [_cell(sheet, row, "="), []]
    else:
        cells_of = [_cell(sheet, row, "-"), _cell(sheet, row, "+")]
    yield from _beside(sheet, row.kinds, *cells_of)


def telling_signs(kinds: Sequence[str]) -> list[str]:
    """Return the kinds whose signs a gutter shows: what became of the place, and what of the words."""
    of_place = next((kind for kind in _OF_PLACE if kind in kinds), "")
    of_words = next((kind for kind in _OF_WORDS if kind in kinds), "")
    return [kind for kind in (of_place, of_words) if kind]


def _beside(sheet: Sheet, kinds: Sequence[str], left: list[list[Run]], right: list[list[Run]]) -> Iterator[list[Run]]:
    telling = telling_signs(kinds)
    signs = [Run(KNOWN_KINDS[kind].sign, _LOOK_OF_SIGN.get(kind, "number")) for kind in telling]
    first = signs or [Run("│", "quiet")]
    first += [Run(" " * (2 - len(first)))]
    gutter, below = [Run(" "), *first, Run(" ")], [Run(" │  ", "quiet")]
    nothing: list[Run] = []
    for one, other in zip_longest(left, right, fillvalue=nothing):
        if sheet.inline:
            yield [*first, Run("  "), *one] if gutter is not below else [Run("│   ", "quiet"), *one]
        else:
            yield [*one, Run(" " * (sheet.side - width_of(one))), *gutter, *other]
        gutter = below


def _pointer(sheet: Sheet, row: Row) -> list[list[list[Run]]]:
    """Return what stands where a paragraph was: its first words, and where it is now."""
    if not (row.old and row.new):
        return [[], []]
    here = "".join(remark.text for remark in row.remarks)
    label = Run(row.old.label or cite(sheet.comparison.old, row.old.eid), "label")
    opening = [Run(first_words(row.old.text or row.old.heading), "quiet")]
    if sheet.inline:
        return [_set(sheet, row.depth, label, [*opening, Run(f" {here}")]), []]
    return [_set(sheet, row.depth, label, opening), wrap([Run(here)], sheet.side, 0, sheet.step)]


def _cell(sheet: Sheet, row: Row, sign: Sign) -> list[list[Run]]:
    """Return one side of a row as lines, or for "=" both in one."""
    provision = row.old if sign == "-" else row.new if sign == "+" else row.new or row.old
    if provision is None:
        return []
    ops = row.change.ops if row.change else ()
    heading, body = split_heading(ops, row.old, row.new)
    whole = row.old is None or row.new is None
    title = _marked(sheet, side_runs(heading, sign, whole))
    shown = _with_borders(body) if provision.kind == "row" else body if sheet.whole else fold(body)
    text = _marked(sheet, side_runs(shown, sign, whole))
    if row.depth and row.correspondence.moved and row.old and row.new and sign != "-":
        text = [Run(f"(from {cite(sheet.comparison.old, row.old.eid)}) ", "quiet"), *text]
    title = [Run(run.text, "heading") if run.look == "plain" else run for run in title]
    lines = _set_unit(sheet, row, sign, title, text) if not row.depth else []
    if row.depth:
        gap = [Run("\n")] if title and text else []
        lines = _set(sheet, row.depth, _label(row, provision, sign), [*title, *gap, *text])
    return lines + _notes(sheet, row, sign)


def _with_borders(ops: Sequence[Op]) -> list[Op]:
    """Return the ops of a table's row, which is shown whole, with a sign between its cells."""
    return [replace(op, text=op.text.replace("\t", " | ")) for op in ops]


def _set_unit(sheet: Sheet, row: Row, sign: Sign, title: list[Run], text: list[Run]) -> list[list[Run]]:
    """Return an article's or a division's label and heading, and below them its own text where the others have it."""
    provision = row.old if sign == "-" else row.new or row.old
    label = _label(row, provision, sign) if provision else Run("")
    gap = [Run(" ")] if label.text and title else []
    head = [run for run in (label, *gap, *title) if run.text]
    lines = wrap(head, sheet.side, 0, sheet.step) if head else []
    return lines + (wrap(text, sheet.side, sheet.step, sheet.step) if text else [])


def _set(sheet: Sheet, depth: int, label: Run, body: list[Run]) -> list[list[Run]]:
    """Return a paragraph's or point's text with its label in the margin; a label too long for it opens the text."""
    start = min((depth - 1) * sheet.step, sheet.side // 3)
    text = start + sheet.step
    size = cells(label.text)
    if size >= sheet.step:
        return wrap([label, Run(" "), *body], sheet.side, start, text)
    lines = wrap(body, sheet.side, text, text)
    if label.text:
        margin = [Run(" " * start), label, Run(" " * (sheet.step - size))]
        lines[0] = [*margin, *lines[0][1:]]
    return lines


def _label(row: Row, provision: Provision, sign: Sign) -> Run:
    """Return the label that stands before a text; in one text both labels where the number is another."""
    changed = is_renumbered(row)
    if provision.kind == "preamble" and row.old and row.new and not (row.old.label and row.new.label):
        return Run("")  # only one side prints the word; the line above says what this is
    if sign == "=" and changed and row.old and row.old.label and row.new:
        return Run(harmless(f"{row.old.label} → {provision.label}"), "number")
    return Run(harmless(provision.label), "number" if changed else "label")


def _notes(sheet: Sheet, row: Row, sign: Sign) -> list[list[Run]]:
    """Return the footnotes that differ, or all of them where the whole text is shown."""
    lines: list[list[Run]] = []
    sides: tuple[tuple[Sign, Provision | None], ...] = (("-", row.old), ("+", row.new))
    for own, provision in sides:
        if provision is None or sign not in ("=", own):
            continue
        changed = {note_text(note.ops, own): note for note in row.notes}
        for note in provision.notes:
            change = changed.get(note.text)
            if change and sign == "=" and own == "-" and change.new_number:
                continue  # both wordings stand as one, with the new provision
            if change or (sheet.whole and (sign != "=" or own == "+")):
                alone = not (row.old and row.new)
                ops: Sequence[Op] = change.ops if change and not alone else (Op("=", note.text),)
                text = _marked(sheet, side_runs(ops, sign) if change else [Run(note.text, "quiet")])
                indent = min(row.depth * sheet.step, sheet.side // 3)
                lines += wrap([Run(f"note {note.number}: ", "quiet"), *text], sheet.side, indent, indent + 3)
    return lines


#: Without an entry a word looks gone or come. What was never compared is not marked.
_LOOK_OF: dict[Reason, Look] = {"typography": "plain", "renumbering": "number", **dict.fromkeys(UNCOMPARED, "plain")}


def side_runs(ops: Sequence[Op], sign: Sign, whole: bool = False) -> list[Run]:
    """Return one side's words of a change, or for "=" both; ``whole`` says that the other side has none at all."""
    gone: Look = "dropped" if whole else "gone"
    come: Look = "new" if whole else "come"
    found = []
    for op in ops:
        if op.sign == "=":
            found.append(Run(op.text))
        elif sign in ("=", op.sign) and not (sign == "=" and op.sign == "-" and op.reason == "typography"):
            found.append(Run(op.text, _LOOK_OF.get(op.reason, gone if op.sign == "-" else come)))
    return found


def _marked(sheet: Sheet, runs: list[Run]) -> list[Run]:
    if sheet.inline:
        runs = apart(runs)
    return runs if sheet.color else unstyled(runs)
