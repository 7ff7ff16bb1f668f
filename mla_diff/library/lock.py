"""The lock file beside the user's copies: which files there are, and which content each address had first."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from mla_diff.library.manifest import INSTRUMENT, NATURES, PROPOSAL, STAGES
from mla_diff.library.names import (
    LibraryError,
    check_address,
    check_choice,
    check_date,
    check_id,
    check_line,
    check_path,
)
from mla_diff.runtime.files import WriteError, write_atomically

LOCK = "versions.lock.json"
SCHEMA = 1


class Copy(Struct, frozen=True):
    """A file that the user added or fetched; ``file`` is its name beside the lock file."""

    id: str
    file: str
    sha256: str
    origin: str = ""  # the address it was fetched from; "" for a file of the user's
    nature: str = ""
    language: str = ""
    title: str = ""
    date: str = ""
    stage: str = ""
    held: str = ""  # "fragment" where it is a part of the text; else whole
    proposal_by: str = ""  # who put it forward, where it is a proposal
    against: str = ""  # the version a proposal was made against


class Pin(Struct, frozen=True):
    """The content an address had when it was first fetched. Stays when the file is removed."""

    url: str
    sha256: str


class Lock(Struct, frozen=True):
    """All copies by id, and all pins by address."""

    copies: tuple[Copy, ...] = ()
    pins: tuple[Pin, ...] = ()

    def copy_of(self, version_id: str) -> Copy | None:
        """Return the copy of a version, if there is one."""
        return next((copy for copy in self.copies if copy.id == version_id), None)

    def pin_of(self, url: str) -> str:
        """Return the SHA-256 that an address is pinned to, "" for none."""
        return next((pin.sha256 for pin in self.pins if pin.url == url), "")

    def with_copy(self, copy: Copy) -> Lock:
        """Return the lock with a copy added or replaced."""
        others = self.without(copy.id).copies
        return replace(self, copies=tuple(sorted((*others, copy), key=lambda one: one.id)))

    def without(self, version_id: str) -> Lock:
        """Return the lock without a version's copy."""
        return replace(self, copies=tuple(copy for copy in self.copies if copy.id != version_id))

    def with_pin(self, pin: Pin) -> Lock:
        """Return the lock with an address pinned."""
        others = tuple(one for one in self.pins if one.url != pin.url)
        return replace(self, pins=tuple(sorted((*others, pin), key=lambda one: one.url)))


def read_lock(folder: Path) -> Lock:
    """Return what a folder's lock file says; nothing where there is none. Raises LibraryError where it is damaged."""
    place = folder / LOCK
    try:
        values = json.loads(place.read_bytes())
        if values["schema"] != SCHEMA:
            raise LibraryError(f"{place}: schema {values['schema']!r} is not known; this program reads {SCHEMA}")
        copies = tuple(_copy(one, str(place)) for one in values["copies"])
        pins = tuple(_pin(one, str(place)) for one in values["pins"])
    except FileNotFoundError:
        return Lock()
    except OSError as error:
        raise LibraryError(f"{place}: cannot be read ({error.strerror}); check its permissions") from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise LibraryError(f"{place}: damaged; delete it and add or fetch the files again") from None
    return Lock(copies, pins)


def _pin(values: dict[str, Any], place: str) -> Pin:
    return Pin(check_address(values["url"], place), check_line(values["sha256"], place))


def _copy(values: dict[str, Any], place: str) -> Copy:
    copy = Copy(**{name: check_line(values.get(name, ""), place) for name in Copy.__struct_fields__})
    check_id(copy.id, place)
    if "/" in check_path(copy.file, place):
        raise LibraryError(f"{place}: {copy.file!r} is no plain file name; delete it and add the files again")
    if copy.date:
        check_date(copy.date, place)
    check_choice(copy.nature, ("", *NATURES), place)
    check_choice(copy.stage, ("", *STAGES, INSTRUMENT, PROPOSAL), place)
    check_choice(copy.held, ("", "fragment"), place)
    return copy


def write_lock(folder: Path, lock: Lock) -> None:
    """Write the lock file of a folder. Raises WriteError."""
    values = {
        "schema": SCHEMA,
        "copies": [{key: value for key, value in asdict(copy).items() if value} for copy in lock.copies],
        "pins": [asdict(pin) for pin in lock.pins],
    }
    write_atomically(folder / LOCK, json.dumps(values, ensure_ascii=False, indent=1) + "\n")


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold other runs off a folder while the lock file is read, changed and written; they wait for their turn."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / ".turn").open("ab")
    except OSError as error:
        raise WriteError(f"{folder}: cannot be written ({error.strerror}); nothing was changed") from None
    with handle:
        _wait_for(handle.fileno())
        yield  # closing the file gives the turn back, also when the program dies


def _wait_for(handle: int) -> None:
    try:
        import fcntl
    except ImportError:  # Windows
        _wait_on_windows(handle)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX)


def _wait_on_windows(handle: int) -> None:
    """Wait for the first byte of a file, which Windows locks; it gives up after ten seconds and is asked again."""
    msvcrt: Any = import_module("msvcrt")
    while True:
        try:
            msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        except OSError as error:
            if error.errno not in (errno.EDEADLK, errno.EACCES):
                raise
        else:
            return
