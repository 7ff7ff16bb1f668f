"""Words typed letter by letter, as old headings are: "A r t i c l e 1" is read as "Article 1".

A wider space parts words; where all are alike, a number does, and the word that some language calls a unit:

"A r t i k e l   I V"     a wider space       ->  "Artikel IV"
"P A R T I I"             "part" is a unit    ->  "PART II"
"a b c d e"               counts on: a list   ->  as it is
"""

from __future__ import annotations

import re
from itertools import pairwise

from mla_diff.languages import unit_words

_BLANK = r"[^\S\n\t]"  # cells of a table stand apart by tabs
#: A line, behind what marks a heading in Markdown, that begins with three letters set apart; few lines do.
_BEGINS = re.compile(rf"^[#>*_ ]*[^\W\d_]{_BLANK}+[^\W\d_]{_BLANK}+[^\W\d_](?={_BLANK}|$)", re.MULTILINE)
_LINE = re.compile(rf"^(?P<sign>[#>*_ ]*)(?P<run>\w(?:{_BLANK}+\w(?!\w))+)(?P<rest>[^\n]*)$", re.MULTILINE)
_SPACED = re.compile(rf"(\w)({_BLANK}*)")
_END = re.compile(r"\s*[.:]?\s*[*_]*")
_NUMBER = re.compile(r"(?i:[ivxlc]+|\d+[a-z]?)")
_FEWEST = 5  # letters of a line that is no unit's


def close_up(text: str) -> str:
    """Return a text whose lines that were typed letter by letter are words.

    >>> close_up("A r t i c l e  1 0"), close_up("P A R T I I"), close_up("S c o p e"), close_up("a b c d e")
    ('Article 10', 'PART II', 'Scope', 'a b c d e')
    """
    return _LINE.sub(_closed, text) if _BEGINS.search(text) else text


def _closed(line: re.Match[str]) -> str:
    """Return a line with its run of single letters closed up, where they spell something."""
    spaced = _SPACED.findall(line["run"])
    letters = "".join(letter for letter, _ in spaced)
    words = _words(spaced)
    is_whole = _END.fullmatch(line["rest"]) is not None
    spells = is_whole and sum(map(str.isalpha, letters)) >= _FEWEST and not _counts_on(letters)
    if not spells and not (_names_unit(words) and (is_whole or line["rest"][:1] in " .:")):
        return line[0]
    return f"{line['sign']}{words}{line['rest']}"


def _words(spaced: list[tuple[str, str]]) -> str:
    """Return letters as words, each letter given with the blanks behind it."""
    usual = min(len(blanks) for _, blanks in spaced[:-1])
    made = "".join(letter + " " * (len(blanks) > usual) for letter, blanks in spaced[:-1]) + spaced[-1][0]
    if " " in made:
        return made
    for end in range(len(made) - 1, 0, -1):
        if made[:end].lower() in unit_words() and _NUMBER.fullmatch(made[end:]):
            return f"{made[:end]} {made[end:]}"
    return made


def _names_unit(words: str) -> bool:
    word, _, number = words.partition(" ")
    return word.lower() in unit_words() and (not number or _NUMBER.fullmatch(number) is not None)


def _counts_on(letters: str) -> bool:
    """Return whether letters are a list in the order of the alphabet."""
    return all(after >= before for before, after in pairwise(letters.lower()))
