"""Heads of reports and resolutions: numbered paragraphs count on below them, and are no points of one another."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

HEADS = ("I. Introduction", "A. Opening", "B. Programme", "II. Conclusions", "A. Fees")
PARAGRAPHS = (
    "It met in May.",
    "Twelve States came.",
    "The Chair spoke.",
    "It adopted its programme.",
    "Fees are due.",
    "It ended.",
)


def report(heads: tuple[str, ...] = HEADS, mark: str = "") -> str:
    first, opening, programme, second, fees = heads
    outer, inner = (f"{mark}# ", f"{mark}## ") if mark else ("", "")
    one, two, three, four, five, six = (f"{number}. {text}" for number, text in enumerate(PARAGRAPHS, 1))
    lines = [
        f"{mark and '# '}REPORT OF THE GROUP ON FERRIES", outer + first, one, two, inner + opening, three, inner + programme,
        four, outer + second, inner + fees, five, six,
    ]  # fmt: skip
    return "\n\n".join(lines) + "\n"


@pytest.mark.parametrize("mark", ["", "#"])
@pytest.mark.parametrize(
    "heads",
    [
        HEADS,
        ("A. Introducción", "I. Apertura", "II. Programa", "B. Conclusiones", "I. Tarifas"),
        ("A. Einleitung", "a. Eröffnung", "b. Programm", "B. Schluss", "a. Entgelte"),
        ("I. Introduction", "a. Ouverture", "b. Programme", "II. Conclusions", "a. Tarifs"),
    ],
)
def test_paragraphs_count_on_below_heads_of_two_ranks(heads: tuple[str, ...], mark: str) -> None:
    version = parse(read("report.md" if mark else "report.txt", report(heads, mark).encode()), language="en")
    below = {
        one.number: version.by_eid[one.parent or ""].heading for one in version.provisions if one.kind == "paragraph"
    }
    headings = [head.partition(" ")[2] for head in heads]
    assert list(below) == ["1", "2", "3", "4", "5", "6"]
    assert list(below.values()) == [headings[0], headings[0], headings[1], headings[2], headings[4], headings[4]]
    chapters = [one.number for one in version.provisions if one.kind == "chapter"]
    assert chapters == [head.partition(".")[0] for head in (heads[0], heads[3])]
    assert not version.findings


def test_points_of_a_paragraph_are_no_heads() -> None:
    text = report().replace("3. The Chair spoke.", "3. The Chair spoke of:\n\nA. Fees\n\nB. Lamps")
    version = parse(read("report.txt", text.encode()), language="en")
    points = [one for one in version.provisions if one.text in ("Fees", "Lamps")]
    assert [one.kind for one in points] == ["point", "point"]
    assert {version.by_eid[one.parent or ""].number for one in points} == {"3"}


def test_one_letter_above_a_paragraph_is_no_head() -> None:
    text = "REPORT\n\n1. It met.\n\n2. It spoke.\n\nA. Opening\n\n3. It ended.\n"
    version = parse(read("report.txt", text.encode()), language="en")
    assert not [one for one in version.provisions if one.kind == "chapter"]


def test_numbered_paragraphs_before_the_first_head_are_no_recitals() -> None:
    text = "REPORT\n\n1. It met.\n\nI. Opening\n\n2. It spoke.\n\nII. End\n\n3. It ended.\n\n4. It left.\n"
    version = parse(read("report.txt", text.encode()), language="en")
    assert [one.kind for one in version.provisions] == [
        "paragraph",
        "chapter",
        "paragraph",
        "chapter",
        "paragraph",
        "paragraph",
    ]
