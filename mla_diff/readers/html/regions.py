"""Which parts of a page are the text, which are furniture around it, and which nobody sees."""

from __future__ import annotations

import re
from collections.abc import Generator

from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Never text that a reader sees.
UNSEEN = frozenset((
    "script", "style", "template", "head", "title", "noscript", "iframe", "embed", "canvas", "audio", "video", "map",
    "input", "datalist", "progress", "meter",
))  # fmt: skip
#: Things to click on and to fill in.
STRESSED = frozenset({"b", "strong", "i", "em", "u"})
CONTROLS = frozenset({"button", "select", "textarea", "option"})
#: What is drawn, or shown by another program; words in it have no order.
DRAWN = frozenset({"svg", "object"})
BLOCKS = frozenset((
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "blockquote", "pre", "dt", "dd", "section",
    "article", "main", "address", "figure", "figcaption", "caption", "legend", "summary", "details", "center", "hr",
    "tr", "table", "tbody", "thead", "tfoot", "ul", "ol", "dl", "menu", "dir", "body", "header", "footer", "nav",
    "aside", "form", "fieldset", "html", "hgroup", "listing", "xmp", "plaintext", "search", "dialog",
))  # fmt: skip
FURNITURE = frozenset({"nav", "footer", "aside", "search", "dialog"})
ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog"})
FURNITURE_NAME = re.compile(
    r"nav|navbar|navigation|menu|breadcrumbs?|sidebar|cookie\S*|(?:site|page|global)-?(?:header|footer|nav)|footer|"
    r"toolbar|skip-?(?:link|nav)|share|social|pagination|toc|table-of-contents|search-?(?:form|box)|"
    r"(?:quick|primary|main|top|footer|sub|side|meta)-?nav(?:igation)?|actions?(?:(?:--|__)\S+)?|permalink\S*|print-?options?|"
    r"(?:in)?force-?badge|LegAnnotations(?:Group)?Heading",
    re.IGNORECASE,
)
#: Small signs that a publisher sets into a text: the territory it applies to, the act that amended it, Word's comments.
BADGES = frozenset({"LegExtentRestriction", "LegExtentContainer", "modref", "msocomanchor", "msocomoff"})
#: The signs of EUR-Lex's consolidated texts for what an amendment begins and ends: "▼B", "►M2", "◄".
_SIGNS = ("▼", "►", "◄")
_AMENDED = re.compile(r"[▼►◄](?:[A-Z]\d{0,3})?")
HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment", re.IGNORECASE
)
MOST_WINDOWS = 50  # of a page; the words of each are counted
FEWEST_WORDS = 50  # that a window must have to be the text
MOST_SPAN = 1000  # columns or rows, as browsers bound them
HIDDEN_CLASSES = frozenset({"sr-only", "visually-hidden", "hidden"})
#: EUR-Lex's classes for titles; the later ones are those of its consolidated texts.
HEADING_CLASS = re.compile(
    r"(?:oj-)?(?:s?ti-art|ti-section-\d|ti-grseq-\d|doc-ti|hd-ti)|s?title-(?:article-norm|division-\d|doc-\S+|annex-\d)|"
    r"titrearticle",
    re.IGNORECASE,
)
#: Where the text is, on pages that say so; the first that is there once and holds most of the words.
MAIN = ("#TexteOnly", ".eli-container", "main", "[role=main]", "article")
MOST = 0.5  # of the page's characters: a page of links around a short <article> is left whole


def walk(root: LexborNode) -> Generator[tuple[LexborNode, bool], bool | None, None]:
    """Yield each node when it begins (True) and, for elements, ends (False); depth costs no stack.

    Send a true value in answer to a beginning to pass over what is inside.
    """
    node: LexborNode | None = root
    depth = 0
    while node is not None:
        passed = yield node, True
        inner = None if passed or not node.is_element_node else node.first_child
        if inner is not None:
            node, depth = inner, depth + 1
            continue
        while True:
            if node.is_element_node:
                yield node, False
            if depth == 0:
                return
            if node.next is not None:
                node = node.next
                break
            parent = node.parent
            if parent is None:
                return
            node, depth = parent, depth - 1


def attribute(node: LexborNode, name: str) -> str:
    """Return an attribute's value, "" where it is missing or empty."""
    return node.attributes.get(name) or ""


def tokens(node: LexborNode) -> list[str]:
    """Return the classes of an element and its id."""
    return f"{attribute(node, 'class')} {attribute(node, 'id')}".split()


def is_hidden(node: LexborNode) -> bool:
    """Return whether the page hides an element from its readers, or it is a badge that its publisher set there."""
    if node.tag in ("a", "span") and _is_sign_of_amendment(node):
        return True
    attributes = node.attributes
    if not attributes:
        return False
    style = attributes.get("style")
    if "hidden" in attributes or (style and HIDDEN_STYLE.search(style)):
        return True
    names = (attributes.get("class") or "").split()
    return not HIDDEN_CLASSES.isdisjoint(names) or not BADGES.isdisjoint(names)


