"""Work on texts: it can be stopped, waits its turn, and takes nothing with it when it dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.site.client import Client
from tests.site.test_safety import ARTICLE, ROOT, page_folders, start


def long_text(words: int) -> bytes:
    """Return a treaty that takes seconds to compare with another."""
    articles = (
        f"Article {number}\n\n" + " ".join(f"word{(number * 7919 + at * 104729) % 9973}" for at in range(words))
        for number in range(1, 400)
    )
    return "\n\n".join(articles).encode()


@pytest.fixture
def long_desk(client: Client) -> str:
    parts = [("old", "a.txt", long_text(120)), ("new", "b.txt", long_text(150))]
    answer = client.ask_form(f"{client.home}bring", parts)
    return answer.headers["location"]


def test_what_takes_long_is_shown_and_can_be_stopped(client: Client, long_desk: str, monkeypatch) -> None:
    monkeypatch.setattr("mla_diff.site.page.SOON", 0.05)
    monkeypatch.setattr("mla_diff.site.texts.SOON", 0.05)
    answer = client.ask(f"{long_desk}see/t1/t2")
    assert answer.status == 202
    assert '<meta http-equiv="refresh"' in answer.text
    assert f'data-poll="{long_desk}state"' in answer.text
    assert client.ask(f"{long_desk}state").text.startswith('{"over":false,"doing":["')
    client.ask(f"{long_desk}end", "POST")
    assert client.ask(f"{long_desk}state").text == '{"over":true,"doing":[]}'
    stopped = client.get(f"{long_desk}see/t1/t2")
    assert "This was stopped." in stopped.text
    assert "again=1" in stopped.text


@pytest.mark.slow
def test_ten_comparisons_at_once_are_all_made(client: Client, demo: tuple[Path, Path]) -> None:
    found: list[bool] = []

    def compare_one(number: int) -> None:
        old = demo[0].read_bytes().replace(b"Books", f"Books{number}".encode())
        desk = client.send(f"{client.home}bring", [("old", "a.md", old), ("new", "b.md", demo[1].read_bytes())])
        found.append(f"Books{number}" in client.get(f"{desk.path}see/t1/t2").text)

    threads = [threading.Thread(target=compare_one, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 10


def test_a_worker_ends_when_nobody_can_hear_it() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "mla_diff.site.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(b'{"task": "read", "texts": [{"name": "/dev/zero"}]}\n'[:10])
    process.stdin.close()
    process.wait(30)
    process.stdout.close()
    assert process.returncode != 0


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_a_kill_in_the_middle_leaves_no_process_and_no_file_after_the_next_start(tmp_path: Path) -> None:
    pytest.importorskip("uvicorn", reason="needs the extra mla-diff[page]", exc_type=ImportError)
    process, client = start(tmp_path)
    assert process.stdout
    parts = [("old", "a.txt", long_text(120)), ("new", "b.txt", long_text(150))]
    client.ask_form(f"{client.home}bring", parts)
    desk = next(link for link in client.ask(client.home).links() if link != client.home)
    threading.Thread(target=_ignore, args=(client, f"{desk}see/t1/t2")).start()
    _until(lambda: workers_of(process.pid))
    working = workers_of(process.pid)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    _until(lambda: not [pid for pid in working if Path(f"/proc/{pid}/stat").exists() and not _is_dead(pid)])
    assert page_folders(tmp_path)
    again, _ = start(tmp_path)
    assert len(page_folders(tmp_path)) == 1
    again.terminate()
    again.wait(20)
    assert again.stdout
    again.stdout.close()
    assert page_folders(tmp_path) == []


def test_a_worker_that_is_killed_is_said_to_have_ended(client: Client, long_desk: str, monkeypatch) -> None:
    pytest.importorskip("fcntl", reason="kills processes as Unix does")
    monkeypatch.setattr("mla_diff.site.page.SOON", 0.05)
    client.ask(f"{long_desk}see/t1/t2")
    _until(lambda: workers_of(os.getpid()))
    for pid in workers_of(os.getpid()):
        os.kill(pid, signal.SIGKILL)
    answer = client.get(f"{long_desk}see/t1/t2")
    assert "ended without an answer" in answer.text


def test_one_text_that_cannot_be_read_leaves_the_others(client: Client) -> None:
    page = client.send(f"{client.home}bring", [("old", "a.pdf", b"%PDF-1.7 nothing"), ("new", "b.txt", ARTICLE)])
    assert "read as: 1 article" in page.text
    assert 'role="alert">a.pdf: ' in page.text


def workers_of(pid: int) -> list[int]:
    """Return the processes that a page has started and that are at work."""
    try:
        children = [
            Path(f"/proc/{pid}/task/{task.name}/children").read_text() for task in Path(f"/proc/{pid}/task").iterdir()
        ]
    except OSError:
        return []
    found = [int(child) for line in children for child in line.split()]
    return [child for child in found if _is_worker(child) and not _is_dead(child)]


def _is_worker(pid: int) -> bool:
    """Return whether a process is one that a page has started, and none that the tests themselves live by."""
    try:
        return b"mla_diff.site.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _is_dead(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def _until(holds) -> None:
    for _ in range(400):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError("it never came to that")


def _ignore(client: Client, path: str) -> None:
    with suppress(OSError):
        client.ask(path)
