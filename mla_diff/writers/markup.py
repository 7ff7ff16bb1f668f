"""Words of a document as HTML: always text, the changed ones as ``ins`` and ``del``, and the marks of footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markupsafe import escape

from mla_diff.model.comparison import UNCOMPARED, NoteChange, Op, Sign
from mla_diff.model.provision import Footnote, Provision
from mla_diff.report.signs import note_text

#: What HTML allows nowhere, not even as a reference: control characters, halves of surrogate pairs, non-characters.
_PLANES = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
_UNFIT = re.compile(f"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff{_PLANES}]")


def fit(text: str) -> str:
    """Return text with a replacement sign for what HTML allows nowhere."""
    return text if text.isprintable() else _UNFIT.sub("\ufffd", text)  # nearly all is printable


def plain(text: str) -> str:
    """Return text for an element or a quoted attribute.

    >>> plain('<b> & "c"\\x00')
    '&lt;b&gt; &amp; &#34;c&#34;�'
    """
    return str(escape(fit(text)))


def words_markup(
    ops: Sequence[Op], side: Sign, old: Provision | None, new: Provision | None, start: tuple[int, int] = (0, 0)
) -> tuple[str, str]:
    """Return heading and own words of a row as markup.

    Side "-" is the old text with the words that went; side "+" is the new text with the words that came and, in
    between, those that went, so that it can be read alone. ``start`` says how many characters of the old and the new
    provision came in earlier rows.
    """
    at = {"-": start[0], "+": start[1]}
    pending = _pending(old if side == "-" else new, at[side], side)
    heading: list[str] = []
    body: list[str] = []
    for op in ops:
        if side == "-" and op.sign == "+":
            at["+"] += len(op.text)
            continue
        own: Sign = "-" if side == "-" or op.sign == "-" else "+"
        provision = old if own == "-" else new
        for is_heading, place, text in _cut(op.text, at[own], len(provision.heading) if provision else 0):
            marked = _marked(op, text, place, pending if own == side else [], side)
            (heading if is_heading else body).append(marked)
        for sign in ("-", "+") if op.sign == "=" else (op.sign,):
            at[sign] += len(op.text)
    return "".join(heading), "".join(body)


def _cut(text: str, at: int, cut: int) -> Iterator[tuple[bool, int, str]]:
    """Yield whether it is heading, place and text of the parts of a text; the line end after the heading goes."""
    ahead = max(cut - at, 0)
    if ahead:
        yield True, at, text[:ahead]
    if cut and at <= cut and text.startswith("\n", ahead):
        ahead += 1
    if ahead < len(text):
        yield False, at + ahead, text[ahead:]


def _marked(op: Op, text: str, place: int, pending: list[tuple[int, str]], side: Sign) -> str:
    """Return a piece of an op as markup; ``place`` is where it starts in its provision."""
    if op.reason == "typography" and op.sign not in ("=", side):
        return ""
    inside = plain(text) if not pending else _with_notes(text, place, pending)
    if op.reason in UNCOMPARED:  # shown beside the other text, never as struck or put in
        return inside if op.sign in ("=", side) else f'<span class="beside">{inside} </span>'
    if op.sign == "=" or op.reason == "typography":
        return inside
    tag = "del" if op.sign == "-" else "ins"
    kind = ' class="ref"' if op.reason else ""
    core = inside.strip(" ")
    if op.sign != side or not core:  # side by side hides the words that went, which must leave no space behind
        return f"<{tag}{kind}>{inside}</{tag}>"
    before, _, after = inside.partition(core)
    return f"{before}<{tag}{kind}>{core}</{tag}>{after}"


def _with_notes(text: str, at: int, pending: list[tuple[int, str]]) -> str:
    """Return text with the marks of the notes that stand in it; those are taken from ``pending``."""
    parts, done = [], 0
    while pending and pending[0][0] <= at + len(text):
        offset, mark = pending.pop(0)
        stop = max(done, offset - at)
        parts += [plain(text[done:stop]), mark]
        done = stop
    return "".join([*parts, plain(text[done:])])


def _pending(provision: Provision | None, start: int, side: Sign) -> list[tuple[int, str]]:
    """Return the marks of a provision's notes with their place in its heading and words, first to last."""
    if provision is None or not provision.notes:
        return []
    shift = len(provision.heading) + 1 if provision.heading else 0
    found = [
        (note.offset + shift, _mark(provision, index, note, side)) for index, note in enumerate(provision.notes, 1)
    ]
    return sorted((one for one in found if one[0] > start or not start), key=lambda one: one[0])


def _mark(provision: Provision, at: int, note: Footnote, side: Sign) -> str:
    name = note_id(provision, at, side)
    return f'<sup class="mark"><a href="#{name}" id="{name}-mark" role="doc-noteref">{plain(note.number)}</a></sup>'


def note_id(provision: Provision, at: int, side: Sign) -> str:
    """Return the address of a provision's note; ``at`` counts from 1."""
    return f"{'old-' if side == '-' else ''}{plain(provision.eid)}--note-{at}"


def notes_markup(provision: Provision, side: Sign, changes: Sequence[NoteChange]) -> str:
    """Return a provision's footnotes as a list; in those that changed, the words of ``side`` that did are marked."""
    changed = {note_text(change.ops, side): change for change in changes}
    items = []
    for index, note in enumerate(provision.notes, 1):
        name, change = note_id(provision, index, side), changed.get(note.text)
        text = "".join(_note_words(change.ops, side)) if change else plain(note.text)
        back = f'<a href="#{name}-mark" role="doc-backlink">{plain(note.number)}</a>'
        items.append(f'<li id="{name}">{back} {text}</li>')
    return f'<ul class="notes">{"".join(items)}</ul>'


def gone_notes(changes: Sequence[NoteChange]) -> str:
    """Return the footnotes that went, for the form in which both texts stand as one; "" where none did."""
    went = (change for change in changes if change.old is not None and change.new is None)
    items = [f"<li>{plain(change.old_number)} {''.join(_note_words(change.ops, '-'))}</li>" for change in went]
    return f'<ul class="notes went">{"".join(items)}</ul>' if items else ""


def _note_words(ops: Sequence[Op], side: Sign) -> Iterator[str]:
    """Yield the words of a footnote as markup: of the old side its own, of the new one what went in between too."""
    for op in ops:
        if op.sign == "=":
            yield plain(op.text)
        elif op.reason == "typography" or op.reason in UNCOMPARED:
            yield plain(op.text) if op.sign == side else ""
        elif op.sign == side or side == "+":
            tag = "del" if op.sign == "-" else "ins"
            yield f"<{tag}>{plain(op.text)}</{tag}>"
