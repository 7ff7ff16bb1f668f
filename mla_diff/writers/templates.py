"""The templates that travel with the program, as text and as Jinja2 templates that escape everything."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def template_text(name: str) -> str:
    """Return a file of the templates folder as it is: a style sheet, a script."""
    return (_folder() / name).read_text(encoding="utf-8")


@cache
def load_template(name: str) -> Template:
    """Return a template; what is put into it is escaped, and a name it misses is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    places = Environment(
        loader=FileSystemLoader(_folder(), encoding="utf-8"), autoescape=True, undefined=StrictUndefined, finalize=_fit,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    return places.get_template(name)


def _fit(value: object) -> object:
    """Return a value that is put into a template without what HTML allows nowhere; markup of our own is so already."""
    from markupsafe import Markup

    from mla_diff.writers.markup import fit

    return fit(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _folder() -> Path:
    """Return where the templates are: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_shipped" / "templates"
    return installed if installed.is_dir() else package.parent / "templates"
