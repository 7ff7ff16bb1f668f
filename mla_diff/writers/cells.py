"""Text for one cell of a table, which no spreadsheet computes and no Markdown reader takes for markup."""

from __future__ import annotations

import re

#: What a spreadsheet takes as the start of a formula, full-width forms included (OWASP, "CSV injection").
_FORMULA = re.compile(r"[\s\x00-\x1f\ufeff\u200b]*[=+\-@|\t\r\uff1d\uff0b\uff0d\uff20]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_MARKUP = frozenset("\\`*_[]<>|#~$!^{}")


def spreadsheet_cell(value: str) -> str:
    """Return text that no spreadsheet takes for a formula: an apostrophe in front makes it text.

    >>> spreadsheet_cell("=HYPERLINK(1)"), spreadsheet_cell("- the State"), spreadsheet_cell(" shall")
    ("'=HYPERLINK(1)", "'- the State", ' shall')
    """
    shown = _CONTROL.sub("\ufffd", value)
    return f"'{shown}" if _FORMULA.match(value) else shown


def markdown_cell(text: str) -> str:
    """Return text on one line that Markdown shows as it is.

    >>> markdown_cell("[shall] | *may*")
    '\\\\[shall\\\\] \\\\| \\\\*may\\\\*'
    """
    shown = _CONTROL.sub("\ufffd", " ".join(text.split()))
    return "".join(f"\\{char}" if char in _MARKUP else char for char in shown).replace("&", "&amp;")
