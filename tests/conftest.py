"""Fixtures: the shipped demonstration treaty, and the real texts where they are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("MLA_DIFF_CACHE", "off")  # tests read what they test, and leave nothing behind
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

settings.register_profile("default", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "fuzz",
    max_examples=int(os.environ.get("MLA_DIFF_EXAMPLES", "400")),
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("MLA_DIFF_PROFILE", "default"))


@pytest.hookimpl(tryfirst=True)  # before the marks are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that share what a module makes once on one worker: two would make it twice."""
    for item in items:
        if _shares_with_its_module(item) and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(item.path.relative_to(ROOT).as_posix()))


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a file's content by the argument: an archive holds the time of its making, and workers must agree on names."""
    return argname if isinstance(val, bytes) else None


def _shares_with_its_module(item: pytest.Item) -> bool:
    """Return whether a test takes what its module makes once."""
    if not isinstance(item, pytest.Function):
        return False
    known = item._fixtureinfo
    return any(made.scope == "module" for name in known.names_closure for made in known.name2fixturedefs.get(name, ()))


@pytest.fixture(scope="session")
def demo() -> tuple[Path, Path]:
    """The two versions of the demonstration treaty."""
    return ROOT / "versions/demo/draft.md", ROOT / "versions/demo/adopted.md"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts; the test is skipped, saying so, where it is missing."""
    if not SHARED.is_dir():
        pytest.skip(f"the real texts are not at hand ({SHARED})")
    return SHARED
