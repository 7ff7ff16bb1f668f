"""Where words occur, version by version, grouped by lineage: when did "amnesty" leave the text?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.lineages.lineage import History, Lineage
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import Provision, display_text
from mla_diff.text.tokens import match_words, tokenize


class Hit(Struct, frozen=True):
    """A lineage in which the words occur, and how often in each version."""

    lineage: Lineage
    counts: tuple[int, ...]


class Mention(Struct, frozen=True):
    """What a library says, in its own words, in which a search was found: a claim, a proposal or a topic."""

    kind: str  # "claim", "proposal" or "topic"
    of: str  # the version, proposal or topic
    says: str
    sources: tuple[str, ...] = ()
    inference: bool = False


Pattern = tuple[tuple[str, bool], ...]  # words one after another, and whether each may go on ("pardon*")


def read_pattern(text: str) -> tuple[Pattern, ...]:
    """Return the alternatives of a search: phrases parted by commas, words that may end in a star.

    >>> read_pattern("amnest*, statute of limitations")[0]
    (('amnest', True),)
    """
    phrases = []
    for phrase in text.split(","):
        pattern: list[tuple[str, bool]] = []
        for part in phrase.split():
            words = match_words(part)
            pattern += [(word, part.endswith("*") and word is words[-1]) for word in words]
        if pattern:
            phrases.append(tuple(pattern))
    if not phrases:
        raise UnknownNameError(
            f"{text!r} holds no word to search for; give words as they stand in the text, as in amnest*"
        )
    return tuple(phrases)


def count(phrases: Sequence[Pattern], text: str) -> int:
    """Return how often one of the phrases occurs in a text, whatever the case and the kind of quotation mark or dash.

    >>> count(read_pattern("state* part*"), "States Parties and a State Party")
    2
    """
    words = match_words(text)
    return sum(_starts_at(phrase, words, index) for phrase in phrases for index in range(len(words)))


def _starts_at(phrase: Pattern, words: Sequence[str], at: int) -> bool:
    if at + len(phrase) > len(words):
        return False
    return all(
        word.startswith(wanted) if goes_on else word == wanted
        for (wanted, goes_on), word in zip(phrase, words[at : at + len(phrase)], strict=True)
    )


def searched(provision: Provision) -> Iterator[str]:
    """Yield the texts in which words are looked for: a provision's heading and own words, and each of its footnotes."""
    yield display_text(provision)
    yield from (note.text for note in provision.notes)


def search(history: History, phrases: Sequence[Pattern]) -> tuple[Hit, ...]:
    """Return the lineages with the phrases in their own heading, words or notes, in the order in which they begin."""
    counts: dict[str, list[int]] = {}
    for index, version in enumerate(history.versions):
        for provision in version.provisions:
            found = sum(count(phrases, text) for text in searched(provision))
            if found:
                wid = history.lineage_of[index, provision.eid].wid
                counts.setdefault(wid, [0] * len(history.versions))[index] = found
    return tuple(Hit(lineage, tuple(counts[lineage.wid])) for lineage in history.lineages if lineage.wid in counts)


def totals(history: History, hits: Sequence[Hit]) -> tuple[int, ...]:
    """Return how often the phrases occur in each version."""
    return tuple(sum(hit.counts[index] for hit in hits) for index in range(len(history.versions)))


def snippet(phrases: Sequence[Pattern], text: str, around: int = 8) -> tuple[str, str, str]:
    """Return the words before the first occurrence, the occurrence itself, and the words after; "" for none."""
    spans = list(_word_spans(text))
    words = [word for word, _, _ in spans]
    for index in range(len(words)):
        for phrase in phrases:
            if _starts_at(phrase, words, index):
                last = index + len(phrase) - 1
                start, end = spans[max(0, index - around)][1], spans[min(len(spans) - 1, last + around)][2]
                return text[start : spans[index][1]], text[spans[index][1] : spans[last][2]], text[spans[last][2] : end]
    return "", "", ""


def _word_spans(text: str) -> Iterator[tuple[str, int, int]]:
    start = 0
    for token in tokenize(text):
        words = match_words(token)
        if words:
            yield words[0], start, start + len(token)
        start += len(token)
