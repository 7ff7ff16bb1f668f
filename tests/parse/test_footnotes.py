"""A footnote belongs to the provision and the word where its mark stands; none is lost."""

from __future__ import annotations

from mla_diff.model.block import Block, Document, Mark
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse


def version(*blocks: Block) -> Version:
    return parse(Document("treaty.pdf", "0" * 64, "pdf", blocks), "treaty", "en")


def article(number: int, text: str, page: int, *marks: Mark) -> list[Block]:
    return [Block(f"Article {number}", "heading", page=page), Block(text, page=page, marks=marks)]


def note(number: str, text: str, page: int) -> Block:
    return Block(text, "note", page=page, number=number)


def notes(of: Version) -> dict[str, list[tuple[str, str, int]]]:
    return {
        one.eid: [(note.number, note.text, note.offset) for note in one.notes] for one in of.provisions if one.notes
    }


def test_a_note_is_attached_where_its_mark_stands() -> None:
    found = version(*article(1, "Parties shall cooperate.", 1, Mark(7, "1")), note("1", "See the report.", 1))
    assert notes(found) == {"art_1": [("1", "See the report.", 7)]}
    assert not found.findings


def test_numbers_that_begin_anew_on_each_page_are_told_apart() -> None:
    found = version(
        *article(1, "Parties shall cooperate.", 1, Mark(7, "1")), note("1", "First page.", 1),
        *article(2, "Parties shall consult.", 2, Mark(7, "1")), note("1", "Second page.", 2),
    )  # fmt: skip
    assert notes(found) == {"art_1": [("1", "First page.", 7)], "art_2": [("1", "Second page.", 7)]}


def test_a_note_set_on_the_next_page_is_found() -> None:
    found = version(*article(1, "Parties shall cooperate.", 3, Mark(7, "4")), note("4", "Carried over.", 4))
    assert notes(found) == {"art_1": [("4", "Carried over.", 7)]}


def test_notes_far_from_their_marks_are_paired_in_order() -> None:
    found = version(
        *article(1, "Parties shall cooperate.", 1, Mark(7, "1")), *article(2, "Parties shall consult.", 2, Mark(7, "2")),
        note("1", "End note one.", 9), note("2", "End note two.", 9),
    )  # fmt: skip
    assert notes(found) == {"art_1": [("1", "End note one.", 7)], "art_2": [("2", "End note two.", 7)]}


def test_a_mark_without_a_note_leaves_the_text_as_it_is() -> None:
    found = version(*article(1, "Parties shall cooperate.", 1, Mark(7, "1")))
    assert notes(found) == {}
    assert found.by_eid["art_1"].text == "Parties shall cooperate."


def test_a_note_without_a_mark_stands_behind_the_last_provision_of_its_page_and_is_told() -> None:
    found = version(*article(1, "Parties shall cooperate.", 1), note("7", "Nobody points here.", 1))
    (finding,) = found.findings
    assert finding.code == "note-without-mark"
    assert "note 7" in finding.message
    assert "Nobody points here." in finding.message
    assert finding.place == "page 1"
    assert notes(found) == {"art_1": [("7", "Nobody points here.", len("Parties shall cooperate."))]}


def test_notes_without_marks_stand_on_their_pages_and_keep_their_order() -> None:
    found = version(
        *article(1, "Parties shall cooperate.", 1), note("", "One.", 1), note("", "Two.", 1),
        *article(2, "Parties shall consult.", 3), note("9", "Three.", 2),
    )  # fmt: skip
    assert [text for _, text, _ in notes(found)["art_1"]] == ["One.", "Two.", "Three."]


def test_a_note_in_a_file_without_provisions_is_whole_in_its_finding() -> None:
    found = version(note("7", "Nobody points here.", 1))
    assert found.findings[0].message.endswith("note 7: Nobody points here.")


def test_all_paragraphs_of_a_note_belong_to_its_mark() -> None:
    found = version(
        *article(1, "Parties shall cooperate.", 9, Mark(7, "1")), *article(2, "Parties shall consult.", 9, Mark(7, "2")),
        note("1", "Adopted by consensus.", 9), note("1", "See the report.", 9), note("2", "Ad referendum.", 9),
    )  # fmt: skip
    assert notes(found) == {
        "art_1": [("1", "Adopted by consensus. See the report.", 7)],
        "art_2": [("2", "Ad referendum.", 7)],
    }
    assert not found.findings


def test_notes_of_the_same_sign_stay_apart_where_each_has_a_mark() -> None:
    found = version(
        *article(1, "Parties shall cooperate.", 1, Mark(7, "*"), Mark(13, "*")),
        note("*", "Adopted by consensus.", 1), note("*", "Ad referendum.", 1),
    )  # fmt: skip
    assert notes(found) == {"art_1": [("*", "Adopted by consensus.", 7), ("*", "Ad referendum.", 13)]}
