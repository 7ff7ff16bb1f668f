"""How like two provisions are whose words were rewritten: TF-IDF over words and pairs of neighbouring words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from mla_diff.provenance.runs import Run, covered_places
from mla_diff.provenance.texts import Span, Text
from mla_diff.text.similarity import Feature, Rarity, cosines, features

KEEP = 6  # likest provisions that are looked at


class Likeness:
    """The likest provisions of the sources for each provision of a target, units with units and paragraphs too."""

    def __init__(
        self, target: Text, sources: Sequence[Text], among: Sequence[int] | None = None, apart_from: Iterable[Run] = ()
    ) -> None:
        """Measure likeness with all sources, or with those ``among`` them alone, by their places.

        Provisions of the target that stand in the runs of ``apart_from`` by more than half are passed over.
        """
        self._covered = covered_places(apart_from, target.size)
        self._numbers: dict[int, int] = {}
        self._target = target
        self._sources = sources
        self._among = range(len(sources)) if among is None else among
        units = [(place, unit) for place in self._among for unit in sources[place].units]
        self._own = [self._open_feature(unit) for unit in target.units]
        documents = [self._feature(sources[place], unit) for place, unit in units]
        self._rarity = Rarity([*self._own, *documents])
        self._units = [
            {(units[at][0], units[at][1].eid): cosine for cosine, at in ranked}
            for ranked in cosines(self._own, documents, self._rarity, KEEP)
        ]
        self.paragraphs = self._of_paragraphs(self._own)
        self.below = self._of_paragraphs(list(map(self._open_feature, target.paragraphs)))

    @property
    def units(self) -> list[dict[tuple[int, str], float]]:
        """For each unit of the target its likest units, by the place of their text and their eId."""
        return self._units

    def _of_paragraphs(self, own: Sequence[Counter[Feature]]) -> list[dict[tuple[int, str], float]]:
        """Return for each provision its likest paragraphs."""
        paragraphs = [(place, span) for place in self._among for span in self._sources[place].paragraphs]
        documents = [self._feature(self._sources[place], span) for place, span in paragraphs]
        return [
            {(paragraphs[at][0], paragraphs[at][1].eid): cosine for cosine, at in ranked}
            for ranked in cosines(own, documents, self._rarity, KEEP)
        ]

    def _open_feature(self, span: Span) -> Counter[Feature]:
        """Return the features of a provision of the target, none where most of it was copied."""
        if 2 * sum(self._covered[span.start : span.end]) > span.size:
            return Counter()
        return self._feature(self._target, span)

    def _feature(self, text: Text, span: Span) -> Counter[Feature]:
        numbers = self._numbers
        return features([numbers.setdefault(code, len(numbers)) for code in text.codes[span.start : span.end]])
