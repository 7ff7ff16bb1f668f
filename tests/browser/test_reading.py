"""The redline in a real browser: what a reader is told beside the words, on the screen and on paper."""

from __future__ import annotations

import re
from typing import Any

import pytest
from msgspec.structs import replace

from mla_diff.loading import load
from mla_diff.model.alignment import Alignment, Correspondence, Link
from mla_diff.model.comparison import Change, Comparison, Op
from mla_diff.model.provision import Footnote, Provision, Source, Version
from mla_diff.pipeline import compare
from mla_diff.writers.html import render
from mla_diff.writers.registry import View
from tests.browser.pages import NEW, OLD, SHARED, compare_texts
from tests.browser.test_redline import printed


def opened(open_page: Any, tmp_path: Any, comparison: Comparison, view: View | None = None, **options: Any) -> Any:
    path = tmp_path / "page.html"
    path.write_text(render(comparison, view or View()), encoding="utf-8")
    return open_page(path.as_uri(), **options)


def article(number: str, text: str, notes: tuple[Footnote, ...] = ()) -> Provision:
    return Provision(f"art_{number}", "article", number, f"Article {number}", "", None, text, notes=notes)


def version(name: str, *provisions: Provision, **more: Any) -> Version:
    more = {"title": "Convention", "language": "en", **more}
    return Version(name, source=Source(f"/folder/{name}.txt", name[0] * 64), provisions=provisions, **more)


def pair(link: Link, old: str = "It may apply.", new: str = "It shall apply.", **more: Any) -> Comparison:
    one = Correspondence(("art_1",), ("art_1",), (link,), "one-to-one")
    change = Change("art_1", "art_1", (Op("-", old), Op("+", new)))
    return Comparison(
        version("old", article("1", old)), version("new", article("1", new), **more), Alignment((one,)), ((change,),)
    )


def test_the_contents_mark_what_is_changed_moved_new_and_dropped(open_page, tmp_path):
    page = opened(open_page, tmp_path, compare_texts(OLD, NEW))
    signs = {name: page.locator(f'nav a[href="#{name}"] i').inner_text() for name in ("art_1", "art_2", "art_3")}
    assert signs == {"art_1": "", "art_2": "~", "art_3": "+"}
    assert "→" in page.locator('nav a[href="#art_6"] i').inner_text()
    assert "new: " in page.locator('nav a[href="#art_3"]').evaluate("e => e.textContent")
    page = opened(open_page, tmp_path, compare_texts(NEW, OLD))
    assert page.locator('nav a[href="#old-art_3"] i').inner_text() == "−"


def test_the_head_says_what_the_texts_are_and_the_foot_which_files_and_when(open_page, tmp_path):
    comparison = pair(Link("art_1", "art_1", 1.0, "text"), date="2023-05-26", stage="adopted", nature="authentic")
    page = opened(open_page, tmp_path, comparison, View(made="2024-01-31"))
    told = page.locator(".mast").inner_text()
    assert "adopted text 26 May 2023, authentic" in told
    assert "n" * 64 not in told
    foot = page.locator("footer.files").inner_text()
    for text in ("2023-05-26", "n" * 64, "o" * 64, "Made on 2024-01-31."):
        assert text in foot
    assert page.locator(".banner").count() == 0


def test_a_banner_stands_above_everything_where_a_text_is_not_the_authentic_whole(open_page, tmp_path):
    comparison = pair(Link("art_1", "art_1", 1.0, "text"), nature="working translation", fragment=True)
    page = opened(open_page, tmp_path, comparison)
    banners = [one.inner_text() for one in page.locator(".banner").all()]
    assert any("not an authentic text" in text for text in banners)
    assert any("not attested" in text for text in banners)
    place = "e => e.getBoundingClientRect().top"
    assert page.locator(".banner").first.evaluate(place) < page.locator("main").evaluate(place)


def test_a_doubtful_match_is_asked_about_and_a_sure_one_said_quietly(open_page, tmp_path):
    page = opened(open_page, tmp_path, pair(Link("art_1", "art_1", 0.55, "text")))
    assert "Does Art. 1 carry on in Art. 1?" in (page.locator(".story.ask").text_content() or "")
    page = opened(open_page, tmp_path, pair(Link("art_1", "art_1", 0.97, "text")))
    assert page.locator(".story.ask").count() == 0
    assert "97" in page.locator(".sure").inner_text()


