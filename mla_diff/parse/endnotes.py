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

from msgspec import Struct, field
from msgspec.structs import replace

from mla_diff.languages import language as language_of
from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.parse.labels import read_label
from mla_diff.parse.open_ends import open_ends
from mla_diff.text.raised import RAISED, set_down

MOST_IN_REGION = 500  # blocks below a line
MOST_LOOKED = 80_000  # blocks that are gone through for the marks of what looks like such notes, in one file
FAR_FROM_LAST_MARK = 3  # blocks in which the mark of the next note is looked for where no sign sets it apart
MOST_FAILED = 40  # lines with no notes below them
LONGEST_CITATION = 600  # characters of notes at the end of a paragraph
_RULE = re.compile(r"[_—–=*-]{5,}")
_NUMBER = re.compile(rf"(?P<raised>[{RAISED}]{{1,3}})\s*|[(\[]?(?P<bracketed>\d{{1,3}})[)\]]\s*")
#: These and all that follow are compiled when the first text needs them; few have such notes.
_RAISED_MARK = rf"(?:(?<=[^\W\d_][^\W\d_][^\W\d_])|(?<=[).,;»”]))[{RAISED}]{{1,3}}(?!\w)"
#: Behind a word, at a clause's end or glued to it: "the Committee (2),", "Directive 95/46/CE(4) requires".
_BRACKETED_MARK = r"(?:(?<=\w)\s?\((\d{1,2})\)(?=\s*[,.;:)]|\s*$)|(?<=[^\W\d_]{2})\((\d{1,2})\)(?=\s))"
#: Behind a clause or a sentence and at its end, as Austrian gazettes print it: "Motor Vehicles; 2)".
_HALF_BRACKETED_MARK = r"(?<=[\w.,;:»”“])\s(\d{1,2})\)(?=\s*$)"
_GAZETTES = r"(?:JOCE|JO|OJ|ABl\.?|BGBl\.?|GU|DO|PB|EFT|EYVL|EUT|EUVL|EGT|EE\b|DOCE|Dz\.\s?U\.|Ú\.\s?v\.|HL|UL|OL)"
_PAGES = r"(?:pp?|S|s|str|stron|blz|bls|lk|pág|pag|σ|o|pp)\.?\s*\d+(?:\s*[-–/]\s*\d+)?"
_CITED = rf"{_GAZETTES}\s[^()\[\]]{{3,120}}?\b{_PAGES}"
_CITATION = rf"[(\[](\d{{1,2}})[)\]]\s*({_CITED}\.?)\s*"
#: They follow a sentence, or the first of them a word: "has been the subject of conflicts  (1)OJ No C 40, p. 25."
_CITATIONS = rf"(?:^|(?<=[.;:,»”])\s*|(?<=[.;:,])\s+|(?<=\w)\s+(?=[(\[]1\D))((?:{_CITATION})+)$"
#: What is looked for in the whole text at once, before any of its blocks is.
_CITES_ALONE = re.compile(rf"[(\[]\d{{1,3}}[)\]]\s*{_GAZETTES}\s")


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
    marked = _mark(blocks, since, rule, wanted, _pattern_of(blocks[found[0].place].text), words)
    if 2 * len(marked.first) < len(wanted):
        return rule
    for index, block in marked.blocks.items():
        blocks[index] = block
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


def _pattern_of(note: str) -> str:
    """Return what the marks look like that lead to a note which begins so: "²", "(2)" or "2)"."""
    if note[0] in "([":
        return _BRACKETED_MARK
    return _HALF_BRACKETED_MARK if note[0].isdecimal() and note[0] not in RAISED else _RAISED_MARK


def _may_be_note(block: Block, words: Language) -> bool:
    if block.style != "body" or not block.text or _is_rule(block):
        return False
    label = read_label(block.text, words)
    return label is None or label.type == "item"


def _number_of(block: Block) -> str:
    number = _NUMBER.match(block.text)
    return set_down(number["raised"] or number["bracketed"]) if number else ""


class _Marked(Struct):
    """Marks that were found in the text: the blocks with them set, and the block of each number's first."""

    blocks: dict[int, Block] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)

    def add(self, number: str, index: int, block: Block, match: re.Match[str]) -> None:
        """Set a mark in a block, of which all that stands behind has its marks already."""
        self.blocks[index] = _with_mark(self.blocks.get(index, block), match.start(), match.end(), number)
        self.first[number] = index


def _mark(blocks: Sequence[Block], start: int, end: int, wanted: set[str], pattern: str, words: Language) -> _Marked:
    """Return the marks in the text that lead to the wanted notes: of each number those in the first block with any."""
    raised = pattern == _RAISED_MARK
    marked = _Marked()
    for index in range(start, end):
        block = blocks[index]
        if block.style not in ("body", "heading"):
            continue
        for match in reversed(list(re.finditer(pattern, block.text))):
            number = set_down(match[0] if raised else match[match.lastindex or 0])
            is_new = number in wanted and marked.first.get(number, index) == index
            if is_new and (raised or not open_ends(words).ends_in_reference(block.text[: match.start()])):
                marked.add(number, index, block, match)
    for number in sorted(wanted - marked.first.keys(), key=int) if marked.first and pattern == _BRACKETED_MARK else ():
        _mark_within_sentence(marked, blocks, number)
    return marked


