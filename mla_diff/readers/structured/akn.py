"""Akoma Ntoso (LegalDocML 3.0, and the older 2.0): how its elements are read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast, get_args

from lxml import etree
from msgspec.structs import replace

from mla_diff.model.akoma_ntoso import FURNITURE, MONTH, NO_DATE, NUMBER, PROVISION, YEAR
from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Kind, Version
from mla_diff.readers.registry import Options
from mla_diff.readers.structured.dialect import BASIC, Dialect, Element, has_child, local_name
from mla_diff.readers.structured.quotation_marks import write_quotation_marks
from mla_diff.readers.structured.version import Head, make_version, open_xml

KINDS: frozenset[str] = frozenset(get_args(Kind))
#: Elements that hold a whole document.
DOCUMENTS = frozenset((
    "act", "bill", "doc", "amendment", "amendmentList", "documentCollection", "officialGazette", "statement", "portion",
    "judgment", "debate", "debateReport",
))  # fmt: skip
BODIES = frozenset(("body", "mainBody", "amendmentBody", "portionBody", "judgmentBody", "debateBody"))
#: What ``hcontainer`` and ``container`` are called where national vocabularies use them for units of their own.
NAMED: dict[str, Kind] = {
    "regulation": "article", "rule": "article", "order": "article", "schedule": "annex", "appendix": "annex",
    "attachment": "annex", "crossheading": "subchapter", "signatures": "final clause", "final": "final clause",
    "conclusions": "final clause",
}  # fmt: skip
#: Parts of a debate, each with a heading of its own, and what is said in them.
_SECTIONS = frozenset((
    "debateSection", "administrationOfOath", "rollCall", "prayers", "oralStatements", "writtenStatements", "address",
    "personalStatements", "ministerialStatements", "resolutions", "nationalInterest", "declarationOfVote", "papers",
    "communication", "petitions", "noticesOfMotion", "questions", "proceduralMotions", "pointOfOrder", "adjournment",
))  # fmt: skip
_SPEECHES = ("speech", "speechGroup", "question", "answer")
_CLOSING = frozenset(("signatures", "conclusions"))  # of which one may stand in another
_NUMBERED = frozenset(("num", "heading"))
_NAME = re.compile(r"#[\w.-]+")
LONGEST_SHOWN = 1000  # characters; a title of some lines
_RUNNING_HEAD = "repeatedCoverPage"  # the name given here to a cover page that stands beside a preface


def _is_inside_unit(above: Sequence[Kind]) -> bool:
    return any(kind in BASIC for kind in above)


def _choose_container(element: Element, above: Sequence[Kind]) -> Kind | None:
    """Return what a generic container is: by its name, or by what it holds where it has a number or heading."""
    name = (element.get("name") or "").strip().lower().replace("_", " ").replace("-", " ")
    if name in NAMED or (name in KINDS and local_name(element) == "hcontainer"):
        kind = cast("Kind", NAMED.get(name, name))
        return None if name in _CLOSING and "final clause" in above else kind
    classes = (element.get("class") or "").replace("_", " ").partition(" ")
    if classes[0] == PROVISION and classes[2] in KINDS:
        return cast("Kind", classes[2])
    if not has_child(element, _NUMBERED):
        return None
    holds_units = any(True for _ in element.iterdescendants("{*}article", "{*}section", "{*}hcontainer"))
    return "subchapter" if holds_units and not _is_inside_unit(above) else "subparagraph"


def _choose_division(element: Element, above: Sequence[Kind]) -> Kind:
    return "paragraph" if _is_inside_unit(above) else "subchapter"


def _choose_clause(element: Element, above: Sequence[Kind]) -> Kind:
    return "point" if _is_inside_unit(above) else "section"


def _choose_rule(element: Element, above: Sequence[Kind]) -> Kind:
    return "paragraph" if _is_inside_unit(above) else "article"


def _choose_list(element: Element, above: Sequence[Kind]) -> Kind | None:
    return "point" if has_child(element, _NUMBERED) else None


def _choose_document(element: Element, above: Sequence[Kind]) -> Kind | None:
    return "instrument" if not above and _is_text(element) else None


def _is_text(document: Element) -> bool:
    """Return whether a document has a text of its own: a collection only lists others, an annex belongs to its act."""
    if any(local_name(above) in ("attachments", "attachment") for above in document.iterancestors()):
        return False
    return has_child(document, BODIES)


def _choose_preface(element: Element, above: Sequence[Kind]) -> Kind | None:
    return None if "annex" in above or "instrument" in above else "preface"


def _choose_speech(element: Element, above: Sequence[Kind]) -> Kind | None:
    """Return what a speech is: a unit where it has an identifier, by which it is cited."""
    return "subparagraph" if _key(element) else None


def _choose_preamble(element: Element, above: Sequence[Kind]) -> Kind | None:
    return None if "annex" in above else "preamble"


DIALECT = Dialect(
    format="akn",
    kinds={
        "book": "book", "tome": "book", "part": "part", "title": "title", "subtitle": "subtitle", "chapter": "chapter",
        "subchapter": "subchapter", "subpart": "subtitle", "section": "section", "subsection": "subsection",
        "article": "article", "paragraph": "paragraph", "subparagraph": "subparagraph", "point": "point",
        "item": "point", "indent": "point", "li": "point", "alinea": "subparagraph", "subrule": "paragraph",
        "level": "paragraph", "proviso": "subparagraph", "transitional": "subparagraph", "recital": "recital",
        "citation": "recital", "conclusions": "final clause", "attachment": "annex",
        **dict.fromkeys(_SECTIONS, "subchapter"),
    },
    choosers={
        "hcontainer": _choose_container, "container": _choose_container, "tblock": _choose_container,
        "blockContainer": _choose_container, "division": _choose_division, "subdivision": _choose_division,
        "clause": _choose_clause, "subclause": _choose_clause, "rule": _choose_rule, "list": _choose_list,
        "sublist": _choose_list, "preface": _choose_preface, "preamble": _choose_preamble, "coverPage": _choose_preface,
        "header": _choose_preface, **dict.fromkeys(_SPEECHES, _choose_speech),
    },
    numbers=frozenset(("num",)),
    headings=frozenset(("heading",)),
    blocks=frozenset((
        "p", "block", "listIntroduction", "listConclusion", "listWrapUp", "signature", "subheading", "crossHeading",
        "caption", "tocItem", "blockquote", "speaker", "from", "scene", "narrative", "summary",
    )),
    titles=frozenset(("docTitle", "longTitle", "shortTitle")),
    notes=frozenset(("authorialNote",)),
    note_marks=frozenset(("noteRef",)),
    rows=frozenset(("tr",)),
    cells=frozenset(("td", "th")),
    breaks=frozenset(("eol", "br")),
    apart=frozenset((
        "docDate", "docNumber", "docketNumber", "docType", "docStage", "docPurpose", "docTitle", "docStatus",
        "docAuthority", "docProponent", "docJurisdiction", "docCommittee", "docIntroducer", "legislature", "session",
        "shortTitle", "person", "role", "location", "organization", "date", "judge", "lawyer", "party", "tocItem",
    )),
    references=frozenset(("ref", "mref", "rref")),
    flowing=frozenset((
        "mod", "mmod", "rmod", "change", "ins", "del", "quotedText", "embeddedText", "inline", "span", "b", "i", "u",
    )),
    skipped=frozenset(("meta",)),
    furniture=frozenset(("toc", _RUNNING_HEAD)),
    quoted=frozenset(("quotedStructure", "embeddedStructure")),
    raised=frozenset(("sup",)),
    inserted=frozenset(("ins",)),
    deleted=frozenset(("del",)),
    number_attributes=(NUMBER,),
    ids=("eId", "id"),
)  # fmt: skip

#: Of a file that holds several documents, each is an instrument.
COLLECTION = replace(DIALECT, choosers={**DIALECT.choosers, **dict.fromkeys(DOCUMENTS, _choose_document)})


def read_version(name: str, content: bytes, options: Options) -> Version:
    """Return the version that an Akoma Ntoso file holds. Raises LoadError where it holds none."""
    root = open_xml(name, content)
    if local_name(root) != "akomaNtoso":
        raise LoadError(f"{name}: the file is no Akoma Ntoso (its first element is {local_name(root)!r})")
    for cover in root.iterfind(".//{*}coverPage"):
        if has_child(cover.getparent(), frozenset(("preface",))):
            cover.tag = _RUNNING_HEAD
    for block in root.iterfind(".//{*}block"):
        if block.get("name") in _NUMBERED:  # of a preamble or conclusions, for which the standard has no number
            block.tag = block.get("name")
    _write_placeholders(root)
    write_quotation_marks(root)
    notes = {key: note for note in root.iterfind(".//{*}meta/{*}notes/{*}note") if (key := _key(note))}
    _mark_placed_notes(root, notes)
    _put_content_first(root)
    texts = sum(local_name(element) in DOCUMENTS and _is_text(element) for element in root.iter(etree.Element))
    dialect = COLLECTION if texts > 1 else DIALECT
    version = make_version(name, content, options, dialect, root, _head(root), notes)
    running = tuple(" ".join((line.text or "").split()) for line in root.iter(FURNITURE))
    return replace(version, furniture=version.furniture + running) if running else version


def _key(note: Element) -> str:
    return note.get("eId") or note.get("id") or ""


def _write_placeholders(root: Element) -> None:
    """Write the words of references that hold none and are printed with what the head of the file says they show.

    <TLCConcept eId="varKind" showAs="Regulations"/> ... makes these <ref class="placeholder" href="#varKind"/>
    """
    shown = {f"#{_key(named)}": named.get("showAs") or "" for named in root.iterfind(".//{*}references/*")}
    for reference in root.iter("{*}ref"):
        if reference.get("class") == "placeholder" and not len(reference) and not (reference.text or "").strip():
            reference.text = _shown(reference.get("href") or "", shown) if reference.get("href") in shown else None
    for name in root.iter("{*}FRBRname"):
        name.set("value", _shown(name.get("value") or "", shown))


def _shown(text: str, shown: Mapping[str, str]) -> str:
    """Return a text with each "#name" replaced by what it shows, which may name others once more.

    What would grow beyond the length of a title is left as it is, so that no file grows by its names.
    """
    for _ in range(2):
        grown = sum(len(shown.get(name, name)) for name in _NAME.findall(text))
        if len(text) + grown <= LONGEST_SHOWN:
            text = _NAME.sub(lambda name: shown.get(name[0], name[0]), text)
    return text.strip()


def _mark_placed_notes(root: Element, notes: Mapping[str, Element]) -> None:
    """Set the mark of each note that names the provision it belongs to, and that no mark refers to."""
    marked = {mark.get("href", "").lstrip("#") for mark in root.iter("{*}noteRef")}
    placed = {key: note.get("placementBase", "").lstrip("#") for key, note in notes.items() if key not in marked}
    wanted = {base for base in placed.values() if base}
    holders = {_key(element): element for element in root.iter(etree.Element) if _key(element) in wanted}
    for key, base in placed.items():
        holder = holders.get(base)
        line = next(holder.iter("{*}heading", "{*}num", "{*}p"), None) if holder is not None else None
        if line is not None:
            etree.SubElement(line, "noteRef", href=f"#{key}", marker=notes[key].get("marker", ""))


def _put_content_first(root: Element) -> None:
    """Put the own words of a unit before the units in it, where a file has them behind.

    The standard knows no unit with both ``content`` and units; the French Senate writes such, its own words last.
    """
    for content in root.iter("{*}content"):
        unit = content.getparent()
        first = next((child for child in unit if _has_words_of_its_own(child)), content)
        if content.getnext() is None and first is not content:
            first.addprevious(content)


def _has_words_of_its_own(child: Element) -> bool:
    return has_child(child, frozenset(("content", "num", "intro")))


def _date(element: Element) -> str:
    """Return a date as exactly as it is known."""
    exactness = {NO_DATE: 0, YEAR: 4, MONTH: 7}.get(element.get("name") or "", 10)
    return (element.get("date") or "")[:exactness]


def _head(root: Element) -> Head:
    """Return what the file's identification says of its first document."""
    expression = root.find(".//{*}FRBRExpression")
    work = root.find(".//{*}FRBRWork")
    dates = [_date(date) for level in (expression, work) if level is not None
             for date in level.iterfind("{*}FRBRdate")]  # fmt: skip
    language = expression.find("{*}FRBRlanguage") if expression is not None else None
    return Head(
        title=_work_title(work) if work is not None else "",
        language=(language.get("language") or "") if language is not None else "",
        date=dates[0] if dates else "",
    )


def _work_title(work: Element) -> str:
    """Return the title that a file gives to its work: laws.africa has it as an alias, where others have a name."""
    aliases = (alias for alias in work.iterfind("{*}FRBRalias") if (alias.get("name") or "").lower() == "title")
    named = (*aliases, *work.iterfind("{*}FRBRname"))
    titles = (each.get("value") or "" for each in named)
    return next((title for title in titles if title.strip() and title.strip().lower() != "untitled"), "")
