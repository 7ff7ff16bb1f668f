"""Blocks from raw words: spaces, ligatures, footnote marks, line breaks, labels that stand apart from their text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from mla_diff.languages import unit_words
from mla_diff.model.block import Block, Mark, Span, append
from mla_diff.readers.letters import plain_letters
from mla_diff.text.numerals import LETTERS_BEYOND_LATIN
from mla_diff.text.raised import LONGEST_RAISED, raise_digits
from mla_diff.text.spaces import indent_of

#: Stands in raw text where a footnote mark stands; no XML or HTML document can hold this character.
MARK = "\x00"
#: Stand in raw text around what is set as superscript; no document holds them either.
RAISE, LOWER = "\x01", "\x02"
WITHOUT_SIGNS = dict.fromkeys(map(ord, (MARK, RAISE, LOWER)))
WITHOUT_RAISED = dict.fromkeys(map(ord, (RAISE, LOWER)))
#: Line ends of all kinds, and what stands for a space.
PLAIN = str.maketrans({
    "\u2028": "\n", "\u2029": "\n", "\r": " ", "\x0b": "\n", "\x0c": "\n", "\x85": "\n",
    "\x1c": " ", "\x1d": " ", "\x1e": " ",
})  # fmt: skip
_UNPLAIN = re.compile("[" + "".join(map(chr, PLAIN)) + "]")  # few words hold any: looking is quicker than translating
SPACES = re.compile(r"[^\S\n]+")
SPACED_MARKS = re.compile(rf" ({MARK}+)(?=[ \n,.;:)]|$)")
_RAISED_MARKS = re.compile(rf"{RAISE}([{MARK}\s]*){LOWER}|{LOWER}{RAISE}")
_SIGNS = re.compile(f"([{MARK}{RAISE}{LOWER}])")

#: A letter that may label an item: "ç", "ñ" and "α" as well as "a".
LETTER = rf"[a-zA-Z{LETTERS_BEYOND_LATIN}{LETTERS_BEYOND_LATIN.upper()}]"
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{1,3}})*|{LETTER}{{1,2}}|[ivxlcIVXLC]{{1,7}})(?:[ -]?(?:bis|ter|quater|quinquies))?"
#: A label that needs text after it: "(a)", "1.", "iv)", "3 bis.", a dash or a bullet.
POINT = rf"(?:\({NUMBER}\)|{NUMBER}[.)]|[-–—•])"
BARE_POINT = re.compile(POINT)
_UNIT_WORD = r"(?P<word>[^\W\d_]+)\.?\s+"
#: A line that is but the label of a unit, if its word is one: "Article 5", "Artikel 5 bis:".
_BARE_UNIT = re.compile(rf"{_UNIT_WORD}[\w.()-]{{1,8}}(?:[ -](?:bis|ter|quater|quinquies))?[.:]?")
#: A line that begins as a unit does, and may go on: "Article 5 Scope", "§ 5", "5 §", "第五条".
_UNIT_BEGINS = re.compile(rf"{_UNIT_WORD}(?:[\d]+|[IVXLC]+\b)")
_SIGNED_UNIT = r"§{1,2}\s?\d|\d{1,4}\s?[a-z]?\s?§|第[\d〇零一二三四五六七八九十百千]"
#: A line that begins so begins a block. A letter needs both brackets: a sentence may have "e.g." at a line's start.
_NEW_LABEL = rf"(?:\({NUMBER}\)|\d{{1,3}}[.)]|[-–—•])\s|{_SIGNED_UNIT}"
_BEHIND_NUMBER = re.compile(r"[.:)\]]*\s+(.)")
_SENTENCE_ENDS = (".", ";", ":", "!", "?", "”", "»", ")")


def clean(raw: str) -> str:
    """Return ``raw`` with ligatures written out, invisible characters gone and runs of spaces made one.

    >>> clean("the  con\\u00adﬁscation\\u00a0of")
    'the confiscation of'
    """
    if RAISE in raw:
        raw = _RAISED_MARKS.sub(r"\1", raw)
    return SPACED_MARKS.sub(r"\1", SPACES.sub(" ", plain_letters(_with_plain_spaces(raw))))


def _with_plain_spaces(raw: str) -> str:
    return raw.translate(PLAIN) if _UNPLAIN.search(raw) else raw


def blocks(raw: str, numbers: Sequence[str], pattern: Block) -> list[Block]:
    """Return ``raw`` as blocks like ``pattern``: one, or more where a line break stands before or after a label.

    The n-th MARK in ``raw`` is the mark of the n-th of ``numbers``; what stands between RAISE and LOWER is raised.

    >>> [block.text for block in blocks("Article 5\\nScope of\\nthis Convention\\n(a) first", (), Block(""))]
    ['Article 5', 'Scope of this Convention', '(a) first']
    """
    queue = iter(numbers)
    made: list[Block] = []
    for line in _lines(clean(raw)):
        text, marks, raised = take_signs(line, queue)
        if text or marks:
            made.append(replace(pattern, text=text, marks=marks, raised=raised, gap=pattern.gap and not made))
    return made


def lines_of(raw: str, numbers: Sequence[str], pattern: Block) -> list[Block]:
    """Return ``raw`` as a block for each line, as text files are read: which belong together is settled by parsing.

    >>> [(block.text, block.gap, block.line) for block in lines_of("Article 1\\n\\nFees are\\ndue.", (), Block(""))]
    [('Article 1', False, True), ('Fees are', True, True), ('due.', False, True)]
    """
    queue = iter(numbers)
    made: list[Block] = []
    gap = pattern.gap
    for line in _with_plain_spaces(raw).split("\n"):
        text, marks, raised = take_signs(clean(line).strip(), queue)
        if text or marks:
            indent = float(indent_of(line))
            made.append(replace(pattern, text=text, marks=marks, raised=raised, gap=gap, line=True, indent=indent))
        gap = not line.strip()
    return made


def _lines(text: str) -> Iterator[str]:
    """Yield lines joined to paragraphs: a break counts at an empty line, before a label and after a bare heading."""
    held: list[str] = []
    for line in (line.strip() for line in text.split("\n")):
        words = without_signs(line)
        after_heading = len(held) == 1 and _is_unit(_BARE_UNIT.fullmatch(without_signs(held[0])))
        if held and (not line or after_heading or (begins_with_label(words) and not _goes_on(held[-1], words))):
            yield "".join(held)
            held = []
        if line:
            held.append(f" {line}" if held and words else line)
    if held:
        yield "".join(held)


def without_signs(text: str) -> str:
    """Return a text without the signs that stand in raw text for footnote marks and raised words."""
    return text.translate(WITHOUT_SIGNS) if _SIGNS.search(text) else text


def take_signs(line: str, numbers: Iterator[str]) -> tuple[str, tuple[Mark, ...], tuple[Span, ...]]:
    """Return a line without signs, the footnote marks in it, and where something is raised.

    >>> take_signs(f"Art. 5{RAISE}1{LOWER}. Fees{MARK}", iter(["3"]))
    ('Art. 5¹. Fees', (Mark(offset=13, number='3'),), ((6, 7),))
    """
    pieces: list[str] = []
    marks: list[Mark] = []
    raised: list[Span] = []
    length, start = 0, -1
    for piece in _SIGNS.split(line):
        if piece == MARK:
            marks.append(Mark(length, next(numbers, "")))
        elif piece == RAISE:
            start = length
        elif piece == LOWER:
            if 0 <= start < length <= start + LONGEST_RAISED:
                raised.append((start, length))
            start = -1
        else:
            pieces.append(piece)
            length += len(piece)
    if 0 <= start < length <= start + LONGEST_RAISED:
        raised.append((start, length))
    return raise_digits("".join(pieces), raised), tuple(marks), tuple(raised)


def begins_with_label(text: str) -> bool:
    """Return whether a line begins so that it begins a block.

    >>> [begins_with_label(line) for line in ("(a) arrest", "Artikel 5 Fees", "Directive 12", "e.g. fees")]
    [True, True, False, False]
    """
    if re.match(_NEW_LABEL, text, re.IGNORECASE):  # compiled when a file needs it: many formats do not
        return True
    return _is_unit(_UNIT_BEGINS.match(text))


def _is_unit(match: re.Match[str] | None) -> bool:
    """Return whether the word that was matched is what some language calls a unit or a division."""
    if match is None:
        return False
    word = match["word"].lower()
    return word in unit_words() or f"{word}." in unit_words()


def _goes_on(before: str, line: str) -> bool:
    """Return whether a line that begins as a unit does goes on with an unfinished sentence, to which it refers."""
    unit = _UNIT_BEGINS.match(line)
    if unit is None or without_signs(before).rstrip().endswith(_SENTENCE_ENDS):
        return False
    behind = _BEHIND_NUMBER.match(line, unit.end())
    return behind is not None and behind[1].islower()  # "Article 5 of the Statute"


def is_label(text: str) -> bool:
    """Return whether ``text`` is a label and nothing else.

    >>> is_label("(a)"), is_label("1."), is_label("—"), is_label("7"), is_label("I. Law")
    (True, True, True, False, False)
    """
    return bool(BARE_POINT.fullmatch(text))


def join_label(label: Block, block: Block) -> Block:
    """Return ``block`` with the text of ``label`` in front."""
    joined = append(label, block, " ")
    return replace(joined, style=block.style, level=block.level, bold=block.bold, numbered=label.numbered)


def row(cells: Iterable[Sequence[Block]]) -> list[Block]:
    """Return the blocks of a table's row; a cell that is only a label stands in front of the next cell's text.

    >>> [block.text for block in row(([Block("(a)")], [Block("arrest;"), Block("or")]))]
    ['(a) arrest;', 'or']
    """
    made: list[Block] = []
    label: Block | None = None
    for cell in cells:
        rest = list(cell)
        if label and rest:
            made.append(join_label(label, rest.pop(0)) if rest[0].style != "note" else label)
            label = None
        if len(rest) == 1 and len(cell) == 1 and is_label(rest[0].text):
            label = rest[0]
        else:
            made += rest
    return [*made, label] if label else made
