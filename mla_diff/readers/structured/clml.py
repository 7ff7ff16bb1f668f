"""The XML of legislation.gov.uk (Crown Legislation Markup Language): acts, instruments and assimilated EU law."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.model.provision import Kind, Version
from mla_diff.readers.numerals import letters_repeated, roman
from mla_diff.readers.registry import Options
from mla_diff.readers.structured.dialect import Chooser, Dialect, Element, local_name
from mla_diff.readers.structured.quotation_marks import write_quotation_marks
from mla_diff.readers.structured.version import Head, make_version, open_xml

_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_BELOW: dict[Kind, Kind] = {
    "section": "subsection", "subsection": "paragraph", "article": "paragraph", "paragraph": "subparagraph",
    "subparagraph": "point", "point": "point",
}  # fmt: skip
_SUBJECT = "SubjectTitle"  # the name given here to the subject under which an instrument is printed
_CHANGED = ("Addition", "Substitution", "Repeal")
_COUNTED: dict[str, Callable[[int], str]] = {
    "alpha": letters_repeated, "alphaupper": lambda number: letters_repeated(number).upper(), "roman": roman,
    "romanupper": lambda number: roman(number).upper(), "arabic": str,
}  # fmt: skip
_DECORATED = {"parens": "({})", "parenRight": "{})", "brackets": "[{}]", "bracketRight": "{}]", "period": "{}."}


def _first_level(basic: Kind) -> Chooser:
    """Return how a provision of the first level is read: a section, a regulation, or a schedule's paragraph."""

    def choose(element: Element, above: Sequence[Kind]) -> Kind:
        return "paragraph" if "annex" in above else basic

    return choose


def _choose_lower(element: Element, above: Sequence[Kind]) -> Kind:
    """Return the level below the one that an element stands in: a subsection in a section, and so on."""
    holder = next((kind for kind in reversed(above) if kind in _BELOW), None)
    return _BELOW[holder] if holder else "paragraph"


DIALECT = Dialect(
    format="clml",
    kinds={
        "Group": "book", "Part": "part", "Chapter": "chapter", "Pblock": "subchapter", "PsubBlock": "subchapter",
        "EUPart": "part", "EUTitle": "title", "EUChapter": "chapter", "EUSection": "section",
        "EUSubsection": "subsection", "Schedule": "annex", "Appendix": "annex", "ListItem": "point",
        "PrimaryPrelims": "preface", "SecondaryPrelims": "preface", "EUPrelims": "preface",
        "PrimaryPreamble": "preamble", "SecondaryPreamble": "preamble", "EUPreamble": "preamble",
        "SignedSection": "final clause", "ExplanatoryNotes": "final clause",
    },
    choosers={"P1": _first_level("section"), **{f"P{level}": _choose_lower for level in range(2, 8)}},
    numbers=frozenset(("Pnumber", "Number")),
    headings=frozenset(("Title",)),
    blocks=frozenset((
        "Text", "LongTitle", "DateOfEnactment", "DateText", "Reference", "IntroductoryText", "EnactingText", "Subject",
        "Subtitle", "Approved", "SiftedDate", "RoyalPresence", "PersonName", "JobTitle", "Department", "AddressLine",
        "Correction", "Draft", "Formula", "caption", "ContentsItem",
    )),
    note_marks=frozenset(("FootnoteRef", "CommentaryRef", "MarginNoteRef")),
    rows=frozenset(("tr",)),
    cells=frozenset(("td", "th")),
    breaks=frozenset(("br",)),
    apart=frozenset(("ContentsNumber", "ContentsTitle")),
    raised=frozenset(("Superior",)),
    flowing=frozenset(_CHANGED),
    references=frozenset(("Citation", "CitationSubRef", "InternalLink", "ExternalLink")),
    skipped=frozenset(("Metadata", "Commentaries", "Footnotes", "MarginNotes", "Resources", "Versions")),
    furniture=frozenset(("Contents",)),
    quoted=frozenset(("BlockAmendment", "BlockExtract")),
    ids=("id",),
    targets=("Ref",),
)  # fmt: skip
#: Of an instrument or an act of the Union: its basic unit is a regulation, rule or article.
SECONDARY = replace(DIALECT, choosers={**DIALECT.choosers, "P1": _first_level("article")})


