"""Digits that an XML file sets as superscript, written as plain text writes them: "km²", "10⁵", "Art. 5¹"."""

from __future__ import annotations

from collections.abc import Set

from mla_diff.readers.structured.dialect import Element
from mla_diff.text.raised import raise_digits


def write_superscripts(root: Element, names: Set[str]) -> None:
    """Write the digits in elements of these names as raised ones; what holds more than words is left alone."""
    for name in names:
        for element in root.iter(f"{{*}}{name}"):
            if element.text and not len(element):
                after = (element.tail or "")[:1]
                raised = raise_digits(element.text + after, ((0, len(element.text)),))
                element.text = raised[: len(element.text)]
