"""Known weaknesses of what the program depends on: ``make audit`` asks pip-audit about both locks.

Fails when one is known. Where the advisories cannot be reached it says so and ends well: nothing was found out.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-docs.lock")
#: Words of an error that comes from the network, or of a pip-audit that could not be installed for want of one.
_NO_NETWORK = ("ConnectionError", "resolve", "timed out", "Max retries", "No module named pip_audit")
LIMIT = 300  # seconds; one question for each package


def audit(lock: Path) -> tuple[list[str], bool]:
    """Return what to say about a lock, and whether it may stay as it is."""
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--requirement", str(lock)]
    try:
        asked = subprocess.run(
            [*command, "--format", "json", "--progress-spinner", "off"],
            capture_output=True, text=True, timeout=LIMIT, check=False,
        )  # fmt: skip
        told: dict[str, list[dict[str, Any]]] = json.loads(asked.stdout)
    except subprocess.TimeoutExpired:
        return [f"{lock.name}: skipped, the advisories did not answer within {LIMIT} s"], True
    except json.JSONDecodeError:
        reason = (asked.stderr.strip().splitlines() or ["no answer"])[-1]
        is_offline = any(sign in asked.stderr for sign in _NO_NETWORK)
        return [f"{lock.name}: {'skipped, ' if is_offline else ''}{reason[:200]}"], is_offline
    return judge(lock.name, told["dependencies"])


def judge(name: str, dependencies: list[dict[str, Any]]) -> tuple[list[str], bool]:
    """Return what to say about the packages of a lock, and whether none has a known weakness."""
    skipped = [one["name"] for one in dependencies if "skip_reason" in one]
    weak = [one for one in dependencies if one.get("vulns")]
    asked = len(dependencies) - len(skipped)
    if not asked:
        return [f"{name}: skipped, no advisories can be reached for its {len(skipped)} packages"], True
    lines = [f"{name}: {asked} of {len(dependencies)} packages audited, {len(weak)} with known weaknesses"]
    if skipped:
        lines.append(f"  not audited: {', '.join(skipped)}")
    for one in weak:
        for found in one["vulns"]:
            remedy = ", ".join(found.get("fix_versions", ())) or "no version yet"
            lines.append(f"  {one['name']} {one['version']}: {found['id']}, mended in {remedy}")
    return lines, not weak


def main() -> int:
    """Audit the locks."""
    clean = True
    for lock in LOCKS:
        lines, may_stay = audit(ROOT / lock)
        print("\n".join(lines))
        clean &= may_stay
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
