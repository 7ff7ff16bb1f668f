"""Ten facts of one comparison, asked of every command and format: all say them, and none says the contrary.

``FACTS`` is the table: what the fact is, what shows it where words are shown, and the place it is told of. ``TOLD`` says
for each command and format which of them it has to tell: a command that speaks of correspondences alone need not quote
words, and one that follows a provision speaks of that one.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from mla_diff import pipeline
from mla_diff.report.compose import report_on
from mla_diff.report.values import Section
from mla_diff.writers.frame import columns
from mla_diff.writers.notebook import render as in_notebook
from tests.cli.test_commands import run

OLD = """# Draft Convention on River Ferries

## Article 1 Scope

This Convention applies to every ferry that crosses a river between two Parties, save as Article 4 says.

## Article 2 Fares

1. Each Party shall publish its fares[^1] before the first of May.

2. The Council may approve other fares within thirty days of a request.

| Crossing | Fare |
|---|---|
| Arbon | 4.00 |
| Brixen | 5.00 |

## Article 3 Secretariat

The secretariat keeps the register of all ferries and answers questions of the Parties about it.

## Article 4 Disputes

Parties that disagree about the meaning of this Convention go to the harbour court at Celje.

## Article 5 Crews

Every ferry has a crew of two persons at least who can swim. The crew wears blue caps with the arms of its river in silver.

[^1]: Adopted by consensus.
"""
NEW = """# Convention on River Ferries

## Article 1 Scope

This Convention applies to every ferry that crosses a river between two Parties, save as Article 5 says.

## Article 2 Fares

1. Each Party may publish its fares[^1] before the first of May.

2. The Council may approve other fares within sixty days of a request, unless a Party objects.

| Crossing | Fare |
|---|---|
| Arbon | 4.00 |
| Brixen | 5.50 |

## Article 3 Crews

Every ferry has a crew of two persons at least who can swim.

## Article 4 Caps

The crew wears blue caps with the arms of its river in silver.

## Article 5 Disputes

Parties that disagree about the meaning of this Convention go to the harbour court at Celje.

## Article 6 Safety

Nobody shall carry more passengers than the plate on the vessel allows in any weather at all.

