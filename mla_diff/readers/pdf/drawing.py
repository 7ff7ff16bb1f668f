"""Collects what the interpreter draws on a page: pieces of text with their places, ruled lines, pictures."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.utils import MATRIX_IDENTITY, mult_matrix

from mla_diff.readers.letters import plain_shape
from mla_diff.readers.pdf.budget import Budget
from mla_diff.readers.pdf.direction import as_read, has_letters, stands_among_letters
from mla_diff.readers.pdf.sheet import Piece, Post, Rule, Sheet
from mla_diff.readers.pdf.vowel_signs import is_sign, set_on_letters

UNMAPPED = "\ufffd"
JUMP_ON = 0.1  # of the type size: beyond it a new piece begins, and whether a space stands between is asked later
SPACED = 0.5  # of the type size: a piece so near one that ends in a space goes on with it
OVERLAP = 0.05
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_FORCE_BOLD = 1 << 18  # a font descriptor's flag, ISO 32000-1 table 123
_WIN_HYPHEN = 0o255  # a hyphen in WinAnsiEncoding (ISO 32000-1, D.2, note 5); pdfminer takes it for a space
_JUMP_BACK = 0.3  # kerning goes back less
_NAMELESS = "\0"  # what browsers write for a shape that is no letter by itself
_SOFT_HYPHEN = b"\xfe\xff\x00\xad"  # as a file says what a part of a page stands for
_FARTHEST = 100_000.0  # points from the page's corner; a PDF page is at most 14,400 wide
_BOX = 5  # steps of a path that goes round a rectangle
_THICKEST_RULE = 2.5  # points; the rule above footnotes is 0.5 to 1
_SHORTEST_RULE = 10.0  # points
_SHORTEST_STROKE = 3.0  # points: a line through one letter
_MOST_RULES = 2000  # on a page; a drawing has more, and they say nothing about text
_DROPPED = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]")
_SPACES = re.compile("[\u0009\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u000a\u000d]")


def plain(text: str) -> str:
    """Return a character as it is typed: ligatures and presentation forms taken apart, any space a plain one.

    >>> plain("\ufb01"), plain("\u00a0")
    ('fi', ' ')
    """
    return _SPACES.sub(" ", _DROPPED.sub("", plain_shape(text)))


_STEPS_OF_A_LETTER = 7  # an "l" or "i" takes 5 and more, others 10 to 40


class Canvas(PDFDevice):
    """Takes the place of pdfminer's layout analysis; ``take`` returns the page drawn last."""

    def __init__(self, manager: Any, budget: Budget) -> None:
        super().__init__(manager)
        self.budget = budget
        self.glyphs: dict[PDFFont, dict[int, tuple[str, float]]] = {}
        self.shown: dict[PDFFont, dict[bytes, tuple[str, float]]] = {}  # by what a string of one letter is in a file
        self.faces: dict[PDFFont, bool] = {}
        self.clear()

    def clear(self) -> None:
        """Begin with an empty page."""
        self.pieces: list[Piece] = []
        self.signs: list[tuple[int, Piece]] = []  # vowel signs, and how many pieces were drawn before
        self.turned: list[tuple[int, Piece]] = []  # by how many degrees, and as if it ran from left to right
        self.lost: list[str] = []  # texts at no place at all
        self.rules: list[Rule] = []
        self.posts: list[Post] = []
        self.strokes: list[Rule] = []
        self.pictured = 0.0
        self.characters = self.unmapped = self.outlines = 0
        self.nameless: set[int] = set()  # the codes of letters that their font does not name
        self.tags: list[bool] = []
        self.soft: list[bool] = []  # whether each of these marked parts stands for a soft hyphen

    def take(self, number: int, page: Any) -> Sheet:
        """Return the page that was drawn since ``clear``."""
        x0, y0, x1, y1 = page.mediabox
        width, height = abs(x1 - x0), abs(y1 - y0)
        if page.rotate in (90, 270):
            width, height = height, width
        if self.signs:
            self.pieces, self.signs = set_on_letters(self.pieces, self.signs), []
        turn = self._reading_direction()
        if turn:
            strays = [piece.text.strip() for piece in self.pieces]
            pieces = [_upright(piece, turn, width, height) for turned, piece in self.turned if turned == turn]
            if turn != 180:
                width, height = height, width
        else:
            strays, pieces = [], self.pieces
        strays += _slanting_texts([slanting for slanting in self.turned if slanting[0] != turn]) + self.lost
        strays += [piece.text.strip() for piece in pieces if not _inside(piece, width, height)]
        inside = [piece for piece in pieces if _inside(piece, width, height)]
        if not self.rules and not self.strokes:  # nothing runs through words, and joints take more room than letters
            inside = [piece._replace(joints=()) if piece.joints else piece for piece in inside]
        share = min(self.pictured / (width * height), 1.0) if width * height else 0.0
        return Sheet(
            number, width, height, tuple(inside), tuple(self.rules), tuple(self.posts), tuple(self.strokes),
            tuple(text for text in strays if text), share, self.characters, self.unmapped, self.outlines,
            len(self.nameless),
        )  # fmt: skip

    def _reading_direction(self) -> int:
        """Return by how many degrees the page must be turned to be read: not 0 where most of its text is turned."""
        letters = Counter({0: sum(len(piece.text) for piece in self.pieces)})
        for turn, piece in self.turned:
            letters[turn] += len(piece.text)
        turn, most = letters.most_common(1)[0]
        return turn if turn in (90, 180, 270) and most > 2 * letters[0] else 0

    # pdfminer calls what follows

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """Remember whether a marked part is a running head, a foot or a soft hyphen (ISO 32000-1, 14.8.2.2, 14.9.4)."""
        known = props if isinstance(props, dict) else {}
        kind = getattr(known.get("Type"), "name", "")
        self.tags.append(getattr(tag, "name", "") == "Artifact" and kind == "Pagination")
        self.soft.append(known.get("ActualText") == _SOFT_HYPHEN)

    def end_tag(self) -> None:
        """Leave a marked part."""
        if self.tags:
            self.tags.pop()
            self.soft.pop()

    def render_image(self, name: str, stream: Any) -> None:
        """Count the area of a picture, which is drawn on the unit square."""
        a, b, c, d, *_ = self.ctm or MATRIX_IDENTITY
        self.pictured += abs(a * d - b * c)

    def paint_path(self, state: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        """Keep thin lines, across and upright, stroked or as flat rectangles, and count what may be drawn letters."""
        if not 2 <= len(path) <= 6:
            self.outlines += fill * (len(path) // _STEPS_OF_A_LETTER)
            return
        points = [step[-2:] for step in path if len(step) >= 3]
        a, b, c, d, e, f = self.ctm or MATRIX_IDENTITY
        xs = [a * x + c * y + e for x, y in points]
        ys = [b * x + d * y + f for x, y in points]
        if not points or len(self.rules) + len(self.posts) + len(self.strokes) > _MOST_RULES:
            return
        if stroke and not fill and len(path) == _BOX:
            self._keep_box(xs, ys)
            return
        self._keep_line(xs, ys)

    def _keep_box(self, xs: list[float], ys: list[float]) -> None:
        """Keep the four edges of a rectangle, as cells have that stand apart from one another."""
        left, right, low, high = min(xs), max(xs), min(ys), max(ys)
        if min(right - left, high - low) <= _THICKEST_RULE or not all(x in (left, right) for x in xs):
            self._keep_line(xs, ys)
            return
        for y in (low, high):
            self._keep_line([left, right], [y, y])
        for x in (left, right):
            self._keep_line([x, x], [low, high])

    def _keep_line(self, xs: list[float], ys: list[float]) -> None:
        """Keep what is drawn where it is a thin line."""
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if high <= _THICKEST_RULE and wide > _SHORTEST_STROKE:
            lines = self.rules if wide > _SHORTEST_RULE else self.strokes
            lines.append(Rule(min(xs), max(xs), (min(ys) + max(ys)) / 2))
        elif wide <= _THICKEST_RULE and high > 6:
            self.posts.append(Post((min(xs) + max(xs)) / 2, min(ys), max(ys)))

    def render_string(self, state: Any, seq: Iterable[Any], _colours: Any, _graphics: Any) -> None:
        """Turn one text operation into pieces, broken where the pen jumps."""
        font = state.font
        matrix = mult_matrix(state.matrix, self.ctm or MATRIX_IDENTITY)
        size, scaling = state.fontsize, state.scaling * 0.01
        spacing = state.charspace * scaling
        blank = 0.0 if font.is_multibyte() else state.wordspace * scaling
        glyphs = self.glyphs.setdefault(font, {})
        upright = font.is_vertical()
        x, y = state.linematrix
        start = end = head = x
        letters: list[str] = []
        blanks = True  # no letter yet but spaces; the piece begins at its first letter
        for item in seq:
            if isinstance(item, (int, float)):
                step = -item * 0.001 * size * scaling
                if upright:
                    y += step / scaling if scaling else 0
                    continue
                ahead = step if size >= 0 else -step
                if ahead > JUMP_ON * abs(size) or ahead < -_JUMP_BACK * abs(size):
                    self._add(letters, matrix, state, start, head or end, end, y)
                    letters = []
                x += step
                continue
            if not isinstance(item, bytes):
                continue
            self.budget.do(len(item))
            for cid in font.decode(item):
                letter, width = glyphs.get(cid) or self._glyph(font, glyphs, cid)
                self.characters += 1
                if letter == UNMAPPED:
                    self.unmapped += 1
                    self.nameless.add(cid)
                if upright:
                    self._add([letter], matrix, state, x, x + size, x + size, y)
                    y += width * size + spacing
                    continue
                if not letters:
                    start, blanks, head = x, True, 0.0
                letters.append(letter)
                if letter != " ":
                    if blanks:
                        start, blanks = x, False
                    end = x + width * size * scaling
                elif not head and not blanks:
                    head = end
                x += width * size * scaling + spacing
                if cid == 32:
                    x += blank
        if letters:
            self._add(letters, matrix, state, start, head or end, end, y)
        state.linematrix = (x, y)

    def glyph(self, font: PDFFont, cid: int) -> tuple[str, float]:
        """Return the letter that a font shows for a number, and its width."""
        glyphs = self.glyphs.setdefault(font, {})
        return glyphs.get(cid) or self._glyph(font, glyphs, cid)

    def _glyph(self, font: PDFFont, glyphs: dict[int, tuple[str, float]], cid: int) -> tuple[str, float]:
        try:
            named = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            named = UNMAPPED
        text = plain(UNMAPPED if named == _NAMELESS else named)
        if cid == _WIN_HYPHEN and text == " " and not font.is_multibyte():
            text = "\u00ad"
        glyphs[cid] = found = (text, font.char_width(cid))
        return found

    def height(self, font: PDFFont) -> float:
        """Return what a font's size must be multiplied by; not 1 only for fonts drawn by the file itself (Type 3)."""
        return float(font.get_height()) * 0.75 or 1.0 if font.vscale != 0.001 else 1.0

    def bold(self, font: PDFFont, render: int) -> bool:
        """Return whether text is set in bold."""
        if font not in self.faces:
            name = getattr(font, "basefont", "") or font.fontname
            self.faces[font] = bool(_BOLD.search(str(name))) or bool(int(font.flags) & _FORCE_BOLD)
        return self.faces[font] or render == 2  # filled and stroked: bold made from a regular face

    def _add(
        self, letters: list[str], matrix: Any, state: Any, start: float, head: float, end: float, y: float
    ) -> None:
        text = "".join(letters)
        if True in self.soft:  # a browser draws a space that takes no room, or at the line's end a hyphen
            text = "\u00ad" if text.strip() else ""
        if not text:
            return
        a, b, c, d, e, f = matrix
        scale = math.hypot(c, d)
        size = abs(state.fontsize) * scale * self.height(state.font)
        bold = self.bold(state.font, state.render)
        if not text.strip():
            self.space(a * start + c * y + e, b * start + d * y + f)
            return
        level = y + state.rise
        backwards = stands_among_letters(text)
        if backwards:
            text = as_read(letters)
        x, y, along = a * start + c * level + e, b * start + d * level + f, math.hypot(a, b)
        length, word = along * abs(end - start), along * abs(head - start)
        if not (
            abs(x) < _FARTHEST and abs(y) < _FARTHEST and length < _FARTHEST and size < _FARTHEST
        ):  # nor one that is no number
            self.lost.append(text.strip())
            return
        turn = 0 if abs(b) <= 0.05 * abs(a) and a > 0 else round(math.degrees(math.atan2(b, a))) % 360
        piece = Piece(x, x + length, y, size, bold, text, x + word, True in self.tags)
        if backwards and not turn and is_sign(text):
            self.signs.append((len(self.pieces), piece))
        elif turn:
            self.budget.place(len(self.turned))
            self.turned.append((turn, piece))
        elif not self._goes_on(piece):
            self.budget.place(len(self.pieces))
            self.pieces.append(piece)

    def _goes_on(self, piece: Piece) -> bool:
        """Whether a piece goes on with a word or a sentence of the piece before it, which then holds both."""
        last = self.pieces[-1] if self.pieces else None
        if last is None or last[2:5] != piece[2:5] or last.artifact != piece.artifact:  # level, size, face
            return False
        reach = SPACED if last.text.endswith(" ") else JUMP_ON
        if not -OVERLAP * last.size < piece.x0 - last.x1 < reach * last.size or stands_among_letters(
            last.text + piece.text
        ):
            return False
        head = last.head if " " in last.text.strip() or last.text.endswith(" ") else piece.head
        joints = (*last.joints, (len(last.text), piece.x0))
        self.pieces[-1] = last._replace(x1=piece.x1, text=last.text + piece.text, head=head, joints=joints)
        return True

    def space(self, x: float, y: float) -> None:
        """Keep a space that was set by itself with the piece it follows."""
        last = self.pieces[-1] if self.pieces else None
        if last and abs(last.y - y) < 0.6 * last.size and not last.text.endswith(" ") and abs(x - last.x1) < last.size:
            # before a letter that is read from the right, what is seen after it is read first
            text = f" {last.text}" if has_letters(last.text[-1]) and 2 * x > last.x0 + last.x1 else f"{last.text} "
            self.pieces[-1] = last._replace(text=text)


def _inside(piece: Piece, width: float, height: float) -> bool:
    return piece.x1 >= -1 and piece.x0 <= width + 1 and -1 <= piece.y <= height + 1


def _slanting_texts(turned: Sequence[tuple[int, Piece]]) -> list[str]:
    """Return the texts of pieces that run in other directions; a piece that begins where the last one ends goes on.

    >>> upwards = [Piece(50, 80, 100, 10, False, "DRA", 80), Piece(50, 65, 130, 10, False, "FT", 65)]
    >>> _slanting_texts([(90, piece) for piece in upwards])
    ['DRAFT']
    """
    texts: list[str] = []
    last: tuple[int, Piece] | None = None
    for turn, piece in turned:
        gap = _way_on(last[1], turn, piece) if last is not None and last[0] == turn else _FARTHEST
        if gap < JUMP_ON * piece.size:
            texts[-1] += piece.text
        elif gap < piece.size:
            texts[-1] += f" {piece.text}"
        else:
            texts.append(piece.text)
        last = turn, piece
    return [" ".join(text.split()) for text in texts]


def _way_on(last: Piece, turn: int, piece: Piece) -> float:
    """Return how far a piece, which is turned by some degrees, begins from the end of the one before it."""
    angle, length = math.radians(turn), last.x1 - last.x0
    return math.hypot(piece.x0 - last.x0 - length * math.cos(angle), piece.y - last.y - length * math.sin(angle))


def _upright(piece: Piece, turn: int, width: float, height: float) -> Piece:
    """Return a piece of a page that is turned to be read."""
    x, y = {90: (piece.y, width - piece.x0), 180: (width - piece.x0, height - piece.y)}.get(
        turn, (height - piece.y, piece.x0)
    )
    return piece._replace(x0=x, x1=x + piece.x1 - piece.x0, head=x + piece.head - piece.x0, y=y)
