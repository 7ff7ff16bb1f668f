"""Scope: words within a kept sentence, lists, and the phrases that the rules name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from mla_diff.change_kinds.acting import adds_actor
from mla_diff.change_kinds.case import Case, Piece, by_rules, is_definition, said
from mla_diff.change_kinds.context import count_words
from mla_diff.change_kinds.edits import Word, words_of
from mla_diff.change_kinds.markers import Net
from mla_diff.change_kinds.structure import ENTRY, is_entry, is_form_of, is_kept, says_something, sentence_around
from mla_diff.languages.change_rules import Rules
from mla_diff.model.kinds import Evidence

BESIDE = 8  # characters beside a piece in which a word that touches it is sought
CLAUSE = 3  # words that say something; fewer make no clause with a duty of its own


def judge_scope(case: Case) -> Iterable[Evidence]:
    """Yield that a rule reaches further or less far."""
    if is_definition(case):
        return
    if case.shape.sentence:
        yield from by_rules("scope", _besides(case.net), case)
        return
    if _is_connective(case) or _is_quoted_term(case) or _is_defined_name(case) or _is_own_name(case):
        return
    formula = any(one.rule.kind is None for one in (*case.net.gone, *case.net.come))
    if formula and not case.shape.left:
        return  # "as may be necessary" for "necessary"
    named = list(by_rules("scope", _without_same_breadth(case), case))
    if named:
        yield from named
        return
    actors = [found for side in (case.net.of("actors").gone, case.net.of("actors").come) for found in side]
    if actors and sum(len(found.phrase.split()) for found in actors) >= len(case.shape.left):
        return  # a list of those who act; that is told as such
    if not actors and adds_actor(case):
        return
    if case.gone or case.come or (case.shape.turn and only_moves(case)):
        yield from _narrowed(case)
        return
    is_name = bool(case.shape.turn and case.shape.left) and _completes_name(case)
    listed = [] if is_name else list(_listed(case))
    yield from listed or _narrowed(case)


def _is_connective(case: Case) -> bool:
    """Return whether one word and a comma come or go before the sentence itself: "However, the Party ..."."""
    piece = case.alone
    if len(words_of(piece.text)) != 1 or not piece.text.strip().endswith(","):
        return False
    before, after = piece.here[: piece.start].rstrip(), words_of(piece.here, piece.end, piece.end + 40)
    heads = case.rules.determiners | case.rules.subordinators | case.rules.pronouns | case.rules.function_words
    return (not before or before[-1] in ".;:") and bool(after) and after[0].key in heads


def _is_own_name(case: Case) -> bool:
    """Return whether a piece only says that this act is meant, as the other side of the provision does in other words.

    "Offences covered by this Convention" are those "established in accordance with this Convention".
    """
    piece = case.alone
    words = words_of(piece.text)
    if not names_act(words, case.rules) or not names_act(words_of(piece.there), case.rules):
        return False
    return sum(says_something(case.rules.bare(word.key), case.rules) for word in words) <= 1


def names_act(words: Sequence[Word], rules: Rules) -> bool:
    """Return whether an act speaks of itself: "this Convention", "dit Verdrag"."""
    nouns = rules.instrument_nouns | rules.treaties
    return any(first.key in rules.own and second.key in nouns for first, second in pairwise(words))


def _is_quoted_term(case: Case) -> bool:
    """Return whether only the name comes or goes that a definition gives: "«décision»,"."""
    text = case.alone.text.strip(" ,:")
    first, _, rest = text.partition(" ")
    if first.lower() in case.rules.conjunctions:
        text = rest.strip()
    return len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES


def _is_defined_name(case: Case) -> bool:
    """Return whether words come or go in the name of what an entry defines: "{procuring} entity means an entity"."""
    piece = case.alone
    if not piece.text:
        return False
    low, high = sentence_around(piece.here, piece.start, piece.end)
    if "," in piece.here[low : piece.start] or len(words_of(piece.here, low, piece.end)) > ENTRY:
        return False
    after = " ".join(word.key for word in words_of(piece.here, piece.end, high)[:ENTRY])
    if any(f" {verb} " in f" {after} " for verb in case.rules.definition_verbs):
        return True
    return piece.here[piece.end : high].rstrip().endswith(":") and is_entry(piece.here[low:])


_QUOTES = '«»“”„"‘’'


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


def _besides(net: Net) -> Net:
    """Return the phrases that are of another kind first, as an exception is: those count in a new sentence too."""
    return Net(*(tuple(one for one in side if one.rule.kind != "scope") for side in (net.gone, net.come)))


def _narrowed(case: Case) -> Iterable[Evidence]:
    """Yield that words that say something come or go alone within a sentence that stays."""
    shape, edit = case.shape, case.edit
    if not shape.turn or case.context.is_terminology(edit.old, edit.new) or _is_put_otherwise(case):
        return
    if _TITLE_OF.search(case.reading.old[: edit.old_start]) and _TITLE_OF.search(case.reading.new[: edit.new_start]):
        return  # the title of an instrument, or its authors
    if not is_kept(edit, case.reading, shape.turn):
        return
    if only_moves(case) or _only_repeats(case) or is_in_brackets(case) or _is_head(case) or _completes_name(case):
        return
    if _is_predicate(case):
        return
    yield Evidence("scope", said(edit.old), said(edit.new), _direction(case))


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


def _is_head(case: Case) -> bool:
    """Return whether a provision only begins with the noun that its chapeau had before: "the debtors against which"."""
    piece = case.fuller
    words = words_of(piece.text)
    return not piece.start and len(case.shape.left) < 3 and bool(words) and words[0].key in case.rules.function_words


def _only_repeats(case: Case) -> bool:
    """Return whether all that is said stands in the provision besides: "the proceeds {of crime}" of which it speaks."""
    piece = case.fuller
    changed = [
        (other.old_start, other.old_end) if case.shape.turn == "drops" else (other.new_start, other.new_end)
        for other in case.reading.edits
        if not (other.old.strip() and other.new.strip())
    ]
    besides = {
        word.key for word in (*words_of(piece.here, 0, piece.start), *words_of(piece.here, piece.end))
        if not any(low <= word.start < high for low, high in changed)
    }  # fmt: skip
    return all(word.key in besides for word in case.shape.left)


def _is_predicate(case: Case) -> bool:
    """Return whether a piece is what the sentence says of its subject, put otherwise: "{shall be kept} there".

    A clause that comes with an operator of its own has its conjunction or pronoun before it.
    """
    words = [case.rules.bare(word.key) for word in words_of(case.alone.text)]
    if not words or words[0] in case.rules.conjunctions or words[0] in case.rules.relatives | case.rules.subordinators:
        return False
    at = next((place for place, word in enumerate(words) if word in case.rules.binding_words), len(words))
    if at == len(words) or any(word in case.rules.relatives for word in words[:at]):
        return False
    others = [other for other in case.reading.edits if other != case.edit]
    replaced = [other.old if case.shape.turn == "adds" else other.new for other in others]
    return any(word.key in case.rules.binding_words for side in replaced for word in words_of(side))


def is_in_brackets(case: Case) -> bool:
    """Return whether only what stands in brackets comes or goes: "public policy (ordre public)"."""
    text = case.alone.text.strip()
    return text.startswith("(") and text.endswith(")")


def _completes_name(case: Case) -> bool:
    """Return whether only a part of a name comes or goes: "the {Administrative} Commission"."""
    if _names_instrument(case) or _is_called_so_everywhere(case):
        return True
    if case.rules.tag == "de":  # where every noun has a capital
        return False
    piece = case.fuller
    if not all(piece.text[word.start].isupper() for word in case.shape.left):
        return False
    before, after = _words_beside(piece)
    return any(piece.here[word.start].isupper() and word.start for word in (*before, *after))


def _words_beside(piece: Piece) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the word right before a piece and the one right behind it, each in a sequence that may be empty."""
    before = words_of(piece.here, max(0, piece.start - 30), piece.start)
    return before[-1:], words_of(piece.here, piece.end, piece.end + 30)[:1]


