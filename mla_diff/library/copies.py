"""The user's own copies in a library: put in, fetched, checked, taken out; each step whole or not at all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.library.fetch import Limits, Progress, fetch
from mla_diff.library.library import Held, Library
from mla_diff.library.lock import Copy, Pin, alone, read_lock, write_lock
from mla_diff.library.manifest import Entry, Publication
from mla_diff.library.names import LibraryError, check_id
from mla_diff.model.provision import Version, display_text
from mla_diff.runtime.files import write_atomically
from mla_diff.text.tokens import match_words

HEAD = 40  # provisions at the beginning of a text, among which its title and preamble are
MOST_OF_TITLE = 0.7  # of a title's words; some editions leave out "International" or "of All"


class Check(Struct, frozen=True):
    """What ``verify`` found for one held file: ``fault`` is "" where it is the file that was pinned."""

    entry: Entry
    held: Held
    fault: str


def add_copy(library: Library, content: bytes, suffix: str, copy: Copy) -> Copy:
    """Return the copy as put into the library; it takes the place of an earlier one of the same version."""
    check_id(copy.id, "--id")
    return _put(library, content, suffix, replace(copy, origin=""), None)


def fetch_copy(
    library: Library, entry: Entry, publication: Publication, accept_change: bool = False,
    progress: Progress | None = None, limits: Limits | None = None,
) -> tuple[Copy, bool]:  # fmt: skip
    """Return the copy fetched from where a version was published, and whether its content is new to the library.

    The first content an address gives is pinned; another later on is refused unless ``accept_change``.
    """
    copy = library.lock.copy_of(entry.id)
    if copy and not copy.origin:
        way = f"take it out first with mla-diff versions remove {entry.id}"
        raise LibraryError(f"{entry.id}: you added a file of your own; {way}")
    content = fetch(publication.url, publication.file, progress, limits)
    fetched = Copy(entry.id, "", "", publication.url, publication.nature, publication.language)
    stored = _put(library, content, f".{publication.file}", fetched, publication.url, accept_change)
    return stored, copy is None or copy.sha256 != stored.sha256


def _put(
    library: Library, content: bytes, suffix: str, copy: Copy, url: str | None, accept_change: bool = False
) -> Copy:
    """Store a file under a name of its own, then say so in the lock file, then delete what it replaces.

    Whenever the program is stopped, the lock file names whole files only.
    """
    digest = hashlib.sha256(content).hexdigest()
    stored = replace(copy, file=f"{copy.id}.{digest[:12]}{_suffix(suffix)}", sha256=digest)
    with alone(library.own):
        lock = read_lock(library.own)
        if url:
            _check_pin(copy.id, url, lock.pin_of(url), digest, accept_change)
            lock = lock.with_pin(Pin(url, digest))
        before = lock.copy_of(copy.id)
        write_atomically(library.own / stored.file, content)
        write_lock(library.own, lock.with_copy(stored))
        if before and before.file != stored.file:
            (library.own / before.file).unlink(missing_ok=True)
    return stored


def _check_pin(version_id: str, url: str, pinned: str, digest: str, accept_change: bool) -> None:
    if pinned and pinned != digest and not accept_change:
        raise LibraryError(
            f"{version_id}: the file at {url} is not the one first fetched (SHA-256 {pinned[:12]}… then, "
            f"{digest[:12]}… now); nothing was replaced, use --accept-change if you trust the new one"
        )


def _suffix(suffix: str) -> str:
    return suffix.lower() if re.fullmatch(r"\.[A-Za-z0-9]{1,8}", suffix) else ""


def lacks_title(version: Version, title: str) -> bool:
    """Return whether most words of a title stand nowhere at the head of a text that was fetched.

    An address may lead to another text than it did when it was noted down.
    """
    wanted = set(match_words(title))
    seen: set[str] = set(match_words(version.title))
    for provision in version.provisions[:HEAD]:
        seen.update(match_words(display_text(provision)))
    seen.update(word for line in version.furniture[:HEAD] for word in match_words(str(line)))
    return bool(wanted) and len(wanted & seen) < MOST_OF_TITLE * len(wanted)


def remove_copy(library: Library, version_id: str) -> Copy:
    """Return the copy taken out. Pins stay, so that the same address is still held to its first content."""
    with alone(library.own):
        lock = read_lock(library.own)
        copy = lock.copy_of(version_id)
        if copy is None:
            raise LibraryError(f"{version_id}: you have no copy of it to remove; mla-diff versions lists what is held")
        write_lock(library.own, lock.without(version_id))
        (library.own / copy.file).unlink(missing_ok=True)
    return copy


def verify(library: Library) -> Iterator[Check]:
    """Yield a check for every held file, the manifest's own and the user's."""
    for entry in library.all_entries:
        own = library.lock.copy_of(entry.id)
        for held in (library.manifest_text(entry), library.held_copy(own) if own else None):
            if held:
                yield Check(entry, held, _fault(held.path, held.sha256))


def _fault(path: Path, pinned: str) -> str:
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    return "" if not pinned or digest == pinned else f"changed: SHA-256 is {digest[:12]}…, not {pinned[:12]}…"
