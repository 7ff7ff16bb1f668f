"""Laws in languages whose words are not known here: the word before rising numbers is the word for the basic unit."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

NUMBERS = range(1, 6)


def _labels(text: str, name: str) -> list[tuple[str, str]]:
    version = parse(read(name, text.encode()))
    return [(one.number, one.label) for one in version.provisions if one.kind == "article"]


@pytest.mark.parametrize(
    "pattern",
    [
        "अनुच्छेद {}",  # Hindi, whose vowel signs are no letters
        "धारा {}.",
        "មាត្រា {}",  # Khmer
        "ပုဒ်မ {}",  # Burmese
        "{}-бап.",  # Kazakh
        "{}‐берене.",  # Kyrgyz, with another hyphen
        "{}-modda.",  # Uzbek
        "Kifungu cha {}",  # Swahili
        "Ingingo ya {}.",  # Kinyarwanda
        "L-Artiklu {}.",  # Maltese
        "Pasal {}",  # Indonesian
    ],
)
@pytest.mark.parametrize("form", ["## {}\n\n{}", "**{}** {}", "{}\n\n{}"])
def test_the_words_before_rising_numbers_make_labels(pattern: str, form: str) -> None:
    units = [form.format(pattern.format(number), "Lorem kakua tundu bekar solin.") for number in NUMBERS]
    numbers = [number for number, _ in _labels("# Baro\n\n" + "\n\n".join(units), "law.md")]
    assert numbers == [str(number) for number in NUMBERS]


def test_figures_of_another_script_count_as_their_own() -> None:
    units = [f"ধারা {number}\n\nলোরেম কাকুয়া।" for number in "১২৩৪"]
    assert [number for number, _ in _labels("\n\n".join(units), "law.txt")] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(("sign", "printed"), [("aad", "Qodobka 3aad"), ("-LIA", "Qodobka 3-LIA"), ("n", "Qodobka 3n")])
def test_the_sign_of_an_ordinal_is_no_part_of_the_number(sign: str, printed: str) -> None:
    units = [f"## Qodobka {number}{sign}\n\nLorem kakua tundu." for number in NUMBERS]
    labels = _labels("# Baro\n\n" + "\n\n".join(units), "law.md")
    assert labels[2] == ("3", printed)
    assert [number for number, _ in labels] == [str(number) for number in NUMBERS]


def test_a_letter_behind_one_number_stays_with_it() -> None:
    units = [f"## Pasal {number}\n\nLorem kakua tundu." for number in ("1", "2", "2a", "3")]
    assert [number for number, _ in _labels("\n\n".join(units), "law.md")] == ["1", "2", "2a", "3"]


def test_a_page_that_declares_a_language_whose_words_are_not_known_says_so() -> None:
    units = "".join(f"<h2>{head}</h2><p>Lorem kakua tundu bekar.</p>" for head in ("Kiñe", "Epu", "Kvla", "Meli"))
    page = f"<html lang='arn'><body><h1>Baro</h1>{units}</body></html>"
    version = parse(read("law.html", page.encode()))
    assert version.reading is not None
    assert version.reading.verdict == "doubtful"
    assert [one.message for one in version.findings if one.code == "language"] == [
        "what articles are called in arn is not known here; no unit with a number was found"
    ]
