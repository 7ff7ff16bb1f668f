"""What stands at the start of a line: "PART I", "Article 12 bis", "§ 312g", "5 §", "第三条の二", or nothing.

Recognising is interpreting: a word of the language makes a label only with a number that can be read whole behind it
(or before it, where the language counts so). Which of the labels that a text shows are units is settled later, over
the whole of it, in ``sequence``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.parse.items import read_item
from mla_diff.parse.label import BODY_AFTER_LABEL_WORDS, HEADING_WORDS, Label, word_count
from mla_diff.parse.variants import is_alternative, take_variant
from mla_diff.text.folded import folded
from mla_diff.text.numbers import Number, counted_value, read_number
from mla_diff.text.numerals import canonical_number, greek_numeral, roman_value
from mla_diff.text.raised import RAISED, raise_digits, set_down


class _Patterns(Struct, frozen=True):
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
    number_signs: re.Pattern[str]
    numbers: Mapping[str, str]  # in words, folded, with their values
    spoken: frozenset[str]  # the first words of those
    enclosed: re.Pattern[str] | None
    starts: frozenset[str]  # how anything but an item begins, folded: two letters, or a sign
    first_words: frozenset[str]  # the words with which it does; none where words are not parted by spaces
    number_starts: frozenset[str]  # and how numbers in words begin, folded


_NEVER = r"(?!)"
_LETTERS = re.compile(r"[^\W\d_]+")
_OPEN = r"[\[\(\*\"“«„‘「]*+\s?"
#: What may stand between a unit's word and its number: "Art. 5", "ARTICLE:8.7", "CHAPTER – II", "Article No. 3".
_BEFORE_NUMBER = r"(?:\s*[.:–—-])?\s*(?:(?:n(?:\.?[°º]|[or]?\.|r(?=\s))|č\.|№)\s*)?"
_SEPARATOR = re.compile(r"\s*(?:[.:–—―-]\s*(?:[–—―-]+\s*)?|\t|\s{2,}|\u3000)\s*")
_INSERTED = re.compile(r"\s\(([A-Z])\)")  # all that follows a number that has been put in: "Article 140 (A)"
_ENDS_SENTENCE = re.compile(r"[.;,。；，]['\"”’\])]*$")
_RANGE_PART = r"\d+[a-z]?(?:\s?(?:bis|ter|quater)(?=\s\D))?"


#: Place and date of a signature on a line of their own: "Sevilla, 14 de diciembre de 1998."
_DATED = r"[^\W\d_][^\d,]{2,30},(?:\s\D{1,4})?\s\d{1,2}\W?\s\D{0,4}(?:MONTHS)\D{0,5}\s\d{4}\.?"
LONGEST_DATED = 80  # characters


def _any(words: tuple[str, ...] | list[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) or _NEVER


@lru_cache(maxsize=64)
def _patterns(words: Language) -> _Patterns:
    ordinals = [word for word, value in words.numbers.items() if value.isdigit() and not word[:1].isdigit()]
    signs = [word for word in words.article if not word[0].isalpha()] + ["§§", "§"]
    units = (*words.article, *words.counted_apart)
    names = [word for word in units if word[0].isalpha()]
    everything = (*units, *words.divisions, *words.annex, *words.preamble, *words.closing, *ordinals)
    starts = frozenset(word[:2] if word[:2].isalpha() else word[0] for word in map(folded, everything))
    first_words = {_first_word(word) for word in (*everything, *words.numbers)} if not words.enclosed else set()
    flags = re.IGNORECASE
    annex_ends = rf"(?:\s?{words.enclosed})?" if words.enclosed else r"\b"  # 別表第一, where no space parts words
    return _Patterns(
        re.compile(rf"{_OPEN}(?P<word>(?:{_any(names)})(?!\w)|(?:{_any(signs)})){_BEFORE_NUMBER}\[?", flags),
        re.compile(rf"(?P<word>{_any(list(words.article_after))})(?![\w:])", flags),
        re.compile(rf"{_OPEN}(?P<word>{_any(list(words.divisions))})(?!\w){_BEFORE_NUMBER}\[?", flags),
        re.compile(rf"\.?\s*(?P<word>{_any(list(words.divisions))})(?!\w)", flags),
        re.compile(rf"{_OPEN}(?P<word>{_any(list(words.annex))}){annex_ends}{_BEFORE_NUMBER}\[?", flags),
        re.compile(rf"(?P<word>{_any(list(words.annex))})(?!\w)", flags),
        re.compile(rf"(?:{_any(list(words.preamble))})\b[.:]?\s*", flags),
        re.compile(rf"(?:{_any(list(words.closing))})(?!\w)", flags),
        re.compile(_DATED.replace("MONTHS", _any(words.months)), flags),
        re.compile(rf"(?:{_any([word for word in words.numbers if not _SPOKEN.fullmatch(word)])})(?![\w-])", flags),
        {folded(word): value for word, value in words.numbers.items()},
        frozenset(folded(_FIRST_SPOKEN.match(word)[0]) for word in words.numbers if _SPOKEN.fullmatch(word)),  # type: ignore[index]
        _enclosed(words) if words.enclosed else None,
        starts | frozenset(f'[(*"“«„‘「§{words.enclosed}'),
        frozenset(first_words),
        frozenset(word[:2] if word[:2].isalpha() else word[0] for word in map(folded, words.numbers)),
    )


def _first_word(text: str) -> str:
    """Return the letters with which a text begins, capitals made small as patterns do that pass over them."""
    letters = _LETTERS.match(text)
    return folded(letters[0]) if letters else ""


def _own_word(printed: str, words: Language) -> str:
    """Return a word as the language knows it, however it was printed: KISIM is "kısım", ΚΕΦΑΛΑΙΟ "κεφάλαιο"."""
    lower = printed.lower()
    return lower if lower.isascii() and words.tag != "tr" else _own_words(words).get(folded(lower), lower)


@lru_cache(maxsize=64)
def _own_words(words: Language) -> Mapping[str, str]:
    everything = (*words.article, *words.article_after, *words.counted_apart, *words.divisions, *words.annex)
    return {folded(word): word for word in reversed(everything)}


def _enclosed(words: Language) -> re.Pattern[str]:
    units = _any([*words.article, *words.divisions])
    counted = r"(?:[一二三四五六七八九十百千零〇]+|\d+)"
    further = rf"(?:[{words.inserted}](?P<further>{counted}))*"
    return re.compile(rf"{_OPEN}{words.enclosed}\s?(?P<number>{counted})\s?(?P<word>{units}){further}")


def read_label(text: str, words: Language, marked: bool = False) -> Label | None:
    """Return the label at the start of ``text``, or None where there is none.

    ``marked`` says that the file marks the line as a heading: then whatever follows the label is one, however long.

    >>> from mla_diff.languages import language
    >>> read_label("Article 12 bis - Grounds for refusal", language("en")).number
    '12bis'
    >>> read_label("Article 12 of the Convention applies to the States Parties.", language("en")) is None
    True
    >>> read_label("(ii) the name of the person;", language("en")).keyword
    '(i)'
    >>> read_label("5 a §  Varje fartyg", language("sv")).number
    '5a'
    >>> read_label("第三条の二（名称）", language("ja")).number
    '3-2'
    """
    patterns = _patterns(words)
    if text[:1].isdigit() or text[:1] in _NUMERALS:
        numbered = _NUMBER_FIRST.match(text)
        behind = _read_word_behind(text, numbered, words, patterns) if numbered else None
        if behind:
            return behind
    if patterns.enclosed:
        label = _read_enclosed(text, words, patterns)
        if label:
            return label
    item = read_item(text, words)
    if item or text[:1].isdigit():
        return item
    if len(text) < LONGEST_DATED and text[-5:].strip(" .").isdigit() and patterns.dated.fullmatch(text):
        return Label("closing", "final clause", "", "", text)
    start = folded(text[:2])
    if start not in patterns.starts and start[:1] not in patterns.starts:
        return None
    if patterns.first_words and text[0].isalpha() and _first_word(text) not in patterns.first_words:
        return None
    return (
        _read_spoken_item(text, words, patterns)
        or _read_article(text, words, patterns, marked)
        or _read_division(text, words, patterns, marked)
        or _read_annex(text, words, patterns, marked)
        or _read_edges(text, patterns)
    )


def _read_spoken_item(text: str, words: Language, patterns: _Patterns) -> Label | None:
    """Return the label of an item that is counted in words: "PRIMERO.- Las Partes", "أولا - تتعاون"."""
    named = _number_in_words(text, 0, words, patterns) if text[0].isupper() or not text[0].isascii() else None
    parted = _SPOKEN_BORDER.match(text, named.end) if named else None
    if named is None or parted is None or not text[0].isalpha():
        return None
    return Label("item", "point", named.value, text[: parted.end()].strip(), text[parted.end() :].strip(), "first")


NONE_KNOWN: Mapping[str, Label | None] = MappingProxyType({})
_SPOKEN_BORDER = re.compile(r"(?:\.\s?[-–—]+|[.:]|\s?[-–—]+)(?=\s)")


def label_of(block: Block, words: Language, known: Mapping[str, Label | None] = NONE_KNOWN) -> Label | None:
    """Return the label of a block, whose raised digits are an index: Art. 5 with a raised 1 is no Art. 51.

    ``known`` holds labels of lines of running text that were read before.
    """
    text, marked = with_raised_digits(block), block.style == "heading"
    amended = AMENDED.match(text)
    if amended:
        label = read_label(text[amended.end() :], words, marked)
        return replace(label, printed=amended[0] + label.printed) if label is not None and label.number else None
    if not block.raised:
        return known[text] if text in known and not marked else read_label(text, words, marked)
    behind = _behind_mark(block, words)
    if behind is not None:
        return behind
    label = read_label(text, words, marked) or read_label(_lone_set_down(text), words, marked)
    if label is None or not label.rest:
        return label
    return Label(
        label.type, label.kind, label.number, label.printed, block.text[len(block.text) - len(label.rest) :],
        label.keyword, label.parted,
    )  # fmt: skip


def _behind_mark(block: Block, words: Language) -> Label | None:
    """Return the label of a unit that stands behind the raised mark of a note: "⁶ Art. 21"."""
    start, end = block.raised[0]
    behind = block.text[end:].lstrip()
    if start or not behind or not block.text[:end].isdigit():
        return None
    at = len(block.text) - len(behind)
    rest = replace(block, text=behind, raised=tuple((one - at, two - at) for one, two in block.raised[1:]), marks=())
    label = label_of(rest, words)
    if label is None or label.type not in ("article", "division", "annex"):
        return None
    return replace(label, printed=f"{block.text[:end]} {label.printed}")


#: Raised digits with no other before them are the number itself: "Art. ²".
_LONE_RAISED = re.compile(rf"(?<=\s)[{RAISED}]+(?![^\W_])")


def _lone_set_down(text: str) -> str:
    return _LONE_RAISED.sub(lambda found: set_down(found[0]), text)


#: The mark before what was amended, raised or not: "8[(h) a person", "²[3. Act not to apply", "[F3(4) The inspector".
AMENDED = re.compile(r"(?:[\d⁰¹²³⁴-⁹]{1,2}\s?\[|\[?[FCMEXIP]\d{1,4}\s?\[?)(?=\(?[\dA-Za-z]{1,4}[).])")


def with_raised_digits(block: Block) -> str:
    """Return a block's text with the digits that stand as superscript written as such; it stays as long as it is.

    >>> with_raised_digits(Block("Art. 51. Lamps", raised=((6, 7),)))
    'Art. 5¹. Lamps'
    """
    return raise_digits(block.text, block.raised)


def _number_at(text: str, start: int, words: Language, patterns: _Patterns) -> Number | None:
    """Return the number that begins at ``start``, in words of the language or in figures; its end is in ``text``."""
    named = _number_in_words(text, start, words, patterns)
    if named:
        return named
    counted = _COUNTED_ALONE.match(text, start) if patterns.enclosed else None
    if counted:
        return Number(str(counted_value(counted[0])), counted.end())
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


#: "Α΄", "ια'" in front of a border: a number in Greek letters, mostly with its sign.
_GREEK_NUMERAL = re.compile(r"(?P<numeral>[Α-Ωα-ωϛ]{1,4})(?P<sign>[΄ʹ´'’])?(?=$|[\s.:–—-])")
#: Letters of other alphabets that print a roman numeral: "ІІ" and "ХІ" in Ukrainian, "ΙV" in Greek.
_LIKE_ROMAN = re.compile(r"[IVXLCMІХСМΙΧΜ]+(?![^\W_])")
_LIKE_LATIN = str.maketrans("ІХСМΙΧΜ", "IXCMIXM")
_COUNTED_ALONE = re.compile(r"[一二三四五六七八九十百]{1,4}(?=$|[\s（(：:、])")  # 附件一, 別表第一（第二条関係）


def _number_in_words(text: str, start: int, words: Language, patterns: _Patterns) -> Number | None:
    """Return the longest number in words that begins at ``start``: "vigésimo primero", and not "vigésimo"."""
    begins = folded(text[start : start + 2])
    if begins[:2] not in patterns.number_starts and begins[:1] not in patterns.number_starts:
        return None
    first = _FIRST_SPOKEN.match(text, start)
    spoken = _SPOKEN.match(text, start) if first and folded(first[0]) in patterns.spoken else None
    end = spoken.end() if spoken else start
    while end > start:
        value = patterns.numbers.get(folded(re.sub(r"\s+", " ", text[start:end])))
        if value is not None:
            return Number(value, end)
        end = max(text.rfind(sign, start, end) for sign in " -\t\u00a0")
    sign = patterns.number_signs.match(text, start)
    return Number(words.numbers[re.sub(r"\s+", " ", sign[0].lower())], sign.end()) if sign else None


#: Words that may spell a number, as many as one has: "vingt et unième", "dix-septième".
_FIRST_SPOKEN = re.compile(r"(?:[^\W\d_]|[\u064b-\u0652])+")
_SPOKEN = re.compile(r"(?:[^\W\d_]|[\u064b-\u0652])+(?:[-\s][^\W\d_]+){0,2}(?![\w-])")
LONGEST_NUMBER = 40  # characters looked at for a number; "15-12-1 quaterdecies" has 20


def _closing_brackets(text: str, at: int) -> int:
    while at < len(text) and text[at] in "])":
        at += 1
    return at


def _read_article(text: str, words: Language, patterns: _Patterns, marked: bool) -> Label | None:
    match = patterns.article.match(text)
    if not match:
        return None
    keyword = _own_word(match["word"].rstrip("."), words)
    ranged = _read_range(text, match, keyword, words)
    if ranged:
        return ranged
    number = _number_at(text, match.end(), words, patterns)
    if number is None:
        return None
    end = _closing_brackets(text, number.end)
    variant = take_variant(text[end:])
    if variant and is_alternative(variant.suffix):
        rest, parted = _part_rest(variant.rest)
        if not rest.strip("[]") or parted or looks_like_heading(rest):
            printed = f"{text[:end].strip()} {variant.printed}"
            return Label("article", "article", number.value + variant.suffix, printed, rest, keyword, parted)
    inserted = _INSERTED.fullmatch(text, end)
    if inserted:
        return Label("article", "article", number.value + inserted[1].lower(), text, "", keyword)
    if text[end : end + 1].isupper():  # a footnote's text that ran into the label stays with it
        return Label("article", "article", number.value, text, "", keyword)
    rest, parted = _part_rest(text[end:])
    if not parted and rest.startswith("(") and text[end] == "(":
        return None  # "Article 3(2) applies"
    if not parted and not marked and _cites_unit(words).match(rest):
        return None  # "Artikel 2 Absatz 1 des Vertrages"
    if not (marked or _may_follow_label(rest, parted) or _begins_sentence(rest)) or (parted and _goes_on(rest)):
        return None
    return Label("article", "article", number.value, text[:end].strip(), rest, keyword, parted)


@lru_cache(maxsize=64)
def _cites_unit(words: Language) -> re.Pattern[str]:
    """Return the pattern of a unit inside the one that is cited: "paragraph 2", "Abs. 1", "lit. a", "tweede lid"."""
    return re.compile(rf"(?:{_any(list(words.units))})\.?\s*(?:\d|[IVX]+\b|[a-z]\b)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _range(words: Language) -> re.Pattern[str]:
    joined = "|".join(re.escape(word) for word in (*words.to, "–", "-", *words.conjunctions))
    return re.compile(rf"(\d+[a-z]?)\s*(?:{joined})\s*(\d+[a-z]?)(?=\s*(?:[(\[.:–—-]|$))")


def _read_range(text: str, match: re.Match[str], keyword: str, words: Language) -> Label | None:
    """Return the label of several units at once, as "§§ 3 bis 5 (weggefallen)" or "Articles 4 to 6 (repealed)"."""
    found = _range(words).match(text, match.end())
    if not found or (found[0].replace("-", "").isdigit() and keyword == words.family(keyword) and keyword != "§§"):
        return None
    rest, parted = _part_rest(text[found.end() :])
    if rest and not parted and rest[0] not in "([":
        return None
    return Label("article", "article", f"{found[1]}-{found[2]}", text[: found.end()].strip(), rest, keyword, parted)


_NUMERALS = frozenset("IVXLC[")
#: A number before its word: "5 a", "1.", "12/A.", "II.", "1ste", "Ire", "2.ª", and the sign of an ordinal number apart.
_NUMBER_FIRST = re.compile(
    r"\[?(?P<number>\d{1,4}(?:[.:/-]\d{1,3})*(?:\s?[a-zA-Z](?=[\s.]|$)|/[A-Z])?|[IVXLC]{1,7}(?=[\s.]|re|e|ère|er|-?а?я))"
    r"(?P<ordinal>ste|te|de|dje|net|re|er|ère|ème|e|st|nd|rd|th|:a|:e|-?а?я|-?й)?\.?[ºª°]?\]?\s?"
)


def _read_word_behind(text: str, numbered: re.Match[str], words: Language, patterns: _Patterns) -> Label | None:
    """Return the label of a unit whose word stands behind its number: "5 a §", "2. Abschnitt", "Ire partie"."""
    may_be_division = words.number_first or numbered["ordinal"]
    if not (words.article_after or may_be_division):
        return None  # "1. Part II applies"
    end, number = numbered.end(), canonical_number(numbered["number"])
    match = patterns.article_after.match(text, end) if words.article_after else None
    if match:
        rest, parted = _part_rest(text[match.end() :])
        if rest and not parted and rest[0].islower():
            return None  # "8 § lagen" in a sentence
        return Label(
            "article", "article", number, text[: match.end()].strip(" ["), rest, _own_word(match["word"], words), parted
        )
    if not may_be_division:
        return None
    for pattern in (patterns.division_after, patterns.annex_after):
        match = pattern.match(text, end)
        if match and not _OWN_NUMBER.match(text, match.end()):
            return _label_behind(text, number, _own_word(match["word"], words), match.end(), words)
    return None


#: A number behind a word that has one in front: "2. Abschnitt 3 wird aufgehoben" is an item.
_OWN_NUMBER = re.compile(r"\s*(?:\d|[IVXLC]+(?!\w))")


def _read_enclosed(text: str, words: Language, patterns: _Patterns) -> Label | None:
    """Return a label such as 第三条の二（名称）; what stands in brackets right behind an article is its heading."""
    assert patterns.enclosed is not None
    match = patterns.enclosed.match(text)
    if not match:
        return None
    number = str(counted_value(match["number"]))
    inserted = words.inserted
    further = re.findall(rf"[{inserted}]([^{inserted}]+)", match[0][match.end("word") - match.start() :])
    number = "-".join([number, *(str(counted_value(part)) for part in further)])
    keyword = match["word"]
    joined = _JOINS_ENCLOSED.match(text, match.end())
    ranged = patterns.enclosed.match(text, joined.end()) if joined else None
    end = match.end()
    if ranged and ranged["word"] == keyword:
        number, end = f"{number}–{counted_value(ranged['number'])}", ranged.end()
        end += 2 * text.startswith("まで", end)  # 第六条から第八条まで
    rest, parted = _part_rest(text[end:])
    if keyword in words.article:
        if rest and not parted and rest[0] not in "（(【[" and not text[end].isspace():
            return None  # 第三条の規定は, a sentence that names the article
        return Label("article", "article", number, text[:end].strip(), rest, keyword, parted)
    if rest and _ENDS_SENTENCE.search(rest):
        return None
    return Label("division", words.divisions[keyword], number, text[:end].strip(), rest, keyword, parted)


#: What stands between the first and the last of several units: "to", "from ... to", "and".
_JOINS_ENCLOSED = re.compile("乃至|ないし|から|及び|及|並びに|至|和|与|、")


def _read_division(text: str, words: Language, patterns: _Patterns, marked: bool) -> Label | None:
    match = patterns.division.match(text)
    number = _number_at(text, match.end(), words, patterns) if match else None
    if match is None or number is None:
        return _read_inverted(text, words, patterns)
    end = _closing_brackets(text, number.end)
    keyword = _own_word(match["word"], words)
    rest, parted = _part_rest(text[end:])
    if not parted and rest.startswith("(") and text[end] == "(":
        return None  # "Section 12(b) of the Rivers Act"
    is_section = words.divisions[keyword] == "section"
    if marked:
        return Label("division", words.divisions[keyword], number.value, text[:end].strip(), rest, keyword, parted)
    if not _may_follow_label(rest, parted) or (parted and _goes_on(rest)):
        return None
    if rest and _ENDS_SENTENCE.search(rest) and not _is_title(rest, parted) and not (is_section and parted):
        return None
    return Label("division", words.divisions[keyword], number.value, text[:end].strip(), rest, keyword, parted)


def _read_inverted(text: str, words: Language, patterns: _Patterns) -> Label | None:
    """Return the label of a division whose number in words stands first: "Erster Teil", "Eerste afdeling"."""
    start = re.match(_OPEN, text).end()  # type: ignore[union-attr]  # it matches ""
    named = _number_in_words(text, start, words, patterns) if text[start : start + 1].isalpha() else None
    if named and text[named.end :].strip(" .").lower() in words.article:
        return Label("article", "article", named.value, text.strip(), "", words.article[0])  # "Sole Article"
    match = patterns.division_after.match(text, named.end) if named else None
    return (
        _label_behind(text, named.value, _own_word(match["word"], words), match.end(), words)
        if named and match
        else None
    )


def _label_behind(text: str, number: str, keyword: str, end: int, words: Language) -> Label | None:
    """Return the label of a division or an annex whose number stands first and whose word ends at ``end``."""
    end = _closing_brackets(text, end)
    rest, parted = _part_rest(text[end:])
    if not _may_follow_label(rest, parted) or (rest and _ENDS_SENTENCE.search(rest) and not _is_title(rest, parted)):
        return None
    if keyword in words.divisions:
        return Label("division", words.divisions[keyword], number, text[:end].strip(), rest, keyword, parted)
    return Label("annex", "annex", number, text[:end].strip(" ["), rest, keyword, parted)


def _read_annex(text: str, words: Language, patterns: _Patterns, marked: bool) -> Label | None:
    match = patterns.annex.match(text)
    if not match:
        return _read_numbered_annex(text, words, patterns, marked)
    if text[match.end() :].partition(" ")[0].lower() in words.about:
        return _read_annex_on(text, match, words, marked)
    number = _number_at(text, match.end(), words, patterns)
    end = _closing_brackets(text, number.end) if number else match.end("word")
    rest, parted = _part_rest(text[end:])
    follows = _may_follow_label(rest, parted) and not _ENDS_SENTENCE.search(rest)
    if (rest and rest[0].islower()) or not (follows or (marked and number is not None)):
        return None
    is_apart = parted or (words.enclosed != "" and text[end : end + 1].isspace())
    if number is None and rest and not is_apart and rest[0] not in ("<〈(（" if words.enclosed else "<〈"):
        return None  # "Annex to the Convention"; a date of enactment in brackets belongs to the label
    value = _annex_number(text[match.end() : number.end], number) if number else ""
    return Label("annex", "annex", value, text[:end].strip(), rest, _own_word(match["word"], words), parted)


def _read_annex_on(text: str, match: re.Match[str], words: Language, marked: bool) -> Label | None:
    """Return the label of an annex that is called by its subject: "ANNEX ON FINANCIAL SERVICES"."""
    if not (marked or text.isupper()) or _ENDS_SENTENCE.search(text):
        return None
    return Label("annex", "annex", "", match["word"], text[match.end() :], _own_word(match["word"], words))


def _read_numbered_annex(text: str, words: Language, patterns: _Patterns, marked: bool) -> Label | None:
    """Return the label of an annex whose number stands first: "FIRST SCHEDULE", "Erster Anhang"."""
    named = _number_in_words(text, 0, words, patterns)
    match = patterns.annex.match(text, named.end + 1) if named and text[named.end : named.end + 1] == " " else None
    if named is None or match is None:
        return None
    rest, parted = _part_rest(text[match.end() :])
    if (rest and rest[0].islower()) or not (marked or _may_follow_label(rest, parted)):
        return None
    return Label(
        "annex", "annex", named.value, text[: match.end()].strip(" ["), rest, _own_word(match["word"], words), parted
    )


def _annex_number(printed: str, number: Number) -> str:
    """Return an annex's number as printed where it is a roman numeral or a letter: "IV", "C"."""
    bare = re.sub(r"\s+", "", printed)
    return bare.upper() if bare[:1].isalpha() and re.fullmatch(r"[A-Za-z]+", bare) and len(bare) < 8 else number.value


