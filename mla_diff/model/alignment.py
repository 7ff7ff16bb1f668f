"""Which provisions carry on in which: links, correspondences, and the alignment they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cached_property
from typing import Literal, TypeVar

from msgspec import Struct
from msgspec.structs import replace

Relation = Literal["one-to-one", "split", "merge", "regrouped", "inserted", "deleted"]
Basis = Literal[
    "identical", "text", "heading", "number", "order", "part of the text", "contained units", "set by hand", ""
]


CandidateBasis = Literal["same words", "text"]
Held = TypeVar("Held")


class Link(Struct, frozen=True):
    """One old provision carries on in one new provision.

    ``score`` is how sure that is, 0 to 1. ``share_old`` is the share of the old provision's words that is found in
    the new one, ``share_new`` the share of the new one's words that comes from the old one.
    """

    old: str  # eId
    new: str  # eId
    score: float  # calibrated on official tables: see ``align/calibration``
    basis: Basis  # what decided
    share_old: float = 1.0
    share_new: float = 1.0
    runner_up: str = ""  # the eId of the new provision that came next, where it came close
    reason: str = ""  # of a link set by hand, with the name of who set it
    main: bool = False  # the provision carries on as itself here; one link of a provision at most, on either side

    def turned(self) -> Link:
        """Return the link with old and new exchanged."""
        return replace(
            self, old=self.new, new=self.old, share_old=self.share_new, share_new=self.share_old, runner_up=""
        )


class Absence(Struct, frozen=True):
    """A person looked for the counterpart of a provision and set down that there is none."""

    old: str  # eId, "" where a new provision is meant
    new: str
    reason: str  # with how sure that is, who says so, and the source

    def turned(self) -> Absence:
        """Return the same with old and new exchanged."""
        return Absence(self.new, self.old, self.reason)


class Overrides(Struct, frozen=True):
    """What a person decided about two versions.

    Links that hold, pairs (old eId, new eId) that do not, and provisions that have no counterpart.
    """

    links: tuple[Link, ...] = ()
    forbidden: frozenset[tuple[str, str]] = frozenset()
    absent: tuple[Absence, ...] = ()

    def turned(self) -> Overrides:
        """Return the same with old and new exchanged."""
        turned = frozenset((new, old) for old, new in self.forbidden)
        absent = tuple(absence.turned() for absence in self.absent)
        return Overrides(tuple(link.turned() for link in self.links), turned, absent)


class Correspondence(Struct, frozen=True):
    """Old and new provisions that carry on the same content. Renumbered and moved are facts apart from the relation."""

    old: tuple[str, ...]  # eIds; none where it was inserted
    new: tuple[str, ...]  # eIds; none where it was deleted
    links: tuple[Link, ...]
    relation: Relation
    renumbered: bool = False  # another number; in itself no move
    moved: bool = False  # stands elsewhere in the order

    @property
    def basis(self) -> Basis:
        """The basis of the surest link; "" where there is none."""
        return max(self.links, key=lambda link: link.score).basis if self.links else ""

    @property
    def score(self) -> float:
        """The score of the least sure link, 0 where there is none."""
        return min((link.score for link in self.links), default=0.0)


class Candidate(Struct, frozen=True):
    """A provision that may be where another went or came from, too weak to be joined; or a passage that it repeats.

    ``score`` is how often such a guess was right in official tables; for "same words", the share of the words that
    stand there.
    """

    old: str  # eId
    new: str  # eId
    score: float  # 0 to 1
    basis: CandidateBasis

    def turned(self) -> Candidate:
        """Return the candidate with old and new exchanged."""
        return replace(self, old=self.new, new=self.old)


class Alignment(Struct, frozen=True, dict=True):
    """Every provision of either version, each in exactly one correspondence, in reading order of the new version.

    ``candidates`` are no part of that: they are shown beside it, the surest first.
    """

    correspondences: tuple[Correspondence, ...]
    candidates: tuple[Candidate, ...] = ()
    absent: tuple[Absence, ...] = ()  # what a person looked for in vain
    #: Of articles that carry on apart and between which whole paragraphs went, which have correspondences of their own.
    exchanged: tuple[Link, ...] = ()

    @cached_property
    def absent_of_old(self) -> dict[str, Absence]:
        """What was set down by hand about old provisions without counterpart, by eId."""
        return {absence.old: absence for absence in self.absent if absence.old}

    @cached_property
    def absent_of_new(self) -> dict[str, Absence]:
        """What was set down by hand about new provisions without counterpart, by eId."""
        return {absence.new: absence for absence in self.absent if absence.new}

    @cached_property
    def of_old(self) -> dict[str, Correspondence]:
        """The correspondence of each old eId."""
        return {eid: correspondence for correspondence in self.correspondences for eid in correspondence.old}

    @cached_property
    def of_new(self) -> dict[str, Correspondence]:
        """The correspondence of each new eId."""
        return {eid: correspondence for correspondence in self.correspondences for eid in correspondence.new}

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """All links as (old eId, new eId), those that join no correspondences included."""
        joined = (link for correspondence in self.correspondences for link in correspondence.links)
        return frozenset((link.old, link.new) for link in (*joined, *self.exchanged))

    @cached_property
    def exchanged_of_old(self) -> dict[str, tuple[Link, ...]]:
        """The links of each old eId to articles that got whole paragraphs of it and carry on another."""
        return _by_eid((link.old, link) for link in self.exchanged)

    @cached_property
    def carried_on(self) -> dict[str, Link]:
        """The link in which each old provision carries on as itself; none for what was dropped, or only in parts."""
        return {link.old: link for correspondence in self.correspondences for link in correspondence.links if link.main}

    @cached_property
    def origin(self) -> dict[str, Link]:
        """The link from the old provision that each new one carries on; none for what is new, or only in parts."""
        return {link.new: link for correspondence in self.correspondences for link in correspondence.links if link.main}

    def way_on(self, eid: str, among: Set[str] | None = None) -> Link | None:
        """Return the link by which to follow an old provision: the main one, else that which carries most of it.

        ``among`` narrows to links that lead to these new eIds. None where no link does.
        """
        links = [link for link in self.of_old[eid].links if link.old == eid and (among is None or link.new in among)]
        return max(links, key=_claim, default=None)

    def way_back(self, eid: str) -> Link | None:
        """Return the link by which to follow a new provision back: the main one, else that which brought most of it."""
        links = [link for link in self.of_new[eid].links if link.new == eid]
        return max(links, key=_claim, default=None)

    @cached_property
    def candidates_of_old(self) -> dict[str, tuple[Candidate, ...]]:
        """The candidates of each old eId that has some, the surest first."""
        return _by_eid((candidate.old, candidate) for candidate in self.candidates)

    @cached_property
    def candidates_of_new(self) -> dict[str, tuple[Candidate, ...]]:
        """The candidates of each new eId that has some, the surest first."""
        return _by_eid((candidate.new, candidate) for candidate in self.candidates)


def _claim(link: Link) -> tuple[bool, bool, float]:
    return link.main, link.basis != "part of the text", link.score


def _by_eid(named: Iterable[tuple[str, Held]]) -> dict[str, tuple[Held, ...]]:
    held: dict[str, tuple[Held, ...]] = {}
    for eid, value in named:
        held[eid] = (*held.get(eid, ()), value)
    return held
