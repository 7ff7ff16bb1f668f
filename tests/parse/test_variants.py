"""Negotiating texts: alternatives, inserted numbers and brackets are structure as well as text."""

from __future__ import annotations

import pytest

from mla_diff.change_kinds.classify import classify
from mla_diff.loading import read_version
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read

DRAFT = """Draft Convention

Article 1
Purpose
1. Each State Party [shall] [may] cooperate.
[1. bis Each State Party shall report.]
2. [Alt. The Council shall meet [every second year].]
2. bis/ter. Alt. The Council shall not meet.
3. [Option A] The Council decides:
(a) [on measures;
(a) quat on funds; and
(b) [Alt. 1 on staff] [Alt. 2 on seats].
4. (deleted)

Article 1 Alt.
Aim
1. States Parties shall cooperate.

Article 2 [Alternative 2]
1. This Convention applies to all persons.
"""


def version(text: str) -> Version:
    return parse(read("draft.txt", text.encode()))


def test_alternatives_stand_beside_what_they_would_replace() -> None:
    found = {one.eid: (one.label, one.text) for one in version(DRAFT).provisions if one.text}
    assert found == {
        "art_1__para_1": ("1.", "Each State Party [shall] [may] cooperate."),
        "art_1__para_1bis": ("1. bis", "[Each State Party shall report.]"),
        "art_1__para_2alt": ("2. Alt.", "[The Council shall meet [every second year].]"),
        "art_1__para_2bis-teralt": ("2. bis/ter. Alt.", "The Council shall not meet."),
        "art_1__para_3optiona": ("3. [Option A]", "The Council decides:"),
        "art_1__para_3optiona__point_a": ("(a)", "[on measures;"),
        "art_1__para_3optiona__point_aquater": ("(a) quat", "on funds; and"),
        "art_1__para_3optiona__point_b": ("(b)", "[Alt. 1 on staff] [Alt. 2 on seats]."),
        "art_1__para_4": ("4.", "(deleted)"),
        "art_1alt__para_1": ("1.", "States Parties shall cooperate."),
        "art_2alt2__para_1": ("1.", "This Convention applies to all persons."),
    }


def test_alternatives_are_no_doubt_of_the_numbering() -> None:
    assert [finding.message for finding in version(DRAFT).findings] == []


@pytest.mark.parametrize(
    "text",
    [
        "1. ter uitvoering",
        "(a) Alternative dispute resolution is",
        "1. Alternate members",
        "(b) Optional protocols",
        "2. bis zum Ende",
    ],
)
def test_words_that_only_look_like_signs_stay_in_the_text(text: str) -> None:
    found = version(f"Artikel 1\nX\n{text}\n").provisions[-1]
    assert "alt" not in found.number
    assert "option" not in found.number


def test_removed_brackets_are_a_kind_of_their_own() -> None:
    old = "Article 1\n1. The Council [shall] meet [every year].\n2. [States Parties shall report.]\n"
    new = old.replace("[", "").replace("]", "")
    changes = classify(compare(version(old), version(new)))
    assert {kind for change in changes for kind in change.kinds} == {"brackets"}


def test_a_sign_inside_the_brackets_of_a_label_makes_an_alternative_as_well() -> None:
    text = "Article 1\n\nThe Contractor shall:\n\n(a) protect;\n\n(a. Alt.) conserve;\n\n[(b Alt. 2) restore;]\n\n(c) report.\n"
    version = read_version("draft.txt", text.encode())
    assert [(one.number, one.label, one.text) for one in version.provisions if one.kind == "point"] == [
        ("a", "(a)", "protect;"), ("aalt", "(a. Alt.)", "conserve;"), ("balt2", "(b Alt. 2)", "[restore;]"),
        ("c", "(c)", "report."),
    ]  # fmt: skip
