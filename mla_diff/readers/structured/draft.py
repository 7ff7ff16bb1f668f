"""Provisions being built from XML, and the version they become: eIds as the file gives them, others made after them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set

from msgspec import Struct

from mla_diff.model.provision import Footnote, Kind, Provision

#: Akoma Ntoso Naming Convention 1.0, as for texts that are read line by line.
ABBREVIATIONS: dict[Kind, str] = {
    "instrument": "act", "preamble": "preamble", "recital": "rec", "book": "book", "part": "part", "title": "title",
    "subtitle": "subtitle", "chapter": "chp", "subchapter": "subchp", "section": "sec", "subsection": "subsec",
    "article": "art", "paragraph": "para", "subparagraph": "subpara", "point": "point", "row": "row", "annex": "annex",
    "final clause": "final", "preface": "preface",
}  # fmt: skip
ALONE: frozenset[Kind] = frozenset({"preamble", "preface", "final clause"})
SCOPES: frozenset[Kind] = frozenset({"instrument", "annex"})  # in which articles count anew
LONGEST_EID = 200  # characters; the deepest one in the files of Scotland, Kenya, Uruguay and the EU has 49
_FOREIGN = re.compile(r"[^\w.~-]+")


class Draft(Struct):
    """A provision being built; ``parent`` is the index of another, -1 for none."""

    kind: Kind
    parent: int = -1
    eid: str = ""  # as the file gives it
    number: str = ""
    label: str = ""
    heading: str = ""
    text: str = ""
    notes: tuple[Footnote, ...] = ()
    is_open: bool = True  # whether nothing stands in it yet: then a heading or first words are its own


def finish(drafts: Sequence[Draft]) -> tuple[Provision, ...]:
    """Return the provisions that drafts in document order have become, each with an eId of its own."""
    eids = _name(drafts)
    return tuple(
        Provision(
            eids[index], draft.kind, draft.number, draft.label, draft.heading,
            eids[draft.parent] if draft.parent >= 0 else None, draft.text, None, draft.notes,
        )
        for index, draft in enumerate(drafts)
    )  # fmt: skip


def _name(drafts: Sequence[Draft]) -> list[str]:
    """Return an eId for each draft. What two parts of a file both give is kept once, then led by its document's eId."""
    eids: list[str] = []
    given = Counter(clean_eid(draft.eid) for draft in drafts)
    taken: set[str] = set()
    ordinals: Counter[tuple[int, Kind]] = Counter()
    copies: Counter[str] = Counter()
    for draft in drafts:
        ordinals[draft.parent, draft.kind] += 1
        eid = clean_eid(draft.eid)
        reserved: Mapping[str, int] = {}
        scope = _scope(drafts, draft.parent)
        if eid in taken and scope >= 0:
            eid = f"{eids[scope]}__{eid}"
        elif not eid:
            eid = _own_eid(drafts, eids, draft, ordinals[draft.parent, draft.kind])
            reserved = given
        eids.append(_distinct(eid, taken, reserved, copies))
        taken.add(eids[-1])
    return eids


def _distinct(eid: str, taken: Set[str], reserved: Mapping[str, int], copies: Counter[str]) -> str:
    """Return the eId, with the number of a copy where it is taken or kept for what the file names so."""
    candidate = eid
    while candidate in taken or candidate in reserved:
        copies[eid] += 1
        candidate = f"{eid}-{copies[eid] + 1}"
    return candidate


def clean_eid(given: str) -> str:
    """Return an eId that a file gives, with nothing in it that an address or a page could stumble over."""
    return _FOREIGN.sub("-", given.strip())[:LONGEST_EID].strip("-")


def _own_eid(drafts: Sequence[Draft], eids: Sequence[str], draft: Draft, ordinal: int) -> str:
    name = ABBREVIATIONS[draft.kind]
    number = re.sub(r"[^\w-]", "", draft.number)[:40] or str(ordinal)
    own = name if draft.kind in ALONE else f"{name}_{number}"
    parent = _scope(drafts, draft.parent) if draft.kind == "article" else draft.parent
    return f"{eids[parent]}__{own}" if parent >= 0 else own


def _scope(drafts: Sequence[Draft], index: int) -> int:
    """Return the annex or instrument that a draft stands in, -1 for the main text."""
    while index >= 0 and drafts[index].kind not in SCOPES:
        index = drafts[index].parent
    return index
