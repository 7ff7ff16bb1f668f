"""A mutant is one small change, the same at every draw, and noticed by a test that reads what it changes."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutation.mutants import ROOT, Mutant, mutant_of, sample
from tests.mutation.run import KILLED, SURVIVED, TOO_LONG, judge

SOURCE = '''"""A docstring is no place to change."""
LEAST: int = 3


def share(found: int, all: int, sure: bool = True) -> float:
    """Neither is this."""
    assert all > 0, "nor what is asserted"
    if not sure and found < LEAST:
        raise ValueError("too few" + "!")
    return found / all
'''


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "share.py"
    path.write_text(SOURCE)
    return path


def told(path: Path, size: int = 99) -> set[tuple[int, str, str]]:
    return {(one.line, one.was, one.becomes) for one in sample([path], size, 1)}


def test_each_possible_change_is_a_mutant_and_nothing_that_is_only_said(module: Path) -> None:
    assert told(module) == {
        (2, "3", "4"), (5, "True", "False"), (8, "found < LEAST", "found <= LEAST"),
        (8, "not sure and found < LEAST", "not sure or found < LEAST"), (10, "found / all", "found * all"),
        (10, "return found / all", "return None"),
    }  # fmt: skip


def test_a_mutant_differs_from_its_module_in_one_line(module: Path) -> None:
    lines = ast.unparse(ast.parse(SOURCE)).splitlines()
    for mutant in sample([module], 99, 1):
        changed = ast.unparse(mutant.tree()).splitlines()
        assert sum(one != other for one, other in zip(lines, changed, strict=True)) == 1


def test_the_same_seed_draws_the_same_and_a_longer_draw_begins_alike() -> None:
    paths = list((ROOT / "mla_diff/align").glob("*.py"))
    assert sample(paths, 8, 3) == sample(paths, 12, 3)[:8] != sample(paths, 8, 4)


def test_a_mutant_is_named_as_it_is_imported_and_shown_with_its_place() -> None:
    mutant = mutant_of(ROOT / "mla_diff/align/order.py", 0)
    assert mutant.module == "mla_diff.align.order"
    assert Mutant(ROOT / "mla_diff/align/__init__.py", 0, 1, "", "").module == "mla_diff.align"
    assert str(mutant).startswith(f"mla_diff/align/order.py:{mutant.line}  {mutant.was}  →  ")


@pytest.mark.parametrize(("status", "verdict"), [(0, SURVIVED), (1, KILLED), (3, KILLED), (-9, TOO_LONG)])
def test_tests_that_fail_or_never_end_kill(status: int, verdict: str) -> None:
    assert judge(status) == verdict
