"""What is only written otherwise: spelling variants, misprints, signs, capitals, text printed twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from mla_diff.languages.change_rules import Rules
from mla_diff.text.normalise import fold_typography, match_key

_NO_LETTER = re.compile(r"[\W_]+", re.UNICODE)
_LOOKALIKES = str.maketrans("lo", "10")  # a scanner's l for 1 and o for 0
SHORT = 4  # letters; shorter words that differ by one letter are mostly different words ("or", "of", "for")


@lru_cache(maxsize=4096)  # each piece is asked for several times
def letters(text: str) -> str:
    """Return only the letters and digits of a text, in one case.

    >>> letters("paragraph 1, (b).") == letters("Paragraph 1.b")
    True
    """
    return _NO_LETTER.sub("", match_key(fold_typography(text)))


@lru_cache(maxsize=8192)  # a law has few words, each of them many times
def spelling_key(word: str, rules: Rules) -> str:
    """Return a word as it is compared when spelling makes no difference; ``word`` is in lower case."""
    plain = rules.spelling_of.get(word, word).replace("-", "").replace("'", "")
    for one, other in rules.endings:
        if plain.endswith(other) and len(plain) > len(other) + 2:
            return plain[: -len(other)] + one
    return rules.spelling_of.get(plain, plain).replace("-", "")


def same_percents(text: str, rules: Rules) -> str:
    """Return a text with the sign for hundredths in place of the words for them.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> same_percents("10 vom Hundert", rules_for("de")), same_percents("10 Prozent", rules_for("de"))
    ('10 %', '10 %')
    """
    for phrase in rules.percents:
        text = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", "%", text, flags=re.IGNORECASE)
    return text


def same_but_number(word: str) -> str:
    """Return a word without the ending of the plural that most languages here have.

    >>> same_but_number("facts"), same_but_number("this"), same_but_number("process")
    ('fact', 'this', 'process')
    """
    return word[:-1] if len(word) > SHORT and word.endswith("s") and not word.endswith("ss") else word


def is_misprint(old: str, new: str, count: Callable[[str], int]) -> bool:
    """Return whether one of two words is the other one misprinted.

    It is where a letter is doubled by mistake, or where one of them stands nowhere else in either version while the
    other is in common use and one letter away; ``count`` tells how often a word stands in both. A plural is none.
    """
    if old == new or old[:1].isdigit() or same_but_number(old) == same_but_number(new):
        return False
    if abs(len(old) - len(new)) > 1 or min(len(old), len(new)) < SHORT:
        return False
    longer, shorter = (old, new) if len(old) >= len(new) else (new, old)
    if len(longer) > len(shorter):
        places = [index for index in range(len(longer)) if longer[:index] + longer[index + 1 :] == shorter]
        if not places:
            return False
        if any(longer[index] in longer[max(index - 1, 0) : index] + longer[index + 1 : index + 2] for index in places):
            return True
    elif sum(a != b for a, b in zip(old, new, strict=True)) != 1:
        return False
    times = count(old), count(new)
    return min(times) <= 1 and max(times) > 2


def looks_alike(old: str, new: str) -> bool:
    """Return whether two labels differ only by signs that a scanner mixes up: "la)." for "1.a"."""
    one, other = letters(old), letters(new)
    return (
        len(one) <= 3
        and any(char.isdigit() for char in one + other)
        and (one.translate(_LOOKALIKES) == other.translate(_LOOKALIKES))
    )


_IN_BRACKETS = re.compile(r"\W*\(([\w-]+)\)\W*")
_BEFORE_BRACKET = re.compile(r"\W*([\w-]+) \(")
_NUMBER_IN_BRACKET = re.compile(r"([\w-]+)\W*\)")


def is_number_repeated(piece: str, before: str, after: str, rules: Rules) -> bool:
    """Return whether a piece only gives the number beside it in words too, or in figures: "(10)" after "ten".

    >>> from mla_diff.languages.change_rules import Rules
    >>> rules = Rules("en", (), numerals={"ten": "10"})
    >>> is_number_repeated("(10)", "in ten ", " days", rules), is_number_repeated("ten (", "in ", "10) days", rules)
    (True, True)
    """
    last = before.rstrip().rpartition(" ")[2].lower()
    inside, outside, following = (
        _IN_BRACKETS.fullmatch(piece), _BEFORE_BRACKET.fullmatch(piece), _NUMBER_IN_BRACKET.match(after)
    )  # fmt: skip
    if inside:
        return _same_number(inside[1], last, rules)
    return bool(outside and following and _same_number(outside[1], following[1], rules))


def _same_number(one: str, other: str, rules: Rules) -> bool:
    values = [rules.numerals.get(word.lower(), word.lower()) for word in (one, other)]
    return values[0] == values[1] and values[0] in rules.numerals.values()


def is_printed_twice(piece: str, before: str, after: str) -> bool:
    """Return whether a piece only repeats the words it stands between, as a slip of printing does.

    >>> is_printed_twice("in absentia if: ", "rendered ", "in absentia if:")
    True
    """
    said, left, right = letters(piece), letters(before[-len(piece) * 2 :]), letters(after[: len(piece) * 2])
    if len(said) < 6 or " " not in piece.strip():
        return False
    return any(right.startswith(said[:cut]) and left.endswith(said[cut:]) for cut in range(len(said), -1, -1))
