"""Work shared out over the machine's cores; the results are the same on any number of them."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, NoReturn, TypeVar

Made = TypeVar("Made")
VARIABLE = "MLA_DIFF_CORES"  # a number of cores to use at most; 1 keeps all work in one process
WATCHER = "watcher"  # the name of threads that hold nothing which work in a copy of the process could wait for
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


def side_by_side(here: Callable[[], Made], there: Callable[[], bytes]) -> tuple[Made, bytes]:
    """Return what both return; ``there`` is done in a copy of this process meanwhile, where the system can fork.

    Errors are those of ``here``, else of ``there``, which is done again in this process where the copy failed. What the
    copy took of memory ends with it.

    >>> side_by_side(lambda: 6 * 7, lambda: b"bytes")
    (42, b'bytes')
    """
    if usable_cores() < 2 or not _can_fork():
        return here(), there()
    try:
        output, entry = os.pipe()
        child = os.fork()
    except OSError:  # no more processes may be made
        return here(), there()
    if not child:
        _work_and_end(there, entry)
    os.close(entry)
    with open(output, "rb") as pipe:
        try:
            made = here()
            content = pipe.read()
        except BaseException:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise
    _, status = os.waitpid(child, 0)
    return made, there() if status else content


def _work_and_end(job: Callable[[], bytes], entry: int) -> NoReturn:
    """Write what a job returns, and end this copy of the process without any of what ends a process otherwise."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
        with open(entry, "wb") as pipe:
            pipe.write(job())
        status = 0
    finally:
        os._exit(status)


def usable_cores() -> int:
    """Return how many cores this process may use."""
    allowed = os.environ.get(VARIABLE, "")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, int(allowed)) if allowed.isdecimal() and int(allowed) else cores


def _can_fork() -> bool:
    """Return whether the process can be copied as it is: not on Windows, and not while other threads hold locks.

    Fresh processes would have to import all and be sent the texts, which takes longer than most alignments. On macOS
    the system's own libraries do not survive a fork.
    """
    others = [thread for thread in threading.enumerate() if thread is not threading.current_thread()]
    return sys.platform.startswith("linux") and all(thread.name == WATCHER for thread in others)


_jobs: Sequence[Callable[[], Any]] = ()  # for the processes made by forking, which are born with it


def _run_shared(jobs: Sequence[Callable[[], Made]], workers: int, tell: Progress) -> list[Made]:
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from multiprocessing import get_context

    global _jobs  # a job is bound to versions, which only a fork hands on without copying
    _jobs = jobs
    try:
        with ProcessPoolExecutor(workers, get_context("fork"), _ignore_interrupt) as pool:
            futures = [pool.submit(_run, index) for index in range(len(jobs))]
            for done, _ in enumerate(as_completed(futures), 1):
                tell(done, len(jobs))
            return [future.result() for future in futures]
    finally:
        _jobs = ()


def _run(at: int) -> Any:
    return _jobs[at]()


def _ignore_interrupt() -> None:
    """Leave Ctrl-C to the parent, which ends the pool; else every worker would print a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
