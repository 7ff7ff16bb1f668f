"""The manifest: what is shipped is cited throughout, and no manifest leads outside its folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mla_diff.library.by_hand import links_by_hand, read_links
from mla_diff.library.library import open_library
from mla_diff.library.manifest import Entry, read_manifest
from mla_diff.library.names import LibraryError, check_id
from mla_diff.library.shipped import shipped
from mla_diff.loading import load
from tests.library.conftest import Cli

SHIPPED = open_library()
IDS = [
    "draft-2017", "draft-2018", "draft-2019-10-02", "draft-2020-03-12", "draft-2021-04-20", "draft-2022-11-30",
    "adopted-2023-05-26",
]  # fmt: skip


def test_every_known_version_is_there_in_order() -> None:
    assert [entry.id for entry in SHIPPED.manifest.entries] == IDS
    dates = [entry.date for entry in SHIPPED.manifest.entries]
    assert dates == sorted(dates)


@pytest.mark.parametrize("entry", SHIPPED.manifest.entries, ids=lambda entry: entry.id)
def test_what_is_said_of_a_version_has_a_source(entry: Entry) -> None:
    about = {claim.about for claim in entry.claims}
    assert "date" in about
    assert "title" in about or not entry.title
    assert "languages" in about or not entry.languages
    assert all(claim.sources for claim in entry.claims)
    assert entry.held == "nothing" or len(entry.sha256) == 64


def test_every_source_is_used() -> None:
    manifest = SHIPPED.manifest
    used = {key for entry in manifest.entries for claim in entry.claims for key in claim.sources}
    used |= {key for entry in manifest.proposals if entry.proposed for key in entry.proposed.sources}
    assert used == set(SHIPPED.manifest.sources)


def test_the_pinned_hashes_are_those_of_the_files(cli: Cli) -> None:
    code, out, _ = cli("versions", "verify")
    assert code == 0
    assert len(out.splitlines()) == 5
    assert all(line.startswith("ok ") for line in out.splitlines())


def test_every_link_set_by_hand_names_provisions_that_are_there_and_says_why() -> None:
    links = read_links(SHIPPED)
    assert len(links) == 27
    known = {f"{source.what}, {source.url}" for source in SHIPPED.manifest.sources.values()}
    for link in links:
        assert link.reason
        assert link.by
        assert link.source in known
        old, new = load(link.old_version), load(link.new_version)
        assert len(links_by_hand(SHIPPED, old, new)) >= len(link.new)


def test_the_known_correspondences_are_all_in() -> None:
    table = Path(__file__).resolve().parents[2] / ".." / "shared" / "texts" / "mla" / "draft_to_adopted_known.tsv"
    if not table.exists():
        pytest.skip("the table of known correspondences is not at hand: it lies in ../shared beside the project")
    versions = {"2020-03": "draft-2020-03-12", "2021-04-20": "draft-2021-04-20", "2022-11-30": "draft-2022-11-30"}
    held = {
        (link.old_version, re.sub(r"Art\. ", "", old), tuple(re.sub(r"Art\. ", "", new) for new in link.new))
        for link in read_links(SHIPPED) for old in link.old
    }  # fmt: skip
    for row in table.read_text("utf-8").splitlines()[1:]:
        version, old, new = row.split("\t")[:3]
        news = tuple(new.split(", ")) if new != "?" else ()
        assert (versions[version.split(" ")[0]], old, news) in held


def manifest(**values: str) -> bytes:
    fields = {"id": '"draft-1"'} | values
    return ("schema = 1\n[[version]]\n" + "\n".join(f"{key} = {value}" for key, value in fields.items())).encode()


OUTSIDE = (
    "../secret.md", "/etc/passwd", "texts/../../secret.md", "C:/secret.md", "C:secret.md", "..\\\\secret.md",
    "texts//one.md", "./one.md", "texts/.hidden", "~/one.md", "con.md", "texts/NUL", "", "//server/share/one.md",
    "one.md\\u0000", "a/\\u202e.md",
)  # fmt: skip


@pytest.mark.parametrize("path", OUTSIDE)
def test_no_path_leads_outside_the_library(path: str) -> None:
    with pytest.raises(LibraryError, match="no path inside the library"):
        read_manifest(manifest(held='"complete"', nature='"authentic"', text=f'"{path}"'))


BAD_IDS = ("../x", "a/b", "a\\b", "A", "", "a..b", "-a", "a-", "a b", "nul", "com1.md", "é", "a\n", "a" * 65)


@pytest.mark.parametrize("bad", BAD_IDS)
def test_an_id_is_a_plain_name(bad: str) -> None:
    with pytest.raises(LibraryError, match="id"):
        check_id(bad, "here")


def test_a_symbolic_link_out_of_the_library_is_not_followed(ferries: Path, tmp_path: Path, cli: Cli) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("### Article 1\n\nSecret.\n", "utf-8")
    (ferries / "texts" / "one.md").unlink()
    (ferries / "texts" / "one.md").symlink_to(secret)
    code, out, err = cli("show", "draft-1", "--library", ferries)
    assert (code, out) == (2, "")
    assert "leads outside the library" in err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"schema = 2", "schema"),
        (b"schema = 1\nversoin = []", "'versoin' is not known here; choose among"),
        (b"schema = 1\n[version]\nid = 'a'", r"write \[\[version\]\]"),
        (b"schema = ", "not valid TOML"),
        (b"\xff", "not valid UTF-8"),
        (b"schema = 1\n[[version]]\ntitle = 'x'", "it has no id"),
        (manifest() + b"\n[[version]]\nid = 'draft-1'", "two versions are called draft-1"),
        (manifest(date="2022-11-30"), "write \"2022-11-30\""),
        (manifest(date='"30.11.2022"'), "is no date"),
        (manifest(stage='"final"'), "none of draft, adopted"),
        (manifest(held='"complete"'), "give both or neither"),
        (manifest(held='"complete"', text='"a.md"'), "what kind of text is held"),
        (manifest(title='"a\\u001b[31mb"'), "expected a line"),
        (manifest(articles="-1"), "a number of articles"),
        (manifest(text="[1]"), "no path inside"),
        (manifest() + b"\n[[version.publication]]\nurl = 'http://example.org/a.pdf'", "begin with https"),
        (manifest() + b"\n[[version.publication]]\nurl = 'file:///etc/passwd'", "begin with https"),
        (manifest() + b"\n[[version.publication]]\nurl = 'https://user:pass@example.org/'", "no address to use"),
        (manifest() + b"\n[[version.claim]]\nsays = 'x'\nsource = ['nobody']", "source 'nobody' is not described"),
        (manifest() + b"\n[[version.claim]]\nsays = 'x'", "is not described"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_manifest_is_said_in_one_line(content: bytes, message: str) -> None:
    with pytest.raises(LibraryError, match=message) as caught:
        read_manifest(content)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("versions.toml")


def test_a_folder_without_a_manifest_is_no_library(tmp_path: Path, cli: Cli) -> None:
    code, _, err = cli("versions", "--library", tmp_path)
    assert code == 2
    assert f"mla-diff init {tmp_path}" in err


def test_a_new_library_is_a_commented_manifest_that_holds_once_uncommented(tmp_path: Path, cli: Cli) -> None:
    folder = tmp_path / "treaty"
    assert cli("init", folder)[0] == 0
    assert cli("versions", "--library", folder)[1].startswith("No versions yet")
    assert cli("init", folder)[0] == 2
    text = (folder / "versions.toml").read_text("utf-8")
    uncommented = re.sub(r"^# ?(?=\[|\w+ = )", "", text, flags=re.MULTILINE)
    (entry,) = read_manifest(uncommented.encode()).entries
    assert (entry.id, entry.held, entry.publications[0].file) == ("draft-2022-11-30", "complete", "pdf")
    assert (folder / "held").exists() is False


def test_line_ends_of_another_system_do_not_change_a_manifest() -> None:
    content = (shipped("versions") / "versions.toml").read_bytes()
    assert read_manifest(content.replace(b"\n", b"\r\n")) == SHIPPED.manifest
