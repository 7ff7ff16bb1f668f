"""What happened to a provision that carries on, apart from its words: number, place, footnotes, parts given away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from mla_diff.change_kinds.context import Context
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.kinds import Evidence
from mla_diff.model.provision import Version, ancestors

_PARTED = {"split": "split", "merge": "merged", "regrouped": "regrouped"}


def facts_of_link(context: Context, correspondence: Correspondence, old: str, new: str) -> Iterator[Evidence]:
    """Yield that a provision has another number, another place, or other footnotes.

    One that went to another article with its number has moved. The text of an article that became a paragraph of it had
    no number before.
    """
    comparison = context.comparison
    before, after = comparison.old.by_eid[old], comparison.new.by_eid[new]
    numbers, labels = (before.number, after.number), (before.label, after.label)
    if correspondence.relation == "one-to-one":
        is_inside = (
            _is_inside(comparison.old, correspondence.old, old),
            _is_inside(comparison.new, correspondence.new, new),
        )
        numbers, labels = (
            ("" if is_inside == (False, True) else of_old, "" if is_inside == (True, False) else of_new)
            for of_old, of_new in (numbers, labels)
        )
    away = correspondence.moved and (before.kind != after.kind or _has_other_parent(context, old, new))
    if numbers[0] != numbers[1]:
        yield Evidence("renumbering", *labels, "other place and number" if away else "other number")
    if correspondence.moved:
        yield Evidence("moved", *_where_they_differ(before.label, after.label))
    elif new in comparison.crossings:
        crossing = comparison.crossings[new]
        sides = (comparison.old, crossing.left), (comparison.new, crossing.reached)
        left, reached = (version.by_eid[eid].label if eid else "" for version, eid in sides)
        yield Evidence("moved", left, reached, "to another part")
    notes = [[note.text for note in provision.notes] for provision in (before, after)]
    gone, come = ("\n".join((Counter(a) - Counter(b)).elements()) for a, b in (notes, notes[::-1]))
    if gone or come:
        yield Evidence("footnote", gone, come, "" if gone and come else "drops a note" if gone else "adds a note")


def _where_they_differ(old: str, new: str) -> tuple[str, str]:
    """Return two labels, nothing for those that stayed: the "2." of a paragraph that moved tells nothing."""
    return ("", "") if old == new else (old, new)


def parted(context: Context, correspondence: Correspondence, link: Link) -> Iterator[Evidence]:
    """Yield that an article carries on in several, or several in one; told of each that has another number now."""
    comparison = context.comparison
    old, new = comparison.old.by_eid[link.old], comparison.new.by_eid[link.new]
    are_units = old.kind == comparison.old.article_kind and new.kind == comparison.new.article_kind
    if are_units and old.label != new.label and correspondence.relation in _PARTED:
        yield Evidence("moved", old.label, new.label, _PARTED[correspondence.relation])


def _is_inside(version: Version, eids: Sequence[str], eid: str) -> bool:
    """Return whether a member of a correspondence stands in another member."""
    return any(above in eids for above in ancestors(version, eid))


def _has_other_parent(context: Context, old: str, new: str) -> bool:
    above = context.comparison.old.by_eid[old].parent, context.comparison.new.by_eid[new].parent
    return above not in context.comparison.alignment.pairs and context.comparison.new.by_eid[new].kind != "article"
