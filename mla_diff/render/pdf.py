"""PDF: the HTML redline, printed by WeasyPrint, which needs no browser (an extra: ``mla-diff[pdf]``)."""

from __future__ import annotations

import logging
from typing import NoReturn

from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import MlaDiffError
from mla_diff.render.registry import View
from mla_diff.render.registry import render as render_as


class MissingExtra(MlaDiffError):
    """A format needs a package that is not installed."""


def render(comparison: Comparison, view: View) -> bytes:
    """Return the comparison as tagged PDF. Raises MissingExtra where WeasyPrint, or a library it needs, is not there."""
    try:
        from weasyprint import HTML
    except ImportError:
        raise MissingExtra(
            "pdf needs WeasyPrint, which is not installed; pip install 'mla-diff[pdf]', or print --format html from a browser"
        ) from None
    except OSError as error:  # the package is there, a C library is not
        raise MissingExtra(
            f"pdf needs Pango, which WeasyPrint cannot load ({_first_line(error)}); install it, or print --format html from a browser"
        ) from None
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it reports each rule meant for screens only
    page = render_as(comparison, "html", view)
    made: bytes = HTML(string=page, url_fetcher=_refuse).write_pdf(pdf_tags=True)
    return made


def _refuse(url: str, *_: object, **__: object) -> NoReturn:
    """The page holds all it needs; whatever else it should name is not fetched."""
    raise ValueError(f"{url} is not fetched")


def _first_line(error: OSError) -> str:
    return str(error).partition("\n")[0][:80]
