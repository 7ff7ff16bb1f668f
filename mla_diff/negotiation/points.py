"""The open points of one version: its brackets, as deep as they stand, and its alternatives, unit by unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.model.provision import Provision, Version

#: Signs in brackets that leave nothing open: an ellipsis, an editor's word, the sign of an alternative itself.
_NO_POINT = re.compile(
    r"\s*(?:\.{2,}|…|sic!?|(?:alt|alternative|option)\b\.?\s*(?:\d{1,2}|[A-Z])?\.?)?\s*", re.IGNORECASE
)
#: How a text within a provision says that it is one of several: "[Alt. 1 ...] [Alt. 2 ...]", "[Option A: ...]".
_CHOICE = re.compile(
    r"\[\s*(?:(?:alt|alternative)\b\.?(?:\s*(?:\d{1,2}|[A-Z]\b))?|option\s+(?:\d{1,2}|[A-Z])\b)", re.IGNORECASE
)
#: Brackets that a stroke parts are alternatives without a sign: "[include] / [comprise]".
_EITHER = re.compile(r"\[[^\[\]\n]{1,200}\](?:\s*/\s*\[[^\[\]\n]{1,200}\])+")
_VARIANT = re.compile(r"(?:alt|option)\w*$", re.IGNORECASE)  # of a provision's number: "8alt", "5optiona"
_NAME = r"[A-Z][\w’'.-]*(?:(?:\s+(?:of|and|the|de|la|du|des|y|e|und|the))*\s+[A-Z][\w’'.-]*){0,6}"
_THE = r"(?:(?:the|la|le|el|los|les|der|des)\s+)?"
_NAMES = rf"{_THE}(?P<who>{_NAME}(?:\s*(?:,|and|et|y|und)\s+{_THE}{_NAME})*)"
_PROPOSED = re.compile(
    r"(?i:propos(?:ed|al)|submitted|suggest(?:ed|ion)|tabled|supported|proposition|propuesta|propuesto|Vorschlag)\s+"
    rf"(?:made\s+)?(?:by|from|of|de|del|von|der)\s+{_NAMES}"
)
_BEFORE_COLON = re.compile(rf"\[\s*(?P<who>{_NAME}(?:\s*[,/&]\s*{_NAME})*)\s*:\s")
_NOBODY = re.compile(r"(?:alt|option|alternative|note|article|regulation|section|paragraph|chapter)\b", re.IGNORECASE)


class Bracket(Struct, frozen=True):
    """A bracketed passage: where it opens, its words without the outer brackets, and how deep it stands."""

    eid: str
    text: str
    depth: int  # 1 where it stands in no other
    closed: bool = True


class UnitPoints(Struct, frozen=True):
    """What is open in one unit: an article, an annex without articles, the preamble."""

    eid: str
    brackets: tuple[Bracket, ...]
    alternatives: tuple[str, ...]  # what marks each: "8. Alt.", "Alt. 1"
    proposers: tuple[str, ...]  # as the text names them

    @property
    def is_open(self) -> bool:
        """Whether anything is open in the unit."""
        return bool(self.brackets or self.alternatives)


def find_points(version: Version) -> list[UnitPoints]:
    """Return the units of a version in which something is open, in order."""
    found = [_read_unit(version, eid, provisions) for eid, provisions in units_of(version)]
    return [unit for unit in found if unit.is_open]


def units_of(version: Version) -> Iterator[tuple[str, list[Provision]]]:
    """Yield each unit's eId with its provisions: articles, and what stands outside articles by its outermost unit."""
    units: dict[str, list[Provision]] = {}
    home: dict[str, str] = {}
    for provision in version.provisions:
        parent = provision.parent
        inside = parent is not None and version.by_eid[home[parent]].kind not in _PASSED_THROUGH
        is_unit = provision.kind == version.article_kind and not (
            inside and parent is not None and version.by_eid[home[parent]].kind == version.article_kind
        )
        home[provision.eid] = provision.eid if is_unit or not inside or parent is None else home[parent]
        units.setdefault(home[provision.eid], []).append(provision)
    yield from units.items()


#: Units that group articles: each article, and each text directly in them, is a unit of its own.
_PASSED_THROUGH = frozenset(
    {"instrument", "book", "part", "title", "subtitle", "chapter", "subchapter", "section", "subsection"}
)


def text_of(provisions: Sequence[Provision]) -> str:
    """Return a unit's text with its labels, a line for each provision."""
    return "\n".join(_line(provision) for provision in provisions)


def _line(provision: Provision) -> str:
    notes = "".join(f" ({note.text})" for note in provision.notes)
    return f"{provision.label} {provision.heading} {provision.text}{notes}"


def _read_unit(version: Version, eid: str, provisions: Sequence[Provision]) -> UnitPoints:
    text = "\n".join(f"{each.label} {each.heading} {each.text}" for each in provisions)
    alternatives = [each.label for each in provisions if _VARIANT.search(each.number)]
    alternatives += [" ".join(choice[0].lstrip("[ ").split()) for choice in _CHOICE.finditer(text)]
    alternatives += [_tidy(either[0].replace("[", "").replace("]", "")) for either in _EITHER.finditer(text)]
    return UnitPoints(
        eid, tuple(read_brackets(provisions)), tuple(alternatives), tuple(read_proposers(text_of(provisions)))
    )


def read_brackets(provisions: Sequence[Provision]) -> Iterator[Bracket]:
    """Yield the bracketed passages of a unit in the order in which they open; one may go on over several provisions.

    >>> article = Provision("art_1", "article", "1", "Article 1", "", None, "It [shall [not]] act [...].")
    >>> [(bracket.text, bracket.depth) for bracket in read_brackets([article])]
    [('shall [not]', 1), ('not', 2)]
    """
    pieces: list[str] = []
    opened: list[tuple[int, str]] = []  # where each bracket that is open opened, and in which provision
    found: list[tuple[int, Bracket]] = []
    length = 0
    for provision in provisions:
        line = f"{provision.label} {provision.heading} {provision.text}\n"
        pieces.append(line)
        whole = ""
        for index, char in enumerate(line):
            if char == "[":
                opened.append((length + index, provision.eid))
            elif char == "]" and opened:
                start, eid = opened.pop()
                whole = whole or "".join(pieces)
                found.append((start, Bracket(eid, _tidy(whole[start + 1 : length + index]), len(opened) + 1)))
        length += len(line)
    whole = "".join(pieces)
    for depth, (start, eid) in enumerate(opened, 1):
        found.append((start, Bracket(eid, _tidy(whole[start + 1 :]), depth, closed=False)))
    yield from (
        bracket for _, bracket in sorted(found, key=lambda pair: pair[0]) if not _NO_POINT.fullmatch(bracket.text)
    )


def read_proposers(text: str) -> list[str]:
    """Return whose proposals a text says that it holds, each once.

    >>> read_proposers("[Japan: shall] act [proposed by the Russian Federation] [Alt. 1: now]")
    ['Japan', 'Russian Federation']
    """
    named = sorted((*_PROPOSED.finditer(text), *_BEFORE_COLON.finditer(text)), key=lambda match: match.start())
    return list(dict.fromkeys(_tidy(match["who"]).rstrip(".") for match in named if not _NOBODY.match(match["who"])))


def _tidy(text: str) -> str:
    return " ".join(text.split())
