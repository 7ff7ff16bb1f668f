"""Every fact of the page on the MLA Convention is shown by the command beside it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from mla_diff.cli.main import run

PAGE = Path(__file__).resolve().parents[2] / "docs" / "pages" / "howto" / "convention.md"


def facts() -> list[tuple[str, str, str]]:
    rows = re.findall(r"^\| (.+?) \| `mla-diff (.+?)` \| (.+?) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    return [(fact, command, words) for fact, command, words in rows]


def test_the_page_has_the_facts() -> None:
    assert len(facts()) >= 40


@pytest.mark.parametrize(("fact", "command", "words"), facts(), ids=lambda text: text[:40])
def test_the_command_beside_a_fact_shows_it(
    capsys: pytest.CaptureFixture[str], fact: str, command: str, words: str
) -> None:
    with pytest.raises(SystemExit) as end:
        run([*shlex.split(command), "--width", "400"])
    assert end.value.code == 0, fact
    out = " ".join(capsys.readouterr().out.split())
    position = 0
    for chunk in words.split(" … "):
        found = out.find(chunk, position)
        assert found >= 0, (fact, chunk)
        position = found + len(chunk)
