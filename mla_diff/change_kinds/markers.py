"""Phrases of the rules found where two texts differ, and what of them comes, goes or gives way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from mla_diff.change_kinds.edits import Edit, Reading, Word, words_of
from mla_diff.change_kinds.standing import Occurrence, counts
from mla_diff.languages.change_rules import Rule, Rules

LONG = 3  # words; a shorter phrase is another with each of its words: "at least", "at most"
REACH = 60  # characters around an edit that are searched for phrases only part of which changed


class Found(Struct, frozen=True):
    """A rule's phrase in one side's text."""

    rule: Rule
    phrase: str
    start: int
    end: int


class Net(Struct, frozen=True):
    """What an edit takes away and brings, by rule: phrases that both sides have are left out."""

    gone: tuple[Found, ...]
    come: tuple[Found, ...]

    def of(self, kind: str | None) -> Net:
        """Return the part of one kind."""
        if not self:
            return self
        return Net(*(
            tuple(found for found in side if found.rule.kind == kind or kind in found.rule.also)
            for side in (self.gone, self.come)
        ))  # fmt: skip

    def without(self, names: Collection[str]) -> Net:
        """Return what is left without some rules' phrases."""
        return Net(*(tuple(found for found in side if found.rule.name not in names) for side in (self.gone, self.come)))

    def __bool__(self) -> bool:
        """Whether anything comes or goes."""
        return bool(self.gone or self.come)


NOTHING = Net((), ())


def find_net(reading: Reading, edit: Edit, rules: Rules) -> Net:
    """Return the phrases that an edit takes away and those it brings."""
    old = _touching(reading.old, edit.old_start, edit.old_end, rules, opening=_opens(edit.old, edit.new, rules))
    new = _touching(reading.new, edit.new_start, edit.new_end, rules, opening=_opens(edit.new, edit.old, rules))
    if not (old or new):
        return NOTHING
    old, new = _without_exchanged(old, edit.new, rules), _without_exchanged(new, edit.old, rules)
    old_names, new_names = (Counter(found.rule.name for found in side) for side in (old, new))
    old = sorted(old, key=lambda found: not _overlaps(found, edit.old_start, edit.old_end))
    new = sorted(new, key=lambda found: not _overlaps(found, edit.new_start, edit.new_end))
    net = Net(
        tuple(_cut_into(_surplus(old, old_names - new_names), edit.old, edit.old_start, edit.new, rules)),
        tuple(_cut_into(_surplus(new, new_names - old_names), edit.new, edit.new_start, edit.old, rules)),
    )
    net = Net(
        _without_kept(net.gone, (edit.old_start, edit.old_end), reading.old, reading.new, rules),
        _without_kept(net.come, (edit.new_start, edit.new_end), reading.new, reading.old, rules),
    )
    actors = net.of("actors")
    is_changed = any(_overlaps(found, edit.old_start, edit.old_end) for found in actors.gone) or any(
        _overlaps(found, edit.new_start, edit.new_end) for found in actors.come
    )
    return net if is_changed else net.without({found.rule.name for found in (*actors.gone, *actors.come)})


def _without_kept(
    found: tuple[Found, ...], span: tuple[int, int], text: str, other: str, rules: Rules
) -> tuple[Found, ...]:
    """Return the phrases without one of scope that only stands beside a piece, and as often in the other text."""
    beside = [one for one in found if one.rule.kind == "scope" and not _overlaps(one, *span)]
    if not beside:
        return found
    here, there = (Counter(one.phrase for one in find_all(side, rules)) for side in (text, other))
    return tuple(one for one in found if one not in beside or here[one.phrase] != there[one.phrase])


def _cut_into(found: Sequence[Found], piece: str, start: int, other: str, rules: Rules) -> Iterator[Found]:
    """Yield the phrases without one of scope that was there before a piece of it changed.

    Only a little word came ("independently {of}"), or other words stood in its place: "under its {criminal} law".
    """
    idle = rules.function_words | rules.light_words | rules.own_law
    little = [(word.start + start, word.key in idle) for word in words_of(piece)]
    is_replaced = any(word.key not in rules.function_words for word in words_of(other))
    for phrase in found:
        inside = [is_little for place, is_little in little if phrase.start <= place < phrase.end]
        size = len(phrase.phrase.split())
        is_cut = 0 < len(inside) < size
        stood = is_cut and (all(inside) or (is_replaced and size >= LONG and len(inside) * 2 <= size))
        if not (phrase.rule.kind == "scope" or ("scope" in phrase.rule.also and all(inside))) or not stood:
            yield phrase


def _opens(piece: str, other: str, rules: Rules) -> bool:
    """Return whether a piece may be a clause that comes or goes whole: commas set it apart, or nothing gives way."""
    bare = piece.strip()
    return _says_nothing(other, rules) or (bare.startswith(",") and bare.endswith(","))


