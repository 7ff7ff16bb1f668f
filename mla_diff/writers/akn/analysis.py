"""What was modified between two versions, as Akoma Ntoso's ``analysis`` says it: one ``textualMod`` for each fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lxml import etree
from msgspec import Struct

from mla_diff.model.akoma_ntoso import QUOTED
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Change, Comparison, NoteChange, Op
from mla_diff.model.provision import Version, display_text
from mla_diff.report.compose import report_on
from mla_diff.writers.akn.elements import Element, add
from mla_diff.writers.akn.meta import EDITOR, address
from mla_diff.writers.docx.xml import legal

Modification = Literal["repeal", "substitution", "insertion", "replacement", "renumbering", "split", "join"]
_BY_RELATION: dict[str, Modification] = {
    "inserted": "insertion", "deleted": "repeal", "split": "split", "merge": "join", "regrouped": "replacement",
}  # fmt: skip


class Fact(Struct, frozen=True):
    """One modification: eIds of both sides, and the words that went and came."""

    type: Modification
    old: tuple[str, ...]
    new: tuple[str, ...]
    old_words: tuple[str, ...] = ()
    new_words: tuple[str, ...] = ()


def add_analysis(meta: Element, comparison: Comparison) -> None:
    """Add what was modified to the new version's ``meta``; nothing where nothing was, as far as is known."""
    facts = list(facts_of(comparison))
    if not facts:
        return
    analysis = add(meta, "analysis", source=EDITOR)
    meta.insert(1, analysis)  # its place is after the identification
    modifications = add(analysis, "passiveModifications")
    for number, fact in enumerate(facts, 1):
        _add_fact(modifications, comparison, fact, f"pmod_{number}")


def facts_of(comparison: Comparison) -> Iterator[Fact]:
    """Yield what is known to have been modified, in the order of the new text; a title that is no provision leads."""
    yield from _changed_title(comparison)
    for correspondence in report_on(comparison).correspondences:
        if not comparison.is_attested(correspondence):
            continue
        old, new = correspondence.old, correspondence.new
        if correspondence.relation in _BY_RELATION:
            yield Fact(
                _BY_RELATION[correspondence.relation], old, new,
                _texts(comparison.old, old) if not new else (), _texts(comparison.new, new) if not old else (),
            )  # fmt: skip
        elif correspondence in comparison.recut:
            yield Fact("split" if len(new) > len(old) else "join" if len(new) < len(old) else "replacement", old, new)
        if old and new and (correspondence.renumbered or correspondence.moved):
            yield Fact("renumbering", old, new, _labels(comparison.old, old), _labels(comparison.new, new))
        else:
            yield from _crossings(comparison, correspondence)
        yield from _changed_words(comparison, correspondence)


def _changed_title(comparison: Comparison) -> Iterator[Fact]:
    went, came = (tuple(op.text for op in comparison.title if _counts(op, sign)) for sign in "-+")
    if went or came:
        yield Fact(_of_words(went, came), (), (), went, came)


def _of_words(went: tuple[str, ...], came: tuple[str, ...]) -> Modification:
    if went and came:
        return "substitution"
    return "repeal" if went else "insertion"


def _crossings(comparison: Comparison, correspondence: Correspondence) -> Iterator[Fact]:
    """Yield which articles stand in another part, each under the labels of both; the standard has no word for a move.

    What is renumbered is then how the article is cited: "Part II, Article 3" and "Part I, Article 3".
    """
    for eid in correspondence.new:
        crossing = comparison.crossings.get(eid)
        if crossing:
            old = comparison.alignment.origin[eid].old
            left, reached = (tuple(filter(None, (part,))) for part in (crossing.left, crossing.reached))
            before, after = _labels(comparison.old, (*left, old)), _labels(comparison.new, (*reached, eid))
            yield Fact("renumbering", (old,), (eid,), before, after)


def _changed_words(comparison: Comparison, correspondence: Correspondence) -> Iterator[Fact]:
    if not (correspondence.old and correspondence.new):
        return
    changes: list[Change | NoteChange] = [*comparison.changes_of[correspondence]]
    changes += comparison.notes_of.get(correspondence, ())
    for change in changes:
        went = tuple(op.text for op in change.ops if _counts(op, "-"))
        came = tuple(op.text for op in change.ops if _counts(op, "+"))
        if went or came:
            sides = _sides(change.old, correspondence.old), _sides(change.new, correspondence.new)
            yield Fact(_of_words(went, came), *sides, went, came)


def _counts(op: Op, sign: str) -> bool:
    return op.sign == sign and op.reason in ("", "renumbering") and bool(op.text.strip())


def _sides(eid: str | None, others: tuple[str, ...]) -> tuple[str, ...]:
    return (eid,) if eid else others[:1]


def _texts(version: Version, eids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of provisions, each followed by its footnotes."""
    provisions = [version.by_eid[eid] for eid in eids]
    texts = [
        text for provision in provisions for text in (display_text(provision), *(note.text for note in provision.notes))
    ]
    return tuple(text for text in texts if text)


def _labels(version: Version, eids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(version.by_eid[eid].label for eid in eids if version.by_eid[eid].label)


def _add_fact(modifications: Element, comparison: Comparison, fact: Fact, eid: str) -> None:
    before = f"{address(comparison.old)}/!main"
    element = add(modifications, "textualMod", type=fact.type, eId=eid)
    places_before = [f"{before}#{old}" for old in fact.old]
    places_after = [f"#{new}" for new in fact.new]
    if not (fact.old or fact.new):  # the title, which is a fact of the whole document
        places_before, places_after = [before], [f"{address(comparison.new)}/!main"]
    for place in places_before or [before]:
        add(element, "source", href=place)
    for place in places_after or places_before:
        add(element, "destination", href=place)
    if places_before:
        add(element, "previous", href=places_before[0])
    _add_sides(element, "old", places_before, fact.old_words)
    _add_sides(element, "new", places_after, fact.new_words)


def _add_sides(element: Element, name: str, places: list[str], words: tuple[str, ...]) -> None:
    """Add the places of one side; the words of that side stand in the first."""
    for index, place in enumerate(places):
        side = add(element, name, href=place)
        for text in words if not index else ():
            etree.SubElement(side, QUOTED).text = legal(text)
