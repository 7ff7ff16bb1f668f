"""How far the program has got, on one line of standard error that is wiped away at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from mla_diff.runtime.cores import Progress

PATIENCE = 0.4  # seconds before anything is shown: a line that flashes up helps nobody


@contextmanager
def progress(doing: str) -> Iterator[Progress | None]:
    """Yield what to tell how many parts are done, of how many; None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    began = monotonic()
    shown = False

    def tell(done: int, total: int) -> None:
        nonlocal shown
        if monotonic() - began >= PATIENCE:
            shown = True
            print(f"\r\x1b[K{doing}: {done} of {total}", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
