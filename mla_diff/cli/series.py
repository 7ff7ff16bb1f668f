"""What the commands over many versions share: the series, and the provision that is meant in one of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mla_diff.cli.completion import complete_text, complete_version, complete_versions
from mla_diff.cli.progress import progress, working

if TYPE_CHECKING:
    from mla_diff.lineages.lineage import History
    from mla_diff.model.provision import Version
    from mla_diff.writers.sources.told import Sourced

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILES]...", help="The versions, oldest first.", show_default=False, autocompletion=complete_text
    ),
]
Versions = Annotated[
    str,
    typer.Option(
        "--versions",
        metavar="A,B,C",
        help="The versions, oldest first; all the library holds by default.",
        show_default=False,
        autocompletion=complete_versions,
    ),
]
In = Annotated[
    str,
    typer.Option(
        "--in",
        metavar="VERSION",
        help="The version whose numbering is meant; the last by default.",
        show_default=False,
        autocompletion=complete_version,
    ),
]


def read_series(
    files: Sequence[str] | None, versions: str, language: str, encoding: str, library: str
) -> tuple[Version, ...]:
    """Return the versions named as arguments or as a list, all that the library holds for none. Raises LoadError."""
    from mla_diff.loading import load_series
    from mla_diff.readers.registry import Options

    listed = [name for name in (part.strip() for part in versions.split(",")) if name]
    with working() as doing:
        return load_series(
            [*(files or ()), *listed], language=language, options=Options(encoding=encoding), library=library,
            progress=lambda done, total: doing(f"reading version {done + 1} of {total}"),
        )  # fmt: skip


From = Annotated[
    list[str] | None,
    typer.Option(
        "--from", metavar="FILE|ID", show_default=False,
        help="An older text that words may have come from; again for more. By default what the library has of them.",
    ),
]  # fmt: skip


def read_sources(
    series: Sequence[Version], given: Sequence[str] | None, language: str, encoding: str, library: str
) -> dict[int, Sourced]:
    """Return what is known of the sources of a series' versions, by their places in it."""
    from mla_diff.readers.registry import Options
    from mla_diff.sourcing import sources_of_series

    with progress("looking for sources") as tell:
        return sources_of_series(
            series, given or (), library=library, language=language, options=Options(encoding=encoding), progress=tell
        )


def follow(series: Sequence[Version], library: str) -> History:
    """Return the history of a series, telling how far the work has got where that takes long."""
    from mla_diff.pipeline import trace

    with progress("aligning pairs of versions") as tell:
        return trace(series, library=library, progress=tell)


def series_with(versions: str, version: str) -> str:
    """Return a list of versions that has ``version`` in it, as its last where it did not."""
    names = [name.strip() for name in versions.split(",") if name.strip()]
    if not names and not Path(version).exists():
        return ""  # an id among those of the library
    stems = {name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] for name in names}
    return ",".join(names if version in names or version in stems else [*names, version])
