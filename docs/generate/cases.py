"""The page of tricky cases, made from their folders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docs.generate.commands import cell, escape
from tests.cases.results import STATUSES, Case, cases

MEANING = {
    "right": "what comes out is what a reader would want",
    "partly": "the main thing is right, something beside it is not",
    "wrong": "a reader would be misled, or not told",
}


def page() -> str:
    """Return the page: how many come out right, a table of all, then each with its texts and its result."""
    found = cases()
    return "\n".join([*_head(found), *(line for case in found for line in _case(case))])


def _head(found: list[Case]) -> Iterator[str]:
    counts = Counter(case.status for case in found)
    yield from ("# Tricky cases", "")
    yield f"Things that go wrong easily when treaties are compared: {len(found)} of them, each with two short invented"
    yield "texts, what a reader would want, and what the program gives today. Nothing here is tidied up:"
    yield ", ".join(f"{counts[status]} are **{status}**" for status in STATUSES) + "."
    yield ""
    for status in STATUSES:
        yield f"{status}\n: {MEANING[status]}\n"
    yield "The results are held by a test, so that this page cannot say what is no longer so."
    yield from ("", "| case | status |", "|---|---|")
    for case in sorted(found, key=lambda case: (-STATUSES.index(case.status), case.name)):
        yield f"| [{cell(case.title)}](#case-{case.name}) | {case.status} |"
    yield ""


def _case(case: Case) -> Iterator[str]:
    yield from (f"(case-{case.name})=", f"## {escape(case.title)}", "")
    yield from (f"**{case.status}** · `tests/cases/{case.name}`", "", case.why, "")
    for side, path in (("old", case.old), ("new", case.new)):
        yield f"<details><summary>The {side} text</summary>"
        yield from ("", _fence(path.read_text(encoding="utf-8"), "html" if path.suffix == ".html" else "text"))
        yield from ("", "</details>", "")
    yield from (_fence(case.expected.read_text(encoding="utf-8"), "text"), "")


def _fence(text: str, language: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```"
