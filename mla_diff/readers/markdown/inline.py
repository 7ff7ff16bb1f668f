"""The words of one Markdown line: emphasis, links and escapes taken off, note marks and raised figures remembered."""

from __future__ import annotations

import re

from mla_diff.model.block import Block, Mark
from mla_diff.readers.assemble import LOWER, MARK, RAISE, take_signs
from mla_diff.text.normalise import squeeze

_RUN = re.compile(r"(?<![*_\\])(?:\*{1,3}|_{1,3})(?![*_])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:https?:|mailto:|#|/)[^()\s]*\)")
_RAISED = re.compile(r"<sup>([^<>]{1,40})</sup>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SPACED_MARK = re.compile(rf" +(?={MARK})")


def write(raw: str, pattern: Block, numbers: list[str] | None = None) -> Block | None:
    """Return a block like ``pattern`` with the words of ``raw``; None where there are none.

    The n-th MARK in ``raw`` is the mark of the n-th of ``numbers``.

    >>> block = write("*Each* Party<sup>2</sup>", Block(""))
    >>> block.text, block.raised
    ('Each Party²', ((10, 11),))
    """
    text = raw
    if "<" in text:
        text = _BREAK.sub(" ", _RAISED.sub(rf"{RAISE}\1{LOWER}", text))
    text = _SPACED_MARK.sub("", plain(text)) if MARK in text else plain(text)
    if RAISE not in text and MARK not in text:
        return _with(pattern, text, (), ()) if text else None
    words, marks, raised = take_signs(text, iter(numbers or ()))
    return _with(pattern, words, marks, raised) if words or marks else None


def _with(pattern: Block, text: str, marks: tuple[Mark, ...], raised: tuple[tuple[int, int], ...]) -> Block:
    return Block(
        text, pattern.style, pattern.level, indent=pattern.indent, gap=pattern.gap, line=pattern.line,
        number=pattern.number, marks=marks, raised=raised,
    )  # fmt: skip


def plain(text: str) -> str:
    """Return text without emphasis, links and escapes.

    >>> plain("#### *Use of terms*".lstrip("# ")), plain("1\\\\. a snake_case_word")
    ('Use of terms', '1. a snake_case_word')
    """
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = _without_emphasis(text)
    return squeeze(_ESCAPE.sub(r"\1", text) if "\\" in text else text)


def _without_emphasis(text: str) -> str:
    """Return text without the signs that begin and end emphasis; each is met once, however many there are.

    >>> _without_emphasis("**Article *5* bis**, 2 * 3, *unclosed, snake_case")
    'Article 5 bis, 2 * 3, *unclosed, snake_case'
    """
    opened: list[re.Match[str]] = []
    places: dict[str, int] = {}  # of each sign, how many are opened
    gone: list[tuple[int, int]] = []
    for sign in _RUN.finditer(text):
        before, after = text[sign.start() - 1 : sign.start()], text[sign.end() : sign.end() + 1]
        if places.get(sign[0]) and before.strip() and not _is_letter(after):
            while opened:
                start = opened.pop()
                places[start[0]] -= 1
                if start[0] == sign[0]:
                    gone += [start.span(), sign.span()]
                    break
        elif after.strip() and not _is_letter(before):
            opened.append(sign)
            places[sign[0]] = places.get(sign[0], 0) + 1
    pieces, end = [], 0
    for start_at, end_at in sorted(gone):
        pieces.append(text[end:start_at])
        end = end_at
    return "".join(pieces) + text[end:]


def _is_letter(character: str) -> bool:
    return character.isalnum()
