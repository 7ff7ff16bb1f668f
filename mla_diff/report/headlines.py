"""What weighs most in a comparison: each change a sentence in the law's own words, heaviest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from mla_diff.align.units import basic_units
from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison, Op, compares_words
from mla_diff.model.dangling import still_referring
from mla_diff.model.kinds import (
    OTHER_TARGET,
    TARGET_CAME,
    TARGET_GONE,
    WEIGHTS,
    Evidence,
    Kind,
    KindedChange,
    label,
)
from mla_diff.model.overview import Overview
from mla_diff.model.provision import DIVISIONS, Version
from mla_diff.model.replaced import Replaced, Replacement
from mla_diff.report.counted import listed
from mla_diff.report.edits import Edit, edits_of
from mla_diff.report.facts import facts, span
from mla_diff.report.instruments import bear_one_name
from mla_diff.report.quoting import quote, tell_around
from mla_diff.report.remarks import tell_crossing
from mla_diff.report.values import TITLE, Headline
from mla_diff.text.tokens import words

SHORT = 4  # words below which words that came, went or gave way to others are quoted with those around them
NAMED = 4  # provisions named of those that refer to what was dropped, or where words gave way to the same others
TOLD = 2  # edits of one provision that are told; of more, how many
WEIGHS_MOST = "What weighs most"  # what the list is called
#: What a reference that kept its number reaches now.
_REACHED = {
    OTHER_TARGET: "refers to another provision now, which has that number",
    TARGET_GONE: "refers to a provision that the new text does not have",
    TARGET_CAME: "refers to a provision that the old text does not have",
}
_ONLY_FORM: frozenset[Kind] = frozenset({"renumbering", "editorial"})  # these weigh nothing


def headlines(comparison: Comparison, overview: Overview, only: frozenset[str] = frozenset()) -> tuple[Headline, ...]:
    """Return the changes that weigh most; none where words were not compared.

    A changed title stands first; last where only the number or the date of the version in it changed, or where the
    name of one version stands ahead of the other's text.

    ``only`` narrows to changes of these eIds of either side.
    """
    if not compares_words(comparison.old, comparison.new):
        return ()
    found = [
        headline(comparison, change, overview.replaced)
        for change in overview.heaviest
        if not _is_only_form(comparison, change)
    ]
    edits = [edit for edit in edits_of(comparison.title) if not edit.is_of_form]
    if edits:
        is_renamed = not bear_one_name(comparison.old, comparison.new)
        found.insert(0 if is_renamed else len(found), Headline(TITLE, TITLE, "Title", _tell_edits(edits)))
    return tuple(told for told in found if not only or only & {told.old, told.new})


def _is_only_form(comparison: Comparison, change: KindedChange) -> bool:
    """Return whether a change weighs nothing to a reader: a number that follows, spelling, capitals, stops."""
    if _ONLY_FORM.issuperset(change.kinds):
        return True
    if not (change.old and change.new):
        return not _has_words(comparison, change)
    if change.evidence[0].kind in ("inserted", "deleted", "moved"):
        return False
    ops = [*_words(comparison, change), *_notes(comparison, change)]
    edits = [edit for run in ops for edit in edits_of(run)]
    return bool(edits) and all(edit.is_of_form for edit in edits)


def _has_words(comparison: Comparison, change: KindedChange) -> bool:
    """Return whether what came or went whole says anything: the dots above a signature do not, nor an empty number."""
    version, eid = (comparison.new, change.new) if change.new else (comparison.old, change.old)
    provisions = (version.by_eid[part] for part in (eid or "", *_below(version, eid or "")))
    return any(letter.isalnum() for provision in provisions for letter in f"{provision.heading}{provision.text}")


def headline(comparison: Comparison, change: KindedChange, replaced: Replaced | None = None) -> Headline:
    """Return a change as a sentence; ``replaced`` are words of which it is said where else they gave way so."""
    sides = ((comparison.old, change.old), (comparison.new, change.new))
    names = [cite(version, eid) for version, eid in sides if eid]
    where = " → ".join(dict.fromkeys(names))
    return Headline(change.old or "", change.new or "", where, _tell(comparison, change, replaced or {}))


def _tell(comparison: Comparison, change: KindedChange, replaced: Replaced) -> str:
    heaviest = change.evidence[0]
    if heaviest.kind in ("inserted", "deleted") or not (change.old and change.new):
        return _tell_alone(comparison, change)
    if heaviest.kind == "footnote":
        edits = [edit for note in _notes(comparison, change) for edit in edits_of(note)]
        return f"in a footnote, {_tell_edits(edits)}" if edits else _tell_evidence(heaviest)
    if heaviest.kind == "moved":
        return _tell_moved(comparison, change.new, heaviest.why or "moved")
    if heaviest.kind in _ONLY_FORM:
        return _tell_evidence(heaviest)
    edits = [edit for ops in _words(comparison, change) for edit in edits_of(ops)]
    if not edits:
        return _tell_evidence(heaviest)
    telling = [edit for edit in edits if not (edit.is_of_form or _is_spelling(edit, change))] or edits
    numbers_kept = [evidence for evidence in change.evidence if evidence.why in _REACHED]
    elsewhere = dict(_elsewhere(comparison, change, replaced))
    ordered = sorted(_each_once(telling, elsewhere), key=lambda edit: _place_of(edit, change))
    return _tell_edits(ordered, numbers_kept, elsewhere)


def _elsewhere(comparison: Comparison, change: KindedChange, replaced: Replaced) -> Iterator[tuple[Replacement, str]]:
    """Yield the words of a change that gave way to the same others elsewhere, with the provisions where they did."""
    for replacement, changes in replaced.items():
        if change in changes:
            cited = [cite(comparison.new, other.new) for other in changes if other.new and other is not change]
            yield replacement, f", and so in {listed(_first_few(cited))}"


def _first_few(cited: Sequence[str]) -> list[str]:
    """Return the first provisions of some that are named, and how many more there are."""
    if len(cited) <= NAMED:
        return list(cited)
    return [*cited[: NAMED - 1], f"{len(cited) - NAMED + 1} more"]


def _each_once(edits: Sequence[Edit], elsewhere: Mapping[Replacement, str]) -> Iterator[Edit]:
    """Yield edits, those that are the same in several provisions once, however often they stand in this one."""
    told: set[Replacement] = set()
    for edit in edits:
        if edit.replacement not in told:
            yield edit
        if edit.replacement in elsewhere:
            told.add(edit.replacement)


def _tell_moved(comparison: Comparison, new: str, happened: str) -> str:
    """Return what happened to a provision whose words stayed: moved, split, merged; by its heading or its words."""
    crossing = comparison.crossings.get(new)
    if crossing:
        return tell_crossing(comparison.old, comparison.new, crossing)
    provision = comparison.new.by_eid[new]
    said = provision.heading or provision.text
    return f"{happened}: {quote(said)}" if said else happened


def _tell_alone(comparison: Comparison, change: KindedChange) -> str:
    """Return what came or went whole: by its heading where it has one, else by its words."""
    version, eid = (comparison.new, change.new) if change.new else (comparison.old, change.old)
    provision = version.by_eid[eid or ""]
    below = next((child.heading or child.text for child in version.children.get(provision.eid, ())), "")
    said = provision.heading or provision.text or below
    correspondences = comparison.alignment.of_new if change.new else comparison.alignment.of_old
    told = ", ".join(facts(comparison, correspondences[provision.eid]))
    if provision.kind in DIVISIONS:
        inside = _below(version, provision.eid)
        units = [unit for unit in basic_units(version) if unit.eid in inside]
        is_whole = units and not any(
            correspondence.old and correspondence.new
            for correspondence in (correspondences[unit.eid] for unit in units)
        )
        told += f", with {span([cite(version, unit.eid) for unit in units])}" if is_whole else " heading"
    return f"{told}{f': {quote(said)}' if said else ''}{_tell_referring(comparison, change)}"


def _tell_referring(comparison: Comparison, change: KindedChange) -> str:
    """Return who still refers to a provision that was dropped, "" where nobody does."""
    if change.new or not comparison.is_attested(comparison.alignment.of_old[change.old or ""]):
        return ""
    cited = [cite(comparison.new, eid) for eid in still_referring(comparison, change.old or "")]
    if not cited:
        return ""
    return f"; {listed(_first_few(cited))} still {'refers' if len(cited) == 1 else 'refer'} to it"


def _below(version: Version, eid: str) -> frozenset[str]:
    """Return the eIds of all that stands in a provision."""
    found: set[str] = set()
    pending = [child.eid for child in version.children.get(eid, ())]
    while pending:
        found.add(pending[-1])
        pending += [child.eid for child in version.children.get(pending.pop(), ())]
    return frozenset(found)


def _tell_evidence(evidence: Evidence) -> str:
    if evidence.old and evidence.new and evidence.old != evidence.new:
        return f"{label(evidence.kind)}: {quote(evidence.old)} is now {quote(evidence.new)}"
    told = evidence.why or quote(evidence.new or evidence.old)
    return f"{label(evidence.kind)}: {told}" if told and told != label(evidence.kind) else label(evidence.kind)


def _place_of(edit: Edit, change: KindedChange) -> tuple[int, int]:
    """Return what edits of one provision are told by: what is heavier first, of the same weight what is longer."""
    weights = [WEIGHTS[evidence.kind] for evidence in change.evidence if _shows(edit, evidence)]
    return -max(weights, default=0), -max(len(words(edit.old)), len(words(edit.new)))


def _shows(edit: Edit, evidence: Evidence) -> bool:
    """Return whether an edit holds the words that a piece of evidence names, or is a part of them."""
    old, new = evidence.old.strip(" ,;"), evidence.new.strip(" ,;")
    if not (old or new):
        return False
    return (old in edit.old and new in edit.new) or (edit.old in old and edit.new in new)


def _is_spelling(edit: Edit, change: KindedChange) -> bool:
    """Return whether all that is said of an edit is that it is written otherwise: "Abs." for "Absatz"."""
    kinds = {evidence.kind for evidence in change.evidence if _shows(edit, evidence)}
    return kinds == {"editorial"}


def _words(comparison: Comparison, change: KindedChange) -> Iterator[tuple[Op, ...]]:
    correspondence = comparison.alignment.of_new.get(change.new or "")
    for words_changed in comparison.changes_of.get(correspondence, ()) if correspondence else ():
        if (words_changed.old, words_changed.new) == (change.old, change.new):
            yield words_changed.ops


def _notes(comparison: Comparison, change: KindedChange) -> Iterator[tuple[Op, ...]]:
    correspondence = comparison.alignment.of_new.get(change.new or "")
    for note in comparison.notes_of.get(correspondence, ()) if correspondence else ():
        if note.old in (change.old, None) and note.new in (change.new, None):
            yield note.ops


def _tell_edits(
    edits: Sequence[Edit],
    numbers_kept: Sequence[Evidence] = (),
    elsewhere: Mapping[Replacement, str] = MappingProxyType({}),
) -> str:
    told = [_tell_edit(edit, numbers_kept) + elsewhere.get(edit.replacement, "") for edit in edits[:TOLD]]
    left = len(edits) - TOLD
    more = f"; {left} more {'change' if left == 1 else 'changes'}" if left > 0 else ""
    return "; ".join(told) + more


def _tell_edit(edit: Edit, numbers_kept: Sequence[Evidence]) -> str:
    if edit.old == edit.new:
        same = (evidence for evidence in numbers_kept if evidence.new.startswith(edit.new))
        number, reached = next(((evidence.new, evidence.why) for evidence in same), (edit.new, OTHER_TARGET))
        return f"{quote(number)} {_REACHED[reached]}"
    if edit.old and edit.new:
        told = f"{quote(edit.old)} is now {quote(edit.new)}"
    else:
        told = f"{quote(edit.new)} added" if edit.new else f"{quote(edit.old)} dropped"
    if max(len(words(edit.old)), len(words(edit.new))) >= SHORT:
        return told
    return told + tell_around(edit.whole, edit.before, edit.after)
