"""What the same commands took at each commit that was measured, and what they take beside the state before."""

from __future__ import annotations

import csv
import os
import platform
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.bench.measure import Run, measure
from tests.bench.rounds import take_turns, typical
from tests.bench.texts import ENVIRONMENT, MIDDLE, MLA_DIFF, ROOT, SHARED, SMALL, made_up

KEPT = Path(__file__).with_name("history.tsv")
ROUNDS = 3
SLOWER = 1.1  # times the processor seconds of the state before; less is the machine's own unrest
BARS = "▁▂▃▄▅▆▇█"
Command = tuple[str | Path, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """What one command took at one commit: processor and wall seconds, and MiB at its peak."""

    date: str
    commit: str
    machine: str
    what: str
    cpu: float
    wall: float
    memory: float


def bench_history(folder: Path, large: bool, before: str = "", keep: bool = False) -> None:
    """Print what each command takes now and at the state ``before``, in turns, and what got slower since."""
    figures = read_history(KEPT)
    states = {"now": ROOT, "before": _checked_out(before or _last_commit(figures), folder)}
    commands = _commands(folder)
    runs = {what: _in_turns(command, states, folder) for what, command in commands.items()}
    print(
        f"\nWhole processes; processor seconds, medians of {ROUNDS} runs in turns with {before or 'the state before'}\n"
    )
    print(f"{'':34} {'now':>7} {'wall':>7} {'MiB':>6} {'before':>8} {'times':>6}")
    for what, (now, then) in runs.items():
        print(
            f"{what:34} {now.cpu:7.2f} {now.seconds:7.2f} {now.memory:6.0f} {then.cpu:8.2f} {now.cpu / then.cpu:6.2f}"
        )
    print("\n" + tell_slower({what: now.cpu / then.cpu for what, (now, then) in runs.items()}))
    if keep:
        date, commit = _git("log", "-1", "--format=%cs %h").split()
        machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
        figures = [figure for figure in figures if figure.commit != commit]
        figures += [
            Figure(date, commit, machine, what, now.cpu, now.seconds, now.memory) for what, (now, _) in runs.items()
        ]
        write_history(KEPT, figures)
    print("\n" + chart(figures))


def tell_slower(times: dict[str, float]) -> str:
    """Return which commands got slower, and by how much.

    >>> tell_slower({"help": 1.02, "100 articles": 1.3})
    'slower than before: 100 articles (1.30 times)'
    >>> tell_slower({"help": 0.7})
    'nothing got slower'
    """
    slower = [f"{what} ({ratio:.2f} times)" for what, ratio in times.items() if ratio > SLOWER]
    return f"slower than before: {', '.join(slower)}" if slower else "nothing got slower"


def chart(figures: Sequence[Figure]) -> str:
    """Return a line for each command: a bar for each commit, the first and the last figure."""
    commits = list(dict.fromkeys(figure.commit for figure in figures))
    lines = [f"processor seconds at {', '.join(commits)}"] if commits else []
    for what in dict.fromkeys(figure.what for figure in figures):
        seconds = [figure.cpu for figure in figures if figure.what == what]
        lines.append(f"{what:34} {bars(seconds):12} {seconds[0]:.2f} → {seconds[-1]:.2f}")
    return "\n".join(lines)


def bars(values: Iterable[float]) -> str:
    """Return a bar for each value, the largest the highest.

    >>> bars([8, 4, 1])
    '█▄▁'
    """
    known = list(values)
    highest = max(known, default=0) or 1
    return "".join(BARS[max(0, round(value / highest * len(BARS)) - 1)] for value in known)


def read_history(path: Path) -> list[Figure]:
    """Return the figures kept in a file, oldest first; none where there is no file."""
    if not path.exists():
        return []
    with path.open(encoding="utf8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return [
        Figure(date, commit, machine, what, float(cpu), float(wall), float(memory))
        for date, commit, machine, what, cpu, wall, memory in rows
    ]


def write_history(path: Path, figures: Iterable[Figure]) -> None:
    """Write figures into a file."""
    with path.open("w", encoding="utf8", newline="") as file:
        table = csv.writer(file, delimiter="\t", lineterminator="\n")
        table.writerow(["date", "commit", "machine", "what", "cpu", "wall", "memory"])
        for figure in figures:
            numbers = (f"{figure.cpu:.2f}", f"{figure.wall:.2f}", f"{figure.memory:.0f}")
            table.writerow([figure.date, figure.commit, figure.machine, figure.what, *numbers])


def _commands(folder: Path) -> dict[str, Command]:
    """Return the commands by what they do: on made-up treaties, on real pairs, in several formats."""
    small, middle = made_up(folder, SMALL), made_up(folder, MIDDLE)
    prospectus, act, code = (
        SHARED / "alignment" / name for name in ("eu-prospectus-en", "aiact-draft-final-en", "de-bgb-de")
    )
    return {
        "--help": ("--help",),
        "show, a statute": ("show", SHARED / "zoo/nl-awb.md", "--format", "json"),
        "100 articles": ("compare", small.old, small.new, "--format", "json"),
        "1,000 articles": ("compare", middle.old, middle.new, "--format", "json"),
        "prospectus directive, recast": ("compare", prospectus / "old.txt", prospectus / "new.txt", "--format", "json"),
        "AI Act, draft and final": ("compare", act / "old.txt", act / "new.txt", "--format", "json"),
        "the same, changes": ("changes", act / "old.txt", act / "new.txt"),
        "the same, HTML": ("compare", act / "old.txt", act / "new.txt", "-o", folder / "out.html"),
        "the same, Word": ("compare", act / "old.txt", act / "new.txt", "-o", folder / "out.docx"),
        "German code, ten years": ("compare", code / "old.txt", code / "new.txt", "--format", "json"),
    }


def _in_turns(command: Command, states: dict[str, Path], folder: Path) -> tuple[Run, Run]:
    tasks: dict[str, Callable[[], Run]] = {
        name: partial(_run, state, command, folder) for name, state in states.items()
    }
    for task in tasks.values():
        task()  # so that no measured run has to compile modules
    runs = take_turns(tasks, ROUNDS)
    return typical(runs["now"]), typical(runs["before"])


def _run(state: Path, command: Command, folder: Path) -> Run:
    for left in folder.glob("out.*"):
        left.unlink()
    run = measure([*MLA_DIFF, *command], folder / "own.out", environment=ENVIRONMENT | {"PYTHONPATH": str(state)})
    if run.status:
        raise subprocess.CalledProcessError(run.status, ["mla-diff", *map(str, command)])
    return run


def _last_commit(figures: Sequence[Figure]) -> str:
    """Return the commit of the last figures kept, that before this one where there are none."""
    return figures[-1].commit if figures else "HEAD~1"


def _checked_out(commit: str, folder: Path) -> Path:
    """Return a folder with the files of a commit."""
    place = folder / "before"
    place.mkdir()
    archive = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    subprocess.run(["tar", "-x"], cwd=place, check=True, input=archive)
    return place


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip()
