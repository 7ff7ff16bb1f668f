"""Variants in a negotiating text: "8. [Alt. ...", "3. bis. Alt 2", "(a) quat.", "5. [Option A]" beside 8, 3, (a), 5."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mla_diff.text.numerals import LATIN, LATIN_PATTERN
from mla_diff.text.spaces import SPACES

#: The draft of the ISA of December 2025 shortens some of the Latin numbers.
_SHORT = {"quat": "quater", "quin": "quinquies", "quint": "quinquies"}
_LATIN = rf"(?:{LATIN_PATTERN}|quat|quint|quin)"
#: In small letters it is a word of German, unless it ends the line: "[Article 4 alt", "Article 4 alt 2".
_SMALL = r"alt(?=\.?(?:\s?\d{1,2})?\.?\]*\s*$)"
_WORD = rf"(?:Alt|ALT|{_SMALL}|Alternative(?=\s\d|\s?[.:\]]|\s[A-Z][.:\]]))(?![^\W\d_])\.?"
_ALTERNATIVE = (
    rf"(?:{_WORD}(?:\s?(?:\d{{1,2}}|[A-Z](?=[.:)\]])|{_LATIN})(?![^\W_])\.?)?"
    r"|Option\s(?:\d{1,2}|[A-Z])(?![^\W_])\.?)"
)
#: A Latin number counts where a full stop, another or an alternative follows: "bis" and "ter" are words of German and
#: Dutch. What the draft shortens is no word of any language.
_NUMBERED = (
    rf"\.?\s*(?P<open>\[*)(?P<name>{_LATIN}(?:/{_LATIN})*(?:\.(?=\s|$)|(?=\.?\s+\[?{_ALTERNATIVE})|(?<=quat)(?=\s)"
    rf"|(?<=quin)(?=\s)|(?<=quint)(?=\s)))\.?\s*"
)
#: How what the two patterns look for begins, behind stops, brackets and spaces; most texts begin otherwise.
_BEGINNINGS = frozenset(word[:2] for word in (*LATIN, *_SHORT, "Alt", "ALT", "alt", "Option"))
_LEADING = ".[" + SPACES
_CHOICE = rf"\s*(?P<open>\[*)(?P<name>{_ALTERNATIVE})(?P<close>\]?)\s*"


class Variant(NamedTuple):
    """A variant's sign: what is added to the number ("bisalt2"), as printed, and the text that follows."""

    suffix: str
    printed: str
    rest: str


def ends_in_variant(text: str) -> bool:
    """Return whether a number behind a text is an alternative's: "[Alt. 1. upon signature] [Alt." before "2.".

    >>> ends_in_variant("upon signature] [Alt."), ends_in_variant("a safe alternative")
    (True, False)
    """
    return text.rpartition(" ")[2].lstrip("[(").rstrip(".") in ("Alt", "Alternative", "Option")


def take_variant(rest: str) -> Variant | None:
    """Return the variant's sign at the start of what follows a label, or None where it has none.

    A bracket that opens before the sign and closes later is the text's. Alternatives that stand side by side within
    one paragraph are its text.

    >>> take_variant("[bis. Alt. The Commission shall]")
    Variant(suffix='bisalt', printed='bis. Alt.', rest='[The Commission shall]')
    >>> take_variant("[Option A] The Council").suffix, take_variant("[Alt. 1 shall] [Alt. 2 may] act")
    ('optiona', None)
    """
    if rest.lstrip(_LEADING)[:2] not in _BEGINNINGS:
        return None
    signs: list[str] = []
    opened = ""
    numbered = re.match(_NUMBERED, rest)  # few texts have variants: the patterns are compiled when one has
    if numbered:
        signs.append(numbered["name"])
        opened, rest = numbered["open"], rest[numbered.end() :]
    choice = re.match(_CHOICE, rest)
    if choice and not _is_one_of_several(rest, choice.end("name")):
        closes = choice["close"] and (choice["open"] or opened)
        signs.append(f"[{choice['name']}]" if closes else choice["name"])
        opened += choice["open"]
        rest = rest[choice.end() :] if closes else choice["close"] + rest[choice.end() :]
        opened = opened[1:] if closes else opened
    if not signs:
        return None
    return Variant("".join(map(_suffix, signs)), " ".join(signs), opened + rest)


def _is_one_of_several(text: str, named: int) -> bool:
    """Return whether a bracketed alternative ends where another begins: "[Alt. 1 shall] [Alt. 2 may] act"."""
    if not text.startswith("["):
        return False
    depth = 0
    for sign in re.finditer(r"[\[\]]", text):
        depth += 1 if sign[0] == "[" else -1
        if depth == 0:
            following = re.match(_CHOICE, text[sign.end() : sign.end() + 30])
            return bool(following and following["open"]) and text[named : sign.start()].strip() != ""
    return False


def _suffix(sign: str) -> str:
    """Return the part of a number that a sign stands for.

    >>> _suffix("quat."), _suffix("bis/ter."), _suffix("[Alternative 2]"), _suffix("Option B")
    ('quater', 'bis-ter', 'alt2', 'optionb')
    """
    words = re.findall(r"[a-z]+|\d+|/", sign.lower().replace("alternative", "alt"))
    return "".join("-" if word == "/" else _SHORT.get(word, word) for word in words)


_CHOSEN = rf"(?:alt(?:\d+|{LATIN_PATTERN}|[a-z])?|option(?:\d+|[a-z]))"
_SHORTEST_WITH_SUFFIX = 4  # characters: "abis"


@cache
def _suffixed() -> re.Pattern[str]:
    return re.compile(rf"([a-z]+?)((?:{LATIN_PATTERN})(?:-(?:{LATIN_PATTERN}))*{_CHOSEN}?|{_CHOSEN})", re.IGNORECASE)


def split_suffix(number: str) -> tuple[str, str]:
    """Return the letters of a label and what its variant added.

    >>> split_suffix("bbis"), split_suffix("aalt"), split_suffix("xii")
    (('b', 'bis'), ('a', 'alt'), ('xii', ''))
    """
    match = _suffixed().fullmatch(number) if len(number) >= _SHORTEST_WITH_SUFFIX else None
    return (match[1], match[2]) if match else (number, "")


def is_alternative(suffix: str) -> bool:
    """Return whether what a variant added to a number makes it an alternative to another text."""
    return "alt" in suffix or "option" in suffix
