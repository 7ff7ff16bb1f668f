"""Text cut into tokens that lose nothing."""

from __future__ import annotations

import re
from functools import cached_property

from mla_diff.text.normalise import fold_typography, match_key

# French and Italian elisions stand apart from their noun ("l'" + "article"), English possessives do not ("State's").
_ELISION = (
    r"(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Dd]ell|[Aa]ll|[Nn]ell|[Ss]ull|[Dd]all|[Uu]n)"
    r"['’](?=\w)"
)
# Many languages group the figures of an amount by blanks ("1 250 000"): who changes one group changes the amount.
_GROUPED = r"(?<![\d.,/])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?(?![\w/-])"
_NUMBER = rf"{_GROUPED}|\d+(?:[.,/]\d+)+"
# Scripts written without spaces between words are compared character by character.
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# A number is one word in them too ("二十", "第一百零三条"): one of its signs alone is another number. A lone sign may
# be part of a word ("一般").
_CJK_NUMBER = "[一二三四五六七八九十百千万零〇]{2,}"
# A word may hold places where a line may end or letters join, which no reader sees.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060"
# A raised number is a word of its own: it counts sentences, articles between articles, or notes.
_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
# Between figures the dash of print is the hyphen of typewriters: "2001–2003" is one word as "2001-2003" is.
_LETTER = rf"[^\W{_CJK}{_RAISED}]"
_EASTERN = rf"{_CJK_NUMBER}|[{_CJK}]"
_JOINT = rf"(?:[-‐‑'’]|(?<=\d)–(?=\d)|[{_UNSEEN}]+)"
_ANY_WORD = rf"{_ELISION}|{_NUMBER}|{_EASTERN}|[{_RAISED}]+|{_LETTER}+(?:{_JOINT}{_LETTER}+)*"
_PLAIN_WORD = rf"{_NUMBER}|\w+(?:-\w+)*"


class _Cutter:
    """Finds the words (and signs) of texts; the patterns are made when first needed, since making them takes long."""

    def __init__(self, signs: str) -> None:
        self._signs = signs

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        """The pattern for texts in ASCII without apostrophes, which takes half the time and finds the same."""
        return re.compile(_PLAIN_WORD + self._signs)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile(_ANY_WORD + self._signs)

    def cut(self, text: str) -> list[str]:
        """Return what the pattern finds, in order."""
        pattern = self._plain if text.isascii() and "'" not in text else self._any
        return pattern.findall(text)


_WORDS = _Cutter("")
# A tab parts two cells of a row and is a token of its own. Two single marks are how typewriters and old printers set a
# double one: they are one sign.
_TWO_MARKS = ("''", "‘‘", "’’", "``", "´´", "‚‚", ",,")
_TOKENS = _Cutter(rf"|\t|[^\S\t]+|{'|'.join(_TWO_MARKS)}|[^\w\s]")


def tokenize(text: str) -> list[str]:
    """Return the tokens of ``text`` (words, runs of white space, single signs); joined, they are ``text`` again.

    >>> tokenize("the State's request (a)")
    ['the', ' ', "State's", ' ', 'request', ' ', '(', 'a', ')']
    >>> tokenize("l’article 5")
    ['l’', 'article', ' ', '5']
    >>> len(tokenize("the Con\\u00advention"))
    3
    >>> tokenize("²Jede Fähre, 5 km²")
    ['²', 'Jede', ' ', 'Fähre', ',', ' ', '5', ' ', 'km', '²']
    >>> tokenize("第二十一条一般规定")
    ['第', '二十一', '条', '一', '般', '规', '定']
    >>> tokenize("§§ 3–5")
    ['§', '§', ' ', '3–5']
    >>> tokenize("1 250 000 euros")
    ['1 250 000', ' ', 'euros']
    """
    return _TOKENS.cut(text)


def words(text: str) -> list[str]:
    """Return the words of ``text`` as written, without white space and signs.

    >>> words("Article 12, paragraph 1 (a)")
    ['Article', '12', 'paragraph', '1', 'a']
    """
    return _WORDS.cut(text)


def match_words(text: str) -> list[str]:
    """Return the words of ``text`` in the form in which likeness is measured.

    >>> match_words("The State’s DUTY")
    ['the', "state's", 'duty']
    """
    if text.isascii():
        return _WORDS.cut(text.lower())
    return [match_key(word) for word in _WORDS.cut(text)]


def is_word(token: str) -> bool:
    """Return whether a token counts as a word, rather than white space or a sign."""
    return token[:1].isalnum()


def token_key(token: str) -> str:
    """Return what a token is compared by: typography and the length of white space make no difference, case does.

    The border of a cell is no other white space: a value that moves to another column is a change.

    >>> token_key("“") == token_key('"') == token_key("''"), token_key("State") == token_key("state")
    (True, False)
    >>> token_key(chr(9)) == token_key(" ")
    False
    """
    if token.isspace():
        return "\t" if token == "\t" else " "  # noqa: S105 - a tab is no password
    if token in _TWO_MARKS:
        return '"'
    return token if token.isascii() else fold_typography(token)


def token_keys(text: str, tokens: list[str]) -> list[str]:
    """Return what each of the tokens of ``text`` is compared by; the same list where that is as it is written.

    >>> token_keys("a  b", ["a", "  ", "b"])
    ['a', ' ', 'b']
    """
    if text.isascii() and text.isprintable() and not any(sign in text for sign in _WRITTEN_OTHERWISE):
        return tokens
    return [token_key(token) for token in tokens]


_WRITTEN_OTHERWISE = ("  ", "''", "``", ",,")  # in plain text: wide spaces, and marks that are one sign
