"""What the cross-references of two texts reach: the same provisions, others, more or fewer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from msgspec import Struct, field

from mla_diff.change_kinds.edits import Word, words_of
from mla_diff.change_kinds.numbers import provision_titles
from mla_diff.languages.change_rules import Rules
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version, display_text
from mla_diff.model.reference import Reference

_LIST = frozenset(
    {"and", "or", "to", "et", "ou", "à", "y", "o", "a", "und", "oder", "bis", "en", "tot", "ec", "eu", "eec"}
)


class Mark(Struct, frozen=True):
    """A reference's number in a text, and what it reaches: the correspondence of its target, or a name elsewhere."""

    start: int
    end: int
    target: Hashable
    label: str

    @property
    def is_found(self) -> bool:
        """Whether the provision that is named stands in the same version."""
        return isinstance(self.target, int)


class Targets(Struct, frozen=True):
    """All resolved references of one version by their source, with what each reaches."""

    version: Version
    group_of: Mapping[str, int]
    by_source: Mapping[str, Sequence[Reference]]
    order: Mapping[str, int] = field(default_factory=dict)

    def marks(self, eid: str, text: str, shift: int, rules: Rules) -> list[Mark]:
        """Return the references in a text that begins ``shift`` characters into the provision's displayed text."""
        provision = self.version.by_eid[eid]
        offset = len(display_text(provision)) - len(provision.text) - shift
        found = []
        known: set[int] = set()
        references = self.by_source.get(eid, ())
        for index, reference in enumerate(references):
            start, end = reference.start + offset, reference.end + offset
            if 0 <= start < len(text):
                found.append(Mark(start, end, self.group_of[reference.target], text[start:end]))
                known.add(start)
                if index and self._is_range(text[references[index - 1].end + offset : start]):
                    found += self._between(references[index - 1].target, reference.target, start, end)
        return found + [mark for mark in named_elsewhere(text, rules) if mark.start not in known]

    def _is_range(self, between: str) -> bool:
        return between.strip().lower() in ("to", "through", "-", "–", "à", "bis", "tot", "a", "al")

    def _between(self, first: str, last: str, start: int, end: int) -> Iterable[Mark]:
        """Yield the provisions between the ends of a range: "10 to 15" reaches 11 as well."""
        kind, low, high = self.version.by_eid[first].kind, self.order[first], self.order[last]
        for provision in self.version.provisions[low + 1 : high]:
            if provision.kind == kind and (kind == "article" or provision.parent == self.version.by_eid[first].parent):
                yield Mark(start, end, self.group_of[provision.eid], provision.number)


def targets(comparison: Comparison) -> tuple[Targets, Targets]:
    """Return what each version's references reach, in terms that can be compared."""
    groups = {id(correspondence): index for index, correspondence in enumerate(comparison.alignment.correspondences)}
    sides = []
    for version, of, references in (
        (comparison.old, comparison.alignment.of_old, comparison.old_references),
        (comparison.new, comparison.alignment.of_new, comparison.new_references),
    ):
        by_source: defaultdict[str, list[Reference]] = defaultdict(list)
        for reference in references:
            by_source[reference.source].append(reference)
        order = {provision.eid: index for index, provision in enumerate(version.provisions)}
        sides.append(
            Targets(version, {eid: groups[id(correspondence)] for eid, correspondence in of.items()}, by_source, order)
        )
    return sides[0], sides[1]


_NUMBER = re.compile(r"\d|\b[IVXLC]+\b")


def may_refer(text: str, rules: Rules) -> bool:
    """Return whether a text may hold a reference, or a part of one: a number or a noun that points."""
    return (
        bool(_NUMBER.search(text))
        or SIGN in text
        or not rules.ordinals.keys().isdisjoint(text.lower().split())
        or any(noun in text for noun in rules.pointing_nouns)
        or text.rstrip().endswith(")")
        or any(_is_letter(word, text, rules) for word in words_of(text))
    )


def named_elsewhere(text: str, rules: Rules) -> list[Mark]:
    """Return the numbers that stand after a noun such as "Annex" or "Directive", and nouns that point without one.

    What they name is told by noun and number alone.
    """
    found: list[Mark] = []
    noun = ""
    titles = provision_titles(text)  # "artículos 19.3 (Seguridad) y 19.4": the noun holds over the title
    words = [word for word in _words_and_signs(text) if not any(start <= word.start < end for start, end in titles)]
    for index, word in enumerate(words):
        key = rules.bare(word.key)
        if key in rules.reference_nouns or key == SIGN:
            noun = SIGN if key == SIGN else key.removesuffix("s")
            found += _ordinals_before(words, index, noun, text, rules)
        elif noun and (_is_number(word, text) or _is_letter(word, text, rules) or key in rules.ordinals):
            number = rules.ordinals.get(key, word.key)
            found.append(Mark(word.start, word.end, (noun, number), text[word.start : word.end]))
        elif key not in rules.conjunctions and key not in rules.range_words and key not in _LIST:
            noun = ""
        if index and f"{words[index - 1].key} {word.key}" in rules.whole_references:
            following = words[index + 1] if index + 1 < len(words) else None
            if following is None or not _is_number(following, text):
                found.append(Mark(words[index - 1].start, word.end, word.key, text[words[index - 1].start : word.end]))
    return found


SIGN = "§"
_SIGNS = re.compile(r"§+")


def _words_and_signs(text: str) -> Sequence[Word]:
    """Return the words of a text and its section signs, in order."""
    words = words_of(text)
    if SIGN not in text:
        return words
    signs = [Word(SIGN, sign.start(), sign.end()) for sign in _SIGNS.finditer(text)]
    return sorted((*words, *signs), key=lambda word: word.start)


def _ordinals_before(words: Sequence[Word], at: int, noun: str, text: str, rules: Rules) -> Iterable[Mark]:
    """Yield the ordinals that name what the noun at ``at`` calls: "derde en vierde lid", "the first subparagraph"."""
    back = at - 1
    while back >= 0 and (words[back].key in rules.ordinals or words[back].key in rules.conjunctions):
        word = words[back]
        if word.key in rules.ordinals:
            yield Mark(word.start, word.end, (noun, rules.ordinals[word.key]), text[word.start : word.end])
        back -= 1


def _is_letter(word: Word, text: str, rules: Rules) -> bool:
    """Return whether a word is the letter of a point: "a)", "(b)", or bare where it is no word: "Buchstabe d, e"."""
    if word.end - word.start != 1:
        return False
    if text[word.end : word.end + 1] == ")":
        return True
    is_word = word.key in rules.function_words or word.key in rules.conjunctions or word.key in _LIST
    return word.key.isalpha() and not is_word


def _is_number(word: Word, text: str) -> bool:
    written = text[word.start : word.end]
    return written[0].isdigit() or (
        len(written) <= 4 and written.isupper() and all(char in "IVXLC" for char in written)
    )


def missing(marks: Sequence[Mark], reached: frozenset[Hashable], start: int, end: int) -> list[Mark]:
    """Return the references inside a stretch whose targets are not among those that the other side reaches."""
    return [mark for mark in marks if mark.start < end and mark.end > start and mark.target not in reached]
