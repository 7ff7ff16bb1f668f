"""The words that each format marks as struck and as inserted, read back without any of the code that wrote it."""

from __future__ import annotations

import html
import re
import zipfile
from collections import Counter
from io import BytesIO
from xml.etree import ElementTree

from mla_diff.text.tokens import words

Marked = tuple[Counter[str], Counter[str]]  # words struck, words inserted
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXTS = ("word/document.xml", "word/footnotes.xml")


def marked_in_word(package: bytes) -> Marked:
    """Return what tracked changes delete and insert, in the text and in footnotes."""
    with zipfile.ZipFile(BytesIO(package)) as file:
        roots = [ElementTree.fromstring(file.read(name)) for name in _TEXTS if name in file.namelist()]
    struck, come = (
        Counter(word for root in roots for piece in root.iter(f"{_W}{mark}") for word in words(_text(piece, text)))
        for mark, text in (("del", "delText"), ("ins", "t"))
    )
    return struck, come


def _text(piece: ElementTree.Element, name: str) -> str:
    return "".join(run.text or "" for run in piece.iter(f"{_W}{name}"))


def marked_in_markdown(text: str) -> Marked:
    """Return what stands in ``<del>`` and ``<ins>``, below the list of what weighs most."""
    body = re.sub(r"^>.*$|\[\^\d+\]:?", "", text, flags=re.MULTILINE)
    return _tagged(re.sub(r"\\(.)", r"\1", body).replace("|", " "))


def marked_on_page(page: str) -> Marked:
    """Return what a page strikes and underlines; struck words stand in it twice, for either layout."""
    body = page[page.index('class="frame"') :]
    return _tagged(re.sub(r"<(script|style)\b.*?</\1>|<(del|ins) class=\"ref\">.*?</\2>", "", body, flags=re.DOTALL))


def _tagged(text: str) -> Marked:
    struck, come = (
        Counter(
            word
            for match in re.finditer(rf"<{tag}\b[^>]*>(.*?)</{tag}>", text, re.DOTALL)
            for word in words(html.unescape(re.sub(r"<[^>]+>", " ", match[1])))
        )
        for tag in ("del", "ins")
    )
    return struck, come
