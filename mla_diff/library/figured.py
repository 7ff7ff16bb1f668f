"""What a library says of its versions' sources: the figures that it ships, and which older texts are held."""

from __future__ import annotations

from mla_diff.library.library import Held, Library
from mla_diff.library.manifest import Entry
from mla_diff.library.names import LibraryError, inside
from mla_diff.provenance.figures import Figures, read_figures


def read_library_figures(library: Library, entry: Entry) -> Figures | None:
    """Return the figures of a version's sources, None where there are none. Raises LibraryError, FiguresError."""
    if not entry.figures:
        return None
    place = inside(library.folder, entry.figures, f"{library.folder}, {entry.id}")
    try:
        content = place.read_bytes()
    except OSError as error:
        raise LibraryError(f"{place}: cannot be read ({error.strerror}); restore the file") from None
    return read_figures(content, str(place))


def held_instruments(library: Library) -> list[tuple[Entry, Held]]:
    """Return the older texts of a library whose text is held, with the file that is used, oldest first."""
    found = []
    for entry in library.instruments:
        held = library.held(entry)
        if held:
            found.append((entry, held))
    return found
