"""Versions already read, kept in the user's cache folder so that a second comparison need not read them again.

An entry is found by the file's content and name, what the user asked for, and the state of the program's own readers.
It is JSON: reading one makes values of the types declared for a version, and can run nothing.
The cache is safe to delete and safe to share between runs: entries are written whole or not at all, and one that cannot
be used is as good as none. MLA_DIFF_CACHE names another folder; "off" turns it off.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from mla_diff.model.provision import Version

VARIABLE = "MLA_DIFF_CACHE"
FORM = 3  # of an entry; another number when the fields of a version change their meaning
MOST_ENTRIES = 400  # the oldest go first; a treaty's entry takes about 0.3 MB
MOST_BYTES = 200 * 2**20  # of all entries; a code of 2,500 articles takes some 4 MB


def cache_key(content: bytes, *asked: str) -> str:
    """Return the name of the entry for a file's content, what was asked for, and the readers as they are now."""
    whole = sha256(content)
    for part in (*asked, str(FORM), state_of_code("readers", "parse", "languages", "text", "model")):
        whole.update(f"\0{part}".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


@cache
def state_of_code(*folders: str) -> str:
    """Return a sign that changes whenever the code in folders of the program does."""
    package = Path(__file__).resolve().parents[1]
    facts = ((file, file.stat()) for folder in folders for file in (package / folder).rglob("*.py"))
    lines = sorted(f"{file.relative_to(package)} {fact.st_size} {fact.st_mtime_ns}" for file, fact in facts)
    return sha256("\n".join(lines).encode()).hexdigest()


def recall(key: str) -> Version | None:
    """Return the version kept under ``key``; None where there is none, or none that can be used."""
    content = recall_bytes(key)
    if content is None:
        return None
    try:
        version = msgspec.json.decode(content, type=Version)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return version if _is_tree(version) else None


def _is_tree(version: Version) -> bool:
    """Return whether every provision has an eId of its own and stands in one that came before."""
    seen: set[str | None] = {None}
    for provision in version.provisions:
        if provision.eid in seen or provision.parent not in seen:
            return False
        seen.add(provision.eid)
    return True


def keep(key: str, version: Version) -> None:
    """Keep a version under ``key``. Says nothing where it cannot: a cache is a convenience."""
    if cache_folder() is not None:
        with suppress(UnicodeError):
            keep_bytes(key, msgspec.json.encode(version))


def recall_bytes(key: str) -> bytes | None:
    """Return what an entry holds; None where there is none."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        return (folder / f"{key}.json").read_bytes()
    except (OSError, ValueError):
        return None


def keep_bytes(key: str, content: bytes) -> None:
    """Keep an entry, and drop the oldest where there are too many. Says nothing where it cannot."""
    folder = cache_folder()
    if folder is None:
        return
    from mla_diff.runtime.files import WriteError, write_atomically

    try:
        write_atomically(folder / f"{key}.json", content, lasting=False)
        _prune(folder)
    except (OSError, WriteError):
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
    entries = sorted(((file.stat(), file) for file in folder.glob("*.json")), key=lambda entry: -entry[0].st_mtime)
    size = 0
    for count, (fact, file) in enumerate(entries, 1):
        size += fact.st_size
        if count > MOST_ENTRIES or size > MOST_BYTES:
            file.unlink(missing_ok=True)
