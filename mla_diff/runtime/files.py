"""Files written so that a reader finds either the old one or the whole new one."""

from __future__ import annotations

import os
import re
import stat
import tempfile
import time
from pathlib import Path

from mla_diff.model.errors import MlaDiffError

#: How the name of a file that is being written ends; what a killed run leaves is known by it and removed by the next.
TEMPORARY = ".mla-diff-part"
_ABANDONED = 3600  # seconds after which a temporary file is nobody's, where files cannot be locked


class WriteError(MlaDiffError):
    """A file cannot be written; nothing of it was."""


def write_atomically(path: str | Path, content: str | bytes, lasting: bool = True) -> Path:
    """Write a file and return its path. Raises WriteError; the file that was there before then stays as it is.

    What is no plain file (/dev/stdout, a pipe) is written to as it stands: there is nothing to keep whole. Unless it
    is ``lasting``, a loss of power soon after may cost the file: that saves waiting for the disk.
    """
    target = Path(path)
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            _write_to_device(target, data)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            _replace(target, data, lasting)
            sweep(target.parent)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
        raise WriteError(
            f"{target}: cannot be written ({reason}); nothing was changed, give another place with -o"
        ) from None
    return target


def _write_to_device(target: Path, data: bytes) -> None:
    with target.open("wb", buffering=0) as file:
        left = memoryview(data)
        while left:
            left = left[file.write(left) or 0 :]


def _replace(target: Path, data: bytes, lasting: bool) -> None:
    """Write beside the target, then put it in its place; a file that was there before keeps its permissions."""
    handle, temporary = _claim(target)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
            os.chmod(temporary, stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask())
            if os.name != "nt":
                os.replace(temporary, target)  # while it is locked, so that no other run takes it for abandoned
        if os.name == "nt":  # where an open file cannot be renamed
            os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _claim(target: Path) -> tuple[int, str]:
    """Return a new temporary file, open and locked as ours for as long as it is open, and its path."""
    for _ in range(100):
        handle, temporary = tempfile.mkstemp(TEMPORARY, f".{target.name[:40]}.", target.parent)
        try:
            if _lock(handle) is not False and os.path.samestat(os.fstat(handle), os.stat(temporary)):
                return handle, temporary
        except FileNotFoundError:
            pass
        os.close(handle)  # another run took it for abandoned before it was locked
    raise OSError(0, "another program removes our temporary files")


def sweep(folder: Path) -> None:
    """Remove the temporary files in a folder that runs of this program left there when they were killed."""
    with os.scandir(folder) as entries:
        left = [entry for entry in entries if entry.name.startswith(".") and entry.name.endswith(TEMPORARY)]
    for entry in left:
        try:
            if entry.is_file(follow_symlinks=False) and _is_abandoned(entry.path):
                os.unlink(entry.path)
        except OSError:
            continue  # gone already, or not ours to remove


def _is_abandoned(path: str) -> bool:
    handle = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    try:
        locked = _lock(handle)
        return time.time() - os.fstat(handle).st_mtime > _ABANDONED if locked is None else locked
    finally:
        os.close(handle)


def _lock(handle: int) -> bool | None:
    """Return whether an open file could be locked for as long as it is open; None where files cannot be locked."""
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return None
    return True


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def report_path(old_id: str, new_id: str, suffix: str) -> Path:
    """Return where a report without a name of its own goes: ``reports/OLD--NEW.suffix`` in the working folder."""
    return Path("reports") / f"{_safe(old_id)}--{_safe(new_id)}{suffix}"


def _safe(name: str) -> str:
    """Return a name that is one plain file name on every system."""
    return re.sub(r"[^\w.-]+", "-", name).strip("-.")[:80] or "version"
