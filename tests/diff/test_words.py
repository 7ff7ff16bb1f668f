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


@pytest.mark.parametrize(("old", "new"), [("2001-2003", "2001–2003"), ("§§ 3-5", "§§ 3–5")])
def test_the_dash_of_print_between_figures_is_the_hyphen_of_typewriters(old: str, new: str) -> None:
    assert {op.reason for op in diff_words(f"the years {old} count", f"the years {new} count") if op.sign != "="} == {
        "typography"
    }


@pytest.mark.slow
def test_long_texts_without_anything_in_common_do_not_hang() -> None:
    old, new = (" ".join(f"{stem}{at}" for at in range(6000)) for stem in ("a", "b"))
    assert [op.sign for op in diff_words(old, new)].count("=") <= 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # words that say something are kept before commas
        ("a short, dry, wooden quay", "a short, new, dry quay", "a short, {+new, +}dry[-, wooden-] quay"),
        ("une eau claire, froide, salée", "une eau claire, douce, froide", "une eau claire, {+douce, +}froide[-, salée-]"),
        # a list whose names shift keeps those that stay
        ("Ports are Aden, Bari, Cork, Dover and Emden.", "Ports are Xanten, Yalta, Zadar, Aden and Bari.",
         "Ports are {+Xanten, Yalta, Zadar, +}Aden[-,-]{+ and+} Bari[-, Cork, Dover and Emden-]."),
        # a sentence that comes or goes is marked from its beginning to its end
        ("The keeper may rest. The keeper shall watch.", "The keeper may rest. The keeper may sleep. The keeper shall watch.",
         "The keeper may rest. {+The keeper may sleep. +}The keeper shall watch."),
        ("Le gardien veille. Le gardien dort; il mange.", "Le gardien dort; il mange.", "[-Le gardien veille. -]Le gardien dort; il mange."),
        ("It pays: Provided, That the ship is sound.", "It pays: Provided, That the ship is new: Provided, That the ship is sound.",
         "It pays: {+Provided, That the ship is new: +}Provided, That the ship is sound."),
        # sentences that are cut elsewhere are compared all the same
        ("The lamp burns oil; it includes oil that holds residue of rape, palm, soy, and wheat.",
         "The lamp burns oil, including oil that holds residue of rape; palm; soy; and wheat.",
         "The lamp burns oil[-; it includes-]{+, including+} oil that holds residue of rape[-,-]{+;+} palm[-,-]{+;+} soy[-,-]{+;+} and wheat."),
        # amounts are changed whole
        ("a fee of 17.000 euros", "a fee of 18.000 euros", "a fee of [-17.000-]{+18.000+} euros"),
        ("bis zu 1 250 000 Euro", "bis zu 1 500 000 Euro", "bis zu [-1 250 000-]{+1 500 000+} Euro"),
        ("un montant de 12 000 €", "un montant de 15 000 €", "un montant de [-12 000-]{+15 000+} €"),
        # brackets stay whole
        ("Paragraph 7(2)(m) applies.", "Paragraph 7(2) applies.", "Paragraph 7(2)[-(m)-] applies."),
        # a "to" that stands by chance between a rewritten clause and another word is no part of what stays
        ("Lodge it with the court referred to in Annex IV.",
         "Lodge it with the court which is to be named in a notice that the port sends to all its keepers.",
         "Lodge it with the court [-referred to in Annex IV-]{+which is to be named in a notice that the port sends to all its keepers+}."),
        ("The keeper of the light is paid.", "The warden of the horn is paid.",
         "The [-keeper-]{+warden+} of the [-light-]{+horn+} is paid."),
        # an operator that stays is not struck
        ("The clerk shall keep a list of ships.", "The port shall keep a list of ships.", "The [-clerk-]{+port+} shall keep a list of ships."),
    ],
)  # fmt: skip
def test_a_change_reads_as_a_careful_person_would_mark_it(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected
    turned = {({"=": "=", "-": "+", "+": "-"}[op.sign], op.text) for op in diff_words(new, old)}
    assert {(op.sign, op.text) for op in diff_words(old, new)} == turned
