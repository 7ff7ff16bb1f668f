"""The audit of dependencies says what it found, and what it could not find out."""

from __future__ import annotations

from tests.audit.audit import judge

CLEAN = {"name": "rich", "version": "15.0.0", "vulns": []}
WEAK = {"name": "lxml", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1", "2.0"]}]}
UNKNOWN = {"name": "typer", "skip_reason": "Dependency not found on PyPI"}


def test_a_known_weakness_fails_the_audit_and_names_the_way_out() -> None:
    lines, may_stay = judge("a.lock", [CLEAN, WEAK])
    assert not may_stay
    assert lines == [
        "a.lock: 2 of 2 packages audited, 1 with known weaknesses",
        "  lxml 1.0: PYSEC-1, mended in 1.1, 2.0",
    ]


def test_packages_without_an_answer_are_named_and_not_counted_as_audited() -> None:
    assert judge("a.lock", [CLEAN, UNKNOWN]) == (
        ["a.lock: 1 of 2 packages audited, 0 with known weaknesses", "  not audited: typer"],
        True,
    )


def test_an_audit_that_found_nothing_out_says_that_it_was_skipped() -> None:
    assert judge("a.lock", [UNKNOWN]) == (["a.lock: skipped, no advisories can be reached for its 1 packages"], True)
