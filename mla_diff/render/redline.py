"""The body of the HTML redline: divisions, articles and their paragraphs, each once, in the order of the layout.

Every row holds the old words, and the new words with the old ones in between. Side by side shows the first and hides
the deletions in the second; inline shows the second alone. So both forms are one document that needs no script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from mla_diff.model.comparison import Comparison, Op
from mla_diff.model.provision import Provision, Version
from mla_diff.render.departures import Departure, departures
from mla_diff.render.kinds import kinds_of
from mla_diff.render.layout import Heading, Row, Section
from mla_diff.render.markup import notes_markup, plain, words_markup
from mla_diff.render.story import confidence, row_story, section_story
from mla_diff.render.words import facts
from mla_diff.trace.find import cite

LONG = 150  # words from which an article starts a page of its own in print: about a third of an A4 page, side by side
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})
_MARGIN = frozenset({"paragraph", "subparagraph", "point", "recital"})  # kinds whose label stands in the margin


@dataclass
class Redline:
    """A comparison on its way to markup; what has to be known of all rows together is kept here."""

    comparison: Comparison
    everything: bool = False  # unchanged articles are open
    used: set[str] = field(default_factory=set)  # addresses given so far: each may stand once in a page

    @cached_property
    def attributes(self) -> tuple[str, str]:
        """Language and direction of the old and of the new text, as attributes."""
        return _language(self.comparison.old), _language(self.comparison.new)

    @cached_property
    def gone(self) -> dict[str, tuple[Departure, ...]]:
        """Where to point to what is now elsewhere."""
        return departures(self.comparison)

    @cached_property
    def starts(self) -> dict[int, tuple[int, int]]:
        """How many characters of a change's provisions came in earlier changes, by the change's identity."""
        told: dict[tuple[int, str], int] = {}
        found: dict[int, tuple[int, int]] = {}
        for changes in self.comparison.changes:
            for change in changes:
                old, new = (0, change.old or ""), (1, change.new or "")
                found[id(change)] = told.get(old, 0), told.get(new, 0)
                for key, other in ((old, "+"), (new, "-")):
                    if key[1]:
                        told[key] = told.get(key, 0) + sum(len(op.text) for op in change.ops if op.sign != other)
        return found

    def address(self, name: str) -> str:
        """Return an id attribute, "" where the name is taken."""
        if not name or name in self.used:
            return ""
        self.used.add(name)
        return f' id="{plain(name)}"'


def body_markup(page: Redline, parts: list[Heading | Section]) -> Iterator[str]:
    """Yield the markup of all parts, with pointers where something stood that is now elsewhere."""
    yield from _departures(page, "")
    division = ""
    for part in parts:
        if isinstance(part, Heading):
            if part.level == 0 or not division:
                division = _name(part.row.new, part.row.old)
            yield _heading(page, part, division)
            yield from _departures(page, _name(part.row.new, part.row.old))
        else:
            yield from _section(page, part, division if part.above else "")
            yield from _departures(page, _name(part.new, part.old[0] if part.old else None))


def _name(new: Provision | None, old: Provision | None) -> str:
    return new.eid if new else f"old-{old.eid}" if old else ""


def _departures(page: Redline, place: str) -> Iterator[str]:
    for one in page.gone.get(place, ()):
        old, new = cite(page.comparison.old, one.old.eid), cite(page.comparison.new, one.link.new)
        told = "moved to" if one.correspondence.moved else "merged into"
        heading = f" <bdi>{plain(one.old.heading)}</bdi>" if one.old.heading else ""
        yield (
            f'<p class="was"{page.address(f"was-{one.old.eid}")} data-k="moved"><b>{plain(old)}</b>{heading} stood here; '
            f'{told} <a href="#{plain(one.link.new)}">{plain(new)}</a></p>\n'
        )


def _heading(page: Redline, part: Heading, division: str) -> str:
    """Return a division's heading. It is a heading in the cell that is sure to have words in it."""
    row = part.row
    tag = f"h{min(part.level + 2, 6)}"
    return _row_markup(page, row, f"r div l{min(part.level, 4)}", f' data-p="{plain(division)}"', (tag, tag) if row.new else (tag, "div"))


