"""The clause an operator stands in: only in a clause that lays down a rule does it bind, allow or forbid.

    The request is refused {if it is not in writing}.      "not" is part of a condition: it says when, forbids nothing
    a tribunal {which may hear witnesses}                  "may" describes the tribunal
    {No Party shall} require ... {No Party may} require    both forbid: what a negation governs may not be done

Bags of words cannot tell these apart, so each operator is looked at where it stands.
"""

from __future__ import annotations

import re
from itertools import pairwise

from mla_diff.change_kinds.edits import Word, words_of
from mla_diff.change_kinds.markers import Found, Net
from mla_diff.change_kinds.structure import sentence_around
from mla_diff.languages.change_rules import Rules

DESCRIBED = 3  # words from a relative pronoun to its operator: "that an investment may take"
LOOKED_OVER = 60  # characters before an operator in which that pronoun is sought
EXPLETIVE = 6  # words before a "ne" among which its opening is sought: "avant que l'enquête ne"
DENIED = 5  # words after "if" among which its negation stands: "if the Party is not"
GOVERNED = 2  # words between an operator and its negation: "shall in no case", "ne peut pas"
SHORTEST = 4  # letters; a shorter word is no opposite of another
OPENING = 3  # words at the head of a sentence among which a negation governs all of it: "In no case shall"
#: Rules whose phrases bind, allow or forbid; in a condition or a description they do none of these.
BINDING = frozenset(
    {"duty", "regular duty", "permission", "negation", "recommendation", "endeavour", "consideration", "prohibition"}
)
_EXCEPTION = "exception"
_SIGNS = re.compile(r"[,;:.]")
#: Rules that a negation turns into a prohibition.
_DIRECTING = frozenset({"duty", "permission"})


def stands_in_condition(text: str, start: int, rules: Rules, besides: frozenset[str] = frozenset()) -> bool:
    """Return whether a conditional conjunction, or a word named ``besides``, opens the clause of a place of a text.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> text = "If it is not signed, it shall not be valid."
    >>> [stands_in_condition(text, text.index(word), rules_for("en")) for word in ("not s", "not b")]
    [True, False]
    """
    low, _ = sentence_around(text, start, start)
    for word in reversed(words_of(text, low, start)):
        if word.key in rules.conditions or word.key in besides:
            return "," not in text[word.end : start]
        if "," in text[word.end : start]:
            return False
    return False


def is_described(text: str, start: int, rules: Rules, besides: frozenset[str] = frozenset()) -> bool:
    """Return whether a relative pronoun stands right before a place, and opens no clause apart.

    Pronouns named ``besides`` do not count.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> text = "States which are not Parties"
    >>> is_described(text, text.index("not"), rules_for("en"))
    True
    """
    before = words_of(text, max(0, start - LOOKED_OVER), start)
    if rules.comma_relatives:  # the operator stands last in its clause: "op wie dit Verdrag van toepassing kan zijn"
        last = max(text.rfind(sign, 0, start) for sign in ",;:.")
        if any(word.key in rules.relatives - rules.comma_relatives for word in before if word.start > last):
            return True
    return any(_describes(text, word, rules, besides) for word in before[-DESCRIBED:])


def _describes(text: str, word: Word, rules: Rules, besides: frozenset[str]) -> bool:
    """Return whether a word opens a clause that describes; German and Dutch set a comma before each such clause."""
    behind = text[max(0, word.start - 2) : word.start].rstrip()[-1:]
    if word.key in besides and _follows_noun(text, word, rules):
        return True  # "la Parte que no esté conforme"
    if word.key in rules.comma_relatives and (behind == "," or _follows_preposition(text, word, rules)):
        return True
    return word.key in rules.relatives - besides and behind not in (",", ";")


def _follows_noun(text: str, word: Word, rules: Rules) -> bool:
    """Return whether an article and a noun stand right before a word: "la Parte que", but "dispondrá que"."""
    before = [found.key for found in words_of(text, max(0, word.start - LOOKED_OVER), word.start)][-2:]
    articles = rules.definite_articles | rules.indefinite_articles
    return len(before) == 2 and rules.bare(before[0]) in articles and before[1] not in rules.laying_down


