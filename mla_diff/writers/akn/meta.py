"""What an Akoma Ntoso file says of itself: whose text it is (FRBR), its date and language."""

from __future__ import annotations

import re

from lxml import etree

from mla_diff.languages.codes import three_letters
from mla_diff.model.akoma_ntoso import FURNITURE, MONTH, NO_DATE, YEAR
from mla_diff.model.provision import Version
from mla_diff.writers.akn.elements import Element, add
from mla_diff.writers.docx.xml import legal

AUTHOR = "#author"
EDITOR = "#mla-diff"
_UNKNOWN_DAY = "0001-01-01"  # the standard asks for a day; this one is named as unknown


def address(version: Version) -> str:
    """Return the IRI of a version as an expression, after the Akoma Ntoso Naming Convention.

    The country is "xx", which stands for one that is not known.
    """
    return f"/akn/xx/act/{version.date or 'undated'}/{_slug(version.id)}/{three_letters(version.language)}@"


def add_meta(document: Element, version: Version) -> Element:
    """Return the new ``meta`` of a version's document."""
    meta = add(document, "meta")
    _add_identification(meta, version, "main")
    references = add(meta, "references", source=EDITOR)
    add(references, "TLCOrganization", eId=AUTHOR[1:], href="/ontology/organization/author", showAs="author")
    add(references, "TLCOrganization", eId=EDITOR[1:], href="/ontology/organization/mla-diff", showAs="mla_diff")
    if version.furniture:
        proprietary = add(meta, "proprietary", source=EDITOR)
        for line in version.furniture:
            etree.SubElement(proprietary, FURNITURE).text = legal(line)
    return meta


def add_meta_of_component(document: Element, version: Version, component: str) -> None:
    """Add the ``meta`` of a document that is part of a version's, such as an annex."""
    _add_identification(add(document, "meta"), version, component)


def _add_identification(meta: Element, version: Version, component: str) -> None:
    identification = add(meta, "identification", source=EDITOR)
    expression = address(version)
    work = expression.rpartition("/")[0]
    for level, uri in (("Work", work), ("Expression", expression), ("Manifestation", f"{expression}.xml")):
        part = add(identification, f"FRBR{level}")
        add(part, "FRBRthis", value=f"{uri}/!{component}")
        add(part, "FRBRuri", value=uri)
        day, exactness = _day(version.date)
        add(part, "FRBRdate", date=day, name=exactness)
        add(part, "FRBRauthor", href=AUTHOR)
        if level == "Work":
            add(part, "FRBRcountry", value="xx")
            add(part, "FRBRname", value=version.title)
        elif level == "Expression":
            add(part, "FRBRlanguage", language=three_letters(version.language))
        else:
            add(part, "FRBRformat", value="application/xml")


def _day(date: str) -> tuple[str, str]:
    """Return a date as a day, and the name that says how exact it is."""
    missing = 2 - date.count("-")
    if not date:
        return _UNKNOWN_DAY, NO_DATE
    return f"{date}{'-01' * missing}", ("version", MONTH, YEAR)[missing]


def _slug(text: str) -> str:
    return re.sub(r"[^\w.~-]+", "-", text).strip("-") or "text"
