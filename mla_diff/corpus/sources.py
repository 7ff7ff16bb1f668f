"""What a text took over from each text of a corpus."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import overload

from msgspec import Struct

from mla_diff.model.provision import Version
from mla_diff.provenance import packing, thresholds
from mla_diff.provenance.attributed import Attributed
from mla_diff.provenance.likeness import Likeness
from mla_diff.provenance.noise import Noise, noise_of, noise_within
from mla_diff.provenance.origins import Progress, Provenance, Refused, SourcesError, assemble
from mla_diff.provenance.runs import Grams, Run, covered_words, extend, gram_places
from mla_diff.provenance.spans import KeptSpans
from mla_diff.provenance.texts import Text
from mla_diff.provenance.weights import Weights
from mla_diff.runtime.cores import run_jobs
from mla_diff.runtime.index_file import open_index

LIKEST = 8  # texts, those with most words in runs, whose provisions are compared by likeness too


class Found(Struct, frozen=True):
    """The sources of a text in a corpus, and where the versions of the sources are."""

    provenance: Provenance
    versions: KeptVersions


class KeptVersions(Sequence[Version]):
    """The versions of some texts of an index, each unpacked when it is asked for."""

    def __init__(self, index: str | Path, numbers: Sequence[int]) -> None:
        self._index = index
        self._numbers = numbers
        self._known: dict[int, Version] = {}

    def __len__(self) -> int:
        """Return how many versions there are."""
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> Version: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Version]: ...
    def __getitem__(self, place: int | slice) -> Version | Sequence[Version]:
        """Return the version of a text by its place."""
        if isinstance(place, slice):
            return [self[index] for index in range(*place.indices(len(self)))]
        if place not in self._known:
            with open_index(self._index) as connection:
                row = connection.execute(
                    "SELECT version FROM texts WHERE number = ?", (self._numbers[place],)
                ).fetchone()
            self._known[place] = packing.read_version(row[0])
        return self._known[place]


class _Candidate(Struct, frozen=True):
    number: int
    text: Text
    runs: list[Run]


def sources_in_index(
    target: Text, index: str | Path, *,
    unrelated: Sequence[Text] = (), least: int = thresholds.LEAST, progress: Progress | None = None,
) -> Found:  # fmt: skip
    """Return which texts of an index a text's words came from.

    Texts in another language, later texts and the text itself are left out. All texts are looked through for runs; by
    likeness, those that have most. Raises SourcesError where no text is left, IndexFileError for what is no index.
    """
    pieces = gram_places(target.codes)
    with open_index(index) as connection:
        kept, refused = _choose_rows(connection, target)
        if not kept:
            told = "; ".join(f"{text.id}: {text.reason}" for text in refused) or "it is empty"
            raise SourcesError(f"{index}: has no text to look for sources in ({told})")
        found = list(_candidates(connection, kept, target, pieces, min(least, thresholds.ODD), progress))
        weights = _weigh(connection)
    texts = [candidate.text for candidate in found]
    runs = [candidate.runs for candidate in found]
    shares = [covered_words([run for run in these if run.size >= least])[0] for these in runs]
    noise = noise_of(target, pieces, unrelated, least) if unrelated else _noise(target, shares, least)
    likest = sorted(range(len(texts)), key=lambda place: -shares[place])[:LIKEST]
    likeness = Likeness(target, texts, among=likest, apart_from=_copied(runs, least))
    provenance = assemble(target, texts, runs, weights, noise, refused, least, likeness, _on_all_cores)
    return Found(provenance, KeptVersions(index, [candidate.number for candidate in found]))


def _on_all_cores(jobs: Sequence[Callable[[], list[Attributed]]]) -> list[list[Attributed]]:
    return run_jobs(jobs, pays=len(jobs) > 1)


def _copied(runs: Sequence[Sequence[Run]], least: int) -> list[Run]:
    """Return the runs that need no likeness: provisions that stand in them were copied, not rewritten."""
    return [run for found in runs for run in found if run.size >= least]


def _noise(target: Text, shares: Sequence[int], least: int) -> Noise:
    return noise_within([words / max(1, target.size) for words in shares], least)


def _choose_rows(connection: sqlite3.Connection, target: Text) -> tuple[list[int], tuple[Refused, ...]]:
    """Return the texts that can be sources, by number, and how many cannot, with the reason."""
    kept: list[int] = []
    left_out: Counter[str] = Counter()
    for number, language, date, digest in connection.execute("SELECT number, language, date, file_sha256 FROM texts"):
        if target.language and language and language != target.language:
            left_out[f"another language than {target.language}; words are compared within one language only"] += 1
        elif digest == target.sha256:
            left_out["the text itself"] += 1
        elif target.date and date and date > target.date:
            left_out[f"later than {target.date}"] += 1
        else:
            kept.append(number)
    refused = tuple(
        Refused(f"{count} text{'' if count == 1 else 's'}", reason) for reason, count in sorted(left_out.items())
    )
    return kept, refused


def _candidates(
    connection: sqlite3.Connection,
    kept: Sequence[int],
    target: Text,
    pieces: Grams,
    least: int,
    progress: Progress | None,
) -> Iterator[_Candidate]:
    """Yield each text with its runs in the target."""
    fields = "id, title, language, date, file_sha256, size, pieces, places, vocabulary, words, spans"
    for done, number in enumerate(kept):
        if progress:
            progress(done, len(kept))
        row = connection.execute(f"SELECT {fields} FROM texts WHERE number = ?", (number,)).fetchone()  # noqa: S608
        id, title, language, date, digest, size, numbers, places, vocabulary, words, spans = row
        seeds = packing.read_pieces(numbers, places, pieces)
        codes = packing.read_words(vocabulary, words, size).codes()
        units = KeptSpans(spans).all()
        text = Text(id, title, language, date, digest, codes, units.units, units.paragraphs)
        yield _Candidate(number, text, extend(target.codes, pieces, codes, seeds, least))


def _weigh(connection: sqlite3.Connection) -> Weights:
    """Return the weights of words by how many texts have them."""
    occurrences: Counter[int] = Counter()
    documents = 0
    for (vocabulary,) in connection.execute("SELECT vocabulary FROM texts"):
        occurrences.update(packing.read_numbers(vocabulary, "I"))
        documents += 1
    return Weights(occurrences, documents)
