"""The real texts at hand, as files and as pairs: few of them in every run, all of them where it is asked for.

A run takes a sample that a seed decides (``MLA_DIFF_SEED``); ``make fuzz`` sets ``MLA_DIFF_EVERY_TEXT`` and takes all.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from mla_diff.loading import load
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.pipeline import compare

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
EVERY = bool(os.environ.get("MLA_DIFF_EVERY_TEXT"))
SEED = int(os.environ.get("MLA_DIFF_SEED", "0"))
#: Of a sample: how many texts and pairs, and how large each may be. All of them are 8 MB and take minutes.
TEXTS, PAIRS, LARGEST = 8, 7, 300_000
Pair = tuple[Path, Path]
T = TypeVar("T")


def every_pair() -> Iterator[Pair]:
    """Yield versions of one treaty, and treaties that borrowed from each other, old and new."""
    for folder in sorted((SHARED / "texts/pairs").glob("*")):
        yield folder / "old.en.md", folder / "new.en.md"
    for old in sorted((SHARED / "alignment").glob("*/old.txt")):
        yield old, old.with_name("new.txt")
    for pdf in sorted((SHARED / "texts/pdf").glob("*.pdf")):
        if pdf.with_suffix(".txt").exists():
            yield pdf, pdf.with_suffix(".txt")
    instruments = SHARED / "texts/instruments"
    for one, other in (
        ("cat-1984", "icpped-2006"),
        ("untoc-2000", "uncac-2003"),
        ("genocide-1948", "rome-statute"),
        ("coe-mla-1959", "coe-mla-2nd-protocol-2001"),
        ("coe-extradition-1957", "coe-transfer-1983"),
    ):
        for language in ("en", "nl"):
            yield instruments / f"{one}.{language}.md", instruments / f"{other}.{language}.md"
    adopted = SHARED / "texts/mla/mla-adopted-2023-05-26.nl.md"
    yield instruments / "untoc-2000.nl.md", adopted
    yield instruments / "uncac-2003.en.md", SHARED / "texts/pdf/uncac-2003.pdf"


def every_text() -> Iterator[Path]:
    """Yield every text that can be read; the fonts of one PDF say not what their letters are."""
    for pattern in ("texts/**/*.md", "texts/**/*.txt", "texts/pdf/*.pdf", "alignment/*/*.txt"):
        for path in sorted(SHARED.glob(pattern)):
            if path.name not in ("README.md", "FACTS.md", "bbnj-agreement-2023-ru.pdf"):
                yield path


def pairs() -> list[Pair]:
    """Return the pairs that this run looks at."""
    found = [pair for pair in every_pair() if all(path.exists() for path in pair)]
    return found if EVERY else _sample([pair for pair in found if _size(*pair) < LARGEST], PAIRS)


def smallest(count: int) -> list[Pair]:
    """Return the shortest pairs of this run."""
    return sorted(pairs(), key=lambda pair: _size(*pair))[:count]


def texts() -> list[Path]:
    """Return the texts that this run looks at."""
    found = list(every_text())
    return found if EVERY else _sample([path for path in found if _size(path) < LARGEST // 2], TEXTS)


def _sample(things: list[T], count: int) -> list[T]:
    return random.Random(SEED).sample(things, min(count, len(things)))


def _size(*paths: Path) -> int:
    return sum(path.stat().st_size for path in paths)


def named(value: Path | Pair) -> str:
    """Return a name for a test of a text or a pair."""
    paths = [value] if isinstance(value, Path) else value
    return "-".join(f"{path.parent.name}/{path.name}" for path in paths)


@cache
def version(path: Path) -> Version:
    """Return a text as read, once."""
    return load(path)


@cache
def comparison(pair: Pair) -> Comparison:
    """Return a pair compared, once."""
    return compare(version(pair[0]), version(pair[1]))
