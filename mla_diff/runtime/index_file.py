"""The file of an index: SQLite, written beside its place and put there whole, so that a killed run leaves the old one.

What a killed run had read stays in ``FILE.unfinished``; the next run goes on from there. Rows stand in the order of
their names, in one transaction of a new file, so that the same folder gives the same bytes however it came about.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from mla_diff.model.errors import MlaDiffError
from mla_diff.provenance.packing import FORM, Packed
from mla_diff.runtime.files import WriteError

KIND = "mla-diff-index"
MARK = 0x4D4C4149  # in the file's header: whose database it is
_MARK_AT = 68  # bytes; where SQLite keeps it
UNFINISHED = ".unfinished"
PAGE = 16384  # bytes; rows of 100,000 are read in fewer steps than from SQLite's own 4,096
FIELDS = Packed.__struct_fields__
_COLUMNS = ", ".join(
    f"{field} {'INTEGER' if field == 'size' else 'BLOB' if field in FIELDS[7:] else 'TEXT'} NOT NULL"
    for field in FIELDS
)
_TABLES = f"""
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE texts (number INTEGER PRIMARY KEY, {_COLUMNS}, UNIQUE (name));
CREATE TABLE unread (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
"""
_INSERT = f"INSERT INTO texts ({', '.join(FIELDS)}) VALUES ({', '.join('?' * len(FIELDS))})"  # noqa: S608 our own names
_PATIENCE = 10.0  # seconds that a run waits for another that is writing the same file


class IndexFileError(MlaDiffError):
    """A file is no index, or not one that can be used."""


@contextmanager
def open_index(path: str | Path) -> Iterator[sqlite3.Connection]:
    """Give an index to read. Raises IndexFileError for what is none, or was made by another version of the program."""
    place = Path(path)
    if not place.is_file():
        raise IndexFileError(f"{place}: no such index; make one with mla-diff index FOLDER -o {place}")
    try:
        connection = sqlite3.connect(f"file:{quote(str(place.resolve()))}?mode=ro&immutable=1", uri=True)
        with closing(connection):
            _check(connection, place)
            yield connection
    except sqlite3.Error as error:
        raise _damaged(place, error) from None


def _damaged(place: Path, error: Exception) -> IndexFileError:
    return IndexFileError(f"{place}: not an index, or damaged ({error}); make it anew with mla-diff index")


def _check(connection: sqlite3.Connection, place: Path) -> None:
    facts = dict(connection.execute("SELECT name, value FROM facts"))
    if facts.get("kind") != KIND:
        raise IndexFileError(f"{place}: not an index; make one with mla-diff index FOLDER -o FILE")
    if facts.get("form") != str(FORM):
        raise IndexFileError(
            f"{place}: made by another version of mla-diff (form {facts.get('form')}, not {FORM}); make it anew"
        )
    found = connection.execute("SELECT count(*), coalesce(sum(size), 0) FROM texts").fetchone()
    if [str(count) for count in found] != [facts.get("texts"), facts.get("words")]:
        raise IndexFileError(f"{place}: not whole; make it anew with mla-diff index")
    size = connection.execute("PRAGMA page_count").fetchone()[0] * connection.execute("PRAGMA page_size").fetchone()[0]
    if size > place.stat().st_size:
        raise IndexFileError(f"{place}: cut off; make it anew with mla-diff index")


class Unfinished:
    """An index that is being made: rows that are done are safe, and found again by a later run."""

    def __init__(self, target: Path) -> None:
        _refuse_strange(target)
        self._target = target
        self._path = target.with_name(target.name + UNFINISHED)
        self._connection = _open_unfinished(self._path)
        self._take_over()

    def known(self) -> dict[str, str]:
        """Return the files that need not be read again, with the hash of their content."""
        return dict(
            self._connection.execute("SELECT name, file_sha256 FROM texts UNION SELECT name, sha256 FROM unread")
        )

    def count(self) -> int:
        """Return how many texts there are."""
        return int(self._connection.execute("SELECT count(*) FROM texts").fetchone()[0])

    def unread(self) -> tuple[tuple[str, str], ...]:
        """Return the files that cannot be read, and why."""
        return tuple(self._connection.execute("SELECT name, reason FROM unread ORDER BY name"))

    def keep_only(self, wanted: Mapping[str, str]) -> None:
        """Drop what is no longer in the folder, or has changed; ``wanted`` has the hash of each file."""
        gone = [(name,) for name, digest in self.known().items() if wanted.get(name) != digest]
        with self._connection:
            self._connection.executemany("DELETE FROM texts WHERE name = ?", gone)
            self._connection.executemany("DELETE FROM unread WHERE name = ?", gone)

    def add(self, packed: Packed) -> None:
        """Keep a text that was read."""
        with self._connection:
            self._connection.execute(_INSERT, _values(packed))

    def refuse(self, name: str, digest: str, reason: str) -> None:
        """Keep that a file cannot be read, and why."""
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO unread VALUES (?, ?, ?)", (name, digest, reason))

    def finish(self) -> None:
        """Put the index in its place, whole."""
        fresh = self._target.with_name(f".{self._target.name}.new")
        with suppress(FileNotFoundError):
            fresh.unlink()
        with closing(_create(fresh)) as made:
            made.execute("BEGIN")
            columns = ", ".join(FIELDS)
            rows = self._connection.execute(f"SELECT {columns} FROM texts ORDER BY name")  # noqa: S608 our own names
            made.executemany(_INSERT, rows)
            made.executemany(
                "INSERT INTO unread VALUES (?, ?, ?)", self._connection.execute("SELECT * FROM unread ORDER BY name")
            )
            count, words = made.execute("SELECT count(*), coalesce(sum(size), 0) FROM texts").fetchone()
            facts = {"kind": KIND, "form": FORM, "texts": count, "words": words}
            made.executemany(
                "INSERT INTO facts VALUES (?, ?)", ((name, str(value)) for name, value in sorted(facts.items()))
            )
            made.execute("COMMIT")
        _settle(fresh)
        os.replace(fresh, self._target)
        self.close()
        self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Leave what is done for a later run."""
        self._connection.close()

    def _take_over(self) -> None:
        """Take what an index that is there already has."""
        if not self._target.exists():
            return
        try:
            with open_index(self._target) as old:
                rows = old.execute(f"SELECT {', '.join(FIELDS)} FROM texts ORDER BY name")  # noqa: S608 our own names
                with self._connection:
                    self._connection.executemany(_INSERT.replace("INSERT", "INSERT OR IGNORE", 1), rows)
        except IndexFileError:
            return  # it is made anew


def _refuse_strange(target: Path) -> None:
    """Raise IndexFileError where something else has the name that the index is to have."""
    try:
        with target.open("rb") as file:
            start = file.read(_MARK_AT + 4)
    except FileNotFoundError:
        return
    except OSError as error:
        raise WriteError(f"{target}: cannot be written ({error.strerror}); give another place with -o") from None
    if start and start[_MARK_AT:] != MARK.to_bytes(4, "big"):
        raise IndexFileError(f"{target}: there is a file of that name that is no index; give another name with -o")


def _open_unfinished(path: Path) -> sqlite3.Connection:
    """Return the file of a run, its own alone, with what a killed one left in it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(2):
            connection = sqlite3.connect(path, timeout=_PATIENCE)
            try:
                return _claim(connection)
            except sqlite3.OperationalError as error:
                connection.close()
                if "locked" in str(error):
                    raise WriteError(f"{path}: another run is making this index; wait for it") from None
                raise
            except sqlite3.DatabaseError:
                connection.close()
                path.unlink(missing_ok=True)  # no database, or of another form: nothing in it can be used
    except (OSError, sqlite3.Error) as error:
        raise WriteError(f"{path}: cannot be written ({error}); give another place with -o") from None
    raise WriteError(f"{path}: cannot be written; remove it")


def _claim(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a connection that no other run shares, with the tables of this form."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    form = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute("COMMIT")
    if form not in (0, FORM):
        raise sqlite3.DatabaseError("of another form")
    if form == 0:
        connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {FORM}; COMMIT;")
    connection.execute("PRAGMA synchronous = OFF")  # what a loss of power costs is read again
    return connection


def _create(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.executescript(f"PRAGMA page_size = {PAGE}; PRAGMA application_id = {MARK}; BEGIN; {_TABLES} COMMIT;")
    return connection


def _settle(path: Path) -> None:
    """Have a file written to the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _values(packed: Packed) -> tuple[str | int | bytes, ...]:
    return tuple(getattr(packed, field) for field in FIELDS)
