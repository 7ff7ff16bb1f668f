"""HTML pages that need no script and no network: a template, one style sheet, and a policy that allows nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment

STYLE = "trace.css"


def page(template: str, **values: Any) -> str:
    """Return a page made from one of the templates; values are escaped unless they are ``Markup`` already."""
    from markupsafe import Markup

    environment = _environment()
    style = environment.loader.get_source(environment, STYLE)[0] if environment.loader else ""
    return environment.get_template(template).render(
        style=Markup(style),  # noqa: S704 the style sheet is our own
        policy=_policy(style), **values,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from mla_diff.store.shipped import shipped

    return Environment(
        loader=FileSystemLoader(shipped("templates")), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
