"""One HTML file that holds a whole redline: no network, no script needed, nothing in it but what is put here."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from markupsafe import Markup

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison, compares_words
from mla_diff.model.provision import Version
from mla_diff.report.compose import report_on
from mla_diff.report.facts import shortened
from mla_diff.report.headlines import WEIGHS_MOST
from mla_diff.report.signs import CHANGE_KINDS, ChangeKind
from mla_diff.report.values import Heading, Report
from mla_diff.runtime.kinds import overview_beside
from mla_diff.writers.contents import contents_markup
from mla_diff.writers.page import FRAME_STYLE, policy
from mla_diff.writers.redline import body_markup
from mla_diff.writers.registry import View
from mla_diff.writers.rows import RIGHT_TO_LEFT
from mla_diff.writers.templates import load_template, template_text

LONGEST_HEAD = 240  # characters of a title above the page; a longer one stands whole at its foot


def render(comparison: Comparison, view: View, site: Any = None) -> str:
    """Return the redline as one HTML page; ``site`` is the frame of one that belongs to a pack."""
    report = report_on(comparison, view.only, overview=overview_beside(comparison))
    correcting = site.correcting if site else None
    style = template_text("redline.css") + (template_text(FRAME_STYLE) if site else "") + _running_head(comparison)
    style += template_text("site/correct.css") if correcting else ""
    script = template_text("redline.js")
    return load_template("redline.html").render(
        style=Markup(style), script=Markup(script), policy=policy(style, script),  # noqa: S704 both are our own
        contents=_join(contents_markup(comparison, report.parts)),
        body=_join(body_markup(comparison, report, view.everything, correcting)),
        versions=[_version(comparison.old, "Old"), _version(comparison.new, "New")],
        overview=report.overview, weighs_most=WEIGHS_MOST, banners=report.notices,
        marked=compares_words(comparison.old, comparison.new),
        sum=report.verdict or " ".join(report.sums), narrowed=report.scope,
        kinds=_kinds(report), divisions=_divisions(comparison, report),
        made=_made(comparison, view), differs=comparison.differs,
        right_to_left=_right_to_left(comparison), whole=view.everything, site=site,
    )  # fmt: skip


def _join(pieces: Any) -> Markup:
    """Return pieces of markup, each made safe where it was built, as one that the template leaves as it is."""
    return Markup("".join(pieces))  # noqa: S704


def _running_head(comparison: Comparison) -> str:
    """Return a rule that prints both titles at the head of each page."""
    names = " → ".join(name_of(version)[:60] for version in (comparison.old, comparison.new))
    title, room = comparison.new.title, 105 - len(names)  # letters of this size that a line of A4 holds
    if len(title) > room:
        title = f"{title[:room].rsplit(' ', 1)[0]} …"
    return f'\n@page {{ @top-left {{ content: "{css_text(title)}" }} @top-right {{ content: "{css_text(names)}" }} }}\n'


def css_text(text: str) -> str:
    """Return text for a quoted CSS string; all but letters, digits and spaces is written as a number.

    >>> css_text('a"</style>')
    'a\\\\22 \\\\3c \\\\2f style\\\\3e '
    """
    return re.sub(r"[^\w ]|_", lambda match: f"\\{ord(match[0]):x} " if match[0].isprintable() else " ", text)


def name_of(version: Version) -> str:
    """Return what a version is called in a citation: stage and date, or its id."""
    named = " ".join(part for part in (_stage(version), date_in_words(version.date)) if part)
    return named or version.id


def date_in_words(date: str) -> str:
    """Return a date as a citation gives it.

    >>> date_in_words("2023-05-26"), date_in_words("2017-11"), date_in_words("2017")
    ('26 May 2023', 'November 2017', '2017')
    """
    year, *rest = date.split("-")
    if not rest or not rest[0].isdigit() or not 1 <= int(rest[0]) <= 12:
        return date
    return " ".join([*(str(int(day)) for day in rest[1:2]), _MONTHS[int(rest[0]) - 1], year])


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _stage(version: Version) -> str:
    told = {"adopted": "adopted text", "draft": "draft of"} if version.date else {"adopted": "adopted text"}
    return told.get(version.stage, version.stage)


def _made(comparison: Comparison, view: View) -> str:
    """Return when the page was made, or of which dates its texts are: what makes it comes from the input."""
    dates = [version.date for version in (comparison.old, comparison.new) if version.date]
    if view.made:
        return f"Made on {view.made}."
    return f"Made from texts of {' and '.join(dates)}." if dates else ""


def _version(version: Version, side: str) -> dict[str, Any]:
    """Return what the page says about a version: at its head in a line, and at its foot which file it was."""
    file = version.source.name.replace("\\", "/").rsplit("/", 1)[-1]
    details = {
        "Date": version.date, "Stage": version.stage, "Nature": version.nature or "not stated",
        "Held": "a fragment" if version.fragment else "",
        "Language": version.language, "File": file, "SHA-256": version.source.sha256,
    }  # fmt: skip
    title = version.title or version.id
    name = name_of(version)
    told = ("" if name == title else name, version.nature, "fragment" if version.fragment else "")
    dated = bool(version.date) and date_in_words(version.date) in title  # as in "Draft, version of 2 October 2019"
    return {
        "side": side, "title": title, "head": shortened(title, LONGEST_HEAD), "short": shortened(title),
        "cited": ", ".join(filter(None, told)) or name,
        "beside": ", ".join(part for part in told[dated:] if part),
        "lang": version.language, "rtl": version.language in RIGHT_TO_LEFT,
        "details": [(name, text) for name, text in details.items() if text],
    }  # fmt: skip


def _kinds(report: Report) -> list[tuple[ChangeKind, int]]:
    """Return the kinds of change that occur, and in how many rows."""
    counts = Counter(kind for row in report.rows for kind in row.kinds)
    known = [kind for kind in CHANGE_KINDS if kind.name in counts]
    finer = sorted(counts.keys() - {kind.name for kind in CHANGE_KINDS})
    return [(kind, counts[kind.name]) for kind in [*known, *(ChangeKind(name, name, "") for name in finer)]]


def _divisions(comparison: Comparison, report: Report) -> list[tuple[str, str]]:
    """Return the highest divisions, by address and title, for the filter."""
    found: list[tuple[str, str]] = []
    for part in report.parts:
        if isinstance(part, Heading) and (part.level == 0 or not found):
            provision, version = (part.row.new, comparison.new) if part.row.new else (part.row.old, comparison.old)
            if provision:
                cited = cite(version, provision.eid)
                title = f"{cited}: {provision.heading}" if provision.heading not in cited else cited
                found.append((part.name, title))
    return found


def _right_to_left(comparison: Comparison) -> bool:
    return {comparison.old.language, comparison.new.language} <= RIGHT_TO_LEFT
