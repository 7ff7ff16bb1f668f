"""Small versions for tests of what is said of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from mla_diff import loading, pipeline
from mla_diff.change_kinds.classify import classify
from mla_diff.model.comparison import Comparison
from mla_diff.model.overview import sum_up
from mla_diff.model.provision import Footnote, Provision, Version
from mla_diff.report.headlines import headlines
from mla_diff.report.values import Headline

TEXT = """# Convention on River Ferries

## Article 1 Scope

This Convention applies to every ferry that crosses a river between two Parties.

## Article 2 Fares

1. Each Party shall publish its fares before the first of May.

2. The Council may approve other fares.
"""


def version_of(text: str = TEXT, name: str = "text.md", **said: Any) -> Version:
    """Return the version that Markdown holds, with more said of it."""
    return replace(loading.read_version(name, text.encode()), **said)


def noted(version: Version, *texts: str, eid: str = "art_1") -> Version:
    """Return a version with footnotes at one of its provisions."""
    notes = tuple(Footnote(str(number), text, 4) for number, text in enumerate(texts, 1))
    return with_provisions(
        version, [replace(one, notes=notes) if one.eid == eid else one for one in version.provisions]
    )


def with_provisions(version: Version, provisions: Sequence[Provision]) -> Version:
    """Return a version with other provisions."""
    return replace(version, provisions=tuple(provisions))


def compare_texts(old: str, new: str) -> Comparison:
    """Return the comparison of two texts in Markdown."""
    return pipeline.compare(version_of(old, "old.md"), version_of(new, "new.md"))


def told_first(comparison: Comparison) -> tuple[Headline, ...]:
    """Return what weighs most in a comparison, as every first screen tells it."""
    return headlines(comparison, sum_up(comparison, classify(comparison)))
