"""A text's sources as one HTML page without script: the strip, the tables, and every article with its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from mla_diff.model.comparison import Op
from mla_diff.provenance.attributed import Attributed, Entry
from mla_diff.writers.markup import plain
from mla_diff.writers.page import page
from mla_diff.writers.sources import told
from mla_diff.writers.sources.pages import Piece, Redline, Row, article_rows, redlines
from mla_diff.writers.sources.strip import pattern_number, strip_svg, swatch, tiles_svg
from mla_diff.writers.sources.terminal import parts_table
from mla_diff.writers.sources.told import Sourced, percent
from mla_diff.writers.trace_html import tongue


def sources_html(sourced: Sourced) -> str:
    """Return the page; words from a document are text in it and nothing else."""
    return page("sources.html", styles=("sources.css",), **page_values(sourced, lambda eid: f"#{eid}"))


def page_values(sourced: Sourced, address: Callable[[str], str]) -> dict[str, Any]:
    """Return what the template needs; ``address`` gives the link to an article's words."""
    whole = not sourced.only
    return {
        "title": told.title(sourced), "head": told.head(sourced), "notices": told.notices(sourced),
        "strip": strip_svg(sourced, address) if whole else "",
        "legend": [_legend(sourced, source) for source in sourced.shown_sources],
        "parts": parts_table(sourced) if whole and len(told.parts(sourced)) > 1 else None,
        "units": [_unit(sourced, unit) for unit in sourced.units], "tongue": tongue(sourced.target),
        "noise": told.short_noise(sourced), "tiles": tiles_svg(),
        "rest": [_rest(sourced, source) for source in sourced.order] if whole else [],
        "least": sourced.provenance.least,
    }  # fmt: skip


def _legend(sourced: Sourced, source: int) -> dict[str, Any]:
    text, share = sourced.text(source), sourced.provenance.shares[source]
    number = sourced.numbers[source]
    return {
        "number": number, "look": pattern_number(number), "swatch": swatch(number), "id": text.id,
        "title": text.title if text.title != text.id else "", "date": text.date, "words": f"{sourced.given[source]:,}",
        "share": percent(share.words / max(1, sourced.provenance.target.size)),
        "taken": percent(share.taken / max(1, text.size)),
    }  # fmt: skip


def _unit(sourced: Sourced, unit: Attributed) -> dict[str, Any]:
    return {
        "eid": unit.span.eid, "cited": unit.span.cited, "heading": unit.span.heading,
        "told": told.sentence(sourced, unit), "figures": told.by_figures(sourced, unit.span.eid),
        "unsourced": told.unsourced(sourced, unit),
        "rows": [_row(sourced, unit, row) for row in article_rows(sourced, unit)],
        "redlines": [_redline(sourced, redline) for redline in redlines(sourced, unit)],
        "paragraphs": [
            (paragraph.span.cited, told.sentence(sourced, paragraph)) for paragraph in sourced.below[unit.span.eid]
            if paragraph.entries
        ],
    }  # fmt: skip


def _row(sourced: Sourced, unit: Attributed, row: Row) -> dict[str, Any]:
    return {
        "label": row.provision.label, "depth": min(row.depth, 4), "kind": row.provision.kind,
        "chips": [_chip(sourced, *pair) for pair in told.shares_told(sourced, row.measured)] if row.measured else [],
        "heading": Markup("").join(_piece(sourced, unit, piece) for piece in row.heading),
        "body": Markup("").join(_piece(sourced, unit, piece) for piece in row.body),
    }  # fmt: skip


def _chip(sourced: Sourced, entry: Entry, words: str) -> dict[str, Any]:
    """Return the sign of a source with what stands in it of a paragraph whose words were measured in another text."""
    number = sourced.numbers[entry.source]
    return {"look": pattern_number(number), "number": number, "told": words}


def _piece(sourced: Sourced, unit: Attributed, piece: Piece) -> Markup:
    if piece.entry < 0:
        return Markup(plain(piece.text))  # noqa: S704 made safe there
    entry = unit.entries[piece.entry]
    number = sourced.numbers[entry.source]
    return Markup('<span class="age age{}" title="{}"><sub>{}</sub>{}</span>').format(
        pattern_number(number), told.cited(sourced, entry), number, Markup(plain(piece.text))  # noqa: S704 made safe there
    )  # fmt: skip


def _redline(sourced: Sourced, redline: Redline) -> dict[str, Any]:
    entry = redline.entry
    rest = []
    if redline.left_out:
        rest.append(
            f"{redline.left_out:,} words of {told.cited(sourced, entry)} stand in parts of it that were not taken over"
        )
    if redline.around:
        rest.append(f"{redline.around:,} words of the article stand in parts of it that have nothing from there")
    if redline.reordered:
        rest.append(told.REORDERED)
    also = told.twins(sourced, entry)
    return {
        "name": told.cited(sourced, entry), "figures": told.figures(entry), "also": also,
        "text": Markup("").join(map(_op, redline.ops)), "rest": "; ".join(rest),
    }  # fmt: skip


def _op(op: Op) -> Markup:
    safe = Markup(plain(op.text))  # noqa: S704 made safe there
    if op.sign == "=" or op.reason == "typography":
        return safe if op.sign != "-" else Markup("")
    tag = "del" if op.sign == "-" else "ins"
    return Markup("<{}>{}</{}>").format(tag, safe, tag)


def _rest(sourced: Sourced, source: int) -> dict[str, str]:
    """Return what of a source was not taken over: articles in part, and articles that gave nothing."""
    taken, left = told.taken_and_left(sourced, source)
    return {"id": told.name(sourced, source), "taken": taken, "left": left}
