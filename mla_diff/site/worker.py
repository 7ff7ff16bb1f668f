"""A process for one piece of work on texts: it reads what to do from standard input, and says how it ended.

It ends itself when its input closes, so that nothing goes on working once the page is gone.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any

from mla_diff.model.errors import MlaDiffError

MEMORY = 4 * 2**30  # bytes of address space; the costliest file within the readers' limits takes 0.7 GB
Asked = Mapping[str, Any]
Say = Callable[[str, str], None]


def main() -> None:
    """Do one piece of work."""
    voice = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is no answer of ours
    asked = json.loads(sys.stdin.buffer.readline())
    Thread(target=_end_with_the_page, daemon=True).start()
    _bound_memory()

    def speak(**said: Any) -> None:
        voice.write(json.dumps(said) + "\n")
        voice.flush()

    def say(doing: str, name: str) -> None:
        speak(doing=doing, name=name)

    try:
        told = perform(asked, say)
    except MlaDiffError as error:
        speak(trouble=_without_folders(str(error), asked))
    except (MemoryError, RecursionError):
        speak(trouble="the texts need more memory than there is; give files that hold the treaty alone")
    else:
        speak(**told)


def _end_with_the_page() -> None:
    """End this process once nobody can hear it: the other end of its input is closed, also by a crash."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


def _bound_memory() -> None:
    """Let the system refuse memory beyond the bound, where it can be told to."""
    try:
        limits = import_module("resource")
    except ImportError:  # Windows
        return
    _, hard = limits.getrlimit(limits.RLIMIT_AS)
    most = MEMORY if hard == limits.RLIM_INFINITY else min(MEMORY, hard)
    limits.setrlimit(limits.RLIMIT_AS, (most, hard))


def _without_folders(message: str, asked: Asked) -> str:
    """Return a complaint that names a file as the person named it, not where the page keeps it."""
    for text in asked.get("texts", []):
        message = message.replace(text["name"], text["shown"])
        if not text["from_library"]:
            message = message.replace(f"{Path(text['name']).parent}{os.sep}", "")
    return message


#: What can be asked for, and where it is done. Each takes texts, writes one file, and returns what there is to say of
#: it; it is imported when it is asked for, since a process lives for one task.
TASKS = {
    "read": "tasks", "see": "tasks", "take": "tasks", "look": "printed_page",
    "show_pairings": "pairings", "decide": "pairings", "take_back": "pairings",
    "concordance": "series", "trace": "series", "blame": "series", "sources": "series",
}  # fmt: skip


def perform(asked: Asked, say: Say) -> dict[str, Any]:
    """Do what is asked, and return what there is to say of it. Raises MlaDiffError."""
    name = asked["task"]
    task: Callable[[Asked, Path, Say], dict[str, Any]]
    task = getattr(import_module(f"mla_diff.site.{TASKS[name]}"), name)
    return task(asked, Path(asked["out"]), say)


if __name__ == "__main__":
    main()
