"""Which provisions were held to be the same, shown for a person to judge; and what that person says, written down."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mla_diff.align.units import basic_units
from mla_diff.cite.citation import cite
from mla_diff.cite.find import find_provisions
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import MlaDiffError
from mla_diff.model.provision import Version
from mla_diff.report.certainty import certainty
from mla_diff.report.compose import report_on
from mla_diff.site.alignment_file import Decision, add_entry, remove_entry
from mla_diff.site.asked import Asked, Say, compare_texts, read_texts
from mla_diff.site.correcting import understood_name

WORTH_A_LOOK = 0.2  # share of such guesses that were right, below which a provision with a counterpart needs no second
MOST_NAMES = 2000  # provisions offered while one types


def show_pairings(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Write the pairings of two texts, the candidates beside them, and what was set by hand."""
    comparison = compare_texts(asked, say)
    made = {
        "rows": list(_rows(comparison)),
        "names": [_names(version) for version in (comparison.old, comparison.new)],
        "entries": _entries(Path(asked["file"]), comparison) if asked["file"] else [],
    }
    out.write_text(json.dumps(made), encoding="utf-8")
    return {}


def _rows(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield a row for each correspondence of articles, in reading order."""
    old, new = comparison.old, comparison.new
    units = [{unit.eid for unit in basic_units(version)} for version in (old, new)]
    for correspondence in report_on(comparison).correspondences:
        if units[0].isdisjoint(correspondence.old) and units[1].isdisjoint(correspondence.new):
            continue
        links = [_link(link, comparison) for link in correspondence.links]
        unsure = any(link["basis"] not in ("identical", "set by hand") and link["score"] < 0.9 for link in links)
        yield {
            "old": [_told(old, eid) for eid in correspondence.old],
            "new": [_told(new, eid) for eid in correspondence.new],
            "relation": correspondence.relation, "links": links, "unsure": unsure or not links,
            "hand": any(link["basis"] == "set by hand" for link in links),
            "candidates": list(_candidates(comparison, correspondence)),
        }  # fmt: skip


def _told(version: Version, eid: str) -> list[str]:
    provision = version.by_eid[eid]
    return [eid, cite(version, eid), provision.heading or " ".join(provision.text.split()[:12])]


def _link(link: Link, comparison: Comparison) -> dict[str, Any]:
    return {
        "old": cite(comparison.old, link.old), "new": cite(comparison.new, link.new),
        "basis": link.basis, "score": link.score, "reason": link.reason,
        "sure": certainty(link, comparison.old, comparison.alignment),
    }  # fmt: skip


def _candidates(comparison: Comparison, correspondence: Correspondence) -> Iterator[list[str]]:
    """Yield where provisions without counterpart may have come from or gone to, as they are cited."""
    alignment = comparison.alignment
    found = [one for eid in correspondence.old for one in alignment.candidates_of_old.get(eid, ())]
    found += [one for eid in correspondence.new for one in alignment.candidates_of_new.get(eid, ())]
    for candidate in found[:4]:
        if not correspondence.links or candidate.score >= WORTH_A_LOOK:
            cited = [cite(comparison.old, candidate.old), cite(comparison.new, candidate.new)]
            yield [*cited, f"{candidate.score:.2f}"]


def _names(version: Version) -> list[str]:
    """Return the articles of a version as they are cited, to choose among."""
    return [cite(version, unit.eid) for unit in basic_units(version)][:MOST_NAMES]


def _entries(path: Path, comparison: Comparison) -> list[dict[str, Any]]:
    """Return what the file says of these two versions, each with its number in the file."""
    import tomllib

    if not path.is_file():
        return []
    pair = {comparison.old.id, comparison.new.id}
    rows = tomllib.loads(path.read_text("utf-8")).get("link", [])
    return [
        {**{name: _listed(row.get(name, "")) for name in ("old", "new", "reason", "by")},
         "forbid": bool(row.get("forbid")), "number": number, "mark": json.dumps(row, sort_keys=True)}
        for number, row in enumerate(rows) if {row["old_version"], row["new_version"]} == pair
    ]  # fmt: skip


def _listed(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def decide(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Write down what a person says of provisions of two texts. Raises MlaDiffError for a name that means nothing."""
    old, new = read_texts(asked, say)
    say("deciding", "")
    said = asked["said"]
    sides = [_written(version, name) for version, name in ((old, said["old"]), (new, said["new"]))]
    if not (sides[0] or sides[1]) or (said["forbid"] and not (sides[0] and sides[1])):
        raise MlaDiffError("name a provision of each text; leave one out only to say that there is no counterpart")
    decision = Decision(
        old.id, new.id, sides[0], sides[1], said["reason"], said["by"], said["sure"], bool(said["forbid"])
    )
    _change(asked, (old, new), lambda text: add_entry(text, decision), tells=True)
    return {}


def take_back(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Take an entry out of the file again."""
    import tomllib

    versions = read_texts(asked, say)
    number = int(asked["number"])

    def without(text: str) -> str:
        rows = tomllib.loads(text).get("link", [])
        if number >= len(rows) or json.dumps(rows[number], sort_keys=True) != asked["mark"]:
            raise MlaDiffError("alignment.toml has changed in the meantime; look at the page again")
        return remove_entry(text, number)

    _change(asked, (versions[0], versions[1]), without)
    return {}


def _written(version: Version, name: str) -> tuple[str, ...]:
    """Return provisions as the file names them: as people cite them where that is understood, else by eId."""
    return tuple(understood_name(version, eid) for eid in find_provisions(version, name)) if name.strip() else ()


def _change(asked: Asked, pair: tuple[Version, Version], change: Callable[[str], str], tells: bool = False) -> None:
    """Change the file; leave it as it was where compare could not read it, or what it ``tells``, afterwards."""
    from mla_diff.library.aligning import overrides
    from mla_diff.runtime.files import write_atomically

    path = Path(asked["file"])
    before = path.read_bytes() if path.is_file() else None
    known = overrides(*pair, asked["library"])
    write_atomically(path, change(before.decode("utf-8") if before else ""))
    try:
        if overrides(*pair, asked["library"]) == known and tells:
            raise MlaDiffError(
                "this is said already, or compare does not read it: in a library, both versions need a stage"
            )
    except MlaDiffError:
        if before is None:
            path.unlink()
        else:
            write_atomically(path, before)
        raise
