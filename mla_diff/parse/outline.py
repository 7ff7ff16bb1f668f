"""The tree of provisions, built block by block; every word of the blocks ends up in a node."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from msgspec import Struct, field
from msgspec.structs import replace

from mla_diff.model.block import Block, Mark
from mla_diff.model.finding import Finding
from mla_diff.model.provision import DIVISIONS, Kind
from mla_diff.parse.labels import HEADING_WORDS, Label, looks_like_heading, read_label
from mla_diff.parse.languages.keywords import Keywords
from mla_diff.parse.levels import Level, Place, Value, place_item, readings


class Node(Struct):
    """A provision being built. ``parent`` is the index of another node, -1 for none."""

    kind: Kind
    number: str = ""
    label: str = ""
    heading: str = ""
    text: str = ""
    parent: int = -1
    page: int | None = None
    marks: tuple[Mark, ...] = ()


class Line(Struct, frozen=True):
    """A block and the label it starts with."""

    block: Block
    label: Label | None


class Outline(Struct):
    """The nodes built so far and the place where the next block goes."""

    words: Keywords
    ranks: dict[str, int]
    nodes: list[Node] = field(default_factory=list)
    doubts: list[tuple[int, str, str]] = field(default_factory=list)  # node, code, message
    divisions: list[tuple[int, int]] = field(default_factory=list)  # rank, node
    unit: int = -1  # the article, annex, preamble or closing formula that is open
    items: list[Level] = field(default_factory=list)
    interrupted: tuple[tuple[Level, ...], int] = ((), -1)  # the lists open before a text without label, and that text
    counted: int = 0  # the last paragraph's number
    instrument: int = -1
    annex: int = -1
    title: str = ""
    front: tuple[str, ...] = ()  # what else stands on the title page

    def add(self, kind: Kind, parent: int, **values: object) -> int:
        """Append a node and return its index."""
        self.nodes.append(Node(kind, parent=parent, **values))  # type: ignore[arg-type]  # checked by Node's fields
        return len(self.nodes) - 1

    @property
    def container(self) -> int:
        """The innermost unit that may hold an article: a division, an annex, an instrument, or nothing (-1)."""
        if self.divisions:
            return self.divisions[-1][1]
        return self.annex if self.annex >= 0 else self.instrument


def read_lines(blocks: Sequence[Block], words: Keywords) -> list[Line]:
    """Return the blocks that are text with their labels; items that run on in one block each get a line."""
    lines: list[Line] = []
    left = MOST_RUN_IN
    for block in _rejoin_references([block for block in blocks if block.text], words):
        line = Line(block, read_label(block.text, words))
        is_item = line.label is not None and line.label.type == "item"
        gaps = list(islice(_NEXT_ITEM.finditer(block.text), left)) if is_item and ")" in block.text[1:] else []
        left -= len(gaps)
        lines += _split_run_in(line, gaps, words) if gaps else [line]
    return lines


def _rejoin_references(blocks: Sequence[Block], words: Keywords) -> list[Block]:
    """Return the blocks with references put together that were torn: "under paragraph" / "(a) of this Article"."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and last.style == block.style == "body" and _ends_open(last.text, words):
            shift = len(last.text) + 1
            marks = tuple(Mark(mark.offset + shift, mark.number) for mark in block.marks)
            joined[-1] = replace(last, text=f"{last.text} {block.text}", marks=last.marks + marks)
        else:
            joined.append(block)
    return joined


MOST_RUN_IN = 20_000  # of the items below in one file; the ISA's draft has 13
LONGEST_TORN = 20_000  # characters of a text that a torn reference may end; the longest block of that draft has 2,042
LONGEST_LABEL = 60  # characters of a text that may matter to the label in front; "(xxviii quinquies)" has 18


def _ends_open(text: str, words: Keywords) -> bool:
    if len(text) > LONGEST_TORN:
        return False
    return text[text.rfind(" ") + 1 :].lower() in words.units and text.count(" ", 0, LONGEST_LABEL) > 2


