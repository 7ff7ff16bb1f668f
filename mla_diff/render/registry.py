"""Which renderer makes which format; it is imported when it is asked for, not before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module

from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import LookupFailed


@dataclass(frozen=True, slots=True)
class View:
    """What of a comparison is shown, and how."""

    width: int = 100  # columns of a terminal
    color: bool = False
    everything: bool = False  # unchanged provisions too
    only: frozenset[str] = frozenset()  # eIds of either side; empty for all
    style: str = ""  # of a page: "" for a whole page, "fragment" for a notebook
    made: str = ""  # when the output is made, as the caller has it from its input: renderers look at no clock


@dataclass(frozen=True, slots=True)
class Renderer:
    """An output format: its name and the module whose ``render`` makes it."""

    name: str
    module: str
    suffix: str


#: Add a format here and a module beside this one with ``render(comparison, view) -> str``.
RENDERERS = (
    Renderer("terminal", "mla_diff.render.terminal", ".txt"),
    Renderer("html", "mla_diff.render.html", ".html"),
    Renderer("json", "mla_diff.render.json", ".json"),
)


def find_renderer(name: str) -> Renderer:
    """Return the renderer of a format. Raises LookupFailed with near misses."""
    known = {renderer.name: renderer for renderer in RENDERERS}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}?" if near else f"choose one of {', '.join(known)}"
    raise LookupFailed(f"there is no format {name!r}; {hint}")


def render(comparison: Comparison, format: str, view: View | None = None) -> str:  # the field's and the option's name
    """Return a comparison in a format."""
    make: Callable[[Comparison, View], str] = import_module(find_renderer(format).module).render
    return make(comparison, view or View())
