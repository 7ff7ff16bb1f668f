"""SECURITY.md: each promise has tests, and each test it names is there."""

from __future__ import annotations

import ast
import re

from tests.safety.commands import ROOT

PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
NAMED = re.findall(r"^- `(tests/[\w/]+\.py)::(\w+)`$", PAGE, re.MULTILINE)


def test_every_test_that_is_named_exists() -> None:
    assert len(NAMED) > 40
    for path, name in NAMED:
        tree = ast.parse((ROOT / path).read_text("utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"{path}::{name}"


def test_every_promise_names_a_test() -> None:
    promises = re.split(r"^\*\*\d+\. ", PAGE.partition("## Promises")[2].partition("\n## ")[0], flags=re.MULTILINE)[1:]
    assert len(promises) == 9
    for promise in promises:
        assert "\n- `tests/" in promise, promise[:80]


def test_every_safety_test_is_behind_a_promise_or_guards_the_tests() -> None:
    """A test that nobody promised anything for is either missing here or about the tests themselves."""
    about_tests = {"test_touches", "test_threat_page", "test_trouble"}
    named = {name for _, name in NAMED}
    for path in sorted((ROOT / "tests/safety").glob("test_*.py")):
        tests = {node.name for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)}
        left = {name for name in tests - named if name.startswith("test_")}
        assert not left or path.stem in about_tests or left == {"test_texts_cut_for_their_length_give_both_back"}, left
