"""A seminar pack on disk: built beside its folder, moved into place when it is whole; only a pack is ever replaced."""

from __future__ import annotations

import io
import json
import os
import shutil
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath

from msgspec import Struct, field

from mla_diff.model.errors import MlaDiffError
from mla_diff.runtime.files import TEMPORARY, WriteError, write_atomically

MARKER = "mla-diff-pack.json"
SCHEMA = "mla-diff/pack/1"
#: What file managers leave in folders that were looked at; nobody misses it.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
ABANDONED = 3600  # seconds; a build of 10,000 articles takes a few minutes
EARLIEST = "1980-01-01"  # a zip file knows no earlier date


class PackError(MlaDiffError):
    """A folder cannot become a pack; nothing in it was changed."""


class Building(Struct):
    """A pack that is being built in a temporary folder."""

    folder: Path
    digests: dict[str, str] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many bytes the files written so far have."""
        return sum((self.folder / name).stat().st_size for name in self.digests)

    def write(self, name: str, content: str) -> None:
        """Write a file; ``name`` is a path below the folder, with /, made by the program."""
        parts = PurePosixPath(name).parts
        if not parts or name.startswith("/") or ".." in parts:
            raise ValueError(f"{name!r} is no name for a file of a pack")
        data = content.encode("utf-8", "replace")
        path = self.folder.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.digests[name] = sha256(data).hexdigest()

    def mark(self, treaty: str, versions: list[dict[str, str]]) -> None:
        """Write the file that says that this is a pack, of what, and which files belong to it."""
        values = {
            "schema": SCHEMA, "treaty": treaty, "versions": versions,
            "files": {name: self.digests[name] for name in sorted(self.digests)},
        }  # fmt: skip
        self.write(MARKER, json.dumps(values, ensure_ascii=False, indent=1) + "\n")


def check_folder(folder: Path) -> None:
    """Raise PackError where something lies at a folder's place that is neither empty nor a pack alone."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise PackError(f"{folder}: is a file, not a folder; give another place for the pack")
    files = [path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()]
    there = {path.relative_to(folder).as_posix() for path in files if path.name not in _LITTER}
    if not there:
        return
    known = _files_of(folder / MARKER)
    if known is None:
        raise PackError(f"{folder}: is not empty and no earlier pack; give a new folder, nothing in it was touched")
    strange = sorted(there - known - {MARKER})
    if strange:
        raise PackError(f"{folder}: holds {strange[0]}, no part of the pack; move it elsewhere, or give a new folder")


def check_zip(path: Path) -> None:
    """Raise PackError where a file lies at the place of a pack's zip that is no zipped pack."""
    if not path.exists():
        return
    try:
        with zipfile.ZipFile(path) as archive:
            if any(name.endswith(f"/{MARKER}") for name in archive.namelist()):
                return
    except (OSError, zipfile.BadZipFile):
        pass
    raise PackError(f"{path}: is there already and no earlier pack; move it elsewhere, or give another folder")


def _files_of(marker: Path) -> set[str] | None:
    """Return the files that a pack says are its own, None where it is no pack."""
    try:
        values = json.loads(marker.read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(values, dict) or values.get("schema") != SCHEMA or not isinstance(values.get("files"), dict):
        return None
    return set(values["files"])


@contextmanager
def building(folder: Path) -> Iterator[Building]:
    """Give a pack to be built, and put it in the folder's place at the end; whatever stops it leaves all as it was.

    Raises PackError for a folder that must not be replaced, WriteError where nothing can be written there.
    """
    check_folder(folder)
    target = folder.resolve()
    temporary: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target)
        temporary = Path(tempfile.mkdtemp(TEMPORARY, f".{target.name[:40]}.", target.parent))
        made = Building(temporary)
        yield made
        os.chmod(temporary, 0o777 & ~_umask())
        check_folder(folder)  # once more: the work took a while
        _swap(temporary, target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteError(f"{folder}: cannot be written ({reason}); nothing was changed, give another folder") from None
    finally:
        if temporary:
            shutil.rmtree(temporary, ignore_errors=True)


def _sweep(target: Path) -> None:
    """Remove what builds of this pack left beside it when they were killed: nothing the last hour has touched."""
    for path in target.parent.glob(f".*{TEMPORARY}"):
        if path.name.startswith(f".{target.name[:40]}.") and path.is_dir() and not path.is_symlink():
            touched = max((one.stat().st_mtime for one in (path, *path.iterdir())), default=0.0)
            if time.time() - touched > ABANDONED:
                shutil.rmtree(path, ignore_errors=True)


def _swap(fresh: Path, target: Path) -> None:
    """Move a new folder into the place of an old one, which is put back if that fails."""
    if not target.exists():
        os.rename(fresh, target)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}.", dir=target.parent))
    try:
        os.rename(target, aside / "old")
        try:
            os.rename(fresh, target)
        except BaseException:
            os.rename(aside / "old", target)
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def zip_file(folder: Path) -> Path:
    """Return where the zip of a pack lies: beside its folder."""
    target = folder.resolve()
    return target.with_name(f"{target.name}.zip")


def write_zip(folder: Path, date: str) -> Path:
    """Write a pack as one zip file and return its path; the same pack and date give the same bytes.

    Files stand in order of name in a folder of the pack's name, all with that date (ISO 8601; a year or month alone is
    its first day).
    """
    target = folder.resolve()
    stamp = datetime.fromisoformat(f"{max(date, EARLIEST)}-01-01"[:10]).timetuple()[:6]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(target.rglob("*"), key=lambda one: one.relative_to(target).as_posix()):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{target.name}/{path.relative_to(target).as_posix()}", stamp)
                entry.external_attr = 0o100644 << 16
                entry.create_system = 3  # Unix, whichever system makes it
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, path.read_bytes())
    return write_atomically(zip_file(folder), held.getvalue())
