"""Alignments already made, kept in the user's cache folder: aligning is most of the work of following a clause.

An entry is found by all that an alignment depends on: the provisions of both versions, what was decided by hand, and
the state of the code that aligns. It holds numbers of provisions, not their text.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import chain
from typing import Annotated

import msgspec

from mla_diff.model.alignment import (
    Alignment,
    Basis,
    Candidate,
    CandidateBasis,
    Correspondence,
    Link,
    Overrides,
    Relation,
)
from mla_diff.model.provision import Version
from mla_diff.runtime.cache import keep_bytes, recall_bytes, state_of_code

FORM = "alignment 4"  # of an entry; another when the rows below change


def alignment_key(old: Version, new: Version, by_hand: Overrides, compared: bool) -> str:
    """Return the name of the entry for an alignment; ``compared`` where words were, not only what was set by hand."""
    whole = sha256(FORM.encode())
    decided = repr((by_hand.links, sorted(by_hand.forbidden), compared, state_of_code("align", "text", "model")))
    for part in (_digest(old), _digest(new), decided):
        whole.update(f"\0{part}".encode("utf-8", "surrogatepass"))
    return whole.hexdigest()


def _digest(version: Version) -> str:
    """Return a sign of all that an aligner reads of a version."""
    parts = (
        "\x1f".join(
            (
                provision.eid,
                provision.kind,
                provision.number,
                provision.label,
                provision.heading,
                provision.parent or "",
                provision.text,
            )
        )
        for provision in version.provisions
    )
    return sha256("\x1e".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def recall_alignment(key: str, old: Version, new: Version) -> Alignment | None:
    """Return the alignment kept under ``key``; None where there is none, or none that can be used."""
    content = recall_bytes(key)
    if content is None:
        return None
    try:
        return decode(content, old, new)
    except (msgspec.MsgspecError, ValueError, LookupError, RecursionError):
        return None


def keep_alignment(key: str, content: bytes) -> None:
    """Keep an encoded alignment under ``key``."""
    keep_bytes(key, content)


Place = Annotated[int, msgspec.Meta(ge=0)]  # of a provision in its version


class _LinkRow(msgspec.Struct, frozen=True, array_like=True):
    """A link, with places for eIds."""

    old: Place
    new: Place
    score: float
    basis: Basis
    share_old: float
    share_new: float
    runner_up: str
    reason: str
    main: bool


class _Row(msgspec.Struct, frozen=True, array_like=True):
    """A correspondence, with places for eIds."""

    old: tuple[Place, ...]
    new: tuple[Place, ...]
    relation: Relation
    renumbered: bool
    moved: bool
    links: tuple[_LinkRow, ...]


class _CandidateRow(msgspec.Struct, frozen=True, array_like=True):
    """A candidate, with places for eIds."""

    old: Place
    new: Place
    score: float
    basis: CandidateBasis


class _Entry(msgspec.Struct, frozen=True, array_like=True):
    """An alignment: its correspondences, what was not joined, and the links that join nothing."""

    correspondences: list[_Row]
    candidates: list[_CandidateRow]
    exchanged: list[_LinkRow]


def encode(alignment: Alignment, old: Version, new: Version) -> bytes:
    """Return an alignment as JSON that ``decode`` turns into the same alignment again."""
    olds = {provision.eid: index for index, provision in enumerate(old.provisions)}
    news = {provision.eid: index for index, provision in enumerate(new.provisions)}

    def link_row(link: Link) -> _LinkRow:
        return _LinkRow(
            olds[link.old], news[link.new], link.score, link.basis, link.share_old, link.share_new, link.runner_up,
            link.reason, link.main,
        )  # fmt: skip

    rows = [
        _Row(
            tuple([olds[eid] for eid in correspondence.old]), tuple([news[eid] for eid in correspondence.new]),
            correspondence.relation, correspondence.renumbered, correspondence.moved,
            tuple(map(link_row, correspondence.links)),
        )
        for correspondence in alignment.correspondences
    ]  # fmt: skip
    candidates = [
        _CandidateRow(olds[candidate.old], news[candidate.new], candidate.score, candidate.basis)
        for candidate in alignment.candidates
    ]
    return msgspec.json.encode(_Entry(rows, candidates, list(map(link_row, alignment.exchanged))))


def decode(content: bytes, old: Version, new: Version) -> Alignment:
    """Return the alignment of two versions that was encoded.

    Raises MsgspecError, ValueError, LookupError or RecursionError where that was none of these versions.
    """
    olds = [provision.eid for provision in old.provisions]
    news = [provision.eid for provision in new.provisions]
    entry = msgspec.json.decode(content, type=_Entry)
    rows = entry.correspondences
    for held, eids in (([row.old for row in rows], olds), ([row.new for row in rows], news)):
        if sorted(chain.from_iterable(held)) != list(range(len(eids))):
            raise ValueError("not every provision is in exactly one correspondence")

    def link(row: _LinkRow) -> Link:
        return Link(
            olds[row.old], news[row.new], row.score, row.basis, row.share_old, row.share_new, row.runner_up, row.reason,
            row.main,
        )  # fmt: skip

    correspondences = [
        Correspondence(
            tuple([olds[index] for index in row.old]), tuple([news[index] for index in row.new]),
            tuple(map(link, row.links)), row.relation, row.renumbered, row.moved,
        )
        for row in rows
    ]  # fmt: skip
    candidates = [Candidate(olds[row.old], news[row.new], row.score, row.basis) for row in entry.candidates]
    return Alignment(tuple(correspondences), tuple(candidates), exchanged=tuple(map(link, entry.exchanged)))
