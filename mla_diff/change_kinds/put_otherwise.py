"""A piece that says otherwise what the sentence said: as a verb for a noun, with another head, in a phrase all new.

    upon {the opening of} proceedings        where proceedings {have been opened}
    a request may be postponed               {the execution of} a request may be {deferred}

Such words came because others gave way. They narrow nothing, although they stand on one side alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mla_diff.change_kinds.case import Case, Piece
from mla_diff.change_kinds.edits import Edit, Word, words_of
from mla_diff.change_kinds.structure import is_form_of, says_something, sentence_around

BEFORE = 40  # characters before a piece in which its noun stands
STOP = re.compile(r"[.;](?=\s)")
COMMAND = 3  # words: "shall ensure that"
CLAUSE = 3  # words that say something; fewer make no clause with a duty of its own


def is_put_otherwise(case: Case) -> bool:
    """Return whether a piece that one side has more only says otherwise what the sentence said."""
    return (
        _gives_way(case) or _is_predicate(case) or _is_bare_predicate(case)
        or _ends_predicate(case) or _touches_rewritten(case)
        or _is_other_head(case) or _tells_whose_law(case) or _tells_what_was_meant(case) or _names_person(case)
    )  # fmt: skip


def opens_what_is_laid_down(case: Case) -> bool:
    """Return whether a piece opens a clause that a verb lays down, and qualifies no noun: "assicura {che ...}"."""
    piece = case.alone
    before, after = piece.beside
    opening = [word.key in case.rules.complementisers for word in (*words_of(piece.text), *after)]
    return opening[:1] == [True] and not any(opening[1:]) and any(word.key in case.rules.laying_down for word in before)


def parts_sentence(case: Case) -> bool:
    """Return whether a piece makes two sentences of one, and begins the second with what the first has.

    "By means of {implementing acts. Those implementing acts} are adopted", "may do so{. It shall do so} where".
    """
    piece = case.alone if case.alone.text.strip() else case.fuller
    stop = STOP.search(piece.text)
    if stop is None:
        return False
    before, after = (
        [word.key for word in words_of(side) if says_something(word.key, case.rules)]
        for side in (piece.text[: stop.start()], piece.text[stop.end() :])
    )
    repeats = bool(after) and all(any(is_form_of(word, other) for other in before) for word in after)
    return repeats or not before


def _tells_what_was_meant(case: Case) -> bool:
    """Return whether a piece describes a noun that the other side points to: "such rule", "the rule {on fees}"."""
    piece = case.fuller
    before = words_of(piece.here, max(0, piece.start - BEFORE), piece.start)[-2:]
    if len(before) < 2 or before[0].key not in case.rules.definite_articles:
        return False
    there = [word.key for word in words_of(piece.there)]
    return any(noun == before[1].key and pointer in case.rules.pointing for pointer, noun in pairwise(there))


def _gives_way(case: Case) -> bool:
    """Return whether a word gave way to others, rather than words came beside it: "on" for "relating to".

    Only an article may give way ("the recognition", "a refusal of recognition"), or anything to a clause; and a date
    for a date is told as such.
    """
    other = words_of(case.edit.new if case.shape.turn == "drops" else case.edit.old)
    if not other:
        return False
    if all(case.numbers):
        return True
    rules = case.rules
    if _is_named_beside(case, other):
        return False
    if len(other) == 1 and other[0].key in rules.definite_articles and case.shape.turn == "drops":
        first = words_of(case.edit.old)[0].key
        return first in rules.indefinite_articles  # "the measure" takes up "a safeguard measure"
    is_article = len(other) == 1 and other[0].key in rules.definite_articles | rules.indefinite_articles
    return not is_article and len(case.shape.left) < CLAUSE


def _is_named_beside(case: Case, other: Sequence[Word]) -> bool:
    """Return whether the longer side joins one more to what the other names: "the witness", "witnesses and experts"."""
    words = words_of(case.fuller.text)
    telling = [word for word in other if says_something(case.rules.bare(word.key), case.rules)]
    if not telling or not any(word.key in case.rules.conjunctions for word in words[1:-1]):
        return False
    left = {word.key for word in case.shape.left}
    return all(any(is_form_of(word.key, one.key) for one in words if one.key not in left) for word in telling)


def _is_predicate(case: Case) -> bool:
    """Return whether a piece is what the sentence says of its subject, put otherwise: "{shall be kept} there".

    A clause that comes with an operator of its own has its conjunction or pronoun before it.
    """
    words = [case.rules.bare(word.key) for word in words_of(case.alone.text)]
    if _commands_clause(case):
        return True
    if not words or words[0] in case.rules.conjunctions or words[0] in case.rules.relatives | case.rules.subordinators:
        return False
    index = next((place for place, word in enumerate(words) if word in case.rules.binding_words), len(words))
    if index == len(words) or any(word in case.rules.relatives for word in words[:index]):
        return False
    others = [edit for edit in case.reading.edits if edit != case.edit]
    replaced = [edit.old if case.shape.turn == "adds" else edit.new for edit in others]
    return any(word.key in case.rules.binding_words for side in replaced for word in words_of(side))


def _is_bare_predicate(case: Case) -> bool:
    """Return whether a piece is a verb alone, which makes a clause of a noun: "proceedings {have been opened}".

    The auxiliary stands first in it; where the verb stands last in a clause, it is the last word.
    """
    words = [case.rules.bare(word.key) for word in words_of(case.alone.text)]
    end = -1 if case.rules.comma_relatives else 0
    if len(words) < 2 or words[end] not in case.rules.auxiliaries or "," in case.alone.text or len(case.shape.left) > 1:
        return False
    return not any(word in case.rules.relatives or word in case.rules.conjunctions for word in words)


def _ends_predicate(case: Case) -> bool:
    """Return whether one word ends a clause whose verb gave way to another: "{gilt}" against "{ist} ... {anwendbar}".

    Only where the parts of a predicate stand far apart, the last of them at the end.
    """
    piece = case.alone
    words = words_of(piece.text)
    if not case.rules.comma_relatives or len(words) != 1 or piece.here[piece.end :].lstrip()[:1] not in (*".;:,", ""):
        return False
    is_new = case.shape.turn == "adds"
    return any(
        word.key not in case.rules.function_words
        for edit in _replaced_in_sentence(case, piece)
        if edit != case.edit
        for word in words_of(edit.old if is_new else edit.new)
    )


def _replaced_in_sentence(case: Case, piece: Piece) -> Iterator[Edit]:
    """Yield the edits in the sentence of a piece in which words gave way to others."""
    low, high = sentence_around(piece.here, piece.start, piece.end)
    for edit in case.reading.edits:
        start = edit.new_start if case.shape.turn == "adds" else edit.old_start
        if low <= start < high and words_of(edit.old) and words_of(edit.new):
            yield edit


def _touches_rewritten(case: Case) -> bool:
    """Return whether words of the other side gave way right beside a piece: both are parts of one rewritten phrase."""
    adds, edit = case.shape.turn == "adds", case.edit
    for other in case.reading.edits:
        if other == edit or not words_of(other.old if adds else other.new):
            continue
        start, end = (other.new_start, other.new_end) if adds else (other.old_start, other.old_end)
        piece = case.fuller
        between = (end, piece.start) if end <= piece.start else (piece.end, start)
        if not words_of(piece.here, *between):
            return True
    return False


def _is_other_head(case: Case) -> bool:
    """Return whether a noun and "of" come before what the sentence spoke of, in a sentence put otherwise elsewhere.

    "{The execution of} a request may be postponed" is about the request as before, where other words gave way too.
    """
    words, (_, after) = words_of(case.alone.text), case.alone.beside
    ties = case.rules.ties
    if len(case.shape.left) != 1 or len(words) < 2:
        return False
    is_inserted = words[0].key in ties and bool(after) and after[0].key in ties  # "{del requisito} de contenido"
    if words[-1].key not in ties and not is_inserted:
        return False
    return any(True for _ in _replaced_in_sentence(case, case.fuller))


def _tells_whose_law(case: Case) -> bool:
    """Return whether words only say of a law that it is a State's own: "under its {national} law"."""
    if not case.shape.left or not all(word.key in case.rules.own_law for word in case.shape.left):
        return False
    return any(word.key in case.rules.law_nouns for side in case.fuller.beside for word in side)


