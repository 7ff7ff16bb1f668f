"""One row of the HTML redline: the old words of a provision, and the new ones with the old in between.

Side by side shows the first and hides the deletions in the second; inline shows the second alone. So both forms are one
document that needs no script to be read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from msgspec import Struct, field

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison, Sign
from mla_diff.model.provision import Provision, Version
from mla_diff.report.layout import is_renumbered
from mla_diff.report.values import Row
from mla_diff.writers.excerpts import first_words
from mla_diff.writers.markup import gone_notes, notes_markup, plain, words_markup
from mla_diff.writers.story import remarks_markup, span_markup

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})
_MARGIN = frozenset({"paragraph", "subparagraph", "point", "recital"})  # kinds whose label stands in the margin


class Correcting(Struct, frozen=True):
    """How a reader of the page says that a pairing is wrong: the link's name, and where it leads for a pair."""

    name: str  # in the language of the page around the redline
    address: Callable[[Provision | None, Provision | None], str]


class Page(Struct, dict=True):
    """A comparison on its way to markup: what has to be known of all rows together."""

    comparison: Comparison
    everything: bool = False  # unchanged articles are open
    correcting: Correcting | None = None  # None in a file, which leads nowhere
    used: set[str] = field(default_factory=set)  # addresses given so far: each may stand once in a page

    @cached_property
    def attributes(self) -> tuple[str, str]:
        """Language and direction of the old and of the new text, as attributes."""
        return _language(self.comparison.old), _language(self.comparison.new)

    @cached_property
    def starts(self) -> dict[int, tuple[int, int]]:
        """How many characters of a change's provisions came in earlier changes, by the change's identity."""
        told: dict[tuple[str, str], int] = {}
        found: dict[int, tuple[int, int]] = {}
        for changes in self.comparison.changes:
            for change in changes:
                old, new = ("-", change.old or ""), ("+", change.new or "")
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

    def old_address(self, old: Provision | None) -> str:
        """Return an empty element that an old provision's address leads to."""
        name = self.address(f"old-{old.eid}") if old else ""
        return f'<span class="at"{name}></span>' if name else ""

    def correction(self, old: Provision | None, new: Provision | None) -> str:
        """Return a link that sets the pairing of two provisions right, "" where nothing can be set right.

        Its words stand in attributes: whoever searches or copies the law's words finds these alone.
        """
        if self.correcting is None:
            return ""
        pair = ((self.comparison.old, old), (self.comparison.new, new))
        cited = " → ".join(cite(version, provision.eid) if provision else "—" for version, provision in pair)
        name, address = self.correcting.name, self.correcting.address(old, new)
        told = f'title="{plain(name)}" aria-label="{plain(f"{name}: {cited}")}"'
        return f'<a class="correct" href="{plain(address)}" {told}></a>'


def row_markup(page: Page, row: Row) -> str:
    """Return a row of an article; nothing for a unit without label and words, of which the title says all."""
    if row.away:
        return _pointer(page, row)
    provision = row.new or row.old
    if provision and not (row.depth or provision.label or (row.change and row.change.ops)):
        return ""
    return _row(page, row, f"r d{min(row.depth, 5)}", "", "div") + remarks_markup(row.remarks)


def heading_markup(page: Page, row: Row, level: int, classes: str, more: str) -> str:
    """Return the row of a division as a heading of the page."""
    marked = _row(page, row, f"r div l{min(level, 4)}{classes}", more, f"h{min(level + 2, 6)}")
    return marked + remarks_markup(row.remarks)


def _pointer(page: Page, row: Row) -> str:
    """Return what stands where a paragraph was; nothing for an article, whose notes and departure say it."""
    if not (row.old and row.new and row.depth):
        return ""
    old, told = cite(page.comparison.old, row.old.eid), [span for remark in row.remarks for span in remark.spans]
    opening = first_words(row.old.text or row.old.heading)
    said = f" <q{page.attributes[0]}>{plain(opening)}</q>" if opening else ""
    return (
        f'<p class="was d{min(row.depth, 5)}"{page.address(f"was-{row.old.eid}")} data-k="moved"><b>{plain(old)}</b>'
        f"{said} {''.join(map(span_markup, told))}</p>\n"
    )


def _row(page: Page, row: Row, classes: str, more: str, tag: str) -> str:
    marks = f' data-k="{" ".join(row.kinds)}"' if row.kinds else ""
    if row.new:
        name, anchor = page.address(row.new.eid), page.old_address(row.old)
    else:
        name, anchor = page.address(f"old-{row.old.eid}") if row.old else "", ""
    cells = f"{_old_cell(page, row, tag)}{_new_cell(page, row, tag)}"
    correction = page.correction(row.old, row.new) if row.kinds else ""
    return f'<div class="{classes}"{name}{marks}{more}>{anchor}{cells}{correction}</div>\n'