def _section(page: Redline, part: Section, division: str) -> Iterator[str]:
    comparison = page.comparison
    kinds = dict.fromkeys(kind for row in part.rows for kind in kinds_of(comparison, row))
    name = _name(part.new, part.old[0] if part.old else None)
    length = sum(len(op.text) for row in part.rows if row.change for op in row.change.ops) // 6
    classes = f"u{' long' if length >= LONG else ''}{'' if kinds else ' same'}"
    yield f'<section class="{classes}"{page.address(name)} data-k="{" ".join(kinds)}" data-p="{plain(division)}">'
    yield from (_old_address(page, old, part.new) for old in part.old if old is not (part.rows[0].old if part.rows else None))
    tag = f"h{min(len(part.above) + 2, 6)}"
    title = f'<{tag} class="t"><a href="#{plain(name)}">{_title(page, part)}</a></{tag}>'
    if not kinds:
        first = part.rows[0].new if part.rows else None
        heading = f" <bdi>{plain(first.heading)}</bdi>" if first and first.heading else ""
        yield f'<details{" open" if page.everything else ""}><summary>{title}{heading} <span class="facts">unchanged</span></summary>\n'
        yield from (_row(page, row) for row in part.rows)
        yield "</details></section>\n"
        return
    told = ", ".join(facts(comparison, part.correspondence, part.is_changed))
    sure = confidence(part.correspondence)
    yield f'<header>{title} <span class="facts">{plain(told)}</span>{sure}</header>{section_story(comparison, part)}\n'
    yield from _rows(page, part.rows)
    yield "</section>\n"


FOLD = 3  # unchanged rows in succession from which they are folded


def _rows(page: Redline, rows: tuple[Row, ...]) -> Iterator[str]:
    """Yield rows; long unchanged stretches are folded."""
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and rows[end].depth and not rows[end].is_changed:
            end += 1
        if end - at >= FOLD:
            yield (
                f'<details class="fold"{" open" if page.everything else ""}>'
                f"<summary>{end - at} unchanged: {_span(page, rows[at], rows[end - 1])}</summary>\n"
            )
            yield from (_row(page, row) for row in rows[at:end])
            yield "</details>\n"
            at = end
        else:
            yield from (_row(page, row) for row in rows[at : end + 1])
            at = end + 1


def _span(page: Redline, first: Row, last: Row) -> str:
    """Return the first and last of several rows, as cited in the new text."""
    ends = [cite(page.comparison.new, row.new.eid) for row in (first, last) if row.new]
    return plain(" to ".join(ends))


def _title(page: Redline, part: Section) -> str:
    old = " + ".join(cite(page.comparison.old, provision.eid) for provision in part.old)
    new = cite(page.comparison.new, part.new.eid) if part.new else ""
    return plain(f"{old} → {new}" if old and new and old != new else new or old)


def _row(page: Redline, row: Row) -> str:
    return _row_markup(page, row, f"r d{min(row.depth, 5)}", "", ("div", "div"))


def _row_markup(page: Redline, row: Row, classes: str, more: str, tags: tuple[str, str]) -> str:
    comparison = page.comparison
    kinds = kinds_of(comparison, row)
    marks = f' data-k="{" ".join(kinds)}"' if kinds else ""
    story = row_story(comparison, row) if row.depth or "div" in classes else ""
    if row.away and row.old and row.new:
        name = page.address(f"was-{row.old.eid}")
        old, new = cite(comparison.old, row.old.eid), cite(comparison.new, row.new.eid)
        return (
            f'<p class="was {classes[2:]}"{name}{marks}><b>{plain(old)}</b> stood here; moved to '
            f'<a href="#{plain(row.new.eid)}">{plain(new)}</a></p>\n'
        )
    name = page.address(row.new.eid if row.new else "")
    anchor = _old_address(page, row.old, row.new) if row.old else ""
    if row.old and not row.new:
        name, anchor = page.address(f"old-{row.old.eid}"), ""
    return f'<div class="{classes}"{name}{marks}{more}>{anchor}{_old_cell(page, row, tags[0])}{_new_cell(page, row, tags[1])}{story}</div>\n'


