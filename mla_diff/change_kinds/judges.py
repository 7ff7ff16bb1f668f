"""One judge for each kind that words alone show; a kind without one is judged by the rules of its language.

A judge is given a case, an edit with all that is known of it, and yields the evidence of its kind. To add a kind, see
``model/kinds.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from mla_diff.change_kinds.context import Context
from mla_diff.change_kinds.edits import Edit, Reading, words_of
from mla_diff.change_kinds.markers import Found, Net, find_all
from mla_diff.change_kinds.numbers import changed_numbers
from mla_diff.change_kinds.references import Mark, missing
from mla_diff.change_kinds.structure import Shape, is_form_of, is_kept, sentence_around, shape_of
from mla_diff.languages.change_rules import Rules
from mla_diff.model.kinds import KINDS, Evidence, Kind

BRACKETS = re.compile(r"[\[\]]")
CLAUSE = 3  # words that say something; fewer make no clause with a duty of its own
SUBJECT = 6  # words; a longer noun phrase is rewritten, not exchanged
#: In a clause that hangs on another these bind nobody: "in the event that a prospectus is required to be published".
_BINDING = frozenset(
    {"duty", "regular duty", "permission", "negation", "recommendation", "endeavour", "consideration", "prohibition"}
)


class Case(Struct, frozen=True):
    """An edit whose words changed, with all that is known of it."""

    edit: Edit
    reading: Reading
    net: Net
    shape: Shape
    #: References that only the old, and only the new side reaches.
    gone: Sequence[Mark]
    come: Sequence[Mark]
    #: Numbers that go, and that come.
    numbers: tuple[tuple[str, ...], tuple[str, ...]]
    context: Context

    @property
    def rules(self) -> Rules:
        """The rules of the language."""
        return self.context.rules


def make_case(
    edit: Edit, reading: Reading, net: Net, marks: tuple[Sequence[Mark], Sequence[Mark]],
    reached: tuple[frozenset[object], frozenset[object]], context: Context,
) -> Case:  # fmt: skip
    """Return the case of an edit; ``marks`` are each side's references, ``reached`` what each side's reach."""
    spans = tuple([(mark.start, mark.end) for mark in side] for side in marks)
    told = [
        [*named, *((found.start, found.end) for found in side if found.rule.kind in (None, "force", "numbers"))]
        for named, side in zip(spans, (net.gone, net.come), strict=True)
    ]
    return Case(
        edit, reading, net, shape_of(edit, reading, (told[0], told[1]), context.rules),
        missing(marks[0], reached[1], edit.old_start, edit.old_end),
        missing(marks[1], reached[0], edit.new_start, edit.new_end),
        changed_numbers(reading, edit, (spans[0], spans[1]), context.rules), context,
    )  # fmt: skip


def judge(case: Case) -> list[Evidence]:
    """Return the evidence of every kind that has any, in the order of the kinds."""
    found: list[Evidence] = []
    for kind in KINDS:
        judge_kind = JUDGES.get(kind)
        found += judge_kind(case) if judge_kind else by_rules(kind, case.net, case)
    return found


def by_rules(kind: Kind, net: Net, case: Case) -> Iterable[Evidence]:
    """Yield the evidence of the phrases of a kind that come or go."""
    found = net.of(kind)
    if found:
        edit, reading = case.edit, case.reading
        old, new = _around(edit.old_start, edit.old_end, found.gone), _around(edit.new_start, edit.new_end, found.come)
        yield Evidence(
            kind, said(reading.old[old[0] : old[1]]), said(reading.new[new[0] : new[1]]),
            turn([one.phrase for one in found.gone], [one.phrase for one in found.come]),
        )  # fmt: skip


def _around(start: int, end: int, found: Sequence[Found]) -> tuple[int, int]:
    return min([start, *(one.start for one in found)]), max([end, *(one.end for one in found)])


def turn(gone: Sequence[str], come: Sequence[str]) -> str:
    """Return in a few words what goes and what comes.

    >>> turn(["shall"], ["may"]), turn([], ["unless"]), turn(["not"], [])
    ('shall → may', 'adds unless', 'drops not')
    """
    one, other = ", ".join(dict.fromkeys(gone)), ", ".join(dict.fromkeys(come))
    if one and other:
        return f"{one} → {other}"
    return f"adds {other}" if other else f"drops {one}"


def said(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


# Force: the operator of each clause, and sentences that are rules of their own.


def judge_force(case: Case) -> Iterable[Evidence]:
    """Yield that a duty became a power, that an exception came, that a rule of its own came or went."""
    net = case.net.of("force")
    sentence = case.shape.sentence
    if not sentence and case.shape.turn and case.shape.depends:
        net = net.without(_BINDING) if len(case.shape.left) > 1 else net
    elif not sentence and _only_restates_duty(net, case):
        return
    if net:
        yield from by_rules("force", net, case)
    elif sentence and _is_rule(case, sentence) and not (case.shape.turn and _only_moves(case)):
        yield Evidence("force", said(case.edit.old), said(case.edit.new), f"{sentence} a rule")


def _only_restates_duty(net: Net, case: Case) -> bool:
    """Return whether only the word for a duty comes or goes: "shall apply" and "applies" bind alike.

    A rule in the indicative binds as "shall" does, in all languages here. A clause that comes with a duty of its own
    ("and shall inform the other Party") is no such thing.
    """
    names = {one.rule.name for one in (*net.gone, *net.come)}
    return bool(names) and names <= {"duty"} and bool(net.gone) != bool(net.come) and len(case.shape.left) < 3


def _is_rule(case: Case, sentence: str) -> bool:
    """Return whether a sentence that comes or goes is a rule; outside English the indicative makes it one."""
    if case.rules.tag != "en":
        return bool(case.rules.rules)
    text = case.edit.old if sentence == "drops" else case.edit.new
    return any(word.key in case.rules.operators for word in words_of(text))


# Scope: words within a kept sentence, lists, and the phrases that the rules name.


def judge_scope(case: Case) -> Iterable[Evidence]:
    """Yield that a rule reaches further or less far."""
    if case.shape.sentence:
        yield from by_rules("scope", _besides(case.net), case)
        return
    formula = any(one.rule.kind is None for one in (*case.net.gone, *case.net.come))
    if formula and not case.shape.left:
        return  # "as may be necessary" for "necessary"
    named = list(by_rules("scope", case.net, case))
    if named:
        yield from named
        return
    actors = [found for side in (case.net.of("actors").gone, case.net.of("actors").come) for found in side]
    if actors and sum(len(found.phrase.split()) for found in actors) >= len(case.shape.left):
        return  # a list of those who act; that is told as such
    if case.gone or case.come or (case.shape.turn and _only_moves(case)):
        yield from _narrowed(case)
        return
    listed = list(_listed(case.edit, case.reading, case.rules))
    yield from listed or _narrowed(case)


def _besides(net: Net) -> Net:
    """Return the phrases that are of another kind first, as an exception is: those count in a new sentence too."""
    return Net(*(tuple(one for one in side if one.rule.kind != "scope") for side in (net.gone, net.come)))


def _narrowed(case: Case) -> Iterable[Evidence]:
    """Yield that words that say something come or go alone within a sentence that stays."""
    shape, edit = case.shape, case.edit
    if not shape.turn or case.context.is_terminology(edit.old, edit.new) or _is_put_otherwise(case):
        return
    if not is_kept(edit, case.reading, shape.turn):
        return
    here, _ = _sides(case)
    if _only_moves(case) or _only_repeats(case) or _explains(case) or _is_head(case) or _completes_name(case, here):
        return
    yield Evidence("scope", said(edit.old), said(edit.new), _direction(case))


def _sides(case: Case) -> tuple[str, str]:
    """Return the text that has the words, and the one that has not."""
    old, new = case.reading.old, case.reading.new
    return (old, new) if case.shape.turn == "drops" else (new, old)


def _only_moves(case: Case) -> bool:
    """Return whether the provision has the words, or forms of them, on both sides equally often."""
    if not case.shape.left:
        return True
    here, there = _sides(case)
    surplus, missing_here = case.context.surplus(here, there), case.context.surplus(there, here)
    return not any(
        surplus[word.key] and not any(is_form_of(case.rules.bare(word.key), other) for other in missing_here)
        for word in case.shape.left
    )


def _is_put_otherwise(case: Case) -> bool:
    """Return whether a word gave way to others, rather than words came beside it: "on" for "relating to".

    Only an article may give way ("the recognition", "a refusal of recognition"), or anything to a clause; and a date
    for a date is told as such.
    """
    other = words_of(case.edit.new if case.shape.turn == "drops" else case.edit.old)
    if not other:
        return False
    if all(case.numbers):
        return True
    is_article = all(word.key in case.rules.determiners for word in other) and len(other) == 1
    return not is_article and len(case.shape.left) < CLAUSE


def _is_head(case: Case) -> bool:
    """Return whether a provision only begins with the noun that its chapeau had before: "the debtors against which"."""
    text, start = (
        (case.edit.old, case.edit.old_start) if case.shape.turn == "drops" else (case.edit.new, case.edit.new_start)
    )
    words = words_of(text)
    return not start and len(case.shape.left) < 3 and bool(words) and words[0].key in case.rules.function_words


def _only_repeats(case: Case) -> bool:
    """Return whether all that is said stands in the provision besides: "the proceeds {of crime}" of which it speaks."""
    here, _ = _sides(case)
    start, end = (
        (case.edit.old_start, case.edit.old_end) if case.shape.turn == "drops"
        else (case.edit.new_start, case.edit.new_end)
    )  # fmt: skip
    besides = {word.key for word in (*words_of(here, 0, start), *words_of(here, end))}
    return all(word.key in besides for word in case.shape.left)


def _explains(case: Case) -> bool:
    """Return whether only what stands in brackets comes or goes: "public policy (ordre public)"."""
    text = (case.edit.old if case.shape.turn == "drops" else case.edit.new).strip()
    return text.startswith("(") and text.endswith(")")


def _completes_name(case: Case, here: str) -> bool:
    """Return whether only a part of a name comes or goes: "the {Administrative} Commission"."""
    if case.rules.tag == "de":  # where every noun has a capital
        return False
    left = case.shape.left
    text, shift = (
        (case.edit.old, case.edit.old_start) if case.shape.turn == "drops" else (case.edit.new, case.edit.new_start)
    )
    if not all(text[word.start].isupper() for word in left):
        return False
    around = [
        *words_of(here, max(0, shift - 30), shift)[-1:],
        *words_of(here, shift + len(text), shift + len(text) + 30)[:1],
    ]
    return any(here[word.start].isupper() and word.start for word in around)


def _direction(case: Case) -> str:
    """Return "narrows" or "widens" where the words around say which; inside a negation or exception it turns round."""
    edit, reading = case.edit, case.reading
    adds = case.shape.turn == "adds"
    low, high = sentence_around(reading.new, edit.new_start, edit.new_end)
    turns = sum(word.key in case.rules.turning_words for word in words_of(reading.new, low, high))
    if turns > 1:
        return "changes the reach"
    return "narrows" if adds != bool(turns) else "widens"


def _opens_item(text: str, rules: Rules) -> bool:
    """Return whether a piece begins as a further item of a list does: with a comma or a conjunction and more words."""
    words = words_of(text)
    return len(words) > 1 and (text.strip().startswith(",") or words[0].key in rules.conjunctions)


def _listed(edit: Edit, reading: Reading, rules: Rules) -> Iterable[Evidence]:
    """Yield that a list gains or loses an item, or that its items are joined otherwise."""
    old, new = ([word.key for word in words_of(side)] for side in (edit.old, edit.new))
    joins = [{rules.conjunctions[word] for word in side if word in rules.conjunctions} for side in (old, new)]
    if len(old) == len(new) == 1 and all(joins) and joins[0] != joins[1]:
        yield Evidence("scope", old[0], new[0], f"{old[0]} → {new[0]}")
        return
    if old and new:
        if _opens_item(edit.old, rules) and _opens_item(edit.new, rules):
            yield Evidence("scope", said(edit.old), said(edit.new), "changes an item of a list")
        return
    words, text, after = (
        (new, edit.new, reading.new[edit.new_end :]) if new else (old, edit.old, reading.old[edit.old_end :])
    )
    bare = text.strip()
    opens = len(words) > 1 and words[0] in rules.conjunctions
    closes = len(words) > 1 and (
        words[-1] in rules.conjunctions or (words[-1] in rules.function_words and words[-2] in rules.conjunctions)
    )
    between = (bare.startswith(",") and _goes_on(after, rules)) or (bare.endswith(",") and len(words) <= 3)
    if opens or closes or between:
        yield Evidence("scope", said(edit.old), said(edit.new), "adds to a list" if new else "takes from a list")


def _goes_on(after: str, rules: Rules) -> bool:
    """Return whether a list goes on: a comma or a conjunction follows."""
    following = words_of(after, 0, 20)
    return bool(following) and following[0].key in rules.conjunctions


# Numbers, actors, references, brackets.


def judge_numbers(case: Case) -> Iterable[Evidence]:
    """Yield that a time limit, a threshold or a majority is another."""
    yield from by_rules("numbers", case.net, case)
    if any(case.numbers):
        yield Evidence("numbers", said(case.edit.old), said(case.edit.new), turn(*case.numbers))


def judge_actors(case: Case) -> Iterable[Evidence]:
    """Yield that somebody else acts, is bound or is told."""
    actors = case.net.of("actors")
    if actors.gone and actors.come:
        yield from by_rules("actors", case.net, case)
    elif actors:
        if _is_new_actor(actors, case):
            yield from by_rules("actors", case.net, case)
    elif _is_other_subject(case):
        yield Evidence(
            "actors", said(case.edit.old), said(case.edit.new), turn([said(case.edit.old)], [said(case.edit.new)])
        )


def _is_new_actor(actors: Net, case: Case) -> bool:
    """Return whether an actor that comes or goes is one more, not a pronoun's noun or a part of what is described."""
    text, other, start, found = (
        (case.reading.old, case.reading.new, case.edit.old_start, actors.gone) if actors.gone
        else (case.reading.new, case.reading.old, case.edit.new_start, actors.come)
    )  # fmt: skip
    low, _ = sentence_around(text, found[0].start, found[0].end)
    begins = len(words_of(text, low, found[0].start)) <= 2
    is_known = any(name.rule.name == found[0].rule.name for name in find_all(other, case.rules))
    if case.shape.sentence:
        return not is_known
    replaced = case.edit.old if actors.come else case.edit.new
    if is_known and words_of(replaced):
        return False  # "it" was the authority already
    piece = case.edit.old if actors.gone else case.edit.new
    besides = [
        word for word in words_of(piece)
        if word.key not in case.rules.idle_words | case.rules.determiners and not any(
            one.start <= start + word.start < one.end for one in found
        )
    ]  # fmt: skip
    before = words_of(text, max(0, found[0].start - 40), found[0].start)[-4:]
    is_asked = any(word.key in case.rules.acting_nouns for word in before)  # "at the request of any interested party"
    ahead = words_of(text, start, found[0].start)
    is_item = _opens_item(piece, case.rules) and len(ahead) <= 2
    return begins or is_asked or is_item or len(besides) <= 1


