"""What was dropped is shown, also where the article it stood in carries on as no article."""

from __future__ import annotations

from mla_diff.align.engine import align
from mla_diff.diff.compare import diff
from mla_diff.model.alignment import Link, Overrides
from mla_diff.report.compose import report_on
from mla_diff.writers.registry import render
from tests.report.versions import version_of

OLD = """Convention on Ferries

Article 1

Ferries cross the river by day.

Article 2

Each Party keeps a register of its ferries.

(a) lanterns hang from every mast after dusk;

(b) anchors lie on the foredeck.
"""
NEW = """Convention on Ferries

Article 1

1. Ferries cross the river by day.

2. Whoever owns a ferry is named in a public list.
"""


def test_points_dropped_with_an_article_that_is_held_to_be_a_paragraph_now_are_shown() -> None:
    old, new = version_of(OLD), version_of(NEW)
    by_hand = Overrides(links=(Link("art_2", "art_1__para_2", 1.0, "set by hand"),))
    comparison = diff(old, new, align(old, new, by_hand))
    shown = {row.old.eid for row in report_on(comparison).rows if row.old and not row.away}
    assert shown >= {provision.eid for provision in old.provisions if provision.text}
    for name in ("terminal", "html", "md", "csv"):
        assert "foredeck" in render(comparison, name), name
