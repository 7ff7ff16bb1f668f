"""The words, numbers and signs of a text from the place on where a reference begins."""

from __future__ import annotations

import re

from msgspec import Struct

_TOKEN = re.compile(r"\d+(?:-\d+)*(?:[a-z]{1,2}\b)?|[^\W\d_]+(?:-[^\W\d_]+)*\.?º?|§+|[^\w\s]")
LONGEST = 400  # characters one reference may take: forty numbers with their "and"


class Token(Struct, frozen=True):
    """A word, number or sign, or a number of several of them ("12 bis"), and where it stands."""

    text: str
    word: str  # in lower case, without the full stop of an abbreviation
    start: int
    end: int


NOTHING = Token("", "", -1, -1)  # what stands past the last token


class Tokens:
    """The tokens from a place in a text on, cut as they are asked for, as far as one reference can reach."""

    def __init__(self, text: str, start: int) -> None:
        self._found = _TOKEN.finditer(text, start, start + LONGEST)
        self._tokens: list[Token] = []

    def __getitem__(self, at: int) -> Token:
        """Return a token, NOTHING past the last one."""
        tokens = self._tokens
        while len(tokens) <= at:
            match = next(self._found, None)
            if match is None:
                return NOTHING
            text = match[0]
            tokens.append(Token(text, text.lower().rstrip("."), *match.span()))
        return tokens[at]
