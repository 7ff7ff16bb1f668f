"""The benchmark measures what it says: words marked, processes over their time, and where tables are kept."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench.bench import keep
from tests.bench.history import Figure, chart, read_history, write_history
from tests.bench.measure import Run, measure
from tests.bench.others import _count_braces, _count_html_diff, _count_redlines, _count_word
from tests.bench.rounds import take_turns, typical
from tests.bench.speed import Target


def test_words_between_the_braces_of_git_and_wdiff_are_counted() -> None:
    assert _count_braces("The [-State shall-]{+Party may, at\nonce,+} act [-.-]") == 6


def test_a_word_touched_by_two_spans_of_html_diff_is_counted_once() -> None:
    changed = '<td nowrap>w<span class="diff_chg">o</span>r<span class="diff_chg">d</span>&nbsp;next</td>'
    assert _count_html_diff(changed) == 1


def test_all_words_of_a_span_of_html_diff_are_counted_and_none_after_it() -> None:
    assert _count_html_diff('<td>a&nbsp;<span class="diff_add">new&nbsp;line,&nbsp;whole</span></td><td>b c</td>') == 3


def test_words_in_the_coloured_spans_of_redlines_are_counted() -> None:
    marked = "<span style='color:red;font-weight:700;'>shall </span><span style='color:green;'>may &amp; must</span> do"
    assert _count_redlines(marked) == 3


def test_words_that_a_word_redline_inserts_or_deletes_are_counted() -> None:
    inserted = '<w:ins w:id="1"><w:r><w:t xml:space="preserve">may not </w:t></w:r></w:ins>'
    deleted = '<w:del w:id="2"><w:r><w:delText>shall</w:delText></w:r></w:del>'
    assert _count_word(f"<w:r><w:t>The Party </w:t></w:r>{inserted}{deleted}<w:r><w:t>act.</w:t></w:r>") == 3


def test_a_command_over_its_time_is_ended_and_not_run_again(tmp_path: Path) -> None:
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    runs = take_turns({"sleeper": lambda: measure(sleeper, tmp_path / "out", limit=0.3)}, rounds=3)["sleeper"]
    assert len(runs) == 1
    assert typical(runs).is_over
    assert runs[0].seconds < 10


def test_memory_is_that_of_the_command_and_not_of_the_process_that_measures(tmp_path: Path) -> None:
    ballast = bytearray(200 * 2**20)
    small = measure([sys.executable, "-I", "-S", "-c", "pass"], tmp_path / "out")
    large = measure([sys.executable, "-I", "-S", "-c", "b'x' * (50 * 2**20)"], tmp_path / "out")
    assert small.memory < 40 < len(ballast) / 2**20
    assert large.memory > small.memory + 45


def test_the_output_and_the_way_a_command_ended_are_kept(tmp_path: Path) -> None:
    run = measure([sys.executable, "-c", "print('told'); raise SystemExit(3)"], tmp_path / "out")
    assert (tmp_path / "out").read_text() == "told\n"
    assert run.status == 3


def test_the_typical_run_takes_the_median_time_and_the_highest_memory() -> None:
    runs = [Run(1, 1, 30, 0), Run(9, 2, 10, 0), Run(2, 3, 20, 0)]
    assert typical(runs) == Run(2, 2, 30, 0)


@pytest.mark.parametrize(
    ("measured", "at_most", "met"), [(3, True, False), (1, True, True), (3, False, True), (1, False, False)]
)
def test_a_target_is_met_from_its_own_side(measured: float, at_most: bool, met: bool) -> None:
    target = Target("a promise", measured, 2, "s", at_most)
    assert target.is_met is met
    assert str(target).endswith("met" if met else "MISSED")


def test_only_the_first_table_of_a_page_is_replaced(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n```\nold\n```\nafter\n```\nother\n```\n")
    keep("new \\1 table\n", page)
    assert page.read_text() == "before\n```\nnew \\1 table\n```\nafter\n```\nother\n```\n"


def test_figures_are_kept_commit_by_commit_and_drawn(tmp_path: Path) -> None:
    figures = [
        Figure(f"2026-01-0{day}", commit, "two cores", "--help", seconds, 2 * seconds, 20.0)
        for day, commit, seconds in ((1, "aaaaaaa", 0.4), (2, "bbbbbbb", 0.1))
    ]
    write_history(tmp_path / "history.tsv", figures)
    assert read_history(tmp_path / "history.tsv") == figures
    assert chart(figures).splitlines()[0] == "processor seconds at aaaaaaa, bbbbbbb"
    assert chart(figures).splitlines()[1].split() == ["--help", "█▂", "0.40", "→", "0.10"]
    assert read_history(tmp_path / "missing.tsv") == []
