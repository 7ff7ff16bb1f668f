"""Labels that one text has inside a sentence and the other sets apart: "(a)" in running text, "(a)" before a point.

Such a label came and went in print only, so that its signs are typography.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mla_diff.diff.words import Tokens
from mla_diff.model.comparison import Op, Sign
from mla_diff.model.provision import Provision
from mla_diff.text.tokens import is_word, tokenize

_WORDS_AFTER = 2  # words of the provision's text that have to follow its label
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


def _first_words(provision: Provision) -> list[str]:
    return [token.casefold() for token in tokenize(provision.text) if is_word(token)][:_WORDS_AFTER]


def _next_words(texts: Sequence[str], place: int, count: int) -> list[str]:
    return [token.casefold() for token in texts[place : place + 3 * count] if is_word(token)][:count]


def _span_of_label(texts: Sequence[str], place: int) -> Span | None:
    """Return the label around a number in running text; None where no bracket or stop shows that it is one."""
    start, end = place, place + 1
    if start and texts[start - 1] in _OPENING:
        start -= 1
    while end < len(texts) and texts[end] in _CLOSING:
        end += 1
    return (start, end) if end > place + 1 else None


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
