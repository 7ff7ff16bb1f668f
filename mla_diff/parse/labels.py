"""What stands at the start of a block: "PART I", "Article 12 bis", "§ 312g", "3.", "(a)", a dash, or nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from mla_diff.languages import LANGUAGES, keywords
from mla_diff.languages.keywords import Keywords
from mla_diff.model.provision import Kind
from mla_diff.parse.variants import is_alternative, take_variant
from mla_diff.text.numerals import LATIN_PATTERN, canonical_number

LabelType = Literal["article", "division", "annex", "preamble", "closing", "item"]

HEADING_WORDS = 32  # the longest heading in the ten aligned texts and the instruments has 31 words
BODY_AFTER_LABEL_WORDS = 14  # a longer rest of a label's line without a sign in between is text, not a heading


class Label(Struct, frozen=True):
    """A recognised start of a block. ``rest`` is what follows it; label and rest are the block's text."""

    type: LabelType
    kind: Kind
    number: str  # canonical: "12bis"; "" for a dash
    printed: str  # "Article 12 bis"
    rest: str
    keyword: str = ""  # "chapter", lower case; of items the shape: "(a)", "1.", "–"
    parted: bool = False  # whether a sign such as ":" or "–" parts label and rest


_NUMBER = (
    r"(?:[LRD]\.\s?\d+(?:-\d+)*|"
    rf"(?:\d+(?:[-‑–]\d+)*(?:\s?\[?(?:{LATIN_PATTERN})\b\]?|\s?\.?[°º]|er\b|[a-z]{{1,2}}(?![^\W\d_])"
    r"|[ ][a-z](?=\s*(?:$|[.:\])–—-])))?"
    rf"|[IVXLCDM]+(?:[-\s]?(?:{LATIN_PATTERN})\b)?(?![^\W\d_]|['’])|[A-Z]{{1,2}}(?![^\W\d_]|['’])))"
)
_OPEN = r"[\[\(\*\"“]*+"


class _Patterns(Struct, frozen=True):
    article: re.Pattern[str]
    division: re.Pattern[str]
    inverted: re.Pattern[str] | None
    annex: re.Pattern[str]
    preamble: re.Pattern[str]
    closing: re.Pattern[str]
    first: frozenset[str]  # the lower-case first letters of anything but an item


def _any(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=32)
def _patterns(words: Keywords) -> _Patterns:
    number_words = _any(list(words.numbers)) or r"(?!)"
    number = rf"(?:{number_words})\b|{_NUMBER}"
    article_words = [word for word in words.article if word not in ("§", "§§")]
    gap = r"\s*" if words.tag == "zh" else r"\.?\s+"
    article = rf"{_OPEN}(?P<word>{_any(article_words)}){gap}\[?(?P<number>{number})(?P<close>[\])]*)"
    section_sign = rf"(?P<sign>§§?)\s*(?P<signed>{_NUMBER})"
    division = rf"{_OPEN}(?P<word>{_any(list(words.divisions))})\.?\s+\[?(?P<number>{number})(?P<close>[\])]*)"
    ordinals = [word for word, value in words.numbers.items() if value.isdigit() and not word[:1].isdigit()]
    inverted = (
        rf"{_OPEN}(?P<number>{_any(ordinals)})\s+(?P<word>{_any(list(words.divisions))})(?P<close>[\])]*)(?!\w)"
        if ordinals
        else r"(?!)"
    )
    if words.tag == "zh":
        counted = r"第(?P<number>[一二三四五六七八九十百零〇\d]+)"
        article = rf"{_OPEN}{counted}(?P<word>条)(?P<close>)"
        division = rf"{_OPEN}{counted}(?P<word>{_any(list(words.divisions))})(?P<close>)"
    annex = rf"{_OPEN}(?P<word>{_any(list(words.annex))})\b\.?(?:\s*\[?(?P<number>{number})(?P<close>[\])]*))?"
    everything = (*words.article, *words.divisions, *words.annex, *words.preamble, *words.closing, *ordinals)
    flags = re.IGNORECASE
    return _Patterns(
        re.compile(rf"(?:{article}|{section_sign})", flags),
        re.compile(division, flags),
        re.compile(inverted, flags),
        re.compile(annex, flags),
        re.compile(rf"(?:{_any(list(words.preamble))})\b[.:]?\s*", flags),
        re.compile(rf"(?:{_any(list(words.closing))})(?!\w)", flags),
        frozenset(word[0] for word in everything) | frozenset('[(*"“§第'),
    )


_SEPARATOR = re.compile(r"\s*(?:[.:;–—―-]\s*(?:[–—-]\s*)?|\t|\s{2,})\s*")
_ENDS_SENTENCE = re.compile(r"[.;,]['\"”’\])]*$")


def language_words(language: str) -> Keywords:
    """Return the keywords of ``language``, English where it has none."""
    return keywords(language if language in LANGUAGES else "en")