_NEXT_ITEM = re.compile(r"(?<=[;,:])\s+(?:(?:and|or|y|o|et|ou|und|oder|en|of)\s+)?(?=\(?(?:[a-z]|[ivx]{1,5})\)\s)")


def _split_run_in(line: Line, gaps: Sequence[re.Match[str]], words: Keywords) -> list[Line]:
    """Return "(a) one: (i) two; (ii) three" as three lines: only where each label follows from those before it."""
    label, block = _labelled(line)
    cuts = [_run_in_starts(gaps, Level(key, value, -1), words) for key, value in readings(label.keyword, label.number)]
    starts = max(cuts, key=len, default=[0])
    ends = [*starts[1:], len(block.text)]
    return [_cut(block, start, end, words) for start, end in zip(starts, ends, strict=True)]


def _run_in_starts(gaps: Sequence[re.Match[str]], first: Level, words: Keywords) -> list[int]:
    """Return where items begin in a text whose first item is read as ``first``."""
    lists = [first]
    starts = [0]
    for gap in gaps:
        text = gap.string
        following = read_label(text[gap.end() : gap.end() + LONGEST_LABEL], words)
        if following is None or following.type != "item":
            continue
        place = place_item(lists, following.keyword, following.number)
        opens = place.depth == len(lists) and text[gap.start() - 1] == ":"
        if place.follows and (opens or place.depth < len(lists)):
            lists[place.depth :] = [Level(place.key, place.value, -1)]
            starts.append(gap.end())
    return starts


def _cut(block: Block, start: int, end: int, words: Keywords) -> Line:
    text = block.text[start:end].strip()
    marks = tuple(Mark(mark.offset - start, mark.number) for mark in block.marks if start <= mark.offset <= end)
    return Line(replace(block, text=text, marks=marks), read_label(text, words))


def build_outline(lines: Sequence[Line], words: Keywords) -> Outline:
    """Return the outline of a document given its lines in reading order."""
    outline = Outline(words, _ranks(lines, words))
    at = _open_front(outline, lines)
    starts = instrument_starts(lines)
    while at < len(lines):
        line = lines[at]
        if at in starts:
            at = _open_instrument(outline, lines, at, starts[at])
        elif line.label is None:
            at = _add_unlabelled(outline, lines, at)
        else:
            at = _OPENERS[line.label.type](outline, lines, at)
    return outline


def _ranks(lines: Sequence[Line], words: Keywords) -> dict[str, int]:
    """Return how high each division keyword stands here: the language's usual order, bent by direct nestings.

    A code may put its "Abschnitt" above its "Titel" or below: where one follows the other at once, it is below.
    """
    order = list(words.divisions)
    nested: dict[tuple[str, str], int] = {}
    previous = ""
    for line in lines:
        if line.label is None:
            continue
        keyword = line.label.keyword if line.label.type == "division" else ""
        if keyword and previous and keyword != previous:
            nested[previous, keyword] = nested.get((previous, keyword), 0) + 1
        previous = keyword
    used = [word for word in order if any(word in pair for pair in nested)]
    for _ in used:
        for upper, lower in pairwise(list(used)):
            if nested.get((lower, upper), 0) > nested.get((upper, lower), 0):
                at = used.index(upper)
                used[at], used[at + 1] = lower, upper
    ranks = {word: place * 10 for place, word in enumerate(order)}
    slots = sorted(ranks[word] for word in used)
    return ranks | dict(zip(used, slots, strict=True))


