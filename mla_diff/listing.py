"""What a library knows and holds of each version, ready to be listed."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from mla_diff.library.library import Library, open_library
from mla_diff.library.manifest import Entry
from mla_diff.lineages.proposals import tell_outcome
from mla_diff.writers.versions import Listed, Statement


def list_versions(library: str | Path = "") -> tuple[Listed, ...]:
    """Return all versions that a library knows, with what is held of each, what is known of it and who says so."""
    opened = open_library(library)
    return tuple(_listed(opened, entry) for entry in opened.entries)


def list_instruments(library: str | Path = "") -> tuple[Listed, ...]:
    """Return the older texts that a library's versions may have words from, with what is held of each."""
    opened = open_library(library)
    return tuple(_listed(opened, entry) for entry in opened.instruments)


def list_proposals(library: str | Path = "") -> tuple[Listed, ...]:
    """Return what a library knows of proposals: who made them, against which version, and what became of them."""
    from mla_diff.library.proposals import read_proposals
    from mla_diff.writers.branches import tell_proposal

    opened = open_library(library)
    entries = {entry.id: entry for entry in opened.proposals}
    found = []
    for proposal in read_proposals(opened):
        listed = _listed(opened, entries[proposal.id])
        said = Statement("outcome", tell_outcome(proposal), proposal.sources, False)
        inferred = [Statement("inferred", proposal.inferred, (), True)] if proposal.inferred else []
        found.append(replace(listed, name=tell_proposal(proposal), statements=(said, *inferred, *listed.statements)))
    return tuple(found)


def _listed(library: Library, entry: Entry) -> Listed:
    cited = library.manifest.cited
    return Listed(
        entry.id, entry.date, entry.stage, entry.name or entry.title, _held_in_words(library, entry), entry.title,
        entry.languages,
        entry.note if entry.text and not library.lock.copy_of(entry.id) else "",
        tuple(f"{publication.what}, {publication.url}" for publication in entry.publications),
        tuple(
            Statement(claim.about, claim.says, tuple(cited[key] for key in claim.sources), claim.inference)
            for claim in entry.claims
        ),
    )  # fmt: skip


def _held_in_words(library: Library, entry: Entry) -> str:
    held = library.held(entry)
    if held is None:
        return "nothing is held"
    kind = {"paraphrase": "paraphrase, not the text of the draft", "": "nature not said"}.get(held.nature, held.nature)
    if "translation" in held.nature:
        kind += ", not an authentic text"
    return f"{'fragment' if held.fragment else 'complete'}{' (your own copy)' if held.own else ''}: {kind}"
