"""What stands first in a list of changes, and why."""

from __future__ import annotations

from mla_diff.change_kinds.classify import classify
from mla_diff.model.ranking import Ranked, rank
from tests.diff.texts import compare_texts, treaty

LIGHT = "The keeper of a lighthouse shall light it at dusk and tend it until dawn on every night of the year."
BOOK = "The keeper shall write the state of the weather and the ships seen into a book that the port provides."
COSTS = "The costs of oil and wicks are borne by the Party on whose coast the lighthouse stands."


def ranked(old: str, new: str) -> tuple[Ranked, ...]:
    comparison = compare_texts(old, new)
    return rank(comparison, classify(comparison))


def test_a_changed_duty_stands_before_a_changed_word() -> None:
    first, *_ = ranked(
        treaty(LIGHT, BOOK, COSTS),
        treaty(LIGHT.replace("tend it", "watch it"), BOOK.replace("shall write", "may write"), COSTS),
    )
    assert first.change.new == "art_2"
    assert "force" in first.explanation


def test_a_new_article_is_ranked_by_what_it_lays_down() -> None:
    new = "A Party may close a lighthouse only if the other Parties agree, and shall give notice two months before."
    first, *_ = ranked(treaty(LIGHT, BOOK, COSTS), treaty(LIGHT, BOOK, COSTS.replace("wicks", "glass"), new))
    assert first.change.new == "art_4"
    assert dict(first.parts)["new"] > 0


def test_what_stands_below_a_new_article_is_not_ranked_beside_it() -> None:
    new = "A Party shall keep:\n\n(a) a boat;\n\n(b) a horn."
    found = ranked(treaty(LIGHT, BOOK), treaty(LIGHT, BOOK, new))
    assert [one.change.new for one in found if not one.change.old] == ["art_3"]


def test_the_same_evidence_weighs_once() -> None:
    articles = [f"The keeper of station {name} shall send a report on its lamp, its horn and its boat each year."
                for name in ("Arbon", "Brixen", "Celje", "Delden")]  # fmt: skip
    found = ranked(treaty(*articles), treaty(*(text.replace("shall", "may") for text in articles)))
    weights = sorted(one.weight for one in found)
    assert len(weights) == 4
    assert weights[-1] > 3 * weights[-2]


def test_what_is_new_weighs_more_than_the_same_dropped() -> None:
    rule = "A Party shall close a lighthouse only if the other Parties agree to it in writing."
    come, *_ = ranked(treaty(LIGHT, BOOK), treaty(LIGHT, BOOK, rule))
    gone, *_ = ranked(treaty(LIGHT, BOOK, rule), treaty(LIGHT, BOOK))
    assert come.weight > gone.weight
    assert "being dropped" in gone.explanation


def test_a_second_new_article_beside_a_heavier_one_is_lowered() -> None:
    rules = ("A Party shall close a lighthouse only if the other Parties agree, and shall give notice.",
             "A keeper may ask for a boat where the sea is too rough for the boat of the station.")  # fmt: skip
    old, new = treaty(LIGHT, BOOK), treaty(LIGHT, BOOK, *rules)
    chapter = "CHAPTER I\nLighthouses\n\nArticle 1"
    first, second, *_ = ranked(old.replace("Article 1", chapter, 1), new.replace("Article 1", chapter, 1))
    assert "beside it" not in first.explanation
    assert "heavier changes beside it" in second.explanation


def test_a_line_that_only_heads_what_stands_below_it_weighs_little() -> None:
    rules = [f"1. {LIGHT}", f"2. {BOOK}", "3. The port pays for a new boat when the old one leaks at its keel."]
    old, new = "\n\n".join(rules[:2]), "\n\n".join([rules[0], "_Oil and wicks_", rules[1], rules[2]])
    found = [one for one in ranked(treaty(old, COSTS), treaty(new, COSTS)) if not one.change.old]
    assert [dict(one.parts)["new"] for one in found] == [90, 10]
