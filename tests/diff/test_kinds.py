"""What a change does to the law, told from its words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mla_diff.change_kinds.classify import classify
from mla_diff.change_kinds.narrow import read_kinds, select, unmark
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.kinds import KINDS, WEIGHTS, Evidence, KindedChange
from tests.diff.texts import compare_texts, evidence, treaty


def kinds(old: str, new: str) -> set[str]:
    return {one.kind for one in evidence(old, new)}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # force
        ("Each Party shall adopt measures.", "Each Party may adopt measures.", {"force"}),
        ("Each Party shall adopt measures.", "Each Party shall endeavour to adopt measures.", {"force"}),
        ("The request may be refused.", "The request may not be refused.", {"force"}),
        ("A Party may act.", "A Party may only act.", {"force"}),
        ("Each Party shall adopt measures.", "Each Party must adopt measures.", {"wording"}),
        ("It may be contested only by appeal.", "It may only be contested by appeal.", {"wording"}),
        ("such measures as are necessary", "such measures as may be necessary", {"wording"}),
        ("signed at Rome on 1 June 2000", "signed at Rome on 1 May 2000", {"numbers"}),
        # scope
        ("It applies to serious offences.", "It applies to offences.", {"scope"}),
        ("legislative and other measures", "legislative or other measures", {"scope"}),
        ("to trace and seize property", "to trace, freeze and seize property", {"scope"}),
        ("the laws, wills and successions", "the laws and successions", {"scope"}),
        # numbers
        ("within three months of the request", "within six months of the request", {"numbers"}),
        ("as defined in Directive 73/239/EEC", "as defined in Directive 2009/138/EC", {"crossref"}),
        # actors
        ("The requested Party shall bear the costs.", "The requesting Party shall bear the costs.", {"actors"}),
        ("under the law of that State", "under the law of that Party", {"wording"}),
        # form
        ("the co-operation of States", "the cooperation of States", {"editorial"}),
        ("measures to criminalise it", "measures to criminalize it", {"editorial"}),
        ("this Article applies,", "this article applies;", {"editorial"}),
        ("approved by the Commitee", "approved by the Committee", {"editorial"}),
        ("the [serious] offence", "the serious offence", {"brackets"}),
        # wording
        ("established in its domestic law", "established in its national law", {"wording"}),
    ],
)  # fmt: skip
def test_a_change_has_its_kinds_and_no_others(old: str, new: str, expected: set[str]) -> None:
    assert kinds(old, new) == expected


def test_what_moves_within_a_sentence_is_neither_dropped_nor_added() -> None:
    before = "A person may in another State be sued if the court of that place so decides."
    after = "A person may be sued in another State if the court of that place so decides."
    assert not kinds(before, after) & {"force", "scope", "actors"}


def test_evidence_shows_the_words_and_says_what_they_do() -> None:
    found = evidence("The Party shall act.", "The Party may act.")
    assert found == [Evidence("force", "shall", "may", "shall → may")]


def test_a_reference_that_follows_its_target_is_renumbering_and_one_that_does_not_is_a_crossref() -> None:
    long = "This rule concerns the confiscation of proceeds derived from offences committed abroad by residents."
    rule = "Measures under Article 3 shall be reported to the depositary of this instrument every year."
    other = "Nothing here prejudices immunities of diplomatic agents accredited to international organizations."
    old = treaty(rule, other, long)
    fresh = "An entirely new subject is dealt with here."
    followed = treaty(rule.replace("Article 3", "Article 4"), fresh, other, long)
    kept = treaty(rule, "An entirely new subject is dealt with here.", other, long)
    for new, kind in ((followed, "renumbering"), (kept, "crossref")):
        first = next(one for one in classify(compare_texts(old, new)) if one.old == "art_1")
        assert first.kinds == (kind,), new


def test_a_list_of_references_is_its_targets_however_it_is_written() -> None:
    texts = [f"Subject number {at} concerns {word} and nothing else whatsoever." for at, word in
             enumerate(("extradition", "transfer", "seizure", "transit", "costs"), 1)]  # fmt: skip
    old = treaty("Articles 3 to 5 shall apply to all requests.", *texts)
    new = treaty("Articles 3, 4 and 5 shall apply to all requests.", *texts)
    first = next(one for one in classify(compare_texts(old, new)) if one.old == "art_1")
    assert first.kinds == ("renumbering",)


def test_new_and_dropped_provisions_are_told_and_definitions_are_told_as_such() -> None:
    old = treaty("The Parties shall co-operate in good faith under this Treaty at all times.")
    new = old + "\n## Article 2\n\n“Proceeds” means property derived from an offence committed by any person.\n"
    found = classify(compare_texts(old, new))
    assert [one.kinds for one in found] == [("defined_terms", "inserted")]
    assert [one.kinds for one in classify(compare_texts(new, old))] == [("defined_terms", "deleted")]


def test_a_version_compared_with_itself_shows_no_kind() -> None:
    text = treaty("Each Party shall act.", "It may not refuse, except where Article 1 so provides.")
    assert classify(compare_texts(text, text)) == ()


ONE = "shall may not unless the a Party State [ ] , ; and or Article 1 2 (a) paragraph only if “term” “ ’ - 5% États"
OTHER = "shall should not except the an Parties court [ ] . : or Article 2 3 (b) paragraphs three months “term” means é"


def some(words: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(words.split()), max_size=12)


@given(some(ONE), some(OTHER))
@settings(max_examples=150)
def test_swapping_the_versions_swaps_only_new_and_dropped(one: list[str], other: list[str]) -> None:
    rest = "This Treaty shall be registered by the depositary without any further formality whatsoever."
    old, new = treaty(" ".join(one), rest), treaty(" ".join(other), rest)
    turn = {"inserted": "deleted", "deleted": "inserted"}
    there = {(c.old, c.new): {turn.get(kind, kind) for kind in c.kinds} for c in classify(compare_texts(old, new))}
    back = {(c.new, c.old): set(c.kinds) for c in classify(compare_texts(new, old))}
    assert there == back


def test_kinds_are_named_as_people_write_them_and_misspellings_get_a_hint() -> None:
    assert read_kinds("Force, defined terms,cross-reference") == {"force", "defined_terms", "crossref"}
    assert read_kinds("") == frozenset()
    with pytest.raises(UnknownNameError, match="did you mean force"):
        read_kinds("forse")


def test_selecting_keeps_only_the_evidence_asked_for() -> None:
    change = KindedChange("a", "b", (Evidence("force", "shall", "may"), Evidence("editorial", ",", ";")))
    assert select([change], {"force"}, ())[0].kinds == ("force",)
    assert select([change], (), {"force"})[0].kinds == ("editorial",)
    assert select([change], {"scope"}, ()) == ()


def test_ignored_kinds_are_not_marked_and_no_text_is_touched() -> None:
    old = treaty("The Commitee of experts shall meet, and shall report to this Article’s Parties.")
    new = treaty("The Committee of experts may meet and shall report to this article’s Parties.")
    comparison = compare_texts(old, new)
    quiet = unmark(comparison, {"editorial"})
    for before, after in zip(comparison.changes, quiet.changes, strict=True):
        for one, other in zip(before, after, strict=True):
            assert [(op.sign, op.text) for op in one.ops] == [(op.sign, op.text) for op in other.ops]
    ops = [op for several in quiet.changes for change in several for op in change.ops]
    marked = [op.text for op in ops if op.sign != "=" and not op.reason]
    assert marked == ["shall", "may"]
    assert not unmark(compare_texts(treaty("In time, it ends."), treaty("In time it ends.")), {"editorial"}).differs


def test_every_kind_has_a_weight_and_force_and_scope_come_first() -> None:
    assert set(WEIGHTS) == set(KINDS)
    assert sorted(KINDS, key=lambda kind: -WEIGHTS[kind])[:2] == ["force", "scope"]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("it", "Ciascuna Parte assicura l'assistenza.", "Ciascuna Parte assicura che sia data l'assistenza."),
        ("es", "Cada Parte garantizará el acceso.", "Cada Parte garantizará que las personas tengan el acceso."),
        ("pt", "Cada Parte assegurará o acesso.", "Cada Parte assegurará que as pessoas tenham o acesso."),
        ("en", "Each Party shall ensure full access.", "Each Party shall ensure that persons have full access."),
        ("nl", "De wet bepaalt de kosten.", "De wet bepaalt dat de griffier de kosten."),
    ],
)
def test_what_a_verb_lays_down_is_no_clause_that_narrows(language: str, old: str, new: str) -> None:
    assert "scope" not in {one.kind for one in evidence(old, new, language)}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("it", "La Parte adotta le misure.", "La Parte adotta le misure che ritiene necessarie."),
        ("es", "La Parte adoptará las medidas.", "La Parte adoptará las medidas que considere necesarias."),
    ],
)
def test_a_relative_clause_behind_a_noun_narrows_it(language: str, old: str, new: str) -> None:
    assert "scope" in {one.kind for one in evidence(old, new, language)}
