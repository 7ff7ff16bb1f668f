"""Where texts, libraries and corpora meet provenance: whose words are these?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mla_diff import loading
from mla_diff.model.provision import Version
from mla_diff.provenance import thresholds
from mla_diff.provenance.attributed import Attributed
from mla_diff.provenance.origins import Progress, Refused, SourcesError, find_sources
from mla_diff.provenance.texts import Text, read_text
from mla_diff.readers.registry import Options
from mla_diff.writers.sources.told import Sourced

if TYPE_CHECKING:
    from mla_diff.library.library import Library
    from mla_diff.library.manifest import Entry
    from mla_diff.provenance.figures import Figures

Named = Version | str | Path


def sources(
    target: Named, given: Sequence[Named] = (), *,
    library: str | Path = "", index: str | Path = "", unrelated: Sequence[Named] = (), least: int = thresholds.LEAST,
    language: str = "", options: Options | None = None, progress: Progress | None = None,
) -> Sourced:  # fmt: skip
    """Return which texts the words of ``target`` came from: ``given`` ones, or all of an index or of a library.

    Where none is given, the instruments of the library are looked in that the target belongs to, or figures are taken
    that the library has of them. ``unrelated`` texts cannot be sources; they tell how much is noise. ``least`` is how
    many words make a run. Raises LoadError for what cannot be read, SourcesError where no text is left to look in.
    """

    def read(named: Named) -> Version:
        if isinstance(named, Version):
            return named
        return loading.load(named, language=language, options=options, library=library)

    version = read(target)
    if index:
        if given:
            raise SourcesError("--from names texts, --index an index of texts; give one of the two")
        return _sources_in_index(version, index, [read(named) for named in unrelated], least, progress)
    others = [read(named) for named in unrelated]
    if not given:
        known = known_sources(version, library, unrelated=others, least=least, progress=progress)
        if known:
            return known
    names = list(given) or _library_names(version, library)
    return trace_sources(version, _apart([read(named) for named in names]), others, least, progress)


def known_sources(
    version: Version, library: str | Path = "", *,
    unrelated: Sequence[Version] = (), least: int = thresholds.LEAST, progress: Progress | None = None,
) -> Sourced | None:  # fmt: skip
    """Return what a library knows of a version's sources, None for nothing, or where it does not have the version.

    The instruments whose text is held are looked in; of the others, and for a paraphrase, whose words are not the
    version's own, the library's figures are taken.
    """
    from mla_diff.library.library import open_library

    return _known_in(open_library(library), version, unrelated, least, progress)


def _known_in(
    opened: Library, version: Version, unrelated: Sequence[Version], least: int, progress: Progress | None
) -> Sourced | None:
    """Return what an opened library knows of a version's sources, as ``known_sources`` does."""
    from mla_diff.library.figured import held_instruments, read_library_figures

    entry = next((one for one in opened.entries if one.id == version.id), None)
    if entry is None or not _is_of(opened, entry, version):
        return None
    figures = read_library_figures(opened, entry)
    held = held_instruments(opened)
    if version.nature == "paraphrase" or not held:
        return _from_figures(version, figures) if figures else None
    texts = [loading.load_held(opened, one, text) for one, text in held if one.id != version.id]
    try:
        found = trace_sources(version, texts, unrelated, least, progress)
    except SourcesError:
        if not figures:
            raise
        refused = tuple(Refused(text.id, f"its language is {text.language}, not {version.language}") for text in texts)
        return _from_figures(version, figures, refused)
    at_hand = frozenset(text.id for text in found.provenance.sources)
    rest = _from_figures(version, figures, apart_from=at_hand) if figures else None
    return replace(found, rest=rest)


def sources_of_series(
    series: Sequence[Version], given: Sequence[Named] = (), *,
    library: str | Path = "", language: str = "", options: Options | None = None, progress: Progress | None = None,
) -> dict[int, Sourced]:  # fmt: skip
    """Return the sources of the versions of a series, by their places in it: of each that anything is known of.

    They are looked for in the ``given`` texts; without any, a version of the library has what the library knows of it.
    Raises LoadError for a text that cannot be read, SourcesError where none is in the language of any version.
    """
    found: dict[int, Sourced] = {}
    if not given:
        from mla_diff.library.library import open_library

        opened = open_library(library)
        for place, version in enumerate(series):
            sourced = _known_in(opened, version, (), thresholds.LEAST, progress)
            if sourced:
                found[place] = sourced
        return found
    texts = _apart([
        loading.load(named, language=language, options=options, library=library)
        if not isinstance(named, Version) else named
        for named in given
    ])  # fmt: skip
    refused: SourcesError | None = None
    for place, version in enumerate(series):
        if version.nature == "paraphrase":
            continue
        try:
            found[place] = trace_sources(version, texts, (), thresholds.LEAST, progress)
        except SourcesError as error:
            refused = error
    if refused and not found:
        raise refused
    return found


