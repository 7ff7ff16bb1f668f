"""Citing what stands in sections of articles, in numbers of numbers, and in units counted apart."""

from __future__ import annotations

import pytest

from mla_diff.cite.citation import cite
from mla_diff.cite.find import find_provisions
from mla_diff.model.errors import UnknownNameError
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


@pytest.mark.parametrize(
    ("text", "language", "eid", "cited"),
    [
        ("Article I\n\nSection 1. All may vote.\n\nSection 2. They choose:\n\n(a) one;\n\n(b) two.\n\nArticle II\n\nIt is so.\n",
         "en", "art_1__sec_2__point_b", "Art. 1, Section 2(b)"),
        ("Article 1\n\nThe club is old.\n\nArticle 2\n\nIt is small.\n\nAmendment 1\n\n1. All may join.\n\n2. None need.\n",
         "en", "art_1-2__para_2", "Amendment 1(2)"),
        ("MADDE 1- Bu Kanun uygulanır.\n\nMADDE 2- Bu Kanun yürürlüğe girer.\n\nGEÇİCİ MADDE 1- Yönetmelik çıkarılır.\n",
         "tr", "art_1-2", "GEÇİCİ MADDE 1"),
        ("# Bylaws\n\n## 1. Name\n\nThe name is Hive.\n\n## 2. Members\n\n### 2.1 Classes\n\nThere are two.\n\n## 3. Seal\n\nIt is round.\n",
         "en", "sec_2__sec_2-1", "2.1"),
    ],
)  # fmt: skip
def test_each_provision_is_cited_by_what_tells_it_from_others(text: str, language: str, eid: str, cited: str) -> None:
    version = parse(read("act.md" if text.startswith("#") else "act.txt", text.encode()), language=language)
    assert cite(version, eid) == cited


@pytest.mark.parametrize(
    ("name", "eid"),
    [("Amendment I", "art_1-2"), ("amendment i", "art_1-2"), ("Article I", "art_1"), ("Article I, Section 2", "art_1__sec_2"),
     ("Article I Sec. 2", "")],
)  # fmt: skip
def test_a_unit_is_found_by_the_labels_that_it_bears(name: str, eid: str) -> None:
    text = "Article I\n\nSection 1. All may vote.\n\nSection 2. They choose.\n\nArticle II\n\nIt is so.\n\n"
    version = parse(read("act.txt", f"{text}Amendment I\n\nAll may join.\n".encode()), language="en")
    if eid:
        assert find_provisions(version, name) == (eid,)
    else:
        with pytest.raises(UnknownNameError):
            find_provisions(version, name)
