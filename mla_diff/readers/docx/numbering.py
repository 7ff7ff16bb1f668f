"""Word's automatic numbers: which list and level a paragraph is on, and what is printed in front of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy

from msgspec import Struct

from mla_diff.readers import numerals
from mla_diff.readers.counters import Counters
from mla_diff.readers.docx.names import Element, W, child, switch, value, whole
from mla_diff.readers.docx.styles import Styles, list_of

LEVELS = 9
PLACE = re.compile(r"%([1-9])")
DASHES = frozenset("-–—‒―−")
FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str, "none": lambda _: "", "decimalZero": lambda n: f"{n:02}",
    "lowerLetter": numerals.letters_repeated, "upperLetter": lambda n: numerals.letters_repeated(n).upper(),
    "lowerRoman": numerals.roman, "upperRoman": lambda n: numerals.roman(n).upper(),
    "ordinal": numerals.ordinal, "cardinalText": lambda n: numerals.cardinal_word(n).capitalize(),
    "ordinalText": lambda n: numerals.ordinal_word(n).capitalize(),
    "russianLower": lambda n: numerals.letters_repeated(n, numerals.RUSSIAN),
    "russianUpper": lambda n: numerals.letters_repeated(n, numerals.RUSSIAN).upper(),
    "arabicAlpha": lambda n: numerals.letters_repeated(n, numerals.ARABIC),
    "arabicAbjad": lambda n: numerals.letters_repeated(n, numerals.ABJAD),
    "hebrew2": lambda n: numerals.letters_repeated(n, numerals.HEBREW),
    "numberInDash": lambda n: f"- {n} -",
}  # fmt: skip


class Level(Struct, frozen=True):
    """One level of a list as its definition has it."""

    element: Element
    start: int
    format: str
    text: str
    restart: int | None
    legal: bool


class Numbering:
    """The lists of a file and how far each has counted. ``unknown`` collects formats that were written as digits."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self.styles = styles
        self.abstract: dict[str, Element] = {}
        self.lists: dict[str, Element] = {}
        self.unknown: set[str] = set()
        if root is not None:
            self.abstract = {a.get(W + "abstractNumId"): a for a in root.iter(W + "abstractNum")}
            self.lists = {n.get(W + "numId"): n for n in root.iter(W + "num")}
        self.levels: dict[str, tuple[Level, ...]] = {}
        self.counters: dict[str, Counters] = {}
        self.restarted: set[tuple[str, int]] = set()

    def fresh(self) -> Numbering:
        """Return the same lists with nothing counted yet, for a story that counts by itself."""
        numbering = copy(self)
        numbering.counters, numbering.restarted = {}, set()
        return numbering

    def label(self, paragraph: Element) -> tuple[str, Element | None]:
        """Return the number printed in front of a paragraph ("" for none), counting it, and its level's definition."""
        identifier, place = self._place(paragraph)
        if identifier is None or place >= len(self._levels(identifier)):
            return "", None
        levels = self._levels(identifier)
        counters = self.counters.setdefault(self._abstract_id(identifier), Counters(LEVELS))
        if (identifier, place) not in self.restarted:
            self.restarted.add((identifier, place))
            override = self._start_override(identifier, place)
            if override is not None:  # holds once: when a higher level restarts this one, its usual start counts
                counters.set_next(place, override)
        starts = [level.start for level in levels] + [1] * LEVELS
        numbers = counters.step(place, starts, [level.restart for level in levels])
        level = levels[place]
        if switch(level.element, "rPr", "vanish"):
            return "", level.element
        return self._print(levels, place, numbers), level.element

    def _place(self, paragraph: Element) -> tuple[str | None, int]:
        """Return the list a paragraph is on, or None, and its level from 0."""
        direct = child(paragraph, "pPr", "numPr")
        identifier, level = value(direct, "numId"), whole(value(direct, "ilvl"))
        from_style, style_level, style = self.styles.number(paragraph)
        if identifier is None:
            identifier = from_style
        if identifier not in self.lists:  # "0" takes the number away
            return None, 0
        if level is None:
            own = style if identifier == from_style else self.styles.style_of(paragraph)
            level = self._linked_level(identifier, own)
        if level is None and identifier == from_style:
            level = style_level
        return identifier, min(max(level or 0, 0), LEVELS - 1)

    def _linked_level(self, identifier: str, style: str | None) -> int | None:
        for place, level in enumerate(self._levels(identifier)):
            if style is not None and value(level.element, "pStyle") == style:
                return place
        return None

    def _abstract_id(self, identifier: str) -> str:
        """Return the id of a list's definition, through list styles that stand for another list."""
        seen: set[str] = set()
        found = value(self.lists.get(identifier), "abstractNumId") or ""
        while found not in seen:
            seen.add(found)
            link = value(self.abstract.get(found), "numStyleLink")
            real = self.styles.first(link, list_of)
            if real is None or real not in self.lists:
                break
            found = value(self.lists[real], "abstractNumId") or ""
        return found

    def _start_override(self, identifier: str, place: int) -> int | None:
        for override in self.lists[identifier].iter(W + "lvlOverride"):
            if whole(override.get(W + "ilvl")) == place:
                return whole(value(override, "startOverride"))
        return None

    def _levels(self, identifier: str) -> tuple[Level, ...]:
        if identifier not in self.levels:
            defined = _by_place(self.abstract.get(self._abstract_id(identifier)))
            for override in self.lists[identifier].iter(W + "lvlOverride"):
                defined.update(_by_place(override))
            count = min(max(defined, default=-1) + 1, LEVELS)
            self.levels[identifier] = tuple(_level(defined.get(place)) for place in range(count))
        return self.levels[identifier]

    def _print(self, levels: tuple[Level, ...], place: int, numbers: tuple[int, ...]) -> str:
        level = levels[place]
        if level.format == "bullet":
            return level.text if level.text in DASHES else "•" if level.text.strip() else ""

        def one(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            if index >= len(numbers):
                return ""
            return self._write(numbers[index], "decimal" if level.legal else levels[index].format)

        return PLACE.sub(one, level.text).strip()

    def _write(self, number: int, form: str) -> str:
        if form == "bullet":
            return ""
        if form not in FORMATS:
            self.unknown.add(form)
        return FORMATS.get(form, str)(number)


def _by_place(definition: Element | None) -> dict[int, Element]:
    if definition is None:
        return {}
    found = ((whole(level.get(W + "ilvl")), level) for level in definition.iterchildren(W + "lvl"))
    return {place: level for place, level in found if place is not None and 0 <= place < LEVELS}


def _level(element: Element | None) -> Level:
    return Level(
        element=element,
        start=whole(value(element, "start"), 0) or 0,
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        restart=whole(value(element, "lvlRestart")),
        legal=bool(switch(element, "isLgl")),
    )
