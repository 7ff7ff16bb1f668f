"""Runs taken in turns, so that whatever else the machine does falls on all of them alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median

from tests.bench.measure import Run


def take_turns(tasks: Mapping[str, Callable[[], Run]], rounds: int) -> dict[str, list[Run]]:
    """Return the runs of each task, done in turns. What was over its time once, or failed, is not run again."""
    runs: dict[str, list[Run]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            if not any(run.is_over for run in runs[name]):
                runs[name].append(task())
    return runs


def typical(runs: list[Run]) -> Run:
    """Return the median of each figure, and the peak of memory; a run over its time stands for all."""
    for run in runs:
        if run.is_over:
            return run
    return Run(
        median(run.seconds for run in runs),
        median(run.cpu for run in runs),
        max(run.memory for run in runs),
        runs[0].status,
    )
