"""Word changes for every correspondence of an alignment."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import accumulate, pairwise

from mla_diff.diff.notes import diff_notes
from mla_diff.diff.rows import diff_rows
from mla_diff.diff.set_apart import Span, as_typography, diff_spaces, labels_inside
from mla_diff.diff.titles import diff_titles
from mla_diff.diff.words import Tokens, diff_tokens, join_tokens, read_tokens
from mla_diff.model.alignment import Alignment, Correspondence
from mla_diff.model.comparison import Change, Comparison, Op, Reason, Sign, compares_words, is_attested
from mla_diff.model.provision import Provision, Version, display_text
from mla_diff.model.reference import Reference

Changes = tuple[Change, ...]
WorkThrough = Callable[[Callable[[Correspondence], Changes], Sequence[Correspondence]], Iterable[Changes]]


def diff(
    old: Version, new: Version, alignment: Alignment,
    old_references: Sequence[Reference] = (), new_references: Sequence[Reference] = (),
    work_through: WorkThrough = map,
) -> Comparison:  # fmt: skip
    """Return the comparison of two aligned versions.

    A cross-reference whose target carries on in the other's target is compared as equal: its new number is then
    marked as renumbering. One whose number stayed while its target did not is marked as changed. A paraphrase's words
    are not compared, and words the other text would not show are no insertions: their ops say so. ``work_through`` is
    what ``map`` is, and may share the work out.
    """
    differ = Differ(old, new, alignment, _by_source(old_references), _by_source(new_references))
    changes = tuple(work_through(differ.changes, alignment.correspondences))
    notes = tuple(diff_notes(old, new, one) for one in alignment.correspondences)
    return Comparison(
        old, new, alignment, changes, tuple(old_references), tuple(new_references),
        notes if any(notes) else (), diff_titles(old, new),
    )  # fmt: skip


class Differ:
    """The word changes of single correspondences of an alignment, for those who do not need them all."""

    def __init__(
        self,
        old: Version,
        new: Version,
        alignment: Alignment,
        old_references: ReferencesOf,
        new_references: ReferencesOf,
    ) -> None:
        groups = {id(one): at for at, one in enumerate(alignment.correspondences)}
        self._old, self._new = old, new
        self._old_keys = Keys(old_references, {eid: groups[id(one)] for eid, one in alignment.of_old.items()})
        self._new_keys = Keys(new_references, {eid: groups[id(one)] for eid, one in alignment.of_new.items()})

    def changes(self, one: Correspondence) -> tuple[Change, ...]:
        """Return the word changes of a correspondence."""
        return tuple(_changes(self._old, self._new, one, self._old_keys, self._new_keys))


#: Marks headings of which one is set in capitals: they are compared without regard to case.
CAPITALS: Hashable = "capitals"


ReferencesOf = Callable[[str], Iterable[Reference]]  # those in the text of the provision of an eId


def _by_source(references: Iterable[Reference]) -> ReferencesOf:
    """Return what gives the references of a provision."""
    found: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        found[reference.source].append(reference)
    return lambda eid: found.get(eid, ())


class Keys:
    """For each provision the offsets at which a number stands for its target, with the target's key."""

    def __init__(self, references_of: ReferencesOf, group_of: Mapping[str, int]) -> None:
        self._references_of = references_of
        self._group_of = group_of

    def get(self, eid: str) -> Mapping[int, Hashable]:
        """Return the keys of a provision by their offsets."""
        return {reference.start: ("target", self._group_of[reference.target]) for reference in self._references_of(eid)}


