"""Draws justified text as browsers write it: one letter a time, each moved to its place on the line.

7.2 0 Td <0048> Tj 8.6 0 Td <0055> Tj ...        read as one piece for as long as no gap parts the letters

Taken as single operations, such text costs four times as much as the same letters in one string (420 pages: 8.6 s
against 2.7); the pieces are the same.
"""

from __future__ import annotations

import math
import re
from typing import Any

from pdfminer.utils import MATRIX_IDENTITY

from mla_diff.readers.pdf.direction import stands_among_letters
from mla_diff.readers.pdf.drawing import JUMP_ON, OVERLAP, SPACED, Canvas
from mla_diff.readers.pdf.sheet import Piece

#: Three steps or more along a line, each with the text that is shown there.
RUN = re.compile(rb"(?:[\n\r ]++-?(?:\d++(?:\.\d*+)?+|\.\d++) 0 Td <[0-9A-Fa-f]++> Tj(?=[\n\r ])){3,}+")
_STEP = re.compile(rb"(\S+) 0 Td <([0-9A-Fa-f]+)> Tj")


def steps_of(run: bytes) -> list[tuple[float, bytes]]:
    """Return how far each step of a run goes, and the string that is shown there.

    >>> steps_of(b"7.2 0 Td <0048> Tj 8.6 0 Td <0055> Tj ")
    [(7.2, b'\\x00H'), (8.6, b'\\x00U')]
    """
    return [
        (float(far), bytes.fromhex((shown + b"0" if len(shown) % 2 else shown).decode()))
        for far, shown in _STEP.findall(run)
    ]


def draw_steps(canvas: Canvas, state: Any, steps: list[tuple[float, bytes]]) -> None:
    """Draw the strings of a run as if each were moved to and shown by itself."""
    pen = _Pen.on(canvas, state)
    for far, shown in steps:
        a, b, c, d, e, f = state.matrix
        state.matrix = (a, b, c, d, far * a + e, far * b + f)
        state.linematrix = (0, 0)
        if pen is None or not pen.show(shown):
            canvas.render_string(state, [shown], None, None)
    if pen is not None:
        pen.lift()


class _Pen:
    """Sets letters of one face along one level line into a piece for as long as they stand together."""

    def __init__(self, canvas: Canvas, state: Any, along: float, down: float) -> None:
        self.canvas, self.state = canvas, state
        self.along = along  # points for a unit of the text's own
        self.size = abs(state.fontsize) * down * canvas.height(state.font)
        self.bold = canvas.bold(state.font, state.render)
        self.artifact = True in canvas.tags
        self.glyphs = canvas.shown.setdefault(state.font, {})
        self.text: list[str] = []  # of the piece that is open: the last one on the canvas, once the pen is lifted
        self.joints: list[tuple[int, float]] = []
        self.open: Piece | None = None
        self.length = 0
        self.x1 = self.head = 0.0
        self.headed = self.spaced = False  # whether its first word has ended, and whether it ends in a space

    @classmethod
    def on(cls, canvas: Canvas, state: Any) -> _Pen | None:
        """Return a pen for a run; none where its text slopes, runs downwards, or stands for other text."""
        a1, b1, c1, d1, *_ = state.matrix
        a0, b0, c0, d0, *_ = canvas.ctm or MATRIX_IDENTITY
        along, slope = a0 * a1 + c0 * b1, b0 * a1 + d0 * b1
        if b1 or b0 or slope or along <= 0 or state.rise or state.font.is_vertical() or True in canvas.soft:
            return None
        return cls(canvas, state, along, math.hypot(a0 * c1 + c0 * d1, b0 * c1 + d0 * d1))

    def show(self, shown: bytes) -> bool:
        """Draw a string of one letter where the pen stands; say whether it was drawn, which only plain letters are."""
        known = self.glyphs.get(shown)
        if known is None:
            known = self.glyphs[shown] = self._known(shown)
        letter, width = known
        if not letter:
            self.lift()
            return False
        canvas, state = self.canvas, self.state
        *_, e, f = state.matrix
        a0, b0, c0, d0, e0, f0 = canvas.ctm or MATRIX_IDENTITY
        x, y = a0 * e + c0 * f + e0, b0 * e + d0 * f + f0
        canvas.budget.do(len(shown))
        canvas.characters += 1
        end = width * state.fontsize * (state.scaling * 0.01)
        spacing = state.charspace * (state.scaling * 0.01)
        state.linematrix = (width * state.fontsize * (state.scaling * 0.01) + spacing, 0)
        if letter == " ":
            self._space(x, y)
            return True
        x1 = x + self.along * abs(end)
        if not self._goes_on(x, y):
            self._begin(letter, x, x1, y)
            return True
        self.joints.append((self.length, x))
        if not self.headed:
            self.head = x1
        self._append(letter, x1)
        return True

    def _known(self, shown: bytes) -> tuple[str, float]:
        """Return the one plain letter that a string shows and its width; nothing where it shows anything else."""
        font = self.state.font
        cids = list(font.decode(shown))
        if len(cids) != 1 or (cids[0] == 32 and self.state.wordspace):
            return "", 0.0
        letter, width = self.canvas.glyph(font, cids[0])
        plain = letter == " " or (len(letter) == len(letter.strip()) > 0 and letter != "\ufffd")
        return (letter, width) if plain and not stands_among_letters(letter) else ("", 0.0)

    def _goes_on(self, x: float, y: float) -> bool:
        """Whether a letter goes on with the open piece, or with the last one on the canvas, which then is open."""
        if self.open is None:
            last = self.canvas.pieces[-1] if self.canvas.pieces else None
            if last is None or last[2:5] != (y, self.size, self.bold) or stands_among_letters(last.text):
                return False
            self._resume(last)
        if self.open is None or self.open.y != y or self.open.artifact != self.artifact:
            return False
        reach = SPACED if self.spaced else JUMP_ON
        return bool(-OVERLAP * self.size < x - self.x1 < reach * self.size)

    def _resume(self, last: Piece) -> None:
        self.open, self.text, self.joints = last, [last.text], list(last.joints)
        self.length, self.x1, self.head = len(last.text), last.x1, last.head
        self.spaced = last.text.endswith(" ")
        self.headed = self.spaced or " " in last.text.strip()

    def _begin(self, letter: str, x: float, x1: float, y: float) -> None:
        self.lift()
        self.canvas.budget.place(len(self.canvas.pieces))
        piece = Piece(x, x1, y, self.size, self.bold, letter, x1, self.artifact)
        self.canvas.pieces.append(piece)
        self._resume(piece)

    def _append(self, letter: str, x1: float) -> None:
        self.text.append(letter)
        self.length += len(letter)
        self.x1, self.spaced = x1, False

    def _space(self, x: float, y: float) -> None:
        """Keep a space with the piece it follows."""
        if self.open is None:
            self.canvas.space(x, y)
        elif not self.spaced and abs(self.open.y - y) < 0.6 * self.size and abs(x - self.x1) < self.size:
            self.text.append(" ")
            self.length += 1
            self.spaced = self.headed = True

    def lift(self) -> None:
        """Leave the open piece on the canvas with all its letters."""
        if self.open is not None:
            whole = self.open._replace(x1=self.x1, text="".join(self.text), head=self.head, joints=tuple(self.joints))
            self.canvas.pieces[-1] = whole
            self.open = None
