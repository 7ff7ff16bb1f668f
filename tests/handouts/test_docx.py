"""Word documents: accepting all changes gives the new text, rejecting all the old one."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mla_diff import loading, pipeline
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import display_text
from mla_diff.readers.registry import Options
from mla_diff.writers.registry import View, render
from tests.handouts.settle import part, settled, words_of
from tests.handouts.versions import NEW, OLD, comparison, version, with_note
from tests.laws.treaties import treaties
from tests.laws.treaties import written as as_text

TRACKED = ("docx", "docx-moves")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REVISIONS = ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")


def made(one: Comparison, form: str = "docx", view: View | None = None) -> bytes:
    found = render(one, form, view)
    assert isinstance(found, bytes)
    return found


def assert_settles(one: Comparison, form: str) -> None:
    document = made(one, form)
    assert " ".join(settled(document, accept=True)).split() == words_of(one.new)
    assert " ".join(settled(document, accept=False)).split() == words_of(one.old)


@pytest.mark.parametrize("form", TRACKED)
def test_accepting_gives_the_new_text_and_rejecting_the_old(form: str) -> None:
    assert_settles(comparison(), form)


@pytest.mark.parametrize("form", TRACKED)
@pytest.mark.parametrize("pair", ["laundering", "terrorism"])
def test_real_conventions_settle_to_either_text(shared: Path, pair: str, form: str) -> None:
    folder = shared / "texts" / "pairs" / pair
    assert_settles(pipeline.compare(folder / "old.en.md", folder / "new.en.md"), form)


def test_paragraphs_settle_as_they_were_not_only_words() -> None:
    one = "2. Each Party shall render the widest measure of assistance to every other Party."
    document = made(comparison())
    assert {one, "3. It shall act without delay."} <= set(settled(document, accept=True))
    assert f"{one} It shall act without delay." in settled(document, accept=False)


@given(treaties(), treaties(), st.randoms(use_true_random=False))
def test_any_two_treaties_settle(one, other, random):
    mixed = [*one, *other[:2]]
    random.shuffle(mixed)
    both = comparison(as_text(one).decode(), as_text(mixed).decode())
    for form in TRACKED:
        assert_settles(both, form)


@pytest.mark.parametrize("form", TRACKED)
def test_every_revision_has_a_number_of_its_own(form: str) -> None:
    document = made(comparison(), form)
    numbers = [
        element.get(f"{_W}id")
        for name in zipfile.ZipFile(BytesIO(document)).namelist() if name.endswith(".xml")
        for element in part(document, name).iter(*(f"{_W}{tag}" for tag in _REVISIONS))
    ]  # fmt: skip
    assert len(numbers) > 20
    assert len(set(numbers)) == len(numbers)


def test_moved_words_stand_at_both_places_with_comments_that_name_the_other() -> None:
    document = made(comparison())
    comments = ["".join(one.itertext()) for one in part(document, "word/comments.xml")]
    assert any("Moved here from Art. 4" in text for text in comments)
    assert any("Moved to Art. 2" in text for text in comments)


def test_native_moves_pair_what_went_with_what_came() -> None:
    body = part(made(comparison(), "docx-moves"), "word/document.xml")
    names = {
        side: sorted(element.get(f"{_W}name") for element in body.iter(f"{_W}move{side}RangeStart"))
        for side in ("From", "To")
    }
    assert names["From"] == names["To"] != []
    texts = [["".join(run.itertext()) for run in body.iter(f"{_W}move{side}")] for side in ("From", "To")]
    assert sorted(texts[0]) == sorted(texts[1])


def test_changes_of_numbers_only_have_an_author_of_their_own() -> None:
    body = part(made(comparison()), "word/document.xml")
    authors = {
        "".join(element.itertext()): element.get(f"{_W}author") for element in body.iter(f"{_W}ins") if len(element)
    }
    assert authors["Article 3"] == "mla_diff: renumbering"
    assert authors["must"] == "mla_diff"


def test_the_static_form_has_no_revisions_but_the_same_words() -> None:
    body = part(made(comparison(), "docx-static"), "word/document.xml")
    assert not list(body.iter(*(f"{_W}{tag}" for tag in _REVISIONS)))
    looks = {
        "".join(run.itertext()): look.get(f"{_W}val")
        for run in body.iter(f"{_W}r") if (look := run.find(f"{_W}rPr/{_W}rStyle")) is not None
    }  # fmt: skip
    assert looks["must"] == "Come"
    assert looks["shall"] == "Gone"


def test_dates_come_from_the_input_and_never_from_the_clock() -> None:
    both = comparison()
    assert b"w:date" not in zipfile.ZipFile(BytesIO(made(both))).read("word/document.xml")
    dated = replace(both, new=replace(both.new, date="2023-05"))
    assert b'w:date="2023-05-01T00:00:00Z"' in zipfile.ZipFile(BytesIO(made(dated))).read("word/document.xml")
    asked = made(dated, view=View(made="2024-02-03"))
    assert b'w:date="2024-02-03T00:00:00Z"' in zipfile.ZipFile(BytesIO(asked)).read("word/document.xml")
    assert made(dated) == made(dated)


def test_footnotes_are_footnotes_and_settle_with_their_text() -> None:
    old = with_note(version(OLD), "art_3", "Any official language.", 8)
    new = with_note(version(NEW), "art_4", "Any one official language.", 8)
    new = with_note(new, "art_5", "Added in 2023.", 8)
    document = made(pipeline.compare(old, new))
    assert any("Requests[Any one official language.] shall" in text for text in settled(document, accept=True))
    assert any("Requests[Any official language.] shall" in text for text in settled(document, accept=False))
    assert any("Disputes[Added in 2023.]" in text for text in settled(document, accept=True))
    assert not any("2023" in text for text in settled(document, accept=False))


def test_what_must_be_known_of_a_text_stands_in_the_header_not_in_the_text() -> None:
    both = comparison()
    fragment = replace(both, old=replace(both.old, fragment=True), new=replace(both.new, nature="working translation"))
    document = made(fragment)
    cover = "".join(part(document, "word/cover.xml").itertext())
    assert "fragment" in cover
    assert "working translation" in cover
    assert " ".join(settled(document, accept=True)).split() == words_of(fragment.new)


def test_a_paraphrase_is_set_beside_the_text_without_marks() -> None:
    both = pipeline.compare(replace(version(OLD), nature="paraphrase"), version(NEW))
    body = part(made(both), "word/document.xml")
    assert not list(body.iter(*(f"{_W}{tag}" for tag in _REVISIONS)))
    assert list(body.iter(f"{_W}tbl"))


def test_headings_are_styles_of_word() -> None:
    body = part(made(comparison()), "word/document.xml")
    styles = [style.get(f"{_W}val") for style in body.iter(f"{_W}pStyle")]
    assert styles[0] == "Title"
    assert "Heading1" in styles


def test_text_that_xml_cannot_hold_is_shown_as_replaced() -> None:
    new = version(NEW)
    odd = replace(new.by_eid["art_5"], text="<w:t>&amp;\x00\ud800")
    new = replace(new, provisions=(*(one for one in new.provisions if one.eid != "art_5"), odd))
    assert "<w:t>&amp;\ufffd\ufffd" in settled(made(pipeline.compare(version(OLD), new)), accept=True)


def test_only_the_provisions_asked_for_are_written() -> None:
    both = comparison()
    document = made(both, view=View(only=frozenset({"art_5"})))
    assert settled(document, accept=True) == ["Article 5 Disputes", "Disputes shall be settled by negotiation."]
    assert settled(document, accept=False) == []


@pytest.mark.parametrize("form", TRACKED)
@pytest.mark.parametrize("tracked", ["accepted", "original"])
def test_our_own_reader_reads_either_text_back(form: str, tracked: Literal["accepted", "original"]) -> None:
    both = comparison()
    again = loading.read_version("redline.docx", made(both, form), options=Options(tracked=tracked))
    wanted = both.new if tracked == "accepted" else both.old
    read, written = ([(one.eid, one.label, display_text(one)) for one in side.provisions] for side in (again, wanted))
    assert read == written
