"""The commands changes and summary, and comparing by kind."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.test_commands import complaint, run
from tests.diff.texts import treaty

OLD = treaty(
    "The requested Party shall execute the request within three months.",
    "Each Party may, under this article, provide assistance to victims of serious offences.",
    "=HYPERLINK(0) is mere text of this Treaty and so is | a bar and [brackets].",
    "The provisions of this Treaty shall be registered by the depositary in the usual manner.",
)
NEW = treaty(
    "The requested Party may execute the request within six months.",
    "Each Party may, under this Article, provide assistance to victims of offences.",
    "=HYPERLINK(1) was mere text of this Treaty and so is | a bar and [brackets].",
    "The provisions of this Treaty shall be registered by the depositary in the usual manner.",
)


@pytest.fixture
def drafts(tmp_path: Path) -> tuple[Path, Path]:
    for name, text in (("old.md", OLD), ("new.md", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "old.md", tmp_path / "new.md"


def test_changes_stand_one_a_line_heaviest_first(drafts: tuple[Path, Path]) -> None:
    lines = run("changes", *drafts, "--width", "120").stdout.splitlines()
    assert lines[0].split() == ["Art.", "1", "force", "shall", "→", "may", "[-shall-]", "{+may+}"]
    assert lines[1].split()[:3] == ["Art.", "1", "numbers"]  # a provision's evidence stands together
    assert list(dict.fromkeys(line.split()[1] for line in lines)) == ["1", "2", "3"]
    assert all(len(line) <= 120 for line in lines)
    in_order = run("changes", *drafts, "--order", "text").stdout.splitlines()
    assert sorted(line.split()[1] for line in in_order) == [line.split()[1] for line in in_order]


def test_kinds_are_chosen_and_passed_over(drafts: tuple[Path, Path]) -> None:
    chosen = run("changes", *drafts, "--kinds", "force,numbers", "--format", "json")
    assert {change["kind"] for change in json.loads(chosen.stdout)["changes"]} == {"force", "numbers"}
    rest = run("changes", *drafts, "--ignore", "editorial,wording", "--format", "json")
    assert {change["kind"] for change in json.loads(rest.stdout)["changes"]} == {"force", "scope", "numbers"}
    narrowed = run("changes", *drafts, "--only", "Art. 2", "--format", "json")
    assert {change["old"] for change in json.loads(narrowed.stdout)["changes"]} == {"art_2"}


def test_a_spreadsheet_gets_no_formula(drafts: tuple[Path, Path], tmp_path: Path) -> None:
    bare = tmp_path / "bare.md"
    bare.write_text(NEW.replace("the request within", "the request -5 times within"), encoding="utf-8")
    told = run("changes", drafts[0], bare, "--format", "csv").stdout
    rows = list(csv.reader(io.StringIO(told.removeprefix("\ufeff"))))
    assert rows[0] == ["old", "new", "kind", "what", "old words", "new words"]
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert "'-5 times" in cells


def test_markdown_shows_signs_as_they_are(drafts: tuple[Path, Path], tmp_path: Path) -> None:
    changed = tmp_path / "changed.md"
    changed.write_text(NEW.replace("| a bar", "| no | bar"), encoding="utf-8")
    title, _, *table = run("changes", drafts[0], changed, "--format", "md").stdout.splitlines()
    assert title.startswith("# Changes: ")
    assert all(line.replace("\\|", "").count("|") == 6 for line in table)
    assert any("no \\|" in line for line in table)


def test_mistaken_kinds_and_formats_get_one_line(drafts: tuple[Path, Path]) -> None:
    assert "did you mean force?" in complaint(run("changes", *drafts, "--kinds", "forse"))
    assert "choose one of terminal, csv, md, docx, json" in complaint(run("changes", *drafts, "--format", "xml"))
    assert "choose one of terminal, md, docx, json" in complaint(run("summary", *drafts, "--format", "csv"))
    assert "did you mean editorial?" in complaint(run("compare", *drafts, "--ignore", "editoral"))


def test_compare_shows_only_provisions_with_the_kinds_asked_for(drafts: tuple[Path, Path]) -> None:
    shown = run("compare", *drafts, "--kinds", "scope").stdout
    assert "── Art. 2 " in shown
    assert "── Art. 1 " not in shown
    assert "Nothing to show." in run("compare", *drafts, "--kinds", "brackets").stdout


def test_what_is_ignored_is_shown_as_written_and_not_marked(drafts: tuple[Path, Path]) -> None:
    for option in (("--ignore", "editorial"), ("--ignore-case",)):
        shown = run("compare", *drafts, *option, "--width", "200").stdout
        assert "this article" in shown
        assert "this Article" in shown
        assert "{+Article+}" not in shown
        assert "[-serious-]" in shown
    assert "{+Article+}" in run("compare", *drafts, "--width", "200").stdout


def test_the_exit_code_follows_what_is_marked(tmp_path: Path) -> None:
    for name, text in (("old.md", "In time, the Party acts."), ("new.md", "In Time the Party acts.")):
        (tmp_path / name).write_text(treaty(text), encoding="utf-8")
    files = tmp_path / "old.md", tmp_path / "new.md"
    assert run("compare", *files, "--exit-code").returncode == 1
    assert run("compare", *files, "--exit-code", "--ignore", "editorial").returncode == 0
    assert run("compare", *files, "--exit-code", "--ignore-case", "--ignore-punctuation").returncode == 0


def test_a_summary_can_be_quoted_and_adds_up(drafts: tuple[Path, Path]) -> None:
    text = run("summary", *drafts).stdout
    assert "Of 4 articles: 1 unchanged, 0 only renumbered or moved, 3 edited, 0 new and 0 dropped." in text
    assert text.index("Art. 1 “shall” is now “may”") < text.index("Art. 2 “serious” dropped")
    values = json.loads(run("summary", *drafts, "--format", "json").stdout)
    counted = values["provisions"]
    exclusive = ("unchanged", "edited", "renumbered_only", "new", "dropped")
    assert counted["total"] == sum(counted[name] for name in exclusive)
    assert values["kinds"]["force"] == 1
    assert run("summary", *drafts, "--format", "md").stdout.startswith("# From ")


def test_a_plain_comparison_does_not_load_the_rules(drafts: tuple[Path, Path]) -> None:
    result = run("compare", *drafts, "--format", "json", PYTHONPROFILEIMPORTTIME="1")
    assert "mla_diff.change_kinds" not in result.stderr


@pytest.mark.parametrize(("language", "name"), [("cs", "Czech"), ("pl", "Polish"), ("sv", "Swedish")])
def test_kinds_of_a_language_without_rules_are_unknown(drafts: tuple[Path, Path], language: str, name: str) -> None:
    told = " ".join(run("changes", *drafts, "--kinds", "force", "--language", language).stdout.split())
    assert f"Unknown: there are no rules for {name}" in told
    assert told.endswith("Whether there are such changes is unknown.")
    assert "No such changes" not in told
    of_headings = run("changes", *drafts, "--kinds", "heading", "--language", language).stdout
    assert of_headings.splitlines()[-1] == "No such changes."
