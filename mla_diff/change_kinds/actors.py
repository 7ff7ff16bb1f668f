"""Actors: who must, may, decides, is told."""

from __future__ import annotations

from collections.abc import Iterable

from mla_diff.change_kinds.acting import adds_actor
from mla_diff.change_kinds.answering import sentences
from mla_diff.change_kinds.case import Case, by_rules, is_definition, said, turn
from mla_diff.change_kinds.clauses import stands_in_condition
from mla_diff.change_kinds.edits import count_words, words_of
from mla_diff.change_kinds.lists import names_again, opens_item
from mla_diff.change_kinds.markers import Found, Net, find_all
from mla_diff.change_kinds.scope import is_in_brackets
from mla_diff.change_kinds.structure import is_form_of, says_something, sentence_around
from mla_diff.change_kinds.subjects import joins_subject, replaces_inverted, turns_passive
from mla_diff.model.kinds import Evidence
from mla_diff.text.folded import without_accents

LOOKED_OVER = 40  # characters before an actor
_WITHOUT_ROLE = frozenset({"state", "party"})  # rules whose phrases tell no role
SUBJECT = 6  # words; a longer noun phrase is rewritten, not exchanged


def judge_actors(case: Case) -> Iterable[Evidence]:
    """Yield that somebody else acts, is bound or is told."""
    if is_definition(case):
        return
    actors = case.net.of("actors")
    if actors and (_is_pronoun_for(actors, case) or _is_inflected(actors, case) or _is_called_otherwise(actors, case)):
        return
    if is_in_brackets(case) or names_again(case):
        return
    if actors.gone and actors.come:
        if not _keeps_role(actors, case):
            yield from by_rules("actors", case.net, case)
    elif actors:
        if _is_new_actor(actors, case):
            yield from by_rules("actors", case.net, case)
    elif any(judge(case) for judge in _BY_SUBJECT):
        yield Evidence(
            "actors", said(case.edit.old), said(case.edit.new), turn([said(case.edit.old)], [said(case.edit.new)])
        )


def _is_pronoun_for(actors: Net, case: Case) -> bool:
    """Return whether an actor gives way to a pronoun, or a pronoun to it: "le juge" and "il" are the same."""
    if actors.gone and actors.come:
        return False
    words = [case.rules.bare(word.key) for word in words_of(case.edit.new if actors.gone else case.edit.old)]
    stands_for = case.rules.pronouns | case.rules.relatives | case.rules.function_words
    return any(word in case.rules.pronouns for word in words) and all(word in stands_for for word in words)


def _is_inflected(actors: Net, case: Case) -> bool:
    """Return whether the other side has the actor in another form: "Unternehmern" and "einem Unternehmer"."""
    if actors.gone and actors.come:
        return False
    found = actors.gone or actors.come
    others = [without_accents(word.key) for word in words_of(case.edit.new if actors.gone else case.edit.old)]
    return all(any(is_form_of(without_accents(one.phrase), other) for other in others) for one in found)


def _keeps_role(actors: Net, case: Case) -> bool:
    """Return whether the same role tells who is meant: "Staat van veroordeling", "veroordelende staat"."""
    if any(found.rule.name not in _WITHOUT_ROLE for found in (*actors.gone, *actors.come)):
        return False
    texts = (case.reading.old, actors.gone), (case.reading.new, actors.come)
    roles = [[word for found in side for word in _beside(text, found, case)] for text, side in texts]
    return any(is_form_of(old, new) for old in roles[0] for new in roles[1])


def _beside(text: str, actor: Found, case: Case) -> list[str]:
    """Return the words that say something right before an actor, or behind it and a tie: "State of origin"."""
    before = words_of(text, max(0, actor.start - LOOKED_OVER), actor.start)[-1:]
    after = words_of(text, actor.end, actor.end + LOOKED_OVER)[:2]
    if after and after[0].key not in case.rules.ties:
        after = after[:0]
    return [word.key for word in (*before, *after) if says_something(word.key, case.rules)]


def _noun(actor: Found, case: Case) -> str:
    """Return the noun of a phrase that names who acts: of "competent authority" the authority."""
    words = [word.key for word in words_of(actor.phrase)]
    return next((word for word in words if word in case.rules.actors), words[-1])


