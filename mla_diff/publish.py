"""The seminar pack: a static site of a whole version library, made on as many cores as there are."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from hashlib import sha256
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from mla_diff.model.errors import MlaDiffError
from mla_diff.runtime.cores import Progress
from mla_diff.runtime.pack import PackError, building, check_folder, check_zip, write_zip, zip_file

if TYPE_CHECKING:
    from mla_diff.lineages.changes import WordChanges
    from mla_diff.model.alignment import Alignment
    from mla_diff.writers.pack.site import Pack

PART = 12  # histories made in one go: enough that handing them over costs nothing, few enough to share out evenly
SHARES = 2  # of the work that each worker of another executor is given, with the whole pack beside it
#: Provisions in all versions below which one core is done before others have started (a start takes 0.3 s; the library
#: that travels with the program has 700 and takes about a second).
FEW = 1500


class WorkerError(MlaDiffError):
    """A process that made pages ended before its time."""


class Published(Struct, frozen=True):
    """What was written: the pack's first page, its zip if one was asked for, how many files and bytes."""

    index: Path
    zipped: Path | None
    files: int
    size: int


class Task(Struct, frozen=True):
    """One part of the work: what to make, and of which version, pair, topic or lineages by their places."""

    what: str
    of: tuple[int, ...] = ()


class Made(Struct, frozen=True):
    """The files that came of a task, and for a comparison what is said of it on the first page."""

    task: Task
    files: tuple[tuple[str, str], ...]
    told: tuple[str, ...] = ()


def publish(
    folder: str | Path, *, library: str | Path = "", zipped: bool = False, paragraphs: bool = False, jobs: int = 1,
    executor: Executor | None = None, made: str = "", progress: Progress | None = None,
) -> Published:  # fmt: skip
    """Write the pack of a library into a folder, in the place of an earlier pack; whole or not at all.

    ``paragraphs`` gives paragraphs and points history pages of their own, ``jobs`` is how many processes share the
    work, ``executor`` any other of ``concurrent.futures`` that does, ``made`` the day the pages bear (ISO 8601; by
    default the dates of the texts). The same input gives the same bytes, whoever does the work. Raises PackError for a
    folder that holds something else, or another MlaDiffError.
    """
    target = Path(folder)
    check_folder(target)
    if zipped:
        check_zip(zip_file(target))
    pack = read_pack(library, paragraphs, made)
    with building(target) as new:
        told = {}
        for one in _make_all(pack, str(library), jobs, executor, progress):
            for name, content in one.files:
                new.write(name, content)
            if one.task.what == "redline":
                told[one.task.of[0], one.task.of[1]] = list(one.told)
        new.write(*_front(pack, told))
        new.mark(pack.title, [{"id": version.id, "sha256": version.source.sha256} for version in pack.history.versions])
        files, size = len(new.digests), new.size
    dates = [version.date for version in pack.history.versions if version.date]
    return Published(
        target / "index.html", write_zip(target, made or max(dates, default="")) if zipped else None, files, size
    )


def read_pack(library: str | Path, paragraphs: bool, made: str) -> Pack:
    """Return what a library's pack is made of. Raises PackError where it holds the text of fewer than two versions."""
    from mla_diff.library.library import open_library
    from mla_diff.library.topics import read_topics
    from mla_diff.listing import list_proposals, list_versions
    from mla_diff.loading import load_series
    from mla_diff.pipeline import trace
    from mla_diff.proposing import Proposals
    from mla_diff.sourcing import sources_of_series
    from mla_diff.writers.pack.site import Pack

    opened = open_library(library)
    held = sum(opened.held(entry) is not None for entry in opened.entries)
    if held < 2:
        raise PackError(
            f"{opened.folder}: holds the text of {held or 'no'} version{'' if held == 1 else 's'}, and a pack needs "
            "two; put one in with mla-diff versions add FILE --id ID"
        )
    history = trace(load_series(library=library), library=library)
    known = sources_of_series(history.versions, library=library)
    return Pack(
        opened.manifest.treaty, history, list_versions(library), read_topics(opened), paragraphs, made, known,
        Proposals(history, library).by_lineage(), list_proposals(library),
    )  # fmt: skip


def _front(pack: Pack, told: dict[tuple[int, int], list[str]]) -> tuple[str, str]:
    from mla_diff.writers.pack.front import index_page

    return _fit(index_page(pack, told))


def tasks(pack: Pack) -> list[Task]:
    """Return all parts of the work, those that take longest first."""
    versions = range(len(pack.history.versions))
    found = [Task("redline", pair) for pair in pack.pairs]
    found += [Task("origins")] if pack.has_origins else []
    lines = range(len(pack.lines))
    found += [Task("histories", tuple(lines[index : index + PART])) for index in range(0, len(lines), PART)]
    found += [Task("topic", (index,)) for index in range(len(pack.topics))]
    found += [Task("text", (index,)) for index in versions]
    if pack.adopted in pack.known:
        articles = range(len(pack.known[pack.adopted].provenance.units))
        found += [
            Task("sources"),
            *(Task("articles", tuple(articles[index : index + PART])) for index in articles[::PART]),
        ]
    return [*found, Task("search"), Task("concordance"), Task("notes"), *([Task("topics")] if pack.topics else [])]


