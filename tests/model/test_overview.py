"""What became of the articles, counted."""

from __future__ import annotations

from mla_diff.change_kinds.classify import classify
from mla_diff.model.overview import HEAVIEST, Overview, sum_up
from tests.diff.texts import compare_texts

BODIES = (
    "The central authority shall transmit requests for assistance to the authority competent to execute them.",
    "Property seized abroad shall be kept safe and be returned to its lawful owner as soon as circumstances permit.",
    "Witnesses who travel to give evidence enjoy immunity from prosecution for any earlier conduct of theirs.",
    "Costs of ordinary execution are borne by the requested State; extraordinary ones are settled by consultation.",
    "Disputes about interpretation are submitted to arbitration when six months of negotiation have been in vain.",
)


def overview(old: str, new: str) -> Overview:
    comparison = compare_texts(old, new)
    return sum_up(comparison, classify(comparison))


def text(bodies: list[str], parts: bool = False) -> str:
    lines = ["# Treaty", ""]
    for at, body in enumerate(bodies, 1):
        if parts and at in (1, 3):
            lines += [f"# PART {'I' if at == 1 else 'II'}", ""]
        lines += [f"## Article {at}", "", body, ""]
    return "\n".join(lines)


def test_the_five_counts_add_up_and_what_only_renumbers_is_told_apart() -> None:
    new = "This wholly new rule is about training programmes for prosecutors and their annual budgets."
    edited = BODIES[3].replace("are borne", "may be borne")
    tally = overview(text(list(BODIES)), text([BODIES[0], new, BODIES[1], edited, BODIES[4]])).tally
    assert (tally.unchanged, tally.renumbered_only, tally.edited, tally.new, tally.dropped) == (2, 1, 1, 1, 1)
    assert tally.total == 6


def test_an_article_edited_in_form_only_is_counted_as_such() -> None:
    tally = overview(text(list(BODIES)), text([BODIES[0], BODIES[1].replace(" and be", ", and be"), *BODIES[2:]])).tally
    assert (tally.edited, tally.form_only) == (1, 1)


def test_articles_are_counted_part_by_part() -> None:
    edited = [BODIES[0].replace("shall", "may"), *BODIES[1:]]
    found = overview(text(list(BODIES), parts=True), text(edited, parts=True))
    assert [(part, tally.edited, tally.total) for part, tally in found.by_part] == [("PART I", 1, 2), ("PART II", 0, 3)]


def test_the_heaviest_changes_are_ten_at_most_and_force_comes_first() -> None:
    old = [f"{body} It shall be number {at}." for at, body in enumerate(BODIES * 3)]
    new = [f"{body} It {'may' if at == 7 else 'shall'} be the number {at}." for at, body in enumerate(BODIES * 3)]
    found = overview(text(old), text(new))
    assert len(found.heaviest) <= HEAVIEST
    assert found.heaviest[0].old == "art_8"
    assert next(iter(found.kinds)) == "force"
