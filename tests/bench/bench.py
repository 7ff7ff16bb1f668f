"""The benchmark: ``make bench``. Prints tables, and fails when quality has fallen.

Needs the real texts beside the project; without them it says so and ends.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import re
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # run as a file, from anywhere

from tests.bench.against import bench_others  # noqa: E402  # after the path is set
from tests.bench.history import bench_history  # noqa: E402
from tests.bench.page import bench_page  # noqa: E402
from tests.bench.quality import bench_quality  # noqa: E402
from tests.bench.speed import bench_speed  # noqa: E402
from tests.bench.texts import SHARED  # noqa: E402

#: Each part and the page on which its tables are kept.
PARTS: dict[str, tuple[Callable[[Path, bool], bool | None], str]] = {
    "quality": (bench_quality, "alignment.md"),
    "speed": (bench_speed, "speed.md"),
    "others": (bench_others, "others.md"),
    "history": (bench_history, "history.md"),
    "page": (bench_page, "page.md"),
}


class Both(io.TextIOBase):
    """A stream that shows what is written to it and keeps it."""

    def __init__(self) -> None:
        self.kept = ""
        self._shown = sys.stdout

    def write(self, text: str) -> int:
        """Show and keep."""
        self.kept += text
        return self._shown.write(text)

    def flush(self) -> None:
        """Show at once."""
        self._shown.flush()


def keep(table: str, page: Path) -> None:
    """Put a table into the first fenced block of a page."""
    block = f"```\n{table.strip()}\n```"
    page.write_text(re.sub(r"```\n.*?```", lambda _: block, page.read_text("utf8"), count=1, flags=re.DOTALL), "utf8")


def main() -> int:
    """Run the parts that were asked for, all by default."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    for part in PARTS:
        parser.add_argument(f"--{part}", action="store_true", help=f"only this part (or several); see {PARTS[part][1]}")
    parser.add_argument("--large", action="store_true", help="also 10,000 articles; takes minutes")
    parser.add_argument("--keep", action="store_true", help="write the tables into tests/bench/*.md")
    parser.add_argument(
        "--before", default="", help="the commit that --history measures in turns (by default the last)"
    )
    asked = vars(parser.parse_args())
    if not SHARED.is_dir():
        print(f"the real texts are not at hand ({SHARED}); nothing to measure")
        return 0
    holds = True
    for part in [part for part in PARTS if asked[part]] or PARTS:
        measure, page = PARTS[part]
        if part == "history":
            measure = partial(bench_history, before=asked["before"], keep=asked["keep"])
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(Both()) as both:
            holds &= measure(Path(folder), asked["large"]) is not False
        if asked["keep"]:
            keep(both.kept, Path(__file__).parent / page)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
