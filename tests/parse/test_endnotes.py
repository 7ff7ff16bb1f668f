"""Notes that stand in the text: below a line, or as citations of a gazette; and what only looks like them."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def load(text: str, name: str) -> Version:
    return parse(read(name, text.encode()))


def notes(version: Version) -> list[tuple[str, str, str]]:
    return [(p.eid, note.number, note.text) for p in version.provisions for note in p.notes]


ESTONIAN = """# Pargi kaitse-eeskiri

**§ 1. Eesmärk**

(1) Pargi<sup>2</sup> eesmärk on looduse kaitse.

**§ 2. Piir**

(1) Piir on lisas<sup>1</sup> ja kaardil<sup>3</sup>.

____________
<sup>1</sup> Lisa on kinnitatud
1993. a määrusega nr 387.

<sup>2</sup> Park on loodud
8. detsembril.

<sup>3</sup> Kaart on lisas.
"""


def test_notes_below_a_line_belong_to_their_marks() -> None:
    version = load(ESTONIAN, "maarus.md")
    assert notes(version) == [
        ("art_1__para_1", "2", "Park on loodud 8. detsembril."),
        ("art_2__para_1", "1", "Lisa on kinnitatud 1993. a määrusega nr 387."),
        ("art_2__para_1", "3", "Kaart on lisas."),
    ]
    assert "note-without-mark" not in [finding.code for finding in version.findings]


def test_the_same_on_a_web_page_and_in_a_text_file() -> None:
    page = (
        "<h1>Parks Act</h1><h2>Section 1</h2><p>The park<sup>1</sup> is open.</p><h2>Section 2</h2>"
        "<p>The map<sup>2</sup> is kept.</p><hr><p><sup>1</sup> As amended.</p><p><sup>2</sup> Annex 3.</p>"
    )
    text = "PARKS ACT\n\nSection 1\n\nThe park (1) is open.\n\nSection 2\n\nThe map (2).\n\n_______\n\n(1) As amended.\n\n(2) Annex 3.\n"
    assert [note[1:] for note in notes(load(page, "act.html"))] == [("1", "As amended."), ("2", "Annex 3.")]
    plain = load(text.replace("(1) is open", "(1), is open"), "act.txt")
    assert [note[1:] for note in notes(plain)] == [("1", "As amended."), ("2", "Annex 3.")]


def test_paragraphs_below_a_line_stay_paragraphs_where_no_mark_leads_to_them() -> None:
    text = "# Gesetz\n\n## Art. 1 Zweck\n\nDer Raum misst 5 m².\n\n____________\n\n## Art. 2\n\n____________\n<sup>1</sup> Eins.\n\n<sup>2</sup> Zwei.\n"
    version = load(text, "gesetz.md")
    assert notes(version) == []
    assert [p.eid for p in version.provisions if p.kind == "paragraph"] == ["art_2__para_1", "art_2__para_2"]


@pytest.mark.parametrize(
    ("language", "opinion", "citations", "whereas"),
    [
        ("fr", "vu l'avis de l'Assemblée (1),", "(1) JO n° C 55 du 13.5.1974, p. 43.", "considérant qu'il faut agir;"),
        (
            "en",
            "Having regard to the opinion of the Committee (1),",
            "(1) OJ No C 40, 8.4.1974, p. 25.",
            "Whereas it is so;",
        ),
        (
            "de",
            "nach Stellungnahme des Ausschusses (1),",
            "(1) ABl. Nr. C 40 vom 8.4.1974, S. 25.",
            "in Erwägung dessen:",
        ),
    ],
)
def test_a_gazette_cited_behind_its_number_is_a_note(language: str, opinion: str, citations: str, whereas: str) -> None:
    article = {"fr": "Article 1er", "en": "Article 1", "de": "Artikel 1"}[language]
    page = f"<html lang={language}><p>Directive</p><p>{opinion}</p><p>{citations}</p><p>{whereas}</p><p>{article}</p><p>Text.</p>"
    version = load(page, "directive.html")
    assert [(number, text) for _, number, text in notes(version)] == [("1", citations[4:])]
    assert opinion.replace(" (1)", "") in [p.text for p in version.provisions]


def test_several_citations_at_the_end_of_a_paragraph() -> None:
    text = "Regulation\n\nHaving regard to the proposal (1),\n\nHaving regard to the opinion (2),\n\nArticle 1\n\n1. Powers lapse. "
    text += "(1)OJ No L 40, 8.4.1974, p. 25. (2)OJ No L 52, 16.8.1960, p. 1121/60.\n\n2. Periods run.\n\nArticle 2\n\nText.\n"
    version = load(text, "regulation.txt")
    assert [number for _, number, _ in notes(version)] == ["1", "2"]
    assert "Powers lapse." in [p.text for p in version.provisions]


def test_a_paragraph_that_names_a_gazette_is_no_note() -> None:
    text = "Act\n\nArticle 1\n\n(1) OJ No L 40, 8.4.1974, p. 25.\n\n(2) The act ends.\n\nArticle 2\n\nText.\n"
    assert notes(load(text, "act.txt")) == []


@pytest.mark.parametrize(
    ("tag", "opening", "mark", "article", "notes_below"),
    [
        (
            "it",
            ["vista la proposta della Commissione(1),", "visto il parere del Comitato(2),", "considerando che"],
            "(1) La direttiva 95/46/CE(3) richiede che sia tutelata la vita privata.",
            ["Articolo 1", "Oggetto", "1. La presente direttiva tutela la vita privata."],
            [
                "GU C 365 E del 19.12.2000, pag. 223.",
                "Parere del Parlamento del 13 novembre 2001.",
                "GU L 281, pag. 31.",
            ],
        ),
        (
            "de",
            ["auf Vorschlag der Kommission(1),", "nach Stellungnahme des Ausschusses(2),", "in Erwägung nachstehender"],
            "(1) Die Richtlinie 95/46/EG(3) verlangt den Schutz der Privatsphäre.",
            ["Artikel 1", "Gegenstand", "1. Diese Richtlinie schützt die Privatsphäre."],
            ["ABl. C 365 E vom 19.12.2000, S. 223.", "Noch nicht veröffentlicht.", "ABl. L 281 vom 23.11.1995, S. 31."],
        ),
    ],
)
@pytest.mark.parametrize("behind", ["", "annex"])
def test_notes_in_paragraphs_of_their_own_at_the_end_of_an_act(
    tag: str, opening: list[str], mark: str, article: list[str], notes_below: list[str], behind: str
) -> None:
    paragraphs = [*opening, mark, *article, *(f"({at}) {note}" for at, note in enumerate(notes_below, 1))]
    paragraphs += [{"it": "ALLEGATO", "de": "ANHANG"}[tag], "x"] if behind else []
    page = f"<html lang={tag}>" + "".join(f"<p>{text}</p>" for text in ["2002/58", *paragraphs])
    version = load(page, "act.html")
    assert [(number, text) for _, number, text in notes(version)] == list(zip("123", notes_below, strict=True))
    assert mark.replace("(3)", "")[4:] in [p.text for p in version.provisions]
    assert not version.findings


def test_a_reference_with_a_paragraph_in_brackets_is_no_mark_of_a_note() -> None:
    texts = ["Directive", "Having regard to Articles 47(2), 55 and 95,", "Having regard to the opinion(1),"]
    texts += ["Having regard to the proposal(2),", "Article 1", "It binds.", "(1) OJ C 1, 1.1.2000, p. 4."]
    version = load("<html lang=en>" + "".join(f"<p>{text}</p>" for text in [*texts, "(2) OJ C 2, p. 9."]), "act.html")
    assert "Having regard to Articles 47(2), 55 and 95," in [p.text for p in version.provisions]
    assert [number for _, number, _ in notes(version)] == ["1", "2"]


def test_numbered_points_that_no_mark_leads_to_stay_points_though_they_cite_a_gazette() -> None:
    text = "Act\n\nArticle 1\n\nThese are repealed:\n\n(1) OJ L 40, 8.4.1974, p. 25;\n\n(2) OJ L 41, 9.4.1974, p. 2.\n"
    assert notes(load(f"{text}\nArticle 2\n\nText.\n", "act.txt")) == []
