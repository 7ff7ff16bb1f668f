"""Work shared out over the machine's cores; the results are the same on any number of them."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

Made = TypeVar("Made")
Progress = Callable[[int, int], None]  # told how many jobs are done, of how many


def _silent(done: int, total: int) -> None:
    """Show no progress."""


def run_jobs(jobs: Sequence[Callable[[], Made]], pays: bool, progress: Progress | None = None) -> list[Made]:
    """Return what each job returns, in order; on all cores where that ``pays`` and the system can fork.

    What a job returns is all that comes back from another process, where what else it changes is lost. Errors are
    those of the first job that fails.
    """
    tell = progress or _silent
    tell(0, len(jobs))
    workers = min(len(jobs), usable_cores())
    if pays and workers > 1 and _can_fork():
        from concurrent.futures.process import BrokenProcessPool

        try:
            return _run_shared(jobs, workers, tell)
        except (BrokenProcessPool, OSError):
            pass  # a worker was killed, or no more processes may be made: one process does
    results = []
    for job in jobs:
        results.append(job())
        tell(len(results), len(jobs))
    return results


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _can_fork() -> bool:
    """Return whether the process can be copied as it is: not on Windows, and not while other threads hold locks.

    Fresh processes would have to import all and be sent the texts, which takes longer than most alignments. On macOS
    the system's own libraries do not survive a fork.
    """
    return sys.platform.startswith("linux") and threading.active_count() == 1


_jobs: Sequence[Callable[[], Any]] = ()  # for the processes made by forking, which are born with it


def _run_shared(jobs: Sequence[Callable[[], Made]], workers: int, tell: Progress) -> list[Made]:
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from multiprocessing import get_context

    global _jobs  # a job is bound to versions, which only a fork hands on without copying
    _jobs = jobs
    try:
        with ProcessPoolExecutor(workers, get_context("fork"), _ignore_interrupt) as pool:
            futures = [pool.submit(_run, at) for at in range(len(jobs))]
            for done, _ in enumerate(as_completed(futures), 1):
                tell(done, len(jobs))
            return [future.result() for future in futures]
    finally:
        _jobs = ()


def _run(at: int) -> Any:
    return _jobs[at]()


def _ignore_interrupt() -> None:
    """Leave Ctrl-C to the parent, which ends the pool; else every worker would print a traceback."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