def test_a_link_set_by_hand_names_who_set_it_and_why(open_page, tmp_path):
    link = Link("art_1", "art_1", 1.0, "set by hand", reason="A. Jurist: the travaux say so")
    assert "A. Jurist: the travaux say so" in opened(open_page, tmp_path, pair(link)).locator(".story").inner_text()


def test_a_split_names_its_parts_with_shares_at_each_of_them(open_page, tmp_path):
    links = Link("art_1", "art_1", 0.95, "text", 0.62), Link("art_1", "art_2", 0.95, "part of the text", 0.38)
    one = Correspondence(("art_1",), ("art_1", "art_2"), links, "split")
    changes = Change("art_1", "art_1", (Op("=", "One."),)), Change("art_1", "art_2", (Op("=", "Two."),))
    new = version("new", article("1", "One."), article("2", "Two."))
    comparison = Comparison(version("old", article("1", "One. Two.")), new, Alignment((one,)), (changes,))
    page = opened(open_page, tmp_path, comparison)
    for name in ("art_1", "art_2"):
        assert re.search(r"Art\. 1 \(62\s%\) and Art\. 2 \(38\s%\)", page.locator(f"#{name} .story").inner_text())


def test_a_paragraph_that_went_elsewhere_is_quoted_where_it_was_and_leads_there(open_page, tmp_path):
    kept = [f"Paragraph {word} shall be kept by the authority designated for it." for word in ("one", "two", "three")]
    lost = [f"Seals of the {word} shall be sent to the depositary without delay." for word in ("first", "second")]
    old = "Article 1\n\n" + "\n\n".join(f"{at}. {text}" for at, text in enumerate([*kept, *lost], 1))
    new = "Article 1\n\n" + "\n\n".join(f"{at}. {text}" for at, text in enumerate(kept, 1))
    new += "\n\nArticle 2\n\n" + "\n\n".join(f"{at}. {text}" for at, text in enumerate(lost, 1))
    page = opened(open_page, tmp_path, compare_texts(old + "\n", new + "\n"))
    pointer = page.locator("#art_1 .was").first
    assert "Seals of the first shall be sent" in pointer.inner_text()
    pointer.get_by_role("link").click()
    page.wait_for_url(lambda url: url.endswith("#art_2__para_1"))


def test_a_footnote_leads_to_its_text_and_back(open_page, tmp_path):
    comparison = pair(Link("art_1", "art_1", 1.0, "text"))
    noted = replace(comparison.new.provisions[0], notes=(Footnote("1", "See the Statute.", 2),))
    page = opened(open_page, tmp_path, replace(comparison, new=replace(comparison.new, provisions=(noted,))))
    page.locator("sup.mark a").first.click()
    page.wait_for_url(lambda url: url.endswith("#art_1--note-1"))
    page.locator("#art_1--note-1").get_by_role("link").click()
    page.wait_for_url(lambda url: url.endswith("#art_1--note-1-mark"))


def test_a_text_from_right_to_left_is_set_so_beside_one_from_left_to_right(open_page, tmp_path):
    arabic = "تلتزم كل دولة طرف بأن تتخذ التدابير اللازمة."
    comparison = pair(Link("art_1", "art_1", 1.0, "text"), new=arabic, language="ar")
    page = opened(open_page, tmp_path, comparison)
    sides = {name: page.locator(f"#art_1 .r .{name}").first for name in ("o", "w")}
    direction = "e => getComputedStyle(e).direction"
    assert {name: side.evaluate(direction) for name, side in sides.items()} == {"o": "ltr", "w": "rtl"}
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_number_printed_otherwise_is_no_new_number(open_page, tmp_path):
    text = "Article 1\n\nFor the purposes of this Convention:\n\n{} A book means a {}.\n\n{} A City means a town.\n"
    comparison = compare_texts(text.format("(1)", "volume", "(2)"), text.format("1.", "print", "2."))
    page = opened(open_page, tmp_path, comparison)
    assert page.locator("#art_1 .n ins, #art_1 .n del").count() == 0
    assert page.locator("#art_1__para_1 .w .n").inner_text() == "1."
    assert page.locator("#art_1__para_1 .o .n").inner_text() == "(1)"


