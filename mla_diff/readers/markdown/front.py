"""The block of data between two lines of dashes at the head of a Markdown file: about the text, and no part of it."""

from __future__ import annotations

import re

from msgspec import Struct

_ENTRY = re.compile(r"(?P<key>[\w][\w .-]{0,60}?)\s*:(?:\s+(?P<value>.*))?$")
_INNER = re.compile(r"\s+\S|-\s|#|\s*$|[\]}]")  # a line that belongs to the entry above it
_MOST_LINES = 400
_TITLES = ("title", "titel", "titre", "título", "titolo")
_LANGUAGES = ("lang", "language", "locale")


class FrontMatter(Struct, frozen=True):
    """What such a block says, and with how many lines."""

    length: int = 0
    title: str = ""
    language: str = ""


def read_front_matter(lines: list[str]) -> FrontMatter:
    """Return the front matter of a file, of no length where it has none.

    >>> read_front_matter(["---", "title: Ferries Act", "---", "# Ferries Act"]).title
    'Ferries Act'
    >>> read_front_matter(["---", "The Parties agree:", "---"]).length
    0
    """
    if not lines or lines[0].rstrip() not in ("---", "+++"):
        return FrontMatter()
    entries: dict[str, str] = {}
    for place, line in enumerate(lines[1:_MOST_LINES], 1):
        if line.rstrip() in ("---", "...", "+++"):
            return _front(place + 1, entries) if any(entries.values()) else FrontMatter()
        entry = _ENTRY.match(line) or _TOML_ENTRY.match(line)
        if entry:
            entries.setdefault(entry["key"].strip().lower(), _unquoted(entry["value"] or ""))
        elif not entries or not _INNER.match(line):
            return FrontMatter()
    return FrontMatter()


_TOML_ENTRY = re.compile(r"(?P<key>[\w.-]{1,60})\s*=\s*(?P<value>.*)$")


def _front(length: int, entries: dict[str, str]) -> FrontMatter:
    title = next((entries[key] for key in _TITLES if entries.get(key)), "")
    language = next((entries[key] for key in _LANGUAGES if entries.get(key)), "")
    known = re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", language)
    return FrontMatter(length, title, language if known else "")


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return "" if value in ("|", ">", "|-", ">-") else value.strip()
