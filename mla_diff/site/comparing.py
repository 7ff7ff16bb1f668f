"""See what changed between two texts, and take it away in any format."""

from __future__ import annotations

import shlex
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from mla_diff.site.desks import SIDES, Desk, Text
from mla_diff.site.page import Page
from mla_diff.writers.registry import RENDERERS

if TYPE_CHECKING:
    from starlette.requests import Request

#: What is offered first, and what is said of it; the others stand below by their names.
OFFERED = ("docx", "html", "pdf", "md", "csv", "json", "akn")


async def choose_pair(page: Page, request: Request) -> Response:
    """Lead to the comparison of the two texts that a form names."""
    desk = page.desk(request)
    old, new = (request.query_params.get(side, "") for side in ("old", "new"))
    try:
        return page.back("see", desk.text(old).key, desk.text(new).key, desk=desk)
    except KeyError:
        raise HTTPException(404) from None


async def see(page: Page, request: Request) -> Response:
    """Return the redline of two texts under the menu of the page."""
    desk, pair = page.pair(request)
    form = page.address(desk, "hand", *(text.key for text in pair))
    correct = [form, page.words(request)["change_this"]] if desk.alignment_file(pair) else []
    asked = {
        "task": "see", "texts": [text.asked for text in pair], "everything": request.query_params.get("all") == "1",
        "correct": correct,
        **page.framed(request, desk, pair, "see"),
    }  # fmt: skip
    return await page.answer(request, desk, asked)


async def show_formats(page: Page, request: Request) -> Response:
    """Return the list of formats, each with the command that writes the same."""
    desk, pair = page.pair(request)
    formats = [
        {"name": renderer.name, "note": renderer.note, "command": command(desk, pair, renderer.name, renderer.suffix)}
        for renderer in RENDERERS if renderer.name != "terminal"
        and (renderer.name != "pdf" or find_spec("weasyprint"))
    ]  # fmt: skip
    offered = [form for form in formats if form["name"] in OFFERED]
    return page.render(
        request, "take.html", desk=desk, pair=pair, menu=page.menu(request, desk, pair, "take"), title=desk.title,
        first=sorted(offered, key=lambda form: OFFERED.index(form["name"])),
        more=[form for form in formats if form not in offered], base=page.address(desk).rstrip("/"),
    )  # fmt: skip


def command(desk: Desk, pair: tuple[Text, Text], format: str, suffix: str) -> str:
    """Return the command that writes the same."""
    old, new = pair
    words = ["mla-diff", "compare", *dict.fromkeys(_named(text) for text in pair)]
    words += _both_sides(pair)
    for option, one, other, default in (
        ("--language", old.language, new.language, ""), ("--tracked", old.tracked, new.tracked, "accepted"),
        ("--side", old.side, new.side, ""),
    ):  # fmt: skip
        if one == other != default:
            words += [option, one]
    words += ["--ocr"] if old.ocr and new.ocr else []
    words += ["--library", desk.library] if desk.library and old.from_library else []
    return shlex.join([*words, "-f", format, "-o", f"redline{suffix}"])


def _named(text: Text) -> str:
    return text.name if text.from_library else text.file_shown or text.shown


def _both_sides(pair: tuple[Text, Text]) -> list[str]:
    """Return the option that compares the two sides of one file, nothing where the texts are others."""
    old, new = pair
    if old.name != new.name:
        return []
    for fact, sides in SIDES.items():
        if (getattr(old, fact), getattr(new, fact)) == sides:
            return [f"--{fact}", "both"]
    return []


async def take(page: Page, request: Request) -> Response:
    """Return two texts' comparison as a file."""
    desk, pair = page.pair(request)
    wanted = request.path_params["format"]
    renderer = next(
        (renderer for renderer in RENDERERS if renderer.name == wanted and renderer.name != "terminal"), None
    )
    if renderer is None:
        raise HTTPException(404)
    asked: dict[str, Any] = {"task": "take", "texts": [text.asked for text in pair], "format": renderer.name}
    from mla_diff.runtime.files import report_path

    old, new = (text.shown if text.from_library else text.shown.rpartition(".")[0] or text.shown for text in pair)
    return await page.answer(request, desk, asked, report_path(old, new, renderer.suffix).name)
