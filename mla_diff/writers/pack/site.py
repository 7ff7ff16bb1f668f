"""What all pages of a pack share: what it is about, which pages there are, and the frame each of them stands in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from mla_diff.align.units import basic_units, subtree
from mla_diff.cite.citation import chain_of
from mla_diff.lineages.concordance import Line, concordance
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History
from mla_diff.lineages.timeline import Branch
from mla_diff.lineages.topics import Topic
from mla_diff.report.notices import version_notices
from mla_diff.writers.html import name_of
from mla_diff.writers.pack import names
from mla_diff.writers.rows import Correcting
from mla_diff.writers.sources.beside import Known
from mla_diff.writers.versions import Listed


class Door(Struct, frozen=True):
    """A link of the menu or of the way back; ``here`` where it leads to the page itself or the part it belongs to."""

    name: str
    href: str
    here: bool = False


class Frame(Struct, frozen=True):
    """The head of one page: what the pack is about, its menu, and the way back from this page; and its foot."""

    treaty: str
    menu: tuple[Door, ...]
    trail: tuple[Door, ...]
    made: str
    label: str = "Pack"  # what a screen reader calls the menu
    correcting: Correcting | None = None  # where the page around can set pairings right
    foot: str = "A pack made with mla-diff: it needs no network and sends nothing anywhere."


class Pack(Struct, frozen=True, dict=True):
    """What a pack is made of. ``listed`` has every known version, those without text among them."""

    treaty: str
    history: History
    listed: tuple[Listed, ...]
    topics: tuple[Topic, ...] = ()
    paragraphs: bool = False  # whether paragraphs and points have history pages of their own
    made: str = ""
    known: Known = {}  # the sources of versions, by their places, where anything is known of them
    branches: Mapping[str, tuple[Branch, ...]] = {}  # the proposals about each lineage, by its wId
    proposals: tuple[Listed, ...] = ()

    @cached_property
    def title(self) -> str:
        """What the pack is called: the treaty, or its last version where the library does not name it."""
        last = self.history.versions[-1]
        return self.treaty or last.title or last.id

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lineages that have a history page, in the order of the concordance: no parts and chapters."""
        kept = {
            (index, below.eid)
            for index, version in enumerate(self.history.versions)
            for unit in basic_units(version)
            for below in subtree(version, unit)
        }
        return tuple(
            line for line in concordance(self.history, self.paragraphs) if kept.issuperset(line.lineage.places)
        )

    @cached_property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The versions to compare: neighbours, and the first with the last.

        One that is told in other words is passed over: beside it no word could be marked.
        """
        versions = self.history.versions
        told = [index for index in range(len(versions)) if versions[index].nature != "paraphrase"]
        return (*pairwise(told), *([(told[0], told[-1])] if len(told) > 2 else []))

    @cached_property
    def has_origins(self) -> bool:
        """Whether words of the adopted text can be told to have come in at different times."""
        versions = self.history.versions
        return any(version.nature != "paraphrase" for version in versions[: self.adopted])

    @cached_property
    def adopted(self) -> int:
        """The version whose words are traced back: the adopted text, else the last held whole, else the last.

        Where no version says how far it had come, the newest is the text in force.
        """
        versions = self.history.versions
        if not any(version.stage for version in versions):
            return len(versions) - 1
        whole = [index for index in range(len(versions)) if not self.history.is_silent(index)] or [len(versions) - 1]
        adopted = [index for index in whole if versions[index].stage == "adopted"]
        return (adopted or whole)[-1]

    @cached_property
    def _homes(self) -> Mapping[Place, str]:
        """The history page of each provision: its own, or that of the article it stands in."""
        known = {line.lineage.wid for line in self.lines}
        found: dict[Place, str] = {}
        for index, version in enumerate(self.history.versions):
            for provision in version.provisions:  # what a provision stands in comes before it
                own = self.history.lineage_of[index, provision.eid].wid
                above = found.get((index, provision.parent or ""), "")
                found[index, provision.eid] = names.history_file(own) if own in known else above
        return found

    def history_of(self, place: Place) -> str:
        """Return the page that tells the history of a provision, "" where there is none (a part or a chapter)."""
        return self._homes.get(place, "")

    def text_of(self, place: Place) -> str:
        """Return the address of a provision in its version's text."""
        return names.anchor(names.text_file(self.history.versions[place[0]].id), place[1])

    def redline_of(self, old: int, new: int) -> str:
        """Return the page that compares two versions, "" where these two are not compared."""
        if (old, new) not in self.pairs:
            return ""
        return names.redline_file(self.history.versions[old].id, self.history.versions[new].id)

    def source_of(self, place: Place) -> str:
        """Return the page that says whose words a provision's are, "" where there is none."""
        if place[0] != self.adopted or place[0] not in self.known or not place[1]:
            return ""
        units = {unit.span.eid for unit in self.known[place[0]].provenance.units}
        around = reversed(chain_of(self.history.versions[place[0]], place[1]))
        return next((names.source_file(provision.eid) for provision in around if provision.eid in units), "")

    @cached_property
    def notices(self) -> tuple[str, ...]:
        """What has to be said of the versions, each notice once with all versions it is true of."""
        found: dict[str, list[str]] = {}
        for version in self.history.versions:
            for notice in version_notices(version):
                found.setdefault(notice, []).append(version.id)
        return tuple(self.in_words(f"{', '.join(ids)}: {notice}") for notice, ids in found.items())

    def in_words(self, text: str) -> str:
        """Return a text with what versions are called in the place of their ids."""
        for index, version in sorted(enumerate(self.history.versions), key=lambda one: -len(one[1].id)):
            name = self.called(index)
            if name != version.id:
                text = re.sub(rf"(?<![\w-]){re.escape(version.id)}(?![\w-])", name.replace("\\", r"\\"), text)
        return text

    def called(self, at: int) -> str:
        """Return what a version is called in headings: "adopted text 2023-05-26", or its id."""
        return self._called[at]

    @cached_property
    def _called(self) -> tuple[str, ...]:
        versions = self.history.versions
        told = [name_of(version) if version.stage else version.id for version in versions]
        return tuple(
            name if told.count(name) == 1 else version.id for name, version in zip(told, versions, strict=True)
        )

    def frame(self, file: str, section: str = "", *trail: tuple[str, str]) -> Frame:
        """Return the frame of a page; ``section`` is the file of the menu that it belongs to.

        ``trail`` are name and file of what lies between the first page and this one, itself last.
        """
        menu = [("Topics", names.TOPICS)] if self.topics else []
        menu += [("Comparisons", names.anchor(names.INDEX, "comparisons"))] if self.pairs else []
        menu += [("Concordance", names.CONCORDANCE)]
        menu += [("Origin of the words", names.ORIGINS)] if self.has_origins else []
        menu += [("Sources", names.SOURCES)] if self.adopted in self.known else []
        menu += [("Search", names.SEARCH), ("About the texts", names.NOTES)]
        doors = tuple(Door(name, names.relative(to, file), to == (section or file)) for name, to in menu)
        way = tuple(Door(name, names.relative(to, file), to == file) for name, to in trail)
        home = Door("Overview", names.relative(names.INDEX, file), file == names.INDEX)
        return Frame(self.title, (home, *doors), (home, *way) if way else (), self._made())

    def _made(self) -> str:
        dates = [version.date for version in self.history.versions if version.date]
        if self.made:
            return f"Made on {self.made}."
        return f"Made from texts of {dates[0]} to {dates[-1]}." if dates else ""
