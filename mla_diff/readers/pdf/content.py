"""Runs a page's drawing operations, with a tokeniser of its own: most of pdfminer's time goes into that.

The 194-page draft of the ISA (1.2 million tokens) takes pdfminer's own loop 9.5 s and this one 2.6 s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, stream_value
from pdfminer.psparser import LIT

from mla_diff.readers import limits
from mla_diff.readers.pdf.budget import Budget
from mla_diff.readers.pdf.drawing import Canvas
from mla_diff.readers.pdf.letterwise import RUN, draw_steps, steps_of

_BLANK = rb"\x00\t\n\f\r "
_TOKEN = re.compile(
    rb"(?:[" + _BLANK + rb"]++|%[^\r\n]*+)*+"
    rb"(?:([+-]?(?:\d++(?:\.\d*+)?+|\.\d++))(?![^" + _BLANK + rb"()<>\[\]{}/%])"  # 1 number
    rb"|([A-Za-z'\"*][^" + _BLANK + rb"()<>\[\]{}/%]*+)"  # 2 operator
    rb"|\(((?:[^()\\]++|\\.)*+)\)"  # 3 string without brackets inside
    rb"|<([0-9A-Fa-f" + _BLANK + rb"]*+)>"  # 4 string in hexadecimal
    rb"|/([^" + _BLANK + rb"()<>\[\]{}/%]*+)"  # 5 name
    rb"|(<<|>>|\[|\])"  # 6
    rb"|(\()"  # 7 any other string
    rb"|([^" + _BLANK + rb"]))",  # 8 rubbish
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_IMAGE_END = re.compile(rb"[" + _BLANK + rb"]EI(?![^" + _BLANK + rb"])")
_INLINE = PDFStream({}, b"")  # stands for a picture inside the content, of which only the place is asked
_DEEPEST = 64  # arrays and dictionaries in one another; a content stream needs two


def unescape(raw: bytes) -> bytes:
    r"""Return what a string in round brackets stands for.

    >>> unescape(rb"\(a\) \101")
    b'(a) A'
    """
    if b"\\" not in raw:
        return raw

    def meant(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes((int(code, 8) & 255,)) if code[:1].isdigit() and code < b"8" else _ESCAPED.get(code, code)

    return _ESCAPE.sub(meant, raw)


def _close(data: bytes, start: int) -> int:
    """Return the place of the bracket that closes the string begun before ``start``, or the end of the data."""
    depth = 1
    for match in _BRACKET.finditer(data, start):
        if match[0] == b"(":
            depth += 1
        elif match[0] == b")":
            depth -= 1
            if not depth:
                return match.start()
    return len(data)


def _number(raw: bytes) -> float:
    return float(raw) if b"." in raw else int(raw[:20])


def _hex(raw: bytes) -> bytes:
    digits = raw.translate(None, b"\x00\t\n\f\r ")
    return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("ascii"))


def _name(raw: bytes) -> Any:
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda match: bytes.fromhex(match[1].decode()), raw) if b"#" in raw else raw
    try:
        return LIT(plain.decode("utf-8"))
    except UnicodeDecodeError:
        return LIT(plain)  # as pdfminer names it


def operations(data: bytes) -> Iterator[tuple[bytes, list[Any]]]:
    """Yield each operator of a content stream with its operands.

    >>> list(operations(b"/F1 12 Tf [(A) -250 <42>] TJ"))
    [(b'Tf', [/'F1', 12]), (b'TJ', [[b'A', -250, b'B']])]
    """
    operands: list[Any] = []
    outer: list[list[Any]] = []
    position = 0
    while position >= 0:
        restart = -1
        for match in _TOKEN.finditer(data, position):
            kind = match.lastindex
            if kind == 1:
                operands.append(_number(match[1]))
            elif kind == 2:
                name = match[2]
                if name == b"ID":
                    end = _IMAGE_END.search(data, match.end())
                    restart = end.end() if end else -1
                    name = b"EI"
                if outer:  # an array that was never closed
                    operands, outer = [], []
                yield name, operands
                operands = []
                if name == b"EI":
                    break
                run = RUN.match(data, match.end()) if name == b"Tj" else None
                if run:
                    yield b"run", [run[0]]
                    restart = run.end()
                    break
            elif kind == 3:
                operands.append(unescape(match[3]))
            elif kind == 4:
                operands.append(_hex(match[4]))
            elif kind == 5:
                operands.append(_name(match[5]))
            elif kind == 6:
                operands = _nest(match[6], operands, outer)
            elif kind == 7:
                restart = _close(data, match.end())
                operands.append(unescape(data[match.end() : restart]))
                restart += 1
                break
        position = restart if restart < len(data) else -1


def _nest(bracket: bytes, operands: list[Any], outer: list[list[Any]]) -> list[Any]:
    """Open or close an array or a dictionary; return the list that operands now go to."""
    if bracket in (b"[", b"<<"):
        if len(outer) < _DEEPEST:
            outer.append(operands)
            return []
        return operands
    if not outer:
        return operands
    inner: Any = operands
    if bracket == b">>":
        pairs = zip(operands[::2], operands[1::2], strict=False)
        inner = {getattr(key, "name", str(key)): value for key, value in pairs}
    operands = outer.pop()
    operands.append(inner)
    return operands


#: Operators that say where text and ruled lines stand, and how many operands each takes; all others only paint.
_NEEDED = {
    b"q": 0, b"Q": 0, b"cm": 6, b"w": 1, b"BT": 0, b"ET": 0, b"Tc": 1, b"Tw": 1, b"Tz": 1, b"TL": 1, b"Tf": 2,
    b"Tr": 1, b"Ts": 1, b"Td": 2, b"TD": 2, b"Tm": 6, b"T*": 0, b"TJ": 1, b"Tj": 1, b"'": 1, b'"': 3, b"Do": 1,
    b"BMC": 1, b"BDC": 2, b"EMC": 0, b"m": 2, b"l": 2, b"re": 4, b"h": 0, b"S": 0, b"s": 0, b"f": 0, b"F": 0,
    b"run": 1, b"f*": 0, b"B": 0, b"B*": 0, b"b": 0, b"b*": 0, b"n": 0,
}  # fmt: skip
_METHODS = {
    b"T*": "do_T_a", b"'": "do__q", b'"': "do__w", b"F": "do_f", b"f*": "do_f_a", b"B*": "do_B_a", b"b*": "do_b_a",
}  # fmt: skip


class Interpreter(PDFPageInterpreter):
    """pdfminer's interpreter with its loop over tokens replaced."""

    budget: Budget

    def subinterp(self) -> Interpreter:
        """Return an interpreter for a form inside the page, on the same budget."""
        inner = super().subinterp()
        assert isinstance(inner, Interpreter)
        inner.budget = self.budget
        return inner

    def do_run(self, run: bytes) -> None:
        """Show letters that are moved to one by one."""
        steps = steps_of(run)
        self.budget.do(2 * len(steps))
        if self.textstate.font is not None:
            assert isinstance(self.device, Canvas)
            draw_steps(self.device, self.textstate, steps)

    def do_TJ(self, seq: Any) -> None:  # noqa: N802 - pdfminer's name
        """Show text; colours are left out, for nothing here asks for them."""
        if self.textstate.font is not None and isinstance(seq, list):
            self.device.render_string(self.textstate, seq, self.graphicstate.ncs, self.graphicstate)

    def execute(self, streams: Sequence[object]) -> None:
        """Run the operations of content streams, each stream at most once in its own chain of forms."""
        self.stream_ids.clear()
        parts: list[bytes] = []
        for item in streams:
            stream = stream_value(item)
            if stream.objid is None or stream.objid in self.parent_stream_ids:
                continue
            self.stream_ids.add(stream.objid)
            parts.append(stream.get_data())
            self.budget.do(len(parts[-1]) // limits.BYTES_PER_WORK)
        methods: dict[bytes, tuple[Callable[..., None], int]] = {
            name: (getattr(self, _METHODS.get(name) or "do_" + name.decode()), count) for name, count in _NEEDED.items()
        }
        done = 0
        for operator, operands in operations(b"\n".join(parts)):
            done += 1
            if done == 1000:
                self.budget.do(done)
                done = 0
            if operator == b"EI":
                self.device.render_image("", _INLINE)
            known = methods.get(operator)
            if known is not None and len(operands) >= known[1]:
                known[0](*operands[len(operands) - known[1] :])
        self.budget.do(done)