def _says_nothing(text: str, rules: Rules) -> bool:
    """Return whether a side is empty, or holds one word that says little: a clause then comes, and replaces nothing."""
    words = words_of(text)
    return len(words) <= 1 and all(
        word.key in rules.untelling_words and word.key not in rules.pronouns for word in words
    )


def _without_exchanged(found: Sequence[Found], other: str, rules: Rules) -> list[Found]:
    """Return phrases without one that opens a clause where another of its rule did: "when" for "in the case that".

    Of a case, so does any phrase of little words: "with respect to Peru" for "in the case of Peru".
    """
    opener = [rules.spoken(word.key) for word in words_of(other)]
    small = rules.light_words | rules.subordinators | rules.function_words
    is_little = len(opener) > 1 and all(word in small for word in opener)
    return [
        phrase for phrase in found
        if not (phrase.rule.opens and " ".join(opener) in phrase.rule.phrases)
        and not (phrase.rule.name == "case" and is_little)
    ]  # fmt: skip


def _overlaps(actor: Found, start: int, end: int) -> bool:
    """Return whether a piece changes an actor; where none is changed, those beside it are the same as before.

    Of "Party opens" and "Party may open", only the second has another word between the actor and "open".
    """
    return actor.start < end and actor.end > start


def cancel(nets: Sequence[Net]) -> list[Net]:
    """Return the nets without phrases that one piece drops and another of the same provision adds, by their rule.

    "May be contested only by" and "may only be contested by" differ in the order of words. Where both pieces put
    another phrase of the kind in its place, both are changes: in "may ... shall" turned to "shall ... may".
    """
    gone, come = (_places(nets, side) for side in ("gone", "come"))
    names: list[set[str]] = [set() for _ in nets]
    for name in gone.keys() & come.keys():
        for here, there in ((gone[name], come[name]), (come[name], gone[name])):
            loose = [at for at in there if _is_alone(nets[at], name)]
            for index in here:
                others = there if _is_alone(nets[index], name) else loose
                if any(other != index for other in others[:2]):
                    names[index].add(name)
    return [net.without(some) if some else net for net, some in zip(nets, names, strict=True)]


def _places(nets: Sequence[Net], side: Literal["gone", "come"]) -> dict[str, list[int]]:
    """Return by rule which pieces drop, or add, its phrases."""
    found: dict[str, list[int]] = {}
    for index, net in enumerate(nets):
        for name in {one.rule.name for one in getattr(net, side)}:
            found.setdefault(name, []).append(index)
    return found


def _is_alone(net: Net, name: str) -> bool:
    """Return whether a rule's phrase comes or goes in a piece without another of its kind on the other side."""
    rule = next(found.rule for found in (*net.gone, *net.come) if found.rule.name == name)
    same = net.of(rule.kind)
    return rule.kind in ("force", "scope", None) and not (same.gone and same.come)


def _surplus(found: Sequence[Found], left: Counter[str]) -> tuple[Found, ...]:
    chosen = []
    for one in found:
        if left[one.rule.name] > 0:
            left[one.rule.name] -= 1
            chosen.append(one)
    return tuple(chosen)


def _touching(text: str, start: int, end: int, rules: Rules, opening: bool) -> list[Found]:
    """Return the phrases that overlap a piece of text or stand right beside it.

    Those beside it count because they may be part of a longer phrase on the other side: "shall" is one phrase,
    "shall endeavour to" another.
    """
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    words = words_of(text, low, high)
    first = next((at for at, word in enumerate(words) if word.end > start), len(words))
    last = next((at for at, word in enumerate(words) if word.start >= end), len(words))
    found = []
    for index, size, rule, phrase in _phrases(words, rules):
        if index + size >= first and index <= last:
            occurrence = Occurrence(text, words, index, size, rule, phrase)
            if counts(occurrence, rules, (first, last), opening=opening):
                found.append(Found(rule, phrase, occurrence.start, occurrence.end))
    return found


def find_all(text: str, rules: Rules) -> list[Found]:
    """Return every phrase of the rules in a text."""
    words = words_of(text)
    return [
        Found(rule, phrase, words[index].start, words[index + size - 1].end)
        for index, size, rule, phrase in _phrases(words, rules)
    ]


def _phrases(words: Sequence[Word], rules: Rules) -> Iterator[tuple[int, int, Rule, str]]:
    """Yield the phrases of the rules, none over another: its first word, how many it has, its rule, itself."""
    keys = tuple([rules.spoken(word.key) if "'" in word.key else word.key for word in words])
    known = rules.phrases_by_two
    done = 0
    for index, key in enumerate(keys):
        if key not in known or index < done:
            continue
        following = keys[index + 1] if index + 1 < len(keys) else ""
        for phrase, rule in known[key].get(following, known[key][""]):
            size = len(phrase)
            if size < 3 or keys[index : index + size] == phrase:
                yield index, size, rule, " ".join(phrase)
                done = index + size
                break
