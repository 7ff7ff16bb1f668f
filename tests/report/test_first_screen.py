"""A stranger sees on the first screen what changed in a long draft: six edits, planted far apart, all named."""

from __future__ import annotations

import re

import pytest

from mla_diff import pipeline
from mla_diff.model.comparison import Comparison
from mla_diff.report.fitted import fit
from mla_diff.writers.registry import View, render
from tests.report.versions import compare_texts, version_of

ARTICLES = 60
SUBJECTS = ("ferry", "harbour", "crew", "lamp", "toll", "quay", "winch", "pilot", "cargo", "register")


def sentence(number: int, verb: str) -> str:
    subject, thing = SUBJECTS[number % 10], SUBJECTS[(3 * number + 1) % 10]
    return f"The owner of the {subject} {verb} the inspector of each {thing} within {number + 5} days in writing."


def draft() -> str:
    """Return a negotiating draft: brackets, an alternative, a *bis*, and paragraphs of many sentences."""
    blocks = ["# Draft Regulations on River Ferries"]
    for number in range(1, ARTICLES + 1):
        blocks += [
            f"### Regulation {number} {SUBJECTS[number % 10].capitalize()} and {SUBJECTS[number // 7 % 10]}",
            f"1. {sentence(number, 'shall notify')} [{sentence(number + 100, 'may ask')}]",
            f"2. {sentence(number + 200, 'shall pay')} {sentence(number + 300, 'shall hear')}",
            f"2 bis. {sentence(number + 400, 'should warn')}",
        ]
    return "\n\n".join(blocks) + "\n"


#: What was planted: what stood there, what stands there now, and what has to be on the first screen.
EDITS = {
    "a duty became a power": (sentence(7, "shall notify"), sentence(7, "may notify"), "“shall” is now “may”"),
    "another period": ("within 219 days", "within 45 days", "“219” is now “45”"),
    "an exception": (
        f"{sentence(331, 'shall hear')}",
        f"{sentence(331, 'shall hear')[:-1]}, unless the flag State objects.",
        "unless the flag State objects",
    ),
    "a sentence dropped": (f" [{sentence(142, 'may ask')}]", "", "dropped"),
    "a paragraph dropped": (f"2 bis. {sentence(450, 'should warn')}\n\n", "", "dropped"),
    "another actor": (sentence(258, "shall pay"), sentence(258, "shall pay").replace("owner", "carrier"), "carrier"),
}
PLACES = ("Art. 7(1)", "Art. 14(2)", "Art. 31(2)", "Art. 42(1)", "Art. 50(2bis)", "Art. 58(2)")


@pytest.fixture(scope="module")
def planted() -> Comparison:
    old = new = draft()
    for before, after, _ in EDITS.values():
        assert new.count(before) == 1, before
        new = new.replace(before, after)
    return compare_texts(old, new)


@pytest.mark.parametrize("width", [80, 100, 160])
def test_the_first_screen_of_the_terminal_names_all_six(planted: Comparison, width: int) -> None:
    screen = str(render(planted, "terminal", View(width=width, lines=24))).splitlines()[:24]
    for place, (_, _, told) in zip(PLACES, EDITS.values(), strict=True):
        (line,) = (line for line in screen if line.startswith(f"  {place}  "))
        assert told.split(" ")[0] in line, line
        assert re.search(r"added|dropped|is now", line), line


def test_the_first_screen_of_the_page_names_all_six(planted: Comparison) -> None:
    page = str(render(planted, "html"))
    overview = page[page.index('class="overview"') : page.index("</ol>")]
    text = re.sub(r"<[^>]+>", "", overview)
    for place, (_, _, told) in zip(PLACES, EDITS.values(), strict=True):
        assert any(line.startswith(f"{place}: ") and told in line for line in text.splitlines()), place
    assert page.index('class="overview"') < page.index('class="frame"')


def test_nothing_else_is_told_to_have_changed(planted: Comparison) -> None:
    told = [headline.split("  ")[1] for headline in str(render(planted, "terminal", View(lines=90))).splitlines()[7:13]]
    assert sorted(told) == sorted(PLACES)


@pytest.mark.parametrize(
    ("said", "width", "fitted"),
    [
        ("“shall” is now “may”", 20, "“shall” is now “may”"),
        (
            "“the owner of each ferry” is now “the carrier and its agents in every port”; 3 more changes", 60,
            "“the owner of each ferry” is now “the carrier and its …”; …",
        ),
        ("“kan” is now “moet”, in “de Raad moet”; “a” dropped", 46, "“kan” is now “moet”, in “de Raad moet”; …"),
        ("“kan” is now “moet”, in “de Raad moet”; “a” dropped", 34, "“kan” is now “moet”; “a” dropped"),
        ("new: “Meetings of the Cities Parties; quorum; votes”", 36, "new: “Meetings of the Cities …”"),
        ("“a b” dropped", 4, "“a b” dropped"),
    ],
)  # fmt: skip
def test_the_words_of_the_law_are_cut_and_never_what_happened_to_them(said: str, width: int, fitted: str) -> None:
    assert fit(said, width) == fitted


@pytest.mark.parametrize("form", ["terminal", "md", "html", "latex"])
def test_two_texts_of_one_title_are_told_apart_by_their_files(form: str) -> None:
    old = version_of(draft(), "march.md")
    new = version_of(draft().replace("within 219 days", "within 45 days"), "july.md")
    page = str(render(pipeline.compare(old, new), form))
    assert "march" in page
    assert "july" in page


def test_what_is_not_attested_is_folded_as_what_is_unchanged_is() -> None:
    fragment = version_of("\n\n".join(draft().split("\n\n")[:9]) + "\n", fragment=True)
    page = str(render(pipeline.compare(fragment, version_of(draft())), "html"))
    assert page.count("not attested</span></summary>") == ARTICLES - 2
    assert "58 provisions not attested: Art. 3 to Art. 60</p>" in page
    assert "within 365 days" in page


def test_the_first_article_on_paper_may_be_cut_so_that_the_first_page_holds_law() -> None:
    new = draft().replace("within 219 days", "within 45 days").replace("within 246 days", "within 45 days")
    page = str(render(compare_texts(draft(), new), "html"))
    changed = re.findall(r'<section class="u([a-z ]*)" id="art_(\d+)" data-k', page)
    assert changed == [(" page", "14"), (" page short", "41")]
