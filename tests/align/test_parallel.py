"""Two language versions of one text stand side by side by their structure; where that differs, it is said."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from mla_diff.align.parallel import align_structures
from mla_diff.cli.main import run
from mla_diff.loading import load, parse_file
from mla_diff.model.provision import Version

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "texts"
ENGLISH = """# Treaty

## Article 1. Purpose

1. The Parties shall cooperate.

2. Each Party may:

(a) ask for help;

(b) give help.

## Article 2. Languages

Requests shall be made in English.
"""
FRENCH = """# Traité

## Article premier. Objet

1. Les Parties coopèrent.

2. Chaque Partie peut :

a) demander de l’aide ;

b) donner de l’aide.

## Article 2. Langues

Les demandes sont faites en anglais.
"""


def version(text: str, language: str) -> Version:
    return parse_file(f"treaty.{language}.md", text.encode(), language, language)


def test_the_same_structure_in_two_languages_is_paired_whole() -> None:
    rows = align_structures(version(ENGLISH, "en"), version(FRENCH, "fr"))
    assert len(rows) == 6
    assert not any(row.differs for row in rows)
    assert [(row.left.label, row.right.label) for row in rows if row.left and row.right][3] == ("(a)", "a)")


@pytest.mark.parametrize(
    ("old", "new", "alone"),
    [
        ("b) donner de l’aide.\n", "", ["art_1__para_2__point_b"]),
        ("## Article 2. Langues\n\nLes demandes sont faites en anglais.\n", "", ["art_2"]),
    ],
)
def test_what_one_language_alone_has_is_told(old: str, new: str, alone: list[str]) -> None:
    rows = align_structures(version(ENGLISH, "en"), version(FRENCH.replace(old, new), "fr"))
    assert [row.left.eid for row in rows if row.left and row.right is None] == alone
    swapped = align_structures(version(FRENCH.replace(old, new), "fr"), version(ENGLISH, "en"))
    assert [row.right.eid for row in swapped if row.right and row.left is None] == alone


def test_a_unit_of_another_number_in_the_same_place_is_paired_and_told() -> None:
    rows = align_structures(version(ENGLISH, "en"), version(FRENCH.replace("Article 2.", "Article 3."), "fr"))
    (odd,) = [row for row in rows if row.differs]
    assert odd.renumbered
    assert odd.left is not None
    assert odd.right is not None
    assert (odd.left.eid, odd.right.eid) == ("art_2", "art_3")


def test_every_provision_of_either_side_stands_once() -> None:
    left, right = version(ENGLISH, "en"), version(FRENCH.replace("b) donner de l’aide.\n", ""), "fr")
    rows = align_structures(left, right)
    assert [row.left.eid for row in rows if row.left] == [one.eid for one in left.provisions]
    assert [row.right.eid for row in rows if row.right] == [one.eid for one in right.provisions]


def test_the_command_writes_two_columns_and_says_where_they_differ(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, text in (("en", ENGLISH), ("fr", FRENCH.replace("b) donner de l’aide.\n", ""))):
        (tmp_path / f"treaty.{language}.md").write_text(text, "utf-8")
    files = [str(tmp_path / f"treaty.{language}.md") for language in ("en", "fr")]

    def call(*more: str) -> str:
        with pytest.raises(SystemExit) as end:
            run(["parallel", *files, *more])
        assert end.value.code == 0
        return capsys.readouterr().out

    out = call("--width", "120")
    assert "The structures differ in 1 of 6 places: Art. 1(2)(b) only in treaty.en." in out
    assert "treaty.en (English)" in out
    assert "treaty.fr (French)" in out
    assert "Les Parties coopèrent." in out
    assert "Languages" not in call("Art. 1")
    assert len(list(csv.reader(io.StringIO(call("--differing", "--format", "csv"))))) == 2
    assert [row["differs"] for row in json.loads(call("--format", "json"))["rows"]].count(True) == 1


def test_the_working_translation_stands_beside_the_official_dutch() -> None:
    dutch = SHARED / "mla" / "mla-adopted-2023-05-26.nl.md"
    if not dutch.exists():
        pytest.skip("the official Dutch text is not at hand: it lies in ../shared beside the project")
    rows = align_structures(load(dutch), load("adopted-2023-05-26"))
    assert len(rows) == 669
    assert not any(row.differs for row in rows)


def test_authentic_texts_from_two_pdfs_stand_side_by_side() -> None:
    files = [SHARED / "pdf" / f"bbnj-agreement-2023-{language}.pdf" for language in ("en", "es")]
    if not all(file.exists() for file in files):
        pytest.skip("the PDFs are not at hand: they lie in ../shared beside the project")
    rows = align_structures(load(files[0]), load(files[1]))
    assert len(rows) > 600
    assert sum(row.differs for row in rows) < 10
