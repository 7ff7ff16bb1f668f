"""Either version as a stream of units: a provision's label, its words cut where they part ways, and its end."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct, field

from mla_diff.diff.titles import own_title
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Change, Comparison, Op, Sign
from mla_diff.model.provision import DIVISIONS, Footnote, Provision, Version
from mla_diff.writers.woven import Note, Piece, Style

TITLE = ""  # stands for the version's title, where a provision's eId stands elsewhere
_HEADED = DIVISIONS | {"article", "annex", "preamble", "final clause"}
_LINES = re.compile(r"\n|[^\n]+")


class Cell(Struct, frozen=True, eq=False):
    """Words of one old provision against words of one new one; either eId may be None."""

    old: str | None
    new: str | None
    pieces: tuple[Piece, ...]
    ops: tuple[Op, ...]
    correspondence: Correspondence | None

    @property
    def equal(self) -> int:
        """How many letters are the same on both sides."""
        return sum(len(piece.text.strip()) for piece in self.pieces if piece.sign == "=")

    def side(self, sign: Sign, move: int) -> Iterator[Piece]:
        """Yield one side's pieces, deleted from the old or inserted into the new; equal words bear ``move``."""
        for piece in self.pieces:
            if piece.sign in ("=", sign):
                note = piece.note
                if note:
                    note = Note(note.old, None) if sign == "-" else Note(None, note.new)
                yield Piece(sign, piece.text, piece.reason, move if piece.sign == "=" else 0, note)


class Unit(Struct, frozen=True, eq=False):
    """A label with what parts it from the words, words (then ``cell`` is set), or the end of a provision."""

    role: Literal["label", "words", "end"]
    eid: str
    text: str = ""
    cell: Cell | None = None


class Stream(Struct):
    """One side: its units in document order and how the paragraphs of each provision are set."""

    version: Version
    units: list[Unit] = field(default_factory=list)
    cells: defaultdict[str, list[Cell]] = field(default_factory=lambda: defaultdict(list))
    depth: dict[str, int] = field(default_factory=dict)
    inner: dict[str, int] = field(default_factory=dict)

    def style(self, eid: str, paragraph: int) -> tuple[Style, int]:
        """Return the style and level of a provision's first, second, ... paragraph."""
        if eid == TITLE:
            return "title", 0
        if paragraph == 0 and is_headed(self.version.by_eid[eid]):
            return "heading", min(self.depth[eid] + 1, 6)
        style: Style = "row" if self.version.by_eid[eid].kind == "row" else "provision"
        return style, min(self.inner[eid], 5)


def is_headed(provision: Provision) -> bool:
    """Return whether a provision has a heading line of its own: articles and all above them."""
    return provision.kind in _HEADED and bool(provision.label or provision.heading)


def make_streams(comparison: Comparison, only: frozenset[str]) -> tuple[Stream, Stream]:
    """Return the old and the new stream, narrowed to correspondences that touch ``only`` where given."""
    old, new = Stream(comparison.old), Stream(comparison.new)
    if not only:
        _add_title(comparison, old, new)
    taken: tuple[set[str], set[str]] = set(), set()
    notes = _Notes(comparison.old), _Notes(comparison.new)
    for correspondence, changes in comparison.changes_of.items():
        if not only or only & {*correspondence.old, *correspondence.new}:
            taken[0].update(correspondence.old)
            taken[1].update(correspondence.new)
            for change in changes:
                _add_cell(Cell(change.old, change.new, _pieces(change, notes), change.ops, correspondence), old, new)
    for stream, eids in zip((old, new), taken, strict=True):
        _fill(stream, eids)
    return old, new


def _add_cell(cell: Cell, old: Stream, new: Stream) -> None:
    if cell.old is not None:
        old.cells[cell.old].append(cell)
    if cell.new is not None:
        new.cells[cell.new].append(cell)


