"""A provision's name as people write it, read as steps from the outside in: "paragraph 3 of Article 8" is 8, then 3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache

from msgspec import Struct

from mla_diff.languages import LANGUAGES, language
from mla_diff.text.numbers import counted_value
from mla_diff.text.numerals import LATIN_PATTERN, roman_value
from mla_diff.text.raised import set_down

#: Units that hold articles, outermost first.
OUTER = (
    "annex", "instrument", "book", "part", "title", "subtitle", "chapter", "subchapter", "section", "subsection",
    "article",
)  # fmt: skip
SENTENCE = "sentence"  # "Satz 2": cited, but no provision of its own
_WORDS = {
    "preambular": "preamble", "preambule": "preamble", "recital": "recital", "recitals": "recital",
    "considérant": "recital", "considerando": "recital", "erwägungsgrund": "recital", "overweging": "recital",
    "testimonium": "final clause", "slotformule": "final clause", "schlussformel": "final clause",
    "lit": "point", "litt": "point", "litera": "point", "literal": "point", "letra": "point", "clause": "point",
    "numéro": "point", "número": "point", "ziffer": "point", "ziff": "point", "al": "subparagraph",
    "reg": "article", "regs": "article", "regulations": "article", "rules": "article", "artikelen": "article",
    "artículos": "article", "annexes": "annex", "satz": SENTENCE, "sentence": SENTENCE, "s": SENTENCE,
}  # fmt: skip
_FILLERS = frozenset({
    "of", "the", "to", "in", "from", "this", "draft", "present", "de", "du", "del", "des", "der", "den", "dem", "van",
    "het", "la", "le", "les", "el", "los", "no", "nr", "von", "zu", "zum", "im", "au", "à",
})  # fmt: skip
#: These are compiled when the first name is read: most runs read none.
_CLOSING = r"(?:the\s+)?closing (?:formula|clause)|in witness whereof|fórmula final|formule finale"
_TOKEN = (
    r"§+"
    r"|(?<![^\W_])[LRDA]\*?\.?\s?\d+(?:-\d+)+(?![^\W_])"  # "L. 121-2" of a French code
    r"|\d+(?:[-:.]\d+)*(?:\^\d+|[⁰¹²³⁴-⁹]+)?"  # "8", "121-2", "4:13", "5¹"
    rf"(?:\s?-?(?:{LATIN_PATTERN})\b|[^\W\d_]{{1,4}}(?![^\W_])|[º°ª])?"  # "5 bis", "9A", "5º"
    r"|[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]"
)
#: "第十七条之一", "第二款": the number stands between a sign and the word, and what it is slipped in behind after it.
_ENCLOSED = (
    r"[第제]\s?(?P<number>[一二三四五六七八九十百千零〇\d０-９]+)(?P<word>[^\W\d])"
    r"(?:[之の의](?P<further>[一二三四五六七八九十\d]+))?"
)
_COUNTED = re.compile(r"(\d+)(?:st|nd|rd|th|er|re|ère|e|ème|eme|de|º|°|ª)", re.IGNORECASE)
_NUMBER = re.compile(r"\d.*|[lrda]\*?\.?\s?\d.*|[ivxlc]+|[a-z]{1,2}", re.IGNORECASE)


class Step(Struct, frozen=True):
    """One step into a text: a kind of provision ("" where only a number is given) and its number ("" for none)."""

    kind: str
    number: str


def read_name(name: str, language: str) -> tuple[Step, ...]:
    """Return the steps of a name, outermost first; none where it has words that name no place.

    Words of the text's own language and of English are understood first, then those of the other languages.

    >>> [(step.kind, step.number) for step in read_name("point (a) of paragraph 3 of Article 8", "en")]
    [('article', '8'), ('paragraph', '3'), ('point', 'a')]
    """
    if re.fullmatch(_CLOSING, name, re.IGNORECASE):
        return (Step("final clause", ""),)
    plain = re.sub(_ENCLOSED, _spelled_out, re.sub(r"\b[ld]['’]", " ", name.replace("–", "-"), flags=re.IGNORECASE))
    tokens = re.findall(_TOKEN, plain, re.IGNORECASE)
    before, rest = _number_before_word(tokens, language)
    for languages in ((language, "en"), (language, "en", *LANGUAGES)):
        steps = [*before, *_read(rest, *_vocabulary(languages))]
        if steps and None not in steps:
            return _from_outside([step for step in steps if step])
    return ()


def _number_before_word(tokens: Sequence[str], tag: str) -> tuple[list[Step], Sequence[str]]:
    """Return the article whose number stands before its word, as Nordic laws cite "5 § 2 mom.", and the other tokens.

    Of English law "s. 2" is one too: a section, while "S. 2" behind an article of German law is a sentence.
    """
    behind = 2 if tokens[1:2] == ["."] else 1  # "5 §", "5. pants"
    if len(tokens) > behind and tokens[0][0].isdigit() and tokens[behind].casefold() in language(tag).article_after:
        return [Step("article", _plain(tokens[0]))], tokens[behind + 1 :]
    if tokens and tokens[0].casefold() in ("s", "ss", "sec", "sect"):
        return [], ["section", *tokens[1:]]
    return [], tokens


@lru_cache(maxsize=8)
def _vocabulary(languages: Sequence[str]) -> tuple[Mapping[str, str], Mapping[str, str], Set[str]]:
    """Return what kind each word means, which number, and words that say nothing; the language named first decides."""
    kinds: dict[str, str] = {"§": "article", "§§": "article"}
    fillers = set(_FILLERS)
    numbers: dict[str, str] = {}
    for tag in languages:
        words = language(tag)
        known: dict[str, str] = {word: "article" for word in words.article if " " not in word}
        known |= dict.fromkeys(words.annex, "annex") | dict.fromkeys(words.preamble, "preamble")
        known |= {**words.divisions, **words.units}  # "paragraphe" is a division of a French code, and a unit elsewhere
        kinds = known | kinds
        numbers = dict(words.numbers) | numbers
        fillers |= set(words.instruments)  # "Article 8 of the Convention"
    kinds |= _WORDS
    return kinds, numbers, fillers - set(kinds)


def _read(
    tokens: Sequence[str], kinds: Mapping[str, str], numbers: Mapping[str, str], fillers: Set[str]
) -> Iterator[Step | None]:
    """Yield the steps in the order in which they are written, and None for a word that is no part of one."""
    pending = ahead = ""
    seen_article = False
    for index, token in enumerate(tokens):
        word = token.casefold()
        counted = _counted(word, numbers, pending)
        if word in fillers:
            continue
        if word in kinds and not (pending and _NUMBER.fullmatch(word)):
            kind = "paragraph" if seen_article and "§" in word else kinds[word]
            if pending:
                yield Step(pending, "")
            pending = kind
            if ahead and _is_number_next(tokens, index):
                yield Step("", ahead)  # "1er al. 2"
            elif ahead:
                yield Step(kind, ahead)
                pending = ""
            ahead = ""
        elif counted and not pending:
            ahead = counted
        elif counted or _NUMBER.fullmatch(word):
            if pending == "preamble":
                yield Step(pending, "")
                pending = "recital"
            yield Step(pending, counted or _plain(token))
            pending = ""
        elif token[0].isalnum():
            yield None
        seen_article = seen_article or pending == "article"
    if pending or ahead:
        yield Step(pending, ahead) if ahead or pending in ("preamble", "annex", "final clause") else None


def _is_number_next(tokens: Sequence[str], at: int) -> bool:
    return bool(re.match(r"\d", next((token for token in tokens[at + 1 :] if token[0].isalnum()), "")))


def _counted(word: str, numbers: Mapping[str, str], pending: str) -> str:
    """Return the number that an ordinal or a number word means, "" for none; "5e" after "Article" is a plain number."""
    match = _COUNTED.fullmatch(word)
    if match and not (pending == "article" and word.endswith("e") and not word.endswith(("ème", "eme"))):
        return match[1]
    return numbers.get(word, "")


def _plain(token: str) -> str:
    """Return a number without what stands between its parts: "L. 121-2" is "L121-2", "5¹" is "5^1"."""
    raised = re.sub(r"(?<=\d)[⁰¹²³⁴-⁹]+", lambda match: f"^{set_down(match[0])}", token)
    return re.sub(r"\s+|-(?=[^\W\d])|(?<=^[A-Z])\*?\.", "", raised)


def _spelled_out(match: re.Match[str]) -> str:
    further = f"-{counted_value(match['further'])}" if match["further"] else ""
    return f" {match['word']} {counted_value(match['number'])}{further} "


def _from_outside(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the steps with what holds others first: units written before their article follow it, turned round."""
    first = next((index for index, step in enumerate(steps) if step.kind in OUTER), len(steps))
    outer = [step for step in steps[first:] if step.kind in OUTER]
    inner = [step for step in steps[first:] if step.kind not in OUTER]
    if first == len(steps):
        return tuple(steps)
    outer.sort(key=lambda step: OUTER.index(step.kind))
    return (*outer, *inner, *reversed(steps[:first]))


def same_number(printed: str, wanted: str) -> bool:
    """Return whether a unit's number is the one wanted, whatever the case; "§ 433 I" means the paragraph 1."""
    number = printed.casefold().replace(" ", "")
    if number == wanted.casefold():
        return True
    return bool(wanted.isupper() and number.isdigit() and roman_value(wanted) == int(number))
