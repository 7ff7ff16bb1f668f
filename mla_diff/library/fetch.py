"""A file fetched over HTTPS: from a server whose certificate holds, bounded in size and time, whole or not at all."""

from __future__ import annotations

import http.client
import ssl
import threading
from collections.abc import Callable
from time import monotonic
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from msgspec import Struct

from mla_diff.library.names import LibraryError, check_address
from mla_diff.model.errors import MlaDiffError

Progress = Callable[[int, int], None]  # bytes so far, bytes in all or 0 where the server does not say
CHUNK = 64 * 1024
REDIRECTS = 5  # a government site needs one or two: to www, to a language
_MOVED = frozenset({301, 302, 303, 307, 308})


class FetchError(MlaDiffError):
    """A file cannot be fetched; nothing was kept of it."""


class Limits(Struct, frozen=True):
    """How large a file may be, how long all of it may take, and how long the server may be silent."""

    size: int = 50 * 2**20  # bytes; a scanned treaty of 100 pages stays under 20 MiB
    seconds: float = 180.0
    silence: float = 20.0


class Kind(Struct, frozen=True):
    """A type of file: how its content begins, and what has to stand near its end where it is whole."""

    name: str
    starts: tuple[bytes, ...]
    ends: bytes
    tail: int  # bytes from the end in which ``ends`` is looked for


KINDS = {
    "pdf": Kind("PDF", (b"%pdf-",), b"%%EOF", 2048),
    "docx": Kind("Word file", (b"pk\x03\x04",), b"PK\x05\x06", 65557),  # a zip's last record and its longest comment
    "html": Kind("web page", (b"<!doctype html", b"<html", b"<?xml"), b">", 256),
}


def fetch(url: str, kind: str, progress: Progress | None = None, limits: Limits | None = None) -> bytes:
    """Return the content of an address. Raises FetchError, which names the address, the reason and the way out.

    The work is done aside, so that a server that dribbles cannot hold the program longer than the limit.
    """
    bounds = limits or Limits()
    outcome: list[bytes | BaseException] = []

    def work() -> None:
        try:
            outcome.append(_fetch(url, KINDS[kind], progress or _silent, bounds))
        except BaseException as error:  # handed on to the thread that waits
            outcome.append(error)

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    worker.join(bounds.seconds)
    if not outcome:
        raise FetchError(f"{url}: not done after {bounds.seconds:g} s; nothing was kept, try again later")
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def _silent(done: int, total: int) -> None:
    """Show no progress."""


def _fetch(url: str, kind: Kind, progress: Progress, limits: Limits) -> bytes:
    try:
        with _open(url, limits) as response:
            content = _read(url, response, progress, limits)
    except HTTPError as error:
        raise FetchError(f"{url}: the server answers {error.code} {error.reason}; look for its new address") from None
    except ssl.SSLCertVerificationError as error:
        raise _untrusted(url, error) from None
    except URLError as error:
        if isinstance(error.reason, ssl.SSLCertVerificationError):
            raise _untrusted(url, error.reason) from None
        raise FetchError(f"{url}: no connection ({error.reason}); check the network and the address") from None
    except (OSError, http.client.HTTPException) as error:
        reason = str(error) or type(error).__name__
        raise FetchError(f"{url}: cut off ({reason}); nothing was kept, try again") from None
    _check_kind(url, content, kind)
    return content


def _untrusted(url: str, error: ssl.SSLCertVerificationError) -> FetchError:
    return FetchError(
        f"{url}: the server's certificate does not hold ({error.verify_message}); nothing was fetched, "
        "check that nobody stands between you and the server"
    )


def _open(url: str, limits: Limits) -> Any:
    """Return the response, after redirects that stay on HTTPS. urllib's own handler would follow them to HTTP."""
    opener = _opener()
    at = _https(url, "", url)
    for _ in range(REDIRECTS + 1):
        request = Request(at, headers={"User-Agent": "mla-diff", "Accept-Encoding": "identity"})  # noqa: S310  # https only
        try:
            return opener.open(request, timeout=limits.silence)
        except HTTPError as error:
            there = error.headers.get("Location")
            error.close()
            if error.code not in _MOVED or not there:
                raise
            at = _https(url, at, there)
    raise FetchError(f"{url}: redirected more than {REDIRECTS} times; look for the file's new address")


def _https(url: str, base: str, there: str) -> str:
    """Return the address that ``there`` means, seen from ``base``. Raises FetchError where it is not HTTPS."""
    try:
        return check_address(urljoin(base, there), url)
    except (LibraryError, ValueError):
        raise FetchError(f"{url}: leads to {there[:200]!r}, which is not HTTPS; nothing was fetched") from None


def _opener() -> OpenerDirector:
    """Return an opener that can speak HTTPS and nothing else."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(), HTTPSHandler(context=ssl.create_default_context()),
        HTTPErrorProcessor(), HTTPDefaultErrorHandler(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener


def _read(url: str, response: Any, progress: Progress, limits: Limits) -> bytes:
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise FetchError(f"{url}: came compressed, though that was not asked for; fetch it with a browser and add it")
    said = response.headers.get("Content-Length", "")
    told = said.isascii() and said.isdigit()
    total = int(said) if told else 0
    too_large = FetchError(f"{url}: larger than {limits.size / 2**20:g} MiB; nothing was kept, fetch it with a browser")
    if total > limits.size:
        raise too_large
    content = bytearray()
    end = monotonic() + limits.seconds
    while chunk := response.read1(CHUNK):
        content += chunk
        if len(content) > limits.size:
            raise too_large
        if monotonic() > end:
            raise FetchError(f"{url}: not done after {limits.seconds:g} s; nothing was kept, try again later")
        progress(len(content), total)
    if told and len(content) != total:
        raise FetchError(f"{url}: cut off after {len(content)} of {total} bytes; nothing was kept, try again")
    return bytes(content)


def _check_kind(url: str, content: bytes, kind: Kind) -> None:
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start.startswith(kind.starts):
        other = next((one.name for one in KINDS.values() if start.startswith(one.starts)), "file of another type")
        way = "nothing was kept, look at it in a browser"
        raise FetchError(f"{url}: a {kind.name} was expected, a {other} came; {way}")
    if kind.ends not in content[-kind.tail :]:
        raise FetchError(f"{url}: the {kind.name} has no end, it was cut off; nothing was kept, try again")
