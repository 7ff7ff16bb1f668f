"""Many pairs of versions compared, on as many cores or machines as there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import Any, TypeAlias

from mla_diff import loading
from mla_diff.model.alignment import Overrides
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.runtime.paths import is_there

Named: TypeAlias = Version | str | Path
Pair: TypeAlias = tuple[Named, Named]


def compare_all(
    pairs: Sequence[Pair], *,
    executor: Executor | None = None, jobs: int = 0, library: str | Path = "",
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Comparison]:  # fmt: skip
    """Yield the comparison of each pair of versions, in their order; each is what ``compare`` returns for it.

    The work is done by ``executor`` (any of ``concurrent.futures``), by as many processes as there are cores where none
    is given (``jobs`` of them). Files are read here and understood there. Raises LoadError for what cannot be read.
    """
    from mla_diff.runtime.executors import pool_of, run_in_order

    with pool_of(executor, jobs, len(pairs)) as pool:
        calls = (_call(old, new, library) for old, new in pairs)
        for done, comparison in enumerate(run_in_order(pool, _compare, calls), 1):
            if progress:
                progress(done, len(pairs))
            yield comparison


def _call(old: Named, new: Named, library: str | Path) -> tuple[Any, ...]:
    """Return what a machine needs to compare a pair: the contents of two files, or what this one knows of them."""
    if _is_plain_file(old) and _is_plain_file(new):
        old_path, new_path = Path(str(old)), Path(str(new))
        if not (old_path.parent == new_path.parent and is_there(old_path.parent / "alignment.toml")):
            contents = ((str(path), loading.read_file(path)) for path in (old_path, new_path))
            return (*contents, Overrides())
    from mla_diff.library.aligning import overrides

    one = old if isinstance(old, Version) else loading.load(old, library=library)
    other = new if isinstance(new, Version) else loading.load(new, library=library)
    return one, other, overrides(one, other, library)


def _is_plain_file(named: Named) -> bool:
    """Return whether a name means a file of which no library knows anything."""
    if isinstance(named, Version) or not is_there(Path(named)):
        return False
    return not loading.is_library_text(Path(named))


def _compare(old: Version | tuple[str, bytes], new: Version | tuple[str, bytes], by_hand: Overrides) -> Comparison:
    """Return a comparison, wherever this is called."""
    from mla_diff.diff.compare import diff
    from mla_diff.library.aligning import align_decided
    from mla_diff.parse.references import find_references

    one = old if isinstance(old, Version) else loading.parse_file(*old)
    other = new if isinstance(new, Version) else loading.parse_file(*new)
    return diff(one, other, align_decided(one, other, by_hand), find_references(one), find_references(other))
