"""The words of a language as patterns, made once for each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from mla_diff.languages.language import Language
from mla_diff.text.folded import folded


class Patterns(Struct, frozen=True):
    """The words of a language as patterns: each ends where a number may begin, or stands behind one."""

    article: re.Pattern[str]
    article_after: re.Pattern[str]
    division: re.Pattern[str]
    division_after: re.Pattern[str]
    annex: re.Pattern[str]
    annex_after: re.Pattern[str]
    preamble: re.Pattern[str]
    closing: re.Pattern[str]
    dated: re.Pattern[str]
    date: re.Pattern[str]
    number_signs: re.Pattern[str]
    numbers: Mapping[str, str]  # in words, folded, with their values
    spoken: frozenset[str]  # the first words of those
    enclosed: re.Pattern[str] | None
    starts: frozenset[str]  # how anything but an item begins, folded: two letters, or a sign
    first_words: frozenset[str]  # the words with which it does; none where words are not parted by spaces
    number_starts: frozenset[str]  # and how numbers in words begin, folded


_NEVER = r"(?!)"


_LETTERS = re.compile(r"[^\W\d_]+")


OPEN = r"[\[\(\*\"“«„‘「]*+\s?"


#: How a unit's word ends: a number may be printed close to it, "Article2".
_NO_LETTER = r"(?![^\W\d])"


#: What may stand between a unit's word and its number: "Art. 5", "ARTICLE:8.7", "CHAPTER – II", "Article No. 3", and in
#: old treaties "ARTICLE THE FIRST".
_BEFORE_NUMBER = r"(?:\s*[.:–—-])?\s*(?:(?:n(?:\.?[°º]|[or]?\.|r(?=\s))|č\.|№|رقم\s|the\s(?=[a-z]{4}))\s*)?"


#: Place and date of a signature on a line of their own: "Sevilla, 14 de diciembre de 1998."
#: Brazilian law adds its eras: "; 198º da Independência e 131º da República".
_DATED = r"[^\W\d_][^\d,]{2,30},(?:\s\D{1,4})?\s\d{1,2}\W?\s\D{0,4}(?:MONTHS)\D{0,5}\s\d{4}(?:;\s\d{2,3}.{5,60})?\.?"


#: A date alone, or behind the place without a comma: "4th April 2010", "Helsingissä 4 päivänä toukokuuta 2010".
_DATE = (
    r"(?:[^\W\d_]{3,30}\s)?\d{1,2}(?:st|nd|rd|th|er|\.|º)?\s(?:[^\W\d_]{1,10}\s)?"
    r"(?:MONTHS)(?:\s[^\W\d_]{1,3})?\s\d{4}(?:\s[^\W\d_]{1,5})?\.?"
)


def any_of(words: tuple[str, ...] | list[str]) -> str:
    """Return the pattern of any of some words, the longest first; of nothing where there are none."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) or _NEVER


@lru_cache(maxsize=64)
def patterns_of(words: Language) -> Patterns:
    """Return the patterns of a language."""
    ordinals = [word for word, value in words.numbers.items() if value.isdigit() and not word[:1].isdigit()]
    signs = [word for word in words.article if not word[0].isalpha()] + ["§§", "§"]
    units = (*words.article, *words.counted_apart)
    names = [word for word in units if word[0].isalpha()]
    everything = (*units, *words.divisions, *words.annex, *words.notes, *words.preamble, *words.closing, *ordinals)
    starts = frozenset(word[:2] if word[:2].isalpha() else word[0] for word in map(folded, everything))
    first_words = {first_word(word) for word in (*everything, *words.numbers)} if not words.enclosed else set()
    flags = re.IGNORECASE
    annex_ends = rf"(?:\s?{words.enclosed})?" if words.enclosed else _NO_LETTER  # 別表第一, where no space parts words
    return Patterns(
        re.compile(rf"{OPEN}(?P<word>(?:{any_of(names)}){_NO_LETTER}|(?:{any_of(signs)})){_BEFORE_NUMBER}\[?", flags),
        re.compile(rf"(?P<word>{any_of(list(words.article_after))})(?![\w:])", flags),
        re.compile(rf"{OPEN}(?P<word>{any_of(list(words.divisions))}){_NO_LETTER}{_BEFORE_NUMBER}\[?", flags),
        re.compile(rf"\.?\s*(?P<word>{any_of(list(words.divisions))})(?!\w)", flags),
        re.compile(rf"{OPEN}(?P<word>{any_of([*words.annex, *words.notes])}){annex_ends}{_BEFORE_NUMBER}\[?", flags),
        re.compile(rf"(?P<word>{any_of(list(words.annex))})", flags),
        re.compile(rf"(?:{any_of(list(words.preamble))})\b[.:]?\s*", flags),
        re.compile(rf"(?:{any_of(list(words.closing))})(?!\w)", flags),
        re.compile(_DATED.replace("MONTHS", any_of(words.months)), flags),
        re.compile(_DATE.replace("MONTHS", any_of(words.months)), flags),
        re.compile(rf"(?:{any_of([word for word in words.numbers if not SPOKEN.fullmatch(word)])})(?![\w-])", flags),
        {folded(word): value for word, value in words.numbers.items()},
        frozenset(folded(FIRST_SPOKEN.match(word)[0]) for word in words.numbers if SPOKEN.fullmatch(word)),  # type: ignore[index]
        _enclosed(words) if words.enclosed else None,
        starts | frozenset(f'[(*"“«„‘「§{words.enclosed}'),
        frozenset(first_words),
        frozenset(word[:2] if word[:2].isalpha() else word[0] for word in map(folded, words.numbers)),
    )


def first_word(text: str) -> str:
    """Return the letters with which a text begins, capitals made small as patterns do that pass over them."""
    letters = _LETTERS.match(text)
    return folded(letters[0]) if letters else ""


def own_word(printed: str, words: Language) -> str:
    """Return a word as the language knows it, however it was printed: KISIM is "kısım", ΚΕΦΑΛΑΙΟ "κεφάλαιο"."""
    lower = printed.lower()
    return lower if lower.isascii() and words.tag != "tr" else _own_words(words).get(folded(lower), lower)


@lru_cache(maxsize=64)
def _own_words(words: Language) -> Mapping[str, str]:
    everything = (
        *words.article,
        *words.article_after,
        *words.counted_apart,
        *words.divisions,
        *words.annex,
        *words.notes,
    )
    return {folded(word): word for word in reversed(everything)}


def _enclosed(words: Language) -> re.Pattern[str]:
    units = any_of([*words.article, *words.divisions])
    counted = r"(?:[一二三四五六七八九十百千零〇]+|\d+)"
    further = rf"(?:\s?[{words.inserted}]\s?{counted})*"
    return re.compile(rf"{OPEN}{words.enclosed}\s?(?P<number>{counted})\s?(?P<word>{units}){further}")


#: Words that may spell a number, as many as one has: "vingt et unième", "dix-septième".
FIRST_SPOKEN = re.compile(r"(?:[^\W\d_]|[\u064b-\u0652])+")


SPOKEN = re.compile(r"(?:[^\W\d_]|[\u064b-\u0652])+(?:[-\s][^\W\d_]+){0,2}(?![\w-])")
