"""Alignments already made, kept in the user's cache folder: aligning is most of the work of following a clause.

An entry is found by all that an alignment depends on: the provisions of both versions, what was decided by hand, and
the state of the code that aligns. It holds numbers of provisions, not their text.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any, cast, get_args

import msgspec

from mla_diff.model.alignment import Alignment, Basis, Correspondence, Link, Overrides, Relation
from mla_diff.model.provision import Version
from mla_diff.store.cache import keep_bytes, recall_bytes, state_of_code

FORM = "alignment 1"  # of an entry; another when the rows below change
_BASES: tuple[Basis, ...] = get_args(Basis)
_RELATIONS: tuple[Relation, ...] = get_args(Relation)
_PLAIN = Link("", "", 0.0, "")  # its shares, runner-up and reason are left out of a row


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
        "\x1f".join((one.eid, one.kind, one.number, one.label, one.heading, one.parent or "", one.text))
        for one in version.provisions
    )
    return sha256("\x1e".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def recall_alignment(key: str, old: Version, new: Version) -> Alignment | None:
    """Return the alignment kept under ``key``; None where there is none, or none that can be used."""
    content = recall_bytes(key)
    if content is None:
        return None
    try:
        return decode(content, old, new)
    except (msgspec.MsgspecError, ValueError, TypeError, LookupError):
        return None


def keep_alignment(key: str, content: bytes) -> None:
    """Keep an encoded alignment under ``key``."""
    keep_bytes(key, content)


def encode(alignment: Alignment, old: Version, new: Version) -> bytes:
    """Return an alignment as JSON that ``decode`` turns into the same alignment again."""
    olds = {provision.eid: at for at, provision in enumerate(old.provisions)}
    news = {provision.eid: at for at, provision in enumerate(new.provisions)}
    rows = [
        [
            [olds[eid] for eid in one.old], [news[eid] for eid in one.new], _RELATIONS.index(one.relation),
            one.renumbered + 2 * one.moved, [_link_row(link, olds, news) for link in one.links],
        ]
        for one in alignment.correspondences
    ]  # fmt: skip
    return msgspec.json.encode(rows)


def _link_row(link: Link, olds: dict[str, int], news: dict[str, int]) -> list[object]:
    row: list[object] = [olds[link.old], news[link.new], link.score, _BASES.index(link.basis)]
    more = [link.share_old, link.share_new, link.runner_up, link.reason]
    return row if more == [_PLAIN.share_old, _PLAIN.share_new, "", ""] else row + more


def decode(content: bytes, old: Version, new: Version) -> Alignment:
    """Return the alignment of two versions that was encoded.

    Raises MsgspecError, ValueError, TypeError or LookupError where that was none of these versions.
    """
    olds = [provision.eid for provision in old.provisions]
    news = [provision.eid for provision in new.provisions]
    rows = msgspec.json.decode(content)
    for side, eids in enumerate((olds, news)):
        if sorted(at for row in rows for at in row[side]) != list(range(len(eids))):
            raise ValueError("not every provision is in exactly one correspondence")
    return Alignment(tuple(_correspondence(row, olds, news) for row in rows))


def _correspondence(row: Sequence[Any], olds: Sequence[str], news: Sequence[str]) -> Correspondence:
    old, new, relation, facts, links = row
    return Correspondence(
        tuple([olds[at] for at in old]), tuple([news[at] for at in new]),
        tuple([_link(link, olds, news) for link in links]), _RELATIONS[relation], bool(facts & 1), bool(facts & 2),
    )  # fmt: skip


def _link(row: Sequence[Any], olds: Sequence[str], news: Sequence[str]) -> Link:
    old, new, score, basis, *more = row
    return Link(olds[old], news[new], cast("float", score), _BASES[basis], *more)
