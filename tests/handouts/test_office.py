"""LibreOffice as the judge of tracked changes: words differing after accepting or rejecting all are 0."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mla_diff import pipeline
from mla_diff.writers.registry import View, render
from tests.handouts.office import SOFFICE, settle
from tests.handouts.settle import words_of

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")


def _letters(text: str) -> str:
    """Return letters and digits in order: what no spacing and no markup of the source changes."""
    return "".join(re.findall(r"\w", text))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all tests, so that LibreOffice sets up its profile once."""
    return tmp_path_factory.mktemp("office")


@pytest.mark.parametrize("pair", ["laundering", "terrorism"])
@pytest.mark.parametrize(("form", "made"), [("docx", "2024-01-01"), ("docx", ""), ("docx-moves", "2024-01-01")])
def test_libreoffice_settles_to_either_text(shared: Path, folder: Path, pair: str, form: str, made: str) -> None:
    texts = shared / "texts" / "pairs" / pair
    both = pipeline.compare(texts / "old.en.md", texts / "new.en.md")
    document = folder / f"{pair}-{form}-{made}.docx"
    content = render(both, form, View(made=made))
    assert isinstance(content, bytes)
    document.write_bytes(content)
    for accept, name, version in ((True, "new", both.new), (False, "old", both.old)):
        got = settle(document, folder, accept).split()
        assert got == words_of(version)
        assert _letters(" ".join(got)) == _letters((texts / f"{name}.en.md").read_text("utf-8"))
