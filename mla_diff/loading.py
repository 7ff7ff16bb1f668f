"""From a file, a library's version or a series of them to what they hold: where files meet the pure core."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Kind, Version
from mla_diff.readers.registry import Options, digest, read, recognise
from mla_diff.runtime.paths import is_there
from mla_diff.text.guess import nearest

if TYPE_CHECKING:
    from mla_diff.library.library import Held, Library
    from mla_diff.library.manifest import Entry
    from mla_diff.model.block import Document

SHORT = 10_000  # bytes; read in 2 ms, and finding an entry takes as long
LARGEST = 200 * 2**20  # bytes; treaties with annexes stay under 20 MiB, and a bound keeps memory in hand


def load(
    name: str | Path, *,
    version_id: str = "", language: str = "", options: Options | None = None, library: str | Path = "",
) -> Version:  # fmt: skip
    """Return the version that ``name`` means: the file at that path, else the version of that id in a library.

    ``version_id`` names it (the file's stem by default), ``language`` (a BCP 47 tag, or a name such as "French")
    overrules what is detected. ``library`` is a folder; by default the one the environment names, or the one that is
    shipped. A library's text named by its path keeps what the manifest says of it. Raises LoadError or another
    MlaDiffError, each of which names the thing, the reason and the way out.
    """
    if language:
        from mla_diff.languages import language_tag

        language = language_tag(language)
    path = Path(name)
    if not is_there(path):
        at_revision = _read_at_revision(str(name))
        if at_revision is not None:
            revision, _, file = str(name).partition(":")
            own_id = version_id or f"{Path(file).stem}@{revision}"
            return read_version(str(name), at_revision, own_id, language, options)
        return _load_by_id(str(name), version_id, language, options, library)
    known = _library_text(path, library)
    if known:
        return load_held(*known, version_id, language, options)
    return read_version(str(name), read_file(path), version_id, language, options)


def read_version(
    name: str, content: bytes, version_id: str = "", language: str = "", options: Options | None = None
) -> Version:
    """Return the version that a file's content holds. Raises LoadError where it cannot be read as text.

    It is kept in the user's cache, unless it is a text so short that it is read faster than an entry is found.
    """
    if not content or (len(content) < SHORT and recognise(name, content).name in ("text", "markdown")):
        return parse_file(name, content, version_id, language, options)
    from mla_diff.runtime.cache import cache_folder, cache_key, keep, recall

    if cache_folder() is None:  # turned off: the key alone would take as long as reading a short treaty
        return parse_file(name, content, version_id, language, options)
    key = cache_key(content, name, version_id, language, repr(options or Options()))
    known = recall(key)
    if known is None:
        known = parse_file(name, content, version_id, language, options)
        keep(key, known)
    return known


def read_lines(name: str | Path, options: Options | None = None, library: str | Path = "") -> Document | None:
    """Return the lines of a file, or of a library's version, before anything is understood.

    None for a format that knows its own structure. Raises LoadError where it cannot be read as text.
    """
    from mla_diff.readers.registry import STRUCTURED

    path = Path(name)
    if not is_there(path):
        from mla_diff.library.library import open_library, require_held

        opened = open_library(library)
        path = require_held(opened, opened.entry(str(name))).path
    content = read_file(path)
    return None if recognise(str(path), content) in STRUCTURED else read(str(path), content, options)


def parse_file(
    name: str, content: bytes, version_id: str = "", language: str = "", options: Options | None = None
) -> Version:
    """Return the version that a file's content holds, read anew. Raises LoadError where it cannot be read as text."""
    from mla_diff.readers.registry import read_version as read_structured

    version = read_structured(name, content, options) if content else None
    if version is not None:
        from mla_diff.parse.audit import audit

        version = replace(version, id=version_id or version.id, language=language or version.language)
        return replace(version, reading=audit(version))
    from mla_diff.parse.document import parse

    return parse(read(name, content, options), version_id, language, part=options.part if options else "")


def is_library_text(path: Path, folder: str | Path = "") -> bool:
    """Return whether a file is the text that a library has for one of its versions."""
    return _library_text(path, folder) is not None


def _library_text(path: Path, folder: str | Path) -> tuple[Library, Entry, Held] | None:
    """Return the library's version whose own text lies at ``path``, so that it is never shown without its nature."""
    from mla_diff.library.shipped import library_folder

    if not path.resolve().is_relative_to(library_folder(folder).resolve()):
        return None
    from mla_diff.library.library import open_library

    library = open_library(folder)
    entry = library.entry_of_file(path)
    held = library.manifest_text(entry) if entry else None
    return (library, entry, held) if entry and held else None


def _read_at_revision(name: str) -> bytes | None:
    """Return the file that a name such as "HEAD~2:laws/code.md" means in the git repository around; None for none."""
    revision, path = _revision_and_path(name)
    if not path:
        return None
    from mla_diff.library.git import GitError, read_at

    try:
        return read_at(Path.cwd(), revision, path)
    except GitError:
        return None


def _revision_and_path(name: str) -> tuple[str, str]:
    """Return the two parts of a name such as "HEAD~2:laws/code.md"; two empty ones where it has no such form."""
    revision, colon, path = name.partition(":")
    if not colon or path.startswith(("/", "\\")) or "://" in name:
        return "", ""
    return revision, path


def _missing_at_revision(name: str) -> str:
    """Return what the repository around has not of a name such as "HEAD~2:laws/code.md"; "" where it is none."""
    revision, path = _revision_and_path(name)
    if not path or len(revision) <= 1:  # "C:law.txt" names a drive
        return ""
    from mla_diff.library.git import GitError, has_commit

    try:
        if not has_commit(Path.cwd(), revision):
            return f"no commit {revision!r} in the repository here; see git log"
    except GitError:
        return ""
    return f"no file {path!r} at {revision}, named from the repository's top; see git ls-tree -r --name-only {revision}"


def _load_by_id(name: str, version_id: str, language: str, options: Options | None, folder: str | Path) -> Version:
    """Return a version of a library. Raises LoadError with files and versions of like names where there is none."""
    from mla_diff.library.library import open_library, require_held

    library = open_library(folder)
    entry = next((one for one in library.all_entries if one.id == name), None)
    if entry is None:
        missing = _missing_at_revision(name)
        if missing:
            raise LoadError(f"{name}: {missing}")
        path = Path(name)
        if not is_there(path) and path.parent.is_dir():
            near = [*_near_files(path), *nearest(name, [one.id for one in library.all_entries], 2)]
            meant = (
                f"did you mean {' or '.join(near)}?" if near else "check the name; mla-diff versions lists what it has"
            )
            raise LoadError(f"{name}: no such file, and the library has no version of that id; {meant}")
        read_file(path)
        raise LoadError(f"{name}: appeared while it was looked for; try again")
    return load_held(library, entry, require_held(library, entry), version_id, language, options)


#: Findings that say nothing of a text held in part: what stands between is not attested.
_GAPS = frozenset({"numbering", "number-gap", "number-order", "no-articles", "structure"})


def load_held(
    library: Library, entry: Entry, held: Held,
    version_id: str = "", language: str = "", options: Options | None = None,
) -> Version:  # fmt: skip
    """Return the version that a library's file holds, with what the library says of it.

    A fragment's gaps in numbering are no findings: what stands between is not attested.
    """
    from mla_diff.diff.titles import own_title
    from mla_diff.library.library import check_content

    content = read_file(held.path)
    check_content(held, digest(content), str(library.folder))
    version = read_version(held.name, content, version_id or entry.id, language or held.language, options)
    called = entry.name if entry.stage else own_title(version) or entry.name  # of law in git, the name is a message
    return replace(
        version, title=entry.title or called or version.title, date=entry.date, stage=entry.stage,
        nature=held.nature, fragment=held.fragment, lacks=cast("tuple[Kind, ...]", held.lacks), note=held.note,
        findings=tuple(finding for finding in version.findings if not (held.fragment and finding.code in _GAPS)),
        reading=replace(version.reading, doubts=(), verdict="sound") if held.fragment else version.reading,
    )  # fmt: skip


def load_both(
    old: str | Path, new: str | Path, load_old: Callable[[], Version], load_new: Callable[[], Version]
) -> tuple[Version, Version]:
    """Return two versions, each loaded by a function of its own; on two cores where both files are long."""
    from mla_diff.runtime.beside import load_beside

    return load_beside(load_old, load_new, min(_size_of(old), _size_of(new)))


def _size_of(name: str | Path) -> int:
    """Return the size of a file in bytes; 0 of what is the name of none."""
    path = Path(name)
    return path.stat().st_size if is_there(path) else 0


def read_file(path: Path) -> bytes:
    """Return the bytes of a file. Raises LoadError where it is missing, no file, too large or not readable."""
    try:
        if path.is_dir():
            raise LoadError(f"{path}: a folder, not a file; name the file that holds the text")
        if path.stat().st_size > LARGEST:
            raise LoadError(f"{path}: larger than {LARGEST // 2**20} MiB; give a file that holds the treaty alone")
        return path.read_bytes()
    except FileNotFoundError:
        raise LoadError(f"{path}: no such file{_near_file(path)}") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a usable name"
        raise LoadError(f"{path}: cannot be read ({reason}); check its name and permissions") from None


def _near_file(path: Path) -> str:
    """Return a hint at files of similar names in the same folder."""
    if not path.parent.is_dir():
        return f", and no folder {path.parent}; check the path"
    near = _near_files(path)
    return f"; did you mean {' or '.join(near)}?" if near else "; check the path"


def _near_files(path: Path) -> list[str]:
    """Return the paths of files of similar names in the same folder."""
    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.is_file()]
    except OSError:
        return []
    return [str(path.parent / name) for name in nearest(path.name, names, 2)]