def _is_called_otherwise(actors: Net, case: Case) -> bool:
    """Return whether the nouns of an actor stand in the answering sentence as often: "the State {which is a Party}"."""
    if actors.gone and actors.come:
        return False
    here, there = sentences(case.edit, case.reading)
    if actors.come:
        here, there = there, here
    nouns = {_noun(found, case) for found in actors.gone or actors.come}
    counts = count_words(here), count_words(there)
    return all(0 < counts[0][noun] <= counts[1][noun] for noun in nouns)


def _is_new_actor(actors: Net, case: Case) -> bool:
    """Return whether an actor that comes or goes is one more, not a pronoun's noun or a part of what is described."""
    text, other, start, found = (
        (case.reading.old, case.reading.new, case.edit.old_start, actors.gone) if actors.gone
        else (case.reading.new, case.reading.old, case.edit.new_start, actors.come)
    )  # fmt: skip
    found = tuple(sorted(found, key=lambda phrase: phrase.start))
    if not case.shape.sentence and stands_in_condition(text, found[0].start, case.rules, besides=case.rules.until):
        return False  # "bevor der Geber rät": who acts there says when, and is not bound
    low, _ = sentence_around(text, found[0].start, found[0].end)
    begins = len(words_of(text, low, found[0].start)) <= 2
    names = [
        sum(phrase.rule.name == found[0].rule.name for phrase in find_all(side, case.rules)) for side in (text, other)
    ]
    is_known = names[1] > 0
    if names[1] >= names[0]:
        return False  # it stands elsewhere in the provision
    if case.shape.sentence:
        return begins and not is_known  # the others are told with the rule
    replaced = case.edit.old if actors.come else case.edit.new
    if is_known and words_of(replaced):
        return False  # "it" was the authority already
    ahead = words_of(text, max(0, found[0].start - LOOKED_OVER), found[0].start)[-2:]
    if is_known and any(word.key in case.rules.place_words for word in ahead):
        return False  # "that decision {of the Commission}", of which the provision speaks
    piece = case.edit.old if actors.gone else case.edit.new
    besides = [
        word for word in words_of(piece)
        if word.key not in case.rules.idle_words | case.rules.determiners and not any(
            one.start <= start + word.start < one.end for one in found
        )
    ]  # fmt: skip
    before = words_of(text, max(0, found[0].start - LOOKED_OVER), found[0].start)[-4:]
    is_asked = any(word.key in case.rules.acting_nouns for word in before)  # "at the request of any interested party"
    ahead = words_of(text, start, found[0].start)
    is_item = opens_item(piece, case.rules) and len(ahead) <= 2
    return begins or is_asked or is_item or len(besides) <= 1


def _is_other_subject(case: Case) -> bool:
    """Return whether one noun phrase takes another's place where a sentence begins and an operator follows."""
    edit, rules = case.edit, case.rules
    old, new = (words_of(side) for side in (edit.old, edit.new))
    has_operator = bool(old and new) and old[-1].key in rules.operators and new[-1].key in rules.operators
    if has_operator:
        old, new = old[:-1], new[:-1]
    heads = [side[-1].key for side in (old, new) if side]
    if len(heads) < 2 or not all(case.context.is_actor(head) for head in heads):
        return False
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


def _is_other_name(case: Case) -> bool:
    """Return whether a proper name gives way to another where a sentence begins: "Ferries Ltd" to "Lighthouse Board".

    No article stands before it, each of its words has a capital, and one of the two names has more than one. Names that
    gave way throughout, or that a version defines, only call otherwise who is meant.
    """
    edit, reading, rules = case.edit, case.reading, case.rules
    if rules.tag == "de" or case.context.is_terminology(edit.old, edit.new):
        return False  # where every noun has a capital
    names = []
    for text, start, end in (
        (reading.old, edit.old_start, edit.old_end), (reading.new, edit.new_start, edit.new_end)
    ):  # fmt: skip
        low, _ = sentence_around(text, start, end)
        words, behind = words_of(text, start, end), text[end:].lstrip(" ,.")[:1]
        if words_of(text, low, start) or not words or not behind.islower():
            return False
        if not all(text[word.start].isupper() and says_something(word.key, rules) for word in words):
            return False
        names.append(words)
    defined = case.context.terms[0].terms | case.context.terms[1].terms
    called = {" ".join(word.key for word in words) for words in names}
    return max(map(len, names)) > 1 and called.isdisjoint(defined)


#: How it is told from the subject of a clause that another acts, where no name of those who act is known.
_BY_SUBJECT = (adds_actor, _is_other_subject, _is_other_name, replaces_inverted, turns_passive, joins_subject)
