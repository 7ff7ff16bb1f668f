"""A text's sources as Markdown: the tables, and every article with the number of the source before its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mla_diff.model.comparison import Op
from mla_diff.provenance.attributed import Attributed
from mla_diff.writers.cells import markdown_cell
from mla_diff.writers.sources import told
from mla_diff.writers.sources.pages import Piece, article_rows, redlines
from mla_diff.writers.sources.terminal import parts_table, texts_table
from mla_diff.writers.sources.told import Sourced
from mla_diff.writers.tables import table_markdown


def sources_markdown(sourced: Sourced) -> str:
    """Return the sources; words from a document are escaped, so that none of them is taken for marking."""
    return "\n\n".join(_blocks(sourced)) + "\n"


def _blocks(sourced: Sourced) -> Iterator[str]:
    yield f"# {markdown_cell(told.title(sourced))}"
    yield from (markdown_cell(sentence) for sentence in told.head(sourced))
    yield table_markdown(texts_table(sourced)).rstrip()
    if not sourced.only and len(told.parts(sourced)) > 1:
        yield table_markdown(parts_table(sourced)).rstrip()
    yield "Words in brackets with a number, as in ⟦1: words⟧, stand in the source of that number."
    for unit in sourced.units:
        yield from _unit(sourced, unit)
    if not sourced.only:
        yield from _rest(sourced)


def _unit(sourced: Sourced, unit: Attributed) -> Iterator[str]:
    yield f"## {markdown_cell(' '.join(filter(None, (unit.span.cited, unit.span.heading))))}"
    yield from map(markdown_cell, filter(None, (told.sentence(sourced, unit), told.by_figures(sourced, unit.span.eid))))
    yield markdown_cell(f"{told.unsourced(sourced, unit)}. {told.short_noise(sourced)}")
    for row in article_rows(sourced, unit):
        parts = [f"*{markdown_cell(row.provision.label)}*"] if row.provision.label else []
        parts += [_pieces(sourced, unit, pieces) for pieces in (row.heading, row.body) if pieces]
        if row.measured:
            parts += [f"⟦{words}⟧" for words in _chips(sourced, row.measured)]
        if parts:
            yield f"{'> ' * row.depth}{' '.join(parts)}"
    for redline in redlines(sourced, unit):
        name = markdown_cell(told.cited(sourced, redline.entry))
        order = f". {told.REORDERED}." if redline.reordered else ""
        yield f"*From {name}:* {markdown_cell(told.figures(redline.entry))}{order}"
        yield "".join(map(_op, redline.ops)).strip()


def _chips(sourced: Sourced, measured: Attributed) -> Iterator[str]:
    for entry, words in told.shares_told(sourced, measured):
        yield markdown_cell(f"{sourced.numbers[entry.source]}: {words}")


def _pieces(sourced: Sourced, unit: Attributed, pieces: Sequence[Piece]) -> str:
    return "".join(_piece(sourced, unit, piece) for piece in pieces)


def _piece(sourced: Sourced, unit: Attributed, piece: Piece) -> str:
    words = _spaced(piece.text)
    if piece.entry < 0:
        return words
    return f"⟦{sourced.numbers[unit.entries[piece.entry].source]}: {words}⟧"


def _op(op: Op) -> str:
    if op.sign == "=" or op.reason == "typography":
        return _spaced(op.text) if op.sign != "-" else ""
    core = op.text.strip()
    if not core:
        return _spaced(op.text)
    before, _, after = op.text.partition(core)
    tag = "del" if op.sign == "-" else "ins"
    return f"{_spaced(before)}<{tag}>{_spaced(core)}</{tag}>{_spaced(after)}"


def _spaced(text: str) -> str:
    """Return text for Markdown on one line; the spaces at its ends stay, since its neighbours go on there."""
    if not text.strip():
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return f"{before}{markdown_cell(text)}{after}"


def _rest(sourced: Sourced) -> Iterator[str]:
    yield "## What was not taken over"
    for source in sourced.order:
        taken, left = told.taken_and_left(sourced, source)
        name = markdown_cell(told.name(sourced, source))
        yield f"*{name}.* Taken over: {markdown_cell(taken)}. Nothing of: {markdown_cell(left)}."
