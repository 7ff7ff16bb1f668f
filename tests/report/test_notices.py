"""What has to be known before reading stands above the result, in every format."""

from __future__ import annotations

import html
import re
import zipfile
from io import BytesIO

import pytest

from mla_diff import loading, pipeline
from mla_diff.model.comparison import Comparison
from mla_diff.model.finding import Finding
from mla_diff.model.provision import Provision
from mla_diff.model.reading import Reading
from mla_diff.readers.pdf.ocr import FINDING as READ_BY_OCR
from mla_diff.report.notices import notices
from mla_diff.writers.registry import RENDERERS, render
from tests.report.versions import TEXT, compare_texts, version_of

_OTHER = frozenset({"pdf", "akn", "csl-json", "bibtex"})  # these show no result
DOUBT = Finding("numbering", "Article 7 follows Article 5", "art_5")


def doubtful() -> Comparison:
    return pipeline.compare(version_of(reading=Reading(verdict="doubtful", doubts=(DOUBT,))), version_of())


@pytest.mark.parametrize("name", [renderer.name for renderer in RENDERERS if renderer.name not in _OTHER])
def test_a_reading_that_is_not_sound_is_said_in_every_format(name: str):
    made = render(pipeline.compare(doubtful().old, version_of(TEXT.replace("shall", "may"))), name)
    if isinstance(made, bytes):
        with zipfile.ZipFile(BytesIO(made)) as package:
            made = "".join(package.read(part).decode() for part in package.namelist() if part.startswith("word/"))
    text = " ".join(html.unescape(re.sub("<[^>]+>", " ", made)).replace("\\", "").split())
    assert "may be read wrongly" in text


def test_a_doubtful_reading_names_its_doubts_and_their_place():
    assert notices(doubtful()) == [
        "Old text: its structure may be read wrongly. art_5: Article 7 follows Article 5."
    ]  # fmt: skip


def test_a_failed_reading_says_not_to_rely_on_it():
    comparison = pipeline.compare(version_of(), version_of(reading=Reading(verdict="failed")))
    assert notices(comparison) == ["New text: its structure could not be read; do not rely on this result."]


def test_a_sound_pair_needs_no_notice():
    assert notices(compare_texts(TEXT, TEXT.replace("may", "shall"))) == []


@pytest.mark.parametrize(
    "finding", [READ_BY_OCR, Finding("instrument", "the file holds its text twice, in English and then in Dutch")]
)
def test_what_a_reader_of_the_result_has_to_know_of_a_file_is_told(finding: Finding):
    told = notices(pipeline.compare(version_of(findings=(finding,)), version_of()))
    assert any(finding.message in notice for notice in told)


def test_two_languages_are_said():
    comparison = pipeline.compare(version_of(), version_of(language="nl"))
    assert "The old text is in English and the new one in Dutch: their words cannot be compared." in notices(comparison)


def test_a_title_that_stands_ahead_of_the_other_text_names_no_other_instrument():
    ahead = Provision("preface", "preface", "", "", "", None, "Convention on River Ferries")
    provisions = (ahead, *version_of().provisions)
    new = version_of(title="Copyright of the Lighthouse Authority 2008", provisions=provisions)
    for pair in ((version_of(), new), (new, version_of())):
        assert not any("two different instruments" in notice for notice in notices(pipeline.compare(*pair)))
    short = version_of(TEXT.replace("# Convention on River Ferries", "# Convention"))
    assert any("two different instruments" in notice for notice in notices(pipeline.compare(short, new)))


@pytest.mark.parametrize(
    ("title", "ahead"),
    [
        ("CITY PUBLIC LICENCE v. 1.2", "City Public Licence V. 1.1"),
        ("Contrat de licence Phare - Version 2.1", "Contrat de licence Phare"),
        ("Attribution 2.5", "Attribution 3.0 Unported"),
    ],
)
def test_the_number_of_a_version_makes_no_other_instrument_of_a_name(title, ahead):
    front = Provision("preface", "preface", "", "", "", None, ahead)
    old = version_of(title="Copyright of the Lighthouse Authority", provisions=(front, *version_of().provisions))
    assert not any(
        "two different instruments" in notice for notice in notices(pipeline.compare(old, version_of(title=title)))
    )


def test_two_instruments_are_said_and_a_title_that_only_changed_is_not():
    other = TEXT.replace("Convention on River Ferries", "Statute of the Lighthouse Authority")
    assert any("two different instruments" in notice for notice in notices(compare_texts(TEXT, other)))
    longer = TEXT.replace("River Ferries", "River and Lake Ferries")
    assert notices(compare_texts(TEXT, longer)) == []


