"""A Word document with tracked changes: accepting all gives the new text, rejecting all the old one."""

from __future__ import annotations

import re

from mla_diff.model.comparison import Comparison
from mla_diff.render.docx.body import Writer
from mla_diff.render.docx.package import pack
from mla_diff.render.docx.parts import Covers, fixed_parts
from mla_diff.render.registry import View

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d:\d\d))?")
#: Variants of the format, as ``View.style``: marks without revisions, or moves as Word has them.
STATIC, MOVES = "static", "moves"


def render(comparison: Comparison, view: View) -> bytes:
    """Return the document. It holds both texts whole (or what ``view.only`` narrows to), whatever else is asked.

    Words that moved are deleted where they were and inserted where they are, with a comment that names the other
    place; with ``view.style`` "moves" they are moves in Word's own sense instead. "static" has no revisions at all:
    what went is struck, what came underlined.
    """
    from mla_diff.render.woven.weave import weave

    writer = Writer(date=_date(comparison, view), static=view.style == STATIC, moves=view.style == MOVES)
    parts = writer.write(weave(comparison, view.only))
    return pack({**fixed_parts(Covers.of(comparison, view, writer.static), parts), **parts})


def _date(comparison: Comparison, view: View) -> str:
    """Return when the changes were made, as Word writes it: as asked, else by the newer dated text, else "" for no date."""
    found = _DATE.match(view.made or comparison.new.date or comparison.old.date)
    return f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}T{found[4] or '00:00:00'}Z" if found else ""
