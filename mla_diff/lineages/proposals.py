"""Proposals: texts put forward against a version, as branches of a provision's history that ended or were taken up.

draft-2     Art. 6 ──┬──────────── adopted  Art. 8(3)
                     └─ France: a matter of discretion ✕
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from mla_diff.cite.find import find_provisions
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import Lineage
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import Version


class Named(Struct, frozen=True):
    """A provision as people write it, in the version whose numbering is meant."""

    version: str
    name: str


class Proposal(Struct, frozen=True):
    """What a delegation put forward against a version: what it would have changed, and what became of it.

    ``by`` is empty where the source names nobody, ``against`` "" where it does not say which version was meant.
    """

    id: str
    by: tuple[str, ...] = ()
    supported: tuple[str, ...] = ()
    against: str = ""
    date: str = ""
    would: str = ""  # goes on from "would": "have dropped the definitions"
    outcome: str = "not known"
    became: str = ""
    sources: tuple[str, ...] = ()  # what and where, ready to be shown
    provisions: tuple[Named, ...] = ()
    inferred: str = ""  # what of all this no source says


def proposers(proposal: Proposal) -> str:
    """Return who put a proposal forward and who supported it.

    >>> proposers(Proposal("p", ("France",), ("United Kingdom",)))
    'France, supported by United Kingdom'
    """
    by = " and ".join(proposal.by) or "States that are not named"
    return f"{by}, supported by {' and '.join(proposal.supported)}" if proposal.supported else by


def places_of(names: Sequence[Named], versions: Sequence[Version]) -> tuple[Place, ...]:
    """Return the places that names mean in a series; a version or provision that it lacks is passed over."""
    index_of = {version.id: index for index, version in enumerate(versions)}
    places: list[Place] = []
    for named in names:
        index = index_of.get(named.version, -1)
        if index >= 0:
            try:
                places += [(index, eid) for eid in find_provisions(versions[index], named.name)]
            except UnknownNameError:
                continue
    return tuple(places)


def concerns(wanted: Sequence[Place], lineage: Lineage) -> bool:
    """Return whether one of the places that a proposal is about is, or lies above or below, one of a lineage."""
    return any(
        index == other and (eid == near or eid.startswith(f"{near}__") or near.startswith(f"{eid}__"))
        for index, eid in lineage.places
        for other, near in wanted
    )


def tell_outcome(proposal: Proposal) -> str:
    """Return what became of a proposal, as a sentence.

    >>> tell_outcome(Proposal("p", outcome="not taken up", became="The article stayed."))
    'Not taken up. The article stayed.'
    """
    outcome = "What became of it is not known" if proposal.outcome == "not known" else proposal.outcome.capitalize()
    return f"{outcome}. {proposal.became}".strip()


def order(proposals: Sequence[Proposal], versions: Mapping[str, int]) -> list[Proposal]:
    """Return proposals in the order of the versions they were made against, those of unknown ones last."""
    return sorted(
        proposals,
        key=lambda proposal: (versions.get(proposal.against, len(versions)), proposal.date or "9999", proposal.id),
    )
