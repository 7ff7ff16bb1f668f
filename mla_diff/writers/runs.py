"""Styled runs of text wrapped to columns; text stays text, whatever it contains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from mla_diff.writers.widths import NARROW, cells

Look = Literal["plain", "gone", "come", "dropped", "new", "number", "label", "heading", "quiet"]

#: Blue, orange and purple, which stay apart in every common form of colour blindness; of the 256 those to be read
#: on black and on white alike (contrast 3.9 to 4.5 on either).
_ANSI: dict[Look, str] = {
    "plain": "", "gone": "38;5;166;9", "come": "38;5;32;4", "dropped": "38;5;166", "new": "38;5;32",
    "number": "38;5;133", "label": "1", "heading": "1", "quiet": "2",
}  # fmt: skip
#: Without styling, the marks that wdiff uses. What is new or dropped as a whole says so by its place and sign.
_MARKS: dict[Look, tuple[str, str]] = {"gone": ("[-", "-]"), "come": ("{+", "+}")}

_SPACES = re.compile(r"\s+")
#: What steers a terminal or turns letters round; marks of direction that only order what is written are left out.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_UNSEEN = re.compile(r"[\u061c\u200e\u200f\ufeff]")
_ADDRESS = re.compile(r"[!-~]+")


class Run(Struct, frozen=True):
    """A piece of text with one look. ``link`` is the address that a click on it leads to, "" for none."""

    text: str
    look: Look = "plain"
    link: str = ""


def harmless(text: str) -> str:
    """Return text without characters that would steer the terminal; each becomes a visible sign.

    >>> harmless("a\\x1b[31mb")
    'a�[31mb'
    """
    if text.isprintable():
        return text
    return _UNSEEN.sub("", _CONTROL.sub("\ufffd", text))


def unstyled(runs: Iterable[Run]) -> list[Run]:
    """Return runs whose looks are written out as marks, for output without styling; spaces stay outside the marks."""
    return [_unstyled(run) if run.look in _MARKS else run for run in runs]


def _unstyled(run: Run) -> Run:
    core = run.text.strip()
    if not core:
        return Run(run.text)
    before, _, after = run.text.partition(core)
    opening, closing = _MARKS[run.look]
    return Run(f"{before}{opening}{core}{closing}{after}")


def apart(runs: Sequence[Run]) -> list[Run]:
    """Return runs with a space between words that went and those that came in their place, where there is none."""
    found = list(runs[:1])
    for one, other in pairwise(runs):
        if (one.look, other.look) == ("gone", "come") and not (one.text[-1:].isspace() or other.text[:1].isspace()):
            found.append(Run(" "))
        found.append(other)
    return found


def wrap(runs: Iterable[Run], width: int, indent: int = 0, hang: int = 0) -> list[list[Run]]:
    """Return the runs as lines of at most ``width`` columns, the first indented by ``indent``, others by ``hang``.

    A word that several runs make up, as "crime" and an inserted "s", is not broken between them. White space is one
    space, and styled only between words of one look.
    """
    spans = _spans(runs)
    text = "".join(run.text for run in spans)
    lines: list[list[Run]] = []
    lead, index, begin = indent, 0, 0  # the span that a line begins in, and where that span begins
    for start, end in find_lines(text, width - indent, width - hang):
        line = [Run(" " * lead)] if lead else []
        while index < len(spans) and begin < end:
            run = spans[index]
            stop = begin + len(run.text)
            if start <= begin and stop <= end:
                line.append(run)
            elif stop > start:
                line.append(Run(run.text[max(0, start - begin) : end - begin], run.look, run.link))
            if stop > end:
                break
            index, begin = index + 1, stop
        lines.append(line)
        lead = hang
    return lines


def _spans(runs: Iterable[Run]) -> list[Run]:
    """Return runs without needless white space; that at the ends of a styled one is plain."""
    spans: list[Run] = []
    after_space = True
    for run in runs:
        text = harmless(run.text)
        if "  " in text or not text.isprintable():
            text = _SPACES.sub(lambda match: "\n" if "\n" in match[0] else " ", text)
        if after_space and text[:1] == " ":
            text = text[1:]
        if not text:
            continue
        after_space = text[-1] in " \n"
        if run.look == "plain" or not (after_space or text[0] in " \n"):
            spans.append(run if text == run.text else Run(text, run.look, run.link))
            continue
        core = text.strip(" \n")
        before, _, after = text.partition(core) if core else (text, "", "")
        looks: tuple[tuple[str, Look], ...] = ((before, "plain"), (core, run.look), (after, "plain"))
        spans += [Run(piece, look, run.link) for piece, look in looks if piece]
    return spans


def find_lines(text: str, first: int, rest: int) -> Iterator[tuple[int, int]]:
    """Yield where each line of a text begins and ends, of ``first`` columns at most, and of ``rest`` columns then.

    >>> [text[one:other] for text in ["of the crime"] for one, other in find_lines(text, 8, 5)]
    ['of the', 'crime']
    """
    begin, room = 0, first
    for segment in text.split("\n"):
        end = begin + len(segment)
        narrow = segment.isascii() or bool(NARROW.fullmatch(segment))
        for line in (_narrow_lines if narrow else _measured_lines)(text, begin, end, room, rest):
            yield line
            room = rest
        begin = end + 1


def _narrow_lines(text: str, start: int, end: int, room: int, rest: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a text whose characters take a column each."""
    while end - start > room:
        cut = text.rfind(" ", start, start + room + 1)
        if cut > start:
            yield start, cut
            start = cut + 1
        else:  # a word wider than a line
            yield start, start + room
            start += room
        room = rest
    yield start, end


def _measured_lines(text: str, start: int, end: int, room: int, rest: int) -> Iterator[tuple[int, int]]:
    from mla_diff.writers import scripts  # its pattern takes milliseconds to make, and few texts need it

    return scripts.find_lines(text, start, end, room, rest)


def paint(line: Sequence[Run], color: bool) -> str:
    """Return a line as a string that steers no terminal; styled where asked, with addresses as links (OSC 8) then."""
    if not color:
        return harmless("".join([run.text for run in line]))
    text = []
    index = 0
    while index < len(line):
        look, link, end = line[index].look, line[index].link, index + 1
        while end < len(line) and line[end].look == look and line[end].link == link:
            end += 1
        piece = harmless(line[index].text if end == index + 1 else "".join([run.text for run in line[index:end]]))
        if _ANSI[look]:
            piece = f"\x1b[{_ANSI[look]}m{piece}\x1b[0m"
        if link and _ADDRESS.fullmatch(link):
            piece = f"\x1b]8;;{link}\x1b\\{piece}\x1b]8;;\x1b\\"
        text.append(piece)
        index = end
    return "".join(text)


def shorten(line: Sequence[Run], width: int) -> list[Run]:
    """Return a line cut to a width, with an ellipsis where it went on.

    >>> [run.text for run in shorten([Run("Art. 1"), Run("  “shall” is now “may”")], 16)]
    ['Art. 1', '  “shall”…']
    """
    kept: list[Run] = []
    room = width
    for run in line:
        text = harmless(run.text)
        if cells(text) > room:
            while text and cells(text) > room - 1:
                text = text[:-1]
            kept.append(Run(f"{text.rstrip()}…", run.look, run.link))
            break
        kept.append(Run(text, run.look, run.link))
        room -= cells(text)
    return kept


def width_of(line: Sequence[Run]) -> int:
    """Return the columns a line takes."""
    return sum([cells(run.text) for run in line])
