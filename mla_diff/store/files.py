"""Files written so that a reader finds either the old one or the whole new one."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from mla_diff.model.errors import MlaDiffError


class WriteError(MlaDiffError):
    """A file cannot be written; nothing of it was."""


def write_atomically(path: str | Path, content: str | bytes, lasting: bool = True) -> Path:
    """Write a file and return its path. Raises WriteError; the file that was there before then stays as it is.

    Unless it is ``lasting``, a loss of power soon after may cost it: that saves waiting for the disk.
    """
    target = Path(path)
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    temporary = ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, target)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise WriteError(
            f"{target}: cannot be written ({reason}); nothing was changed, give another place with -o"
        ) from None
    return target


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
