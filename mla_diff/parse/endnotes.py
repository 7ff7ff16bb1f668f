"""Notes that stand in the text itself: below a line drawn at its end, or where a gazette is cited behind its mark.

    ... Karula rahvuspargi² kaitse-eesmärk on        the mark
    ____________                                     a line of signs, or one that the file draws
    ² Kaitseala on moodustatud ...                   the note: it becomes one, and its mark leads to it

    Having regard to the opinion of the Committee (2),
    (2) OJ No C 40, 8.4.1974, p. 25.                 a gazette, a date and a page: no law says so

What cannot be told from text stays text: a note below a line counts only where marks in the text lead to some of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages import language as language_of
from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.parse.labels import read_label
from mla_diff.parse.open_ends import open_ends
from mla_diff.text.raised import RAISED, set_down

MOST_IN_REGION = 500  # blocks below a line
MOST_TRIED = 400  # places of one file that look like such notes; the text before each is gone through
MOST_FAILED = 40  # lines with no notes below them
LOOKED_BACK = 200  # blocks in which the mark of a cited gazette stands
LONGEST_CITATION = 600  # characters of notes at the end of a paragraph
_RULE = re.compile(r"[_—–=*-]{5,}")
_NUMBER = re.compile(rf"(?P<raised>[{RAISED}]{{1,3}})\s*|[(\[](?P<bracketed>\d{{1,3}})[)\]]\s*")
_RAISED_MARK = re.compile(rf"(?:(?<=[^\W\d_][^\W\d_][^\W\d_])|(?<=[).,;»”]))[{RAISED}]{{1,3}}(?!\w)")
_BRACKETED_MARK = re.compile(r"(?<=\w)\s?\((\d{1,2})\)(?=\s*[,.;:)]|\s*$)")
_GAZETTES = r"(?:JOCE|JO|OJ|ABl\.?|BGBl\.?|GU|DO|PB|EFT|EYVL|EUT|EUVL|EGT|EE\b|DOCE|Dz\.\s?U\.|Ú\.\s?v\.|HL|UL|OL)"
_PAGES = r"(?:pp?|S|s|str|stron|blz|bls|lk|pág|pag|σ|o|pp)\.?\s*\d+(?:\s*[-–/]\s*\d+)?"
_CITATION = rf"[(\[](\d{{1,2}})[)\]]\s*({_GAZETTES}\s[^()\[\]]{{3,120}}?\b{_PAGES})\.?\s*"
_CITATIONS = re.compile(rf"(?:^|(?<=[.;:,»”])\s*|(?<=[.;:,])\s+)((?:{_CITATION})+)$")
_ONE_CITATION = re.compile(_CITATION)


class _Note(Struct, frozen=True):
    """A note found in the text: the block that holds it and its number."""

    place: int
    number: str


def take_endnotes(blocks: Sequence[Block], language: str) -> tuple[Block, ...]:
    """Return the blocks with notes that stand in the text made notes, and with the marks that lead to them.

    >>> texts = ("Vu l'avis de l'Assemblée (1),", "(1) JO n° C 55 du 13.5.1974, p. 43.", "considérant que")
    >>> [(block.text, block.style) for block in take_endnotes([Block(text) for text in texts], "fr")]
    [("Vu l'avis de l'Assemblée,", 'body'), ('JO n° C 55 du 13.5.1974, p. 43.', 'note'), ('considérant que', 'body')]
    """
    words = language_of(language)
    made = _with_gazette_notes(blocks, words)
    gone: list[int] = []
    place = failed = since = 0
    while place < len(made):
        is_rule = _is_rule(made[place])
        if (is_rule or made[place].ruled) and failed < MOST_FAILED:
            place = _read_region(made, since, place, place + is_rule, gone, words)
            if made[place].style == "note":
                since = place + 1
            else:
                failed += 1
        place += 1
    absent = frozenset(gone)
    return tuple(block for index, block in enumerate(made) if index not in absent)


def _is_rule(block: Block) -> bool:
    return block.style == "body" and bool(_RULE.fullmatch(block.text))


# ---------------------------------------------------------------- below a line


def _read_region(blocks: list[Block], since: int, rule: int, start: int, gone: list[int], words: Language) -> int:
    """Make what stands below a line notes, if marks between ``since`` and the line lead to them; return the last block.

    Blocks that went into a note's text are added to ``gone``.
    """
    end = start
    found: list[_Note] = []
    while end < len(blocks) and end - start < MOST_IN_REGION and _may_be_note(blocks[end], words):
        number = _number_of(blocks[end])
        if number == (str(int(found[-1].number) + 1) if found else number) and number:
            found.append(_Note(end, number))
        elif not found:
            break
        end += 1
    if not found:
        return rule
    wanted = {note.number for note in found}
    raised = blocks[found[0].place].text[0] not in "(["
    marked = _mark(blocks, since, rule, wanted, raised, words)
    if 2 * len(marked) < len(wanted):
        return rule
    for place, block in marked.values():
        blocks[place] = block
    ends = [*(note.place for note in found[1:]), end]
    for note, following in zip(found, ends, strict=True):
        texts = [block.text for block in blocks[note.place : following]]
        texts[0] = _NUMBER.sub("", texts[0], count=1)
        page = blocks[note.place].page
        blocks[note.place] = Block(" ".join(texts), "note", page=page, number=note.number)
        gone += range(note.place + 1, following)
    if start > rule:
        blocks[rule] = replace(blocks[rule], style="furniture")
    return found[-1].place


def _may_be_note(block: Block, words: Language) -> bool:
    if block.style != "body" or not block.text or _is_rule(block):
        return False
    label = read_label(block.text, words)
    return label is None or label.type == "item"


def _number_of(block: Block) -> str:
    number = _NUMBER.match(block.text)
    return set_down(number["raised"] or number["bracketed"]) if number else ""


def _mark(
    blocks: Sequence[Block], start: int, end: int, wanted: set[str], raised: bool, words: Language
) -> dict[str, tuple[int, Block]]:
    """Return, for each number that a mark in the text leads to, the block of its first mark, with the mark set."""
    pattern = _RAISED_MARK if raised else _BRACKETED_MARK
    changed: dict[int, Block] = {}
    found: dict[str, tuple[int, Block]] = {}
    for place in range(start, end):
        block = blocks[place]
        if block.style not in ("body", "heading"):
            continue
        for match in reversed(list(pattern.finditer(block.text))):
            number = set_down(match[0] if raised else match[1])
            is_new = number in wanted and (number not in found or found[number][0] == place)
            if is_new and (raised or not open_ends(words).ends_in_unit(block.text[: match.start()])):
                changed[place] = _with_mark(changed.get(place, block), match.start(), match.end(), number)
                found[number] = (place, block)
    return {number: (place, changed[place]) for number, (place, _) in found.items()}


def _with_mark(block: Block, start: int, end: int, number: str) -> Block:
    """Return a block with the characters of a mark taken out, and the mark set there."""
    shift = end - start
    marks = [mark if mark.offset <= start else replace(mark, offset=mark.offset - shift) for mark in block.marks]
    spans = [span for span in block.raised if span[1] <= start or span[0] >= end]
    raised = tuple(span if span[1] <= start else (span[0] - shift, span[1] - shift) for span in spans)
    marks = sorted([*marks, Mark(start, number)], key=lambda mark: mark.offset)
    return replace(block, text=block.text[:start] + block.text[end:], marks=tuple(marks), raised=raised)


# ---------------------------------------------------------------- gazettes


def _with_gazette_notes(blocks: Sequence[Block], words: Language) -> list[Block]:
    """Return the blocks with citations of a gazette behind a number made notes, where marks before them lead there."""
    made: list[Block] = []
    since = 0  # the first block after the last notes, from which on marks are looked for
    tried = 0
    for block in blocks:
        cited = _citations(block) if tried < MOST_TRIED else None
        if not cited:
            made.append(block)
            continue
        tried += 1
        start = len(made)
        text = block.text[: cited.start(1)].rstrip()
        made += [replace(block, text=text, raised=())] if text else []
        notes = {match[1]: match[2] for match in _ONE_CITATION.finditer(cited[1])}
        marked = _mark(made, max(since, start - LOOKED_BACK), len(made), set(notes), raised=False, words=words)
        if len(marked) < len(notes):
            made[start:] = [block]
            continue
        for place, changed in marked.values():
            made[place] = changed
        made += [Block(f"{note}.", "note", page=block.page, number=number) for number, note in notes.items()]
        since = len(made)
    return made


def _citations(block: Block) -> re.Match[str] | None:
    """Return the citations of gazettes with which a block ends, each behind its number."""
    if block.style != "body" or ")" not in block.text or not block.text[-2:].strip(".")[-1:].isdigit():
        return None
    return _CITATIONS.search(block.text, max(0, len(block.text) - LONGEST_CITATION))
