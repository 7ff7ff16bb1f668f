"""What speaks against comparing two texts stands above the result, whichever command compares them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mla_diff.cli.main import app

ENGLISH = "Treaty on Books\n\nArticle 1\n\nThe Party shall inform the court.\n\nArticle 2\n\nIt ends with this loan.\n"
FRENCH = (
    "Traité sur les livres\n\nArticle premier\n\nLa Partie informe le tribunal de tout prêt dans la ville.\n\n"
    "Article 2\n\nLe prêt prend fin lorsque le livre est rendu.\n"
)
LANGUAGES = re.compile(r"is in English and .* in French: their words cannot be compared")
ORDER = re.compile(r"\(2023-05-26\) is later than .* \(2022-11-30\): they may be in the wrong order")
COMMANDS = (
    ["compare"], ["compare", "--inline"], ["compare", "-f", "md"], ["compare", "-f", "html", "-o", "-"], ["summary"],
    ["summary", "-f", "md"], ["changes"], ["changes", "-f", "md"], ["explain"], ["concordance"],
    ["concordance", "--all"], ["concordance", "-f", "html"], ["open-points"], ["trace"], ["trace", "-f", "html"],
    ["trace", "-f", "md"], ["blame"], ["search"],
)  # fmt: skip


def told(command: list[str], old: str, new: str, article: str = "Art. 1") -> str:
    """Return what a command says of two texts, on one line and without marks of HTML."""
    name, *options = command
    arguments = {
        "trace": [article, old, new], "explain": [old, new, article], "search": ["the", "--versions", f"{old},{new}"],
        "blame": [new, article, "--versions", f"{old},{new}"],
    }.get(name, [old, new])  # fmt: skip
    done = CliRunner().invoke(app, [name, *arguments, *options, "--no-pager"], env={"COLUMNS": "100"})
    assert done.exit_code == 0, done.output
    body = re.sub(r"(?s)^.*<body[^>]*>", "", done.output)
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_two_languages_are_said_first(command: list[str], tmp_path: Path):
    for name, text in (("one.txt", ENGLISH), ("two.txt", FRENCH)):
        (tmp_path / name).write_text(text, "utf-8")
    output = told(command, str(tmp_path / "one.txt"), str(tmp_path / "two.txt"))
    notice = LANGUAGES.search(output)
    assert notice, output
    assert "Article" not in output[: notice.start()]
    assert "Art. 1" not in output[: notice.start()] or command[0] in ("blame", "trace")  # their own title


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_versions_in_reverse_order_are_said_first(command: list[str]):
    output = told(command, "adopted-2023-05-26", "draft-2022-11-30", "Art. 85")
    notice = ORDER.search(output)
    assert notice, output
    assert "not attested" not in output[: notice.start()].replace("is not attested, neither", "")


def test_versions_in_order_are_not_blamed():
    assert "wrong order" not in told(["compare"], "draft-2022-11-30", "adopted-2023-05-26")


def test_what_the_other_text_does_not_attest_is_not_called_unchanged():
    for pair in (("adopted-2023-05-26", "draft-2022-11-30"), ("draft-2022-11-30", "adopted-2023-05-26")):
        output = told(["compare"], *pair)
        assert "Art. 92(2) to (4) not attested" in output
        assert "unchanged" not in output