def _stands_in_relative(text: str, start: int, rules: Rules) -> bool:
    """Return whether a comma and a relative pronoun open the clause of a place: ", der dafür nicht notwendig war"."""
    low = text.rfind(",", max(0, start - LOOKED_OVER), start)
    first = words_of(text, low + 1, start)[:1] if low >= 0 else []
    return any(word.key in rules.comma_relatives for word in first)


def _follows_preposition(text: str, word: Word, rules: Rules) -> bool:
    """Return whether a comma and one preposition stand before a pronoun: "Konten, auf denen das Geld nicht liegt"."""
    before = words_of(text, max(0, word.start - LOOKED_OVER), word.start)[-1:]
    return bool(before) and before[0].key in rules.subordinators and text[: before[0].start].rstrip().endswith(",")


def without_conditions(net: Net, texts: tuple[str, str], rules: Rules) -> Net:
    """Return the phrases that lay down a rule: none in a condition, and no power that only describes."""
    sides = []
    for text, found in zip(texts, (net.gone, net.come), strict=True):
        sides.append(tuple(one for one in found if not only_qualifies(text, one, rules)))
    return Net(*sides)


def only_qualifies(text: str, found: Found, rules: Rules) -> bool:
    """Return whether a phrase binds nobody where it stands: in a condition, or as a negation that describes."""
    if found.rule.name not in BINDING:
        return False
    if stands_in_condition(text, found.start, rules) or _is_expletive(text, found, rules):
        return True
    return found.rule.name == "negation" and (
        is_described(text, found.start, rules, besides=rules.complementisers)
        or _stands_in_relative(text, found.start, rules)
    )


def _is_expletive(text: str, found: Found, rules: Rules) -> bool:
    """Return whether a French "ne" denies nothing: "à moins qu'il n'ait été prouvé"."""
    if found.phrase != "ne" or not rules.expletive_after:
        return False
    before = [word.key for word in words_of(text, max(0, found.start - LOOKED_OVER), found.start)][-EXPLETIVE:]
    return any(word in rules.expletive_after and following.startswith("qu") for word, following in pairwise(before))


def without_prohibitions(net: Net, texts: tuple[str, str], places: tuple[int, int], rules: Rules) -> Net:
    """Return the phrases without the operators that a negation governs on both sides: "shall not" for "may not".

    ``places`` is where the edit stands in each text. A side without an operator of its own is in the indicative.
    """
    directing = [one for one in (*net.gone, *net.come) if one.rule.name in _DIRECTING]
    if not directing or any(one.phrase in rules.lifting for one in directing):
        return net
    for text, place, found in zip(texts, places, (net.gone, net.come), strict=True):
        own = [one for one in found if one.rule.name in _DIRECTING]
        if not all(is_negated(text, start, end, rules) for start, end in _spans(own) or [(place, place)]):
            return net
    return net.without(_DIRECTING)


def without_same_exception(net: Net, texts: tuple[str, str], places: tuple[int, int], rules: Rules) -> Net:
    """Return the phrases without an exception that the other side puts as a denied condition: "unless", "if ... not".

    ``places`` is where the edit stands in each text.

    >>> from mla_diff.change_kinds.markers import find_all
    >>> from mla_diff.languages.change_rules import rules_for
    >>> rules, texts = rules_for("en"), ("It ends unless renewed.", "It ends if it is not renewed.")
    >>> without_same_exception(Net(tuple(find_all(texts[0], rules)), ()), texts, (8, 8), rules).gone
    ()
    """
    gone, come = (any(found.rule.name == _EXCEPTION for found in side) for side in (net.gone, net.come))
    if gone == come:
        return net
    other, place = (texts[1], places[1]) if gone else (texts[0], places[0])
    is_same = _denies_condition(other, place, rules) or _waits_for(other, place, rules)
    if not is_same:
        return net
    return Net(*(
        tuple(found for found in side if found.rule.name != _EXCEPTION and found.phrase not in rules.conditions)
        for side in (net.gone, net.come)
    ))  # fmt: skip


