"""The same input gives the same bytes: on every run, whatever order hashes fall into, on one core and on two."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.laws import real

ROOT = Path(__file__).resolve().parents[2]
DEMO = (ROOT / "versions/demo/draft.md", ROOT / "versions/demo/adopted.md")
#: Prints a SHA-256 for each format, and for each command over several versions, of each pair given.
PROGRAM = """
import io, sys
from contextlib import redirect_stdout
from hashlib import sha256
from mla_diff.cli.main import run
from mla_diff.pipeline import compare
from tests.laws.holds import ALL, written
paths = sys.argv[1:]
for old, new in zip(paths[::2], paths[1::2]):
    comparison = compare(old, new)
    for format in ALL:
        print(format, sha256(written(comparison, format)).hexdigest())
    for command in (["changes", old, new, "-f", "json"], ["summary", old, new, "-f", "json"],
                    ["concordance", old, new, "-f", "json"], ["search", "the", old, new, "-f", "json"],
                    ["blame", new, "--versions", f"{old},{new}", "-f", "html", "-o", "-"], ["trace", "1", old, new, "-f", "html", "-o", "-"]):
        told = io.StringIO()
        try:
            with redirect_stdout(told):
                run(command)
        except SystemExit as end:
            print(command[0], end.code, sha256(told.getvalue().encode()).hexdigest())
"""


def digests(pair: tuple[Path, Path], seed: int, cores: int) -> str:
    usable = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    if usable and len(usable) < cores:
        pytest.skip(f"this machine lends {len(usable)} core to the test")

    def keep_to_cores() -> None:
        if usable:
            os.sched_setaffinity(0, usable[:cores])

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, pair)], capture_output=True, text=True, check=True, cwd=ROOT,
        preexec_fn=keep_to_cores, env=os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return done.stdout


def test_every_format_and_command_gives_the_same_bytes() -> None:
    once = digests(DEMO, 0, 1)
    assert once.count("\n") == 10 + 6
    assert digests(DEMO, 0, 1) == once
    assert digests(DEMO, 1, 2) == once
    assert digests(DEMO, 4242, 1) == once


@pytest.mark.skipif(not real.SHARED.is_dir(), reason=f"the real texts are not at hand ({real.SHARED})")
@pytest.mark.parametrize("pair", real.pairs() if real.EVERY else real.smallest(1), ids=real.named)
def test_real_texts_give_the_same_bytes(pair: real.Pair) -> None:
    assert digests(pair, 0, 1) == digests(pair, 4242, 2)
