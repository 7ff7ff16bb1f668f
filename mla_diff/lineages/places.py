"""Which version of a series a name means, and which provision of it."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.cite.citation import cite
from mla_diff.cite.find import find_provisions
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import Version
from mla_diff.text.guess import guess


def find_version(versions: Sequence[Version], name: str) -> int:
    """Return which version ``name`` means (its id or its file), the last for "". Raises UnknownNameError."""
    if not name:
        return len(versions) - 1
    for index, version in enumerate(versions):
        if name in (version.id, version.source.name):
            return index
    ids = [version.id for version in versions]
    hint = guess(name, ids, f"choose one of {', '.join(ids)}")
    raise UnknownNameError(f"{name!r} is none of the versions; {hint}")


def find_place(versions: Sequence[Version], name: str, at: int) -> Place:
    """Return the place of the provision that ``name`` means in a version. Raises UnknownNameError with near misses."""
    try:
        found = find_provisions(versions[at], name)
    except UnknownNameError as error:
        raise UnknownNameError(f"{error}{_elsewhere(versions, name, at)}") from None
    if len(found) > 1:
        raise UnknownNameError(
            f"{name!r} means {len(found)} provisions of {versions[at].id}; one is followed at a time, name one"
        )
    return at, found[0]


def namesakes(history: History, place: Place) -> tuple[Place, ...]:
    """Return the provisions of other versions that are cited like the one at a place, and are not the same provision.

    Where an article was renumbered, its number may belong to another article in another version.
    """
    name = cite(history.versions[place[0]], place[1])
    own = history.lineage_of[place]
    return tuple(
        (index, eid)
        for index, version in enumerate(history.versions)
        if index != place[0]
        for eid in _cited(version, name)
        if history.lineage_of[index, eid] is not own
    )


def _cited(version: Version, name: str) -> tuple[str, ...]:
    """Return the provision of a version that is cited as ``name``, if there is exactly one."""
    try:
        found = tuple(find_provisions(version, name))
    except UnknownNameError:
        return ()
    return found if len(found) == 1 and cite(version, found[0]) == name else ()


def _elsewhere(versions: Sequence[Version], name: str, at: int) -> str:
    """Return a hint at versions that do have a provision of that name."""
    having = []
    for other, version in enumerate(versions):
        if other == at:
            continue
        try:
            find_provisions(version, name)
        except UnknownNameError:
            continue
        having.append(version.id)
    return f"; {having[-1]} has one: add --in {having[-1]}" if having else ""
