"""The addresses of the page, and what answers each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from mla_diff.model.errors import MlaDiffError
from mla_diff.site import by_hand, comparing, following, looking, texts
from mla_diff.site.guard import Guard, TooLargeError
from mla_diff.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.requests import Request
    from starlette.types import ASGIApp

Handler = Callable[[Page, "Request"], Awaitable[Response]]
#: Address below the token, method, and what answers.
ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("/", "GET", texts.show_start),
    ("/bring", "POST", texts.bring),
    ("/tongue", "POST", texts.choose_language),
    ("/{desk}/", "GET", texts.check),
    ("/{desk}/bring", "POST", texts.bring),
    ("/{desk}/text/{text}", "POST", texts.change_text),
    ("/{desk}/page/{text}/{number}", "GET", looking.show_page),
    ("/{desk}/picture/{text}/{number}", "GET", looking.send_picture),
    ("/{desk}/end", "POST", texts.end_work),
    ("/{desk}/close", "POST", texts.close_desk),
    ("/{desk}/state", "GET", texts.tell_state),
    ("/{desk}/see", "GET", comparing.choose_pair),
    ("/{desk}/see/{old}/{new}", "GET", comparing.see),
    ("/{desk}/take/{old}/{new}", "GET", comparing.show_formats),
    ("/{desk}/take/{old}/{new}/{format}", "GET", comparing.take),
    ("/{desk}/hand/{old}/{new}", "GET", by_hand.show_pairings),
    ("/{desk}/hand/{old}/{new}", "POST", by_hand.decide),
    ("/{desk}/alignment/{old}/{new}", "GET", by_hand.send_file),
    ("/{desk}/follow", "GET", following.show_ways),
    ("/{desk}/follow/{task}", "GET", following.follow),
)


def make_app(page: Page, hosts: Iterable[str]) -> ASGIApp:
    """Return the application: the guard before the pages."""
    routes = [
        Route(f"/{page.token}{path}", partial(handler, page), methods=[method]) for path, method, handler in ROUTES
    ]
    routes.insert(0, Route(f"/{page.token}/too-large", partial(too_large, page), methods=["GET"]))
    app = Starlette(
        routes=routes,
        exception_handlers={
            HTTPException: partial(refused, page), MlaDiffError: partial(trouble, page),
            TooLargeError: partial(too_large, page),
        },
    )  # fmt: skip
    app.router.redirect_slashes = False
    return Guard(app, page.token, hosts)


async def too_large(page: Page, request: Request, error: Exception | None = None) -> Response:
    """Say that more was sent than is taken."""
    t = page.words(request)
    return page.render(
        request, "trouble.html", 413, told=t["too_large"], title=t["home"], menu=[], again="", back=page.address()
    )


async def trouble(page: Page, request: Request, error: Exception) -> Response:
    """Say what is wrong, in one sentence."""
    t = page.words(request)
    return page.render(
        request, "trouble.html", 422, told=str(error), title=t["home"], menu=[], again="", back=page.address()
    )


async def refused(page: Page, request: Request, error: Exception) -> Response:
    """Say that there is no such page, or that a form is not one of ours."""
    t = page.words(request)
    status = error.status_code if isinstance(error, HTTPException) else 400
    told = t["not_found"] if status == 404 else t["bad_form"]
    return page.render(
        request, "trouble.html", status, told=told, title=t["home"], menu=[], again="", back=page.address()
    )
