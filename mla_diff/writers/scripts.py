"""Where lines end in text that has to be measured: wide characters, marks that combine, scripts without spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mla_diff.writers.widths import cells

# Lines may be broken at white space, and on either side of a character of a script that sets none between words:
# Han, kana and full-width signs. Closing signs stay with what they close, opening ones with what they open.
_CLOSING = (
    "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d"
    "\u201d\u2019,.;:)!?"
)
_OPENING = "\u3008\u300a\u300c\u300e\u3010\u3014\uff08\uff3b\u201c\u2018(["
_WIDE = "\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003fffd"
_PARTS = re.compile(f" |[{re.escape(_OPENING)}]*[{_WIDE}][{re.escape(_CLOSING)}]*|[^ {_WIDE}]+")


def find_lines(text: str, start: int, end: int, room: int, rest: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a text, measured; lines may be broken between characters of scripts that set no spaces."""
    used, stop = 0, start  # columns of the line that begins at ``start``, and where its last word ends
    for match in _PARTS.finditer(text, start, end):
        if match[0] == " ":
            continue
        glued = match.start() == stop and text[stop - 1 : stop] in _OPENING
        gap, size = match.start() - stop, cells(match[0])
        if used and used + gap + size > room and not glued:
            yield start, stop
            start, used, gap, room = match.start(), 0, 0, rest
        if used + gap + size <= room:
            used, stop = used + gap + size, match.end()
            continue
        for index in range(match.start(), match.end()):  # wider than a line; marks that combine stay with their letter
            one = cells(text[index])
            if used + gap + one > room and used:
                yield start, index
                start, used, room = index, 0, rest
            used, gap = used + gap + one, 0
        stop = match.end()
    yield start, stop
