"""An index of a folder: made once, brought up to date, whole or refused; and what is answered from it."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from mla_diff.corpus.build import build_index
from mla_diff.corpus.lookup import ClauseError, look_up
from mla_diff.corpus.sources import sources_in_index
from mla_diff.loading import load
from mla_diff.provenance.packing import pack_text, read_provisions, read_version, unpack_text
from mla_diff.provenance.texts import read_text
from mla_diff.runtime.index_file import IndexFileError, open_index
from mla_diff.sourcing import sources
from tests.provenance.texts import ARCHIVE, CASSATION, ESCORT, MARRIAGE, version

ROOT = Path(__file__).resolve().parents[2]
LATER = CASSATION.replace("without delay", "within thirty days")


def write(folder: Path, name: str, *articles: str) -> Path:
    body = "\n\n".join(f"## Article {number}\n\n{text}" for number, text in enumerate(articles, 1))
    file = folder / f"{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"# Treaty {name}\n\n{body}\n", encoding="utf-8")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "texts"
    write(place, "first-1950", MARRIAGE, CASSATION)
    write(place, "second-1980", LATER, ESCORT)
    write(place, "below/third-1990-05-01", f"1. {ARCHIVE}\n\n2. {CASSATION}")
    write(place, "fourth-2020", CASSATION)
    return place


def test_a_text_is_the_same_after_it_was_packed() -> None:
    made = version("old", f"1. {CASSATION}\n\n2. {ESCORT}", *[ARCHIVE] * 200)
    packed = pack_text("old.md", made)
    text = unpack_text(packed)
    own = read_text(made)
    assert (text.codes, text.units, text.paragraphs) == (own.codes, own.units, own.paragraphs)
    assert read_version(packed.version).provisions == made.provisions
    place = made.provisions.index(made.by_eid["art_150"])
    assert next(read_provisions(packed.version, place)) == made.by_eid["art_150"]


def test_a_clause_is_found_oldest_first_with_its_place_and_wordings(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "treaties.index"
    assert build_index(folder, index, jobs=1).texts == 4
    answer = look_up(CASSATION, index)
    assert [(hit.date, hit.cited) for hit in answer.hits] == [
        ("1950", "Art. 2"), ("1980", "Art. 1"), ("1990-05-01", "Art. 1(2)"), ("2020", "Art. 1"),
    ]  # fmt: skip
    assert [len(wording.hits) for wording in answer.wordings] == [3, 1]
    assert answer.wordings[1].words == LATER.rstrip(".")
    assert answer.texts == 4


def test_a_few_words_are_found_as_they_stand(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "treaties.index"
    build_index(folder, index, jobs=1)
    assert [hit.id for hit in look_up("customs officers", index).hits] == ["second-1980"]
    assert not look_up("officers customs", index).hits
    with pytest.raises(ClauseError, match="two words"):
        look_up("customs", index)


def test_sources_come_from_an_index_as_from_files(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "treaties.index"
    build_index(folder, index, jobs=1)
    target = write(tmp_path, "new-2025", f"{CASSATION} {ESCORT}", MARRIAGE)
    by_index = sources(target, index=index)
    by_files = sources(target, sorted(folder.rglob("*.md")))
    for one, other in zip(by_index.provenance.units, by_files.provenance.units, strict=True):
        assert one.covered == other.covered
        assert [entry.runs for entry in one.entries] == [entry.runs for entry in other.entries]
    first = by_index.provenance.units[0].entries[0]
    assert by_index.versions[first.source].by_eid[first.span.eid].text in (CASSATION, ESCORT)


def test_texts_later_than_a_dated_one_are_no_sources_of_it(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "treaties.index"
    build_index(folder, index, jobs=1)
    target = read_text(load(folder / "below/third-1990-05-01.md"))
    dated = type(target)(
        **{field: getattr(target, field) for field in target.__struct_fields__} | {"date": "1990-05-01"}
    )
    found = sources_in_index(dated, index).provenance
    assert {text.id for text in found.sources} == {"first-1950", "second-1980"}
    assert [(refused.id, refused.reason) for refused in found.refused] == [
        ("1 text", "later than 1990-05-01"), ("1 text", "the text itself"),
    ]  # fmt: skip


def test_only_what_changed_is_read_again_and_the_bytes_are_the_same_however_it_came_about(
    folder: Path, tmp_path: Path
) -> None:
    grown, fresh = tmp_path / "grown.index", tmp_path / "fresh.index"
    extra = write(folder, "a-fifth-1960", ESCORT)
    build_index(folder, grown, jobs=1)
    extra.unlink()
    write(folder, "second-1980", LATER, ESCORT, MARRIAGE)
    built = build_index(folder, grown, jobs=1)
    assert (built.read, built.dropped, built.texts) == (1, 1, 4)
    assert build_index(folder, grown, jobs=2).read == 0
    build_index(folder, fresh, jobs=2)
    assert grown.read_bytes() == fresh.read_bytes()


def test_what_cannot_be_read_is_left_out_and_told(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.md").write_text("")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no zip")
    built = build_index(folder, tmp_path / "treaties.index", jobs=1)
    assert built.texts == 4
    assert [name for name, _ in built.unread] == ["broken.docx", "empty.md"]
    assert build_index(folder, tmp_path / "treaties.index", jobs=1).unread == built.unread


def test_what_is_no_index_is_refused_and_never_overwritten(folder: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague,")
    other = tmp_path / "other.sqlite"
    sqlite3.connect(other).executescript("CREATE TABLE a (b); INSERT INTO a VALUES (1);")
    for file in (letter, other):
        before = file.read_bytes()
        with pytest.raises(IndexFileError):
            look_up(CASSATION, file)
        with pytest.raises(IndexFileError, match="no index"):
            build_index(folder, file, jobs=1)
        assert file.read_bytes() == before
    with pytest.raises(IndexFileError, match="no such index"):
        look_up(CASSATION, tmp_path / "none")


def test_a_damaged_index_is_refused_or_answers_as_before(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "treaties.index"
    build_index(folder, index, jobs=1)
    whole = index.read_bytes()
    answer = look_up(CASSATION, index)
    damaged = tmp_path / "damaged.index"
    for part in range(1, 20):
        damaged.write_bytes(whole[: len(whole) * part // 20])
        with pytest.raises(IndexFileError):
            look_up(CASSATION, damaged)
    damaged.write_bytes(whole)
    assert look_up(CASSATION, damaged) == answer


MAKE = "import sys; from mla_diff.corpus.build import build_index; build_index(sys.argv[1], sys.argv[2], jobs=1)"


@pytest.mark.slow
def test_an_index_whose_making_is_killed_is_whole_or_refused(tmp_path: Path) -> None:
    """Killed fifty times at random moments: the old index stays, and the next run goes on."""
    chance = random.Random(7)
    folder, index = tmp_path / "texts", tmp_path / "treaties.index"
    texts = [CASSATION, ESCORT, ARCHIVE, MARRIAGE]
    for number in range(40):
        write(folder, f"text-{number:02}", *(f"{chance.choice(texts)} {number} {place}" for place in range(30)))
    build_index(folder, tmp_path / "expected.index", jobs=1)
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", MAKE, str(folder), str(tmp_path / "timed.index")], check=True, cwd=ROOT)
    takes = time.monotonic() - began
    old = None
    for kill in range(50):
        if kill == 25:  # from here on an index is there already, of a folder that has changed since
            index.write_bytes((tmp_path / "expected.index").read_bytes())
            write(folder, "text-00", ARCHIVE)
            old = index.read_bytes()
        run = subprocess.Popen([sys.executable, "-c", MAKE, str(folder), str(index)], cwd=ROOT)
        time.sleep(chance.uniform(0.3, 1.0) * takes)
        run.kill()
        run.wait()
        if not index.exists():
            with pytest.raises(IndexFileError, match="no such index"):
                look_up(CASSATION, index)
            continue
        with open_index(index) as connection:
            assert connection.execute("SELECT count(*) FROM texts").fetchone()[0] == 40
        if old is not None and index.read_bytes() == old:
            continue
        index.unlink()
        write(folder, "text-01", chance.choice(texts), str(kill))
    build_index(folder, index, jobs=1)
    build_index(folder, tmp_path / "fresh.index", jobs=1)
    assert index.read_bytes() == (tmp_path / "fresh.index").read_bytes()


def test_any_executor_makes_the_same_index(folder: Path, tmp_path: Path) -> None:
    expected = tmp_path / "expected.index"
    build_index(folder, expected, jobs=1)
    with ThreadPoolExecutor(3) as threads:
        build_index(folder, tmp_path / "threads.index", executor=threads)
    assert (tmp_path / "threads.index").read_bytes() == expected.read_bytes()


@pytest.mark.slow
def test_a_dask_cluster_makes_the_same_index(folder: Path, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed")
    expected = tmp_path / "expected.index"
    build_index(folder, expected, jobs=1)
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster,
        distributed.Client(cluster) as client,
    ):
        executor: Executor = client.get_executor()
        build_index(folder, tmp_path / "dask.index", executor=executor)
    assert (tmp_path / "dask.index").read_bytes() == expected.read_bytes()
