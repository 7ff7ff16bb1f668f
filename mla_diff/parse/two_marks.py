"""Items that bear two marks: a bullet, as a converter sets it, and behind it the number that the law itself prints.

- **1.** The name       1. The name
- **2.** The port       2. The port

That the numbers behind the bullets count on tells them from a sentence that begins so.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.items import read_item
from mla_diff.parse.label import Label
from mla_diff.parse.levels import begins_list, readings, set_in
from mla_diff.parse.lines import Line

FEWEST = 2  # items of a list whose numbers count on
Run = list[tuple[int, Label]]  # lines and what stands behind their bullets


def with_own_marks(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with the items of a list under the numbers behind their bullets, where those count on."""
    made = list(lines)
    for run in _runs(lines, words):
        for index, inner in run:
            outer = lines[index].label
            assert outer is not None
            made[index] = replace(lines[index], label=replace(inner, printed=f"{outer.printed} {inner.printed}"))
    return made


def _runs(lines: Sequence[Line], words: Language) -> list[Run]:
    """Return the runs of items with two marks, each of items set in alike with no other such item between them."""
    runs: list[Run] = []
    open_runs: dict[float | None, Run] = {}
    for index, line in enumerate(lines):
        label = line.label
        if label is None:
            continue
        if label.type != "item":
            open_runs.clear()
            continue
        indent = set_in(line.block)
        for farther in [key for key in open_runs if key is not None and indent is not None and key > indent]:
            del open_runs[farther]
        if label.keyword != "–":
            continue
        inner = None if line.quoted else read_item(label.rest, words)
        run = open_runs.get(indent)
        if inner is not None and run and _counts_on(run[-1][1], inner):
            run.append((index, inner))
        elif inner is not None and inner.keyword != "–" and begins_list(inner):
            open_runs[indent] = [(index, inner)]
            runs.append(open_runs[indent])
        else:
            open_runs.pop(indent, None)
    return [run for run in runs if len(run) >= FEWEST]


def _counts_on(before: Label, label: Label) -> bool:
    """Return whether a label is the next behind another in one of the ways to read them: "ii." behind "i."."""
    steps = {(key, value.whole + 1) for key, value in readings(before.keyword, before.number)}
    return any((key, value.whole) in steps for key, value in readings(label.keyword, label.number))
