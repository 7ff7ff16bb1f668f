"""Quotation marks that Akoma Ntoso keeps as attributes of what is quoted, written into the words as they are printed.

die Wörter <quotedText startQuote="„" endQuote="“">oder vorbereitet</quotedText>     die Wörter „oder vorbereitet“
"""

from __future__ import annotations

from lxml import etree

from mla_diff.readers.structured.dialect import Element, local_name

_TEXTS = frozenset({"quotedText", "embeddedText"})
_STRUCTURES = frozenset({"quotedStructure", "embeddedStructure"})
_NUMBERED = frozenset({"num", "heading", "subheading"})


def write_quotation_marks(root: Element) -> None:
    """Write the marks around all quotations whose text does not have them.

    The mark that opens a quoted unit ends the sentence before it, so that its number stays as it is compared.
    """
    for quoted in root.iter(*(f"{{*}}{name}" for name in (*_TEXTS, *_STRUCTURES))):
        start = quoted.get("startQuote") or quoted.get("quote") or ""
        end = quoted.get("endQuote") or start  # the standard: one attribute says both where they are the same
        words = "".join(quoted.itertext()).strip()
        if not words or not start or words.startswith(start):
            continue
        if local_name(quoted) in _TEXTS:
            quoted.text = start + (quoted.text or "").lstrip()
        else:
            _write_before(quoted, start)
        _write_at_end(quoted, end)


def _write_before(quoted: Element, mark: str) -> None:
    previous, parent = quoted.getprevious(), quoted.getparent()
    if previous is not None:
        previous.tail = f"{(previous.tail or '').rstrip()} {mark}"
    elif parent is not None:
        parent.text = f"{(parent.text or '').rstrip()} {mark}"


def _write_at_end(quoted: Element, mark: str) -> None:
    """Write a mark behind the last words, or behind the whole where those are a number or a heading."""
    last, is_tail = quoted, False
    for event, element in etree.iterwalk(quoted, events=("start", "end")):
        if event == "start" and isinstance(element.tag, str) and (element.text or "").strip():
            last, is_tail = element, False
        elif event == "end" and element is not quoted and (element.tail or "").strip():
            last, is_tail = element, True
    holder = last.getparent() if is_tail else last
    around = {local_name(above) for above in (holder, *holder.iterancestors())}
    inside = {local_name(above) for above in (quoted, *quoted.iterancestors())}
    if _NUMBERED & (around - inside):
        quoted.tail = mark + (quoted.tail or "")
    elif is_tail:
        last.tail = (last.tail or "").rstrip() + mark
    else:
        last.text = (last.text or "").rstrip() + mark
