"""Work shared out over processes, or over any executor of ``concurrent.futures`` that is given, results in order.

What is submitted are functions of this program and plain values: a machine that does the work need not see a folder of
this one, only have the same version of the program.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TypeVar

from msgspec import Struct

from mla_diff.model.errors import MlaDiffError
from mla_diff.runtime.cores import usable_cores

AHEAD = 4  # calls that are given to each worker before the first comes back: enough to keep it busy
MANY = 16  # workers that an executor is taken to have that does not say

Result = TypeVar("Result")


class ClusterError(MlaDiffError):
    """Machines that were to share the work cannot be reached, or the package that speaks to them is not installed."""


class Pool(Struct, frozen=True):
    """Who does the work: an executor with so many workers; None where this process does it."""

    executor: Executor | None
    workers: int = 1


@contextmanager
def pool_of(executor: Executor | None, jobs: int, todo: int) -> Iterator[Pool]:
    """Give who does the work: the executor given, or as many new processes as there are cores (``jobs`` of them)."""
    if executor is not None:
        yield Pool(executor, max(2, getattr(executor, "_max_workers", 0) or MANY))
        return
    count = min(jobs or usable_cores(), todo)
    if count < 2:
        yield Pool(None)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    processes = ProcessPoolExecutor(count, get_context("spawn"), _start_worker)
    try:
        yield Pool(processes, count)
    finally:
        processes.shutdown(wait=True, cancel_futures=True)


def run_in_order(pool: Pool, function: Callable[..., Result], calls: Iterable[tuple[Any, ...]]) -> Iterator[Result]:
    """Yield what a function returns for each call, in the order of the calls.

    A few are under way at a time, so that memory stays in hand whatever their number.
    """
    if pool.executor is None:
        for arguments in calls:
            yield function(*arguments)
        return
    waiting: deque[Future[Result]] = deque()
    for arguments in calls:
        waiting.append(pool.executor.submit(function, *arguments))
        if len(waiting) >= AHEAD * pool.workers:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _start_worker() -> None:
    """Leave Ctrl-C to the parent, and end with it when it is killed."""
    import os
    import signal
    import threading
    from multiprocessing import parent_process

    def end_with_parent() -> None:
        parent = parent_process()
        if parent:
            parent.join()
            os._exit(1)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()


@contextmanager
def cluster_of(address: str) -> Iterator[Executor | None]:
    """Give the executor of a cluster of dask, by its scheduler's address; None for "".

    Raises ClusterError where dask is not installed, or nothing answers there.
    """
    if not address:
        yield None
        return
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise ClusterError(
            "--cluster: dask.distributed is not installed; put it in with pip install 'mla-diff[cluster]'"
        ) from None
    try:
        client = distributed.Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise ClusterError(f"{address}: no scheduler of a dask cluster answers there ({error}); check it") from None
    try:
        yield client.get_executor()
    finally:
        client.close()
