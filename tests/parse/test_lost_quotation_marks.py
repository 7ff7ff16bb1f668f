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
