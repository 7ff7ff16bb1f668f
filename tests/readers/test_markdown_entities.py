"""Characters written as entities in Markdown are these characters, and never marking."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def texts(text: str) -> list[str]:
    return [block.text for block in read("act.md", text.encode()).blocks]


@pytest.mark.parametrize("space", ["&nbsp;", "&emsp;", "&#160;", "&#xA0;", "&ensp;&thinsp;"])
def test_marks_behind_spaces_written_as_entities_are_marks(space: str) -> None:
    text = f"# Rules\n\n## Article 1\n\nThe court may:\n\n{space}(a) sit;\n\n{space}{space}(b) rise.\n\n## Article 2\n\nIt is bound.\n"
    points = [(one.label, one.text) for one in parse(read("act.md", text.encode())).provisions if one.kind == "point"]
    assert points == [("(a)", "sit;"), ("(b)", "rise.")]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("under &sect; 5 &mdash; or &Auml;rzte &amp; Co.", "under § 5 — or Ärzte & Co."),
        ("&lt;del&gt;the fee&lt;/del&gt; stays", "<del>the fee</del> stays"),
        ("&#42;&#42;not bold&#42;&#42; and &#95;plain&#95;", "**not bold** and _plain_"),
        ("&#126;&#126;kept&#126;&#126;", "~~kept~~"),
        ("AT&T and R&D; and &bogus; stay", "AT&T and R&D; and &bogus; stay"),
        ("line&#10;end and bell&#7;", "line&#10;end and bell&#7;"),
        ("\\&sect; stays", "&sect; stays"),
    ],
)
def test_an_entity_is_its_character_and_no_marking(written: str, read_as: str) -> None:
    assert texts(f"# Act\n\nThe words {written}.\n")[1] == f"The words {read_as}."


def test_cells_and_headings_have_their_characters() -> None:
    assert texts("# A &amp; B\n\n| Fee&nbsp;1 | x &#124; y |\n|---|---|\n| 1 &euro; | 2 |\n")[0] == "A & B"
    assert "1 €\t2" in texts("# A\n\n| Fee | y |\n|---|---|\n| 1&nbsp;&euro; | 2 |\n")
