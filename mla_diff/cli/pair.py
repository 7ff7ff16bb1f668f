"""The two versions that a command compares, read as its options say."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mla_diff.cli.options import PageSides, TrackedSide, TrackedSides
from mla_diff.cli.progress import Doing

if TYPE_CHECKING:
    from mla_diff.model.provision import Version
    from mla_diff.readers.registry import Options, Side, Tracked


def read_pair(
    old: str,
    new: str,
    language: str,
    encoding: str,
    library: str,
    tracked: TrackedSide | TrackedSides = TrackedSide.ACCEPTED,
    doing: Doing = lambda _: None,
    side: PageSides = PageSides.ALL,
    ocr: bool = False,
    part: str = "",
) -> tuple[Version, Version]:
    """Return the earlier and the later version, each a file or a version of the library.

    ``doing`` is told that they are being read. Without ``new``, they are the two sides of one file: the original
    and the accepted text, or left and right. Raises LoadError, or UnknownNameError where the second version is missing
    or one too many.
    """
    from mla_diff import loading
    from mla_diff.languages import language_tag
    from mla_diff.model.errors import UnknownNameError
    from mla_diff.readers.registry import Options

    options = Options(encoding, _tracked(tracked), _side(side), ocr, language, language_tag(part, "--part"))
    both_changes, both_columns = tracked == "both", side == "both"
    if both_changes and both_columns:
        raise UnknownNameError("--tracked both and --side both cannot go together; choose one of them")
    if (both_changes or both_columns) and new:
        raise UnknownNameError(f"both compares the two sides of one file; leave out {new}")
    if both_changes or both_columns:
        sides = _two_sides(options, both_changes)
        asked = [(old, f"{Path(old).stem}-{name}", of_side) for name, of_side in sides]
    elif new:
        asked = [(old, "", options), (new, "", options)]
    else:
        only = f"only {old} is given; name NEW, the later version, or compare the two sides of one file"
        raise UnknownNameError(f"{only} with --tracked both")
    first, second = (
        partial(loading.load, name, version_id=version_id, language=language, options=given, library=library)
        for name, version_id, given in asked
    )
    doing(f"reading {' and '.join(dict.fromkeys(name for name, _, _ in asked))}")
    return loading.load_both(asked[0][0], asked[1][0], first, second)


def _tracked(given: str) -> Tracked:
    return "original" if given == "original" else "accepted"


def _side(given: str) -> Side:
    if given == "left":
        return "left"
    return "right" if given == "right" else ""


def _two_sides(options: Options, of_changes: bool) -> tuple[tuple[str, Options], tuple[str, Options]]:
    if of_changes:
        return ("original", replace(options, tracked="original")), ("accepted", replace(options, tracked="accepted"))
    return ("left", replace(options, side="left")), ("right", replace(options, side="right"))


def named_provisions(old: Version, new: Version, only: list[str] | None) -> frozenset[str]:
    """Return the eIds of the provisions that ``--only`` names, none for all. Raises UnknownNameError."""
    if not only:
        return frozenset()
    from mla_diff.cite.find import select_provisions

    return select_provisions(old, new, only)
