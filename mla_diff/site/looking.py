"""Look at a page of a PDF beside what was read on it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response

from mla_diff.readers.limits import MAX_PAGES
from mla_diff.site.desks import Desk, Text
from mla_diff.site.jobs import Job
from mla_diff.site.page import SOON, Page

if TYPE_CHECKING:
    from starlette.requests import Request


def _job(page: Page, request: Request) -> tuple[Desk, Text, int, Job]:
    """Return the desk, the text and the page that an address names, and the job that draws that page."""
    desk, number = page.desk(request), request.path_params["number"]
    try:
        text = desk.text(request.path_params["text"])
    except KeyError:
        raise HTTPException(404) from None
    if not (number.isascii() and number.isdecimal() and len(number) < 6 and 1 <= int(number) <= MAX_PAGES):
        raise HTTPException(404)
    asked = {"task": "look", "texts": [text.asked], "page": int(number)}
    again = request.query_params.get("again") == "1"
    return desk, text, int(number), page.start(desk, asked, ".json", again)


async def show_page(page: Page, request: Request) -> Response:
    """Return a page's picture beside the words that were read on it, or say why there is no picture."""
    desk, text, number, job = _job(page, request)
    await job.wait(SOON)
    if job.state != "done":
        return page.waiting(request, desk, job)
    return page.render(
        request, "printed.html", desk=desk, text=text, number=number, menu=page.menu(request, desk, None, "texts"),
        title=desk.title, base=page.address(desk).rstrip("/"), printed=json.loads(job.out.read_text("utf-8")),
    )  # fmt: skip


async def send_picture(page: Page, request: Request) -> Response:
    """Return the picture of a page."""
    *_, job = _job(page, request)
    await job.wait()
    picture = job.out.with_suffix(".png")
    if job.state != "done" or not picture.is_file():
        raise HTTPException(404)
    return FileResponse(picture, media_type="image/png")
