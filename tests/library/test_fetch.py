"""Fetching over HTTPS against a local server: what is whole and trusted is kept, anything else leaves no trace."""

from __future__ import annotations

import gzip
import json
import time
from pathlib import Path

import pytest

from mla_diff.library.fetch import FetchError, Limits, fetch
from tests.library.conftest import Cli
from tests.library.https_server import PDF, Authority, Site, serving


@pytest.fixture(autouse=True)
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    monkeypatch.setenv("no_proxy", "localhost")


def library_of(folder: Path, url: str) -> Path:
    """A library that knows one version and the address of its file."""
    folder.mkdir()
    (folder / "versions.toml").write_text(
        "schema = 1\n[[version]]\nid = 'final'\ndate = '2001'\n"
        f"[[version.publication]]\nwhat = 'Page'\nurl = '{url}'\nfile = 'pdf'\nnature = 'authentic'\n", "utf-8",
    )  # fmt: skip
    return folder


def files(library: Path) -> list[str]:
    held = library / "held"
    return sorted(path.name for path in held.iterdir() if path.name != ".turn") if held.exists() else []


def test_a_file_is_fetched_and_its_hash_pinned(server: Site, tmp_path: Path, cli: Cli) -> None:
    library = library_of(tmp_path / "ours", server.serve("/good.pdf", PDF))
    code, out, err = cli("versions", "fetch", "final", "--library", library)
    assert (code, err) == (0, "")
    assert out.startswith("final: fetched, SHA-256 ")
    (name, lock) = files(library)
    assert (library / "held" / name).read_bytes() == PDF
    values = json.loads((library / "held" / lock).read_text("utf-8"))
    assert values["pins"][0]["url"] == f"{server.address}/good.pdf"
    assert values["copies"][0]["nature"] == "authentic"
    assert cli("versions", "fetch", "--library", library)[1].startswith("final: unchanged")
    assert "complete (your own copy): authentic" in cli("versions", "--library", library)[1]


def test_redirects_are_followed_while_they_stay_on_https(server: Site) -> None:
    server.serve("/good.pdf", PDF)
    assert fetch(server.redirect("/moved", "/good.pdf"), "pdf") == PDF


ELSEWHERE = (
    "http://localhost:9/good.pdf", "file:///etc/passwd", "ftp://localhost/a.pdf", "data:,x", "//user@[::1",
    "https://localhost/ü.pdf", "https://user:pass@localhost/",
)  # fmt: skip


@pytest.mark.parametrize("to", ELSEWHERE)
def test_a_redirect_to_anything_else_is_not(server: Site, to: str) -> None:
    with pytest.raises(FetchError, match="which is not HTTPS"):
        fetch(server.redirect("/away", to), "pdf")


def test_a_redirect_in_a_circle_ends(server: Site) -> None:
    with pytest.raises(FetchError, match="redirected more than 5 times"):
        fetch(server.redirect("/circle", "/circle"), "pdf")


def test_plain_http_is_never_spoken() -> None:
    with pytest.raises(FetchError, match="not HTTPS"):
        fetch("http://localhost:9/good.pdf", "pdf")


@pytest.mark.parametrize(("host", "days"), [("localhost", -1), ("example.org", 30)], ids=["run out", "other host"])
def test_a_certificate_that_does_not_hold_is_refused(authority: Authority, host: str, days: int) -> None:
    with serving(authority.certify(host, days)) as site, pytest.raises(FetchError, match="certificate does not hold"):
        fetch(site.serve("/good.pdf", PDF), "pdf")
    assert site.asked == []


def test_a_certificate_of_an_unknown_authority_is_refused(tmp_path: Path) -> None:
    with serving(Authority(tmp_path, "stranger").certify("localhost")) as site:
        with pytest.raises(FetchError, match="certificate does not hold"):
            fetch(site.serve("/good.pdf", PDF), "pdf")
        assert site.asked == [], "not even the address was sent"


def test_a_file_that_says_it_is_too_large_is_not_begun(server: Site) -> None:
    url = server.serve("/large.pdf", PDF, Content_Length=str(10**9))
    with pytest.raises(FetchError, match="larger than 50 MiB"):
        fetch(url, "pdf")


def test_a_file_that_never_ends_is_dropped_at_the_limit(server: Site) -> None:
    seen: list[int] = []
    with pytest.raises(FetchError, match="larger than 1 MiB"):
        fetch(server.endless("/endless.pdf", PDF), "pdf", lambda done, _: seen.append(done), Limits(size=2**20))
    assert 0 < max(seen) <= 2**20


def test_a_file_cut_off_is_not_kept(server: Site) -> None:
    with pytest.raises(FetchError, match="cut off after 2000 of"):
        fetch(server.serve("/cut.pdf", PDF[:2000], Content_Length=str(len(PDF))), "pdf")


