"""Where a text ends: closing formulas, place and date, and the names below them are no part of the last article."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from mla_diff.text.language import detect_language

SENTENCE = "The Parties keep the ferry in good order at their own cost."


def _read(text: str, language: str) -> Version:
    return parse(read("law.txt", text.encode()), language=language)


@pytest.mark.parametrize(
    ("tag", "unit", "closing"),
    [
        ("es", "Artículo", "Sevilla, 14 de diciembre de 1998."), ("es", "Artículo", "Dado en Montevideo, a 3 de mayo de 1974."),
        ("nl", "Artikel", "Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst."),
        ("de", "Artikel", "Wien, den 3. Mai 1921"), ("fr", "Article", "Mandons et ordonnons que la présente loi soit insérée."),
        ("pt", "Artigo", "Promulgado em 2 de Junho de 1977."), ("it", "Articolo", "Roma, 3 maggio 1999"),
        ("pt", "Artigo", "Brasília, 17 de setembro de 2019; 198º da Independência e 131º da República."),
        ("pt", "Art.", "Este texto não substitui o publicado no DOU de 18.9.2019"), ("de", "Artikel", "Urkund dessen haben wir gezeichnet."),
        ("it", "Art.", "Visto, il Guardasigilli: Diliberto"), ("en", "Section", "This is a compilation of the Ferries Act 2021."),
        ("en", "Article", "Done at Minsk on 8 December 1991 in three copies."),
    ],
)  # fmt: skip
def test_what_closes_a_text_is_no_part_of_its_last_article(tag: str, unit: str, closing: str) -> None:
    text = "\n\n".join([f"{unit} 1", SENTENCE, f"{unit} 2", SENTENCE, closing, "S. EXAMPLE", "B. SAMPLE"])
    version = _read(text, tag)
    final = [one for one in version.provisions if one.kind == "final clause"]
    assert [one.text for one in final] == [closing]
    assert not any(one.kind == "point" for one in version.provisions)
    assert not any(finding.code == "numbering" for finding in version.findings)


def test_a_list_of_letters_goes_on_with_a_name_in_it() -> None:
    heads = [f"{letter}. {name}" for letter, name in zip("ABC", ("Boats", "Fares", "Crew"), strict=True)]
    version = _read("\n\n".join(["Article 1", "These are:", *heads, "Article 2", SENTENCE]), "en")
    assert [one.label for one in version.provisions if one.kind == "point"] == ["A.", "B.", "C."]


def test_an_article_number_that_looks_like_a_year_is_an_article() -> None:
    version = _read("\n\n".join(f"Art. {number}.\n\n{SENTENCE}" for number in (11163, 11164, 11165)), "fr")
    assert [one.number for one in version.provisions if one.kind == "article"] == ["11163", "11164", "11165"]


def test_spanish_closing_provisions_stand_beside_each_other_behind_the_articles() -> None:
    heads = ["Disposición adicional única.", "Disposición transitoria primera.", "Disposición transitoria segunda.",
             "Disposición final primera."]  # fmt: skip
    lines = ["# Ley", "## CAPÍTULO I", "#### Artículo 1. Objeto.", SENTENCE, "#### Artículo 2. Fin.", SENTENCE]
    lines += [line for head in heads for line in (f"#### {head}", SENTENCE)]
    version = parse(read("ley.md", "\n\n".join(lines).encode()), language="es")
    closing = [one for one in version.provisions if one.label.startswith("Disposición")]
    assert [f"{one.label}." for one in closing] == heads
    assert {one.parent for one in closing} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Ráðherra setur reglur um ferjur og er það skylt að fara eftir þeim reglum sem settar eru samkvæmt þessum lögum. "
        "Lögreglustjóri hefur eftirlit með því að skipstjóri ferju haldi skrá yfir farþega. Heimilt er að veita undanþágu "
        "frá ákvæðum greinarinnar ef sérstakar ástæður mæla með því. Brot gegn lögum þessum varða sektum nema þyngri "
        "refsing liggi við samkvæmt öðrum lögum. ",
        "Setiap orang berhak atas pengakuan, jaminan, perlindungan, dan kepastian hukum yang adil serta perlakuan yang "
        "sama di hadapan hukum. Negara menjamin kemerdekaan tiap-tiap penduduk untuk memeluk agamanya masing-masing dan "
        "untuk beribadat menurut agamanya. Dalam melakukan kewajibannya Presiden dibantu oleh satu orang Wakil Presiden. ",
    ],
)  # fmt: skip
def test_a_language_that_is_not_known_is_taken_for_no_other(text: str) -> None:
    assert detect_language(text * 3) == ""


def test_words_of_a_closing_formula_that_are_all_an_article_says_stay_in_it() -> None:
    text = "\n\n".join(["Artículo 1", SENTENCE, "Artículo 2", "Comuníquese, publíquese, etc."])
    last = _read(text, "es").provisions[-1]
    assert (last.kind, last.text) == ("article", "Comuníquese, publíquese, etc.")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (
            "et",
            "Kaitseala valitseja on Keskkonnaamet ning selle alal kehtivad piirangud, kui määrus teisiti ette näeb. ",
        ),
        ("lt", "Registro tvarkytojas yra centras. Registre kaupiami duomenys apie asmenis, kurie turi teisę. "),
    ],
)
def test_a_language_that_is_known_is_known_by_few_of_its_words(tag: str, text: str) -> None:
    assert detect_language(text * 12) == tag


@pytest.mark.parametrize("annex", ["", "Annex\n\nThe fee is five crowns.\n"])
@pytest.mark.parametrize(
    "names",
    [
        ("Minister of Culture", "Rein Lang", "Secretary General", "Siim Sukles"),
        ("CIAMPI", "Dini, Ministro degli esteri"),
        ("Ministru prezidents V. Dombrovskis",),
        ("Ministru prezidents V.Dombrovskis", "Ekonomikas ministrs A.Kampars"),
        ("CIAMPI", "Dini, Ministro", "This text does not replace the one that the gazette printed in that year."),
    ],
)
def test_names_and_offices_behind_the_last_sentence_are_no_text_of_it(names: tuple[str, ...], annex: str) -> None:
    text = "Article 1\n\n1. The house is closed.\n\nArticle 2\n\n1. The fee is due.\n\n2. The law is in force.\n\n"
    version = parse(read("act.txt", (text + "\n\n".join(names) + "\n\n" + annex).encode()), language="en")
    closing = [one for one in version.provisions if one.kind == "final clause"]
    children = version.children.get(closing[0].eid, ())
    assert [one.text for one in closing] + [one.text for one in children] == list(names)
    assert [one.text for one in version.provisions if one.kind == "annex"] == ([annex.split("\n")[2]] if annex else [])


def test_a_list_that_a_colon_opens_at_the_end_is_no_row_of_names() -> None:
    text = "Article 1\n\nThe house is closed.\n\nArticle 2\n\nThese States take part:\n\nAustria\n\nBelgium\n\nCyprus\n"
    assert not [one for one in parse(read("act.txt", text.encode())).provisions if one.kind == "final clause"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("1. The house is closed.", "2. The fee is due."), ("##### 1. It is closed.", "##### 2. It is due.")],
)
def test_names_close_a_text_of_numbered_paragraphs(first: str, second: str) -> None:
    text = "\n\n".join([first, second, "**Ministru prezidents V. Dombrovskis**"])
    last = parse(read("act.md", text.encode()), language="en").provisions[-1]
    assert (last.kind, last.parent) == ("final clause", None)


def test_a_few_words_over_notes_at_a_text_s_end_stand_with_them() -> None:
    text = "\n\n".join(["Article 1", SENTENCE, "Article 2", SENTENCE, "Notes", "This is a compilation of the Act."])
    version = _read(text, "en")
    assert [one.text for one in version.provisions if one.kind == "final clause"] == ["Notes"]


def test_paragraphs_behind_a_formula_keep_it_in_the_text() -> None:
    text = "\n\n".join(["1. The house is closed.", "Done at noon, it opens again.", "2. The fee is due."])
    assert not [one for one in _read(text, "en").provisions if one.kind == "final clause"]


@pytest.mark.parametrize(
    ("tag", "unit", "signed"),
    [
        ("es", "Artículo", "El Presidente del honorable Senado de la República,\n\nJUAN PÉREZ."),
        ("es", "Artículo", "Juan Ejemplo\n\nDirector del Puerto"),
        ("fr", "Article", "Le Président de la République,\n\nJean Exemple"),
        ("en", "Section", "The Speaker,\n\nJohn Sample"),
        ("en", "Rule", "John Sample\n\nMinister of State\n\nDepartment for Ferries\n\n4th April 2010"),
        ("de", "Artikel", "Der Bundespräsident:\n\nJohann Beispiel"),
        ("de", "Art.", "4. Mai 2010\n\nIm Namen des Rates\n\nDie Bundeskanzlerin: Anna Muster"),
        ("cs", "Čl.", "Vzor v. r.\n\nPříklad v. r."),
        ("hu", "Cikk", "Minta János s. k.,\n\nköztársasági elnök"),
        ("ru", "Статья", "Президент\n\nРоссийской Федерации\n\nИ. ПРИМЕРОВ\n\nМосква, Кремль\n\n4 мая 2010 года"),
        ("fi", "Artikla", "Helsingissä 4 päivänä toukokuuta 2010"),
    ],
)  # fmt: skip
def test_offices_names_and_dates_close_a_text(tag: str, unit: str, signed: str) -> None:
    version = _read("\n\n".join([f"{unit} 1", SENTENCE, f"{unit} 2", SENTENCE, signed]), tag)
    final = [place for place, one in enumerate(version.provisions) if one.kind == "final clause"]
    assert [version.provisions[place].text for place in final] == [signed.split("\n\n")[0]]
    assert all(one.parent == "final" for one in version.provisions[final[0] + 1 :])


@pytest.mark.parametrize("line", ["The Speaker, the clerk and the registrar", "John Sample"])
def test_an_office_in_a_list_signs_nothing(line: str) -> None:
    version = _read("\n\n".join(["Article 1", SENTENCE, line, "(a) keep the lamps;", "(b) keep the oars."]), "en")
    assert not any(one.kind == "final clause" for one in version.provisions)


@pytest.mark.parametrize(
    ("tag", "unit", "note"),
    [
        ("en", "Rule", "EXPLANATORY NOTE"), ("fr", "Article", "Note explicative"), ("de", "§", "Begründung"),
        ("nl", "Artikel", "NOTA VAN TOELICHTING"), ("pl", "Art.", "UZASADNIENIE"),
    ],
)  # fmt: skip
def test_a_note_that_explains_a_law_stands_apart_behind_it(tag: str, unit: str, note: str) -> None:
    body = [f"{unit} 1", SENTENCE, f"{unit} 2", SENTENCE]
    behind = _read("\n\n".join([*body, note, "The ferries were old.", "They are new now."]), tag)
    assert [(one.kind, one.text) for one in behind.provisions if one.label == note] == [
        ("annex", "The ferries were old.")
    ]
    above = _read("\n\n".join(["X X", note, "The ferries were old.", *body]), tag)
    assert not any(one.kind == "annex" for one in above.provisions)
    assert above.reading.numbers == ("1", "2")


@pytest.mark.parametrize(
    "signed",
    [
        "Santiago, 4 de mayo de 2010.- JUAN PÉREZ, Presidente de la República.- Pedro Gómez, Ministro de Transportes.",
        "México, D.F., a 4 de mayo de 2010.- Sen. Juan Pérez, Presidente.- Rúbrica.",
    ],
)
def test_a_date_with_names_behind_it_closes_a_text(signed: str) -> None:
    version = _read("\n\n".join(["Artículo 1", SENTENCE, "Artículo 2", SENTENCE, signed]), "es")
    assert [one.text for one in version.provisions if one.kind == "final clause"] == [signed]


def test_paragraphs_of_a_closing_division_end_where_it_is_signed() -> None:
    text = (
        "Стаття 1. Пором - це судно.\n\nСтаття 2. Він зелений.\n\nРозділ II\nПРИКІНЦЕВІ ПОЛОЖЕННЯ\n\n1. Закон набирає чинності.\n\n"
        "2. Його виконує уряд.\n\nПрезидент України\n\nІ. ПРИКЛАД\n"
    )
    version = _read(text, "uk")
    assert [one.text for one in version.provisions if one.kind == "final clause"] == ["Президент України"]
