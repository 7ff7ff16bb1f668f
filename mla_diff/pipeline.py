"""The one place where files meet the pure core: ``load``, ``compare`` and ``render`` are the library's interface."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mla_diff.load.registry import Options, read
from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Version
from mla_diff.render.registry import View
from mla_diff.render.registry import render as _render

if TYPE_CHECKING:
    from mla_diff.trace.lineage import History

LARGEST = 200 * 2**20  # bytes; treaties with annexes stay under 20 MiB, and a bound keeps memory in hand


def load(path: str | Path, *, version_id: str = "", language: str = "", options: Options | None = None) -> Version:
    """Return the version held by the file at ``path``.

    ``version_id`` names it (the file's stem by default), ``language`` (a BCP 47 tag) overrules what is detected.
    Raises LoadError, which names the file, the reason and the way out.
    """
    from mla_diff.parse.document import parse

    content = _read_file(Path(path))
    return parse(read(str(path), content, options), version_id, language)


def compare(old: Version | str | Path, new: Version | str | Path) -> Comparison:
    """Return the comparison of two versions, given as such or as files. Raises LoadError for files that cannot be read."""
    from mla_diff.align.engine import align
    from mla_diff.diff.compare import diff
    from mla_diff.parse.references import find_references

    one = old if isinstance(old, Version) else load(old)
    other = new if isinstance(new, Version) else load(new)
    found = diff(one, other, align(one, other), find_references(one), find_references(other))
    return ShownComparison(one, other, found.alignment, found.changes, found.old_references, found.new_references)


def render(comparison: Comparison, format: str = "terminal", view: View | None = None) -> str:
    """Return a comparison in a format: "terminal", "html", "json". Raises LookupFailed for an unknown one."""
    return _render(comparison, format, view)


@dataclass(frozen=True)
class ShownComparison(Comparison):
    """A comparison that shows itself in a notebook."""

    def _repr_html_(self) -> str:
        return _render(self, "html", View(style="fragment"))


def _read_file(path: Path) -> bytes:
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
        return f", and no folder {path.parent}; check the path"
    near = get_close_matches(path.name, names, 2, 0.6)
    return f"; did you mean {' or '.join(str(path.parent / name) for name in near)}?" if near else "; check the path"


def load_series(
    names: Sequence[str | Path], *, language: str = "", options: Options | None = None
) -> tuple[Version, ...]:
    """Return the versions of a series, oldest first, each under an id of its own.

    Raises LoadError for fewer than two, or for one that cannot be read.
    """
    if len(names) < 2:
        raise LoadError("a history needs two versions at least; name them oldest first, as in --versions old.md,new.md")
    taken: dict[str, int] = {}
    versions = []
    for name in names:
        version = load(name, language=language, options=options)
        taken[version.id] = taken.get(version.id, 0) + 1
        copy = taken[version.id]
        versions.append(version if copy == 1 else replace(version, id=f"{version.id}-{copy}"))
    return tuple(versions)


def trace(versions: Sequence[Version]) -> History:
    """Return the history of a series of versions, oldest first: all lineages, with their splits, merges and gaps."""
    from mla_diff.trace.lineage import build_history

    return build_history(versions)
