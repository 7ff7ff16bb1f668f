"""Work on texts of strangers, each in a process of its own: it can be ended, and takes nothing else down with it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from mla_diff.runtime.cores import usable_cores

LONGEST = 600.0  # seconds for one piece of work; the readers' own limits end most files long before
MOST_SAID = 2**20  # bytes of one line that a worker may say
State = Literal["waiting", "working", "done", "failed", "ended"]


class Job:
    """A piece of work: what is being done, how it ended, and the file that it made."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.state: State = "waiting"
        self.doing: dict[str, str] = {}
        self.trouble = ""
        self.told: dict[str, Any] = {}  # what the worker said at its end
        self.over = asyncio.Event()
        self._process: asyncio.subprocess.Process | None = None

    def end(self) -> None:
        """Stop the work, and all processes that it has started."""
        if self.state in ("waiting", "working"):
            self.state = "ended"
            if self._process:
                kill(self._process)
            self.over.set()

    async def wait(self, seconds: float | None = None) -> bool:
        """Return whether the work was over within so many seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.over.wait(), seconds)
        return self.over.is_set()


def refused_job(trouble: str) -> Job:
    """Return a job that is over before it began, with what is wrong."""
    job = Job(Path())
    job.state, job.trouble = "failed", trouble
    job.over.set()
    return job


class Jobs:
    """All work that is being done; as many pieces at once as the machine has cores, the others wait their turn."""

    def __init__(self, folder: Path) -> None:
        self._turns = asyncio.Semaphore(max(2, usable_cores()))
        self._running: dict[Job, asyncio.Task[None]] = {}
        # The texts that were read are kept in the page's own folder, and go with it.
        self._environment = os.environ | {"MLA_DIFF_CACHE": str(folder / "cache"), "PYTHONIOENCODING": "utf-8"}

    def start(self, asked: Mapping[str, Any], out: Path, seconds: float = LONGEST) -> Job:
        """Return a job that is being done from now on."""
        job = Job(out)
        self._running[job] = asyncio.create_task(self._run(job, {**asked, "out": str(out)}, seconds))
        return job

    async def end_all(self) -> None:
        """Stop all work, and wait until it has stopped."""
        for job in list(self._running):
            job.end()
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def _run(self, job: Job, asked: Mapping[str, Any], seconds: float) -> None:
        try:
            async with self._turns:
                if job.state != "waiting":
                    return
                job.state = "working"
                process = job._process = await self._start()
                try:
                    await asyncio.wait_for(_converse(process, job, asked), seconds)
                except TimeoutError:
                    job.trouble = f"this took longer than {seconds:.0f} s and was ended; give the treaty's text alone"
                finally:
                    kill(process)
                    await process.wait()
                if job.state == "working":
                    job.state = "failed" if job.trouble else "done"
        except OSError as error:
            job.state, job.trouble = "failed", f"no process could be started ({error.strerror}); close other programs"
        finally:
            self._running.pop(job, None)
            job.over.set()

    async def _start(self) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "mla_diff.site.worker",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            env=self._environment, limit=MOST_SAID, start_new_session=os.name != "nt",
        )  # fmt: skip


async def _converse(process: asyncio.subprocess.Process, job: Job, asked: Mapping[str, Any]) -> None:
    """Tell a worker what to do, and listen until it has done it. Its input stays open: when it closes, it ends."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(asked).encode() + b"\n")
    with suppress(ConnectionError):
        await process.stdin.drain()
    while line := await process.stdout.readline():
        said = json.loads(line)
        if "doing" in said:
            job.doing = said
        elif "trouble" in said:
            job.trouble = said["trouble"]
            return
        else:
            job.told = said
            return
    job.trouble = "the reading ended without an answer; the file may need more memory than there is"


def kill(process: asyncio.subprocess.Process) -> None:
    """End a worker and whatever it has started."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:  # Windows
            process.kill()
