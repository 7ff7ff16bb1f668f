"""The places where two texts differ, each as small as it can be read: what went and what came in its stead."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct
from rapidfuzz.distance import Indel

from mla_diff.change_kinds.spelling import same_but_number, spelling_key
from mla_diff.languages.change_rules import Rules
from mla_diff.model.comparison import Change
from mla_diff.text.normalise import match_key

_AMOUNT = r"(?<![\d.,/])[1-9]\d{0,2}(?:(?:[ \u00a0\u2009\u202f]\d{3})+|(?:,\d{3})+)(?![\w/-])"  # "1 250 000", "17,000"
_FIGURES = r"\d+(?:[./]\d+)*(?:/[^\W\d_]+|[a-z](?![^\W_]))?"  # "44/2001", "95a", "17.000"
_LETTERS = r"[^\W\d_][^\W_]*(?:[-‐‑'’][^\W_]+)*"  # first, since most words begin with a letter
_WORD = re.compile(rf"({_LETTERS}|{_AMOUNT}|{_FIGURES}|[^\W_]+(?:[-‐‑'’][^\W_]+)*|%)", re.UNICODE)
SHORTEST_CUT = 40  # characters of a stretch whose words are found quicker among those of the whole text
LONGEST_PIECE = 300  # characters
LONG_RUN = 3  # words; so many in common hold together even if none of them says much


class Word(Struct, frozen=True):
    """A word of one side and where it stands in that side's text."""

    key: str  # lower case, no typography
    start: int
    end: int


class Edit(Struct, frozen=True):
    """A piece of each side's text that took the other's place; one may be empty."""

    old: str
    new: str
    old_start: int
    new_start: int

    @property
    def old_end(self) -> int:
        """Where the piece ends in the old text."""
        return self.old_start + len(self.old)

    @property
    def new_end(self) -> int:
        """Where the piece ends in the new text."""
        return self.new_start + len(self.new)


class Formal(Struct, frozen=True):
    """A difference that is no change of substance by the word diff's own account: "renumbering" or "typography"."""

    reason: str
    old: str
    new: str


class Reading(Struct, frozen=True):
    """Both sides' texts of a change, and where they differ."""

    old: str
    new: str
    edits: tuple[Edit, ...]
    formal: tuple[Formal, ...]


def words_of(text: str, start: int = 0, end: int | None = None) -> Sequence[Word]:
    """Return the words of a stretch of text with their places in the whole.

    >>> [word.key for word in words_of("The State's Article 20.d")]
    ['the', "state's", 'article', '20', 'd']
    """
    if not start and end is None:
        return _words_of_piece(text) if len(text) <= LONGEST_PIECE else _all_words(text)
    stop = len(text) if end is None else min(end, len(text))
    return _cut_out(text, start, stop) if stop - start > SHORTEST_CUT else _find_words(text, start, stop)


def _cut_out(text: str, start: int, stop: int) -> list[Word]:
    """Return the words of a stretch out of those of the whole text; what it cuts is read anew."""
    words, starts = _all_words(text), _starts(text)
    first, last = bisect_left(starts, start), bisect_left(starts, stop)
    found = list(words[first:last])
    if first and words[first - 1].end > start:
        found[:0] = _find_words(text, start, min(words[first - 1].end, stop))
    if found and found[-1].end > stop:
        found[-1:] = _find_words(text, found[-1].start, stop)
    return found


@lru_cache(maxsize=32)
def _starts(text: str) -> list[int]:
    return [word.start for word in _all_words(text)]


def _read(text: str) -> tuple[Word, ...]:
    """Return all words of a text: it is cut into words and what stands between them, whose lengths tell the places."""
    is_ascii = text.isascii()
    parts = _WORD.split(text.lower() if is_ascii else text)
    keys = parts[1::2] if is_ascii else map(match_key, parts[1::2])
    ends = list(accumulate(map(len, parts)))
    return tuple(map(Word, keys, ends[0::2], ends[1::2]))


_words_of_piece = lru_cache(maxsize=2048)(_read)  # a piece is asked for again by every judge
_all_words = lru_cache(maxsize=32)(_read)  # and so is its provision; these may be long


def _find_words(text: str, start: int, stop: int) -> list[Word]:
    return [Word(match_key(word[0]), *word.span()) for word in _WORD.finditer(text, start, stop)]


@lru_cache(maxsize=64)  # asked for again at every edit of a provision
def count_words(text: str) -> Counter[str]:
    """Return how often each word stands in a text; nobody changes the counter."""
    return Counter(word.key for word in words_of(text))


