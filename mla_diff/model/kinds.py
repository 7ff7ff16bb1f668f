"""What a change does to the law: its kinds, and the words that show each."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

Kind = str  # the name of a kind that is registered below


class KindOfChange(Struct, frozen=True):
    """One thing that a change may do, and how much a reader is likely to care."""

    name: str
    weight: int
    label: str = ""
    #: Whether the law is another after it, whatever its words: these decide what must be read first.
    is_heavy: bool = False


#: Heaviest first: duties and their reach, then how much and who, then the rest. What comes or goes whole is weighed
#: by what it says besides. To add a kind: a line here, and rules of that kind in ``languages/<tag>/change.py``; where
#: words alone cannot tell it, a function in ``change_kinds/judges.py``.
REGISTERED: tuple[KindOfChange, ...] = (
    KindOfChange("force", 100, is_heavy=True),
    KindOfChange("scope", 60, is_heavy=True),
    KindOfChange("numbers", 50, is_heavy=True),
    KindOfChange("actors", 40, is_heavy=True),
    KindOfChange("defined_terms", 30, "defined terms"),
    KindOfChange("crossref", 20, "cross-reference"),
    KindOfChange("inserted", 15, "new"),
    KindOfChange("deleted", 15, "dropped"),
    KindOfChange("brackets", 12),
    KindOfChange("wording", 8),
    KindOfChange("heading", 4),
    KindOfChange("moved", 3),
    KindOfChange("footnote", 2),
    KindOfChange("renumbering", 1),
    KindOfChange("editorial", 0),
)

KINDS: tuple[Kind, ...] = tuple(kind.name for kind in REGISTERED)
WEIGHTS: Mapping[Kind, int] = {kind.name: kind.weight for kind in REGISTERED}
LABELS: Mapping[Kind, str] = {kind.name: kind.label for kind in REGISTERED if kind.label}
HEAVY: frozenset[Kind] = frozenset(kind.name for kind in REGISTERED if kind.is_heavy)


def label(kind: Kind) -> str:
    """Return what a kind is called in output.

    >>> label("crossref"), label("force")
    ('cross-reference', 'force')
    """
    return LABELS.get(kind, kind)


#: Why a reference that kept its number is a change: it reaches another provision, or only one text has what it names.
OTHER_TARGET = "same number, other provision"
TARGET_GONE = "same number, no such provision in the new text"
TARGET_CAME = "same number, no such provision in the old text"


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
        return tuple(dict.fromkeys(evidence.kind for evidence in self.evidence))

    @property
    def weight(self) -> int:
        """The sum of the weights of its kinds: a change of force and scope outweighs one of force alone."""
        return sum(WEIGHTS[kind] for kind in self.kinds)


def heaviest_first(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Return evidence by weight, otherwise in its order, each piece once."""
    return tuple(sorted(dict.fromkeys(evidence), key=lambda one: -WEIGHTS[one.kind]))
