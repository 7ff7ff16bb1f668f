"""Set right what was paired wrongly: a person says what belongs together, and it is written where compare reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response

from mla_diff.library.by_hand import SURE
from mla_diff.site.desks import Desk, Text
from mla_diff.site.page import SOON, Page
from mla_diff.site.texts import read_form

if TYPE_CHECKING:
    from starlette.requests import Request

LONGEST = 400  # characters of a reason


async def show_pairings(page: Page, request: Request) -> Response:
    """Return the pairings of two texts, and the form that sets them right."""
    desk, pair = page.pair(request)
    file = desk.alignment_file(pair)
    asked = {"task": "show_pairings", "texts": [text.asked for text in pair], "file": str(file or "")}
    job = page.start(desk, asked, ".json", again=request.query_params.get("again") == "1")
    await job.wait(SOON)
    if job.state != "done":
        return page.waiting(request, desk, job)
    made = json.loads(job.out.read_text("utf-8"))
    query = request.query_params
    return page.render(
        request, "hand.html", desk=desk, pair=pair, menu=page.menu(request, desk, pair, "hand"), title=desk.title,
        rows=[row for row in made["rows"] if _is_wanted(row, query.get("show", ""), query.get("q", ""))],
        all_rows=len(made["rows"]), names=made["names"], entries=made["entries"], can_write=file is not None,
        own_file=bool(file and file.is_file() and file.is_relative_to(desk.folder)), sure=tuple(SURE),
        chosen={name: query.get(name, "") for name in ("old", "new", "show", "q")}, by=desk.name_of_person,
        base=page.address(desk).rstrip("/"),
        beside=str(file) if file and not file.is_relative_to(desk.folder) else "",
    )  # fmt: skip


def _is_wanted(row: dict[str, Any], show: str, words: str) -> bool:
    if show == "unsure" and not row["unsure"]:
        return False
    told = " ".join(part for side in ("old", "new") for one in row[side] for part in one).casefold()
    return all(word in told for word in words.casefold().split())


async def decide(page: Page, request: Request) -> Response:
    """Write down what a person says of two provisions, or take it back."""
    desk, pair = page.pair(request)
    file = desk.alignment_file(pair)
    async with read_form(request) as form:
        fields = {name: str(form.get(name, ""))[:LONGEST] for name in ("do", "old", "new", "reason", "by", "sure")}
        number, mark = str(form.get("number", "")), str(form.get("mark", ""))
    if file is None or fields["do"] not in ("make", "forbid", "back"):
        raise HTTPException(400)
    if fields["do"] == "back":
        if not number.isdecimal():
            raise HTTPException(400)
        task: dict[str, Any] = {"task": "take_back", "number": int(number), "mark": mark}
    else:
        desk.name_of_person = fields["by"]
        said = {**fields, "forbid": fields["do"] == "forbid"}
        said["sure"] = fields["sure"] if fields["sure"] in SURE else "certain"
        task = {"task": "decide", "said": said}
    return await _write(page, request, desk, pair, {**task, "file": str(file)})


async def _write(page: Page, request: Request, desk: Desk, pair: tuple[Text, Text], task: dict[str, Any]) -> Response:
    """Have it written, one decision after the other, and show the pairings again; or say what is wrong."""
    async with desk.deciding:
        job = page.start(desk, {**task, "texts": [text.asked for text in pair]}, ".json", anew=True)
        await job.wait()
    if job.state != "done":
        return page.waiting(request, desk, job)
    return page.back("hand", *(text.key for text in pair), desk=desk)


async def send_file(page: Page, request: Request) -> Response:
    """Return the file of links set by hand, to put beside the two texts."""
    desk, pair = page.pair(request)
    file = desk.alignment_file(pair)
    if file is None or not file.is_file():
        raise HTTPException(404)
    return FileResponse(file, filename="alignment.toml", media_type="application/toml")
