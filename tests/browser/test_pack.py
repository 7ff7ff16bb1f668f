"""The seminar pack in a real browser, opened from the disk: reading, searching, finding one's way."""

from __future__ import annotations

import re
from typing import Any

import pytest

from mla_diff.publish import publish
from tests.pack.library import HOSTILE, hostile_library, write_library

PAGES = [
    "index.html", "concordance.html", "topics.html", "origins.html", "search.html?q=amnesty", "notes.html",
    "text/adopted.html", "history/draft-1--art_1.html", "topic/amnesty.html", "compare/draft-1--draft-2.html",
    "compare/draft-2--adopted.html",
]  # fmt: skip


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """The address of a pack's folder."""
    folder = tmp_path_factory.mktemp("pack")
    publish(folder / "pack", library=write_library(folder / "library"))
    return (folder / "pack").as_uri()


def ask(page: Any, words: str) -> None:
    page.locator("#ask").fill(words)
    page.locator("#ask").press("Enter")


def test_search_finds_a_word_and_leads_to_the_provision(open_page, pack):
    page = open_page(f"{pack}/search.html")
    ask(page, "arbitr")
    assert page.locator("#said").inner_text() == "2 provisions."
    page.get_by_role("link", name="Art. 3 of adopted").click()
    page.wait_for_url(lambda url: url.endswith("/text/adopted.html#art_3"))
    assert "arbitration" in page.locator("#art_3 + .row").inner_text()
    assert 0 <= page.locator("#art_3").evaluate("e => e.getBoundingClientRect().top") < 900


def test_search_tells_in_which_version_the_words_are(open_page, pack):
    page = open_page(f"{pack}/search.html?q=victims")
    assert page.locator("#course").inner_text() == (
        "Words found: none in draft-1; 2 in draft-2; 2 in adopted; not attested in draft-3."
    )


def test_search_keeps_quoted_words_together_and_may_be_narrowed_to_a_version(open_page, pack):
    page = open_page(f"{pack}/search.html")
    ask(page, '"shall be settled"')
    assert page.locator(".found li").count() == 1
    ask(page, '"be shall settled"')
    assert page.locator("#said").inner_text().startswith("Nothing is found")
    ask(page, "settled shall")
    assert page.locator(".found li").count() == 1
    page.locator("#within").select_option(label="adopted text 1 May 2022")
    assert page.locator(".found li").count() == 0


def test_the_words_found_are_marked_and_the_question_is_in_the_address(open_page, pack):
    page = open_page(f"{pack}/search.html")
    ask(page, "AMNESTY")
    assert page.locator("mark").first.inner_text() == "amnesty"
    page.wait_for_url(lambda url: url.endswith("search.html?q=AMNESTY"))
    page.reload()
    assert page.locator("#ask").input_value() == "AMNESTY"
    assert page.locator(".found li").count() == 1


def test_a_result_leads_to_the_history_too(open_page, pack):
    page = open_page(f"{pack}/search.html?q=amnesty")
    page.locator(".found").get_by_role("link", name="history").first.click()
    assert page.locator("h1").inner_text() == "Purpose"
    assert page.locator("del, ins").count() > 0


def test_search_says_what_to_do_without_script(open_page, pack):
    page = open_page(f"{pack}/search.html", java_script_enabled=False)
    assert "Searching needs scripts" in page.locator("main").inner_text()


@pytest.mark.parametrize("address", PAGES)
def test_every_page_has_the_menu_and_a_way_back(open_page, pack, address):
    page = open_page(f"{pack}/{address}", width=400)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if address != "index.html":
        page.get_by_role("navigation", name="Way back").get_by_role("link", name="Overview").click()
        page.wait_for_url(lambda url: url.endswith("index.html"))
    assert page.get_by_role("navigation", name="Pack").get_by_role("link").count() == 7


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark", "width": 400}], ids=["light", "dark and narrow"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_no_violation(open_page, pack, address, options):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
    page = open_page(f"{pack}/{address}", **options)
    page.evaluate("document.querySelectorAll('details:not(.menu)').forEach(box => { box.open = true; })")
    page.wait_for_timeout(100)
    results = axe.Axe().run(page)
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in results.response["violations"]] == []


def test_dark_mode_is_dark(open_page, pack):
    for address in ("index.html", "compare/draft-1--draft-2.html"):
        page = open_page(f"{pack}/{address}", color_scheme="dark")
        color = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert max(map(int, re.findall(r"\d+", color)[:3])) < 60


def test_print_leaves_the_menu_out(open_page, pack):
    for address in ("index.html", "concordance.html", "compare/draft-1--draft-2.html"):
        page = open_page(f"{pack}/{address}")
        page.emulate_media(media="print")
        assert not page.locator(".pack-menu").is_visible()
        assert page.locator("h1").is_visible()


def test_the_keyboard_reaches_the_text_past_the_menu(open_page, pack):
    page = open_page(f"{pack}/notes.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith("#page-text"))


def test_words_that_look_like_markup_are_shown_and_nothing_runs(open_page, tmp_path):
    publish(tmp_path / "pack", library=hostile_library(tmp_path / "library"))
    root = (tmp_path / "pack").as_uri()
    for name in ("index", "concordance", "origins", "notes", "text/adopted", "history/draft-1--art_2", "topic/amnesty"):
        page = open_page(f"{root}/{name}.html", width=400)
        assert page.title() != "owned"
        assert page.locator("main img, main b b").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    page = open_page(f"{root}/search.html")
    ask(page, "onerror")
    assert HOSTILE[2] in page.locator(".found").inner_text()
    ask(page, "mediation")
    assert HOSTILE[0] in page.locator(".snippet").first.evaluate("e => e.textContent") or page.locator("mark").count()
    assert page.title() != "owned"
    assert page.locator(".found script, .found img").count() == 0
