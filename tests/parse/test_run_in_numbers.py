"""Numbered paragraphs and points that stand one behind the other in one line; and numbers of sentences, which are none."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def _tree(text: str, language: str = "", name: str = "act.md") -> list[tuple[int, str, str]]:
    """Return depth, label and text of what stands in the units of a text."""
    version = parse(read(name, text.encode()), language=language)
    return [
        (one.eid.count("__"), one.label, one.text)
        for one in version.provisions
        if one.kind in ("paragraph", "point") or one.kind == "article"
    ]


@pytest.mark.parametrize(
    ("language", "label", "words"),
    [
        ("bg", "Чл. 5.", ("Таксите са годишни.", "Те се плащат за:", "кораби;", "докове.")),
        ("de", "§ 5.", ("Die Gebühren sind jährlich.", "Sie werden gezahlt für:", "Schiffe;", "Docks.")),
        ("en", "Art. 5.", ("The fees are yearly.", "They are paid for:", "ships;", "docks.")),
        ("pl", "Art. 5.", ("Opłaty są roczne.", "Płaci się je za:", "statki;", "doki.")),
    ],
)
@pytest.mark.parametrize("signs", [("(1)", "(2)", "1.", "2."), ("1.", "2.", "1)", "2)")])
def test_paragraphs_and_points_in_one_line_are_as_those_on_lines_of_their_own(
    language: str, label: str, words: tuple[str, ...], signs: tuple[str, ...]
) -> None:
    other = label.replace("5", "6")
    pieces = [f"{sign} {word}" for sign, word in zip(signs, words, strict=True)]
    in_one = f"{label} {' '.join(pieces)}\n\n{other} Text.\n"
    apart = "\n\n".join([f"{label} {pieces[0]}", *pieces[1:], f"{other} Text."])
    assert _tree(in_one, language) == _tree(apart, language)
    assert [row[1] for row in _tree(in_one, language)[1:5]] == list(signs)


def test_points_run_on_behind_a_colon_in_the_text_below_a_label() -> None:
    text = "##### 7 §\n\nFöljande gäller: 1. Borgenär äger ej söka. 2. Vad i 33 § är stadgat gäller ej.\n\n##### 8 §\n\nText.\n"
    assert _tree(text, "sv")[:3] == [
        (0, "7 §", "Följande gäller:"),
        (1, "1.", "Borgenär äger ej söka."),
        (1, "2.", "Vad i 33 § är stadgat gäller ej."),
    ]


def test_a_paragraph_behind_the_last_point_of_the_one_before_counts_on_from_that() -> None:
    text = (
        "Article 1\n\nThe Council shall adopt: (1) measures on:\n\n(a) visas,\n\n(b) checks; (2) measures on travel.\n\n"
        "Article 2\n\nIt binds.\n"
    )
    assert _tree(text)[:5] == [
        (0, "Article 1", "The Council shall adopt:"),
        (1, "(1)", "measures on:"),
        (2, "(a)", "visas,"),
        (2, "(b)", "checks;"),
        (1, "(2)", "measures on travel."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "(1) It is governed by paragraph (2) of Article 9.",
        "(1) It is set out in Article 3 (2) and (3).",
        "(1) It replaces, as follows: Art. 2. The fee is due.",
        "1. It is set in No. 2. The fee is due.",
        "It was due on 1. May. 2. June followed.",
        "(1) There is but one: 1. the fee.",
        "1. It binds [Alt. 1. upon signature] [Alt. 2. From then on] all.",
    ],
)
def test_a_number_in_a_sentence_is_no_item(text: str) -> None:
    assert len(_tree(f"Article 1. {text}\n\nArticle 2. It binds.\n")) <= 3
    words = " ".join(row[2] for row in _tree(f"Article 1. {text}\n\nArticle 2. It binds.\n"))
    assert text.split(maxsplit=1)[1] in words


def test_what_is_quoted_is_left_whole() -> None:
    text = "##### Art. 1.\n\nArt. 7 reads:\n\n> Art. 7. (1) The fee is due. (2) It is paid.\n\n##### Art. 2.\n\nIt binds.\n"
    version = parse(read("act.md", text.encode()))
    assert [one.text for one in version.provisions if "fee" in one.text] == [
        "Art. 7. (1) The fee is due. (2) It is paid."
    ]


@pytest.mark.parametrize(
    ("language", "label", "words"),
    [
        ("de", "§", ("Die Gebühren sind jährlich.", "Sie werden gezahlt.")),
        ("en", "Article", ("The fees are yearly.", "They are paid.")),
    ],
)
def test_the_number_of_a_first_paragraph_may_stand_right_behind_a_label(
    language: str, label: str, words: tuple[str, str]
) -> None:
    text = "\n\n".join(f"{label} {number} (1) {words[0]} (2) {words[1]}" for number in (1, 2, 3))
    rows = _tree(text, language)
    assert [row[1] for row in rows] == [
        *(f"{label} 1", "(1)", "(2)"),
        *(f"{label} 2", "(1)", "(2)"),
        *(f"{label} 3", "(1)", "(2)"),
    ]
