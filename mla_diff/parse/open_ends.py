"""What the end of a line leaves open: "under Article", "Articles 2 and", "in accordance with article 10 of"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from mla_diff.languages.language import Language

_TAIL = 80  # characters of a text's end that are looked at
_NUMBER = r"\(?[\w]{1,6}\)?(?:\([\w]{1,5}\))*"


class OpenEnds(Struct, frozen=True):
    """What one language's words say of the end of a text."""

    last_words: frozenset[str]  # without one of them as its last word, a text leaves nothing open
    unit: re.Pattern[str]  # the word of a unit
    numbered: re.Pattern[str]  # the word and its number, or several
    listed: re.Pattern[str]  # and "and"
    tie: re.Pattern[str]  # "of", "this", "to"
    conjunction: re.Pattern[str]  # "; and", ", or"

    def leaves_reference_open(self, text: str) -> bool:
        """Return whether a reference goes on in what follows.

        >>> from mla_diff.languages import language as language_of
        >>> ends = open_ends(language_of("en"))
        >>> ends.leaves_reference_open("as set out in Articles 2 and"), ends.leaves_reference_open("this Article.")
        (True, False)
        """
        tail = text[-_TAIL:]
        return self.may_go_on(text) and any(ends.search(tail) for ends in (self.unit, self.listed, self.tie))

    def ends_in_unit(self, text: str) -> bool:
        """Return whether a number has to follow."""
        return self.may_go_on(text) and bool(self.unit.search(text[-_TAIL:]))

    def ends_in_reference(self, text: str) -> bool:
        """Return whether a number in brackets behind a text is of the unit that it names: "in Articles 47", "Annex II".

        >>> from mla_diff.languages import language as language_of
        >>> ends = open_ends(language_of("en"))
        >>> ends.ends_in_reference("in particular Articles 47"), ends.ends_in_reference("Directive 95/46/EC")
        (True, False)
        """
        return self.ends_in_unit(text) or bool(self.numbered.search(text[-_TAIL:]))

    def ends_in_listed_unit(self, text: str) -> bool:
        """Return whether the number of a further unit may follow, or the last item of a list: "under Article 5 and"."""
        return self.may_go_on(text) and bool(self.listed.search(text[-_TAIL:]))

    def ends_in_conjunction(self, text: str) -> bool:
        """Return whether a text ends as an item before the last of a list does."""
        return self.may_go_on(text) and bool(self.conjunction.search(text[-_TAIL:]))

    def may_go_on(self, text: str) -> bool:
        """Return whether a text ends with one of the few words that leave something open."""
        last = text[-_TAIL:].rpartition(" ")[2].lower()
        return last.lstrip("([") in self.last_words


@lru_cache(maxsize=32)
def open_ends(words: Language) -> OpenEnds:
    """Return what a language's words leave open."""
    names = {*words.article, *words.divisions, *words.annex, *words.units}
    short = {f"{name}." for name in names if _is_abbreviation(name, names)}
    joints = {word for word in (*words.conjunctions, *words.to) if word[:1].isalpha()}
    ties = {*words.of, *words.to, *words.this}
    any_joint, any_unit = _any_of(joints), _any_of(names)
    more = rf"(?:,|\s(?:{any_joint}))\s+{_NUMBER}"
    numbered = rf"(?:^|[\s(])(?:{any_unit})\.?\s+{_NUMBER}(?:{more})*"
    return OpenEnds(
        frozenset(word.rpartition(" ")[2] for word in (*names, *short, *joints, *ties)),
        re.compile(rf"(?:^|[\s(])(?:{any_unit}|{_any_of(short)})$", re.IGNORECASE),
        re.compile(rf"{numbered}$", re.IGNORECASE),
        re.compile(rf"{numbered},?\s+(?:{any_joint})$", re.IGNORECASE),
        re.compile(rf"\s(?:{_any_of(ties)})$", re.IGNORECASE),
        re.compile(rf"[,;]\s+(?:{any_joint})$", re.IGNORECASE),
    )


def _is_abbreviation(name: str, names: Iterable[str]) -> bool:
    """Whether a word is short for another, as "art" is for "article"; "point" for "points" is not."""
    return any(longer.startswith(name) and len(longer) > len(name) + 2 for longer in names)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True)) or "(?!)"
