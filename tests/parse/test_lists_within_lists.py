"""Lists whose marks are those of what holds them: told by how far they are set in, by "2.1" over "1.", by a colon."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def tree(text: str, name: str) -> list[str]:
    """Return the provisions behind the front matter, each set in as deep as it stands."""
    depths: dict[str | None, int] = {None: -1}
    shown = []
    for p in parse(read(name, text.encode())).provisions:
        depths[p.eid] = depths[p.parent] + 1
        shown.append("  " * depths[p.eid] + " ".join(filter(None, (p.label, p.heading, p.text))))
    return shown


def codes(text: str, name: str) -> set[str]:
    return {finding.code for finding in parse(read(name, text.encode())).findings}


RULES = """Rules of the Society

1. Introduction

   The Society is an association of individuals.

2. Bodies

   Each decision is made by one of the following:
    1. the members, by way of a resolution;
    2. the chair.

   Most of these rules tell of their powers.

  2.1. Members

    1. Nobody is obliged to work.
    2. A member may hold several posts:
         1. two in one year;
         2. three in two years.
    3. A member may leave.

  2.2. Quorum

   A third of the members may
    1. ask for a meeting;
    2. ask for a vote.

3. Chair

   The chair is elected.
"""


def test_sections_of_rules_hold_lists_and_decimals_under_the_marks_of_their_own_level() -> None:
    assert tree(RULES, "rules.txt") == [
        "1. Introduction The Society is an association of individuals.",
        "2. Bodies Each decision is made by one of the following:",
        "  1. the members, by way of a resolution;",
        "  2. the chair.",
        "  Most of these rules tell of their powers.",
        "  2.1. Members",
        "    1. Nobody is obliged to work.",
        "    2. A member may hold several posts:",
        "      1. two in one year;",
        "      2. three in two years.",
        "    3. A member may leave.",
        "  2.2. Quorum A third of the members may",
        "    1. ask for a meeting;",
        "    2. ask for a vote.",
        "3. Chair The chair is elected.",
    ]
    assert "numbering" not in codes(RULES, "rules.txt")


def test_decimals_that_hold_text_in_their_line_stay_paragraphs() -> None:
    text = "Rules\n\n1. Fees\n\nFees are due.\n\n1.1 The fee is five crowns.\n\n1.2 It is paid in May.\n\n2. Dues\n\nDues are owed.\n\n3. End\n\nThe rules end.\n"
    assert [line.strip().split()[0] for line in tree(text, "rules.txt")] == ["1.", "1.1", "1.2", "2.", "3."]
    kinds = [p.kind for p in parse(read("rules.txt", text.encode())).provisions if p.number.startswith("1.")]
    assert kinds == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("heading", "lead", "first", "second"),
    [
        ("Description of action", "The project holds the following elements:", "Regional work", "Local work"),
        ("Beschreibung", "Das Vorhaben umfasst die folgenden Teile:", "Regionale Arbeit", "Örtliche Arbeit"),
    ],
)
@pytest.mark.parametrize("name", ["annex.md", "annex.txt"])
def test_a_colon_leads_to_a_list_under_the_marks_of_the_list_that_it_stands_in(
    heading: str, lead: str, first: str, second: str, name: str
) -> None:
    word = "Article" if "The" in lead else "Artikel"
    texts = ["Act", f"{word} 1", "1. It began.", f"2. {heading}.", lead, f"1. {first};", f"2. {second};", "3. x."]
    texts += ["3. Ten.", f"{word} 2", "X is y."]
    assert tree("\n\n".join(texts), name)[-8:-1] == [
        "  1. It began.",
        f"  2. {heading}.",
        f"    {lead}",
        f"      1. {first};",
        f"      2. {second};",
        "      3. x.",
        "  3. Ten.",
    ]


def test_a_number_with_which_two_lists_go_on_is_told() -> None:
    texts = [
        "Act",
        "Article 1",
        "1. It began.",
        "2. It went on.",
        "It holds the following parts:",
        "1. one;",
        "2. two;",
    ]
    text = "\n\n".join([*texts, "3. It ended.", "Article 2", "It binds."])
    assert "numbering" in codes(text, "act.txt")


def test_points_below_a_capital_letter_count_anew_though_they_stand_in_points_of_their_kind() -> None:
    texts = ["Act", "Article 1", "Harm means:", "(1) loss of any kind, namely:", "(A) wages, such as:", "(1) pay;"]
    texts += ["(2) tips;", "(B) costs.", "(2) grief.", "Article 2", "It binds."]
    assert tree("\n\n".join(texts), "act.txt") == [
        "Article 1 Harm means:",
        "  (1) loss of any kind, namely:",
        "    (A) wages, such as:",
        "      (1) pay;",
        "      (2) tips;",
        "    (B) costs.",
        "  (2) grief.",
        "Article 2 It binds.",
    ]


def test_a_number_that_begins_again_without_any_such_sign_is_told() -> None:
    text = "Act\n\nArticle 1\n\n1. Fees are due.\n\n2. Fees are kept.\n\n1. Costs are due.\n\nArticle 2\n\nIt binds.\n"
    assert "numbering" in codes(text, "act.txt")


MARKDOWN = """# By-law 5

## General

1. The Society may trade.
   1. It serves students.
   1. It serves guests.
1. Trade is not for profit.

1. A surplus is spent on trade.

## Managers

{bullet}There are two managers.
{bullet}They keep the keys.
"""


def test_markdown_items_that_are_all_written_1_count_as_they_are_shown() -> None:
    assert tree(MARKDOWN.format(bullet="1) "), "bylaw.md") == [
        "General",
        "  1. The Society may trade.",
        "    1. It serves students.",
        "    2. It serves guests.",
        "  2. Trade is not for profit.",
        "  3. A surplus is spent on trade.",
        "Managers",
        "  1) There are two managers.",
        "  2) They keep the keys.",
    ]
    assert "numbering" not in codes(MARKDOWN.format(bullet="1) "), "bylaw.md")


def test_markdown_items_with_numbers_of_their_own_keep_them() -> None:
    text = "# Act\n\n## Article 1\n\n1. Fees\n2. Dues\n1. Costs\n\n## Article 2\n\n1. Only one.\n\n## Article 3\n\n1. One more.\n"
    labels = [p.label for p in parse(read("act.md", text.encode())).provisions if p.kind == "paragraph"]
    assert labels == ["1.", "2.", "1.", "1.", "1."]
