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


_GREEK_VALUES = dict(zip("αβγδεϛζηθικλμνξοπ", (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80), strict=True))


def greek_numeral(text: str) -> int:
    """Return the value of a number in Greek letters below 100, in either case; 0 for anything else.

    >>> [greek_numeral(text) for text in ("Α", "στ", "ΙΑ", "κβ", "λόγος")]
    [1, 6, 11, 22, 0]
    """
    values = [_GREEK_VALUES.get(letter, 0) for letter in text.lower().replace("στ", "ϛ")]
    is_counted = len(values) == 1 or (len(values) == 2 and values[0] >= 10 > values[1])
    return sum(values) if is_counted and all(values) else 0


def point_value(text: str) -> int:
    """Return the value of a roman numeral that labels a point, which may add up where others subtract: "xxxx" is 40.

    >>> point_value("xxxx"), point_value("iv"), point_value("XXXX"), point_value("ic")
    (40, 4, 0, 0)
    """
    return roman_value(text) or (40 if text == "xxxx" else 0)


#: The alphabets in which lists are lettered, as they are lettered: Russian leaves out ё, й, ъ, ы and ь, Italian the
#: letters of other languages; Greek counts as numerals or as letters, Arabic by the old order or by the new one,
#: Japanese by iroha or by sound.
_ALPHABETS = tuple(
    tuple(letters.split()) if " " in letters else tuple(letters)
    for letters in (
        "abcdefghijklmnopqrstuvwxyz",
        "abcçdefgğhıijklmnoöprsştuüvyz",
        "abcdefghilmnopqrstuvz",
        "abcdefghijklmnñopqrstuvwxyz",
        "abcdefghijklmnopqrstuvwxyzæøå",
        "abcdefghijklmnopqrstuvwxyzåäö",
        "абвгдежзиклмнопрстуфхцчшщэюя",
        "абвгдежзийклмнопрстуфхцчшщъьюя",
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "α β γ δ ε στ ζ η θ ι ια ιβ ιγ ιδ ιε ιστ ιζ ιη ιθ κ κα κβ κγ κδ κε κστ κζ κη κθ λ",
        "αβγδεζηθικλμνξοπρστυφχψω",
        "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
        "가나다라마바사아자차카타파하",
    )
)
#: Letters beyond a to z that may make a label, for a pattern.
LETTERS_BEYOND_LATIN = "çğıñöşüæøåäа-яёґєіїα-ω"
#: Arabic letters, with the stroke that lengthens one and the sign that parts it from the next.
ARABIC_LETTER = "[أابجدهوزحطيكلمنسعفصقرشتثخذضظغ]ـ?\u200c?"
_SAME_LETTER = str.maketrans("أ", "ا", "ـ\u200c")


def letter_value(text: str) -> int:
    """Return the place of a letter label in its list: a 1, b 2 ... z 26, aa 27 (bb 28); 0 where it is none.

    >>> [letter_value(text) for text in ("c", "aa", "bb", "ab", "в", "στ", "ロ")]
    [3, 27, 28, 28, 3, 6, 2]
    """
    places = _places(text.lower())
    return places[min(places)] if places else 0


@lru_cache(maxsize=4096)  # lists have few letters, each behind the same one in list after list
def is_next_letter(letter: str, later: str) -> bool:
    """Return whether a letter label follows another in any alphabet: "l" follows "i" where a list leaves out j and k.

    Behind "z" a list goes on with "aa", and in Commonwealth law with "za".

    >>> [is_next_letter(*pair) for pair in (("a", "b"), ("c", "ç"), ("i", "l"), ("ε", "στ"), ("z", "aa"), ("e", "e"))]
    [True, True, True, True, True, False]
    >>> is_next_letter("z", "za"), is_next_letter("za", "zb"), is_next_letter("y", "za")
    (True, True, False)
    """
    if letter.lower() == "z" and later.lower() == "za":
        return True
    places = _places(letter.lower())
    return any(places.get(alphabet) == place - 1 for alphabet, place in _places(later.lower()).items())


@lru_cache(maxsize=1024)
def _places(text: str) -> dict[int, int]:
    """Return the place of a letter in each alphabet that has it, by the alphabet's own place."""
    letter = text.translate(_SAME_LETTER)
    found = {at: letters.index(letter) + 1 for at, letters in enumerate(_ALPHABETS) if letter in letters}
    if found or len(letter) != 2 or not letter.isalpha():
        return found
    first, second = _places(letter[0]), _places(letter[1])
    for index in first.keys() & second.keys():
        size = len(_ALPHABETS[index])
        found[index] = size + first[index] if letter[0] == letter[1] else size * first[index] + second[index]
    return found


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
