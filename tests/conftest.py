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
