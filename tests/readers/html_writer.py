"""The treaty as web pages: a plain one, and one set as EUR-Lex sets its texts."""

from __future__ import annotations

from html import escape

from tests.readers.treaty import NOTES, Unit, units

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Not text</title><style>p {{ color: red }}</style>
<script>var x = "<p>no text</p>";</script></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav>
<main>
{body}
</main>
<footer><p>Contact us</p></footer></body></html>"""


def plain_page() -> str:
    """Return the treaty with h1-h3, nested ordered lists and linked notes at the end."""
    body = ""
    open_lists: list[int] = []
    depths = {"para": 1, "point": 2, "sub": 3}
    for unit in units():
        depth = depths.get(unit.kind, 0)
        while len(open_lists) > depth or (open_lists and depth and open_lists[-1] > depth):
            body += "</li></ol>" if open_lists.pop() else ""
        if not depth:
            tag = {"title": "h1", "part": "h2", "article": "h3"}.get(unit.kind, "p")
            body += f"<{tag}>{unit.label}{'<br>' if unit.label else ''}{inline(unit)}</{tag}>\n"
            continue
        if open_lists and open_lists[-1] == depth:
            body += "</li>\n<li>"
        else:
            open_lists.append(depth)
            body += '<ol style="list-style-type: none">\n<li>'
        body += f"{unit.label}&nbsp;{inline(unit)}"
    body += "</li></ol>" * len(open_lists)
    notes = "".join(f'<li id="fn{n}"><p>{escape(text)} <a href="#fnref{n}">↩</a></p></li>' for n, text in NOTES.items())
    return PAGE.format(body=f'{body}<section class="footnotes"><hr><ol>{notes}</ol></section>')


def inline(unit: Unit) -> str:
    """Return a unit's words with marks as links."""
    made = ""
    for place, piece in enumerate(unit.pieces):
        made += f'<a href="#fn{piece}" id="fnref{piece}"><sup>{piece}</sup></a>' if place % 2 else escape(piece)
    return made


def eurlex_page() -> str:
    """Return the treaty with EUR-Lex's classes, label tables and notes."""
    body = "".join(_eurlex(unit) for unit in units())
    notes = "".join(
        f'<p class="oj-note"><a id="ntr{n}-L_1" href="#ntc{n}-L_1">(<span class="oj-super">{n}</span>)</a>'
        f"&nbsp;&nbsp;{escape(text)}</p>"
        for n, text in NOTES.items()
    )
    container = f'<div id="TexteOnly"><div class="eli-container">{body}<hr class="oj-note">{notes}</div></div>'
    return PAGE.format(body=container).replace("<main>", "<div>").replace("</main>", "</div>")


def _eurlex(unit: Unit) -> str:
    words = ""
    for place, piece in enumerate(unit.pieces):
        words += (
            f' (<a id="ntc{piece}-L_1" href="#ntr{piece}-L_1"><span class="oj-super">{piece}</span></a>)'
            if place % 2
            else escape(piece)
        )
    if unit.kind in ("title", "plain"):
        return f'<p class="{"oj-doc-ti" if unit.kind == "title" else "oj-normal"}">{words}</p>\n'
    if unit.kind in ("part", "article"):
        first, second = ("oj-ti-section-1", "oj-ti-section-2") if unit.kind == "part" else ("oj-ti-art", "oj-sti-art")
        return f'<p class="{first}">{unit.label}</p>\n<p class="{second}">{words}</p>\n'
    if unit.kind == "para":
        return f'<p class="oj-normal">{unit.label}&nbsp;&nbsp;&nbsp;{words}</p>\n'
    cells = f'<td><p class="oj-normal">{unit.label}</p></td><td><p class="oj-normal">{words}</p></td>'
    table = f'<table border="0"><colgroup><col width="4%"><col width="96%"></colgroup><tr>{cells}</tr></table>\n'
    return table if unit.kind == "point" else f"<table><tr><td></td><td>{table}</td></tr></table>"
