"""What other converters write into Markdown: a title block of lines that begin with "%", notes in raised letters."""

from __future__ import annotations

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def test_a_note_in_raised_letters_is_a_note_where_it_stands() -> None:
    text = "### 1\n\n1.1. La date est fixée. <sup> 1)  Les titres valent pour tous. </sup>\n\n1.2. L'Assemblée siège.\n"
    version = parse(read("r.md", text.encode()), language="fr")
    noted = {provision.label: [note.text for note in provision.notes] for provision in version.provisions}
    assert noted["1.1."] == ["Les titres valent pour tous."]
    assert not any("sup" in provision.text for provision in version.provisions)


def test_a_title_block_gives_the_title() -> None:
    text = "% Ley de puertos\n% Fecha: 27.12.2000\n\n# Artículo 1\n\nRige en el puerto.\n\n# Artículo 2\n\nRige.\n"
    version = parse(read("ley.md", text.encode()))
    assert version.title == "Ley de puertos"
    assert "Fecha: 27.12.2000" in [provision.text for provision in version.provisions]


def test_no_line_is_lost_behind_the_blank_line_that_ends_a_title_block() -> None:
    version = parse(read("ley.md", b"% Harbour Act\n   \n% 3 of the fee\n\n# Article 1\n\nIt is open.\n"))
    assert version.title == "Harbour Act"
    assert "% 3 of the fee" in [provision.text for provision in version.provisions]
