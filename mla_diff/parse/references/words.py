"""The words of a language by what they do in a reference."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from mla_diff.languages.language import Language
from mla_diff.model.provision import Kind


class ReferenceWords(Struct, frozen=True):
    """A language's reference words, as sets."""

    articles: frozenset[str]
    divisions: dict[str, Kind]
    units: dict[str, Kind]
    joins: frozenset[str]
    this: frozenset[str]
    of: frozenset[str]
    ordinals: dict[str, str]
    counted: frozenset[str]  # units and ordinals: what a list of paragraphs or points may begin with
    openings: frozenset[str]  # the words that may begin a reference


@lru_cache(maxsize=16)
def reference_words(words: Language) -> ReferenceWords:
    """Return a language's reference words."""
    articles = frozenset(word for word in words.article if " " not in word)
    divisions: dict[str, Kind] = {**words.divisions, **dict.fromkeys(words.annex, "annex")}
    plural = {f"{word}s": kind for word, kind in divisions.items() if f"{word}s" not in divisions}
    ordinals = {word: value for word, value in words.numbers.items() if words.number_first and value.isdigit()}
    joins = frozenset(part for phrase in (*words.to, *words.conjunctions) for part in phrase.split())
    counted = frozenset(words.units) | frozenset(ordinals)
    return ReferenceWords(
        articles, {**plural, **divisions}, dict(words.units), joins | {",", ";"},
        frozenset(phrase.split()[-1] for phrase in words.this), frozenset(words.of),
        ordinals, counted, articles | counted | frozenset(divisions) | frozenset(plural),
    )  # fmt: skip
