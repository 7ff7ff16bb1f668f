"""Writes small OpenDocument texts for tests, zipped (.odt) or flat (.fodt), with real list styles."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.readers.docx_writer import package
from tests.readers.treaty import NOTES, Unit, units

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NS = " ".join(f'xmlns:{prefix}="{OASIS}:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))  # fmt: skip


def level(place: int, form: str, prefix: str = "", suffix: str = "", more: str = "", kind: str = "list") -> str:
    """Return a numbered level of a list style, or of the outline."""
    name = "outline-level-style" if kind == "outline" else "list-level-style-number"
    return (
        f'<text:{name} text:level="{place}" style:num-format="{form}" style:num-prefix="{prefix}" '
        f'style:num-suffix="{suffix}" {more}/>'
    )


def fodt(body: str, styles: str = "", masters: str = "") -> bytes:
    """Return a flat OpenDocument text."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} office:mimetype="application/'
        f'vnd.oasis.opendocument.text"><office:styles>{styles}</office:styles><office:master-styles>{masters}'
        f"</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def odt(body: str, styles: str = "") -> bytes:
    """Return a zipped OpenDocument text."""
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {NS}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {NS}><office:styles>{styles}</office:styles></office:document-styles>",
            "META-INF/manifest.xml": "<manifest/>",
        }
    )


TREATY_STYLES = (
    "<text:outline-style>" + level(1, "I", "PART ", kind="outline") + "</text:outline-style>"
    '<text:list-style style:name="Articles">' + level(1, "1", "Article ") + "</text:list-style>"
    '<text:list-style style:name="Points">'
    + level(1, "1", "", ".")
    + level(2, "a", "(", ")")
    + level(3, "i", "(", ")")
    + '</text:list-style><style:style style:name="Title" style:family="paragraph"/>'
)


def treaty_body() -> str:
    """Return the treaty's body: parts numbered as outline, articles and points as lists."""
    return "".join(map(_unit, units()))


def _unit(unit: Unit) -> str:
    words = ""
    for place, piece in enumerate(unit.pieces):
        words += (
            f'<text:note text:note-class="footnote"><text:note-citation>{piece}</text:note-citation>'
            f"<text:note-body><text:p>{escape(NOTES[piece])}</text:p></text:note-body></text:note>"
            if place % 2
            else escape(piece)
        )
    if unit.kind in ("title", "plain"):
        return f'<text:p text:style-name="{"Title" if unit.kind == "title" else "Standard"}">{words}</text:p>'
    if unit.kind == "part":
        return f'<text:h text:outline-level="1">{words}</text:h>'
    if unit.kind == "article":
        start = '<text:list text:style-name="Articles" text:continue-numbering="true"><text:list-item>'
        return f'{start}<text:h text:outline-level="2">{words}</text:h></text:list-item></text:list>'
    depth = {"para": 0, "point": 1, "sub": 2}[unit.kind]
    first = unit.label in ("1.", "(a)", "(i)") and (depth == 0 or unit.label == "(a)")
    more = "" if first and depth == 0 else ' text:continue-numbering="true"'
    inner = f"<text:p>{words}</text:p>"
    if unit.kind == "point" and unit.label == "(a)":  # under unnumbered words the letters begin anew
        inner = f'<text:list><text:list-item text:start-value="1">{inner}</text:list-item></text:list>'
        depth = 0
    for _ in range(depth):
        inner = f"<text:list><text:list-item>{inner}</text:list-item></text:list>"
    return f'<text:list text:style-name="Points"{more}><text:list-item>{inner}</text:list-item></text:list>'
