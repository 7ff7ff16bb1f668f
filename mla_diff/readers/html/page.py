"""The characters of a web page: what its bytes say of their encoding, and a guard against pages made to do harm."""

from __future__ import annotations

import re

from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.encodings import BOMS, decode, known
from mla_diff.readers.limits import DEEPEST, MAX_ATTRIBUTES, MAX_ELEMENTS, MAX_PAGE_BYTES, MOST_ATTRIBUTES
from mla_diff.readers.registry import Options

DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)|"
    rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
#: Browsers read these names so (WHATWG Encoding Standard), and pages that carry them hold its quotation marks.
BROWSER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
           "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}  # fmt: skip
TAG = re.compile(r"<(/?)([a-z][a-z0-9-]{0,20})([^<>]*)", re.IGNORECASE)
SEPARATOR = re.compile(r"[\s/]+")
#: Elements that end by themselves, so that an opening tag says nothing on depth.
UNCLOSED = frozenset((
    "p", "li", "td", "th", "tr", "dt", "dd", "br", "hr", "img", "meta", "link", "input", "col", "option", "tbody",
    "thead", "tfoot", "wbr", "area", "base", "source", "colgroup", "html", "head", "body", "param", "embed",
))  # fmt: skip


def text_of(name: str, content: bytes, options: Options) -> tuple[str, tuple[Finding, ...]]:
    """Return a page's characters, and a finding where they had to be guessed. Raises LoadError for hostile pages."""
    if len(content) > MAX_PAGE_BYTES:
        raise LoadError(f"{name}: the page has over {MAX_PAGE_BYTES >> 20} MB; split it")
    text, findings = _decode(name, content, options)
    elements, attributes, most, depth = _measure(text)
    if elements > MAX_ELEMENTS or attributes > MAX_ATTRIBUTES or most > MOST_ATTRIBUTES:
        raise LoadError(f"{name}: the page has over {MAX_ELEMENTS:,} elements or too many attributes; split it")
    if depth > DEEPEST:
        raise LoadError(f"{name}: the page's elements are nested over {DEEPEST:,} deep; save it anew from a browser")
    return text, findings


def _decode(name: str, content: bytes, options: Options) -> tuple[str, tuple[Finding, ...]]:
    declared = DECLARED.search(content[:4096])
    if options.encoding or declared is None or content.startswith(tuple(mark for mark, _ in BOMS)):
        return decode(name, content, options)
    said = (declared[1] or declared[2]).decode("ascii", "replace")
    try:
        encoding = known(name, said)
        return content.decode(BROWSER.get(encoding, encoding)), ()
    except (LoadError, UnicodeError):
        text, findings = decode(name, content, options)
        return text, (Finding("encoding", f"the page says it is {said}, which it is not"), *findings)


def _measure(text: str) -> tuple[int, int, int, int]:
    """Return a page's elements, its attributes at most, the most of them in one tag, and its depth."""
    elements = attributes = most = depth = deepest = 0
    for tag in TAG.finditer(text):
        closing, name, rest = tag.groups()
        elements += not closing
        own = len(SEPARATOR.findall(rest)) if rest else 0
        attributes, most = attributes + own, max(most, own)
        if name.lower() not in UNCLOSED:
            depth = max(depth - 1, 0) if closing else depth + 1
            deepest = max(deepest, depth)
    return elements, attributes, most, deepest
