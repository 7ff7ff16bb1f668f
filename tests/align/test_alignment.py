"""What becomes of provisions: the relations, and the facts apart from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mla_diff.align.engine import align
from mla_diff.diff.summary import count_words
from mla_diff.model.alignment import Correspondence, Link, Overrides
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read


@pytest.fixture(scope="module")
def comparison(demo: tuple[Path, Path]) -> Comparison:
    return compare(*demo)


def version(text: str) -> Version:
    return parse(read("treaty.txt", text.encode()))


def of_new(comparison: Comparison, eid: str) -> Correspondence:
    return comparison.alignment.of_new[eid]


def test_a_moved_article_is_not_reported_as_deleted(comparison: Comparison) -> None:
    one = of_new(comparison, "art_3")
    assert (one.old, one.relation, one.moved, one.renumbered) == (("art_8",), "one-to-one", True, True)


def test_an_article_that_only_got_a_new_number_has_not_moved(comparison: Comparison) -> None:
    one = of_new(comparison, "art_12")
    assert (one.old, one.moved, one.renumbered) == (("art_10",), False, True)


def test_a_split_is_found_with_both_its_parts(comparison: Comparison) -> None:
    one = of_new(comparison, "art_9")
    assert (one.old, one.new, one.relation) == (("art_7",), ("art_8", "art_9"), "split")


def test_a_paragraph_of_a_split_article_is_followed(comparison: Comparison) -> None:
    one = of_new(comparison, "art_9__para_2")
    assert (one.old, one.relation) == (("art_7__para_4",), "one-to-one")
    assert not comparison.is_modified(one)


def test_a_new_article_is_new(comparison: Comparison) -> None:
    assert of_new(comparison, "art_10").relation == "inserted"


def test_a_reference_that_follows_its_target_is_no_change_of_substance(comparison: Comparison) -> None:
    one = of_new(comparison, "art_6")
    assert one.renumbered
    assert not comparison.is_modified(one)
    assert [(op.text, op.reason) for change in comparison.changes_of[one] for op in change.ops if op.sign != "="] == [
        ("3", "renumbering"), ("4", "renumbering")
    ]  # fmt: skip


def test_a_shall_that_became_a_may_is_marked(comparison: Comparison) -> None:
    changes = comparison.changes_of[of_new(comparison, "art_3")]
    assert [(op.sign, op.text) for change in changes for op in change.ops if op.sign != "="] == [
        ("-", "shall"),
        ("+", "may"),
    ]


def test_an_unnumbered_article_that_became_a_paragraph_has_not_moved(comparison: Comparison) -> None:
    one = of_new(comparison, "art_11__para_1")
    assert "art_9" in one.old
    assert not one.moved


def test_two_articles_with_equal_texts_are_paired_in_their_order() -> None:
    tombstones = "\n\n".join(f"Article {n}\n\n(repealed)" for n in range(1, 5))
    old = version(f"{tombstones}\n\nArticle 5\n\nThe Party shall inform the court of the request without delay.")
    new = version("Article 1\n\nThe Depositary keeps this text in its archives for all.\n\n"
                  + "\n\n".join(f"Article {n}\n\n(repealed)" for n in range(2, 6))
                  + "\n\nArticle 6\n\nThe Party shall inform the court of the request without delay.")  # fmt: skip
    pairs = {link.old: link.new for one in compare(old, new).alignment.correspondences for link in one.links}
    assert pairs == {"art_1": "art_2", "art_2": "art_3", "art_3": "art_4", "art_4": "art_5", "art_5": "art_6"}


def test_a_merged_article_is_found() -> None:
    one = "The requesting Party shall bear the costs of translation of all documents that it sends."
    other = "Witnesses who travel at the request of a Party shall be paid their expenses in advance."
    rest = "Any dispute between the Parties shall be settled by negotiation or by an arbitral tribunal of three."
    old = version(f"Article 1\n\n{one}\n\nArticle 2\n\n{other}\n\nArticle 3\n\n{rest}")
    new = version(f"Article 1\n\n1. {one}\n2. {other}\n\nArticle 2\n\n{rest}")
    comparison = compare(old, new)
    merged = comparison.alignment.of_new["art_1"]
    assert merged.relation == "merge"
    assert {"art_1", "art_2"} <= set(merged.old)
    assert (count_words(comparison).inserted, count_words(comparison).deleted) == (0, 0)


def test_a_paragraph_that_went_to_another_article_is_found_there() -> None:
    wanders = "Data on witnesses shall be kept confidential by the central authority for at least ten years."
    old = version("Article 1\n\n1. The Parties cooperate in good faith in all criminal matters before their courts.\n"
                  f"2. {wanders}\n\nArticle 2\n\n1. Each Party designates a central authority that sends requests.\n"
                  "2. The authority answers within thirty days of the receipt of a request.")  # fmt: skip
    new = version("Article 1\n\n1. The Parties cooperate in good faith in all criminal matters before their courts.\n\n"
                  "Article 2\n\n1. Each Party designates a central authority that sends requests.\n"
                  f"2. The authority answers within thirty days of the receipt of a request.\n3. {wanders}")  # fmt: skip
    one = compare(old, new).alignment.of_new["art_2__para_3"]
    assert (one.old, one.moved) == (("art_1__para_2",), True)


def test_a_link_set_by_hand_replaces_what_was_found_and_says_so(comparison: Comparison) -> None:
    said = Link("art_9", "art_10", 1.0, "set by hand", reason="the review took the place of the ban (a reader)")
    pinned = align(comparison.old, comparison.new, Overrides((said,)))
    assert pinned.of_old["art_9"].new == ("art_10",)
    assert pinned.of_old["art_9"].basis == "set by hand"
    assert "art_9" not in pinned.of_new["art_11"].old


def test_a_forbidden_pair_is_not_linked(comparison: Comparison) -> None:
    apart = align(comparison.old, comparison.new, Overrides(forbidden=frozenset({("art_8", "art_3")})))
    assert ("art_8", "art_3") not in apart.pairs


def test_a_heading_set_in_capitals_is_typography() -> None:
    old = version("CHAPTER I\nGENERAL PROVISIONS\n\nArticle 1\n\nThe Party shall act.")
    new = version("CHAPTER I\nGeneral provisions\n\nArticle 1\n\nThe Party shall act.")
    comparison = compare(old, new)
    assert (count_words(comparison).inserted, count_words(comparison).deleted) == (0, 0)
    assert not comparison.differs


def test_an_article_rewritten_under_its_heading_is_the_same_article_but_a_doubtful_one() -> None:
    frame = "Article 1\nScope\n\nThis Convention applies to lighthouses.\n\nArticle 2\nDisputes\n\n{}\n\nArticle 3\nCosts\n\n" \
        "The costs are borne by the Party on whose coast the lighthouse stands.\n"  # fmt: skip
    old = version(frame.format("Any difference between Parties goes to a court of three judges, who sit at Vigo."))
    new = version(frame.format("Whoever has a grievance shall first write to the secretary for a conciliator."))
    found = align(old, new).of_old["art_2"]
    assert (found.relation, found.new) == ("one-to-one", ("art_2",))
    assert found.basis == "heading"
    assert found.links[0].score < 0.8


@pytest.mark.parametrize(
    ("word", "shorter", "longer", "linked"),
    [
        ("Article", "Import restrictions", "Import restrictions and tariff quotas", True),
        ("Artikel", "Örtliche Zuständigkeit", "Örtliche Zuständigkeit der Gerichte", True),
        ("Article", "Disputes", "Disputes and costs", False),  # one word begins many headings
        ("Article", "Import restrictions", "Import of restrictions and tariff quotas", False),
    ],
)
def test_an_article_rewritten_under_a_heading_that_goes_on_is_the_same(
    word: str, shorter: str, longer: str, linked: bool
) -> None:
    frame = "{0} 1\nScope\n\nThis Convention applies to lighthouses.\n\n{0} 2\n{1}\n\n{2}\n\n{3}{0} 5\nFees\n\n" \
        "The fees are borne by the Party on whose coast the lighthouse stands.\n"  # fmt: skip
    between = f"{word} 3\nLamps\n\nEvery lamp is trimmed at dusk by its keeper.\n\n"
    before = "Any difference goes to a court of three judges, who sit at Vigo in spring, hear both sides in public, " \
        "call such witnesses as they think fit and give their reasons in writing before summer ends."  # fmt: skip
    after = "Whoever has a grievance shall first write to a conciliator; nobody may bring an action until ninety days " \
        "have passed without any answer from him, unless delay would cause irreparable harm."  # fmt: skip
    old = version(frame.format(word, shorter, before, ""))
    new = version(frame.format(word, longer, after, between))
    for found in (align(old, new).of_old["art_2"], align(new, old).of_new["art_2"]):
        assert (found.basis == "heading") is linked


def test_of_three_that_changed_places_the_one_that_kept_its_number_stayed() -> None:
    texts = ("Ferries run by day and by night.", "Harbours are open to all.", "Pilots hold a licence of a Party.")
    old, new = (
        version("\n\n".join(f"Article {at}\n\n{texts[one]}" for at, one in enumerate(order, 1)))
        for order in ((0, 1, 2), (2, 1, 0))
    )
    found = align(old, new)
    assert [one.moved for one in (found.of_old[f"art_{at}"] for at in (1, 2, 3))].count(True) == 2
    assert not found.of_old["art_2"].moved


def test_a_closing_formula_becomes_no_article_by_the_names_it_shares_with_one() -> None:
    scope = "Article 1\n\nThis Agreement applies to ferries between the banks of the river and to their harbours.\n\n"
    closing = "Done at Celje on the first day of May in the year one thousand nine hundred and seventy.\n\n" \
        "For the Council of the Ferry Communities\n\nFor the Board of the Harbours of Arbon and Brixen"  # fmt: skip
    council = "The Ferry Council shall consist of the members of the Council of the Ferry Communities and of members of " \
        "the Board of the Harbours. It adopts its rules of procedure and is presided over in turn."  # fmt: skip
    old = version(f"{scope}Article 2\n\nThis Agreement is concluded for five years.\n\n{closing}")
    new = version(f"{scope}Article 2\n\n{council}\n\nArticle 3\n\nThis Agreement is concluded for ten years.")
    assert not align(old, new).of_old["final"].new
    assert not align(new, old).of_new["final"].old
    moved = version(f"{scope}Article 2\n\nThis Agreement is concluded for five years.\n\nArticle 3\n\n{closing}")
    assert align(old, moved).of_old["final"].new, "the same words are the same, whatever they are called"


FERRIES = {
    1: "A ferry shall carry a bell and two lamps that are lit at night.",
    2: "The fee for a crossing is fixed each year by the harbour board.",
    3: "Every skipper keeps a log in which crossings are entered by hand.",
    4: "Goods that smell or burn are stowed on the open deck only.",
    5: "Bees are kept at least forty paces from the landing stage.",
    6: "A lost umbrella is held for one year and is then sold.",
}
FORMULAS = [
    "The Council shall act on a proposal from the Commission after it has heard the Parliament.",
    "Le Conseil statue sur proposition de la Commission après avoir entendu le Parlement européen.",
    "Der Rat beschließt auf Vorschlag der Kommission, nachdem er das Parlament angehört hat.",
]


def _ferries(formula: str, holders: tuple[int, ...], dropped: int = 0) -> str:
    articles = []
    for number, text in FERRIES.items():
        paragraphs = [text, formula] if number in holders else [text]
        listed = "\n\n".join(f"{at}. {paragraph}" for at, paragraph in enumerate(paragraphs, 1))
        if number != dropped:
            articles.append(f"Article {number}\n\n{listed}")
    return "\n\n".join(articles)


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("swapped", [False, True])
def test_a_formula_that_recurs_on_both_sides_links_no_dropped_article_to_a_stranger(
    formula: str, swapped: bool
) -> None:
    texts = [_ferries(formula, (1, 3, 5)), _ferries(formula, (1, 2, 3), dropped=5)]
    old, new = (parse(read("a.txt", text.encode())) for text in (reversed(texts) if swapped else texts))
    alone = {(one.relation, *one.old, *one.new) for one in align(old, new).correspondences if not (one.old and one.new)}
    gone, came = ("inserted", "deleted") if swapped else ("deleted", "inserted")
    assert {(gone, "art_5"), (came, "art_2__para_2")} <= alone


def test_a_sentence_that_stands_once_on_a_side_is_followed_to_a_stranger() -> None:
    formula = FORMULAS[0]
    old, new = (
        parse(read("a.txt", text.encode())) for text in (_ferries(formula, (5,)), _ferries(formula, (2,), dropped=5))
    )
    assert any("art_5" in one.old and one.new for one in align(old, new).correspondences)


ACT = """Act {name}

Article 1
The {name} register shall be kept by the clerk of the {name} office and be open to everyone on working days.

Article 2
Whoever enters a {name} in the register shall pay a fee, which the {name} office sets once in each year.

Article 3
Member States shall bring into force the laws necessary to comply with this Act within three years of its notification.
They shall inform the Commission.

"""


def test_a_clause_dropped_from_one_of_several_acts_did_not_go_into_its_like_in_another() -> None:
    old = "".join(ACT.format(name=name) for name in ("ship", "bridge", "tower"))
    start = old.index("Article 3\n")
    new = old[:start] + old[old.index("Act bridge") :]
    found = align(version(old), version(new))
    assert found.of_old["act_1__art_3"].relation == "deleted"
    assert not any(one.relation in ("merge", "split", "regrouped") for one in found.correspondences)
