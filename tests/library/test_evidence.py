"""Every claim of the shipped library is held against what its source says, row by row, in ``evidence.tsv``.

A source that is the adopted text itself is not taken at its word: the words of the row have to stand in the text.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from mla_diff.align.units import subtree
from mla_diff.cite.find import find_provisions
from mla_diff.library.shipped import shipped
from mla_diff.lineages.search import count, read_pattern
from mla_diff.loading import load
from mla_diff.model.provision import Version, display_text

Row = tuple[str, str, str]  # what it is about, the claim, the key of its source
NAMES = (
    "Amnesty International", "Austria", "Budapest", "Congo", "Doorn", "FIDH", "France", "Germany", "Latvia",
    "Netherlands", "Second Protocol", "Sierra Leone", "Switzerland", "United Kingdom",
)  # fmt: skip


def toml(name: str) -> dict[str, Any]:
    return tomllib.loads((shipped("versions") / name).read_text("utf-8"))


def evidence() -> list[dict[str, str]]:
    with (shipped("versions") / "mla" / "evidence.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def claims() -> Iterator[tuple[str, str, list[str], bool]]:
    """Yield every claim: what it is about, its words, its sources, and whether it is marked as an inference."""
    manifest = toml("versions.toml")
    for version in manifest["version"]:
        for claim in version.get("claim", ()):
            about = f"{version['id']}, {claim['about']}"
            yield about, claim["says"], claim["source"], claim.get("inference", False)
    for one in manifest["proposal"]:
        yield one["id"], told_proposal(one), one["source"], "inferred" in one
    for topic in toml("topics.toml")["topic"]:
        for said in topic["background"]:
            yield topic["id"], said["says"], said["source"], said.get("inference", False)
    for link in toml("alignment.toml")["link"]:
        new = link["new"] if isinstance(link["new"], list) else [link["new"]]
        about = f"{link['old_version']} to {link['new_version']}"
        said = f"{link['old']} -> {', '.join(new) or 'none'}: {link['reason']}"
        yield about, said, [link["source"]], "our inference" in link["reason"]


def told_proposal(one: dict[str, Any]) -> str:
    who = " and ".join(one.get("by", ())) or "States that are not named"
    supported = f", supported by {' and '.join(one['supported'])}" if "supported" in one else ""
    against = f", against {one['against']}" if "against" in one else ""
    head = f"{who}{supported}, {one.get('date', 'no date')}{against}"
    return f"{head}: would {one['would']}. {one['outcome'].capitalize()}. {one['became']}"


def test_each_claim_and_source_has_its_row_and_each_row_its_claim() -> None:
    wanted: list[Row] = [(about, says, key) for about, says, keys, _ in claims() for key in keys]
    found = [(row["of"], row["claim"], row["source"]) for row in evidence()]
    assert found == wanted
    assert all(row["the source says"].strip() for row in evidence())


@pytest.fixture(scope="module")
def adopted() -> Version:
    return load("adopted-2023-05-26")


@pytest.mark.parametrize(
    "row", [row for row in evidence() if row["source"] == "text"], ids=lambda row: f"{row['of']}: {row['claim'][:40]}"
)
def test_what_is_said_to_stand_in_the_adopted_text_stands_there(adopted: Version, row: dict[str, str]) -> None:
    for part in row["the source says"].split(" ;; "):
        name, _, words = part.partition(": ")
        if name == "none":
            whole = "\n".join(display_text(one) for one in adopted.provisions)
            assert count(read_pattern(words), whole) == 0
        elif name == "count":
            for number, kind in re.findall(r"(\d+) (\w+)", words):
                assert sum(one.kind == kind.removesuffix("s") for one in adopted.provisions) == int(number)
        elif name == "title":
            assert words in adopted.title
        else:
            text = "\n".join(
                display_text(below)
                for eid in find_provisions(adopted, name)
                for below in subtree(adopted, adopted.by_eid[eid])
            )
            assert [chunk for chunk in words.split(" … ") if chunk not in text] == []


def test_no_claim_names_a_number_or_a_party_that_its_sources_do_not_name() -> None:
    called = toml("versions.toml")["source"] | toml("topics.toml")["source"]
    said: defaultdict[tuple[str, str], str] = defaultdict(str)
    for row in evidence():
        said[row["of"], row["claim"]] += f" {called[row['source']]['what']} {row['the source says']}"
    astray = []
    for about, claim, keys, inference in claims():
        if inference or keys == ["text"]:  # whose words are looked up above
            continue
        told = f"{said[about, claim]} {about}".replace("Article ", "").replace(", paragraph ", "(")
        own = claim.partition(" -> ")[0]  # of a link, what the source is about: the provision of the draft
        numbers = re.findall(r"\b\d+(?:bis)?\b", own)
        wanted = [*numbers, *(name for name in NAMES if name in claim)]
        astray += [(about, claim, one) for one in wanted if one not in told]
    assert astray == []


def test_what_no_source_says_is_marked() -> None:
    for about, claim, _, inference in claims():
        if re.search(r"\bmay therefore\b|\bfollows from\b|, if the notices\b|\bis not known here\b", claim):
            assert inference, (about, claim)
