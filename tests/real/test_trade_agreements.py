"""Articles and their headings in trade agreements whose files mark them: printed as plain text, they are found again."""

from __future__ import annotations

import re
import tarfile
import textwrap
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from mla_diff.text.numerals import canonical_number

EVERY = 15  # of 450 agreements one is read; the others take minutes
LEAST_FOUND, LEAST_HEADED = 0.99, 0.98
_FIGURES = re.compile(r"(?:[A-Z]+[-.])?\d[\w.:-]*")

pytestmark = pytest.mark.xdist_group("agreements")  # the archive is opened once
Article = tuple[str, str, str]  # number as printed, heading, text


def _below_its_label(number: str, heading: str, text: str) -> str:
    return f"{number}\n{heading}\n\n{text}"


def _behind_its_label(number: str, heading: str, text: str) -> str:
    return f"{number}. {heading}\n\n{text}"


def _wrapped(number: str, heading: str, text: str) -> str:
    return f"{number}\n{heading}\n\n{textwrap.fill(text, 78, break_on_hyphens=False, break_long_words=False)}"


@pytest.fixture(scope="module")
def agreements(shared: Path) -> dict[str, list[Article]]:
    """Return the articles of some agreements that have numbers in figures and headings throughout."""
    packed = shared / "corpus/tota.tar.xz"
    if not packed.exists():
        pytest.skip("the corpus of trade agreements is not there")
    found: dict[str, list[Article]] = {}
    with tarfile.open(packed) as archive:
        members = sorted((member for member in archive if member.name.endswith(".xml")), key=lambda member: member.name)
        for member in members[::EVERY]:
            file = archive.extractfile(member)
            assert file is not None
            marked = [
                (
                    _plain(article.get("number", "")),
                    _plain(article.get("name", "")),
                    _plain("".join(article.itertext())),
                )
                for article in ElementTree.parse(file).iter("article")
            ]
            articles = [article for article in marked if _FIGURES.search(article[0])]
            if len(articles) > 5 and all(heading and text for _, heading, text in articles):
                found[member.name] = articles
    return found


def _plain(text: str) -> str:
    return " ".join(text.split())


def _number(printed: str) -> str:
    figures = _FIGURES.search(printed)
    assert figures is not None
    return re.sub(r"\W", "", canonical_number(figures[0]).lower())


@pytest.mark.parametrize("printed", [_below_its_label, _behind_its_label, _wrapped])
def test_articles_and_headings_are_found_again(
    agreements: dict[str, list[Article]], printed: Callable[[str, str, str], str]
) -> None:
    total = found = headed = 0
    for articles in agreements.values():
        text = "\n\n".join(printed(*article) for article in articles)
        version = parse(read("agreement.txt", text.encode()))
        units = [
            (re.sub(r"\W", "", one.number.lower()), one.heading) for one in version.provisions if one.kind == "article"
        ]
        wanted = [_number(number) for number, _, _ in articles]
        total += len(wanted)
        blocks = SequenceMatcher(None, wanted, [number for number, _ in units], autojunk=False).get_matching_blocks()
        for first, second, length in blocks:
            found += length
            headed += sum(
                re.sub(r"\W", "", articles[first + place][1]) == re.sub(r"\W", "", units[second + place][1])
                for place in range(length)
            )
    assert total > 1000
    assert found / total >= LEAST_FOUND
    assert headed / total >= LEAST_HEADED
