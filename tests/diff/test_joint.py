"""The words of what was split or merged: what kept its words is not marked, in whatever order it stands now."""

from __future__ import annotations

import pytest

from mla_diff.diff.summary import count_words
from mla_diff.model.comparison import Comparison
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read

ENGLISH = (
    "CONVENTION ON WRECKS", "Article",
    ["This Convention applies to every wreck that lies in the waters of a Party and is older than fifty years.",
     "The owner of a wreck shall mark it with a buoy that can be seen by night at a distance of two miles.",
     "A finder reports what was found to the nearest coast guard, and may keep what nobody claims within a year.",
     "The depositary of this Convention is the Government of the State in whose capital it was signed."],
)  # fmt: skip
GERMAN = (
    "Gesetz über Fundsachen", "§",
    ["Dieses Gesetz gilt für alle Sachen, die in öffentlichen Gebäuden gefunden und dort abgegeben werden.",
     "Wer eine Sache findet, hat dies unverzüglich der Fundstelle anzuzeigen und die Sache dort zu hinterlegen.",
     "Die Fundstelle verwahrt hinterlegte Sachen sechs Monate und versteigert danach, was niemand abgeholt hat.",
     "Der Erlös einer Versteigerung fällt der Gemeinde zu, in deren Gebiet die Fundstelle ihren Sitz hat."],
)  # fmt: skip


def law(title: str, word: str, articles: list[str]) -> str:
    numbered = (f"{word} {number}\n{text}" for number, text in enumerate(articles, 1))
    return "\n\n".join([title, *numbered]) + "\n"


def compared(old: str, new: str) -> Comparison:
    return compare(parse(read("old.txt", old.encode())), parse(read("new.txt", new.encode())))


@pytest.mark.parametrize(("title", "word", "articles"), [ENGLISH, GERMAN])
@pytest.mark.parametrize("later_first", [False, True])
def test_two_articles_made_one_keep_their_words_in_either_order(
    title: str, word: str, articles: list[str], later_first: bool
) -> None:
    first, second, third, fourth = articles
    together = f"{third}\n\n{second}" if later_first else f"{second}\n\n{third}"
    old, new = law(title, word, articles), law(title, word, [first, together, fourth])
    for before, after in ((old, new), (new, old)):
        found = compared(before, after)
        counted = count_words(found)
        assert (counted.inserted, counted.deleted) == (0, 0)
        assert any(one.relation in ("merge", "split") for one in found.alignment.correspondences)


def test_the_words_of_a_lead_that_came_from_the_later_article_are_not_struck_and_typed_again() -> None:
    title, word, (first, second, third, fourth) = ENGLISH
    lead = "A finder who reports to the coast guard within ten days what was found in a wreck may keep:"
    points = ["(a) things of iron, of lead and of other metals which are of no value to a museum;",
              "(b) timber, rope and sails which the coast guard does not claim for itself within a year."]  # fmt: skip
    listed = "\n".join([lead, *points])
    old = law(title, word, [first, second, third, listed, fourth])
    new = law(title, word, [first, third, f"{listed}\n{second}", fourth])
    counted = count_words(compared(old, new))
    assert (counted.inserted, counted.deleted) == (0, 0)
