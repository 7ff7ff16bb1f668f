"""What only the whole sequence of labels can tell: which are units, which are entries, quotations, annexes."""

from __future__ import annotations

import pytest

from mla_diff.model.block import Block, Document
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

TEXT = "The council shall keep a list of the ferries and of all who are allowed to use them in winter."
TEXTE = "Le conseil tient une liste des bacs et de toutes les personnes qui ont le droit de les utiliser."


def _read(lines: list[str], name: str = "law.txt") -> Version:
    return parse(read(name, "\n\n".join(lines).encode()))


def _units(version: Version, kind: str = "article") -> list[str]:
    annexed: set[str] = set()
    found = []
    for one in version.provisions:
        if one.kind == "annex" or one.parent in annexed:
            annexed.add(one.eid)
        elif one.kind == kind:
            found.append(one.number)
    return found


HEADINGS = ("Short title", "Definitions", "Fares", "Duties of wardens", "Repeal")


@pytest.mark.parametrize("title", ["ARRANGEMENT OF SECTIONS", "Contents", "TABLE OF CONTENTS"])
def test_entries_are_known_by_headings_that_run_into_the_text(title: str) -> None:
    contents = [f"{at}. {heading}." for at, heading in enumerate(HEADINGS, 1)]
    body = [f"{at}. {heading}.—(1) {TEXT * 6}" for at, heading in enumerate(HEADINGS, 1)]
    version = _read(["THE FERRIES ACT, 1952", title, *contents, "THE FERRIES ACT, 1952", *body])
    assert _units(version, "section") == ["1", "2", "3", "4", "5"]
    assert [one.heading for one in version.provisions if one.kind == "section"] == list(HEADINGS)


def test_a_section_behind_the_raised_mark_of_an_amendment_is_a_section() -> None:
    lines = [f"{at}. {heading}.—{TEXT}" for at, heading in enumerate(HEADINGS, 1)]
    blocks = [Block(line) for line in lines]
    inserted = f"5[2A. Lost property.—{TEXT}]"
    for mark in (Block(inserted, raised=((0, 1),)), Block(inserted)):
        version = parse(Document("act.pdf", "", "pdf", (*blocks[:2], mark, *blocks[2:])))
        assert _units(version, "section") == ["1", "2", "2a", "3", "4", "5"]


def test_footnotes_that_count_from_one_are_no_sections() -> None:
    notes = ["1. Omitted by Act 42 of 1983.", "2. Substituted by section 2 of the same Act."]
    body = [f"{at}. {heading}.—{TEXT}" for at, heading in enumerate(HEADINGS, 1)]
    version = _read(["THE FERRIES ACT, 1952", *body[:2], *notes, *body[2:]])
    assert [one.heading for one in version.provisions if one.kind == "section"] == list(HEADINGS)


@pytest.mark.parametrize(
    ("own", "quoted"), [(("I", "II", "III", "IV", "V"), "Art. 4ter"), (("1", "2", "3", "4", "5"), "Art. XII")]
)
def test_an_article_counted_in_other_numerals_is_quoted(own: tuple[str, ...], quoted: str) -> None:
    lines = [line for number in own for line in (f"Art. {number}.", TEXTE)]
    lines[8:8] = [f"{quoted}.", "Le bac est tenu en bon état par la personne qui en est le gardien."]
    assert _units(_read(["Loi sur les bacs", *lines])) == ["1", "2", "3", "4", "5"]


def test_the_article_that_an_instruction_announces_is_no_unit_even_at_the_end() -> None:
    lines = [line for number in ("I", "II", "III", "IV") for line in (f"Art. {number}.", TEXTE)]
    end = ["Art. V.", "L’article 1er de la loi du 6 mars 1965 est remplacé par le texte suivant:", "Art. 1er.", TEXTE]
    assert _units(_read(["Loi modifiant la loi sur les bacs", *lines, *end])) == ["1", "2", "3", "4", "5"]


def _article(number: int, text: str = TEXT) -> list[str]:
    return [f"Article {number}", text]


