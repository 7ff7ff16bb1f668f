"""Which provisions changed, and how, is one account: every command and every format names the same ones."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import Any

from hypothesis import given

from mla_diff.change_kinds.classify import classify
from mla_diff.lineages.concordance import entries
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Comparison
from mla_diff.model.overview import sum_up
from mla_diff.pipeline import trace
from mla_diff.report.compose import report_on
from mla_diff.report.facts import facts
from mla_diff.report.values import TITLE, Section
from mla_diff.text.tokens import words
from mla_diff.writers.concordance import table_of_two
from mla_diff.writers.explanation import explain
from mla_diff.writers.registry import View, render
from tests.laws import marks
from tests.laws.amendments import Amended, amended
from tests.laws.test_one_account import EXAMPLES, compared

UNCHANGED = ["unchanged"]
#: Facts of a row that follow from another provision, or are signs of a footnote: no provision of its own changed.
FOLLOWING = ("cross-reference renumbered", *UNCHANGED)


def changed(comparison: Comparison) -> set[Correspondence]:
    found = comparison.alignment.correspondences
    return {one for one in found if facts(comparison, one) != UNCHANGED}


def named(comparison: Comparison, old: str | None, new: str | None) -> Correspondence:
    """Return the correspondence that a row of a table speaks of."""
    return comparison.alignment.of_new[new] if new else comparison.alignment.of_old[old or ""]


@EXAMPLES
@given(amended())
def test_every_list_of_changes_names_the_provisions_that_changed(pair: Amended) -> None:
    comparison = compared(pair)
    wanted = changed(comparison)
    kinds = classify(comparison)
    assert wanted <= {named(comparison, change.old, change.new) for change in kinds}, "changes"
    of_substance = [change for change in kinds if set(change.kinds) - {"editorial"}]
    follows = [
        one for change in of_substance for one in [named(comparison, change.old, change.new)] if one not in wanted
    ]
    assert all(
        op.reason for one in follows for change in comparison.changes_of[one] for op in change.ops if op.sign != "="
    )
    rows = list(csv.DictReader(StringIO(str(render(comparison, "csv")).removeprefix("\ufeff"))))
    of_law = [row for row in rows if (row["old eId"] or row["new eId"]) and row["new eId"] != TITLE]
    assert wanted <= {named(comparison, row["old eId"], row["new eId"]) for row in of_law}, "csv"
    for row in of_law:
        one = named(comparison, row["old eId"], row["new eId"])
        assert one in wanted or row["what happened"] in FOLLOWING or row["what happened"].startswith("footnote"), row
    values = json.loads(str(render(comparison, "json")))["correspondences"]
    told = {(*one["old"], *one["new"]): one["facts"] for one in values}
    assert {eids for eids, said in told.items() if said != UNCHANGED} == {(*one.old, *one.new) for one in wanted}


@EXAMPLES
@given(amended())
def test_the_table_of_equivalences_says_of_each_provision_what_the_comparison_says(pair: Amended) -> None:
    comparison = compared(pair)
    sections = {
        (old.eid if old else "", part.new.eid if part.new else ""): ", ".join(part.facts)
        for part in report_on(comparison).parts
        if isinstance(part, Section)
        for old in part.old or (None,)
    }
    history = trace(pair.versions)
    for entry, row in zip(entries(history), table_of_two(history).rows, strict=True):
        assert row[2] == sections[entry.old, entry.new], row
    for value in table_of_two(history, everything=True).values:
        one = named(comparison, value["old"], value["new"])
        assert (value["facts"] != UNCHANGED) is (one in changed(comparison)) or _is_told_with_its_unit(
            comparison, one, value
        )


def _is_told_with_its_unit(comparison: Comparison, one: Correspondence, value: dict[str, object]) -> bool:
    """Return whether a row is an article's, of which all that happened inside is told; or a part of what was split."""
    return any(part.correspondence == one for part in report_on(comparison).parts if isinstance(part, Section))


@EXAMPLES
@given(amended())
def test_a_section_is_shown_exactly_where_something_is_said_of_it(pair: Amended) -> None:
    comparison = compared(pair)
    page, terminal = str(render(comparison, "html")), str(render(comparison, "terminal", View(width=300)))
    for part in report_on(comparison).parts:
        if isinstance(part, Section):
            told = list(part.facts) != UNCHANGED
            assert told is any(row.is_changed for row in part.rows), part.title
            assert told is (f"── {part.title}  {', '.join(part.facts)} ─" in terminal), part.title
            assert told is (f"{part.title}</a>" in page and f'<span class="facts">{", ".join(part.facts)}' in page), (
                part.title
            )


@EXAMPLES
@given(amended())
def test_an_explanation_begins_with_what_happened(pair: Amended) -> None:
    comparison = compared(pair)
    for one in comparison.alignment.correspondences:
        sections = [part for part in report_on(comparison).parts if isinstance(part, Section)]
        units = [", ".join(part.facts) for part in sections if part.correspondence == one]
        said = units[0] if units else ", ".join(facts(comparison, one))
        assert f" {said}\n" in explain(comparison, frozenset({*one.old, *one.new}), 1000, color=False), said


@EXAMPLES
@given(amended())
def test_the_summary_counts_the_sections_that_the_comparison_shows(pair: Amended) -> None:
    comparison = compared(pair)
    tally = sum_up(comparison, classify(comparison)).tally
    units = {
        part.correspondence: list(part.facts) == UNCHANGED
        for part in report_on(comparison).parts
        if isinstance(part, Section) and (part.new or part.old[0]).kind == comparison.new.article_kind
    }
    assert (tally.total, tally.unchanged) == (len(units), sum(units.values())), tally


@EXAMPLES
@given(amended("word", "number", "recital", "row", "insert", "drop", "drop paragraph", "note", "title", "heading"))
def test_words_that_came_and_went_are_the_same_in_every_format(pair: Amended) -> None:
    comparison = compared(pair)
    values = json.loads(str(render(comparison, "json")))
    sums = values["summary"]["words"]
    rows = list(csv.DictReader(StringIO(str(render(comparison, "csv")).removeprefix("\ufeff"))))
    for side in ("inserted", "deleted"):
        assert sum(int(row[f"words {side}"]) for row in rows if row[f"words {side}"]) == sums[side]
    wanted = [Counter(dict(marked(values, sign))) for sign in "-+"]
    assert [side.total() for side in wanted] == [sums["deleted"], sums["inserted"]]


@EXAMPLES
@given(amended("word", "number", "recital", "row", "note", "title", "heading"))
def test_the_words_that_are_marked_are_the_same_in_every_format(pair: Amended) -> None:
    comparison = compared(pair)
    values = json.loads(str(render(comparison, "json")))
    wanted = tuple(Counter(dict(marked(values, sign))) for sign in "-+")
    assert marks.marked_in_word(render(comparison, "docx")) == wanted
    assert marks.marked_in_markdown(render(comparison, "md")) == wanted
    on_page = marks.marked_on_page(render(comparison, "html"))
    assert [set(side) for side in on_page] == [set(side) for side in wanted]


def marked(values: dict[str, Any], sign: str) -> Iterator[tuple[str, int]]:
    """Yield the words of one side that JSON marks, with how often."""
    ops = [(op, "") for op in values["title"]]
    for one in values["correspondences"]:
        for change in (*one["changes"], *one.get("notes", ())):
            reasons = change.get("reasons", {})
            ops += [(op, reasons.get(str(at), "")) for at, op in enumerate(change["ops"])]
    yield from Counter(word for (found, text), why in ops if found == sign and not why for word in words(text)).items()
