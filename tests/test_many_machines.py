"""Work shared out over any executor of ``concurrent.futures``, dask's among them, gives what one process gives."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import mla_diff
from mla_diff.publish import publish
from tests.cli.test_commands import complaint, run
from tests.pack.library import write_library
from tests.provenance.texts import ARCHIVE, CASSATION, ESCORT


@pytest.fixture(scope="module", params=["threads", "processes", "dask"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    if request.param == "threads":
        with ThreadPoolExecutor(2) as threads:
            yield threads
    elif request.param == "processes":
        with ProcessPoolExecutor(2, get_context("spawn")) as processes:
            yield processes
    else:
        distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed (mla-diff[cluster])")
        with (
            distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster,
            distributed.Client(cluster) as client,
        ):
            yield client.get_executor()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pairs")
    for number, articles in enumerate(((CASSATION, ESCORT), (ESCORT, CASSATION), (ARCHIVE, CASSATION, ESCORT))):
        body = "\n\n".join(f"## Article {at}\n\n{text}" for at, text in enumerate(articles, 1))
        (place / f"{number}.md").write_text(f"# Treaty\n\n{body}\n", encoding="utf-8")
    return place


def contents(place: Path) -> dict[str, bytes]:
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_pack_is_the_same_whoever_makes_it(executor: Executor, tmp_path: Path) -> None:
    library = write_library(tmp_path / "library")
    publish(tmp_path / "one", library=library)
    publish(tmp_path / "many", library=library, executor=executor)
    assert contents(tmp_path / "many") == contents(tmp_path / "one")


@pytest.mark.slow
def test_the_pack_of_the_mla_convention_is_the_same_whoever_makes_it(executor: Executor, tmp_path: Path) -> None:
    publish(tmp_path / "one")
    publish(tmp_path / "many", executor=executor)
    assert contents(tmp_path / "many") == contents(tmp_path / "one")


@pytest.mark.slow
def test_many_pairs_are_compared_in_their_order(executor: Executor, folder: Path) -> None:
    names = [str(folder / f"{number}.md") for number in range(3)]
    pairs = [(old, new) for old in names for new in names]
    expected = [mla_diff.compare(*pair) for pair in pairs]
    assert list(mla_diff.compare_all(pairs, executor=executor)) == expected


def test_pairs_of_a_library_keep_what_a_person_decided() -> None:
    pairs = [("draft-2022-11-30", "adopted-2023-05-26"), ("draft-2017", "adopted-2023-05-26")]
    with ThreadPoolExecutor(2) as threads:
        (one, other) = mla_diff.compare_all(pairs, executor=threads)
    assert one == mla_diff.compare(*pairs[0])
    assert other == mla_diff.compare(*pairs[1])
    assert one.alignment.of_old["art_85"].new == ("art_92",)


def test_a_file_decided_by_hand_beside_its_texts_is_compared_as_decided(folder: Path, tmp_path: Path) -> None:
    for name in ("0.md", "1.md"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    (tmp_path / "alignment.toml").write_text(
        '[[link]]\nold_version = "0"\nnew_version = "1"\nold = "Art. 1"\nnew = "Art. 1"\nreason = "so decided"\n',
        "utf-8",
    )
    pair = (str(tmp_path / "0.md"), str(tmp_path / "1.md"))
    (found,) = mla_diff.compare_all([pair], jobs=1)
    assert found == mla_diff.compare(*pair)
    assert found.alignment.of_old["art_1"].new == ("art_1",)


def test_a_pair_that_cannot_be_read_is_told_as_always(folder: Path) -> None:
    with pytest.raises(mla_diff.LoadError, match="no such file"):
        list(mla_diff.compare_all([(str(folder / "0.md"), str(folder / "none.md"))], jobs=1))


def test_a_cluster_that_does_not_answer_is_one_line(folder: Path, tmp_path: Path) -> None:
    told = complaint(run("index", folder, "-o", tmp_path / "x.index", "--cluster", "tcp://127.0.0.1:9"))
    assert "--cluster" in told or "no scheduler" in told


@pytest.mark.slow
def test_a_cluster_is_named_by_its_address(folder: Path, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed (mla-diff[cluster])")
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=":0") as cluster:
        made = run("index", folder, "-o", tmp_path / "far.index", "--cluster", cluster.scheduler_address)
    assert made.returncode == 0, made.stderr
    run("index", folder, "-o", tmp_path / "near.index")
    assert (tmp_path / "far.index").read_bytes() == (tmp_path / "near.index").read_bytes()
