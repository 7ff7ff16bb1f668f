"""A term that was put for another in many provisions is news once; an operator or a number is news in each."""

from __future__ import annotations

import pytest

from mla_diff.change_kinds.classify import classify
from mla_diff.model.comparison import Comparison
from mla_diff.model.overview import sum_up
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read
from tests.report.versions import told_first


def compared(sentences: tuple[str, ...], replaced: tuple[str, str], *further: tuple[str, str]) -> Comparison:
    """Return articles compared with the same ones in which words took the place of others."""
    old = "\n\n".join(f"Article {number}\n\n{said}" for number, said in enumerate(sentences, 1))
    new = old.replace(*replaced)
    for gone, come in further:
        assert gone in new
        new = new.replace(gone, come)
    return compare(*(parse(read(f"{name}.txt", text.encode())) for name, text in (("old", old), ("new", new))))


ENGLISH = (
    "The Director keeps the register of all ferries.", "The Director may close a pier in bad weather.",
    "Each skipper obeys the Director on board.", "The council hears the Director twice a year.",
    "Fares are set by the council for five years.",
)  # fmt: skip
GERMAN = (
    "Der Direktor führt das Verzeichnis aller Fähren.", "Der Direktor kann einen Steg bei Sturm sperren.",
    "Jeder Schiffer gehorcht dem Direktor an Bord.", "Der Rat hört den Direktor zweimal im Jahr an.",
    "Der Rat setzt die Preise für fünf Jahre fest.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentences", "term"), [(ENGLISH, ("Director", "Harbour Master")), (GERMAN, ("Direktor", "Vorstand"))]
)
def test_a_term_put_for_another_is_told_once_with_where_else_it_is_so(
    sentences: tuple[str, ...], term: tuple[str, str]
) -> None:
    told = told_first(compared(sentences, term))
    assert len(told) == 1
    assert f"“{term[0]}” is now “{term[1]}”" in told[0].said
    assert all(f"Art. {number}" in told[0].text for number in (1, 2, 3, 4))


def test_what_else_changed_in_such_a_provision_is_told() -> None:
    told = told_first(compared(ENGLISH, ("Director", "Harbour Master"), ("may close", "shall close")))
    assert any("“Director may” is now “Harbour Master shall”" in headline.said for headline in told)


@pytest.mark.parametrize("words", [("is", "was"), ("five", "six")])
def test_words_that_changed_in_fewer_provisions_are_told_where_they_stand(words: tuple[str, str]) -> None:
    comparison = compared(ENGLISH, (f" {words[0]} ", f" {words[1]} "))
    assert not sum_up(comparison, classify(comparison)).replaced
    assert all("and so in" not in headline.said for headline in told_first(comparison))


def test_an_operator_that_changed_in_every_provision_is_told_of_each() -> None:
    sentences = tuple(
        f"The council {verb} the fare of line {line}."
        for line, verb in enumerate(("may set", "may raise", "may end", "may sell"), 1)
    )
    told = told_first(compared(sentences, ("may", "shall")))
    assert len(told) == 4
