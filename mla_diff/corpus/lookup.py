"""Which texts of a corpus have a clause: oldest first, with its place and how its wording differs."""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from rapidfuzz.distance import Indel

from mla_diff.model.errors import MlaDiffError
from mla_diff.provenance import packing
from mla_diff.provenance.clauses import Answer, Hit, Wording
from mla_diff.provenance.runs import GRAM, STEP, Run, extend, gram_numbers, gram_places
from mla_diff.provenance.spans import KeptSpans
from mla_diff.provenance.texts import Codes, Span, passage, word_codes
from mla_diff.runtime.index_file import open_index
from mla_diff.text.similarity import common_words

SHORTEST = 2  # words; one word is a matter for search
LIKE = (
    0.5  # share of the clause's words, in order, from which a passage is the clause; below, other rules begin to show
)


class ClauseError(MlaDiffError):
    """A clause that cannot be looked up."""


class _Row(Struct, frozen=True):
    number: int
    id: str
    title: str
    date: str
    size: int
    seeds: tuple[tuple[int, int], ...]  # where a piece of the clause stands, and its number


def look_up(clause: str, index: str | Path, *, like: float = LIKE) -> Answer:
    """Return the texts of an index that have a clause, or most of its words in order.

    A clause of fewer than seven words is looked for as it is. Raises ClauseError for less than two words, and
    IndexFileError for what is no index.
    """
    codes = word_codes(clause)
    if len(codes) < SHORTEST:
        raise ClauseError(f"{clause!r}: a clause has two words at least; give more of its words")
    with open_index(index) as connection:
        texts = connection.execute("SELECT count(*) FROM texts").fetchone()[0]
        if len(codes) < GRAM + STEP - 1:
            hits = list(_phrase_hits(connection, codes))
        else:
            rows = list(_rows_with_pieces(connection, codes))
            hits = [hit for row in rows for hit in _hits(connection, row, codes, like)]
    hits.sort(key=lambda hit: (hit.date or "9999", hit.title, hit.id, hit.eid))
    return Answer(clause, len(codes), texts, tuple(hits), tuple(_wordings(hits)))


def _rows_with_pieces(connection: sqlite3.Connection, codes: Codes) -> Iterator[_Row]:
    """Yield the texts in which a piece of the clause stands."""
    wanted = sorted(set(gram_numbers(codes)))
    fields = "number, id, title, date, size, pieces"
    for number, id, title, date, size, pieces in connection.execute(f"SELECT {fields} FROM texts"):  # noqa: S608
        numbers = packing.read_numbers(pieces, "I")
        found: list[int] = []
        for piece in wanted:
            index = bisect_left(numbers, piece)
            while index < len(numbers) and numbers[index] == piece:
                found.append(index)
                index += 1
        if found:
            places = connection.execute("SELECT places FROM texts WHERE number = ?", (number,)).fetchone()[0]
            starts = packing.read_numbers(places, "H" if len(places) == 2 * len(numbers) else "I")
            seeds = sorted((starts[at] * STEP, numbers[at]) for at in found)
            yield _Row(number, id, title, date, size, tuple(seeds))


def _hits(connection: sqlite3.Connection, row: _Row, codes: Codes, like: float) -> Iterator[Hit]:
    """Yield where in a text the clause stands: the best place of each article that has enough of its words."""
    vocabulary, packed, spans, version = connection.execute(
        "SELECT vocabulary, words, spans, version FROM texts WHERE number = ?", (row.number,)
    ).fetchone()
    words = packing.read_words(vocabulary, packed, row.size)
    local = words.local(codes)
    clause = array("l", local)
    runs = extend(clause, gram_places(codes), words.places, row.seeds, GRAM)
    if not runs:
        return
    kept = KeptSpans(spans)
    best: dict[str, tuple[float, Span, int, int]] = {}
    for unit, start, end in _windows(kept, runs, len(codes)):
        share = common_words(local, words.places[start:end]) / len(codes)
        if share >= like and share > best.get(unit.eid, (0.0,))[0]:
            best[unit.eid] = (share, unit, start, end)
    if not best:
        return
    for share, unit, start, end in best.values():
        home = _home(kept, unit, start, end)
        first, last = _trim(local, words.places, start, end)
        yield Hit(
            row.id, row.title, row.date, home.eid, home.cited, round(share, 4),
            passage(packing.read_provisions(version, unit.place), first - unit.start, last - unit.start),
        )  # fmt: skip


