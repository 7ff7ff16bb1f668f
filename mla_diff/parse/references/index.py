"""A version's provisions by what a reference says of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mla_diff.model.provision import DIVISIONS, Kind, Version
from mla_diff.text.numerals import canonical_number


class Index:
    """Finds the provision that a reference means."""

    def __init__(self, version: Version) -> None:
        self.children: dict[tuple[str, str], str] = {}
        self.articles: defaultdict[str, list[str]] = defaultdict(list)
        self.divisions: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self.parents = {provision.eid: provision.parent for provision in version.provisions}
        self.kinds = {provision.eid: provision.kind for provision in version.provisions}
        for provision in version.provisions:
            number = canonical_number(provision.number)
            if provision.parent:
                self.children.setdefault((provision.parent, provision.number.lower()), provision.eid)
            if provision.kind in ("article", version.article_kind):
                self.articles[number].append(provision.eid)
            elif provision.kind in DIVISIONS or provision.kind == "annex":
                self.divisions[provision.kind, number].append(provision.eid)

    def article(self, number: str, near: str) -> str:
        """Return the article of that number in the same annex or instrument as ``near``, else the first one."""
        found = self.articles.get(canonical_number(number), [])
        scope = self.scope(near)
        return next((eid for eid in found if self.scope(eid) == scope), found[0] if found else "")

    def division(self, kind: Kind, number: str, near: str) -> str:
        """Return the division of that number that shares most with ``near``: sections count anew in each chapter."""
        found = self.divisions.get((kind, canonical_number(number)), [])
        if len(found) < 2:
            return found[0] if found else ""
        around = set(self._chain(near))
        return max(found, key=lambda eid: sum(above in around for above in self._chain(eid)))

    def _chain(self, eid: str) -> Iterator[str]:
        at: str | None = eid
        while at:
            yield at
            at = self.parents[at]

    def scope(self, eid: str) -> str:
        """Return the annex or instrument that a provision stands in, "" for neither."""
        at: str | None = eid
        while at and self.kinds[at] not in ("annex", "instrument"):
            at = self.parents[at]
        return at or ""

    def above(self, eid: str, kinds: Sequence[str]) -> str:
        """Return the provision itself or the nearest one above it that is of one of these kinds, "" for none."""
        at: str | None = eid
        while at and self.kinds[at] not in kinds:
            at = self.parents[at]
        return at or ""

    def child(self, parent: str, number: str) -> str:
        """Return the unit of that number under ``parent``, or under its unnumbered paragraphs."""
        return self.children.get((parent, number.lower()), "") if parent else ""