def instrument_starts(lines: Sequence[Line]) -> dict[int, bool]:
    """Return where a further instrument begins in the same file, and whether its first line is its title.

    It begins where articles count from 1 again outside annexes: at the untitled heading before them, or else at
    that article itself, unless a part or chapter of the same instrument starts its own numbering there.
    """
    starts: dict[int, bool] = {}
    seen: set[str] = set()
    in_annex = False
    for at, line in enumerate(lines):
        if line.label is None or line.label.type == "item":
            continue
        in_annex = in_annex or line.label.type == "annex"
        if line.label.type != "article":
            continue
        if line.label.number == "1" and "1" in seen:
            begin, titled = _begin_of_instrument(lines, at)
            if titled or (not in_annex and begin == at and len(seen) > 1):
                starts[begin] = titled
                seen, in_annex = set(), False
        if not in_annex:
            seen.add(line.label.number)
    if starts:
        starts |= _first_instrument(lines)
    return starts


def _begin_of_instrument(lines: Sequence[Line], first_article: int) -> tuple[int, bool]:
    """Return the line at which the instrument of this Article 1 begins, and whether that is a title."""
    at = first_article
    crossed_division = False
    for back in range(first_article - 1, max(-1, first_article - 60), -1):
        label = lines[back].label
        if label and label.type in ("article", "annex", "closing"):
            break
        if label and label.type == "division":
            crossed_division = True
        if label and label.type == "preamble":
            at = back
        is_title = label is None and looks_like_heading(lines[back].block.text) and _is_loose(lines, back)
        if is_title and (lines[back].block.style == "heading" or lines[back].block.gap):
            return back, True
    return (at, False) if not crossed_division else (-1, False)


def _is_loose(lines: Sequence[Line], at: int) -> bool:
    """Return whether a heading belongs to no unit above it: no bare article or division label stands before it."""
    before = lines[at - 1].label if at else None
    return not (before and before.type in ("article", "division", "annex") and not before.rest)


def _first_instrument(lines: Sequence[Line]) -> dict[int, bool]:
    first = lines[0]
    return {0: first.label is None and looks_like_heading(first.block.text)}


def _open_front(outline: Outline, lines: Sequence[Line]) -> int:
    """Take the title and what else stands before the treaty; open the preamble where it has no label of its own."""
    at = _labelled_preamble(lines)
    if at < 0:
        at = 0
        while at < len(lines) and lines[at].label is None and _is_title(lines[at].block, first=at == 0):
            at += 1
    if 0 in instrument_starts(lines):
        outline.title = lines[0].block.text if lines[0].label is None else ""
        return 0
    front = [line.block.text for line in lines[:at]]
    titles = [line.block.text for line in lines[:at] if line.label is None and _is_title(line.block, first=False)]
    named = [text for text in titles if _names_instrument(text, outline.words)]
    outline.title = max(named, key=len) if named else max(titles or front[:1], key=len, default="")
    if outline.title in front:
        front.remove(outline.title)
    outline.front = tuple(front)
    first = lines[at].label if at < len(lines) else None
    if at < len(lines) and (first is None or first.type == "item") and _has_units(lines[at:]):
        outline.unit = outline.add("preamble", -1)
    return at


def _names_instrument(text: str, words: Keywords) -> bool:
    return any(word in words.instruments for word in re.findall(r"\w+", text.lower()))


def _labelled_preamble(lines: Sequence[Line]) -> int:
    """Return the line headed "Preamble" where one stands before the first article, else -1.

    What precedes it (a title page, a foreword, the resolution that adopted the treaty) is not the treaty's text.
    """
    for at, line in enumerate(lines):
        if line.label and line.label.type == "preamble":
            return at
        if line.label and line.label.type == "article":
            return -1
    return -1


def _has_units(lines: Sequence[Line]) -> bool:
    return any(line.label and line.label.type in ("article", "division") for line in lines)


def _is_title(block: Block, first: bool) -> bool:
    """Return whether a block at the top belongs to the title page: set as a heading, or like one in plain text."""
    if first:
        return block.style == "heading" or (len(block.text.split()) <= 80 and block.text[-1] not in ".;,:")
    return block.style == "heading" or looks_like_heading(block.text)


