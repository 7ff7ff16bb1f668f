"""Alignments are kept, shared out over the cores, and always the same."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given

from mla_diff.align.engine import align
from mla_diff.cli.progress import progress
from mla_diff.library import aligning
from mla_diff.loading import load_series
from mla_diff.model.alignment import Overrides
from mla_diff.parse.document import parse
from mla_diff.pipeline import trace
from mla_diff.readers.registry import read
from mla_diff.runtime import cache, cores
from mla_diff.runtime.alignments import alignment_key, decode, encode
from tests.laws.treaties import treaties, written
from tests.lineages.texts import A, B, C

Written = list[tuple[str, tuple[str, ...]]]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setattr(aligning, "WORTH_KEEPING", 0)
    return tmp_path / "cache"


@given(treaties(), treaties())
def test_an_encoded_alignment_is_decoded_to_the_same(one: Written, other: Written) -> None:
    old, new = (parse(read("a.txt", written(treaty)), "", "en") for treaty in (one, other))
    alignment = align(old, new)
    assert decode(encode(alignment, old, new), old, new) == alignment


def test_a_pair_aligned_before_is_not_aligned_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = trace((A, B, C))
    monkeypatch.setattr(aligning, "_make", lambda *_: pytest.fail("a pair was aligned again"))
    assert trace((A, B, C)) == first
    assert trace((A, B)).alignments == first.alignments[:1]


def test_what_is_aligned_as_fast_as_found_is_not_kept(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aligning, "WORTH_KEEPING", 20_000)
    trace((A, B, C))
    assert not kept.exists()


def test_the_key_follows_texts_decisions_and_what_is_compared() -> None:
    keys = {
        alignment_key(A, B, Overrides(), True), alignment_key(B, A, Overrides(), True),
        alignment_key(A, C, Overrides(), True), alignment_key(A, B, Overrides(), False),
        alignment_key(A, B, Overrides(forbidden=frozenset({("art_1", "art_1")})), True),
    }  # fmt: skip
    assert len(keys) == 5


@pytest.mark.parametrize("content", [
    "", "[", "[]", "3", "[" * 200_000, '[{"old": 1}]', '[[[-1],[0],"split",false,false,[]]]',
    '[[[0],[0],"divided",false,false,[]]]', '[[[0],[0],"split",false,false,[[0,0,"x","text",1,1,"",""]]]]',
])  # fmt: skip
def test_a_damaged_entry_is_made_anew(kept: Path, content: str) -> None:
    first = trace((A, B, C))
    entries = list(kept.iterdir())
    assert len(entries) == 2
    for entry in entries:
        entry.write_text(content)
    assert trace((A, B, C)) == first


def test_an_entry_of_other_versions_is_not_used(kept: Path) -> None:
    trace((A, B))
    (entry,) = kept.iterdir()
    content = entry.read_bytes()
    with pytest.raises(ValueError):
        decode(content, A, C)


def test_the_cache_stays_small(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 100)
    for at in range(9):
        cache.keep_bytes(f"entry{at}", b"x" * 30)
    assert sum(file.stat().st_size for file in kept.iterdir()) <= 100


def test_results_are_the_same_on_any_number_of_cores(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "off")
    series = (A, B, C, A, C)
    alone = trace(series)
    monkeypatch.setattr(aligning, "WORTH_SHARING", 0)
    for count in (1, 2, 3):
        monkeypatch.setattr(cores, "usable_cores", lambda count=count: count)
        assert trace(series) == alone


def test_jobs_are_done_in_order_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "usable_cores", lambda: 3)
    for pays in (False, True):
        told: list[tuple[int, int]] = []
        jobs = [partial("ab".__mul__, at) for at in range(5)]
        done = cores.run_jobs(jobs, pays, partial(_tell, told))
        assert done == ["", "ab", "abab", "ab" * 3, "ab" * 4]
        assert told == [(at, 5) for at in range(6)]


def test_an_error_in_a_worker_is_the_callers_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    with pytest.raises(ZeroDivisionError):
        cores.run_jobs([lambda: "a", lambda: str(1 // 0)], True)


def test_a_killed_worker_costs_time_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import os
    import signal

    parent = os.getpid()
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)

    def dies_in_a_worker() -> str:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done"

    assert cores.run_jobs([dies_in_a_worker] * 2, True) == ["done", "done"]


def test_a_text_read_before_is_not_parsed_again(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = []
    for name in ("a", "b"):
        texts.append(tmp_path / f"{name}.txt")
        texts[-1].write_text("\n\n".join(f"Article {at}\n\nThe Party {name} shall act. " * 20 for at in range(1, 40)))
    first = load_series(texts)
    monkeypatch.setattr("mla_diff.loading.read", lambda *_: pytest.fail("a text was read again"))
    assert load_series(texts) == first


def test_progress_is_shown_on_a_terminal_only(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("aligning") as tell:
        assert tell is None
    assert capsys.readouterr().err == ""


def _tell(told: list[tuple[int, int]], done: int, total: int) -> None:
    told.append((done, total))
