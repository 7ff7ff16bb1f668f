"""What became of a redline's changes: the file that was sent and the one that came back, word against word.

The words of both files, struck ones included, are laid beside each other. A word that was put in and is plain text now
was accepted, one that is gone was refused; of struck words the contrary holds; what is still marked is open. Where all
that now stands between the plain words around a change is its new or its old wording, that decides: single words of
"Article 6" and "Article 9" stand in both.

    sent      Each Party [-shall-] [+may+] help.
    returned  Each Party may help.                  stands
    returned  Each Party shall help.                refused
    returned  Each Party [-shall-] [+may+] help.    open
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from msgspec import Struct
from rapidfuzz.distance import Indel

from mla_diff.diff.whole import shared_runs
from mla_diff.model.redline import Fate, MarkedParagraph, Piece, Settled
from mla_diff.text.tokens import is_word, tokenize

#: A change counts as settled one way where this share of its words was; below, it was accepted in part.
CLEARLY = 0.8
MOST_CELLS = 400_000_000  # of a stretch's words against each other, a bit each; larger ones are compared loosely


class _Token(Struct, frozen=True):
    """A token of a redline, with its mark and its paragraph."""

    text: str
    mark: Piece
    paragraph: int

    @property
    def sign(self) -> str:
        return self.mark.sign


class _Change(Struct, frozen=True):
    """Tokens that follow each other with marks of one author: indexes into all tokens of a file."""

    indexes: tuple[int, ...]


def list_changes(paragraphs: Sequence[MarkedParagraph]) -> list[Settled]:
    """Return the changes that are marked in a redline: all of them are open."""
    tokens = _tokens(paragraphs)
    return [_settled("open", [tokens[index] for index in change.indexes], True) for change in _changes(tokens)]


def settle(sent: Sequence[MarkedParagraph], returned: Sequence[MarkedParagraph]) -> list[Settled]:
    """Return what became of each change that was sent, in order; then what only the file that came back has.

    >>> sent = [MarkedParagraph((Piece("It "), Piece("shall", "-", "A"), Piece("may", "+", "A"), Piece(" act.")))]
    >>> back = [MarkedParagraph((Piece("It may act now."),))]
    >>> [(one.fate, one.old, one.new) for one in settle(sent, back)]
    [('stands', 'shall', 'may'), ('unmarked', '', 'now')]
    """
    before, after = _tokens(sent), _tokens(returned)
    partner = _align(before, after, sent, returned)
    between = _between(before, partner, len(after))
    settled = [
        _settled(
            _fate_by_wording(change, before, [after[index] for index in between(change)])
            or _fate_by_words(change, before, after, partner),
            [before[index] for index in change.indexes],
            True,
        )
        for change in _changes(before)
    ]
    return [*settled, *_unmarked(before, after, partner), *_new(before, after, partner)]


def _tokens(paragraphs: Sequence[MarkedParagraph]) -> list[_Token]:
    return [
        _Token(text, piece, index)
        for index, paragraph in enumerate(paragraphs)
        for piece in (*paragraph.pieces, paragraph.end)
        for text in tokenize(piece.text)
    ]


def _changes(tokens: Sequence[_Token]) -> Iterator[_Change]:
    """Yield the changes of a file: neighbouring marks of one author are one change."""
    for (sign, _), group in groupby(
        range(len(tokens)), key=lambda index: (tokens[index].sign != "=", tokens[index].mark.author)
    ):
        indexes = tuple(group)
        if sign and any(tokens[index].text.strip() for index in indexes):
            yield _Change(indexes)


def _align(
    before: Sequence[_Token], after: Sequence[_Token],
    sent: Sequence[MarkedParagraph], returned: Sequence[MarkedParagraph],
) -> dict[int, int]:  # fmt: skip
    """Return which token of the sent file is which of the one that came back: whole paragraphs first, then words."""
    partner: dict[int, int] = {}
    starts = _starts(before, len(sent)), _starts(after, len(returned))
    at_old = at_new = 0
    runs = shared_runs(
        [_key(marked_paragraph) for marked_paragraph in sent], [_key(marked_paragraph) for marked_paragraph in returned]
    )
    for old_start, new_start, length in (*runs, (len(sent), len(returned), 0)):
        old = range(starts[0][at_old], starts[0][old_start])
        new = range(starts[1][at_new], starts[1][new_start])
        for first, second, size in _equal_runs(
            [before[index].text for index in old], [after[index].text for index in new]
        ):
            partner.update((old[first + step], new[second + step]) for step in range(size))
        at_old, at_new = old_start + length, new_start + length
        whole = range(starts[0][old_start], starts[0][at_old]), range(starts[1][new_start], starts[1][at_new])
        partner.update(zip(*whole, strict=True))
    return partner


def _starts(tokens: Sequence[_Token], count: int) -> list[int]:
    """Return where each paragraph's tokens begin, and where the last one's end."""
    starts = [0] * (count + 1)
    for token in tokens:
        starts[token.paragraph + 1] += 1
    for index in range(count):
        starts[index + 1] += starts[index]
    return starts


def _key(paragraph: MarkedParagraph) -> tuple[tuple[str, str], ...]:
    return tuple((piece.text, piece.sign) for piece in (*paragraph.pieces, paragraph.end))


def _equal_runs(old: list[str], new: list[str]) -> list[tuple[int, int, int]]:
    if len(old) * len(new) > MOST_CELLS:
        return [(block.a, block.b, block.size) for block in SequenceMatcher(None, old, new).get_matching_blocks()]
    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in Indel.opcodes(old, new) if code.tag == "equal"
    ]  # fmt: skip


def _between(before: Sequence[_Token], partner: dict[int, int], end: int) -> Callable[[_Change], range]:
    """Return a function that gives where a change has to stand in the file that came back: between plain words."""
    last, following = -1, end
    starts, ends = [0] * len(before), [0] * len(before)
    for index, token in enumerate(before):
        starts[index] = last + 1
        if token.sign == "=" and index in partner:
            last = partner[index]
    for index in range(len(before) - 1, -1, -1):
        ends[index] = following
        if before[index].sign == "=" and index in partner:
            following = partner[index]
    return lambda change: range(starts[change.indexes[0]], ends[change.indexes[-1]])


def _fate_by_wording(change: _Change, before: Sequence[_Token], now: Sequence[_Token]) -> Fate | None:
    """Return a change's fate where its new or its old wording, and nothing else, now stands at its place."""
    if any(token.sign != "=" for token in now):
        return None
    wordings = [
        _squeezed(before[index].text for index in change.indexes if before[index].sign == sign) for sign in "+-"
    ]
    shown = _squeezed(token.text for token in now)
    if wordings[0] == wordings[1] or shown not in wordings:
        return None
    return "stands" if shown == wordings[0] else "refused"


