"""Who may ask the page what, and what it takes: SECURITY.md promises it."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.client import MARK, Client, multipart

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = b"Article 1\n\nThe Parties shall meet."


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:{port}"])
def test_a_foreign_page_can_neither_read_nor_post(client: Client, origin: str) -> None:
    foreign = origin.format(port=client.port)
    assert client.ask(client.home, Origin=foreign).status == 403
    assert client.ask(f"{client.home}bring", "POST", b"x", Origin=foreign).status == 403
    assert client.ask(client.home, Sec_Fetch_Site="cross-site").status == 403
    assert client.ask(f"{client.home}bring", "POST", b"x", Origin="-").status == 403
    assert not [name for name in client.ask(client.home).headers if name.startswith("access-control")]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1.evil.example:{port}"])
def test_a_foreign_host_is_not_answered(client: Client, host: str) -> None:
    """A name of a stranger that leads to 127.0.0.1 opens nothing."""
    answer = client.ask(client.home, Host=host.format(port=client.port))
    assert answer.status == 421
    assert "Compare" not in answer.text


@pytest.mark.parametrize(
    "path", ["/", "/favicon.ico", "/another-token/", "/A-TOKEN-OF-THE-TESTS/", "//", "/../{token}"]
)
def test_without_the_token_there_is_nothing(client: Client, path: str) -> None:
    answer = client.ask(path.format(token=client.home.strip("/")))
    assert answer.status == 404
    assert client.home not in answer.text
    assert "The address of an earlier start is gone" in answer.text


def test_every_answer_has_its_policy(client: Client, desk: str) -> None:
    for path in (client.home, desk, f"{desk}see/t1/t2", f"{desk}take/t1/t2/json", "/", f"{client.home}nothing"):
        headers = client.get(path).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
    allowed = client.get(client.home).headers["content-security-policy"]
    assert "default-src 'none'" in allowed
    assert "unsafe" not in allowed


SECRET = "/etc/hostname"


@pytest.mark.parametrize("field", ["old", "new", "files", "versions", "texts", "name", "library"])
def test_a_path_in_a_form_field_is_no_file(client: Client, field: str) -> None:
    answer = client.send(f"{client.home}bring", [(field, "", SECRET.encode())])
    assert answer.status == 422
    assert "Nothing was chosen." in answer.text


def test_a_path_in_a_file_s_name_leads_nowhere(client: Client, tmp_path: Path) -> None:
    names = ("../../../out.txt", f"{tmp_path}/out.txt", "..\\\\..\\\\out.txt", "....//out.txt")
    page = client.send(f"{client.home}bring", [("files", name, ARTICLE) for name in names])
    assert re.findall(r"<h2><bdi>([^<]*)</bdi>", page.text) == ["out.txt", "out-2.txt", "out-3.txt", "out-4.txt"]
    assert not (tmp_path / "out.txt").exists()


@pytest.mark.parametrize(
    "path", ["see/t1/..%2f..", "take/t1/t2/..%2fhtml", "see/t1/%2fetc%2fpasswd", "text/..%2f", "made/x"]
)
def test_a_path_in_an_address_leads_nowhere(client: Client, desk: str, path: str) -> None:
    answer = client.ask(f"{desk}{path}")
    assert answer.status in (404, 405)
    assert "There is no such page" in answer.text


def test_text_of_a_file_is_shown_and_never_obeyed(client: Client) -> None:
    bad = "Article 1\n\n<script>alert(1)</script> {{ 7*7 }} <img src=x onerror=alert(1)>"
    parts = [("old", '<img src=x>".txt'.replace('"', ""), bad.encode()), ("new", "b.txt", ARTICLE)]
    page = client.send(f"{client.home}bring", parts)
    for shown in (page, client.get(f"{page.path}see/t1/t2"), client.get(f"{page.path}take/t1/t2")):
        assert "<img" not in shown.text
        assert "<script>alert" not in shown.text
        assert shown.text.count("<script") == 1


def test_an_upload_over_the_limit_is_refused_in_a_sentence(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mla_diff.site.guard.MOST_SENT", 2**20)
    body = multipart([("old", "large.txt", b"x" * (2 * 2**20))])
    kind = {"Content_Type": f"multipart/form-data; boundary={MARK}"}
    declared = client.ask(f"{client.home}bring", "POST", body, **kind)
    assert declared.status == 413
    assert "larger than 200 MiB together" in declared.text
    streamed = client.ask(f"{client.home}bring", "POST", iter([body]), **kind)  # type: ignore[arg-type]
    assert streamed.status == 413


def test_300_mb_are_declared_too_large_before_anything_is_kept() -> None:
    from mla_diff.loading import LARGEST
    from mla_diff.site.guard import MOST_SENT

    assert LARGEST < MOST_SENT < 300 * 10**6


def test_what_all_comparisons_keep_is_bounded_together(
    client: Client, desk: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = [("old", "large.txt", ARTICLE + b" " * 2**20), ("new", "b.txt", ARTICLE)]
    before = client.get(client.home).links()
    monkeypatch.setattr("mla_diff.site.room.MOST_KEPT", 2**20)
    refused = client.send(f"{client.home}bring", parts)
    assert refused.status == 422
    assert "the page keeps 2 GiB at most, and there is no room left; close a comparison" in refused.text
    assert client.get(client.home).links() == before, "and no empty comparison stays"
    monkeypatch.setattr("mla_diff.site.room.MOST_KEPT", 1)
    full = client.post(f"{desk}text/t1", [("do", "read"), ("language", "fr")])
    assert re.findall(r'role="alert">([^<]*)<', full.text)[0].startswith("the page keeps 2 GiB at most")
    assert "Close this comparison" in full.text
    monkeypatch.undo()
    assert "read as: 11 articles" in client.get(desk).text


def test_a_comparison_that_is_closed_makes_room(tmp_path: Path) -> None:
    from mla_diff.site.desks import Desk
    from mla_diff.site.room import bytes_in

    desk = Desk(tmp_path)
    desk.add_file("a.txt", ARTICLE)
    assert bytes_in(tmp_path) == len(ARTICLE)
    desk.clear()
    assert bytes_in(tmp_path) == 0


def test_a_zip_bomb_is_refused_in_one_line(client: Client) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<Types/>")
        bomb.writestr("word/document.xml", b"<w:document>" + b" " * (70 * 2**20))
    page = client.send(f"{client.home}bring", [("old", "bomb.docx", made.getvalue()), ("new", "b.txt", ARTICLE)])
    alerts = re.findall(r'role="alert">([^<]*)<', client.get(page.path).text)
    assert len(alerts) == 1
    assert alerts[0].startswith("bomb.docx: ")
    assert "read as: 1 article" in page.text


@pytest.fixture
def started(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], Client, Path]]:
    """A page in a process of its own, with a folder of its own for temporary files."""
    pytest.importorskip("uvicorn", reason="needs the extra mla-diff[page]", exc_type=ImportError)
    process, client = start(tmp_path)
    yield process, client, tmp_path
    process.kill()
    process.wait()
    assert process.stdout
    process.stdout.close()


def start(folder: Path, *arguments: str) -> tuple[subprocess.Popen[str], Client]:
    """Start ``mla-diff open`` and return it with a client of its page."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "mla_diff", "open", "--no-browser", "--port", str(port), *arguments],
        stdout=subprocess.PIPE, text=True, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder)},
    )  # fmt: skip
    assert process.stdout
    address = re.search(r"http://127\.0\.0\.1:(\d+)(/[^/]+/)", process.stdout.readline())
    assert address
    client = Client(int(address[1]), address[2])
    for _ in range(100):
        try:
            client.ask("/")
            break
        except ConnectionError:
            time.sleep(0.05)
    return process, client