def _changes(old: Version, new: Version, one: Correspondence, old_keys: Keys, new_keys: Keys) -> Iterable[Change]:
    reason: Reason = "" if is_attested(old, new, one) else "not attested"
    if not one.new:
        return [_alone(eid, None, display_text(old.by_eid[eid]), reason) for eid in one.old]
    if not one.old:
        return [_alone(None, eid, display_text(new.by_eid[eid]), reason) for eid in one.new]
    if not compares_words(old, new):
        return _uncompared(old, new, one)
    if len(one.old) == len(one.new) == 1:
        text = display_text(old.by_eid[one.old[0]])
        if text == display_text(new.by_eid[one.new[0]]) and not (old_keys.get(one.old[0]) or new_keys.get(one.new[0])):
            return [Change(one.old[0], one.new[0], (Op("=", text),))] if text else []
        if old.by_eid[one.old[0]].kind == new.by_eid[one.new[0]].kind == "row":
            return [_row(old, new, one, old_keys, new_keys)]
        mark = CAPITALS if _differ_in_capitals(old.by_eid[one.old[0]].heading, new.by_eid[one.new[0]].heading) else None
        by_cell = _has_same_columns(old.by_eid[one.old[0]], new.by_eid[one.new[0]])
        tokens_old = _tokens(old, one.old[0], old_keys, mark, by_cell)
        tokens_new = _tokens(new, one.new[0], new_keys, mark, by_cell)
        if not tokens_old.texts and not tokens_new.texts:
            return []
        return [Change(one.old[0], one.new[0], diff_tokens(tokens_old, tokens_new))]
    links = [(link.old, link.new, link.score) for link in one.links]
    if [display_text(old.by_eid[eid]) for eid in one.old] > [display_text(new.by_eid[eid]) for eid in one.new]:
        turned = _joint(new, old, one.new, one.old, [(b, a, score) for a, b, score in links], new_keys, old_keys)
        return [_turn(change) for change in turned]
    return _joint(old, new, one.old, one.new, links, old_keys, new_keys)


def _row(old: Version, new: Version, one: Correspondence, old_keys: Keys, new_keys: Keys) -> Change:
    """Return the change of one row of a table to another."""
    texts = old.by_eid[one.old[0]].text, new.by_eid[one.new[0]].text
    ops = diff_rows(*texts, old_keys.get(one.old[0]) or {}, new_keys.get(one.new[0]) or {})
    return Change(one.old[0], one.new[0], ops)


def _turn(change: Change) -> Change:
    """Return a change with its sides exchanged; what is deleted still stands before what is inserted there."""
    turned: list[Op] = []
    for op in change.ops:
        other = Op(_OTHER[op.sign], op.text, op.reason)
        at = len(turned)
        while other.sign == "-" and at and turned[at - 1].sign == "+":
            at -= 1
        turned.insert(at, other)
    return Change(change.new, change.old, tuple(turned))


_OTHER: dict[Sign, Sign] = {"=": "=", "-": "+", "+": "-"}


def _alone(old: str | None, new: str | None, text: str, reason: Reason = "") -> Change:
    return Change(old, new, (Op("-" if new is None else "+", text, reason),) if text else ())


def _uncompared(old: Version, new: Version, one: Correspondence) -> Iterable[Change]:
    """Yield one change for each link, with both texts whole; a text stands in the first of its links only."""
    told: set[tuple[str, str]] = set()
    for link in one.links:
        sides: tuple[tuple[Sign, Version, str], ...] = (("-", old, link.old), ("+", new, link.new))
        texts = ((sign, display_text(side.by_eid[eid])) for sign, side, eid in sides if (sign, eid) not in told)
        ops = tuple(Op(sign, text, "paraphrase") for sign, text in texts if text)
        told |= {("-", link.old), ("+", link.new)}
        if ops:
            yield Change(link.old, link.new, ops)


def _has_same_columns(old: Provision, new: Provision) -> bool:
    """Return whether both are rows of tables with as many cells, so that a cell is compared with that in its column."""
    return old.kind == new.kind == "row" and old.text.count("\t") == new.text.count("\t")


