"""Digits that an XML file sets as superscript, written as plain text writes them: "km²", "10⁵", "Art. 5¹"."""

from __future__ import annotations

from collections.abc import Set

from mla_diff.readers.structured.dialect import Element, local_name
from mla_diff.text.raised import raise_digits


def write_superscripts(root: Element, names: Set[str], numbers: Set[str]) -> None:
    """Write the digits in elements of these names as raised ones, where they would run into the word before them.

    What holds more than words is left alone, and so is what stands apart, as a note's number in brackets does.
    A number that is raised as a whole, as Swiss laws print those of their paragraphs, is a number like others.
    """
    for name in names:
        for element in root.iter(f"{{*}}{name}"):
            if element.text and not len(element) and _follows_word(element) and not _is_whole_number(element, numbers):
                after = (element.tail or "")[:1]
                raised = raise_digits(element.text + after, ((0, len(element.text)),))
                element.text = raised[: len(element.text)]


def _follows_word(element: Element) -> bool:
    before, holder = element.getprevious(), element.getparent()
    if before is not None:
        text = before.tail or "".join(before.itertext())
    else:
        text = (holder.text if holder is not None else "") or ""
    return text[-1:].isalnum() or text[-1:] in (")", "]")


def _is_whole_number(element: Element, numbers: Set[str]) -> bool:
    holder = next((above for above in element.iterancestors() if local_name(above) in numbers), None)
    return holder is not None and "".join(holder.itertext()).strip(" .()") == (element.text or "").strip(" .()")
