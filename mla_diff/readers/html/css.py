"""What a page's own style sheet says of its words: struck through, raised, or set apart from what is beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from selectolax.lexbor import LexborNode, SelectolaxError

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
_MOST_SELECTORS = 40  # of more than one class each: every one is looked for in the whole page


class Styled(Struct, frozen=True):
    """The elements that style sheets set in one way: by their classes, and those that other selectors name."""

    classes: frozenset[str] = frozenset()
    elements: frozenset[int] = frozenset()  # by identity

    def holds(self, node: LexborNode) -> bool:
        """Return whether an element is one of them."""
        if self.elements and node.mem_id in self.elements:
            return True
        return bool(self.classes) and not self.classes.isdisjoint((node.attributes.get("class") or "").split())


class PageStyle(Struct, frozen=True):
    """What the style sheets of a page make of its elements."""

    struck: Styled = Styled()
    apart: Styled = Styled()
    raised: Styled = Styled()
    lined: Styled = Styled()

    def strikes(self, node: LexborNode) -> bool:
        """Return whether an element is set with a line through it; what HTML calls deleted is told as a change."""
        if node.tag in ("s", "strike"):
            return True
        style = node.attributes.get("style")
        return bool(style and _STRUCK.search(style)) or self.struck.holds(node)

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
        return self.apart.holds(node)


def _is_set(node: LexborNode, style: re.Pattern[str], styled: Styled, name: re.Pattern[str]) -> bool:
    """Return whether an element is set in a way: by its own style, a style sheet, or a usual class's name."""
    attributes = node.attributes
    own = attributes.get("style")
    if own and style.search(own):
        return True
    return styled.holds(node) or any(map(name.fullmatch, (attributes.get("class") or "").split()))


def page_style(root: LexborNode) -> PageStyle:
    """Return what the style sheets in a page say of its elements."""
    sheets = _COMMENT.sub("", "\n".join(node.text() for node in root.css("style"))[:_MOST])
    rules = _RULE.findall(sheets)
    apart = _styled(root, rules, _APART)
    return PageStyle(
        struck=_styled(root, rules, _STRUCK),
        apart=Styled(apart.classes),  # "nav a" and the like set links apart that stand in sentences elsewhere
        raised=_styled(root, rules, _RAISED),
        lined=_styled(root, rules, _LINED),
    )


def _styled(root: LexborNode, rules: Sequence[tuple[str, str]], says: re.Pattern[str]) -> Styled:
    """Return the elements that rules with such declarations are about."""
    classes: set[str] = set()
    others: list[str] = []
    for selectors, declarations in rules:
        if not says.search(declarations):
            continue
        for selector in map(str.strip, selectors.split(",")):
            match = _CLASS.match(selector)
            if match:
                classes.add(match[1])
            else:
                others.append(selector)
    elements = {node.mem_id for selector in others[:_MOST_SELECTORS] for node in _selected(root, selector)}
    return Styled(frozenset(classes), frozenset(elements))


def _selected(root: LexborNode, selector: str) -> list[LexborNode]:
    """Return the elements a selector names; none where it is about what is no element: "@page", "p::before"."""
    try:
        return root.css(selector)
    except SelectolaxError:
        return []
