"""The redline in a real browser: what a reader can do with it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest

from mla_diff.loading import load
from mla_diff.pipeline import compare
from mla_diff.writers.html import render
from mla_diff.writers.registry import View
from tests.browser.pages import NEW, OLD, compare_texts, shared_texts


def top(page: Any, name: str) -> float:
    return float(page.evaluate("name => document.getElementById(name).getBoundingClientRect().top", name))


def settle(page: Any) -> None:
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 250)))")


def test_side_by_side_shows_each_text_whole_on_its_side(open_page, redline):
    page = open_page(redline)
    row = page.locator("#art_2__para_2")
    assert "shall" in row.locator(".o").inner_text()
    assert "shall" not in row.locator(".w").inner_text()
    assert "may" in row.locator(".w").inner_text()


def test_inline_shows_one_text_with_both_words(open_page, redline):
    page = open_page(redline)
    page.get_by_label("Inline").check()
    row = page.locator("#art_2__para_2")
    assert not row.locator(".o").is_visible()
    assert row.locator(".w del").first.inner_text() == "shall"
    assert row.locator(".w ins").first.inner_text() == "may"


def test_the_layout_switches_without_script(open_page, redline):
    page = open_page(redline, java_script_enabled=False)
    page.get_by_label("Inline").check()
    assert page.locator("#art_2__para_2 .w del").first.is_visible()
    assert not page.locator("#ui-next").is_visible()


def test_a_narrow_page_is_inline_and_does_not_scroll_sideways(open_page, redline):
    for width in (320, 400):  # 320 is 1280 at a zoom of 400 %
        page = open_page(redline, width=width, height=256)
        assert not page.locator("#art_2__para_2 .o").is_visible()
        page.locator("#art_2").scroll_into_view_if_needed()
        page.locator("#art_2__para_2 .w del").first.wait_for(state="visible", timeout=2000)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("forth", "back"), [("n", "p"), ("j", "k")])
def test_keys_step_from_change_to_change(open_page, redline, forth, back):
    page = open_page(redline)
    page.keyboard.press(forth)
    first = page.locator(".here").get_attribute("id")
    page.keyboard.press(forth)
    second = page.locator(".here").get_attribute("id")
    assert first != second
    assert page.evaluate("document.activeElement.id") == second
    page.wait_for_url(lambda url: url.endswith(f"#{second}"))
    page.keyboard.press(back)
    assert page.locator(".here").get_attribute("id") == first


def test_buttons_step_and_say_where_they_are(open_page, redline):
    page = open_page(redline)
    page.get_by_role("button", name="Next").click()
    assert re.fullmatch(r"1 of \d+", page.locator("#ui-place").inner_text())


def test_keys_do_nothing_while_one_types_or_when_they_are_off(open_page, redline):
    page = open_page(redline)
    page.locator("#ui-search").focus()
    page.keyboard.type("n")
    assert page.locator(".here").count() == 0
    page.locator("#ui-search").fill("")
    page.get_by_text("Options").click()
    page.locator("#ui-keys").uncheck()
    page.keyboard.press("n")
    assert page.locator(".here").count() == 0


def test_the_filter_leaves_only_the_kinds_that_were_picked(open_page, redline):
    page = open_page(redline)
    page.get_by_text("Show", exact=True).click()
    page.locator("#ui-kinds input[value=new]").check()
    assert page.locator("#art_3").is_visible()
    assert not page.locator("#art_2").is_visible()
    page.wait_for_url(lambda url: "kinds=new" in url)


def test_the_filter_by_part_hides_the_other_part(open_page, redline):
    page = open_page(redline)
    page.get_by_text("Show", exact=True).click()
    page.locator("#ui-part").select_option(index=2)
    assert page.locator("#art_4").is_visible()
    assert not page.locator("#art_2").is_visible()


def test_search_finds_words_of_either_text_in_folded_articles_too(open_page, redline):
    page = open_page(redline)
    page.keyboard.press("/")
    page.keyboard.type("request assistance")
    settle(page)
    assert page.locator("#art_1__point_a").is_visible()
    assert not page.locator("#art_4").is_visible()
    page.keyboard.press("Enter")
    assert page.locator(".here").get_attribute("id") == "art_1__point_a"


def test_a_search_without_a_hit_says_so(open_page, redline):
    page = open_page(redline)
    page.locator("#ui-search").fill("xylophone")
    settle(page)
    assert page.locator("#ui-none").is_visible()


def test_the_view_is_kept_in_the_address(open_page, redline):
    page = open_page(f"{redline}?layout=inline&kinds=new&q=victims#art_3")
    assert page.locator("#ui-inline").is_checked()
    assert page.locator("#ui-search").input_value() == "victims"
    assert not page.locator("#art_2").is_visible()
    assert page.locator("#art_3").is_visible()


def test_a_provision_has_an_address_that_opens_what_is_folded(open_page, redline):
    page = open_page(f"{redline}#art_1__point_b")
    settle(page)
    assert page.locator("#art_1__point_b").is_visible()
    assert 0 <= top(page, "art_1__point_b") < 900


def test_the_old_side_has_addresses_of_its_own(open_page, redline):
    page = open_page(f"{redline}#old-art_5__para_1")
    settle(page)
    assert page.locator("#art_4__para_1 .at").get_attribute("id") == "old-art_5__para_1"
    assert 0 <= top(page, "old-art_5__para_1") < 900


def test_a_moved_article_is_linked_from_both_places(open_page, redline):
    page = open_page(redline)
    pointer = page.locator("p.was").first
    there = pointer.get_by_role("link").get_attribute("href")
    story = page.locator(f"{there} .story").first
    assert story.get_by_role("link").get_attribute("href") == f"#{pointer.get_attribute('id')}"
    pointer.get_by_role("link").click()
    settle(page)
    assert 0 <= top(page, there[1:]) < 900


def test_the_citation_names_both_places_and_both_texts(open_page, redline):
    page = open_page(redline)
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.locator("#art_4__para_1").hover()
    page.locator("#art_4__para_1 > .cite").click()
    assert page.evaluate("window.copied") == "Art. 4(1), new; compared with Art. 5(1), old"
    page.locator("#art_3 > header .cite").click()
    assert page.evaluate("window.copied") == "Art. 3, new; not in old"


def test_insertions_and_deletions_differ_without_colour(open_page, redline):
    for options in ({}, {"forced_colors": "active"}, {"color_scheme": "dark"}):
        page = open_page(redline, **options)
        page.get_by_label("Inline").check()
        line = "e => getComputedStyle(e).textDecorationLine"
        assert page.locator("#art_2__para_2 .w ins").first.evaluate(line) == "underline"
        assert page.locator("#art_2__para_2 .w del").first.evaluate(line) == "line-through"


def test_screen_readers_are_told_unless_it_is_switched_off(open_page, redline):
    page = open_page(redline)

    def read_aloud() -> str:
        session = page.context.new_cdp_session(page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        return " ".join(str(node.get("name", {}).get("value", "")) for node in nodes)

    assert "[inserted:" in read_aloud()
    assert "[deleted:" in read_aloud()
    page.get_by_text("Options").click()
    page.locator("#ui-silent").check()
    assert "[inserted:" not in read_aloud()


def test_dark_mode_is_dark(open_page, redline):
    page = open_page(redline, color_scheme="dark")
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(map(int, re.findall(r"\d+", color)[:3])) < 60


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"width": 400}], ids=["light", "dark", "narrow"])
def test_axe_finds_no_violation(open_page, redline, options):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
    page = open_page(redline, **options)
    page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })")
    page.locator("#art_2__para_2").hover()
    page.wait_for_timeout(100)
    results = axe.Axe().run(page)
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in results.response["violations"]] == []


def test_focus_is_visible(open_page, redline):
    page = open_page(redline)
    for _ in range(6):
        page.keyboard.press("Tab")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style == "solid", page.evaluate("document.activeElement.outerHTML")


HOSTILE = [
    "<script>document.title='owned'</script>", "<img src=x onerror=\"document.title='owned'\">", "</style><b>&amp;</b>",
    "[/x] [shall] {{ 7*7 }} {% raw %}", '" onmouseover="document.title=\'owned\'" x="', "\u202egnirts\u202c \u200fmark",
    "&lt;i&gt; &#x3c; &", "w" * 10_000,
]  # fmt: skip


def test_text_that_looks_like_markup_is_shown_as_text_and_nothing_runs(open_page, tmp_path):
    old = OLD.replace("Convention on Examples", f"Convention {HOSTILE[0]} & {HOSTILE[2]}")
    new = NEW.replace("Protection of victims", HOSTILE[1]).replace("Victims and witnesses", " ; ".join(HOSTILE))
    new = new.replace("Convention on Examples", f"Convention {HOSTILE[4]}")
    path = tmp_path / "hostile.html"
    path.write_text(render(compare_texts(old, new), View()), encoding="utf-8")
    page = open_page(path.as_uri(), width=400)
    shown = page.locator("#art_3").evaluate("e => e.textContent")
    for text in HOSTILE:
        assert re.sub("[\u200e\u200f\u202a-\u202e]", "", text) in shown  # readers leave invisible signs out
    assert HOSTILE[1] in page.locator("nav").evaluate("e => e.textContent")
    assert "owned" not in page.evaluate("document.title.replace(/<script>.*<\\/script>/, '').replace(/onmouse.*/, '')")
    assert page.locator("main img, main script, main b b").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_policy_stops_script_that_got_in_all_the_same(chromium, redline, tmp_path):
    injected = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    text = open_text(redline).replace("</main>", f"{injected}</main>")
    path = tmp_path / "injected.html"
    path.write_text(text, encoding="utf-8")
    page = chromium.new_page()
    page.goto(path.as_uri())
    page.wait_for_timeout(200)
    assert page.title() != "owned"
    page.close()


def open_text(address: str) -> str:
    return Path(unquote(urlparse(address).path)).read_text(encoding="utf-8")


def printed(page: Any, tmp_path: Path) -> tuple[int, str]:
    """Return the pages of a printed page, and the words on them."""
    if not shutil.which("pdftotext"):
        pytest.skip("needs pdftotext (apt-get install poppler-utils)")
    path = tmp_path / "print.pdf"
    page.pdf(path=str(path), prefer_css_page_size=True)
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    assert "A4" in told
    text = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return int(told.split("Pages:")[1].split()[0]), text


def test_print_has_running_heads_page_numbers_and_no_tools(open_page, redline, tmp_path):
    page = open_page(redline)
    pages, text = printed(page, tmp_path)
    assert text.count("Convention on Examples") >= pages
    assert f"1 / {pages}" in text
    assert "Side by side" not in text
    assert "[inserted:" not in text


def test_pages_break_before_every_article_or_none_as_asked(open_page, redline, tmp_path):
    page = open_page(redline)
    page.get_by_text("Options").click()
    page.locator("#ui-break-none").check()
    few, _ = printed(page, tmp_path)
    page.locator("#ui-break-all").check()
    many, _ = printed(page, tmp_path)
    assert few < many


def test_no_word_of_a_treaty_is_clipped_in_print(open_page, tmp_path):
    old, new = shared_texts("laundering")
    comparison = compare(load(old), load(new))
    path = tmp_path / "laundering.html"
    path.write_text(render(comparison, View(everything=True)), encoding="utf-8")
    pages, text = printed(open_page(path.as_uri()), tmp_path)
    there = set(re.findall(r"\w{4,}", text.replace("-\n", "-")))
    wanted = {word for one in comparison.new.provisions for word in re.findall(r"\w{4,}", one.text)}
    assert wanted - there == set()
    assert 30 <= pages <= 80
