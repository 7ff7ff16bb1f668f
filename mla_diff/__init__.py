"""See how a treaty changed from draft to final text.

>>> import mla_diff
>>> comparison = mla_diff.compare("draft.pdf", "adopted.pdf")  # doctest: +SKIP
>>> print(mla_diff.render(comparison, "terminal"))  # doctest: +SKIP

In a notebook, a comparison shows itself as a redline. The functions are those of ``mla_diff.pipeline``, imported when
they are first called: the command line needs only some of them.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mla_diff.model.comparison import Comparison
    from mla_diff.model.provision import Version

# The folders of the same names are bound first, so that importing from them later leaves these functions in place.
for _folder in ("load", "render"):
    import_module(f"mla_diff.{_folder}")

__all__ = ["compare", "load", "render"]


def load(name: str | Path, **options: Any) -> Version:
    """Return the version that a file, or an id of the version library, holds. See ``mla_diff.pipeline.load``."""
    from mla_diff import pipeline

    return pipeline.load(name, **options)


def compare(old: Version | str | Path, new: Version | str | Path, **options: Any) -> Comparison:
    """Return the comparison of two versions, files or ids. See ``mla_diff.pipeline.compare``."""
    from mla_diff import pipeline

    return pipeline.compare(old, new, **options)


def render(comparison: Comparison, format: str = "terminal", view: Any = None) -> str | bytes:
    """Return a comparison in a format: bytes for Word and PDF, else text. See ``mla_diff.pipeline.render``."""
    from mla_diff import pipeline

    return pipeline.render(comparison, format, view)