def _names_person(case: Case) -> bool:
    """Return whether a word for anybody only stands beside what names them alone: "the injured {person}"."""
    left = [word.key for word in case.shape.left]
    joins = any(word.key in case.rules.conjunctions for word in words_of(case.fuller.text))
    if joins or not left or not case.rules.persons.issuperset(left):
        return False
    beside = {word.key for word in (*words_of(case.edit.old), *words_of(case.edit.new))}
    beside.update(word.key for side in case.fuller.beside for word in side)
    return any(says_something(word, case.rules) for word in beside - case.rules.persons)


def _commands_clause(case: Case) -> bool:
    """Return whether words only command the clause that stays: "{Each Party shall provide that} the time limit ..."."""
    words = [word.key for word in words_of(case.alone.text)]
    opening = words[:COMMAND]
    laid_down = any(word in case.rules.complementisers for word in opening[2:])
    if laid_down and opening[0] in case.rules.binding_words and opening[1] in case.rules.laying_down:
        return True  # "{shall ensure that its authority} may", where who acts is told as such
    follows_article = bool(words) and words[-1] in case.rules.function_words | case.rules.definite_articles
    is_clause = any(word in case.rules.complementisers for word in words[-2 if follows_article else -1 :])
    return is_clause and any(word in case.rules.binding_words for word in words[:-1])