def read_label(text: str, words: Keywords) -> Label | None:
    """Return the label at the start of ``text``, or None where there is none.

    >>> read_label("Article 12 bis - Grounds for refusal", language_words("en")).number
    '12bis'
    >>> read_label("Article 12 of the Convention applies to the States Parties.", language_words("en")) is None
    True
    >>> read_label("(ii) the name of the person;", language_words("en")).keyword
    '(i)'
    """
    item = _read_item(text)
    if item:
        return item
    patterns = _patterns(words)
    if text[:1].lower() not in patterns.first:
        return None
    return (
        _read_article(text, words, patterns)
        or _read_division(text, words, patterns)
        or _read_annex(text, patterns)
        or _read_edges(text, patterns)
    )


def _read_article(text: str, words: Keywords, patterns: _Patterns) -> Label | None:
    match = patterns.article.match(text)
    if not match:
        return None
    number = match["signed"] or match["number"]
    keyword = (match["sign"] or match["word"]).lower()
    variant = take_variant(text[match.end() :])
    if variant and is_alternative(variant.suffix):
        rest, parted = _part_rest(variant.rest)
        if not rest.strip("[]") or parted or looks_like_heading(rest):
            printed = f"{text[: match.end()].strip()} {variant.printed}"
            number = _canonical(number, words) + variant.suffix
            return Label("article", "article", number, printed, rest, keyword, parted)
    rest, parted = _part_rest(text[match.end() :])
    if text[match.end() : match.end() + 1].isupper():  # a footnote's text that ran into the label stays with it
        return Label("article", "article", _canonical(number, words), text, "", keyword)
    if not _may_follow_label(rest, parted) or (rest.startswith("(") and text[match.end()] == "("):
        return None
    return Label("article", "article", _canonical(number, words), text[: match.end()].strip(), rest, keyword, parted)


def _read_division(text: str, words: Keywords, patterns: _Patterns) -> Label | None:
    match = patterns.division.match(text) or (patterns.inverted and patterns.inverted.match(text))
    if not match:
        return None
    rest, parted = _part_rest(text[match.end() :])
    if not _may_follow_label(rest, parted) or (rest and _ENDS_SENTENCE.search(rest) and not _is_title(rest, parted)):
        return None
    keyword = match["word"].lower()
    number = _canonical(match["number"], words)
    return Label("division", words.divisions[keyword], number, text[: match.end()].strip(), rest, keyword, parted)


def _read_annex(text: str, patterns: _Patterns) -> Label | None:
    match = patterns.annex.match(text)
    if not match:
        return None
    rest, parted = _part_rest(text[match.end() :])
    if not _may_follow_label(rest, parted) or _ENDS_SENTENCE.search(rest) or (rest and rest[0].islower()):
        return None
    if not match["number"] and rest and not parted:
        return None
    number = re.sub(r"\s+", "", match["number"] or "").upper()
    return Label("annex", "annex", number, text[: match.end()].strip(), rest, match["word"].lower(), parted)


def _read_edges(text: str, patterns: _Patterns) -> Label | None:
    match = patterns.preamble.match(text)
    if match and (match.end() == len(text) or text[match.end()].isupper()):
        return Label("preamble", "preamble", "", text[: match.end()].strip(), text[match.end() :])
    if patterns.closing.match(text):
        return Label("closing", "final clause", "", "", text)
    return None


def _canonical(number: str, words: Keywords) -> str:
    lowered = re.sub(r"\s+", " ", number.lower())
    if lowered in words.numbers:
        return words.numbers[lowered]
    if words.tag == "zh":
        return str(_chinese_value(number))
    if re.fullmatch(r"\d+\s?(?:er|\.?[°º])", lowered):
        return re.sub(r"\D", "", lowered)
    return canonical_number(number.replace("[", "").replace("]", ""))


def _chinese_value(number: str) -> int | str:
    digits = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}
    if number.isdigit():
        return int(number)
    total, current = 0, 0
    for char in number:
        if char in digits:
            current = digits[char]
        else:
            total += (current or 1) * {"十": 10, "百": 100}[char]
            current = 0
    return total + current


def _part_rest(rest: str) -> tuple[str, bool]:
    """Return what follows a label without the sign that parts them, and whether there was one."""
    match = _SEPARATOR.match(rest)
    if match and match.end():
        return rest[match.end() :].strip(), True
    return rest.strip(), False


def _may_follow_label(rest: str, parted: bool) -> bool:
    """Return whether a line that goes on with ``rest`` can be a label's line, and not a sentence naming a unit."""
    if not rest or parted:
        return True
    if rest[0] in "([" and len(rest.split()) <= HEADING_WORDS:
        return rest[-1] in ")]" or not _ENDS_SENTENCE.search(rest)
    if not (rest[0].isdigit() or rest[0] in "\"'“‘«„" or (rest[0].isalpha() and not rest[0].islower())):
        return False
    return len(rest.split()) <= BODY_AFTER_LABEL_WORDS and not _ENDS_SENTENCE.search(rest)


