"""What the benchmark runs on: made-up treaties of any size with known edits, and two real pairs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SMALL, MIDDLE, LARGE = 100, 1_000, 10_000  # articles
_SCRIPT = Path(sys.executable).parent / "mla-diff"
#: mla-diff as a user starts it; where no script is installed, as near to it as can be.
MLA_DIFF: list[str | Path] = (
    [_SCRIPT] if _SCRIPT.exists() else [sys.executable, "-c", "from mla_diff.cli.main import run; run()"]
)
#: This checkout, whatever is installed; and each run reads its files itself, as the other tools do.
#: Modules are compiled once, as pip does when it installs, whatever the shell says: else each run would compile all.
ENVIRONMENT = {
    "PYTHONPATH": str(ROOT), "MLA_DIFF_CACHE": "off", "GIT_CONFIG_GLOBAL": os.devnull, "PYTHONDONTWRITEBYTECODE": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files to compare, and how many words were truly changed, where that is known."""

    name: str
    old: Path
    new: Path
    true_edits: int | None = None

    @property
    def folder(self) -> Path:
        """Where results may go; a made-up pair's own folder."""
        return self.old.parent


def made_up(folder: Path, articles: int) -> Pair:
    """Return a made-up treaty of so many articles in two versions, written on first asking."""
    place = folder / str(articles)
    if not (place / "truth.json").exists():
        generate: list[str | Path] = [
            sys.executable,
            SHARED / "rig/gen.py",
            place,
            "--articles",
            str(articles),
            "--seed",
            "1",
        ]
        subprocess.run(generate, check=True, stdout=subprocess.DEVNULL)
    truth = json.loads((place / "truth.json").read_text())
    edits = sum(one["ins"] + one["del"] for one in truth["versions"][0])
    return Pair(f"{articles:,} articles", place / "v1.txt", place / "v2.txt", edits)


def real_pairs() -> list[Pair]:
    """Return the real pairs: conventions and those that replaced them."""
    folders = sorted((SHARED / "texts/pairs").iterdir())
    return [Pair(folder.name, folder / "old.en.md", folder / "new.en.md") for folder in folders]


def article_sizes(large: bool) -> list[int]:
    """Return the sizes of made-up treaties to measure; the large one takes minutes."""
    return [SMALL, MIDDLE, LARGE] if large else [SMALL, MIDDLE]
