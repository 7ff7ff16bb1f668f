"""Pages of a long PDF drawn by several processes at once, where that is faster; anything odd is left to one process.

Measured on two cores: of the 194-page draft of the ISA drawing takes 3.6 s of 4.7, and a second process 0.25 s to
start and answer. The 64 pages of the BBNJ Agreement are drawn in 0.2 s, which no second process can better.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from mla_diff.readers.pdf.budget import Budget, TooMuch
from mla_diff.readers.pdf.pages import DAMAGE, draw_pages, open_document
from mla_diff.readers.pdf.sheet import Sheet

MIN_PAGES = 100
MIN_BYTES = 1_000_000  # drawing takes time by its operations, and these take room
MOST = 4  # processes; each reads the whole file's tables
COMMAND = "from mla_diff.readers.pdf.parallel import work; work()"


class Share(NamedTuple):
    """Every n-th page as drawn, and what that cost; ``odd`` says that something was damaged."""

    sheets: list[Sheet]
    work: int
    odd: bool


def processes(content: bytes, pages: int) -> int:
    """Return how many processes are to draw a file of so many pages."""
    if pages < MIN_PAGES or len(content) < MIN_BYTES or not sys.executable:
        return 1
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0  # where others compute, helpers only get in the way
    return max(min(usable - int(busy), MOST), 1)


def draw_together(content: bytes, count: int, allowed: int) -> list[Sheet] | None:
    """Return the pages in order; None where one process must say what is wrong with the file."""
    helpers = [_start(place, count) for place in range(1, count)]
    try:
        for helper in helpers:  # in threads: a helper that is starting does not read yet
            Thread(target=_send, args=(helper, content), daemon=True).start()
        shares = [draw_share(content, 0, count)]
        shares += [_receive(helper) for helper in helpers]
    except (OSError, EOFError, pickle.PickleError, ValueError):
        return None
    finally:
        for helper in helpers:
            _end(helper)
    if any(share.odd for share in shares) or sum(share.work for share in shares) > allowed:
        return None
    return sorted((sheet for share in shares for sheet in share.sheets), key=lambda sheet: sheet.number)


def draw_share(content: bytes, place: int, count: int) -> Share:
    """Return every ``count``-th page, from ``place`` on; damage is said to be there, not described."""
    budget = Budget(len(content))
    try:
        sheets, findings = draw_pages(open_document(content, budget), budget, place, count)
    except (TooMuch, *DAMAGE):
        return Share([], 0, odd=True)
    return Share(sheets, budget.work, odd=bool(findings))


def work() -> None:
    """Be a helper: draw the pages that are asked for and answer on the standard output."""
    place, count = map(int, sys.argv[1:])
    share = draw_share(sys.stdin.buffer.read(), place, count)
    sys.stdout.buffer.write(pickle.dumps(share, 5))


def _start(place: int, count: int) -> subprocess.Popen[bytes]:
    home = str(Path(__file__).parents[3])  # where this package lies, so that the helper runs the same one
    paths = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(  # noqa: S603 - this Python, with code of ours; -P keeps the current folder out
        [sys.executable, "-P", "-c", COMMAND, str(place), str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    )


def _send(helper: subprocess.Popen[bytes], content: bytes) -> None:
    assert helper.stdin
    with suppress(OSError, ValueError), helper.stdin:  # one that was ended is met where its answer is missing
        helper.stdin.write(content)


def _receive(helper: subprocess.Popen[bytes]) -> Share:
    assert helper.stdout
    return Share(*pickle.loads(helper.stdout.read()))  # noqa: S301 - written by our own process


def _end(helper: subprocess.Popen[bytes]) -> None:
    helper.kill()
    helper.wait()
    if helper.stdout:
        helper.stdout.close()
