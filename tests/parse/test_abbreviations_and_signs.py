"""Letters with stops that label nothing, labels glued to quotation marks, and the sign of a paragraph among articles."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def version(text: str, name: str = "text.txt", language: str = "") -> Version:
    return parse(read(name, text.encode()), language=language)


@pytest.mark.parametrize(
    ("language", "unit", "word"),
    [
        ("de", "§", "z. B. Kähne"), ("de", "§", "d. h. Kähne"), ("de", "§", "u. a. Kähne"), ("de", "§", "i. d. R. Kähne"),
        ("fr", "Article", "p. ex. des canots"), ("sv", "Artikel", "t. ex. ekor"), ("ru", "Статья", "т. е. лодки"),
        ("en", "Article", "i. e. canoes"), ("en", "Article", "e. g. canoes"), ("en", "Article", "e.g. canoes"),
    ],
)  # fmt: skip
def test_a_shortened_word_at_the_start_of_a_line_is_no_item(language: str, unit: str, word: str) -> None:
    text = f"{unit} 1\nBoats are vessels,\n\n{word}\n\n{unit} 2\nIt ends.\n"
    assert not any(p.kind == "point" for p in version(text, language=language).provisions)


def test_a_list_may_begin_in_the_line_of_a_letter() -> None:
    text = "Article 1\na. i. the name;\nii. the port;\nb. the fee.\n"
    assert [p.label for p in version(text).provisions] == ["Article 1", "a.", "i.", "ii.", "b."]


@pytest.mark.parametrize("mark", ["{})", "({})", "{}."])
@pytest.mark.parametrize("quoted", ["“{}”", '"{}"', "«{}»", "„{}“", "‘{}’", "‹{}›"])
@pytest.mark.parametrize("labels", ["abc", "123"])
def test_a_label_may_be_glued_to_a_quotation_mark(mark: str, quoted: str, labels: str) -> None:
    lines = [f"{mark.format(label)}{quoted.format('parte')}: chi firma;" for label in labels]
    text = "Articolo 1\nSi intende per:\n" + "\n".join(lines) + "\nArticolo 2\nFine.\n"
    assert [p.number for p in version(text).provisions if p.kind in ("point", "paragraph")] == list(labels)


@pytest.mark.parametrize(
    "text",
    [
        "Article 1\nIt applies.\n\nArticle 2\n§ 4. The licence is valid.\n\nArticle 3\nIt ends.\n\nArticle 4\nIt is done.\n",
        "Art. 1º Protege.\n\nArt. 2º Aplica-se aos barcos.\n\n§ 4º O prazo é de dois anos.\n\nArt. 3º Entra em vigor.\n\nArt. 4º Fim.\n",
        "Artikel 1\nDas Gesetz gilt nach\n§ 4. Es gilt nicht.\n\nArtikel 2\nSie gilt.\n\nArtikel 3\nEs gilt.\n\nArtikel 4\nEnde.\n",
        "## Art. 1.\nUstawa.\n\n## Art. 2.\n§ 4. Licencja.\n\n## Art. 3.\nWchodzi.\n\n## Art. 4.\nKoniec.\n",
    ],
)
def test_a_sign_among_articles_makes_no_article(text: str) -> None:
    articles = [p.number for p in version(text, "text.md").provisions if p.kind == "article"]
    assert articles == ["1", "2", "3", "4"]


def test_signs_that_begin_again_in_articles_without_text_are_their_paragraphs() -> None:
    text = "".join(f"## Art. {number}.\n§ 1. Łódź jest mała.\n\n§ 2. Statek jest duży.\n\n" for number in range(1, 5))
    articles = [p for p in version(text, "ustawa.md").provisions if p.kind == "article"]
    assert [p.label for p in articles] == ["Art. 1", "Art. 2", "Art. 3", "Art. 4"]


def test_sections_with_headings_that_begin_again_are_those_of_the_laws_in_an_act() -> None:
    section = (
        "### § {count} Zweck der {number}. Abgabe\nVon den Booten wird die Abgabe Nummer {number} jährlich erhoben.\n\n"
    )
    text = "".join(
        f"## Artikel {number}\n\n" + "".join(section.format(count=count, number=number) for count in range(1, 8))
        for number in range(1, 4)
    )
    assert sum(p.label.startswith("§") and p.kind == "article" for p in version(text, "gesetz.md").provisions) == 21


def test_many_labels_without_text_in_a_row_are_told() -> None:
    text = (
        "".join(f"Article {number}\n\n" for number in range(1, 7)) + "Article 7\nIt applies.\n\nArticle 8\nIt ends.\n"
    )
    found = [finding.message for finding in version(text).findings if finding.code == "empty-units"]
    assert len(found) == 1
    assert found[0].startswith("6 provisions in a row have no text, from Article 1 to Article 6")
    assert version(text).reading.verdict == "doubtful"