def _mark_within_sentence(marked: _Marked, blocks: Sequence[Block], number: str) -> None:
    """Find a mark with words on both sides, "own resources (4) provides", right behind that of the note before."""
    before = marked.first.get(str(int(number) - 1))
    if before is None:
        return
    for index in range(before, min(before + FAR_FROM_LAST_MARK, len(blocks))):
        block = marked.blocks.get(index, blocks[index])
        match = re.search(rf"(?<=[^\W\d_]{{2}})\s\({number}\)(?=\s[^\W\d_])", block.text)
        if match and block.style == "body":
            marked.add(number, index, block, match)
            return


def _with_mark(block: Block, start: int, end: int, number: str) -> Block:
    """Return a block with the characters of a mark taken out, and the mark set there."""
    shift = end - start
    marks = [mark if mark.offset <= start else replace(mark, offset=mark.offset - shift) for mark in block.marks]
    spans = [span for span in block.raised if span[1] <= start or span[0] >= end]
    raised = tuple(span if span[1] <= start else (span[0] - shift, span[1] - shift) for span in spans)
    marks = sorted([*marks, Mark(start, number)], key=lambda mark: mark.offset)
    return replace(block, text=block.text[:start] + block.text[end:], marks=tuple(marks), raised=raised)


# ---------------------------------------------------------------- gazettes


class _Cited(Struct, frozen=True):
    """Notes that cite a gazette: the text before them in their first block, the notes, and the block behind them."""

    text: str
    notes: dict[str, str]  # number and words
    end: int


def _with_gazette_notes(blocks: Sequence[Block], words: Language) -> list[Block]:
    """Return the blocks with those that cite a gazette behind a number made notes, where marks before them lead there.

    They stand at the end of a paragraph, or each in a paragraph of its own as at the end of older European acts.
    """
    if _CITES_ALONE.search("\n".join([block.text for block in blocks])) is None:
        return list(blocks)
    made: list[Block] = []
    since = place = 0  # ``since``: the first block after the last notes, from which on marks are looked for
    looked = 0
    while place < len(blocks):
        cited = _read_cited(blocks, place) if looked < MOST_LOOKED else None
        if cited is not None:
            made += [replace(blocks[place], text=cited.text, raised=())] if cited.text else []
            marked = _mark(made, since, len(made), set(cited.notes), _BRACKETED_MARK, words)
            looked += len(made) - since
            if 2 * len(marked.first) > len(cited.notes):
                for index, changed in marked.blocks.items():
                    made[index] = changed
                page = blocks[place].page
                made += [Block(note, "note", page=page, number=number) for number, note in cited.notes.items()]
                is_run_on = cited.end < len(blocks) and _read_cited(blocks, cited.end) is not None
                since = since if is_run_on else len(made)  # numbers begin anew: "(1), (2), (1)"
                place = cited.end
                continue
            del made[len(made) - bool(cited.text) :]
        made.append(blocks[place])
        place += 1
    return made


def _read_cited(blocks: Sequence[Block], place: int) -> _Cited | None:
    """Return the notes that begin in a block, or at its end, if half of them or more cite a gazette."""
    first = blocks[place]
    if first.style != "body" or (")" not in first.text and "]" not in first.text):
        return None
    begins = first.text[0] in "([" and first.text[1:2].isdigit()
    if begins and (_number_of(first) == "1" or _CITES_ALONE.match(first.text)):
        notes, end = _read_run(blocks, place)
        cites = sum(re.search(rf"\b{_CITED}", note) is not None for note in notes.values())
        return _Cited("", notes, end) if 2 * cites >= len(notes) else None
    cited = _citations(first)
    if cited is None:
        return None
    notes = {match[1]: match[2] for match in re.finditer(_CITATION, cited[1])}
    return _Cited(first.text[: cited.start(1)].rstrip(), notes, place + 1)


def _read_run(blocks: Sequence[Block], place: int) -> tuple[dict[str, str], int]:
    """Return the numbered paragraphs from a block on whose numbers rise, and the block behind them."""
    notes: dict[str, str] = {}
    last = 0
    for block in blocks[place:]:
        number = _number_of(block) if block.style == "body" else ""
        if notes and not number and block.style == "body" and re.fullmatch(rf"{_CITED}\.?", block.text):
            notes[str(last)] += f" {block.text}"  # a note's second citation
            place += 1
            continue
        if not number or int(number) <= last or block.text[0] not in "([":
            break
        notes |= _notes_in(block, number)
        last = int(next(reversed(notes)))
        place += 1
    return notes, place


def _notes_in(block: Block, number: str) -> dict[str, str]:
    """Return the notes of a paragraph that begins with the number of one; citations may follow each other in it."""
    cited = [(match[1], match[2]) for match in re.finditer(_CITATION, block.text)]
    whole = re.fullmatch(_CITATIONS, block.text) is not None
    return dict(cited) if whole else {number: _NUMBER.sub("", block.text, count=1)}


def _citations(block: Block) -> re.Match[str] | None:
    """Return the citations of gazettes with which a block ends, each behind its number."""
    if not block.text[-2:].strip(".")[-1:].isdigit():
        return None
    return re.compile(_CITATIONS).search(block.text, max(0, len(block.text) - LONGEST_CITATION))
