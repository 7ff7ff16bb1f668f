"""Texts are paired: equal ones first, then likest first, order deciding; parts and chapters follow what they hold."""

from __future__ import annotations

import pytest

from mla_diff.align.anchors import match_by_leaves
from mla_diff.align.calibration import certainty
from mla_diff.align.engine import align
from mla_diff.align.matching import Pair, match, match_equal
from mla_diff.align.order import in_order
from mla_diff.align.splits_and_merges import drop_outdone
from mla_diff.align.units import Side, prepare
from mla_diff.model.alignment import Alignment, Link, Overrides
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from mla_diff.text.similarity import Vocabulary

#: Ten clauses with no word in common that counts, each of the same length.
CLAUSES = [
    f"The {noun} shall {verb} every {thing} that the {other} has {done} before the {time} ends."
    for noun, verb, thing, other, done, time in zip(
        ["Depositary", "Court", "Council", "Committee", "Registrar", "Secretary", "Chamber", "Tribunal", "Envoy", "Rapporteur"],
        ["notify", "hear", "review", "examine", "record", "circulate", "dismiss", "judge", "deliver", "draft"],
        ["instrument", "appeal", "budget", "report", "filing", "letter", "motion", "claim", "note", "opinion"],
        ["signatory", "defendant", "treasurer", "expert", "clerk", "delegate", "advocate", "claimant", "consul", "member"],
        ["lodged", "raised", "proposed", "written", "stamped", "mailed", "argued", "brought", "carried", "voted"],
        ["month", "trial", "session", "mission", "week", "quarter", "hearing", "term", "journey", "year"], strict=True,
    )
]  # fmt: skip


def version(*lines: str) -> Version:
    return parse(read("treaty.txt", "\n\n".join(lines).encode()), "treaty", "en")


def divided(*parts: list[int]) -> Version:
    """A treaty whose parts hold these clauses, one an article."""
    lines, article = [], 0
    for at, clauses in enumerate(parts):
        lines.append(f"PART {'I' * (at + 1)}")
        for clause in clauses:
            article += 1
            lines += [f"Article {article}", CLAUSES[clause]]
    return version("Convention on Procedure", *lines)


def part_links(alignment: Alignment) -> dict[tuple[str, str], float]:
    return {
        (a.old, a.new): a.score for one in alignment.correspondences for a in one.links if a.old.startswith("part_")
    }


def test_a_part_follows_most_of_what_it_holds_and_a_part_left_over_is_new() -> None:
    found = part_links(align(divided([0, 1, 2], [3, 4]), divided([0], [1, 2], [3, 4])))
    assert found == {("part_1", "part_2"): 1.0, ("part_2", "part_3"): 1.0}


def test_a_part_that_went_where_another_weighs_more_is_linked_with_the_rest_and_less_surely() -> None:
    found = part_links(align(divided([0, 1, 2, 3], [4, 5, 6]), divided([0, 1, 2, 4, 5], [3, 6])))
    assert found[("part_1", "part_1")] == 1.0
    assert found[("part_2", "part_2")] == pytest.approx(0.75, abs=0.08)
    assert len(found) == 2


def test_pins_of_articles_take_their_paragraphs_along() -> None:
    old = version(
        "Article 1", f"1. {CLAUSES[0]}", f"2. {CLAUSES[1]}", "Article 2", f"1. {CLAUSES[2]}", f"2. {CLAUSES[3]}"
    )
    new = version(
        "Article 1", f"1. {CLAUSES[4]}", f"2. {CLAUSES[5]}", "Article 2", f"1. {CLAUSES[6]}", f"2. {CLAUSES[7]}"
    )
    pinned = align(old, new, Overrides(links=(Link("art_1", "art_2", 1.0, "set by hand"),)))
    assert ("art_1", "art_2") in pinned.pairs
    assert any(a.startswith("art_1__para") and b.startswith("art_2__para") for a, b in pinned.pairs)
    assert not any(a.startswith("art_1__para") and b.startswith("art_1__para") for a, b in pinned.pairs)


@pytest.mark.parametrize(
    ("basis", "likeness", "sure"),
    [
        ("identical", 0.5, 1.0), ("identical", 1.0, 1.0), ("text", 0.0, 0.5), ("text", 0.1, 0.61), ("text", 0.9, 0.995),
        ("part of the text", 0.0, 0.4), ("part of the text", 0.975, 0.91), ("part of the text", 1.0, 0.92),
        ("order", 0.3, 0.6), ("heading", 0.3, 0.7), ("order", 1.0, 0.6),
    ],
)  # fmt: skip
def test_likeness_becomes_the_certainty_measured_on_the_tables(basis: str, likeness: float, sure: float) -> None:
    assert certainty(basis, likeness) == pytest.approx(sure)  # type: ignore[arg-type]  # one of the names


