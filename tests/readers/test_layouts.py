"""One treaty set in many ways by Chromium and LibreOffice: no word is marked against its source in any of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mla_diff.diff.summary import count_words
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read
from tests.readers.layouts import ARTICLES, BY_LIBREOFFICE, LAYOUTS, convert_all, print_all, source

pytestmark = pytest.mark.xdist_group("layouts")  # each page is printed once
#: Three columns whose lines stand on no common heights are still parted wrongly here and there.
SHORT = {"three columns"}


@pytest.fixture(scope="module")
def by_chromium(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("chromium"):
        pytest.skip("Chromium is not installed")
    folder = tmp_path_factory.mktemp("layouts")
    print_all(folder)
    return folder


@pytest.fixture(scope="module")
def by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    convert_all(folder)
    return folder


def marked(file: Path) -> tuple[int, int, int]:
    """Return the words inserted and deleted against the source, and how many articles were found."""
    version = parse(read(file.name, file.read_bytes()))
    count = count_words(compare(as_typed(), version))
    return count.inserted, count.deleted, sum(provision.kind == "article" for provision in version.provisions)


def as_typed() -> Version:
    return parse(read("source.txt", source().encode()))


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name not in SHORT])
def test_no_word_is_marked_in_what_chromium_prints(layout: str, by_chromium: Path) -> None:
    assert marked(by_chromium / f"{layout}.pdf") == (0, 0, ARTICLES)


@pytest.mark.parametrize("layout", sorted(SHORT))
def test_the_articles_of_a_harder_layout_are_all_found(layout: str, by_chromium: Path) -> None:
    assert marked(by_chromium / f"{layout}.pdf")[2] == ARTICLES


@pytest.mark.parametrize("layout", BY_LIBREOFFICE)
def test_no_word_is_marked_in_what_libreoffice_prints(layout: str, by_libreoffice: Path) -> None:
    assert marked(by_libreoffice / f"office {layout}.pdf") == (0, 0, ARTICLES)