def _is_title(rest: str, parted: bool) -> bool:
    return parted and len(rest.split()) <= HEADING_WORDS and not rest.endswith((";", ","))


def looks_like_heading(text: str) -> bool:
    """Return whether a block without a label can be the heading of the unit above it.

    >>> looks_like_heading("Grounds for refusal"), looks_like_heading("The Parties shall cooperate.")
    (True, False)
    """
    if not text or len(text.split()) > HEADING_WORDS or text[0].islower():
        return False
    return not re.search(r"[.;,:!?]['\"”’\])]*$", text) or text.endswith(("etc.", "(repealed).", "...", "…"))


_ITEM = re.compile(
    rf"""\[*+(?:
      (?P<p_number>\((?P<pn>\d{{1,3}}\s?(?:{LATIN_PATTERN}|[a-z]{{1,2}})?)\))
    | (?P<d_number>(?P<dn>\d{{1,3}}(?:\.\d{{1,3}})+)\.?(?=\s))
    | (?P<number>(?P<n>\d{{1,3}}(?:\s?(?:{LATIN_PATTERN})|[a-z]{{1,2}}|\s[a-z](?=\.))?)\.
        (?P<ns>\s(?:{LATIN_PATTERN})\b)?(?=\s|$|\]|["“‘«'(]|[A-ZÀ-Þ][a-zà-þ]))
    | (?P<b_number>(?P<bn>\d{{1,3}}\s?(?:{LATIN_PATTERN}|[a-z])?)\)(?=\s|$))
    | (?P<o_number>(?P<on>\d{{1,3}})[°º](?P<ons>\s?(?:{LATIN_PATTERN})\b)?(?=\s))
    | (?P<p_letter>\((?P<pl>[a-z]{{1,2}}|[A-Z]{{1,2}}|[ivxl]{{1,6}}|[IVXL]{{1,6}})(?P<pls>\s?(?:{LATIN_PATTERN}))?\)
        (?P<plt>\s(?:{LATIN_PATTERN})\b)?)
    | (?P<b_letter>(?P<bl>[a-z]{{1,2}}|[ivxl]{{1,6}}|[A-Z])(?P<bls>\s?(?:{LATIN_PATTERN}))?\)(?=\s|$))
    | (?P<letter>(?P<l>[a-z]|[ivxl]{{1,6}}|[A-Z])\.(?=\s(?!\d)|$|[a-z]{{2}}))
    | (?P<dash>[-–—•·▪‣*](?=\s))
    )""",
    re.VERBOSE,
)
_SHAPES = {
    "p_number": ("(1)", "pn"), "d_number": ("1.1", "dn"), "number": ("1.", "n"), "b_number": ("1)", "bn"),
    "o_number": ("1°", "on"), "p_letter": ("(a)", "pl"), "b_letter": ("a)", "bl"), "letter": ("a.", "l"),
}  # fmt: skip
_ITEM_START = frozenset("0123456789[(abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-–—•·▪‣*")
_AROUND_ITEM = re.compile(r".{0,14}?[.)°º•·▪‣*–—-](?:\s|$|\]|\w|[\"“‘'(])", re.DOTALL)


def _read_item(text: str) -> Label | None:
    if text[:1] not in _ITEM_START or not _AROUND_ITEM.match(text):
        return None
    match = _ITEM.match(text)
    if not match or not match.lastgroup:
        return None
    rest = text[match.end() :].strip()
    brackets = text[: len(text) - len(text.lstrip("["))]
    printed = match[0][len(brackets) :]
    if match["dash"]:
        return Label("item", "point", "", printed, brackets + rest, "–")
    shape, group = next(pair for name, pair in _SHAPES.items() if match[name])
    raw = match[group]
    if shape.endswith(")") and shape[0] == "(" and rest[:1].islower() and len(raw) > 1 and raw.isupper():
        return None  # "(EC) no. 44/2001", not a list
    suffix = match["pls"] or match["plt"] or match["bls"] or match["ons"] or match["ns"] or ""
    number = re.sub(r"\s+", "", raw + suffix)
    variant = take_variant(rest)
    if variant:
        number, rest, printed = number + variant.suffix, variant.rest, f"{printed} {variant.printed}"
    shape = shape.replace("a", "i") if _could_only_be_roman(raw) else shape
    shape = shape.replace("a", "A").replace("i", "I") if raw.isupper() else shape
    return Label("item", "point", number.lower() if raw[0].isdigit() else number, printed, brackets + rest, shape)


def _could_only_be_roman(raw: str) -> bool:
    return (raw[:1].isalpha() and len(raw) > 1 and raw[0] != raw[-1]) or raw.lower() in ("ii", "iii")
