"""What is said beside a redline: where words moved to and came from, what was split, what a fragment leaves open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Comparison, Op, Sign
from mla_diff.report import remarks as said
from mla_diff.report import values
from mla_diff.report.values import RemarkKind, Report, Row, remarks_of
from mla_diff.writers.woven import Remark

CHANGED = " Words changed on the way:"
_AROUND = 5  # words of context on either side of a change that a remark quotes
_MARKS = {"-": ("[-", "-]"), "+": ("{+", "+}"), "=": ("", "")}  # as wdiff writes them


def told(remark: Remark) -> str:
    """Return a remark as one run of text, changes in the marks of wdiff."""
    if not remark.ops:
        return remark.text
    quoted = "".join(op.text.join(_MARKS[op.sign]) for op in shorten(remark.ops))
    return f"{remark.text}.{CHANGED} {' '.join(quoted.split())}"


def shorten(ops: Sequence[Op]) -> list[Op]:
    """Return ops with unchanged words left out but for a few around each change.

    >>> [op.text for op in shorten([Op("=", "one two three four five six seven eight nine ten "), Op("-", "x")])]
    ['… six seven eight nine ten ', 'x']
    """
    short = []
    for index, op in enumerate(ops):
        words = op.text.split(" ")
        before, after = (_AROUND if index else 0), (_AROUND + 1 if index + 1 < len(ops) else 0)
        if op.sign == "=" and len(words) > before + after + 2:
            pieces = (" ".join(words[:before]), " ".join(words[-after:]) if after else "")
            op = Op("=", f"{pieces[0]}{' ' if before else ''}…{' ' if after else ''}{pieces[1]}")
        short.append(op)
    return short


class Remarks:
    """The remarks of one redline; ``kept`` are the provisions, old and new, that stand in it as one.

    What is said of a provision is the report's; where words stand twice, each place names the other.
    """

    def __init__(self, comparison: Comparison, report: Report, kept: set[tuple[str, str]]) -> None:
        self._comparison = comparison
        self._kept = kept
        self._rows: dict[tuple[Sign, str], Row] = {}
        self._said: defaultdict[tuple[Sign, str], list[values.Remark]] = defaultdict(list)
        for row, remarks in report.entries:
            sign: Sign = "+" if row.new else "-"
            provision = row.new or row.old
            if provision:
                self._rows.setdefault((sign, provision.eid), row)
                self._said[sign, provision.eid] += remarks

    def on(self, eid: str, sign: Sign) -> list[Remark]:
        """Return what to say where a provision of the old ("-") or the new version begins."""
        alignment = self._comparison.alignment
        correspondence = (alignment.of_old if sign == "-" else alignment.of_new).get(eid)
        if correspondence is None:
            return []
        if not correspondence.old or not correspondence.new:
            return list(self._unattested(correspondence, eid, sign))
        return list(self._elsewhere(correspondence, eid, sign))

    def _unattested(self, correspondence: Correspondence, eid: str, sign: Sign) -> Iterator[Remark]:
        """What one side leaves out may prove nothing; said once, at the outermost provision."""
        own = self._comparison.old if sign == "-" else self._comparison.new
        alignment = self._comparison.alignment
        above = (alignment.of_old if sign == "-" else alignment.of_new).get(own.by_eid[eid].parent or "")
        row = self._rows.get((sign, eid))
        if (
            row
            and not self._comparison.is_attested(correspondence)
            and (above is None or above.relation != correspondence.relation)
        ):
            told = ", ".join(row.facts)
            yield Remark(f"{told[:1].upper()}{told[1:]}")
        yield from self._of_kinds(eid, sign, "by hand", "candidate")

    def _elsewhere(self, correspondence: Correspondence, eid: str, sign: Sign) -> Iterator[Remark]:
        if sign == "+":
            yield from self._of_kinds(eid, sign, "by hand", "question")
        pairs = [pair for pair in self._pairs.get(correspondence, ()) if pair[sign != "-"] == eid]
        for pair in pairs:
            ops = self._ops.get(pair, ())
            changed = any(op.sign != "=" for op in ops) and correspondence.relation == "one-to-one"
            if pair in self._kept:
                if sign == "+" and self._parents(pair) not in self._all_pairs:
                    yield from self._of_kinds(eid, sign, "origin", "division")
            elif not self._goes_with_parent(pair) or (changed and sign == "+"):
                yield Remark(self._told(correspondence, pair, sign), ops if changed and sign == "+" else ())
        if correspondence.relation != "one-to-one" and any(pair in self._kept for pair in pairs):
            yield from self._of_kinds(eid, sign, "shares")

    def _of_kinds(self, eid: str, sign: Sign, *kinds: RemarkKind) -> Iterator[Remark]:
        """Yield what the report says of a provision, of some kinds."""
        for remark in remarks_of(self._said.get((sign, eid), ()), *kinds):
            yield Remark(remark.text.removesuffix("."))

    def _told(self, correspondence: Correspondence, pair: tuple[str, str], sign: Sign) -> str:
        whole = correspondence.relation == "one-to-one"
        if sign == "-":
            remark = said.went(self._comparison, pair[1], whole)
        else:
            remark = said.came(self._comparison, pair[0], whole)
        return remark.text.removesuffix(".")

    def _goes_with_parent(self, pair: tuple[str, str]) -> bool:
        parents = self._parents(pair)
        return parents in self._all_pairs and parents not in self._kept

    def _parents(self, pair: tuple[str, str]) -> tuple[str, str]:
        return (
            self._comparison.old.by_eid[pair[0]].parent or "",
            self._comparison.new.by_eid[pair[1]].parent or "",
        )

    @cached_property
    def _ops(self) -> dict[tuple[str, str], tuple[Op, ...]]:
        return {
            (change.old, change.new): change.ops
            for changes in self._comparison.changes for change in changes
            if change.old is not None and change.new is not None
        }  # fmt: skip

    @cached_property
    def _pairs(self) -> dict[Correspondence, list[tuple[str, str]]]:
        """Provisions that share words, by correspondence; one-to-one ones also where they have none."""
        found: dict[Correspondence, list[tuple[str, str]]] = {}
        for correspondence, changes in self._comparison.changes_of.items():
            if correspondence.relation == "one-to-one":
                both = (
                    self._comparison.old.by_eid[correspondence.old[0]],
                    self._comparison.new.by_eid[correspondence.new[0]],
                )
                if all(side.label or side.heading or side.text for side in both):
                    found[correspondence] = [(correspondence.old[0], correspondence.new[0])]
            else:
                found[correspondence] = [
                    (change.old, change.new) for change in changes
                    if change.old is not None and change.new is not None
                    and any(op.sign == "=" and op.text.strip() for op in change.ops)
                ]  # fmt: skip
        return found

    @cached_property
    def _all_pairs(self) -> set[tuple[str, str]]:
        return {pair for pairs in self._pairs.values() for pair in pairs}
