"""No word is broken by a paragraph's end that its own text does not have, in any running format."""

from __future__ import annotations

import pytest

from mla_diff import pipeline
from mla_diff.model.comparison import Sign
from mla_diff.writers.woven import Note, Paragraph, Piece
from mla_diff.writers.woven.ends import keep_words_whole
from tests.laws.holds import RUNNING, assert_gives_back
from tests.report.versions import version_of


def paragraph(end: Sign, *pieces: tuple[Sign, str]) -> Paragraph:
    return Paragraph(tuple(Piece(sign, text) for sign, text in pieces), end, "provision", 0)


def read(paragraphs: list[Paragraph], side: Sign) -> str:
    """Return the text of one side, its paragraphs parted by "/" and the other side's ends by a space."""
    return "".join(
        "".join(piece.text for piece in one.pieces if piece.sign in ("=", side)) + ("/" if one.end in ("=", side) else "")
        for one in paragraphs
    )  # fmt: skip


@pytest.mark.parametrize("sign", [".", ",", ";", ")", "”", ".)", "’s plan", "-State actors", "…"])
@pytest.mark.parametrize("ending", ["-", "+"])
def test_what_clings_to_a_word_stays_with_it(sign: str, ending: Sign) -> None:
    runs_on: Sign = "-" if ending == "+" else "+"
    woven = [
        paragraph(ending, ("=", "to the "), (ending, "State."), (runs_on, "author")),
        paragraph("=", (ending, "7.\tTo the person"), ("=", sign)),
    ]
    settled = list(keep_words_whole(woven))
    assert [read(settled, side) for side in "-+"] == [read(woven, side) for side in "-+"]  # type: ignore[arg-type]
    clinging = sign.split()[0]
    last = "".join(piece.text for piece in settled[0].pieces if piece.sign in ("=", runs_on))
    assert last.endswith(f"author{clinging}")


def test_an_end_goes_back_to_the_side_whose_last_word_it_follows() -> None:
    woven = [paragraph("-", ("-", "this article."), ("+", "the author")), paragraph("=", ("-", "7.\tMore"), ("=", "."))]
    first, last = keep_words_whole(woven)
    assert (first.end, last.end, last.sign) == ("=", "-", "-")


def test_whole_paragraphs_in_between_do_not_break_a_word() -> None:
    woven = [
        paragraph("+", ("=", "the author"), ("+", ".")),
        paragraph("+", ("+", "2.\tA new rule.")),
        paragraph("=", ("+", "3.\tA newer one"), ("=", ". It is so.")),
    ]
    first, between, last = keep_words_whole(woven)
    assert [(piece.sign, piece.text) for piece in first.pieces][-1] == ("-", ".")
    assert between == woven[1]
    assert [(piece.sign, piece.text) for piece in last.pieces] == [
        ("+", "3.\tA newer one"), ("+", "."), ("=", " It is so."),
    ]  # fmt: skip


def test_a_footnote_goes_with_its_word() -> None:
    marked = Paragraph(
        (Piece("-", "7.\tMore"), Piece("=", "", note=Note("a", "b")), Piece("=", ".")), "=", "provision", 0
    )
    first, last = keep_words_whole([paragraph("-", ("-", "this."), ("+", "the author")), marked])
    assert [(piece.text, piece.note) for piece in first.pieces][2:] == [("", Note(None, "b")), (".", None)]
    assert [piece.note for piece in last.pieces if piece.note] == [Note("a", None)]


@pytest.mark.parametrize("glued", ["Considering ", "(a) first ", "“Words” "])
def test_words_that_a_file_ran_together_are_left_alone(glued: str) -> None:
    woven = [paragraph("+", ("=", "The Parties,")), paragraph("=", ("=", glued), ("+", "also"))]
    assert list(keep_words_whole(woven)) == woven


OLD = """# Verdrag

## Artikel 22

6. Het Comité onderzoekt elke kennisgeving in een besloten zitting en hoort daarbij de Staat krachtens dit artikel.

7. Het Comité zendt zijn oordeel aan de Staat die partij is en aan de persoon{end}
"""
NEW = """# Verdrag

## Artikel 31

5. Het Comité onderzoekt elke kennisgeving in een besloten zitting en hoort daarbij de Staat krachtens deze bepaling en
zendt zijn oordeel met redenen omkleed aan de Staat die partij is en aan de steller van de kennisgeving{end}
"""


@pytest.mark.parametrize("format", RUNNING)
@pytest.mark.parametrize("end", [".", ", zoals bepaald.", "; zo mogelijk.", ".”"])
@pytest.mark.parametrize("turned", [False, True])
def test_every_running_format_gives_back_both_texts_of_a_merge(format: str, end: str, turned: bool) -> None:
    old, new = (version_of(text.format(end=end), "text.md", language="nl") for text in (OLD, NEW))
    assert_gives_back(pipeline.compare(new, old) if turned else pipeline.compare(old, new), format)
