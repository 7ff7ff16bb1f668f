"""Quality: a comparison held against official tables, paragraphs read by hand, and made-up treaties with known edits."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from tests.bench.measure import Run, measure
from tests.bench.texts import ENVIRONMENT, MLA_DIFF, SHARED, article_sizes, made_up

#: What may not fall: mean F1 and least F1 of the ten tables, share of split and merge links found, share of provisions
#: without counterpart left alone, share of links joined or among the first three candidates (of the table where it is
#: least), F1 of paragraphs in the two treaties read by hand.
FLOORS = {
    "mean F1": 0.94,
    "least F1": 0.85,
    "splits and merges": 0.5,
    "left alone": 0.85,
    "joined or candidate": 0.9,
    "paragraphs": 0.95,
}


def compare_to_json(old: Path, new: Path, target: Path) -> Run:
    """Compare two files as a process of its own."""
    run = measure([*MLA_DIFF, "compare", old, new, "-f", "json"], target, environment=ENVIRONMENT)
    if run.status:
        raise SystemExit(f"mla-diff compare {old} {new} failed")
    return run


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
    known = []
    print(f"\n{'case':26} {'P':>6} {'R':>6} {'F1':>6} {'known':>6} {'s':>6} {'MiB':>5}  articles read")
    for case in sorted(one.parent for one in (SHARED / "alignment").glob("*/truth.tsv")):
        target = folder / f"{case.name}.json"
        run = compare_to_json(case / "old.txt", case / "new.txt", target)
        comparison = json.loads(target.read_text())
        result = score.score(case, without_divisions(comparison))
        found.append(result["f1"])
        for relation, share in result["by_relation"].items():
            if "split" in relation or "merge" in relation:
                linked = [a + int(b) for a, b in zip(linked, share.split("/"), strict=True)]
        for share in (result["deleted_left_alone"], result["new_left_alone"]):
            alone = [a + int(b) for a, b in zip(alone, share.split("/"), strict=True)]
        reliability(score, case, comparison, sure)
        known.append(share_known(score, case, comparison))
        row = f"{case.name:26} {result['precision']:6.3f} {result['recall']:6.3f} {result['f1']:6.3f} {known[-1]:6.3f}"
        print(f"{row} {run.seconds:6.2f} {run.memory:5.0f}  {result['articles_read']}", flush=True)
    print("\nscore      links right   share")
    for tenth in sorted(sure):
        right, total = sure[tenth]
        print(f"{tenth / 10:.1f}-{(tenth + 1) / 10:.1f}  {right:6} {total:6}   {right / total:.3f}")
    return {
        "mean F1": sum(found) / len(found), "least F1": min(found),
        "splits and merges": linked[0] / linked[1], "left alone": alone[0] / alone[1],
        "joined or candidate": min(known),
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
    unlisted = (
        {row[0] for row in truth if row[2] == "unlisted_old"},
        {row[1] for row in truth if row[2] == "unlisted_new"},
    )
    for correspondence in comparison["correspondences"]:
        for old, new, value in correspondence["links"]:
            pair = ids[0].get(old, ""), ids[1].get(new, "")
            if all(pair) and (pair in gold or not (pair[0] in unlisted[0] or pair[1] in unlisted[1])):
                counts = sure[min(9, int(value * 10))]
                counts[0] += pair in gold
                counts[1] += 1


FIRST = 3  # candidates of a provision that a reader looks at


def share_known(score: Any, case: Path, comparison: dict[str, Any]) -> float:
    """Return the share of a table's links that are joined, or that the first candidates of either end name."""
    slim = without_divisions(comparison)
    old_ids, new_ids = (score.identify(slim[side], score.read(case / f"{side}.jsonl")) for side in ("old", "new"))
    shown: set[tuple[str, str]] = set()
    for correspondence in comparison["correspondences"]:
        shown |= {(old_ids.get(old, ""), new_ids.get(new, "")) for old, new, _ in correspondence["links"]}
    for side in (0, 1):
        told: defaultdict[str, int] = defaultdict(int)
        for candidate in comparison["candidates"]:  # the surest first
            told[candidate[side]] += 1
            if told[candidate[side]] <= FIRST:
                shown.add((old_ids.get(candidate[0], ""), new_ids.get(candidate[1], "")))
    truth = [line.split("\t") for line in (case / "truth.tsv").read_text("utf8").splitlines()][1:]
    gold = {(row[0], row[1]) for row in truth if row[0] and row[1] and row[2] not in ("optional", "in_substance")}
    return len(gold & shown) / len(gold)


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


def bench_made_up(folder: Path, sizes: list[int]) -> None:
    """Compare made-up treaties of growing size, and print what their maker's checker says."""
    for articles in sizes:
        pair = made_up(folder, articles)
        target = pair.folder / "comparison.json"
        run = compare_to_json(pair.old, pair.new, target)
        check: list[str | Path] = [sys.executable, SHARED / "rig/check.py", pair.folder, target]
        told = subprocess.run(check, check=True, capture_output=True, text=True).stdout
        print(f"\n{pair.name}: {run.seconds:.2f} s, {run.memory:.0f} MiB")
        print("  " + "\n  ".join(told.splitlines()), flush=True)


def bench_quality(folder: Path, large: bool) -> bool:
    """Measure quality, hold it against the floors, and return whether all hold."""
    measured = bench_tables(folder)
    print()
    measured["paragraphs"] = bench_paragraphs()
    bench_made_up(folder, article_sizes(large))
    print()
    for what, floor in FLOORS.items():
        verdict = "FALLEN" if measured[what] < floor else "holds"
        print(f"{what:18} {measured[what]:.4f}  at least {floor:.2f}  {verdict}")
    return all(measured[what] >= floor for what, floor in FLOORS.items())