def _read_edges(text: str, patterns: _Patterns) -> Label | None:
    match = patterns.preamble.match(text)
    if match and (match.end() == len(text) or text[match.end()].isupper()):
        return Label("preamble", "preamble", "", text[: match.end()].strip(), text[match.end() :])
    if patterns.closing.match(text):
        return Label("closing", "final clause", "", "", text)
    return None


def _part_rest(rest: str) -> tuple[str, bool]:
    """Return what follows a label without the sign that parts them, and whether there was one."""
    match = _SEPARATOR.match(rest)
    if match and match.end():
        return rest[match.end() :].strip(), True
    return rest.strip(), False


def _begins_sentence(rest: str) -> bool:
    """Return whether a sentence begins behind a label, as in "Art. 5º Todos são iguais": the sequence has to tell."""
    return rest[0].isupper() and (len(rest.split()) > 1 or rest.endswith("."))


def _goes_on(rest: str) -> bool:
    """Return whether a text behind a label's full stop goes on as the sentence before it would: in lower case."""
    return rest[:1].islower() and len(rest.split()) > 2


def _may_follow_label(rest: str, parted: bool) -> bool:
    """Return whether a line that goes on with ``rest`` can be a label's line, and not a sentence naming a unit."""
    if not rest or parted:
        return True
    if rest[0] in "([（【<〈" and len(rest.split()) <= HEADING_WORDS:
        return rest[-1] in ")]）】" or not _ENDS_SENTENCE.search(rest)
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
    if not text or text[0].islower() or (len(text) > HEADING_WORDS and word_count(text) > HEADING_WORDS):
        return False
    return not re.search(r"[.;,:!?。；：—–―][)'\"”’\]]*$", text) or text.endswith(("etc.", "(repealed).", "...", "…"))
