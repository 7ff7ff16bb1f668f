"""How like two provisions are whose words were rewritten: TF-IDF over words and pairs of neighbouring words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from mla_diff.provenance.runs import Run, covered_places
from mla_diff.provenance.texts import Span, Text
from mla_diff.text.similarity import Documents, Feature, Rarity, cosines, features

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
        self._numbered: dict[int, list[int]] = {}  # the words of each text, counted from the first one that was seen
        self._target = target
        self._sources = sources
        self._among = range(len(sources)) if among is None else among
        units = [(place, unit) for place in self._among for unit in sources[place].units]
        own = Documents([self._open_feature(unit) for unit in target.units])
        documents = Documents([self._feature(sources[place], unit) for place, unit in units])
        self._rarity = Rarity(own, documents)
        self._units = [
            {(units[index][0], units[index][1].eid): cosine for cosine, index in ranked}
            for ranked in cosines(own, documents, self._rarity, KEEP)
        ]
        both = self._of_paragraphs(Documents([*own.texts, *map(self._open_feature, target.paragraphs)]))
        self.paragraphs, self.below = both[: len(own.texts)], both[len(own.texts) :]

    @property
    def units(self) -> list[dict[tuple[int, str], float]]:
        """For each unit of the target its likest units, by the place of their text and their eId."""
        return self._units

    def _of_paragraphs(self, own: Documents) -> list[dict[tuple[int, str], float]]:
        """Return for each provision its likest paragraphs."""
        paragraphs = [(place, span) for place in self._among for span in self._sources[place].paragraphs]
        documents = Documents([self._feature(self._sources[place], span) for place, span in paragraphs])
        return [
            {(paragraphs[index][0], paragraphs[index][1].eid): cosine for cosine, index in ranked}
            for ranked in cosines(own, documents, self._rarity, KEEP)
        ]

    def _open_feature(self, span: Span) -> Counter[Feature]:
        """Return the features of a provision of the target, none where most of it was copied."""
        if 2 * sum(self._covered[span.start : span.end]) > span.size:
            return Counter()
        return self._feature(self._target, span)

    def _feature(self, text: Text, span: Span) -> Counter[Feature]:
        return features(self._words(text)[span.start : span.end])

    def _words(self, text: Text) -> list[int]:
        """Return the words of a text as small numbers, the same in all texts looked at here."""
        if id(text) not in self._numbered:
            numbers = self._numbers
            self._numbered[id(text)] = [numbers.setdefault(code, len(numbers)) for code in text.codes]
        return self._numbered[id(text)]
