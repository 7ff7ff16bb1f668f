"""Every provision of the new text stands in the report, whatever number an old one had; so do words under a division."""

from __future__ import annotations

import pytest

from mla_diff.model.comparison import Comparison
from mla_diff.pipeline import compare
from tests.laws.holds import assert_copies_are_told, assert_partition, assert_reads_downwards
from tests.report.versions import version_of

FIRST = "Ferries shall carry passengers at the published fares between the two banks of the river."
DUTIES = "Duties of the harbour shall not be raised above those in force on the first day of May."
TOLLS = "Tolls on goods in transit are abolished by stages over the five years that follow."
OTHER = "The council of the river hears the operators before it sets a timetable for winter."
LAST = "This Convention is open for signature by all States on the river until the end of the year."
CLOSING = "In witness whereof the undersigned plenipotentiaries have signed this Convention at Celje."


def treaty(*articles: str, end: str = "", word: str = "Article") -> str:
    units = "".join(f"\n## {word} {number}\n\n{text}\n" for number, text in enumerate(articles, 1))
    return f"# Convention on River Ferries\n{units}{end}"


def compared(old: str, new: str) -> Comparison:
    return compare(version_of(old), version_of(new))


@pytest.mark.parametrize("word", ["Article", "Artikel", "Artículo"])
@pytest.mark.parametrize("number", [1, 2])
def test_an_article_that_became_a_paragraph_of_itself_stands_above_it(word: str, number: int) -> None:
    """The old Article 2 shares its eId with the new one, which has no words of its own but those of its paragraphs."""
    old, new = [FIRST, OTHER], [FIRST, OTHER]
    old[number - 1] = f"{DUTIES} {TOLLS}"
    new[number - 1] = f"1. {LAST}\n\n2. {DUTIES}\n\n3. {TOLLS}"
    comparison = compared(treaty(*old, word=word), treaty(*new, word=word))
    assert_reads_downwards(comparison)
    assert_reads_downwards(compared(treaty(*new, word=word), treaty(*old, word=word)))


def test_an_article_parted_between_another_and_a_paragraph_of_its_own_stands_in_the_report() -> None:
    old = treaty(FIRST, OTHER, f"{DUTIES} {TOLLS}")
    new = treaty(FIRST, f"{OTHER} {DUTIES}", f"1. {LAST}\n\n2. {TOLLS}")
    assert_reads_downwards(compared(old, new))


@pytest.mark.parametrize("heading", ["## Conclusion", "## Section 1 Conclusion", "## CHAPTER II Closing"])
def test_words_under_a_division_without_articles_are_found_where_they_stand_now(heading: str) -> None:
    old = treaty(FIRST, OTHER, end=f"\n{heading}\n\n{CLOSING}\n")
    new = treaty(FIRST, OTHER, LAST, end=f"\n{CLOSING}\n")
    comparison = compared(old, new)
    assert_copies_are_told(comparison)
    assert_partition(comparison)
    assert_reads_downwards(comparison)
    gone = [op.text for changes in comparison.changes for change in changes for op in change.ops if op.sign == "-"]
    assert not any("plenipotentiaries" in text for text in gone)
