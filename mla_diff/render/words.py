"""The words for what happened to a provision, the same in every format."""

from __future__ import annotations

from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.trace.find import cite


def facts(comparison: Comparison, one: Correspondence, inside: bool = False) -> list[str]:
    """Return what happened to a correspondence, in a few words each; ``inside`` says that units below it changed."""
    found = []
    if one.relation == "inserted":
        return ["not attested in the fragment" if comparison.old.fragment else "new"]
    if one.relation == "deleted":
        return ["not attested in the fragment" if comparison.new.fragment else "dropped"]
    if one.relation != "one-to-one":
        found.append({"split": "split", "merge": "merged", "regrouped": "regrouped"}[one.relation])
    if one.moved:
        found.append("moved")
    if one.renumbered:
        found.append("renumbered")
    if inside or comparison.is_modified(one):
        found.append("changed")
    return found or ["unchanged"]


def citations(comparison: Comparison, one: Correspondence) -> tuple[str, str]:
    """Return how the old and the new provisions of a correspondence are cited, "" for none."""
    return _citation(comparison.old, one.old), _citation(comparison.new, one.new)


def _citation(version: Version, eids: tuple[str, ...]) -> str:
    return " + ".join(cite(version, eid) for eid in eids)


def describe(version: Version) -> str:
    """Return who a version is, in one line: title or id, stage, date, nature."""
    title = version.title if len(version.title) <= 90 else f"{version.title[:89]}…"
    details = [part for part in (version.stage, version.date, version.nature) if part]
    return f"{title} ({', '.join(details)})" if details else title
