"""See how a treaty changed from draft to final text.

>>> import mla_diff
>>> comparison = mla_diff.compare("draft.pdf", "adopted.pdf")  # doctest: +SKIP
>>> print(mla_diff.render(comparison, "terminal"))  # doctest: +SKIP

``load`` reads a version, ``compare`` compares two, ``compare_all`` many pairs on many cores, ``trace`` follows the
provisions of many, ``sources`` says whose words they are, and ``render`` writes what these return in any format. In a
notebook, a comparison shows itself as a redline. What stands here is what other programs may rely on. It is imported
when it is first used, since the command line needs only some of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from mla_diff.lineages.lineage import History
    from mla_diff.lineages.timeline import Timeline
    from mla_diff.model.alignment import Alignment
    from mla_diff.model.comparison import Comparison
    from mla_diff.model.errors import LoadError, MlaDiffError, UnknownNameError
    from mla_diff.model.provision import Provision, Version
    from mla_diff.readers.registry import Options
    from mla_diff.writers.registry import BinaryFormat, TextFormat, View
    from mla_diff.writers.sources.told import Sourced

    __version__: str

__all__ = [
    "Comparison", "History", "LoadError", "MlaDiffError", "Options", "Provision", "Sourced", "Timeline",
    "UnknownNameError", "Version", "View", "__version__", "compare", "compare_all", "load", "render", "sources",
    "trace",
]  # fmt: skip

#: The values and errors above, and the modules that define them; a type checker sees them through the imports.
_HOMES = {
    "Comparison": "mla_diff.model.comparison",
    "History": "mla_diff.lineages.lineage",
    "LoadError": "mla_diff.model.errors",
    "MlaDiffError": "mla_diff.model.errors",
    "Options": "mla_diff.readers.registry",
    "Provision": "mla_diff.model.provision",
    "Sourced": "mla_diff.writers.sources.told",
    "Timeline": "mla_diff.lineages.timeline",
    "UnknownNameError": "mla_diff.model.errors",
    "Version": "mla_diff.model.provision",
    "View": "mla_diff.writers.registry",
}


def load(
    name: str | Path,
    *,
    version_id: str = "",
    language: str = "",
    options: Options | None = None,
    library: str | Path = "",
) -> Version:
    """Return the version that a file, or an id of the version library, holds.

    ``version_id`` names it (the file's stem by default); ``language``, a BCP 47 primary tag such as "fr", overrules
    what is recognised; ``options`` says how the file is read; ``library`` is the folder of a library (the MLA
    Convention's by default). Reading is total: what was unsure is in the version's findings. Raises LoadError for what
    is missing or cannot be read as text.

    >>> adopted = load("adopted-2023-05-26")
    >>> adopted.nature, adopted.by_eid["art_92"].label, adopted.by_eid["art_92"].heading
    ('working translation', 'Article 92', 'Reservations')
    """
    from mla_diff import loading

    return loading.load(name, version_id=version_id, language=language, options=options, library=library)


def compare(
    old: Version | str | Path,
    new: Version | str | Path,
    *,
    library: str | Path = "",
    alignment: Alignment | None = None,
) -> Comparison:
    """Return the comparison of two versions, given as such, as files or as ids of a library.

    ``library`` is the folder of a library; ``alignment`` one that is known already. Every provision of either version
    is in exactly one correspondence; scores are between 0 and 1. The words of a paraphrase are not compared: links set
    by hand alone say what it carries on in. Raises LoadError for what cannot be read.

    >>> from mla_diff.library.shipped import shipped
    >>> folder = shipped("versions") / "demo"
    >>> comparison = compare(folder / "draft.md", folder / "adopted.md")
    >>> [(found.old, found.new) for found in comparison.alignment.correspondences if found.relation == "split"]
    [(('art_7',), ('art_8', 'art_9'))]
    """
    from mla_diff import pipeline

    return pipeline.compare(old, new, library=library, alignment=alignment)


def compare_all(
    pairs: Sequence[tuple[Version | str | Path, Version | str | Path]],
    *,
    executor: Executor | None = None,
    jobs: int = 0,
    library: str | Path = "",
) -> Iterator[Comparison]:
    """Yield the comparison of each pair of versions, in their order; each is what ``compare`` returns for it.

    The work is shared out over processes, ``jobs`` of them (by default as many as there are cores), or over any
    ``executor`` of ``concurrent.futures``, such as that of a dask cluster. Raises LoadError for what cannot be read.

    >>> from mla_diff.library.shipped import shipped
    >>> folder = shipped("versions") / "demo"
    >>> pairs = [(folder / "draft.md", folder / "adopted.md"), (folder / "draft.md", folder / "draft.md")]
    >>> [comparison.differs for comparison in compare_all(pairs, jobs=1)]
    [True, False]
    """
    from mla_diff import comparing

    return comparing.compare_all(pairs, executor=executor, jobs=jobs, library=library)


@overload
def trace(versions: Sequence[Version | str | Path] = (), *, library: str | Path = "") -> History: ...
@overload
def trace(
    versions: Sequence[Version | str | Path], provision: str, *, within: str = "", library: str | Path = ""
) -> Timeline: ...
def trace(
    versions: Sequence[Version | str | Path] = (),
    provision: str = "",
    *,
    within: str = "",
    library: str | Path = "",
) -> History | Timeline:
    """Return the timeline of a provision through versions, oldest first; without a provision, the history of all.

    The versions are given as such, as files or as ids of a library; none means all that the library holds. The
    provision is named as in the last of them, or in the one whose id is ``within``. ``render`` writes a timeline as
    ``mla-diff trace`` does, a history as ``mla-diff concordance`` does. Raises LoadError for what cannot be read, and
    UnknownNameError, with near misses, for a provision that is not there.

    >>> from mla_diff.library.shipped import shipped
    >>> folder = shipped("versions") / "demo"
    >>> timeline = trace([folder / "draft.md", folder / "adopted.md"], "Art. 3")
    >>> [moment.step.eid for moment in timeline.moments]
    ['art_8', 'art_3']
    """
    from mla_diff import loading, pipeline

    series = loading.load_series(versions, library=library)
    if provision:
        return pipeline.follow(series, provision, within=within, library=library)
    return pipeline.trace(series, library=library)


def sources(
    target: Version | str | Path,
    given: Sequence[Version | str | Path] = (),
    *,
    index: str | Path = "",
    library: str | Path = "",
    unrelated: Sequence[Version | str | Path] = (),
    least: int = 8,
) -> Sourced:
    """Return which older texts the words of each article and paragraph came from, best first.

    The texts are ``given``, or all of an ``index`` (made by ``mla-diff index``), or all of a ``library``.
    ``unrelated`` texts cannot be sources: what is shared with them is noise. ``least`` is how many words in a row count
    as taken over. Raises LoadError for what cannot be read, MlaDiffError where no text of the same language is left.

    >>> from mla_diff.library.shipped import shipped
    >>> folder = shipped("versions") / "demo"
    >>> found = sources(folder / "adopted.md", [folder / "draft.md"])
    >>> unit = next(unit for unit in found.provenance.units if unit.span.number == "3")
    >>> unit.entries[0].span.cited, unit.entries[0].basis
    ('Art. 8', 'runs')
    """
    from mla_diff import sourcing

    return sourcing.sources(target, given, index=index, library=library, unrelated=unrelated, least=least)


@overload
def render(shown: Comparison, format: TextFormat = "terminal", view: View | None = None) -> str: ...
@overload
def render(shown: Comparison, format: BinaryFormat, view: View | None = None) -> bytes: ...
@overload
def render(shown: Comparison, format: str, view: View | None = None) -> str | bytes: ...
@overload
def render(
    shown: Timeline, format: Literal["terminal", "html", "json"] = "terminal", view: View | None = None
) -> str: ...
@overload
def render(
    shown: History, format: Literal["terminal", "csv", "md", "html", "json"] = "terminal", view: View | None = None
) -> str: ...
@overload
def render(
    shown: Sourced, format: Literal["terminal", "html", "json", "csv", "md"] = "terminal", view: View | None = None
) -> str: ...
@overload
def render(shown: Sourced, format: Literal["docx"], view: View | None = None) -> bytes: ...
def render(
    shown: Comparison | Timeline | History | Sourced, format: str = "terminal", view: View | None = None
) -> str | bytes:  # fmt: skip
    """Return a comparison, a timeline, a history or a text's sources in a format: bytes for Word and PDF, else text.

    Formats of a comparison are those of ``mla-diff compare --format``. ``view`` says how wide the text is (in columns),
    whether it is coloured and which provisions are in it. Nothing is written to a file. Raises UnknownNameError for a
    format that is not known.

    >>> from mla_diff.library.shipped import shipped
    >>> folder = shipped("versions") / "demo"
    >>> print(render(compare(folder / "draft.md", folder / "adopted.md")).splitlines()[2])
    Articles: 10 carried on, 1 split, 1 new.
    """
    from mla_diff import pipeline

    return pipeline.render(shown, format, view)


if not TYPE_CHECKING:  # a type checker, which reads the imports above, would let any name through

    def __getattr__(name: str) -> object:
        """Return what this package exports, imported when it is first asked for."""
        if name == "__version__":
            from importlib.metadata import version

            return version("mla-diff")
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the names that this package exports."""
    return sorted(__all__)
