"""The PDF loader on treaties as their makers publish them, where those files are at hand."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from rapidfuzz.distance import Indel

from mla_diff.model.block import Document
from mla_diff.model.errors import LoadError
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

FOLDER = Path(__file__).parents[3] / "shared" / "texts"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real treaty texts (../shared/texts) are not here")


@cache
def document(name: str) -> Document:
    return read(name, (FOLDER / "pdf" / name).read_bytes())


def words(text: str) -> list[str]:
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').split()


def text_of(found: Document, first: int, last: int = 10_000) -> str:
    return "\n".join(
        block.text
        for block in found.blocks
        if block.style in ("body", "heading") and first <= (block.page or 0) <= last
    )


@pytest.mark.parametrize(("language", "name"), [("en", "Article"), ("es", "Artículo")])
def test_bbnj_has_every_word_in_order_and_each_article_in_a_heading_of_its_own(language: str, name: str) -> None:
    found = document(f"bbnj-agreement-2023-{language}.pdf")
    expected = (FOLDER / "pdf" / f"bbnj-agreement-2023-{language}.txt").read_text(encoding="utf-8")
    assert words(text_of(found, 3)) == words(expected)
    heads = [block.text for block in found.blocks if block.style == "heading"]
    assert [head for head in heads if re.fullmatch(rf"{name} \d+", head)] == [f"{name} {n}" for n in range(1, 77)]
    assert sum(bool(re.fullmatch(r"AN(NEX|EXO) II?", head)) for head in heads) == 2
    assert found.findings == ()


def test_bbnj_paragraph_numbers_stand_in_front_of_their_paragraphs() -> None:
    blocks = document("bbnj-agreement-2023-en.pdf").blocks
    bare = [block.text for block in blocks if re.fullmatch(r"\(?[0-9a-z]{1,4}[.)]", block.text)]
    assert bare == []
    assert any(block.text.startswith("2. “Areas beyond national jurisdiction” means") for block in blocks)


def test_bbnj_page_numbers_are_furniture() -> None:
    found = document("bbnj-agreement-2023-en.pdf")
    furniture = [block.text for block in found.blocks if block.style == "furniture"]
    assert furniture == [f"- {number} -" for number in range(2, 63)]


def test_uncac_differs_from_another_edition_in_less_than_one_word_in_two_hundred() -> None:
    other = (FOLDER / "instruments" / "uncac-2003.en.md").read_text(encoding="utf-8")
    one = re.findall(r"\w+", text_of(document("uncac-2003.pdf"), 12, 63).casefold())
    two = re.findall(r"\w+", re.sub(r"[#*_>|]", "", other).casefold())
    assert Indel.distance(one, two) < len(two) / 200


def test_uncac_footnotes_are_taken_out_with_their_marks() -> None:
    found = document("uncac-2003.pdf")
    notes = [(block.page, block.number) for block in found.blocks if block.style == "note"]
    assert notes == [(9, "1"), (9, "2"), (9, "3"), (13, "1"), (13, "2"), (13, "3"), (14, "4"), (14, "5"), (14, "6")]
    assert sum(len(block.marks) for block in found.blocks) == 9


def test_the_isa_draft_keeps_its_brackets_and_all_its_regulations() -> None:
    found = document("isa-exploitation-draft-2025-12-23.pdf")
    everything = "".join(block.text for block in found.blocks)
    assert everything.count("[") == 1662
    listed = {
        re.sub(r"[\s.\[\]]", "", re.split(r"\s*\.{3,}", block.text)[0])
        for block in found.blocks
        if 2 <= (block.page or 0) <= 13 and re.match(r"\W*Regulation \d", block.text)
    }
    heads = {
        re.sub(r"[\s.\[\]]", "", block.text)
        for block in found.blocks
        if block.style == "heading" and (block.page or 0) > 13
    }
    assert len(listed) == 147
    assert listed <= heads
    feet = [block.text for block in found.blocks if block.style == "furniture"]
    assert [f"{page} of 194" for page in range(2, 195)] == feet


def test_the_isa_draft_has_its_alternatives_beside_what_they_would_replace() -> None:
    version = parse(document("isa-exploitation-draft-2025-12-23.pdf"))
    eids = {one.eid for one in version.provisions if "alt" in one.number.lower()}
    assert len(eids) == 68
    assert {"art_31alt", "art_25alt", "art_12__para_1bisalt", "art_71__para_1__point_baltter"} <= eids
    texts = [*(one.label + one.heading + one.text for one in version.provisions), *version.furniture]
    assert sum(text.count("[") for text in texts) == 1662
    # what is left are letters and numbers that the draft leaves out or uses twice
    assert sum(finding.code == "numbering" for finding in version.findings) == 33


def test_the_russian_bbnj_agreement_is_refused_for_its_fonts() -> None:
    with pytest.raises(LoadError, match="no Unicode map"):
        document("bbnj-agreement-2023-ru.pdf")
