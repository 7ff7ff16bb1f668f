"""Writes small Word files for tests: real parts, real numbering, nothing but what a test asks for."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.readers.treaty import NOTES, Unit, units

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
         "settings": "settings", "comments": "comments", "header1": "header", "footer1": "footer"}  # fmt: skip


def package(parts: dict[str, bytes | str]) -> bytes:
    """Return a zip of parts."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(ZipInfo(path), content, ZIP_DEFLATED)  # without the time: the same bytes, whoever asks
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file with a body and other parts ("styles", "numbering", "footnotes", "header1", ...) as XML."""
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{TYPES[name]}+xml"/>' for name in parts
    )
    related = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{TYPES[name]}" Target="{name}.xml"/>' for name in parts
    )
    rels = "http://schemas.openxmlformats.org/package/2006"
    files: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{rels}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{MAIN}.document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{rels}/relationships"><Relationship Id="main" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{rels}/relationships">{related}</Relationships>',
        "word/document.xml": f"<w:document {NS}><w:body>{body}</w:body></w:document>",
    }
    for name, xml in parts.items():
        root = {"header1": "hdr", "footer1": "ftr"}.get(name, name)
        files[f"word/{name}.xml"] = f"<w:{root} {NS}>{xml}</w:{root}>"
    return package(files)


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(inner: str = "", *, style: str = "", num: tuple[int, int] | None = None, mark: str = "") -> str:
    """Return a paragraph; text that holds no markup becomes a run; ``mark`` is a change of the paragraph's end."""
    inner = inner if inner.startswith("<") or not inner else run(inner)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        properties += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    if mark:
        properties += f'<w:rPr><w:{mark} w:id="9" w:author="A"/></w:rPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def level(place: int, form: str, text: str, more: str = "", *, start: int | None = 1) -> str:
    """Return a level of a list's definition."""
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{place}">{begin}<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """Return a numbering part with one definition."""
    inner = "".join(levels)
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="0">{kind}{inner}</w:abstractNum>{nums}'


def style(identifier: str, properties: str = "", *, based: str = "", name: str = "", default: bool = False) -> str:
    """Return a paragraph style; ``properties`` go into its w:pPr."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    attribute = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"{attribute}><w:name w:val="{name or identifier}"/>'
        f"{base}<w:pPr>{properties}</w:pPr></w:style>"
    )


TREATY_NUMBERING = numbering(
    level(0, "upperRoman", "PART %1", '<w:pStyle w:val="PartHeading"/>'),
    level(1, "decimal", "Article %2", '<w:lvlRestart w:val="0"/><w:pStyle w:val="ArticleHeading"/>'),
    level(2, "decimal", "%3."),
    level(3, "lowerLetter", "(%4)"),
    level(4, "lowerRoman", "(%5)"),
)


def heading_numbers(place: int) -> str:
    """Return the properties of a heading style that numbers itself."""
    number = f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="1"/></w:numPr>'
    return f'{number}<w:outlineLvl w:val="{place}"/>'


TREATY_STYLES = (
    style("Normal", default=True)
    + style("TreatyTitle", name="Title")
    + style("PartHeading", heading_numbers(0), name="heading 1")
    + style("ArticleHeading", heading_numbers(1), name="heading 2")
)
PLACES = {"para": 2, "point": 3, "sub": 4}
STYLES = {"title": "TreatyTitle", "part": "PartHeading", "article": "ArticleHeading"}


def _list(identifier: int, *levels: str) -> tuple[str, str]:
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return (
        f'<w:abstractNum w:abstractNumId="{identifier}">{kind}{"".join(levels)}</w:abstractNum>',
        f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{identifier}"/></w:num>',
    )


#: The same labels from a list for the parts, one for the articles and one within each article. LibreOffice neither
#: counts articles through the parts of one list (w:lvlRestart) nor keeps restarts (w:startOverride) in a .doc.
SEPARATE = (
    _list(1, level(0, "upperRoman", "PART %1")),
    _list(2, level(0, "decimal", "Article %1")),
    *(
        _list(10 + article, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)"))
        for article in range(13)
    ),
)
SEPARATE_NUMBERING = "".join(definition for definition, _ in SEPARATE) + "".join(num for _, num in SEPARATE)
SEPARATE_STYLES = (
    style("Normal", default=True)
    + style("TreatyTitle", name="Title")
    + style("PartHeading", '<w:outlineLvl w:val="0"/>', name="heading 1")
    + style("ArticleHeading", '<w:outlineLvl w:val="1"/>', name="heading 2")
)


def treaty_docx(*, separate: bool = False) -> bytes:
    """Return the treaty as a Word file with automatic numbers, from one list or from ``separate`` ones."""
    notes = "".join(
        f'<w:footnote w:id="{int(number) + 10}"><w:p><w:r><w:footnoteRef/></w:r>{run(f" {text}")}</w:p></w:footnote>'
        for number, text in NOTES.items()
    )
    separator = (
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p/></w:footnote>'
    )
    body, article = "", 0
    for unit in units():
        article += unit.kind == "article"
        body += _paragraph(unit, _place(unit.kind, article) if separate else (1, PLACES.get(unit.kind, -1)))
    return docx(
        body,
        styles=SEPARATE_STYLES if separate else TREATY_STYLES,
        numbering=SEPARATE_NUMBERING if separate else TREATY_NUMBERING,
        footnotes=separator + notes,
    )


def _place(kind: str, article: int) -> tuple[int, int]:
    heading = {"part": (1, 0), "article": (2, 0)}
    return heading.get(kind) or (10 + article, PLACES.get(kind, 1) - 2)


def _paragraph(unit: Unit, place: tuple[int, int]) -> str:
    inner = ""
    for at, piece in enumerate(unit.pieces):
        inner += f'<w:r><w:footnoteReference w:id="{int(piece) + 10}"/></w:r>' if at % 2 else run(piece)
    return para(inner, style=STYLES.get(unit.kind, ""), num=None if place[1] < 0 else place)
