"""The command line as a person meets it: what it says, where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "templates/comparison.schema.json").read_text())


def run(*arguments: str | Path, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run mla-diff as a process of its own."""
    settings = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    return subprocess.run(
        [sys.executable, "-c", "from mla_diff.cli.main import run; run()", *map(str, arguments)],
        capture_output=True, text=True, cwd=folder, env=settings | {"PYTHONPATH": str(ROOT), **environment}, check=False,
    )  # fmt: skip


def complaint(result: subprocess.CompletedProcess[str]) -> str:
    """Return the one line a failed command says, after checking that it is one and says nothing else."""
    assert result.returncode == 2, result
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1, lines
    assert "Traceback" not in result.stderr
    return lines[0]


def test_compare_shows_both_sides_within_the_columns(demo: tuple[Path, Path]) -> None:
    for columns in (80, 100, 160, 200):
        result = run("compare", *demo, COLUMNS=str(columns))
        assert result.returncode == 0, result.stderr
        assert max(len(line) for line in result.stdout.splitlines()) <= columns
        assert "Art. 8 → Art. 3  moved, renumbered, changed" in result.stdout
        assert "[-shall-]" in result.stdout
        assert "{+may+}" in result.stdout
        assert "\x1b" not in result.stdout


def test_colour_is_used_when_asked_and_never_with_no_color(demo: tuple[Path, Path]) -> None:
    assert "\x1b[" in run("compare", *demo, "--color", "always").stdout
    assert "\x1b[" in run("compare", *demo, FORCE_COLOR="1").stdout
    assert "\x1b[" not in run("compare", *demo, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_json_is_valid_against_the_schema(demo: tuple[Path, Path]) -> None:
    result = run("compare", *demo, "--format", "json")
    jsonschema.validate(json.loads(result.stdout), SCHEMA)


def test_only_narrows_to_a_provision_of_either_side(demo: tuple[Path, Path]) -> None:
    result = run("compare", *demo, "--only", "Art. 11(2)")
    assert "declare that it" in result.stdout
    assert "Art. 12" not in result.stdout
    ranged = run("compare", *demo, "--only", "Art. 12-13").stdout
    assert "Art. 12" in ranged
    assert "Art. 3  " not in ranged


def test_a_comparison_exits_1_only_when_asked_and_different(demo: tuple[Path, Path]) -> None:
    assert run("compare", *demo).returncode == 0
    assert run("compare", *demo, "--exit-code").returncode == 1
    same = run("compare", demo[0], demo[0], "--exit-code")
    assert same.returncode == 0
    assert "No differences." in same.stdout


def test_html_goes_to_reports_and_its_path_is_printed(demo: tuple[Path, Path], tmp_path: Path) -> None:
    result = run("compare", *demo, "--format", "html", folder=tmp_path)
    written = tmp_path / result.stdout.strip()
    assert written == tmp_path / "reports/draft--adopted.html"
    assert written.read_text().lower().startswith("<!doctype html>")
    assert [path.name for path in written.parent.iterdir()] == [written.name]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("compare", "nowhere.md", "{new}"), "nowhere.md: no such file"),
        (("compare", "{folder}/adopted.mdx", "{new}"), "did you mean"),
        (("compare", "{folder}", "{new}"), "a folder, not a file"),
        (("compare", "{empty}", "{new}"), "the file is empty"),
        (("compare", "{old}", "{new}", "--format", "htlm"), "did you mean html?"),
        (("compare", "{old}", "{new}", "--only", "Art. 120"), "did you mean Art. 12?"),
        (("compare", "{old}", "{new}", "--only", "8(9)"), "it has Art. 8(1) to Art. 8(2)"),
        (("compare", "{old}", "{new}", "--only", "reservation of rights"), "did you mean"),
        (("compare", "{old}", "{new}", "--widht", "80"), "--widht"),
        (("compare", "{old}"), "NEW"),
        (("comapre", "{old}", "{new}"), "did you mean compare?"),
        (("compare", "{old}", "{new}", "-o", "/proc/nothing/here.txt"), "cannot be written"),
        (("compare", "{old}", "{new}", "--encoding", "utf-99"), "utf-99"),
        (("show", "{new}", "--format", "xml"), "choose one of terminal, json, akn"),
        (("show", "{binary}"), "binary"),
    ],
)
def test_a_mistake_gets_one_clear_line(
    arguments: tuple[str, ...], says: str, demo: tuple[Path, Path], tmp_path: Path
) -> None:
    empty, binary = tmp_path / "empty.txt", tmp_path / "binary.bin"
    empty.touch()
    binary.write_bytes(bytes(range(256)) * 20)
    names = {"old": demo[0], "new": demo[1], "folder": demo[0].parent, "empty": empty, "binary": binary}
    assert says in complaint(run(*(argument.format(**names) for argument in arguments)))


