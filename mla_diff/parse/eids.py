"""Identifiers of provisions after the Akoma Ntoso Naming Convention 1.0: ``art_8__para_3__point_a``.

An article's identifier starts anew, since articles count through the parts of an instrument; it is prefixed where
annexes, further instruments or a numbering that restarts in each part would make two alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mla_diff.parse.nodes import Node

_ABBREVIATIONS = {
    "instrument": "act", "preamble": "preamble", "recital": "rec", "book": "book", "part": "part", "title": "title",
    "subtitle": "subtitle", "chapter": "chp", "subchapter": "subchp", "section": "sec", "subsection": "subsec",
    "article": "art", "paragraph": "para", "subparagraph": "subpara", "point": "point", "row": "row", "annex": "annex",
    "final clause": "final", "preface": "preface",
}  # fmt: skip
_UNIQUE = {"preamble", "final clause", "preface"}


def assign_eids(nodes: Sequence[Node]) -> list[str]:
    """Return an identifier for each node, all different, each the same in every run."""
    eids: list[str] = []
    taken: set[str] = set()
    copies: Counter[str] = Counter()
    ordinals: Counter[tuple[int, str]] = Counter()
    for node in nodes:
        ordinals[node.parent, node.kind] += 1
        eid = _eid(nodes, eids, node, ordinals[node.parent, node.kind])
        if eid in taken and node.basic and node.parent >= 0:
            eid = f"{eids[node.parent]}__{eid.rpartition('__')[2]}"
        eids.append(_distinct(eid, taken, copies))
        taken.add(eids[-1])
    return eids


def _eid(nodes: Sequence[Node], eids: Sequence[str], node: Node, ordinal: int) -> str:
    name = _ABBREVIATIONS[node.kind]
    number = "-".join(re.findall(r"[\w-]+", node.number)) or str(ordinal)  # "4-2" of Article 4.2, unlike Article 42
    own = (
        name
        if node.kind in _UNIQUE or (node.kind == "annex" and not node.number and ordinal == 1)
        else f"{name}_{number}"
    )
    parent = _scope(nodes, node.parent) if node.basic else node.parent
    return f"{eids[parent]}__{own}" if parent >= 0 else own


def _scope(nodes: Sequence[Node], at: int) -> int:
    """Return the annex or instrument an article counts in, -1 for the main text."""
    while at >= 0 and nodes[at].kind not in ("annex", "instrument"):
        at = nodes[at].parent
    return at


def _distinct(eid: str, taken: set[str], copies: Counter[str]) -> str:
    """Return the identifier, with the number of a copy where it is taken; ``copies`` has the last number of each."""
    if eid not in taken:
        return eid
    copy = max(copies[eid], 1) + 1
    while f"{eid}-{copy}" in taken:
        copy += 1
    copies[eid] = copy
    return f"{eid}-{copy}"
