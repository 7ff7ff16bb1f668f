"""PDF: the HTML redline, printed by WeasyPrint, which needs no browser (an extra: ``mla-diff[pdf]``)."""

from __future__ import annotations

import logging
import re
from typing import NoReturn

from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import MlaDiffError
from mla_diff.writers.registry import View
from mla_diff.writers.registry import render as render_as

#: What the page's switches say on paper: inline, page breaks before long articles. WeasyPrint knows no state, and each
#: ``:has()`` costs it a walk through the whole page for every element: 90 s for 35 pages instead of 7.
_ON, _OFF = "", ":not(*)"
_SWITCHED = re.compile(r":not\(:has\(#ui-([\w-]+):checked\)\)|:has\(#ui-([\w-]+):checked\)")
_HAS = re.compile(r":has\((?:[^()]|\([^()]*\))*\)")
_CHECKED = frozenset({"inline", "print-changed", "break-none"})
#: What WeasyPrint sets otherwise than a browser: a grid's row parted from its sign, flexible boxes set too narrow.
_PRINT = """
.r { break-inside: avoid }
.versions div, .files dl { display: block } .files dl div, dt, dd { display: inline; margin: 0 .6em 0 0 }
"""


class MissingExtraError(MlaDiffError):
    """A format needs a package that is not installed."""


_ELSE = ", or print --format html from a browser"


def render(comparison: Comparison, view: View) -> bytes:
    """Return the comparison as tagged PDF. Raises MissingExtraError where WeasyPrint is not all there."""
    try:
        from weasyprint import HTML
    except ImportError:
        message = "pdf needs WeasyPrint, which is not installed; pip install 'mla-diff[pdf]'"
        raise MissingExtraError(message + _ELSE) from None
    except OSError as error:  # the package is there, a C library is not
        message = f"pdf needs Pango, which cannot be loaded ({_first_line(error)}); install it"
        raise MissingExtraError(message + _ELSE) from None
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it reports each rule meant for screens only
    head, mark, rest = render_as(comparison, "html", view).partition("</style>")
    checked = _CHECKED | {"print-whole"} if view.everything else _CHECKED
    page = f"{fix_switches(head, checked)}{_PRINT}{mark}{rest}"
    made: bytes = HTML(string=page, url_fetcher=_refuse).write_pdf(pdf_tags=True)
    return made


def fix_switches(style: str, checked: frozenset[str] = _CHECKED) -> str:
    """Return a style in which no rule depends on a switch of the page.

    >>> fix_switches("body:not(:has(#ui-inline:checked)) .w {} body:has(#ui-inline:checked) main {} .r:has(> .at) {}")
    'body:not(*) .w {} body main {} .r:not(*) {}'
    """

    def state(match: re.Match[str]) -> str:
        is_on = (match[1] or match[2]) in checked
        return _ON if is_on == bool(match[2]) else _OFF

    return _HAS.sub(_OFF, _SWITCHED.sub(state, style))


def _refuse(url: str, *_: object, **__: object) -> NoReturn:
    """The page holds all it needs; whatever else it should name is not fetched."""
    raise ValueError(f"{url} is not fetched")


def _first_line(error: OSError) -> str:
    return str(error).partition("\n")[0][:80]
