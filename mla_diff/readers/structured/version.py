"""From an XML file to a version: what stands in its head, and what the walk over its body found."""

from __future__ import annotations

import re

from msgspec import Struct

from mla_diff.languages.codes import two_letters
from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Source, Version
from mla_diff.readers.limits import MAX_PART_BYTES, check_blocks
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.structured.dialect import Dialect, Element
from mla_diff.readers.structured.draft import finish
from mla_diff.readers.structured.lines import Lines
from mla_diff.readers.structured.mathml import write_mathml
from mla_diff.readers.structured.superscripts import write_superscripts
from mla_diff.readers.structured.walk import Walk
from mla_diff.readers.zipped import parse_xml
from mla_diff.text.language import detect_language

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")

_NO_YEAR = ("0000", "2999", "9999")  # drafts of the Union have 2999, those of the United Kingdom 9999


class Head(Struct, frozen=True):
    """What a file says of itself."""

    title: str = ""  # where the text bears none
    language: str = ""
    date: str = ""


def open_xml(name: str, content: bytes) -> Element:
    """Return the root of an XML file, with no entity expanded and nothing fetched. Raises LoadError."""
    if len(content) > MAX_PART_BYTES:
        raise LoadError(f"{name}: the file has over {MAX_PART_BYTES >> 20} MB of XML; give the act's text alone")
    return parse_xml(f"{name}: the file", content)


def make_version(
    name: str, content: bytes, options: Options, dialect: Dialect, text: Element, head: Head, notes: dict[str, Element]
) -> Version:
    """Return the version that stands in ``text``, an element of the file. Raises LoadError where it holds no words."""
    write_mathml(text)
    write_superscripts(text, dialect.raised, dialect.numbers)
    walk = Walk(dialect, Lines(dialect, options.tracked, notes))
    try:
        walk.read(text)
    except RecursionError:
        raise LoadError(f"{name}: its elements are nested too deep; save the file anew") from None
    check_blocks(name, len(walk.drafts), dialect.format)
    if not any(draft.text or draft.heading for draft in walk.drafts):
        raise LoadError(f"{name}: no text was found in the file; give a file that holds the text of the treaty")
    provisions = finish(walk.drafts)
    stem = re.split(r"[/\\]", name)[-1]
    language = two_letters(head.language) or detect_language("\n".join(each.text for each in provisions[:400]))
    return Version(
        id=stem.rpartition(".")[0] or stem, title=walk.title or head.title or stem.rpartition(".")[0] or stem,
        language=language, source=Source(name, digest(content), dialect.format), provisions=provisions,
        findings=tuple(walk.lines.findings), furniture=tuple(walk.furniture), date=iso_date(head.date),
    )  # fmt: skip


def iso_date(given: str) -> str:
    """Return a date as ISO 8601, "" for what is none, or is one that stands for a day not yet known."""
    day = given.strip()[:10]
    return day if _DATE.fullmatch(day) and not day.startswith(_NO_YEAR) else ""
