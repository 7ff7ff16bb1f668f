"""The two versions that a command compares, read as its options say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_diff.cli.options import TrackedSide
from mla_diff.cli.progress import Doing

if TYPE_CHECKING:
    from mla_diff.model.provision import Version


def read_pair(
    old: str,
    new: str,
    language: str,
    encoding: str,
    library: str,
    tracked: TrackedSide = TrackedSide.ACCEPTED,
    doing: Doing = lambda _: None,
) -> tuple[Version, Version]:
    """Return the earlier and the later version, each a file or a version of the library. Raises LoadError.

    ``doing`` is told which of them is being read.
    """
    from mla_diff import pipeline
    from mla_diff.readers.registry import Options

    options = Options(encoding=encoding, tracked=tracked.value)
    versions = []
    for name in (old, new):
        doing(f"reading {name}")
        versions.append(pipeline.load(name, language=language, options=options, library=library))
    return versions[0], versions[1]


def named_provisions(old: Version, new: Version, only: list[str] | None) -> frozenset[str]:
    """Return the eIds of the provisions that ``--only`` names, none for all. Raises UnknownNameError."""
    if not only:
        return frozenset()
    from mla_diff.cite.find import select_provisions

    return select_provisions(old, new, only)