[^1]: Adopted by acclamation.
"""


class Fact(Struct, frozen=True):
    """One fact: the words that went, those that came, and how the place is cited in the old and in the new text."""

    gone: str
    come: str
    old: str
    new: str


FACTS = {
    "title": Fact("Draft", "", "Title", "Title"),
    "force": Fact("shall", "may", "Art. 2(1)", "Art. 2(1)"),
    "number": Fact("thirty", "sixty", "Art. 2(2)", "Art. 2(2)"),
    "condition": Fact("", "unless a Party objects", "Art. 2(2)", "Art. 2(2)"),
    "cell": Fact("5.00", "5.50", "Art. 2(2), row 3", "Art. 2(2), row 3"),
    "footnote": Fact("consensus", "acclamation", "Art. 2(1)", "Art. 2(1)"),
    "dropped": Fact("Secretariat", "", "Art. 3", ""),
    "new": Fact("", "Safety", "", "Art. 6"),
    "moved": Fact("", "", "Art. 4", "Art. 5"),
    "split": Fact("", "Caps", "Art. 5", "Art. 4"),
}
EVERY = tuple(FACTS)
#: Facts about correspondences: which provision became which.
WHERE = ("dropped", "new", "moved", "split")
TOLD: dict[str, tuple[str, ...]] = {
    **{f"compare {OLD_NEW} --format {form}": EVERY for OLD_NEW in ["{old} {new}"] for form in (
        "terminal", "html", "docx", "docx-moves", "docx-static", "md", "md-critic", "md-brackets", "csv", "json",
        "latex", "latex-inline",
    )},
    "compare {old} {new} --format akn": tuple(fact for fact in EVERY if fact != "title"),
    **{f"changes {{old}} {{new}} --format {form}": tuple(fact for fact in EVERY if fact != "split") for form in (
        "terminal", "csv", "md", "docx", "json"
    )},
    **{f"concordance {{old}} {{new}} --format {form}": WHERE for form in ("terminal", "csv", "md", "docx", "json")},
    "explain {old} {new} 2(1)": ("force",),
    "blame {new} 2 --versions {old},{new}": ("force", "number", "condition", "cell"),
    **{f"trace 2(2) {{old}} {{new}} --format {form}": ("number", "condition", "cell") for form in (
        "terminal", "html", "md", "docx", "json"
    )},
    "search acclamation {old} {new}": ("footnote",),
    "summary {old} {new} --format terminal": ("title", "force", "number", "condition", "cell", "dropped", "new", "moved"),
    "summary {old} {new} --format md": ("title", "force", "number", "condition", "cell", "dropped", "new", "moved"),
}  # fmt: skip
NO_CHANGE = ("No differences", "No known differences", "No such changes")


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("ten facts")
    paths = {"old": folder / "old.md", "new": folder / "new.md"}
    for name, text in (("old", OLD), ("new", NEW)):
        paths[name].write_text(text, encoding="utf-8")
    return paths


def said(pair: dict[str, Path], command: str, folder: Path) -> str:
    """Return what a command writes, as running words: of Word its document, its comments and its notes."""
    arguments = [part.format(**pair) for part in command.split()]
    if "--format" in arguments:
        form = arguments[arguments.index("--format") + 1]
        endings = {"terminal": "txt", "latex": "tex", "akn": "xml"}
        ending = form.partition("-")[0]
        target = folder / f"out.{endings.get(ending, ending)}"
        arguments += ["-o", str(target)]
    if command.split()[0] in ("compare", "changes", "concordance", "summary", "trace"):
        arguments += ["--width", "400"] if "terminal" in command else []
    result = run(*arguments)
    assert result.returncode == 0, result.stderr
    text = read(target) if "--format" in arguments else result.stdout
    return " ".join(text.split())


def read(path: Path) -> str:
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as package:
        parts = ("word/document.xml", "word/comments.xml", "word/footnotes.xml")
        return " ".join(package.read(name).decode() for name in parts if name in package.namelist())


def bare(text: str) -> str:
    """Return words without marks, so that a phrase that a mark begins in is one phrase."""
    return " ".join(
        re.sub(r"<[^>]+>|\\(?:mladel|mlains)|[\\\[\]{}|+│~*#⟦⟧⟨⟩\"]|-(?=\W)", " ", html.unescape(text)).split()
    )


@pytest.mark.parametrize("command", TOLD)
def test_every_command_and_format_tells_its_facts(pair: dict[str, Path], tmp_path: Path, command: str) -> None:
    text = bare(said(pair, command, tmp_path))
    wanted = [
        word for fact in TOLD[command] for side in ("gone", "come") for word in getattr(FACTS[fact], side).split()
    ]
    is_of_new = command.split()[0] in ("blame", "explain", "search", "concordance")
    if is_of_new:
        wanted = [word for fact in TOLD[command] for word in FACTS[fact].come.split() if command.split()[0] == "blame"]
    assert [word for word in wanted if word not in text] == []
    assert not any(none in text for none in NO_CHANGE)


@pytest.mark.parametrize("command", ["changes {old} {new} --format csv", "compare {old} {new} --format csv"])
def test_each_fact_is_told_of_its_place(pair: dict[str, Path], tmp_path: Path, command: str) -> None:
    result = run(*(part.format(**pair) for part in command.split()), "-o", "-")
    rows = list(csv.reader(io.StringIO(result.stdout.lstrip("\ufeff"))))
    for name, fact in FACTS.items():
        if name == "split" and command.startswith("changes"):
            continue
        of_place = [" ".join(row) for row in rows if row[1] == fact.new and (fact.old in ("", row[0]) or row[0] == "")]
        words = [*fact.gone.split(), *fact.come.split()]
        assert any(all(word in row for word in words) for row in of_place), (name, of_place)


@pytest.mark.parametrize(
    "form", ["terminal", "html", "docx", "docx-moves", "docx-static", "md", "csv", "json", "latex"]
)
def test_the_exit_code_is_the_same_in_every_format(pair: dict[str, Path], tmp_path: Path, form: str) -> None:
    for new, code in ((pair["new"], 1), (pair["old"], 0)):
        result = run("compare", pair["old"], new, "--format", form, "--exit-code", "-o", tmp_path / "out")
        assert result.returncode == code, result.stderr


def json_of(pair: dict[str, Path], command: str) -> Any:
    result = run(command, pair["old"], pair["new"], "--format", "json")
    return json.loads(result.stdout)


def test_the_sums_are_the_same_in_every_command(pair: dict[str, Path], tmp_path: Path) -> None:
    compared, summed = json_of(pair, "compare"), json_of(pair, "summary")
    assert compared["differs"] is True
    words = compared["summary"]["words"]
    assert summed["words"] == words
    told = f"Words: {words['inserted']} inserted, {words['deleted']} deleted, {words['renumbering']} only renumbered."
    for form in ("terminal", "html"):
        assert told in said(pair, f"compare {{old}} {{new}} --format {form}", tmp_path)
    in_words = f"{words['inserted']} words came in and {words['deleted']} went out"
    assert all(
        in_words in said(pair, f"summary {{old}} {{new}} --format {form}", tmp_path) for form in ("terminal", "md")
    )


def test_how_many_articles_are_new_dropped_moved_and_split_is_the_same_everywhere(pair: dict[str, Path]) -> None:
    counts = {"inserted": 1, "deleted": 1, "split": 1, "moved": 1}
    compared, summed, table = (json_of(pair, command) for command in ("compare", "summary", "concordance"))
    units = [one for one in compared["correspondences"] if "__" not in (*one["new"], *one["old"])[0]]
    found = {name: sum(one["relation"] == name for one in units) for name in ("inserted", "deleted", "split")}
    assert found | {"moved": sum(one["moved"] for one in units)} == counts
    tally = summed["provisions"]
    assert {
        "inserted": tally["new"],
        "deleted": tally["dropped"],
        "split": tally["split"],
        "moved": tally["moved"],
    } == counts
    rows = table["rows"]
    relations = [row["relation"] for row in rows]
    assert [relations.count(name) for name in ("inserted", "deleted", "split")] == [1, 1, 2]
    terminal = run("compare", pair["old"], pair["new"]).stdout
    assert "Articles: 3 carried on, 1 split, 1 new, 1 dropped." in terminal


@cache
def facts_by_place(old: Path, new: Path) -> dict[str, str]:
    report = report_on(pipeline.compare(old, new))
    return {part.title: ", ".join(part.facts) for part in report.parts if isinstance(part, Section)}


def test_what_happened_to_an_article_is_told_in_the_same_words_everywhere(
    pair: dict[str, Path], tmp_path: Path
) -> None:
    facts = facts_by_place(pair["old"], pair["new"])
    assert facts == {
        "Art. 1": "only numbers changed", "Art. 2": "changed", "Art. 3": "dropped", "Art. 5 → Art. 3": "split, renumbered",
        "Art. 5 → Art. 4": "split, renumbered, changed", "Art. 4 → Art. 5": "moved, renumbered", "Art. 6": "new",
    }  # fmt: skip
    page, lines = (said(pair, f"compare {{old}} {{new}} --format {form}", tmp_path) for form in ("html", "terminal"))
    for title, told in facts.items():
        assert f'{title}</a></h2> <span class="facts">{told}' in page
        assert f"── {title} {told} ─" in lines
    assert "moved, renumbered" in " ".join(run("explain", pair["old"], pair["new"], "Art. 4").stdout.split())
    rows = [
        " ".join(line.split())
        for line in run("concordance", pair["old"], pair["new"], "--width", "200").stdout.splitlines()
    ]
    for row in (
        "Art. 3 — dropped",
        "— Art. 6 new",
        "Art. 4 Art. 5 moved, renumbered",
        "Art. 5 Art. 4 split, renumbered",
    ):
        assert any(line.startswith(row) for line in rows), row


def test_notebooks_and_frames_tell_them_too(pair: dict[str, Path]) -> None:
    comparison = pipeline.compare(pair["old"], pair["new"])
    shown, frame = bare(in_notebook(comparison)), columns(comparison)
    for name, fact in FACTS.items():
        assert all(word in shown for word in f"{fact.gone} {fact.come}".split()), name
        assert fact.new in frame["new"] or fact.old in frame["old"], name


def test_what_a_search_finds_gone_is_gone(pair: dict[str, Path]) -> None:
    for words, told in (("secretariat", "gone by new"), ("passengers", "new in new"), ("consensus", "gone by new")):
        assert told in " ".join(run("search", words, pair["old"], pair["new"]).stdout.split())
