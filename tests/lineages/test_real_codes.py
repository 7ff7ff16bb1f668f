"""Lineages of two codes, read by a person in both texts: what the program says of them is what stands there.

The French civil code before and after the reform of contract law of 2016, and the German civil code of 2012 and of
2022, each followed there and back again, so that what was merged has to come apart. What was seen is said at each test;
what the program misses is said too.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mla_diff.cite.citation import cite
from mla_diff.cite.find import find_provisions
from mla_diff.lineages.lineage import History, Lineage
from mla_diff.lineages.steps import Step, steps
from mla_diff.loading import load_series
from mla_diff.pipeline import trace

pytestmark = pytest.mark.slow


def there_and_back(folder: Path) -> History:
    return trace(load_series([folder / "old.txt", folder / "new.txt", folder / "old.txt"]))


@pytest.fixture(scope="module")
def french(shared: Path) -> History:
    return there_and_back(shared / "alignment/fr-code-civil-2016-fr")


@pytest.fixture(scope="module")
def german(shared: Path) -> History:
    return there_and_back(shared / "alignment/de-bgb-de")


def named(history: History, name: str, at: int = 0) -> Lineage:
    (eid,) = find_provisions(history.versions[at], name)
    return history.lineage_of[at, eid]


def cited(history: History, lineage: Lineage) -> list[str]:
    return [cite(history.versions[at], eid) if (eid := lineage.at(at)) else "" for at in range(len(history.versions))]


def told(history: History, step: Step) -> tuple[tuple[str, ...], list[str]]:
    return step.facts, [cite(history.versions[at], eid) for at, eid in step.others]


def test_liability_for_fault_moved_from_1382_to_1240_without_a_word_changed(french: History) -> None:
    fault = named(french, "art. 1382")
    assert cited(french, fault) == ["Art. 1382", "Art. 1240", "Art. 1382"]
    assert french.provision((0, "art_1382")).text == french.provision((1, "art_1240")).text


def test_the_binding_force_of_contracts_went_to_1103_and_their_revocation_to_1193(french: History) -> None:
    """The third sentence, on good faith, became Art. 1104 in new words: the program calls it dropped."""
    assert cited(french, named(french, "article 1134")) == ["Art. 1134", "Art. 1103", "Art. 1134"]
    second = french.alignments[0].of_old["art_1134__subpara_1"]
    assert "art_1193" in second.new


def test_electronic_writing_was_merged_into_1366_and_comes_apart_again(french: History) -> None:
    """Art. 1366 has the condition of Art. 1316-1 and the equal force of Art. 1316-3, which ends there."""
    admitted, force = named(french, "1316-1"), named(french, "1316-3")
    assert cited(french, admitted) == ["Art. 1316-1", "Art. 1366", "Art. 1316-1"]
    assert cited(french, force) == ["Art. 1316-3", "", "Art. 1316-3"]
    assert [told(french, step) for step in steps(french, force)][1:] == [
        (("merged into",), ["Art. 1366"]), (("comes back", "split from"), ["Art. 1366"])
    ]  # fmt: skip


def test_the_aleatory_contract_is_followed_through_a_new_wording(french: History) -> None:
    """Nearly every noun changed: the same two sentences, on commutative and on aleatory contracts."""
    assert cited(french, named(french, "art. 1104")) == ["Art. 1104", "Art. 1108", "Art. 1104"]


def test_the_purchase_contract_stayed(german: History) -> None:
    assert [step.facts for step in steps(german, named(german, "§ 433"))] == [
        ("first attested",), ("same",), ("same",)
    ]  # fmt: skip


def test_two_sections_that_change_numbers_are_not_taken_for_each_other(german: History) -> None:
    """In both texts there is a § 479: on recourse in 2012, on guarantees in 2022, which was § 477."""
    assert cited(german, named(german, "§ 477")) == ["§ 477", "§ 479", "§ 477"]
    assert cited(german, named(german, "§ 479")) == ["§ 479", "§ 445b", "§ 479"]


def test_custody_of_the_mother_was_merged_into_the_section_on_joint_custody(german: History) -> None:
    """§ 1671(2) of 2022 gives the father the application that § 1672 of 2012 gave him; no § 1672 is left."""
    mother = named(german, "§ 1672")
    assert told(german, steps(german, mother)[1]) == (("merged into",), ["§ 1671"])
    assert cited(german, mother) == ["§ 1672", "", "§ 1672"]
    assert told(german, steps(german, named(german, "§ 1671"))[1])[1] == ["§ 1672"]


def test_electronic_commerce_was_split_into_duties_to_all_and_to_consumers(german: History) -> None:
    """§ 312i of 2022 has § 312g(1), (5) and (6); the button of § 312g(3) and (4) is in § 312j(3) and (4)."""
    commerce = named(german, "§ 312g")
    assert cited(german, commerce) == ["§ 312g", "§ 312i", "§ 312g"]
    assert told(german, steps(german, commerce)[1])[1] == ["§ 312j"]
    assert cited(german, named(german, "§ 312g Abs. 4"))[:2] == ["§ 312g(4)", "§ 312j(4)"]


def test_one_number_with_another_subject_is_another_provision(german: History) -> None:
    """§ 312 was on doorstep selling; that of 2022 says to which contracts its chapter applies.

    The program takes it for § 312b of 2012, of which it has the paragraph on financial services alone.
    """
    assert cited(german, named(german, "§ 312")) == ["§ 312", "", "§ 312"]
    assert named(german, "§ 312", at=1) != named(german, "§ 312")
