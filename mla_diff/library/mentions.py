"""What a library says in words of its own, searched beside the texts: claims, proposals, topics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mla_diff.library.library import Library
from mla_diff.library.proposals import read_proposals
from mla_diff.library.topics import read_topics
from mla_diff.lineages.proposals import proposers, tell_outcome
from mla_diff.lineages.search import Mention, Pattern, count


def find_mentions(library: Library, phrases: Sequence[Pattern]) -> tuple[Mention, ...]:
    """Return the proposals, claims and topics of a library in which one of the phrases occurs."""
    return tuple(
        mention for mention in _mentions(library) if count(phrases, f"{mention.of.replace('-', ' ')} {mention.says}")
    )


def _mentions(library: Library) -> Iterator[Mention]:
    cited = library.manifest.cited
    for proposal in read_proposals(library):
        against = f", against {proposal.against}" if proposal.against else ""
        would = f"would {proposal.would}. " if proposal.would else ""
        says = f"{proposers(proposal)}{against}: {would}{tell_outcome(proposal)}"
        yield Mention("proposal", proposal.id, says, proposal.sources, bool(proposal.inferred))
    for entry in library.entries:
        for claim in entry.claims:
            sources = tuple(cited[key] for key in claim.sources)
            yield Mention("claim", entry.id, f"{claim.about}: {claim.says}", sources, claim.inference)
    for topic in read_topics(library):
        title = f"{topic.title} (mla-diff report {topic.id})"
        yield Mention("topic", topic.id, title)
        for statement in topic.background:
            yield Mention("topic", topic.id, statement.says, statement.sources, statement.inference)
