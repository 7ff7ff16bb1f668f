"""Akoma Ntoso: one version, or a comparison as its new text with an ``analysis`` that says what was modified.

    article, point, ...   the elements of those names; a row is a ``tr``; what the standard has no element for in a
                          body is ``hcontainer`` with its name
    an annex              ``attachment`` with a ``doc`` of its own
    a preamble, a preface numbered provisions in them are ``blockContainer``
    a correspondence      ``textualMod``: substitution, insertion, repeal, renumbering, split or join, with the old
                          and the new words, and the addresses of both

Read back by ``readers/structured/akn`` it is the same version.
"""

from __future__ import annotations

from lxml import etree

from mla_diff.model.akoma_ntoso import AKN, OWN
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.writers.akn.analysis import add_analysis
from mla_diff.writers.akn.elements import Element, add
from mla_diff.writers.akn.meta import add_meta
from mla_diff.writers.akn.text import add_text
from mla_diff.writers.registry import View

#: Elements that hold words, between which a line end would be read as a space.
_WITH_WORDS = frozenset(("p", "num", "heading", "block", "docTitle", "quotedText"))


def render(comparison: Comparison, view: View) -> str:
    """Return the new text in Akoma Ntoso, with what was modified since the old one."""
    root, meta = _document(comparison.new)
    add_analysis(meta, comparison)
    return _serialise(root)


def render_version(version: Version) -> str:
    """Return a version in Akoma Ntoso."""
    return _serialise(_document(version)[0])


def _document(version: Version) -> tuple[Element, Element]:
    root = etree.Element(f"{{{AKN}}}akomaNtoso", nsmap={None: AKN, "mla": OWN})
    act = add(root, "act", name="act", contains="singleVersion")
    meta = add_meta(act, version)
    add_text(act, version)
    return root, meta


def _serialise(root: Element) -> str:
    _indent(root, 0)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'


def _indent(element: Element, level: int) -> None:
    """Put each element on a line of its own, but for those in which a space would be part of the text."""
    if not len(element) or etree.QName(element).localname in _WITH_WORDS:
        return
    element.text = f"\n{' ' * (level + 1)}"
    for child in element:
        _indent(child, level + 1)
        child.tail = element.text
    element[-1].tail = f"\n{' ' * level}"
