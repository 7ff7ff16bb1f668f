"""A provision that was dropped is told once, with those who still refer to it; what it left standing is no other news."""

from __future__ import annotations

import pytest

from mla_diff.writers.registry import View, render
from tests.report.versions import compare_texts, told_first

ENGLISH = """# Convention on River Ferries

## Article 1 Lamps

1. Lamps burn at night on either bank of the river and on the boat itself.

2. The inspector at Fermo shall count the lamps on the first day of each month.

2 bis. The master of a ferry may ask the inspector to count the lamps of another boat.

3. A request under paragraph 2 bis is made in writing.

## Article 2 Fees

The inspector sets a fee for what is done under Article 1, paragraph 2 bis, and publishes it in May.
"""
FRENCH = """# Convention sur les bacs

## Article 1 Lampes

1. Les lampes brûlent la nuit sur les deux rives du fleuve et sur le bac.

2. L'inspecteur de Fermo compte les lampes le premier jour de chaque mois.

3. Le capitaine d'un bac peut demander à l'inspecteur de compter les lampes d'un autre bac.

## Article 2 Redevances

L'inspecteur fixe une redevance pour ce qui est fait selon l'article 1, paragraphe 3, et la publie en mai.
"""


def without(text: str, start: str) -> str:
    """Return a text without the paragraph that begins so."""
    return "\n\n".join(block for block in text.split("\n\n") if not block.startswith(start))


@pytest.mark.parametrize(
    ("text", "dropped", "where", "still"),
    [
        (ENGLISH, "2 bis.", "Art. 1(2bis)", "; Art. 1(3) and Art. 2 still refer to it"),
        (FRENCH, "3.", "Art. 1(3)", "; Art. 2 still refers to it"),
        (ENGLISH.replace("2 bis", "4").replace("\n\n3. A", "\n\n5. A"), "4.", "Art. 1(4)",
         "; Art. 1(5) and Art. 2 still refer to it"),
    ],
)  # fmt: skip
def test_what_was_dropped_says_who_still_refers_to_it(text: str, dropped: str, where: str, still: str) -> None:
    found = told_first(compare_texts(text, without(text, dropped)))
    assert [told.where for told in found] == [where]
    assert found[0].said.startswith("dropped: “")
    assert found[0].said.endswith(still)


def test_a_reference_that_changed_its_number_does_not_still_refer() -> None:
    new = without(ENGLISH, "2 bis.").replace("paragraph 2 bis", "paragraph 2")
    assert not any("still" in told.said for told in told_first(compare_texts(ENGLISH, new)))


def test_a_reference_to_what_took_the_number_reaches_another_provision() -> None:
    new = without(FRENCH, "2.").replace("\n\n3. Le", "\n\n2. Le")
    old = FRENCH.replace("paragraphe 3", "paragraphe 2")
    found = {
        told.where: told.said for told in told_first(compare_texts(old, new.replace("paragraphe 3", "paragraphe 2")))
    }
    assert found["Art. 2"] == "“2” refers to another provision now, which has that number"
    assert "still" not in found["Art. 1(2)"]


def test_a_reference_whose_target_got_another_number_reaches_nothing() -> None:
    new = FRENCH.replace("\n\n3. Le", "\n\n5. Le")
    found = {told.where: told.said for told in told_first(compare_texts(FRENCH, new))}
    assert found["Art. 2"] == "“3” refers to a provision that the new text does not have"
    found = {told.where: told.said for told in told_first(compare_texts(new, FRENCH))}
    assert found["Art. 2"] == "“3” refers to a provision that the old text does not have"


def test_the_redline_still_marks_the_reference() -> None:
    shown = str(render(compare_texts(ENGLISH, without(ENGLISH, "2 bis.")), "terminal", View()))
    assert "under paragraph [-2-] bis" in shown
