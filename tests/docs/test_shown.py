"""What the documentation shows is what comes out."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import click
import pytest
import typer.main

from docs import console
from docs.generate import cases as cases_page
from docs.generate import commands, figures, kinds, schema, values
from docs.materials import DEMO, write_materials
from mla_diff import compare, load
from mla_diff.cli.main import COMMANDS, app
from mla_diff.model.alignment import Relation
from mla_diff.model.kinds import KINDS
from tests.cases.results import cases

PAGES = sorted((Path(__file__).resolve().parents[2] / "docs/pages").rglob("*.md"))
CONSOLE = [page for page in PAGES if "```console" in page.read_text(encoding="utf-8")]
PYTHON = [page for page in PAGES if "```pycon" in page.read_text(encoding="utf-8")]
DESCRIBED = {one.name: one for one in commands.commands()}


@pytest.fixture
def materials(tmp_path: Path) -> Path:
    """A folder with the files that the pages work with."""
    write_materials(tmp_path)
    return tmp_path


def test_the_tutorial_shows_the_demonstration_treaty_as_two_pdf_files(materials: Path) -> None:
    for name in ("draft", "adopted"):
        assert (materials / f"{name}.pdf").read_bytes().startswith(b"%PDF-")
        assert not compare(materials / f"{name}.pdf", DEMO / f"{name}.md").differs


@pytest.mark.parametrize("page", CONSOLE, ids=lambda page: page.stem)
def test_each_command_of_a_page_gives_what_the_page_shows(page: Path, materials: Path) -> None:
    ran = list(console.run_page(page.read_text(encoding="utf-8"), materials))
    assert ran
    wrong = [f"$ {call.command}\n{real}" for call, real in ran if not console.agrees(call.shown, real)]
    assert not wrong, "make cases writes the pages anew\n" + "\n".join(wrong)


def test_the_tutorial_runs_every_step_from_reading_to_the_handout() -> None:
    page = next(page for page in CONSOLE if page.stem == "tutorial")
    shown = re.findall(r"^\$ mla-diff (\w+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert list(dict.fromkeys(shown)) == ["show", "summary", "changes", "compare", "concordance", "explain"]


@pytest.mark.parametrize("page", PYTHON, ids=lambda page: page.stem)
def test_the_python_of_a_page_gives_what_the_page_shows(
    page: Path, materials: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = page.read_text(encoding="utf-8")
    monkeypatch.chdir(materials)
    for _ in console.run_page(text, materials):
        pass  # earlier commands of the page make the files that its Python reads
    source = "\n".join(re.findall(r"^```pycon\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    test = doctest.DocTestParser().get_doctest(source, {}, page.stem, str(page), 0)
    assert test.examples
    told: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=told.append)
    assert not result.failed, "".join(told)


def test_the_reference_has_every_command_with_every_option() -> None:
    made = commands.pages()
    assert sorted(made) == sorted(["commands.md", *(f"commands/{name}.md" for name in COMMANDS)])
    for one in DESCRIBED.values():
        page = made[f"commands/{one.path[0]}.md"]
        assert commands.escape(one.help).split("\n")[0] in page
        assert all(f"`{option}`" in page for parameter in one.options for option in parameter.opts)


def test_every_command_says_what_it_does_and_each_of_its_arguments_and_options_does() -> None:
    silent = [
        f"{one.name} {parameter.name}"
        for one in DESCRIBED.values() for parameter in one.command.params if not getattr(parameter, "help", "")
    ]  # fmt: skip
    assert not silent, "click 8.5 loses the help of arguments: install requirements.lock"
    assert all(one.help for one in DESCRIBED.values())


@pytest.mark.parametrize("name", DESCRIBED)
def test_every_command_has_examples_that_the_command_line_accepts(name: str) -> None:
    examples = DESCRIBED[name].examples
    assert examples
    for example in examples:
        words = shlex.split(example.partition(" > ")[0])
        assert words[0] == "mla-diff"
        command, rest = _command(words[1:])
        command.make_context("mla-diff", rest)  # raises UsageError for an option that is not there


def _command(words: list[str]) -> tuple[click.Command, list[str]]:
    """Return the command that words call, and what is left of them."""
    command: click.Command = typer.main.get_command(app)
    while words and isinstance(command, click.Group):
        below = command.get_command(click.Context(command), words[0])
        if below is None:
            break
        command, words = below, words[1:]
    return command, words


def test_the_json_page_has_every_property_of_real_output_with_what_it_means(demo: tuple[Path, Path]) -> None:
    import json

    from mla_diff.pipeline import render

    made = json.loads(render(compare(*demo), "json"))
    described = schema.read_schema()["$defs"]
    page = schema.tables()
    places = (
        (made, schema.read_schema()), (made["old"], described["version"]),
        *((one, described["provision"]) for one in made["new"]["provisions"]),
        *((one, described["correspondence"]) for one in made["correspondences"]),
        *((change, described["change"]) for one in made["correspondences"] for change in one["changes"]),
    )  # fmt: skip
    for value, about in places:
        assert set(value) <= set(about["properties"])
    for about in (schema.read_schema(), *described.values()):
        for name, below in about.get("properties", {}).items():
            assert f"`{name}`" in page
            assert below.get("description"), name


def test_the_page_on_scores_has_the_figures_of_the_benchmark() -> None:
    assert all(f"{right} of {links}" in figures.table() for _, _, right, links in figures.rows())


def test_the_pages_on_kinds_and_words_leave_none_out() -> None:
    page = kinds.tables()
    assert all(f"| `{kind}` |" in page for kind in KINDS)
    glossary = next(page for page in PAGES if page.stem == "glossary").read_text(encoding="utf-8")
    assert all(relation in glossary for relation in Relation.__args__)  # type: ignore[attr-defined]


def test_every_value_that_a_reader_meets_is_in_the_tables() -> None:
    version = load(DEMO / "draft.md")
    page = values.tables()
    for value in (version, version.provisions[0], version.source):
        assert f"### {type(value).__name__}\n" in page
        assert all(f"| `{name}` |" in page for name in type(value).__struct_fields__)


def test_the_page_of_tricky_cases_shows_each_with_its_status() -> None:
    page = cases_page.page()
    for case in cases():
        assert f"(#case-{case.name}) | {case.status} |" in page
        assert case.expected.read_text(encoding="utf-8").rstrip() in page
