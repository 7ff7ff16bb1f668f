"""Lists: a member that comes or goes, and how members are joined."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mla_diff.change_kinds.case import Case, said
from mla_diff.change_kinds.edits import words_of
from mla_diff.change_kinds.structure import ENTRY, is_form_of, says_something
from mla_diff.languages.change_rules import Rules
from mla_diff.model.kinds import Evidence

BESIDE = 40  # characters beside a piece in which the noun stands that it names again
LONGEST_TITLE = 90  # characters of a provision's title in brackets
SHORT = 3  # letters; a shorter stem is no noun's
_BOTH_SEXES = re.compile(r"[*:_·•][^\W\d_]+")  # at the end of a word


def is_set_off(case: Case) -> bool:
    """Return whether a comma or a conjunction sets a piece off as a member of a list: "in Ireland{, Cyprus} or"."""
    words = words_of(case.alone.text)
    joins = bool(words) and any(word.key in case.rules.conjunctions for word in (words[0], words[-1]))
    return bool(words) and (joins or case.alone.text.strip().startswith(","))


def lists_actor(case: Case) -> bool:
    """Return whether a member of a list begins or ends as one who acts: "{and the Committee of the Regions}"."""
    piece = case.alone
    words = words_of(piece.text)
    telling = [piece.start + word.start for word in words if says_something(word.key, case.rules)]
    clauses = case.rules.conditions | case.rules.relatives
    if not telling or not is_set_off(case) or any(word.key in clauses for word in words):
        return False
    actors = case.net.of("actors")
    ends = (telling[0],) if len(telling) > ENTRY else (telling[0], telling[-1])
    return any(found.start <= end < found.end for found in (*actors.gone, *actors.come) for end in ends)


def is_own_clause(case: Case) -> bool:
    """Return whether a conjunction opens a clause with an operator of its own: "{and shall be made public}".

    Such a clause is a rule beside the one that stays, as a sentence of its own would be. A condition or a relative
    clause ahead of the operator makes the operator part of a description.
    """
    words = [case.rules.spoken(word.key) for word in words_of(case.alone.text)]
    if len(words) > 1 and words[-1] in case.rules.binding_words and words[-2] in case.rules.conjunctions:
        return True  # "shall {be proportionate and shall} be published"
    if not words or words[0] not in case.rules.conjunctions:
        return False
    operator = next((index for index, word in enumerate(words) if word in case.rules.binding_words), 0)
    clauses = case.rules.conditions | case.rules.relatives
    return operator > 0 and not any(word in clauses for word in words[:operator])


def names_again(case: Case) -> bool:
    """Return whether a list only names in another number or sex what it names: "{Verbraucherinnen und} Verbraucher".

    Both sexes may stand in one word: "Kurator{*in}", "président{·e}".
    """
    piece = case.alone
    words = words_of(piece.text)
    telling = [word.key for word in words if says_something(word.key, case.rules)]
    if len(words) == 1 and _BOTH_SEXES.fullmatch(piece.text.strip()):
        return piece.here[piece.start - 1 : piece.start].isalnum() and not piece.text[0].isspace()
    if len(telling) != 1 or not is_set_off(case):
        return False
    before = words_of(piece.here, max(0, piece.start - BESIDE), piece.start)[-2:]
    after = words_of(piece.here, piece.end, piece.end + BESIDE)[:2]
    beside = before if words[0].key in case.rules.conjunctions else after
    return any(is_variant(telling[0], word.key, case.rules) for word in beside)


def is_variant(word: str, other: str, rules: Rules) -> bool:
    """Return whether two words are one noun in another number or sex.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> is_variant("authority", "authorities", rules_for("en")), is_variant("employer", "employee", rules_for("en"))
    (True, False)
    """
    for ending, another in rules.variants:
        for first, second in ((word, other), (other, word)):
            stem = first.removesuffix(ending)
            if len(stem) > SHORT and first.endswith(ending) and second == stem + another:
                return True
    return False


def opens_item(text: str, rules: Rules) -> bool:
    """Return whether a piece begins as a further item of a list does: with a comma or a conjunction and more words."""
    words = words_of(text)
    if any(word.key in rules.conditions for word in words[:1]):
        return False  # ", if the Party so requires,"
    return len(words) > 1 and (text.strip().startswith(",") or words[0].key in rules.conjunctions)


def judge_list(case: Case) -> Iterable[Evidence]:
    """Yield that a list gains or loses an item, or that its items are joined otherwise."""
    edit, reading, rules = case.edit, case.reading, case.rules
    old, new = ([word.key for word in words_of(side)] for side in (edit.old, edit.new))
    joins = [{rules.conjunctions[word] for word in side[:1] if word in rules.conjunctions} for side in (old, new)]
    if min(len(old), len(new)) == 1 and all(joins) and joins[0] != joins[1]:
        if not _joins_references(case):
            yield Evidence("scope", old[0], new[0], f"{old[0]} → {new[0]}")
        return
    if (joins[0] or joins[1]) and _names_either(edit.old or edit.new):
        yield Evidence("scope", said(edit.old), said(edit.new), "joins the items of the list otherwise")
        return
    if old and new:
        changed = [rules.bare(word) for word in (*old, *new)]
        telling = any(word not in rules.universals and says_something(word, rules) for word in changed)
        if _joins_item(case) or (opens_item(edit.old, rules) and opens_item(edit.new, rules) and telling):
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


def _joins_item(case: Case) -> bool:
    """Return whether a conjunction joins an item on one side alone, where the other has other words.

    "Another thing {or too small an amount}" against "another thing {than was ordered}".
    """
    pieces, rules = (case.edit.old, case.edit.new), case.rules
    sides = [[rules.bare(word.key) for word in words_of(piece)] for piece in pieces]
    joins = [side[0] in rules.conjunctions for side in sides]
    if joins[0] == joins[1] or any(word in rules.binding_words for side in sides for word in side):
        return False
    if any(word in rules.conjunctions for side in sides for word in side[1:]):
        return False  # a list put otherwise
    old, new = ([word for word in side if says_something(word, rules)] for side in sides)
    return bool(old and new) and not any(is_form_of(word, other) for word in old for other in new)


def _names_either(text: str) -> bool:
    """Return whether a conjunction comes to another, or leaves it, behind a stroke: "and{/or}"."""
    return text.strip().startswith("/")


def _joins_references(case: Case) -> bool:
    """Return whether a conjunction stands between numbers of provisions, where "and" and "or" name the same ones."""
    text, edit = case.reading.new, case.edit
    low, high = max(0, edit.new_start - LONGEST_TITLE), len(text[: edit.new_start].rstrip())
    if text[low:high].endswith(")"):  # "artículos 19.3 (Puertos) y 19.4"
        high = max(text.rfind("(", low, high), low)
    before, after = words_of(text, low, high), words_of(text, edit.new_end)
    pair = [side[0].key for side in (before[-1:], after[:1]) if side]
    return len(pair) == 2 and all(key[0].isdigit() or key in case.rules.reference_nouns for key in pair)


def _goes_on(after: str, rules: Rules) -> bool:
    """Return whether a list goes on: a comma or a conjunction follows."""
    following = words_of(after, 0, 20)
    return bool(following) and following[0].key in rules.conjunctions
