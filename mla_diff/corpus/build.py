"""A corpus: an index of any number of texts, made once, and the questions that are answered from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from mla_diff.model.errors import LoadError, MlaDiffError
from mla_diff.provenance.packing import Packed, pack_text
from mla_diff.runtime.executors import pool_of, run_in_order
from mla_diff.runtime.index_file import Unfinished

Progress = Callable[[int, int], None]  # told how many files are done, of how many
_DATE = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?:[-_.](0[1-9]|1[0-2])(?:[-_.](0[1-9]|[12]\d|3[01]))?)?(?!\d)")


class CorpusError(MlaDiffError):
    """A folder of texts cannot be indexed."""


class Built(Struct, frozen=True):
    """What came of making an index: how many texts it has, how many were read now, and which files cannot be read."""

    texts: int
    read: int
    dropped: int
    unread: tuple[tuple[str, str], ...]  # file and reason
    size: int  # bytes


def build_index(
    folder: str | Path,
    target: str | Path,
    *,
    executor: Executor | None = None,
    jobs: int = 0,
    progress: Progress | None = None,
) -> Built:
    """Make an index of all texts in a folder and below it, or bring one up to date; whole or not at all.

    Files that are in it unchanged are not read again, nor are those that a run read before it was killed. The work is
    done by ``executor`` (any of ``concurrent.futures``), by as many processes as there are cores where none is given.
    The same folder gives the same bytes. Raises CorpusError for a folder without texts.
    """
    place = Path(folder)
    files = list(_files(place, Path(target)))
    if not files:
        raise CorpusError(f"{place}: there is no file in this folder; name the folder that holds the texts")
    wanted = {name: sha256(path.read_bytes()).hexdigest() for name, path in files}
    unfinished = Unfinished(Path(target))
    try:
        before = unfinished.known()
        unfinished.keep_only(wanted)
        known = unfinished.known()
        todo = [(name, path) for name, path in files if name not in known]
        with pool_of(executor, jobs, len(todo)) as pool:
            calls = ((name, path.read_bytes()) for name, path in todo)
            for done, made in enumerate(run_in_order(pool, read_file, calls)):
                name = todo[done][0]
                if progress:
                    progress(done, len(todo))
                if isinstance(made, Packed):
                    unfinished.add(made)
                else:
                    unfinished.refuse(name, wanted[name], made)
        texts, unread = unfinished.count(), unfinished.unread()
        unfinished.finish()
    finally:
        unfinished.close()
    return Built(texts, len(todo), len(before.keys() - wanted.keys()), unread, Path(target).stat().st_size)


def _files(folder: Path, target: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a folder by name, none that is hidden, a link out of it, or the index itself."""
    if not folder.is_dir():
        raise CorpusError(f"{folder}: no such folder; name the folder that holds the texts")
    own = {target.resolve(), target.with_name(target.name + ".unfinished").resolve()}
    found = []
    for path in folder.rglob("*"):
        name = _writable(path.relative_to(folder).as_posix())
        if path.is_symlink() or not path.is_file() or any(part.startswith(".") for part in name.split("/")):
            continue
        if path.resolve() not in own and not path.name.endswith("-journal"):
            found.append((name, path))
    yield from sorted(found)


def _writable(name: str) -> str:
    """Return a file's name as text that any file can hold; bytes in it that are no characters are written as numbers.

    >>> _writable("treaty-\\udcff.md")
    'treaty-\\\\xff.md'
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def read_file(name: str, content: bytes) -> Packed | str:
    """Return a file as a row of an index, or why it cannot be one.

    Its content is given, so that a machine can do it that does not see the folder.
    """
    from mla_diff.loading import parse_file

    try:
        version = parse_file(name, content)
    except LoadError as error:
        return str(error)
    packed = pack_text(name, version, date_in_name(name))
    return packed if packed.size else f"{name}: there are no words in it"


def date_in_name(name: str) -> str:
    """Return the date that a file's name has, "" for none.

    >>> date_in_name("treaties/untoc-2000.nl.md"), date_in_name("draft_2020-03-12.pdf"), date_in_name("pta_449.xml")
    ('2000', '2020-03-12', '')
    """
    match = _DATE.search(name.rpartition("/")[2])
    return "-".join(part for part in match.groups() if part) if match else ""
