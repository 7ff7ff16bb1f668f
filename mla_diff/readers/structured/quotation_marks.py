"""Quotation marks that a file keeps as attributes of what is quoted, written into the words as they are printed.

die Wörter <quotedText startQuote="„" endQuote="“">oder vorbereitet</quotedText>     die Wörter „oder vorbereitet“
<Text>insert—</Text><BlockAmendment Format="double">...                              insert—“...
"""

from __future__ import annotations

from lxml import etree

from mla_diff.readers.structured.dialect import Element, local_name

_TEXTS = frozenset({"quotedText", "embeddedText"})
_STRUCTURES = frozenset({"quotedStructure", "embeddedStructure", "BlockAmendment"})
#: Marks that may close what they open: the standard lets one attribute say both. After "“" the text has what closes.
_BOTH_ENDS = frozenset({'"', "'", "''"})
_FORMATS = {"double": ("“", "”"), "single": ("‘", "’")}  # of legislation.gov.uk
_NUMBERED = frozenset({"num", "heading", "subheading", "Pnumber", "Number", "Title", "Subtitle"})
_BLOCKS = frozenset({"p", "block", "Text"})


def write_quotation_marks(root: Element) -> None:
    """Write the marks around all quotations whose text does not have them.

    The mark that opens a quoted unit ends the sentence before it, so that its number stays as it is compared.
    """
    for quoted in root.iter(*(f"{{*}}{name}" for name in (*_TEXTS, *_STRUCTURES))):
        start, end = _marks(quoted)
        words = "".join(quoted.itertext()).strip()
        if not words or not start or words.startswith(start):
            continue
        if local_name(quoted) in _TEXTS:
            quoted.text = start + (quoted.text or "").lstrip()
        else:
            _write_before(quoted, start)
        if end and not words.rstrip(" .,;").endswith(end):
            _write_at_end(quoted, end)


def _marks(quoted: Element) -> tuple[str, str]:
    """Return the marks that open and close a quotation, as its attributes say."""
    if quoted.get("Format"):
        return _FORMATS.get(quoted.get("Format"), ("", ""))
    start = quoted.get("startQuote") or quoted.get("quote") or ""
    return start, quoted.get("endQuote") or (start if start in _BOTH_ENDS else "")


def _write_before(quoted: Element, mark: str) -> None:
    """Write a mark at the end of the sentence before, or, where none is, before the first words that are no number."""
    previous, parent = quoted.getprevious(), quoted.getparent()
    before = (previous.tail if previous is not None else parent.text if parent is not None else "") or ""
    sentence = before.rstrip() or (previous is not None and "".join(previous.itertext()).strip())
    if not sentence:
        first = next((text for text in quoted.iter(etree.Element) if _has_plain_words(text, quoted)), None)
        if first is not None:
            first.text = mark + first.text.lstrip()
            return
    if previous is not None and not before.strip() and local_name(previous) in _BLOCKS:
        _write_at_end(previous, f" {mark}")
    elif previous is not None:
        previous.tail = f"{before.rstrip()} {mark}"
    elif parent is not None:
        parent.text = f"{before.rstrip()} {mark}"


def _has_plain_words(element: Element, quoted: Element) -> bool:
    """Return whether an element of a quotation begins with words that are neither number nor heading."""
    around = {local_name(above) for above in (element, *element.iterancestors())}
    outside = {local_name(above) for above in quoted.iterancestors()}
    return bool((element.text or "").strip()) and not _NUMBERED & (around - outside)


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
