"""The open points of one version: its brackets, as deep as they stand, and its alternatives, unit by unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.provision import Provision, Version

#: Signs in brackets that leave nothing open: an ellipsis, an editor's word, the sign of an alternative itself.
_NO_POINT = re.compile(
    r"\s*(?:\.{2,}|…|sic!?|(?:alt|alternative|option)\b\.?\s*(?:\d{1,2}|[A-Z])?\.?)?\s*", re.IGNORECASE
)
#: How a text within a provision says that it is one of several: "[Alt. 1 ...] [Alt. 2 ...]", "[Option A: ...]".
_CHOICE = re.compile(
    r"\[\s*(?:(?:alt|alternative)\b\.?(?:\s*(?:\d{1,2}|[A-Z]\b))?|option\s+(?:\d{1,2}|[A-Z])\b)", re.IGNORECASE
)
#: The same at the beginning of a paragraph that has no label: "Option 2:", "Alternative B.".
_CHOICE_AT_START = re.compile(
    r"\[*\s*(?P<name>(?:alt\.|alternative|option)\s*(?:\d{1,2}|[A-Z]|\([a-z0-9]\)))\s*(?:[:.–—]|$)", re.IGNORECASE
)
#: Brackets that a stroke parts are alternatives without a sign: "[include] / [comprise]".
_EITHER = re.compile(r"\[[^\[\]\n]{1,200}\](?:\s*/\s*\[[^\[\]\n]{1,200}\])+")
#: So are words that a stroke parts in a bracket: "[shall/should]", "[the Council / the Assembly]".
_EITHER_WITHIN = re.compile(r"\[\s*(?P<either>[^\W\d_]+(?:/[^\W\d_]+)+|[^\[\]\n/]+(?:\s/\s[^\[\]\n/]+)+)\s*\]")
_AND_OR = frozenset({"and/or", "or/and", "et/ou", "y/o", "e/o", "und/oder", "en/of"})
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
    unopened: tuple[str, ...] = ()  # eIds of the provisions with a closing bracket that nothing opened, for each one

    @property
    def is_open(self) -> bool:
        """Whether anything is open in the unit; a closing bracket alone says that something was meant to be."""
        return bool(self.brackets or self.alternatives or self.unopened)


def find_points(version: Version) -> list[UnitPoints]:
    """Return the units of a version in which something is open, in order."""
    units = list(units_of(version))
    found = [_read_unit(version, eid, provisions) for eid, provisions in units]
    _join_across(found, [_signs_at_ends(provisions) for _, provisions in units])
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
    alternatives += _choices_at_starts(provisions)
    alternatives += [_tidy(either[0].replace("[", "").replace("]", "")) for either in _EITHER.finditer(text)]
    within = (_tidy(match["either"]) for match in _EITHER_WITHIN.finditer(text))
    alternatives += [either for either in within if either.lower() not in _AND_OR]
    brackets, unopened = read_brackets(provisions)
    proposers = read_proposers(text_of(provisions))
    return UnitPoints(eid, tuple(brackets), tuple(alternatives), tuple(proposers), tuple(unopened))


def _choices_at_starts(provisions: Sequence[Provision]) -> Iterator[str]:
    """Yield the signs of alternatives with which paragraphs begin, but for those that have one for a label.

    One in a bracket of its own ("[Option A ...]") is counted where it stands in the text.
    """
    for provision in provisions:
        beginning = f"{provision.heading} {provision.text}".lstrip()
        choice = None if _VARIANT.search(provision.number) else _CHOICE_AT_START.match(beginning)
        if choice and not _CHOICE.match(beginning):
            yield _tidy(choice["name"])


def read_alternatives(provisions: Sequence[Provision]) -> list[Bracket]:
    """Return the passages of a unit that are alternatives by their labels and stand in no brackets, with their items.

    >>> base = Provision("p_8", "paragraph", "8", "8.", "", None, "The Council decides.")
    >>> other = Provision("p_8alt", "paragraph", "8alt", "8. Alt.", "", None, "The Assembly decides.")
    >>> [(passage.eid, passage.text) for passage in read_alternatives([base, other])]
    [('p_8alt', 'The Assembly decides.')]
    """
    parts: dict[str, list[str]] = {}
    home: dict[str, str] = {}  # the alternative that a provision stands in
    for provision in provisions:
        is_bracketed = "[" in (provision.label[:1], (provision.heading or provision.text)[:1])
        within = home.get(provision.parent or "")
        if within:
            home[provision.eid] = within
            parts[within].append(_read_line(provision))
        elif _VARIANT.search(provision.number) and not is_bracketed:
            home[provision.eid] = provision.eid
            parts[provision.eid] = [f"{provision.heading} {provision.text}"]
    return [Bracket(eid, _tidy(" ".join(lines)), 1) for eid, lines in parts.items()]


def read_brackets(provisions: Sequence[Provision]) -> tuple[list[Bracket], list[str]]:
    """Return the bracketed passages of a unit in the order in which they open, and where one closes that none opened.

    A passage may go on over several provisions. One that is never closed is no level for those after it.

    >>> article = Provision("art_1", "article", "1", "Article 1", "", None, "It [shall [not]] act [...], [or] rest].")
    >>> found, unopened = read_brackets([article])
    >>> [(bracket.text, bracket.depth) for bracket in found], unopened
    ([('shall [not]', 1), ('not', 2), ('or', 1)], ['art_1'])
    """
    whole = "".join(_read_line(provision) for provision in provisions)
    opened: list[tuple[int, str]] = []  # where each bracket that is open opened, and in which provision
    pairs: list[tuple[int, int, str]] = []
    unopened: list[str] = []
    length = 0
    for provision in provisions:
        line = _read_line(provision)
        for index, char in enumerate(line, length):
            if char == "[":
                opened.append((index, provision.eid))
            elif char == "]" and opened:
                start, eid = opened.pop()
                pairs.append((start, index, eid))
            elif char == "]":
                unopened.append(provision.eid)
        length += len(line)
    found = [(start, Bracket(eid, _tidy(whole[start + 1 :]), 1, closed=False)) for start, eid in opened]
    around: list[int] = []  # where the passages end that hold the one at hand
    for start, end, eid in sorted(pairs):
        while around and around[-1] < start:
            around.pop()
        around.append(end)
        found.append((start, Bracket(eid, _tidy(whole[start + 1 : end]), len(around))))
    told = [bracket for _, bracket in sorted(found, key=lambda pair: pair[0])]
    return [bracket for bracket in told if not _NO_POINT.fullmatch(bracket.text)], unopened


def _read_line(provision: Provision) -> str:
    return f"{provision.label} {provision.heading} {provision.text}\n"


def _signs_at_ends(provisions: Sequence[Provision]) -> tuple[bool, bool]:
    """Return whether a unit begins with an opening bracket (before or after its label), and ends with a closing one."""
    first, last = provisions[0], _read_line(provisions[-1])
    begins = any(part.startswith("[") for part in (first.label, first.heading, first.text))
    return begins, last.rstrip(" .;\n").endswith("]")


def _join_across(units: list[UnitPoints], ends: Sequence[tuple[bool, bool]]) -> None:
    """Close each bracket that holds several units whole: it opens where one begins, and closes where a later one ends.

    Nothing else may be unpaired from the one to the other, or it would be a guess. Its words stay those of its unit.
    """
    opening = -1  # the unit with the one bracket that may be closed later
    for index, unit in enumerate(units):
        unclosed = [bracket for bracket in unit.brackets if not bracket.closed]
        if opening >= 0 and not unclosed and len(unit.unopened) == 1 and ends[index][1]:
            held = units[opening].brackets
            units[opening] = replace(units[opening], brackets=tuple(replace(bracket, closed=True) for bracket in held))
            units[index] = replace(unit, unopened=())
            opening = -1
        elif unclosed or unit.unopened:
            may_go_on = len(unclosed) == 1 and not unit.unopened and ends[index][0] and unclosed[0] is unit.brackets[0]
            opening = index if may_go_on else -1


def read_proposers(text: str) -> list[str]:
    """Return whose proposals a text says that it holds, each once.

    >>> read_proposers("[Japan: shall] act [proposed by the Russian Federation] [Alt. 1: now]")
    ['Japan', 'Russian Federation']
    """
    named = sorted((*_PROPOSED.finditer(text), *_BEFORE_COLON.finditer(text)), key=lambda match: match.start())
    return list(dict.fromkeys(_tidy(match["who"]).rstrip(".") for match in named if not _NOBODY.match(match["who"])))


def _tidy(text: str) -> str:
    return " ".join(text.split())
