"""Speed: whole processes from the shell, held against what was promised."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.bench.measure import Run, measure
from tests.bench.others import Tool, install_others
from tests.bench.rounds import take_turns, typical
from tests.bench.texts import ENVIRONMENT, LARGE, MIDDLE, MLA_DIFF, SHARED, SMALL, made_up

PDF = SHARED / "texts/pdf/bbnj-agreement-2023-en.pdf"
ROUNDS = 5
#: What was promised, in seconds, as ratios and in GiB.
HELP, AT_SMALL, AT_MIDDLE, AT_LARGE, FIRST_PDF, LATER_PDF = 0.2, 0.45, 3, 45, 2.2, 0.35
TIMES_FASTER, GROWTH, GIBIBYTES = 8, 14, 2.5


@dataclass(frozen=True, slots=True)
class Target:
    """One promise and what was measured; ``at_most`` turns it round for "at least"."""

    what: str
    measured: float
    promised: float
    unit: str
    at_most: bool = True

    @property
    def is_met(self) -> bool:
        """Whether the promise is kept."""
        return self.measured <= self.promised if self.at_most else self.measured >= self.promised

    def __str__(self) -> str:
        bound = f"at {'most' if self.at_most else 'least'} {self.promised:g} {self.unit}"
        return f"{self.what:46} {self.measured:7.2f} {self.unit:6} {bound:18} {'met' if self.is_met else 'MISSED'}"


def bench_speed(folder: Path, large: bool) -> None:
    """Print each target, and whether it is met."""
    caches = folder / "cache"
    redlines = next((tool for tool in install_others()[0] if tool.name == "redlines"), None)
    compare = partial(_compare, folder)
    tasks: dict[str, Callable[[], Run]] = {
        "help": lambda: _run(folder, "--help"),
        "small": lambda: compare(SMALL),
        "first": lambda: _read_pdf(folder, caches, anew=True),
        "later": lambda: _read_pdf(folder, caches, anew=False),
    }
    tasks["help"]()  # so that no run has to compile the program's own files first
    runs = take_turns(tasks, ROUNDS) | take_turns({"middle": lambda: compare(MIDDLE)} | _others(folder, redlines), 3)
    if large:
        runs |= take_turns({"large": lambda: compare(LARGE)}, 1)
    found = {name: typical(taken) for name, taken in runs.items()}
    print(f"\nWhole processes; the median of {ROUNDS} runs in turns, of 3 for 1,000 articles, one for 10,000\n")
    print("\n".join(map(str, _targets(found))))
    if redlines is None:
        print("redlines cannot be installed here: nothing to be faster than")


def _targets(found: dict[str, Run]) -> list[Target]:
    small, middle = found["small"].seconds, found["middle"].seconds
    targets = [
        Target("--help", found["help"].seconds, HELP, "s"),
        Target(f"{SMALL} articles to JSON", small, AT_SMALL, "s"),
        Target(f"{MIDDLE:,} articles to JSON", middle, AT_MIDDLE, "s"),
        Target("the BBNJ Agreement's PDF, first reading", found["first"].seconds, FIRST_PDF, "s"),
        Target("the BBNJ Agreement's PDF, read before", found["later"].seconds, LATER_PDF, "s"),
    ]
    if "redlines" in found:
        faster = found["redlines"].seconds / found["against redlines"].seconds
        targets.append(Target(f"{SMALL} articles, faster than redlines", faster, TIMES_FASTER, "times", False))
    if "large" in found:
        large = found["large"]
        targets.append(Target(f"{LARGE:,} articles to JSON", large.seconds, AT_LARGE, "s"))
        targets.append(Target(f"{LARGE:,} articles, memory at its peak", large.memory / 1024, GIBIBYTES, "GiB"))
        targets.append(Target(f"growth from {MIDDLE:,} to {LARGE:,}", large.seconds / middle, GROWTH, "times"))
    return targets


def _others(folder: Path, redlines: Tool | None) -> dict[str, Callable[[], Run]]:
    if redlines is None:
        return {}
    pair = made_up(folder, SMALL)
    command = [*redlines.command, pair.old, pair.new]
    return {
        "against redlines": lambda: _compare(folder, SMALL),
        "redlines": lambda: measure(command, folder / "redlines.out", environment=ENVIRONMENT),
    }


def _compare(folder: Path, articles: int) -> Run:
    pair = made_up(folder, articles)
    return _run(folder, "compare", pair.old, pair.new, "--format", "json")


def _read_pdf(folder: Path, cache: Path, anew: bool) -> Run:
    if anew:
        shutil.rmtree(cache, ignore_errors=True)
    return _run(folder, "show", PDF, cache=str(cache))


def _run(folder: Path, *arguments: str | Path, cache: str = "off") -> Run:
    run = measure([*MLA_DIFF, *arguments], folder / "own.out", environment=ENVIRONMENT | {"MLA_DIFF_CACHE": cache})
    if run.status:
        raise subprocess.CalledProcessError(run.status, ["mla-diff", *map(str, arguments)])
    return run
