"""The version library: what is known of a treaty's versions, and which file is used for each.

A library is a folder with a ``versions.toml``. Files that a user adds or fetches lie apart from the manifest's own:
for the library that travels with the program in the user's data folder, for any other in its folder ``held``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from mla_diff.library.lock import Copy, Lock, read_lock
from mla_diff.library.manifest import INSTRUMENT, MANIFEST, PROPOSAL, Entry, Manifest, Proposed, read_manifest
from mla_diff.library.names import LibraryError, inside
from mla_diff.library.shipped import library_folder, shipped
from mla_diff.model.errors import UnknownNameError
from mla_diff.text.guess import guess

OWN = "held"  # folder of added and fetched files in a library of one's own


class Held(Struct, frozen=True):
    """The file that is used for a version, and what kind of text it holds."""

    path: Path
    name: str  # as shown: below the library's folder, with /
    sha256: str  # as pinned; "" where the manifest pins nothing
    nature: str
    language: str
    note: str = ""
    fragment: bool = False
    lacks: tuple[str, ...] = ()
    own: bool = False  # added or fetched by the user, and used instead of the manifest's


class Library(Struct, frozen=True):
    """A folder of versions, the folder of the user's own copies, and what both say."""

    folder: Path
    own: Path
    manifest: Manifest
    lock: Lock

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All versions in order: the manifest's, and the user's further ones at their date."""
        known = list(self.manifest.entries)
        ids = {entry.id for entry in (*known, *self.instruments, *self.proposals)}
        for copy in self.lock.copies:
            if copy.id not in ids:
                later = (index for index, entry in enumerate(known) if copy.date and entry.date > copy.date)
                known.insert(next(later, len(known)), Entry(copy.id, copy.date, copy.title, stage=copy.stage))
        return tuple(known)

    @property
    def instruments(self) -> tuple[Entry, ...]:
        """The older texts that words may come from: the manifest's, and what the user added as such, by date."""
        known = self.manifest.instruments
        ids = {entry.id for entry in (*known, *self.manifest.entries)}
        added = tuple(
            Entry(copy.id, copy.date, copy.title, stage=copy.stage)
            for copy in self.lock.copies
            if copy.stage == INSTRUMENT and copy.id not in ids
        )
        return tuple(sorted((*known, *added), key=lambda entry: (entry.date or "9999", entry.id)))

    @property
    def proposals(self) -> tuple[Entry, ...]:
        """What was put forward against versions: the manifest's proposals, and what the user added as such."""
        known = self.manifest.proposals
        ids = {entry.id for entry in known}
        added = (
            Entry(
                copy.id, copy.date, copy.title, stage=PROPOSAL,
                proposed=Proposed((copy.proposal_by,) if copy.proposal_by else (), against=copy.against),
            )
            for copy in self.lock.copies
            if copy.stage == PROPOSAL and copy.id not in ids
        )  # fmt: skip
        return (*known, *added)

    @property
    def all_entries(self) -> tuple[Entry, ...]:
        """Everything that can be named: the versions in order, then the instruments and the proposals."""
        return (*self.entries, *self.instruments, *self.proposals)

    def entry(self, version_id: str) -> Entry:
        """Return the entry of an id. Raises UnknownNameError with near misses."""
        found = {entry.id: entry for entry in self.all_entries}
        if version_id in found:
            return found[version_id]
        raise UnknownNameError(f"the library has no version {version_id!r}{near_ids(self.all_entries, version_id)}")

    def held(self, entry: Entry) -> Held | None:
        """Return the file used for a version: the user's own copy, else the manifest's, else None."""
        copy = self.lock.copy_of(entry.id)
        return self.held_copy(copy) if copy else self.manifest_text(entry)

    def manifest_text(self, entry: Entry) -> Held | None:
        """Return the file the manifest itself has for a version, or None."""
        if not entry.text:
            return None
        return Held(
            inside(self.folder, entry.text, f"{self.folder / MANIFEST}, {entry.id}"), entry.text, entry.sha256,
            entry.nature, entry.language, entry.note, entry.held == "fragment", entry.lacks,
        )  # fmt: skip

    def held_copy(self, copy: Copy) -> Held:
        """Return the file of a user's own copy."""
        path = inside(self.own, copy.file, f"{self.own}, {copy.id}")
        fragment = copy.held == "fragment"
        return Held(path, copy.file, copy.sha256, copy.nature, copy.language, fragment=fragment, own=True)

    def entry_of_file(self, path: Path) -> Entry | None:
        """Return the entry whose text lies at ``path``, so that a text named by its file keeps what it is."""
        there = path.resolve()
        everything = (*self.manifest.entries, *self.manifest.instruments, *self.manifest.proposals)
        texts = (entry for entry in everything if entry.text)
        return next((entry for entry in texts if (self.folder / entry.text).resolve() == there), None)


def open_library(folder: str | Path = "") -> Library:
    """Return a library. Raises LibraryError where the folder holds none or its manifest cannot be used."""
    root = library_folder(folder)
    place = root / MANIFEST
    try:
        content = place.read_bytes()
    except FileNotFoundError:
        raise LibraryError(f"{root}: no library, it has no {MANIFEST}; mla-diff init {root} writes one") from None
    except OSError as error:
        raise LibraryError(f"{place}: cannot be read ({error.strerror}); check its permissions") from None
    own = own_folder(root)
    return Library(root, own, read_manifest(content, str(place)), read_lock(own))


def own_folder(root: Path) -> Path:
    """Return where the user's copies for a library lie."""
    if root.resolve() != shipped("versions").resolve():
        return root / OWN
    from platformdirs import user_data_path

    return user_data_path("mla-diff", appauthor=False) / "library"


def near_ids(entries: Sequence[Entry], wanted: str) -> str:
    """Return a hint at ids like ``wanted``, or all of them where there are few."""
    ids = [entry.id for entry in entries]
    listed = f"it has {', '.join(ids)}" if 0 < len(ids) <= 8 else "mla-diff versions lists what it has"
    return f"; {guess(wanted, ids, listed, 2)}"


def require_held(library: Library, entry: Entry) -> Held:
    """Return the file used for a version. Raises UnknownNameError that says where the text was published."""
    held = library.held(entry)
    if held:
        return held
    published = next((f"; it was published at {publication.url}" for publication in entry.publications), "")
    raise UnknownNameError(
        f"{entry.id}: known, but nothing of its text is held{published}; "
        f"put your own copy in with mla-diff versions add FILE --id {entry.id}"
    )


def check_content(held: Held, digest: str, place: str) -> None:
    """Raise LibraryError where a held file is not the one that was pinned."""
    if held.sha256 and held.sha256 != digest:
        way = "add or fetch it again" if held.own else f"restore it, or write its new sha256 into {MANIFEST}"
        raise LibraryError(f"{place}: {held.name} has been changed since it was pinned; {way}")