def _is_other_subject(case: Case) -> bool:
    """Return whether one noun phrase takes another's place where a sentence begins and an operator follows."""
    edit, rules = case.edit, case.rules
    old, new = (words_of(side) for side in (edit.old, edit.new))
    has_operator = bool(old and new) and old[-1].key in rules.operators and new[-1].key in rules.operators
    if has_operator:
        old, new = old[:-1], new[:-1]
    if not old or not new or max(len(old), len(new)) > SUBJECT or case.context.is_terminology(edit.old, edit.new):
        return False
    if any(
        all(word.key in rules.idle_words or word.key in rules.reference_nouns for word in side) for side in (old, new)
    ):
        return False
    if any(word.key in rules.phrases for word in (*old, *new)):
        return False
    low, _ = sentence_around(case.reading.new, edit.new_start, edit.new_end)
    if any(word.key not in rules.function_words for word in words_of(case.reading.new, low, edit.new_start)):
        return False
    following = words_of(case.reading.new, edit.new_end, edit.new_end + 60)[:4]
    return has_operator or any(word.key in rules.operators for word in following)


def judge_references(case: Case) -> Iterable[Evidence]:
    """Yield that a reference reaches another provision, more or fewer."""
    if case.gone or case.come:
        why = turn([mark.label for mark in case.gone], [mark.label for mark in case.come])
        yield Evidence("crossref", said(case.edit.old), said(case.edit.new), why)


def judge_brackets(case: Case) -> Iterable[Evidence]:
    """Yield that brackets, which a negotiating text puts round what is open, come or go."""
    old, new = ("".join(BRACKETS.findall(side)) for side in (case.edit.old, case.edit.new))
    if len(old) != len(new):
        yield Evidence("brackets", old, new, "brackets removed" if len(old) > len(new) else "brackets added")


JUDGES: Mapping[Kind, Callable[[Case], Iterable[Evidence]]] = {
    "force": judge_force, "scope": judge_scope, "numbers": judge_numbers, "actors": judge_actors,
    "crossref": judge_references, "brackets": judge_brackets,
}  # fmt: skip
