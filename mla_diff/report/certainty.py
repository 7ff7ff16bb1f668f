"""How sure it is that one provision carries on in another: a word, the figure behind it, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping

from mla_diff.model.alignment import Alignment, Basis, Correspondence, Link
from mla_diff.model.provision import Version

#: Words for calibrated scores: of the links scored so, about that share is right (``align/calibration``).
_WORDS = ((0.97, "almost certain"), (0.9, "very likely"), (0.7, "likely"), (0.4, "uncertain"), (0.0, "a guess"))
_HIGHEST = 0.99  # no score of ours is shown as more: the best row of the calibration has links that are wrong
_RESTS_ON: Mapping[Basis, str] = {
    "text": "by its words", "heading": "by its heading", "number": "by its number and place",
    "order": "by its place",
    "part of the text": "by a part of its words", "contained units": "by what it contains",
}  # fmt: skip
#: What a person called a link that they set (``library/by_hand.SURE``).
_SAID = {1.0: "certain", 0.8: "likely", 0.4: "uncertain"}


def certainty(link: Link, old: Version, alignment: Alignment) -> str:
    """Return how sure a link is, in a word, with its basis.

    What a person called likely is called likely, also where a unit is linked only because of what it contains.

    >>> from mla_diff.model.provision import Source
    >>> nothing = Version("draft", "", "en", Source("", ""), ())
    >>> certainty(Link("art_1", "art_2", 0.931, "text"), nothing, Alignment(()))
    'very likely (0.93), by its words'
    """
    if link.basis == "set by hand":
        return f"{_SAID.get(link.score, _word(link.score))}, set by hand"
    if link.basis == "identical":
        return "certain, same words"
    inside = _by_hand_inside(link, old, alignment) if link.basis == "contained units" else None
    if inside is not None:
        return f"{_SAID.get(inside, _word(inside))}, by links set by hand inside it"
    basis = _RESTS_ON.get(link.basis, link.basis)
    return f"{_word(link.score)} ({min(link.score, _HIGHEST):.2f}){f', {basis}' if basis else ''}"


def match_of(correspondence: Correspondence, old: Version, alignment: Alignment) -> str:
    """Return how sure the least sure link of a correspondence is, "" where nothing needs to be said of it."""
    if not correspondence.links or correspondence.basis in ("identical", "set by hand"):
        return ""
    least = min(correspondence.links, key=lambda link: link.score)
    return f"match {certainty(least, old, alignment)}"


def _word(score: float) -> str:
    return next(word for least, word in _WORDS if score >= least)


def _by_hand_inside(link: Link, old: Version, alignment: Alignment) -> float | None:
    """Return the least score that a person gave to a link between what two units contain; None where nobody did."""
    found = None
    pending = [provision.eid for provision in old.children.get(link.old, ())]
    while pending:
        eid = pending.pop()
        pending += [provision.eid for provision in old.children.get(eid, ())]
        correspondence = alignment.of_old.get(eid)
        for inner in correspondence.links if correspondence else ():
            if inner.old == eid and inner.basis == "set by hand":
                found = inner.score if found is None else min(found, inner.score)
    return found
