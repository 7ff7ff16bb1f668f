"""Phrases of the rules found where two texts differ, and what of them comes, goes or gives way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from mla_diff.change_kinds.edits import Edit, Reading, Word, words_of
from mla_diff.languages.change_rules import Rule, Rules

REACH = 60  # characters around an edit that are searched for phrases only part of which changed
_CLAUSE = 8  # changed words before an actor among which a relative pronoun makes its clause a description
_DETERMINERS = 4  # words looked over between a place word and an actor: "in any other Member State"


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
            tuple(one for one in side if one.rule.kind == kind or kind in one.rule.also)
            for side in (self.gone, self.come)
        ))  # fmt: skip

    def without(self, names: Collection[str]) -> Net:
        """Return what is left without some rules' phrases."""
        return Net(*(tuple(one for one in side if one.rule.name not in names) for side in (self.gone, self.come)))

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
    old_names, new_names = (Counter(one.rule.name for one in side) for side in (old, new))
    old = sorted(old, key=lambda one: not _overlaps(one, edit.old_start, edit.old_end))
    new = sorted(new, key=lambda one: not _overlaps(one, edit.new_start, edit.new_end))
    net = Net(
        tuple(_cut_into(_surplus(old, old_names - new_names), edit.old, edit.old_start, rules)),
        tuple(_cut_into(_surplus(new, new_names - old_names), edit.new, edit.new_start, rules)),
    )
    net = Net(
        _without_kept(net.gone, (edit.old_start, edit.old_end), reading.old, reading.new, rules),
        _without_kept(net.come, (edit.new_start, edit.new_end), reading.new, reading.old, rules),
    )
    actors = net.of("actors")
    is_changed = any(_overlaps(one, edit.old_start, edit.old_end) for one in actors.gone) or any(
        _overlaps(one, edit.new_start, edit.new_end) for one in actors.come
    )
    return net if is_changed else net.without({one.rule.name for one in (*actors.gone, *actors.come)})


def _without_kept(
    found: tuple[Found, ...], span: tuple[int, int], text: str, other: str, rules: Rules
) -> tuple[Found, ...]:
    """Return the phrases without one of scope that only stands beside a piece, and as often in the other text."""
    beside = [one for one in found if one.rule.kind == "scope" and not _overlaps(one, *span)]
    if not beside:
        return found
    here, there = (Counter(one.phrase for one in find_all(side, rules)) for side in (text, other))
    return tuple(one for one in found if one not in beside or here[one.phrase] != there[one.phrase])


def _cut_into(found: Sequence[Found], piece: str, start: int, rules: Rules) -> Iterator[Found]:
    """Yield the phrases without one of scope of which only a little word changed: "independently {of}"."""
    idle = rules.function_words | rules.light_words | rules.own_law
    little = [(word.start + start, word.key in idle) for word in words_of(piece)]
    for phrase in found:
        inside = [is_little for place, is_little in little if phrase.start <= place < phrase.end]
        whole = len(inside) == len(phrase.phrase.split())
        if phrase.rule.kind != "scope" or whole or not inside or not all(inside):
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
    """Return phrases without one that opens a clause where another of its rule did: "when" for "in the case that"."""
    opener = tuple(rules.spoken(word.key) for word in words_of(other))
    return [one for one in found if not (one.rule.opens and " ".join(opener) in one.rule.phrases)]


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
            for at in here:
                others = there if _is_alone(nets[at], name) else loose
                if any(other != at for other in others[:2]):
                    names[at].add(name)
    return [net.without(some) if some else net for net, some in zip(nets, names, strict=True)]


