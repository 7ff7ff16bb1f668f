"""The seminar pack as files: every link leads somewhere, the same input gives the same bytes, nothing else is lost."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import time
import zipfile
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import pytest

import mla_diff.publish as publishing
from mla_diff.model.errors import MlaDiffError
from mla_diff.publish import publish
from mla_diff.runtime.files import WriteError
from mla_diff.runtime.pack import MARKER, PackError
from mla_diff.writers.pack.names import history_file, slug
from tests.cli.test_commands import complaint, run
from tests.pack.library import HOSTILE, A, hostile_library, write_library

html5lib = pytest.importorskip("html5lib", reason="needs html5lib to read pages as a browser does")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_library(tmp_path_factory.mktemp("library") / "mine")


@pytest.fixture(scope="module")
def pack(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pack") / "examples"
    publish(folder, library=library)
    return folder


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@cache
def parsed(path: Path) -> tuple[Element, frozenset[str]]:
    """Return a page as a tree, and its addresses; every address stands once."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(path.read_text(encoding="utf-8"))
    ids = [element.get("id") for element in tree.iter() if isinstance(element.tag, str) and element.get("id")]
    assert len(ids) == len(set(ids)), f"{path}: an address stands twice"
    return tree, frozenset(ids)


def check_links(folder: Path) -> int:
    """Return how many links a pack has; all of them lead to a file of the pack and, where they say so, a place in it."""
    found = 0
    for page in folder.rglob("*.html"):
        tree, _ = parsed(page)
        for link in tree.iter("a"):
            href = link.get("href") or ""
            if href.startswith("https://"):
                continue
            parts = urlsplit(href)
            assert href, f"{page}: a link that leads nowhere"
            assert not parts.scheme, f"{page}: {href}"
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            assert target.is_relative_to(folder.resolve()) or target == page
            assert target.is_file(), f"{page}: {href} is no file"
            if parts.fragment:
                assert unquote(parts.fragment) in parsed(target)[1], f"{page}: {href} is no place"
            found += 1
    return found


def reachable(folder: Path) -> set[str]:
    """Return the files that links lead to from the first page, step by step."""
    seen, pending = set(), ["index.html"]
    while pending:
        name = pending.pop()
        if name in seen:
            continue
        seen.add(name)
        if name.endswith(".html"):
            for link in parsed(folder / name)[0].iter("a"):
                path = urlsplit(link.get("href") or "").path
                if path and not (link.get("href") or "").startswith("https://"):
                    target = ((folder / name).parent / unquote(path)).resolve()
                    pending.append(target.relative_to(folder.resolve()).as_posix())
    return seen


def test_every_link_of_every_page_leads_to_a_file_and_a_place(pack: Path) -> None:
    assert check_links(pack) > 300


def test_every_page_can_be_reached_from_the_first(pack: Path) -> None:
    assert reachable(pack) == set(digests(pack)) - {MARKER}


def test_the_shipped_library_has_a_pack_without_a_broken_link(tmp_path: Path) -> None:
    publish(tmp_path / "mla", library=ROOT / "versions")
    assert check_links(tmp_path / "mla") > 3000
    assert reachable(tmp_path / "mla") == set(digests(tmp_path / "mla")) - {MARKER}


def test_the_pack_has_every_comparison_history_text_and_topic(pack: Path) -> None:
    files = set(digests(pack))
    compared = {"draft-1--draft-2", "draft-2--adopted", "draft-1--adopted"}  # draft-3 is told in other words
    assert {name for name in files if name.startswith("compare/")} == {f"compare/{name}.html" for name in compared}
    assert {f"text/{name}.html" for name in ("draft-1", "draft-2", "draft-3", "adopted")} <= files
    assert {f"history/draft-1--art_{at}.html" for at in (1, 2, 3, 4)} <= files
    assert "history/draft-2--art_2.html" in files
    assert "topic/amnesty.html" in files
    assert not [name for name in files if "draft-0" in name]  # nothing is held of it


def test_a_pack_leaves_out_what_has_nothing_to_say(tmp_path: Path) -> None:
    publish(tmp_path / "mla", library=ROOT / "versions")
    files = set(digests(tmp_path / "mla"))
    assert "origins.html" not in files  # the drafts are told in other words, so no word can be traced to one
    assert not [name for name in files if name.startswith("compare/")]
    first = (tmp_path / "mla/index.html").read_text()
    assert first.index('id="topics"') < first.index('id="versions"') < first.index('id="proposals"')
    assert "Comparisons" not in first
    alone = (tmp_path / "mla/history/adopted-2023-05-26--art_18.html").read_text()
    assert "<svg" not in alone  # a chart of one dot


