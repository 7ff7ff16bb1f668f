"""A page of a PDF beside what was read on it: found by the text's name here, never by a path."""

from __future__ import annotations

import shutil
import struct
from pathlib import Path

import pytest

from mla_diff.site import printed_page
from tests.readers.pdf_treaty import make_treaty
from tests.readers.pdf_writer import Look
from tests.site.client import Client

PNG = b"\x89PNG\r\n\x1a\n"
needs_poppler = pytest.mark.skipif(not shutil.which("pdftoppm"), reason="needs pdftoppm of poppler")


@pytest.fixture(scope="module")
def printed(client: Client) -> str:
    """The address of a desk on which a PDF lies, and a text without pages."""
    parts = [("old", "printed.pdf", make_treaty(Look())[0]), ("new", "b.txt", b"Article 1\n\nA.")]
    return client.send(f"{client.home}bring", parts).path


@needs_poppler
def test_a_page_is_seen_beside_the_words_that_were_read_on_it(client: Client, printed: str) -> None:
    assert f'href="{printed}page/t1/1"' in client.get(printed).text
    first = client.get(f"{printed}page/t1/1")
    assert "<b>Article 1</b>" in first.text
    assert f'<img src="{printed}picture/t1/1" alt="Page 1: printed.pdf">' in first.text
    assert f'rel="next" href="{printed}page/t1/2"' in first.text
    assert "img-src 'self'" in first.headers["content-security-policy"]
    second = client.get(f"{printed}page/t1/2")
    assert "<b>Article 1</b>" not in second.text
    assert f'rel="prev" href="{printed}page/t1/1"' in second.text


@needs_poppler
def test_a_picture_is_a_png_of_a_bounded_size(client: Client, printed: str) -> None:
    picture = client.get(f"{printed}picture/t1/1")
    assert picture.headers["content-type"] == "image/png"
    assert picture.body.startswith(PNG)
    assert max(struct.unpack(">II", picture.body[16:24])) == printed_page.LONGEST_SIDE


@pytest.mark.parametrize(
    "path",
    ["t9/1", "t1/0", "t1/-1", "t1/99999", "t1/1.png", "t1/%D9%A1", "t1/..%2f1", "..%2ftexts%2fprinted.pdf/1"],
)
def test_no_page_is_found_by_a_path_or_by_what_is_no_number(client: Client, printed: str, path: str) -> None:
    assert client.ask(f"{printed}page/{path}").status == 404
    assert client.ask(f"{printed}picture/{path}").status == 404


def test_pictures_are_shown_to_who_has_the_address_alone(client: Client, printed: str) -> None:
    assert client.ask(printed.replace(client.home, "/another-token/") + "picture/t1/1").status == 404
    assert client.ask(f"{printed}picture/t1/1", Sec_Fetch_Site="cross-site").status == 403


def test_a_page_that_cannot_be_drawn_is_said_to_be_so(client: Client, printed: str) -> None:
    beyond = client.get(f"{printed}page/t1/4000")
    assert beyond.status == 200
    assert "<img" not in beyond.text
    assert client.get(f"{printed}picture/t1/4000").status == 404
    of_pdf, of_text = client.get(printed).text.split('<ol class="cards">')[1].split('<li class="card" id="t2">')
    assert "Look at the pages" in of_pdf
    assert "Look at the pages" not in of_text


def test_where_poppler_is_missing_or_slow_that_is_what_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fcntl", reason="writes a program as Unix does")
    picture = tmp_path / "made.png"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printed_page.draw_page(tmp_path / "a.pdf", 1, picture) == "no_poppler"
    program = tmp_path / "pdftoppm"
    program.write_text("#!/bin/sh\nexec /bin/sleep 20\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(printed_page, "SECONDS", 0.2)
    assert printed_page.draw_page(tmp_path / "a.pdf", 1, picture) == "slow_page"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert printed_page.draw_page(tmp_path / "a.pdf", 1, picture) == "no_picture"
