"""What a negotiator must know stands first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gold.must_know import places, things


@pytest.mark.parametrize("pair", things())
def test_half_of_what_must_be_known_is_among_the_ten_heaviest_changes(shared: Path, pair: str) -> None:
    found = places(pair)
    assert sum(0 < place <= 10 for _, place in found) >= 5, found