def _is_of(library: Library, entry: Entry, version: Version) -> bool:
    """Return whether a version is the library's, and not a file that happens to have its name."""
    held = library.held(entry)
    texts = [text for text in (held, library.manifest_text(entry)) if text]
    return any(version.source.name == text.name for text in texts)


def _from_figures(
    version: Version, figures: Figures, refused: tuple[Refused, ...] = (), apart_from: frozenset[str] = frozenset()
) -> Sourced | None:
    """Return what figures say of a version's sources, but for some of these; None where nothing is left to say."""
    from mla_diff.provenance.figures import provenance_of, without_sources

    provenance = provenance_of(figures)
    if apart_from:
        provenance = without_sources(provenance, apart_from)
    if not provenance.sources:
        return None
    kept = tuple(
        _as_shown(provision, version) for provision in provenance.provisions if provision.span.eid in version.by_eid
    )
    return Sourced(replace(provenance, provisions=kept, refused=refused), version, (), figures=figures.how)


def _as_shown(provision: Attributed, version: Version) -> Attributed:
    """Return a provision under the heading and label that it has in the version that is shown."""
    shown = version.by_eid[provision.span.eid]
    return replace(provision, span=replace(provision.span, heading=shown.heading, label=shown.label))


def trace_sources(
    target: Version, versions: Sequence[Version], unrelated: Sequence[Version], least: int, progress: Progress | None
) -> Sourced:
    """Return the sources of a version among versions that are read already."""
    texts = [read_text(version) for version in versions]
    others: list[Text] = [read_text(version) for version in unrelated]
    provenance = find_sources(read_text(target), texts, unrelated=others, least=least, progress=progress)
    by_id = {version.id: version for version in versions}
    return Sourced(provenance, target, tuple(by_id[text.id] for text in provenance.sources))


def _sources_in_index(
    target: Version, index: str | Path, unrelated: Sequence[Version], least: int, progress: Progress | None
) -> Sourced:
    from mla_diff.corpus.sources import sources_in_index

    others = [read_text(version) for version in unrelated]
    found = sources_in_index(read_text(target), index, unrelated=others, least=least, progress=progress)
    return Sourced(found.provenance, target, found.versions, by_title=True)


def _library_names(target: Version, library: str | Path) -> list[Named]:
    """Return the ids of a library's texts, the target itself left out. Raises SourcesError where none was named."""
    if not library:
        raise SourcesError(
            f"in which texts may the words of {target.id} have stood before? Name them with --from FILE, "
            "or a folder of texts with --library or an index of them with --index"
        )
    return [id for id in loading.held_ids(library) if id != target.id]


def _apart(versions: Sequence[Version]) -> list[Version]:
    """Return versions with ids of their own: the second of a name is called name-2."""
    taken: dict[str, int] = {}
    made = []
    for version in versions:
        taken[version.id] = taken.get(version.id, 0) + 1
        copy = taken[version.id]
        made.append(version if copy == 1 else replace(version, id=f"{version.id}-{copy}"))
    return made


def show_only(sourced: Sourced, names: Sequence[str]) -> Sourced:
    """Return the sources of the articles that are named, or that hold what is named. Raises UnknownNameError."""
    from mla_diff.cite.citation import chain_of
    from mla_diff.cite.find import find_provisions

    units = {unit.span.eid for unit in sourced.provenance.units}
    wanted: set[str] = set()
    for name in names:
        for eid in find_provisions(sourced.target, name):
            above = [provision.eid for provision in chain_of(sourced.target, eid) if provision.eid in units]
            inside = [
                unit for unit in units if any(provision.eid == eid for provision in chain_of(sourced.target, unit))
            ]
            for unit in above or inside:
                wanted.add(unit)
                wanted.update(paragraph.span.eid for paragraph in sourced.below.get(unit, ()))
    if names and not wanted:
        raise SourcesError(f"{' and '.join(names)}: there are no words there whose sources could be looked for")
    return replace(sourced, only=frozenset(wanted))
