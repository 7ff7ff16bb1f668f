"""A command run as a process of its own: its wall time, its processor time, its peak memory.

The command is started by a small Python that does nothing else, since Linux counts what the starting process holds at
that moment into the peak memory of what it starts: a large one would lend its own size to every tool.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

OVER = -signal.SIGKILL  # what a command that took too long ends with


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a command took: wall and processor seconds, MiB at its peak, and how it ended."""

    seconds: float
    cpu: float
    memory: float
    status: int

    @property
    def is_over(self) -> bool:
        """Whether it was ended because its time was up."""
        return self.status == OVER


def measure(
    command: Sequence[str | Path], output: Path, limit: float = 600, environment: Mapping[str, str] | None = None
) -> Run:
    """Run a command, its output into a file, for ``limit`` seconds at most. Complaints go to stderr."""
    starter = [sys.executable, "-I", "-S", __file__, str(limit), str(output), *map(str, command)]
    told = subprocess.run(starter, stdout=subprocess.PIPE, check=True, env=os.environ | dict(environment or {}))
    return Run(**json.loads(told.stdout))


def _start(limit: float, output: str, command: list[str]) -> Run:
    with open(output, "wb") as file:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, start_new_session=True)

        def end(_signal: int, _frame: FrameType | None) -> None:
            os.killpg(process.pid, signal.SIGKILL)

        signal.signal(signal.SIGALRM, end)
        signal.setitimer(signal.ITIMER_REAL, limit)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        signal.setitimer(signal.ITIMER_REAL, 0)
    ended = os.waitstatus_to_exitcode(status)
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, ended)


if __name__ == "__main__":
    run = _start(float(sys.argv[1]), sys.argv[2], sys.argv[3:])
    print(json.dumps({"seconds": run.seconds, "cpu": run.cpu, "memory": run.memory, "status": run.status}))