def _is_called_so_everywhere(case: Case) -> bool:
    """Return whether words come or go between the same two words throughout the act."""
    piece = case.alone
    words = tuple(word.key for word in words_of(piece.text))
    joins = any(word in case.rules.conjunctions for word in words)
    if not words or len(case.shape.left) > 2 or "," in piece.text or joins:
        return False  # a list that is longer throughout is longer
    before, after = _words_beside(piece)
    if not (before and after):
        return False
    return case.context.completes_name(before[0].key, words, after[0].key, case.shape.turn == "adds")


def _names_instrument(case: Case) -> bool:
    """Return whether words only complete the name of an instrument: "the Treaty {on the Functioning of the Union}".

    It is cited by its number, or by a noun with a definite article: "a convention on extradition" names none.
    """
    piece = case.fuller
    words = words_of(piece.text)
    if not words or piece.text.strip()[0] in ",;:(":
        return False
    first = words[0].key
    if first not in case.rules.place_words | case.rules.function_words:
        return False
    if first in case.rules.conjunctions or first in case.rules.relatives:
        return False
    if _CITED.search(piece.here[: piece.start].rstrip()):
        return True
    before = [case.rules.bare(word.key) for word in words_of(piece.here, max(0, piece.start - 30), piece.start)][-2:]
    named = case.rules.instrument_nouns | case.rules.treaties
    return len(before) == 2 and before[1] in named and before[0] in case.rules.function_words - case.rules.ones - {"a"}


