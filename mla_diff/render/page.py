"""HTML pages that need no script and no network: a template, one style sheet, and a policy that allows nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import Any

from mla_diff.render.markup import fit
from mla_diff.render.templates import load_template, template_text

STYLE = "trace.css"


def page(template: str, **values: Any) -> str:
    """Return a page made from one of the templates; values are escaped unless they are ``Markup`` already."""
    from markupsafe import Markup

    style = template_text(STYLE)
    made = load_template(template).render(
        style=Markup(style),  # noqa: S704 the style sheet is our own
        policy=_policy(style), **values,
    )  # fmt: skip
    return fit(made)


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
