"""Heavy kinds of change in five languages against a reader's judgement: ``python -m tests.gold.five_languages``.

The texts are not in this repository: ``five_languages.tsv`` names the pair, the provisions and the kinds. What the lists
are, and what they are not, is told in ``five_languages.md``.
"""

from __future__ import annotations

import re
import sys
import tarfile
from collections import Counter, defaultdict
from functools import lru_cache
from pathlib import Path

from lxml import etree

from mla_diff.change_kinds.classify import classify
from mla_diff.model.comparison import Comparison
from mla_diff.model.kinds import HEAVY
from mla_diff.model.provision import Provision, Version
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read
from tests.conftest import ROOT

SHARED = ROOT.parent / "shared"
HALVES = ("tuning", "kept")
LISTS = ("five_languages", "fresh", "unseen", "further", "latest", "held_back", "blind", "whole_clauses")
GOLD = Path(__file__).parent
Row = dict[str, str]


def rows(half: str, judged: str = "five_languages") -> list[Row]:
    """Return the judged provisions of a half, "tuning" or "kept", of one of the lists."""
    lines = (GOLD / f"{judged}.tsv").read_text(encoding="utf-8").splitlines()
    head, *cells = (line.split("\t") for line in lines)
    judgements = [dict(zip(head, line, strict=True)) for line in cells]
    return [row for row in judgements if row["half"] == half]


@lru_cache(maxsize=1)
def _corpus() -> dict[str, bytes]:
    """Return the agreements that the lists name, by their names: the archive is slow to open, and opened once."""
    every = (row["pair"] for judged in LISTS for half in HALVES for row in rows(half, judged))
    wanted = {name for pair in every if pair.startswith("corpus ") for name in pair.split()[1:]}
    with tarfile.open(SHARED / "corpus/tota.tar.xz") as archive:
        return {name: archive.extractfile(f"xml/{name}.xml").read() for name in sorted(wanted)}  # type: ignore[union-attr]


def agreement_text(name: str) -> str:
    """Return an agreement of the corpus as plain text, an article a heading."""
    lines = []
    for article in etree.fromstring(_corpus()[name]).iter("article"):
        lines.append(f"\n{(article.get('number') or '').title()} {article.get('name') or ''}\n")
        body = "\n".join(line.strip() for line in (article.text or "").split("\n") if line.strip())
        body = re.sub(r"(?<![.;:])\n(?![(\d\w]{1,3}[).])", " ", body)
        lines.append("\n\n".join(body.split("\n")))
    return "\n".join(lines)


@lru_cache(maxsize=16)
def comparison_of(pair: str) -> Comparison:
    """Return what the program makes of a pair of texts, as the lists name it."""
    first, *others = pair.split(" ")
    if first == "corpus":
        versions = [parse(read(f"{name}.txt", agreement_text(name).encode())) for name in others]
        return compare(versions[0], versions[1])
    if first == "quoted":
        return compare(GOLD / others[0] / "old.txt", GOLD / others[0] / "new.txt")
    return compare(SHARED / first, SHARED / others[0])


def find_judged(version: Version, eid: str, begins: str) -> str | None:
    """Return the eId of the provision that was judged: the one so named, else the only one that begins with its words.

    A file that is read better gives other eIds; the words that were judged stay what they are.
    """
    named = version.by_eid.get(eid)
    if named is not None and _begins(named, begins):
        return eid
    alike = [provision.eid for provision in version.provisions if begins and _begins(provision, begins)]
    return alike[0] if len(alike) == 1 else None


def _begins(provision: Provision, words: str) -> bool:
    return " ".join(provision.text.split()).startswith(words)


def found_kinds(comparison: Comparison) -> dict[tuple[str | None, str | None], set[str]]:
    """Return the heavy kinds that the program gives to each pair of provisions of a comparison."""
    found: dict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for several in comparison.changes:
        for change in several:
            found[change.old, change.new] |= set()
    for kinded in classify(comparison):
        found[kinded.old, kinded.new] |= HEAVY.intersection(kinded.kinds)
    return found


class Count(Counter[str]):
    """How many kinds were right, wrong and missed."""

    @property
    def precision(self) -> float:
        """The part of what the program said that the reader said."""
        return self["right"] / max(1, self["right"] + self["wrong"])

    @property
    def recall(self) -> float:
        """The part of what the reader said that the program said."""
        return self["right"] / max(1, self["right"] + self["missed"])


def measure(half: str, judged: str = "five_languages") -> dict[str, Count]:
    """Return the counts by kind, by language ("en", ...), of all ("all"), and of false alarms ("alarms").

    A provision that is not read as one counts as "unread"; one that the alignment pairs otherwise than it did for the
    reader counts as "elsewhere".
    """
    counts: dict[str, Count] = defaultdict(Count)
    known: dict[str, dict[tuple[str | None, str | None], set[str]]] = {}
    for row in rows(half, judged):
        comparison = comparison_of(row["pair"])
        if row["pair"] not in known:
            known[row["pair"]] = found_kinds(comparison)
        old = find_judged(comparison.old, row["old"], row["old begins"])
        new = find_judged(comparison.new, row["new"], row["new begins"])
        if old is None or new is None:
            counts["all"]["unread"] += 1
            continue
        place = old, new
        if place not in known[row["pair"]]:
            counts["all"]["elsewhere"] += 1
            continue
        found = known[row["pair"]][place]
        wanted = set(row["first reading"].split(",")) - {"none"}
        for kind in HEAVY:
            verdict = _verdict(kind in found, kind in wanted)
            for name in (kind, row["language"], "all"):
                counts[name][verdict] += 1
        if not wanted:
            counts["alarms"]["all"] += 1
            counts["alarms"]["flagged"] += bool(found)
    return counts


def _verdict(is_found: bool, is_wanted: bool) -> str:
    if is_found:
        return "right" if is_wanted else "wrong"
    return "missed" if is_wanted else "neither"


def main() -> None:
    """Print the scores of a half ("kept" unless another is named) of a list ("five_languages" unless another is)."""
    named = sys.argv[1:]
    counts = measure(*(named or ["kept"]))
    print(f"{'':<10}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}")
    for name in (*sorted(HEAVY), "de", "en", "es", "fr", "nl", "all"):
        count = counts[name]
        figures = f"{count['right']:>7}{count['wrong']:>7}{count['missed']:>8}"
        print(f"{name:<10}{figures}{count.precision:>11.2f}{count.recall:>8.2f}")
    print(f"changes that leave the law alone: {counts['alarms']['flagged']} of {counts['alarms']['all']} flagged")
    print(f"paired otherwise: {counts['all']['elsewhere']}; not read as provisions: {counts['all']['unread']}")


if __name__ == "__main__":
    main()
