"""Signs around what an amendment put in, and headings of the margin, as official sites copy them."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def load(text: str) -> Version:
    return parse(read("act.txt", text.encode()))


def texts(version: Version) -> dict[str, tuple[str, str]]:
    return {provision.eid: (provision.heading, provision.text) for provision in version.provisions}


# ---------------------------------------------------------------- signs around what was put in


def test_a_paragraph_in_double_brackets_is_one_of_its_article() -> None:
    version = load(
        "LEGGE SUI FARI\n\n    Art. 1.\n    (Oggetto)\n\n  1. La presente legge disciplina i fari.\n"
        "  ((2. Restano ferme le regole (di cui al comma 1))).\n\n    Art. 1-bis.\n    (( (Registro). ))\n\n"
        "  ((1. E' istituito il registro.))\n\n    Art. 2.\n    (Luci)\n\n  1. Le luci sono ((bianche)).\n"
    )
    read_as = texts(version)
    assert [provision.label for provision in version.provisions if provision.kind == "article"] == [
        "Art. 1", "Art. 1-bis", "Art. 2",
    ]  # fmt: skip
    assert read_as["art_1__para_2"] == ("", "Restano ferme le regole (di cui al comma 1).")
    assert read_as["art_1-bis__para_1"] == ("", "E' istituito il registro.")
    assert read_as["art_2__para_1"] == ("", "Le luci sono bianche.")
    assert [finding.message for finding in version.findings] == [
        "the publisher's signs around what an amendment put in were left out, in 4 places"
    ]


@pytest.mark.parametrize(
    ("opening", "second", "third", "key"),
    [
        ("Deze wet regelt de vuurtorens van het Rijk.", "De Koning bepaalt de lichten.", "De wachter waakt er des nachts.",
         "(1)<Ingevoegd bij W 2031-01-01/01, art. 2, 003; Inwerkingtreding : 01-02-2031>"),
        ("La présente loi règle les phares du Royaume.", "Le Roi fixe les feux.", "Le gardien veille pendant la nuit.",
         "(1)<Inséré par L 2031-01-01/01, art. 2, 003; En vigueur : 01-02-2031>"),
    ],
)  # fmt: skip
def test_a_label_stands_behind_a_numbered_bracket(opening: str, second: str, third: str, key: str) -> None:
    version = load(
        f"Art. 1. {opening}\n\nArt. 2. § 1. {second}\n  [1 § 2. {third}]1\n  ----------\n  {key}\n\n"
        f"Art. 3.[1 {opening}]1\n  ----------\n  {key}\n\nArt. 4. {second}\n"
    )
    read_as = texts(version)
    assert version.reading.numbers == ("1", "2", "3", "4")
    assert read_as["art_2__para_2"] == ("", third)
    assert read_as["art_3"] == ("", opening)
    assert {provision.eid: [note.text for note in provision.notes] for provision in version.provisions if provision.notes} == {
        "art_2__para_2": [key], "art_3": [key],
    }  # fmt: skip
    assert "----------" not in " ".join(text for _, text in read_as.values())


@pytest.mark.parametrize(
    "text",
    [
        "Il valore è ((a + b) * c) per ogni faro del porto.",
        "Il valore (di cui all'articolo 2 (comma 1)) è annuale.",
        "La luce [1] è quella del porto [2].",
    ],
)
def test_brackets_that_are_no_such_signs_stay(text: str) -> None:
    version = load(f"LEGGE SUI FARI\n\nArt. 1\n\n{text}\n\nArt. 2\n\nLe luci della città sono bianche.\n")
    assert texts(version)["art_1"][1] == text
    assert version.findings == ()


# ---------------------------------------------------------------- headings of the margin


ENGLISH = """Lighthouses Act

An Act respecting lighthouses

Short Title

Marginal note:Short title

1 This Act may be cited as the Lighthouses Act.
R.S., c. F-1, s. 1

Lamps

Marginal note:Definitions

2 (1) In this Act, lamp means a light of a harbour.

Marginal note:Application

(2) This Act does not apply to candles.

Keepers

Marginal note:Keeper required

3 No person shall leave a lamp without a keeper.
"""
FRENCH = """Loi sur les phares

Loi concernant les phares

Titre abrégé

Note marginale :Titre abrégé

1 La présente loi est la Loi sur les phares.
L.R., ch. F-1, art. 1

Feux

Note marginale :Définitions

2 (1) Dans la présente loi, le feu est la lumière d'un port.

Note marginale :Application

(2) La présente loi ne s'applique pas aux bougies.

Gardiens

Note marginale :Gardien

3 Nul ne laisse un feu sans gardien.
"""


@pytest.mark.parametrize(
    ("text", "headings", "groups"),
    [
        (ENGLISH, ["Short title", "Definitions", "Application", "Keeper required"], ["Lamps", "Keepers"]),
        (FRENCH, ["Titre abrégé", "Définitions", "Application", "Gardien"], ["Feux", "Gardiens"]),
    ],
)
def test_a_marginal_note_is_the_heading_of_the_number_below(text: str, headings: list[str], groups: list[str]) -> None:
    version = load(text)
    assert version.reading.numbers == ("1", "2", "3")
    numbered = [provision.heading for provision in version.provisions if provision.kind in ("section", "paragraph")]
    assert [heading for heading in numbered if heading] == headings
    assert [provision.heading for provision in version.provisions if provision.kind == "chapter"] == groups
    assert [finding.code for finding in version.findings] == ["publishers-notes"]


def test_a_marginal_note_over_no_number_stays() -> None:
    version = load("Article 1\n\nMarginal note:Fees\n\nThe fee is due.\n\nArticle 2\n\nThe fee is paid.\n")
    assert any("Marginal note:Fees" in " ".join(text) for text in texts(version).values())
