"""A browser for the HTML pages: Debian's Chromium, driven by Playwright; without either the tests here are skipped."""

from __future__ import annotations

import shutil

import pytest

from mla_diff.writers.html import render
from mla_diff.writers.registry import View
from tests.browser.pages import NEW, OLD, compare_texts

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium():
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        pytest.skip("needs Chromium (apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def redline(tmp_path_factory):
    """The address of the redline of the two example texts."""
    path = tmp_path_factory.mktemp("redline") / "redline.html"
    path.write_text(render(compare_texts(OLD, NEW), View()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def open_page(chromium):
    """A function that opens an address and returns the page; trouble on the page fails the test at its end."""
    pages, trouble = [], []

    def open_it(address, width=1280, height=900, **options):
        page = chromium.new_page(viewport={"width": width, "height": height}, **options)
        pages.append(page)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda message: trouble.extend([message.text] * (message.type in ("error", "warning"))))
        page.on("request", lambda request: trouble.extend([request.url] * (not request.url.startswith("file:"))))
        page.goto(address)
        page.screenshot()  # a unit has words once it is laid out, and that waits for the first picture
        return page

    yield open_it
    for page in pages:
        page.close()
    assert trouble == []