def test_the_wrong_order_is_said():
    comparison = pipeline.compare(version_of(date="2023-05-26"), version_of(date="2022-11"))
    assert any("wrong order" in notice for notice in notices(comparison))


def test_tracked_changes_that_were_read_are_said():
    found = (Finding("tracked-changes", "the file holds 3 tracked changes; all are read as accepted"),)
    comparison = pipeline.compare(version_of(), version_of(findings=found))
    assert notices(comparison) == ["New text: the file holds 3 tracked changes; all are read as accepted."]


def test_pages_that_were_not_read_are_named_together():
    found = tuple(Finding("page-scanned", "the page is a picture", f"page {number}") for number in (2, 3, 5, 8))
    comparison = pipeline.compare(version_of(), version_of(findings=found))
    assert notices(comparison) == ["New text: page 2, page 3, page 5 and more: the page is a picture."]


def test_a_running_head_that_changed_is_said_and_page_numbers_are_not():
    old = version_of(furniture=("Convention on Ferries", "3 / 12", "4 / 12"))
    new = version_of(furniture=("PROVISIONAL TEXT", "Convention on Ferries", "3 / 14"))
    told = notices(pipeline.compare(old, new))
    assert told == ["Outside the text, only the new file has “PROVISIONAL TEXT”."]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("---\ntitle: Fees Act\n---\n\n# Fees\n", "---\ntitle: Fares Act\n---\n\n# Fees\n"),
        (
            "# Fees\n\nSee [the table](https://law.example/1988/7).\n",
            "# Fees\n\nSee [the table](https://law.example/1988/8).\n",
        ),
        ("---\ndate: 2020-01-01\n---\n\n# Fees\n", "---\ndate: 2021-07-01\n---\n\n# Fees\n"),
        ("---\nversion: 3\n---\n\n# Fees\n", "---\nversion: 4\n---\n\n# Fees\n"),
        ("# Fees\n\nSee [the table](fees-2021.html).\n", "# Fees\n\nSee [the table](fees-2022.html).\n"),
    ],
)
def test_data_about_the_file_and_addresses_that_changed_are_said_in_every_format(old: str, new: str):
    article = "\nArticle 1\n\nFees are due.\n"
    texts = [loading.read_version("fees.md", f"{text}{article}".encode()) for text in (old, new)]
    comparison = pipeline.compare(*texts)
    told = notices(comparison)
    assert [sentence.split(" has ")[0] for sentence in told] == [
        "Outside the text, only the old file", "Outside the text, only the new file",
    ]  # fmt: skip
    for name in ("terminal", "html", "json", "csv", "md"):
        made = render(comparison, name)
        assert isinstance(made, str)
        shown = " ".join(html.unescape(re.sub("<[^>]+>", " ", made)).replace("\\", "").split())
        assert "Outside the text, only the old file has" in shown, name
        assert "No differences." not in shown, name


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (("Consolidated 1.2.2020",), ("Consolidated 3.4.2021",), 2),
        (("Page 1",), ("Page 2",), 0),
        (("Report 2019 – 1201", "Report 2019 – 1202"), ("Report 2019 – 1201", "Report 2019 – 1203"), 0),
        (("OJ L 83, 30.3.2010, 1", "OJ L 83, 30.3.2010, 2"), ("OJ L 83, 30.3.2010, 1",), 0),
    ],
)
def test_a_date_that_changed_in_a_running_head_is_said_and_a_count_of_pages_is_not(old, new, told):
    comparison = pipeline.compare(version_of(furniture=old), version_of(furniture=new))
    assert len(notices(comparison)) == told


def test_many_lines_outside_the_text_are_counted():
    old = version_of(furniture=("alpha", "beta", "gamma", "delta"))
    told = notices(pipeline.compare(old, version_of(furniture=("omega",))))
    assert told == ["Outside the text, 4 lines stand in the old file alone and 1 line stands in the new one."]


def test_a_language_without_rules_is_said_to_have_none():
    sides = [version_of(TEXT.replace("shall", word), language="cs") for word in ("shall", "may")]
    assert notices(pipeline.compare(*sides)) == [
        "Unknown: there are no rules for Czech, so changes of force, scope, numbers and actors are not told apart "
        "from other wording."
    ]  # fmt: skip
    assert notices(pipeline.compare(sides[0], sides[0])) == []


@pytest.mark.parametrize("language", ["en", "it", "pt"])
def test_nothing_is_said_of_a_language_that_has_rules(language: str):
    sides = [version_of(TEXT.replace("shall", word), language=language) for word in ("shall", "may")]
    assert notices(pipeline.compare(*sides)) == []
