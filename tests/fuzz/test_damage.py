"""A short run of what ``make fuzz`` does for longer."""

from __future__ import annotations

import signal
import time

import pytest

from tests.fuzz.damage import damaged, try_files


@pytest.mark.skipif(not hasattr(signal, "SIGPROF"), reason="needs a timer of processor time")
def test_damaged_files_are_read_or_refused_in_one_line() -> None:
    told = try_files(iter(range(150)), time.monotonic() + 20)
    assert not told.faults
    assert told.read > 20
    assert told.refused > 2


def test_a_seed_always_damages_a_file_in_the_same_way() -> None:
    assert damaged(7) == damaged(7)
    assert damaged(7) != damaged(8)
