"""Labels of what stands inside a unit: "3.", "(a)", "iv)", "1.2A", "1.º", "abis.", "（一）", "①", "Stk. 2.", a dash."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import decimal, numeric

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.label import FAR, Label
from mla_diff.parse.variants import take_variant
from mla_diff.text.numbers import counted_value
from mla_diff.text.numerals import (
    ARABIC_LETTER,
    LATIN_PATTERN,
    LETTERS_BEYOND_LATIN,
    canonical_number,
    letter_value,
    point_value,
    roman_value,
)  # fmt: skip
from mla_diff.text.raised import RAISED, set_down

_LOWER = rf"(?:[a-z{LETTERS_BEYOND_LATIN}]{{1,2}}|{ARABIC_LETTER})"
_UPPER = r"[A-ZА-ЯΑ-ΩÇÆØÅÄÖ]{1,2}"
_ROMAN = r"(?:[ivxl]{1,6}|[IVXL]{1,6})"
_LETTER = rf"(?:{_LOWER}|{_UPPER}|{_ROMAN})"
_LATIN = rf"(?:[\s-]?(?i:{LATIN_PATTERN}))"
_FIGURES = rf"\d{{1,3}}(?:{_LATIN}|[a-z]{{1,2}}|[A-Z]|[{RAISED}]{{1,2}})?"
_COUNTED = "[一二三四五六七八九十百]{1,4}"
_KANA, _HANGUL = "[イロハニホヘトチリヌルヲワカヨタレソツネナラムウアエオキクケコ]", "[가나다라마바사아자차카타파하]"
_SENTENCE = r"[A-ZÀ-Ž][^\W\d_]+[\s,;:]"  # its beginning, glued to a label: "a.Every", but not "d.Lgs."
_QUOTES = '[“”"«»‘’„‹›]'  # as a label may be glued to: b)“party”
_GLUED = rf"{_QUOTES}?[A-ZÀ-Ž][^\W\d_]"  # a word in capitals or in quotation marks: "5.2.“Data” means", "1.1.Scope"
_DASHES = "-–—"  # in a class of characters the hyphen stands first
#: Those of Word's symbol fonts included.
_BULLETS = "•·▪‣*◦●○■□▫❖►▶➢✓\uf0b7\uf0a7\uf0d8\uf076"
_DASH = r"(?:\s?[-—–―]+(?=[\s\[(]|$))"  # as in "1.- Las Partes"
#: A number in a circle, in brackets or with a stop, that is one character: ①, ㈠, ⒈.
_CIRCLED = "[\u2460-\u249b\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]"
#: The shape of a number in words of the East that nothing but a space follows: the points of a paragraph, 一　会議.
COUNTED = "一"
_NEVER = "(?!)"
_FIRST_FAR = "\u2460"  # the first letter or sign in a circle, before those of Chinese, Japanese and Korean
LONGEST_BRACKETED = 8  # characters of a mark that may stand behind a bullet: "▪ (a) the fee"
_LABEL_REACHES = 64  # characters in which a label and what may stand right behind it end; most take 5


@cache
def _item(is_far: bool) -> re.Pattern[str]:
    """Return the pattern of a label; that for texts without East Asian letters is made in less than half the time."""
    far, kana, hangul = (FAR, _KANA, _HANGUL) if is_far else (_NEVER, _NEVER, _NEVER)
    counted, circled = (_COUNTED, _CIRCLED) if is_far else (_NEVER, _NEVER)
    return re.compile(
        rf"""\[*+(?:
      (?P<p_number>[(（](?P<pn>{_FIGURES}|\d{{1,3}}\s[a-zA-Z]|{counted})[)）]\.?{_DASH}?)
    | (?P<d_number>(?P<dn>(?:\d{{1,3}}|[IVX]{{1,5}})(?:\.\d{{1,3}})+[A-Za-z]?)(?:\.?(?=\s)|\.(?=$|{_GLUED})))
    | (?P<number>(?P<n>\d{{1,4}}(?:{_LATIN}|[a-z]{{1,2}}|[A-Z]{{1,2}}|[{RAISED}]{{1,2}}|\s[a-z](?=\.))?)
        (?:[．、]|\.{{1,2}}(?:(?P<ns>\s?(?:{LATIN_PATTERN})\b)\.?)?(?:{_DASH}|\s?[—–―]+\s?|\*{{1,3}}(?=\s))?
        (?=\s|$|\]|['(\[]|{_QUOTES}|[^\W\d_]{{2}}|[A-ZÀ-Ž](?:\s[a-zß-ž]|\.[A-ZÀ-Ž]\.)|(?<=[—–―\s])\w|{far})))
    | (?P<i_number>(?P<in>{counted})[、．])
    | (?P<b_number>(?P<bn>{_FIGURES}|\d{{1,3}}\s[a-z])\s?[)）]\.?{_DASH}?(?=\s|$|{_QUOTES}|[A-ZÀ-Ž]|{far}))
    | (?P<o_number>(?P<on>\d{{1,3}})\.?\s?[°ºª](?P<ons>\s?(?:{LATIN_PATTERN})\b)?[.)]{{0,2}}{_DASH}?(?=\s))
    | (?P<circled>{circled})
    | (?P<p_letter>[(（](?P<pl>{_LETTER}|{kana}|{hangul})(?P<pls>{_LATIN})?[)）]
        (?P<plt>\s(?:{LATIN_PATTERN})\b)?\.?{_DASH}?)
    | (?P<b_letter>(?P<bl>{_LETTER}|{hangul})(?P<bls>{_LATIN})?\s?\)\.?{_DASH}?
        (?=\s|$|{_QUOTES}|'\w|[^\W\d_]{{2}}|[^\W\d_]\s))
    | (?P<letter>(?P<l>{_LETTER}|{hangul})(?P<ls>{_LATIN})?\.{_DASH}?(?=\s(?!\d)|$|{_QUOTES}\w|[a-z]{{2}}|{_SENTENCE}))
    | (?P<k_letter>(?P<kl>{kana})(?=\s))
    | (?P<m_number>(?P<mn>{_FIGURES})\s?[-—–―]+(?=\s+\D|$))
    | (?P<m_letter>(?P<ml>[IVXL]{{1,6}}|[A-ZА-ЯΑ-Ωa-z]|{ARABIC_LETTER})\s?[-—–―]+(?=\s+[^\W\d]|$))
    | (?P<s_number>(?P<sn>\d{{1,2}}|[a-z])/(?=\s+[^\W\d]))
    | (?P<dash>[{_DASHES}{_BULLETS}](?=\s))
    )""",
        re.VERBOSE,
    )


#: The shape under which the items of a list count together, the group of what is counted, and those of what may stand
#: behind it.
_SHAPES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "p_number": ("(1)", "pn", ()), "d_number": ("1.1", "dn", ()), "number": ("1.", "n", ("ns",)),
    "i_number": ("一、", "in", ()), "b_number": ("1)", "bn", ()), "o_number": ("1°", "on", ("ons",)),
    "circled": ("①", "circled", ()), "p_letter": ("(a)", "pl", ("pls", "plt")), "b_letter": ("a)", "bl", ("bls",)),
    "letter": ("a.", "l", ("ls",)), "k_letter": ("イ", "kl", ()), "m_number": ("1 -", "mn", ()),
    "m_letter": ("a -", "ml", ()), "s_number": ("1/", "sn", ()),
}  # fmt: skip
_AROUND_ITEM = re.compile(
    rf".{{0,14}}?[.)）．、°ºª/{_BULLETS}–—―-](?:[\s.)*-]|$|\]|\w|['(\[—–《〈「『（]|{_QUOTES})|{_CIRCLED}|{_KANA}\s",
    re.DOTALL,
)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
#: An item whose brackets hold the sign of a variant, too: "(f. Alt.)", "[(vi Alt. 2)".
_ENCLOSED = re.compile(
    r"(?P<before>\[*)[(（](?P<item>[a-z]{1,2}|[ivxl]{1,6}|\d{1,3})\.?\s(?P<sign>[A-Z][^()\[\]（）]{1,15})[)）]\s*"
)


def read_item(text: str, words: Language) -> Label | None:
    """Return the label of an item at the start of ``text``, or None where it is none.

    >>> from mla_diff.languages import language
    >>> [read_item(text, language("de")).number for text in ("abis. die Lampe", "1.2A Wo", "(xxxx) auch")]
    ['abis', '1.2a', 'xxxx']
    >>> [read_item(text, language("es")).printed for text in ("1.- Las Partes", "1.ª Ley", "I – Todos", "a-bis) el")]
    ['1.-', '1.ª', 'I –', 'a-bis)']
    >>> [read_item(text, language("zh")).number for text in ("（十二）其他", "三、甲方", "②乙方")]
    ['12', '3', '2']
    >>> [read_item(text, language("en")).number for text in ("(f. Alt.) prevent", "[(vi Alt. 2) develop")]
    ['falt', 'vialt2']
    >>> read_item("13. Juni 2002 kann", language("de")), read_item("(XXXX)", language("de"))
    (None, None)
    """
    if not text or text[0].isspace():
        return None
    enclosed = _ENCLOSED.match(text) if text[0] in "[(（" else None
    sign = take_variant(f"{enclosed['sign']} ") if enclosed else None
    if enclosed and sign and not sign.rest.strip():
        bare = read_item(f"{enclosed['before']}({enclosed['item']}) {text[enclosed.end() :]}", words)
        printed = enclosed[0].strip().lstrip("[")
        return replace(bare, number=bare.number + sign.suffix, printed=printed) if bare else None
    if words.paragraph and text[0].isalpha():
        named = _read_named_paragraph(text, words)
        if named:
            return named
    if not _AROUND_ITEM.match(text):
        return None
    is_far = not text.isascii() and max(text[:_LABEL_REACHES]) >= _FIRST_FAR
    match = _item(is_far).match(text)
    if not match or not match.lastgroup:
        return None
    rest = text[match.end() :].strip()
    brackets = text[: len(text) - len(text.lstrip("["))] if text[0] == "[" else ""
    printed = match[0][len(brackets) :].strip()
    if brackets and rest.startswith("]"):  # "[1.] The fee": the number alone is not agreed
        brackets, printed, rest = brackets[1:], f"[{printed}]", rest[1:].lstrip()
    if match.lastgroup == "dash":
        if printed == "*" and rest.startswith("*") and not rest.strip("* "):
            return None  # "* * *": words are left out
        inner = read_item(rest, words) if ")" in rest[:LONGEST_BRACKETED] else None
        if inner is not None and ")" in inner.keyword:
            return replace(inner, printed=f"{printed} {inner.printed}", rest=brackets + inner.rest)
        return Label("item", "point", "", printed, brackets + rest, "–")
    shape, group, behind = _SHAPES[match.lastgroup]
    raw = match[group]
    suffix = next((match[name] for name in behind if match[name]), "") if behind else ""
    counted = _count(shape, raw, suffix)
    if counted is None or _is_date(shape, rest, words):
        return None
    number, key = counted
    if shape == "(a)" and len(raw) > 1 and rest[:1].islower() and raw.isupper() and not roman_value(raw):
        return None  # "(EC) no. 44/2001", not a list
    variant = take_variant(rest)
    if variant:
        number, rest, printed = number + variant.suffix, variant.rest, f"{printed} {variant.printed}"
    return Label("item", "point", number.lower() if number[0].isdigit() else number, printed, brackets + rest, key)


@lru_cache(maxsize=4096)  # the numbers of lists are few, and each is met in list after list
def _count(shape: str, raw: str, suffix: str) -> tuple[str, str] | None:
    """Return the number of an item and the shape it counts under, or None where it cannot be counted.

    >>> _count("(a)", "ii", " bis"), _count("a.", "B", ""), _count("(a)", "XXXX", "")
    (('iibis', '(i)'), ('B', 'A.'), None)
    """
    if not _can_be_counted(raw):
        return None
    number = _in_figures(raw) + re.sub(r"[\s-]+", "", suffix.lower())
    shape = shape.replace("a", "i") if _could_only_be_roman(raw) else shape
    return number, shape.replace("a", "A").replace("i", "I") if raw.isupper() else shape


def _in_figures(raw: str) -> str:
    """Return what is counted as it is compared: "十二", "②" and "١٢" are 12, 2 and 12; "1 bis" is "1bis".

    >>> [_in_figures(raw) for raw in ("十二", "②", "１２", "1-bis", "1¹", "xii")]
    ['12', '2', '12', '1bis', '1^1', 'xii']
    """
    if raw.isascii():
        return re.sub(r"(?<=[\da-z])[\s-]+", "", raw)
    if re.fullmatch(_CIRCLED, raw):
        return str(int(numeric(raw)))
    if raw[-1] in RAISED:
        return re.sub(rf"[{RAISED}]+", lambda match: f"^{set_down(match[0])}", raw)
    return "".join(str(decimal(char, char)) for char in raw) if raw.isdecimal() else str(counted_value(raw) or raw)


@lru_cache(maxsize=8)
def _named_paragraph(words: Language) -> re.Pattern[str]:
    named = "|".join(re.escape(word) for word in words.paragraph)
    lone = "|".join(re.escape(word) for word in words.lone_paragraph)
    numbered = rf"(?:{named})\.?\s(?P<n>\d{{1,3}}(?:\s?[a-z](?![^\W_]))?|[IVX]+)[º°o]?"
    return re.compile(rf"(?:{numbered}|(?P<lone>{lone or '(?!)'}))(?:[.:]{_DASH}?|{_DASH})(?=\s|$)", re.IGNORECASE)


def _read_named_paragraph(text: str, words: Language) -> Label | None:
    """Return the label of a paragraph that a word names: "Stk. 2.", or "Parágrafo único.", an article's only one."""
    match = _named_paragraph(words).match(text)
    if match is None:
        return None
    number = "1" if match["lone"] else canonical_number(match["n"].upper() if match["n"].isalpha() else match["n"])
    return Label("item", "paragraph", number, match[0], text[match.end() :].strip(), "§")


_LOOSE = (
    r"(?!\d+(?:st|nd|rd|th)\b)"
    rf"(?P<n>\d{{1,3}}(?:{LATIN_PATTERN}|\s(?:{LATIN_PATTERN})(?=\s)|[a-z]{{1,2}}|[A-Z]{{1,2}})?|[{RAISED}]+(?:{LATIN_PATTERN})?)"
    rf"(?:(?<=[{RAISED}])\s+(?=\d)"
    rf"|(?:\s+|(?<=[{RAISED}])|(?<=[{RAISED}]bis)|\u3000)(?=[^\W\d_]|[“«„\"‘'(\[—-]|…|\.\.\.))"
)
_PLAIN = str.maketrans("０１２３４５６７８９", "0123456789")


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
        number = str(counted_value(found["n"]))
        shape = COUNTED if found["n"][0] in "一二三四五六七八九十" else "1"
        return Label("item", "point", number, found["n"], text[found.end() :], shape)
    match = re.match(_LOOSE, text)  # compiled when the first text needs it
    if not match:
        return None
    rest = text[match.end() :]
    number = re.sub(r"\s+", "", set_down(match["n"]).translate(_PLAIN)).lower()
    if _is_date("1.", rest, words):
        return None
    return Label("item", "point", number, match["n"], rest, "1")


def _can_be_counted(raw: str) -> bool:
    """Return whether a label can be counted at all: "(XXXX)" in a German law is omitted text."""
    if raw[0].isdigit() or "." in raw or counted_value(raw) or re.match(_CIRCLED, raw):
        return True
    return bool(letter_value(raw) or point_value(raw) or roman_value(raw))


def _is_date(shape: str, rest: str, words: Language) -> bool:
    """Return whether a number is the day of a date: "13. June 2002"."""
    if shape != "1.":
        return False
    word = _FIRST_WORD.match(rest)
    return bool(word) and word[0].lower() in words.months  # type: ignore[index]  # bool() narrows nothing for mypy


def _could_only_be_roman(raw: str) -> bool:
    return (raw[:1].isalpha() and len(raw) > 1 and raw[0] != raw[-1]) or raw.lower() in ("ii", "iii")
