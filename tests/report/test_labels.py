"""A label that is printed otherwise while the number stays is told, and "No differences" is not said without it."""

from __future__ import annotations

import pytest

from mla_diff.model.comparison import Comparison
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read
from mla_diff.report.compose import report_on
from mla_diff.report.notices import notices
from mla_diff.report.sums import verdict
from mla_diff.report.values import Heading

SENTENCES = ("Each Party shall pay the fee.", "The council keeps a register.", "Ferries are painted white.")


def compared(old: str, new: str) -> Comparison:
    """Return the comparison of the same sentences under two rows of labels, parted by commas."""
    versions = []
    for labels in (old, new):
        text = "\n\n".join(f"{label}\n\n{said}" for label, said in zip(labels.split(","), SENTENCES, strict=True))
        versions.append(parse(read("law.txt", text.encode())))
    return compare(*versions)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Article 1,Article 2,Article 3", "Article I,Article II,Article III", "“Article 1” is now “Article I”"),
        ("Article 1,Article 2,Article 3", "Section 1,Section 2,Section 3", "“Article 1” is now “Section 1”"),
        ("Artikel 1,Artikel 2,Artikel 3", "§ 1,§ 2,§ 3", "“Artikel 1” is now “§ 1”"),
        (
            "Artículo 1,Artículo 2,Artículo 3",
            "Artículo primero,Artículo segundo,Artículo tercero",
            "is now “Artículo primero”",
        ),
    ],
)
def test_a_label_printed_otherwise_is_told(old: str, new: str, told: str) -> None:
    comparison = compared(old, new)
    assert [told in notice for notice in notices(comparison) if "Labels" in notice] == [True]
    assert verdict(comparison) == "No differences but in how labels are printed."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Article 1,Article 2,Article 3", "ARTICLE 1.,ARTICLE 2.,ARTICLE 3."),
        ("§ 1,§ 2,§ 3", "§1,§2,§3"), ("Article 1,Article 2,Article 3", "Article 1,Article 2,Article 3"),
    ],
)  # fmt: skip
def test_signs_spaces_and_capitals_of_labels_are_not_told(old: str, new: str) -> None:
    comparison = compared(old, new)
    assert not [notice for notice in notices(comparison) if "Labels" in notice]
    assert verdict(comparison).startswith("No differences")


def test_a_new_number_is_no_other_print() -> None:
    comparison = compared("Article 1,Article 2,Article 3", "Article 1,Article 3,Article 4")
    assert not [notice for notice in notices(comparison) if "Labels" in notice]


@pytest.mark.parametrize("label", ["PART II", "Chapter 2", "TITLE II"])
def test_a_division_without_a_heading_stands_on_both_sides(label: str) -> None:
    text = "Article 1\n\nThe ferry is free.\n\n{}\n\nArticle 2\n\nThe crew {} help.\n"
    texts = [parse(read("a.txt", text.format(label, word).encode())) for word in ("shall", "may")]
    report = report_on(compare(*texts))
    row = next(part.row for part in report.parts if isinstance(part, Heading))
    assert row.old is not None
    assert row.new is not None
    assert row.old.label == row.new.label == label
    assert "new" not in row.kinds
