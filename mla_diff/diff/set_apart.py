"""Text that was only cut otherwise: the same words with other spaces between, and labels that were set apart.

"(a)" in running text and "(a)" before a point are the same label: that it came and went is typography.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mla_diff.diff.words import Tokens, ops_of
from mla_diff.model.comparison import Op, Sign
from mla_diff.model.provision import Provision
from mla_diff.text.tokens import is_word, tokenize

_WORDS_AFTER = 2  # words of the provision's text that have to follow its label
_BEFORE = 4  # tokens before a label among which the conjunction stands that joins its point to the one before
_OPENING, _CLOSING = "([", ")].°"

Span = tuple[int, int]  # of tokens: from, and up to


def labels_inside(tokens: Tokens, provisions: Sequence[Provision]) -> list[Span]:
    """Return where the labels of the other text's provisions stand inside a text, each before its provision's words.

    >>> point = Provision("art_1__point_a", "point", "a", "(a)", "", "art_1", "keep the cable,")
    >>> text = ["shall", ":", " ", "(", "a", ")", " ", "keep", " ", "the", " ", "cable"]
    >>> labels_inside(Tokens(text, text), [point])
    [(3, 6)]
    """
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens.texts):
        places.setdefault(token.casefold(), []).append(place)
    found = []
    for provision in provisions:
        first_words = _first_words(provision)
        for place in places.get(provision.number.casefold(), ()) if first_words else ():
            span = _span_of_label(tokens.texts, place)
            if span and _next_words(tokens.texts, span[1], len(first_words)) == first_words:
                found.append(span)
                break
    return found


def diff_spaces(old: Tokens, new: Tokens) -> tuple[Op, ...] | None:
    """Return the changes of two texts that differ in white space at most; None where any other token differs.

    >>> old, new = ["One", ".", " ", "Two", "."], ["One", ".", "Two", "."]
    >>> [(op.sign, op.text) for op in diff_spaces(Tokens(old, old), Tokens(new, new)) or ()]
    [('=', 'One.'), ('-', ' '), ('=', 'Two.')]
    """
    solid_old = [place for place, text in enumerate(old.texts) if not text.isspace()]
    solid_new = [place for place, text in enumerate(new.texts) if not text.isspace()]
    if len(solid_old) != len(solid_new):
        return None
    if any(old.keys[a] != new.keys[b] for a, b in zip(solid_old, solid_new, strict=True)):
        return None
    blocks = []
    for a, b in zip(solid_old, solid_new, strict=True):
        if a and b and old.keys[a - 1] == new.keys[b - 1] and old.texts[a - 1].isspace():
            blocks.append((a - 1, b - 1, 2))
        else:
            blocks.append((a, b, 1))
    return ops_of(blocks, old, new)


def _first_words(provision: Provision) -> list[str]:
    return [token.casefold() for token in tokenize(provision.text) if is_word(token)][:_WORDS_AFTER]


def _next_words(texts: Sequence[str], place: int, count: int) -> list[str]:
    return [token.casefold() for token in texts[place : place + 3 * count] if is_word(token)][:count]


def _span_of_label(texts: Sequence[str], place: int) -> Span | None:
    """Return the label around a number in running text; None where no bracket or stop shows that it is one."""
    start, end = place, place + 1
    if start and texts[start - 1] in _OPENING:
        start -= 1
    elif _follows_a_word(texts, place) and texts[end : end + 1] != [")"]:
        return None  # "within 30 days of Article 1. The Party" ends a sentence with a number, "; and c. the Party" none
    while end < len(texts) and texts[end] in _CLOSING:
        end += 1
    return (start, end) if end > place + 1 else None


def _follows_a_word(texts: Sequence[str], place: int) -> bool:
    """Return whether a word stands before a place, but no word alone that joins two points: "permits; or"."""
    solid = [text for text in texts[max(0, place - _BEFORE) : place] if not text.isspace()]
    return is_word("".join(solid[-1:])) and solid[-2:-1] != [";"]


def as_typography(ops: Sequence[Op], sign: Sign, spans: Sequence[tuple[int, int]]) -> Iterator[Op]:
    """Yield the ops with the characters in ``spans`` of one side marked as typography where they came or went.

    >>> ops = [Op("=", "shall: "), Op("-", "(a) "), Op("=", "keep")]
    >>> [(op.sign, op.text, op.reason) for op in as_typography(ops, "-", [(7, 10)])]
    [('=', 'shall: ', ''), ('-', '(a)', 'typography'), ('-', ' ', 'typography'), ('=', 'keep', '')]
    """
    passed = 0
    for op in ops:
        if op.sign not in ("=", sign):
            yield op
            continue
        start, passed = passed, passed + len(op.text)
        if op.sign == "=" or op.reason:
            yield op
            continue
        yield from _cut_at(op, start, spans)


def _cut_at(op: Op, start: int, spans: Sequence[tuple[int, int]]) -> Iterator[Op]:
    end = start + len(op.text)
    borders = {start, end} | {place for span in spans for place in span if start < place < end}
    ordered = sorted(borders)
    for left, right in pairwise(ordered):
        text = op.text[left - start : right - start]
        is_label = any(first <= left and right <= last for first, last in spans)
        quiet = is_label or (len(ordered) > 2 and text.isspace())
        yield Op(op.sign, text, "typography" if quiet else op.reason)
