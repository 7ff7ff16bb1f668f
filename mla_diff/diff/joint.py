"""The words of what was split, merged or regrouped: all old words against all new words, cut at the borders.

```
old   [Records are kept.|They are public.]        one paragraph
new   [Records are kept.][They are public.]       two: the border is found in what the two texts have in common
```
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import accumulate

from mla_diff.diff.keyed_tokens import Keys, tokens_of
from mla_diff.diff.set_apart import Span, as_typography, diff_spaces, labels_inside
from mla_diff.diff.words import Tokens, diff_tokens, join_tokens
from mla_diff.model.comparison import Change, Op
from mla_diff.model.provision import Version
from mla_diff.text.similarity import common_words
from mla_diff.text.tokens import is_word

_Link = tuple[str, str, float]  # old eId, new eId, score


def _heading_marks(old: Version, new: Version, links: Sequence[_Link]) -> dict[str, Hashable]:
    """Return a mark for each old and new eId: a heading is compared with one other only, the same or the surest."""
    marks: dict[str, Hashable] = {}
    olds: set[str] = set()
    news: set[str] = set()
    titled = [link for link in links if old.by_eid[link[0]].heading and new.by_eid[link[1]].heading]
    same = {link for link in titled if old.by_eid[link[0]].heading.casefold() == new.by_eid[link[1]].heading.casefold()}
    for index, (one, other, _) in enumerate(sorted(titled, key=lambda link: (link not in same, -link[2]))):
        if one not in olds and other not in news:
            olds.add(one)
            news.add(other)
            marks[f"old {one}"] = marks[f"new {other}"] = ("heading", index)
    return marks


def diff_jointly(
    old: Version, new: Version, olds: Sequence[str], news: Sequence[str], links: Sequence[_Link],
    old_keys: Keys, new_keys: Keys,
) -> list[Change]:  # fmt: skip
    """Return the changes of a split, merge or regrouping: all old words against all new words, cut at the borders.

    New provisions stand in the order of the old words they carry on, so that nothing that kept its words is marked.
    """
    marks = _heading_marks(old, new, links)
    tokens_of_old = {eid: tokens_of(old, eid, old_keys, marks.get(f"old {eid}", ("old", eid))) for eid in olds}
    tokens_of_new = {eid: tokens_of(new, eid, new_keys, marks.get(f"new {eid}", ("new", eid))) for eid in news}
    new_order = _in_order_of_old_words(links, tokens_of_old, tokens_of_new)
    old_tokens, new_tokens = list(tokens_of_old.values()), [tokens_of_new[eid] for eid in new_order]
    old_text, new_text = join_tokens(old_tokens), join_tokens(new_tokens)
    ops = diff_spaces(old_text, new_text)
    if ops is None:
        old_labels = labels_inside(old_text, [new.by_eid[eid] for eid in news])
        new_labels = labels_inside(new_text, [old.by_eid[eid] for eid in olds])
        ops = _diff_beside_labels(old_text, new_text, old_labels, new_labels)
    ops = tuple(_with_first_words_apart(ops))
    return _cut(ops, [(eid, part.length) for eid, part in zip(olds, old_tokens, strict=True)],
                [(eid, part.length) for eid, part in zip(new_order, new_tokens, strict=True)])  # fmt: skip


def _in_order_of_old_words(
    links: Sequence[_Link], tokens_of_old: Mapping[str, Tokens], tokens_of_new: Mapping[str, Tokens]
) -> list[str]:
    """Return the new provisions in the order of those old ones that most of their own words come from.

    An article that was put ahead of another and made one with it brings words of the later one first.
    """
    ranks = {eid: rank for rank, eid in enumerate(tokens_of_old)}
    origins: dict[str, int] = {}
    for eid, tokens in tokens_of_new.items():
        linked = sorted({one for one, other, _ in links if other == eid}, key=ranks.__getitem__)
        if len(linked) > 1:
            words = _words(tokens)
            linked = [max(linked, key=lambda one: common_words(_words(tokens_of_old[one]), words))]
        origins[eid] = ranks[linked[0]] if linked else 0
    return sorted(tokens_of_new, key=origins.__getitem__)


def _words(tokens: Tokens) -> list[Hashable]:
    return [key for token, key in zip(tokens.texts, tokens.keys, strict=True) if is_word(token)]


def _diff_beside_labels(
    old: Tokens, new: Tokens, old_labels: Sequence[Span], new_labels: Sequence[Span]
) -> tuple[Op, ...]:
    """Return the changes of two texts; labels that only one of them has in its text are typography."""
    if not (old_labels or new_labels):
        return diff_tokens(old, new)
    ops = diff_tokens(_marked_as_labels(old, old_labels, "old"), _marked_as_labels(new, new_labels, "new"))
    ops = tuple(as_typography(ops, "-", _in_characters(old, old_labels)))
    return tuple(as_typography(ops, "+", _in_characters(new, new_labels)))


def _marked_as_labels(tokens: Tokens, spans: Sequence[Span], side: str) -> Tokens:
    """Return the tokens with those in ``spans`` equal to no other, so that a label is never taken for a word."""
    if not spans:
        return tokens
    keys = list(tokens.keys)
    for start, end in spans:
        keys[start:end] = [(side, place) for place in range(start, end)]
    return Tokens(tokens.texts, keys, tokens.targets)


def _in_characters(tokens: Tokens, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return spans of tokens as spans of characters."""
    places = list(accumulate(map(len, tokens.texts), initial=0))
    return [(places[start], places[end]) for start, end in spans]


