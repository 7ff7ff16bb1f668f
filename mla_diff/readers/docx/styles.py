"""Word's styles: what a paragraph takes from its style and the styles that one is based on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from mla_diff.readers.docx.names import Element, W, child, switch, value, whole
from mla_diff.readers.limits import LONGEST_CHAIN

T = TypeVar("T")
HEADING_NAME = re.compile(r"heading ([1-9])", re.IGNORECASE)
TITLE_NAMES = frozenset({"title", "subtitle"})
CONTENTS_NAME = re.compile(r"toc \d|table of figures|table of authorities", re.IGNORECASE)


class Styles:
    """The styles of a file. Style ids that lead nowhere, or in a circle, mean nothing."""

    def __init__(self, root: Element | None) -> None:
        self.by_id: dict[str, Element] = {}
        self.default: str | None = None
        self.answers: dict[tuple[str | None, Callable[[Element], object]], object] = {}
        self.numbers: dict[str | None, tuple[str | None, int | None, str | None]] = {}
        self.indents: dict[str | None, list[Element]] = {}
        self.language = ""
        if root is None:
            return
        for style in root.iter(W + "style"):
            identifier = style.get(W + "styleId") or ""
            self.by_id.setdefault(identifier, style)
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self.default = identifier
        self.language = value(child(root, "docDefaults", "rPrDefault", "rPr"), "lang") or ""

    def chain(self, identifier: str | None) -> Iterator[Element]:
        """Yield a style and those it is based on, the nearest first, so far as the limit goes."""
        seen: set[str] = set()
        while identifier is not None and identifier in self.by_id and identifier not in seen:
            if len(seen) == LONGEST_CHAIN:
                return
            seen.add(identifier)
            yield self.by_id[identifier]
            identifier = value(self.by_id[identifier], "basedOn")

    def first(self, identifier: str | None, ask: Callable[[Element], T | None]) -> T | None:
        """Return the nearest style's answer that is not None; ``ask``, a named function, is asked once a style."""
        if (identifier, ask) not in self.answers:
            answers = (answer for style in self.chain(identifier) if (answer := ask(style)) is not None)
            self.answers[identifier, ask] = next(answers, None)
        return self.answers[identifier, ask]  # type: ignore[return-value]

    def style_of(self, paragraph: Element) -> str | None:
        """Return the id of a paragraph's style."""
        return value(paragraph, "pPr", "pStyle") or self.default

    def heading(self, paragraph: Element) -> int | None:
        """Return the level of a heading (0 for a title), or None for body text."""
        own = whole(value(paragraph, "pPr", "outlineLvl"))
        style = self.style_of(paragraph)
        outline = own if own is not None else self.first(style, _outline_level)
        if outline is not None:
            return outline + 1 if 0 <= outline < 9 else None
        return self.first(style, _named_level)

    def is_contents(self, paragraph: Element) -> bool:
        """Return whether a paragraph is a line of a table of contents."""
        name = self.first(self.style_of(paragraph), _name) or ""
        return bool(CONTENTS_NAME.fullmatch(name))

    def hides(self, identifier: str | None) -> bool | None:
        """Return whether a style hides its text; None where it does not say."""
        return self.first(identifier, _hides)

    def strikes(self, identifier: str | None) -> bool | None:
        """Return whether a style sets a line through its text; None where it does not say."""
        return self.first(identifier, _strikes)

    def place(self, identifier: str | None) -> str | None:
        """Return whether a style of words sets them as "superscript" or "subscript"; None where it does not say."""
        return self.first(identifier, _place)

    def number(self, paragraph: Element) -> tuple[str | None, int | None, str | None]:
        """Return the list id and level that a paragraph's style gives it, and the style that names the list."""
        identifier = self.style_of(paragraph)
        if identifier not in self.numbers:
            self.numbers[identifier] = self._number(identifier)
        return self.numbers[identifier]

    def _number(self, identifier: str | None) -> tuple[str | None, int | None, str | None]:
        level: int | None = None
        for style in self.chain(identifier):
            numbered = child(style, "pPr", "numPr")
            if numbered is None:
                continue
            if level is None:
                level = whole(value(numbered, "ilvl"))
            number = value(numbered, "numId")
            if number is not None:
                return number, level, style.get(W + "styleId")
        return None, level, None

    def indent(self, paragraph: Element, level: Element | None) -> float | None:
        """Return where a paragraph's first line begins, in points; ``level`` is its list's, which ranks second."""
        style = self.style_of(paragraph)
        if style not in self.indents:
            found = [child(one, "pPr", "ind") for one in self.chain(style)]
            self.indents[style] = [indents for indents in found if indents is not None]
        given = [child(paragraph, "pPr", "ind"), child(level, "pPr", "ind"), *self.indents[style]]
        left = _first_twips(given, "left", "start")
        hanging, first = _first_twips(given, "hanging"), _first_twips(given, "firstLine")
        if left is None and hanging is None and first is None:
            return 0.0
        return ((left or 0) - (hanging or 0) + (0 if hanging else first or 0)) / 20


def _outline_level(style: Element) -> int | None:
    return whole(value(style, "pPr", "outlineLvl"))


def _name(style: Element) -> str | None:
    return value(style, "name")


def _hides(style: Element) -> bool | None:
    return switch(style, "rPr", "vanish")


def _strikes(style: Element) -> bool | None:
    single, double = switch(style, "rPr", "strike"), switch(style, "rPr", "dstrike")
    return single if double is None else single or double


def _place(style: Element) -> str | None:
    return value(style, "rPr", "vertAlign")


def list_of(style: Element) -> str | None:
    """Return the list id that a style itself names."""
    return value(style, "pPr", "numPr", "numId")


def _named_level(style: Element) -> int | None:
    name = (value(style, "name") or "").lower()
    if match := HEADING_NAME.fullmatch(name):
        return int(match[1])
    return 0 if name in TITLE_NAMES else None


def _first_twips(given: list[Element | None], *names: str) -> int | None:
    for indents in given:
        for name in names:
            twips = None if indents is None else whole(indents.get(W + name))
            if twips is not None:
                return twips
    return None
