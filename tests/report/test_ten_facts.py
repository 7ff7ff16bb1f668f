"""Ten facts of one comparison, asked of every command and format: all say them, and none says the contrary."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.test_commands import run

OLD = """# Draft Convention on River Ferries

## Article 1 Scope

This Convention applies to every ferry that crosses a river between two Parties.

## Article 2 Fares

1. Each Party shall publish its fares before the first of May.

2. The Council may approve other fares within thirty days of a request.

| Crossing | Fare |
|---|---|
| Arbon | 4.00 |
| Brixen | 5.00 |

## Article 3 Secretariat

The secretariat keeps the register of all ferries and answers questions of the Parties about it.

## Article 4 Disputes

Parties that disagree about the meaning of this Convention go to the harbour court at Celje.
"""
NEW = """# Convention on River Ferries

## Article 1 Scope

This Convention applies to every ferry that crosses a river between two Parties.

## Article 2 Fares

1. Each Party may publish its fares before the first of May.

2. The Council may approve other fares within sixty days of a request, unless a Party objects.

| Crossing | Fare |
|---|---|
| Arbon | 4.00 |
| Brixen | 5.50 |

## Article 3 Safety

Nobody shall carry more passengers than the plate on the vessel allows in any weather at all.

## Article 4 Disputes

Parties that disagree about the meaning of this Convention go to the harbour court at Celje.
"""
#: What came and what went; each fact has to be in every format.
COME = ("may", "sixty", "unless a Party objects", "5.50", "Safety", "Nobody shall carry more passengers")
GONE = ("Draft", "thirty", "5.00", "Secretariat")
SHOWING = ("terminal", "html", "docx", "docx-moves", "docx-static", "md", "md-critic", "md-brackets", "csv", "json")


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("ten facts")
    for name, text in (("old.md", OLD), ("new.md", NEW)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "old.md", folder / "new.md"


def read(path: Path) -> str:
    """Return the words of a file, those of all parts of a Word file that hold any."""
    if path.suffix != ".docx":
        return " ".join(path.read_text(encoding="utf-8").split())
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name).decode() for name in package.namelist() if name == "word/document.xml"]
    return " ".join(re.sub("<[^>]+>", " ", " ".join(parts)).split())


def bare(text: str) -> str:
    """Return text without marks and line breaks, so that a phrase that a mark begins in is one phrase."""
    return " ".join(re.sub(r"<[^>]+>|[\\[\]{}|+│~*#]|-(?=\W)", " ", text).split())


@pytest.mark.parametrize("form", SHOWING)
def test_compare_shows_all_ten_in_every_format(pair: tuple[Path, Path], tmp_path: Path, form: str) -> None:
    suffix = form.partition("-")[0].replace("terminal", "txt")
    target = tmp_path / f"out.{suffix}"
    width = ("--width", "400") if form == "terminal" else ()
    result = run("compare", *pair, "--format", form, "-o", target, "--exit-code", *width)
    assert result.returncode == 1, result.stderr
    text = bare(read(target))
    missing = [fact for fact in (*COME, *GONE) if not all(word in text for word in fact.split())]
    assert missing == []
    assert "No differences" not in text


def told(arguments: Sequence[str | Path]) -> str:
    return " ".join(run(*arguments).stdout.split())


def test_changes_and_summary_tell_them(pair: tuple[Path, Path]) -> None:
    changes = told(["changes", *pair, "--width", "400"])
    for fact in ("may", "sixty", "unless", "5.50", "Safety", "Secretariat"):
        assert fact in changes
    summary = told(["summary", *pair, "--width", "400"])
    assert "“shall” is now “may”" in summary
    assert "1 new and 1 dropped" in summary


def test_explain_concordance_and_search_agree_on_what_has_no_counterpart(pair: tuple[Path, Path]) -> None:
    assert "dropped" in told(["explain", *pair, "Art. 3"])
    rows = [" ".join(line.split()) for line in run("concordance", *pair, "--width", "200").stdout.splitlines()]
    assert any(row.startswith("Art. 3 — dropped") for row in rows)
    assert any(row.startswith("— Art. 3 new") for row in rows)
    assert "gone by new" in told(["search", "secretariat", *pair])


@pytest.mark.parametrize("suffix", ["md", "docx"])
@pytest.mark.parametrize(
    "command",
    [["trace", "Art. 2", "{0}", "{1}"], ["concordance", "{0}", "{1}"], ["changes", "{0}", "{1}"],
     ["blame", "{1}", "Art. 2", "--versions", "{0},{1}"]],
    ids=lambda command: command[0],
)  # fmt: skip
def test_what_is_handed_out_can_be_word_or_markdown(
    pair: tuple[Path, Path], tmp_path: Path, command: list[str], suffix: str
) -> None:
    target = tmp_path / f"out.{suffix}"
    result = run(*(part.format(*pair) for part in command), "-o", target)
    assert result.returncode == 0, result.stderr
    text = read(target)
    assert "Art. 2" in text
    assert ("sixty" in text) == (command[0] != "concordance")
