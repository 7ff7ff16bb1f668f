"""The suite shares out its tests over workers, and what is dear to make is made by one of them."""

from __future__ import annotations

import pytest


@pytest.mark.xdist_group("one worker")
def test_tests_of_one_group_keep_to_one_worker(request: pytest.FixtureRequest) -> None:
    """Some releases of pytest let the mark go unheard, and say nothing; the suite takes a quarter longer then."""
    if not request.config.getoption("loadgroup", default=False):
        pytest.skip("no workers: run with -n 2 --dist loadgroup")
    assert request.node.nodeid.endswith("@one worker")


@pytest.fixture(scope="module")
def made_once() -> int:
    return 1


def test_tests_that_share_what_a_module_makes_are_a_group(request: pytest.FixtureRequest, made_once: int) -> None:
    mark = request.node.get_closest_marker("xdist_group")
    assert mark is not None
    assert mark.args == ("tests/release/test_groups.py",)
