"""What every page needs: the desks, the language it speaks, templates, and the work that it waits for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from mla_diff.site.desks import Desk, Text
from mla_diff.site.jobs import Job, Jobs, refused_job
from mla_diff.site.messages import TONGUES, choose_tongue, messages
from mla_diff.site.room import FULL, has_room
from mla_diff.writers.page import policy
from mla_diff.writers.templates import load_template, template_text

if TYPE_CHECKING:
    from starlette.requests import Request

SOON = 2.5  # seconds for which an answer is held back: most comparisons of 100 articles are there by then
REPORT_POLICY = "frame-ancestors 'none'"  # a report brings its own policy, for its own style and script


class Page:
    """The state of the server: one person's desks, and the language in which they are spoken to."""

    def __init__(self, token: str, folder: Path, library: str = "") -> None:
        self.token, self.folder, self.library = token, folder, library
        self.desks: dict[str, Desk] = {}
        self.tongue = ""
        self._jobs: Jobs | None = None

    @property
    def jobs(self) -> Jobs:
        """All work; it belongs to the loop that serves, so it begins there."""
        if self._jobs is None:
            self._jobs = Jobs(self.folder)
        return self._jobs

    def new_desk(self) -> Desk:
        """Return an empty desk."""
        desk = Desk(self.folder, self.library)
        self.desks[desk.key] = desk
        return desk

    def desk(self, request: Request) -> Desk:
        """Return the desk that an address names."""
        desk = self.desks.get(request.path_params["desk"])
        if desk is None:
            raise HTTPException(404)
        return desk

    def pair(self, request: Request) -> tuple[Desk, tuple[Text, Text]]:
        """Return the desk and the two texts that an address names."""
        desk = self.desk(request)
        try:
            return desk, (desk.text(request.path_params["old"]), desk.text(request.path_params["new"]))
        except KeyError:
            raise HTTPException(404) from None

    def address(self, desk: Desk | None = None, *parts: str) -> str:
        """Return an address of this page."""
        return "/".join(["", self.token, *([desk.key] if desk else []), *(parts or ("",))])

    def speaks(self, request: Request) -> str:
        """Return the language that was chosen, or that the browser prefers."""
        return self.tongue or choose_tongue(request.headers.get("accept-language", ""))

    def words(self, request: Request) -> Mapping[str, str]:
        """Return what the page says in that language."""
        return messages(self.speaks(request))

    def render(self, request: Request, template: str, status: int = 200, **values: Any) -> Response:
        """Return a page made from a template; all that is put into it is escaped."""
        from markupsafe import Markup

        style, script = template_text("site/site.css"), template_text("site/site.js")
        made = load_template(f"site/{template}").render(
            style=Markup(style), script=Markup(script),  # noqa: S704 both are our own
            t=self.words(request), tongue=self.speaks(request), tongues=TONGUES, home=self.address(),
            here=str(request.url.path), **values,
        )  # fmt: skip
        allowed = policy(style, script).replace("form-action 'none'", "form-action 'self'")
        allowed += "; connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'"
        return HTMLResponse(made, status, {"content-security-policy": allowed})

    def menu(self, request: Request, desk: Desk, pair: tuple[Text, Text] | None, here: str) -> list[list[Any]]:
        """Return the doors of a desk: name, address, and whether it is this page."""
        t = self.words(request)
        doors = [[t["menu_texts"], self.address(desk), here == "texts"]]
        both = pair or (suggested_pair(desk) if len(desk.texts) > 1 else None)
        if both:
            keys = [text.key for text in both]
            names = [("menu_see", "see"), ("menu_hand", "hand"), ("menu_take", "take")]
            doors += [[t[name], self.address(desk, part, *keys), here == part] for name, part in names]
            doors.append([t["menu_follow"], self.address(desk, "follow"), here == "follow"])
        return doors

    def framed(self, request: Request, desk: Desk, pair: tuple[Text, Text] | None, here: str) -> dict[str, Any]:
        """Return what a worker has to know to put a report under the page's menu."""
        t = self.words(request)
        doors = self.menu(request, desk, pair, here)
        own = next((name for name, _, is_here in doors if is_here), "")
        shown = pair or tuple(desk.texts)
        return {
            "title": " → ".join(text.shown for text in shown), "menu": doors, "label": t["menu"], "foot": t["foot"],
            "trail": [[t["home"], self.address(), False], [own, "", True]],
        }  # fmt: skip

    def start(self, desk: Desk, asked: Mapping[str, Any], suffix: str, again: bool = False, anew: bool = False) -> Job:
        """Return the job that does what is asked, or has done it already for the same texts and the same links.

        ``again`` where that was ended or failed, ``anew`` in any case.
        """
        marks = [_mark(Path(text["name"]).parent / "alignment.toml") for text in asked.get("texts", ())]
        if desk.library:
            marks.append(_mark(Path(desk.library) / "alignment.toml"))
        key = sha256(json.dumps([asked, marks], sort_keys=True).encode()).hexdigest()[:24]
        job = desk.jobs.get(key)
        if job is None or anew or (again and job.state in ("ended", "failed")):
            if not has_room(self.folder):
                return refused_job(FULL)
            job = desk.jobs[key] = self.jobs.start(
                {"library": desk.library, **asked}, desk.folder / "made" / f"{key}{suffix}"
            )
        return job

    async def answer(self, request: Request, desk: Desk, asked: Mapping[str, Any], file_name: str = "") -> Response:
        """Return what a worker makes: at once where it is quick, else a page that waits for it and can end it.

        It is shown as a page, or sent as a file where it has a name.
        """
        suffix = Path(file_name).suffix if file_name else ".html"
        job = self.start(desk, asked, suffix, again=request.query_params.get("again") == "1")
        await job.wait(SOON)
        if job.state == "done":
            if file_name:
                return FileResponse(job.out, filename=file_name)
            return FileResponse(job.out, media_type="text/html", headers={"content-security-policy": REPORT_POLICY})
        return self.waiting(request, desk, job)

    def waiting(self, request: Request, desk: Desk, job: Job) -> Response:
        """Return the page of a job that is not done: it is being done, was ended, or failed."""
        t = self.words(request)
        if job.state == "failed":
            return self.trouble(request, desk, job.trouble)
        if job.state == "ended":
            again = str(request.url.include_query_params(again="1")) if request.method == "GET" else ""
            return self.trouble(request, desk, t["was_ended"], again)
        return self.render(
            request, "working.html", 202, doing=self.doing(request, job), menu=self.menu(request, desk, None, ""),
            title=desk.title, end=self.address(desk, "end"), poll=self.address(desk, "state"),
        )  # fmt: skip

    def trouble(self, request: Request, desk: Desk, told: str, again: str = "") -> Response:
        """Return a page that says what is wrong, with the way back to where it was asked for."""
        section = next((part for part in ("follow", "hand") if f"/{desk.key}/{part}" in request.url.path), "")
        back = self.address(desk, section) if section == "follow" else self.address(desk)
        if section == "hand":
            back = request.url.path
        return self.render(
            request, "trouble.html", 200 if again else 422, told=told, again=again, back=back,
            menu=self.menu(request, desk, None, section), title=desk.title,
        )  # fmt: skip

    def doing(self, request: Request, job: Job) -> str:
        """Return what a job is doing now, in words."""
        t = self.words(request)
        if job.state == "waiting":
            return t["doing_waiting"]
        return t[f"doing_{job.doing.get('doing', 'starting')}"].format(name=job.doing.get("name", ""))

    def back(self, *parts: str, desk: Desk | None = None) -> Response:
        """Return an answer that leads the browser to another page."""
        return RedirectResponse(self.address(desk, *parts), 303)


def _mark(path: Path) -> list[int]:
    """Return what tells one state of a file from another."""
    try:
        fact = path.stat()
    except OSError:
        return []
    return [fact.st_size, fact.st_mtime_ns]


def suggested_pair(desk: Desk) -> tuple[Text, Text]:
    """Return the two texts that are compared where nobody says which: the last with the one before."""
    old, new = desk.texts[-2:]
    return old, new