def _open_instrument(outline: Outline, lines: Sequence[Line], at: int, titled: bool) -> int:
    outline.divisions.clear()
    outline.annex = -1
    block = lines[at].block
    outline.instrument = outline.add("instrument", -1, label=block.text if titled else "", page=block.page)
    outline.unit = -1
    outline.items.clear()
    if not titled:
        if any(node.kind == "instrument" for node in outline.nodes[: outline.instrument]):
            doubt = "articles count from 1 again here; read as a further instrument"
            outline.doubts.append((outline.instrument, "instrument", doubt))
        label = lines[at].label
        return _OPENERS[label.type](outline, lines, at) if label else _add_unlabelled(outline, lines, at)
    following = lines[at + 1].label if at + 1 < len(lines) else None
    if following is None or following.type == "item":
        outline.unit = outline.add("preamble", outline.instrument, page=block.page)
    return at + 1


def _open_division(outline: Outline, lines: Sequence[Line], at: int) -> int:
    label, block = _labelled(lines[at])
    rank = outline.ranks[label.keyword]
    while outline.divisions and outline.divisions[-1][0] >= rank:
        outline.divisions.pop()
    node = outline.add(
        label.kind, outline.container, number=label.number, label=label.printed, heading=label.rest, page=block.page
    )
    outline.divisions.append((rank, node))
    _close_unit(outline, node)
    return _take_heading(outline, lines, at + 1, node)


def _open_article(outline: Outline, lines: Sequence[Line], at: int) -> int:
    label, block = _labelled(lines[at])
    node = outline.add(label.kind, outline.container, number=label.number, label=label.printed, page=block.page)
    _close_unit(outline, node)
    if not label.rest:
        return _take_heading(outline, lines, at + 1, node)
    if looks_like_heading(label.rest) or (label.rest[0] in "([" and len(label.rest.split()) <= HEADING_WORDS):
        outline.nodes[node].heading = label.rest
    else:
        _set_text(outline, node, label.rest, block)
    return at + 1


def _open_annex(outline: Outline, lines: Sequence[Line], at: int) -> int:
    label, block = _labelled(lines[at])
    outline.divisions.clear()
    outline.annex = outline.add(
        "annex", outline.instrument, number=label.number, label=label.printed, heading=label.rest, page=block.page
    )
    _close_unit(outline, outline.annex)
    return _take_heading(outline, lines, at + 1, outline.annex)


def _open_preamble(outline: Outline, lines: Sequence[Line], at: int) -> int:
    label, block = _labelled(lines[at])
    if outline.unit >= 0 and outline.nodes[outline.unit].kind == "preamble":
        if outline.nodes[outline.unit].label:
            _add_recital(outline, block.text, block)  # a second label: nothing is lost
            return at + 1
        outline.nodes[outline.unit].label = label.printed
    else:
        node = outline.add("preamble", outline.instrument, label=label.printed, page=block.page)
        _close_unit(outline, node)
    if label.rest:
        _add_recital(outline, label.rest, block)
    return at + 1


def _open_closing(outline: Outline, lines: Sequence[Line], at: int) -> int:
    _, block = _labelled(lines[at])
    unit = outline.nodes[outline.unit].kind if outline.unit >= 0 else ""
    if unit in ("article", "section") and outline.annex < 0 and _no_article_follows(lines, at):
        outline.divisions.clear()
        _close_unit(outline, outline.add("final clause", outline.instrument, page=block.page))
        _set_text(outline, outline.unit, block.text, block)
        return at + 1
    return _add_unlabelled(outline, lines, at)


def _no_article_follows(lines: Sequence[Line], at: int) -> bool:
    for line in lines[at + 1 :]:
        if line.label and line.label.type in ("annex", "preamble"):
            return True
        if line.label and line.label.type == "article":
            return line.label.number == "1"
    return True


