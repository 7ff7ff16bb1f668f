"""The two versions that a command compares, read as its options say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_diff.cli.options import TrackedSide

if TYPE_CHECKING:
    from mla_diff.model.provision import Version


def read_pair(
    old: str, new: str, language: str, encoding: str, library: str, tracked: TrackedSide = TrackedSide.ACCEPTED
) -> tuple[Version, Version]:
    """Return the earlier and the later version, each a file or a version of the library. Raises LoadError."""
    from mla_diff import pipeline
    from mla_diff.readers.registry import Options

    options = Options(encoding=encoding, tracked=tracked.value)
    one, other = (pipeline.load(name, language=language, options=options, library=library) for name in (old, new))
    return one, other


def named_provisions(old: Version, new: Version, only: list[str] | None) -> frozenset[str]:
    """Return the eIds of the provisions that ``--only`` names, none for all. Raises UnknownNameError."""
    if not only:
        return frozenset()
    from mla_diff.cite.find import select_provisions

    return select_provisions(old, new, only)