def read_change(change: Change, rules: Rules, old_heading: int = 0, new_heading: int = 0) -> Reading:
    """Return where a change's sides differ. The first characters, as many as told, are each side's heading."""
    texts = {"-": "", "+": ""}
    edits: list[Edit] = []
    formal: list[Formal] = []
    pending = ["", ""]

    def close() -> None:
        if pending[0] or pending[1]:
            edits.append(
                Edit(pending[0], pending[1], len(texts["-"]) - len(pending[0]), len(texts["+"]) - len(pending[1]))
            )
            pending[:] = ["", ""]

    for index, op in enumerate(change.ops):
        if op.sign == "=" or op.reason:
            close()
        if op.sign != "+":
            texts["-"] += op.text
        if op.sign != "-":
            texts["+"] += op.text
        if op.reason:
            if op.sign == "-":
                after = change.ops[index + 1] if index + 1 < len(change.ops) else None
                formal.append(Formal(op.reason, op.text, after.text if after and after.sign == "+" else ""))
        elif op.sign != "=":
            pending["-+".index(op.sign)] += op.text
    close()
    small = [
        part for edit in edits for piece in _at_heading(edit, old_heading, new_heading) for part in refine(piece, rules)
    ]
    return Reading(texts["-"], texts["+"], tuple(small), tuple(formal))


def _at_heading(edit: Edit, old_heading: int, new_heading: int) -> Iterator[Edit]:
    """Yield an edit cut where the heading ends, so that a new heading and new words are told apart."""
    old_cut = min(max(old_heading - edit.old_start, 0), len(edit.old))
    new_cut = min(max(new_heading - edit.new_start, 0), len(edit.new))
    if (old_cut or new_cut) and (old_cut < len(edit.old) or new_cut < len(edit.new)):
        yield Edit(edit.old[:old_cut], edit.new[:new_cut], edit.old_start, edit.new_start)
        yield Edit(edit.old[old_cut:], edit.new[new_cut:], edit.old_start + old_cut, edit.new_start + new_cut)
    else:
        yield edit


def refine(edit: Edit, rules: Rules) -> Iterator[Edit]:
    """Yield the parts of a rewritten phrase that differ, without the words both sides have in order.

    Words that say little ("of the") hold nothing together: around them the phrase stays one.
    """
    if not edit.old.strip() or not edit.new.strip() or edit.old == edit.new:  # the same number may reach another target
        yield edit
        return
    old, new = words_of(edit.old), words_of(edit.new)
    keys = [[spelling_key(word.key, rules) for word in side] for side in (old, new)]
    old_at = new_at = 0
    for one, other, length in _runs(keys[0], keys[1], rules):
        start, end = (old[one].start, new[other].start), (old[one + length - 1].end, new[other + length - 1].end)
        yield from _piece(edit, (old_at, start[0]), (new_at, start[1]))
        same = edit.old[start[0] : end[0]], edit.new[start[1] : end[1]]
        begins = _begins(edit.old[old_at : start[0]]) or _begins(edit.new[new_at : start[1]])
        if same[0] != same[1] and not (begins and same[0][1:] == same[1][1:] and same[0].lower() == same[1].lower()):
            yield from _piece(edit, (start[0], end[0]), (start[1], end[1]))
        old_at, new_at = end
    yield from _piece(edit, (old_at, len(edit.old)), (new_at, len(edit.new)))


def _begins(gap: str) -> bool:
    """Return whether words came or went here, so that the next one has or loses a sentence's capital."""
    return any(char.isalnum() for char in gap)


def _runs(old: Sequence[str], new: Sequence[str], rules: Rules) -> Iterator[tuple[int, int, int]]:
    singular = [[same_but_number(key) for key in side] for side in (old, new)]
    for op in Indel.opcodes(singular[0], singular[1]):
        length = op.src_end - op.src_start
        if op.tag == "equal" and (
            length >= LONG_RUN or any(key not in rules.function_words for key in old[op.src_start : op.src_end])
        ):
            yield op.src_start, op.dest_start, length


def _piece(edit: Edit, old: tuple[int, int], new: tuple[int, int]) -> Iterator[Edit]:
    one, other = edit.old[old[0] : old[1]], edit.new[new[0] : new[1]]
    if one != other and (one.strip() or other.strip()):
        yield Edit(one, other, edit.old_start + old[0], edit.new_start + new[0])
