"""What a worker is told: texts and how they are to be read, and the menu under which a report is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from mla_diff.model.provision import Version
from mla_diff.readers.registry import Options

if TYPE_CHECKING:
    from mla_diff.model.comparison import Comparison
    from mla_diff.writers.pack.site import Frame

Asked = Mapping[str, Any]
Say = Callable[[str, str], None]  # what is being done, and to what


def read_texts(asked: Asked, say: Say) -> list[Version]:
    """Return the texts that a worker is told of, each read as it is to be read. Raises MlaDiffError."""
    from mla_diff.loading import load

    versions = []
    for text in asked["texts"]:
        say("reading", text["shown"])
        side = cast("Literal['', 'left', 'right']", text["side"])
        tracked = cast("Literal['accepted', 'original']", text["tracked"])
        options = Options("", tracked, side, text["ocr"], text["language"])
        if text["from_library"]:
            versions.append(_load_from_library(text, asked["library"], options))
        else:
            versions.append(
                load(
                    Path(text["name"]),
                    version_id=text["version_id"],
                    language=text["language"],
                    options=options,
                    library=asked["library"],
                )
            )
    return versions


def path_of(text: Asked, folder: str) -> Path:
    """Return where the file of a text lies: where it was put, or in the library that holds its version."""
    from mla_diff.library.library import open_library, require_held

    if not text["from_library"]:
        return Path(text["name"])
    library = open_library(folder)
    return require_held(library, library.entry(text["name"])).path


def _load_from_library(text: Asked, folder: str, options: Options) -> Version:
    """Return a library's version by its id, which is never taken for a path."""
    from mla_diff.library.library import open_library, require_held
    from mla_diff.loading import load_held

    library = open_library(folder)
    entry = library.entry(text["name"])
    held = require_held(library, entry)
    return load_held(library, entry, held, text["version_id"], text["language"], options)


def compare_texts(asked: Asked, say: Say) -> Comparison:
    """Return the comparison of the two texts that a worker is told of. Raises MlaDiffError."""
    from mla_diff.pipeline import compare

    old, new = read_texts(asked, say)
    say("comparing", "")
    return compare(old, new, library=asked["library"])


def frame_of(asked: Asked) -> Frame:
    """Return the head of a report that stands in the page: its menu, and the way back."""
    from mla_diff.writers.pack.site import Door, Frame

    menu, trail = (tuple(Door(*door) for door in asked[doors]) for doors in ("menu", "trail"))
    return Frame(asked["title"], menu, trail, "", asked["label"], foot=asked["foot"])
