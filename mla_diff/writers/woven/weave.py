"""Two streams woven into one: what may stay in its place stands once, all else at the old place and at the new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from mla_diff.model.comparison import Comparison, Reason, Sign
from mla_diff.model.provision import Provision
from mla_diff.report.values import Report
from mla_diff.writers.woven import Paragraph, Piece, Remark
from mla_diff.writers.woven.chain import heaviest_chain
from mla_diff.writers.woven.ends import join_ends, keep_words_whole
from mla_diff.writers.woven.remarks import Remarks
from mla_diff.writers.woven.streams import Cell, Stream, Unit, make_streams

_KEEP = 2  # weight of words that the alignment says stayed in their place, against those that moved


def weave(comparison: Comparison, report: Report, only: frozenset[str] = frozenset()) -> tuple[Paragraph, ...]:
    """Return the redline of a comparison with what its report says of it, narrowed to provisions where given."""
    old, new = make_streams(comparison, only)
    pairs = _pair_units(comparison, old, new)
    kept = heaviest_chain([(one, other, _weight(comparison, new.units[other])) for one, other in pairs])
    chain = [pairs[index] for index in kept]
    weaver = _Weaver(comparison, report, old, new, chain)
    weaver.weave(chain)
    return tuple(keep_words_whole(tuple(join_ends(weaver.paragraphs))))


def _pair_units(comparison: Comparison, old: Stream, new: Stream) -> list[tuple[int, int]]:
    """Return the old and new units, by index, that may stand as one: words of one cell, labels and ends beside them."""
    sides: list[dict[tuple[str, str, int], int]] = [
        {(unit.role, unit.eid, id(unit.cell)): index for index, unit in enumerate(stream.units)}
        for stream in (old, new)
    ]
    nothing = id(None)
    pairs = []
    for one, other, cell in _candidates(comparison, old, new):
        keys = [("words", id(cell))] if cell else []
        if not cell or (old.cells[one][0] is cell and new.cells[other][0] is cell):
            keys.append(("label", nothing))
        if not cell or (old.cells[one][-1] is cell and new.cells[other][-1] is cell):
            keys.append(("end", nothing))
        for role, of_cell in keys:
            old_index, new_index = sides[0].get((role, one, of_cell)), sides[1].get((role, other, of_cell))
            if old_index is not None and new_index is not None:
                pairs.append((old_index, new_index))
    return pairs


def _candidates(comparison: Comparison, old: Stream, new: Stream) -> Iterator[tuple[str, str, Cell | None]]:
    """Yield provisions that share words, with the cell of those words; None for two that only have labels."""
    for cells in new.cells.values():
        for cell in cells:
            if cell.old is not None and cell.new is not None and (cell.equal or not _is_joint(cell)):
                yield cell.old, cell.new, cell
    for correspondence in comparison.changes_of:
        if (
            correspondence.relation == "one-to-one"
            and not old.cells.get(correspondence.old[0])
            and not new.cells.get(correspondence.new[0])
        ):
            yield correspondence.old[0], correspondence.new[0], None


def _is_joint(cell: Cell) -> bool:
    return cell.correspondence is not None and cell.correspondence.relation != "one-to-one"


def _weight(comparison: Comparison, unit: Unit) -> int:
    correspondence = comparison.alignment.of_new.get(unit.eid)
    stays = 1 if correspondence is not None and correspondence.moved else _KEEP
    return stays * (1 + unit.cell.equal if unit.cell else 1)


class _Weaver:
    """Writes paragraphs; keeps how many paragraphs each provision has had on either side."""

    def __init__(
        self, comparison: Comparison, report: Report, old: Stream, new: Stream, chain: Sequence[tuple[int, int]]
    ) -> None:  # fmt: skip
        self.paragraphs: list[Paragraph] = []
        self._comparison = comparison
        self._old, self._new = old, new
        kept = {(old.units[one].eid, new.units[other].eid) for one, other in chain}
        self._remarks = Remarks(comparison, report, kept)
        self._moves = _number_moves(new, {id(new.units[other].cell) for _, other in chain})
        self._pieces: list[Piece] = []
        self._said: list[Remark] = []
        self._begun: tuple[set[str], set[str]] = set(), set()
        self._count: Counter[tuple[bool, str]] = Counter()

    def weave(self, chain: Sequence[tuple[int, int]]) -> None:
        """Write both streams; ``chain`` are the units that stand once."""
        old_start = new_start = 0
        for old_index, new_index in (*chain, (len(self._old.units), len(self._new.units))):
            inside = bool(chain) and old_start > 0 and self._old.units[old_start - 1].role != "end"
            self._gap(self._old.units[old_start:old_index], self._new.units[new_start:new_index], inside)
            if old_index < len(self._old.units):
                self._both(self._old.units[old_index], self._new.units[new_index])
            old_start, new_start = old_index + 1, new_index + 1

    def _gap(self, old: Sequence[Unit], new: Sequence[Unit], inside: bool) -> None:
        """Write what stands between two kept units: rests of a provision, then whole ones, then beginnings."""
        if inside and _after_end(old) and _after_end(new):
            old_end, new_end = _after_end(old), _after_end(new)
            self._alone(old[: old_end - 1], "-")
            self._alone(new[: new_end - 1], "+")
            self._both(old[old_end - 1], new[new_end - 1])
            old, new = old[old_end:], new[new_end:]
        old_end, new_end = _after_last_end(old), _after_last_end(new)
        self._alone(old[:old_end], "-")
        self._alone(new[:new_end], "+")
        self._alone(old[old_end:], "-")
        self._alone(new[new_end:], "+")

    def _alone(self, units: Sequence[Unit], sign: Sign) -> None:
        for unit in units:
            self._begin(unit, sign)
            if unit.cell:
                self._write(unit.cell.side(sign, self._moves.get(id(unit.cell), 0)), unit, unit)
            elif unit.role == "label":
                reason = self._reason_alone(unit.eid, sign)
                texts = (unit.text[:-1], "\n") if unit.text.endswith("\n") else (unit.text,)
                self._write([Piece(sign, text, reason) for text in texts], unit, unit)
            else:
                self._end(sign, unit.eid)

    def _both(self, old: Unit, new: Unit) -> None:
        self._begin(old, "-", silent=True)
        self._begin(new, "+")
        if new.cell:
            self._write(new.cell.pieces, old, new)
        elif new.role == "label":
            self._write(_label_pieces(old.text, new.text, self._label_reason(old.eid, new.eid)), old, new)
        else:
            self._count[False, old.eid] += 1
            self._end("=", new.eid)

    def _label_reason(self, old: str, new: str) -> Reason:
        """Return why two labels differ: "a)" and "a." are the same number."""
        correspondence = self._comparison.alignment.of_new[new]
        same = _counts_alike(self._old.version.by_eid[old], self._new.version.by_eid[new])
        passed_over = correspondence.relation == "one-to-one" and not correspondence.renumbered
        return "typography" if same or passed_over else "renumbering"

    def _reason_alone(self, eid: str, sign: Sign) -> Reason:
        """Return why a label that one side has is no change: the other text, held in part, would not show it."""
        alignment = self._comparison.alignment
        correspondence = (alignment.of_old if sign == "-" else alignment.of_new)[eid]
        return "" if self._comparison.is_attested(correspondence) else "not attested"

    def _begin(self, unit: Unit, sign: Sign, silent: bool = False) -> None:
        begun = self._begun[sign == "+"]
        if unit.eid not in begun and not silent:
            self._said += (remark for remark in self._remarks.on(unit.eid, sign) if remark not in self._said)
        begun.add(unit.eid)

    def _write(self, pieces: Iterator[Piece] | Sequence[Piece], old: Unit, new: Unit) -> None:
        for piece in pieces:
            if piece.text != "\n":
                self._pieces.append(piece)
                continue
            if piece.sign == "=":
                self._count[False, old.eid] += 1
            self._end(piece.sign, old.eid if piece.sign == "-" else new.eid, piece.move)

    def _end(self, sign: Sign, eid: str, move: int = 0) -> None:
        of_new = sign != "-"
        stream = self._new if of_new else self._old
        style, level = stream.style(eid, self._count[of_new, eid])
        self._count[of_new, eid] += 1
        self.paragraphs.append(Paragraph(tuple(self._pieces), sign, style, level, tuple(self._said), move))
        self._pieces, self._said = [], []


def _counts_alike(old: Provision, new: Provision) -> bool:
    """Return whether two provisions have one number: "2." and "(2)" have, Article 2 and a paragraph 2 have not."""
    return old.number == new.number and (old.kind == new.kind or not old.number)


def _number_moves(new: Stream, kept: set[int]) -> dict[int, int]:
    """Return a number for each cell whose words went elsewhere, in the order of the new text."""
    moves: dict[int, int] = {}
    for unit in new.units:
        if unit.cell and unit.cell.old is not None and unit.cell.equal and id(unit.cell) not in kept:
            moves.setdefault(id(unit.cell), len(moves) + 1)
    return moves


def _label_pieces(old: str, new: str, reason: Reason) -> Iterator[Piece]:
    """Yield two labels as one, what follows them apart.

    >>> [(piece.sign, piece.text) for piece in _label_pieces("(a)\\t", "(b)\\t", "")]
    [('-', '(a)'), ('+', '(b)'), ('=', '\\t')]
    """
    labels, gaps = zip(_part(old), _part(new), strict=True)
    reasons: tuple[Reason, Reason] = (reason, "")
    for (one, other), why in zip((labels, gaps), reasons, strict=True):
        if one == other:
            yield from (Piece("=", text) for text in (one,) if text)
        else:
            yield from (Piece("-", text, why) for text in (one,) if text)
            yield from (Piece("+", text, why) for text in (other,) if text)


def _part(label: str) -> tuple[str, str]:
    return (label[:-1], label[-1]) if label[-1:] in ("\n", "\t", "\v") else (label, "")


def _after_end(units: Sequence[Unit]) -> int:
    """Return the place after the first end of a provision, 0 where there is none."""
    return next((index for index, unit in enumerate(units, 1) if unit.role == "end"), 0)


def _after_last_end(units: Sequence[Unit]) -> int:
    return next((index for index in range(len(units), 0, -1) if units[index - 1].role == "end"), 0)
