"""HTML pages that need no network: a template, one style sheet, at most one script, and a policy for just these."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import Any

from mla_diff.writers.markup import fit
from mla_diff.writers.templates import load_template, template_text

STYLE = "trace.css"
FRAME_STYLE, PACK_STYLE = "pack/frame.css", "pack/pack.css"


def page(template: str, *, site: Any = None, script: str = "", styles: tuple[str, ...] = (), **values: Any) -> str:
    """Return a page made from one of the templates; values are escaped unless they are ``Markup`` already.

    ``site`` is the frame of a page that belongs to a pack, ``script`` the name of the page's script, ``styles``
    those of further style sheets.
    """
    from markupsafe import Markup

    style = "".join(template_text(name) for name in (STYLE, *((FRAME_STYLE, PACK_STYLE) if site else ()), *styles))
    code = template_text(script) if script else ""
    made = load_template(template).render(
        style=Markup(style), script=Markup(code), policy=policy(style, code),  # noqa: S704 both are our own
        site=site, **values,
    )  # fmt: skip
    return fit(made)


def policy(style: str, script: str = "") -> str:
    """Return a Content-Security-Policy that lets this style and this script in, and nothing else."""
    style_hash, script_hash = (b64encode(sha256(text.encode()).digest()).decode() for text in (style, script))
    scripts = f" script-src 'sha256-{script_hash}';" if script else ""
    return f"default-src 'none'; style-src 'sha256-{style_hash}';{scripts} base-uri 'none'; form-action 'none'"
