"""United States legislative XML: USLM (bills, public laws, the Code), and the form in which bills came before it."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.model.provision import Kind, Version
from mla_diff.readers.registry import Options
from mla_diff.readers.structured.dialect import Dialect, Element, has_child
from mla_diff.readers.structured.version import Head, make_version, open_xml

_FOOTNOTE = "footnote"  # the name given here to a note that a mark in the text refers to
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def _choose_note(element: Element, above: Sequence[Kind]) -> Kind | None:
    """Return what an editorial note after a section is: text below it, with a heading of its own."""
    return "subparagraph" if has_child(element, frozenset(("heading", "header"))) else None


DIALECT = Dialect(
    format="uslm",
    kinds={
        "division": "book", "title": "title", "subtitle": "subtitle", "part": "part", "subpart": "subchapter",
        "chapter": "chapter", "subchapter": "subchapter", "article": "article", "section": "section",
        "subsection": "subsection", "paragraph": "paragraph", "subparagraph": "subparagraph", "clause": "point",
        "subclause": "point", "item": "point", "subitem": "point", "subsubitem": "point", "level": "subparagraph",
        "appropriations": "subparagraph",
        "preface": "preface", "form": "preface", "preamble": "preamble", "recital": "recital", "whereas": "recital",
        "appendix": "annex", "schedule": "annex", "signatures": "final clause", "attestation": "final clause",
    },
    choosers={"note": _choose_note},
    numbers=frozenset(("num", "enum")),
    headings=frozenset(("heading", "header")),
    blocks=frozenset((
        "p", "content", "chapeau", "continuation", "text", "docTitle", "officialTitle", "enactingFormula",
        "resolvingClause", "sourceCredit", "actionDescription", "official-title", "legis-num", "congress", "session",
        "legis-type", "action-desc", "action-date", "continuation-text", "docNumber", "type", "currentChamber",
        "subheading", "crossheading", "signature", "block",
    )),
    notes=frozenset(("sidenote",)),
    note_marks=frozenset(("ref", "footnote-ref")),
    rows=frozenset(("tr", "row")),
    cells=frozenset(("td", "th", "column", "entry")),
    breaks=frozenset(("br",)),
    apart=frozenset(("name", "role", "party", "notation")),
    raised=frozenset(("sup",)),
    references=frozenset(("ref", "external-xref", "internal-xref")),
    skipped=frozenset(("meta", "metadata", _FOOTNOTE)),
    furniture=frozenset(("toc", "page", "pagebreak", "endMarker", "legislativeHistory")),
    quoted=frozenset(("quotedContent", "quoted-block")),
    inserted=frozenset(("ins", "addedText", "added-phrase")),
    deleted=frozenset(("del", "deletedText", "deleted-phrase")),
    change="changed",
    flowing=frozenset(("quotedText", "amendingAction", "inline", "ins", "del", "addedText", "deletedText", "i", "b")),
    ids=("identifier",),  # "id" is new each time a file is made
    targets=("idref",),
)  # fmt: skip


def read_version(name: str, content: bytes, options: Options) -> Version:
    """Return the version that a bill, law or title of the Code holds. Raises LoadError where it holds none."""
    root = open_xml(name, content)
    for title in root.iterfind("{*}preface//{http://purl.org/dc/elements/1.1/}title"):
        title.tag = "officialTitle"  # no title of a code
    notes: dict[str, Element] = {}
    for note in list(root.iter("{*}note", "{*}footnote")):
        if note.get("type") == "footnote" or note.tag.endswith("footnote"):
            note.tag = _FOOTNOTE
            notes[note.get("id") or f"note {len(notes)}"] = note
            _take_mark(note)
    return make_version(name, content, options, DIALECT, root, _head(root), notes)


def _take_mark(note: Element) -> None:
    """Take the mark with which a footnote begins out of its words."""
    mark = next(iter(note), None)
    if mark is not None and mark.tag.endswith("}sup") and not (note.text or "").strip():
        note.set("marker", "".join(mark.itertext()).strip())
        note.text = mark.tail
        note.remove(mark)


def _head(root: Element) -> Head:
    said = {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in root.iterfind("{*}meta/{*}*")}
    said |= {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in root.iterfind("metadata//{*}*")}
    language = root.get(_XML_LANGUAGE) or said.get("language", "")
    return Head(said.get("title", ""), language, said.get("date") or said.get("approvedDate") or _last_action(root))


def _last_action(root: Element) -> str:
    """Return the day of the last action that a bill's first page tells of: it is the version's own."""
    days = [day.get("date") or "" for day in root.iterfind("{*}preface//{*}date")]
    days += [day.get("date") or "" for day in root.iterfind("form//action-date")]
    told = [day for day in days if day]
    last = told[-1] if told else ""
    return f"{last[:4]}-{last[4:6]}-{last[6:]}" if last.isdecimal() else last
