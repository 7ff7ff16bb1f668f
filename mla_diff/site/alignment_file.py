"""Entries put into an ``alignment.toml`` and taken out again; all else in the file, comments included, stays."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from mla_diff.model.errors import MlaDiffError

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*link[ \t]*\]\]", re.MULTILINE)
_REMARK = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*\Z")  # blank lines and comments before the next entry


class AlignmentFileError(MlaDiffError):
    """A file of links cannot be changed without changing more than was asked."""


class Decision(Struct, frozen=True):
    """What a person says of provisions of two versions: that they belong together, or that they do not."""

    old_version: str
    new_version: str
    old: tuple[str, ...]  # none where a counterpart was looked for and there is none
    new: tuple[str, ...]
    reason: str
    by: str
    sure: str = "certain"
    forbid: bool = False


def add_entry(text: str, decision: Decision) -> str:
    """Return the text of a file with one entry more.

    >>> print(add_entry("", Decision("a", "b", ("Art. 1",), (), "dropped", "A. Reader")))
    [[link]]
    old_version = "a"
    new_version = "b"
    old = "Art. 1"
    new = []
    reason = "dropped"
    by = "A. Reader"
    <BLANKLINE>
    """
    lines = [
        "[[link]]",
        f"old_version = {_quoted(decision.old_version)}",
        f"new_version = {_quoted(decision.new_version)}",
        f"old = {_names(decision.old)}",
        f"new = {_names(decision.new)}",
    ]
    if decision.forbid:
        lines.append("forbid = true")
    elif decision.sure != "certain":
        lines.append(f"sure = {_quoted(decision.sure)}")
    lines += [f"reason = {_quoted(decision.reason)}", f"by = {_quoted(decision.by)}"]
    kept = f"{text.rstrip()}\n\n" if text.strip() else ""
    return kept + "\n".join(lines) + "\n"


def remove_entry(text: str, number: int) -> str:
    """Return the text of a file without its entry of that number, counted from 0. Raises AlignmentFileError.

    >>> first, second = (Decision("a", "b", (name,), (name,), "", "") for name in ("Art. 1", "Art. 2"))
    >>> both = add_entry(add_entry("# mine", first), second)
    >>> remove_entry(remove_entry(both, 0), 0)
    '# mine\\n'
    """
    starts = [match.start() for match in _HEADER.finditer(text)]
    if not 0 <= number < len(starts):
        raise AlignmentFileError("this entry is not there any more; look at the page again")
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    entry = text[starts[number] : end]
    remark = _REMARK.search(entry)
    after = entry[remark.start() :] if remark and number + 1 < len(starts) else ""
    without = (text[: starts[number]].rstrip() + "\n\n" + after.lstrip("\n") + text[end:]).strip() + "\n"
    if _links(without) != _links(text, without=number):
        raise AlignmentFileError("this entry is written in a way that the page cannot take out; edit alignment.toml")
    return without


def _links(text: str, without: int | None = None) -> list[Any]:
    """Return the entries of a file, none where it cannot be understood; one of them may be left out."""
    try:
        links = tomllib.loads(text).get("link", [])
    except tomllib.TOMLDecodeError:
        return [None]
    return [link for number, link in enumerate(links) if number != without]


def _names(names: Sequence[str]) -> str:
    if len(names) == 1:
        return _quoted(names[0])
    return f"[{', '.join(map(_quoted, names))}]"


def _quoted(text: str) -> str:
    """Return a text as TOML writes it: one line, whatever is in it."""
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return json.dumps(plain, ensure_ascii=False)
