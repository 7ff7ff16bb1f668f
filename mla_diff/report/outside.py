"""What changed outside the text of two files: running heads, data about the file, addresses of links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from mla_diff.model.provision import Version

MOST_QUOTED = 3  # lines that stand on one side alone; of more, only their number is said
LONGEST = 90  # characters of a title or a line that is quoted
_PAGES = re.compile(r"\b\d+\b|[|/–—-]")
#: A path or a file's name has numbers that are no pages': "../1988/act", "fees-2021.html#art5".
_ADDRESS = re.compile(r"[^\W\d_]{2}.*/|/.*[^\W\d_]{2}|\w\.[a-z]{3,5}(?:#\S*)?$")
WORDS_BEFORE = 4  # that are quoted before what is other in a long line
#: A number in a line that no page has: a date, a year, or data about the file ("version: 3").
_DATED = re.compile(r"\b\d{4}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|^[\w.-]+: .*\d")


def outside_the_text(old: Version, new: Version) -> Iterator[str]:
    """Yield what stands outside the text in one file alone: running heads, data about the file, addresses of links.

    What only counts pages is none of it. These lines are no part of the law: they make no difference by themselves.
    """
    lines = [_lines_outside(version) for version in (old, new)]
    gone, come = (list(_alone(*sides)) for sides in (lines, lines[::-1]))
    if max(len(gone), len(come)) <= MOST_QUOTED:
        yield from _only("old", gone, come)
        yield from _only("new", come, gone)
    else:
        yield f"Outside the text, {_number_of(gone)} in the old file alone and {_number_of(come)} in the new one."


def _only(side: str, lines: Sequence[str], opposite: Sequence[str]) -> Iterator[str]:
    if lines:
        quoted = ", ".join(f"“{_from_where_it_departs(line, opposite)}”" for line in lines)
        yield f"Outside the text, only the {side} file has {quoted}."


def _lines_outside(version: Version) -> dict[str, list[str]]:
    """Return the lines outside a version's text, those together that only numbers tell apart."""
    lines: dict[str, list[str]] = {}
    for line in dict.fromkeys(version.furniture):
        lines.setdefault(_without_numbers(line), []).append(line)
    lines.pop("", None)
    return lines


def _alone(here: Mapping[str, Sequence[str]], there: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the lines that one file alone has: of those that only numbers tell apart the first.

    Lines of one form count pages where there are several; where either file has one, its number may be a date.
    """
    for form, lines in here.items():
        facing = there.get(form, ())
        is_redated = len(lines) == len(facing) == 1 and lines != facing and _DATED.search(lines[0])
        if not facing or is_redated:
            yield lines[0]


def _number_of(lines: Sequence[str]) -> str:
    return f"{len(lines)} line{' stands' if len(lines) == 1 else 's stand'}"


def _without_numbers(line: str) -> str:
    """Return a line without page numbers; "" where no word of three letters is left.

    >>> _without_numbers("Fees – page 4/20"), _without_numbers("https://fees.example/1988/1307")
    ('Fees page', 'https://fees.example/1988/1307')
    >>> _without_numbers("fees-2021.html#art5")
    'fees-2021.html#art5'
    """
    pieces = (piece if _ADDRESS.search(piece) else _PAGES.sub(" ", piece) for piece in line.split())
    kept = " ".join(" ".join(pieces).split())
    return kept if re.search(r"[^\W\d_]{3}", kept) else ""


def _from_where_it_departs(line: str, opposite: Sequence[str]) -> str:
    """Return a line, cut; a long one that begins as a line of the other file does, from a few words before they part.

    >>> line = "title: " + "Protocol of the Parties on the Safety of Ferries and " * 2
    >>> _from_where_it_departs(line + "their Crews", [line + "their Harbours"])
    '… of Ferries and their Crews'
    """
    words = line.split(" ")
    shared = max((_number_shared(words, facing.split(" ")) for facing in opposite), default=0)
    if len(line) <= LONGEST or shared <= WORDS_BEFORE:
        return short(line)
    return short(" ".join(["…", *words[shared - WORDS_BEFORE :]]))


def _number_shared(words: Sequence[str], facing: Sequence[str]) -> int:
    """Return how many words two lines begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, facing, strict=False)))


def short(text: str) -> str:
    """Return a title or a line that is quoted, cut where it is long."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
