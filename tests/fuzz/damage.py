"""Damaged files of every format, read and parsed: anything but a reading or one clear line, in time, is kept.

Each file is the work of a seed alone, so that a failure can be made again: ``python -m tests.fuzz.damage SEED 1``.
"""

from __future__ import annotations

import random
import re
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from mla_diff.load.registry import Options, read
from mla_diff.model.errors import MlaDiffError
from mla_diff.parse.document import parse
from tests.load import mutations
from tests.load.pdf_treaty import make_treaty
from tests.load.pdf_writer import Look
from tests.load.treaty import units

LIMIT = 5.0  # seconds of processor time that one file may take, whatever was done to it
SHARED = Path(__file__).resolve().parents[2].parent / "shared"


@cache
def seeds() -> tuple[tuple[str, bytes], ...]:
    """Return sound files: PDFs, texts and Markdown made here, and the shortest real ones where they are at hand."""
    text = "\n\n".join(unit.printed for unit in units())
    found = [
        ("a.pdf", make_treaty(Look())[0]), ("b.txt", text.encode()), ("c.md", re.sub(r"(?m)^Article", "## Article", text).encode()),
        *((name, content) for name, _, content in mutations.originals() if not name.endswith(".txt")),
    ]  # fmt: skip
    for pattern in ("texts/pdf/uncac-2003.pdf", "texts/pdf/bbnj-agreement-2023-en.pdf", "texts/instruments/genocide-1948.*.md"):
        found += [(path.name, path.read_bytes()) for path in sorted(SHARED.glob(pattern))]
    return tuple(found)


def damaged(seed: int) -> tuple[str, bytes, Options]:
    """Return a damaged file: its name, its bytes and what was asked for."""
    chance = random.Random(seed)
    if chance.random() < 0.4:
        name, _, content, options = next(mutations.cases(seed, 1))
        return name, content, options
    name, content = chance.choice(seeds())
    kind = chance.choice(("cut", "flip", "zeros", "double", "objects", "bytes", "lines", "name"))
    data = bytearray(content)
    at = chance.randrange(len(data))
    if kind == "cut":
        del data[at:]
    elif kind == "flip":
        for _ in range(chance.choice((1, 10, 100, 1000))):
            data[chance.randrange(len(data))] = chance.randrange(256)
    elif kind == "zeros":
        data[at : at + chance.randrange(5000)] = bytes(10)
    elif kind == "double":
        data[at:at] = data[at : at + chance.randrange(20_000)]
    elif kind == "objects":  # a PDF's references lead elsewhere, to themselves among others
        numbers = list(re.finditer(rb"\d+(?= 0 R)", bytes(data)))
        for match in chance.sample(numbers, min(len(numbers), 20)):
            data[match.start() : match.end()] = str(chance.randrange(10 ** len(match[0]))).encode().rjust(len(match[0]), b"0")
    elif kind == "lines":
        lines = bytes(data).split(b"\n")
        chance.shuffle(lines)
        data = bytearray(b"\n".join(line * chance.choice((1, 1, 1, 2, 50)) for line in lines))
    elif kind == "name":  # a file of one format that calls itself another
        name = "x" + chance.choice((".pdf", ".docx", ".odt", ".html", ".md", ".txt", ".fodt", ""))
    else:
        data = bytearray(mutations._bytes(content, chance))
    return name, bytes(data), Options(tracked=chance.choice(("accepted", "original")))


@dataclass
class Told:
    """What came of many damaged files."""

    read: int = 0
    refused: int = 0
    worst: float = 0.0
    faults: list[str] = field(default_factory=list)


def try_files(numbers: Iterator[int], until: float, keep: Path | None = None) -> Told:
    """Read the damaged files of these seeds until a time of the clock; what fails is written into ``keep``."""
    told = Told()
    for seed in numbers:
        if time.monotonic() > until:
            break
        name, content, options = damaged(seed)
        fault = _fault(name, content, options, told)
        if fault:
            told.faults.append(f"seed {seed}, {name}: {fault}")
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{seed}-{name}").write_bytes(content)
                (keep / f"{seed}-{name}.txt").write_text(f"{fault}\n{traceback.format_exc()}", "utf-8")
    return told


def _fault(name: str, content: bytes, options: Options, told: Told) -> str:
    begun = time.process_time()
    before = signal.signal(signal.SIGPROF, _too_long)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        parse(read(name, content, options))
        told.read += 1
    except MlaDiffError as error:
        told.refused += 1
        message = str(error)
        if "\n" in message or not message.startswith(name):
            return f"says {message!r}"
    except Exception as error:
        return repr(error)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    told.worst = max(told.worst, time.process_time() - begun)
    return ""


def _too_long(*_: object) -> None:
    raise TimeoutError(f"took over {LIMIT:g} s of processor time")


if __name__ == "__main__":
    first, count = int(sys.argv[1]), int(sys.argv[2])
    print(try_files(iter(range(first, first + count)), time.monotonic() + 3600, Path("found")))
