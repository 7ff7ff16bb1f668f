"""What is said of a provision that has no counterpart: one verdict, whichever command is asked.

A person may have looked for it and set down that there is none, with a reason; a text that is held whole shows that it
is new or dropped; and a text held in part, or told in other words, shows nothing: it is not attested.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mla_diff.cite.citation import cite
from mla_diff.model.alignment import Absence, Alignment, Candidate, Correspondence
from mla_diff.model.comparison import Comparison, is_attested
from mla_diff.model.provision import Version

if TYPE_CHECKING:
    from mla_diff.lineages.edges import Place
    from mla_diff.lineages.lineage import History

BY_HAND = "no counterpart, set by hand"
SHOWN = 3  # candidates told of one provision


def absence_by_hand(alignment: Alignment, correspondence: Correspondence) -> Absence | None:
    """Return what a person set down about a provision without counterpart, None where nobody did."""
    if correspondence.old and correspondence.new:
        return None
    known = [alignment.absent_of_old.get(eid) for eid in correspondence.old]
    known += [alignment.absent_of_new.get(eid) for eid in correspondence.new]
    return next((absence for absence in known if absence), None)


def tell_absence(old: Version, new: Version, alignment: Alignment, correspondence: Correspondence) -> str:
    """Return the verdict on a provision without counterpart in a few words."""
    if absence_by_hand(alignment, correspondence):
        return BY_HAND
    if is_attested(old, new, correspondence):
        return "new" if correspondence.new else "dropped"
    bearing, lacking = (new, old) if correspondence.new else (old, new)
    return not_attested(bearing, lacking)


def not_attested(bearing: Version, lacking: Version) -> str:
    """Return why a provision of one version is not attested in another, whose silence proves nothing."""
    if lacking.fragment:
        return "not attested in the fragment"
    if "paraphrase" in (bearing.nature, lacking.nature):
        return "not attested beside a paraphrase"
    return "not attested: not in the part of the text that is held"


def explain_absence(comparison: Comparison, correspondence: Correspondence) -> str:
    """Return the verdict on a provision without counterpart as a sentence, with its reason."""
    known = absence_by_hand(comparison.alignment, correspondence)
    side = "old" if correspondence.new else "new"
    if known:
        return f"No counterpart in the {side} text, set by hand: {known.reason}."
    if comparison.is_attested(correspondence):
        return f"No provision of the {side} text, which is complete, was found to carry it on."
    sides = comparison.old, comparison.new
    bearing, lacking = reversed(sides) if correspondence.new else sides
    told = not_attested(bearing, lacking)
    return f"{told[0].upper()}{told[1:]}: nothing says what became of it."


def tell_candidates(comparison: Comparison, correspondence: Correspondence, least: float = 0.0) -> Iterator[str]:
    """Yield where else the words of a provision stand, or may stand, the surest first, without joining them.

    ``least`` is how sure a likeness has to be; the same words are always told.
    """
    alignment = comparison.alignment
    for eid in correspondence.old:
        found = _worth_telling(alignment.candidates_of_old.get(eid, ()), least)
        named = [(candidate, cite(comparison.new, candidate.new)) for candidate in found]
        yield from _tell_where(f"Old {cite(comparison.old, eid)}", "new", named, "perhaps went to")
    for eid in correspondence.new:
        found = _worth_telling(alignment.candidates_of_new.get(eid, ()), least)
        named = [(candidate, cite(comparison.old, candidate.old)) for candidate in found]
        yield from _tell_where(f"New {cite(comparison.new, eid)}", "old", named, "perhaps from")


def _tell_where(here: str, side: str, named: Sequence[tuple[Candidate, str]], perhaps: str) -> Iterator[str]:
    """Yield a sentence for each place that has the same words, and one for all those that may be meant.

    Each says which text it speaks of, since Art. 3 may perhaps be from Art. 3.
    """
    for candidate, there in named:
        if candidate.basis == "same words":
            words = "the same words" if _is_copy(candidate) else f"{candidate.score:.0%} of its words"
            yield f"{here}: {words} also stand in {side} {there}."
    guesses = [f"{there} ({candidate.score:.2f})" for candidate, there in named if candidate.basis != "same words"]
    if guesses:
        *others, last = guesses
        places = f"{', '.join(others)} or {last}" if others else last
        yield f"{here}: {perhaps} {places}."


def same_words_as(comparison: Comparison, correspondence: Correspondence) -> str:
    """Return which provision of the other side has all words of one without counterpart, "" where none has."""
    alignment = comparison.alignment
    for eid in correspondence.old:
        for candidate in alignment.candidates_of_old.get(eid, ()):
            if _is_copy(candidate):
                return cite(comparison.new, candidate.new)
    for eid in correspondence.new:
        for candidate in alignment.candidates_of_new.get(eid, ()):
            if _is_copy(candidate):
                return cite(comparison.old, candidate.old)
    return ""


def _is_copy(candidate: Candidate) -> bool:
    return candidate.basis == "same words" and candidate.score >= 1


def _worth_telling(candidates: Sequence[Candidate], least: float) -> list[Candidate]:
    return [candidate for candidate in candidates if candidate.basis == "same words" or candidate.score >= least][
        :SHOWN
    ]


def tell_absence_in(history: History, place: Place, at: int) -> str:
    """Return the verdict on a provision of one version of a series that another one, ``at``, does not have."""
    known = _by_hand_in(history, place, at)
    if known:
        return BY_HAND
    if history.proves(at, place):
        return "not there"
    return not_attested(history.versions[place[0]], history.versions[at])


def reason_of_absence(history: History, place: Place, at: int) -> str:
    """Return why a person holds that a provision has no counterpart in a neighbouring version, "" where nobody does."""
    known = _by_hand_in(history, place, at)
    return known.reason if known else ""


def _by_hand_in(history: History, place: Place, at: int) -> Absence | None:
    version, eid = place
    if (place, at) in history.absences:
        return history.absences[place, at]
    if at == version + 1:
        return history.alignments[version].absent_of_old.get(eid)
    if at == version - 1:
        return history.alignments[at].absent_of_new.get(eid)
    return None