def _places(nets: Sequence[Net], side: Literal["gone", "come"]) -> dict[str, list[int]]:
    """Return by rule which pieces drop, or add, its phrases."""
    found: dict[str, list[int]] = {}
    for at, net in enumerate(nets):
        for name in {one.rule.name for one in getattr(net, side)}:
            found.setdefault(name, []).append(at)
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
    for at, size, rule, phrase in _phrases(words, rules):
        is_month = size == 1 and _is_name_of_month(text, words, at, rules)
        if (
            at + size >= first
            and at <= last
            and not is_month
            and _counts(words, at, size, rule, rules, first, last, opening)
            and not (rule.opens and phrase in rules.comma_relatives and not _follows_comma(text, words[at].start))
            and not (rule.opens and phrase in rules.complementisers and _is_laid_down(words, at, rules))
            and not (rule.kind == "actors" and _is_quoted(text, words[at].start, words[at + size - 1].end))
        ):
            found.append(Found(rule, phrase, words[at].start, words[at + size - 1].end))
    return found


def _follows_comma(text: str, start: int) -> bool:
    """Return whether a comma stands right before a place, as before each German relative clause."""
    return text[:start].rstrip().endswith(",")


def _is_laid_down(words: Sequence[Word], at: int, rules: Rules) -> bool:
    """Return whether a verb right before "that" lays down what it opens: "assicura che", "dispondrá que"."""
    return at > 0 and words[at - 1].key in rules.laying_down


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Return whether a phrase stands in quotation marks: then it is a word that is defined, and nobody acts."""
    return start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] in tuple(_QUOTES)


_QUOTES = "\"‘’“”«»„‹›'"


def _is_name_of_month(text: str, words: Sequence[Word], at: int, rules: Rules) -> bool:
    """Return whether a word is a month by its capital: "in May the Council", but not "the Parties MAY", "States May".

    A noun before it that has a capital itself tells nothing: it stands in a title.
    """
    word = words[at]
    if word.key not in rules.months or at == 0 or not text[word.start : word.end].istitle():
        return False
    before = words[at - 1]
    follows = not text[before.end : word.start].strip()
    return follows and (before.key in rules.function_words or not text[before.start].isupper())


def find_all(text: str, rules: Rules) -> list[Found]:
    """Return every phrase of the rules in a text."""
    words = words_of(text)
    return [
        Found(rule, phrase, words[at].start, words[at + size - 1].end)
        for at, size, rule, phrase in _phrases(words, rules)
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


def _counts(
    words: Sequence[Word], at: int, size: int, rule: Rule, rules: Rules, first: int, last: int, opening: bool
) -> bool:
    """Return whether a phrase counts where it stands."""
    if rule.opens:
        return opening and at == first and last - first >= 3 and _says_more(words[at + size : last], rules)
    if rule.kind == "actors":
        after = words[at + size].key if at + size < len(words) else ""
        names_act = rules.tag == "en" and after.removesuffix("s") in rules.instrument_nouns  # "Council Regulation"
        is_counted = at > 0 and words[at - 1].key in rules.ordinals  # "la cuarta parte" of an agreement
        return not names_act and not is_counted and _acts(words, at, first, rules)
    if size > 1:
        return True
    if rule.name == "breadth" and at + 1 < len(words) and words[at + 1].start - words[at].end > 1:
        return False  # "obligations fongibles, certaines, liquides": a quantity stands right before its noun
    key = words[at].key
    named = (key in rules.months or key in rules.reference_nouns) and at + 1 < len(words)
    if named and words[at + 1].key[0].isdigit():
        return False  # "may 2023", "no 44/2001"
    if key in rules.leading:
        return at == 0 or words[at].start - words[at - 1].end > 1  # after a stop, not after a blank alone
    return True


def _says_more(words: Sequence[Word], rules: Rules) -> bool:
    """Return whether a clause has more than its opening: "ten behoeve van" alone stands for "voor"."""
    return any(word.key not in rules.untelling_words for word in words)


def _acts(words: Sequence[Word], at: int, first: int, rules: Rules) -> bool:
    """Return whether an actor acts or is addressed, rather than owns or is a place: not in "the law of a State"."""
    if any(words[back].key in rules.relatives for back in range(max(first, at - _CLAUSE), at)):
        return False
    for back in range(at - 1, max(-1, at - 1 - _DETERMINERS), -1):
        key = words[back].key
        if key in rules.place_words:
            return back > 0 and words[back - 1].key in rules.acting_nouns
        if key not in rules.determiners:
            return True
    return True
