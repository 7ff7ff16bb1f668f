"""``make fuzz``: laws on random and on all real texts, damaged files, and 200 kills, for FUZZ_MINUTES (10) and a bit.

Prints the seed first; FUZZ_SEED runs the same again. What fails is kept in ``reports/fuzz``. A third of the time goes
to the laws on made-up texts, the rest to damaged files; every real text is looked at once, however long that takes,
unless FUZZ_REAL is 0.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KILLS = "200"
#: Groups of formats, and the share of the time that is left when their turn comes.
GROUPS = {"pdf": 0.4, "office": 0.5, "text": 0.7, "rtf": 1.0}
RTF = r"{\rtf1\ansi{\fonttbl{\f0 Times;}}\f0 Article 1\par Scope\par (a)\tab The Party {\b shall} act.{\footnote A note.}\par}"
EXAMPLES = "400"  # of each law in one round


def suite(what: str, *arguments: str, **environment: str) -> bool:
    """Run a part of the tests and tell how it ended; return whether it failed."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rs", "-s", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False)
    failed = done.returncode not in (0, 5)
    told = (
        done.stdout
        if failed
        else "\n".join(line for line in done.stdout.splitlines() if "kills" in line or "passed" in line)
    )
    print(f"{what}: {'FAILED' if failed else 'holds'}, {time.monotonic() - begun:.0f} s  {told}", flush=True)
    return failed


def main() -> int:
    """Run all parts; return 1 where any failed."""
    seconds = float(os.environ.get("FUZZ_MINUTES", "10")) * 60
    seed = int(os.environ.get("FUZZ_SEED") or random.SystemRandom().randrange(10**9))
    print(f"FUZZ_SEED={seed} FUZZ_MINUTES={seconds / 60:g}", flush=True)
    failed = suite("killed at random moments", "tests/safety/test_atomic.py", MLA_DIFF_KILLS=KILLS)
    if os.environ.get("FUZZ_REAL") != "0":
        real = "tests/laws/test_real_laws.py", "tests/laws/test_same_bytes.py"
        failed |= suite("laws on every real text", *real, MLA_DIFF_EVERY_TEXT="1", MLA_DIFF_SEED=str(seed))
    begun = time.monotonic()
    for turn in count():
        if time.monotonic() - begun > seconds / 3:
            break
        laws = "tests/laws/test_laws.py", "tests/laws/test_formats.py", f"--hypothesis-seed={seed + turn}"
        failed |= suite(
            f"laws on made-up texts, seed {seed + turn}", *laws, MLA_DIFF_PROFILE="fuzz", MLA_DIFF_EXAMPLES=EXAMPLES
        )
        if failed:
            break
    for group, share in GROUPS.items():
        failed |= damage(group, max(5.0, (begun + seconds - time.monotonic()) * share), seed)
    return int(failed)


def damage(group: str, seconds: float, seed: int) -> bool:
    """Read damaged files of some formats for so long; return whether anything escaped."""
    found = ROOT / "reports/fuzz"
    found.mkdir(parents=True, exist_ok=True)
    sound = found / "sound"
    sound.mkdir(exist_ok=True)
    (sound / "draft.rtf").write_text(RTF)
    command = [sys.executable, "-m", "tests.readers.fuzz", group, f"{seconds:.0f}", str(seed), str(sound)]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"MLA_DIFF_FUZZ_FOUND": str(found)}, capture_output=True, text=True, check=False
    )  # fmt: skip
    told = json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else {"escapes": done.stderr[-2000:]}
    print(f"damaged files, {'ESCAPED' if told['escapes'] else 'all read or refused'}: {told}", flush=True)
    return bool(told["escapes"])


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
