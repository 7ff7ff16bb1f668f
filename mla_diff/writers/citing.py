"""How to cite a comparison: CSL-JSON, which Zotero and others read, or BibTeX; with it an entry for each text.

The files' digests are part of the note: they say which texts were compared, whatever becomes of their addresses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from typing import Any

from mla_diff.diff.summary import count_words
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.writers.dumped import dump
from mla_diff.writers.latex import escape
from mla_diff.writers.registry import View


def render(comparison: Comparison, view: View) -> str:
    """Return entries for the comparison and both texts, in CSL-JSON or with ``view.style`` "bibtex" in BibTeX."""
    entries = [_comparison_entry(comparison, view.made), *(_text_entry(version) for version in _sides(comparison))]
    if view.style == "bibtex":
        return "\n".join(_bibtex(entry) for entry in entries)
    return dump(entries)


def _sides(comparison: Comparison) -> tuple[Version, Version]:
    return comparison.old, comparison.new


def _comparison_entry(comparison: Comparison, made: str) -> dict[str, Any]:
    old, new = _sides(comparison)
    count = count_words(comparison)
    digests = "; ".join(f"{version.id}: SHA-256 {version.source.sha256}" for version in (old, new))
    entry = {
        "id": _key(f"comparison-{old.id}-{new.id}"), "type": "document",
        "title": f"Comparison of {_named(old)} with {_named(new)}",
        "author": [{"literal": f"mla_diff {_program_version()}".strip()}],
        "note": f"{count.inserted} words inserted, {count.deleted} deleted. {digests}",
    }  # fmt: skip
    return entry | _issued(made or max(old.date, new.date))


def _text_entry(version: Version) -> dict[str, Any]:
    entry = {
        "id": _key(version.id), "type": "legislation", "title": version.title or version.id,
        "language": version.language, "note": f"{version.stage or 'text'} {version.id}, {version.nature}".strip(" ,"),
    }  # fmt: skip
    return {key: value for key, value in (entry | _issued(version.date)).items() if value}


def _named(version: Version) -> str:
    """Return a version's title with its date, or its id where it has none."""
    return f"{version.title or version.id} ({version.date or version.id})"


def _issued(date: str) -> dict[str, Any]:
    return {"issued": {"date-parts": [[int(part) for part in date.split("-")]]}} if date else {}


def _program_version() -> str:
    try:
        return installed("mla-diff")
    except PackageNotFoundError:
        return ""


def _key(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]+", "-", text).strip("-") or "text"


def _bibtex(entry: Mapping[str, Any]) -> str:
    fields = {"title": f"{{{escape(entry['title'])}}}"}
    if "author" in entry:
        fields["author"] = f"{{{escape(entry['author'][0]['literal'])}}}"
    if "issued" in entry:
        parts = entry["issued"]["date-parts"][0]
        fields["year"] = str(parts[0])
        fields["date"] = "-".join(f"{part:02d}" for part in parts)
    for name in ("language", "note"):
        if name in entry:
            fields[name] = escape(entry[name])
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{entry['id']},\n{lines}}}\n"
