"""Bring texts, and check what they were read as before any result."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from mla_diff.languages import NAMES, language_tag
from mla_diff.model.errors import MlaDiffError
from mla_diff.readers.limits import MAX_TEXT_BYTES
from mla_diff.site.desks import MOST_TEXTS, SIDES, Desk, Text
from mla_diff.site.messages import TONGUES
from mla_diff.site.page import SOON, Page, suggested_pair
from mla_diff.site.room import check_room

if TYPE_CHECKING:
    from starlette._utils import AwaitableOrContextManager
    from starlette.requests import Request

LARGEST_PASTED = MAX_TEXT_BYTES  # as of a text file


async def show_start(page: Page, request: Request) -> Response:
    """Return the first page: bring two texts or more."""
    return page.render(request, "bring.html", library=library_versions(page), desks=list(page.desks.values()))


def library_versions(page: Page) -> list[dict[str, str]]:
    """Return the versions of the library whose text is held; none where there is no library to be read."""
    from mla_diff.library.library import open_library

    try:
        library = open_library(page.library)
        return [
            {"id": entry.id, "date": entry.date, "name": entry.name or entry.title}
            for entry in library.entries if library.held(entry)
        ]  # fmt: skip
    except MlaDiffError:
        return []


def read_form(request: Request) -> AwaitableOrContextManager[FormData]:
    """Return the fields of a form, to be used in a ``with``. ``guard`` refuses before what is too large in itself."""
    return request.form(max_files=MOST_TEXTS + 4, max_fields=200, max_part_size=LARGEST_PASTED)


async def bring(page: Page, request: Request) -> Response:
    """Put texts on a new desk, or on the one that the address names."""
    desk = page.desk(request) if "desk" in request.path_params else None
    async with read_form(request) as form:
        brought = await _brought(page, request, form)
        names_sides = _names_sides(form)
    if not brought:
        return await _say_what_is_missing(page, request, "nothing_brought")
    check_room(page.folder, sum(len(content) for _, _, content in brought))
    fresh = desk is None
    desk = desk or page.new_desk()
    for kind, name, content in brought:
        if kind == "version":
            desk.add_version(name, next(one["date"] for one in library_versions(page) if one["id"] == name))
        elif name == "alignment.toml":
            desk.add_alignment(content)
        else:
            desk.add_file(name, content)
    if fresh and not names_sides:
        desk.order_by_date()
    return page.back(desk=desk)


def _names_sides(form: FormData) -> bool:
    """Return whether a form says which text is the earlier or the later."""
    for field in ("old", "new", "old_text", "new_text"):
        value = form.get(field)
        if value.filename if isinstance(value, UploadFile) else value:
            return True
    return False


async def _say_what_is_missing(page: Page, request: Request, message: str) -> Response:
    return page.render(
        request, "bring.html", 422, library=library_versions(page), desks=list(page.desks.values()),
        missing=page.words(request)[message],
    )  # fmt: skip


async def _brought(page: Page, request: Request, form: FormData) -> list[tuple[str, str, bytes]]:
    """Return what a form brings, oldest first as far as it says so: kind, name and content of each."""
    t = page.words(request)
    known = {version["id"] for version in library_versions(page)}
    brought: list[tuple[str, str, bytes]] = []
    for field in ("old", "old_text", "files", "versions", "new_text", "new"):
        for value in form.getlist(field):
            if isinstance(value, UploadFile):
                content = await value.read() if value.filename else b""
                if value.filename and field in ("old", "files", "new"):
                    brought.append(("file", value.filename, content))
            elif field == "versions" and value in known:
                brought.append(("version", value, b""))
            elif field in ("old_text", "new_text") and value.strip():
                name = t["pasted_old"] if field == "old_text" else t["pasted_new"]
                brought.append(("file", f"{name}.txt", value.replace("\r\n", "\n").encode()))
    return brought


async def check(page: Page, request: Request) -> Response:
    """Return what each text was read as, with what is doubtful, before any result."""
    desk = page.desk(request)
    cards = await read_cards(page, request, desk)
    running = any(card["job"].state in ("waiting", "working") for card in cards)
    pair = suggested_pair(desk) if len(desk.texts) > 1 else None
    sound = bool(cards) and all(card["reading"].get("verdict") == "sound" for card in cards if card["reading"])
    return page.render(
        request, "check.html", 202 if running else 200, desk=desk, cards=cards, running=running, pair=pair, sound=sound,
        menu=page.menu(request, desk, None, "texts"), title=desk.title, base=page.address(desk).rstrip("/"),
        languages=sorted((name, tag) for tag, name in NAMES.items()), library=library_versions(page),
        ready=all(card["job"].state == "done" for card in cards),
    )  # fmt: skip


async def read_cards(page: Page, request: Request, desk: Desk) -> list[dict[str, Any]]:
    """Return each text with the job that reads it, and what it was read as where that is known."""
    again = request.query_params.get("again", "")
    jobs = [
        page.start(desk, {"task": "read", "texts": [text.asked]}, ".json", again == text.key) for text in desk.texts
    ]
    for job in jobs:
        await job.wait(SOON)
    cards = []
    for text, job in zip(desk.texts, jobs, strict=True):
        reading = json.loads(job.out.read_text("utf-8")) if job.state == "done" else {}
        cards.append({"text": text, "job": job, "reading": reading, "doing": page.doing(request, job)})
    return cards


async def change_text(page: Page, request: Request) -> Response:
    """Move a text, take it away, or have it read in another way."""
    desk = page.desk(request)
    async with read_form(request) as form:
        key, what = request.path_params["text"], form.get("do")
    try:
        if what in ("up", "down"):
            desk.move(key, -1 if what == "up" else 1)
        elif what == "remove":
            desk.remove(key)
        elif what == "read":
            _read_otherwise(desk, key, form)
        else:
            raise HTTPException(400)
    except KeyError:
        raise HTTPException(404) from None
    return page.back(desk=desk)


def _read_otherwise(desk: Desk, key: str, form: FormData) -> None:
    """Have a text read as a form says; or its two sides, to compare them. Raises MlaDiffError for two pairs at once."""
    facts = _asked_reading(desk.text(key), form)
    both = [fact for fact in SIDES if form.get(fact) == "both"]
    if len(both) > 1:
        raise MlaDiffError("tracked changes and columns cannot both be compared in one file; choose one of them")
    if both:
        desk.part(key, both[0], **facts)
    else:
        desk.change(key, **facts)


def _asked_reading(text: Text, form: FormData) -> dict[str, Any]:
    """Return how a text is to be read: known words alone, whatever a form holds."""
    language = str(form.get("language", ""))
    tracked, side = str(form.get("tracked", "")), str(form.get("side", ""))
    return {
        "language": language_tag(language) if language else "",
        "tracked": tracked if tracked in ("accepted", "original") else text.tracked,
        "side": side if side in ("", "left", "right") else text.side,
        "ocr": form.get("ocr") == "1",
    }


async def end_work(page: Page, request: Request) -> Response:
    """End all that is being done for a desk."""
    desk = page.desk(request)
    for job in desk.jobs.values():
        job.end()
    return page.back(desk=desk)


async def close_desk(page: Page, request: Request) -> Response:
    """Remove a desk with all that lies on it."""
    desk = page.desk(request)
    del page.desks[desk.key]
    desk.clear()
    return page.back()


async def tell_state(page: Page, request: Request) -> Response:
    """Return how far the work on a desk has got, for the script that shows it."""
    desk = page.desk(request)
    running = [job for job in desk.jobs.values() if job.state in ("waiting", "working")]
    return JSONResponse({"over": not running, "doing": [page.doing(request, job) for job in running]})


async def choose_language(page: Page, request: Request) -> Response:
    """Speak another language from now on, and go back to where the form stood."""
    async with read_form(request) as form:
        tongue, here = str(form.get("tongue", "")), str(form.get("here", ""))
    if tongue in TONGUES:
        page.tongue = tongue
    inside = here.startswith(page.address()) and "//" not in here and "\\" not in here and here.isprintable()
    return page.back(*here.split("/")[2:]) if inside else page.back()