def free_port() -> int:
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def page_folders(folder: Path) -> list[Path]:
    return list(folder.glob("mla-diff-page-*"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_its_folder_goes_when_the_page_ends(
    started: tuple[subprocess.Popen[str], Client, Path], number: signal.Signals
) -> None:
    process, client, folder = started
    client.send(f"{client.home}bring", [("old", "a.txt", ARTICLE), ("new", "b.txt", ARTICLE)])
    (own,) = page_folders(folder)
    assert own.stat().st_mode & 0o077 == 0
    assert list(own.rglob("a.txt"))
    process.send_signal(number)
    process.wait(20)
    assert page_folders(folder) == []


def test_what_a_killed_page_left_goes_with_the_next_start(
    started: tuple[subprocess.Popen[str], Client, Path],
) -> None:
    process, client, folder = started
    page = client.send(f"{client.home}bring", [("old", "a.txt", ARTICLE), ("new", "b.txt", ARTICLE)])
    (left,) = page_folders(folder)
    process.kill()
    process.wait()
    again, other = start(folder)
    try:
        assert left not in page_folders(folder)
        assert len(page_folders(folder)) == 1
        gone = other.ask(page.path)
        assert gone.status == 404
        assert "The address of an earlier start is gone" in gone.text
    finally:
        again.terminate()
        again.wait(20)
        assert again.stdout
        again.stdout.close()


def test_the_folder_of_a_page_that_runs_is_left_alone(started: tuple[subprocess.Popen[str], Client, Path]) -> None:
    pytest.importorskip("fcntl", reason="files cannot be locked here")
    from mla_diff.site import server

    _, _, folder = started
    tempfile.tempdir, before = str(folder), tempfile.tempdir
    try:
        server.sweep()
    finally:
        tempfile.tempdir = before
    assert len(page_folders(folder)) == 1


def test_only_this_computer_is_listened_to() -> None:
    pytest.importorskip("uvicorn", reason="needs the extra mla-diff[page]", exc_type=ImportError)
    from mla_diff.site.server import listen

    with listen(0, usual=False) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
