"""A page that is served while the tests run; without the extra ``mla-diff[page]`` they are skipped."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.client import Client

TOKEN = "a-token-of-the-tests"


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a page that runs in a thread of this process."""
    pytest.importorskip("uvicorn", reason="needs the extra mla-diff[page]", exc_type=ImportError)
    pytest.importorskip("multipart", reason="needs the extra mla-diff[page]", exc_type=ImportError)
    from mla_diff.site.page import Page
    from mla_diff.site.server import listen, make_server

    listening = listen(0, usual=False)
    port = listening.getsockname()[1]
    page = Page(TOKEN, tmp_path_factory.mktemp("page"))
    server = make_server(page, port)
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield Client(port, f"/{TOKEN}/")
    server.should_exit = True
    thread.join()
    listening.close()


@pytest.fixture
def desk(client: Client, demo: tuple[Path, Path]) -> str:
    """The address of a desk on which the two demonstration texts lie."""
    parts = [(side, path.name, path.read_bytes()) for side, path in zip(("old", "new"), demo, strict=True)]
    return client.send(f"{client.home}bring", parts).path
