"""Every dossier of the shipped library fits on two pages of A4, and on a phone; the concordance shows its columns."""

from __future__ import annotations

import io

import pytest

from mla_diff.library.library import open_library
from mla_diff.library.topics import read_topics
from mla_diff.publish import publish

TOPICS = [topic.id for topic in read_topics(open_library())]


@pytest.fixture(scope="module")
def mla(tmp_path_factory):
    """The address of the pack of the shipped library."""
    folder = tmp_path_factory.mktemp("mla")
    publish(folder / "pack")
    return (folder / "pack").as_uri()


@pytest.mark.parametrize("topic", TOPICS)
def test_a_dossier_fits_on_two_pages_and_on_a_phone(open_page, mla, topic):
    from pdfminer.pdfpage import PDFPage

    page = open_page(f"{mla}/topic/{topic}.html")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(list(PDFPage.get_pages(io.BytesIO(printed)))) <= 2
    for width in (1280, 400):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1280, 400])
def test_the_text_in_force_stays_in_sight_while_the_drafts_scroll(open_page, mla, width):
    page = open_page(f"{mla}/concordance.html", width)
    cell = page.locator("tbody th", has_text="Reservations").first
    page.locator(".wide").evaluate("e => { e.scrollLeft = e.scrollWidth }")
    cell.scroll_into_view_if_needed()
    box = cell.bounding_box()
    assert "Art. 92" in cell.inner_text()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    last = page.locator("thead th").last.bounding_box()
    assert last["x"] + last["width"] <= width + 1  # the last draft is in sight, too