def _make_all(
    pack: Pack, library: str, jobs: int, executor: Executor | None, progress: Progress | None
) -> Iterator[Made]:
    """Yield what each task made, in the order in which they are done: no page depends on another."""
    todo = tasks(pack)
    report = progress or (lambda done, total: None)
    report(0, len(todo))
    if executor is not None:
        for done, made in enumerate(_make_anywhere(pack, library, todo, executor), 1):
            yield made
            report(done, len(todo))
        return
    provisions = sum(len(version.provisions) for version in pack.history.versions)
    if jobs < 2 or provisions < FEW:
        worker = Worker(pack, library)
        for done, task in enumerate(todo, 1):
            yield worker.make(task)
            report(done, len(todo))
        return
    with _processes(pack, library, min(jobs, len(todo))) as pool:
        futures = [pool.submit(_work, task) for task in todo]
        try:
            for done, future in enumerate(as_completed(futures), 1):
                yield future.result()
                report(done, len(todo))
        except BrokenProcessPool:
            raise WorkerError("a process that made pages was ended, perhaps for want of memory; try --jobs 1") from None


def _make_anywhere(pack: Pack, library: str, todo: Sequence[Task], executor: Executor) -> Iterator[Made]:
    """Yield what each task made on an executor of which nothing is known: its workers may be on other machines.

    The pack goes along with every share of the work, so there are few shares; a worker unpacks it once.
    """
    from mla_diff.runtime.executors import pool_of, run_in_order

    with pool_of(executor, 0, len(todo)) as pool:
        packed = pickle.dumps((pack, _leaps(pack, library)))
        shares = [todo[index :: SHARES * pool.workers] for index in range(SHARES * pool.workers)]
        for made in run_in_order(pool, _work_share, ((packed, share) for share in shares if share)):
            yield from made


def _leaps(pack: Pack, library: str) -> dict[tuple[int, int], Alignment]:
    """Return the alignments of the pairs that are no neighbours, which a library on this machine has a say in."""
    from mla_diff.library.aligning import align_kept

    versions = pack.history.versions
    return {
        (old, new): align_kept(versions[old], versions[new], library) for old, new in pack.pairs if new != old + 1
    }  # fmt: skip


_unpacked: tuple[bytes, Worker] | None = None  # what a worker unpacked last


def _work_share(packed: bytes, todo: Sequence[Task]) -> list[Made]:
    """Return what comes of tasks, wherever this is called."""
    global _unpacked
    digest = sha256(packed).digest()
    if _unpacked is None or _unpacked[0] != digest:
        pack, leaps = pickle.loads(packed)  # noqa: S301 made by the process that asks, of its own values
        _unpacked = digest, Worker(pack, "", leaps)
    return [_unpacked[1].make(task) for task in todo]


@contextmanager
def _processes(pack: Pack, library: str, jobs: int) -> Iterator[Executor]:
    """Give processes that have the pack at hand; what they have not begun is dropped where something goes wrong.

    They are started anew rather than copied from this one, which may have threads of its own.
    """
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start, (pack, library))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_worker: Worker | None = None  # in each process of the pool


def _start(pack: Pack, library: str) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that waits for this one
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _worker = Worker(pack, library)


def _end_with_parent() -> None:
    """End this process when the one that waits for it is killed; else it would wait for work for ever."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _work(task: Task) -> Made:
    assert _worker is not None
    return _worker.make(task)


class Worker:
    """Makes pages of one pack; words once compared are kept for the next page."""

    def __init__(self, pack: Pack, library: str, leaps: Mapping[tuple[int, int], Alignment] | None = None) -> None:
        from mla_diff.lineages.changes import WordChanges

        self._pack = pack
        self._library = library
        self._leaps = leaps or {}  # alignments of versions that are no neighbours, where they are known
        self._changes: WordChanges = WordChanges(pack.history)

    def make(self, task: Task) -> Made:
        """Return what comes of a task."""
        files, told = self._redline(*task.of) if task.what == "redline" else (self._pages(task), ())
        return Made(task, tuple(_fit(file) for file in files), told)

    def _pages(self, task: Task) -> Sequence[tuple[str, str]]:
        from mla_diff.writers.pack import front, leaves, search, sources

        pack, changes = self._pack, self._changes
        if task.what == "concordance":
            return leaves.concordance_pages(pack)
        if task.what == "histories":
            return [leaves.history_page(pack, changes, index) for index in task.of]
        if task.what == "topic":
            return [leaves.topic_page(pack, changes, pack.topics[task.of[0]])]
        if task.what == "text":
            return [leaves.text_page(pack, task.of[0])]
        if task.what == "articles":
            return [sources.source_page(pack, index) for index in task.of]
        if task.what == "origins":
            return [leaves.origins_page(pack, changes)]
        whole = {
            "search": search.search_page, "notes": front.notes_page, "topics": leaves.topics_page,
            "sources": sources.sources_page,
        }  # fmt: skip
        return [whole[task.what](pack)]

    def _redline(self, old: int, new: int) -> tuple[Sequence[tuple[str, str]], tuple[str, ...]]:
        """Return the page that compares two versions, and what is said of it on the first page."""
        from mla_diff.pipeline import compare
        from mla_diff.writers.pack.redlines import redline_page

        history = self._pack.history
        known = history.alignments[old] if new == old + 1 else self._leaps.get((old, new))
        comparison = compare(history.versions[old], history.versions[new], library=self._library, alignment=known)
        file, told = redline_page(self._pack, (old, new), comparison)
        return [file], tuple(told)


def _fit(file: tuple[str, str]) -> tuple[str, str]:
    """Return a page without the few signs that HTML allows nowhere; a text read from a broken file may hold some."""
    from mla_diff.writers.markup import fit

    return file[0], fit(file[1])
