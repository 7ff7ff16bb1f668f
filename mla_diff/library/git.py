"""Law that is kept in git: one file's history as versions, and a file as it was at a revision.

The git program does the reading; the repository is never written to, and nothing that its configuration or a stranger's
file could name is run. A file's history is read backwards along one line: at a merge that only one side had changed, it
goes on along that side; where both had, the merge is a version and its first parent goes on. So each version follows
from the one before it, and a branch that was never merged, or was forced away, has no part in it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from msgspec import Struct

from mla_diff.model.errors import LoadError

#: Set for every call: no lock is taken, no pager started, nobody asked, nothing fetched, no hook or filter run.
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0", "GIT_PAGER": "cat", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1", "GIT_LITERAL_PATHSPECS": "1", "LC_ALL": "C",
}  # fmt: skip
_SETTINGS = (
    "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false",
    "-c", "log.showSignature=false",
)  # fmt: skip
_FIELDS = "%H%x00%P%x00%aI%x00%s"
SECONDS = 120  # for one call; the log of a file in a repository of 100,000 commits takes some 10
MOST_RENAMES = 100
MOST_VERSIONS = 2_000
LARGEST = 200 * 2**20  # bytes of one file, as for files that are named by their path


class GitError(LoadError):
    """Git is not there, or has no answer: no repository, no such commit."""


class Commit(Struct, frozen=True):
    """One commit that changed a file: when its author wrote it, its first line, and what the file was called then."""

    sha: str
    date: str  # ISO 8601, the day
    subject: str
    path: str


def open_repository(folder: Path) -> Path:
    """Return the folder of a repository, whole or bare. Raises LoadError where there is none, or no git program."""
    if not folder.is_dir():
        raise LoadError(f"{folder}: no such folder; name the folder of a git repository")
    if shutil.which("git") is None:
        raise GitError("git: the program is not installed here; install it, or save the versions as files")
    try:
        _run(folder, "rev-parse", "--git-dir")
    except GitError:
        raise LoadError(f"{folder}: not a git repository, or one of another user; name its folder") from None
    return folder.resolve()


def file_history(repository: Path, path: str, since: str = "") -> list[Commit]:
    """Return the commits that changed a file, oldest first, under whatever names it had; from ``since`` on if given.

    Raises LoadError where the file has no history at the current commit.
    """
    if "\n" in path or "\0" in path or not path.strip("/."):
        raise LoadError(f"{path!r}: not a path in a repository; name a file as git does, as in laws/civil-code.md")
    head, name = "HEAD", path.replace(os.sep, "/").removeprefix("./")
    commits: list[Commit] = []
    for _ in range(MOST_RENAMES):
        line = _line_of(repository, head, name)
        commits += line
        renamed = _renamed_from(repository, line[-1].sha, name) if line else None
        if renamed is None:
            break
        head, name = renamed
    if not commits:
        raise LoadError(f"{repository}: no file {path!r} in the current commit's history; see git ls-files")
    kept = [commit for commit in reversed(commits) if commit.date >= since]
    if len(kept) > MOST_VERSIONS:
        raise LoadError(f"{path}: over {MOST_VERSIONS:,} versions; name a date from which to take them (--since)")
    return kept


def _line_of(repository: Path, head: str, path: str) -> list[Commit]:
    """Return the commits that changed a path, newest first, along one line of parents."""
    listed = _run(repository, "log", "-z", "--parents", f"--format={_FIELDS}", head, "--", path).split(b"\0")
    parents: dict[str, str] = {}
    commits: dict[str, Commit] = {}
    for start in range(0, len(listed) - 3, 4):
        sha, above, date, subject = (part.decode("utf-8", "replace").strip() for part in listed[start : start + 4])
        parents[sha] = above.partition(" ")[0]
        commits[sha] = Commit(sha, date[:10], subject, path)
    line = []
    at = next(iter(commits), "")
    while at in commits:
        line.append(commits[at])
        at = parents[at]
    return line


def _renamed_from(repository: Path, sha: str, path: str) -> tuple[str, str] | None:
    """Return the commit before the one that gave a file its name, and the name that it had; None where it was new."""
    parents = _run(repository, "log", "-1", "--format=%P", sha).decode().split()
    for parent in parents:
        told = _run(
            repository, "diff-tree", "-r", "-z", "--no-ext-diff", "--no-textconv", "--find-renames=40%",
            "--diff-filter=R", "--name-status", parent, sha,
        ).decode("utf-8", "surrogateescape").split("\0")  # fmt: skip
        for old, new in zip(told[1::3], told[2::3], strict=False):
            if new == path:
                return parent, old
    return None


def has_commit(repository: Path, revision: str) -> bool:
    """Return whether a revision names a commit. Raises GitError where there is no repository, or no git program."""
    _run(repository, "rev-parse", "--git-dir")
    wanted = f"{revision}^{{commit}}"
    if "\n" in wanted or "\0" in wanted:
        return False
    answer = _run(repository, "cat-file", "--batch-check", given=f"{wanted}\n".encode("utf-8", "surrogateescape"))
    return answer.split()[1:2] == [b"commit"]


def read_at(repository: Path, revision: str, path: str) -> bytes | None:
    """Return a file as it was at a revision; None where there was none. Raises LoadError where it is too large."""
    wanted = f"{revision}:{path}"
    if "\n" in wanted or "\0" in wanted:
        return None
    answer = _run(repository, "cat-file", "--batch-check", given=f"{wanted}\n".encode("utf-8", "surrogateescape"))
    fields = answer.decode("utf-8", "replace").rsplit(" ", 2)
    if len(fields) != 3 or fields[1] != "blob":
        return None
    if int(fields[2]) > LARGEST:
        raise LoadError(f"{wanted}: larger than {LARGEST >> 20} MiB; give a file that holds the treaty alone")
    answer = _run(repository, "cat-file", "--batch", given=f"{fields[0]}\n".encode())
    return answer.partition(b"\n")[2][: int(fields[2])]


def _run(repository: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git answers. No shell is between, and what comes from a user stands after ``--`` or is sent to it."""
    program = shutil.which("git")
    if program is None:
        raise GitError("git: the program is not installed here; install it, or save the versions as files")
    try:
        done = subprocess.run(  # noqa: S603  # a fixed program, no shell
            [program, *_SETTINGS, "-C", str(repository), *arguments], input=given, capture_output=True, check=False,
            timeout=SECONDS, env=os.environ | _ENVIRONMENT,
        )  # fmt: skip
    except (OSError, ValueError) as error:
        raise GitError(
            f"git: could not be run ({error.__class__.__name__}); check the name of the repository"
        ) from None
    except subprocess.TimeoutExpired:
        raise GitError(f"{repository}: git took over {SECONDS} s; clone it anew, or narrow the history") from None
    if done.returncode:
        reason = " ".join(done.stderr.decode("utf-8", "replace").split())[:200]
        raise GitError(f"{repository}: git said: {reason or 'no reason'}; check the repository and the path")
    return done.stdout
