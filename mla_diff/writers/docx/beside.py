"""Two texts in two columns without marks, for a paraphrase, whose words cannot be compared."""

from __future__ import annotations

from mla_diff.model.provision import Provision, display_text
from mla_diff.report.sums import UNMARKED
from mla_diff.report.values import Report
from mla_diff.writers.docx.body import add_section
from mla_diff.writers.docx.xml import Element, add, add_text, root, serialise
from mla_diff.writers.woven.streams import is_headed

LEGEND = f"Left: the old text. Right: the new text. {UNMARKED}"
_WIDTH = 4535  # twentieths of a point: half of what A4 leaves between the margins


def write_beside(report: Report) -> dict[str, bytes]:
    """Return the document as a table, one provision beside its counterpart."""
    document = root("w:document")
    body = add(document, "w:body")
    table = add(body, "w:tbl")
    properties = add(table, "w:tblPr")
    add(properties, "w:tblW", w="5000", type="pct")
    borders = add(properties, "w:tblBorders")
    for side in ("insideH", "insideV"):
        add(borders, f"w:{side}", val="single", sz="4", space="0", color="BFBFBF")
    add(properties, "w:tblLayout", type="fixed")
    grid = add(table, "w:tblGrid")
    for _ in range(2):
        add(grid, "w:gridCol", w=str(_WIDTH))
    for row, _ in report.entries:
        line = add(table, "w:tr")
        for provision in (row.old, row.new):
            cell = add(line, "w:tc")
            add(add(cell, "w:tcPr"), "w:tcW", w=str(_WIDTH), type="dxa")
            _fill(cell, provision)
    add(body, "w:p")
    add_section(body)
    return {"word/document.xml": serialise(document)}


def _fill(cell: Element, provision: Provision | None) -> None:
    """Add a provision's paragraphs; a cell must hold one even where there is nothing to say."""
    if provision is None:
        add(cell, "w:p")
        return
    headed = is_headed(provision)
    head = " ".join(part for part in (provision.label, provision.heading if headed else "") if part)
    rest = provision.text if headed else display_text(provision)
    lines = [(head, "Strong")] if headed else []
    lines += [(line, "") for line in (rest if headed else f"{head} {rest}".strip()).split("\n") if line]
    for text, look in lines or [("", "")]:
        paragraph = add(cell, "w:p")
        add(add(paragraph, "w:pPr"), "w:pStyle", val="Provision")
        run = add(paragraph, "w:r")
        if look:
            add(add(run, "w:rPr"), "w:rStyle", val=look)
        add_text(run, text)