def _old_address(page: Redline, old: Provision, new: Provision | None) -> str:
    name = page.address(f"old-{old.eid}")
    return f'<span class="at"{name}></span>' if name else ""


def _old_cell(page: Redline, row: Row, tag: str) -> str:
    """Return the old words. A heading stands in the new cell; the old one is one only where there is no new one."""
    if row.old is None:
        return ""
    tag = tag if row.new is None else "div"
    ops = row.change.ops if row.change else ()
    start = page.starts[id(row.change)] if row.change else (0, 0)
    heading, body = words_markup(ops, "-", row.old, row.new, start)
    label = _label(row.old, f"old-{row.old.eid}", cite(page.comparison.old, row.old.eid), _old_label(row))
    return _cell("o", page.attributes[0], tag, label, heading, body, notes_markup(row.old, "-"))


def _new_cell(page: Redline, row: Row, tag: str) -> str:
    ops: tuple[Op, ...] = row.change.ops if row.change else ()
    start = page.starts[id(row.change)] if row.change else (0, 0)
    heading, body = words_markup(ops, "+", row.old, row.new, start)
    provision = row.new or row.old
    if provision is None:
        return ""
    version = page.comparison.new if row.new else page.comparison.old
    name = row.new.eid if row.new else f"old-{provision.eid}"
    label = _label(provision, name, cite(version, provision.eid), _both_labels(row))
    side = 1 if row.new else 0
    notes = notes_markup(row.new, "+")
    return _cell("w" if row.new else "w none", page.attributes[side], tag, label, heading, body, notes)


def _cell(name: str, attributes: str, tag: str, label: str, heading: str, body: str, notes: str) -> str:
    titled = f'<p class="h">{heading}</p>' if heading else ""
    text = f"<p>{body}</p>" if body else ""
    if tag != "div":  # headings hold no paragraphs
        titled, text = f'<span class="h">{heading}</span>' if heading else "", f"<span>{body}</span>" if body else ""
    return f'<{tag} class="{name}"{attributes}>{label}{titled}{text}{notes}</{tag}>'


def _label(provision: Provision, name: str, cited: str, label: str) -> str:
    """Return the label as a link to itself; its title is how the provision is cited."""
    kind = "n" if provision.kind in _MARGIN else "n b"
    return f'<a class="{kind}" href="#{plain(name)}" title="{plain(cited)}">{label or "¶"}</a>'


def _old_label(row: Row) -> str:
    if row.old is None:
        return ""
    label = plain(row.old.label)
    if label and row.new is None:
        return f"<del>{label}</del>"
    changed = label and row.new is not None and row.new.label != row.old.label
    return f'<del class="ref">{label}</del>' if changed else label


def _both_labels(row: Row) -> str:
    """Return the label with the one that went before it, where it is another."""
    old, new = (plain(side.label) if side else "" for side in (row.old, row.new))
    if row.old is None or row.new is None:
        tag = "ins" if row.new else "del"
        return f"<{tag}>{new or old}</{tag}>" if new or old else ""
    if old == new:
        return new
    went = f'<del class="ref">{old}</del> ' if old else ""
    came = f'<ins class="ref">{new}</ins>' if new else ""
    return f"{went}{came}"


def _language(version: Version) -> str:
    """Return lang and dir attributes; nothing where they are those of the page around, which is English."""
    if version.language in ("", "en"):
        return "" if version.language else ' dir="auto"'
    direction = ' dir="rtl"' if version.language in RIGHT_TO_LEFT else ""
    return f' lang="{plain(version.language)}"{direction}'
