"""The number of a unit where it stands: in figures, in words of the language, in letters of its alphabet."""

from __future__ import annotations

import re
from functools import lru_cache

from mla_diff.languages.language import Language
from mla_diff.parse.labels.patterns import FIRST_SPOKEN, SPOKEN, Patterns, any_of
from mla_diff.text.folded import folded
from mla_diff.text.numbers import FIGURES, Number, counted_value, in_ascii, read_number
from mla_diff.text.numerals import LATIN_PATTERN, greek_numeral, roman_value


def number_at(text: str, start: int, words: Language, patterns: Patterns) -> Number | None:
    """Return the number that begins at ``start``, in words of the language or in figures; its end is in ``text``.

    It may stand in brackets of its own, as in Arabic laws: "المادة (1)"; what was inserted later is told behind it,
    inside the brackets or outside: "(5 مكرر)", "5 مكررا".

    >>> from mla_diff.languages import language
    >>> from mla_diff.parse.labels.patterns import patterns_of
    >>> ar = language("ar")
    >>> [number_at(text, 0, ar, patterns_of(ar)).value for text in ("(1)", "( ٢ ) ", "(5) مكرراً", "5 مكرر 1")]
    ['1', '2', '5bis', '5bis1']
    >>> ro = language("ro")
    >>> [number_at(text, 0, ro, patterns_of(ro)).value for text in ("a 2-a", "al II-lea")]
    ['2', '2']
    >>> [number_at("3.a", 0, known, patterns_of(known)).value for known in (language("hr"), language("sl"))]
    ['3a', '3a']
    >>> number_at("(1, 2)", 0, ar, patterns_of(ar)) is None
    True
    """
    framed = _framed(words).match(text, start) if words.ordinal_frame[0] else None
    if framed:
        own = read_number(framed["number"])
        return Number(own.value, framed.end()) if own and own.end == len(framed["number"]) else None
    opening = _OPENING_BRACKET.match(text, start)
    number = _bare_number_at(text, opening.end() if opening else start, words, patterns)
    if number is None:
        return None
    number = _inserted_later(text, number, words)
    if not opening:
        return number
    closing = _CLOSING_BRACKET.match(text, number.end) if number.value[0].isdigit() else None  # "Regulation (EC)"
    return _inserted_later(text, Number(number.value, closing.end()), words) if closing else None


@lru_cache(maxsize=8)
def _framed(words: Language) -> re.Pattern[str]:
    """Return the pattern of an ordinal in figures: "a 2-a", "al II-lea"."""
    before, after = (any_of(part) for part in words.ordinal_frame)
    return re.compile(rf"(?:{before})\s+(?P<number>\d{{1,4}}|[IVXLC]+)\s?[-‑–](?:{after})(?!\w)", re.IGNORECASE)


_OPENING_BRACKET, _CLOSING_BRACKET = re.compile(r"[(（]\s?"), re.compile(r"\s?[)）]")


def _inserted_later(text: str, number: Number, words: Language) -> Number:
    """Return a number together with the word behind it that says it was inserted later, and what that is counted by."""
    again = _again(words).match(text, number.end) if words.again else None
    if again is None:
        return number
    return Number(f"{number.value}bis{in_ascii(again['further'] or '')}", again.end())


@lru_cache(maxsize=8)
def _again(words: Language) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{any_of(words.again)})(?![^\W_])(?:\s?[(（]?\s?(?P<further>\d{{1,2}})(?!\w)\s?[)）]?)?")


def _bare_number_at(text: str, start: int, words: Language, patterns: Patterns) -> Number | None:
    named = number_in_words(text, start, words, patterns)
    if named:
        return _put_behind(text, named)
    counted = _COUNTED_ALONE.match(text, start) if patterns.enclosed else None
    if counted:
        return Number(str(counted_value(counted[0])), counted.end())
    lettered = _lettered(words).match(text, start) if words.before_letter else None
    if lettered:
        return Number(lettered["figures"] + lettered["letter"], lettered.end())
    own = text[start : start + LONGEST_NUMBER]
    if own and not own[0].isascii():
        greek = _GREEK_NUMERAL.match(own) if words.tag == "el" else None
        value = greek_numeral(greek["numeral"]) if greek else 0
        if greek and value and (greek["sign"] or not roman_value(own[: greek.end()].translate(_LIKE_LATIN))):
            return Number(str(value), start + greek.end())
        like_roman = _LIKE_ROMAN.match(own)
        own = own[: like_roman.end()].translate(_LIKE_LATIN) + own[like_roman.end() :] if like_roman else own
    number = read_number(own)
    return Number(number.value, start + number.end) if number else None


