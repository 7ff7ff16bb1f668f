"""A line that stands like a unit's label and was read as none is told, and cross-references and quotations are not."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def version(*blocks: str, name: str = "law.txt") -> Version:
    return parse(read(name, ("\n\n".join(blocks) + "\n").encode()))


def unread(read_as: Version) -> list[str]:
    return [finding.message for finding in read_as.findings if finding.code == "unit"]


@pytest.mark.parametrize(
    ("first", "second", "last"),
    [
        ("Artículo 14.", "Artículo 15.", "Articulo l6."), ("Article 1", "Article 2", "Artlcle 3"),
        ("Artikel 1", "Artikel 2", "Artikel 3x1"), ("Статья 1", "Статья 2", "Статъя 3"),
        ("Article 1", "Article 2", "Article 3 ⊥"), ("§ 1", "§ 2", "§ 3.x – Entgelt"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["law.txt", "law.md"])
def test_a_misprinted_last_label_is_told(first: str, second: str, last: str, name: str) -> None:
    read_as = version(first, "X is y.", second, "Y is z.", last, "Z is x.", name=name)
    if len(read_as.reading.numbers) == 2:
        assert [last in message for message in unread(read_as)] == [True]
        assert read_as.reading.verdict == "doubtful"
    else:
        assert not unread(read_as)


@pytest.mark.parametrize(
    "line",
    [
        "Article 5(2)",
        "Article 1",
        "Article 71",
        "Article of faith",
        "Articles are sold",
        "Article 7, paragraph 2, applies.",
    ],
)
def test_what_is_no_label_is_not_told(line: str) -> None:
    assert not unread(version("Article 1", "The council sits.", "Article 2", "It meets under:", line, "It votes."))


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        (("10.12", "10.13", "10.15", "11.1"), "Article 10.14 is missing"),
        (("1-01", "1-02", "1-05", "2-01"), "Articles 1-03 and 1-04 are missing"),
        (("A-01", "A-03", "B-01"), "Article A-02 is missing"), (("1.1", "1.2", "2.3", "2.4"), "Articles 2.1 and 2.2 are missing"),
        (("1", "2", "5"), "Articles 3 and 4 are missing"), (("1.1", "1.2", "3.9", "3.10"), ""),
    ],
)  # fmt: skip
def test_a_number_that_no_unit_has_is_told_in_chapters_too(numbers: tuple[str, ...], missing: str) -> None:
    read_as = version(*(line for number in numbers for line in (f"Article {number}", "The council sets the fee.")))
    told = [finding.message.partition(":")[0] for finding in read_as.findings if finding.code == "number-gap"]
    assert told == ([missing] if missing else [])
