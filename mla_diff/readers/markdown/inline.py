"""The words of one Markdown line: emphasis, links and escapes taken off, note marks and raised figures remembered."""

from __future__ import annotations

import re

from msgspec.structs import replace

from mla_diff.model.block import Block, Mark, Span
from mla_diff.readers.assemble import LOWER, MARK, RAISE, take_signs
from mla_diff.readers.markdown.entities import ENTITY, decoded
from mla_diff.readers.stress import LATEST, Stress
from mla_diff.text.normalise import squeeze

_RUN = re.compile(r"(?<![*_\\])(?:\*{1,3}|_{1,3})(?![*_])")
_STRESSED = re.compile(r"[*_]{1,3}(?=[^\s*_])")
_ESCAPE = re.compile(rf"\\([!-/:-@\[-`{{-~])|{ENTITY}")
_ADDRESS = (
    r"(?:(?:https?:|mailto:|#|\.{0,2}/)[^()\s]*|[\w./-]+\.(?:html?|md|pdf|docx?|xml|png|jpe?g|gif)(?:#[^()\s]*)?)"
)
_TARGET = rf"\((?:<?(?P<address>{_ADDRESS})>?(?:\s+\"[^\"()]*\")?)?\)"
_LINK = re.compile(rf"\[([^\[\]]*)\]{_TARGET}")
_IMAGE = re.compile(rf"!\[([^\[\]]*)\]{_TARGET}")
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
        return _with(pattern, raw, text, (), ()) if text else None
    words, marks, raised = take_signs(text, iter(numbers or ()))
    return _with(pattern, raw, words, marks, raised) if words or marks else None


def _with(pattern: Block, raw: str, text: str, marks: tuple[Mark, ...], raised: tuple[Span, ...]) -> Block:
    block = replace(pattern, text=text, marks=marks, raised=raised)
    may_begin = text and _STRESSED.search(raw, 0, LATEST + len("**"))
    return _stress(raw).mark(block) if may_begin else block


def _stress(raw: str) -> Stress:
    """Return what stands between signs of emphasis at the beginning of a line."""
    stress, end = Stress(), 0
    for (begins, words_begin), (words_end, ends) in sorted(emphasis_signs(raw)):
        if begins >= end:
            stress.add(plain(raw[end:begins]), False)
            stress.add(f"{plain(raw[words_begin:words_end])} ", True)
            end = ends
    stress.add(plain(raw[end:]), False)
    return stress


def plain(text: str) -> str:
    """Return text without emphasis, links, escapes and entities.

    >>> plain("#### *Use of terms*".lstrip("# ")), plain("1\\\\. a snake_case_word")
    ('Use of terms', '1. a snake_case_word')
    """
    if "](" in text:
        text = _IMAGE.sub(r"\1", text) if "![" in text else text  # it may be the text of a link; a link may not
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = _without_emphasis(text)
    is_written_otherwise = "\\" in text or "&" in text
    return squeeze(_ESCAPE.sub(lambda match: match[1] or decoded(match[0]), text) if is_written_otherwise else text)


def addresses(text: str) -> list[str]:
    """Return the addresses that stand behind words and pictures; ``plain`` leaves them out.

    >>> addresses("See [Article 5](../fees.md#art5), ![seal](seal.png) and [the table]().")
    ['seal.png', '../fees.md#art5']
    """
    if "](" not in text:
        return []
    links = [*_IMAGE.finditer(text), *_LINK.finditer(_IMAGE.sub(r"\1", text))]
    return [link["address"] for link in links if link["address"]]


def is_linked(text: str) -> bool:
    """Return whether a line is nothing but links, behind the mark of a list item.

    >>> is_linked("- [Article 5](#art5)"), is_linked("[1](#a) | [2](#b)"), is_linked("See [Article 5](#art5).")
    (True, True, False)
    """
    return "](" in text and not any(map(str.isalpha, _LINK.sub("", text)))


def steers(text: str) -> bool:
    """Return whether a line is nothing but several links to other places of the file.

    >>> steers("- [Article 5](#art5)"), steers("[1](#a) | [2](#b)"), steers("[Act](act.md) [2001](2001.md)")
    (False, True, False)
    """
    links = addresses(text) if text.count("](#") > 1 else []
    return len(links) > 1 and is_linked(text) and all(link.startswith("#") for link in links)


def _without_emphasis(text: str) -> str:
    """Return text without the signs that begin and end emphasis.

    >>> _without_emphasis("**Article *5* bis**, 2 * 3, *unclosed, snake_case, del**Decree 5**B.O.")
    'Article 5 bis, 2 * 3, *unclosed, snake_case, delDecree 5B.O.'
    """
    pieces, end = [], 0
    for start_at, end_at in sorted(span for pair in emphasis_signs(text) for span in pair):
        pieces.append(text[end:start_at])
        end = end_at
    return "".join(pieces) + text[end:]


def emphasis_signs(text: str) -> list[tuple[Span, Span]]:
    """Return where emphasis begins and ends, in pairs; each sign is met once, however many there are.

    A single star or a line inside a word is no sign, two stars are. A star that brackets enclose, "(*)", is a mark.
    """
    opened: list[re.Match[str]] = []
    places: dict[str, int] = {}  # of each sign, how many are opened
    pairs: list[tuple[Span, Span]] = []
    for sign in _RUN.finditer(text):
        before, after = text[sign.start() - 1 : sign.start()], text[sign.end() : sign.end() + 1]
        if before == "(" and after == ")":
            continue  # "(*)" is a mark, and no emphasis
        inside_word = sign[0] in ("**", "***")
        if places.get(sign[0]) and before.strip() and (inside_word or not _is_letter(after)):
            while opened:
                start = opened.pop()
                places[start[0]] -= 1
                if start[0] == sign[0]:
                    pairs.append((start.span(), sign.span()))
                    break
        elif after.strip() and (inside_word or not _is_letter(before)):
            opened.append(sign)
            places[sign[0]] = places.get(sign[0], 0) + 1
    return pairs


def _is_letter(character: str) -> bool:
    return character.isalnum()
