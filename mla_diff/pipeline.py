"""The one place where files meet the pure core."""

from __future__ import annotations

from pathlib import Path

from mla_diff.align.engine import align
from mla_diff.diff.compare import diff
from mla_diff.load.registry import Options, read
from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.parse.references import find_references

LARGEST = 200 * 2**20  # bytes; treaties with annexes stay under 20 MiB, and a bound keeps memory in hand


def load(path: str | Path, *, version_id: str = "", language: str = "", options: Options | None = None) -> Version:
    """Return the version held by the file at ``path``.

    Raises LoadError, which names the file, the reason and the way out.
    """
    content = read_file(Path(path))
    return parse(read(str(path), content, options), version_id, language)


def read_file(path: Path) -> bytes:
    """Return the bytes of a file. Raises LoadError where it is missing, no file, too large or not readable."""
    try:
        if path.is_dir():
            raise LoadError(f"{path}: a folder, not a file; name the file that holds the text")
        if path.stat().st_size > LARGEST:
            raise LoadError(f"{path}: larger than {LARGEST // 2**20} MiB; give a file that holds the treaty alone")
        return path.read_bytes()
    except FileNotFoundError:
        raise LoadError(f"{path}: no such file{_near_file(path)}") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a usable name"
        raise LoadError(f"{path}: cannot be read ({reason}); check its name and permissions") from None


def _near_file(path: Path) -> str:
    """Return a hint at files of similar names in the same folder."""
    from difflib import get_close_matches

    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.is_file()]
    except OSError:
        return f"; there is no folder {path.parent} either"
    near = get_close_matches(path.name, names, 2, 0.6)
    return f"; did you mean {' or '.join(str(path.parent / name) for name in near)}?" if near else "; check the path"


def compare_versions(old: Version, new: Version) -> Comparison:
    """Return the comparison of two versions."""
    return diff(old, new, align(old, new), find_references(old), find_references(new))
