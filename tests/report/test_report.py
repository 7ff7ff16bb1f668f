"""One account: what the report says of a comparison is what every format says, word for word."""

from __future__ import annotations

import html
import re
import zipfile
from io import BytesIO

import pytest

from mla_diff.model.alignment import Candidate
from mla_diff.model.comparison import Comparison
from mla_diff.report.compose import report_on
from mla_diff.report.values import Heading, Report, Section
from mla_diff.writers.frame import columns
from mla_diff.writers.notebook import render as in_notebook
from mla_diff.writers.registry import View, render
from tests.report.versions import compare_texts

OLD = """# Convention on Ferries

## Article 1 Scope

This Convention applies to every ferry that crosses a river between two Parties.

## Article 2 Council

The Council consists of one member for each Party. It meets once a year at Celje and elects its own chair by secret ballot.

## Article 3 Boats

Every boat shall carry a lamp on its bow from dusk until dawn, and a bell that can be heard from either bank.

## Article 4 Depositary

The harbour master of Celje keeps the original of this Convention and tells the Parties of every signature.

## Article 5 Archives

Papers of the river commission are handed to the museum at Brixen in boxes of oak.
"""
NEW = """# Convention on Ferries

## Article 1 Depositary

The harbour master of Celje keeps the original of this Convention and tells the Parties of every signature.

## Article 2 Scope

This Convention applies to every ferry that crosses a river between two Parties.

## Article 3 Council

The Council consists of one member for each Party.

## Article 4 Meetings

It meets once a year at Celje and elects its own chair by secret ballot.

## Article 5 Boats

Every boat shall carry a lamp on its bow from dusk until dawn, and a bell that can be heard from either bank.

## Article 6 Museum

Nothing that was dug up on the banks may be sold unless two learned societies have seen it first.
"""
#: Formats that are read beside the words; of Word's comments, those in the file that holds them.
BESIDE = ("terminal", "html", "docx", "docx-moves", "docx-static", "md", "md-critic", "md-brackets", "csv", "latex")


def with_a_candidate(comparison: Comparison) -> Comparison:
    """Return a comparison in which the museum may have come from the archives."""
    from msgspec.structs import replace

    candidates = (Candidate("art_5", "art_6", 0.31, "text"),)
    return replace(comparison, alignment=replace(comparison.alignment, candidates=candidates))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    found = with_a_candidate(compare_texts(OLD, NEW))
    assert {one.relation for one in found.alignment.correspondences} >= {"split", "deleted", "inserted"}
    return found


def shown(comparison: Comparison, form: str) -> str:
    """Return the words of what a format writes, without its marks."""
    made = render(comparison, form, View(width=600, everything=True))
    if isinstance(made, bytes):
        with zipfile.ZipFile(BytesIO(made)) as package:
            names = [name for name in package.namelist() if name.startswith("word/")]
            made = " ".join(package.read(name).decode() for name in names)
    text = html.unescape(re.sub(r"</?[a-zA-Z][^>]*>", "", made))
    return " ".join(re.sub(r"\\(?=[^a-z])|[{}~]", "", text).replace("\\textquotedbl", '"').split())


def remarks(report: Report, *kinds: str) -> list[str]:
    said = [remark for part in report.parts if isinstance(part, Section) for remark in part.remarks]
    said += [remark for row in report.rows for remark in row.remarks]
    return [remark.text.removesuffix(".") for remark in said if remark.kind in kinds]


def test_the_report_says_each_thing_once(comparison: Comparison) -> None:
    report = report_on(comparison)
    assert [part.title for part in report.parts if isinstance(part, Section)][:3] == [
        "Art. 4 → Art. 1", "Art. 1 → Art. 2", "Art. 2 → Art. 3",
    ]  # fmt: skip
    assert any(
        remark.startswith("Art. 2 is split; its words are now in Art. 3") for remark in remarks(report, "shares")
    )
    assert "Old Art. 5: perhaps went to Art. 6 (0.31)" in remarks(report, "candidate")
    said = [departure.remark.text for part in report.parts for departure in part.departed]
    assert said == ["Art. 4 Depositary stood here; moved to Art. 1"]
    assert report.verdict == ""


@pytest.mark.parametrize("form", BESIDE)
def test_candidates_are_told_in_every_format(comparison: Comparison, form: str) -> None:
    text = shown(comparison, form)
    for told in ("Old Art. 5: perhaps went to Art. 6 (0.31)", "New Art. 6: perhaps from Art. 5 (0.31)"):
        assert told in text


@pytest.mark.parametrize("form", BESIDE)
def test_a_split_is_told_in_the_same_words_in_every_format(comparison: Comparison, form: str) -> None:
    told = next(remark for remark in remarks(report_on(comparison), "shares"))
    assert told in shown(comparison, form).replace("\xa0", " ")


def test_candidates_are_told_in_notebooks_and_frames_and_data(comparison: Comparison) -> None:
    assert "Old Art. 5: perhaps went to Art. 6 (0.31)" in in_notebook(comparison)
    assert any("perhaps went to Art. 6" in told for told in columns(comparison)["remarks"])
    assert '["art_5","art_6",0.31,"text"]' in "".join(str(render(comparison, "json")).split())


