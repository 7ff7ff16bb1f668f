"""Text for one cell of a table, which no spreadsheet computes and no Markdown reader takes for markup."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

#: What a spreadsheet takes as the start of a formula, full-width forms included (OWASP, "CSV injection").
_FORMULA = re.compile(r"[\s\x00-\x1f\ufeff\u200b]*[=+\-@|\t\r\uff1d\uff0b\uff0d\uff20]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
BYTE_ORDER_MARK = "\ufeff"
_MARKUP = frozenset("\\`*_[]<>|#~$!^{}")


def spreadsheet_cell(value: str) -> str:
    """Return text that no spreadsheet takes for a formula: an apostrophe in front makes it text.

    >>> spreadsheet_cell("=HYPERLINK(1)"), spreadsheet_cell("- the State"), spreadsheet_cell(" shall")
    ("'=HYPERLINK(1)", "'- the State", ' shall')
    """
    shown = _CONTROL.sub("\ufffd", value)
    return f"'{shown}" if _FORMULA.match(value) else shown


def spreadsheet(head: Sequence[str], rows: Iterable[Sequence[str]], notices: Sequence[str] = ()) -> str:
    """Return a table as CSV (RFC 4180), what has to be known of it in a last column, in each row.

    So a row that is copied elsewhere keeps its caveat; a table without rows has one for the caveat alone. A byte order
    mark stands first, since Excel takes a file without one for Windows-1252.
    """
    file = StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    names = [spreadsheet_cell(name) for name in head]  # a version is named for its file
    writer.writerow([*names, "notice"] if notices else names)
    told = [" ".join(notices)] if notices else []
    written = [[*row, *told] for row in rows]
    if not written and notices:
        written = [["" for _ in head] + told]
    writer.writerows([spreadsheet_cell(cell) for cell in row] for row in written)
    return BYTE_ORDER_MARK + file.getvalue()


def markdown_cell(text: str) -> str:
    """Return text on one line that Markdown shows as it is.

    >>> markdown_cell("[shall] | *may*")
    '\\\\[shall\\\\] \\\\| \\\\*may\\\\*'
    """
    shown = _CONTROL.sub("\ufffd", " ".join(text.split()))
    return "".join(f"\\{char}" if char in _MARKUP else char for char in shown).replace("&", "&amp;")
