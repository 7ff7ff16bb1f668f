"""What speaks for a link, gathered when somebody asks: words, heading, rare words, neighbours, the runner-up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from mla_diff.align.units import basic_units, subtree
from mla_diff.model.alignment import Alignment, Link
from mla_diff.model.provision import Provision, Version
from mla_diff.text.similarity import Vocabulary, ratio
from mla_diff.text.tokens import match_words

RARE_IN = 3  # units of both versions together; a word in no more of them is telling
SHOWN = 8  # rare words named


class Evidence(Struct, frozen=True):
    """What speaks for a link. Likenesses are shares of words in common, in order, of all words of both texts."""

    link: Link
    likeness: float
    headings: str  # "equal", "different", or "" where one has none
    rare_words: tuple[str, ...]
    before: tuple[str, str] | None  # the nearest link before it that keeps its order, and after it
    after: tuple[str, str] | None
    runner_up: tuple[str, float] | None  # the eId of the next best new unit, and its likeness


def gather(old: Version, new: Version, alignment: Alignment, link: Link) -> Evidence:
    """Return the evidence for a link of two versions' alignment."""
    one, other = old.by_eid[link.old], new.by_eid[link.new]
    vocabulary = Vocabulary()
    words = [vocabulary.number(_words(version, provision)) for version, provision in ((old, one), (new, other))]
    return Evidence(
        link, ratio(*words), _headings(one, other), _rare(old, new, one, other),
        _neighbour(old, new, alignment, link, -1), _neighbour(old, new, alignment, link, 1),
        _runner_up(new, alignment, link, words[0], vocabulary),
    )  # fmt: skip


def _words(version: Version, root: Provision) -> list[str]:
    return [
        word for provision in subtree(version, root) for word in match_words(f"{provision.heading} {provision.text}")
    ]


def _headings(one: Provision, other: Provision) -> str:
    if not one.heading or not other.heading:
        return ""
    return "equal" if match_words(one.heading) == match_words(other.heading) else "different"


def _rare(old: Version, new: Version, one: Provision, other: Provision) -> tuple[str, ...]:
    """Return words that both have and few other units do, the rarest first."""
    uses: Counter[str] = Counter()
    for version in (old, new):
        for unit in basic_units(version):
            uses.update(set(_words(version, unit)))
    shared = set(_words(old, one)) & set(_words(new, other))
    telling = sorted((uses[word], word) for word in shared if uses[word] <= RARE_IN and word[:1].isalpha())
    return tuple(word for _, word in telling[:SHOWN])


def _neighbour(old: Version, new: Version, alignment: Alignment, link: Link, step: int) -> tuple[str, str] | None:
    """Return the nearest unit on that side of the link whose counterpart is on the same side of the link's."""
    olds, news = _order(old), _order(new)
    if link.old not in olds or link.new not in news:
        return None
    index = olds.index(link.old) + step
    while 0 <= index < len(olds):
        for found in alignment.of_old[olds[index]].links:
            if (
                found.old == olds[index]
                and found.new in news
                and (news.index(found.new) - news.index(link.new)) * step > 0
            ):
                return found.old, found.new
        index += step
    return None


def _order(version: Version) -> list[str]:
    return [unit.eid for unit in basic_units(version)]


def _runner_up(
    new: Version, alignment: Alignment, link: Link, words: Sequence[int], vocabulary: Vocabulary
) -> tuple[str, float] | None:
    if not link.runner_up or link.runner_up not in new.by_eid:
        return None
    other = vocabulary.number(_words(new, new.by_eid[link.runner_up]))
    return link.runner_up, ratio(words, other)
