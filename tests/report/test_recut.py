"""Text that only begins a new block elsewhere is no difference in law, and is told, the same in every format."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from mla_diff.change_kinds.classify import classify
from mla_diff.model.comparison import Comparison
from mla_diff.pipeline import compare
from mla_diff.writers.akn.analysis import facts_of
from mla_diff.writers.registry import View, render
from tests.report.versions import version_of

ACT = "# {title}\n\n## {article} 1\n\n{first}\n\n## {article} 2\n\n{last}\n"
TEXTS = {
    "en": ("Act on Boats", "Article", "The master shall keep a log.", "The log is open to the inspector on request.",
           "The owner pays the fee.", "This Act enters into force on 1 May."),
    "de": ("Bootsgesetz", "Artikel", "Der Schiffer führt ein Logbuch.", "Der Prüfer darf das Logbuch jederzeit lesen.",
           "Der Eigner zahlt die Gebühr.", "Dieses Gesetz tritt am 1. Mai in Kraft."),
    "fr": ("Loi sur les bateaux", "Article", "Le patron tient un journal de bord.",
           "Le journal est montré à l'inspecteur sur demande.", "Le propriétaire paie la redevance.",
           "La présente loi entre en vigueur le 1er mai."),
}  # fmt: skip
#: Each with the same text whole and cut: an article's only block, its second one, a block below a numbered paragraph.
WHOLE = {"the only block": "{0} {1}", "the second block": "{2}\n\n{0} {1}", "a paragraph": "1. {0} {1}\n\n2. {2}"}
CUT = {
    "the only block": "{0}\n\n{1}",
    "the second block": "{2}\n\n{0}\n\n{1}",
    "a paragraph": "1. {0}\n\n{1}\n\n2. {2}",
}


def act(language: str, form: str) -> str:
    title, article, *sentences, last = TEXTS[language]
    return ACT.format(title=title, article=article, first=form.format(*sentences), last=last)


def compared(language: str, old: str, new: str) -> Comparison:
    return compare(version_of(act(language, old)), version_of(act(language, new)))


@pytest.mark.parametrize("back", [False, True])
@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("where", WHOLE)
def test_a_block_cut_in_two_is_told_and_is_no_difference(where: str, language: str, back: bool) -> None:
    texts = (WHOLE[where], CUT[where])
    comparison = compared(language, *(reversed(texts) if back else texts))
    assert not comparison.differs
    assert len(comparison.recut) == 1
    for name in ("terminal", "html", "md", "latex", "md-brackets"):
        said = " ".join(str(render(comparison, name, View(width=300))).split())
        assert "No differences in words or numbers; " in said, name
        assert "divided differently" in said, name
    values = json.loads(render(comparison, "json"))
    assert values["verdict"].startswith("No differences in words or numbers; ")
    told = [remark for one in values["correspondences"] for remark in one.get("remarks", ())]
    blocks = "2 blocks of text before, 1 now" if back else "1 block of text before, 2 now"
    assert told == [f"The same words, divided differently: {blocks}."]
    rows = list(csv.DictReader(StringIO(str(render(comparison, "csv")).lstrip("\ufeff"))))
    assert {row["what happened"] for row in rows} == {"divided differently"}
    (change,) = classify(comparison)
    assert [evidence.why for evidence in change.evidence] == ["the same words, divided differently"]
    assert [fact.type for fact in facts_of(comparison)] == ["join" if back else "split"]


@pytest.mark.parametrize("language", TEXTS)
def test_numbers_given_to_blocks_are_a_difference(language: str) -> None:
    comparison = compared(language, "{0} {1}", "1. {0}\n\n2. {1}")
    assert comparison.differs
    (change,) = classify(comparison)
    assert [(one.old, one.new, one.why) for one in change.evidence] == [
        ("", "1. 2.", "the same words, divided differently")
    ]
    assert "divided differently, paragraphs numbered differently" in render(comparison, "terminal", View(width=120))


def test_a_word_that_changed_in_a_block_cut_in_two_is_a_difference() -> None:
    comparison = compared("en", WHOLE["the only block"], CUT["the only block"].replace("{1}", "{1} Copies are free."))
    assert comparison.differs
    assert "No differences" not in render(comparison, "terminal", View(width=120))


def test_a_heading_that_stays_above_words_now_numbered_is_no_cut() -> None:
    old, new = (act("en", form).replace("1\n\n", "1 Log books\n\n", 1) for form in ("{0} {1}", "1. {0} {1}\n\n2. {2}"))
    comparison = compare(version_of(old), version_of(new))
    assert not comparison.recut
