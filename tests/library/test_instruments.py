"""The older texts of a library, and the figures that stand in for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mla_diff.provenance.figures import figures_of, write_figures
from mla_diff.provenance.origins import find_sources
from tests.library.conftest import Cli
from tests.library.https_server import Authority, Site
from tests.provenance.texts import ARCHIVE, CASSATION, ESCORT, MARRIAGE, text

MANIFEST = """schema = 1
treaty = "Convention on Prisoners"

[[version]]
id = "adopted"
held = "complete"
nature = "authentic"
text = "adopted.md"
figures = "figures.json"

[[instrument]]
id = "older-1950"
date = "1950"
title = "Convention of Older"

[[instrument]]
id = "oldest-1900"
date = "1900"
title = "Convention of Oldest"
"""


@pytest.fixture
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    monkeypatch.setenv("no_proxy", "localhost")


def article(*texts: str) -> str:
    return "\n\n".join(f"## Article {number}\n\n{words}" for number, words in enumerate(texts, 1)) + "\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "prisoners"
    folder.mkdir()
    (folder / "versions.toml").write_text(MANIFEST, encoding="utf-8")
    (folder / "adopted.md").write_text(article(CASSATION, f"{ESCORT} {MARRIAGE}"), encoding="utf-8")
    found = find_sources(
        text("adopted", CASSATION, f"{ESCORT} {MARRIAGE}"),
        [text("older-1950", CASSATION, ESCORT), text("oldest-1900", MARRIAGE, ESCORT)],
    )
    (folder / "figures.json").write_bytes(write_figures(figures_of(found, "Our own copies were measured")))
    return folder


def test_a_version_answers_from_the_figures_that_its_library_has(library: Path, cli: Cli) -> None:
    code, out, err = cli("sources", "adopted", "--library", library)
    assert (code, err) == (0, "")
    assert "These are figures" in out
    assert "Our own copies were measured" in " ".join(out.split())
    assert "older-1950 Art. 1: 32 words, 100%, by runs" in out


def test_a_text_of_your_own_takes_the_place_of_its_figures_and_the_others_keep_theirs(
    library: Path, tmp_path: Path, cli: Cli
) -> None:
    own = tmp_path / "own.md"
    own.write_text(article(ARCHIVE, CASSATION), encoding="utf-8")
    assert cli("versions", "add", own, "--id", "older-1950", "--library", library)[0] == 0
    out = cli("sources", "adopted", "--library", library)[1]
    assert "older-1950 Art. 2: 32 words, 100%, by runs" in out
    assert "These are figures" not in out
    assert "There are only figures of oldest-1900." in out
    assert "By figures: of its 61 words, 31 stand in oldest-1900 Art. 1; 30 in oldest-1900 Art. 2" in " ".join(
        out.split()
    )
    values = json.loads(cli("sources", "adopted", "--library", library, "-f", "json")[1])
    assert [source["id"] for source in values["sources"]] == ["older-1950"]
    assert [source["id"] for source in values["figures"]["sources"]] == ["oldest-1900"]


def test_a_copy_in_another_language_is_refused_and_the_figures_stay(library: Path, tmp_path: Path, cli: Cli) -> None:
    own = tmp_path / "own.md"
    own.write_text(article("Les Parties exécutent les jugements rendus par les tribunaux des autres Parties."), "utf-8")
    cli("versions", "add", own, "--id", "older-1950", "--language", "fr", "--library", library)
    code, out, err = cli("sources", "adopted", "--library", library)
    assert code == 0
    assert err.startswith("mla-diff: not compared: older-1950: its language is fr")
    assert "These are figures" in out


def test_a_text_of_your_own_can_be_added_as_an_instrument(library: Path, tmp_path: Path, cli: Cli) -> None:
    own = tmp_path / "own.md"
    own.write_text(article(ESCORT), encoding="utf-8")
    cli("versions", "add", own, "--id", "third-1960", "--stage", "instrument", "--library", library)
    out = cli("versions", "--library", library)[1]
    assert out.index("Older texts") < out.index("third-1960")
    assert "third-1960 Art. 1" in cli("sources", "adopted", "--library", library)[1]


def test_every_format_says_that_these_are_figures(library: Path, cli: Cli) -> None:
    for format in ("terminal", "html", "md", "json"):
        out = cli("sources", "adopted", "--library", library, "-f", format, "-o", "-")[1]
        assert "Our own copies were measured" in " ".join(out.split()), format


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'{"schema": "mla-diff/figures/1"}', b"[" * 5000])
def test_figures_that_cannot_be_used_are_one_line(library: Path, content: bytes, cli: Cli) -> None:
    (library / "figures.json").write_bytes(content)
    code, out, err = cli("sources", "adopted", "--library", library)
    assert (code, out) == (2, "")
    assert "figures.json: no figures of sources that can be used" in err
    assert len(err.splitlines()) == 1


def test_a_library_without_figures_and_texts_of_its_instruments_asks_for_texts(library: Path, cli: Cli) -> None:
    manifest = (library / "versions.toml").read_text("utf-8").replace('figures = "figures.json"\n', "")
    (library / "versions.toml").write_text(manifest, encoding="utf-8")
    code, _, err = cli("sources", "adopted", "--library", library)
    assert code == 2
    assert "there is no text to look for sources in" in err


def test_the_texts_of_the_instruments_can_be_shown_and_verified_like_any_other(
    library: Path, tmp_path: Path, cli: Cli
) -> None:
    own = tmp_path / "own.md"
    own.write_text(article(ARCHIVE, CASSATION), encoding="utf-8")
    cli("versions", "add", own, "--id", "older-1950", "--library", library)
    assert "Registers kept by harbour pilots" in cli("show", "older-1950", "--library", library)[1]
    assert "ok  older-1950" in cli("versions", "verify", "--library", library)[1]
    assert cli("versions", "remove", "older-1950", "--library", library)[0] == 0


def test_instruments_are_no_versions_of_the_treaty(library: Path, tmp_path: Path, cli: Cli) -> None:
    own = tmp_path / "own.md"
    own.write_text(article(ARCHIVE, CASSATION), encoding="utf-8")
    cli("versions", "add", own, "--id", "older-1950", "--library", library)
    code, _, err = cli("blame", "adopted", "--library", library)
    assert code == 2, "one version alone has no history"
    assert "two versions" in err


@pytest.mark.usefixtures("trusted")
def test_an_instrument_is_fetched_and_a_file_that_is_another_text_is_doubted(
    library: Path, server: Site, cli: Cli
) -> None:
    publish_at(
        library, server.serve("/older.html", page("Convention of Older", CASSATION)),
        server.serve("/oldest.html", page("Rules of a harbour", ARCHIVE)),
    )  # fmt: skip
    code, out, err = cli("versions", "fetch", "--library", library)
    assert code == 0, err
    assert "older-1950: fetched" in out
    assert err.startswith("mla-diff: oldest-1900: “Convention of Oldest” does not stand at the head of the file")
    assert "older-1950 Art. 1: 32 words" in cli("sources", "adopted", "--library", library)[1]


@pytest.mark.usefixtures("trusted")
def test_one_address_that_fails_does_not_keep_the_others_from_being_fetched(
    library: Path, server: Site, cli: Cli
) -> None:
    good = server.serve("/oldest.html", page("Convention of Oldest", CASSATION))
    publish_at(library, f"{server.address}/nowhere.html", good)
    code, out, err = cli("versions", "fetch", "--library", library)
    assert code == 2
    assert "oldest-1900: fetched" in out
    assert "404" in err


def publish_at(library: Path, older: str, oldest: str) -> None:
    """Write into a library's manifest where its two instruments are published."""
    publication = '[[instrument.publication]]\nwhat = "Page"\nurl = "{}"\nfile = "html"\nlanguage = "en"\n\n'
    head, border, tail = (library / "versions.toml").read_text("utf-8").rpartition("[[instrument]]")
    manifest = f"{head}{publication.format(older)}{border}{tail}\n{publication.format(oldest)}"
    (library / "versions.toml").write_text(manifest, encoding="utf-8")


def page(title: str, words: str) -> bytes:
    return f"<!doctype html><html><body><h1>{title}</h1><h2>Article 1</h2><p>{words}</p></body></html>".encode()
