"""Versions already read, kept in the user's cache folder so that a second comparison need not read them again.

An entry is found by the file's content and name, what the user asked for, and the state of the program's own readers.
The cache is safe to delete and safe to share between runs: entries are written whole or not at all, and one that cannot
be used is as good as none. MLA_DIFF_CACHE names another folder; "off" turns it off.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from mla_diff.model.finding import Finding
from mla_diff.model.provision import Footnote, Provision, Source, Version
from mla_diff.store.files import WriteError, write_atomically

VARIABLE = "MLA_DIFF_CACHE"
FORM = 1  # of an entry; another number when the fields below change
MOST_ENTRIES = 400  # the oldest go first; a treaty's entry takes about 0.3 MB


def cache_key(content: bytes, *asked: str) -> str:
    """Return the name of the entry for a file's content, what was asked for, and the readers as they are now."""
    whole = sha256(content)
    for part in (*asked, str(FORM), _state_of_readers()):
        whole.update(f"\0{part}".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def _state_of_readers() -> str:
    """Return a sign that changes whenever the code that reads and parses does."""
    package = Path(__file__).resolve().parents[1]
    folders = ("load", "parse", "text", "model")
    return str(max(file.stat().st_mtime_ns for folder in folders for file in (package / folder).rglob("*.py")))


def recall(key: str) -> Version | None:
    """Return the version kept under ``key``; None where there is none, or none that can be used."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        return _version(json.loads((folder / f"{key}.json").read_bytes()))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep(key: str, version: Version) -> None:
    """Keep a version under ``key``. Says nothing where it cannot: a cache is a convenience."""
    folder = cache_folder()
    if folder is None:
        return
    values = asdict(version)
    try:
        write_atomically(folder / f"{key}.json", json.dumps(values, ensure_ascii=False, separators=(",", ":")))
        _prune(folder)
    except (OSError, WriteError, UnicodeError):
        return


def cache_folder() -> Path | None:
    """Return the folder of the cache; None where it is turned off."""
    named = os.environ.get(VARIABLE, "")
    if named == "off":
        return None
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("mla-diff", appauthor=False)


def _prune(folder: Path) -> None:
    entries = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in entries[: max(0, len(entries) - MOST_ENTRIES)]:
        file.unlink(missing_ok=True)


def _version(values: dict[str, Any]) -> Version:
    provisions = tuple(
        Provision(**{**one, "notes": tuple(Footnote(**note) for note in one["notes"])}) for one in values["provisions"]
    )
    findings = tuple(Finding(**one) for one in values["findings"])
    plain: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    plain |= {"source": Source(**values["source"]), "provisions": provisions, "findings": findings}
    return Version(**plain)
