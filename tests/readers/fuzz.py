"""Reads damaged files for as long as asked: ``python -m tests.readers.fuzz GROUP CPU_SECONDS SEED [FOLDER]``.

GROUP is ``pdf``, ``office``, ``text`` or ``rtf``. FOLDER may hold further sound files to be damaged. What escapes the
loaders' own errors, or takes over LIMIT seconds of processor time, is written to the folder in MLA_DIFF_FUZZ_FOUND.
"""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sys
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mla_diff.model.errors import LoadError
from mla_diff.parse.document import parse
from mla_diff.readers.registry import Options, read
from tests.readers import mutations, pdf_mutations
from tests.readers.treaty import units

LIMIT = 5.0  # seconds of processor time that any file may take to be read, or refused
STOP = 20.0  # seconds after which a case is ended
SUFFIXES = {"pdf": (".pdf",), "office": (".docx", ".odt", ".fodt"), "text": (".html", ".txt", ".md"), "rtf": (".rtf",)}

Case = tuple[str, bytes]


class TooLong(BaseException):
    """A case was ended."""


def sound(group: str, folder: Path | None) -> list[Case]:
    """Return the files that are damaged."""
    made: list[Case] = []
    if group == "pdf":
        made = [(f"made-{place}.pdf", content) for place, content in enumerate(pdf_mutations.originals())]
    elif group in ("office", "text"):
        text = "\n\n".join(f"# {unit.printed}" if unit.kind == "article" else unit.printed for unit in units())
        made = [(name, content) for name, _, content in mutations.originals()]
        made += [("m.md", text.encode()), ("n.md", f"| (a) | {text} |\n> * [x](#y) **{text}**".encode())]
    if folder:
        made += [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
    return [(name, content) for name, content in made if name.endswith(SUFFIXES[group])]


def cases(group: str, seed: int, folder: Path | None) -> Iterator[tuple[str, bytes, Options]]:
    """Yield damaged files without end."""
    chance = random.Random(seed)
    files = sound(group, folder)
    while True:
        name, content = chance.choice(files)
        damage = pdf_mutations.damage if group == "pdf" else mutations.damage
        content = damage(content, chance)
        original = group == "office" and chance.random() < 0.3 and "odt" not in name
        yield name, content, Options(tracked="original" if original else "accepted")


def attempt(name: str, content: bytes, options: Options) -> str:
    """Return what became of a file: "read", "refused", or how it escaped."""
    try:
        parse(read(name, content, options))
    except LoadError as error:
        message = str(error)
        sound = message.startswith(name) and "\n" not in message and ";" in message and len(message) < 600
        return "refused" if sound else f"bad message: {message[:200]!r}"
    except TooLong:
        return "too long: " + traceback.format_exc().strip().splitlines()[-2].strip()
    except BaseException as error:  # what escapes is what is looked for
        places = [line.strip() for line in traceback.format_exc().splitlines() if line.strip().startswith("File")]
        return f"{type(error).__name__}: {str(error)[:100]} at {places[-1]}"
    return "read"


def main(group: str, seconds: float, seed: int, folder: Path | None) -> None:
    """Run and print the counts as JSON."""
    warnings.simplefilter("error")

    def stop(*_: object) -> None:
        raise TooLong

    signal.signal(signal.SIGPROF, stop)
    found = Path(os.environ.get("MLA_DIFF_FUZZ_FOUND", "."))
    counts: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    slowest = 0.0
    begun = _spent()
    for place, (name, content, options) in enumerate(cases(group, seed, folder)):
        if _spent() - begun > seconds:
            break
        before, peak = _spent(), _peak()
        signal.setitimer(signal.ITIMER_PROF, STOP)
        outcome = attempt(name, content, options)
        signal.setitimer(signal.ITIMER_PROF, 0)
        took = _spent() - before
        slowest = max(slowest, took)
        counts["cases"] += 1
        counts[outcome if outcome in ("read", "refused") else "escaped"] += 1
        if group != "rtf" and took > LIMIT:
            counts["slow"] += 1
            reasons[f"slow: {took:.1f} s {name}"] += 1
        if outcome not in ("read", "refused") or (group != "rtf" and took > LIMIT):
            reasons[outcome] += outcome not in ("read", "refused")
            (found / f"{group}-{seed}-{place}-{name}").write_bytes(content)
        if _peak() > max(peak, 300) + 50:
            reasons[f"memory {peak} -> {_peak()} MB {name} ({outcome})"] += 1
            (found / f"memory-{group}-{seed}-{place}-{name}").write_bytes(content)
    print(
        json.dumps(
            {
                "group": group,
                "seed": seed,
                **counts,
                "cpu": round(_spent() - begun),
                "slowest": round(slowest, 2),
                "peak MB": _peak(),
                "escapes": dict(reasons),
            }
        ),
        flush=True,
    )


def _spent() -> float:
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]) if len(sys.argv) > 4 else None)
