"""What weighs most is told in the law's own words, and a comma is not what weighs."""

from __future__ import annotations

import pytest

from mla_diff.diff.words import diff_words
from mla_diff.report.edits import edits_of
from mla_diff.writers.registry import View, render
from tests.report.versions import compare_texts, told_first

TEXT = """# Verdrag

## Artikel 1 Reikwijdte

Dit Verdrag geldt voor elke veerboot, die een rivier oversteekt, en voor de boten die haar begeleiden.

## Artikel 2 Tarieven

Elke Partij maakt haar tarieven voor de eerste mei bekend; de Raad kan andere tarieven goedkeuren.
"""


def told(old: str, new: str) -> list[str]:
    return [headline.said for headline in told_first(compare_texts(old, new))]


@pytest.mark.parametrize(
    ("before", "after"),
    [("veerboot, die", "veerboot die"), ("bekend; de", "bekend. De"), ("tarieven voor", "tarieven, voor"),
     ("boten die", "boten – die"), ("Elke Partij", "elke Partij")],
)  # fmt: skip
def test_a_changed_stop_or_capital_is_not_what_weighs_most(before: str, after: str) -> None:
    comparison = compare_texts(TEXT, TEXT.replace(before, after))
    assert told_first(comparison) == ()
    assert "What weighs most" not in str(render(comparison, "html"))
    heavier = TEXT.replace(before, after).replace("kan andere", "moet andere").replace("de eerste mei", "juni")
    assert all("“,”" not in said and "“;”" not in said for said in told(TEXT, heavier))


def test_a_bracket_is_more_than_a_stop() -> None:
    assert told(TEXT, TEXT.replace("kan andere", "[kan] andere"))


def test_words_that_come_before_a_stop_do_not_replace_it() -> None:
    edits = list(edits_of(diff_words("It may act;", "It may act and so may the Council.")))
    assert [(edit.old, edit.new) for edit in edits] == [("", "and so may the Council.")]


def test_changes_of_form_are_not_told_beside_others() -> None:
    (said,) = told(TEXT, TEXT.replace("mei bekend; de Raad kan", "mei bekend. De Raad moet"))
    assert said == "“kan” is now “moet”, in “De Raad moet andere tarieven goedkeuren”"


def test_one_change_alone_is_told_too() -> None:
    text = str(render(compare_texts(TEXT, TEXT.replace("kan andere", "moet andere")), "html", View()))
    assert "“kan” is now “moet”" in text


CHAPTERS = """# Convention on River Ferries

## Article 1 Lamps

Lamps burn at night on either bank of the river and on the boat itself.

## Article 2 Dogs

Dogs travel free when they are held on a short lead by a person of full age.
"""
MORE = """
## Chapter II Crews

## Article 3 Masters

The master of each ferry shall hold a licence that the inspector at Fermo has issued.

## Article 4 Winches

Nobody under sixteen years of age may work a winch, unless a master stands beside it.
"""


def test_a_heading_over_what_was_there_before_weighs_less_than_what_a_new_chapter_brings() -> None:
    new = CHAPTERS.replace("## Article 1", "## Chapter I Boats\n\n## Article 1") + MORE
    found = [(told.where, told.said) for told in told_first(compare_texts(CHAPTERS, new))]
    assert found == [
        ("Chapter II", "new, with Art. 3 to Art. 4: “Crews”"), ("Chapter I", "new heading: “Boats”"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("opening", "closing", "inside"), [("“", "”", "‘’"), ('"', '"', "‘’"), ("„", "“", "‚’"), ("«", "»", "«»")]
)
def test_words_in_quotation_marks_are_quoted_in_single_ones(opening: str, closing: str, inside: str) -> None:
    means = f"The term {opening}dogs{closing} means cats, and they travel"
    (said,) = told(CHAPTERS, CHAPTERS.replace("Dogs travel", means))
    assert said == f"“Dogs” is now “The term {inside[0]}dogs{inside[1]} means cats, and they”"


@pytest.mark.parametrize("marks", ["“”", '""', "„“", "«»"])
def test_a_quotation_mark_whose_partner_is_not_quoted_is_left_out(marks: str) -> None:
    quoted = f"{marks[0]}Dogs{marks[1]} travel"
    (said,) = told(CHAPTERS, CHAPTERS.replace("Dogs travel", f"{quoted} far and cats travel"))
    assert said == "“travel far and cats” added"
    longer = f"{marks[0]}Dogs and cats in ports of the river{marks[1]} travel"
    (said,) = told(CHAPTERS.replace("Dogs travel", quoted), CHAPTERS.replace("Dogs travel", longer))
    assert said == "“and cats in ports of the river” added"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Reikwijdte", "Reikwijdte en doel", "“en doel” added, in “Reikwijdte en doel”"),
        (
            "Reikwijdte\n\nDit Verdrag geldt",
            "Toepassing\n\nDeze Overeenkomst geldt",
            "“Dit Verdrag” is now “Deze Overeenkomst”, in “Deze Overeenkomst geldt voor elke veerboot”; "
            "“Reikwijdte” is now “Toepassing”",
        ),
    ],
)
def test_a_heading_is_never_quoted_as_one_with_the_text_below_it(old: str, new: str, said: str) -> None:
    assert told(TEXT, TEXT.replace(old, new)) == [said]


def test_of_several_edits_the_heaviest_is_told_first_and_then_the_longest() -> None:
    new = TEXT.replace("haar tarieven voor de eerste mei", "de tarieven en de vaste toeslagen voor de tweede mei")
    (said,) = told(TEXT, new.replace("kan andere", "moet andere"))
    assert said.startswith("“kan” is now “moet”")
    assert said.endswith("; 2 more changes")


@pytest.mark.parametrize("line", ["..........................", "___________", "* * *"])
def test_the_line_above_a_signature_is_not_what_weighs_most(line: str) -> None:
    signed = CHAPTERS + "\nDone at Fermo on 3 May 1901.\n\n{}\n\nFor the City of Fermo\n"
    assert told(signed.replace("{}\n\n", ""), signed.replace("{}", line)) == []


def test_what_begins_behind_a_stop_is_quoted_without_it() -> None:
    (said,) = told(CHAPTERS, CHAPTERS.replace("full age.", "full age; cats of the crew are carried in a box."))
    assert "“." not in said
    assert "“;" not in said


@pytest.mark.parametrize(
    ("old", "new", "is_first"),
    [
        ("Verdrag over de veerboten 1.0", "VERDRAG OVER DE VEERBOTEN Versie 2.0", False),
        ("Verdrag over de veerboten 3.0 Noord", "Verdrag over de veerboten 3.0 Zuid", True),
        ("Verdrag over de veerboten", "Verdrag over de vuurtorens", True),
    ],
)
def test_a_title_with_another_number_alone_is_told_last(old: str, new: str, is_first: bool) -> None:
    texts = [TEXT.replace("# Verdrag\n", f"# {title}\n") for title in (old, new)]
    changed = texts[1].replace("kan andere", "moet andere")
    places = [headline.where for headline in told_first(compare_texts(texts[0], changed))]
    assert len(places) == 2
    assert places.index("Title") == (0 if is_first else 1)