_TITLE_OF = re.compile(r"\d+/\d+(?:/\w+)? (?:[^\W\d]{1,3} ){0,3}$")  # "Directive (EU) 2016/943 on the "
_CITED = re.compile(r"\d+/\d+(?:/\w+)?$")  # "Regulation (EC) No 44/2001", "directive 73/239/CEE"


def _direction(case: Case) -> str:
    """Return "narrows" or "widens" where the words around say which; inside a negation or exception it turns round."""
    edit, reading = case.edit, case.reading
    adds = case.shape.turn == "adds"
    low, high = sentence_around(reading.new, edit.new_start, edit.new_end)
    turns = sum(word.key in case.rules.turning_words for word in words_of(reading.new, low, high))
    if turns > 1:
        return "changes the reach"
    return "narrows" if adds != bool(turns) else "widens"


def opens_item(text: str, rules: Rules) -> bool:
    """Return whether a piece begins as a further item of a list does: with a comma or a conjunction and more words."""
    words = words_of(text)
    return len(words) > 1 and (text.strip().startswith(",") or words[0].key in rules.conjunctions)


def _listed(case: Case) -> Iterable[Evidence]:
    """Yield that a list gains or loses an item, or that its items are joined otherwise."""
    edit, reading, rules = case.edit, case.reading, case.rules
    old, new = ([word.key for word in words_of(side)] for side in (edit.old, edit.new))
    joins = [{rules.conjunctions[word] for word in side[:1] if word in rules.conjunctions} for side in (old, new)]
    if min(len(old), len(new)) == 1 and all(joins) and joins[0] != joins[1]:
        if not _joins_references(case):
            yield Evidence("scope", old[0], new[0], f"{old[0]} → {new[0]}")
        return
    if old and new:
        changed = [rules.bare(word) for word in (*old, *new)]
        telling = any(word not in rules.universals and says_something(word, rules) for word in changed)
        if opens_item(edit.old, rules) and opens_item(edit.new, rules) and telling:
            yield Evidence("scope", said(edit.old), said(edit.new), "changes an item of a list")
        return
    changed = [rules.bare(word) for word in (*old, *new)]
    names_number = any(word[0].isdigit() for word in changed)
    if names_number and not any(says_something(word, rules) for word in changed):
        return  # "and point (b) of paragraph 5": a reference, told as such
    words, text, after = (
        (new, edit.new, reading.new[edit.new_end :]) if new else (old, edit.old, reading.old[edit.old_end :])
    )
    bare = text.strip()
    opens = len(words) > 1 and words[0] in rules.conjunctions
    closes = len(words) > 1 and (
        words[-1] in rules.conjunctions or (words[-1] in rules.function_words and words[-2] in rules.conjunctions)
    )
    between = (bare.startswith(",") and _goes_on(after, rules)) or (bare.endswith(",") and len(words) <= 3)
    if between and not bare.startswith(","):
        between = any(says_something(word, rules) for word in changed)  # not "of this Agreement,"
    small = rules.function_words | (rules.determiners - rules.universals) | rules.conjunctions.keys()
    if all(word in small for word in changed):
        return  # "l'une {ou l'autre} des parties"
    if opens or closes or between:
        yield Evidence("scope", said(edit.old), said(edit.new), "adds to a list" if new else "takes from a list")


def _joins_references(case: Case) -> bool:
    """Return whether a conjunction stands between numbers of provisions, where "and" and "or" name the same ones."""
    text, edit = case.reading.new, case.edit
    before, after = words_of(text, max(0, edit.new_start - 30), edit.new_start), words_of(text, edit.new_end)
    pair = [side[0].key for side in (before[-1:], after[:1]) if side]
    return len(pair) == 2 and all(key[0].isdigit() or key in case.rules.reference_nouns for key in pair)


def _goes_on(after: str, rules: Rules) -> bool:
    """Return whether a list goes on: a comma or a conjunction follows."""
    following = words_of(after, 0, 20)
    return bool(following) and following[0].key in rules.conjunctions
