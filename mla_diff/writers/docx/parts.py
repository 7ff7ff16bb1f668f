"""The parts that are the same in every document, and the headers that say which versions are compared."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from lxml import etree
from msgspec import Struct

from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.report.headlines import WEIGHS_MOST
from mla_diff.report.values import Report
from mla_diff.writers.docx.styles import styles
from mla_diff.writers.docx.xml import Element, add, add_text, legal, root, serialise

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: Part, relationship's id, kind of relationship, content type; comments and notes only where there are any.
_PARTS = (
    ("styles", "rIdStyles", "styles", "styles"),
    ("settings", "rIdSettings", "settings", "settings"),
    ("cover", "rIdCover", "header", "header"),
    ("header", "rIdHeader", "header", "header"),
    ("footer", "rIdFooter", "footer", "footer"),
    ("comments", "rIdComments", "comments", "comments"),
    ("footnotes", "rIdFootnotes", "footnotes", "footnotes"),
)

TRACKED = "Accepting all changes gives the new text, rejecting all gives the old one, labels and headings included."
STATIC = "Struck: in the old text only. Underlined: in the new text only. Double: words that moved."


class Covers(Struct, frozen=True):
    """What headers say. It stands outside the text, so that accepting or rejecting changes leaves the text alone."""

    old: str
    new: str
    short: str
    warnings: tuple[str, ...]
    legend: str
    language: str
    labels: tuple[str, str] = ("Old text: ", "New text: ")
    kind: str = "Redline: "  # before the short name, in the file's properties
    overview: tuple[str, ...] = ()  # what weighs most, a sentence each

    @classmethod
    def of(cls, comparison: Comparison, report: Report, legend: str) -> Covers:
        """Return the headers of a comparison; ``legend`` says how to read it."""
        old, new = comparison.old, comparison.new
        return cls(
            _name(old, report.texts[0]), _name(new, report.texts[1]), f"{old.id} → {new.id}", report.notices,
            " ".join(filter(None, (report.verdict, legend, report.scope))), new.language or old.language,
            overview=tuple(headline.text for headline in report.overview),
        )  # fmt: skip


def _name(version: Version, described: str) -> str:
    digest = f", SHA-256 {version.source.sha256[:12]}" if version.source.sha256 else ""
    return f"{described}; {version.source.name.rpartition('/')[2]}{digest}"


def fixed_parts(covers: Covers, written: Collection[str]) -> dict[str, bytes]:
    """Return all parts but those in ``written``, which hold the text."""
    parts = {
        "word/styles.xml": styles(covers.language),
        "word/settings.xml": _settings("word/footnotes.xml" in written),
        "word/cover.xml": _cover(covers),
        "word/header.xml": _header(covers),
        "word/footer.xml": _footer(),
        "docProps/core.xml": _core(covers),
    }
    present = [part for part in _PARTS if f"word/{part[0]}.xml" in {*parts, *written}]
    parts["_rels/.rels"] = _relationships({
        "rId1": (f"{_OFFICE}/officeDocument", "word/document.xml"),
        "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    })  # fmt: skip
    targets = {number: (f"{_OFFICE}/{kind}", f"{name}.xml") for name, number, kind, _ in present}
    parts["word/_rels/document.xml.rels"] = _relationships(targets)
    types = {f"/word/{name}.xml": f"{_TYPE}.{kind}+xml" for name, _, _, kind in present}
    parts["[Content_Types].xml"] = _content_types(types)
    return parts


def _cover(covers: Covers) -> bytes:
    """Return the first page's header: what is compared, what must be known of it, how to read it."""
    header = root("w:hdr")
    if not (covers.old or covers.new):
        _line(header, "Header", covers.short, "Strong")
    for label, text in zip(covers.labels, (covers.old, covers.new), strict=True):
        if not text:
            continue
        paragraph = _line(header, "Header", label, "Strong")
        add_text(add(paragraph, "w:r"), text)
    for warning in covers.warnings:
        _line(header, "Banner", warning)
    if covers.overview:
        _line(header, "Header", f"{WEIGHS_MOST}:", "Strong")
    for sentence in covers.overview:
        _line(header, "Header", sentence)
    if covers.legend:
        _line(header, "Legend", covers.legend)
    return serialise(header)


def _header(covers: Covers) -> bytes:
    header = root("w:hdr")
    _line(header, "Header", covers.short)
    for warning in covers.warnings:
        _line(header, "Header", warning)
    return serialise(header)


def _footer() -> bytes:
    """Return the footer: page number and count, as fields that Word fills in."""
    footer = root("w:ftr")
    paragraph = add(footer, "w:p")
    add(add(paragraph, "w:pPr"), "w:pStyle", val="Footer")
    for field, after in (("PAGE", " / "), ("NUMPAGES", "")):
        run = add(add(paragraph, "w:fldSimple", instr=f" {field} "), "w:r")
        add_text(run, "1")
        if after:
            add_text(add(paragraph, "w:r"), after)
    return serialise(footer)


def _line(parent: Element, style: str, text: str, look: str = "") -> Element:
    paragraph = add(parent, "w:p")
    add(add(paragraph, "w:pPr"), "w:pStyle", val=style)
    run = add(paragraph, "w:r")
    if look:
        add(add(run, "w:rPr"), "w:rStyle", val=look)
    add_text(run, text)
    return paragraph


def _settings(has_notes: bool) -> bytes:
    settings = root("w:settings")
    if has_notes:
        properties = add(settings, "w:footnotePr")
        for number in ("-1", "0"):
            add(properties, "w:footnote", id=number)
    compat = add(settings, "w:compat")
    # without it Word opens the file in the compatibility mode of 2007; 15 stands for Word 2013 and later
    add(compat, "w:compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val="15")
    return serialise(settings)


def _core(covers: Covers) -> bytes:
    space = f"{_PACKAGE}/metadata/core-properties"
    dublin = "http://purl.org/dc/elements/1.1/"
    core = etree.Element(f"{{{space}}}coreProperties", nsmap={"cp": space, "dc": dublin})
    kind = covers.kind if covers.old else ""
    etree.SubElement(core, f"{{{dublin}}}title").text = legal(f"{kind}{covers.short}")
    etree.SubElement(core, f"{{{dublin}}}creator").text = "mla_diff"
    return serialise(core)


def _relationships(targets: Mapping[str, tuple[str, str]]) -> bytes:
    space = f"{_PACKAGE}/relationships"
    found = etree.Element(f"{{{space}}}Relationships", nsmap={None: space})
    for number, (kind, target) in targets.items():
        etree.SubElement(found, f"{{{space}}}Relationship", Id=number, Type=kind, Target=target)
    return serialise(found)


def _content_types(parts: Mapping[str, str]) -> bytes:
    space = f"{_PACKAGE}/content-types"
    types = etree.Element(f"{{{space}}}Types", nsmap={None: space})
    relationships = "application/vnd.openxmlformats-package.relationships+xml"
    for extension, kind in (("rels", relationships), ("xml", "application/xml")):
        etree.SubElement(types, f"{{{space}}}Default", Extension=extension, ContentType=kind)
    overrides = {
        "/word/document.xml": f"{_TYPE}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **parts,
    }
    for part, kind in overrides.items():
        etree.SubElement(types, f"{{{space}}}Override", PartName=part, ContentType=kind)
    return serialise(types)
