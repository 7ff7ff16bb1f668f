"""Lines of a text file joined to paragraphs where the file is wrapped at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from mla_diff.model.block import Block, Style
from mla_diff.text.normalise import squeeze

_LABEL = re.compile(
    r"\[*(?:\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,5})(?:\s?(?:bis|ter|quater))?(?:\)|\.(?=\s|$))|[-–—•]\s|§\s?\d)"
)
_KEYWORD = re.compile(r"\[*[^\W\d_]{3,}\.? (?:\d+|[IVXLC]+|[A-Z]|premier|ONE|One)\b")
WRAPPED_WIDTH = 100  # no line of a file wrapped by an editor or a mail program is longer; most wrap at 72 to 80


class Line(Struct, frozen=True):
    """One line of a text file that is not blank."""

    text: str
    gap: bool = False
    indent: int = 0
    style: Style = "body"
    level: int = 0


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Return whether sentences run on from line to line, as in a file wrapped at a fixed width.

    The sign is a second line that starts in lower case under a full first one, often enough not to be lists.
    """
    body = [line for line in lines if line.style == "body"]
    if not body or sorted(len(line.text) for line in body)[int(len(body) * 0.98)] > WRAPPED_WIDTH:
        return False
    followers = [(a, b) for a, b in pairwise(body) if not b.gap]
    running = sum(_runs_on(a.text, b.text) for a, b in followers)
    return running >= 3 and running > 0.2 * len(followers)


def _runs_on(first: str, second: str) -> bool:
    return len(first) > 40 and first[-1] not in ".:;" and second[:1].islower() and not _LABEL.match(second)


def join_wrapped(lines: Sequence[Line]) -> Iterator[Block]:
    """Yield a block for each line, or for each run of lines that a wrapped file parts only by its width."""
    wrapped = is_wrapped(lines)
    pending: list[Line] = []
    for line in lines:
        if pending and not (wrapped and _continues(pending[-1], line)):
            yield _block(pending)
            pending = []
        pending.append(line)
    if pending:
        yield _block(pending)


def _continues(before: Line, line: Line) -> bool:
    if line.gap or line.style != "body" or before.style != "body":
        return False
    starts_anew = _LABEL.match(line.text) or _KEYWORD.match(line.text)
    return not starts_anew and not _is_bare_label(before.text)


def _is_bare_label(text: str) -> bool:
    keyword = _KEYWORD.match(text)
    return bool(keyword) and len(text) <= keyword.end() + 5  # type: ignore[union-attr]  # bool() narrows nothing for mypy


def _block(lines: Sequence[Line]) -> Block:
    first = lines[0]
    text = squeeze(" ".join(line.text for line in lines))
    return Block(text, first.style, first.level, indent=float(first.indent), gap=first.gap)
