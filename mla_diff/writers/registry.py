"""Which renderer makes which format; it is imported when it is asked for, not before."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal, overload

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import UnknownNameError
from mla_diff.text.guess import guess


class View(Struct, frozen=True):
    """What of a comparison is shown, and how."""

    width: int = 100  # columns of a terminal
    color: bool = False
    everything: bool = False  # unchanged provisions too
    only: frozenset[str] = frozenset()  # eIds of either side; empty for all
    inline: bool = False  # both texts as one, instead of side by side
    links: tuple[str, str] = ("", "")  # addresses of the old and the new file or page; "" for no link
    style: str = ""  # a variant of the format: "static" of Word; "" for the plain form
    made: str = ""  # when the output is said to be made, ISO 8601; "" leaves it to the versions' dates
    lines: int = 24  # of a terminal's screen, of which a third may say what weighs most


class Renderer(Struct, frozen=True):
    """An output format: its name and the module whose ``render`` makes it, as text or as bytes."""

    name: str
    module: str
    suffix: str
    style: str = ""  # the variant of the module's format that goes by this name
    is_file: bool = False  # goes to a file in ``reports`` where no other place is given
    note: str = ""  # what a list of formats says of it


#: Add a format here and a module beside this one with ``render(comparison, view) -> str`` (or bytes).
RENDERERS = (
    Renderer("terminal", "mla_diff.writers.terminal", ".txt"),
    Renderer("html", "mla_diff.writers.html", ".html", is_file=True),
    Renderer("docx", "mla_diff.writers.docx", ".docx", is_file=True, note="tracked changes"),
    Renderer("docx-moves", "mla_diff.writers.docx", ".docx", "moves", is_file=True, note="Word's own moves"),
    Renderer("docx-static", "mla_diff.writers.docx", ".docx", "static", is_file=True, note="to print"),
    Renderer("pdf", "mla_diff.writers.pdf", ".pdf", is_file=True),
    Renderer("md", "mla_diff.writers.markdown", ".md"),
    Renderer("md-critic", "mla_diff.writers.markdown", ".md", "critic"),
    Renderer("md-brackets", "mla_diff.writers.markdown", ".md", "brackets"),
    Renderer("csv", "mla_diff.writers.csv", ".csv"),
    Renderer("json", "mla_diff.writers.json", ".json"),
    Renderer("akn", "mla_diff.writers.akn", ".xml", note="Akoma Ntoso"),
    Renderer("latex", "mla_diff.writers.latex", ".tex"),
    Renderer("latex-inline", "mla_diff.writers.latex", ".tex", "inline"),
    Renderer("csl-json", "mla_diff.writers.citing", ".json", note="to cite it"),
    Renderer("bibtex", "mla_diff.writers.citing", ".bib", "bibtex"),
)


def find_renderer(name: str) -> Renderer:
    """Return the renderer of a format. Raises UnknownNameError with near misses."""
    known = {renderer.name: renderer for renderer in RENDERERS}
    if name in known:
        return known[name]
    hint = guess(name, known, f"choose one of {', '.join(known)}")
    raise UnknownNameError(f"there is no format {name!r}; {hint}")


#: The formats as a type checker knows them. One that is not here is found by its name all the same.
TextFormat = Literal[
    "terminal", "html", "md", "md-critic", "md-brackets", "csv", "json", "akn", "latex", "latex-inline", "csl-json",
    "bibtex",
]  # fmt: skip
BinaryFormat = Literal["docx", "docx-moves", "docx-static", "pdf"]


@overload
def render(comparison: Comparison, format: TextFormat, view: View | None = None) -> str: ...
@overload
def render(comparison: Comparison, format: BinaryFormat, view: View | None = None) -> bytes: ...
@overload
def render(comparison: Comparison, format: str, view: View | None = None) -> str | bytes: ...
def render(comparison: Comparison, format: str, view: View | None = None) -> str | bytes:  # the option's name
    """Return a comparison in a format: bytes for Word and PDF, else text."""
    renderer = find_renderer(format)
    make: Callable[[Comparison, View], str | bytes] = import_module(renderer.module).render
    asked = view or View()
    return make(comparison, replace(asked, style=renderer.style) if renderer.style else asked)
