"""Quality and time in one run: ``make bench``. Prints tables and fails when quality has fallen.

Needs the real texts beside the project; without them it says so and ends.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
#: What may not fall: mean F1 and least F1 of the ten tables, share of split and merge links found, share of provisions
#: without counterpart left alone, F1 of paragraphs in the two treaties read by hand.
FLOORS = {"mean F1": 0.93, "least F1": 0.80, "splits and merges": 0.45, "left alone": 0.85, "paragraphs": 0.95}
COMMAND = [sys.executable, "-c", "from mla_diff.cli.main import run; run()"]


def run(*arguments: str | Path) -> tuple[float, float]:
    """Run mla-diff as a process; return wall seconds and peak memory in MiB."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)], cwd=ROOT, stdout=subprocess.DEVNULL, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"mla-diff {' '.join(map(str, arguments))} failed")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def load_scorer() -> Any:
    """Return the module that scores a comparison against an official table."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "alignment/score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def bench_tables(folder: Path) -> dict[str, float]:
    """Compare the ten pairs, print a row each, and return what is held against the floors."""
    score = load_scorer()
    found, linked, alone = [], [0, 0], [0, 0]
    sure: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0])
    print(f"\n{'case':26} {'P':>6} {'R':>6} {'F1':>6} {'s':>6} {'MiB':>5}  articles read")
    for case in sorted(one.parent for one in (SHARED / "alignment").glob("*/truth.tsv")):
        target = folder / f"{case.name}.json"
        seconds, memory = run("compare", case / "old.txt", case / "new.txt", "-f", "json", "-o", target)
        comparison = json.loads(target.read_text())
        result = score.score(case, without_divisions(comparison))
        found.append(result["f1"])
        for relation, share in result["by_relation"].items():
            if "split" in relation or "merge" in relation:
                linked = [a + int(b) for a, b in zip(linked, share.split("/"), strict=True)]
        for share in (result["deleted_left_alone"], result["new_left_alone"]):
            alone = [a + int(b) for a, b in zip(alone, share.split("/"), strict=True)]
        reliability(score, case, comparison, sure)
        row = f"{case.name:26} {result['precision']:6.3f} {result['recall']:6.3f} {result['f1']:6.3f}"
        print(f"{row} {seconds:6.2f} {memory:5.0f}  {result['articles_read']}", flush=True)
    print("\nscore      links right   share")
    for tenth in sorted(sure):
        right, total = sure[tenth]
        print(f"{tenth / 10:.1f}-{(tenth + 1) / 10:.1f}  {right:6} {total:6}   {right / total:.3f}")
    return {
        "mean F1": sum(found) / len(found), "least F1": min(found),
        "splits and merges": linked[0] / linked[1], "left alone": alone[0] / alone[1],
    }  # fmt: skip


def without_divisions(comparison: dict[str, Any]) -> dict[str, Any]:
    """Return a comparison without the sections that only group articles, on which the scorer would lose minutes."""
    sides = {}
    for side in ("old", "new"):
        provisions = comparison[side]["provisions"]
        has_articles = any(one["kind"] == "article" for one in provisions)
        sides[side] = {"provisions": [
            one | {"kind": "part"} if one["kind"] == "section" and has_articles else one for one in provisions
        ]}  # fmt: skip
    return comparison | sides


def reliability(score: Any, case: Path, comparison: dict[str, Any], sure: dict[int, list[int]]) -> None:
    """Count how many links of each score are right."""
    slim = without_divisions(comparison)
    ids = [score.identify(slim[side], score.read(case / f"{side}.jsonl")) for side in ("old", "new")]
    truth = [line.split("\t") for line in (case / "truth.tsv").read_text("utf8").splitlines()][1:]
    gold = {(row[0], row[1]) for row in truth if row[0] and row[1]}
    unlisted = ({row[0] for row in truth if row[2] == "unlisted_old"}, {row[1] for row in truth if row[2] == "unlisted_new"})
    for correspondence in comparison["correspondences"]:
        for old, new, value in correspondence["links"]:
            pair = ids[0].get(old, ""), ids[1].get(new, "")
            if all(pair) and (pair in gold or not (pair[0] in unlisted[0] or pair[1] in unlisted[1])):
                counts = sure[min(9, int(value * 10))]
                counts[0] += pair in gold
                counts[1] += 1


def bench_paragraphs() -> float:
    """Return the F1 of paragraph links in the two treaties that were read by hand, the lesser of both."""
    from mla_diff.pipeline import compare
    from tests.real.test_real_texts import links, read_gold

    values = []
    for name in ("laundering", "terrorism"):
        pair = SHARED / "texts/pairs" / name
        found, gold = links(compare(pair / "old.en.md", pair / "new.en.md")), read_gold(name)
        wanted = {(row["old"], row["new"]) for row in gold if row["level"] == "paragraph" and row["old"] and row["new"]}
        others = {(row["old"], row["new"]) for row in gold} - wanted
        olds, news = ({row[side] for row in gold if row["level"] == "paragraph"} for side in ("old", "new"))
        judged = {(old, new) for old, new in found - others if old in olds and new in news}
        values.append(2 * len(judged & wanted) / (len(judged) + len(wanted)))
        print(f"paragraphs of {name}: F1 {values[-1]:.3f}")
    return min(values)


def bench_rig(folder: Path, sizes: list[int]) -> None:
    """Compare made-up treaties of growing size, and print what the generator's checker says."""
    for articles in sizes:
        place = folder / str(articles)
        generate: list[str | Path] = [sys.executable, SHARED / "rig/gen.py", place, "--articles", str(articles), "--seed", "1"]
        subprocess.run(generate, check=True, stdout=subprocess.DEVNULL)
        seconds, memory = run("compare", place / "v1.txt", place / "v2.txt", "-f", "json", "-o", place / "c.json")
        told = subprocess.run(
            [sys.executable, SHARED / "rig/check.py", place, place / "c.json"], check=True, capture_output=True, text=True
        ).stdout
        print(f"\n{articles} articles: {seconds:.2f} s, {memory:.0f} MiB\n  " + "\n  ".join(told.splitlines()), flush=True)


def main() -> int:
    """Run all, hold it against the floors, and say what fell."""
    if not SHARED.is_dir():
        print(f"the real texts are not at hand ({SHARED}); nothing to measure")
        return 0
    sizes = [100, 1000, *([10_000] if "--large" in sys.argv else [])]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        measured = bench_tables(folder)
        print()
        measured["paragraphs"] = bench_paragraphs()
        bench_rig(folder, sizes)
    print()
    fallen = 0
    for what, floor in FLOORS.items():
        fallen += measured[what] < floor
        print(f"{what:18} {measured[what]:.4f}  at least {floor:.2f}  {'FALLEN' if measured[what] < floor else 'holds'}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
