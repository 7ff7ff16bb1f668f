"""Where texts and corpora meet provenance: whose words are these?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from mla_diff import pipeline
from mla_diff.model.provision import Version
from mla_diff.provenance import thresholds
from mla_diff.provenance.origins import Progress, SourcesError, find_sources
from mla_diff.provenance.texts import Text, read_text
from mla_diff.readers.registry import Options
from mla_diff.writers.sources.told import Sourced

Named = Version | str | Path


def sources(
    target: Named, given: Sequence[Named] = (), *,
    library: str | Path = "", index: str | Path = "", unrelated: Sequence[Named] = (), least: int = thresholds.LEAST,
    language: str = "", options: Options | None = None, progress: Progress | None = None,
) -> Sourced:  # fmt: skip
    """Return which texts the words of ``target`` came from: ``given`` ones, or all of an index or of a library.

    ``unrelated`` texts cannot be sources; they tell how much is noise. ``least`` is how many words make a run. Raises
    LoadError for what cannot be read, SourcesError where no text is left to look in.
    """

    def read(named: Named) -> Version:
        if isinstance(named, Version):
            return named
        return pipeline.load(named, language=language, options=options, library=library)

    version = read(target)
    if index:
        if given:
            raise SourcesError("--from names texts, --index an index of texts; give one of the two")
        return _sources_in_index(version, index, [read(named) for named in unrelated], least, progress)
    names = list(given) or _library_names(version, library)
    versions = _apart([read(named) for named in names])
    return trace_sources(version, versions, [read(named) for named in unrelated], least, progress)


def trace_sources(
    target: Version, versions: Sequence[Version], unrelated: Sequence[Version], least: int, progress: Progress | None
) -> Sourced:
    """Return the sources of a version among versions that are read already."""
    texts = [read_text(version) for version in versions]
    others: list[Text] = [read_text(version) for version in unrelated]
    found = find_sources(read_text(target), texts, unrelated=others, least=least, progress=progress)
    by_id = {version.id: version for version in versions}
    return Sourced(found, target, tuple(by_id[text.id] for text in found.sources))


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
    return [id for id in pipeline.held_ids(library) if id != target.id]


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
            inside = [unit for unit in units if any(one.eid == eid for one in chain_of(sourced.target, unit))]
            for unit in above or inside:
                wanted.add(unit)
                wanted.update(paragraph.span.eid for paragraph in sourced.below.get(unit, ()))
    if names and not wanted:
        raise SourcesError(f"{' and '.join(names)}: there are no words there whose sources could be looked for")
    return replace(sourced, only=frozenset(wanted))