def test_a_file_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    assert "\x1b" not in complaint(run("show", tmp_path / "a\x1b[31mb\nc.txt"))


def test_text_that_looks_like_markup_is_shown_as_text(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("Article 1\n\nThe Party [shall] act, {0} %s [/x] <b>now</b>.")
    new.write_text("Article 1\n\nThe Party [may] act, {0} %s [/x] <b>now</b> \x1b[31mred.")
    result = run("compare", old, new, "--width", "160", "--color", "always")
    assert "{0} %s [/x] <b>now</b>" in result.stdout
    assert "\x1b[31m" not in result.stdout


@pytest.mark.parametrize("arguments", [[], ["--help"], ["compare", "--help"], ["versions"]], ids=" ".join)
def test_what_nobody_reads_on_ends_quietly(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "mla_diff", *arguments]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.stderr == b""


def test_a_closed_pipe_ends_quietly(demo: tuple[Path, Path]) -> None:
    command = f"{sys.executable} -m mla_diff compare {demo[0]} {demo[1]} --all | head -1"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=ROOT, check=False)
    assert result.stderr == ""


def test_show_gives_provisions_and_findings(tmp_path: Path) -> None:
    treaty = tmp_path / "treaty.txt"
    treaty.write_text("Article 1\nScope\n\n1. It applies to the Party.\n3. It ends for the Party.")
    result = run("show", treaty)
    assert "art_1__para_3" in result.stdout
    assert "leaves a gap in the numbering" in result.stdout
    values = json.loads(run("show", treaty, "1(3)", "--format", "json").stdout)
    assert [one["eid"] for one in values["provisions"]] == ["art_1__para_3"]
    assert values["findings"][0]["code"] == "numbering"


def test_help_has_examples_and_is_quick_to_import() -> None:
    assert "Examples:" in run("compare", "--help").stdout
    heavy = ["rich", "pdfminer", "jinja2", "lxml", "selectolax", "rapidfuzz"]
    code = f"import sys; from mla_diff.cli import main; print([one for one in {heavy} if one in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert result.stdout.strip() == "[]"


def test_a_json_comparison_of_texts_imports_no_renderer_and_no_pdf_reader(demo: tuple[Path, Path]) -> None:
    code = (
        "import sys; from mla_diff import pipeline; "
        f"pipeline.render(pipeline.compare({str(demo[0])!r}, {str(demo[1])!r}), 'json'); "
        "print([one for one in ('rich', 'pdfminer', 'jinja2', 'typer', 'lxml') if one in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert result.stdout.strip() == "[]"


def test_demo_says_where_the_redline_lies(tmp_path: Path) -> None:
    result = run("demo", folder=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "split" in result.stdout
    path = result.stdout.splitlines()[-1].rpartition(": ")[2]
    assert (tmp_path / path).is_file()


def test_explain_gives_reasons_for_a_link(demo: tuple[Path, Path]) -> None:
    told = run("explain", *demo, "Art. 9").stdout
    assert "Art. 9 → Art. 11: very likely (0.94), by its words" in told
    assert "The headings are equal." in told
    assert "no, reservation, reservations" in told
    assert "no article" not in complaint(run("explain", *demo, "Art. 99"))
