"""The sources of a whole text: the phases in order, and what came of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from itertools import chain

from msgspec import Struct

from mla_diff.model.errors import MlaDiffError
from mla_diff.provenance import thresholds
from mla_diff.provenance.attributed import Attributed, Entry
from mla_diff.provenance.attribution import Attribution
from mla_diff.provenance.likeness import Likeness
from mla_diff.provenance.noise import Noise, noise_among, noise_of
from mla_diff.provenance.runs import Run, covered_words, find_runs, gram_places
from mla_diff.provenance.texts import Text
from mla_diff.provenance.weights import Weights, weigh

SHARE = 60  # units of a target that are attributed in one job
ShareOut = Callable[[Sequence[Callable[[], list[Attributed]]]], list[list[Attributed]]]
Progress = Callable[[int, int], None]  # told how many sources are done, of how many


class SourcesError(MlaDiffError):
    """There is no text that the target could have been taken from."""


class Refused(Struct, frozen=True):
    """A text that was not compared, and why."""

    id: str
    reason: str


class Share(Struct, frozen=True):
    """What a source gave, by runs alone: words of the target that stand in it, and words of its own that were taken."""

    words: int  # of the target
    taken: int  # of the source


class Provenance(Struct, frozen=True, dict=True):
    """The sources of a text: of every article, and of every paragraph."""

    target: Text
    sources: tuple[Text, ...]
    shares: tuple[Share, ...]  # of each source
    noise: Noise
    provisions: tuple[Attributed, ...]  # each article before its paragraphs
    refused: tuple[Refused, ...] = ()
    least: int = thresholds.LEAST

    @cached_property
    def units(self) -> tuple[Attributed, ...]:
        """The articles alone."""
        return tuple(provision for provision in self.provisions if provision.is_unit)

    @cached_property
    def covered(self) -> int:
        """How many words stand in any source."""
        return sum(unit.covered for unit in self.units)

    @cached_property
    def words(self) -> int:
        """How many words the articles have."""
        return sum(unit.span.size for unit in self.units)

    @property
    def share(self) -> float:
        """What part of the words stands in a source."""
        return self.covered / self.words if self.words else 0.0


def find_sources(
    target: Text, sources: Sequence[Text], *,
    unrelated: Sequence[Text] = (), least: int = thresholds.LEAST, progress: Progress | None = None,
) -> Provenance:  # fmt: skip
    """Return which sources a text's words came from, and how sure that is.

    Texts in another language are refused. ``unrelated`` are texts that cannot be sources: what the target shares with
    them is noise. Raises SourcesError where no text is left to look in.
    """
    kept, refused = choose_texts(target, sources)
    pieces = gram_places(target.codes)
    runs: list[list[Run]] = []
    for done, source in enumerate(kept):
        if progress:
            progress(done, len(kept))
        runs.append(find_runs(target.codes, pieces, source.codes, min(least, thresholds.ODD)))
    noise = noise_of(target, pieces, unrelated, least) if unrelated else noise_among(kept, least)
    return assemble(target, kept, runs, weigh([target, *kept]), noise, refused, least)


def assemble(
    target: Text, sources: Sequence[Text], runs: Sequence[Sequence[Run]], weights: Weights, noise: Noise,
    refused: tuple[Refused, ...] = (), least: int = thresholds.LEAST, likeness: Likeness | None = None,
    share_out: ShareOut | None = None,
) -> Provenance:  # fmt: skip
    """Return what runs that are known add up to; ``share_out`` does jobs that do not depend on each other."""
    alike = likeness or Likeness(target, sources)
    attribution = Attribution(target, sources, runs, weights, alike, least)
    if share_out is None:
        provisions = tuple(attribution.provisions())
    else:
        jobs = [partial(_some, attribution, index, index + SHARE) for index in range(0, len(target.units), SHARE)]
        provisions = tuple(chain.from_iterable(share_out(jobs)))
    shares = tuple(_share(found, least) for found in runs)
    return Provenance(target, tuple(sources), shares, noise, provisions, refused, least)


def _some(attribution: Attribution, first: int, last: int) -> list[Attributed]:
    return list(attribution.provisions(first, last))


def _share(runs: Sequence[Run], least: int) -> Share:
    return Share(*covered_words([run for run in runs if run.size >= least]))


def choose_texts(target: Text, sources: Sequence[Text]) -> tuple[list[Text], tuple[Refused, ...]]:
    """Return the texts that can be compared, and those that cannot with the reason. Raises SourcesError for none."""
    kept: list[Text] = []
    refused: list[Refused] = []
    for source in sources:
        if target.language and source.language and source.language != target.language:
            reason = f"its language is {source.language}, that of {target.id} is {target.language}; words are compared"
            refused.append(Refused(source.id, f"{reason} within one language only"))
        elif source.sha256 and source.sha256 == target.sha256:
            refused.append(Refused(source.id, "it is the text whose sources are looked for"))
        else:
            kept.append(source)
    if not kept:
        told = "; ".join(f"{text.id}: {text.reason}" for text in refused) or "no text was given"
        raise SourcesError(f"there is no text to look for sources in ({told}); name one with --from")
    return kept, tuple(refused)


def entries_from(provenance: Provenance, source: int) -> list[tuple[Attributed, Entry]]:
    """Return what articles took from a source, in the order of the target."""
    return [(unit, entry) for unit in provenance.units for entry in unit.entries if entry.source == source]
