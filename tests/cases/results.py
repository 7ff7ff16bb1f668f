"""Tricky cases: each a folder with two short texts, what the program gives for them, and why it is tricky."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.printed import printed

FOLDER = Path(__file__).resolve().parent
STATUSES = ("right", "partly", "wrong")
COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Case:
    """One tricky case. ``status`` says whether ``expected.txt``, what the program gives today, is what it should."""

    folder: Path
    title: str
    status: str
    why: str  # Markdown

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.folder.name

    @property
    def old(self) -> Path:
        """The earlier text."""
        return next(self.folder.glob("old.*"))

    @property
    def new(self) -> Path:
        """The later text."""
        return next(self.folder.glob("new.*"))

    @property
    def expected(self) -> Path:
        """What the program gives, as a reader sees it in a terminal without colour."""
        return self.folder / "expected.txt"


def read_case(folder: Path) -> Case:
    """Return the case of a folder. Raises ValueError where why.md has no title or no known status."""
    title, status, why = (folder / "why.md").read_text(encoding="utf-8").split("\n\n", 2)
    status = status.removeprefix("Status: ")
    if not title.startswith("# ") or status not in STATUSES:
        raise ValueError(f"{folder.name}/why.md: needs a title and a line 'Status: ' with one of {', '.join(STATUSES)}")
    return Case(folder, title.removeprefix("# "), status, why.strip())


def cases() -> list[Case]:
    """Return all cases by name."""
    return [read_case(path.parent) for path in sorted(FOLDER.glob("*/why.md"))]


def result_of(case: Case) -> str:
    """Return what the program gives: the two texts side by side, then the changes one a line."""
    pair = (case.old.name, case.new.name)
    commands = (["compare", *pair], ["changes", *pair, "--order", "text"])
    return "\n".join(f"$ mla-diff {' '.join(words)}\n{printed(words, case.folder, COLUMNS)}" for words in commands)
