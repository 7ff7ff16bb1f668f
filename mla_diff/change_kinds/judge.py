"""One edit judged: which kinds of change it is, and the words that show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from msgspec import Struct, structs

from mla_diff.change_kinds.case import make_case, said
from mla_diff.change_kinds.clauses import BINDING
from mla_diff.change_kinds.conditions import OTHER_CONDITION
from mla_diff.change_kinds.context import Context
from mla_diff.change_kinds.edits import Edit, Reading, words_of
from mla_diff.change_kinds.glosses import announces, is_gloss
from mla_diff.change_kinds.judges import BRACKETS, judge, judge_references
from mla_diff.change_kinds.markers import Found, Net
from mla_diff.change_kinds.references import Mark
from mla_diff.change_kinds.spelling import (
    is_misprint,
    is_number_repeated,
    is_printed_twice,
    letters,
    looks_alike,
    same_percents,
    spelling_key,
)
from mla_diff.languages.change_rules import Rules
from mla_diff.model.kinds import OTHER_TARGET, TARGET_CAME, TARGET_GONE, Evidence

_LABEL = 4  # characters of a letter or a roman number that a reference may name: "a", "ii", "XIV"


class Place(Struct, frozen=True):
    """The change an edit stands in: both texts, and what the references of each reach."""

    reading: Reading
    old_marks: Sequence[Mark]
    new_marks: Sequence[Mark]
    old_reached: frozenset[Hashable]
    new_reached: frozenset[Hashable]
    #: Whether the provision says what a word means, or why the act is made, so that no operator in it binds anybody.
    binds_nobody: bool = False


def judge_form(edit: Edit, reading: Reading, context: Context) -> list[Evidence] | None:
    """Return the evidence of an edit that changes no word, None where it does."""
    old, new = edit.old.strip(), edit.new.strip()
    if keeps_number(edit):
        return None
    if letters(old) == letters(new):
        return _signs(old, new)
    if looks_alike(old, new):
        return [Evidence("editorial", old, new, "misprint")]
    plain = [[word.key for word in words_of(same_percents(side, context.rules))] for side in (old, new)]
    one, other = ([spelling_key(word, context.rules) for word in side] for side in plain)
    if one and one == other:
        return [Evidence("editorial", old, new, "spelling")]
    if one and _in_figures(plain[0], context.rules) == _in_figures(plain[1], context.rules):
        return [Evidence("editorial", old, new, "number in words and figures")]
    nouns = {word.removesuffix("s") for word in (*one, *other)}
    if len(one) == len(other) == 1 and len(nouns) == 1 and one[0] in context.rules.reference_nouns:
        return [Evidence("crossref", old, new, "one reference, or several")]
    if len(one) == len(other) == 1:
        if _is_spelling_in_place(edit, reading, context.rules):
            return [Evidence("editorial", old, new, "spelling")]
        if is_misprint(one[0], other[0], context.count):
            return [Evidence("editorial", old, new, "misprint")]
    around = _beside(edit, reading)
    if around and is_number_repeated(old or new, *around, context.rules):
        return [Evidence("editorial", old, new, "number in words and figures")]
    if around and is_printed_twice(edit.old if old else edit.new, *around):
        return [Evidence("editorial", old, new, "printed twice")]
    return None


def _in_figures(words: Sequence[str], rules: Rules) -> list[str]:
    """Return words with numbers in figures and compounds taken apart: "four-year" as "4-year"."""
    parts = [part for word in words for part in (word.split("-") if "-" in word else [word])]
    return ["1" if part in rules.ones else rules.numerals.get(part, part) for part in parts]


def _beside(edit: Edit, reading: Reading) -> tuple[str, str] | None:
    """Return what stands before and after a piece that only comes or goes, None where another takes its place."""
    if not edit.old.strip():
        return reading.new[: edit.new_start], reading.new[edit.new_end :]
    if not edit.new.strip():
        return reading.old[: edit.old_start], reading.old[edit.old_end :]
    return None


def keeps_number(edit: Edit) -> bool:
    """Return whether an edit is the number of a reference that stayed, and does not reach what it reached before.

    A sign that stayed, as the stroke of "and / or" whose spaces went, is no number.
    """
    number = edit.old.strip()
    if number != edit.new.strip() or " " in number:
        return False
    return number.isdigit() or (len(number) <= _LABEL and any(map(str.isalnum, number)))


def _judge_number_kept(edit: Edit, place: Place) -> Evidence:
    """Return what a number reaches that stayed, as it is written: the "2" that changed may be that of "2 bis"."""
    old = _reference_at(edit.old_start, edit.old_end, place.old_marks)
    new = _reference_at(edit.new_start, edit.new_end, place.new_marks)
    if old and not new:
        return Evidence("crossref", old.label, old.label, TARGET_GONE)
    if new and not old:
        return Evidence("crossref", new.label, new.label, TARGET_CAME)
    return Evidence("crossref", edit.old.strip(), edit.new.strip(), OTHER_TARGET)


def _reference_at(start: int, end: int, marks: Sequence[Mark]) -> Mark | None:
    """Return the reference to a provision of the same version whose number begins in a stretch, None for none."""
    return next((mark for mark in marks if start <= mark.start < end and mark.is_found), None)


def _signs(old: str, new: str) -> list[Evidence]:
    brackets = len(BRACKETS.findall(old)), len(BRACKETS.findall(new))
    if brackets[0] != brackets[1]:
        return [Evidence("brackets", old, new, "brackets removed" if brackets[0] > brackets[1] else "brackets added")]
    return [Evidence("editorial", old, new, "signs or capitals")] if old != new else []


def _is_spelling_in_place(edit: Edit, reading: Reading, rules: Rules) -> bool:
    """Return whether a word and its neighbour together are one of the rules' spellings: "State Parties"."""
    old, new = edit.old.strip().lower(), edit.new.strip().lower()
    after = words_of(reading.new, edit.new_end, edit.new_end + 30)
    before = words_of(reading.new, max(0, edit.new_start - 30), edit.new_start)
    phrases = [(f"{old} {after[0].key}", f"{new} {after[0].key}")] if after else []
    phrases += [(f"{before[-1].key} {old}", f"{before[-1].key} {new}")] if before else []
    return any(rules.spelling_of.get(one, one) == rules.spelling_of.get(other, other) for one, other in phrases)


