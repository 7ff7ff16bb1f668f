"""Numbers as treaties print them: arabic, roman, letters, and the Latin "bis, ter, quater"."""

from __future__ import annotations

import re
from functools import lru_cache

#: Latin multiplicatives that follow a number inserted later, in their order.
LATIN = (
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies",
    "undecies", "duodecies", "terdecies", "quaterdecies", "quindecies",
)  # fmt: skip
#: Matches one of them; wrap it in a group of your own. A list of the words would take twice as long to compile.
LATIN_PATTERN = "bis|(?:qua)?ter(?:decies)?|quin(?:qu|dec)ies|(?:sex|sept|oct|nov|non)ies|(?:un|duo)?decies"

_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


def roman_value(text: str) -> int:
    """Return the value of a well-formed roman numeral in either case, 0 for anything else.

    >>> roman_value("XLIV"), roman_value("iiii"), roman_value("A")
    (44, 0, 0)
    """
    lowered = text.lower()
    if not lowered or not _ROMAN.fullmatch(lowered):
        return 0
    values = [_ROMAN_VALUES[letter] for letter in lowered]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def point_value(text: str) -> int:
    """Return the value of a roman numeral that labels a point, which may add up where others subtract: "xxxx" is 40.

    >>> point_value("xxxx"), point_value("iv"), point_value("XXXX"), point_value("ic")
    (40, 4, 0, 0)
    """
    return roman_value(text) or (40 if text == "xxxx" else 0)


#: The alphabets in which lists are lettered, as they are lettered: Russian leaves out ё, й, ъ, ы and ь.
_ALPHABETS = ("абвгдежзиклмнопрстуфхцчшщэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "αβγδεζηθικλμνξοπρστυφχψω")
#: Letters of all of them, for a pattern.
LETTERS_BEYOND_LATIN = "а-яёґєіїα-ω"


def letter_value(text: str) -> int:
    """Return the place of a letter label in its list: a 1, b 2 ... z 26, aa 27 (bb 28); 0 where it is none.

    >>> [letter_value(text) for text in ("c", "aa", "bb", "ab", "в", "γ")]
    [3, 27, 28, 28, 3, 3]
    """
    lowered = text.lower()
    if len(lowered) == 1 and not lowered.isascii():
        return next((letters.index(lowered) + 1 for letters in _ALPHABETS if lowered in letters), 0)
    if not lowered.isascii() or not lowered.isalpha() or len(lowered) > 2:
        return 0
    if len(lowered) == 1:
        return ord(lowered) - 96
    if lowered[0] == lowered[1]:
        return 26 + ord(lowered[0]) - 96
    return 26 * (ord(lowered[0]) - 96) + ord(lowered[1]) - 96


@lru_cache(maxsize=8192)  # a treaty has few numbers, each of them many times
def canonical_number(printed: str) -> str:
    """Return the number under which two labels count as the same: "XII" is "12", "12 bis" is "12bis".

    >>> canonical_number("XII"), canonical_number("12 BIS"), canonical_number("5 a"), canonical_number("21-14")
    ('12', '12bis', '5a', '21-14')
    """
    number = re.sub(r"\s+", "", printed.replace("–", "-").replace("‑", "-")).rstrip(".")
    value = roman_value(number)
    if value:
        return str(value)
    suffixed = re.fullmatch(rf"([IVXLCDM]+)-?({LATIN_PATTERN}|[a-z])", number, re.IGNORECASE)
    if suffixed and roman_value(suffixed[1]) and number[0].isupper():
        return f"{roman_value(suffixed[1])}{suffixed[2].lower()}"
    return number.lower() if number[:1].isdigit() else number


def sort_key(number: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that orders numbers as a treaty does: 5, 5a, 5bis, 5ter, 6, 10.

    >>> sorted(["10", "5ter", "6", "5", "5bis", "5a"], key=sort_key)
    ['5', '5a', '5bis', '5ter', '6', '10']
    """
    parts = re.findall(r"\d+|[^\W\d]+", number)
    return tuple(
        (0, int(part), "") if part.isdigit()
        else (2, LATIN.index(part.lower()), "") if part.lower() in LATIN
        else (1, 0, part)
        for part in parts
    )  # fmt: skip
