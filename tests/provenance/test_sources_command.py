"""The command ``sources`` in all its formats."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tests.cli.test_commands import complaint, run
from tests.provenance.texts import ARCHIVE, CASSATION, ESCORT, MARRIAGE

HOSTILE = "<script>alert(1)</script> [x] `rm` |"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("sources")
    texts = {
        "new.md": (f"1. {CASSATION}\n\n2. {HOSTILE} sailors shall bow.", ESCORT, MARRIAGE),
        "one.md": (CASSATION, ARCHIVE),
        "two.md": (ARCHIVE, f"{CASSATION} {ESCORT}"),
    }
    for name, articles in texts.items():
        body = "\n\n".join(f"## Article {number}\n\n{text}" for number, text in enumerate(articles, 1))
        (place / name).write_text(f"# Convention of {name}\n\n{body}\n", encoding="utf-8")
    (place / "dutch.md").write_text(
        "## Artikel 1\n\nDe staten die partij zijn bij dit verdrag verlenen elkaar de rechtshulp die in het land van de "
        "aanvrager door de wet wordt voorzien, en zij doen dat zonder vertraging op het verzoek van een rechter.\n",
        encoding="utf-8",
    )
    return place


BASE = ("sources", "new.md", "--from", "one.md", "--from", "two.md")


def test_the_json_says_all_the_issue_asks_for(folder: Path) -> None:
    values = json.loads(run(*BASE, "-f", "json", folder=folder).stdout)
    assert values["schema"] == "mla-diff/sources/1"
    assert set(values) == {"schema", "target", "sources", "noise", "provisions"}
    assert [source["id"] for source in values["sources"]] == ["one", "two"]
    assert set(values["noise"]) == {"share", "how"}
    first, paragraph = values["provisions"][:2]
    assert (first["eid"], first["number"], first["label"], paragraph["eid"]) == (
        "art_1",
        "1",
        "Article 1",
        "art_1__para_1",
    )
    entry = first["sources"][0]
    assert {"version", "eid", "number", "label", "words", "share", "score", "basis", "twins", "runs"} == set(entry)
    assert {entry["version"], *(twin["version"] for twin in entry["twins"])} == {"one", "two"}
    assert entry["runs"] == [[0, entry["words"], 0, entry["words"]]]
    assert first["covered"] == entry["words"]


def test_the_terminal_names_the_source_of_each_article_within_the_columns(folder: Path) -> None:
    for columns in (60, 100):
        out = run(*BASE, "--width", str(columns), folder=folder).stdout
        assert max(map(len, out.splitlines())) <= columns
        assert "Noise:" in out
    assert "two Art. 2: 30 words, 100%, by runs" in out


def test_a_page_shows_words_as_text_with_the_number_of_their_source(folder: Path) -> None:
    page = run(*BASE, "-f", "html", "-o", "-", folder=folder).stdout
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert re.search(r'<span class="age age\d" title="(?:one|two) Art\. \d"><sub>\d</sub>', page)
    assert "Of its 30 words, 30 stand in two Art. 2." in page
    assert "Content-Security-Policy" in page


def test_markdown_escapes_words_and_marks_their_source(folder: Path) -> None:
    text = run(*BASE, "-f", "md", folder=folder).stdout
    assert "\\<script\\>" in text
    assert "⟦1: " in text


def test_a_spreadsheet_has_a_row_for_each_source(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(*BASE, "-f", "csv", folder=folder).stdout.removeprefix("\ufeff"))))
    assert {row["noise"] for row in rows} == {rows[0]["noise"]}
    assert [row["source provision"] for row in rows if row["provision"] == "Art. 2"] == ["Art. 2"]


def test_the_word_document_holds_every_word_of_the_text(folder: Path) -> None:
    run(*BASE, "-f", "docx", "-o", "out.docx", folder=folder)
    with zipfile.ZipFile(folder / "out.docx") as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    text = "".join(document.itertext())
    assert HOSTILE in text
    for article in (CASSATION, ESCORT, MARRIAGE):
        assert article in text.replace("  ", " ") or article.split()[0] in text
    assert document.find(".//{*}ins") is None


def test_one_article_can_be_asked_for(folder: Path) -> None:
    values = json.loads(run(*BASE, "--only", "Art. 2", "-f", "json", folder=folder).stdout)
    assert {provision["eid"].partition("__")[0] for provision in values["provisions"]} == {"art_2"}


def test_a_text_in_another_language_is_refused_with_the_reason(folder: Path) -> None:
    told = complaint(run("sources", "new.md", "--from", "dutch.md", folder=folder))
    assert "its language is nl, that of new is en" in told
    both = run(*BASE, "--from", "dutch.md", folder=folder)
    assert both.returncode == 0
    assert both.stderr.startswith("mla-diff: not compared: dutch: its language is nl")


def test_what_cannot_be_done_is_said_in_one_line(folder: Path) -> None:
    assert "--from" in complaint(run("sources", "new.md", folder=folder))
    assert "no such file" in complaint(run("sources", "new.md", "--from", "none.md", folder=folder))
    assert "no format" in complaint(run(*BASE, "-f", "xml", folder=folder))
    assert "new has no 'Art. 9'" in complaint(run(*BASE, "--only", "Art. 9", folder=folder))
