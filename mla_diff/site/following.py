"""Follow clauses through all texts of a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from mla_diff.site.page import Page

if TYPE_CHECKING:
    from starlette.requests import Request

TASKS = ("concordance", "trace", "blame", "sources")


async def show_ways(page: Page, request: Request) -> Response:
    """Return what can be followed: all provisions in a table, one clause, the words of a text."""
    desk = page.desk(request)
    if len(desk.texts) < 2:
        raise HTTPException(404)
    return page.render(
        request, "follow.html", desk=desk, menu=page.menu(request, desk, None, "follow"), title=desk.title,
        base=page.address(desk).rstrip("/"),
    )  # fmt: skip


async def follow(page: Page, request: Request) -> Response:
    """Return a concordance, a timeline or the origin of words, under the menu of the page."""
    desk = page.desk(request)
    task, query = request.path_params["task"], request.query_params
    if task not in TASKS or len(desk.texts) < 2:
        raise HTTPException(404)
    asked: dict[str, Any] = {
        "task": task, "texts": [text.asked for text in desk.texts], **page.framed(request, desk, None, "follow")
    }  # fmt: skip
    if task == "concordance":
        asked["paragraphs"] = query.get("paragraphs") == "1"
    else:
        asked["provision"] = query.get("provision", "")[:200]
        try:
            asked["within"] = desk.place_of(query.get("within", desk.texts[-1].key))
        except KeyError:
            raise HTTPException(404) from None
        if task == "trace" and not asked["provision"].strip():
            return page.back("follow", desk=desk)
    return await page.answer(request, desk, asked)
