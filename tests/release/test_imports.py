"""Imports run one way between files too: no file needs another that needs it, however far round."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def modules() -> dict[str, Path]:
    """Return the files of the package by the names they are imported under."""
    found = {}
    for path in sorted((ROOT / "mla_diff").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """Yield the modules of the package that a file imports anywhere, also inside functions and for types alone."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            inner = (f"{node.module}.{name.name}" for name in node.names)
            yield from (name if name in known else str(node.module) for name in inner)


def test_imports_inside_functions_are_seen() -> None:
    known = modules()
    assert "mla_diff.writers.scripts" in set(imported(known["mla_diff.writers.runs"], known))


def test_no_file_imports_itself_through_others() -> None:
    known = modules()
    needs = {name: set(imported(path, known)) - {name} for name, path in known.items()}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        raise AssertionError(f"a circle of imports: {' -> '.join(error.args[1])}") from None
