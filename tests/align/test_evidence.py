"""What speaks for a link is said when somebody asks: likeness, headings, rare words, neighbours, the runner-up."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mla_diff.align.calibration import certainty
from mla_diff.align.engine import align
from mla_diff.align.evidence import Evidence, gather
from mla_diff.model.provision import Version
from tests.lineages.texts import AMNESTY, COSTS, DISPUTES, LANGUAGE, PURPOSE, RESERVATIONS, version

OLD = version(
    "old", ("Purpose", PURPOSE), ("Reservations", RESERVATIONS), ("Costs", COSTS), ("Language", LANGUAGE),
)  # fmt: skip
NEW = version(
    "new", ("Purpose", PURPOSE), ("Costs of requests", COSTS), ("Language", LANGUAGE), ("Disputes", DISPUTES),
    ("Reservations", RESERVATIONS.replace("may be made", "shall be made")),
)  # fmt: skip


def evidence(old: Version, new: Version, eid: str) -> Evidence:
    alignment = align(old, new)
    whole = next(link for link in alignment.of_old[eid].links if link.old == eid)
    return gather(old, new, alignment, whole)


def test_equal_words_are_wholly_alike_and_a_changed_word_is_not() -> None:
    assert evidence(OLD, NEW, "art_1").likeness == 1.0
    assert 0.9 < evidence(OLD, NEW, "art_2").likeness < 1.0


def test_headings_are_compared_where_both_have_one() -> None:
    bare = version("bare", ("", PURPOSE), ("", RESERVATIONS), ("", COSTS))
    assert [evidence(OLD, NEW, eid).headings for eid in ("art_1", "art_3")] == ["equal", "different"]
    assert evidence(bare, NEW, "art_1").headings == ""


def test_rare_words_are_those_that_both_have_and_few_other_units_do() -> None:
    rare = evidence(OLD, NEW, "art_2").rare_words
    assert {"expressly", "reservation", "provides"} <= set(rare)
    assert not {"the", "of", "shall", "may"} & set(rare)
    assert len(rare) == 8


def test_neighbours_are_the_nearest_links_that_keep_their_order() -> None:
    costs = evidence(OLD, NEW, "art_3")
    assert (costs.before, costs.after) == (("art_1", "art_1"), ("art_4", "art_3"))


def test_the_first_unit_has_nothing_before_it_and_the_last_nothing_after_it() -> None:
    assert evidence(OLD, NEW, "art_1").before is None
    assert evidence(OLD, NEW, "art_4").after is None


def test_what_stands_inside_a_unit_has_no_neighbours() -> None:
    two = version("two", ("Purpose", f"{PURPOSE}\n\n{AMNESTY}"), ("Costs", COSTS))
    inner = next(one.eid for one in two.provisions if one.parent == "art_1")
    found = evidence(two, version("other", ("Purpose", f"{PURPOSE}\n\n{AMNESTY}"), ("Costs", COSTS)), inner)
    assert (found.before, found.after) == (None, None)


def test_the_runner_up_that_a_link_names_is_told_with_its_likeness() -> None:
    alignment = align(OLD, NEW)
    link = replace(alignment.of_old["art_2"].links[0], runner_up="art_2")
    told = gather(OLD, NEW, alignment, link).runner_up
    assert told is not None
    assert told[0] == "art_2"
    assert 0 < told[1] < 0.5


def test_a_link_without_rival_has_no_runner_up() -> None:
    assert evidence(OLD, NEW, "art_1").runner_up is None


@pytest.mark.parametrize("basis", ["text", "part of the text"])
def test_a_likelier_link_is_never_less_sure(basis: str) -> None:
    sure = [certainty(basis, step / 20) for step in range(21)]  # type: ignore[arg-type]  # one of the names
    assert sure == sorted(sure)
    assert certainty(basis, 1.0 + 1e-9) == sure[-1]  # type: ignore[arg-type]  # rounding may go past the table
