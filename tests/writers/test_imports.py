"""Writers are read one after the other: none of them needs itself by a detour."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import mla_diff.writers

WRITERS = Path(mla_diff.writers.__file__).parent
PACKAGE = "mla_diff.writers"


def imports(path: Path, modules: Iterable[str]) -> Iterator[str]:
    """Yield the modules of the package that one imports, at its head or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(PACKAGE):
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                yield submodule if submodule in modules else node.module


def graph() -> dict[str, set[str]]:
    """Return which modules each imports."""
    paths = {
        ".".join(path.relative_to(WRITERS.parents[1]).with_suffix("").parts): path for path in WRITERS.rglob("*.py")
    }
    modules = {name.removesuffix(".__init__"): path for name, path in paths.items()}
    return {name: set(imports(path, modules)) - {name} for name, path in modules.items()}


def test_no_writer_imports_itself_by_a_detour() -> None:
    waiting = graph()
    while ready := [name for name, needed in waiting.items() if not needed & waiting.keys()]:
        for name in ready:
            del waiting[name]
    assert sorted(waiting) == []


@pytest.mark.parametrize("module", ["mla_diff.writers.runs", "mla_diff.writers.branches"])
def test_the_graph_knows_imports_inside_functions(module: str) -> None:
    assert graph()[module]
