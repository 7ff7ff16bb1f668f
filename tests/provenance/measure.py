"""Measure provenance on texts whose sources are known: python -m tests.provenance.measure ../shared [--kills 50]

Prints a line for each figure. The corpus is unpacked into a folder that is removed again.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from mla_diff.corpus.lookup import look_up
from mla_diff.model.errors import MlaDiffError
from mla_diff.sourcing import sources
from tests.provenance.test_real_sources import RECAST, assemble, first_sources, split_acts, words_right

CLAUSE = (
    "Each Party shall accord to covered investments treatment in accordance with customary international law, including "
    "fair and equitable treatment and full protection and security."
)
#: Share of each agreement's words that a plain count finds in the Trans-Pacific Partnership, in runs of 7 and more.
PUBLISHED = {
    "pta_53": 0.509, "pta_158": 0.506, "pta_342": 0.502, "pta_156": 0.500, "pta_26": 0.483, "pta_159": 0.481,
    "pta_343": 0.467, "pta_157": 0.459, "pta_23": 0.448, "pta_17": 0.447, "pta_142": 0.439, "pta_37": 0.438,
}  # fmt: skip


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("shared", type=Path)
    parser.add_argument("--kills", type=int, default=50)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        recast(asked.shared, place)
        for edited in (0.02, 0.05, 0.1):
            made_up(asked.shared, place, edited)
        with tarfile.open(asked.shared / "corpus/tota.tar.xz") as archive:
            archive.extractall(place / "corpus", filter="data")
        corpus(place, asked.kills)


def recast(shared: Path, place: Path) -> None:
    """Print how many first sources of an official recast are right."""
    folder = shared / RECAST
    right, asked = first_sources(folder, split_acts(folder, place))
    print(f"{RECAST}: first source right for {right} of {asked} articles, {right / asked:.3f}")


def made_up(shared: Path, place: Path, edited: float) -> None:
    """Print how many words of a made-up treaty are attributed to the text they came from."""
    right, attributed, total = words_right(*assemble(shared, place, edited), shared)
    print(f"made-up treaty, {edited:.0%} edited: {right / attributed:.3f} of {attributed} words right ({total} in all)")


def corpus(place: Path, kills: int) -> None:
    """Print what an index takes, and what is answered from it."""
    index, texts = place / "all.index", place / "corpus"
    size = sum(path.stat().st_size for path in texts.rglob("*") if path.is_file())
    seconds = timed(["index", str(texts), "-o", str(index)])
    print(f"index of 450 texts: {seconds:.1f} s, {index.stat().st_size / size:.2f} times their size")
    print(f"most memory of any process so far: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")
    for words in (CLAUSE, "full protection and security"):
        times = [timed(["lookup", words, "--index", str(index), "-f", "json"]) for _ in range(7)]
        print(
            f"lookup of {len(words.split())} words: {sorted(times)[3]:.2f} s (median of 7), {cpu_of_last:.2f} s of work"
        )
    target = next(texts.rglob("pta_449.xml"))
    seconds = timed(["sources", str(target), "--index", str(index), "-f", "json", "-o", str(place / "out.json")])
    print(f"sources of the Trans-Pacific Partnership: {seconds:.1f} s, {cpu_of_last:.1f} s of work")
    ranking(target, index)
    survive(texts, place, kills)


cpu_of_last = 0.0  # what the last command took of the processors


def timed(arguments: Sequence[str]) -> float:
    """Return how many seconds a command takes."""
    global cpu_of_last
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mla_diff", *arguments], check=True, capture_output=True)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_of_last = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds


def ranking(target: Path, index: Path) -> None:
    """Print how far the shares of agreements in the Trans-Pacific Partnership lie from a plain count."""
    found = sources(target, index=index, least=7).provenance
    shares = {text.id: share.taken / text.size for text, share in zip(found.sources, found.shares, strict=True)}
    farthest = max(abs(shares[id] - share) for id, share in PUBLISHED.items())
    order = sorted(PUBLISHED, key=shares.__getitem__, reverse=True)
    print(f"published ranking: at most {farthest:.4f} from the plain count, order {same(order == list(PUBLISHED))}")


def same(is_same: bool) -> str:
    """Return a word for whether two things are the same."""
    return "the same" if is_same else "another"


def survive(texts: Path, place: Path, kills: int) -> None:
    """Print in what state an index is whose making is killed at random moments."""
    few = place / "few"
    few.mkdir()
    for path in sorted(texts.rglob("*.xml"))[:60]:
        os.link(path, few / path.name)
    index = place / "killed.index"
    chance = random.Random(1)
    states = {"whole": 0, "none yet": 0, "refused": 0}
    for _ in range(kills):
        if chance.random() < 0.3:
            (few / "more.md").write_text(f"## Article 1\n\n{chance.random()} {CLAUSE}\n", encoding="utf-8")
        making = subprocess.Popen(
            [sys.executable, "-m", "mla_diff", "index", str(few), "-o", str(index)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        time.sleep(chance.uniform(0.1, 4))
        os.killpg(making.pid, signal.SIGKILL)
        making.wait()
        states[state_of(index)] += 1
    timed(["index", str(few), "-o", str(index)])
    states[state_of(index)] += 0
    fresh = place / "fresh.index"
    timed(["index", str(few), "-o", str(fresh)])
    print(
        f"killed {kills} times: {states}; in the end {same(index.read_bytes() == fresh.read_bytes())} as one never killed"
    )


def state_of(index: Path) -> str:
    """Return whether an index can be asked, is not there yet, or is refused with a message."""
    if not index.exists():
        return "none yet"
    try:
        look_up(CLAUSE, index)
    except MlaDiffError:
        return "refused"
    return "whole"


if __name__ == "__main__":
    main()
