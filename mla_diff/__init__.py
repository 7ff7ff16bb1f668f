"""See how a treaty changed from draft to final text.

>>> import mla_diff
>>> comparison = mla_diff.compare("draft.pdf", "adopted.pdf")  # doctest: +SKIP
>>> print(mla_diff.render(comparison, "terminal"))  # doctest: +SKIP

In a notebook, a comparison shows itself as a redline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mla_diff.pipeline import compare, load, render

__all__ = ["compare", "load", "render"]


def __getattr__(name: str) -> Any:
    """Import the functions of the library when they are first used: the command line needs only some of them."""
    if name in __all__:
        from mla_diff import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
