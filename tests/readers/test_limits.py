"""A file built up to a format's limits is read, or refused in one line, in little time and within 700 MB.

Time is counted in turns of a plain loop over lines that the same process runs, so that a slow or busy machine fails no
test: 5 s of processor time where a turn takes 15 ms.

All cases take about a minute; the suite runs those in SHORT, and all of them where MLA_DIFF_ALL_LIMITS is set.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.readers.limit_files import FILES

TURNS, MEGABYTES = 333, 700  # of the loop, in the time that the file may take
SHORT = frozenset({
    "word: empty paragraphs", "web page: a million paragraphs", "text: 50 MB in one line", "text: a long line",
    "text: lines", "text: the same articles", "opendocument: lists in one another", "markdown: links", "pdf: pages",
})  # fmt: skip
#: In a process of its own, whose time and memory nothing else counts into.
MEASURE = """
import gc, json, re, resource, sys, time
LINES = [f"Article {number} of {number % 97} ({chr(97 + number % 26)}) fees" for number in range(20_000)]
PARTS = re.compile(r"(\\w+) (\\d+) of (\\d+) [(](\\w)[)]")
def turn():
    began, found = time.process_time(), {}
    for line in LINES:
        parts = PARTS.match(line)
        found.setdefault(parts[3], []).append((parts[1].casefold(), int(parts[2]), line.split()[-1]))
    return time.process_time() - began
gc.set_threshold(200_000, 20, 20)  # as the program does
usual = [turn() for _ in range(7)]  # before and after, since the machine may change its pace meanwhile
began = time.process_time()
from mla_diff.readers.registry import read, read_version
from mla_diff.model.errors import LoadError
from mla_diff.parse.document import parse
try:
    content = sys.stdin.buffer.read()
    if read_version(sys.argv[1], content) is None:
        parse(read(sys.argv[1], content))
    said = ""
except LoadError as error:
    said = str(error)
seconds = time.process_time() - began
usual += [turn() for _ in range(7)]
try:  # what getrusage tells counts what the process was forked from
    peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
except (OSError, StopIteration):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([said, seconds / (sum(usual) / len(usual)), int(peak) // 1024]))
"""


@pytest.mark.parametrize("case", sorted(FILES))
def test_a_file_built_to_the_limits_is_answered_in_time_and_memory(case: str) -> None:
    if case not in SHORT and not os.environ.get("MLA_DIFF_ALL_LIMITS"):
        pytest.skip("takes seconds; MLA_DIFF_ALL_LIMITS=1 runs it")
    name, make, expected = FILES[case]
    done = subprocess.run([sys.executable, "-c", MEASURE, name], input=make(), capture_output=True, check=True)
    said, turns, megabytes = json.loads(done.stdout)
    assert expected in said if expected else said == ""
    assert "\n" not in said
    assert turns < TURNS
    assert megabytes < MEGABYTES
