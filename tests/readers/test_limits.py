"""A file built up to a format's limits is read, or refused in one line, in little time and within 700 MB.

Time is counted in turns of a plain loop that the same process runs, so that a slow machine fails no test: 5 s of
processor time where a million of its additions take 25 ms.

All cases take about a minute; the suite runs those in SHORT, and all of them where MLA_DIFF_ALL_LIMITS is set.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.readers.limit_files import FILES

MILLIONS, MEGABYTES = 200, 700  # of additions, one by one, in the time that the file may take
SHORT = frozenset({
    "word: empty paragraphs", "web page: a million paragraphs", "text: 50 MB in one line", "text: a long line",
    "text: lines", "text: the same articles", "opendocument: lists in one another", "markdown: links", "pdf: pages",
})  # fmt: skip
#: In a process of its own, whose time and memory nothing else counts into.
MEASURE = """
import json, resource, sys, time
def million_additions():
    began, total = time.process_time(), 0
    for number in range(1_000_000):
        total += number
    return time.process_time() - began
before = [million_additions() for _ in range(2)]
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
usual = sorted(before + [million_additions() for _ in range(3)])[2]
try:  # what getrusage tells counts what the process was forked from
    peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
except (OSError, StopIteration):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([said, seconds / usual, int(peak) // 1024]))
"""


@pytest.mark.parametrize("case", sorted(FILES))
def test_a_file_built_to_the_limits_is_answered_in_time_and_memory(case: str) -> None:
    if case not in SHORT and not os.environ.get("MLA_DIFF_ALL_LIMITS"):
        pytest.skip("takes seconds; MLA_DIFF_ALL_LIMITS=1 runs it")
    name, make, expected = FILES[case]
    done = subprocess.run([sys.executable, "-c", MEASURE, name], input=make(), capture_output=True, check=True)
    said, millions, megabytes = json.loads(done.stdout)
    assert expected in said if expected else said == ""
    assert "\n" not in said
    assert millions < MILLIONS
    assert megabytes < MEGABYTES
