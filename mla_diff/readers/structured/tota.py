"""Texts of Trade Agreements: chapters and articles are marked up, paragraphs and points stand in running text.

What numbers them is part of that text ("1. Each Party", often "1 Each Party" or "l. Each Party"): it is read to say
what is cited, and stays where the file has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from mla_diff.languages.codes import two_letters
from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Source, Version
from mla_diff.readers.limits import check_blocks
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.structured.draft import Draft, finish
from mla_diff.readers.structured.version import iso_date, open_xml
from mla_diff.text.language import detect_language

FORMAT = "tota"
_GAP = re.compile(r"\s*\n\s*\n\s*")
_LABEL = re.compile(r"(?P<number>\d{1,3})(?:\.(?!\d)|\s(?=\s*[A-Z])|\.\s)\s*|\((?P<point>[a-z]{1,3}|\d{1,2})\)\s+")
_WORD = re.compile(r"[^\W\d_]+\s+")  # "CHAPTER ", "Article ", "Capítulo "
_ENDS = (".", ";", ":", "!", "?", "”", '"')


def read_version(name: str, content: bytes, options: Options) -> Version:
    """Return the agreement that a file holds, with the day of its signature. Raises LoadError where it has no words."""
    root = open_xml(name, content)
    meta = root.find("{*}meta")
    body = root.find("{*}body")
    drafts: list[Draft] = []
    for chapter in () if body is None else body.iter("{*}chapter"):
        _add_chapter(drafts, chapter)
    check_blocks(name, len(drafts), FORMAT)
    if not any(draft.text for draft in drafts):
        raise LoadError(f"{name}: no text was found in the file; give a file that holds the text of the treaty")
    stem = re.split(r"[/\\]", name)[-1].rpartition(".")[0]
    language = two_letters(_told(meta, "language")) or detect_language(" ".join(draft.text for draft in drafts[:200]))
    return Version(
        id=stem or name, title=_told(meta, "name") or stem, language=language,
        source=Source(name, digest(content), FORMAT), provisions=finish(drafts),
        date=iso_date(_told(meta, "date_signed")),
    )  # fmt: skip


def _told(meta: Any, field: str) -> str:
    found = meta.findtext(f"{{*}}{field}") if meta is not None else ""
    return " ".join((found or "").split())


def _add_chapter(drafts: list[Draft], chapter: Any) -> None:
    name, label = _attribute(chapter, "name"), _attribute(chapter, "number")
    articles = list(chapter.iter("{*}article"))
    if name.casefold() in ("preamble", "preámbulo", "préambule") and not label:
        drafts.append(Draft("preamble", label=name))
        for article in articles:
            _add_paragraphs(drafts, len(drafts) - 1, "".join(article.itertext()))
        return
    drafts.append(Draft("chapter", number=_number(label), label=label, heading=name))
    place = len(drafts) - 1
    for article in articles:
        label = _attribute(article, "number")
        heading = _attribute(article, "name")
        drafts.append(Draft("article", place, number=_number(label), label=label, heading=heading))
        _add_paragraphs(drafts, len(drafts) - 1, "".join(article.itertext()))


def _attribute(element: Any, name: str) -> str:
    return " ".join((element.get(name) or "").split())


def _number(label: str) -> str:
    """Return what is compared of a label: "ARTICLE 2.1" is 2.1."""
    return _WORD.sub("", label).strip(" .:").lower()


def _add_paragraphs(drafts: list[Draft], unit: int, text: str) -> None:
    """Add the paragraphs and points of an article; words before the first label are its own.

    What has no label goes on with the paragraph it follows, so that a list it interrupts stays in one place.
    """
    above = unit  # the paragraph that is open, or the article
    for block in _blocks(text):
        label = _LABEL.match(block)
        if label and label["number"]:
            drafts.append(Draft("paragraph", unit, number=label["number"], text=block))
            above = len(drafts) - 1
        elif label:
            drafts.append(Draft("point", above, number=label["point"], text=block))
        elif len(drafts) - 1 == unit and not drafts[unit].text:
            drafts[unit].text = block
        else:
            drafts.append(Draft("subparagraph", above, text=block))


def _blocks(text: str) -> Iterator[str]:
    """Yield the blocks of a text, those joined again that a page or a line cut in the middle of a sentence."""
    held = ""
    for block in _GAP.split(text.strip()):
        line = " ".join(block.split())
        if held and line[:1].islower() and not held.endswith(_ENDS):
            held = f"{held} {line}"
            continue
        if held:
            yield held
        held = line
    if held:
        yield held
