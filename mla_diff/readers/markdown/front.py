"""What stands at the head of a Markdown file: data about the text between two lines of dashes, or a title block."""

from __future__ import annotations

import re

from msgspec import Struct

_ENTRY = re.compile(r"(?P<key>[\w][\w .-]{0,60}?)\s*:(?:\s+(?P<value>.*))?$")
_INNER = re.compile(r"\s+\S|-\s|#|\s*$|[\]}]")  # a line that belongs to the entry above it
_MOST_LINES = 400
_MOST_LINES_ABOVE = 6
_ABOUT_PAGES = frozenset({"layout", "slug", "permalink", "date", "tags", "lang", "title", "identifier"})
_TITLES = (
    "title", "titel", "titre", "título", "titulo", "títol", "titolo", "titlu", "tytuł", "název", "názov", "cím",
    "naslov", "naziv", "pealkiri", "rubrik", "tittel", "nimi", "nosaukums", "pavadinimas", "başlık", "τίτλος",
    "название", "заголовок", "назва", "заглавие", "العنوان", "제목", "标题", "標題", "名称", "名稱", "題名", "タイトル",
)  # fmt: skip
_LANGUAGES = ("lang", "language", "locale")


def with_title_as_heading(lines: list[str]) -> list[str]:
    """Return lines with a title block, whose lines begin with "%", as a heading and what stands below it.

    >>> with_title_as_heading(["% Gesetz", "  über Münzen", "% Stand: 2000", "", "# § 1"])
    ['# Gesetz über Münzen', '', 'Stand: 2000', '', '# § 1']
    """
    if not lines or not lines[0].startswith("% "):
        return lines
    entries: list[str] = []
    taken = 0
    for line in lines:
        if line.startswith("%"):
            entries.append(line[1:].strip())
        elif line[:1] == " " and line.strip():
            entries[-1] = f"{entries[-1]} {line.strip()}"
        else:
            break
        taken += 1
    below = [text for entry in entries[1:] if entry for text in ("", entry)]
    return [f"# {entries[0]}", *below, *lines[taken:]]


class FrontMatter(Struct, frozen=True):
    """What such a block says, and the lines it takes: the first, and the one after the last.

    ``entries`` are "title: Ferries Act" and all others, as they are written, each in one line.
    """

    start: int = 0
    end: int = 0
    title: str = ""
    language: str = ""
    entries: tuple[str, ...] = ()


def read_front_matter(lines: list[str]) -> FrontMatter:
    """Return the front matter of a file, of no length where it has none.

    Some collections print a line or two above it; what is there then has to look like such data beyond doubt.

    >>> read_front_matter(["---", "title: Ferries Act", "---", "# Ferries Act"]).title
    'Ferries Act'
    >>> read_front_matter(["---", "The Parties agree:", "---"]).end
    0
    >>> read_front_matter(["Ferries Act[^1]", "---", "layout: default", "slug: fa", "---"])
    FrontMatter(start=1, end=5, title='', language='', entries=('layout: default', 'slug: fa'))
    >>> read_front_matter(["---", "title: On", "  ferries", "tags:", "- law", "---"]).entries
    ('title: On ferries', 'tags: - law')
    >>> read_front_matter(["---", "title: >", "  Ferries", "  Act", "---"]).title
    'Ferries Act'
    """
    for start, line in enumerate(lines[: _MOST_LINES_ABOVE + 1]):
        if line.rstrip() in ("---", "+++"):
            return _read_entries(lines, start)
        if line.startswith("#"):
            break
    return FrontMatter()


def _read_entries(lines: list[str], start: int) -> FrontMatter:
    entries: dict[str, str] = {}
    written: list[str] = []
    key = ""
    for place, line in enumerate(lines[start + 1 : start + _MOST_LINES], start + 1):
        if line.rstrip() in ("---", "...", "+++"):
            return _front(start, place + 1, entries, tuple(written))
        entry = _ENTRY.match(line) or _TOML_ENTRY.match(line)
        if entry:
            key = entry["key"].strip().lower()
            entries.setdefault(key, _unquoted(entry["value"] or ""))
            written.append(line.strip())
            continue
        if not entries or not _INNER.match(line):
            return FrontMatter()
        written[-1] = f"{written[-1]} {line.strip()}".rstrip()
        if line[:1].isspace() and _goes_on(line.strip(), entries[key]):
            entries[key] = f"{entries[key]} {line.strip()}".strip()  # a value may stand in lines set in
    return FrontMatter()


def _goes_on(line: str, value: str) -> bool:
    """Return whether a line that is set in belongs to a value: no member of a list, and no entry under a bare key."""
    return line != "" and not line.startswith(("- ", "#")) and (value != "" or _ENTRY.match(line) is None)


_BLOCK_SIGN = re.compile(r"[|>][-+]?\d?")  # a value follows in lines set in
_TOML_ENTRY = re.compile(r"(?P<key>[\w.-]{1,60})\s*=\s*(?P<value>.*)$")


def _front(start: int, end: int, entries: dict[str, str], written: tuple[str, ...]) -> FrontMatter:
    is_data = any(entries.values()) if start == 0 else len(entries) > 1 and not _ABOUT_PAGES.isdisjoint(entries)
    if not is_data:
        return FrontMatter()
    title = next((entries[key] for key in _TITLES if entries.get(key)), "")
    language = next((entries[key] for key in _LANGUAGES if entries.get(key)), "")
    known = re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", language)
    return FrontMatter(start, end, title, language if known else "", written)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return "" if _BLOCK_SIGN.fullmatch(value) else value.strip()
