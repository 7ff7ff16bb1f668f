"""Cross-references resolved within a version: "Article 12, paragraph 1 (a)", "this Article", "§ 5 Absatz 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mla_diff.languages import language as language_of
from mla_diff.model.provision import Provision, Version
from mla_diff.model.reference import Reference
from mla_diff.parse.references.index import Index
from mla_diff.parse.references.reader import Reader
from mla_diff.parse.references.tokens import Tokens
from mla_diff.parse.references.words import ReferenceWords, reference_words

#: A number with the blank or sign before it, which is a quarter of the time of looking back from each character.
_NUMBER_AHEAD = re.compile(r"[\s(\[§](?:\d|[a-zA-Z]\)|[A-Z]\b|[IVXLC]{2,}\b)")
_WORD_BEFORE = re.compile(r"(§+|(?<![^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)*)\.?\s*\[?\(?$")
_WORD = re.compile(r"§+|[^\W\d_]+(?:-[^\W\d_]+)*")


def find_references(version: Version) -> tuple[Reference, ...]:
    """Return the references in a version's own texts to its own provisions, in reading order."""
    references = References(version)
    return tuple(reference for provision in version.provisions for reference in references.of(provision.eid))


class References:
    """The references in a version's own texts, for those who do not need them all."""

    def __init__(self, version: Version) -> None:
        self._version = version
        self._words = reference_words(language_of(version.language))
        self._index = Index(version)

    def of(self, eid: str) -> tuple[Reference, ...]:
        """Return the references in the text of a provision."""
        return tuple(_read(self._version.by_eid[eid], self._words, self._index))


def _read(provision: Provision, words: ReferenceWords, index: Index) -> Iterator[Reference]:
    if provision.kind == "recital":
        return
    after = 0
    for start in _openings(provision.text, words):
        if start < after:
            continue
        tokens = Tokens(provision.text, start)
        reader = Reader(tokens, 0, provision.eid, words, index)
        reader.read()
        for number, target in reader.found:
            if target:
                yield Reference(provision.eid, number.start, number.end, target)
        after = tokens[max(reader.at, 1) - 1].end


def _openings(text: str, words: ReferenceWords) -> Iterator[int]:
    """Yield where a word that may begin a reference stands before a number, or anywhere if ordinals come first."""
    if words.ordinals:
        yield from (match.start() for match in _WORD.finditer(text) if match[0].lower() in words.openings)
        return
    for number in _NUMBER_AHEAD.finditer(text):
        start = number.start() + 1
        begin = max(0, start - 24)
        word = _WORD_BEFORE.search(text[begin:start])
        if word and word[1].lower() in words.openings:
            yield begin + word.start()
