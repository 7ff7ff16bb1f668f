"""Text cut into tokens that lose nothing."""

from __future__ import annotations

import re

from mla_diff.text.normalise import fold_typography, match_key

# French and Italian elisions stand apart from their noun ("l'" + "article"), English possessives do not ("State's").
_ELISION = (
    r"(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Dd]ell|[Aa]ll|[Nn]ell|[Ss]ull|[Dd]all|[Uu]n)"
    r"['’](?=\w)"
)
# Scripts written without spaces between words are compared character by character.
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(
    rf"{_ELISION}|\d+(?:[.,/]\d+)+|[{_CJK}]|[^\W{_CJK}]+(?:[-‐‑'’][^\W{_CJK}]+)*|\s+|[^\w\s]|_", re.UNICODE
)
_WORD = re.compile(rf"{_ELISION}|\d+(?:[.,/]\d+)+|[{_CJK}]|[^\W{_CJK}]+(?:[-‐‑'’][^\W{_CJK}]+)*", re.UNICODE)


def tokenize(text: str) -> list[str]:
    """Return the tokens of ``text`` (words, runs of white space, single signs); joined, they are ``text`` again.

    >>> tokenize("the State's request (a)")
    ['the', ' ', "State's", ' ', 'request', ' ', '(', 'a', ')']
    >>> tokenize("l’article 5")
    ['l’', 'article', ' ', '5']
    """
    return _TOKEN.findall(text)


def words(text: str) -> list[str]:
    """Return the words of ``text`` as written, without white space and signs.

    >>> words("Article 12, paragraph 1 (a)")
    ['Article', '12', 'paragraph', '1', 'a']
    """
    return _WORD.findall(text)


def match_words(text: str) -> list[str]:
    """Return the words of ``text`` in the form in which likeness is measured.

    >>> match_words("The State’s DUTY")
    ['the', "state's", 'duty']
    """
    if text.isascii():
        return _WORD.findall(text.lower())
    return [match_key(word) for word in _WORD.findall(text)]


def is_word(token: str) -> bool:
    """Return whether a token counts as a word, rather than white space or a sign."""
    return token[:1].isalnum()


def token_key(token: str) -> str:
    """Return what a token is compared by: typography and the length of white space make no difference, case does.

    >>> token_key("“") == token_key('"'), token_key("State") == token_key("state")
    (True, False)
    """
    if token.isspace():
        return " "
    return token if token.isascii() else fold_typography(token)
