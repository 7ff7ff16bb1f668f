"""A table of the law stays a table: in every format that has tables, and a changed cell is shown with its row."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from mla_diff import pipeline
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Provision, Version
from mla_diff.writers.registry import View, render
from tests.handouts.settle import part, settled
from tests.report.versions import version_of, with_provisions

HEAD = "Crossing\tAdult\tChild"
OLD = (HEAD, "Arbon\t4.00\t2.00", "Brixen\t5.00\t2.50", "Celje\t6.00\t3.00", "Delden\t7.00\t3.50")
NEW = (HEAD, "Arbon\t4.00\t2.00", "Asti\t4.50\t2.25", "Brixen\t5.50\t2.50", "Delden\t7.00\t3.50")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def with_table(name: str, rows: Sequence[str]) -> Version:
    version = version_of(name=name)
    table = [
        Provision(f"art_1__row_{number}", "row", "", "", "", "art_1", row) for number, row in enumerate(rows, 1)
    ]  # fmt: skip
    first, *others = version.provisions
    return with_provisions(version, [first, *table, *others])


def compare_tables(old: Sequence[str] = OLD, new: Sequence[str] = NEW) -> Comparison:
    return pipeline.compare(with_table("old.md", old), with_table("new.md", new))


def shown(comparison: Comparison, **view: object) -> list[str]:
    return [" ".join(line.split()) for line in str(render(comparison, "terminal", View(**view))).splitlines()]  # type: ignore[arg-type]


def test_a_changed_row_is_shown_with_its_other_cells_and_the_head_of_the_table():
    lines = shown(compare_tables(), inline=True)
    assert "~ Brixen | [-5.00-] {+5.50+} | 2.50" in lines
    assert any("Crossing | Adult | Child" in line for line in lines)
    assert "+ Asti | 4.50 | 2.25" in lines
    assert not any("Arbon" in line for line in lines)


def test_a_value_that_goes_to_another_column_is_a_difference():
    comparison = compare_tables((HEAD, "Arbon\t4.00\t"), (HEAD, "Arbon\t\t4.00"))
    assert comparison.differs
    assert any("[-4.00-] | {+4.00+}" in line for line in shown(comparison, inline=True))


def test_a_column_that_comes_is_no_other_row():
    comparison = compare_tables((HEAD, "Arbon\t4.00\t2.00"), (f"{HEAD}\tDog", "Arbon\t4.00\t2.00\t1.00"))
    assert {one.relation for one in comparison.alignment.correspondences} == {"one-to-one"}


def test_html_has_a_table_on_either_side():
    text = str(render(compare_tables(), "html"))
    tables = re.findall("<table>.*?</table>", text)
    assert len(tables) == 2
    assert "<td>Brixen</td><td><del>5.00</del></td><td>2.50</td>" in tables[0]
    assert "<td>Brixen</td><td><del>5.00</del><ins>5.50</ins></td><td>2.50</td>" in tables[1]
    assert "Asti" not in tables[0]


def test_markdown_has_a_table():
    text = str(render(compare_tables(), "md"))
    assert "| Crossing | Adult | Child |\n|---|---|---|\n| Arbon | 4.00 | 2.00 |\n" in text
    assert "| Brixen | <del>5.00</del><ins>5.50</ins> | 2.50 |\n" in text


def test_a_sign_of_markup_in_a_cell_stays_text():
    text = str(render(compare_tables((HEAD, "a|b\t<b>\t*"), (HEAD, "a|b\t<b>\t#")), "md"))
    assert "| a\\|b | \\<b\\> | <del>\\*</del><ins>\\#</ins> |" in text


def accepted(comparison: Comparison, accept: bool = True, name: str = "docx") -> list[str]:
    made = render(comparison, name)
    assert isinstance(made, bytes)
    return [text.strip() for text in settled(made, accept)]


@pytest.mark.parametrize("name", ["docx", "docx-moves"])
@pytest.mark.parametrize(("accept", "rows"), [(True, NEW), (False, OLD)])
def test_word_has_a_table_of_which_each_side_can_be_had(name: str, accept: bool, rows: tuple[str, ...]):
    made = render(compare_tables(), name)
    assert isinstance(made, bytes)
    assert len(list(part(made, "word/document.xml").iter(f"{_W}tbl"))) == 1
    cells = [cell for row in rows for cell in row.split("\t")]
    text = accepted(compare_tables(), accept, name)
    start = text.index("Crossing")
    assert text[start : start + len(cells)] == cells


def test_word_without_revisions_has_the_table_too():
    made = render(compare_tables(), "docx-static")
    assert isinstance(made, bytes)
    document = part(made, "word/document.xml")
    assert len(list(document.iter(f"{_W}tr"))) == 6
    assert not list(document.iter(f"{_W}ins"))


def test_rows_of_other_widths_come_and_go_whole():
    old, new = (HEAD, "Arbon\t4.00\t2.00"), (f"{HEAD}\tDog", "Arbon\t4.00\t2.00\t1.00")
    for accept, rows in ((True, new), (False, old)):
        text = accepted(compare_tables(old, new), accept)
        cells = [cell for row in rows for cell in row.split("\t")]
        start = text.index("Crossing")
        assert text[start : start + len(cells)] == cells


def test_a_changed_definition_is_shown_with_its_term():
    old = "# Act\n\n## Article 1 Definitions\n\nIn this Act:\n\nbarge\n\na vessel without engine;\n\nferry\n\n"
    text = old + "a vessel that crosses a river on a cable;\n\n## Article 2 Scope\n\nThis Act applies.\n"
    comparison = pipeline.compare(version_of(text, "old.md"), version_of(text.replace("river", "lake"), "new.md"))
    lines = shown(comparison, inline=True)
    assert any("ferry" in line for line in lines)
    assert not any("barge" in line for line in lines)