def _is_sign_of_amendment(node: LexborNode) -> bool:
    """Return whether an element holds nothing but a publisher's sign for where an amendment begins or ends."""
    first = node.first_child
    while first is not None and first.is_element_node and first.first_child is not None:
        first = first.first_child
    if first is None or (first.text_content or "").lstrip()[:1] not in _SIGNS:
        return False
    return _AMENDED.fullmatch(node.text().strip()) is not None


def whole(node: LexborNode, name: str) -> int:
    """Return how many columns or rows a cell covers by an attribute: 1 where that is missing or absurd."""
    given = attribute(node, name).strip()
    return int(given) if given.isascii() and given.isdecimal() and 0 < int(given[:4]) <= MOST_SPAN else 1


def is_furniture(node: LexborNode) -> bool:
    """Return whether an element is navigation, a page's head or foot, or a form without text."""
    tag = node.tag or ""
    if tag in FURNITURE or attribute(node, "role") in ROLES:
        return True
    if tag == "div" and attribute(node, "id").casefold() in ("header", "masthead") and _is_mostly_links(node):
        return True
    if tag == "div" and attribute(node, "title") in ("header", "footer"):  # a printed page's, saved by LibreOffice
        return True
    if tag in ("header", "form"):  # some sites put the whole page in a form, or the treaty's title in the header
        return node.css_first("h1, h2, article, main, table" if tag == "form" else "h1, p") is None
    return tag not in ("body", "html") and any(FURNITURE_NAME.fullmatch(token) for token in tokens(node))


def is_opener(button: LexborNode) -> bool:
    """Return whether a button is a heading, or a whole heading is the button, as where a click opens what is below."""
    if button.tag != "button":
        return False
    around = button.parent
    while around is not None and around.tag in ("span", "strong", "b", "em"):
        around = around.parent
    if button.css_first("h1, h2, h3, h4, h5, h6") is not None:
        return True
    heads = around is not None and (around.tag == "summary" or heading_level(around) is not None)
    return heads and around is not None and around.text().split() == button.text().split()


def drawn_words(drawing: LexborNode) -> int:
    """Return how many words a drawing shows."""
    texts = drawing.css("text, foreignObject") if drawing.tag == "svg" else [drawing]
    return sum(len(text.text().split()) for text in texts)


def heading_level(node: LexborNode) -> int | None:
    """Return the level of a heading, 0 where only its class says that it is one; None for other elements."""
    tag = node.tag or ""
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return int(tag[1])
    if tag in BLOCKS and any(HEADING_CLASS.fullmatch(name) for name in attribute(node, "class").split()):
        return 0
    return None


def main_region(page: LexborHTMLParser) -> int | None:
    """Return the identity of the element that holds the text, or None for the whole page."""
    if page.body is None:
        return None
    total = len(page.body.text())
    for selector in MAIN:
        found = page.css(selector)
        if len(found) == 1 and len(found[0].text()) >= MOST * total:
            return _with_what_belongs_to_it(found[0]).mem_id
    return None


def closed_window(body: LexborNode) -> LexborNode | None:
    """Return the element with the most words among those that a page hides, or opens as a window; None for too few."""
    windows = body.css(
        "dialog, details, [role=dialog], [aria-hidden=true], [hidden], [style*=display], .hidden, .modal"
    )
    sizes = [(len(node.text().split()), -place, node) for place, node in enumerate(windows[:MOST_WINDOWS])]
    longest = max(sizes, key=lambda size: size[:2], default=None)
    return longest[2] if longest is not None and longest[0] >= FEWEST_WORDS else None


def _with_what_belongs_to_it(main: LexborNode) -> LexborNode:
    """Return the element that holds the main text with its title, preamble and notes, where these stand beside it.

    What is beside it belongs to it where it is no menu, foot or the like, nor mostly links.
    """
    region = within = main
    while within.parent is not None and within.parent.tag not in ("body", "html"):
        beside = [node for node in within.parent.iter() if node.mem_id != within.mem_id and not is_furniture(node)]
        beside = [node for node in beside if node.tag not in UNSEEN | CONTROLS | DRAWN and not is_hidden(node)]
        if any(_is_mostly_links(node) for node in beside):
            break
        within = within.parent
        region = within if within.tag in BLOCKS else region
    return region


def _is_mostly_links(node: LexborNode) -> bool:
    """Return whether half the letters of an element, or more, are those of links and buttons."""
    letters = len("".join(node.text().split()))
    links = [node] if node.tag in ("a", "button", "label") else node.css("a, button, label, select, option")
    linked = sum(len("".join(link.text().split())) for link in links)
    return bool(letters) and 2 * linked >= letters
