"""Ids, paths and names from a manifest, checked: none leads outside the library, none steers a terminal."""

from __future__ import annotations

import re
from pathlib import Path

from mla_diff.model.errors import MlaDiffError

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_PART = re.compile(r"[^\W_](?:[\w .()-]*[\w)-])?")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_ADDRESS = re.compile(r"https://[^\s/@\\]+/[^\s\\]*|https://[^\s/@\\]+")
#: Names that Windows keeps for devices, whatever suffix follows.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{index}" for name in ("com", "lpt") for index in range(1, 10))}
)
LONGEST_ID = 64
LONGEST_LINE = 1000  # characters of a title or note; the longest claim here has under 300


class LibraryError(MlaDiffError):
    """A library cannot be used as it is: the file, the entry, the reason, the way out."""


def check_id(text: object, place: str) -> str:
    """Return a version's id: lower-case letters, digits, single dots and hyphens, no device name.

    >>> check_id("draft-2022-11-30", "versions.toml")
    'draft-2022-11-30'
    """
    if not isinstance(text, str) or len(text) > LONGEST_ID or not _ID.fullmatch(text):
        raise LibraryError(f"{place}: {text!r} is no id; use small letters, digits and hyphens, as in draft-2022-11-30")
    if text.split(".")[0] in _DEVICES:
        raise LibraryError(f"{place}: the id {text!r} is the name of a device on Windows; choose another")
    return text


def check_path(text: object, place: str) -> str:
    """Return a path below the library's folder, with / between its parts: no "..", no root, no drive."""
    parts = text.split("/") if isinstance(text, str) else []
    if not parts or not all(_PART.fullmatch(part) and part.split(".")[0].lower() not in _DEVICES for part in parts):
        raise LibraryError(f"{place}: {text!r} is no path inside the library; name a file in it, as in texts/draft.md")
    return "/".join(parts)


def inside(folder: Path, path: str, place: str) -> Path:
    """Return where a checked path is. Raises LibraryError where a symbolic link leads out of the folder."""
    found = folder / path
    if not found.resolve().is_relative_to(folder.resolve()):
        raise LibraryError(f"{place}: {path!r} leads outside the library by a link; put the file itself there")
    return found


def check_date(text: object, place: str) -> str:
    """Return a date as ISO 8601, or a month or year where only that is known."""
    if not isinstance(text, str) or not _DATE.fullmatch(text):
        raise LibraryError(f'{place}: {text!r} is no date; write "2022-11-30", "2022-11" or "2022"')
    return text


def check_line(text: object, place: str) -> str:
    """Return a title, name or note: one line of printable text."""
    if not isinstance(text, str) or len(text) > LONGEST_LINE or not text.isprintable():
        raise LibraryError(f"{place}: expected a line of at most {LONGEST_LINE} characters, not {str(text)[:40]!r}")
    return text


def check_address(text: object, place: str) -> str:
    """Return an address that begins with https and carries no user name."""
    if not isinstance(text, str) or not text.isascii() or not text.isprintable() or not _ADDRESS.fullmatch(text):
        raise LibraryError(f"{place}: {text!r} is no address to use; it has to begin with https://")
    return text


def check_choice(text: object, choices: tuple[str, ...], place: str) -> str:
    """Return one of a few words. Raises LibraryError with the words that there are."""
    if text not in choices:
        raise LibraryError(f"{place}: {text!r} is none of {', '.join(choices)}")
    return str(text)