def test_pages_for_readers_call_versions_by_name(tmp_path: Path) -> None:
    publish(tmp_path / "mla", library=ROOT / "versions")
    pages = ["topics", "concordance", "history/draft-2022-11-30--art_85", "topic/reservations", "topic/crimes"]
    for name in pages:
        text = re.sub(r"<style>.*?</style>|<[^>]*>", " ", (tmp_path / f"mla/{name}.html").read_text(), flags=re.S)
        assert re.findall(r"(?:draft|adopted)-\d{4}[\w-]*|[0-9a-f]{12,}|lineage", text) == []


def test_the_concordance_has_the_text_in_force_in_its_fixed_column(pack: Path) -> None:
    page = (pack / "concordance.html").read_text()
    head = page[page.index("<thead>") : page.index("</thead>")]
    assert re.findall(r"<th[^>]*><a[^>]*>([^<]*)</a>", head)[0] == "adopted text 1 May 2022"
    assert "position: sticky" in page


def test_without_stages_the_newest_version_is_the_text_in_force(tmp_path: Path) -> None:
    library = write_library(tmp_path / "mine", topics=False)
    manifest = library / "versions.toml"
    stages = ("draft", "adopted")
    text = manifest.read_text()
    for stage in stages:
        text = text.replace(f'stage = "{stage}"\n', "")
    manifest.write_text(text.replace('id = "adopted"', 'id = "z-last"'))
    publish(tmp_path / "pack", library=library)
    head = (tmp_path / "pack/concordance.html").read_text().partition("<thead>")[2]
    assert "z-last" in head.partition("</a>")[0]


def test_the_first_page_lists_a_version_of_which_nothing_is_held(pack: Path) -> None:
    assert "nothing is held" in (pack / "index.html").read_text()
    assert "fragment: paraphrase, not the text of the draft" in (pack / "index.html").read_text()


def test_no_page_has_handlers_or_loads_anything(pack: Path) -> None:
    for page in pack.rglob("*.html"):
        tree, _ = parsed(page)
        policy = next(one for one in tree.iter("meta") if one.get("http-equiv") == "Content-Security-Policy")
        assert (policy.get("content") or "").startswith("default-src 'none'; style-src 'sha256-")
        assert "unsafe" not in (policy.get("content") or "")
        for element in tree.iter():
            if isinstance(element.tag, str):
                assert not [name for name in element.attrib if name.startswith("on") or name in ("src", "style")]
                assert element.tag not in ("img", "iframe", "object", "embed", "link", "form", "base")


def test_every_page_has_one_heading_of_the_first_level_and_a_language(pack: Path) -> None:
    for page in pack.rglob("*.html"):
        tree, _ = parsed(page)
        assert len(list(tree.iter("h1"))) == 1, page
        assert tree.get("lang") == "en"


def test_paragraphs_have_histories_of_their_own_where_asked(library: Path, tmp_path: Path) -> None:
    publish(tmp_path / "pack", library=library, paragraphs=True)
    assert (tmp_path / "pack/history/draft-1--art_1__para_2__point_a.html").is_file()
    assert check_links(tmp_path / "pack") > 500


def test_words_that_look_like_markup_are_text(tmp_path: Path) -> None:
    publish(tmp_path / "pack", library=hostile_library(tmp_path / "library"))
    check_links(tmp_path / "pack")
    for page in (tmp_path / "pack").rglob("*.html"):
        tree, _ = parsed(page)
        assert not list(tree.iter("img")), page
        assert not [one for one in tree.iter("script") if "owned" in (one.text or "") and one.get("type") is None]
    shown = "".join(parsed(tmp_path / "pack/text/adopted.html")[0].itertext())
    for text in HOSTILE:
        assert re.sub("[\u200e\u200f\u202a-\u202e]", "", text) in shown  # readers leave invisible signs out


def test_the_data_of_the_search_holds_no_sign_of_markup(tmp_path: Path) -> None:
    publish(tmp_path / "pack", library=hostile_library(tmp_path / "library"))
    tree, _ = parsed(tmp_path / "pack/search.html")
    data = next(one.text or "" for one in tree.iter("script") if one.get("id") == "data")
    assert not set("<>&") & set(data)
    assert any(HOSTILE[1] in text for text in json.loads(data)["texts"])


def test_text_that_versions_share_is_in_the_search_once(pack: Path) -> None:
    tree, _ = parsed(pack / "search.html")
    data = json.loads(next(one.text or "" for one in tree.iter("script") if one.get("id") == "data"))
    assert len(data["texts"]) == len(set(data["texts"]))
    assert sum("depositary" in text for text in data["texts"]) == 1


COMMAND = "from mla_diff.cli.main import run; run()"