@pytest.mark.parametrize(
    ("annex", "chapter", "text"),
    [
        ("ANNEX ON FERRY SERVICES", "CHAPTER", TEXT),
        ("APPENDIX REGARDING FARES", "CHAPTER", TEXT),
        ("ANNEXE SUR LES BACS", "CHAPITRE", TEXTE),
        ("ANHANG ÜBER DIE FÄHREN", "KAPITEL", "Der Rat führt eine Liste der Fähren und derer, die sie nutzen dürfen."),
    ],
)
def test_an_annex_in_the_midst_of_chapters_is_left_where_the_chapters_count_on(
    annex: str, chapter: str, text: str
) -> None:
    word = "Artikel" if chapter == "KAPITEL" else "Article"
    two = [word + " 1", text, word + " 2", text]
    version = _read([f"{chapter} 1", *two, annex, *two, f"{chapter} 2", *two, f"{chapter} 3", *two])
    assert _units(version) == ["1", "2"] * 3
    assert [one.parent for one in version.provisions if one.kind == "chapter"] == [None] * 3
    assert [one.heading for one in version.provisions if one.kind == "annex"] == [annex.partition(" ")[2]]


def test_annexes_listed_before_the_preamble_are_no_annexes() -> None:
    body = [line for number in (1, 2, 3) for line in _article(number)]
    version = _read(
        ["Agreement on Ferries", "Annex 3. Fares", "Annex 4. Routes", "PREAMBLE", "Noting the tide,", *body]
    )
    assert _units(version) == ["1", "2", "3"]
    assert not [one for one in version.provisions if one.kind == "annex"]


def test_a_quotation_that_is_never_closed_ends_where_headings_count_on() -> None:
    lines = ["# Ferries (Amendment) Act"]
    for number in range(1, 6):
        lines += [f"##### {number} Amendment of section {number + 10} of Principal Act.", f"{number}.—{TEXT}"]
        if number == 2:
            lines += ["(a) by the insertion of the following subsection:", f"“(2A) {TEXT}", f"(2B) {TEXT}"]
    assert _units(_read(lines, "act.md"), "section") == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    ("tag", "headings", "texts"),
    [
        ("en", ("Interpretation", "Evidence", "Fees"), ("In this Act a ferry is a boat.", "A log is evidence.", "The fee is due.")),
        ("fr", ("Définitions", "Preuve", "Droits"), ("Un bac est un bateau.", "Un registre fait foi.", "Le droit est dû.")),
        ("de", ("Begriffe", "Beweis", "Gebühren"), ("Eine Fähre ist ein Boot.", "Ein Buch ist Beweis.", "Die Gebühr ist fällig.")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["law.md", "law.html", "law.txt"])
def test_short_words_behind_a_bare_number_over_a_text_are_its_heading(
    tag: str, headings: tuple[str, ...], texts: tuple[str, ...], name: str
) -> None:
    pairs = list(zip(headings, texts, strict=True))
    lines = [line for at, (heading, text) in enumerate(pairs, 1) for line in (f"{at}. {heading}", text)]
    made = "".join(f"<p>{line}</p>" for line in lines) if name.endswith("html") else "\n\n".join(lines)
    version = parse(read(name, made.encode()), language=tag)
    assert [(one.kind, one.heading, one.text) for one in version.provisions] == [("section", *pair) for pair in pairs]


@pytest.mark.parametrize("name", ["law.md", "law.html", "law.txt"])
@pytest.mark.parametrize("stop", [".", ""])
def test_headings_above_bare_numbers_may_end_with_a_stop(name: str, stop: str) -> None:
    lines = [
        f"Short title{stop}", "1. This Act may be cited as the Ferries Act, 1971.",
        f"Interpretation{stop}", "2. In this Act unless the context otherwise requires —",
        "“ferry” means a boat that crosses the river for hire;", f"Offences{stop}", "3. Any person who —",
        "(a) rows without a lamp; or", "(b) lands after dark,", "shall be guilty of an offence.",
    ]  # fmt: skip
    made = "".join(f"<p>{line}</p>" for line in lines) if name.endswith("html") else "\n\n".join(lines)
    version = parse(read(name, made.encode()), language="en")
    sections = [(one.number, one.heading) for one in version.provisions if one.kind == "section"]
    assert sections == [("1", f"Short title{stop}"), ("2", f"Interpretation{stop}"), ("3", f"Offences{stop}")]


def test_letters_of_chapters_that_are_numerals_elsewhere_count_on_as_letters() -> None:
    chapters = [
        f"CHAPTER {letter}\nFees of kind {letter}\n\n" + "\n\n".join(
            f"ARTICLE {letter}-0{number}\nSubject {number}\n\n{TEXT}" for number in (1, 2)
        )
        for letter in "ABCDEFGHIJKLM"
    ]  # fmt: skip
    version = parse(read("treaty.txt", "\n\n".join(chapters).encode()))
    numbers = [provision.number for provision in version.provisions if provision.kind == "article"]
    assert numbers == [f"{letter}-0{number}" for letter in "ABCDEFGHIJKLM" for number in (1, 2)]