def _windows(kept: KeptSpans, runs: Sequence[Run], size: int) -> Iterator[tuple[Span, int, int]]:
    """Yield the stretches of a text where the whole clause would stand, judged by each run, inside one article."""
    slack = size // 4
    for run in runs:
        unit = kept.unit_at(run.source)
        if unit:
            start = run.source - run.start - slack
            yield unit, max(unit.start, start), min(unit.end, start + size + 2 * slack)


def _trim(clause: Sequence[int], words: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Return a stretch from the first to the last words that belong to the clause.

    Words are matched in order; a few that match far from all others ("shall" of the next sentence) do not belong to it.
    """
    blocks = [
        (start + block.dest_start, start + block.dest_end)
        for block in Indel.opcodes(clause, words[start:end])
        if block.tag == "equal" and block.dest_end - block.dest_start > 1
    ]
    if not blocks:
        return start, end
    first = last = max(range(len(blocks)), key=lambda place: blocks[place][1] - blocks[place][0])
    while first and _belongs(blocks[first - 1], blocks[first][0] - blocks[first - 1][1]):
        first -= 1
    while last + 1 < len(blocks) and _belongs(blocks[last + 1], blocks[last + 1][0] - blocks[last][1]):
        last += 1
    return blocks[first][0], blocks[last][1]


def _belongs(block: tuple[int, int], gap: int) -> bool:
    """Return whether words that match belong to the clause, so many words away from others that do."""
    return gap <= 2 * (block[1] - block[0])


def _home(kept: KeptSpans, unit: Span, start: int, end: int) -> Span:
    """Return the paragraph in which most of a stretch stands, the article where that is not in one."""
    for paragraph in kept.paragraphs_of(unit):
        inside = min(end, paragraph.end) - max(start, paragraph.start)
        if inside >= 0.7 * (end - start) or (inside > 0 and paragraph.start >= start and inside >= 0.5 * (end - start)):
            return paragraph
    return unit


def _phrase_hits(connection: sqlite3.Connection, codes: Codes) -> Iterator[Hit]:
    """Yield the first place of a short phrase in every article of every text that has it."""
    rows = connection.execute("SELECT number, vocabulary FROM texts")
    query = "SELECT id, title, date, size, words, spans, version FROM texts WHERE number = ?"
    for number, vocabulary in [row for row in rows if _has_all(row[1], codes)]:
        id, title, date, size, packed, spans, version = connection.execute(query, (number,)).fetchone()
        words = packing.read_words(vocabulary, packed, size)
        kept = KeptSpans(spans)
        seen: set[str] = set()
        for start in _occurrences(words.places, words.local(codes)):
            unit, end = kept.unit_at(start), start + len(codes)
            if unit is None or end > unit.end or unit.eid in seen:
                continue
            seen.add(unit.eid)
            home = _home(kept, unit, start, end)
            written = passage(packing.read_provisions(version, unit.place), start - unit.start, end - unit.start)
            yield Hit(id, title, date, home.eid, home.cited, 1.0, written)


def _has_all(vocabulary: bytes, codes: Codes) -> bool:
    """Return whether a text has all words of a phrase, by its vocabulary as it is packed."""
    known = packing.read_numbers(vocabulary, "I")
    return not any(_is_missing(known, code) for code in codes)


def _is_missing(vocabulary: Sequence[int], code: int) -> bool:
    place = bisect_left(vocabulary, code)
    return place >= len(vocabulary) or vocabulary[place] != code


def _occurrences(words: array[int], phrase: Sequence[int]) -> list[int]:
    """Return where a phrase begins; the bytes of numbers are searched, which is done in C."""
    content, wanted = words.tobytes(), array(words.typecode, phrase).tobytes()
    width = words.itemsize
    found = []
    index = content.find(wanted)
    while index >= 0:
        if index % width == 0:
            found.append(index // width)
        index = content.find(wanted, index + 1)
    return found


def _wordings(hits: Sequence[Hit]) -> list[Wording]:
    """Return the clause's wordings; two that differ in capitals or signs alone are one."""
    groups: dict[bytes, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(word_codes(hit.words).tobytes(), []).append(hit)
    found = [Wording(group[0].words, tuple(group)) for group in groups.values()]
    return sorted(found, key=lambda wording: -len(wording.hits))
