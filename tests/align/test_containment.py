"""A recast gathers small articles in large ones; a long heading that stayed names its article."""

from __future__ import annotations

from mla_diff.align.engine import align
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

#: What a small old article says, and how a large new one says it among much else.
SMALL = [
    (
        "A pilot whose eyesight fails the yearly lamp test hands in his badge until a surgeon clears him again.",
        "Badges are of brass. Where the yearly lamp test shows that eyesight fails, no boat is steered by its holder; a "
        "surgeon clears him or not. Lost ones cost nine crowns and are cast anew by the mint, stamped with oar and rope.",
    ),
    (
        "Grain in open sacks travels under oiled canvas and the miller signs for each sack that was wetted.",
        "Loads are weighed on shore. Oiled canvas covers grain in open sacks; for each sack that was wetted a claim lies, "
        "at the price of the last market, against whoever tied the knots that morning or let them slip on the way.",
    ),
    (
        "A quarrel over who boards first is settled by drawing reeds in front of two strangers.",
        "Order on board is kept by the mate. Drawing reeds in front of two strangers decides who sits where when benches "
        "run out, and no coin buys a seat; children, nurses and midwives sit nearest to the stern at all hours.",
    ),
]
PLAIN = [
    "Lamps burn at night on either bank and on the boat.",
    "Cables are greased in March by a smith from Fermo.",
    "Dogs travel free when they are held on a short lead.",
    "A bell is rung twice before the boat leaves in fog.",
    "The council sits in Fermo and keeps its archive there.",
]


def version(articles: list[str]) -> Version:
    blocks = ["Convention on Ferries"]
    for number, text in enumerate(articles, 1):
        blocks += [f"Article {number}", text]
    return parse(read("treaty.txt", "\n\n".join(blocks).encode()))


def test_small_articles_carry_on_in_the_large_ones_that_hold_what_is_telling_in_them() -> None:
    old = version([*PLAIN, *(small for small, _ in SMALL)])
    new = version([*(large for _, large in SMALL), *PLAIN])
    pairs = align(old, new).pairs
    assert {("art_6", "art_1"), ("art_7", "art_2"), ("art_8", "art_3")} <= pairs


HEADING = "Establishment and structure of the Ferry Inspection Board"


STRUCTURE = (
    "Nine is the number of its chairs. Whoever inspects ropes must not own a boat, nor may his kin. Each master serves "
    "for three springs and hands his seal to the next one before witnesses."
)


def test_an_article_that_kept_its_long_heading_carries_on_under_it_with_what_was_merged_in() -> None:
    old = version([
        *PLAIN, f"{HEADING}\n\nThere is hereby set up a body of masters that looks after ropes, oars and the like.",
        f"Structure of the board\n\n{STRUCTURE}",
    ])  # fmt: skip
    new = version([f"{HEADING} and its chairs\n\nThere is hereby a board in Fermo. {STRUCTURE}", *PLAIN])
    assert {("art_6", "art_1"), ("art_7", "art_1")} <= align(old, new).pairs