def test_the_word_preamble_over_one_text_alone_is_no_insertion(open_page, tmp_path):
    recitals = "The States Parties to this Convention,\n\nRecalling the crimes of {0},\n\nHave agreed as follows:\n\n"
    rest = "Article 1\n\nIt applies.\n"
    comparison = compare_texts(
        f"Treaty\n\n{recitals.format('war')}{rest}", f"Treaty\n\nPREAMBLE\n\n{recitals.format('peace')}{rest}"
    )
    page = opened(open_page, tmp_path, comparison)
    assert page.locator(".n ins, .n del").count() == 0
    assert page.locator("#preamble .w ins").count() == 1


def test_print_holds_what_changed_and_names_the_rest_unless_the_whole_is_asked_for(open_page, tmp_path):
    page = opened(open_page, tmp_path, compare_texts(OLD, NEW))
    _, text = printed(page, tmp_path)
    assert "Art. 1 unchanged" in " ".join(text.split())
    assert "request for assistance" not in " ".join(text.split())
    assert "genocide and to war crimes" in " ".join(text.split())
    page.get_by_text("Options").click()
    page.get_by_label("the whole text").check()
    _, text = printed(page, tmp_path)
    assert "request for assistance" in " ".join(text.split())
    assert "Art. 1 unchanged" not in text.replace("Art. 1 Use of terms unchanged", "")


def test_what_was_unfolded_by_hand_is_printed(open_page, tmp_path):
    page = opened(open_page, tmp_path, compare_texts(OLD, NEW))
    page.locator("#art_1 summary").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    _, text = printed(page, tmp_path)
    assert "request for assistance" in " ".join(text.split())


def test_a_new_article_takes_the_whole_width_of_the_paper(open_page, tmp_path):
    page = opened(open_page, tmp_path, compare_texts(OLD, NEW))
    page.emulate_media(media="print")
    width = "e => e.getBoundingClientRect().width"
    assert page.locator("#art_3 .r .w").first.evaluate(width) > 1.8 * page.locator("#art_2__para_2 .w").evaluate(width)


def test_short_articles_but_the_first_are_not_cut_by_the_end_of_a_page(open_page, tmp_path):
    page = opened(open_page, tmp_path, compare_texts(OLD, NEW))
    page.emulate_media(media="print")
    cut = "e => getComputedStyle(e).breakInside"
    assert page.locator("#art_2").evaluate(cut) == "auto"  # so that no first page is without law
    assert page.locator("#art_3").evaluate(cut) == "avoid"


def test_two_and_a_half_thousand_sections_open_and_answer_at_once(open_page, tmp_path):
    folder = SHARED / "alignment" / "de-bgb-de"
    if not folder.is_dir():
        pytest.skip(f"needs the German code in {folder}")
    comparison = compare(load(folder / "old.txt"), load(folder / "new.txt"))
    page = opened(open_page, tmp_path, comparison)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")

    def styled() -> float:
        told = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
        return float(told["RecalcStyleDuration"] + told["LayoutDuration"] + told["ScriptDuration"])

    assert page.locator(".u").count() > 2300
    laid_out = page.evaluate(
        "[...document.querySelectorAll('.u > :first-child')]"
        ".filter(e => e.checkVisibility({contentVisibilityAuto: true})).length"
    )
    assert laid_out < 200, "what is far away is not laid out"
    before = styled()
    for _ in range(5):
        page.keyboard.press("n")
    page.evaluate("new Promise(requestAnimationFrame)")
    assert styled() - before < 2.5, "a key used to cost a second of style, since rules searched the whole page"
    assert page.locator("#ui-place").inner_text().startswith("5 of ")


def test_on_paper_an_article_with_a_new_paragraph_keeps_both_its_sides(open_page, tmp_path):
    text = "Convention on Books\n\nArticle 1\n\n1. The Party shall act in good faith.\n{}\nArticle 2\n\nThe court hears the Party.\n"
    page = opened(
        open_page, tmp_path, compare_texts(text.format(""), text.format("2. The depositary may ask for help.\n"))
    )
    page.emulate_media(media="print")
    widths = page.evaluate(
        "[...document.querySelectorAll('#art_1 .r .o')].map(one => one.getBoundingClientRect().width)"
    )
    assert min(width for width in widths if width) > 150
