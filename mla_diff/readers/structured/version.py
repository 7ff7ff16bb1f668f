"""From an XML file to a version: what stands in its head, and what the walk over its body found."""

from __future__ import annotations

import re

from msgspec import Struct

from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Source, Version
from mla_diff.readers.limits import MAX_PART_BYTES, check_blocks
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.structured.dialect import Dialect, Element
from mla_diff.readers.structured.draft import finish
from mla_diff.readers.structured.lines import Lines
from mla_diff.readers.structured.walk import Walk
from mla_diff.readers.zipped import parse_xml
from mla_diff.text.language import detect_language

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
#: ISO 639-2 codes, bibliographic and terminological, of languages that laws are published in; others stay as they are.
_TWO_LETTERS = {
    "ara": "ar", "bul": "bg", "cat": "ca", "ces": "cs", "cze": "cs", "cym": "cy", "wel": "cy", "dan": "da", "deu": "de",
    "ger": "de", "ell": "el", "gre": "el", "eng": "en", "est": "et", "eus": "eu", "baq": "eu", "fas": "fa", "per": "fa",
    "fin": "fi", "fra": "fr", "fre": "fr", "gla": "gd", "gle": "ga", "glg": "gl", "heb": "he", "hin": "hi", "hrv": "hr",
    "hun": "hu", "hye": "hy", "arm": "hy", "isl": "is", "ice": "is", "ita": "it", "jpn": "ja", "kat": "ka", "geo": "ka",
    "kor": "ko", "lav": "lv", "lit": "lt", "ltz": "lb", "mlt": "mt", "nld": "nl", "dut": "nl", "nor": "no", "pol": "pl",
    "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk", "slo": "sk", "slv": "sl", "spa": "es", "sqi": "sq",
    "alb": "sq", "srp": "sr", "swa": "sw", "swe": "sv", "tur": "tr", "ukr": "uk", "zho": "zh", "chi": "zh",
}  # fmt: skip


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


def two_letters(language: str) -> str:
    """Return a language's primary BCP 47 tag, given a tag or an ISO 639-2 code; "" for what is neither.

    >>> two_letters("eng"), two_letters("fr-BE"), two_letters("EN"), two_letters("unknown")
    ('en', 'fr', 'en', '')
    """
    primary = re.split(r"[-_]", language.strip().lower())[0]
    return _TWO_LETTERS.get(primary, primary if re.fullmatch(r"[a-z]{2}", primary) else "")


def iso_date(given: str) -> str:
    """Return a date as ISO 8601, "" for what is none."""
    day = given.strip()[:10]
    return day if _DATE.fullmatch(day) else ""