def split_closing(edit: Edit, reading: Reading, rules: Rules) -> tuple[list[Evidence], Edit]:
    """Return what becomes of the "; or" at a unit's end, and the edit without it.

    It binds the unit to the next of its list: one that comes or goes while the last item keeps it says nothing new,
    "and" for "or" does.
    """
    if edit.old_end < len(reading.old.rstrip()) or edit.new_end < len(reading.new.rstrip()):
        return [], edit
    old, old_joins = _closing(edit.old, rules)
    new, new_joins = _closing(edit.new, rules)
    if not (old_joins or new_joins):
        return [], edit
    rest = Edit(old, new, edit.old_start, edit.new_start)
    kinds = rules.conjunctions.get(old_joins), rules.conjunctions.get(new_joins)
    if all(kinds) and kinds[0] != kinds[1]:
        return [Evidence("scope", old_joins, new_joins, "joins the items of the list otherwise")], rest
    signs = edit.old[len(old) :].strip(), edit.new[len(new) :].strip()
    return ([Evidence("editorial", *signs, "conjunction between items")] if signs[0] != signs[1] else []), rest


def _closing(text: str, rules: Rules) -> tuple[str, str]:
    """Return a text without its last conjunction and signs, and that conjunction."""
    bare = text.rstrip(" ;,.:\n")
    for word in rules.conjunctions:
        if bare.lower() == word or (bare.lower().endswith(word) and not bare[-len(word) - 1].isalnum()):
            return bare[: len(bare) - len(word)].rstrip(" ;,.:\n"), word
    return (bare, "") if bare != text else (text, "")


