"""A file built up to a format's limits is read, or refused in one line, within 5 s of processor time and 700 MB.

All cases take about a minute; the suite runs those in SHORT, and all of them where MLA_DIFF_ALL_LIMITS is set.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.readers.limit_files import FILES

SECONDS, MEGABYTES = 5.0, 700
SHORT = frozenset({
    "word: empty paragraphs", "web page: a million paragraphs", "text: 50 MB in one line", "text: a long line",
    "text: lines", "text: the same articles", "opendocument: lists in one another", "markdown: links", "pdf: pages",
})  # fmt: skip
#: In a process of its own, whose time and memory nothing else counts into.
MEASURE = """
import json, resource, sys
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
used = resource.getrusage(resource.RUSAGE_SELF)
try:  # what getrusage tells counts what the process was forked from
    peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
except (OSError, StopIteration):
    peak = used.ru_maxrss
print(json.dumps([said, used.ru_utime + used.ru_stime, int(peak) // 1024]))
"""


@pytest.mark.parametrize("case", sorted(FILES))
def test_a_file_built_to_the_limits_is_answered_in_time_and_memory(case: str) -> None:
    if case not in SHORT and not os.environ.get("MLA_DIFF_ALL_LIMITS"):
        pytest.skip("takes seconds; MLA_DIFF_ALL_LIMITS=1 runs it")
    name, make, expected = FILES[case]
    done = subprocess.run([sys.executable, "-c", MEASURE, name], input=make(), capture_output=True, check=True)
    said, seconds, megabytes = json.loads(done.stdout)
    assert expected in said if expected else said == ""
    assert "\n" not in said
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
