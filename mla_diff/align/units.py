"""A version as the aligner sees it: basic units (articles, mostly) and the leaves of words inside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from msgspec import Struct

from mla_diff.align.thresholds import MANY_UNITS, STRANGERS
from mla_diff.model.provision import DIVISIONS, Kind, Provision, Version
from mla_diff.text.similarity import Documents, Feature, Vocabulary

#: Units that stand in an article.
INNER: frozenset[Kind] = frozenset({"paragraph", "subparagraph", "point"})

#: Units whose words introduce or close a law.
AROUND_THE_LAW: frozenset[Kind] = frozenset({"preface", "final clause"})


class Leaf(Struct, frozen=True):
    """A provision's own words, as word numbers, and the basic unit it stands in."""

    eid: str
    number: str
    unit: int
    words: tuple[int, ...]
    whole: tuple[int, ...]  # its own words and those of all below it


class Unit(Struct, frozen=True, dict=True):
    """A basic unit: an article, or whatever stands in the place of one (preamble, annex, closing formula)."""

    eid: str
    kind: str
    number: str
    heading: tuple[int, ...]
    leaves: tuple[int, ...]  # indices into the side's leaves
    words: tuple[int, ...]  # of heading and leaves together
    container: str  # the eId of the division, annex or instrument it stands in; "" for none
    vocabulary: Vocabulary
    run: int = 2  # words in the runs that candidates are looked up by

    @property
    def instrument(self) -> str:
        """The instrument that it stands in, where a file holds several; "" for none."""
        first = self.eid.partition("__")[0]
        return first if first.startswith("act_") else ""

    @cached_property
    def features(self) -> Counter[Feature]:
        """How often each word and pair of words occurs: what candidates are looked up by."""
        return self.vocabulary.features(self.words, self.run)


def are_strangers(one: Unit, other: Unit, likeness: float) -> bool:
    """Return whether one of two units closes or introduces a law, the other is of the law, and little is the same.

    "For the Council of the Communities", above a signature, becomes no article on the members of the Council.
    """
    return (one.kind in AROUND_THE_LAW) != (other.kind in AROUND_THE_LAW) and likeness < STRANGERS


class Side(Struct, frozen=True, dict=True):
    """One version, prepared."""

    version: Version
    units: tuple[Unit, ...]
    leaves: tuple[Leaf, ...]

    @cached_property
    def instruments(self) -> frozenset[str]:
        """The instruments that the version holds, where there are several."""
        return frozenset(unit.instrument for unit in self.units) - {""}

    @cached_property
    def unit_of_eid(self) -> dict[str, Unit]:
        """The units by their eIds."""
        return {unit.eid: unit for unit in self.units}

    @cached_property
    def signs(self) -> list[str]:
        """The words of each leaf as a string, in which runs of words are found faster than among numbers."""
        return [signs_of(leaf.words) for leaf in self.leaves]

    @cached_property
    def documents(self) -> Documents:
        """The units by their features."""
        return Documents([unit.features for unit in self.units])


def signs_of(words: Iterable[int]) -> str:
    """Return word numbers as a string, a sign for each.

    >>> signs_of([72, 105])
    'Hi'
    """
    return "".join(map(chr, words))


def prepare(version: Version, vocabulary: Vocabulary) -> Side:
    """Return a version's basic units and leaves in document order."""
    units: list[Unit] = []
    leaves: list[Leaf] = []
    roots = list(basic_units(version))
    run = 3 if len(roots) > MANY_UNITS else 2
    for root in roots:
        heading = vocabulary.words(root.heading)
        first = len(leaves)
        leaves += _leaves(version, root, len(units), vocabulary)
        here = range(first, len(leaves))
        words = tuple(chain(heading, *(leaf.words for leaf in leaves[first:])))
        units.append(
            Unit(root.eid, root.kind, root.number, heading, tuple(here), words, root.parent or "", vocabulary, run)
        )
    return Side(version, tuple(units), tuple(leaves))


def _leaves(version: Version, root: Provision, unit: int, vocabulary: Vocabulary) -> list[Leaf]:
    """Return the leaves of a basic unit in document order."""
    below = list(subtree(version, root))
    own: dict[str, tuple[int, ...]] = {}
    for provision in below:
        has_heading = provision.heading and provision is not root
        text = f"{provision.heading} {provision.text}" if has_heading else provision.text
        own[provision.eid] = vocabulary.words(text)
    whole = dict(own)
    for provision in reversed(below):
        if provision is not root and provision.parent:
            whole[provision.parent] = (
                own[provision.parent] + whole[provision.eid] + whole[provision.parent][len(own[provision.parent]) :]
            )
    return [Leaf(one.eid, one.number, unit, own[one.eid], whole[one.eid]) for one in below if own[one.eid]]


def basic_units(version: Version) -> Iterator[Provision]:
    """Yield the units that a table of correspondence lists: the first below the divisions that are none themselves."""
    pending = list(reversed(version.children.get(None, ())))
    while pending:
        provision = pending.pop()
        below = version.children.get(provision.eid, ())
        if groups(version, provision):
            pending += reversed(below)
        else:
            yield provision


def groups(version: Version, provision: Provision) -> bool:
    """Return whether a provision only groups others: a division, or an annex that has articles of its own.

    A division that holds words and no article ("Conclusion. Done at Brussels ...") is a unit like an article.
    """
    below = version.children.get(provision.eid, ())
    if provision.kind == "annex":
        return any(child.kind in DIVISIONS or child.kind == "article" for child in below)
    if provision.kind == "section" == version.article_kind:
        return any(child.kind in DIVISIONS for child in below)
    return provision.kind in DIVISIONS and not (provision.text and all(child.kind in INNER for child in below))


def subtree(version: Version, root: Provision) -> Iterator[Provision]:
    """Yield a provision and all below it, in document order."""
    pending = [root]
    while pending:
        provision = pending.pop()
        yield provision
        pending += reversed(version.children.get(provision.eid, ()))
