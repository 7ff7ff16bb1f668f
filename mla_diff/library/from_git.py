"""A library made from the history of one file in git: a version for each commit that changed it."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path, PurePosixPath

from mla_diff.library.git import Commit, file_history, open_repository, read_at
from mla_diff.library.manifest import MANIFEST
from mla_diff.library.names import LONGEST_LINE, LibraryError, check_date
from mla_diff.model.errors import LoadError
from mla_diff.runtime.files import write_atomically

TEXTS = "texts"


def init_from_git(
    folder: Path, repository: Path, path: str, since: str = "", progress: Callable[[int, int], None] | None = None
) -> list[Commit]:
    """Return the commits whose versions a new library in ``folder`` now holds, oldest first.

    Raises LibraryError where the folder is a library already, LoadError for what git cannot give.
    """
    if (folder / MANIFEST).exists():
        raise LibraryError(f"{folder}: is a library already; give another folder")
    if since:
        check_date(since, "--since")
    opened = open_repository(repository)
    commits = file_history(opened, path, since)
    held: list[tuple[Commit, str, str]] = []
    before = b""
    for index, commit in enumerate(commits):
        if progress:
            progress(index, len(commits))
        content = read_at(opened, commit.sha, commit.path)
        if not content or content == before:  # deleted for a time, or only its name changed
            continue
        before = content
        file = f"{TEXTS}/{version_id(commit)}{_suffix(commit.path)}"
        write_atomically(folder / file, content)
        held.append((commit, file, sha256(content).hexdigest()))
    if not held:
        raise LoadError(f"{repository}: {path!r} has no version{f' since {since}' if since else ''}; check the path")
    write_atomically(folder / MANIFEST, _manifest(repository, path, held))
    return [commit for commit, _, _ in held]


def version_id(commit: Commit) -> str:
    """Return the id of a commit's version: its day, and enough of its name to tell two of one day apart."""
    return f"{commit.date}-{commit.sha[:10]}"


def _suffix(path: str) -> str:
    suffix = PurePosixPath(path).suffix.lower()
    return suffix if suffix[1:].isalnum() and suffix.isascii() else ".txt"


def _manifest(repository: Path, path: str, held: list[tuple[Commit, str, str]]) -> str:
    """Return the manifest: each version with its day, its commit's first line, and its file as it was."""
    lines = [
        "# The versions of one file as git has them, one for each commit that changed it, oldest first.",
        '# Git does not say what kind of text it keeps: write nature = "authentic" or another where you know.',
        "schema = 1",
        f"treaty = {_quoted(PurePosixPath(path).stem)}",
    ]
    for commit, file, digest in held:
        lines += [
            "", "[[version]]", f"id = {_quoted(version_id(commit))}", f"date = {_quoted(commit.date)}",
            f"name = {_quoted(commit.subject or commit.sha[:10])}", 'held = "complete"', 'nature = ""',
            f"text = {_quoted(file)}", f"sha256 = {_quoted(digest)}",
        ]  # fmt: skip
    last = held[-1][0]
    lines += ["", f"# Made from {_quoted(str(repository.name))}, {_quoted(path)}, at commit {last.sha}."]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return a line of text as TOML writes it; what a terminal would obey is left out."""
    line = "".join(char if char.isprintable() else " " for char in text)[:LONGEST_LINE]
    return json.dumps(line.strip(), ensure_ascii=False)