def _with_first_words_apart(ops: Sequence[Op]) -> Iterator[Op]:
    """Yield the ops; a first word that lost or got its capital since words stand before it is told apart from those.

    "Any dispute" has become "Without prejudice to Article 9,| any dispute": the word went over the border.
    """
    index = 0
    while index < len(ops):
        op, following = ops[index], ops[index + 1] if index + 1 < len(ops) else None
        if op.sign == "-" and following and following.sign == "+" and not (op.reason or following.reason):
            cut_old, cut_new = _before_common_end(op.text, following.text)
            if cut_new and not cut_old:
                yield Op("+", following.text[:cut_new])
                yield op
                yield Op("+", following.text[cut_new:])
                index += 2
                continue
            if cut_old and not cut_new:
                yield Op("-", op.text[:cut_old])
                yield Op("-", op.text[cut_old:])
                yield following
                index += 2
                continue
        yield op
        index += 1


def _before_common_end(old: str, new: str) -> tuple[int, int]:
    """Return where the words begin that both texts end with but for capitals, where that is one text's beginning.

    >>> _before_common_end("Any", "If so, any"), _before_common_end("Any", "Every")
    ((0, 7), (0, 0))
    """
    shorter = min(len(old), len(new))
    is_word = shorter and old[-shorter:].casefold() == new[-shorter:].casefold() and old[-shorter].isalpha()
    cuts = len(old) - shorter, len(new) - shorter
    longer = new if cuts[1] else old
    return cuts if is_word and not longer[max(cuts) - 1 : max(cuts)].isalnum() else (0, 0)


def _cut(ops: Sequence[Op], old: Sequence[tuple[str, int]], new: Sequence[tuple[str, int]]) -> list[Change]:
    """Return the ops as one change for each old and new provision that meet in them."""
    old_left = _Cursor(old)
    new_left = _Cursor(new)
    cells: dict[tuple[str | None, str | None], list[Op]] = {}
    start = old_left.eid, new_left.eid
    for before, op, after in zip([Op("=", ""), *ops], ops, [*ops[1:], Op("=", "")], strict=False):
        is_replaced = op.sign == "-" and after.sign == "+"
        if op.sign != "+" or before.sign != "-":
            start = old_left.eid, new_left.eid
        text = op.text
        while text:
            room = len(text)
            if op.sign != "+":
                room = min(room, old_left.room)
            if op.sign != "-":
                room = min(room, new_left.room)
            cell = old_left.eid, new_left.eid
            if op.sign == "-" and not is_replaced and (cell not in cells) and new_left.fresh:
                cell = old_left.eid, new_left.before or new_left.eid
            if op.sign == "+" and cell[1] == start[1]:
                cell = start  # what replaces words that reach over the border into the next old provision
            elif op.sign == "+" and (cell not in cells) and old_left.fresh:
                cell = old_left.before or old_left.eid, new_left.eid
            cells.setdefault(cell, []).append(Op(op.sign, text[:room], op.reason))
            if op.sign != "+":
                old_left.advance(room)
            if op.sign != "-":
                new_left.advance(room)
            text = text[room:]
    return [Change(one, other, tuple(run)) for (one, other), run in cells.items()]


class _Cursor:
    """A place in a row of provisions, counted in characters."""

    def __init__(self, parts: Sequence[tuple[str, int]]) -> None:
        self._parts = [part for part in parts if part[1]] or [(parts[0][0], 0)]
        self._at = 0
        self._used = 0
        self.before: str | None = None

    @property
    def eid(self) -> str:
        return self._parts[self._at][0]

    @property
    def room(self) -> int:
        return self._parts[self._at][1] - self._used

    @property
    def fresh(self) -> bool:
        """Whether nothing of the provision here has been passed yet."""
        return self._used == 0

    def advance(self, count: int) -> None:
        self._used += count
        while self.room <= 0 and self._at + 1 < len(self._parts):
            self.before = self.eid
            self._at += 1
            self._used = 0
