"""Word changes for every correspondence of an alignment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from mla_diff.diff.joint import diff_jointly
from mla_diff.diff.keyed_tokens import CAPITALS, Keys, ReferencesOf, tokens_of
from mla_diff.diff.notes import diff_notes
from mla_diff.diff.rows import diff_rows
from mla_diff.diff.titles import diff_titles
from mla_diff.diff.words import diff_tokens
from mla_diff.model.alignment import Alignment, Correspondence
from mla_diff.model.comparison import Change, Comparison, Op, Reason, Sign, compares_words, is_attested
from mla_diff.model.provision import Provision, Version, display_text
from mla_diff.model.reference import Reference

Changes = tuple[Change, ...]
WorkThrough = Callable[[Callable[[Correspondence], Changes], Sequence[Correspondence]], Iterable[Changes]]


def diff(
    old: Version, new: Version, alignment: Alignment,
    old_references: Sequence[Reference] = (), new_references: Sequence[Reference] = (),
    work_through: WorkThrough = map,
) -> Comparison:  # fmt: skip
    """Return the comparison of two aligned versions.

    A cross-reference whose target carries on in the other's target is compared as equal: its new number is then
    marked as renumbering. One whose number stayed while its target did not is marked as changed. A paraphrase's words
    are not compared, and words the other text would not show are no insertions: their ops say so. ``work_through`` is
    what ``map`` is, and may share the work out.
    """
    differ = Differ(old, new, alignment, _by_source(old_references), _by_source(new_references))
    changes = tuple(work_through(differ.changes, alignment.correspondences))
    notes = tuple(diff_notes(old, new, correspondence) for correspondence in alignment.correspondences)
    return Comparison(
        old, new, alignment, changes, tuple(old_references), tuple(new_references),
        notes if any(notes) else (), diff_titles(old, new),
    )  # fmt: skip


class Differ:
    """The word changes of single correspondences of an alignment, for those who do not need them all."""

    def __init__(
        self,
        old: Version,
        new: Version,
        alignment: Alignment,
        old_references: ReferencesOf,
        new_references: ReferencesOf,
    ) -> None:
        groups = {id(correspondence): index for index, correspondence in enumerate(alignment.correspondences)}
        self._old, self._new = old, new
        self._old_keys = Keys(
            old_references, {eid: groups[id(correspondence)] for eid, correspondence in alignment.of_old.items()}
        )
        self._new_keys = Keys(
            new_references, {eid: groups[id(correspondence)] for eid, correspondence in alignment.of_new.items()}
        )

    def changes(self, correspondence: Correspondence) -> tuple[Change, ...]:
        """Return the word changes of a correspondence."""
        return tuple(_changes(self._old, self._new, correspondence, self._old_keys, self._new_keys))


def _by_source(references: Iterable[Reference]) -> ReferencesOf:
    """Return what gives the references of a provision."""
    found: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        found[reference.source].append(reference)
    return lambda eid: found.get(eid, ())


def _changes(
    old: Version, new: Version, correspondence: Correspondence, old_keys: Keys, new_keys: Keys
) -> Iterable[Change]:
    reason: Reason = "" if is_attested(old, new, correspondence) else "not attested"
    if not correspondence.new:
        return [_alone(eid, None, display_text(old.by_eid[eid]), reason) for eid in correspondence.old]
    if not correspondence.old:
        return [_alone(None, eid, display_text(new.by_eid[eid]), reason) for eid in correspondence.new]
    if not compares_words(old, new):
        return _uncompared(old, new, correspondence)
    if len(correspondence.old) == len(correspondence.new) == 1:
        text = display_text(old.by_eid[correspondence.old[0]])
        if text == display_text(new.by_eid[correspondence.new[0]]) and old_keys.get(
            correspondence.old[0]
        ) == new_keys.get(correspondence.new[0]):
            return [Change(correspondence.old[0], correspondence.new[0], (Op("=", text),))] if text else []
        if old.by_eid[correspondence.old[0]].kind == new.by_eid[correspondence.new[0]].kind == "row":
            return [_row(old, new, correspondence, old_keys, new_keys)]
        mark = (
            CAPITALS
            if _differ_in_capitals(old.by_eid[correspondence.old[0]].heading, new.by_eid[correspondence.new[0]].heading)
            else None
        )
        by_cell = _has_same_columns(old.by_eid[correspondence.old[0]], new.by_eid[correspondence.new[0]])
        tokens_old = tokens_of(old, correspondence.old[0], old_keys, mark, by_cell)
        tokens_new = tokens_of(new, correspondence.new[0], new_keys, mark, by_cell)
        if not tokens_old.texts and not tokens_new.texts:
            return []
        return [Change(correspondence.old[0], correspondence.new[0], diff_tokens(tokens_old, tokens_new))]
    links = [(link.old, link.new, link.score) for link in correspondence.links]
    if [display_text(old.by_eid[eid]) for eid in correspondence.old] > [
        display_text(new.by_eid[eid]) for eid in correspondence.new
    ]:
        turned = diff_jointly(
            new,
            old,
            correspondence.new,
            correspondence.old,
            [(b, a, score) for a, b, score in links],
            new_keys,
            old_keys,
        )
        return [_turn(change) for change in turned]
    return diff_jointly(old, new, correspondence.old, correspondence.new, links, old_keys, new_keys)


def _differ_in_capitals(one: str, other: str) -> bool:
    """Return whether two headings are the same but for one being set in capitals, which is the printer's choice."""
    return one != other and one.casefold() == other.casefold() and one.isupper() != other.isupper()


def _row(old: Version, new: Version, correspondence: Correspondence, old_keys: Keys, new_keys: Keys) -> Change:
    """Return the change of one row of a table to another."""
    texts = old.by_eid[correspondence.old[0]].text, new.by_eid[correspondence.new[0]].text
    ops = diff_rows(*texts, old_keys.get(correspondence.old[0]) or {}, new_keys.get(correspondence.new[0]) or {})
    return Change(correspondence.old[0], correspondence.new[0], ops)


def _turn(change: Change) -> Change:
    """Return a change with its sides exchanged; what is deleted still stands before what is inserted there."""
    turned: list[Op] = []
    for op in change.ops:
        other = Op(_OTHER[op.sign], op.text, op.reason)
        index = len(turned)
        while other.sign == "-" and index and turned[index - 1].sign == "+":
            index -= 1
        turned.insert(index, other)
    return Change(change.new, change.old, tuple(turned))


_OTHER: dict[Sign, Sign] = {"=": "=", "-": "+", "+": "-"}


def _alone(old: str | None, new: str | None, text: str, reason: Reason = "") -> Change:
    return Change(old, new, (Op("-" if new is None else "+", text, reason),) if text else ())


def _uncompared(old: Version, new: Version, correspondence: Correspondence) -> Iterable[Change]:
    """Yield one change for each link, with both texts whole; a text stands in the first of its links only."""
    told: set[tuple[str, str]] = set()
    for link in correspondence.links:
        sides: tuple[tuple[Sign, Version, str], ...] = (("-", old, link.old), ("+", new, link.new))
        texts = ((sign, display_text(side.by_eid[eid])) for sign, side, eid in sides if (sign, eid) not in told)
        ops = tuple(Op(sign, text, "paraphrase") for sign, text in texts if text)
        told |= {("-", link.old), ("+", link.new)}
        if ops:
            yield Change(link.old, link.new, ops)


def _has_same_columns(old: Provision, new: Provision) -> bool:
    """Return whether both are rows of tables with as many cells, so that a cell is compared with that in its column."""
    return old.kind == new.kind == "row" and old.text.count("\t") == new.text.count("\t")
