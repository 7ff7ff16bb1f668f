"""Who may ask: only pages of this very server, in this browser, that know the token; and how much they may send."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_SENT = 210 * 2**20  # bytes of one request: a file as large as any that is read (200 MiB), and what goes with it
MOST_DRAINED = 4 * MOST_SENT  # read and thrown away, so that the browser hears the answer
#: Headers of every answer. Pages bring a policy for their own style and script; what brings none may load nothing.
HEADERS = {
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """An ASGI application before another: it answers what must not come through, and adds the headers."""

    def __init__(self, app: ASGIApp, token: str, hosts: Iterable[str]) -> None:
        self.app, self.token, self.hosts = app, token, frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            refusal = self.refuse(scope)
            if refusal:
                await PlainTextResponse(refusal[1], refusal[0])(scope, receive, with_headers(send))
            else:
                await limited(self.app, scope, receive, with_headers(send), f"/{self.token}/too-large")

    def refuse(self, scope: Scope) -> tuple[int, str] | None:
        """Return the answer to a request that must not come through, None for one that may."""
        asked: dict[str, list[str]] = {}
        for name, value in scope["headers"]:
            asked.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
        hosts, origins = asked.get("host", []), asked.get("origin", [])
        if len(hosts) != 1 or hosts[0].lower() not in self.hosts:
            return 421, "This page answers under its own address alone."
        if any(origin.lower() != f"http://{hosts[0].lower()}" for origin in origins):
            return 403, "This request comes from another page."
        if any(site not in ("same-origin", "none") for site in asked.get("sec-fetch-site", [])):
            return 403, "This request comes from another page."
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return 405, "This page knows GET, HEAD and POST."
        if scope["method"] == "POST" and not origins:
            return 403, "This request does not say from which page it comes."
        token = scope["path"].split("/")[1].encode()
        if not secrets.compare_digest(token, self.token.encode()):
            return 404, GONE
        return None


GONE = (
    "There is no such page here. The address of an earlier start is gone, and with it the texts that lay there:\n"
    "take the address that `mla-diff open` printed last.\n"
)


class TooLargeError(Exception):
    """More was sent than is taken; the rest was read and thrown away."""


async def limited(app: ASGIApp, scope: Scope, receive: Receive, send: Send, sorry: str) -> None:
    """Hand a request on, but no more than ``MOST_SENT`` of its body; ``sorry`` is the page that says so."""
    taken = 0

    async def count() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_SENT:
            await _drain(receive, taken)
            raise TooLargeError
        return message

    declared = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    if not declared.isdigit() or int(declared) > MOST_SENT:
        await _drain(receive, 0)
        scope = {**scope, "method": "GET", "path": sorry, "raw_path": sorry.encode(), "headers": []}
    await app(scope, count, send)


async def _drain(receive: Receive, taken: int) -> None:
    """Read on and throw away, up to a bound: a browser that is cut off while it sends shows no answer at all."""
    while taken < MOST_DRAINED:
        message = await receive()
        taken += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body"):
            return


def with_headers(send: Send) -> Send:
    """Return a ``send`` that adds the headers of every answer, where the answer does not bring its own."""

    async def add(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", []))
            there = {name.lower() for name, _ in headers}
            headers += [
                (name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in there
            ]
            message = {**message, "headers": headers}
        await send(message)

    return add
