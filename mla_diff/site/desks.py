"""Which texts lie together, in which order, and in which folder: what a person has put on one desk to compare."""

from __future__ import annotations

import asyncio
import secrets
import shutil
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from mla_diff.model.errors import MlaDiffError
from mla_diff.site.jobs import Job
from mla_diff.site.names import date_in, safe_name

#: The two sides of one file, as the command line calls them, earlier first.
SIDES = {"tracked": ("original", "accepted"), "side": ("left", "right")}
MOST_TEXTS = 40  # on one desk; a treaty with more drafts is a library


class Text(Struct, frozen=True):
    """A text on a desk: a file, or a version of the library, and how it is to be read."""

    key: str  # "t1", as addresses name it
    name: str  # a path, or the id of a library's version, as the command line would be given it
    shown: str
    from_library: bool = False
    date: str = ""
    language: str = ""
    tracked: str = "accepted"
    side: str = ""
    ocr: bool = False
    version_id: str = ""  # "draft-original" of one side of a file whose two sides are compared; else "", as it is named
    file_shown: str = ""  # what that file is called

    @property
    def asked(self) -> dict[str, Any]:
        """What a worker has to be told of it."""
        return asdict(self)


class Desk:
    """Some texts and what was made of them. It is kept in memory, its files in a folder that goes with the server."""

    def __init__(self, folder: Path, library: str = "") -> None:
        self.key = secrets.token_urlsafe(6)
        self.folder = folder / self.key
        self.texts: list[Text] = []
        self.jobs: dict[str, Job] = {}
        self.library = library
        self.name_of_person = ""
        self.deciding = asyncio.Lock()  # one decision after the other is written down
        self._count = 0
        (self.folder / "texts").mkdir(parents=True, mode=0o700)
        (self.folder / "made").mkdir(mode=0o700)

    def add_file(self, given: str, content: bytes) -> None:
        """Put a file that came through the browser on the desk."""
        folder = self.folder / "texts"
        name = safe_name(given, [path.name for path in folder.iterdir()])
        self._check_room()
        (folder / name).write_bytes(content)
        self._add(str(folder / name), name, date=date_in(name))

    def add_alignment(self, content: bytes) -> None:
        """Keep a file of links set by hand that came with the texts. Raises MlaDiffError where it is not one."""
        try:
            tomllib.loads(content.decode("utf-8"))
        except ValueError as error:
            raise MlaDiffError(f"alignment.toml: cannot be read ({error}); mend it, or leave it out") from None
        (self.folder / "texts" / "alignment.toml").write_bytes(content)

    def add_path(self, path: Path) -> None:
        """Put a file on the desk that was named on the command line; it stays where it is."""
        self._check_room()
        self._add(str(path.resolve()), path.name, date=date_in(path.name))

    def add_version(self, version_id: str, date: str = "") -> None:
        """Put a version of the library on the desk."""
        self._check_room()
        self._add(version_id, version_id, from_library=True, date=date)

    def _check_room(self) -> None:
        if len(self.texts) >= MOST_TEXTS:
            raise MlaDiffError(f"{MOST_TEXTS} texts are the most that lie on one desk; make a library of them")

    def _add(self, name: str, shown: str, **facts: Any) -> None:
        self._count += 1
        self.texts.append(Text(f"t{self._count}", name, shown, **facts))

    def order_by_date(self) -> None:
        """Put the oldest first where every text has a date; else leave them as they came."""
        if all(text.date for text in self.texts):
            self.texts.sort(key=lambda text: text.date)

    def move(self, key: str, by: int) -> None:
        """Move a text up or down."""
        place = self.place_of(key)
        to = max(0, min(len(self.texts) - 1, place + by))
        self.texts.insert(to, self.texts.pop(place))

    def remove(self, key: str) -> None:
        """Take a text off the desk, with its file if it came through the browser."""
        text = self.texts.pop(self.place_of(key))
        path = Path(text.name)
        is_needed = any(left.name == text.name for left in self.texts)
        if path.parent == self.folder / "texts" and not is_needed:
            path.unlink(missing_ok=True)

    def clear(self) -> None:
        """End all work and remove all files."""
        for job in self.jobs.values():
            job.end()
        shutil.rmtree(self.folder, ignore_errors=True)

    def change(self, key: str, **facts: Any) -> None:
        """Read a text in another way. What was one side of a file is a text like others once that is changed."""
        place = self.place_of(key)
        text = replace(self.texts[place], **facts)
        if text.version_id and (text.tracked, text.side) != (self.texts[place].tracked, self.texts[place].side):
            text = replace(text, shown=text.file_shown, version_id="", file_shown="")
        self.texts[place] = text

    def part(self, key: str, fact: str, **facts: Any) -> None:
        """Put the two sides of a file in its place, to compare them: of tracked changes, or of two columns.

        They are called as ``compare --tracked both`` and ``--side both`` call them.
        """
        self._check_room()
        place = self.place_of(key)
        text = self.texts[place]
        file_shown = text.file_shown or text.shown
        stem, dot, suffix = file_shown.rpartition(".") if not text.from_library else ("", "", "")
        sides = []
        for number, side in enumerate(SIDES[fact]):
            called = f"{stem or file_shown}-{side}"
            if number:
                self._count += 1
            sides.append(
                replace(
                    text, key=f"t{self._count}" if number else key, shown=f"{called}{dot}{suffix}" if stem else called,
                    version_id=called, file_shown=file_shown, **{**facts, fact: side},
                )
            )  # fmt: skip
        self.texts[place : place + 1] = sides

    def text(self, key: str) -> Text:
        """Return a text by its key. Raises KeyError."""
        return self.texts[self.place_of(key)]

    def place_of(self, key: str) -> int:
        """Return where a text lies in the order. Raises KeyError."""
        for place, text in enumerate(self.texts):
            if text.key == key:
                return place
        raise KeyError(key)

    @property
    def title(self) -> str:
        """What the desk is called: its texts, oldest first."""
        return " → ".join(text.shown for text in self.texts) or "…"

    def alignment_file(self, pair: Sequence[Text]) -> Path | None:
        """Return the file that the command line reads for two texts' links set by hand; None where it reads none."""
        if all(text.from_library for text in pair):
            return _alignment_of_library(self.library)
        folders = {Path(text.name).parent for text in pair if not text.from_library}
        if len(folders) != 1 or any(text.from_library for text in pair):
            return None
        (folder,) = folders
        return None if (folder / "versions.toml").exists() else folder / "alignment.toml"


def _alignment_of_library(library: str) -> Path | None:
    from mla_diff.library.shipped import library_folder, shipped

    folder = library_folder(library)
    return None if folder.resolve() == shipped("versions").resolve() else folder / "alignment.toml"
