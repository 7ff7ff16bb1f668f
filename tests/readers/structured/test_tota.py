"""Texts of Trade Agreements: labels in running text, and lists that go on after words without a label."""

from __future__ import annotations

from mla_diff.loading import read_version

AGREEMENT = b"""<treaty><meta><treaty_identifier>9</treaty_identifier><name>Owl Agreement</name><language>en</language></meta>
<body><chapter name="NESTS" number="CHAPTER 1"><article name="Twigs" number="ARTICLE 2">1. Each Party shall gather:

(a) twigs;

The twigs are dry.

(b) moss.

2. No Party shall gather owls.</article></chapter></body></treaty>"""


def test_words_without_a_label_go_on_with_their_paragraph_and_the_order_of_the_tree_is_that_of_the_text() -> None:
    version = read_version("pta_9.xml", AGREEMENT)
    assert [(one.kind, one.number, one.text) for one in version.provisions[1:]] == [
        ("article", "2", ""), ("paragraph", "1", "1. Each Party shall gather:"), ("point", "a", "(a) twigs;"),
        ("subparagraph", "", "The twigs are dry."), ("point", "b", "(b) moss."),
        ("paragraph", "2", "2. No Party shall gather owls."),
    ]  # fmt: skip
    walked = []
    open_units = list(version.children[None])
    while open_units:
        unit = open_units.pop(0)
        walked.append(unit)
        open_units = [*version.children.get(unit.eid, ()), *open_units]
    assert walked == list(version.provisions)
