"""A comparison summed up so that it can be quoted: what became of the articles, by kind of change and by part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Comparison, is_attested
from mla_diff.model.dangling import told_with_target
from mla_diff.model.kinds import KINDS, Kind, KindedChange
from mla_diff.model.provision import DIVISIONS, Provision, Version
from mla_diff.model.ranking import rank
from mla_diff.model.replaced import Replaced, replaced_throughout, told_once

_NUMBER_ONLY: frozenset[Kind] = frozenset({"renumbering", "moved"})
HEAVIEST = 10  # changes named in a summary


class Tally(Struct, frozen=True):
    """What became of some articles.

    The first six add up to all of them; unattested ones are missing from a text held in part or paraphrased.
    ``form_only`` of the edited ones changed in signs and spelling alone; moved,
    split and merged ones are counted besides, whatever happened to their words.
    """

    unchanged: int = 0
    edited: int = 0
    renumbered_only: int = 0
    new: int = 0
    dropped: int = 0
    unattested: int = 0
    form_only: int = 0
    moved: int = 0
    split: int = 0
    merged: int = 0

    @property
    def total(self) -> int:
        """All articles of either version, each correspondence once."""
        return self.unchanged + self.edited + self.renumbered_only + self.new + self.dropped + self.unattested


class Overview(Struct, frozen=True):
    """The sum of a comparison; ``unit`` says what was counted: articles, sections, or paragraphs without either."""

    unit: str
    tally: Tally
    by_part: tuple[tuple[str, Tally], ...]
    kinds: Mapping[Kind, int]  # provisions that have each kind, heaviest first
    heaviest: tuple[KindedChange, ...]
    #: Words that gave way to the same others in several provisions, with the changes of these.
    replaced: Replaced


def sum_up(comparison: Comparison, changes: Sequence[KindedChange]) -> Overview:
    """Return the overview of a comparison whose changes have been classified."""
    kind = unit_counted(comparison)
    found = _kinds_of_units(comparison, changes, kind)
    units = [one for one in comparison.alignment.correspondences if _head(comparison, one).kind == kind]
    parts: dict[str, list[Correspondence]] = {}
    for correspondence in units:
        parts.setdefault(_part(comparison, correspondence), []).append(correspondence)
    counted = Counter(kind for change in changes for kind in change.kinds)
    beside = told_with_target(comparison, changes)
    replaced = replaced_throughout(changes)
    ranked = (entry.change for entry in rank(comparison, changes))
    told = (change for change in told_once(ranked, replaced) if (change.old, change.new) not in beside)
    return Overview(
        kind,
        _tally(comparison, units, found),
        tuple((part, _tally(comparison, several, found)) for part, several in parts.items()) if len(parts) > 1 else (),
        {kind: counted[kind] for kind in KINDS if counted[kind]},
        tuple(islice(told, HEAVIEST)),
        replaced,
    )


def unit_counted(comparison: Comparison) -> str:
    """Return the kind of provision that sums speak of: articles, or sections, or paragraphs without either."""
    kinds = Counter(provision.kind for provision in comparison.new.provisions)
    return comparison.new.article_kind if kinds[comparison.new.article_kind] else "paragraph"


def _head(comparison: Comparison, correspondence: Correspondence) -> Provision:
    return (
        comparison.new.by_eid[correspondence.new[0]]
        if correspondence.new
        else comparison.old.by_eid[correspondence.old[0]]
    )


def _kinds_of_units(comparison: Comparison, changes: Iterable[KindedChange], kind: str) -> dict[int, set[Kind]]:
    """Return the kinds that each unit has, itself or below, by the identity of its correspondence."""
    old, new = (_homes(version, kind) for version in (comparison.old, comparison.new))
    of_old, of_new = comparison.alignment.of_old, comparison.alignment.of_new
    found: dict[int, set[Kind]] = {}
    for change in changes:
        for eid, homes, of in ((change.new, new, of_new), (change.old, old, of_old)):
            home = homes.get(eid or "")
            if home:
                found.setdefault(id(of[home]), set()).update(change.kinds)
    return found


def _homes(version: Version, kind: str) -> dict[str, str]:
    """Return the unit of a kind that each provision stands in, itself included."""
    homes: dict[str, str] = {}
    for provision in version.provisions:
        home = provision.eid if provision.kind == kind else homes.get(provision.parent or "")
        if home:
            homes[provision.eid] = home
    return homes


def _tally(comparison: Comparison, units: Sequence[Correspondence], found: Mapping[int, set[Kind]]) -> Tally:
    attested = [
        correspondence for correspondence in units if is_attested(comparison.old, comparison.new, correspondence)
    ]
    new = sum(correspondence.relation == "inserted" for correspondence in attested)
    dropped = sum(correspondence.relation == "deleted" for correspondence in attested)
    lasting = [
        (correspondence, found.get(id(correspondence), set()))
        for correspondence in units
        if correspondence.relation not in ("inserted", "deleted")
    ]
    whole = [(correspondence, kinds) for correspondence, kinds in lasting if correspondence.relation == "one-to-one"]
    unchanged = sum(
        not kinds and not correspondence.renumbered and not correspondence.moved for correspondence, kinds in whole
    )
    renumbered = sum(
        kinds <= _NUMBER_ONLY and bool(kinds or correspondence.renumbered or correspondence.moved)
        for correspondence, kinds in whole
    )
    form = sum("editorial" in kinds and kinds <= _NUMBER_ONLY | {"editorial"} for correspondence, kinds in whole)
    return Tally(
        unchanged, len(lasting) - unchanged - renumbered, renumbered, new, dropped, len(units) - len(attested), form,
        sum(correspondence.moved for correspondence, _ in lasting),
        sum(correspondence.relation in ("split", "regrouped") for correspondence, _ in lasting),
        sum(correspondence.relation in ("merge", "regrouped") for correspondence, _ in lasting),
    )  # fmt: skip


def _part(comparison: Comparison, correspondence: Correspondence) -> str:
    """Return the highest division a unit stands in, as printed; "" outside all."""
    version = comparison.new if correspondence.new else comparison.old
    provision = _head(comparison, correspondence)
    part = ""
    while provision.parent:
        provision = version.by_eid[provision.parent]
        if provision.kind in DIVISIONS - {"instrument"} or provision.kind == "annex":
            part = " ".join(word for word in (provision.label, provision.heading) if word)
    return part if correspondence.new or not part else f"{part} (old)"
