"""Scope: words within a kept sentence, lists, and the phrases that the rules name."""

from __future__ import annotations

from collections.abc import Iterable

from mla_diff.change_kinds.acting import adds_actor
from mla_diff.change_kinds.case import Case, by_rules, is_definition, said
from mla_diff.change_kinds.conditions import OTHER_CONDITION, is_other_condition
from mla_diff.change_kinds.edits import count_words, words_of
from mla_diff.change_kinds.lists import is_own_clause, is_set_off, judge_list, lists_actor, names_again
from mla_diff.change_kinds.markers import Net
from mla_diff.change_kinds.names import completes_name, is_defined_name, is_in_title, is_own_name, is_quoted_term
from mla_diff.change_kinds.put_otherwise import is_put_otherwise, opens_what_is_laid_down, parts_sentence
from mla_diff.change_kinds.structure import is_form_of, is_kept, sentence_around
from mla_diff.model.kinds import Evidence

BESIDE = 8  # characters beside a piece in which a word that touches it is sought
TIE = 5  # words before a reference: "in accordance with Article"


def judge_scope(case: Case) -> Iterable[Evidence]:
    """Yield that a rule reaches further or less far."""
    if is_definition(case):
        return
    if case.shape.sentence or is_own_clause(case):
        yield from by_rules("scope", _besides(case.net), case)
        return
    if opens_what_is_laid_down(case) or _is_connective(case):
        return
    if names_again(case) or is_quoted_term(case) or is_defined_name(case) or is_own_name(case):
        return
    formula = any(found.rule.kind is None for found in (*case.net.gone, *case.net.come))
    if formula and not case.shape.left:
        return  # "as may be necessary" for "necessary"
    named = list(by_rules("scope", _without_forms(_without_same_breadth(case), case), case))
    if named:
        yield from named
        return
    if is_other_condition(case):
        yield Evidence("scope", said(case.edit.old), said(case.edit.new), OTHER_CONDITION)
        return
    actors = [found for side in (case.net.of("actors").gone, case.net.of("actors").come) for found in side]
    if actors and sum(len(found.phrase.split()) for found in actors) >= len(case.shape.left):
        return  # a list of those who act; that is told as such
    if lists_actor(case) if actors else adds_actor(case):
        return
    if case.gone or case.come or (case.shape.turn and only_moves(case)):
        yield from _narrowed(case)
        return
    is_name = bool(case.shape.turn and case.shape.left) and completes_name(case) and not is_set_off(case)
    listed = [] if is_name else list(judge_list(case))
    yield from listed or _narrowed(case)


def _is_connective(case: Case) -> bool:
    """Return whether one word and a comma come or go before the sentence itself: "However, the Party ..."."""
    piece = case.alone
    if len(words_of(piece.text)) != 1 or not piece.text.strip().endswith(","):
        return False
    before, after = piece.here[: piece.start].rstrip(), words_of(piece.here, piece.end, piece.end + 40)
    heads = case.rules.determiners | case.rules.subordinators | case.rules.pronouns | case.rules.function_words
    return (not before or before[-1] in ".;:") and bool(after) and after[0].key in heads


def _without_same_breadth(case: Case) -> Net:
    """Return the phrases without a word for every one of a kind where the other side has another: "all", "each"."""
    every, edit, reading = case.rules.universals, case.edit, case.reading
    sides = []
    for found, other, start, end in (
        (case.net.gone, reading.new, edit.new_start, edit.new_end),
        (case.net.come, reading.old, edit.old_start, edit.old_end),
    ):
        of_every = [one for one in found if one.phrase.split()[0] in every]
        if of_every and any(word.key in every for word in words_of(other, max(0, start - BESIDE), end + BESIDE)):
            sides.append(tuple(one for one in found if one not in of_every))
        else:
            sides.append(found)
    return Net(*sides)


