"""Texts made to take all time or memory: bounds that hold, after the readers' own (tests/readers/test_hostile.py)."""

from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest

from mla_diff.diff import kept
from mla_diff.diff.words import diff_words
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from tests.safety.commands import ROOT

SECONDS = 8.0  # of processor time on a shared machine; each takes under 5 on an idle one
MEASURE = """
import resource, sys
from mla_diff.diff.words import diff_words
resource.setrlimit(resource.RLIMIT_AS, (3 * 2**30, 3 * 2**30))
old, new = "a b " * 60_000, "b a " * 60_000 + "c"
ops = diff_words(old, new)
assert "".join(op.text for op in ops if op.sign != "+") == old
assert "".join(op.text for op in ops if op.sign != "-") == new
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.parametrize("text", [
    "\n".join(["(a)"] * 20_000), "\n".join(["(a) x", "(i) x"] * 10_000), "\n\n".join(["Article 1\n\nx"] * 10_000),
    "(" * 500_000, "1." * 250_000 + " x", "Article " + "MCMX" * 100_000, "\t" * 500_000 + "x", ". " * 250_000,
    "Article 1\n\n" + "Article 1, " * 45_000, "Article 1\n\nArticles " + ", ".join(map(str, range(50_000))),
], ids=["points", "nested points", "articles", "brackets", "numbers", "numerals", "tabs", "dots", "references", "a list"])  # fmt: skip
def test_a_text_of_one_thing_over_and_over_is_parsed_in_time(text: str) -> None:
    begun = time.process_time()
    version = parse(read("text.txt", text.encode()))
    assert version.provisions or version.furniture or version.title
    assert time.process_time() - begun < SECONDS


def test_two_articles_of_120_000_words_are_compared_in_bounds() -> None:
    done = subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 1000  # MiB; one search over all of it would take 7,000


def test_texts_cut_for_their_length_give_both_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "LONG", 50)
    monkeypatch.setattr(kept, "MOST_CELLS", 900)
    chance = random.Random(5)
    for _ in range(30):
        old = [f"w{chance.randrange(120)}" for _ in range(200)]
        new = [word for word in old if chance.random() < 0.9]
        new.insert(chance.randrange(len(new)), "new")
        texts = " ".join(old), " ".join(new)
        ops = diff_words(*texts)
        assert "".join(op.text for op in ops if op.sign != "+") == texts[0]
        assert "".join(op.text for op in ops if op.sign != "-") == texts[1]
        turned = [({"+": "-", "-": "+"}.get(op.sign, op.sign), op.text) for op in diff_words(*reversed(texts))]
        assert sorted(turned) == sorted((op.sign, op.text) for op in ops)
