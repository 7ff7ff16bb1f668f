"""Every change of a comparison with its kinds and their evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from mla_diff.change_kinds.context import Context
from mla_diff.change_kinds.definitions import says_what_is_meant, short_forms
from mla_diff.change_kinds.edits import Edit, Reading, read_change, words_of
from mla_diff.change_kinds.elsewhere import OF_SUBSTANCE, Judged, settle
from mla_diff.change_kinds.facts_of_links import facts_of_link, parted
from mla_diff.change_kinds.judge import Place, judge_form, judge_words, keeps_number, split_closing
from mla_diff.change_kinds.markers import cancel, find_all, find_net
from mla_diff.change_kinds.references import Mark, may_refer
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Change, Comparison, compares_words, is_attested
from mla_diff.model.kinds import HEAVY, Evidence, KindedChange, heaviest_first
from mla_diff.model.provision import Version, display_text

REWRITTEN = 3  # words; a definition of which fewer changed covers what it covered
SAME_WORDS = "the same words, divided differently"


Compared = tuple[Correspondence, Sequence[Change]]
Kinded = tuple[KindedChange, ...]
WorkThrough = Callable[[Callable[[Compared], Kinded], Sequence[Compared]], Iterable[Kinded]]


def classify(comparison: Comparison, work_through: WorkThrough = map) -> Kinded:
    """Return all changes that have any kind, in the order of the comparison.

    ``work_through`` is what ``map`` is, and may share the work out: no correspondence waits for another.
    """
    compared = list(zip(comparison.alignment.correspondences, comparison.changes, strict=True))
    return tuple(chain.from_iterable(work_through(partial(_kinded, Context(comparison)), compared)))


def _kinded(context: Context, compared: Compared) -> Kinded:
    """Return the changes of one correspondence that have any kind."""
    ordered = ((old, new, heaviest_first(evidence)) for old, new, evidence in _of_correspondence(context, *compared))
    return tuple(KindedChange(old, new, evidence) for old, new, evidence in ordered if evidence)


def _of_correspondence(
    context: Context, correspondence: Correspondence, changes: Sequence[Change]
) -> Iterator[tuple[str | None, str | None, list[Evidence]]]:
    if correspondence.relation in ("inserted", "deleted"):
        attested = is_attested(context.comparison.old, context.comparison.new, correspondence)
        text_of = {change.old or change.new: change for change in changes}
        for eid in correspondence.old or correspondence.new:
            old, new = (None, eid) if correspondence.new else (eid, None)
            found = list(_alone(context, old, new, text_of.get(eid))) if attested else []
            yield old, new, found
        return
    if correspondence.relation == "one-to-one" and correspondence in context.comparison.recut:
        yield from _of_recut(context, correspondence, changes)
        return
    found_any = False
    for old, new, evidence in _of_linked(context, correspondence, changes):
        found_any = found_any or bool(evidence)
        yield old, new, evidence
    if (
        correspondence.relation != "one-to-one"
        and not found_any
        and not _holds_others(context.comparison, correspondence)
    ):
        link = correspondence.links[0]
        yield link.old, link.new, [Evidence("renumbering", "", "", SAME_WORDS)]


def _of_recut(
    context: Context, correspondence: Correspondence, changes: Sequence[Change]
) -> Iterator[tuple[str | None, str | None, list[Evidence]]]:
    """Yield that an article is divided differently, with the numbers of its paragraphs, and what else changed."""
    sides = (context.comparison.old, correspondence.old), (context.comparison.new, correspondence.new)
    went, came = (" ".join(filter(None, (version.by_eid[eid].label for eid in eids[1:]))) for version, eids in sides)
    told = "the text is divided differently" if context.comparison.is_modified(correspondence) else SAME_WORDS
    used: defaultdict[tuple[str, str], int] = defaultdict(int)
    yield correspondence.old[0], correspondence.new[0], [Evidence("renumbering", went, came, told)]
    for link in correspondence.links:
        if link.main:
            facts = [
                said
                for said in facts_of_link(context, correspondence, link.old, link.new)
                if said.kind != "renumbering"
            ]
            yield link.old, link.new, facts
    for change in changes:
        yield change.old, change.new, _of_change(context, change, used)


def _holds_others(comparison: Comparison, correspondence: Correspondence) -> bool:
    """Return whether anything stands below provisions, of which more is said itself."""
    sides = (comparison.old, correspondence.old), (comparison.new, correspondence.new)
    return any(version.children.get(eid) for version, eids in sides for eid in eids)


def _of_linked(
    context: Context, correspondence: Correspondence, changes: Sequence[Change]
) -> Iterator[tuple[str | None, str | None, list[Evidence]]]:
    """Yield what changed in provisions that carry on, for each change of words and each link."""
    used: defaultdict[tuple[str, str], int] = defaultdict(int)
    linked = {(link.old, link.new): link for link in correspondence.links}
    main = [link for link in correspondence.links if link.basis != "part of the text"] or list(correspondence.links)
    for change in changes:
        link = linked.pop((change.old or "", change.new or ""), None)
        evidence = list(facts_of_link(context, correspondence, link.old, link.new)) if link and link in main else []
        evidence += parted(context, correspondence, link) if link else []
        is_buried = link is not None and link.basis == "number"
        of_words = _of_change(context, change, used)
        evidence += _of_buried(context, change, of_words) if is_buried else of_words
        yield change.old, change.new, evidence
    for (old, new), link in linked.items():
        evidence = list(facts_of_link(context, correspondence, old, new)) if link in main else []
        yield old, new, [*evidence, *parted(context, correspondence, link)]


def _alone(context: Context, old: str | None, new: str | None, change: Change | None) -> Iterator[Evidence]:
    """Yield what a provision without counterpart is: new or dropped, a definition, a clause of a unit that goes on."""
    comparison = context.comparison
    version, eid = (comparison.old, old) if new is None else (comparison.new, new)
    if eid is None:
        return
    said = _short(display_text(version.by_eid[eid]))
    yield Evidence("deleted", said, "") if new is None else Evidence("inserted", "", said)
    terms = context.terms[0 if new is None else 1]
    if eid in terms.definitions and version.by_eid[eid].parent not in terms.definitions:
        yield Evidence("defined_terms", "" if old is None else said, "" if new is None else said, "a definition")
    elif change and not version.by_eid[eid].number and _goes_on(context, version, eid):
        yield from (
            evidence
            for evidence in _of_change(context, change, defaultdict(int))
            if evidence.kind in ("force", "scope")
        )
    else:
        yield from _rules_alone(context, version, eid, is_new=new is not None)


def _of_buried(context: Context, change: Change, of_words: list[Evidence]) -> list[Evidence]:
    """Return what a provision laid down of which only "(repealed)" is left, or lays down in the place of that.

    Of what its words show (``of_words``), numbers and the heading are told with it.
    """
    if not of_words:
        return []
    sides = [sum(len(words_of(op.text)) for op in change.ops if op.sign in ("=", sign)) for sign in "-+"]
    is_new = sides[1] > sides[0]
    version, eid = (context.comparison.new, change.new) if is_new else (context.comparison.old, change.old)
    found = list(_rules_alone(context, version, eid or "", is_new))
    if all(evidence.kind != "force" for evidence in found):
        said = _short(version.by_eid[eid or ""].text)
        told = ("", said, "adds a rule") if is_new else (said, "", "drops a rule")
        found.append(Evidence("force", *told))
    known = {evidence.kind for evidence in found}
    return [*found, *(one for one in of_words if one.kind in ("numbers", "heading") and one.kind not in known)]


def _rules_alone(context: Context, version: Version, eid: str, is_new: bool) -> Iterator[Evidence]:
    """Yield what a provision that is new or gone lays down: a duty or power, an exception, a number."""
    text = version.by_eid[eid].text
    found = find_all(text, context.rules)
    for kind in sorted(HEAVY - {"actors"}):
        phrases = [one.phrase for one in found if one.rule.kind == kind or kind in one.rule.also]
        if kind == "scope":  # in a sentence that is new, only what cuts a rule down
            phrases = [one.phrase for one in found if kind in one.rule.also]
        if phrases:
            old, new = ("", _short(text)) if is_new else (_short(text), "")
            yield Evidence(kind, old, new, f"{'adds' if is_new else 'drops'} {', '.join(dict.fromkeys(phrases))}")


def _goes_on(context: Context, version: Version, eid: str) -> bool:
    """Return whether an unnumbered paragraph belongs to a unit that both sides have."""
    parent = version.by_eid[eid].parent
    alignment = context.comparison.alignment
    above = (alignment.of_new if version is context.comparison.new else alignment.of_old).get(parent or "")
    return (
        version.by_eid[eid].kind in ("subparagraph", "paragraph") and above is not None
        and above.relation not in ("inserted", "deleted")
    )  # fmt: skip


def _short(text: str, words: int = 14) -> str:
    parts = text.split()
    return " ".join(parts[:words]) + (" […]" if len(parts) > words else "")


def _of_change(context: Context, change: Change, used: defaultdict[tuple[str, str], int]) -> list[Evidence]:
    """Return the evidence of the words of one change; ``used`` counts the characters of each provision seen before."""
    if change.is_equal or not compares_words(context.comparison.old, context.comparison.new):
        for side, eid in (("old", change.old), ("new", change.new)):
            used[side, eid or ""] += sum(len(op.text) for op in change.ops)
        return []
    comparison, rules = context.comparison, context.rules
    shifts = used["old", change.old or ""], used["new", change.new or ""]
    headings = [
        max(0, len(version.by_eid[eid].heading) - shift) if eid else 0
        for version, eid, shift in ((comparison.old, change.old, shifts[0]), (comparison.new, change.new, shifts[1]))
    ]
    reading = read_change(change, rules, headings[0], headings[1])
    used["old", change.old or ""] += len(reading.old)
    used["new", change.new or ""] += len(reading.new)
    evidence = list(_formal(reading))
    rewritten: list[Edit] = []
    for edit in reading.edits:
        form = judge_form(edit, reading, context)
        if form is not None:
            evidence += form
        elif edit.old_start < headings[0] or edit.new_start < headings[1]:
            evidence.append(Evidence("heading", edit.old.strip(), edit.new.strip()))
        else:
            closing, rest = split_closing(edit, reading, rules)
            evidence += closing
            if rest.old.strip() or rest.new.strip():
                rewritten.append(rest)
    if rewritten:
        evidence += _of_words(context, change, reading, shifts, rewritten)
    return evidence


def _of_words(
    context: Context, change: Change, reading: Reading, shifts: tuple[int, int], edits: Sequence[Edit]
) -> Iterator[Evidence]:
    """Yield the evidence of the edits that changed words."""
    refers = any(keeps_number(edit) or may_refer(edit.old + edit.new, context.rules) for edit in edits)
    place = _place(context, change, reading, shifts, refers)
    nets = cancel([find_net(reading, edit, context.rules) for edit in edits])
    judged = [(edit, judge_words(edit, net, place, context)) for edit, net in zip(edits, nets, strict=True)]
    settled = settle(judged, reading, change, context)
    yield from settled
    yield from _renamed(context, change, reading, settled, judged)


def _formal(reading: Reading) -> Iterator[Evidence]:
    for formal in reading.formal:
        if formal.reason == "renumbering":
            yield Evidence("renumbering", formal.old, formal.new, "reference follows its target")
        elif formal.old.strip() or formal.new.strip():
            yield Evidence("editorial", formal.old, formal.new, "typography")


def _place(context: Context, change: Change, reading: Reading, shifts: tuple[int, int], refers: bool) -> Place:
    """Return the texts with their references, which are sought only where an edit may hold one."""
    old: Sequence[Mark] = ()
    new: Sequence[Mark] = ()
    if refers and change.old:
        old = context.targets[0].marks(change.old, reading.old, shifts[0], context.rules)
    if refers and change.new:
        new = context.targets[1].marks(change.new, reading.new, shifts[1], context.rules)
    reached = frozenset(mark.target for mark in old), frozenset(mark.target for mark in new)
    binds_nobody = all(
        eid in terms.definitions
        or version.by_eid[eid].kind == "recital"
        or says_what_is_meant(version, eid, context.rules)
        for eid, terms, version in (
            (change.old or "", context.terms[0], context.comparison.old),
            (change.new or "", context.terms[1], context.comparison.new),
        )
        if eid
    )
    return Place(reading, old, new, *reached, binds_nobody)


def _renamed(
    context: Context, change: Change, reading: Reading, evidence: Sequence[Evidence], judged: Sequence[Judged]
) -> Iterator[Evidence]:
    """Yield that a definition covers something else, or that a thing is called by a name only one version defines."""
    old_terms, new_terms = context.terms
    if change.old in old_terms.definitions or change.new in new_terms.definitions:
        count = sum(len(words_of(edit.old)) + len(words_of(edit.new)) for edit, found in judged if _is_wording(found))
        if any(one.kind in OF_SUBSTANCE for one in evidence) or count >= REWRITTEN * 2:
            yield Evidence("defined_terms", "", "", "the definition covers something else")
            return
    for edit, _ in judged:
        yield from _name_changed(context, reading, edit)


def _name_changed(context: Context, reading: Reading, edit: Edit) -> Iterator[Evidence]:
    """Yield that one piece gives a thing a name, or takes the name away, which only one version defines."""
    if not (context.names[0] or context.names[1] or "(" in edit.old + edit.new):
        return
    texts = {"-": reading.old, "+": reading.new}
    sides = ("-", edit.old_start, edit.old_end, context.names[0]), ("+", edit.new_start, edit.new_end, context.names[1])
    found = []
    replaced = bool(edit.old.strip(" ,;.") and edit.new.strip(" ,;."))
    for sign, start, end, names in sides:
        low = max(0, start - _LONGEST_NAME)
        around = texts[sign][low : end + _LONGEST_NAME].lower()
        here = [name for name in names if name in around]  # few are, of many
        found.append([name for name in here if _overlaps(around, name, start - low, end - low, replaced)])
    for index, text in enumerate((edit.old, edit.new)):
        if "(" in text:
            found[index] += sorted(
                short_forms(text) & (context.terms[index].short_forms - context.terms[1 - index].short_forms)
            )
    if found[0] or found[1]:
        yield Evidence(
            "defined_terms", ", ".join(found[0]), ", ".join(found[1]), "a name that only one version defines"
        )


_LONGEST_NAME = 60  # characters around an edit in which a name may begin or end


def _overlaps(text: str, name: str, start: int, end: int, replaced: bool) -> bool:
    """Return whether a name stands where a text changed; words that only come or go must be a part of it."""
    index = text.find(name)
    while index >= 0:
        stop = index + len(name)
        if index < end and stop > start and (replaced or index < start or stop > end):
            return True
        if start == end and index < start < stop:
            return True
        index = text.find(name, index + 1)
    return False


def _is_wording(evidence: Sequence[Evidence]) -> bool:
    return any(one.kind == "wording" for one in evidence)
