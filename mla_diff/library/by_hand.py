"""Links set by hand in an ``alignment.toml`` beside the versions: what carries on in what, who says so and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.cite.find import find_provisions
from mla_diff.library.library import Library
from mla_diff.library.manifest import MANIFEST, read_toml
from mla_diff.library.names import LibraryError, check_choice, check_line
from mla_diff.model.alignment import Absence, Link, Overrides
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import Version
from mla_diff.text.guess import guess

FILE = "alignment.toml"
#: Words for how sure a link is, as scores: an order, so that a reader is asked about the doubtful ones; not measured.
SURE = {"certain": 1.0, "likely": 0.8, "uncertain": 0.4}
_KEYS = ("old_version", "new_version", "old", "new", "sure", "reason", "by", "source", "forbid")


class HandLink(Struct, frozen=True):
    """One entry: provisions of two versions, named as people write them. No name on one side: none known."""

    old_version: str
    new_version: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    sure: str
    reason: str
    by: str
    source: str
    place: str
    forbid: bool = False  # whether it says that the provisions do not carry on in each other


def overrides_by_hand(library: Library, old: Version, new: Version) -> Overrides:
    """Return all that the library decides about two versions: links set and links forbidden.

    Raises LibraryError where an entry names a provision that is not there.
    """
    return _overrides(read_links(library), old, new)


def overrides_beside(folder: Path, old: Version, new: Version) -> Overrides:
    """Return what the file beside two texts decides about them, which it names by their files' names without suffix.

    A folder with a manifest is a library, whose file speaks of its versions, not of files. Raises LibraryError where
    an entry names a text or a provision that is not there.
    """
    return _overrides(links_beside(folder, (old, new)), old, new)


def _overrides(entries: tuple[HandLink, ...], old: Version, new: Version) -> Overrides:
    forbidden = _links_of(entries, old, new, forbid=True)
    links = _links_of(entries, old, new, forbid=False)
    absent = tuple(absence for entry in entries for absence in _absences(entry, old, new))
    return Overrides(links, frozenset((link.old, link.new) for link in forbidden), absent)


def _absences(entry: HandLink, old: Version, new: Version) -> Iterator[Absence]:
    """Yield what an entry with nothing on one side says of these two versions."""
    if entry.forbid or (entry.old and entry.new):
        return
    said = _said(entry, entry.source)
    if (entry.old_version, entry.new_version) == (old.id, new.id):
        yield from (Absence(eid, "", said) for eid in _eids(old, entry.old, entry.place))
        yield from (Absence("", eid, said) for eid in _eids(new, entry.new, entry.place))
    elif (entry.new_version, entry.old_version) == (old.id, new.id):
        yield from (Absence("", eid, said) for eid in _eids(new, entry.old, entry.place))
        yield from (Absence(eid, "", said) for eid in _eids(old, entry.new, entry.place))


def absences_in(entries: Sequence[HandLink], versions: Sequence[Version]) -> dict[tuple[tuple[int, str], int], Absence]:
    """Return what entries with nothing on one side say of a series: of a place (version and eId) in another version.

    They may speak of any two versions of the series, whichever of them lie between.
    """
    index_of = {version.id: index for index, version in enumerate(versions)}
    found = {}
    for entry in entries:
        if entry.old_version in index_of and entry.new_version in index_of:
            old, new = sorted((index_of[entry.old_version], index_of[entry.new_version]))
            for absence in _absences(entry, versions[old], versions[new]):
                place, other = ((old, absence.old), new) if absence.old else ((new, absence.new), old)
                found[place, other] = absence
    return found


def links_beside(folder: Path, versions: Sequence[Version]) -> tuple[HandLink, ...]:
    """Return the entries of a file that lies beside texts in a folder that is no library; none where there is none."""
    if not (folder / FILE).is_file() or (folder / MANIFEST).exists():
        return ()
    return _read(folder, {path.stem for path in folder.iterdir()} | {version.id for version in versions})


def _said(entry: HandLink, source: str) -> str:
    """Return the reason of an entry with how sure it is, who says so, and the source where one is to be named."""
    details = (entry.sure, entry.by, source and f"source: {source}")
    return f"{entry.reason} ({', '.join(part for part in details if part)})"


def links_by_hand(library: Library, old: Version, new: Version) -> tuple[Link, ...]:
    """Return the links that the library sets between two versions, in either direction.

    Raises LibraryError where a link names a provision that is not there.
    """
    return _links_of(read_links(library), old, new, forbid=False)


def _links_of(entries: tuple[HandLink, ...], old: Version, new: Version, forbid: bool) -> tuple[Link, ...]:
    found: list[Link] = []
    for entry in entries:
        if entry.forbid is not forbid:
            continue
        if (entry.old_version, entry.new_version) == (old.id, new.id):
            found += _links(entry, _eids(old, entry.old, entry.place), _eids(new, entry.new, entry.place))
        elif (entry.new_version, entry.old_version) == (old.id, new.id):
            found += _links(entry, _eids(old, entry.new, entry.place), _eids(new, entry.old, entry.place))
    return tuple(found)


def read_links(library: Library) -> tuple[HandLink, ...]:
    """Return all entries of a library's file; none where there is no such file."""
    cited = library.manifest.cited
    ids = {entry.id for entry in (*library.entries, *library.proposals)}
    return tuple(replace(link, source=cited.get(link.source, link.source)) for link in _read(library.folder, ids))


def _read(folder: Path, known: Set[str]) -> tuple[HandLink, ...]:
    path = folder / FILE
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise LibraryError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None
    rows = read_toml(content, str(path)).get("link", [])
    if not isinstance(rows, list):
        raise LibraryError(f"{path}: write [[link]], with two brackets, before each link")
    return tuple(_entry(row, f"{path}, link {index}", known) for index, row in enumerate(rows, 1))


def _entry(row: Any, place: str, known: Set[str]) -> HandLink:
    strange = next((key for key in row if key not in _KEYS), "") if isinstance(row, dict) else str(row)
    if strange:
        raise LibraryError(f"{place}: {strange[:40]!r} is not known here; choose among {', '.join(_KEYS)}")
    versions = [check_line(row.get(key), f"{place}, {key}") for key in ("old_version", "new_version")]
    missing = next((version for version in versions if version not in known), "")
    if missing:
        raise LibraryError(f"{place}: there is no version {missing}{_near(missing, known)}")
    names = [_names(row.get(key), f"{place}, {key}") for key in ("old", "new")]
    sure = check_choice(row.get("sure", "certain"), tuple(SURE), f"{place}, sure")
    reason, by, source = (check_line(row.get(key, ""), f"{place}, {key}") for key in ("reason", "by", "source"))
    forbid = row.get("forbid", False)
    if not isinstance(forbid, bool):
        raise LibraryError(f"{place}, forbid: write true or false")
    return HandLink(versions[0], versions[1], names[0], names[1], sure, reason, by, source, place, forbid)


def _near(name: str, known: Set[str]) -> str:
    return f"; {guess(name, sorted(known), 'correct the id')}"


def _names(value: object, place: str) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    return tuple(check_line(name, place) for name in names)


def _eids(version: Version, names: tuple[str, ...], place: str) -> list[str]:
    try:
        return [eid for name in names for eid in find_provisions(version, name)]
    except UnknownNameError as error:
        raise LibraryError(f"{place}: {error}") from None


def _links(entry: HandLink, olds: list[str], news: list[str]) -> Iterator[Link]:
    said = _said(entry, entry.source)
    for old in olds:
        for new in news:
            yield Link(old, new, SURE[entry.sure], "set by hand", reason=said)
