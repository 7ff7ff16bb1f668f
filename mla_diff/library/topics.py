"""The topics of a library: its ``topics.toml``, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mla_diff.library.library import Library
from mla_diff.library.manifest import read_toml
from mla_diff.library.names import LibraryError, check_address, check_id, check_line
from mla_diff.lineages.proposals import Named
from mla_diff.lineages.topics import Statement, Topic

FILE = "topics.toml"
_KEYS = frozenset({"id", "title", "words", "provisions", "background", "questions"})


def read_topics(library: Library) -> tuple[Topic, ...]:
    """Return the topics of a library, none where it has no file of them. Raises LibraryError for one that is wrong."""
    place = library.folder / FILE
    try:
        content = place.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise LibraryError(f"{place}: cannot be read ({error.strerror}); check its permissions") from None
    values = read_toml(content, str(place))
    cited = library.manifest.cited
    cited |= {
        key: _source(one, f"{place}, source {key}") for key, one in _table(values.get("source", {}), str(place)).items()
    }
    return tuple(
        _topic(one, f"{place}, topic {index}", cited) for index, one in enumerate(_list(values, "topic", str(place)), 1)
    )


def _source(values: object, place: str) -> str:
    table = _table(values, place)
    return f"{check_line(table.get('what', ''), f'{place}, what')}, {check_address(table.get('url'), f'{place}, url')}"


def _topic(values: object, place: str, cited: Mapping[str, str]) -> Topic:
    table = _table(values, place)
    strange = next((key for key in table if key not in _KEYS), None)
    if strange is not None:
        raise LibraryError(f"{place}: {strange[:40]!r} is not known here; choose among {', '.join(sorted(_KEYS))}")
    own = check_id(table.get("id"), place)
    place = f"{place.rpartition(', ')[0]}, {own}"
    return Topic(
        own, check_line(table.get("title", own), f"{place}, title"),
        tuple(_named(one, f"{place}, provisions") for one in _list(table, "provisions", place)),
        check_line(table.get("words", ""), f"{place}, words"),
        tuple(_statement(one, f"{place}, background", cited) for one in _list(table, "background", place)),
        tuple(check_line(one, f"{place}, questions") for one in _list(table, "questions", place)),
    )  # fmt: skip


def _named(values: object, place: str) -> Named:
    table = _table(values, place)
    name = check_line(table.get("name", ""), f"{place}, name")
    if not name:
        raise LibraryError(
            f'{place}: name a version and a provision, as in {{ version = "draft-2020", name = "Art. 8" }}'
        )
    return Named(check_id(table.get("version"), place), name)


def _statement(values: object, place: str, cited: Mapping[str, str]) -> Statement:
    table = _table(values, place)
    keys = _list(table, "source", place)
    missing = next((key for key in keys if key not in cited), None)
    if missing is not None or not keys:
        raise LibraryError(
            f"{place}: source {missing or ''!r} is not described; add [source.{missing or 'KEY'}] with what and url"
        )
    return Statement(
        check_line(table.get("says", ""), f"{place}, says"),
        tuple(cited[key] for key in keys),
        table.get("inference") is True,
    )


def _table(values: object, place: str) -> dict[str, Any]:
    if not isinstance(values, dict):
        raise LibraryError(f"{place}: expected a table, not {str(values)[:40]!r}")
    return values


def _list(table: dict[str, Any], key: str, place: str) -> list[Any]:
    found = table.get(key, [])
    if not isinstance(found, list):
        raise LibraryError(f"{place}, {key}: expected a list in [ ]")
    return found
