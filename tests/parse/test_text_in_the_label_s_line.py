"""What stands behind a unit's label on its line, where the file sets all of it as a heading: heading or text."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

FIRST = "Un arrêté royal déterminera la forme des permis de libération et les conditions auxquelles ils sont soumis."
SECOND = "Le ministre de la justice est chargé de l'exécution."


def load(text: str, name: str = "act.md") -> Version:
    return parse(read(name, text.encode()))


@pytest.mark.parametrize("name", ["loi.md", "loi.html"])
def test_a_sentence_in_the_heading_is_a_paragraph_of_its_own(name: str) -> None:
    units = [("Article 1.", FIRST, "Elle est révoquée par lui."), ("Article 2.", SECOND, ""), ("Article 3.", FIRST, "")]
    if name.endswith("md"):
        text = "# Loi\n\n" + "\n\n".join(f"##### {label} {first}\n\n{second}" for label, first, second in units)
    else:
        text = "<h1>Loi</h1>" + "".join(f"<h5>{label} {first}</h5><p>{second}</p>" for label, first, second in units)
    version = load(text, name)
    articles = [provision for provision in version.provisions if provision.kind == "article"]
    assert [(article.heading, article.text) for article in articles] == [("", FIRST), ("", SECOND), ("", FIRST)]
    assert [p.text for p in version.provisions if p.parent == "art_1"] == ["Elle est révoquée par lui."]


def test_headings_that_end_with_a_stop_are_headings() -> None:
    text = "# Act\n\n## 1. Amendment of section 5 of Principal Act.\n\nFees are due.\n\n## 2. Short title.\n\nThis is the Act.\n"
    text += "\n## 3. Commencement.\n\nIt begins.\n"
    headings = [provision.heading for provision in load(text).provisions if provision.kind == "section"]
    assert headings == ["Amendment of section 5 of Principal Act.", "Short title.", "Commencement."]


@pytest.mark.parametrize("sign", [".", ")"])
def test_the_first_paragraph_may_stand_in_the_heading(sign: str) -> None:
    text = f"# Decreto\n\n###### Art. 1.º - 1{sign} Os Secretários terão a denominação.\n\n2{sign} São seguintes.\n\n"
    text += f"###### Art. 2.º - 1{sign} A Presidência ficará em Angra.\n\n2{sign} As Secretarias ficarão lá.\n"
    version = load(text)
    assert [p.number for p in version.provisions if p.kind == "paragraph"] == ["1", "2", "1", "2"]
    assert "numbering" not in [finding.code for finding in version.findings]


def test_a_subsection_behind_a_repeated_number_is_the_first() -> None:
    text = "# Act\n\n" + "".join(
        f"##### {number} Fees.\n\n**{number}.**—(1) The fee is due.\n\n(2) The council may raise it.\n\n"
        for number in (1, 2, 3)
    )
    version = load(text)
    assert [p.label for p in version.provisions if p.kind == "paragraph"] == ["(1)", "(2)"] * 3


@pytest.mark.parametrize("is_text", [True, False])
def test_short_sentences_in_headings_are_text_where_one_ends_with_a_colon(is_text: bool) -> None:
    first, second = "The following is added to the Charter of the Ports", "Its fees of ships and boats are due."
    text = f"# Act\n\n##### **Article 1.** {first}{':' if is_text else '.'}\n\nFees are yearly.\n\n"
    version = load(f"{text}##### **Article 2.** {second}\n\nThey are paid at the Port.\n")
    headings = [provision.heading for provision in version.provisions if provision.kind == "article"]
    assert headings == (["", ""] if is_text else [f"{first}.", second])
