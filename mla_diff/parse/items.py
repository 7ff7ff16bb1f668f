"""Labels of what stands inside a unit: "3.", "(a)", "iv)", "1.2A", "1°", "abis.", a dash."""

from __future__ import annotations

import re
from functools import lru_cache

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.variants import take_variant
from mla_diff.text.numbers import counted_value
from mla_diff.text.numerals import LATIN_PATTERN, LETTERS_BEYOND_LATIN, letter_value, point_value, roman_value

_LOWER = rf"[a-z{LETTERS_BEYOND_LATIN}]"
_UPPER = r"[A-ZА-ЯΑ-Ω]"
_LATIN = rf"(?:\s?(?:{LATIN_PATTERN}))"
_ITEM = re.compile(
    rf"""\[*+(?:
      (?P<p_number>\((?P<pn>\d{{1,3}}\s?(?:{LATIN_PATTERN}|[a-z]{{1,2}}|[A-Z])?)\))
    | (?P<d_number>(?P<dn>(?:\d{{1,3}}|[IVX]{{1,5}})(?:\.\d{{1,3}})+[A-Za-z]?)\.?(?=\s))
    | (?P<number>(?P<n>\d{{1,4}}(?:{_LATIN}|[a-z]{{1,2}}|[A-Z]{{1,2}}|\s[a-z](?=\.))?)\.{{1,2}}
        (?P<ns>\s(?:{LATIN_PATTERN})\b)?(?:\s?[—–―]+\s?)?(?=\s|$|\]|["“‘«'(\[]|[A-ZÀ-Þ][a-zà-þ]|(?<=[—–―\s])\w))
    | (?P<b_number>(?P<bn>\d{{1,3}}\s?(?:{LATIN_PATTERN}|[a-z])?)\)(?=\s|$))
    | (?P<o_number>(?P<on>\d{{1,3}})[°º](?P<ons>\s?(?:{LATIN_PATTERN})\b)?\)?(?=\s))
    | (?P<p_letter>\((?P<pl>{_LOWER}{{1,2}}|{_UPPER}{{1,2}}|[ivxl]{{1,6}}|[IVXL]{{1,6}})(?P<pls>{_LATIN})?\)
        (?P<plt>\s(?:{LATIN_PATTERN})\b)?)
    | (?P<b_letter>(?P<bl>{_LOWER}{{1,2}}|[ivxl]{{1,6}}|{_UPPER})(?P<bls>{_LATIN})?\)(?=\s|$))
    | (?P<letter>(?P<l>{_LOWER}|[ivxl]{{1,6}}|{_UPPER}|[IVXL]{{1,6}})(?P<ls>(?:{LATIN_PATTERN}))?\.
        (?=\s(?!\d)|$|[a-z]{{2}}))
    | (?P<dash>[-–—•·▪‣*](?=\s))
    )""",
    re.VERBOSE,
)
_SHAPES = {
    "p_number": ("(1)", "pn"), "d_number": ("1.1", "dn"), "number": ("1.", "n"), "b_number": ("1)", "bn"),
    "o_number": ("1°", "on"), "p_letter": ("(a)", "pl"), "b_letter": ("a)", "bl"), "letter": ("a.", "l"),
}  # fmt: skip
_AROUND_ITEM = re.compile(r".{0,14}?[.)°º•·▪‣*–—-](?:\s|$|\]|\w|[\"“‘'(\[—–])", re.DOTALL)
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def read_item(text: str, words: Language) -> Label | None:
    """Return the label of an item at the start of ``text``, or None where it is none.

    >>> from mla_diff.languages import language
    >>> [read_item(text, language("de")).number for text in ("abis. die Lampe", "1.2A Wo", "(xxxx) auch")]
    ['abis', '1.2a', 'xxxx']
    >>> read_item("13. Juni 2002 kann", language("de")), read_item("(XXXX)", language("de"))
    (None, None)
    """
    if not text or text[0].isspace() or not _AROUND_ITEM.match(text):
        return None
    match = _ITEM.match(text)
    if not match or not match.lastgroup:
        return None
    rest = text[match.end() :].strip()
    brackets = text[: len(text) - len(text.lstrip("["))]
    printed = match[0][len(brackets) :].strip()
    if match.lastgroup == "dash":
        return Label("item", "point", "", printed, brackets + rest, "–")
    shape, group = _SHAPES[match.lastgroup]
    raw = match[group]
    if not _can_be_counted(raw) or _is_date(shape, rest, words):
        return None
    if shape == "(a)" and rest[:1].islower() and len(raw) > 1 and raw.isupper():
        return None  # "(EC) no. 44/2001", not a list
    suffix = match["pls"] or match["plt"] or match["bls"] or match["ons"] or match["ns"] or match["ls"] or ""
    number = "".join((raw + suffix).split())
    variant = take_variant(rest)
    if variant:
        number, rest, printed = number + variant.suffix, variant.rest, f"{printed} {variant.printed}"
    shape = shape.replace("a", "i") if _could_only_be_roman(raw) else shape
    shape = shape.replace("a", "A").replace("i", "I") if raw.isupper() else shape
    return Label("item", "point", number.lower() if raw[0].isdigit() else number, printed, brackets + rest, shape)