def made_by_command(folder: Path, library: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    known = {**os.environ, "PYTHONPATH": str(ROOT), "MLA_DIFF_CACHE": "off", **environment}
    command = [sys.executable, "-c", COMMAND, "publish", str(folder), "--library", str(library), *options]
    return subprocess.run(command, capture_output=True, text=True, env=known, check=True, timeout=120)


def test_the_same_library_gives_the_same_bytes_whatever_the_hashes(library: Path, pack: Path, tmp_path: Path) -> None:
    for seed in ("0", "12345"):
        made_by_command(tmp_path / seed / "examples", library, "--zip", PYTHONHASHSEED=seed)
        assert digests(tmp_path / seed / "examples") == digests(pack)
    assert (tmp_path / "0/examples.zip").read_bytes() == (tmp_path / "12345/examples.zip").read_bytes()


def test_the_same_library_gives_the_same_bytes_on_several_cores(
    library: Path, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "FEW", 0)
    publish(tmp_path / "examples", library=library, jobs=3)
    assert digests(tmp_path / "examples") == digests(pack)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="asks /proc which processes there are")
def test_a_killed_build_takes_its_processes_with_it(library: Path, tmp_path: Path) -> None:
    code = (
        "import sys, time; import mla_diff.publish as p; p.FEW = 0\n"
        "def wait(done, total): print(done, flush=True); time.sleep(60 if done else 0)\n"
        "if __name__ == '__main__': p.publish(sys.argv[1], library=sys.argv[2], jobs=2, progress=wait)"
    )
    known = {**os.environ, "PYTHONPATH": str(ROOT), "MLA_DIFF_CACHE": "off"}
    command = [sys.executable, "-c", code, str(tmp_path / "pack"), str(library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=known) as build:
        assert build.stdout
        while build.stdout.readline().strip() != "1":
            assert build.poll() is None
        workers = Path(f"/proc/{build.pid}/task/{build.pid}/children").read_text().split()
        build.kill()
    assert workers
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{worker}").exists() and is_running(worker) for worker in workers):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def is_running(process: str) -> bool:
    """Return whether a process is still at work, and not only waiting for somebody to ask how it ended."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


def test_progress_tells_how_much_is_done(library: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    publish(tmp_path / "examples", library=library, progress=lambda done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert [done for done, _ in told] == list(range(told[0][1] + 1))


def test_the_zip_holds_the_pack_in_order_with_the_date_of_the_last_version(library: Path, tmp_path: Path) -> None:
    made = publish(tmp_path / "examples", library=library, zipped=True)
    assert made.zipped == tmp_path / "examples.zip"
    with zipfile.ZipFile(made.zipped) as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert {one.date_time for one in archive.infolist()} == {(2022, 5, 1, 0, 0, 0)}
        archive.extractall(tmp_path / "taken out")
    assert digests(tmp_path / "taken out/examples") == digests(tmp_path / "examples")


def test_source_date_epoch_dates_the_zip_and_the_pages(library: Path, tmp_path: Path) -> None:
    result = made_by_command(tmp_path / "pack", library, "--zip", SOURCE_DATE_EPOCH="1700000000")
    assert result.stdout.splitlines() == [str(tmp_path / "pack/index.html"), str(tmp_path / "pack.zip")]
    with zipfile.ZipFile(tmp_path / "pack.zip") as archive:
        assert archive.infolist()[0].date_time[:3] == (2023, 11, 14)
    assert "Made on 2023-11-14." in (tmp_path / "pack/index.html").read_text()


@pytest.mark.parametrize("left", ["notes.txt", "texts/old.html", ".gitignore"])
def test_a_folder_with_files_of_another_kind_is_refused_and_left_alone(
    library: Path, tmp_path: Path, left: str
) -> None:
    (tmp_path / "mine" / left).parent.mkdir(parents=True)
    (tmp_path / "mine" / left).write_text("precious")
    said = complaint(run("publish", "mine", "--library", str(library), folder=tmp_path))
    assert said == "mla-diff: mine: is not empty and no earlier pack; give a new folder, nothing in it was touched"
    assert digests(tmp_path) == {f"mine/{left}": hashlib.sha256(b"precious").hexdigest()}


def test_a_pack_with_a_file_of_the_users_own_in_it_is_refused(library: Path, tmp_path: Path) -> None:
    publish(tmp_path / "pack", library=library)
    (tmp_path / "pack/text/my notes.txt").write_text("precious")
    before = digests(tmp_path)
    with pytest.raises(PackError, match=r"holds text/my notes\.txt, no part of the pack; move it elsewhere"):
        publish(tmp_path / "pack", library=library)
    assert digests(tmp_path) == before


def test_a_file_in_the_folders_place_is_refused(library: Path, tmp_path: Path) -> None:
    (tmp_path / "pack").write_text("precious")
    with pytest.raises(PackError, match="is a file, not a folder"):
        publish(tmp_path / "pack", library=library)


def test_a_zip_of_another_kind_is_refused_before_anything_is_written(library: Path, tmp_path: Path) -> None:
    (tmp_path / "pack.zip").write_text("precious")
    with pytest.raises(PackError, match=r"pack\.zip: is there already and no earlier pack"):
        publish(tmp_path / "pack", library=library, zipped=True)
    assert [path.name for path in tmp_path.iterdir()] == ["pack.zip"]


def test_an_empty_folder_is_used_and_an_earlier_pack_replaced(library: Path, tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    publish(tmp_path / "pack", library=library, paragraphs=True)
    (tmp_path / "pack/.DS_Store").write_text("left by a file manager")
    publish(tmp_path / "pack", library=library, zipped=True)
    publish(tmp_path / "pack", library=library, zipped=True)
    assert not (tmp_path / "pack/history/draft-1--art_1__para_1.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pack", "pack.zip"]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_a_build_that_is_stopped_leaves_the_earlier_pack_and_nothing_else(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    publish(tmp_path / "pack", library=library)
    before = digests(tmp_path)

    def stop(pack: object, told: object) -> tuple[str, str]:
        raise error

    monkeypatch.setattr(publishing, "_front", stop)
    with pytest.raises((KeyboardInterrupt, WriteError)):
        publish(tmp_path / "pack", library=library)
    assert digests(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["pack"]


def test_what_a_killed_build_left_is_removed_by_a_later_one(library: Path, tmp_path: Path) -> None:
    for name, age in (
        (".pack.old.mla-diff-part", 7200),
        (".pack.now.mla-diff-part", 0),
        (".other.old.mla-diff-part", 7200),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("half")
        for path in (tmp_path / name / "index.html", tmp_path / name):
            os.utime(path, (path.stat().st_atime, path.stat().st_mtime - age))
    publish(tmp_path / "pack", library=library)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".other.old.mla-diff-part",
        ".pack.now.mla-diff-part",
        "pack",
    ]


def test_a_pack_that_cannot_be_moved_into_place_leaves_the_earlier_one(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path / "pack", library=library)
    before, move = digests(tmp_path), os.rename

    def refuse(source: str | Path, target: str | Path) -> None:
        if (Path(source) / MARKER).exists() and "old" not in (Path(source).name, Path(target).name):
            raise OSError(16, "Device or resource busy")
        move(source, target)

    monkeypatch.setattr(os, "rename", refuse)
    with pytest.raises(WriteError, match=r"cannot be written \(Device or resource busy\); nothing was changed"):
        publish(tmp_path / "pack", library=library)
    assert digests(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["pack"]


def test_a_library_with_one_text_says_what_to_do(tmp_path: Path) -> None:
    write_library(tmp_path / "mine", {"draft-1": A}, topics=False)
    with pytest.raises(MlaDiffError, match="holds the text of 1 version, and a pack needs two; put one in with"):
        publish(tmp_path / "pack", library=tmp_path / "mine")
    assert not (tmp_path / "pack").exists()


def test_versions_of_one_name_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    library = write_library(tmp_path / "mine", {"draft-1": A, "draft-2": A.replace("arbitration", "mediation")})
    manifest = library / "versions.toml"
    manifest.write_text(manifest.read_text().replace("2020-05-01", "2019-05-01"))
    publish(tmp_path / "pack", library=library)
    assert "draft-1 → draft-2" in (tmp_path / "pack/index.html").read_text()


def test_two_versions_are_compared_once_and_a_library_without_topics_has_no_page_for_them(tmp_path: Path) -> None:
    texts = {"draft-1": A, "draft-2": A.replace("arbitration", "mediation")}
    publish(tmp_path / "pack", library=write_library(tmp_path / "mine", texts, topics=False))
    assert [path.name for path in (tmp_path / "pack/compare").iterdir()] == ["draft-1--draft-2.html"]
    assert not (tmp_path / "pack/topics.html").exists()
    assert "Topics" not in (tmp_path / "pack/index.html").read_text()
    assert "Where the words of draft-2 came in" in (tmp_path / "pack/origins.html").read_text()


@pytest.mark.parametrize(
    "name", ["../etc", "/root", "a/b", "CON", "con", "a" * 300, "", "..", "ä", "A", "x\ny", "c:d", "a."]
)
def test_a_name_made_from_an_id_is_one_plain_file_name(name: str) -> None:
    made = slug(name)
    assert made.isascii()
    assert len(made) <= 60
    assert made == Path(made).name
    assert not set(made) & set('/\\:*?"<>|. \n')
    assert made != slug(f"{name}x")
    assert made.partition("-")[0] not in ("con",) or len(made) > 3


def test_names_that_differ_in_capitals_alone_stay_apart() -> None:
    first, second = history_file("art_1__point_a@draft"), history_file("art_1__point_A@draft")
    assert first.lower() != second.lower()
