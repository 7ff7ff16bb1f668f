"""Markdown as treaty texts use it: headings, emphasis, lists with literal labels, tables of two columns.

A Markdown library would renumber ordered lists and drop the labels "a)" and "3bis." that a treaty depends on,
so lines are read as written and only the marking is taken off.
"""

from __future__ import annotations

import re

from mla_diff.model.block import Block, Document
from mla_diff.readers.encodings import decode
from mla_diff.readers.limits import check_text, split_lines
from mla_diff.readers.registry import Options, digest
from mla_diff.text.normalise import squeeze

_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_CLOSING = re.compile(r"(?<!#)#+$")
_RULE = re.compile(r"([-*_])(?:\s*\1){2,}|(?=.*---)[\s:|-]+")
_BULLET_BEFORE_LABEL = re.compile(r"[-*+]\s+(?=(?:\(?[0-9a-zA-Z]{1,5}[.)]|[-–—•])\s)")
_BULLET = re.compile(r"[*+-]\s+")
_RUN = re.compile(r"(?<![*_\\])(?:\*{1,3}|_{1,3})(?![*_])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:https?:|mailto:|#|/)[^()\s]*\)")


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a Markdown file."""
    check_text(name, content)
    text, findings = decode(name, content, options)
    lines = []
    gap = False
    for raw in split_lines(name, text):
        line = _line(raw, gap)
        if line:
            lines.append(line)
        gap = line is None
    return Document(name, digest(content), "markdown", tuple(lines), findings)


def _line(raw: str, gap: bool) -> Block | None:
    """Return the line without its marking, or None where nothing of it is text."""
    stripped = raw.strip()
    if not stripped or _RULE.fullmatch(stripped):
        return None
    heading = _HEADING.fullmatch(stripped)
    if heading:
        plain = _plain(_CLOSING.sub("", heading[2]))
        return Block(plain, "heading", len(heading[1]), gap=gap) if plain else None
    indent = len(raw) - len(raw.lstrip())
    stripped = stripped.removeprefix("> ")
    if stripped.startswith("|"):
        stripped = " ".join(cell.strip() for cell in stripped.strip("|").split("|"))
    stripped = _BULLET_BEFORE_LABEL.sub("", stripped, count=1)
    stripped = _BULLET.sub("– ", stripped, count=1) if _BULLET.match(stripped) else stripped
    plain = _plain(stripped)
    return Block(plain, indent=float(indent), gap=gap, line=True) if plain else None


def _plain(text: str) -> str:
    """Return text without emphasis, links and escapes.

    >>> _plain("#### *Use of terms*".lstrip("# ")), _plain("1\\\\. a snake_case_word")
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
