"""The page of one article: its words cut by source, and the redline against what each source provision gave."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from mla_diff.align.units import subtree
from mla_diff.diff.words import diff_words
from mla_diff.model.comparison import Op
from mla_diff.model.provision import Provision, Version, display_text
from mla_diff.provenance.attributed import Attributed, Entry
from mla_diff.text.tokens import words
from mla_diff.writers.sources.told import Sourced

WHOLE = 600  # words of a source provision that is shown whole where it is named by its likeness alone


class Piece(Struct, frozen=True):
    """Words next to each other with the same source; ``entry`` is its place among the article's, -1 for none."""

    text: str
    entry: int


class Row(Struct, frozen=True):
    """A provision of the article: how deep it stands, its label, its heading and words cut by source.

    ``measured`` is what was found of it where its words are not those that were measured, and so are not cut.
    """

    provision: Provision
    depth: int
    heading: tuple[Piece, ...]
    body: tuple[Piece, ...]
    measured: Attributed | None = None


class Redline(Struct, frozen=True):
    """What changed from the words of a source provision to those of the article, where they have runs in common."""

    entry: Entry
    ops: tuple[Op, ...]
    left_out: int  # words of the source provision that stand in parts of it without runs
    around: int  # words of the article that stand in parts of it without runs
    reordered: bool = False  # whether the source's parts stand here in the article's order, which is not their own


def article_rows(sourced: Sourced, unit: Attributed) -> list[Row]:
    """Return an article's provisions with their words cut by source; joined, the pieces are its text."""
    owners = word_owners(sourced, unit)
    rows: list[Row] = []
    depth: dict[str | None, int] = {}
    for provision in subtree(sourced.target, sourced.target.by_eid[unit.span.eid]):
        depth[provision.eid] = depth.get(provision.parent, -1) + 1
        own = owners[provision.eid]
        heading = tuple(pieces(provision.heading, own))
        body = tuple(pieces(provision.text, own[len(words(provision.heading)) :]))
        measured = None if sourced.has_words else _measured(sourced, unit, provision)
        rows.append(Row(provision, depth[provision.eid], heading, body, measured))
    return rows


def word_owners(sourced: Sourced, unit: Attributed) -> dict[str, list[int]]:
    """Return for each word of an article's provisions the first of its sources in which it stands, -1 for none.

    All stand in none where the words that were measured are not those that are shown.
    """
    owners = _owners(unit)
    found: dict[str, list[int]] = {}
    done = 0
    for provision in subtree(sourced.target, sourced.target.by_eid[unit.span.eid]):
        size = len(words(provision.heading)) + len(words(provision.text))
        found[provision.eid] = owners[done : done + size] if sourced.has_words else [-1] * size
        done += size
    return found


def _measured(sourced: Sourced, unit: Attributed, provision: Provision) -> Attributed | None:
    """Return what was found of a paragraph, or of an article that has none."""
    if provision.eid == unit.span.eid and sourced.below.get(provision.eid):
        return None
    return sourced.by_eid.get(provision.eid)


def _owners(unit: Attributed) -> list[int]:
    """Return for each word of an article the first of its sources in which it stands, -1 for none."""
    owners = [-1] * unit.span.size
    for place, entry in reversed(list(enumerate(unit.entries))):
        for run in entry.runs:
            owners[run.start : run.end] = [place] * run.size
    return owners


def pieces(text: str, owners: Sequence[int]) -> Iterator[Piece]:
    """Yield a text cut where the source changes; what stands between two words of one source is that source's."""
    marked: list[tuple[str, int]] = []
    index = 0
    for word, owner in zip(words(text), owners, strict=False):
        begin = text.index(word, index)
        between = text[index:begin]
        if between:
            marked.append((between, owner if marked and marked[-1][1] == owner else -1))
        marked.append((word, owner))
        index = begin + len(word)
    if text[index:]:
        marked.append((text[index:], -1))
    for owner, group in groupby(marked, key=lambda part: part[1]):
        yield Piece("".join(part for part, _ in group), owner)


def redlines(sourced: Sourced, unit: Attributed) -> Iterator[Redline]:
    """Yield the redline against each source provision, best first; none where its text is not at hand."""
    for entry in unit.entries:
        if entry.source < len(sourced.versions):
            redline = _redline(sourced, unit, entry)
            if redline:
                yield redline


def _redline(sourced: Sourced, unit: Attributed, entry: Entry) -> Redline | None:
    source = sourced.versions[entry.source]
    if entry.runs:
        old = _touched(source, entry.span.eid, [(run.source, run.source + run.size) for run in entry.runs])
        new = _touched(sourced.target, unit.span.eid, [(run.start, run.end) for run in entry.runs])
    elif entry.span.size <= WHOLE:
        old = _touched(source, entry.span.eid, [(0, entry.span.size)])
        new = _touched(sourced.target, unit.span.eid, [(0, unit.span.size)])
    else:
        return None
    return Redline(entry, diff_words(old.text, new.text), old.rest, new.rest, old.reordered)


class _Touched(Struct, frozen=True):
    """Parts of a unit as one text, how many words the others have, and whether they were put into another order."""

    text: str
    rest: int
    reordered: bool


def _touched(version: Version, eid: str, stretches: Sequence[tuple[int, int]]) -> _Touched:
    """Return what, directly below a unit, any of the stretches reaches, in the order of the stretches that reach it.

    A unit's own words count as such a part, and stay first; a paragraph is one with all its points.
    """
    root = version.by_eid[eid]
    texts = [display_text(root)]
    starts = [0, len(words(texts[0]))]
    for child in version.children.get(eid, ()):
        below = list(subtree(version, child))
        texts.append("\n".join(filter(None, map(_labelled, below))))
        starts.append(starts[-1] + sum(len(words(display_text(provision))) for provision in below))
    longest: dict[int, tuple[int, int]] = {}  # of the stretches that reach each part: how long, and which
    for number, (start, end) in enumerate(stretches):
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1)) - 1
        for place in range(first, min(last + 1, len(texts))):
            inside = min(end, starts[place + 1]) - max(start, starts[place])
            longest[place] = max(longest.get(place, (0, 0)), (inside, -number))
    ordered = sorted(longest, key=lambda place: (place > 0, -longest[place][1], place))
    kept = [texts[place] for place in ordered if texts[place]]
    rest = sum(starts[place + 1] - starts[place] for place in range(len(texts)) if place not in longest)
    return _Touched("\n".join(kept), rest, ordered != sorted(longest))


def _labelled(provision: Provision) -> str:
    return " ".join(part for part in (provision.label, display_text(provision)) if part)
