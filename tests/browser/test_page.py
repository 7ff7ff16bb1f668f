"""The page of ``mla-diff open`` in a browser: the whole way by mouse, by keyboard, without script, on a telephone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.readers.pdf_treaty import make_treaty
from tests.readers.pdf_writer import Look
from tests.site.conftest import client  # noqa: F401  a page that is served while the tests run

AXE = "axe_playwright_python.sync_playwright"
#: Puts files into the browser's hand as if they had been dragged onto the page.
DROP = """([names, texts]) => {
  const held = new DataTransfer();
  names.forEach((name, at) => held.items.add(new File([texts[at]], name)));
  for (const kind of ["dragenter", "dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: held, bubbles: true, cancelable: true }));
}"""
#: The words of a table that stand on more than one line.
BROKEN_WORDS = """() => {
  const broken = [];
  for (const cell of document.querySelectorAll("th, td")) {
    const text = cell.firstChild;
    for (const match of (text && text.data || "").matchAll(/[\\p{L}\\d]+/gu)) {
      const range = document.createRange();
      range.setStart(text, match.index);
      range.setEnd(text, match.index + match[0].length);
      if (new Set([...range.getClientRects()].map((box) => box.top)).size > 1) broken.push(match[0]);
    }
  }
  return broken;
}"""


@pytest.fixture
def browse(chromium, client):  # noqa: F811
    """A function that opens an address of the page; trouble on it fails the test at its end."""
    contexts, trouble = [], []

    def open_it(path="", width=1280, **options):
        context = chromium.new_context(viewport={"width": width, "height": 900}, locale="en-GB", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda message: trouble.extend([message.text] * (message.type in ("error", "warning"))))
        page.on(
            "request",
            lambda request: trouble.extend(
                [request.url] * (not request.url.startswith((f"http://127.0.0.1:{client.port}/", "data:")))
            ),
        )
        page.goto(f"http://127.0.0.1:{client.port}{path or client.home}")
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert trouble == []


def drop(page, demo: tuple[Path, Path]) -> None:
    texts = [path.read_text("utf-8") for path in demo]
    page.evaluate(DROP, [["draft 2019.md", "adopted 2021.md"], texts])
    page.wait_for_selector("text=See what changed")


def test_two_files_are_dropped_and_their_redline_is_there(browse, demo) -> None:
    page = browse()
    drop(page, demo)
    assert page.locator("h2 bdi").all_inner_texts() == ["draft 2019.md", "adopted 2021.md"]
    page.click("text=See what changed")
    page.wait_for_selector(".overview")
    page.keyboard.press("n")
    page.keyboard.press("i")
    assert page.locator("#ui-inline").is_checked()
    page.click("text=Texts")
    assert page.locator("h1").inner_text() == "Check how the texts were read"


def test_a_pairing_is_set_right_and_taken_back_by_keyboard_alone(browse, demo) -> None:
    page = browse()
    drop(page, demo)
    page.click("text=Set right")
    page.locator("tr", has_text="Rights of readers").locator("a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#form")
    page.locator("input[name=reason]").focus()
    page.keyboard.type("data, not readers")
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "forbid"
    page.keyboard.press("Enter")
    page.wait_for_selector("text=do not belong together; data, not readers")
    page.locator("text=Take back").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Said by hand", state="detached")


def test_the_whole_way_works_without_script(browse, demo) -> None:
    page = browse(java_script_enabled=False)
    page.set_input_files("input[name=old]", demo[0])
    page.set_input_files("input[name=new]", demo[1])
    page.click("text=Compare >> nth=-1")
    page.wait_for_selector("text=See what changed")
    page.click("text=See what changed")
    page.wait_for_selector(".overview")
    page.click("text=Take away")
    with page.expect_download() as taken:
        page.click("text=Word, with tracked changes")
    assert taken.value.suggested_filename == "draft--adopted.docx"
    page.click("text=Follow")
    page.fill("input[name=provision] >> nth=0", "Art. 3")
    page.click("button >> text=Show >> nth=1")
    page.wait_for_selector("text=History of Art. 3")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_breaks_a_rule_of_accessibility_or_is_wider_than_a_telephone(browse, demo, scheme) -> None:
    axe = pytest.importorskip(AXE, reason="needs axe-playwright-python").Axe()
    page = browse(width=400, color_scheme=scheme)
    first = page.url
    drop(page, demo)
    desk = page.url.split("?")[0]
    for address in (first, desk, f"{desk}hand/t1/t2", f"{desk}take/t1/t2", f"{desk}follow"):
        page.goto(address)
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 400, address
        found = axe.run(page).response["violations"]
        assert [(address, rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_no_word_of_the_concordance_is_broken_on_a_telephone(browse, demo) -> None:
    axe = pytest.importorskip(AXE, reason="needs axe-playwright-python").Axe()
    page = browse(width=400)
    drop(page, demo)
    page.goto(f"{page.url.split('?')[0]}follow/concordance")
    page.wait_for_selector("table")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 400
    assert page.evaluate(BROKEN_WORDS) == []
    assert [rule["id"] for rule in axe.run(page).response["violations"]] == []


def test_a_page_of_a_pdf_stands_beside_its_words_also_on_a_telephone(browse, tmp_path) -> None:
    if not shutil.which("pdftoppm"):
        pytest.skip("needs pdftoppm of poppler")
    axe = pytest.importorskip(AXE, reason="needs axe-playwright-python").Axe()
    (tmp_path / "printed.pdf").write_bytes(make_treaty(Look())[0])
    page = browse(width=400)
    page.set_input_files("input[name=old]", tmp_path / "printed.pdf")
    page.click("text=Compare >> nth=-1")
    page.click("text=Look at the pages")
    page.wait_for_selector("text=As read")
    assert page.evaluate("document.querySelector('img').decode().then(() => document.querySelector('img').width)") > 300
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 400
    assert [rule["id"] for rule in axe.run(page).response["violations"]] == []


def test_nothing_of_the_menu_or_the_forms_is_printed(browse, demo) -> None:
    page = browse()
    drop(page, demo)
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert not page.locator(".tools").first.is_visible()
    assert page.locator(".verdict").first.is_visible()
