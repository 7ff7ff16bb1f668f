"""Open points: brackets as deep as they stand, alternatives, proposers; and what became of them in the next draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from mla_diff.loading import load, read_version
from mla_diff.negotiation.points import UnitPoints, find_points, read_proposers
from mla_diff.negotiation.progress import find_progress
from mla_diff.pipeline import compare
from mla_diff.writers.open_points import points_table

DRAFT = """Convention on Rivers

Article 1

Scope

1. This Convention [shall] [may] apply to [navigable [and other]] rivers [...].

2. [Alt. 1 The Council decides.] [Alt. 2 The Assembly decides.]

3. [Japan: Vessels of war are exempt.] [This paragraph was proposed by the Russian Federation and Norway.]

Article 2

Tolls

1. Tolls [include] / [comprise] dues.

[2. Tolls shall be just.

3. Tolls shall be published.]

Article 3

Peace

The Parties live in peace.
"""


def points(text: str = DRAFT) -> dict[str, UnitPoints]:
    return {unit.eid: unit for unit in find_points(read_version("draft.txt", text.encode()))}


def test_brackets_are_counted_as_deep_as_they_stand() -> None:
    first = points()["art_1"]
    assert [(one.text, one.depth) for one in first.brackets][:4] == [
        ("shall", 1), ("may", 1), ("navigable [and other]", 1), ("and other", 2),
    ]  # fmt: skip
    assert len(first.brackets) == 8


def test_a_bracket_may_hold_several_paragraphs() -> None:
    second = points()["art_2"]
    assert [one.text for one in second.brackets] == [
        "include",
        "comprise",
        "Tolls shall be just. 3. Tolls shall be published.",
    ]
    assert second.alternatives == ("include / comprise",)


def test_alternatives_and_proposers_are_named_as_the_text_names_them() -> None:
    first = points()["art_1"]
    assert first.alternatives == ("Alt. 1", "Alt. 2")
    assert first.proposers == ("Japan", "Russian Federation and Norway")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[Proposal by the European Union: no fees]", ["European Union"]),
        ("(texte proposé) [Suisse: aucune]", ["Suisse"]),
        ("[propuesta de Chile y Perú]", ["Chile y Perú"]),
        ("[Option A: none] [Alt 2: some] [Note: see below]", []),
        ("as proposed by the majority", []),
    ],
)
def test_only_names_are_taken_for_proposers(text: str, names: list[str]) -> None:
    assert read_proposers(text) == names


def test_a_bracket_that_is_never_closed_is_said_so() -> None:
    (unit,) = points("Article 1\n\nThe Parties [shall act.\n").values()
    assert [(one.text, one.closed) for one in unit.brackets] == [("shall act.", False)]


def test_what_is_agreed_is_not_listed() -> None:
    assert "art_3" not in points()


def test_between_two_drafts_each_bracket_is_kept_dropped_reworded_open_or_new() -> None:
    later = (
        DRAFT.replace("[shall] [may]", "shall").replace("[navigable [and other]]", "navigable")
        .replace("[2. Tolls shall be just.\n\n3. Tolls shall be published.]", "2. Tolls shall be fair.\n\n3. Tolls shall be published.")
        .replace("The Parties live in peace.", "The Parties live in [peace] [with each other].")
    )  # fmt: skip
    old, new = read_version("old.txt", DRAFT.encode()), read_version("new.txt", later.encode())
    told = {one.text: one.state for one in find_progress(old, new, compare(old, new).alignment)}
    assert told["shall"] == "kept"
    assert told["may"] == "dropped"
    assert told["and other"] == "dropped"
    assert told["include"] == "open"
    assert told["Tolls shall be just. 3. Tolls shall be published."] == "reworded"
    assert told["peace"] == "bracketed"
    assert told["with each other"] == "new"


def test_a_draft_against_itself_has_everything_open() -> None:
    old = read_version("old.txt", DRAFT.encode())
    assert {one.state for one in find_progress(old, old, compare(old, old).alignment)} == {"open"}


#: Counted by hand in five regulations of the draft of December 2025.
BY_HAND = {
    "art_4": (11, ("(b) Alt.", "include / comprise", "may include / comprising")),
    "art_5": (7, ("(a) Alt.", "(d) Alt.", "6. Alt.", "Alt. 1", "Alt. 2")),
    "art_9": (2, ("Alt. 1", "Alt. 2")),
    "art_35": (28, (*("Alt. 1", "Alt. 2") * 4, "Alt. 2", "Alt. 1", "Alt. 2", "their / its")),
    "art_44ter": (20, ("(f. Alt.)", "(i. Alt.)", "Alt 1", "Alt 2", "Alt.3")),
}


def test_regulations_of_a_real_draft_are_as_counted_by_hand() -> None:
    path = Path(__file__).resolve().parents[3] / "shared" / "texts" / "pdf" / "isa-exploitation-draft-2025-12-23.pdf"
    if not path.exists():
        pytest.skip("the draft is not beside the project")
    found = {unit.eid: (len(unit.brackets), unit.alternatives) for unit in find_points(load(path))}
    assert {eid: found[eid] for eid in BY_HAND} == BY_HAND


CROSSING = """Convention on Lakes