@lru_cache(maxsize=8)
def _lettered(words: Language) -> re.Pattern[str]:
    """Return the pattern of figures with a letter behind them that a sign of the language parts: Croatian "3.a"."""
    sign = re.escape(words.before_letter)
    return re.compile(rf"(?P<figures>{FIGURES}){sign}\s?(?P<letter>[a-zčćđšž])(?=\.?(?:\s|$))")


def _put_behind(text: str, named: Number) -> Number:
    """Return a number in words with what says that it was put in behind that: "premier bis", "1er A"."""
    suffix = _PUT_IN.match(text, named.end) if named.value.isdigit() else None
    if suffix is None:
        return named
    return Number(named.value + re.sub(r"[\s-]", "", suffix[0]).lower(), suffix.end())


#: A Latin number behind the number that it follows, or a capital letter, alone before a sign or the end.
_PUT_IN = re.compile(rf"[\s-](?:{LATIN_PATTERN})\b(?:\s[A-Z](?=$|[.:\s–—-]))?|\s[A-Z](?=\s?(?:$|[.:–—]))")


#: "Α΄", "ια'" in front of a border: a number in Greek letters, mostly with its sign.
_GREEK_NUMERAL = re.compile(r"(?P<numeral>[Α-Ωα-ωϛ]{1,4})(?P<sign>[΄ʹ´'’])?(?=$|[\s.:–—-])")


#: Letters of other alphabets that print a roman numeral: "ІІ" and "ХІ" in Ukrainian, "ΙV" in Greek.
_LIKE_ROMAN = re.compile(r"[IVXLCMІХСМΙΧΜ]+(?![^\W_])")


_LIKE_LATIN = str.maketrans("ІХСМΙΧΜ", "IXCMIXM")


_COUNTED_ALONE = re.compile(r"[一二三四五六七八九十百]{1,4}(?=$|[\s（(：:、])")  # 附件一, 別表第一（第二条関係）


def number_in_words(text: str, start: int, words: Language, patterns: Patterns) -> Number | None:
    """Return the longest number in words that begins at ``start``: "vigésimo primero", and not "vigésimo"."""
    begins = folded(text[start : start + 2])
    if begins[:2] not in patterns.number_starts and begins[:1] not in patterns.number_starts:
        return None
    first = FIRST_SPOKEN.match(text, start)
    spoken = SPOKEN.match(text, start) if first and folded(first[0]) in patterns.spoken else None
    end = spoken.end() if spoken else start
    while end > start:
        value = patterns.numbers.get(folded(re.sub(r"\s+", " ", text[start:end])))
        if value is not None:
            return Number(value, end)
        end = max(text.rfind(sign, start, end) for sign in " -\t\u00a0")
    sign = patterns.number_signs.match(text, start)
    return Number(words.numbers[re.sub(r"\s+", " ", sign[0].lower())], sign.end()) if sign else None


LONGEST_NUMBER = 40  # characters looked at for a number; "15-12-1 quaterdecies" has 20


#: The sign of a note behind a number: "Article III*".
_NOTE_SIGNS = frozenset("*†‡")
_NOTE_MARK = re.compile(r"\s?[*†‡]{1,3}(?=\s*$|\s?[.:–—]|\s[^\W\d_])")


def end_of_label(text: str, end: int) -> int:
    """Return where the brackets end that close behind a number, and the sign of a note, given where the number ends."""
    while end < len(text) and text[end] in "])":
        end += 1
    mark = _NOTE_MARK.match(text, end) if text[end : end + 2].strip()[:1] in _NOTE_SIGNS else None
    return mark.end() if mark else end
