"""A number as a label prints it, read whole or not at all: "L. 121-2", "12 bis", "4.2", "2:1", "5¹", "XIV".

Reading a number is interpreting it. What cannot be made a number is none ("(XXXX)" is omitted text), and a number ends
at a real border: a space, a stop, a bracket, a dash with a space, the end.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import decimal

from msgspec import Struct

from mla_diff.text.numerals import LATIN_PATTERN, canonical_number, roman_value
from mla_diff.text.raised import RAISED, set_down

_ORDINAL_SIGN = (
    r"(?:\s?\.?[°ºª]|\so(?=\s[A-ZÀ-Ž])|\.?o(?![^\W_])|er(?![^\W_])|re(?![^\W_])|ère(?![^\W_])|[èé](?![^\W_]))"
)
#: "L121-2", "R. 121-2-1", "D*123-4": the letter says what kind of rule a French code's article is. Elsewhere letters or
#: a roman numeral say in which part an article stands: "A-01", "III.12", "I-1".
_CODE = r"(?:(?P<rule>[LRDA]\.?\s?\*?\s?(?=\d))|(?P<part>(?:[A-Z]{1,2}|[IVXLC]{3,7})[-‑–.](?=\d)|[A-Z]{1,2}(?=\d)))"
#: The figures of a unit's number. None has seven: what has so many is a date or the number of a file.
FIGURES = r"\d{1,6}(?!\d)"
_FURTHER = rf"(?:[-‑–.:/]{FIGURES})"
#: Letters of other alphabets that mark what was inserted later: "3Α", "3а".
_OTHER_LETTERS = "Α-Ωα-ωА-Яа-яіїєґ"
_STOP_OR_END = r"(?=\s*(?:$|[.:)\]–—§-]))"
#: "Artículo 2o Bis.-" is one, "Artikel 3 Ter inzage" begins a heading.
_LATIN_CAPITALISED = rf"(?=[A-Z])(?i:{LATIN_PATTERN}){_STOP_OR_END}"
_LATIN = rf"(?:[\s-]?\[?(?:{LATIN_PATTERN}|{LATIN_PATTERN.upper()}|{_LATIN_CAPITALISED})\b\]?)"
#: "22A", "22-a", "22 A.", Greek "3Α", Bulgarian "3а"; Turkish and Hungarian "2/A"; behind "bis" two letters may stand.
_LETTERS = (
    rf"(?:-?(?:[A-Za-z]{{1,2}}|[{_OTHER_LETTERS}])(?![^\W_])|/[A-Z](?![^\W_])"
    rf"|\s(?:[A-Za-z]|[Α-ΩА-Я]|(?<=[a-z]\s)[A-Z]{{2}}){_STOP_OR_END})"
)
_ARABIC = re.compile(
    rf"{_CODE}?(?P<digits>{FIGURES}{_FURTHER}*)(?P<sign>{_ORDINAL_SIGN})?"
    rf"(?P<suffix>(?:{_FURTHER}|{_LATIN}|{_LETTERS}|-?\d+(?<=-\d))*)(?P<raised>[{RAISED}]+(?:[.-][{RAISED}]+|[a-z](?![^\W_]))?|\^\d{{1,2}})?",
)
_ROMAN = re.compile(
    rf"(?P<roman>[IVXLCDM]+)(?P<sign>er|ᵉʳ|[°º])?(?P<suffix>(?:{_LATIN}|-?[A-Za-z](?![^\W_]))?)(?P<raised>[{RAISED}]+)?"
)
_DASHES = str.maketrans("–‑", "--")
_LATIN_IN_CAPITALS = re.compile(rf"(?=[A-Z])(?:{LATIN_PATTERN})\b", re.IGNORECASE)
_LETTER = re.compile(r"[A-Z]{1,2}(?=$|[\s.:)\]–—-])")
#: What may follow a number: the end, a space or a bracket; a stop or a dash that no word follows at once; a capital
#: behind a figure, where the text of a note ran into the label.
_BORDER = re.compile(
    r"$|[\s)\]}”»\"(,;\[{/*†‡]|[.:–—―-](?!\w)|[–—―-](?=[(A-ZÀ-Þ])|[.:](?=[–—―(\[“\"«A-ZÀ-ÞА-Я])"
    r"|(?<=\d)(?=[A-ZÀ-Þ][a-zà-þ]{2})"
)
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}
_TENS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}


class Number(Struct, frozen=True):
    """A number that was read: ``value`` is what is compared ("12bis"), ``end`` where it ends in the text."""

    value: str
    end: int


@lru_cache(maxsize=8192)
def read_number(text: str, letters: bool = True) -> Number | None:
    """Return the number with which ``text`` begins, or None where none can be read whole.

    ``letters`` says whether capital letters count ("Annex B").

    >>> [read_number(text).value for text in ("L. 121-2 Objet", "1-bis", "2.º-A", "4.2", "2:1a", "XIV.", "5¹", "22 A.")]
    ['L121-2', '1-bis', '2-A', '4.2', '2:1a', '14', '5^1', '22a']
    >>> [read_number(text).value for text in ("25 BIS", "8BIS.1", "A-01 Scope", "III.12", "XII TER")]
    ['25bis', '8bis.1', 'A-01', 'III.12', '12ter']
    >>> [read_number(text).value for text in ("3Α", "3б.", "2/A –", "5^1. Taxa", "39 quinquies AA", "2o Bis.-")]
    ['3α', '3б', '2/a', '5^1', '39quinquiesaa', '2bis']
    >>> [read_number(text) for text in ("XXXX", "12.x", "bis", "20201231")]
    [None, None, None, None]
    """
    match = _ARABIC.match(text)
    if match and (end := _border(text, match)):
        return Number(_arabic(match, end), end)
    match = _ROMAN.match(text)
    if match and roman_value(match["roman"]) and (end := _border(text, match)):
        value = canonical_number(match["roman"] + re.sub(r"[\s\[\]-]", "", match["suffix"]))
        raised = f"^{set_down(match['raised'])}" if match["raised"] else ""
        return Number(value + raised, end)
    letter = _LETTER.match(text) if letters else None
    return Number(letter[0], letter.end()) if letter else None


def _border(text: str, match: re.Match[str]) -> int:
    """Return where the number ends, if there is a border behind it; else 0."""
    return match.end() if _BORDER.match(text, match.end()) else 0


def _arabic(match: re.Match[str], end: int) -> str:
    code = re.sub(r"[.\s]", "", match["rule"] or "") or (match["part"] or "").translate(_DASHES)
    digits = in_ascii(match["digits"].translate(_DASHES))
    suffix = re.sub(r"[\s\[\]]", "", match["suffix"]).translate(_DASHES)
    suffix = _LATIN_IN_CAPITALS.sub(lambda found: found[0].lower(), suffix)
    spaced = match["suffix"][:1].isspace()
    raised = f"^{set_down(match['raised']).lstrip('^')}" if match["raised"] else ""
    if suffix.lstrip("/").isalpha() and (spaced or not match["sign"]):
        suffix = suffix.lower()
    return f"{code}{digits}{suffix}{raised}"


def in_ascii(digits: str) -> str:
    """Return a number in Arabic-Indic or full-width figures in those that all numbers are compared in.

    >>> in_ascii("١٢"), in_ascii("１２"), in_ascii("12")
    ('12', '12', '12')
    """
    return digits if digits.isascii() else "".join(str(decimal(sign, sign)) for sign in digits)


def counted_value(text: str) -> int:
    """Return the value of a Chinese or Japanese number, in figures too; 0 where it is none.

    >>> [counted_value(text) for text in ("一千一百六十四", "十七", "２１", "二〇", "条")]
    [1164, 17, 21, 20, 0]
    """
    if text.isdigit():
        return int(text) if re.fullmatch(FIGURES, text) else 0
    if not text or any(char not in _DIGITS and char not in _TENS for char in text):
        return 0
    if not any(char in _TENS for char in text):
        return counted_value("".join(str(_DIGITS[char]) for char in text))
    total = current = 0
    for char in text:
        if char in _DIGITS:
            current = _DIGITS[char]
        else:
            total += (current or 1) * _TENS[char]
            current = 0
    return total + current