@pytest.mark.parametrize("form", ["terminal", "html", "csv"])
def test_facts_are_the_same_in_every_format(comparison: Comparison, form: str) -> None:
    text = shown(comparison, form)
    separator = "; " if form == "csv" else ", "
    for part in report_on(comparison).parts:
        facts = part.row.facts if isinstance(part, Heading) else part.rows[0].facts if form == "csv" else part.facts
        assert separator.join(facts) in text


def test_facts_of_a_frame_are_words() -> None:
    facts = columns(compare_texts(OLD, NEW))["facts"]
    assert "new" in facts
    assert "moved; renumbered" in facts


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("1. A.\n\n2. B.", "1. B.\n\n2. A.", "order changed"),
        ("(a) one;\n\n(b) two.", "(b) one;\n\n(c) two.", "numbers"),
    ],
)
def test_an_article_in_which_something_changed_is_not_called_unchanged(old: str, new: str, told: str) -> None:
    words = {"A": "Every ferry carries a lamp.", "B": "The toll is paid in copper at the gate."}
    texts = ["## Article 1\n\n" + re.sub(r"\b[AB]\b", lambda match: words[match[0]], text) for text in (old, new)]
    report = report_on(compare_texts(*texts))
    sections = [part for part in report.parts if isinstance(part, Section)]
    assert [any(told in fact for fact in part.facts) for part in sections] == [True]


@pytest.mark.parametrize("form", ["terminal", "html", "csv"])
def test_a_paragraph_that_went_to_another_article_changes_the_order_of_neither(form: str) -> None:
    first = """1. Every ferry carries a lamp on its mast, and a second one at the stern when it sails by night.

2. The master of a ferry keeps a book in which each crossing of the river is written down by the hour.

3. Nobody under sixteen years of age may work a winch, unless a master of full age stands beside it."""
    second = """1. The toll is paid in copper at the gate of the harbour before any passenger or beast goes on board.

2. A passenger who has paid twice is given back what was paid too much within thirty days of asking.

3. Each Party publishes its tolls before the first of May, in the languages of either bank of the river."""
    goes = "4. The inspector at Fermo counts the lamps on the first day of each month."
    old = f"## Article 1 Crews\n\n{first}\n\n{goes}\n\n## Article 2 Tolls\n\n{second}\n"
    new = f"## Article 1 Crews\n\n{first}\n\n## Article 2 Tolls\n\n{second}\n\n{goes}\n"
    comparison = compare_texts(old, new)
    sections = [part for part in report_on(comparison).parts if isinstance(part, Section)]
    assert [part.facts for part in sections] == [("a part moved away",), ("a part moved here",)]
    assert "order changed" not in str(render(comparison, form))


def test_a_pair_without_changes_has_the_same_verdict_in_every_format() -> None:
    same = compare_texts(OLD, OLD)
    assert report_on(same).verdict == "No differences."
    for form in ("terminal", "html"):
        assert "No differences." in str(render(same, form))


def test_explain_tells_of_an_article_what_compare_does() -> None:
    from mla_diff.writers.explanation import explain

    comparison = compare_texts("## Article 1\n\n1. One may.\n\n2. Two.", "## Article 1\n\n1. One shall.\n\n2. Two.")
    assert "Art. 1 → Art. 1 changed" in explain(comparison, frozenset({"art_1"}), 100, color=False)


SPLIT = """AGREEMENT ON PORTS

Article 1
This Agreement applies to every port that is open to ships of more than one Party at any time of the year.

Article 2
The master of a port shall keep a list of all ships that lie in it, and of what they carry.

The list shall be open to the Parties, which may ask for a copy of it once in each month.
{label}The tide tables of a port are printed by the Party on whose coast it lies, in at least two languages.

A copy of the tables shall be sent to every ship that asks for one when it enters the port.

Article {last}
This Agreement enters into force on the sixtieth day after the third ratification.
"""


def test_a_split_names_each_article_once_and_points_to_no_paragraph_that_stayed() -> None:
    old, new = SPLIT.format(label="\n", last=3), SPLIT.format(label="\nArticle 3\n", last=4)
    report = report_on(compare_texts(old, new))
    told = {remark for remark in remarks(report, "shares") if "is split" in remark}
    assert [remark.count("Art. 3") for remark in told] == [1]
    assert not [row for row in report.rows if row.away and row.old and row.new and row.old.eid == row.new.eid]


def test_the_part_of_a_split_that_kept_its_number_is_not_called_renumbered() -> None:
    old, new = SPLIT.format(label="\n", last=3), SPLIT.format(label="\nArticle 3\n", last=4)
    new = new.replace("at least two languages", "at least three languages")
    told = {part.name: part.facts for part in report_on(compare_texts(old, new)).parts if isinstance(part, Section)}
    assert told["art_2"] == ("split",)
    assert told["art_3"] == ("split", "renumbered", "changed")