def test_a_file_cut_off_where_no_length_was_said_is_not_kept(server: Site) -> None:
    with pytest.raises(FetchError, match="has no end, it was cut off"):
        fetch(server.serve("/cut2.pdf", PDF[:2000], Content_Length=""), "pdf")


def test_a_web_page_is_no_pdf_whatever_it_is_called(server: Site) -> None:
    page = b"\n <!DOCTYPE html><html><body>Please log in</body></html>"
    with pytest.raises(FetchError, match="a PDF was expected, a web page came"):
        fetch(server.serve("/page.pdf", page), "pdf")


def test_a_compressed_answer_is_refused(server: Site) -> None:
    with pytest.raises(FetchError, match="came compressed"):
        fetch(server.serve("/bomb.pdf", gzip.compress(PDF), Content_Encoding="gzip"), "pdf")


def test_a_missing_file_is_said_to_be_missing(server: Site) -> None:
    with pytest.raises(FetchError, match="answers 404"):
        fetch(f"{server.address}/nowhere.pdf", "pdf")


def test_a_server_that_is_not_there_is_said_not_to_be() -> None:
    with pytest.raises(FetchError, match="no connection"):
        fetch("https://localhost:9/good.pdf", "pdf")


@pytest.mark.parametrize("where", ["body", "head"])
def test_a_server_that_dribbles_does_not_hold_the_program(server: Site, where: str) -> None:
    if where == "body":
        url = server.dribble("/slow.pdf", PDF, 0.05)
    else:
        url = server.answer("/slow2.pdf", lambda request: time.sleep(1.5))
    start = time.monotonic()
    with pytest.raises(FetchError, match=r"not done after 0\.4 s"):
        fetch(url, "pdf", limits=Limits(seconds=0.4))
    assert time.monotonic() - start < 1.2


def test_a_silent_server_is_given_up(server: Site) -> None:
    with pytest.raises(FetchError, match="timed out"):
        fetch(server.answer("/silent.pdf", lambda request: time.sleep(1.0)), "pdf", limits=Limits(silence=0.2))


@pytest.mark.parametrize("attack", ["http", "oversize", "cut", "page", "missing"])
def test_what_fails_leaves_nothing_behind_and_exits_with_2(server: Site, tmp_path: Path, cli: Cli, attack: str) -> None:
    url = {
        "http": lambda: server.redirect("/a.pdf", "http://localhost:9/"),
        "oversize": lambda: server.serve("/a.pdf", PDF, Content_Length=str(10**9)),
        "cut": lambda: server.serve("/a.pdf", PDF[:2000], Content_Length=str(len(PDF))),
        "page": lambda: server.serve("/a.pdf", b"<html></html>"),
        "missing": lambda: f"{server.address}/gone.pdf",
    }[attack]()
    library = library_of(tmp_path / "ours", url)
    code, out, err = cli("versions", "fetch", "final", "--library", library)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert url in err
    assert files(library) == []


def test_a_changed_file_is_refused_until_it_is_accepted(server: Site, tmp_path: Path, cli: Cli) -> None:
    library = library_of(tmp_path / "ours", server.serve("/text.pdf", PDF))
    cli("versions", "fetch", "--library", library)
    before = files(library)
    server.serve("/text.pdf", PDF.replace(b"0 obj", b"0 OBJ"))
    code, _, err = cli("versions", "fetch", "--library", library)
    assert code == 2
    assert "is not the one first fetched" in err
    assert "--accept-change" in err
    assert files(library) == before
    assert cli("versions", "fetch", "--accept-change", "--library", library)[1].startswith("final: fetched")
    assert cli("versions", "fetch", "--library", library)[1].startswith("final: unchanged")
    assert len(files(library)) == 2
    assert files(library) != before


def test_a_pin_outlives_the_file(server: Site, tmp_path: Path, cli: Cli) -> None:
    library = library_of(tmp_path / "ours", server.serve("/pin.pdf", PDF))
    cli("versions", "fetch", "--library", library)
    assert cli("versions", "remove", "final", "--library", library)[0] == 0
    assert files(library) == ["versions.lock.json"]
    server.serve("/pin.pdf", PDF + b"%%EOF\n")
    assert cli("versions", "fetch", "--library", library)[0] == 2
    assert files(library) == ["versions.lock.json"]


def test_a_file_of_your_own_is_not_replaced_by_fetching(server: Site, tmp_path: Path, cli: Cli) -> None:
    library = library_of(tmp_path / "ours", server.serve("/own.pdf", PDF))
    mine = tmp_path / "mine.md"
    mine.write_text("### Article 1\n\nMine.\n", "utf-8")
    assert cli("versions", "add", mine, "--id", "final", "--library", library)[0] == 0
    code, _, err = cli("versions", "fetch", "--library", library)
    assert code == 2
    assert "mla-diff versions remove final" in err
    assert "/own.pdf" not in server.asked
