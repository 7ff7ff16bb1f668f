"""Cross-references of the Dutch and the English text in one form: what a provision names, in order.

A reader of its own, apart from the program's: ``("article", "85"), ("paragraph", "2"), ("point", "a")``; "to" stands
between the ends of a range, since "paragraphs 1 to 4" and "paragraphs 1 and 4" are not the same.
"""

from __future__ import annotations

import re

ORDINALS = (
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
    "twaalfde",
)  # fmt: skip
_ORDINAL = "|".join((*ORDINALS, "eerst"))  # "het eerst lid" is a misprint of the Dutch, Article 13(3)
_JOIN_NL = r"(?:,\s+|\s+(?:en|of|tot en met)\s+)(?:het\s+)?"
_NUMBERS_NL = rf"\d+(?:{_JOIN_NL}\d+)*"
_DUTCH = re.compile(
    rf"\b[Aa]rtikel(?:en)?\s+(?P<article>{_NUMBERS_NL})"
    rf"|\b(?P<paragraph>(?:{_ORDINAL})(?:(?:\s+lid)?{_JOIN_NL}(?:{_ORDINAL}))*)\s+lid\b"
    rf"|\bonderde(?:el|len)\s+(?P<point>[a-z]\b(?:(?:\s+en\s+|,\s+)onderdeel\s+[a-z]\b|{_JOIN_NL}[a-z]\b)*)"
)
_JOIN_EN = r"(?:,\s+|\s+(?:and|or|to)\s+)"
_ENGLISH = re.compile(
    rf"\bArticles?\s+(?P<article>\d+(?:{_JOIN_EN}\d+)*)"
    rf"|\b[Pp]aragraphs?\s+(?P<paragraph>\d+(?:{_JOIN_EN}\d+)*)"
    rf"|\bpoints?\s+(?P<point>\([a-z]+\)(?:{_JOIN_EN}\([a-z]+\))*)"
)
Named = tuple[str, str]


def dutch(text: str) -> list[Named]:
    """Return what a Dutch provision names."""
    return [named for match in _DUTCH.finditer(text) for named in _split(match, "tot en met")]


def english(text: str) -> list[Named]:
    """Return what an English provision names."""
    return [named for match in _ENGLISH.finditer(text) for named in _split(match, "to")]


def _split(match: re.Match[str], range_word: str) -> list[Named]:
    kind = match.lastgroup or ""
    found: list[Named] = []
    for part in re.findall(rf"{range_word}|\b\d+\b|\b(?:{_ORDINAL})\b|\b[a-z]\b", match[kind]):
        if part == range_word:
            found.append(("to", ""))
        elif part in ORDINALS:
            found.append((kind, str(ORDINALS.index(part) + 1)))
        else:
            found.append((kind, "1" if part == "eerst" else part))
    return found
