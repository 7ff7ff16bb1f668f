"""The server of the page: on this computer alone, with a folder that goes when it goes."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import uvicorn

from mla_diff.model.errors import MlaDiffError
from mla_diff.site.app import make_app
from mla_diff.site.page import Page

HOST = "127.0.0.1"
USUAL_PORT = 8417  # tried first, so that a tab left open hears that its texts are gone, and not nothing
FOLDER = "mla-diff-page-"
LOCK = "in-use"


class PortError(MlaDiffError):
    """The page cannot be had under the address that was asked for."""


def serve(library: str, given: Sequence[Path | str], port: int, tell: Callable[[str], None]) -> None:
    """Serve the page until it is interrupted. ``tell`` is given its address once it answers.

    What is ``given`` lies on a desk from the beginning: paths of files, and ids of the library's versions. Raises
    PortError.
    """
    sweep()
    signal.signal(signal.SIGTERM, _end_quietly)
    listening = listen(port)
    folder = Path(tempfile.mkdtemp(prefix=FOLDER))
    lock = _lock(folder)
    try:
        page = Page(secrets.token_urlsafe(24), folder, library)
        address = f"http://{HOST}:{listening.getsockname()[1]}{page.address()}"
        if given:
            desk = page.new_desk()
            for text in given:
                if isinstance(text, Path):
                    desk.add_path(text)
                else:
                    desk.add_version(text)
            address += f"{desk.key}/"
        server = make_server(page, listening.getsockname()[1])
        tell(address)
        server.run([listening])
    finally:
        listening.close()
        if lock is not None:
            os.close(lock)
        shutil.rmtree(folder, ignore_errors=True)


def _end_quietly(number: int, frame: object) -> None:
    """End the program as if it had come to its end, so that its folder goes with it."""
    raise SystemExit(128 + number)


class PageServer(uvicorn.Server):
    """A server that ends the work that is being done when it ends."""

    def __init__(self, config: uvicorn.Config, page: Page) -> None:
        super().__init__(config)
        self.page = page

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End all work, then the server."""
        await self.page.jobs.end_all()
        await super().shutdown(sockets)


def make_server(page: Page, port: int) -> PageServer:
    """Return a server of the page for a socket that listens on this port."""
    app = make_app(page, [f"{HOST}:{port}", f"localhost:{port}"])
    config = uvicorn.Config(
        app, log_level="critical", access_log=False, lifespan="off", ws="none", http="h11", loop="asyncio",
        server_header=False, date_header=False, proxy_headers=False, timeout_graceful_shutdown=1,
    )  # fmt: skip
    return PageServer(config, page)


def listen(port: int, usual: bool = True) -> socket.socket:
    """Return a socket that only this computer reaches. Raises PortError where the port is taken.

    0 is the ``usual`` port, or any free one where that is taken.
    """
    for wanted in [port] if port else [*([USUAL_PORT] if usual else []), 0]:
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":  # there the option would let two programs share a port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, wanted))
        except OSError:
            listening.close()
        else:
            return listening
    raise PortError(f"port {port} of {HOST} cannot be used; give another with --port, or leave it out")


def _lock(folder: Path) -> int | None:
    """Return an open, locked file that says that a folder is in use; None where files cannot be locked."""
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    handle = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(handle, fcntl.LOCK_EX)
    return handle


def sweep() -> None:
    """Remove the folders of pages that were killed before they could remove their own."""
    try:
        import fcntl
    except ImportError:
        return
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDER}*"):
        with suppress(OSError):
            if folder.is_symlink():
                continue
            handle = os.open(folder / LOCK, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(handle)