def load_series(
    names: Sequence[Version | str | Path] = (),
    *,
    language: str = "",
    options: Options | None = None,
    library: str | Path = "",
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Version, ...]:
    """Return the versions of a series, oldest first, each under an id of its own; all that a library holds for none.

    A version that has been read stands for itself. Raises LoadError for fewer than two, or for one that cannot be read.

    >>> [version.id for version in load_series(["draft-2022-11-30", "adopted-2023-05-26"])]
    ['draft-2022-11-30', 'adopted-2023-05-26']
    """
    wanted = list(names) or held_ids(library)
    if len(wanted) < 2:
        raise LoadError("a history needs two versions at least; name them oldest first, as in --versions old.md,new.md")
    from mla_diff.runtime.beside import load_series_beside

    def read_one(index: int) -> Version:
        name = wanted[index]
        if progress:
            progress(index, len(wanted))
        return name if isinstance(name, Version) else load(name, language=language, options=options, library=library)

    sizes = [0 if isinstance(name, Version) else _size_of(name) for name in wanted]
    times_seen: dict[str, int] = {}
    versions = []
    for version in load_series_beside([partial(read_one, index) for index in range(len(wanted))], sizes):
        times_seen[version.id] = times_seen.get(version.id, 0) + 1
        copy = times_seen[version.id]
        versions.append(version if copy == 1 else replace(version, id=f"{version.id}-{copy}"))
    return tuple(versions)


def held_ids(folder: str | Path) -> list[Version | str | Path]:
    """Return the ids of the versions of which a library holds any text, in order of date."""
    from mla_diff.library.library import open_library

    library = open_library(folder)
    return [entry.id for entry in library.entries if library.held(entry)]
