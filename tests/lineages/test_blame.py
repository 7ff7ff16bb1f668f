"""Every word is attributed to the version it came in with."""

from __future__ import annotations

from mla_diff.lineages.blame import Blame, shares
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.lineage import History
from mla_diff.model.provision import display_text
from tests.lineages.test_lineage import JOINED, NONE, PARTED
from tests.lineages.texts import AMNESTY, COSTS, LANGUAGE, PURPOSE, RESERVATIONS, A, B, C, history, version


def words(found: History, at: int, eid: str) -> list[tuple[str, str]]:
    runs = Blame(WordChanges(found)).of((at, eid))
    return [(run.text.strip(), found.versions[run.version].id) for run in runs]


def test_the_runs_of_a_provision_join_to_its_text() -> None:
    found = history(A, B, C)
    blame = Blame(WordChanges(found))
    for provision in C.provisions:
        assert "".join(run.text for run in blame.of((2, provision.eid))) == display_text(provision)


def test_a_changed_word_is_of_the_version_that_changed_it_through_moves_and_renumbering() -> None:
    found = words(history(A, B, C), 2, "art_5")
    assert ("shall", "b") in found
    assert {version for _, version in found} == {"a", "b"}


def test_words_that_come_back_over_a_gap_are_as_old_as_they_first_were() -> None:
    found = words(history(A, B, C), 2, "art_3")
    assert ("Pardon and amnesty", "c") in found
    assert " ".join(AMNESTY.split()) in " ".join(text for text, version in found if version == "a")


def test_splits_and_merges_keep_the_origin_of_words() -> None:
    for series in ((JOINED, PARTED), (PARTED, JOINED)):
        found = history(*series)
        blame = Blame(WordChanges(found))
        new = [run for one in series[1].provisions for run in blame.of((1, one.eid)) if run.version == 1]
        assert [run.text.strip() for run in new] in ([], ["Final clauses"])


def test_a_number_that_follows_its_article_keeps_its_origin() -> None:
    old = version(
        "old", ("Purpose", PURPOSE), ("Costs", COSTS), ("Rule", "Article 2 shall apply to every request made under it.")
    )
    new = version("new", ("Costs", COSTS), ("Rule", "Article 1 shall apply to every request made under it."))
    assert {version for _, version in words(history(old, new), 1, "art_2")} == {"old"}


def test_shares_count_words_and_add_up_to_one() -> None:
    found = shares(Blame(WordChanges(history(A, B, C))).of((2, "art_5")))
    assert abs(sum(found.values()) - 1) < 1e-9
    assert 0 < found[1] < 0.1 < 0.9 < found[0]


def test_a_number_that_stayed_while_its_article_went_keeps_its_origin() -> None:
    rule = "Article 2 shall apply to every request made under it."
    old = version("old", ("Purpose", PURPOSE), ("Costs", COSTS), ("Language", LANGUAGE), ("Rule", rule))
    new = version("new", ("Purpose", PURPOSE), ("Language", LANGUAGE), ("Costs", COSTS), ("Rule", rule))
    assert {version for _, version in words(history(old, new), 1, "art_4")} == {"old"}


def test_a_number_that_follows_its_article_keeps_its_origin_over_a_gap() -> None:
    old = version(
        "old", ("Purpose", PURPOSE), ("Costs", COSTS), ("Rule", "Article 2 shall apply to every request made under it.")
    )
    without = version("without", ("Purpose", PURPOSE), ("Costs", COSTS))
    new = version("new", ("Costs", COSTS), ("Rule", "Article 1 shall apply to every request made under it."))
    assert {version for _, version in words(history(old, without, new), 2, "art_2")} == {"old"}


def test_words_split_off_over_a_gap_keep_their_origin() -> None:
    found = history(JOINED, NONE, PARTED)
    assert words(found, 2, "art_3") == [("Final clauses", "parted"), (" ".join(RESERVATIONS.split()), "joined")]