def _add_item(outline: Outline, lines: Sequence[Line], at: int) -> int:
    label, block = _labelled(lines[at])
    if outline.unit >= 0 and outline.nodes[outline.unit].kind == "preamble":
        _add_recital(outline, label.rest, block, label.number, label.printed)
        return at + 1
    node = _place(outline, label, block)
    inner = read_label(label.rest, outline.words) if label.rest else None
    if inner and inner.type == "item" and inner.number in ("a", "i", "1", "A") and inner.keyword != label.keyword:
        node = _place(outline, inner, block)
        label = inner
    _set_text(outline, node, label.rest, block)
    return at + 1


def _place(outline: Outline, label: Label, block: Block) -> int:
    place = place_item(outline.items, label.keyword, label.number)
    if not place.follows and outline.interrupted[0]:
        place = _resume(outline, label) or place
    if place.depth == 0 and label.number.isdigit():
        if not outline.items and place.value.whole == outline.counted + 1:
            place = replace(place, doubt="")  # paragraphs may count on through the sections of an annex
        outline.counted = place.value.whole
    del outline.items[place.depth :]
    parent = outline.items[-1].node if outline.items else (outline.unit if outline.unit >= 0 else outline.container)
    numbered = [level for level in outline.items if level.key]
    kind: Kind = "paragraph" if not numbered and label.number[:1].isdigit() else "point"
    node = outline.add(kind, parent, number=label.number, label=label.printed, page=block.page)
    outline.items.append(Level(place.key, place.value, node))
    if place.doubt:
        outline.doubts.append((node, "numbering", f"{label.printed} {place.doubt}"))
    return node


def _resume(outline: Outline, label: Label) -> Place | None:
    """Go back to the list that a text without label interrupted, if ``label`` continues it: the text was the item's."""
    lists, text = outline.interrupted
    place = place_item(lists, label.keyword, label.number)
    if not place.follows or place.depth >= len(lists):
        return None
    outline.items[:] = lists
    outline.nodes[text].parent = lists[place.depth].node
    outline.interrupted = ((), -1)
    return place


def _add_unlabelled(outline: Outline, lines: Sequence[Line], at: int) -> int:
    block = lines[at].block
    unit = outline.unit
    if block.style == "heading" and _heads_articles(lines, at):
        node = outline.add("section", outline.container, heading=block.text, page=block.page)
        outline.divisions.append((1000, node))
        _close_unit(outline, node)
        return at + 1
    if unit >= 0 and outline.nodes[unit].kind == "preamble":
        _add_recital(outline, block.text, block)
        return at + 1
    target = outline.nodes[unit] if unit >= 0 else None
    if target and not target.text and not outline.items and not _has_children(outline, unit):
        _set_text(outline, unit, block.text, block)
        return at + 1
    lists = tuple(outline.items)
    while outline.items and not _holds_paragraphs(outline):
        outline.items.pop()
    parent = outline.items[-1].node if outline.items else (unit if unit >= 0 else outline.container)
    node = outline.add("subparagraph", parent, page=block.page)
    if any(level.key for level in lists[len(outline.items) :]):
        outline.interrupted = (lists, node)
    outline.items.append(Level("", Value(0), node))
    _set_text(outline, node, block.text, block)
    return at + 1


def _holds_paragraphs(outline: Outline) -> bool:
    """Return whether the innermost open list is of numbered paragraphs, to which text after points belongs."""
    return outline.nodes[outline.items[-1].node].kind == "paragraph"


def _heads_articles(lines: Sequence[Line], at: int) -> bool:
    """Return whether an unnumbered heading stands right before an article, over which it then stands."""
    for line in lines[at + 1 : at + 3]:
        if line.label:
            return line.label.type == "article" and line.label.number != "1"
        if line.block.style != "heading":
            return False
    return False


def _has_children(outline: Outline, node: int) -> bool:
    return any(other.parent == node for other in outline.nodes[node + 1 :])


