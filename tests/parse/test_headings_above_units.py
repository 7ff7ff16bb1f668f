"""A short line above the label of each unit is its heading, in plain text and where the file marks it otherwise."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

UNITS = {
    "tr": ("YÖNETMELİK", "MADDE {} – ", (("Amaç", "Bu Yönetmeliğin amacı usulleri düzenlemektir."),
           ("Kapsam", "Bu Yönetmelik sözleşmelere uygulanır."), ("Yürürlük", "Bu Yönetmelik hemen yürürlüğe girer."))),
    "no": ("LOV", "§ {}. ", (("Formål", "Loven har som formål å verne skogen."),
           ("Virkeområde", "Loven gjelder for all skog."), ("Ikrafttredelse", "Loven trer i kraft straks."))),
    "en": ("REGULATION", "Article {}. ", (("Purpose of the Regulation", "This text lays down the rules."),
           ("Scope of this Section", "It applies to contracts."), ("Entry into force", "It is in force at once."))),
    "pt": ("LEI", "Artigo {}.º\n\n", (("Objeto", "A presente lei regula os barcos."),
           ("Âmbito", "A lei aplica-se aos rios."), ("Vigência", "A lei entra em vigor hoje."))),
}  # fmt: skip


def load(text: str, name: str, tag: str) -> Version:
    return parse(read(name, text.encode()), language=tag)


@pytest.mark.parametrize("tag", UNITS)
@pytest.mark.parametrize("form", ["spaced", "markdown", "html"])
def test_the_line_above_each_label_is_the_heading_of_its_unit(tag: str, form: str) -> None:
    title, label, units = UNITS[tag]
    texts = [title]
    for number, (heading, body) in enumerate(units, 1):
        texts += [heading, *f"{label.format(number)}{body}".split("\n\n")]
    if form == "html":
        version = load("".join(f"<p>{text}</p>" for text in texts), "law.html", tag)
    elif form == "markdown":
        version = load("# " + "\n\n".join(texts), "law.md", tag)
    else:
        version = load("\n\n".join(texts), "law.txt", tag)
    assert [(one.heading, one.text) for one in version.provisions if one.kind == "article"] == list(units)
    assert len(version.provisions) == len(units)


def test_a_line_above_each_label_that_is_always_the_same_is_no_heading() -> None:
    units = [
        f"Civil Code\n\nArticle {number}\n\nThe owner keeps the boat, and pays the fee of {number} crowns."
        for number in range(1, 6)
    ]
    version = load("\n\n".join(units), "law.txt", "en")
    assert not any(one.heading for one in version.provisions if one.kind == "article")


def test_a_heading_below_the_label_stays_the_unit_s() -> None:
    text = "Act\n\n" + "".join(
        f"Article {number}\n\n{heading}\n\nThe fee is due on the day.\n\nThe clerk keeps the list of fees\n\n"
        for number, heading in enumerate(("Fees", "Dues", "Tolls"), 1)
    )
    version = load(text, "law.txt", "en")
    assert [one.heading for one in version.provisions if one.kind == "article"] == ["Fees", "Dues", "Tolls"]


@pytest.mark.parametrize(
    ("tag", "cites"),
    [("de", "Artikel 2 Absatz 1 des Vertrages zwischen der Bundesrepublik"), ("de", "§ 17 Abs. 2 des Gesetzes über die Boote der Flotte von Bayern"),
     ("fr", "Article 3 paragraphe 2 de la loi sur les bateaux"), ("nl", "Artikel 4 lid 2 van de wet op de boten en veerponten van Zeeland")],
)  # fmt: skip
@pytest.mark.parametrize("name", ["law.md", "law.txt"])
def test_a_citation_at_the_beginning_of_a_text_is_neither_unit_nor_heading(tag: str, cites: str, name: str) -> None:
    word, mark = {"de": "Art", "fr": "Article", "nl": "Artikel"}[tag], "## " if name == "law.md" else ""
    more = {"de": "Deutschland wird wie folgt gefasst.", "fr": "Nantes est abrogé.", "nl": "Utrecht vervalt."}[tag]
    last = {"de": "Das Gesetz tritt in Kraft.", "fr": "La loi entre en vigueur.", "nl": "De wet treedt in werking."}[
        tag
    ]
    version = load(f"{mark}{word} 1\n\n{cites}\n{more}\n\n{mark}{word} 2\n\n{last}\n", name, tag)
    assert [(one.number, one.heading, one.text) for one in version.provisions if one.kind == "article"] == [
        ("1", "", f"{cites} {more}"), ("2", "", last),
    ]  # fmt: skip
