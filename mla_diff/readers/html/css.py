"""What a page's own style sheet says of its words: struck through, raised, or set apart from what is beside them."""

from __future__ import annotations

import re

from msgspec import Struct
from selectolax.lexbor import LexborNode

from mla_diff.readers.html.regions import attribute

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_CLASS = re.compile(r"(?:[\w-]*)\.([\w-]+)\s*$")
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*super|mso-text-raise\s*:\s*(?!0)[\d.]|variant-position\s*:\s*super", re.I)
#: How makers of pages call superscript; EUR-Lex's pages are often saved without their style sheet.
_RAISED_NAME = re.compile(r"(?:oj-)?super(?:script)?|sup", re.IGNORECASE)
_LINED = re.compile(r"white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
#: How makers of style sheets for all pages call it.
_LINED_NAME = re.compile(r"(?:whitespace|white-space|ws)-(?:pre|pre-wrap|pre-line|break-spaces)|preformatted")
_APART = re.compile(
    r"(?:margin|padding)-(?:left|right|inline-start|inline-end)\s*:\s*(?!0(?:[a-z%]*)?\s*(?:;|$))[\d.]"
    r"|display\s*:\s*(?:block|table-cell|flex|grid|list-item)|float\s*:\s*(?:left|right)",
    re.IGNORECASE,
)
_MOST = 200_000  # characters of style sheets that are looked at


class PageStyle(Struct, frozen=True):
    """The classes of a page by what its style sheets make of them."""

    struck: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    raised: frozenset[str] = frozenset()
    lined: frozenset[str] = frozenset()

    def strikes(self, node: LexborNode) -> bool:
        """Return whether an element is set with a line through it; what HTML calls deleted is told as a change."""
        if node.tag in ("s", "strike"):
            return True
        attributes = node.attributes
        style = attributes.get("style")
        if style and _STRUCK.search(style):
            return True
        return bool(self.struck) and not self.struck.isdisjoint((attributes.get("class") or "").split())

    def raises(self, node: LexborNode) -> bool:
        """Return whether an element is set as superscript."""
        if node.tag == "sup":
            return True
        return _is_set(node, _RAISED, self.raised, _RAISED_NAME)

    def keeps_lines(self, node: LexborNode) -> bool:
        """Return whether the line ends in an element's source are line ends on the page."""
        return _is_set(node, _LINED, self.lined, _LINED_NAME)

    def sets_apart(self, node: LexborNode) -> bool:
        """Return whether an element in a line stands apart from the words before and after it."""
        style = attribute(node, "style")
        if style and _APART.search(style):
            return True
        return bool(self.apart) and not self.apart.isdisjoint(attribute(node, "class").split())


def _is_set(node: LexborNode, style: re.Pattern[str], classes: frozenset[str], name: re.Pattern[str]) -> bool:
    """Return whether an element is set in a way: by its own style, a class of the page, or a usual class's name."""
    attributes = node.attributes
    own = attributes.get("style")
    if own and style.search(own):
        return True
    names = (attributes.get("class") or "").split()
    return any(one in classes or name.fullmatch(one) for one in names)


def page_style(root: LexborNode) -> PageStyle:
    """Return what the style sheets in a page say of its classes."""
    sheets = _COMMENT.sub("", "\n".join(node.text() for node in root.css("style"))[:_MOST])
    struck: set[str] = set()
    apart: set[str] = set()
    raised: set[str] = set()
    lined: set[str] = set()
    for selectors, declarations in _RULE.findall(sheets):
        classes = {match[1] for selector in selectors.split(",") if (match := _CLASS.match(selector.strip()))}
        if _STRUCK.search(declarations):
            struck |= classes
        if _APART.search(declarations):
            apart |= classes
        if _RAISED.search(declarations):
            raised |= classes
        if _LINED.search(declarations):
            lined |= classes
    return PageStyle(frozenset(struck), frozenset(apart), frozenset(raised), frozenset(lined))