def _old_cell(page: Page, row: Row, tag: str) -> str:
    """Return the old words. In a heading's row they are the heading only where there are no new ones."""
    if row.old is None:
        return ""
    name, cited = f"old-{row.old.eid}", cite(page.comparison.old, row.old.eid)
    label = _label(row.old, name, cited, _old_label(page, row))
    tag = tag if row.new is None else "div"
    return _cell("o", page.attributes[0], tag, label, _words(page, row, "-"), notes_of_row(page, row, "-"))


def _new_cell(page: Page, row: Row, tag: str) -> str:
    """Return the new words and the deleted ones in between; of a dropped provision, the deleted ones alone."""
    provision = row.new or row.old
    if provision is None:
        return ""
    version = page.comparison.new if row.new else page.comparison.old
    name = provision.eid if row.new else f"old-{provision.eid}"
    label = f"{_label_of_another_place(row)}{_label(provision, name, cite(version, provision.eid), _both_labels(row))}"
    kind, tag = ("w", tag) if row.new else ("w none", "div")
    words, notes = _words(page, row, "+"), notes_of_row(page, row, "+")
    return _cell(kind, page.attributes[1 if row.new else 0], tag, label, words, notes)


def _words(page: Page, row: Row, side: Sign) -> tuple[str, str]:
    if row.change is None:
        return "", ""
    return words_markup(row.change.ops, side, row.old, row.new, page.starts.get(id(row.change), (0, 0)))


def notes_of_row(page: Page, row: Row, side: Sign) -> str:
    """Return the footnotes under a cell, once for each provision."""
    went = gone_notes(row.notes) if side == "+" else ""
    provision = row.new if side == "+" else row.old
    if provision is None or not provision.notes or not page.address(f"{side}{provision.eid}--notes"):
        return went
    return went + notes_markup(provision, side, row.notes)


def _cell(name: str, attributes: str, tag: str, label: str, words: tuple[str, str], notes: str) -> str:
    heading, body = words
    if tag == "div":
        title = f'<p class="h">{heading}</p>' if heading else ""
        text = f"<p>{body}</p>" if body else ""
        return f'<div class="{name}"{attributes}>{label}{title}{text}{notes}</div>'
    title = f' <span class="h">{heading}</span>' if heading else ""  # headings hold neither paragraphs nor lists
    text = f" <span>{body}</span>" if body else ""
    under = f'<div class="{name} under"{attributes}>{notes}</div>' if notes else ""
    return f'<{tag} class="{name}"{attributes}>{label}{title}{text}</{tag}>{under}'


def _label(provision: Provision, name: str, cited: str, label: str) -> str:
    """Return the label as a link to itself; its title is how the provision is cited."""
    kind = ("n" if provision.kind in _MARGIN else "n b") if label else "n p"
    return f'<a class="{kind}" href="#{plain(name)}" title="{plain(cited)}">{label or "¶"}</a>'


def _is_compared(row: Row) -> bool:
    """Return whether a row's texts can be compared: not where one is a paraphrase, or not attested."""
    return not {"uncompared", "unattested"}.intersection(row.kinds) and (row.change is None or row.change.is_compared)


def _old_label(page: Page, row: Row) -> str:
    """Return the old label as it was; "" where the row goes on with a provision that began in an earlier one."""
    label = plain(row.old.label) if row.old else ""
    if row.change and page.starts.get(id(row.change), (0, 0))[0]:
        return ""
    if not label or (row.new and row.old and not is_renumbered(row)) or not _is_compared(row):
        return label
    return f'<del class="ref">{label}</del>' if row.new else f"<del>{label}</del>"


def _both_labels(row: Row) -> str:
    """Return the new label, and before it the one that it takes the place of."""
    old, new = (plain(side.label) if side else "" for side in (row.old, row.new))
    if not _is_compared(row) or (row.old and row.new and not is_renumbered(row)):
        return new or old
    if row.old is None or row.new is None:
        tag = "ins" if row.new else "del"
        return f"<{tag}>{new or old}</{tag}>" if new or old else ""
    alike = (row.old.kind in _MARGIN) == (row.new.kind in _MARGIN)  # "Article 15" has no room in the margin
    went = f'<del class="ref">{old}</del> ' if old and alike else ""
    return went + (f'<ins class="ref">{new}</ins>' if new else "")


def _label_of_another_place(row: Row) -> str:
    """Return the old label where the margin has no room for it beside the new one, as of an article now a paragraph."""
    if not (row.old and row.new and row.old.label) or not is_renumbered(row) or not _is_compared(row):
        return ""
    if (row.old.kind in _MARGIN) == (row.new.kind in _MARGIN):
        return ""
    return f'<del class="ref">{plain(row.old.label)}</del>'


def _language(version: Version) -> str:
    """Return lang and dir attributes; nothing where they are those of the page around, which is English."""
    if version.language in ("", "en"):
        return "" if version.language else ' dir="auto"'
    direction = ' dir="rtl"' if version.language in RIGHT_TO_LEFT else ""
    return f' lang="{plain(version.language)}"{direction}'