def _add_recital(outline: Outline, text: str, block: Block, number: str = "", printed: str = "") -> None:
    for part in split_recitals(text, outline.words):
        node = outline.add("recital", outline.unit, number=number, label=printed, page=block.page)
        _set_text(outline, node, part, block)
        number = printed = ""


def split_recitals(text: str, words: Keywords) -> list[str]:
    """Return the recitals of a preamble that is printed as one paragraph; joined by spaces, they are ``text``.

    >>> from mla_diff.parse.languages import keywords
    >>> split_recitals("The Parties, Recalling the Charter; Noting that crimes go on, Have agreed:", keywords("en"))
    ['The Parties,', 'Recalling the Charter;', 'Noting that crimes go on,', 'Have agreed:']
    """
    if not words.recitals:
        return [text]
    tokens = text.split()
    parts: list[list[str]] = [[]]
    for at, token in enumerate(tokens):
        ends_recital = bool(parts[-1]) and parts[-1][-1][-1] in ",;.:"
        if ends_recital and token[0].isupper() and _opens_recital(tokens, at, words):
            parts.append([])
        parts[-1].append(token)
    return [" ".join(part) for part in parts]


def _opens_recital(tokens: Sequence[str], at: int, words: Keywords) -> bool:
    ahead = " ".join(tokens[at : at + 4]).lower()
    return any(
        ahead.startswith(opener) and not ahead[len(opener) : len(opener) + 1].isalpha() for opener in words.recitals
    )


def _take_heading(outline: Outline, lines: Sequence[Line], at: int, node: int) -> int:
    """Take the heading of the unit just opened, where the next line is one; return the line to go on with."""
    if at >= len(lines) or outline.nodes[node].heading:
        return at
    block, label = lines[at].block, lines[at].label
    is_article = outline.nodes[node].kind not in DIVISIONS
    names_annexes = label is not None and label.type == "annex" and not label.number and not label.rest and is_article
    if label is not None and not names_annexes and not (block.style == "heading" and label.keyword == "–"):
        return at
    styled = block.style == "heading"
    if not styled and (not looks_like_heading(block.text) or (is_article and not _body_follows(lines, at))):
        return at
    if styled and not is_article and _heads_other(lines, at):
        return at
    outline.nodes[node].heading = block.text
    outline.nodes[node].marks = block.marks
    return at + 1


def _body_follows(lines: Sequence[Line], heading: int) -> bool:
    """Return whether text of the same unit stands after a possible heading, which else is the text itself."""
    if heading + 1 >= len(lines):
        return False
    label = lines[heading + 1].label
    return label is None or label.type == "item"


def _heads_other(lines: Sequence[Line], at: int) -> bool:
    return (
        False
        if at + 1 >= len(lines)
        else lines[at].block.level > 0 and lines[at].block.level < lines[at - 1].block.level
    )


def _close_unit(outline: Outline, node: int) -> None:
    outline.unit = node
    outline.items.clear()
    outline.interrupted = ((), -1)


def _set_text(outline: Outline, node: int, text: str, block: Block) -> None:
    """Give a node its own words, and the footnote marks that stand in them."""
    shift = len(block.text) - len(text)
    outline.nodes[node].text = text
    outline.nodes[node].page = block.page
    outline.nodes[node].marks = tuple(
        Mark(min(max(0, mark.offset - shift), len(text)), mark.number) for mark in block.marks
    )


def _labelled(line: Line) -> tuple[Label, Block]:
    assert line.label is not None
    return line.label, line.block


_OPENERS = {
    "division": _open_division, "article": _open_article, "annex": _open_annex, "preamble": _open_preamble,
    "closing": _open_closing, "item": _add_item,
}  # fmt: skip


def doubts_as_findings(outline: Outline, eids: Sequence[str]) -> tuple[Finding, ...]:
    """Return the outline's doubts as findings that name the provision."""
    return tuple(Finding(code, message, eids[node]) for node, code, message in outline.doubts)
