"""How like two provisions are whose words were rewritten: TF-IDF over words and pairs of neighbouring words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mla_diff.provenance.texts import Span, Text
from mla_diff.text.similarity import Feature, Rarity, cosines, features

KEEP = 6  # likest provisions that are looked at


class Likeness:
    """The likest provisions of the sources for each provision of a target, units with units and paragraphs too."""

    def __init__(self, target: Text, sources: Sequence[Text]) -> None:
        self._numbers: dict[int, int] = {}
        self._target = target
        self._sources = sources
        units = [(place, unit) for place, text in enumerate(sources) for unit in text.units]
        self._own = self._features(target, target.units)
        documents = [self._feature(sources[place], unit) for place, unit in units]
        self._rarity = Rarity([*self._own, *documents])
        self._units = [
            {(units[at][0], units[at][1].eid): cosine for cosine, at in ranked}
            for ranked in cosines(self._own, documents, self._rarity, KEEP)
        ]
        self.paragraphs = self._of_paragraphs(target.units, self._own)
        self.below = self._of_paragraphs(target.paragraphs, self._features(target, target.paragraphs))

    @property
    def units(self) -> list[dict[tuple[int, str], float]]:
        """For each unit of the target its likest units, by the place of their text and their eId."""
        return self._units

    def _of_paragraphs(
        self, spans: Sequence[Span], own: Sequence[Counter[Feature]]
    ) -> list[dict[tuple[int, str], float]]:
        """Return for each provision its likest paragraphs."""
        paragraphs = [(place, span) for place, text in enumerate(self._sources) for span in text.paragraphs]
        documents = [self._feature(self._sources[place], span) for place, span in paragraphs]
        return [
            {(paragraphs[at][0], paragraphs[at][1].eid): cosine for cosine, at in ranked}
            for ranked in cosines(own, documents, self._rarity, KEEP)
        ]

    def _features(self, text: Text, spans: Sequence[Span]) -> list[Counter[Feature]]:
        return [self._feature(text, span) for span in spans]

    def _feature(self, text: Text, span: Span) -> Counter[Feature]:
        numbers = self._numbers
        return features([numbers.setdefault(code, len(numbers)) for code in text.codes[span.start : span.end]])
