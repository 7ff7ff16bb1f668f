"""What a reader sees marked."""

from __future__ import annotations

import pytest

from mla_diff.diff.words import diff_words


def marked(old: str, new: str) -> str:
    """Return the changes as wdiff writes them; what is typography only is left as it is in the new text."""
    marks = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return "".join(marks[op.sign].format(op.text) for op in diff_words(old, new) if not op.reason or op.sign == "+")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The Party shall act.", "The Party may act.", "The Party [-shall-]{+may+} act."),
        ("The Party acts.", "The Party, if asked, acts.", "The Party{+, if asked,+} acts."),
        (
            "the costs of the transport of the person shall be borne by the requesting Party",
            "any expense in respect of the journey shall be borne by the requesting Party",
            "[-the costs of the transport-]{+any expense in respect+} of the [-person-]{+journey+} shall be borne by the"
            " requesting Party",
        ),
        ("It shall [not] act.", "It shall not act.", "It shall [-[-]not[-]-] act."),
    ],
)
def test_a_change_reads_well(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


def test_typography_is_marked_as_such_and_both_texts_are_kept() -> None:
    ops = diff_words("the “State” – here", 'the "State" - here')
    assert {op.reason for op in ops if op.sign != "="} == {"typography"}
    assert "".join(op.text for op in ops if op.sign != "+") == "the “State” – here"


@pytest.mark.slow
def test_long_texts_without_anything_in_common_do_not_hang() -> None:
    old, new = (" ".join(f"{stem}{at}" for at in range(6000)) for stem in ("a", "b"))
    assert [op.sign for op in diff_words(old, new)].count("=") <= 1
