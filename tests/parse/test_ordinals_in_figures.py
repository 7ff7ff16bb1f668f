"""Ordinals in figures that stand between two words, as Romanian and Moldovan law counts its divisions."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def _divisions(version: Version) -> list[tuple[str, str, str]]:
    units = ("article", "paragraph", "subparagraph")
    return [(one.kind, one.number, one.heading) for one in version.provisions if one.kind not in units]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Secțiunea 1", "Secțiunea a 2-a", "section"),
        ("CAPITOLUL I", "CAPITOLUL al II-lea", "chapter"),
        ("Titlul I", "Titlul al II‑lea", "title"),
        ("Partea I", "Partea a II-a", "part"),
    ],
)
@pytest.mark.parametrize("name", ["lege.txt", "lege.md"])
def test_divisions_are_counted_by_ordinals(first: str, second: str, kind: str, name: str) -> None:
    text = f"{first}\n\nDispoziții\n\nArt. 1. Portul este deschis.\n\n{second}\n\nTaxe\n\nArt. 2. Taxele sunt anuale."
    version = parse(read(name, text.encode()), language="ro")
    assert _divisions(version) == [(kind, "1", "Dispoziții"), (kind, "2", "Taxe")]


def test_a_sentence_that_counts_something_is_no_division() -> None:
    text = "Art. 1. Legea prevede:\n\nCapitolul a fost abrogat.\n\nArt. 2. Taxele sunt anuale."
    assert _divisions(parse(read("lege.txt", text.encode()), language="ro")) == []