def _squeezed(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


def _fate_by_words(change: _Change, before: Sequence[_Token], after: Sequence[_Token], partner: dict[int, int]) -> Fate:
    counted = [index for index in change.indexes if is_word(before[index].text)] or list(change.indexes)
    still_open = accepted = 0
    for index in counted:
        now = after[partner[index]].sign if index in partner else ""
        still_open += now in ("-", "+")
        accepted += now == ("=" if before[index].sign == "+" else "")
    settled = len(counted) - still_open
    if still_open * 2 >= len(counted):
        return "open"
    if not still_open and accepted >= CLEARLY * settled:
        return "stands"
    if not still_open and accepted <= (1 - CLEARLY) * settled:
        return "refused"
    return "in part"


def _unmarked(before: Sequence[_Token], after: Sequence[_Token], partner: dict[int, int]) -> list[Settled]:
    """Return words that are gone or there without a mark in either file: changed by hand, by nobody knows whom."""
    came_from = {new: old for old, new in partner.items()}
    gone = [index for index, token in enumerate(before) if token.sign == "=" and index not in partner]
    come = [index for index, token in enumerate(after) if token.sign == "=" and index not in came_from]
    return [
        *(_settled("unmarked", [before[index] for index in run], True, "-") for run in _runs(gone, before)),
        *(_settled("unmarked", [after[index] for index in run], False, "+") for run in _runs(come, after)),
    ]


def _runs(indexes: Sequence[int], tokens: Sequence[_Token]) -> Iterator[list[int]]:
    """Yield neighbouring indexes together, where they hold a word."""
    run: list[int] = []
    for index in indexes:
        if run and index != run[-1] + 1:
            if any(is_word(tokens[at].text) for at in run):
                yield run
            run = []
        run.append(index)
    if any(is_word(tokens[at].text) for at in run):
        yield run


def _new(before: Sequence[_Token], after: Sequence[_Token], partner: dict[int, int]) -> list[Settled]:
    """Return the changes that the file that came back marks and the one that was sent did not."""
    came_from = {new: old for old, new in partner.items()}

    def was_marked(index: int) -> bool:
        return index in came_from and before[came_from[index]].sign == after[index].sign

    found = []
    for change in _changes(after):
        fresh = [index for index in change.indexes if not was_marked(index)]
        if any(is_word(after[index].text) for index in fresh):
            found.append(_settled("new", [after[index] for index in fresh], False))
    return found


def _settled(fate: Fate, tokens: Sequence[_Token], is_sent: bool, sign: str = "") -> Settled:
    old = "".join(token.text for token in tokens if (sign or token.sign) == "-")
    new = "".join(token.text for token in tokens if (sign or token.sign) == "+")
    mark = next((token.mark for token in tokens if token.text.strip()), tokens[0].mark)
    return Settled(
        fate, " ".join(old.split()), " ".join(new.split()), mark.author, mark.date, tokens[0].paragraph, is_sent
    )
