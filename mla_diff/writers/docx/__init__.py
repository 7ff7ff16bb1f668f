"""A Word document with tracked changes: accepting all gives the new text, rejecting all the old one."""

from __future__ import annotations

import re

from mla_diff.model.comparison import Comparison, compares_words
from mla_diff.report.compose import report_on
from mla_diff.runtime.kinds import overview_beside
from mla_diff.writers.docx.body import Writer
from mla_diff.writers.docx.package import pack
from mla_diff.writers.docx.parts import STATIC, TRACKED, Covers, fixed_parts
from mla_diff.writers.registry import View
from mla_diff.writers.woven.weave import weave

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d:\d\d))?")


def render(comparison: Comparison, view: View) -> bytes:
    """Return the document. It holds both texts whole (or what ``view.only`` narrows to), whatever else is asked.

    Words that moved are deleted where they were and inserted where they are, with a comment that names the other
    place; with ``view.style`` "moves" they are moves in Word's own sense instead. "static" has no revisions at all:
    what went is struck, what came underlined. Texts that cannot be compared word by word stand in two columns.
    """
    report = report_on(comparison, view.only, overview=overview_beside(comparison))
    if not compares_words(comparison.old, comparison.new):
        from mla_diff.writers.docx.beside import LEGEND, write_beside

        parts, legend = write_beside(report), LEGEND
    else:
        static = view.style == "static"
        writer = Writer(_date(comparison, view), static, moves=view.style == "moves")
        parts, legend = writer.write(weave(comparison, report, view.only)), STATIC if static else TRACKED
    return pack({**fixed_parts(Covers.of(comparison, report, legend), parts), **parts})


def _date(comparison: Comparison, view: View) -> str:
    """Return the date of the changes, as Word writes it: as asked, else the later text's, "" where none is known."""
    match = _DATE.match(view.made or comparison.new.date or comparison.old.date)
    return f"{match[1]}-{match[2] or '01'}-{match[3] or '01'}T{match[4] or '00:00:00'}Z" if match else ""
