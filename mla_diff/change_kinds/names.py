"""Words that belong to a name: of an instrument, of this act itself, of what an entry defines, of what all call so.

    Regulation 44/2001 {of 22 December 2000}        the instrument is the same with its day
    secondary {insolvency} proceedings              throughout the act, so nothing is narrower

Whoever completes a name, or cuts it short, makes no rule reach further or less far.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mla_diff.change_kinds.answering import is_answered
from mla_diff.change_kinds.case import Case, Piece
from mla_diff.change_kinds.edits import Word, words_of
from mla_diff.change_kinds.lists import is_set_off
from mla_diff.change_kinds.markers import find_all
from mla_diff.change_kinds.structure import ENTRY, is_entry, says_something, sentence_around
from mla_diff.languages.change_rules import Rules

SPELT = 30  # characters beside a piece in which the rest of an actor's name stands
NAME = 15  # words of an instrument's name
_QUOTES = '«»“”„"‘’'
_TITLE_OF = re.compile(r"\d+/\d+(?:/\w+)? (?:[^\W\d]{1,3} ){0,3}$")  # "Directive (EU) 2016/943 on the "
_CITED = re.compile(r"\d+/\d+(?:/\w+)?$")  # "Regulation (EC) No 44/2001", "directive 73/239/CEE"


def names_act(words: Sequence[Word], rules: Rules) -> bool:
    """Return whether an act speaks of itself: "this Convention", "dit Verdrag"."""
    nouns = rules.instrument_nouns | rules.treaties
    return any(first.key in rules.own and second.key in nouns for first, second in pairwise(words))


def is_own_name(case: Case) -> bool:
    """Return whether a piece only says that this act is meant, as the other side of the provision does in other words.

    "Offences covered by this Convention" are those "established in accordance with this Convention".
    """
    piece = case.alone
    words = words_of(piece.text)
    if not names_act(words, case.rules) or not names_act(words_of(piece.there), case.rules):
        return False
    return sum(says_something(case.rules.bare(word.key), case.rules) for word in words) <= 1


def is_quoted_term(case: Case) -> bool:
    """Return whether only the name comes or goes that a definition gives: "«décision»,"."""
    text = case.alone.text.strip(" ,:")
    first, _, rest = text.partition(" ")
    if first.lower() in case.rules.conjunctions:
        text = rest.strip()
    return len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES


def is_defined_name(case: Case) -> bool:
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


def completes_name(case: Case) -> bool:
    """Return whether only a part of a name comes or goes: "the {Administrative} Commission"."""
    if _names_instrument(case) or _is_called_so_everywhere(case) or _spells_out_actor(case):
        return True
    if case.rules.tag == "de":  # where every noun has a capital
        return False
    piece = case.fuller
    if is_set_off(case) or not all(piece.text[word.start].isupper() for word in case.shape.left):
        return False
    before, after = piece.beside
    return any(piece.here[word.start].isupper() and word.start for word in (*before, *after))


def _spells_out_actor(case: Case) -> bool:
    """Return whether words only spell out who acts, whom the rules know by either name: "{contracting} Parties"."""
    piece = case.alone
    start, end = piece.start + len(piece.text) - len(piece.text.lstrip()), piece.end
    end -= len(piece.text) - len(piece.text.rstrip())
    if start >= end:
        return False
    low, high = max(0, start - SPELT), end + SPELT
    here = [
        found for found in find_all(piece.here[low:high], case.rules)
        if found.rule.kind == "actors" and found.start + low <= start and end <= found.end + low
    ]  # fmt: skip
    words = words_of(piece.text)
    whole = here if len(words) > 1 or words[0].key not in case.rules.actors else []
    is_old, edit, reading = piece.here is case.reading.old, case.edit, case.reading
    if any(is_answered(found, edit, reading, is_old=is_old, rules=case.rules) for found in whole):
        return True  # "{staten die} partij {zijn}", where the other side has as many Parties
    kept = [
        f"{found.phrase} ".replace(f"{' '.join(word.key for word in words_of(piece.text))} ", "").strip()
        for found in here
    ]
    return any(kept_phrase in found.rule.phrases for found, kept_phrase in zip(here, kept, strict=True))


def _is_called_so_everywhere(case: Case) -> bool:
    """Return whether words come or go between the same two words throughout the act."""
    piece = case.alone
    words = tuple(word.key for word in words_of(piece.text))
    joins = any(word in case.rules.conjunctions for word in words)
    if not words or len(case.shape.left) > 2 or "," in piece.text or joins:
        return False  # a list that is longer throughout is longer
    before, after = piece.beside
    if before and len(words) > 1 and words[0] in case.rules.ties and says_something(before[0].key, case.rules):
        return case.context.names_more(before[0].key, words[0], case.shape.turn == "adds")
    if not (before and after):
        return False
    return case.context.completes_name(before[0].key, words, after[0].key, case.shape.turn == "adds")


def _names_instrument(case: Case) -> bool:
    """Return whether words only complete the name of an instrument: "the Treaty {on the Functioning of the Union}".

    It is cited by its number, or by a noun with a definite article: "a convention on extradition" names none.
    """
    piece = case.fuller
    words = words_of(piece.text)
    if not words or piece.text.strip()[0] in ";:(":
        return False
    first = words[0].key
    if first in case.rules.signed:
        return _follows_instrument(piece, case.rules)
    if piece.text.strip()[0] == "," or not (first in case.rules.place_words or first in case.rules.function_words):
        return False
    if first in case.rules.conjunctions or first in case.rules.relatives:
        return False
    if _CITED.search(piece.here[: piece.start].rstrip()):
        return True
    before = [case.rules.bare(word.key) for word in words_of(piece.here, max(0, piece.start - 30), piece.start)][-2:]
    if len(before) < 2 or not (before[1] in case.rules.instrument_nouns or before[1] in case.rules.treaties):
        return False
    return before[0] in case.rules.function_words and before[0] not in case.rules.ones and before[0] != "a"


def _follows_instrument(piece: Piece, rules: Rules) -> bool:
    """Return whether a participle tells of an instrument named before it: "the Declaration, {adopted by the ILO}"."""
    low, _ = sentence_around(piece.here, piece.start, piece.end)
    before = words_of(piece.here, low, piece.start)[-NAME:]
    nouns = rules.instrument_nouns | rules.treaties
    if any(rules.bare(word.key) in nouns and piece.here[word.start].isupper() for word in before):
        return True
    closest = before[-1:]  # "the Declaration, adopted by"; German has a capital in any noun
    return rules.tag != "de" and any(piece.here[word.start].isupper() and word.start > low + 1 for word in closest)


def is_in_title(case: Case) -> bool:
    """Return whether an edit stands in the title of an instrument, or among its authors."""
    return all(
        _TITLE_OF.search(text[:start])
        for text, start in ((case.reading.old, case.edit.old_start), (case.reading.new, case.edit.new_start))
    )