Article 1

Fish

[Fish [and eels] are free.

Article 2

Boats

Boats are slow.]

Article 3

Ice

1. Ice [is cold.

2. Snow [may] fall.

Article 4

Reeds

Reeds] grow [fast].
"""


def test_a_bracket_may_hold_several_articles_whole() -> None:
    found = points(CROSSING)
    assert [(one.text, one.depth, one.closed) for one in found["art_1"].brackets] == [
        ("Fish [and eels] are free.", 1, True),
        ("and eels", 1, True),
    ]
    assert "art_2" not in found


def test_what_is_not_paired_is_told_and_not_guessed() -> None:
    found = points(CROSSING)
    assert [(one.text, one.depth, one.closed) for one in found["art_3"].brackets] == [
        ("is cold. 2. Snow [may] fall.", 1, False),
        ("may", 1, True),
    ]
    assert found["art_4"].unopened == ("art_4",)


@pytest.mark.parametrize(
    ("text", "alternatives"),
    [
        ("Option 1: The Council decides.\n\nOption 2: The Assembly decides.", ("Option 1", "Option 2")),
        ("[Option (a): The Council decides.]", ("Option (a)",)),
        ("The Parties [shall/should] act.", ("shall/should",)),
        (
            "[The Council / The Assembly / The Court] decides [and/or] acts.",
            ("The Council / The Assembly / The Court",),
        ),
        ("The Parties act and/or speak [as they see fit] under Option 2 of the annex.", ()),
    ],
)
def test_options_at_the_start_of_a_paragraph_and_words_that_a_stroke_parts_are_alternatives(
    text: str, alternatives: tuple[str, ...]
) -> None:
    found = points(f"Article 1\n\nThe text follows.\n\n{text}\n")
    assert found.get("art_1", UnitPoints("art_1", (), (), ())).alternatives == alternatives


LEVIES = """Convention on Lakes

Article 1

Levies

1. The Council sets levies.

1. Alt. The Assembly of all Parties sets levies each year.

2. Levies are paid in spring.

2. Alt. Levies are paid on the first day of the year.

3. The Secretary keeps accounts.

3. Alt. Accounts are kept by the treasurer of the lake.
"""


def test_an_alternative_without_brackets_is_told_between_two_drafts() -> None:
    later = (
        LEVIES.replace("1. The Council sets levies.\n\n1. Alt. ", "1. ")
        .replace("2. Alt. Levies are paid on the first day of the year.\n\n", "")
        .replace("of the lake.", "of the lake.\n\n4. Fines are just.\n\n4. Alt. No fines are set at all.")
    )
    old, new = read_version("old.txt", LEVIES.encode()), read_version("new.txt", later.encode())
    told = [(one.state, one.text) for one in find_progress(old, new, compare(old, new).alignment)]
    assert told == [
        ("kept", "The Assembly of all Parties sets levies each year."),
        ("dropped", "Levies are paid on the first day of the year."),
        ("open", "Accounts are kept by the treasurer of the lake."),
        ("new", "No fines are set at all."),
    ]


def test_one_is_counted_as_one() -> None:
    version = read_version("draft.txt", b"Article 1\n\nThe Parties act [now].\n")
    (notice,) = points_table(version, find_points(version)).notices
    assert notice == "1 bracket and 0 alternatives are open, in 1 place."
