"""Every command in every format, and a process that runs them while it is watched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
#: Runs the commands given as JSON on standard input, each as if it were a process; tells what they said and touched.
DRIVER = r"""
import contextlib, io, json, os, sys
asked = json.load(sys.stdin)
touched = []
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.chown",
           "os.truncate", "os.utime", "os.mkfifo", "os.setxattr", "shutil.rmtree"}
def watch(event, args):
    if event == "open":
        path, mode, flags = args
        if isinstance(path, (str, bytes)) and (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND):
            touched.append([event, os.fsdecode(path)])
    elif event in CHANGES:
        touched.extend([event, os.fsdecode(one)] for one in args[:2] if isinstance(one, (str, bytes, os.PathLike)))
    elif event.startswith(("socket.", "urllib.", "ftplib.", "smtplib.", "http.client.")):
        touched.append([event, repr(args[1:])])
        if asked["deny"]:
            raise PermissionError("no network")
    elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn"):
        touched.append([event, repr(args[:2])])
sys.addaudithook(watch)
from mla_diff.cli.main import run
results = []
for command in asked["commands"]:
    touched.clear()
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    code = None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            run(command)
        except SystemExit as end:
            code = end.code
        except BaseException as error:
            err.write(f"Traceback {error!r}")
    told = [stream.buffer.getvalue().decode("utf-8", "surrogateescape") for stream in (out, err)]
    results.append({"command": command, "code": code, "out": told[0], "err": told[1], "touched": list(touched)})
json.dump(results, sys.__stdout__)
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did: exit code, what it printed, and what the process touched on its behalf."""

    command: list[str]
    code: int | None
    out: str
    err: str
    touched: list[list[str]]


def run_watched(commands: list[list[str]], folder: Path, *, deny: bool = False, cores: int = 0) -> list[Ran]:
    """Run commands in one process with folders of its own for cache and data, in ``folder``."""
    environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    environment |= {
        "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "MLA_DIFF_CACHE": str(folder / "cache"),
        "XDG_DATA_HOME": str(folder / "data"), "HOME": str(folder / "home"), "PYTHONIOENCODING": "utf-8:surrogateescape",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", DRIVER], input=json.dumps({"commands": commands, "deny": deny}), text=True,
        capture_output=True, cwd=folder, env=environment, check=False, errors="surrogateescape",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    values: list[dict[str, Any]] = json.loads(done.stdout)
    return [Ran(**one) for one in values]


def every_command(old: str, new: str, *, out: str = "out") -> Iterator[list[str]]:
    """Yield every command but ``versions fetch`` in each of its formats, on two files; reports go below ``out``."""
    for format in ("html", "docx", "docx-moves", "docx-static"):
        yield ["compare", old, new, "-f", format, "-o", f"{out}/compare.{format}"]
    for format in ("terminal", "json", "csv", "md", "md-critic", "md-brackets"):
        yield ["compare", old, new, "-f", format, "--all"]
    yield ["compare", old, new, "--color", "always", "--all"]
    for format in ("terminal", "csv", "md", "json"):
        yield ["changes", old, new, "-f", format]
    for format in ("terminal", "md", "json"):
        yield ["summary", old, new, "-f", format]
    for format in ("terminal", "json"):
        yield ["show", old, "-f", format]
        yield ["search", "the", old, new, "-f", format]
        yield ["topics", "-f", format]
        yield ["versions", "-f", format]
    yield ["explain", old, new, "Art. 1"]
    for format in ("terminal", "html", "json"):
        yield ["trace", "Art. 1", old, new, "-f", format, "-o", f"{out}/trace.{format}"]
        yield ["trace", "Art. 1", old, new, "-f", format, "-o", "-"]
        yield ["blame", new, "--versions", f"{old},{new}", "-f", format, "-o", "-"]
        yield ["report", "reservations", old, new, "-f", format, "-o", "-"]
    for format in ("terminal", "csv", "md", "html", "json"):
        yield ["concordance", old, new, "-f", format, "-o", "-"]
        yield ["parallel", old, new, "-f", format, "-o", "-"]
    for format in ("html", "docx"):
        yield ["sources", new, "--from", old, "-f", format, "-o", f"{out}/sources.{format}"]
    for format in ("terminal", "json", "csv", "md"):
        yield ["sources", new, "--from", old, "-f", format, "-o", "-"]
    yield ["index", str(Path(old).parent), "--jobs", "1", "-o", f"{out}/texts.index"]
    for format in ("terminal", "csv", "md", "html", "json"):
        yield ["lookup", "the Parties shall", "--index", f"{out}/texts.index", "-f", format]
    yield ["settle", f"{out}/compare.docx"]
    yield ["open-points", old]
    yield ["versions", "add", new, "--id", "draft-2022-11-30"]
    yield ["versions", "verify"]
    yield ["versions", "remove", "draft-2022-11-30"]
    yield ["init", f"{out}/library"]
    yield ["demo"]
    yield ["publish", f"{out}/pack", "--zip"]
    yield ["show", f"{new}.missing"]
    yield ["compare", old, new, "--only", "Art. 99"]
