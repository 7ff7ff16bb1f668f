"""The number in a printed label: what is compared of "Article 12 bis", "(a)", "SCHEDULE 1" or "Article premier"."""

from __future__ import annotations

import re

from mla_diff.languages import LANGUAGES, language
from mla_diff.text.numerals import LATIN, canonical_number, roman_value

_AROUND = " \t.,;:()[]{}«»“”„‚‹›\"'‘’*–—-―‐•·°º§"
_ORDINAL_SIGN = re.compile(r"(?<=\d)\s*(?:[°ºª]|er\b|re\b)")
_WORD = re.compile(r"[^\W\d_]{2,}\.?")
_LONGEST_REPEATED = 3  # letters: after "zz" lists go on with "aaa"
_ALL_LANGUAGES = {word: value for tag in LANGUAGES for word, value in language(tag).numbers.items()}


def read_number(label: str) -> str:
    """Return the number that a label prints, as numbers are compared; "" where it prints none.

    >>> [read_number(label) for label in ("Article 12 bis", "(a)", "PART IV", "Artículo 1º.", "§ 312g", "–")]
    ['12bis', 'a', '4', '1', '312g', '']
    >>> read_number("(i)"), read_number("(B)"), read_number("„Artikel 4")
    ('i', 'B', '4')
    >>> read_number("iii)"), read_number("(viii)"), read_number("(aaa)"), read_number("Dix")
    ('iii', 'viii', 'aaa', '')
    >>> read_number("1. Titel:"), read_number("II. FEJEZET"), read_number("1.º Capítulo")
    ('1', '2', '1')
    >>> read_number("Art. L. 121-2"), read_number("Article premier"), read_number("SCHEDULE")
    ('L121-2', '1', '')
    """
    text = _ORDINAL_SIGN.sub("", label).strip(_AROUND)
    tokens = text.split()
    if not tokens:
        return ""
    if len(tokens) == 1 and (_counts_alone(text) or not _is_keyword(text)):
        return text if text.isalpha() else canonical_number(text)  # "(i)" may be a letter: its list tells
    while tokens and _is_keyword(tokens[0]):
        if tokens[0].lower() in _ALL_LANGUAGES and _only_words(tokens):
            return _ALL_LANGUAGES[tokens[0].lower()]
        tokens.pop(0)
    if not tokens:
        return ""
    number = tokens.pop(0)
    while tokens and (_continues(tokens[0]) or (number.endswith(".") and not _is_keyword(tokens[0]))):
        number = f"{number}{tokens.pop(0)}"
    number = number.replace("L.", "L").replace("R.", "R").replace("D.", "D").strip(_AROUND)
    return canonical_number(number) if number else ""


def _counts_alone(text: str) -> bool:
    """Return whether letters that are all of a label count: "iii", "aaa"; a word for a number, "dix", is a word."""
    repeats = len(text) == _LONGEST_REPEATED and len(set(text)) == 1 and text.isalpha()
    return repeats or (text.islower() and roman_value(text) > 0 and text not in _ALL_LANGUAGES)


def _is_keyword(token: str) -> bool:
    """Return whether a token is a word such as "Article" rather than a number."""
    bare = token.strip(_AROUND)
    return not bare or (bool(_WORD.fullmatch(bare)) and not (bare.isupper() and roman_value(bare)) and bare not in LATIN
                        and not (len(bare) == 2 and bare.islower()))  # fmt: skip


def _only_words(tokens: list[str]) -> bool:
    return not any(char.isdigit() for token in tokens for char in token)


def _continues(token: str) -> bool:
    """Return whether a token belongs to the number before it: "bis", or a lone letter."""
    bare = token.strip(_AROUND)
    return bare.lower() in LATIN or (len(bare) == 1 and bare.isalpha())