def _tokens(version: Version, eid: str, keys: Keys, heading: Hashable = None, by_cell: bool = False) -> Tokens:
    """Return the tokens of a provision's heading and own words; numbers of references have their target's key.

    ``heading`` marks the heading's tokens, which then equal only those of headings marked the same; ``by_cell`` does
    the same with the tokens of a row's cells and their columns.
    """
    provision = version.by_eid[eid]
    text = display_text(provision)
    tokens = read_tokens(text)
    targets = keys.get(eid)
    if not targets and heading is None and not by_cell:
        return tokens
    marked = list(tokens.keys)
    if by_cell:
        columns = accumulate(map("\t".__eq__, tokens.texts), initial=0)
        marked = list(zip(columns, tokens.keys, strict=False))
    places = list(accumulate(map(len, tokens.texts), initial=0))
    if heading is not None:
        for at in range(bisect_left(places, len(provision.heading))):
            word = tokens.keys[at]
            marked[at] = (heading, str(word).casefold() if heading is CAPITALS else word)
    own = len(text) - len(provision.text) if provision.text else 0
    found: dict[int, Hashable] = {}
    for offset, key in (targets or {}).items():
        at = bisect_left(places, own + offset)
        if at < len(marked) and places[at] == own + offset:
            found[at] = marked[at] = key
    return Tokens(tokens.texts, marked, frozenset(found))


def _differ_in_capitals(one: str, other: str) -> bool:
    """Return whether two headings are the same but for one being set in capitals, which is the printer's choice."""
    return one != other and one.casefold() == other.casefold() and one.isupper() != other.isupper()


def _heading_marks(old: Version, new: Version, links: Sequence[_Link]) -> dict[str, Hashable]:
    """Return a mark for each old and new eId: a heading is compared with one other only, the same or the surest."""
    marks: dict[str, Hashable] = {}
    olds: set[str] = set()
    news: set[str] = set()
    titled = [link for link in links if old.by_eid[link[0]].heading and new.by_eid[link[1]].heading]
    same = {link for link in titled if old.by_eid[link[0]].heading.casefold() == new.by_eid[link[1]].heading.casefold()}
    for at, (one, other, _) in enumerate(sorted(titled, key=lambda link: (link not in same, -link[2]))):
        if one not in olds and other not in news:
            olds.add(one)
            news.add(other)
            marks[f"old {one}"] = marks[f"new {other}"] = ("heading", at)
    return marks


_Link = tuple[str, str, float]  # old eId, new eId, score


def _joint(
    old: Version, new: Version, olds: Sequence[str], news: Sequence[str], links: Sequence[_Link],
    old_keys: Keys, new_keys: Keys,
) -> list[Change]:  # fmt: skip
    """Return the changes of a split, merge or regrouping: all old words against all new words, cut at the borders.

    New provisions stand in the order of the old words they carry on, so that nothing that kept its words is marked.
    """
    rank = {eid: at for at, eid in enumerate(olds)}
    first = {eid: min((rank[a] for a, b, _ in links if b == eid), default=0) for eid in news}
    new_order = sorted(news, key=lambda eid: first[eid])
    marks = _heading_marks(old, new, links)
    old_tokens = [_tokens(old, eid, old_keys, marks.get(f"old {eid}", ("old", eid))) for eid in olds]
    new_tokens = [_tokens(new, eid, new_keys, marks.get(f"new {eid}", ("new", eid))) for eid in new_order]
    old_text, new_text = join_tokens(old_tokens), join_tokens(new_tokens)
    ops = diff_spaces(old_text, new_text)
    if ops is None:
        old_labels = labels_inside(old_text, [new.by_eid[eid] for eid in news])
        new_labels = labels_inside(new_text, [old.by_eid[eid] for eid in olds])
        ops = _diff_beside_labels(old_text, new_text, old_labels, new_labels)
    return _cut(ops, [(eid, part.length) for eid, part in zip(olds, old_tokens, strict=True)],
                [(eid, part.length) for eid, part in zip(new_order, new_tokens, strict=True)])  # fmt: skip


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


def _cut(ops: Sequence[Op], old: Sequence[tuple[str, int]], new: Sequence[tuple[str, int]]) -> list[Change]:
    """Return the ops as one change for each old and new provision that meet in them."""
    old_left = _Cursor(old)
    new_left = _Cursor(new)
    cells: dict[tuple[str | None, str | None], list[Op]] = {}
    start = old_left.eid, new_left.eid
    for before, op in pairwise([Op("=", ""), *ops]):
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
            if op.sign == "-" and (cell not in cells) and new_left.fresh:
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