def read_version(name: str, content: bytes, options: Options) -> Version:
    """Return the version that a file of legislation.gov.uk holds. Raises LoadError where it holds none."""
    root = open_xml(name, content)
    if local_name(root) != "Legislation":
        raise LoadError(f"{name}: the file is not of legislation.gov.uk (its first element is {local_name(root)!r})")
    notes = _notes(root)
    _tidy_print(root)
    _give_headings_to_sections(root)
    _number_lists(root)
    _mark_changes(root)
    write_quotation_marks(root)
    is_primary = root.find("{*}Primary") is not None
    version = make_version(name, content, options, DIALECT if is_primary else SECONDARY, root, _head(root), notes)
    return replace(version, findings=(*version.findings, *_versions_elsewhere(root)))


def _versions_elsewhere(root: Element) -> Iterator[Finding]:
    """Yield a finding for each text that a provision has in another part of the country; the first text is read."""
    for version in root.iterfind("{*}Versions/{*}Version"):
        words = " ".join(" ".join(version.itertext()).split())
        if words:
            extent = next((part.get("RestrictExtent") for part in version.iter() if part.get("RestrictExtent")), "")
            where = f" ({extent})" if extent else ""
            yield Finding("version", f"a provision has another text elsewhere{where}, which is not read: {words}")


def _notes(root: Element) -> dict[str, Element]:
    """Return footnotes, marginal notes and commentaries by their ids, numbered as the site prints them: 1, F1, C1."""
    counted: Counter[str] = Counter()
    notes = {}
    for note in root.iter("{*}Footnote", "{*}MarginNote", "{*}Commentary"):
        letter = note.get("Type", "")[:1]
        counted[letter] += 1
        note.set("marker", f"{letter}{counted[letter]}")
        if note.get("id"):
            notes[note.get("id")] = note
    return notes


def _tidy_print(root: Element) -> None:
    """Keep the subject of an instrument apart from its title, and the drop capital of a word with the word."""
    for subject in root.iterfind(".//{*}Subject/{*}Title"):
        subject.tag = _SUBJECT
    for capital in root.iter("{*}Uppercase"):
        rest = capital.getnext()
        if len(capital.text or "") == 1 and rest is not None and local_name(rest) == "SmallCaps":
            capital.tail = (capital.tail or "").strip()


def _give_headings_to_sections(root: Element) -> None:
    """Put the title of a group, which is the heading of a section, into the first provision that it holds."""
    for group in root.iter("{*}P1group", "{*}P2group", "{*}P3group"):
        level = local_name(group)[:2]
        title, provision = group.find("{*}Title"), group.find(f"{{*}}{level}")
        if title is not None and provision is not None:
            first_is_number = len(provision) > 0 and local_name(provision[0]) == "Pnumber"
            title.tail = None
            provision.insert(1 if first_is_number else 0, title)


def _number_lists(root: Element) -> None:
    """Write out the numbers that a list counts by itself, as the site prints them."""
    for listed in root.iter("{*}OrderedList"):
        count = _COUNTED.get(listed.get("Type", ""))
        form = _DECORATED.get(listed.get("Decoration", ""), "{}")
        for number, item in enumerate(listed.iterchildren("{*}ListItem"), 1):
            printed = item.get("NumberOverride") or (form.format(count(number)) if count else "")
            if printed:
                label = item.makeelement("Pnumber")
                label.text = printed
                item.insert(0, label)


def _mark_changes(root: Element) -> None:
    """Set the mark of a commentary where the words that it explains begin, once for each change."""
    seen = set()
    for changed in root.iter(*(f"{{*}}{name}" for name in _CHANGED)):
        key = changed.get("ChangeId"), changed.get("CommentaryRef")
        if key[1] and key not in seen:
            seen.add(key)
            mark = changed.makeelement("CommentaryRef", {"Ref": key[1]})
            mark.tail, changed.text = changed.text, None
            changed.insert(0, mark)


def _head(root: Element) -> Head:
    def first(*paths: str) -> str:
        found = (root.find(path) for path in paths)
        return next((one.get("Date") or one.text or "" for one in found if one is not None), "")

    return Head(
        title=first("{*}Metadata/{*}title").strip(),
        language=root.get(_XML_LANGUAGE) or first("{*}Metadata/{*}language"),
        date=root.get("RestrictStartDate") or first("{*}Metadata/{*}valid", ".//{*}EnactmentDate", ".//{*}Made"),
    )
