"""What the program is doing, on one line of standard error that is wiped away at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

from mla_diff.runtime.cores import WATCHER, Progress

PATIENCE = 0.4  # seconds before anything is shown: a line that flashes up helps nobody
BEAT = 0.5  # seconds between two looks at the clock while one thing is being done
Doing = Callable[[str], None]


class Line:
    """One line of a terminal, written over again and again; nothing where standard error is none."""

    def __init__(self) -> None:
        self.began = monotonic()
        self.shown = 0  # characters

    def show(self, text: str) -> None:
        """Write the line anew, once the work has taken so long that somebody may wonder."""
        if monotonic() - self.began < PATIENCE:
            return
        plain = "".join(char if char.isprintable() else " " for char in text)[:78]
        print(f"\r{plain.ljust(self.shown)}", end="", file=sys.stderr, flush=True)
        self.shown = max(self.shown, len(plain))

    def wipe(self) -> None:
        """Leave nothing behind; spaces do that on every terminal, those of Windows included."""
        if self.shown:
            print(f"\r{' ' * self.shown}\r", end="", file=sys.stderr, flush=True)


@contextmanager
def progress(doing: str) -> Iterator[Progress | None]:
    """Yield what to tell how many parts are done, of how many; None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    line = Line()
    try:
        yield lambda done, total: line.show(f"{doing}: {done} of {total}")
    finally:
        line.wipe()


@contextmanager
def working() -> Iterator[Doing]:
    """Yield what to tell what is being done now; what takes long is shown with the seconds that it has taken.

    A thread looks at the clock, since work that is one call deep in a library cannot.
    """
    if not sys.stderr.isatty():
        yield lambda doing: None
        return
    line, ended = Line(), Event()
    now = ("", line.began)  # what is being done, and since when

    def tell(doing: str) -> None:
        nonlocal now
        now = (doing, monotonic())
        line.show(doing)

    def watch() -> None:
        while not ended.wait(BEAT):
            doing, since = now
            line.show(f"{doing} ({monotonic() - since:.0f} s)")

    watcher = Thread(target=watch, name=WATCHER, daemon=True)
    watcher.start()
    try:
        yield tell
    finally:
        ended.set()
        watcher.join()
        line.wipe()
