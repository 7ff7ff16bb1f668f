"""OpenDocument's styles and lists: what hides text, what is a title, and how each list level is numbered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from mla_diff.readers import numerals
from mla_diff.readers.counters import Counters
from mla_diff.readers.limits import LONGEST_CHAIN
from mla_diff.readers.office.names import FO, LOEXT, STYLE, TEXT, Element, Opened

DEPTH = 10  # levels in an OpenDocument list
PLACE = re.compile(r"%(\d{1,2})%")
LEVELS = tuple(
    TEXT + name
    for name in ("list-level-style-number", "list-level-style-bullet", "list-level-style-image", "outline-level-style")
)
TITLES = frozenset({"Title", "Subtitle"})
DASHES = frozenset("-–—‒―−")
_RAISED = re.compile(r"super|0*[1-9]\d*%")
#: What sets words apart, and how it is written where it does not.
_PLAIN = {FO + "font-weight": "normal", FO + "font-style": "normal", STYLE + "text-underline-style": "none"}
#: LibreOffice names its further forms by their first numbers: "01, 02, 03, ...", "First, Second, Third, ...".
PADDED = re.compile("0+1")
SPELLED: dict[str, Callable[[int], str]] = {
    "1st": numerals.ordinal,
    "One": lambda n: numerals.cardinal_word(n).capitalize(),
    "First": lambda n: numerals.ordinal_word(n).capitalize(),
    "а": lambda n: numerals.letters_repeated(n, numerals.RUSSIAN),
    "А": lambda n: numerals.letters_repeated(n, numerals.RUSSIAN).upper(),
}


class Level(Struct, frozen=True):
    """One level of a list style; ``form`` is "" where no number is shown, "•" or a dash where a bullet is."""

    form: str
    prefix: str
    suffix: str
    shown: int  # how many levels' numbers are shown, with points between
    start: int
    synchronous: bool  # whether aa, bb, cc follow z
    template: str  # LibreOffice's own "%1%.%2%)", which overrules prefix, suffix and shown

    def write(self, number: int) -> str:
        """Return a number as this level shows it."""
        if self.form in ("a", "A"):
            written = (numerals.letters_repeated if self.synchronous else numerals.letters_counted)(number)
        elif self.form in ("i", "I"):
            written = numerals.roman(number)
        else:
            return self._write_other(number)
        return written.upper() if self.form in ("A", "I") else written

    def _write_other(self, number: int) -> str:
        """Return a number in a form that only LibreOffice writes, or in digits."""
        if self.form in ("", "•") or self.form in DASHES:
            return ""
        if zeros := PADDED.match(self.form):
            return str(number).zfill(len(zeros[0]))
        return next((write(number) for first, write in SPELLED.items() if self.form.startswith(first)), str(number))


NOTHING = Level("", "", "", 1, 1, False, "")


class Styles:
    """The styles of a file by name. Names that lead nowhere, or in a circle, mean nothing."""

    def __init__(self, opened: Opened) -> None:
        self.by_name: dict[tuple[str, str], Element] = {}
        for style in opened.everywhere(STYLE + "style"):
            self.by_name[style.get(STYLE + "family") or "", style.get(STYLE + "name") or ""] = style
        self.lists = {
            style.get(STYLE + "name") or "": _levels(style) for style in opened.everywhere(TEXT + "list-style")
        }
        outlines = [_levels(style) for style in opened.everywhere(TEXT + "outline-style")]
        self.outline = outlines[0] if outlines else (NOTHING,) * DEPTH
        self.language = _language(opened)

    def chain(self, family: str, name: str | None) -> Iterator[Element]:
        """Yield a style and its parents, the nearest first."""
        seen: set[str] = set()
        while name is not None and (family, name) in self.by_name and name not in seen:
            if len(seen) == LONGEST_CHAIN:
                return
            seen.add(name)
            style = self.by_name[family, name]
            yield style
            name = style.get(STYLE + "parent-style-name")

    def hides(self, family: str, name: str | None) -> bool:
        """Return whether a style hides its text."""
        for style in self.chain(family, name):
            properties = style.find(STYLE + "text-properties")
            display = None if properties is None else properties.get(TEXT + "display")
            if display is not None:
                return bool(display == "none")
        return False

    def strikes(self, family: str, name: str | None) -> bool | None:
        """Return whether a style of words or of paragraphs sets a line through them; None where it does not say."""
        for style in self.chain(family, name):
            properties = style.find(STYLE + "text-properties")
            said = (
                [properties.get(STYLE + f"text-line-through-{what}") for what in ("style", "type")]
                if (properties is not None)
                else []
            )
            if any(said):
                return "none" not in said
        return None

    def raises(self, name: str | None) -> bool:
        """Return whether a style of words sets them as superscript: "super 58%", or above the line by a share."""
        for style in self.chain("text", name):
            properties = style.find(STYLE + "text-properties")
            position = None if properties is None else properties.get(STYLE + "text-position")
            if position:
                return bool(_RAISED.match(position))
        return False

    def stresses(self, name: str | None) -> bool:
        """Return whether a style of words sets them in bold or in italics, or underlines them."""
        for style in self.chain("text", name):
            properties = style.find(STYLE + "text-properties")
            if properties is not None and any(properties.get(key, plain) != plain for key, plain in _PLAIN.items()):
                return True
        return False

    def is_title(self, name: str | None) -> bool:
        """Return whether a paragraph's style is, or is based on, that of a document's title."""
        return name in TITLES or any(style.get(STYLE + "name") in TITLES for style in self.chain("paragraph", name))

    def list_name(self, paragraph: str | None) -> str | None:
        """Return the list style that a paragraph style names; "" where it wants none, None where it does not say."""
        given = (style.get(STYLE + "list-style-name") for style in self.chain("paragraph", paragraph))
        return next((name for name in given if name is not None), None)


def label(levels: tuple[Level, ...], place: int, counters: Counters) -> str:
    """Return what is shown in front of the next paragraph on a level, counting it."""
    level = levels[place]
    numbers = counters.step(place, [other.start for other in levels])
    if level.form == "•" or level.form in DASHES:
        return level.form
    if not level.form:
        return f"{level.prefix}{level.suffix}".strip() if not level.template else ""
    if level.template:
        return PLACE.sub(lambda match: _write(levels, numbers, int(match[1]) - 1), level.template).strip()
    first = max(place + 1 - level.shown, 0)
    written = ".".join(filter(None, (_write(levels, numbers, index) for index in range(first, place + 1))))
    return f"{level.prefix}{written}{level.suffix}".strip()


def _write(levels: tuple[Level, ...], numbers: tuple[int, ...], at: int) -> str:
    return levels[at].write(numbers[at]) if 0 <= at < len(numbers) else ""


def _levels(style: Element) -> tuple[Level, ...]:
    levels = [NOTHING] * DEPTH
    for element in style.iterchildren(*LEVELS):
        place = whole(element.get(TEXT + "level"), 1) - 1
        if 0 <= place < DEPTH:
            levels[place] = _level(element)
    return tuple(levels)


def _level(element: Element) -> Level:
    form = element.get(STYLE + "num-format") or ""
    if element.tag == TEXT + "list-level-style-bullet":
        bullet = element.get(TEXT + "bullet-char") or ""
        form = bullet if bullet in DASHES and bullet else "•"
    return Level(
        form=form,
        prefix=element.get(STYLE + "num-prefix") or "",
        suffix=element.get(STYLE + "num-suffix") or "",
        shown=whole(element.get(TEXT + "display-levels"), 1),
        start=whole(element.get(TEXT + "start-value"), 1),
        synchronous=element.get(STYLE + "num-letter-sync") == "true",
        template=element.get(LOEXT + "num-list-format") or "",
    )


def whole(text: str | None, usual: int) -> int:
    """Return an integer written in an attribute, or ``usual`` where it is none or absurd."""
    try:
        number = int(text) if text else usual
    except ValueError:
        return usual
    return number if abs(number) < 10**6 else usual


def _language(opened: Opened) -> str:
    for style in opened.everywhere(STYLE + "default-style"):
        properties = style.find(STYLE + "text-properties")
        if style.get(STYLE + "family") == "paragraph" and properties is not None:
            parts = (properties.get(FO + "language"), properties.get(FO + "country"))
            return "-".join(part for part in parts if part and part not in ("none", "zxx"))
    return ""
