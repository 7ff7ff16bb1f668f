"""The redline of a long text in a real browser: it is laid out in lots, and the contents follow the reader."""

from __future__ import annotations

import pytest

from mla_diff.writers.html import render
from mla_diff.writers.registry import View
from tests.browser.pages import compare_texts

ARTICLES, IN_A_PART = 300, 12
OLD = "".join(
    (f"PART {n // IN_A_PART + 1}\n\n" if n % IN_A_PART == 0 else "")
    + f"Article {n + 1}\nQuay {n + 1}\n\nThe harbour master may close quay {n + 1}. The fee of day {n + 1} is due.\n\n"
    for n in range(ARTICLES)
)
NEW = OLD.replace("may close", "shall close").replace(
    "Article 201\n", "Article 200 bis\nPilots\n\nNo pilot is asked for.\n\nArticle 201\n"
)
#: Where the link of the article that is being read stands in the contents, and how high these are.
FOLLOWED = """() => {
  const link = document.querySelector("nav a.now"), pane = document.getElementById("ui-contents");
  return [link.getBoundingClientRect().top - pane.getBoundingClientRect().top, pane.clientHeight];
}"""


@pytest.fixture(scope="module")
def long_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("long") / "page.html"
    path.write_text(render(compare_texts(OLD, NEW), View()), encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("eid", ["art_2", "art_120", "art_287"])
def test_the_contents_show_the_article_that_is_being_read(open_page, long_page, eid):
    page = open_page(f"{long_page}#{eid}")
    page.locator(f'nav a.now[href="#{eid}"]').wait_for(state="attached")
    page.wait_for_timeout(300)
    down, height = page.evaluate(FOLLOWED)
    assert 0 <= down < height
    page.evaluate("document.getElementById('art_50').scrollIntoView()")
    page.locator('nav a.now[href="#art_50"]').wait_for(state="attached")
    assert page.locator("nav a[aria-current]").count() == 1


def test_a_filter_leaves_no_room_where_nothing_is_shown(open_page, long_page):
    page = open_page(long_page)
    assert page.locator(".lot").count() > 5
    whole = page.evaluate("document.documentElement.scrollHeight")
    page.locator("#ui-kinds input[value=new]").evaluate("box => box.click()")
    assert page.locator(".lot:visible").count() == 1
    assert page.get_by_text("No pilot is asked for.").is_visible()
    assert page.evaluate("document.documentElement.scrollHeight") < whole / 10


def test_stepping_goes_to_the_first_change_below_the_middle_of_the_window(open_page, long_page):
    page = open_page(f"{long_page}#art_150")
    page.wait_for_timeout(200)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("n")
    stepped = page.locator(".here").evaluate("row => row.closest('.u').id")
    assert stepped in {"art_151", "art_152", "art_153"}


def test_a_filter_shows_where_an_article_stood_that_moved_though_nothing_else_there_fits(open_page, tmp_path):
    first, moved = "Article 3\nQuay 3\n\n", "The harbour master may close quay 3. The fee of day 3 is due.\n\n"
    new = f"{OLD.replace(f'{first}{moved}', '')}Article 301\nQuay 3\n\n{moved}"
    path = tmp_path / "page.html"
    path.write_text(render(compare_texts(OLD, new), View()), encoding="utf-8")
    page = open_page(path.as_uri())
    pointer = page.locator(".was").first
    page.locator(f"#ui-kinds input[value={pointer.get_attribute('data-k')}]").evaluate("box => box.click()")
    assert pointer.is_visible()