def without_same_limit(net: Net, pieces: tuple[str, str], rules: Rules) -> Net:
    """Return the phrases without a limit whose opening word, behind its negation, limits on the other side too.

    French limits with "ne ... que": "n'admettre {que des présomptions}" and "{que si elles sont} graves" limit alike.
    """
    sides = []
    for found, other in ((net.gone, pieces[1]), (net.come, pieces[0])):
        opening = {rules.bare(word.key) for word in words_of(other)} & rules.complementisers
        sides.append(tuple(
            one for one in found if one.rule.name != "limit" or one.phrase.partition(" ")[0] not in opening
        ))  # fmt: skip
    return Net(*sides)


def without_denied_opposite(net: Net, texts: tuple[str, str], rules: Rules) -> Net:
    """Return the phrases without a denial of a word whose opposite the other side has: "not inconsistent".

    >>> from mla_diff.change_kinds.markers import find_all
    >>> from mla_diff.languages.change_rules import rules_for
    >>> rules, texts = rules_for("en"), ("It is consistent.", "It is not inconsistent.")
    >>> without_denied_opposite(Net((), tuple(find_all(texts[1], rules))), texts, rules).come
    ()
    """
    sides = []
    for text, other, found in ((*texts, net.gone), (*texts[::-1], net.come)):
        others = {word.key for word in words_of(other)} if found else set()
        sides.append(tuple(one for one in found if not _denies_opposite(text, one, others, rules)))
    return Net(*sides)


def _denies_opposite(text: str, denial: Found, others: set[str], rules: Rules) -> bool:
    if denial.rule.name != "negation":
        return False
    following = words_of(text, denial.end, denial.end + LOOKED_OVER)[:GOVERNED]
    opposites = [(word.key, word.key.removeprefix(beginning)) for word in following for beginning in rules.opposite]
    return any(len(word) > SHORTEST and word != whole and word in others for whole, word in opposites)


def _waits_for(text: str, place: int, rules: Rules) -> bool:
    """Return whether "until" opens a clause at a place of a denied sentence: "no ... until it is approved"."""
    low, high = sentence_around(text, place, place)
    opening = words_of(text, place, high)[:OPENING]
    denied = any(rules.spoken(word.key) in rules.negations for word in words_of(text, low, place))
    return denied and any(word.key in rules.until for word in opening)


def _denies_condition(text: str, place: int, rules: Rules) -> bool:
    """Return whether the clause that a place stands in is a condition that is denied: "soweit die Parteien nichts"."""
    low, high = _clause_around(text, place)
    words = words_of(text, low, high)
    opening = next((index for index, word in enumerate(words) if word.key in rules.conditions), None)
    if opening is None:
        return False
    return any(rules.spoken(word.key) in rules.negations for word in words[opening + 1 :][:DENIED])


def _clause_around(text: str, place: int) -> tuple[int, int]:
    """Return where the clause begins and ends that a place stands in: at the signs that part clauses."""
    low = max((found.end() for found in _SIGNS.finditer(text, 0, place)), default=0)
    match = _SIGNS.search(text, place + 1)
    return low, match.start() if match else len(text)


def _spans(found: list[Found]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in found]


def is_negated(text: str, start: int, end: int, rules: Rules) -> bool:
    """Return whether a negation governs an operator: right beside it, or at the head of its sentence.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> text = "No Party may require this."
    >>> is_negated(text, text.index("may"), text.index("may") + 3, rules_for("en"))
    True
    """
    low, high = sentence_around(text, start, end)
    before, after = words_of(text, low, start), words_of(text, end, high)
    return any(_negates(word, rules) for word in (*before[:OPENING], *before[-GOVERNED:], *after[:GOVERNED]))


def _negates(word: Word, rules: Rules) -> bool:
    return rules.spoken(word.key) in rules.negations