def _without_forms(net: Net, case: Case) -> Net:
    """Return the phrases without a word that the other side has in another form: "sustanciales", "sustantivas"."""
    sides = []
    for found, other in ((net.gone, case.edit.new), (net.come, case.edit.old)):
        others = [word.key for word in words_of(other)]
        sides.append(tuple(
            phrase for phrase in found
            if phrase.rule.name != "degree" or not any(is_form_of(phrase.phrase, word) for word in others)
        ))  # fmt: skip
    return Net(*sides)


def _besides(net: Net) -> Net:
    """Return the phrases that are of another kind first, as an exception is: those count in a new sentence too."""
    return Net(*(tuple(found for found in side if found.rule.kind != "scope") for side in (net.gone, net.come)))


def _narrowed(case: Case) -> Iterable[Evidence]:
    """Yield that words that say something come or go alone within a sentence that stays."""
    shape, edit = case.shape, case.edit
    if not shape.turn or case.is_term:
        return
    if is_in_title(case) or parts_sentence(case):
        return
    if not is_kept(edit, case.reading, shape.turn):
        return
    if only_moves(case) or _only_repeats(case) or is_in_brackets(case) or _is_head(case) or completes_name(case):
        return
    if is_put_otherwise(case) or _only_refers(case):
        return
    yield Evidence("scope", said(edit.old), said(edit.new), _direction(case))


def _only_refers(case: Case) -> bool:
    """Return whether only a reference comes or goes with what ties it to the sentence: "in accordance with Article 9".

    One noun between little words makes such a tie, whichever it is: "within the meaning of", "op grond van".
    """
    piece, marks = case.alone, case.gone or case.come
    words = words_of(piece.text)
    if not marks or not words or len(case.shape.left) > 1:
        return False
    start = marks[0].start - piece.start
    tie = [word.key for word in words if word.start < start]
    left = {word.key for word in case.shape.left}
    little = case.rules.function_words | case.rules.subordinators | case.rules.place_words
    return 0 < len(tie) <= TIE and tie[0] in little and tie[0] not in case.rules.conjunctions and left <= set(tie)


def only_moves(case: Case) -> bool:
    """Return whether the provision has the words, or forms of them, on both sides equally often."""
    if not case.shape.left:
        return True
    here, there = count_words(case.fuller.here), count_words(case.fuller.there)
    came = [case.rules.bare(word.key) for word in case.shape.left if here[word.key] > there[word.key]]
    if not came:
        return True
    gone = [case.rules.bare(word) for word, times in there.items() if times > here[word]]
    return all(any(is_form_of(word, other) for other in gone) for word in came)


def _is_head(case: Case) -> bool:
    """Return whether a provision only begins with the noun that its chapeau had before: "the debtors against which"."""
    piece = case.fuller
    words = words_of(piece.text)
    return not piece.start and len(case.shape.left) < 3 and bool(words) and words[0].key in case.rules.function_words


def _only_repeats(case: Case) -> bool:
    """Return whether all that is said stands in the provision besides: "the proceeds {of crime}" of which it speaks."""
    piece = case.fuller
    changed = [
        (edit.old_start, edit.old_end) if case.shape.turn == "drops" else (edit.new_start, edit.new_end)
        for edit in case.reading.edits
        if not (edit.old.strip() and edit.new.strip())
    ]
    said = {word.key for word in case.shape.left}
    besides = {
        word.key for word in (*words_of(piece.here, 0, piece.start), *words_of(piece.here, piece.end))
        if word.key in said and not any(low <= word.start < high for low, high in changed)
    }  # fmt: skip
    return said == besides


def is_in_brackets(case: Case) -> bool:
    """Return whether only what stands in brackets comes or goes: "public policy (ordre public)"."""
    text = case.alone.text.strip(" .;,:")
    return text.startswith("(") and text.endswith(")")


def _direction(case: Case) -> str:
    """Return "narrows" or "widens" where the words around say which; inside a negation or exception it turns round."""
    edit, reading = case.edit, case.reading
    adds = case.shape.turn == "adds"
    low, high = sentence_around(reading.new, edit.new_start, edit.new_end)
    turns = sum(word.key in case.rules.turning_words for word in words_of(reading.new, low, high))
    if turns > 1:
        return "changes the reach"
    return "narrows" if adds != bool(turns) else "widens"
