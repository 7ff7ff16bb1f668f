"""This program and what a user would run instead, on the same files in the same run."""

from __future__ import annotations

from pathlib import Path

from tests.bench.measure import Run, measure
from tests.bench.others import Tool, install_others, mla_diff
from tests.bench.rounds import take_turns, typical
from tests.bench.texts import ENVIRONMENT, Pair, article_sizes, made_up, real_pairs

LIMIT = 120  # seconds; nobody waits longer for a redline
HEAD = f"{'':18} {'wall s':>8} {'× mla-diff':>10} {'CPU s':>8} {'MiB':>6} {'words marked':>13} {'over true edits':>16}"


def bench_others(folder: Path, large: bool) -> None:
    """Print a table for each pair of files."""
    tools, missing = install_others()
    print("\n".join(missing))
    pairs = [*(made_up(folder, articles) for articles in article_sizes(large)), *real_pairs()]
    too_slow: dict[str, str] = {}
    for pair in pairs:
        if pair.true_edits is None:
            too_slow = {}  # real pairs are small
        compare_tools([mla_diff(), *tools], pair, folder, too_slow)


def compare_tools(tools: list[Tool], pair: Pair, folder: Path, too_slow: dict[str, str]) -> None:
    """Print what each tool takes and marks on a pair; those over their time are added to ``too_slow``."""
    outputs = {tool.name: folder / f"{number}.out" for number, tool in enumerate(tools)}

    def task(tool: Tool) -> Run:
        command = [*tool.command, pair.old, pair.new]
        return measure(command, outputs[tool.name], LIMIT, ENVIRONMENT)

    rounds = 5 if pair.old.stat().st_size < 1e6 else 3 if pair.old.stat().st_size < 1e7 else 1
    tasks = {tool.name: lambda tool=tool: task(tool) for tool in tools if tool.name not in too_slow}
    found = {name: typical(runs) for name, runs in take_turns(tasks, rounds).items()}
    print(f"\n{pair.name}{'' if pair.true_edits is None else f', {pair.true_edits:,} words truly changed'}\n{HEAD}")
    for tool in tools:
        if tool.name in too_slow:
            print(f"{tool.name:18} over {LIMIT} s with {too_slow[tool.name]}; not tried")
        elif found[tool.name].is_over:
            too_slow[tool.name] = pair.name
            print(f"{tool.name:18} over {LIMIT} s")
        else:
            marked = tool.count(outputs[tool.name].read_text("utf8"))
            print(_row(tool.name, found[tool.name], found["mla-diff"], marked, pair), flush=True)


def _row(name: str, run: Run, own: Run, marked: int, pair: Pair) -> str:
    share = f"{marked / pair.true_edits:16.2f}" if pair.true_edits else f"{'':16}"
    times = run.seconds / own.seconds
    return f"{name:18} {run.seconds:8.2f} {times:10.2f} {run.cpu:8.2f} {run.memory:6.0f} {marked:13,} {share}".rstrip()
