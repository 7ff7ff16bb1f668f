"""What a change does to the law: its kinds, and the words that show each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct

Kind = Literal[
    "force", "scope", "numbers", "actors", "defined_terms", "crossref", "inserted", "deleted",
    "brackets", "wording", "heading", "moved", "footnote", "renumbering", "editorial",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

#: How much a reader is likely to care, heaviest first: duties and their reach, then how much and who, then the rest.
#: What comes or goes whole stands below a changed duty, since a reader sees it without help.
WEIGHTS: Mapping[Kind, int] = {
    "force": 100, "scope": 60, "numbers": 50, "actors": 40, "defined_terms": 30, "crossref": 20, "inserted": 15,
    "deleted": 15, "brackets": 12, "wording": 8, "heading": 4, "moved": 3,
    "footnote": 2, "renumbering": 1, "editorial": 0,
}  # fmt: skip

LABELS: Mapping[Kind, str] = {
    "defined_terms": "defined terms", "crossref": "cross-reference", "inserted": "new", "deleted": "dropped",
}  # fmt: skip


def label(kind: Kind) -> str:
    """Return what a kind is called in output.

    >>> label("crossref"), label("force")
    ('cross-reference', 'force')
    """
    return LABELS.get(kind, kind)


class Evidence(Struct, frozen=True):
    """One kind a change has, and the words that show it; ``why`` says in a few words what they do."""

    kind: Kind
    old: str
    new: str
    why: str = ""


class KindedChange(Struct, frozen=True):
    """What happened to one old and one new provision, with its evidence, heaviest first.

    ``old`` or ``new`` is None where there is no counterpart.
    """

    old: str | None
    new: str | None
    evidence: tuple[Evidence, ...]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds, heaviest first, each once."""
        return tuple(dict.fromkeys(one.kind for one in self.evidence))

    @property
    def weight(self) -> int:
        """The sum of the weights of its kinds: a change of force and scope outweighs one of force alone."""
        return sum(WEIGHTS[kind] for kind in self.kinds)


def heaviest_first(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Return evidence by weight, otherwise in its order, each piece once."""
    return tuple(sorted(dict.fromkeys(evidence), key=lambda one: -WEIGHTS[one.kind]))
