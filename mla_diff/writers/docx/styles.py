"""Styles, so that a reader can change the look of all articles, paragraphs or marks at one place."""

from __future__ import annotations

from mla_diff.writers.docx.xml import Element, add, name, root, serialise

_FACE = "Cambria"  # a serif face that comes with Word; LibreOffice has Caladea of the same widths
_RIGHT_TO_LEFT = {"ar", "he", "fa", "ur"}
_STEP = 567  # twentieths of a point (1 cm): how far each level is set in
#: Heading sizes in half points, from level 1; a treaty's articles are mostly at level 2.
_HEADING_SIZES = (30, 25, 23, 22, 22, 22)
_SMALL = (
    ("Header", "header"), ("Footer", "footer"), ("FootnoteText", "footnote text"), ("CommentText", "annotation text"),
)  # fmt: skip
#: Marks of a static redline and in comments: told apart by line, not by colour alone; blue and orange, which the
#: colour-blind can tell apart too.
_MARKS = {
    "Gone": ("C05000", "strike", ""), "Come": ("1F4E9E", "", "single"),
    "GoneMoved": ("7A5195", "dstrike", ""), "ComeMoved": ("7A5195", "", "double"),
    "GoneQuiet": ("808080", "strike", ""), "ComeQuiet": ("808080", "", "single"),
}  # fmt: skip


def styles(language: str) -> bytes:
    """Return the styles for a text in ``language`` (a BCP 47 tag, or "")."""
    found = root("w:styles")
    rtl = language in _RIGHT_TO_LEFT
    _defaults(found, language, rtl)
    normal = _paragraph(found, "Normal", "Normal", based="", after=120)
    normal.getparent().set(name("w:default"), "1")
    if rtl:
        normal.insert(0, normal.makeelement(name("w:bidi")))
        add(add(normal.getparent(), "w:rPr"), "w:rtl")
    _title_and_headings(found)
    for level in range(6):
        _body(found, level, numbered=False)
        _body(found, level, numbered=True)
    for identifier, called in _SMALL:
        _font(_paragraph(found, identifier, called, after=40, centred=identifier == "Footer").getparent(), size=18)
    _banner_and_legend(found)
    _characters(found)
    return serialise(found)


def _defaults(element: Element, language: str, rtl: bool) -> None:
    run = add(add(add(element, "w:docDefaults"), "w:rPrDefault"), "w:rPr")
    add(run, "w:rFonts", ascii=_FACE, hAnsi=_FACE, cs="Times New Roman", eastAsia="SimSun")
    add(run, "w:sz", val="22")
    add(run, "w:szCs", val="24" if rtl else "22")
    if language:
        script = {"bidi": language} if rtl else {"eastAsia": language} if language == "zh" else {}
        add(run, "w:lang", val=language, **script)


def _body(element: Element, level: int, numbered: bool) -> None:
    """Add the style of paragraphs at a level: those with a label hang from it."""
    called = "Numbered" if numbered else "Provision"
    style = _paragraph(element, f"{called}{level or ''}", f"{called} {level or ''}".strip(), after=120)
    hanging = {"hanging": str(_STEP)} if numbered else {}
    add(style, "w:ind", left=str((level + numbered) * _STEP), **hanging)


def _paragraph(
    element: Element, identifier: str, called: str, *, based: str = "Normal", before: int = 0, after: int = 0,
    outline: int = -1, centred: bool = False,
) -> Element:  # fmt: skip
    """Return the paragraph properties of a new style, its elements in the order the schema asks for."""
    style = add(element, "w:style", type="paragraph", styleId=identifier)
    add(style, "w:name", val=called)
    if based:
        add(style, "w:basedOn", val=based)
    if outline >= 0:
        add(style, "w:next", val="Provision")
    add(style, "w:qFormat")
    properties = add(style, "w:pPr")
    if outline >= 0:
        add(properties, "w:keepNext")
        add(properties, "w:keepLines")
    add(properties, "w:spacing", before=str(before), after=str(after), line="264", lineRule="auto")
    if centred:
        add(properties, "w:jc", val="center")
    if outline >= 0:
        add(properties, "w:outlineLvl", val=str(outline))
    return properties


def _title_and_headings(element: Element) -> None:
    _font(_paragraph(element, "Title", "Title", after=240, centred=True).getparent(), size=36, bold=True)
    for level, size in enumerate(_HEADING_SIZES, 1):
        before = 360 if level == 1 else 280
        style = _paragraph(
            element, f"Heading{level}", f"heading {level}", before=before, after=120, outline=level - 1, centred=True
        )  # fmt: skip
        _font(style.getparent(), size=size, bold=True)


def _banner_and_legend(element: Element) -> None:
    banner = _paragraph(element, "Banner", "Banner", before=60, after=60)
    borders = add(banner, "w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        add(borders, f"w:{side}", val="single", sz="6", space="4", color="000000")
    banner.insert(0, borders)
    _font(banner.getparent(), size=19, bold=True)
    legend = _paragraph(element, "Legend", "Legend", after=240)
    _font(legend.getparent(), size=18, italic=True)


def _characters(element: Element) -> None:
    for identifier, (colour, line, underline) in _MARKS.items():
        properties = _character(element, identifier, identifier)
        if line:
            add(properties, f"w:{line}")
        add(properties, "w:color", val=colour)
        if underline:
            add(properties, "w:u", val=underline)
    add(_character(element, "Strong", "Strong"), "w:b")
    remark = _character(element, "Remark", "Remark")
    add(remark, "w:i")
    add(remark, "w:color", val="595959")
    add(remark, "w:sz", val="19")
    add(_character(element, "FootnoteReference", "footnote reference"), "w:vertAlign", val="superscript")
    add(_character(element, "CommentReference", "annotation reference"), "w:sz", val="16")


def _character(element: Element, identifier: str, called: str) -> Element:
    style = add(element, "w:style", type="character", styleId=identifier)
    add(style, "w:name", val=called)
    return add(style, "w:rPr")


def _font(style: Element, *, size: int, bold: bool = False, italic: bool = False) -> None:
    properties = add(style, "w:rPr")
    if bold:
        add(properties, "w:b")
        add(properties, "w:bCs")
    if italic:
        add(properties, "w:i")
        add(properties, "w:iCs")
    add(properties, "w:sz", val=str(size))
    add(properties, "w:szCs", val=str(size))