def test_equal_texts_are_paired_by_place_where_one_side_has_more_of_them() -> None:
    words = {"a": (1, 2, 3), "x": (7, 8), "b": (4, 5, 6)}
    old, new = [words[one] for one in "axb"], [words[one] for one in "xaxb"]
    assert sorted((pair.old, pair.new) for pair in match_equal(old, new)) == [(0, 1), (1, 2), (2, 3)]


def test_empty_texts_are_not_paired() -> None:
    assert [(pair.old, pair.new) for pair in match_equal([(), (1, 2)], [(1, 2), ()])] == [(1, 0)]


def likest(old_rest: list[int], new_rest: list[int]) -> list[list[tuple[float, int]]]:
    return [[] for _ in old_rest]


LONG = tuple(range(100, 112))


def test_texts_that_differ_in_numbers_only_are_paired_without_looking_further() -> None:
    (pair,) = match([(*LONG, 1)], [(*LONG, 2)], likest, 0.5, 0.5, numbers={1, 2})
    assert (pair.old, pair.new) == (0, 0)
    assert 0.9 < pair.likeness < 1.0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([(*LONG[:-1], 1)], [(*LONG[:-1], 2)]),  # too few words besides the numbers
        ([(*LONG, 1), (*LONG, 2)], [(*LONG, 3)]),  # which of the two?
        ([(*LONG, 1, 1)], [(*LONG, 2)]),  # another number of numbers
    ],
)
def test_numbers_tell_nothing_where_words_are_few_or_several_texts_have_them(
    old: list[tuple[int, ...]], new: list[tuple[int, ...]]
) -> None:
    assert match(old, new, likest, 0.5, 0.5, numbers={1, 2, 3}) == []


def test_a_text_paired_as_equal_is_not_paired_again_but_for_its_numbers() -> None:
    pairs = match([(*LONG, 1)], [(*LONG, 1), (*LONG, 2)], likest, 0.5, 0.5, numbers={1, 2})
    assert [(pair.old, pair.new) for pair in pairs] == [(0, 0)]


def test_order_decides_between_texts_nearly_as_like_and_the_next_best_is_the_rival() -> None:
    table = {0: [(1.0, 0)], 1: [(0.80, 1), (0.805, 3)], 2: [(1.0, 2)]}
    pairs = match(
        [(1,), (2,), (3,)], [(11,), (12,), (13,), (14,)],
        lambda old, new: [[one for one in table[at] if one[1] in new] for at in old], 0.5, 0.5,
    )  # fmt: skip
    assert [(pair.old, pair.new) for pair in pairs] == [(0, 0), (1, 1), (2, 2)]
    assert pairs[1].runner_up == 3
    assert pairs[0].runner_up == -1


def test_the_heaviest_run_in_order_is_kept_whatever_the_number_of_its_links() -> None:
    assert in_order([(0, 2), (1, 0), (2, 1)], [5, 1, 1]) == {0}
    assert in_order([(0, 2), (1, 0), (2, 1)], [1, 1, 1]) == {1, 2}
    assert in_order([], []) == set()


def prepared(*clauses: int) -> Side:
    headed = [
        (f"Article {at}. {CLAUSES[clause].split()[5].capitalize()}", CLAUSES[clause])
        for at, clause in enumerate(clauses, 1)
    ]
    lines = [line for article in headed for line in article]
    return prepare(version(*lines), VOCABULARY)


VOCABULARY = Vocabulary()


def test_a_weak_pair_gives_way_with_its_leaves_where_its_article_was_found_elsewhere() -> None:
    old, new = prepared(0, 1), prepared(2, 1)
    weak, firm = Pair(0, 0, 0.1), Pair(1, 1, 1.0)
    elsewhere = [Link("art_1", "art_9", 0.9, "part of the text", 0.9, 0.2)]
    assert drop_outdone(old, new, [weak, firm], [weak, firm], elsewhere) == ([firm], [firm])
    assert drop_outdone(old, new, [weak, firm], [weak, firm], []) == ([weak, firm], [weak, firm])


