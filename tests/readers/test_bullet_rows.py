"""Tables that a converter wrote as bullets in bullets, and units behind bullets."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

TEXT = """# Verordnung

## § 1

(1) Beizufügen sind:

{rows}

(2) Die Urkunde wird ausgestellt.

## § 2

Diese Verordnung tritt in Kraft.
"""


def _rows(*rows: tuple[str, ...]) -> str:
    written = []
    for first, *others in rows:
        written.append(f"*    *   {first}".rstrip())
        written += [f"\n    *   {cell}".rstrip() for cell in others]
        written.append("\n")
    return "\n".join(written)


@pytest.mark.parametrize("labels", [("1.", "2.", "3."), ("a)", "b)", "c)")])
def test_labels_beside_their_text_are_points(labels: tuple[str, ...]) -> None:
    rows = _rows(
        *((label, f"der Nachweis Nummer {at} über die\n        bestandene Prüfung,") for at, label in enumerate(labels))
    )
    version = parse(read("law.md", TEXT.format(rows=rows).encode()), language="de")
    points = [(one.label, one.text) for one in version.provisions if one.parent == "art_1__para_1"]
    assert points == [
        (label, f"der Nachweis Nummer {at} über die bestandene Prüfung,") for at, label in enumerate(labels)
    ]
    assert version.by_eid["art_1__para_2"].text == "Die Urkunde wird ausgestellt."


def test_values_beside_each_other_are_rows_with_empty_cells() -> None:
    rows = _rows(("", "Heizwert", "Einheit"), ("Leichtes Heizöl", "10", "kWh"), ("Schweres Heizöl", "", "kWh"))
    version = parse(read("law.md", TEXT.format(rows=rows).encode()), language="de")
    assert [one.text for one in version.provisions if one.kind == "row"] == [
        "\tHeizwert\tEinheit", "Leichtes Heizöl\t10\tkWh", "Schweres Heizöl\t\tkWh",
    ]  # fmt: skip


def test_a_list_in_a_list_stays_one() -> None:
    text = TEXT.format(rows="*   ein Antrag\n    *   auf Papier\n    *   in Dateien\n*   ein Bild")
    version = parse(read("law.md", text.encode()), language="de")
    assert not [one for one in version.provisions if one.kind == "row"]
    assert [one.text for one in version.provisions if one.kind == "point"] == [
        "ein Antrag", "auf Papier", "in Dateien", "ein Bild",
    ]  # fmt: skip


@pytest.mark.parametrize(("word", "tag"), [("Article", "en"), ("§", "de"), ("Artikel", "nl"), ("Artículo", "es")])
def test_units_behind_bullets_are_units_where_there_are_no_others(word: str, tag: str) -> None:
    text = "# Law\n\n" + "".join(f"- {word} {number}. The fee is due.\n" for number in (1, 2, 3))
    version = parse(read("law.md", text.encode()), language=tag)
    assert [(one.kind, one.number, one.text) for one in version.provisions] == [
        ("article", str(number), "The fee is due.") for number in (1, 2, 3)
    ]


def test_references_behind_bullets_stay_points() -> None:
    text = "# Law\n\n" + "".join(f"## Article {number}\n\nThe fee is due.\n\n" for number in (1, 2, 3))
    text += "## Article 4\n\nThese apply:\n\n- Article 1 to boats;\n- Article 2 to ferries;\n- Article 3 to rafts.\n"
    version = parse(read("law.md", text.encode()))
    assert version.reading.numbers == ("1", "2", "3", "4")