def judge_words(edit: Edit, net: Net, place: Place, context: Context) -> list[Evidence]:
    """Return the evidence of an edit whose words changed; what no other kind accounts for is wording."""
    if keeps_number(edit):
        return [_judge_number_kept(edit, place)]
    short = _short_form(edit, context)
    if short:
        return short
    if is_gloss(edit, place.reading) or announces(edit, place.reading, context.rules):
        return [Evidence("wording", said(edit.old), said(edit.new), "says the same once more")]
    case = make_case(
        edit, place.reading, net, (place.old_marks, place.new_marks), (place.old_reached, place.new_reached), context
    )
    if place.binds_nobody and not any(case.shape.sentences):
        case = structs.replace(case, net=net.without(BINDING))
    if _is_numbers_only(edit, place, context.rules):
        follows = [Evidence("renumbering", said(edit.old), said(edit.new), _FOLLOWS)]
        return list(judge_references(case)) or follows
    evidence = judge(case)
    if _has_more(edit, net, (case.gone, case.come), case.numbers, evidence, context.rules):
        evidence.append(Evidence("wording", said(edit.old), said(edit.new)))
    return evidence


_FOLLOWS = "reference follows its target"


def _short_form(edit: Edit, context: Context) -> list[Evidence]:
    """Return the evidence of an edit that only brings in or drops a short form: "(CDPC)", or it for the name."""
    for text, other, terms, version in (
        (edit.new, edit.old, context.terms, context.comparison.new),
        (edit.old, edit.new, context.terms[::-1], context.comparison.old),
    ):  # fmt: skip
        name = text.strip(" ()")
        if name.isupper() and name in terms[1].short_forms and name not in terms[0].short_forms:
            full = other.strip()
            if not full or any(f"{full} ({name})" in provision.text for provision in version.provisions):
                return [Evidence("defined_terms", said(edit.old), said(edit.new), "short form")]
    return []


def _is_numbers_only(edit: Edit, place: Place, rules: Rules) -> bool:
    """Return whether an edit holds only numbers of references, their nouns and what joins them."""
    some = False
    for text, start, marks in (
        (edit.old, edit.old_start, place.old_marks),
        (edit.new, edit.new_start, place.new_marks),
    ):
        starts = {mark.start - start for mark in marks}
        for word in words_of(text):
            if word.start in starts:
                some = True
            elif word.key not in rules.conjunctions and word.key not in rules.range_words:
                return False
    return some


def _has_more(
    edit: Edit, net: Net, marks: tuple[Sequence[Mark], Sequence[Mark]], numbers: tuple[Sequence[str], Sequence[str]],
    evidence: Sequence[Evidence], rules: Rules,
) -> bool:  # fmt: skip
    """Return whether words changed that the evidence does not account for."""
    if not evidence:
        return True
    if not words_of(edit.old) or not words_of(edit.new) or any(one.why == OTHER_CONDITION for one in evidence):
        return False
    left = [
        _left(text, start, found, mark, number, rules)
        for text, start, found, mark, number in (
            (edit.old, edit.old_start, net.gone, marks[0], numbers[0]),
            (edit.new, edit.new_start, net.come, marks[1], numbers[1]),
        )
    ]
    if any(_is_only_joined_numbers(side, start, mark, rules) for side, start, mark in (
        (edit.old, edit.old_start, marks[0]), (edit.new, edit.new_start, marks[1])
    )):  # fmt: skip
        return False
    return bool(left[0] - left[1]) or bool(left[1] - left[0])


def _is_only_joined_numbers(text: str, start: int, marks: Sequence[Mark], rules: Rules) -> bool:
    """Return whether a side holds only conjunctions and numbers of references: then the other side is an addition."""
    spans = [(mark.start - start, mark.end - start) for mark in marks]
    return all(
        word.key in rules.conjunctions or word.key[0].isdigit() or any(low <= word.start < high for low, high in spans)
        for word in words_of(text)
    )


def _left(
    text: str, start: int, found: Sequence[Found], marks: Sequence[Mark], numbers: Sequence[str], rules: Rules
) -> Counter[str]:
    """Return the words that say something and are no part of a phrase, reference or number already accounted for."""
    spans = [(one.start - start, one.end - start) for one in found] + [
        (mark.start - start, mark.end - start) for mark in marks
    ]
    return Counter(
        spelling_key(word.key, rules) for word in words_of(text)
        if word.key not in rules.function_words and word.key not in numbers and word.key not in rules.reference_nouns
        and word.key not in rules.conjunctions and not (numbers and word.key in rules.months)
        and not any(low <= word.start < high for low, high in spans)
    )  # fmt: skip