def _add_title(comparison: Comparison, old: Stream, new: Stream) -> None:
    ops = comparison.title
    if not ops:
        return
    titles = own_title(comparison.old), own_title(comparison.new)
    pieces = tuple(Piece(op.sign, op.text, op.reason) for op in ops)
    _add_cell(Cell(TITLE if titles[0] else None, TITLE if titles[1] else None, pieces, ops, None), old, new)


def _fill(stream: Stream, taken: set[str]) -> None:
    if TITLE in stream.cells:
        stream.units += [Unit("words", TITLE, cell=cell) for cell in stream.cells[TITLE]] + [Unit("end", TITLE)]
    for provision in stream.version.provisions:
        eid, parent = provision.eid, provision.parent
        stream.depth[eid] = stream.depth[parent] + 1 if parent else 0
        stream.inner[eid] = _inner_level(stream, provision)
        if eid in taken and (provision.label or provision.heading or provision.text):
            stream.units += _units(provision, stream.cells[eid])


def _inner_level(stream: Stream, provision: Provision) -> int:
    """Return how far a provision is set in: paragraphs of an article not at all, their points by one."""
    if provision.kind in _HEADED:
        return 0
    if provision.parent is None or stream.version.by_eid[provision.parent].kind in _HEADED:
        return int(provision.kind == "point")
    return stream.inner[provision.parent] + 1


def _units(provision: Provision, cells: Sequence[Cell]) -> Iterator[Unit]:
    if provision.label:
        yield Unit("label", provision.eid, provision.label + _gap_after_label(provision))
    for cell in cells:
        yield Unit("words", provision.eid, cell=cell)
    yield Unit("end", provision.eid)


def _gap_after_label(provision: Provision) -> str:
    if not is_headed(provision):
        return "\t"
    return "\v" if provision.heading else "\n" if provision.text else ""


class _Notes:
    """The footnotes of one version by their place in a provision's heading and words, read from start to end."""

    def __init__(self, version: Version) -> None:
        self.at: dict[str, list[tuple[int, Footnote]]] = {}
        self.place: defaultdict[str, int] = defaultdict(int)  # how far each provision has been read
        for provision in version.provisions:
            if provision.notes:
                shift = len(provision.heading) + bool(provision.heading and provision.text)
                placed = ((shift + min(note.offset, len(provision.text)), note) for note in provision.notes)
                self.at[provision.eid] = sorted(placed, key=lambda pair: pair[0])

    def due(self, eid: str | None, length: int) -> list[tuple[int, Footnote]]:
        """Return the notes within the next ``length`` letters, with their distance; a note goes with what is before."""
        start = self.place[eid or ""]
        first = start + (start > 0)
        return [(index - start, note) for index, note in self.at.get(eid or "", ()) if first <= index <= start + length]

    def advance(self, eid: str | None, length: int) -> None:
        """Move on by a run of text whose notes are placed."""
        self.place[eid or ""] += length


def _pieces(change: Change, notes: tuple[_Notes, _Notes]) -> tuple[Piece, ...]:
    """Return the ops as pieces: cut at line ends and footnotes."""
    pieces: list[Piece] = []
    for op in change.ops:
        length = len(op.text)
        marks: defaultdict[int, dict[str, str]] = defaultdict(dict)
        for side, eid, sign in ((0, change.old, "-"), (1, change.new, "+")):
            if op.sign in ("=", sign):
                for distance, note in notes[side].due(eid, length):
                    here = marks[distance]
                    here[sign] = f"{here[sign]} {note.text}" if sign in here else note.text
                notes[side].advance(eid, length)
        start = 0
        for stop in sorted({*marks, length}):
            pieces += (Piece(op.sign, line, op.reason) for line in _LINES.findall(op.text[start:stop]))
            if stop in marks:
                pieces.append(_note_piece(marks[stop]))
            start = stop
    return tuple(pieces)


def _note_piece(found: dict[str, str]) -> Piece:
    sign: Sign = "=" if len(found) == 2 else "-" if "-" in found else "+"
    return Piece(sign, "", note=Note(found.get("-"), found.get("+")))
