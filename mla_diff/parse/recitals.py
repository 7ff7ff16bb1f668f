"""The recitals of a preamble that is printed as one paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.languages.language import Language


def split_recitals(text: str, words: Language) -> list[str]:
    """Return the recitals of a preamble that is printed as one paragraph; joined by spaces, they are ``text``.

    >>> from mla_diff.languages import language
    >>> split_recitals("The Parties, Recalling the Charter; Noting that crimes go on, Have agreed:", language("en"))
    ['The Parties,', 'Recalling the Charter;', 'Noting that crimes go on,', 'Have agreed:']
    """
    if not words.recitals:
        return [text]
    tokens = text.split()
    parts: list[list[str]] = [[]]
    for index, token in enumerate(tokens):
        ends_recital = bool(parts[-1]) and parts[-1][-1][-1] in ",;.:"
        if ends_recital and token[0].isupper() and _opens_recital(tokens, index, words):
            parts.append([])
        parts[-1].append(token)
    return [" ".join(part) for part in parts]


def opens_recital(text: str, words: Language) -> bool:
    """Return whether a text begins with a word that opens a recital.

    >>> from mla_diff.languages import language
    >>> opens_recital("Recalling the Charter,", language("en")), opens_recital("The Parties,", language("en"))
    (True, False)
    """
    ahead = text[:60].lower()
    return any(
        ahead.startswith(opener) and not ahead[len(opener) : len(opener) + 1].isalpha() for opener in words.recitals
    )


def _opens_recital(tokens: Sequence[str], at: int, words: Language) -> bool:
    return opens_recital(" ".join(tokens[at : at + 4]), words)