_LOOSE = (
    rf"(?P<n>\d{{1,3}}(?:{LATIN_PATTERN}|\s(?:{LATIN_PATTERN})(?=\s)|[a-z]{{1,2}}|[A-Z]{{1,2}})?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:{LATIN_PATTERN})?)"
    r"(?:\s+|(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹])|(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹]bis)|\u3000)(?=[^\W\d_]|[“«„\"‘'(\[—-])"
)
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹０１２３４５６７８９", "01234567890123456789")


@lru_cache(maxsize=2)
def _counted() -> re.Pattern[str]:
    return re.compile(r"(?P<n>[０-９]{1,2}|\d{1,2}|[一二三四五六七八九十]{1,3})[　\s]+(?=\S)")


def read_bare_number(text: str, words: Language) -> Label | None:
    """Return the label that a number without any sign may be, as in "1 Licences" or "1bis Es gilt"; None for a date.

    Whether it is one, only the numbers around it can tell.

    >>> from mla_diff.languages import language
    >>> read_bare_number("1A Fees", language("en")).number, read_bare_number("13 June 2002", language("en"))
    ('1a', None)
    """
    if words.enclosed:
        found = _counted().match(text)
        if not found:
            return None
        number = str(counted_value(found["n"].translate(_PLAIN)))
        shape = "一" if found["n"][0] in "一二三四五六七八九十" else "1"
        return Label("item", "point", number, found["n"], text[found.end() :], shape)
    match = re.match(_LOOSE, text)  # compiled when the first text needs it
    if not match:
        return None
    rest = text[match.end() :]
    number = re.sub(r"\s+", "", match["n"].translate(_PLAIN)).lower()
    if _is_date("1.", rest, words):
        return None
    return Label("item", "point", number, match["n"], rest, "1")


def _can_be_counted(raw: str) -> bool:
    """Return whether a label can be counted at all: "(XXXX)" in a German law is omitted text."""
    return raw[0].isdigit() or "." in raw or bool(letter_value(raw) or point_value(raw) or roman_value(raw))


def _is_date(shape: str, rest: str, words: Language) -> bool:
    """Return whether a number is the day of a date: "13. June 2002"."""
    if shape != "1.":
        return False
    word = _FIRST_WORD.match(rest)
    return bool(word) and word[0].lower() in words.months  # type: ignore[index]  # bool() narrows nothing for mypy


def _could_only_be_roman(raw: str) -> bool:
    return (raw[:1].isalpha() and len(raw) > 1 and raw[0] != raw[-1]) or raw.lower() in ("ii", "iii")
