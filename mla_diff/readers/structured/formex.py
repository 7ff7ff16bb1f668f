"""Formex 4, the XML of the Official Journal of the European Union: acts, agreements, annexes, consolidated texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from msgspec.structs import replace

from mla_diff.languages import LANGUAGES, language
from mla_diff.model.finding import Finding
from mla_diff.model.provision import Kind, Version
from mla_diff.readers.registry import Options
from mla_diff.readers.structured.dialect import Dialect, Element, local_name
from mla_diff.readers.structured.formex_files import read_collection
from mla_diff.readers.structured.formulas import write_formulas
from mla_diff.readers.structured.version import Head, make_version

ROOTS = frozenset(("ACT", "AGR", "PROT", "ANNEX", "CONS.ACT", "CONS.ANNEX", "GENERAL", "FMX.COLLECTION"))
_MARK = "NOTE.MARK"  # the name given here to a mark that repeats a note
_LABEL, _HEADING = "LABEL", "HEADING"  # the names given here to what a unit's title holds
_KIND = "kind"  # the attribute given here to a division: what its label calls it
_APART = "NOTE.APART"  # the name given here to a note that stands apart from its marks
_SUPERSCRIPT = "SUP"  # the name given here to what is set as superscript
_TITLED = frozenset(("DIVISION", "GR.SEQ", "ANNEX", "CONS.ANNEX", "DIV.CONSID", "PART", "SECTION"))
_NUMBER = r"(?:\d{1,3}\s?[a-z]?|[IVXLC]+[a-z]?|[A-Z])"
#: A title that is a label alone: "CHAPTER IV", "ANNEX", "Abschnitt 2a", "Appendix B", "II. FEJEZET".
_ONLY_LABEL = re.compile(rf"[^\W\d_]+\.?(?:\s+{_NUMBER}\.?)?|{_NUMBER}\.?\s+[^\W\d_]{{3,}}")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NUMBERED = frozenset(("CONSID", "ITEM", "TI"))  # what holds the number that a numbered paragraph in it bears


def _choose_numbered(element: Element, above: Sequence[Kind]) -> Kind | None:
    """Return what a numbered paragraph is: a unit, unless it is all that an item or a recital holds."""
    if local_name(element.getparent()) in _NUMBERED:
        return None
    return "point" if "paragraph" in above else "paragraph"


def _choose_division(element: Element, above: Sequence[Kind]) -> Kind:
    """Return what its label calls a division, or else how deep it stands."""
    if element.get(_KIND):
        return cast("Kind", element.get(_KIND))
    if "subchapter" in above:
        return "section"
    return "subchapter" if "chapter" in above else "chapter"


DIALECT = Dialect(
    format="formex",
    kinds={
        "PREAMBLE": "preamble", "CONSID": "recital", "ARTICLE": "article", "PARAG": "paragraph", "ITEM": "point",
        "DLIST.ITEM": "point", "ANNEX": "annex", "CONS.ANNEX": "annex", "GR.SEQ": "subchapter", "FINAL": "final clause",
    },
    choosers={"NP": _choose_numbered, "DIVISION": _choose_division},
    numbers=frozenset(("TI.ART", "NO.PARAG", "NO.P", _LABEL)),
    headings=frozenset(("STI.ART", _HEADING)),
    blocks=frozenset((
        "P", "TXT", "ALINEA", "VISA", "PREAMBLE.INIT", "PREAMBLE.FINAL", "GR.CONSID.INIT", "GR.VISA.INIT", "TI", "STI",
        "PL.DATE", "SIGNATORY", "FORMULA.S", "TERM", "DEFINITION",
    )),
    notes=frozenset(("NOTE",)),
    note_marks=frozenset((_MARK,)),
    rows=frozenset(("ROW",)),
    cells=frozenset(("CELL",)),
    breaks=frozenset(("BR",)),
    references=frozenset(("REF.DOC.OJ", "REF.DOC", "LINK", "DATE")),
    skipped=frozenset(("BIB.INSTANCE", "BIB.DATA", "INFO.CONSLEG", "INFO.PROD", "FAM.COMP", "TOC.REF", _APART)),
    raised=frozenset((_SUPERSCRIPT,)),
    furniture=frozenset(("TOC", "PAGE.HEADER")),
    quoted=frozenset(("QUOT.S",)),
    ids=(),  # an identifier counts only within its level; eIds are made as for every text
    targets=("NOTE.REF",),
)  # fmt: skip


def read_version(name: str, content: bytes, options: Options) -> Version:
    """Return the version that a file of the Official Journal holds. Raises LoadError where it holds none."""
    whole, lacking = read_collection(name, content, ROOTS)
    head = _head(whole[0])
    notes = _number_notes(whole)
    _write_quotation_marks(whole)
    _name_superscripts(whole)
    write_formulas(whole, _SUPERSCRIPT)
    for unit in whole.iter(*_TITLED):
        _part_title(unit)
    _name_divisions(whole, head.language)
    version = make_version(name, content, options, DIALECT, whole, head, notes)
    missing = (
        Finding("part", f"part of the text stands in another file, which is not here: {file}") for file in lacking
    )
    return replace(version, findings=(*version.findings, *missing)) if lacking else version


def _head(root: Element) -> Head:
    title = next((one for path in ("TITLE", "*/TITLE") for one in root.iterfind(path)), None)
    lines = [] if title is None else [" ".join("".join(line.itertext()).split()) for line in _lines(title)]
    language = root.findtext(".//BIB.INSTANCE/LG.DOC") or root.findtext(".//LG.DOC") or root.findtext(".//LG") or ""
    consolidated, signed = root.find("INFO.CONSLEG"), root.find(".//BIB.INSTANCE/DATE")
    day = consolidated.get("START.DATE", "") if consolidated is not None else ""
    day = day or (signed.get("ISO", "") if signed is not None else "")
    return Head(
        title=" ".join(lines),
        language=language.strip().lower(),
        date="-".join((day[:4], day[4:6], day[6:8])) if day else "",
    )


def _lines(title: Element) -> list[Element]:
    """Return the elements that hold a line of a title each."""
    return [line for line in title.iter("P", "TXT", "NO.P", "TI", "STI") if line.find("P") is None]


def _number_notes(root: Element) -> dict[str, Element]:
    """Number the notes in order; return those whose mark stands apart from them, by their ids."""
    repeated = {note.get("NOTE.REF") for note in root.iter("NOTE") if note.get("NOTE.REF")}
    apart = {}
    count = 0
    for note in root.iter("NOTE"):
        if note.get("NOTE.REF"):
            continue
        count += 1
        note.set("marker", str(count))
        key = note.get("NOTE.ID") or f"note {count}"
        if key in repeated or local_name(note.getparent()) == "GR.NOTES":
            apart[key] = note
    for note in apart.values():
        note.tag = _APART
    for mark in list(root.iter("NOTE")):
        if mark.get("NOTE.REF") in apart:
            mark.tag = _MARK
            mark.set("marker", apart[mark.get("NOTE.REF")].get("marker"))
    return apart


def _write_quotation_marks(root: Element) -> None:
    """Write the signs that the file keeps as numbers of characters."""
    for mark in root.iter("QUOT.START", "QUOT.END"):
        code = mark.get("CODE") or ""
        if re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) and chr(int(code, 16)).isprintable() and not mark.text:
            mark.text = chr(int(code, 16))


def _name_superscripts(root: Element) -> None:
    for raised in root.iter("HT", "IND"):
        if "SUP" in (raised.get("TYPE"), raised.get("LOC")):
            raised.tag = _SUPERSCRIPT


def _name_divisions(root: Element, tag: str) -> None:
    """Say of each division what its label calls it in the file's language: a title, a chapter, a section."""
    words = language(tag).divisions if tag in LANGUAGES else {}
    for label in root.iterfind(f".//DIVISION/UNIT.TITLE//{_LABEL}"):
        kinds = [words[word] for word in _WORD.findall("".join(label.itertext()).lower()) if word in words]
        if kinds:
            next(label.iterancestors("DIVISION")).set(_KIND, kinds[0])


def _part_title(unit: Element) -> None:
    """Say of a unit's title which part of it is the label and which the heading."""
    title = next((child for child in unit.iterchildren("TITLE")), None)
    first = title.find("TI") if title is not None else None
    if title is None or first is None:
        return
    title.tag = "UNIT.TITLE"  # it is not that of the whole
    below = title.find("STI")
    if first.find("NP") is not None:
        for text in first.iterfind("NP/TXT"):
            text.tag = _HEADING
        return
    lines = list(first.iterchildren("P"))
    words = " ".join("".join((lines[0] if lines else first).itertext()).split())
    if not _ONLY_LABEL.fullmatch(words):
        first.tag = _HEADING
        return
    if len(lines) > 1 and below is None:
        lines[0].tag = _LABEL
        below = first.makeelement(_HEADING)
        below.extend(lines[1:])
        title.append(below)
        return
    first.tag = _LABEL
    if below is not None:
        below.tag = _HEADING
