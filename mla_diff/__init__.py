"""See how a treaty changed from draft to final text.

>>> import mla_diff
>>> comparison = mla_diff.compare("draft.pdf", "adopted.pdf")  # doctest: +SKIP
>>> print(mla_diff.render(comparison, "terminal"))  # doctest: +SKIP

In a notebook, a comparison shows itself as a redline. The functions are those of ``mla_diff.pipeline``, imported when
they are first called: the command line needs only some of them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mla_diff.model.comparison import Comparison
    from mla_diff.model.provision import Version

__all__ = ["compare", "load", "render"]


def load(name: str | Path, **options: Any) -> Version:
    """Return the version that a file, or an id of the version library, holds.

    Options: ``version_id`` names it (the file's stem by default); ``language``, a BCP 47 primary tag such as "fr",
    overrules what is recognised; ``options``, a ``mla_diff.readers.registry.Options``, says how the file is read;
    ``library`` is the folder of a library (the MLA Convention's by default). Reading is total: what was unsure is in
    the version's findings. Raises LoadError for what is missing or cannot be read as text.

    >>> adopted = load("adopted-2023-05-26")
    >>> adopted.nature, adopted.by_eid["art_92"].label, adopted.by_eid["art_92"].heading
    ('working translation', 'Article 92', 'Reservations')
    """
    from mla_diff import pipeline

    return pipeline.load(name, **options)


def compare(old: Version | str | Path, new: Version | str | Path, **options: Any) -> Comparison:
    """Return the comparison of two versions, given as such, as files or as ids of a library.

    The option ``library`` is the folder of a library. Every provision of either version is in exactly one
    correspondence; scores are between 0 and 1. The words of a paraphrase are not compared: links set by hand alone say
    what it carries on in. Raises LoadError for what cannot be read.

    >>> from mla_diff.library.shipped import shipped
    >>> folder = shipped("versions") / "demo"
    >>> comparison = compare(folder / "draft.md", folder / "adopted.md")
    >>> [(one.old, one.new) for one in comparison.alignment.correspondences if one.relation == "split"]
    [(('art_7',), ('art_8', 'art_9'))]
    """
    from mla_diff import pipeline

    return pipeline.compare(old, new, **options)


def render(comparison: Comparison, format: str = "terminal", view: Any = None) -> str | bytes:
    """Return a comparison in a format: bytes for Word and PDF, else text.

    Formats are those of ``mla-diff compare --format``. ``view``, a ``mla_diff.writers.registry.View``, says how wide
    the text is (in columns), whether it is coloured and which provisions are in it. Nothing is written to a file.
    Raises UnknownNameError for a format that is not known.

    >>> from mla_diff.library.shipped import shipped
    >>> folder = shipped("versions") / "demo"
    >>> print(render(compare(folder / "draft.md", folder / "adopted.md")).splitlines()[2])
    Articles: 10 carried on, 1 split, 1 new.
    """
    from mla_diff import pipeline

    return pipeline.render(comparison, format, view)
