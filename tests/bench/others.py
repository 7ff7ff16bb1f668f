"""What a user would run instead: each tool's command, where it comes from, and how many words its output marks."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from mla_diff.text.tokens import words
from tests.bench.texts import MLA_DIFF, ROOT

PLACE = ROOT / ".venv/bench"  # each tool in a folder of its own
#: Pinned, so that two runs of the benchmark measure the same; typing-extensions is imported by it but not declared.
REDLINES = ("redlines==0.6.2", "typing-extensions==4.15.0")
#: What writes Word redlines without Word: the package, and the compiled program that comes with it.
WORD_REDLINES = ("python-redlines==2.0.0", "python-redlines-docxodus==2.0.0", "platformdirs==4.14.8")
_HTML_DIFF = """
import sys
from difflib import HtmlDiff
old, new = (open(name, encoding="utf8").read().splitlines() for name in sys.argv[1:])
print(HtmlDiff().make_file(old, new))
"""


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: the command to which the two files are added, and how to count the words that its output marks."""

    name: str
    command: tuple[str | Path, ...]
    count: Callable[[str], int]


def mla_diff() -> Tool:
    """Return this program, writing JSON."""
    return Tool("mla-diff", (*MLA_DIFF, "compare", "--format", "json"), _count_json)


def install_others() -> tuple[list[Tool], list[str]]:
    """Return the other tools, installed where they were missing, and a line for each that cannot be had."""
    tools, missing = [], []
    for find in (_git, _wdiff, _html_diff, _redlines, _word_redlines):
        try:
            tools.append(find())
        except (OSError, subprocess.CalledProcessError) as error:
            missing.append(f"{find.__name__.strip('_')} is left out: it cannot be installed here ({error})")
    return tools, missing


def _git() -> Tool:
    git = shutil.which("git")
    if git is None:
        raise FileNotFoundError("no git on this machine")
    return Tool("git --word-diff", (git, "--no-pager", "diff", "--no-index", "--word-diff"), _count_braces)


def _wdiff() -> Tool:
    """Return wdiff; unpacked from Debian's package into the bench's own place where the machine has none."""
    found: str | Path | None = shutil.which("wdiff")
    if found is None:
        found = PLACE / "wdiff/usr/bin/wdiff"
        if not found.exists():
            _unpack("wdiff")
    return Tool("wdiff", (found,), _count_braces)


def _unpack(package: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["apt-get", "download", package], cwd=folder, check=True, capture_output=True)
        archive = next(Path(folder).glob("*.deb"))
        (PLACE / package).mkdir(parents=True, exist_ok=True)
        subprocess.run(["dpkg-deb", "-x", archive, PLACE / package], check=True, capture_output=True)


def _html_diff() -> Tool:
    return Tool("difflib.HtmlDiff", (sys.executable, "-c", _HTML_DIFF), _count_html_diff)


def _redlines() -> Tool:
    """Return the redlines package, in an environment of its own."""
    python = _environment("redlines", REDLINES)
    return Tool("redlines", (python.parent / "redlines", "markdown"), _count_redlines)


def _word_redlines() -> Tool:
    """Return python-redlines, which compares Word files; the texts are made such files first, which takes no time."""
    python = _environment("word-redlines", WORD_REDLINES)
    return Tool("python-redlines", (python, Path(__file__).with_name("word_redlines.py")), _count_word)


def _environment(name: str, packages: tuple[str, ...]) -> Path:
    """Return the Python of an environment of its own that has these packages, made where it is missing."""
    place = PLACE / name
    python = place / "bin/python"
    if not (place / "ready").exists():
        venv.create(place, with_pip=True, clear=True)
        pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
        subprocess.run([*pip, *packages], check=True, capture_output=True)
        (place / "ready").touch()
    return python


def _count_json(output: str) -> int:
    """Count what mla-diff marks as inserted or deleted; renumbering is counted apart there."""
    marked = json.loads(output)["summary"]["words"]
    return int(marked["inserted"]) + int(marked["deleted"])


def _count_braces(output: str) -> int:
    """Count the words in the ``[-gone-]`` and ``{+new+}`` of git and wdiff."""
    found = re.findall(r"\[-(.*?)-\]|\{\+(.*?)\+\}", output, re.DOTALL)
    return sum(len(words(gone)) + len(words(new)) for gone, new in found)


def _count_html_diff(output: str) -> int:
    """Count the words that a coloured span touches, once each, however many spans there are in it."""
    bounds = re.sub(r'<span class="diff_(?:add|chg|sub)">', "\x01", output).replace("</span>", "\x02")
    text = unescape(re.sub(r"<[^>]*>", " ", bounds)).replace("\xa0", " ")
    count, is_inside = 0, False
    for piece in text.split():
        is_touched = is_inside or "\x01" in piece
        count += is_touched and any(sign.isalnum() for sign in piece)
        is_inside = piece.rfind("\x01") > piece.rfind("\x02") or (is_inside and "\x02" not in piece)
    return count


def _count_word(output: str) -> int:
    """Count the words that a Word redline marks as inserted or deleted."""
    marked = re.findall(r"<w:(ins|del)\b[^>]*>(.*?)</w:\1>", output, re.DOTALL)
    texts = ["".join(re.findall(r"<w:(?:t|delText)\b[^>]*>([^<]*)<", inside)) for _, inside in marked]
    return sum(len(words(unescape(text))) for text in texts)


def _count_redlines(output: str) -> int:
    """Count the words in coloured spans."""
    found = re.findall(r"<span style=['\"]color:(?:red|green)[^>]*>(.*?)</span>", output, re.DOTALL)
    return sum(len(words(unescape(one))) for one in found)
