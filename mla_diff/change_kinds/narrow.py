"""A comparison narrowed to some kinds of change: provisions chosen by kind, ignored kinds no longer marked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from mla_diff.change_kinds.classify import classify
from mla_diff.change_kinds.context import Context
from mla_diff.change_kinds.edits import Edit, Reading, refine
from mla_diff.change_kinds.judge import judge_form
from mla_diff.model.comparison import Change, Comparison, Op
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.kinds import KINDS, Kind, KindedChange, label
from mla_diff.text.guess import guess


def read_kinds(names: str) -> frozenset[Kind]:
    """Return the kinds named in "force,scope"; a hyphen or space may stand for _. Raises UnknownNameError with hints.

    >>> sorted(read_kinds("Force, defined terms"))
    ['defined_terms', 'force']
    """
    known: dict[str, Kind] = {
        name: kind for kind in KINDS for name in (kind, label(kind).replace(" ", "_").replace("-", "_"))
    }
    found = set()
    for name in filter(None, (part.strip() for part in names.split(","))):
        key = name.lower().replace(" ", "_").replace("-", "_")
        if key not in known:
            hint = guess(key, known, f"choose among {', '.join(KINDS)}")
            raise UnknownNameError(f"there is no kind of change {name!r}; {hint}")
        found.add(known[key])
    return frozenset(found)


def select(
    changes: Iterable[KindedChange], kinds: Collection[Kind], ignore: Collection[Kind]
) -> tuple[KindedChange, ...]:
    """Return the changes of some kinds (all where none is named), without their evidence of any other kind."""
    found = []
    for change in changes:
        evidence = tuple(one for one in change.evidence if one.kind not in ignore and (not kinds or one.kind in kinds))
        if evidence:
            found.append(replace(change, evidence=evidence))
    return tuple(found)


def eids_of(changes: Iterable[KindedChange]) -> frozenset[str]:
    """Return the eIds, of either side, that changes concern."""
    return frozenset(eid for change in changes for eid in (change.old, change.new) if eid)


def unmark(comparison: Comparison, ignore: Collection[Kind]) -> Comparison:
    """Return the comparison in which words that show only ignored kinds are no longer marked; no text is touched."""
    if not ignore:
        return comparison
    context = Context(comparison)
    quiet = {
        (kinded_change.old, kinded_change.new)
        for kinded_change in classify(comparison)
        if set(kinded_change.kinds) <= set(ignore)
    }
    changes = tuple(
        tuple(_quieten(change, context, ignore, (change.old, change.new) in quiet) for change in several)
        for several in comparison.changes
    )
    correspondences = tuple(
        replace(
            correspondence,
            renumbered=correspondence.renumbered and "renumbering" not in ignore,
            moved=correspondence.moved and "moved" not in ignore,
        )
        for correspondence in comparison.alignment.correspondences
    )
    alignment = replace(comparison.alignment, correspondences=correspondences)
    return replace(comparison, alignment=alignment, changes=changes)


def _quieten(change: Change, context: Context, ignore: Collection[Kind], whole: bool) -> Change:
    if change.is_equal or change.old is None or change.new is None:
        return change
    if whole:
        return replace(
            change, ops=tuple(replace(op, reason="typography") if op.sign != "=" else op for op in change.ops)
        )
    return replace(change, ops=tuple(_quieter(change.ops, context, ignore)))


def _quieter(ops: Sequence[Op], context: Context, ignore: Collection[Kind]) -> Iterator[Op]:
    """Yield the ops; references that follow, and pieces that change the form only, are typography where ignored."""
    texts = {sign: "".join(op.text for op in ops if op.sign in ("=", sign)) for sign in "-+"}
    at = {"-": 0, "+": 0}
    run: list[Op] = []

    def close() -> Iterator[Op]:
        if not run:
            return
        old, new = ("".join(op.text for op in run if op.sign == sign) for sign in "-+")
        edit = Edit(old, new, at["-"] - len(old), at["+"] - len(new))
        passed = _is_form(edit, Reading(texts["-"], texts["+"], (), ()), context, ignore)
        yield from (replace(op, reason="typography") if passed else op for op in run)
        run.clear()

    for op in ops:
        if op.sign == "=" or op.reason:
            yield from close()
        for sign in "-+":
            at[sign] += len(op.text) if op.sign in ("=", sign) else 0
        if op.sign == "=" or op.reason:
            follows = op.reason == "renumbering" and "renumbering" in ignore
            yield replace(op, reason="typography") if follows else op
        else:
            run.append(op)
    yield from close()


def _is_form(edit: Edit, reading: Reading, context: Context, ignore: Collection[Kind]) -> bool:
    for piece in refine(edit, context.rules):
        form = judge_form(piece, reading, context)
        if form is None or any(evidence.kind not in ignore for evidence in form):
            return False
    return True
