"""A file that holds its text in two languages: both are read, one is on demand, and it is said."""

from __future__ import annotations

import pytest

from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

ENGLISH = """Convention on River Ferries

Article 1
This Convention applies to every ferry that crosses a river between two of the Parties.

Article 2
Every operator shall keep the ferry in good order and shall report what happens to the Council.

Article 3
The operator is liable for the damage that is caused by a ferry which was not kept in good order.

Article 4
This Convention enters into force on the day on which three of the Parties have accepted it.
"""
FRENCH = """Convention sur les bacs

Article premier
La présente Convention s'applique à tout bac qui traverse une rivière entre deux des Parties.

Article 2
Tout exploitant entretient le bac et informe le Conseil de ce qui se passe sur la rivière.

Article 3
L'exploitant répond du dommage qui est causé par un bac dont il n'a pas assuré l'entretien.

Article 4
La présente Convention entre en vigueur le jour où trois des Parties l'ont acceptée.
"""
DUTCH = """Verdrag inzake veerponten

Artikel 1
Dit Verdrag is van toepassing op elke veerpont die een rivier oversteekt tussen twee van de Partijen.

Artikel 2
Iedere exploitant houdt de veerpont in goede staat en meldt aan de Raad wat er op de rivier gebeurt.

Artikel 3
De exploitant is aansprakelijk voor de schade die door een veerpont wordt veroorzaakt.

Artikel 4
Dit Verdrag treedt in werking op de dag waarop drie van de Partijen het hebben aanvaard.
"""


def _read(text: str, part: str = "") -> Version:
    return parse(read("treaty.txt", text.encode()), part=part)


def _articles(version: Version) -> list[str]:
    return [one.number for one in version.provisions if one.kind == "article"]


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        (ENGLISH, FRENCH, "English and then in French"),  # one word for the basic unit
        (FRENCH, ENGLISH, "French and then in English"),
        (ENGLISH, DUTCH, "English and then in Dutch"),  # two words
        (DUTCH, FRENCH, "Dutch and then in French"),
    ],
)
def test_both_texts_are_read_and_it_is_said(first: str, second: str, names: str) -> None:
    version = _read(f"{first}\n{second}")
    assert _articles(version) == ["1", "2", "3", "4"] * 2
    assert [one.message for one in version.findings if names in one.message]


@pytest.mark.parametrize(("part", "title"), [("en", "Convention on River Ferries"), ("fr", "Convention sur les bacs")])
def test_one_of_them_is_read_on_demand(part: str, title: str) -> None:
    version = _read(f"{ENGLISH}\n{FRENCH}", part)
    assert (version.language, version.title, _articles(version)) == (part, title, ["1", "2", "3", "4"])
    assert "instrument" not in [one.code for one in version.findings]


def test_a_language_that_the_file_has_not_is_refused_with_those_that_it_has() -> None:
    with pytest.raises(LoadError, match="no text in Dutch; what it holds is in English and French"):
        _read(f"{ENGLISH}\n{FRENCH}", "nl")


def test_some_words_of_another_language_make_no_second_text() -> None:
    quoted = "The words « la présente Convention s'applique à tout bac dans les eaux » are those of the French text."
    assert len(_articles(_read(f"{ENGLISH}\n{quoted}\n"))) == 4
    assert _read(f"{ENGLISH}\n{quoted}\n").findings == ()


@pytest.mark.parametrize(
    ("first", "second", "tags"),
    [
        (("Article", "A ferry shall carry a green lamp at night, and the master shall light it in the dark."),
         ("Article", "Le bac porte une lampe verte pendant la nuit, et le passeur l'allume dans la nuit noire."), ("en", "fr")),
        (("Artículo", "La barca llevará una lámpara verde por la noche y el barquero la encenderá."),
         ("Artigo", "A barca leva uma lâmpada verde à noite e o barqueiro acende-a com o seu fósforo."), ("es", "pt")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("count", [2, 3])
def test_a_short_text_in_two_languages_is_told(
    first: tuple[str, str], second: tuple[str, str], tags: tuple[str, str], count: int
) -> None:
    text = "".join(f"{word} {number}\n\n{body}\n\n" for word, body in (first, second) for number in range(1, count + 1))
    version = parse(read("treaty.txt", text.encode()))
    assert len(version.reading.numbers) == 2 * count
    assert any(f"--part {tags[0]}" in finding.message for finding in version.findings)
    for tag, (_, body) in zip(tags, (first, second), strict=True):
        part = parse(read("treaty.txt", text.encode()), part=tag)
        assert {one.text for one in part.provisions if one.kind == "article"} == {body}


def _in_turns(first: str, second: str) -> str:
    """Return two texts of the same articles as one, article by article."""
    one, other = (text.strip().split("\n\n") for text in (first, second))
    return "\n\n".join(part for pair in zip(one, other, strict=True) for part in pair) + "\n"


@pytest.mark.parametrize(("second", "tag", "name"), [(FRENCH, "fr", "French"), (DUTCH, "nl", "Dutch")])
def test_two_texts_that_stand_in_turns_are_read_one_after_the_other(second: str, tag: str, name: str) -> None:
    text = _in_turns(ENGLISH, second)
    version = _read(text)
    assert [one.message for one in version.findings if one.code == "instrument"] == [
        f"the file holds its text twice, in English and then in {name}; both are read; --part en reads one of them"
    ]
    assert version.reading.numbers == ("1", "2", "3", "4", "1", "2", "3", "4")
    for part, whole in (("en", ENGLISH), (tag, second)):
        alone, read_as = _read(whole), _read(text, part)
        assert [(one.label, one.text) for one in read_as.provisions] == [
            (one.label, one.text) for one in alone.provisions
        ]
        assert read_as.title == alone.title
        assert read_as.reading.verdict == "sound"


def test_a_number_that_comes_twice_in_one_language_makes_no_second_text() -> None:
    parts = ENGLISH.strip().split("\n\n")
    version = _read("\n\n".join([parts[0], *(part for part in parts[1:] for _ in (1, 2))]))
    assert not [one for one in version.findings if one.code == "instrument"]
