"""What a file states of its lists, by columns or by lists within lists, goes before what the letters could mean."""

from __future__ import annotations

import pytest

from tests.parse.test_lists_within_lists import codes, tree

PORTS = ["Article 1", "  – the name", "    – first", "    – last", "  – the port", "    – in use", "  – the fee"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("dashes.md", "## Article 1\n\n- the name\n  - first\n  - last\n- the port\n  - in use\n- the fee\n"),
        ("stars.md", "## Article 1\n\n* the name\n    * first\n    * last\n* the port\n    * in use\n* the fee\n"),
        ("columns.txt", "Article 1\n– the name\n    – first\n    – last\n– the port\n    – in use\n– the fee\n"),
        ("tabs.txt", "Article 1\n\t– the name\n\t\t– first\n\t\t– last\n\t– the port\n\t\t– in use\n\t– the fee\n"),
        (
            "lists.html",
            "<h2>Article 1</h2><ul><li>the name<ul><li>first</li><li>last</li></ul></li>"
            "<li>the port<ul><li>in use</li></ul></li><li>the fee</li></ul>",
        ),
        (
            "lists_beside_items.html",
            "<h2>Article 1</h2><ul><li>the name</li><ul><li>first</li><li>last</li></ul>"
            "<li>the port</li><ul><li>in use</li></ul><li>the fee</li></ul>",
        ),
    ],
)
def test_dashes_that_are_set_in_are_parts_of_the_one_above(name: str, text: str) -> None:
    assert tree(text, name) == PORTS


def test_a_list_between_two_that_are_set_in_less_and_more_belongs_to_the_first() -> None:
    text = "## § 1\n\n- der Name\n      - des Bootes\n   - der Hafen\n- das Entgelt\n"
    assert tree(text, "boote.md") == ["§ 1", "  – der Name", "    – des Bootes", "    – der Hafen", "  – das Entgelt"]


@pytest.mark.parametrize("mark", ["{}.", "({})", "{})"])
def test_numerals_set_in_under_the_letter_before_them_are_its_points(mark: str) -> None:
    letters = [("g", 0), ("h", 0), ("i", 4), ("ii", 4), ("i", 0), ("j", 0)]
    lines = [f"{' ' * indent}{mark.format(letter)} un droit;" for letter, indent in letters]
    shown = tree("Article 1\n" + "\n".join(lines) + "\n", "loi.txt")
    assert [len(line) - len(line.lstrip()) for line in shown] == [0, 2, 2, 4, 4, 2, 2]


def test_letters_go_on_though_one_of_them_is_set_in_by_mistake() -> None:
    text = "Article 1\n(a) the name;\n    (b) the port;\n(c) the fee;\n"
    assert tree(text, "act.txt") == ["Article 1", "  (a) the name;", "  (b) the port;", "  (c) the fee;"]
    loose = "<h2>Article 1</h2><ul><li>(a) x<ul><li>(b) y<ul><li>(c) z</li></ul></li></ul></li></ul>"
    assert tree(loose, "act.html") == ["Article 1", "  (a) x", "  (b) y", "  (c) z"]


def test_the_list_that_a_page_opens_last_is_the_one_that_ends_first() -> None:
    text = (
        '<h2>Article 1</h2><ol type="a"><li>x<ol><li>foo<ol type="a"><li>deep</li></ol></li></ol></li><li>y</li></ol>'
    )
    assert tree(text, "act.html") == ["Article 1", "  a. x", "    1. foo", "      a. deep", "  b. y"]
    assert "numbering" not in codes(text, "act.html")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "law.md",
            "## § 1\n\n1. Die Erlaubnis nennt:\n\n   - den Namen;\n\n     und den Rufnamen;\n\n   - den Hafen.\n\n"
            "   Sie ist kostenlos.\n\n2. Sie gilt ein Jahr.\n",
        ),
        (
            "law.html",
            "<h2>§ 1</h2><ol><li><p>Die Erlaubnis nennt:</p><ul><li><p>den Namen;</p><p>und den Rufnamen;</p></li>"
            "<li><p>den Hafen.</p></li></ul><p>Sie ist kostenlos.</p></li><li><p>Sie gilt ein Jahr.</p></li></ol>",
        ),
    ],
)
def test_a_paragraph_stands_in_the_item_that_holds_it(name: str, text: str) -> None:
    assert tree(text, name) == [
        "§ 1",
        "  1. Die Erlaubnis nennt:",
        "    – den Namen;",
        "      und den Rufnamen;",
        "    – den Hafen.",
        "    Sie ist kostenlos.",
        "  2. Sie gilt ein Jahr.",
    ]


def test_numbers_behind_bullets_are_the_marks_of_the_list_where_they_count_on() -> None:
    text = (
        "## Artículo 1\n\n- **a.** el nombre\n    - **i.** primero\n    - **ii.** segundo\n- **b.** el puerto\n\n"
        "## Artículo 2\n\n* 1\\. el plazo\n* 2\\. la tasa\n  * 2.1 de puerto\n  * 2.2 de muelle\n"
    )
    assert tree(text, "ley.md") == [
        "Artículo 1",
        "  – a. el nombre",
        "    – i. primero",
        "    – ii. segundo",
        "  – b. el puerto",
        "Artículo 2",
        "  – 1. el plazo",
        "  – 2. la tasa",
        "    – 2.1 de puerto",
        "    – 2.2 de muelle",
    ]


def test_a_single_number_behind_a_bullet_stays_its_own_list() -> None:
    text = "Article 1\n– 1. the name of the boat;\n– the port.\n"
    assert tree(text, "act.txt") == ["Article 1", "  –", "    1. the name of the boat;", "  – the port."]


def test_numbers_that_a_list_counts_before_letters_and_decimals_of_the_law_go() -> None:
    text = "## Article 1\n\n1. a) le nom\n2. b) le port\n\n## Article 2\n\n1. **2.1** le prix\n2. **2.2** la durée\n"
    assert tree(text, "loi.md") == [
        "Article 1",
        "  a) le nom",
        "  b) le port",
        "Article 2",
        "  2.1 le prix",
        "  2.2 la durée",
    ]
    printed = "## Article 1\n\n1. a) le nom\n   b) le port\n2. a) le prix\n   b) la durée\n"
    assert tree(printed, "loi.md")[1:3] == ["  1.", "    a) le nom"]