@pytest.mark.parametrize(("share", "likeness"), [(0.69, 0.1), (0.9, 0.36)])
def test_a_pair_stands_where_too_little_was_found_elsewhere_or_it_is_like_enough(share: float, likeness: float) -> None:
    pair = Pair(0, 0, likeness)
    elsewhere = [Link("art_1", "art_9", 0.9, "part of the text", share, 0.2)]
    assert drop_outdone(prepared(0), prepared(2), [pair], [pair], elsewhere) == ([pair], [pair])


def test_a_part_of_an_article_is_linked_the_more_surely_the_more_of_it_there_is() -> None:
    old = version("Article 1", " ".join(CLAUSES[:4]), "Article 2", CLAUSES[8])
    new = version("Article 1", " ".join(CLAUSES[:2]), "Article 2", " ".join(CLAUSES[2:4]), "Article 3", CLAUSES[8])
    scores = [link.score for link in align(old, new).of_old["art_1"].links if link.basis == "part of the text"]
    assert scores
    assert min(scores) > 0.85


def test_of_two_parts_that_weigh_the_same_the_one_with_the_same_heading_carries_on() -> None:
    def headed(*parts: tuple[str, int]) -> Version:
        lines = [
            [f"PART {'I' * at}", heading, f"Article {at}", CLAUSES[clause]]
            for at, (heading, clause) in enumerate(parts, 1)
        ]
        return version("Convention on Procedure", *[line for part in lines for line in part])

    old = version("Convention on Procedure", "PART I", "COSTS", "Article 1", CLAUSES[0], "Article 2", CLAUSES[1])
    assert ("part_1", "part_2") in align(old, headed(("FEES", 0), ("COSTS", 1))).pairs
    assert ("part_1", "part_1") in align(old, headed(("COSTS", 0), ("FEES", 1))).pairs


def test_units_without_words_are_linked_with_themselves() -> None:
    same = version("Article 1", f"1. {CLAUSES[0]}", "(a) ;", "(b)", "Article 2", "Article 3", CLAUSES[1])
    assert {(one.eid, one.eid) for one in same.provisions} <= set(align(same, same).pairs)


def test_articles_that_share_most_of_their_words_in_paragraphs_of_their_own_are_known_at_once() -> None:
    def side(*articles: tuple[int, ...]) -> Side:
        lines = [
            [f"Article {at}", *[f"{n}. {CLAUSES[clause]}" for n, clause in enumerate(clauses, 1)]]
            for at, clauses in enumerate(articles, 1)
        ]
        return prepare(version(*[line for article in lines for line in article]), VOCABULARY)

    def found(old: Side, new: Side) -> list[tuple[str, str]]:
        return [(old.units[pair.old].eid, new.units[pair.new].eid) for pair in match_by_leaves(old, new)]

    assert found(side((0, 1, 2, 8), (3, 4, 5, 9)), side((6, 3, 4, 5), (0, 1, 2, 7))) == [
        ("art_1", "art_2"),
        ("art_2", "art_1"),
    ]
    assert found(side((0, 1, 2)), side((0, 1, 3))) == []  # two thirds are not most: another may be likelier
    assert found(side((0,), (1,)), side((0, 1, 2))) == []  # nor is all of the one a third of the other
    assert found(side((0, 1), (0, 2)), side((0, 1), (3, 4))) == []  # what stands twice tells nothing


def test_a_pair_known_otherwise_stands_unless_one_side_has_an_equal() -> None:
    def likest(old_rest: list[int], new_rest: list[int]) -> list[list[tuple[float, int]]]:
        return [[] for _ in old_rest]

    old, new = [[1, 2], [3, 4], [5, 6]], [[1, 2], [7, 8], [9, 10]]
    pairs = match(old, new, likest, 0.5, 0.3, known=[Pair(0, 1, 0.6), Pair(1, 1, 0.7)])
    assert pairs == [Pair(0, 0, 1.0), Pair(1, 1, 0.7)]


def test_an_article_whose_paragraphs_changed_places_is_as_sure_as_ever() -> None:
    paragraphs = [f"{at}. {CLAUSES[at]}" for at in range(1, 8)]
    turned = [f"{at}. {CLAUSES[8 - at]}" for at in range(1, 8)]
    alignment = align(
        version("Article 1", *paragraphs, "Article 2", CLAUSES[9]),
        version("Article 1", *turned, "Article 2", CLAUSES[9]),
    )
    (link,) = [link for link in alignment.of_old["art_1"].links if link.old == "art_1"]
    assert link.new == "art_1"
    assert link.score > 0.9
