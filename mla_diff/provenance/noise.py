"""How much two texts share though neither is the other's source: formulas that every text of its kind has."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from statistics import median

from msgspec import Struct

from mla_diff.provenance.runs import Grams, covered_words, find_runs, gram_places
from mla_diff.provenance.texts import Text

FEW = 3  # sources, from which what they share among themselves is told
MOST = 10  # sources that are compared with each other, the first ones; more tell no more
#: Median share of pairs of the ten treaties that the MLA Convention was put together from, in English and in Dutch.
USUAL = 0.02

#: How noise was measured, in words.
UNMEASURED = (
    "no text at hand that cannot be a source; the usual share of words, in runs of 8 or more, "
    "that two treaties have in common"
)
AMONG = (
    "the sources among themselves: the median, over {pairs} pairs, of the share of one's words that stand in the other "
    "in runs of {least} or more"
)
WITHIN = (
    "half of the {texts} texts looked through share less than this, in runs of {least} words or more: what texts of "
    "this kind have in common without being taken from each other"
)
UNRELATED = "words of the text in runs of {least} or more that stand in {names}, which cannot be a source"


class Noise(Struct, frozen=True):
    """The share of words that a text has in common with one that cannot be its source, and how it was measured."""

    share: float
    how: str


def noise_of(target: Text, pieces: Grams, unrelated: Sequence[Text], least: int) -> Noise:
    """Return what part of a target's words stands in texts that cannot be sources: the most of any of them."""
    shares = []
    for text in unrelated:
        words, _ = covered_words(find_runs(target.codes, pieces, text.codes, least))
        shares.append(words / max(1, target.size))
    names = ", ".join(text.id for text in unrelated)
    return Noise(round(max(shares), 4), UNRELATED.format(least=least, names=names))


def noise_among(sources: Sequence[Text], least: int) -> Noise:
    """Return what part of one source's words stands in another, for most pairs no more than this.

    That is a measure since most sources were not taken from each other; the median passes over those that were.
    """
    texts = list(sources[:MOST])
    if len(texts) < FEW:
        return Noise(USUAL, UNMEASURED)
    pieces = [gram_places(text.codes) for text in texts]
    shares = []
    for target, source in permutations(range(len(texts)), 2):
        runs = find_runs(texts[target].codes, pieces[target], texts[source].codes, least)
        shares.append(covered_words(runs)[0] / max(1, texts[target].size))
    return Noise(round(median(shares), 4), AMONG.format(pairs=len(shares), least=least))


def noise_within(shares: Sequence[float], least: int) -> Noise:
    """Return what part of a target's words stands in a text of a corpus that gave nothing: for half of them, no more.

    >>> noise_within([0.4, 0.01, 0.02, 0.03, 0.01], 8).share
    0.02
    """
    return Noise(round(median(shares), 4), WITHIN.format(texts=len(shares), least=least))
