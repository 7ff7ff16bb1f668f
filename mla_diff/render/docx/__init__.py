"""A Word document with tracked changes: accepting all gives the new text, rejecting all the old one."""

from __future__ import annotations

from mla_diff.model.comparison import Comparison
from mla_diff.render.docx.body import Writer
from mla_diff.render.docx.package import pack
from mla_diff.render.docx.parts import Covers, fixed_parts
from mla_diff.render.registry import View

#: Variants of the format, as ``View.style``: marks without revisions, or moves as Word has them.
STATIC, MOVES = "static", "moves"


def render(comparison: Comparison, view: View) -> bytes:
    """Return the document. It holds both texts whole (or what ``view.only`` narrows to), whatever else is asked.

    Words that moved are deleted where they were and inserted where they are, with a comment that names the other
    place; with ``view.style`` "moves" they are moves in Word's own sense instead. "static" has no revisions at all:
    what went is struck, what came underlined.
    """
    from mla_diff.render.redline.weave import weave

    writer = Writer(date=_date(comparison, view), static=view.style == STATIC, moves=view.style == MOVES)
    parts = writer.write(weave(comparison, view.only))
    return pack({**fixed_parts(Covers.of(comparison, view, writer.static), parts), **parts})


def _date(comparison: Comparison, view: View) -> str:
    """Return when the changes were made, as Word writes it: as asked, else by the newer dated text, else "" for no date."""
    date = view.made or comparison.new.date or comparison.old.date
    if not date:
        return ""
    day = date[:10] + {4: "-01-01", 7: "-01"}.get(len(date), "")
    return f"{day}{date[10:19] if 'T' in date else 'T00:00:00'}Z"
