"""A library's manifest, ``versions.toml``: which versions there are, what is held of each, and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from mla_diff.library.names import (
    LibraryError,
    check_address,
    check_choice,
    check_date,
    check_id,
    check_line,
    check_path,
)

MANIFEST = "versions.toml"
SCHEMA = 1
PROPOSAL = "proposal"  # the stage of a text put forward against a version, no version of the treaty
OUTCOMES = ("taken up", "partly taken up", "not taken up", "not known")
INSTRUMENT = "instrument"  # the stage of an older text from which words may have come, no version of the treaty
STAGES = ("draft", "adopted")
HELD = ("nothing", "fragment", "complete")
NATURES = ("authentic", "official translation", "working translation", "paraphrase")
NOT_SAID = ""  # written out where a history was taken over that says nothing of its texts' nature
FILES = ("pdf", "html", "docx")  # what can be fetched
LACKING = ("preamble", "annex", "final clause")  # kinds of provision that a text otherwise complete may leave out


class Cited(Struct, frozen=True):
    """Where something is said: what it is called, and its address."""

    key: str
    what: str
    url: str

    @property
    def told(self) -> str:
        """Both, ready to be shown."""
        return f"{self.what}, {self.url}"


class Claim(Struct, frozen=True):
    """One statement about a version with the keys of its sources; ``inference`` where no source says it itself."""

    about: str
    says: str
    sources: tuple[str, ...]
    inference: bool = False


class Publication(Struct, frozen=True):
    """A place where a version was published: a page to read, or a ``file`` of that type to fetch."""

    what: str
    url: str
    file: str = ""
    language: str = ""
    nature: str = ""


class Proposed(Struct, frozen=True):
    """What the manifest says of a proposal: who made it, against which version, and what became of it.

    ``provisions`` are pairs of a version's id and a provision's name; ``sources`` are keys.
    """

    by: tuple[str, ...] = ()
    supported: tuple[str, ...] = ()
    against: str = ""
    would: str = ""
    outcome: str = "not known"
    became: str = ""
    sources: tuple[str, ...] = ()
    provisions: tuple[tuple[str, str], ...] = ()
    inferred: str = ""


class Entry(Struct, frozen=True):
    """One version as the manifest describes it, and the text that is held of it."""

    id: str
    date: str = ""
    title: str = ""  # the version's own; "" where not known
    name: str = ""  # ours
    stage: str = ""
    languages: tuple[str, ...] = ()  # of the version as published
    held: str = "nothing"
    nature: str = ""  # of the text held, as are the five below
    language: str = ""
    text: str = ""  # path below the library's folder
    sha256: str = ""
    articles: int = 0  # how many the text has; 0 where not said
    lacks: tuple[str, ...] = ()
    note: str = ""  # what has to be said wherever the text is shown
    figures: str = ""  # path of what was found of its sources, where their texts may not be passed on
    publications: tuple[Publication, ...] = ()
    claims: tuple[Claim, ...] = ()
    proposed: Proposed | None = None  # for a proposal


class Manifest(Struct, frozen=True):
    """The versions of one treaty, in order, the sources that speak of them, and the older texts it took words from."""

    treaty: str
    entries: tuple[Entry, ...]
    sources: Mapping[str, Cited]
    instruments: tuple[Entry, ...] = ()
    proposals: tuple[Entry, ...] = ()

    @property
    def cited(self) -> dict[str, str]:
        """What each source is and where it stands, by its key, ready to be shown."""
        return {key: source.told for key, source in self.sources.items()}


def read_manifest(content: bytes, place: str = MANIFEST) -> Manifest:
    """Return the manifest that a TOML file holds. Raises LibraryError with the place, the reason and the way out."""
    values = read_toml(content, place)
    if values.get("schema") != SCHEMA:
        raise LibraryError(f"{place}: schema {values.get('schema')!r} is not known; write schema = {SCHEMA}")
    table = _Table(values, place, ("schema", "treaty", "source", "version", PROPOSAL, INSTRUMENT))
    sources = {
        check_id(key, f"{place}, source"): _source(key, _Table(value, f"{place}, source {key}", ("what", "url")))
        for key, value in table.tables("source").items()
    }
    entries, instruments, proposals = (
        tuple(
            _entry(value, f"{place}, {kind} {index}", sources, kind) for index, value in enumerate(table.rows(kind), 1)
        )
        for kind in ("version", INSTRUMENT, PROPOSAL)
    )
    ids = [entry.id for entry in (*entries, *instruments, *proposals)]
    double = next((one for one in ids if ids.count(one) > 1), "")
    if double:
        raise LibraryError(f"{place}: two versions are called {double}; give each an id of its own")
    return Manifest(table.line("treaty"), entries, sources, instruments, proposals)


def read_toml(content: bytes, place: str) -> dict[str, Any]:
    """Return the values of a TOML file. Raises LibraryError where it is none."""
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        raise LibraryError(f"{place}: not valid UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise LibraryError(f"{place}: not valid TOML: {str(error)[:200]}; mend that line") from None
    except RecursionError:
        raise LibraryError(f"{place}: nested too deep to be a manifest; see mla-diff init") from None


class _Table:
    """One table of a manifest, of which only known keys are taken."""

    def __init__(self, values: object, place: str, known: Sequence[str]) -> None:
        if not isinstance(values, dict):
            raise LibraryError(f"{place}: expected a table, not {str(values)[:40]!r}; see mla-diff init")
        strange = next((key for key in values if key not in known), None)
        if strange is not None:
            raise LibraryError(f"{place}: {strange[:40]!r} is not known here; choose among {', '.join(known)}")
        self.values = values
        self.place = place

    def line(self, key: str) -> str:
        return check_line(self.values.get(key, ""), f"{self.place}, {key}")

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        return check_choice(self.values[key], choices, f"{self.place}, {key}") if key in self.values else ""

    def lines(self, key: str) -> tuple[str, ...]:
        found = self.values.get(key, [])
        if not isinstance(found, list):
            raise LibraryError(f"{self.place}, {key}: expected a list in [ ]")
        return tuple(check_line(one, f"{self.place}, {key}") for one in found)

    def rows(self, key: str) -> list[Any]:
        found = self.values.get(key, [])
        if not isinstance(found, list):
            raise LibraryError(f"{self.place}: write [[{key}]], with two brackets, before each {key}")
        return found

    def tables(self, key: str) -> dict[str, Any]:
        found = self.values.get(key, {})
        if not isinstance(found, dict):
            raise LibraryError(f"{self.place}: write [{key}.KEY] before each {key}")
        return found

    def flag(self, key: str) -> bool:
        found = self.values.get(key, False)
        if not isinstance(found, bool):
            raise LibraryError(f"{self.place}, {key}: write true or false")
        return found

    def count(self, key: str) -> int:
        found = self.values.get(key, 0)
        if not isinstance(found, int) or isinstance(found, bool) or found < 0:
            raise LibraryError(f"{self.place}, {key}: expected a number of articles")
        return found


def _source(key: str, table: _Table) -> Cited:
    return Cited(key, table.line("what"), check_address(table.values.get("url"), f"{table.place}, url"))


_ENTRY = (
    "id", "date", "title", "name", "stage", "languages", "held", "nature", "language", "text", "sha256", "articles",
    "lacks", "note", "figures", "publication", "claim",
)  # fmt: skip


_PROPOSED = ("by", "supported", "against", "would", "outcome", "became", "source", "provisions", "inferred")


def _entry(values: object, place: str, sources: Mapping[str, Cited], kind: str) -> Entry:
    table = _Table(values, place, (*_ENTRY, *_PROPOSED) if kind == PROPOSAL else _ENTRY)
    if "id" not in table.values:
        raise LibraryError(f'{place}: it has no id; write id = "draft-2022-11-30" or the like')
    own = check_id(table.values["id"], place)
    table.place = place = f"{place.rpartition(', ')[0]}, {own}"
    entry = Entry(
        own,
        check_date(table.values["date"], f"{place}, date") if "date" in table.values else "",
        table.line("title"), table.line("name"), table.choice("stage", STAGES) if kind == "version" else kind,
        table.lines("languages"),
        table.choice("held", HELD) or "nothing", table.choice("nature", (*NATURES, NOT_SAID)), table.line("language"),
        check_path(table.values["text"], f"{place}, text") if "text" in table.values else "",
        table.line("sha256"), table.count("articles"),
        tuple(check_choice(one, LACKING, f"{place}, lacks") for one in table.lines("lacks")), table.line("note"),
        check_path(table.values["figures"], f"{place}, figures") if "figures" in table.values else "",
        tuple(
            _publication(row, f"{place}, publication {index}")
            for index, row in enumerate(table.rows("publication"), 1)
        ),
        tuple(_claim(one, f"{place}, claim {index}", sources) for index, one in enumerate(table.rows("claim"), 1)),
        _proposed(table, sources) if kind == PROPOSAL else None,
    )  # fmt: skip
    if (entry.held != "nothing") != bool(entry.text):
        raise LibraryError(f"{place}: held is {entry.held!r} but text is {entry.text!r}; give both or neither")
    if entry.text and not entry.nature and "nature" not in table.values:
        raise LibraryError(f"{place}: what kind of text is held? write nature = one of {', '.join(NATURES)}")
    return entry


def _proposed(table: _Table, sources: Mapping[str, Cited]) -> Proposed:
    named = [
        _Table(one, f"{table.place}, provisions {index}", ("version", "name"))
        for index, one in enumerate(table.rows("provisions"), 1)
    ]
    keys = table.lines("source")
    _check_sources(keys, sources, table.place)
    return Proposed(
        table.lines("by"), table.lines("supported"),
        check_id(table.values["against"], f"{table.place}, against") if "against" in table.values else "",
        table.line("would"), table.choice("outcome", OUTCOMES) or "not known", table.line("became"), keys,
        tuple((check_id(one.values.get("version"), one.place), one.line("name")) for one in named),
        table.line("inferred"),
    )  # fmt: skip


def _check_sources(keys: Sequence[str], sources: Mapping[str, Cited], place: str) -> None:
    missing = next((key for key in keys if key not in sources), None)
    if missing is not None or not keys:
        key = missing or "KEY"
        raise LibraryError(f"{place}: source {missing or ''!r} is not described; add [source.{key}] with what and url")


def _publication(values: object, place: str) -> Publication:
    table = _Table(values, place, ("what", "url", "file", "language", "nature"))
    return Publication(
        table.line("what"), check_address(table.values.get("url"), f"{place}, url"),
        table.choice("file", FILES), table.line("language"), table.choice("nature", NATURES),
    )  # fmt: skip


def _claim(values: object, place: str, sources: Mapping[str, Cited]) -> Claim:
    table = _Table(values, place, ("about", "says", "source", "inference"))
    claim = Claim(table.line("about"), table.line("says"), table.lines("source"), table.flag("inference"))
    _check_sources(claim.sources, sources, place)
    return claim
