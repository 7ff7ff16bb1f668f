"""Mutation testing of ``align``, ``diff`` and ``parse``: ``make mutation``. Says how many mutants the tests kill.

mutmut rewrites every function into trampolines and cosmic-ray starts Python, and imports everything, anew for each
mutant; here that start takes longer than most tests. So pytest is imported once, and each mutant is a fork in which one
module is compiled from its changed tree: nothing is written, and a mutant costs what its tests cost.
"""

from __future__ import annotations

import argparse
import importlib.machinery
import importlib.util
import os
import resource
import sys
import time
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # run as a file, from anywhere

import hypothesis  # noqa: E402, F401  # imported once, for all forks
import pytest  # noqa: E402

from tests.mutation.mutants import Mutant, sample  # noqa: E402

#: The quick tests that are about a package, those that most often find something first.
TESTS: dict[str, tuple[str, ...]] = {
    "align": ("tests/align", "mla_diff/align", "tests/gold", "tests/lineages/test_lineage.py", "tests/laws/test_laws.py",
              "tests/lineages/test_rig.py"),
    "diff": ("tests/diff", "mla_diff/diff", "tests/align", "tests/gold", "tests/lineages/test_blame.py", "tests/laws/test_laws.py"),
    "parse": ("tests/parse", "mla_diff/parse", "tests/readers/test_same_treaty.py", "tests/lineages/test_names.py",
              "tests/model", "tests/laws/test_laws.py"),
}  # fmt: skip
#: Words of languages: data with examples of their own, and no logic.
DATA = "languages"
MOST_MEMORY = 4 * 2**30
KILLED, SURVIVED, TOO_LONG = "killed", "SURVIVED", "killed (no end)"


class Changed(importlib.machinery.SourceFileLoader):
    """Loads one module from its changed tree."""

    def __init__(self, mutant: Mutant) -> None:
        super().__init__(mutant.module, str(mutant.path))
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        """Return the changed code."""
        return compile(self._mutant.tree(), str(self._mutant.path), "exec")


class Finder(MetaPathFinder):
    """Finds the changed module before the real one."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> Any:
        """Return where the changed module comes from; None for all others."""
        if fullname != self._mutant.module:
            return None
        return importlib.util.spec_from_file_location(fullname, self._mutant.path, loader=Changed(self._mutant))


def run_tests(tests: Sequence[str], mutant: Mutant | None, seconds: int | None, report: int) -> int:
    """Return how pytest ended, in a fork, with a module changed; the limit is in seconds of the processor."""
    child = os.fork()
    if child == 0:
        os.dup2(report, 1)
        os.dup2(report, 2)
        if seconds:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        if mutant:
            sys.meta_path.insert(0, Finder(mutant))
        quiet = [
            "-x",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            "-p",
            "no:pytest_cov",
            "--tb=no",
            "--assert=plain",
        ]
        try:
            os._exit(pytest.main([*quiet, *tests]))
        finally:  # whatever it was, the fork must not go on as its parent would
            os._exit(pytest.ExitCode.INTERNAL_ERROR)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def judge(status: int) -> str:
    """Return what became of a mutant, by how its tests ended."""
    if status == 0:
        return SURVIVED
    return KILLED if status > 0 else TOO_LONG


def try_package(package: str, size: int, seed: int, report: int) -> list[tuple[Mutant, str]]:
    """Return the mutants of a package with what became of them; printed as they come."""
    paths = [path for path in (ROOT / "mla_diff" / package).rglob("*.py") if DATA not in path.parts]
    started = sum(os.times()[2:4])
    if run_tests(TESTS[package], None, None, report):
        raise SystemExit(f"the tests of {package} fail as they are; see tests/mutation/run.py for which these are")
    usual = sum(os.times()[2:4]) - started
    limit = int(3 * usual + 10)
    mutants = sample(paths, size, seed)
    print(f"\n{package}: {len(mutants)} mutants; the tests take {usual:.0f} s of the processor", flush=True)
    found = []
    for mutant in mutants:
        began = time.perf_counter()
        verdict = judge(run_tests(TESTS[package], mutant, limit, report))
        found.append((mutant, verdict))
        print(f"  {verdict:16} {time.perf_counter() - began:6.1f} s  {mutant}", flush=True)
    return found


def main() -> int:
    """Test the packages that were asked for, all by default; fails where fewer than the least share is killed."""
    parser = argparse.ArgumentParser(prog="make mutation", description=__doc__)
    parser.add_argument("packages", nargs="*", default=list(TESTS), metavar="package", help="align, diff, parse")
    parser.add_argument("--size", type=int, default=60, help="mutants of each package")
    parser.add_argument("--seed", type=int, default=1, help="another draw")
    parser.add_argument("--least", type=float, default=0.75, help="share of mutants that must be killed")
    asked = parser.parse_args()
    os.chdir(ROOT)
    report = os.open(os.devnull, os.O_WRONLY)
    low = False
    for package in asked.packages:
        found = try_package(package, asked.size, asked.seed, report)
        killed = sum(verdict != SURVIVED for _, verdict in found)
        low |= killed < asked.least * len(found)
        print(f"{package}: {killed} of {len(found)} killed, {killed / len(found):.0%}", flush=True)
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
