"""The proposals of a library, with their sources in words."""

from __future__ import annotations

from collections.abc import Mapping

from mla_diff.library.library import Library
from mla_diff.library.manifest import Entry, Proposed
from mla_diff.lineages.proposals import Named, Proposal, order


def read_proposals(library: Library) -> tuple[Proposal, ...]:
    """Return what the library knows of proposals, in the order of the versions they were made against."""
    places = {entry.id: place for place, entry in enumerate(library.entries)}
    cited = library.manifest.cited
    return tuple(order([_proposal(entry, cited) for entry in library.proposals], places))


def _proposal(entry: Entry, cited: Mapping[str, str]) -> Proposal:
    said = entry.proposed or Proposed()
    return Proposal(
        entry.id, said.by, said.supported, said.against, entry.date, said.would, said.outcome, said.became,
        tuple(cited[key] for key in said.sources), tuple(Named(version, name) for version, name in said.provisions),
        said.inferred,
    )  # fmt: skip
