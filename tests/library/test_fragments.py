"""Fragments: a paraphrase is shown as one, its words are not compared, and what it leaves out is not attested."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from mla_diff.align.engine import align
from mla_diff.diff.compare import diff
from mla_diff.diff.summary import count_provisions, count_words
from mla_diff.library.shipped import shipped
from mla_diff.loading import load
from mla_diff.model.comparison import Comparison
from mla_diff.model.overview import sum_up
from mla_diff.model.provision import Version, display_text
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read
from mla_diff.report.facts import facts
from mla_diff.report.sums import summary_sentences
from mla_diff.writers.registry import View, render
from tests.library.conftest import Cli

FRAGMENTS = ("draft-2017", "draft-2020-03-12", "draft-2021-04-20", "draft-2022-11-30")
ADOPTED = "adopted-2023-05-26"


def compared(old: str, new: str) -> Comparison:
    return compare(load(old), load(new))


@pytest.mark.parametrize("name", FRAGMENTS)
def test_every_provision_says_that_it_is_a_paraphrase_and_after_whom(name: str) -> None:
    version = load(name)
    assert (version.fragment, version.nature, version.stage) == (True, "paraphrase", "draft")
    assert not version.findings
    for provision in version.provisions:
        if provision.text:
            assert re.search(r"\(Paraphrase, not the text of the draft; (after|inferred from) ", provision.text)
            assert len(provision.text.partition("(Paraphrase")[0].split()) < 30, "short"
        else:
            assert version.children.get(provision.eid), "a provision without words only holds others"


@pytest.mark.parametrize("name", FRAGMENTS)
def test_nothing_that_a_fragment_leaves_out_is_called_new_or_dropped(name: str) -> None:
    comparison = compared(name, ADOPTED)
    said = {fact for one in comparison.alignment.correspondences for fact in facts(comparison, one)}
    assert not said & {"new", "dropped", "changed", "unchanged"}
    assert "not attested in the fragment" in said
    assert not {"inserted", "deleted"} & set(count_provisions(comparison))
    assert (count_words(comparison).inserted, count_words(comparison).deleted) == (0, 0)


@pytest.mark.parametrize("name", FRAGMENTS)
@pytest.mark.parametrize("swapped", [False, True])
def test_no_word_is_lost_or_marked(name: str, swapped: bool) -> None:
    comparison = compared(ADOPTED, name) if swapped else compared(name, ADOPTED)
    for sign, version, side in (("-", comparison.old, "old"), ("+", comparison.new, "new")):
        texts: dict[str, str] = {}
        for changes in comparison.changes:
            for change in changes:
                eid = getattr(change, side)
                if eid:
                    texts[eid] = texts.get(eid, "") + "".join(op.text for op in change.ops if op.sign in ("=", sign))
                assert not change.is_substantive
                assert not change.is_compared or not change.ops
        assert {eid: text for eid, text in texts.items() if text} == {
            one.eid: display_text(one) for one in version.provisions if display_text(one)
        }


@pytest.mark.parametrize("name", FRAGMENTS)
def test_swapping_sides_swaps_splits_and_keeps_the_rest(name: str) -> None:
    def told(comparison: Comparison, swapped: bool) -> set[tuple[object, ...]]:
        return {
            (*((one.new, one.old) if swapped else (one.old, one.new)), one.renumbered, one.moved)
            for one in comparison.alignment.correspondences
        }

    assert told(compared(name, ADOPTED), False) == told(compared(ADOPTED, name), True)


def test_the_reservations_clause_went_from_85_to_92() -> None:
    comparison = compared("draft-2022-11-30", ADOPTED)
    one = comparison.alignment.of_old["art_85__para_1"]
    assert (one.new, one.basis) == (("art_92__para_1",), "set by hand")
    article = comparison.alignment.of_old["art_85"]
    assert (article.new, article.renumbered) == (("art_92",), True)
    assert facts(comparison, article) == ["renumbered", "words not compared, one side is a paraphrase"]


def test_an_article_that_became_two_is_a_split() -> None:
    one = compared("draft-2021-04-20", ADOPTED).alignment.of_old["art_9"]
    assert (one.relation, one.new) == ("split", ("art_26", "art_57"))


def test_a_paraphrased_provision_without_known_counterpart_is_not_called_dropped() -> None:
    comparison = compared("draft-2017", ADOPTED)
    one = comparison.alignment.of_old["art_52"]
    assert (one.new, one.relation) == ((), "deleted")
    assert facts(comparison, one) == ["no counterpart, set by hand"]


def test_a_fragment_compared_with_itself_shows_nothing() -> None:
    comparison = compared("draft-2020-03-12", "draft-2020-03-12")
    assert comparison.differs is False
    assert render(comparison, "terminal").endswith("No differences.\n")


def test_two_fragments_without_known_counterparts_are_not_called_the_same() -> None:
    comparison = compared("draft-2017", "draft-2020-03-12")
    shown = render(comparison, "terminal")
    assert shown.endswith("No known differences: what stands in one text only is not attested.\n")
    told = summary_sentences(comparison, sum_up(comparison, ()), count_words(comparison))
    assert told == ["Of 8 articles, 0 are known to carry on; the words of a paraphrase are not compared."]


def test_the_terminal_opens_with_what_is_paraphrase_and_what_is_translation(cli: Cli) -> None:
    code, out, _ = cli("compare", "draft-2022-11-30", ADOPTED, "--only", "reservations", "--width", 100)
    assert code == 0
    opening, _, body = out.partition("──")
    assert "Old text: paraphrase, not the text of the draft." in opening
    assert "New text: working translation, not an authentic text" in opening
    assert "not attested, neither new nor dropped" in opening
    assert "Words: not compared." in opening
    assert "Art. 85 → Art. 92" in body
    assert "No reservations to this Convention may be" in body
    assert "Shut out every reservation" in body
    assert not any(mark in out for mark in ("[-", "-]", "{+", "+}"))


def test_color_marks_nothing_either() -> None:
    out = render(compared("draft-2022-11-30", ADOPTED), "terminal", View(color=True))
    gone, come = "38;5;166;9", "38;5;32;4"
    body = out.partition("── ")[2]
    assert body
    assert gone not in body
    assert come not in body


def test_only_what_the_fragment_touches_is_shown_unless_asked() -> None:
    comparison = compared("draft-2022-11-30", ADOPTED)
    assert "Art. 85 → Art. 92" in render(comparison, "terminal")
    assert "Article 41" not in render(comparison, "terminal")
    assert "Article 41" in render(comparison, "terminal", View(everything=True))


def test_an_article_carried_on_in_a_paragraph_is_shown_with_who_linked_them() -> None:
    out = " ".join(render(compared("draft-2020-03-12", ADOPTED), "terminal").split())
    said = "the draft let UN Observer States become parties, the adopted paragraph opens accession to all States"
    assert f"Art. 66 → Art. 89(3) was set by hand: {said}; match of content (likely, mla_diff library, source: " in out
    assert "3. (from Art. 66) This Convention" in out


def test_json_says_what_is_not_attested_and_what_was_not_compared() -> None:
    values = json.loads(render(compared("draft-2022-11-30", ADOPTED), "json"))
    assert values["old"]["fragment"] is True
    assert (values["old"]["nature"], values["new"]["nature"]) == ("paraphrase", "working translation")
    assert "Old text: paraphrase, not the text of the draft." in values["notices"]
    by_eid = {eid: one for one in values["correspondences"] for eid in one["new"]}
    alone = by_eid["art_41"]
    assert (alone["relation"], alone["attested"], alone["modified"]) == ("inserted", False, False)
    pair = by_eid["art_92__para_1"]
    assert pair["compared"] is False
    assert "attested" not in pair
    assert pair["changes"][0]["reasons"] == {"0": "paraphrase", "1": "paraphrase"}
    assert "reservations but those provided for" in pair["by_hand"][0][2]
    assert values["summary"]["words"] == {"inserted": 0, "deleted": 0, "renumbering": 4}
    assert "inserted" not in values["summary"]["provisions"]
    schema = json.loads((shipped("templates") / "comparison.schema.json").read_text("utf-8"))
    jsonschema.validate(values, schema)


def test_show_opens_with_what_the_text_is(cli: Cli) -> None:
    assert "! paraphrase, not the text of the draft." in cli("show", "draft-2017")[1]
    assert "! working translation, not an authentic text" in cli("show", ADOPTED, "Art. 92", "--width", 100)[1]


def test_annexes_of_another_text_are_not_called_dropped_in_one_that_lacks_them() -> None:
    def version(text: str) -> Version:
        return parse(read("draft.md", text.encode()), "draft")

    from msgspec.structs import replace

    body = "### Article 1. Ferries\n\nEach State Party shall run a ferry across the lake every day of the year.\n"
    annex = "\n## Annex A. War crimes\n\n1. Employing poison or poisoned weapons on a lake.\n"
    old, new = version(body + annex), replace(version(body), lacks=("annex",))
    comparison = diff(old, new, align(old, new))
    one = comparison.alignment.of_old[next(p.eid for p in old.provisions if p.kind == "annex")]
    assert facts(comparison, one) == ["not attested: not in the part of the text that is held"]
    assert count_words(comparison).deleted == 0
    assert comparison.differs is False
