"""An amending act that has lost a closing mark: its own next unit ends the quotation."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

ACTS = {
    "es": ("ARTÍCULO", "Se reforma el artículo {}, el cual queda así:", "Artículo", '"', '"'),
    "en": ("Article", "Article {} is replaced by the following:", "Article", "“", "”"),
    "fr": ("Article", "L'article {} est remplacé par le texte suivant :", "Article", "« ", " »"),
    "de": ("Artikel", "Artikel {} wird wie folgt gefasst:", "Artikel", "„", "“"),
}


@pytest.mark.parametrize("language", ACTS)
@pytest.mark.parametrize("lost", [0, 1, 2])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_next_unit_of_the_act_ends_a_quotation_that_nothing_closes(language: str, lost: int, gap: str) -> None:
    word, instruction, quoted, opening, closing = ACTS[language]
    lines = ["Act"]
    for at in range(3):
        lines.append(f"{word} {at + 1}. {instruction.format(at + 4)}")
        lines.append(f"{opening}{quoted} {at + 4}. Xxx yyy zzz.{'' if at == lost else closing}")
    lines.append(f"{word} 4. Xxx.")
    version = parse(read("act.txt", gap.join(lines).encode()), language=language)
    assert version.reading.numbers == ("1", "2", "3", "4")
    assert [one.text.startswith(opening.strip()) for one in version.provisions if one.kind == "subparagraph"] == [
        True
    ] * 3


def test_the_unit_that_is_quoted_may_bear_the_next_number() -> None:
    lines = ["Act", "Article 6. Articles 6a and 7 are replaced by:", "“Article 6a", "The fee is due.", "Article 7", "The fee is high.”",
             "Article 7. This Act is in force."]  # fmt: skip
    version = parse(read("act.txt", "\n\n".join(lines).encode()))
    assert [one.text for one in version.provisions if one.kind == "article"] == [
        "Articles 6a and 7 are replaced by:", "This Act is in force.",
    ]  # fmt: skip


INSTRUCTIONS = {
    "es": ("Artículo {}.", "Sustitúyese el artículo 7 de la Ley 20 por el siguiente:", "La barca es verde."),
    "fr": ("Article {}.", "L'article 7 de la loi est remplacé par les dispositions suivantes :", "Le bac est vert."),
    "en": ("Section {}.", "Section 7 of the Lamps Act is amended to read as follows:", "The lamp is green."),
    "pt": ("Art. {}º", "O art. 7º da Lei nº 4 passa a vigorar com a seguinte redação:", "A barca é verde."),
    "de": ("Artikel {}.", "Artikel 7 des Gesetzes erhält folgende Fassung:", "Die Lampe ist grün."),
}


@pytest.mark.parametrize("language", INSTRUCTIONS)
@pytest.mark.parametrize("mark", ["", "## "])
@pytest.mark.parametrize("is_last", [False, True])
def test_a_unit_that_an_instruction_names_and_introduces_is_quoted_without_marks(
    language: str, mark: str, is_last: bool
) -> None:
    label, instruction, sentence = INSTRUCTIONS[language]
    units = [(1, sentence), (2, instruction), (7, sentence)] + [(3, sentence)] * (not is_last)
    text = "X X\n\n" + "".join(f"{mark}{label.format(number)}\n\n{words}\n\n" for number, words in units)
    version = parse(read("act.md" if mark else "act.txt", text.encode()), language=language)
    assert list(version.reading.numbers) == (["1", "2"] if is_last else ["1", "2", "3"])
    assert version.reading.verdict == "sound"


def test_a_list_of_duties_under_another_article_quotes_nothing() -> None:
    text = (
        "Article 1\nX is y.\n\nArticle 2\nThe duties under article 3 are:\n\nArticle 3\nY is x.\n\nArticle 4\nX is x.\n"
    )
    assert parse(read("act.txt", text.encode()), language="en").reading.numbers == ("1", "2", "3", "4")


def test_a_list_of_instructions_goes_on_behind_what_one_of_them_quotes() -> None:
    text = (
        "Art. 1\n\nZmiany:\n\n1) art. 65 otrzymuje brzmienie:\n\nArt. 65. Prom jest zielony.\n\n"
        "2) w art. 70 skreśla się ust. 3.\n\nArt. 2\n\nUstawa wchodzi w życie.\n"
    )
    version = parse(read("act.txt", text.encode()), language="pl")
    assert [one.label for one in version.provisions if one.label] == ["Art. 1", "1)", "2)", "Art. 2"]


def test_a_missing_number_is_told_once() -> None:
    text = "".join(f"Article {number}\nX is {number}.\n\n" for number in (1, 3, 4, 1, 3, 4))
    message = next(one.message for one in parse(read("act.txt", text.encode())).findings if one.code == "number-gap")
    assert message.startswith("Article 2 is missing")


@pytest.mark.parametrize(
    ("labels", "colon"),
    [
        (("Article 3.3", "Article 3.4", "Article 3.5", "Article 3.6", "Article 4.1"), "Under subparagraph 3(b) the fee is:"),
        (("Artículo 6-04", "Artículo 6-05", "Artículo 6-06", "Artículo 6-07", "Artículo 7-01"), "Conforme al artículo 6-04, la tasa no incluirá:"),
        (("Article 3", "Article 4", "Article 5", "Article 6", "Article 7"), "For ferries of 5 metres the fee is:"),
    ],
)  # fmt: skip
def test_a_colon_before_the_next_article_introduces_no_quotation(labels: tuple[str, ...], colon: str) -> None:
    texts = [f"{label}\n\nThe council sets the fee of kind {place}." for place, label in enumerate(labels)]
    texts[1] += f"\n\n{colon}"
    version = parse(read("law.txt", "\n\n".join(texts).encode()))
    assert [one.label for one in version.provisions if one.kind == "article"] == list(labels)


@pytest.mark.parametrize(
    ("label", "instruction"),
    [
        ("Artículo {}", "{}) El artículo {} se sustituye por el siguiente:"),
        ("Article {}", "{}) Article {} is replaced by the following:"), ("§ {}", "{}. § {} erhält folgende Fassung:"),
    ],
)  # fmt: skip
def test_articles_that_one_list_replaces_are_quoted_though_they_count_on(label: str, instruction: str) -> None:
    amended = [
        text
        for place, number in enumerate((5, 6, 7), 1)
        for text in (
            instruction.format(place, number),
            f"{label.format(number)}. Ferries of kind {number} carry lamps.",
        )
    ]
    own = [f"{label.format(number)}. The law on ferries is amended as follows." for number in (1, 2, 3)]
    version = parse(read("law.txt", "\n\n".join((own[0], *amended, *own[1:])).encode()))
    assert version.reading.numbers == ("1", "2", "3")
