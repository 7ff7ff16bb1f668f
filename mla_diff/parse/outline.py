"""The tree of provisions, built block by block; every word of the blocks ends up in a node."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.model.finding import Finding
from mla_diff.model.provision import DIVISIONS, Kind
from mla_diff.parse.front import read_front
from mla_diff.parse.groups import GROUP, as_division
from mla_diff.parse.instruments import instrument_starts
from mla_diff.parse.items import COUNTED
from mla_diff.parse.label import BODY_AFTER_LABEL_WORDS, HEADING_WORDS, Label, word_count
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.levels import Level, Place, Value, begins_list, place_item
from mla_diff.parse.levels_of_units import FIRST_SIGN, as_paragraph
from mla_diff.parse.lines import Line, labelled
from mla_diff.parse.ranks import division_ranks
from mla_diff.parse.recitals import split_recitals
from mla_diff.parse.run_in import split_run_in, split_title

LOWEST_RANK = 900  # of a division whose word the language does not list: it stands below those it does
LIST_AHEAD = 40  # lines in which a second paragraph is looked for
LETTERED_HEADS = ("A.", "I.")  # labels of heads inside an article, under which paragraphs count anew
#: Share of the units with words in their label's heading from which on whole sentences there are text: five collections
#: that print them so have .5 and more, 50 other files at most .04.
MOSTLY_WORDED = 0.3
FEWEST_ALONE = 6  # words of a text without a full stop that stands alone in its unit and is no heading of nothing
MOSTLY_HEADED = 0.5  # share of units with headings from which on a line before points is one too
_OPENS_LIST = (":", ":-", ":–", ":—", "：")  # at the end of a sentence that its points complete
MOSTLY_TITLED = 0.7  # share of the units, from which on a short first sentence is their heading, if so many do
FEWEST_TITLED = 3
FEWEST_SIGNATURES, MOST_SIGNATURES = 2, 20  # lines with names and offices at a text's end
LONGEST_SIGNATURE = 6  # words of one
_UNITS = ("article", "subunit")
_ENDS = (".", ";", ":")  # of a sentence; what else ends a label's line is a heading
GROUP_RANK = 1000  # of an unnumbered heading over articles


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
    basic: bool = False  # whether it is a basic unit, whose numbers run through all divisions


class Outline(Struct):
    """The nodes built so far and the place where the next block goes."""

    words: Language
    ranks: dict[str, int]
    nodes: list[Node] = field(default_factory=list)
    doubts: list[tuple[int, str, str]] = field(default_factory=list)  # node, code, message
    divisions: list[tuple[int, int]] = field(default_factory=list)  # rank, node
    left: tuple[tuple[int, int], ...] = ()  # the divisions that were open in the body when an annex began
    unit: int = -1  # the article, annex, preamble or closing formula that is open
    items: list[Level] = field(default_factory=list)
    lists: tuple[Level, ...] = ()  # those that texts without label have interrupted
    interrupting: list[int] = field(default_factory=list)  # those texts
    headed: float = 0.0  # share of the units with their label alone on a line that have a heading below it
    titled: bool = False  # whether its units begin with a heading that a stop parts from their text: "Dues. Dues are"
    worded: bool = False  # whether the file sets a unit's first sentence as part of the heading that is its label
    counted: int = 0  # the last paragraph's number
    instrument: int = -1
    annex: int = -1
    title: str = ""

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


def build_outline(lines: Sequence[Line], words: Language) -> Outline:
    """Return the outline of a document given its lines in reading order."""
    starts = instrument_starts(lines, words)
    front = read_front(lines, words, several=0 in starts)
    outline = Outline(words, division_ranks(lines, words), title=front.title, headed=_share_of_headed(lines))
    outline.worded = _sets_sentences_as_headings(lines)
    outline.titled = _titles_units_in_their_line(lines)
    title_marks = _add_preface(outline, lines[: front.end])
    if front.opens_preamble:
        outline.unit = outline.add("preamble", -1)
    at = front.end
    while at < len(lines):
        line = lines[at]
        if at in starts:
            at = _open_instrument(outline, lines, at, starts[at])
        elif line.block.style == "row":
            at = _add_row(outline, lines, at)
        elif line.quoted:
            at = _add_quoted(outline, lines, at)
        elif line.label is None:
            at = _add_unlabelled(outline, lines, at)
        else:
            if line.returns:
                _leave_annex(outline)
            at = _OPENERS[line.label.type](outline, lines, at)
    _restore_order(outline.nodes)
    if title_marks and outline.nodes:
        outline.nodes[0].marks = (*title_marks, *outline.nodes[0].marks)
    return outline


def _share_of_headed(lines: Sequence[Line]) -> float:
    """Return how many of the units whose label stands alone on its line have a heading below it, 0 to 1.

    A line before lettered points does not count: it may be the beginning of their sentence.
    """
    alone = headed = 0
    for at, line in enumerate(lines[:-2]):
        if line.label is None or line.label.type != "article" or line.label.rest:
            continue
        heading, following = lines[at + 1], lines[at + 2].label
        alone += 1
        if heading.label is None and (heading.block.style == "heading" or looks_like_heading(heading.block.text)):
            headed += following is None or (following.type == "item" and not following.number[:1].isalpha())
    return headed / alone if alone else 0.0


def _sets_sentences_as_headings(lines: Sequence[Line]) -> bool:
    """Return whether the headings that are units' labels hold the units' first sentences, as long ones show."""
    rests = [line.label.rest for line in lines if line.label and line.label.type == "article" and line.label.rest
             and line.block.style == "heading"]  # fmt: skip
    long = sum(len(rest.split()) > BODY_AFTER_LABEL_WORDS and _is_sentence(rest) for rest in rests)
    return long > MOSTLY_WORDED * len(rests)


def _titles_units_in_their_line(lines: Sequence[Line]) -> bool:
    """Return whether most units begin with a few words and a stop, as "Section 2. Dues. Dues are set by the Board"."""
    rests = [
        line.label.rest
        for line in lines
        if line.label and line.label.type in _UNITS and line.block.style != "heading" and line.label.rest[-1:] in _ENDS
    ]
    titled = sum(". " in rest and split_title(rest)[0] != "" for rest in rests)
    return titled >= FEWEST_TITLED and titled >= MOSTLY_TITLED * len(rests)


def _is_sentence(text: str) -> bool:
    return text[-1] in ".;:。"


def _add_preface(outline: Outline, lines: Sequence[Line]) -> tuple[Mark, ...]:
    """Add what stands before the treaty besides its title, which the version bears itself; return the title's marks."""
    titles = [index for index, line in enumerate(lines) if line.block.text == outline.title]
    rest = [line for index, line in enumerate(lines) if index not in titles[:1]]
    title_marks = _at_beginning(lines[titles[0]].block.marks) if titles else ()
    if not rest:
        return title_marks
    preface = outline.add("preface", -1, page=rest[0].block.page)
    for line in rest:
        node = outline.add("row" if line.block.style == "row" else "subparagraph", preface, page=line.block.page)
        _set_text(outline, node, line.block.text, line.block)
    return title_marks


def _at_beginning(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks of a label or heading, which are its text's, at the text's beginning."""
    return tuple(replace(mark, offset=0) for mark in marks)


def _restore_order(nodes: Sequence[Node]) -> None:
    """Hang each node where the walk over the tree meets it in the document's order.

    A text that belongs to something that has been closed since hangs under what holds both.
    """
    path: list[int] = []
    for index, node in enumerate(nodes):
        parent = node.parent
        while parent >= 0 and parent not in path:
            parent = nodes[parent].parent
        node.parent = parent
        while path and path[-1] != parent:
            path.pop()
        path.append(index)


def _add_row(outline: Outline, lines: Sequence[Line], at: int) -> int:
    """Add a row of a table to what is open; lists go on behind it as if it were not there."""
    block = lines[at].block
    _set_text(outline, outline.add("row", _innermost(outline), page=block.page), block.text, block)
    return at + 1


def _add_quoted(outline: Outline, lines: Sequence[Line], at: int) -> int:
    """Add a line of quoted text to the instruction that quotes it; its own labels are text there."""
    block = lines[at].block
    _set_text(outline, outline.add("subparagraph", _innermost(outline), page=block.page), block.text, block)
    return at + 1


def _innermost(outline: Outline) -> int:
    """Return what is open innermost: an item, a unit or a division; -1 where nothing is."""
    if outline.items:
        return outline.items[-1].node
    return outline.unit if outline.unit >= 0 else outline.container


def _open_instrument(outline: Outline, lines: Sequence[Line], at: int, titled: bool) -> int:
    outline.divisions.clear()
    outline.annex = -1
    block = lines[at].block
    outline.instrument = outline.add("instrument", -1, label=block.text if titled else "", page=block.page)
    outline.nodes[-1].marks = _at_beginning(block.marks) if titled else ()
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
    label, block = labelled(lines[at])
    return _take_heading(outline, lines, at + 1, _add_division(outline, label, block))


def _add_division(outline: Outline, label: Label, block: Block) -> int:
    """Add a division below those that rank above it, which closes those that do not, and return its node."""
    rank = outline.ranks.get(label.keyword, LOWEST_RANK)
    if label.keyword.startswith(GROUP):
        rank = GROUP_RANK + block.level
    while outline.divisions and outline.divisions[-1][0] >= rank:
        outline.divisions.pop()
    node = outline.add(
        label.kind, outline.container, number=label.number, label=label.printed, heading=label.rest, page=block.page,
        marks=_at_beginning(block.marks),
    )  # fmt: skip
    outline.divisions.append((rank, node))
    _close_unit(outline, node)
    return node


def _open_article(outline: Outline, lines: Sequence[Line], at: int) -> int:
    return _open_unit(outline, lines, at, outline.container, basic=True)


def _open_subunit(outline: Outline, lines: Sequence[Line], at: int) -> int:
    """Open a section in its article, 2.1 in 2; where no unit is open, as in the preamble, it stands by itself."""
    unit = outline.unit
    while unit >= 0 and not outline.nodes[unit].basic:
        unit = outline.nodes[unit].parent
    return _open_unit(outline, lines, at, unit if unit >= 0 else outline.container, basic=False)


def _open_unit(outline: Outline, lines: Sequence[Line], at: int, parent: int, basic: bool) -> int:
    label, block = labelled(lines[at])
    node = outline.add(label.kind, parent, number=label.number, label=label.printed, page=block.page, basic=basic)
    _close_unit(outline, node)
    above = lines[at].above
    if above is not None:
        outline.nodes[node].heading, outline.nodes[node].marks = above.text, _at_beginning(above.marks)
    if not label.rest:
        outline.nodes[node].marks += _at_beginning(block.marks)
        return _take_heading(outline, lines, at + 1, node)
    heads = above is None and _heads_unit(label, block) and not _is_whole_text(outline, lines, at)
    if heads and not _begins_list(outline, lines, at):
        outline.nodes[node].heading = label.rest
        outline.nodes[node].marks = _at_beginning(block.marks)
        return at + 1
    heading, text = split_run_in(label.rest) if above is None else ("", label.rest)
    if not heading and above is None and outline.titled and block.style != "heading":
        heading, text = split_title(label.rest)
    outline.nodes[node].heading = heading or outline.nodes[node].heading
    _open_text(outline, node, text, block)
    return at + 1


def _heads_unit(label: Label, block: Block) -> bool:
    """Return whether what follows a unit's label on its line is a heading: the file says so, or it looks like one."""
    if block.style == "heading" or looks_like_heading(label.rest) or label.rest.isupper():
        return True
    return label.rest[0] in "([（【" and len(label.rest.split()) <= HEADING_WORDS and label.rest[-1] in ")]）】"


def _begins_list(outline: Outline, lines: Sequence[Line], at: int) -> bool:
    """Return whether what follows a unit's label is its first paragraph: "Art. 3 - 1. The" above "2. The"."""
    label, _ = labelled(lines[at])
    if FIRST_SIGN.match(label.rest):
        return True
    inner = read_label(label.rest, outline.words)
    if inner is None or inner.type != "item" or inner.number != "1" or not inner.rest:
        return False
    for line in lines[at + 1 : at + LIST_AHEAD]:
        if line.label is not None and line.label.type != "item":
            return False
        if line.label is not None and line.label.keyword == inner.keyword:
            return line.label.number == "2"
    return False


def _is_whole_text(outline: Outline, lines: Sequence[Line], at: int) -> bool:
    """Return whether what a file sets as a unit's heading is its text: a long sentence, or one that a list completes.

    A short sentence is one too where nothing else stands in the unit, "# 5. Fares stay as they are.", or where the file
    sets most first sentences so; several sentences are never a heading.
    """
    label, _ = labelled(lines[at])
    if outline.worded and _is_sentence(label.rest):
        return True
    following = lines[at + 1].label if at + 1 < len(lines) else None
    if label.rest.endswith(":"):
        return following is not None and following.type == "item"
    if outline.words.enclosed and following is not None and _follows_first_paragraph(following):
        return True
    length = word_count(label.rest)
    is_alone = at + 1 == len(lines) or (following is not None and following.type != "item")
    if not label.rest.endswith((".", ";", "。")) or label.rest.endswith("etc."):
        if label.rest.isupper():
            return False
        few = FEWEST_ALONE / 2 if outline.words.enclosed else FEWEST_ALONE
        return (is_alone and length >= few) or (length > BODY_AFTER_LABEL_WORDS and _holds_sentences(label.rest))
    return is_alone or length > BODY_AFTER_LABEL_WORDS


def _follows_first_paragraph(label: Label) -> bool:
    """Return whether an item stands behind the first paragraph of Japanese law, which bears no number: ２ or 一."""
    return label.type == "item" and (label.number == "2" or label.keyword == COUNTED)


def _holds_sentences(text: str) -> bool:
    """Return whether a text has a sentence that ends within it: no word of three letters or fewer, which may be cut."""
    return re.search(r"[^\W\d_]{4,}[.;]\s[^\W\d_]{2}", text) is not None


def _open_text(outline: Outline, node: int, text: str, block: Block) -> None:
    """Give a unit the text that follows its label on the line; where that begins with "(1)", it is the first item's."""
    inner = read_label(text, outline.words)
    if inner is not None and inner.keyword == "§" and FIRST_SIGN.match(text):
        inner = as_paragraph(inner)
    if inner is not None and begins_list(inner) and inner.rest:
        node = _place(outline, inner, block)
        text = inner.rest
    _set_text(outline, node, text, block)


def _open_annex(outline: Outline, lines: Sequence[Line], at: int) -> int:
    label, block = labelled(lines[at])
    if outline.annex < 0:
        outline.left = tuple(outline.divisions)
    outline.divisions.clear()
    outline.annex = outline.add(
        "annex", outline.instrument, number=label.number, label=label.printed, heading=label.rest, page=block.page,
        marks=_at_beginning(block.marks),
    )  # fmt: skip
    _close_unit(outline, outline.annex)
    return _take_heading(outline, lines, at + 1, outline.annex)


def _leave_annex(outline: Outline) -> None:
    """Go on with the body, in the divisions that were open when an annex in its midst began."""
    outline.annex = -1
    outline.divisions[:] = outline.left


def _open_preamble(outline: Outline, lines: Sequence[Line], at: int) -> int:
    label, block = labelled(lines[at])
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
    _, block = labelled(lines[at])
    if outline.annex < 0 and _is_full(outline) and _no_article_follows(lines, at):
        return _add_closing(outline, block, at)
    return _add_unlabelled(outline, lines, at)


def _add_closing(outline: Outline, block: Block, at: int) -> int:
    outline.divisions.clear()
    _close_unit(outline, outline.add("final clause", outline.instrument, page=block.page))
    _set_text(outline, outline.unit, block.text, block)
    return at + 1


def _is_full(outline: Outline) -> bool:
    """Return whether an article or section is open that has words of its own: "Art. 24 Comuníquese" is no closing."""
    if outline.unit < 0 or outline.nodes[outline.unit].kind not in ("article", "section"):
        return False
    return bool(outline.nodes[outline.unit].text) or _has_children(outline, outline.unit)


def _no_article_follows(lines: Sequence[Line], at: int) -> bool:
    for line in lines[at + 1 :]:
        if line.label and line.label.type in ("annex", "preamble"):
            return True
        if line.label and line.label.type == "article":
            return line.label.number == "1"
    return True


def _add_item(outline: Outline, lines: Sequence[Line], at: int) -> int:
    label, block = labelled(lines[at])
    if outline.unit >= 0 and outline.nodes[outline.unit].kind == "preamble":
        _add_recital(outline, label.rest, block, label.number, label.printed)
        return at + 1
    if _is_signature(outline, label) or _is_initial(outline, label):
        return _add_unlabelled(outline, lines, at)
    node = _place(outline, label, block)
    inner = read_label(label.rest, outline.words) if label.rest else None
    if inner and begins_list(inner) and inner.keyword != label.keyword:
        node = _place(outline, inner, block)
        label = inner
    _set_text(outline, node, label.rest, block)
    return at + 1


def _is_signature(outline: Outline, label: Label) -> bool:
    """Return whether an item is a person's initial and name, "S. SHUSHKEVICH", and no list goes on with that letter."""
    if label.keyword not in LETTERED_HEADS or len(label.number) != 1:
        return False
    words = label.rest.split()
    if not 1 <= len(words) <= 4 or not all(word[:1].isupper() for word in words) or not label.rest[-1].isalpha():
        return False
    in_closing = outline.unit >= 0 and outline.nodes[outline.unit].kind == "final clause"
    return in_closing or not place_item(outline.items, label.keyword, label.number).follows


def _is_initial(outline: Outline, label: Label) -> bool:
    """Return whether an item is a letter before a name, "S. RES. 99", with which no list begins or goes on."""
    is_letter = label.keyword in LETTERED_HEADS and len(label.number) == 1
    return (
        is_letter
        and not any(level.key for level in outline.items)
        and not place_item((), label.keyword, label.number).follows
    )


def _place(outline: Outline, label: Label, block: Block) -> int:
    if outline.unit < 0 and label.number[:1].isdigit() and outline.items and not outline.items[0].key:
        outline.items.clear()  # numbered paragraphs of a report stand beside its running text, not below it
    if label.keyword == "§" and not any(level.key == "§" for level in outline.items):
        outline.items.clear()  # a paragraph that a word or a sign names stands in the unit, not in a point of it
    place = place_item(outline.items, label.keyword, label.number, _is_left_open(outline))
    if not place.follows and outline.lists:
        place = _resume(outline, label) or place
    if place.value.whole == 2 and outline.words.enclosed and _is_full(outline):
        place = replace(place, doubt="")  # the first paragraph bears no number there: 第九条　…　２　…
    if place.depth == 0 and label.number.isdigit():
        if not outline.items and place.value.whole == outline.counted + 1:
            place = replace(place, doubt="")  # paragraphs may count on through the sections of an annex
        outline.counted = place.value.whole
    del outline.items[place.depth :]
    parent = _innermost(outline)
    numbered = [level for level in outline.items if level.key and level.key not in LETTERED_HEADS]
    is_paragraph = not numbered and label.number[:1].isdigit() and label.keyword != COUNTED
    kind: Kind = "paragraph" if is_paragraph else "point"
    node = outline.add(kind, parent, number=label.number, label=label.printed, page=block.page)
    outline.items.append(Level(place.key, place.value, node))
    if place.doubt:
        outline.doubts.append((node, "numbering", f"{label.printed} {place.doubt}"))
    return node


def _is_left_open(outline: Outline) -> bool:
    """Return whether the last item's sentence goes on in a list below it: "a) of each of the following:"."""
    last = outline.items[-1].node if outline.items else -1
    return 0 <= last == len(outline.nodes) - 1 and not outline.nodes[last].text.endswith((".", ";", ","))


def _resume(outline: Outline, label: Label) -> Place | None:
    """Go back to the list that texts without label interrupted, if ``label`` continues it: they were the item's."""
    place = place_item(outline.lists, label.keyword, label.number)
    if not place.follows or place.depth >= len(outline.lists):
        return None
    outline.items[:] = outline.lists
    for text in outline.interrupting:
        outline.nodes[text].parent = outline.lists[place.depth].node
    _forget_interruption(outline)
    return place


def _forget_interruption(outline: Outline) -> None:
    outline.lists = ()
    outline.interrupting.clear()


def _add_unlabelled(outline: Outline, lines: Sequence[Line], at: int) -> int:
    block = lines[at].block
    unit = outline.unit
    if block.style == "heading" and _heads_articles(lines, at):
        _add_division(outline, as_division(lines[at], "section"), block)
        return at + 1
    if unit >= 0 and outline.nodes[unit].kind == "preamble":
        _add_recital(outline, block.text, block)
        return at + 1
    if outline.annex < 0 and _signatures_begin(lines, at) and _is_full(outline):
        return _add_closing(outline, block, at)
    target = outline.nodes[unit] if unit >= 0 else None
    if target and not target.text and block.style != "row" and not outline.items and not _has_children(outline, unit):
        _open_text(outline, unit, block.text, block)
        return at + 1
    if outline.items and _is_bare_mark(outline, lines[at]):
        _set_text(outline, outline.items[-1].node, block.text, block)
        return at + 1
    lists = tuple(outline.items)
    while outline.items and not _holds_paragraphs(outline):
        outline.items.pop()
    node = outline.add("subparagraph", _innermost(outline), page=block.page)
    if any(level.key for level in lists[len(outline.items) :]):
        outline.lists = lists
        outline.interrupting.clear()
    if outline.lists:
        outline.interrupting.append(node)
    outline.items.append(Level("", Value(0), node))
    _set_text(outline, node, block.text, block)
    return at + 1


def _signatures_begin(lines: Sequence[Line], at: int) -> bool:
    """Return whether names and offices alone stand behind a finished sentence, to the end of the text or an annex."""
    before = lines[at - 1].label
    if not lines[at - 1].block.text.endswith(".") or (before is not None and not before.rest):
        return False
    texts: list[str] = []
    for line in lines[at : at + MOST_SIGNATURES + 1]:
        if line.label is not None:
            if line.label.type != "annex":
                return False
            break
        text = line.block.text
        is_name = text[0].isupper() and text[-1].isalpha() and len(text.split()) <= LONGEST_SIGNATURE
        if not is_name or line.block.style != "body":
            return False
        texts.append(text)
    in_capitals = sum(text.isupper() for text in texts)
    return FEWEST_SIGNATURES <= len(texts) <= MOST_SIGNATURES and in_capitals * 2 <= len(texts)


def _is_bare_mark(outline: Outline, line: Line) -> bool:
    """Return whether the last item is a label alone on its line, whose text the next line is."""
    last = outline.items[-1]
    node = outline.nodes[last.node]
    is_last = last.node == len(outline.nodes) - 1
    return is_last and bool(last.key) and not node.text and line.block.style == "body"


def _holds_paragraphs(outline: Outline) -> bool:
    """Return whether the innermost open list is of paragraphs or lettered heads, to which text after points belongs.

    Numbered points that complete a sentence, "The following may appeal:", are none.
    """
    level = outline.items[-1]
    node = outline.nodes[level.node]
    if node.kind != "paragraph":
        return level.key in LETTERED_HEADS
    return node.parent < 0 or not outline.nodes[node.parent].text.endswith(_OPENS_LIST)


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


def _take_heading(outline: Outline, lines: Sequence[Line], at: int, node: int) -> int:
    """Take the heading of the unit just opened, where the next line is one; return the line to go on with."""
    if at >= len(lines) or outline.nodes[node].heading:
        return at
    block, label = lines[at].block, lines[at].label
    if block.style == "row":
        return at
    opens = lines[at - 1].label
    is_article = outline.nodes[node].kind not in DIVISIONS or (opens is not None and opens.type == "subunit")
    names_annexes = label is not None and label.type == "annex" and not label.number and not label.rest and is_article
    if label is not None and not names_annexes and not (block.style == "heading" and label.keyword == "–"):
        return at
    styled = block.style == "heading"
    if not styled and (not looks_like_heading(block.text) or (is_article and not _body_follows(lines, at))):
        return at
    if not styled and is_article and outline.headed < MOSTLY_HEADED and _points_follow(lines, at):
        return at  # "The operator shall" before (a) begins a sentence
    if not styled and is_article and _unmarked_points_follow(lines, at):
        return at  # "The Assembly shall" over "elect its President;"
    if styled and not is_article and _heads_other(lines, at):
        return at
    outline.nodes[node].heading = block.text
    outline.nodes[node].marks += _at_beginning(block.marks)
    return at + 1


def _body_follows(lines: Sequence[Line], heading: int) -> bool:
    """Return whether text of the same unit stands after a possible heading, which else is the text itself."""
    if heading + 1 >= len(lines):
        return False
    label = lines[heading + 1].label
    return label is None or label.type in ("item", "subunit")


def _points_follow(lines: Sequence[Line], heading: int) -> bool:
    """Return whether lettered points stand right below a line."""
    label = lines[heading + 1].label if heading + 1 < len(lines) else None
    return label is not None and label.type == "item" and label.number[:1].isalpha()


def _unmarked_points_follow(lines: Sequence[Line], heading: int) -> bool:
    """Return whether a list without marks stands right below a line: it goes on in small letters, or over several."""
    first, second = (*lines[heading + 1 : heading + 3], None, None)[:2]
    if first is None or second is None or first.label is not None or first.block.text[-1] not in ";,":
        return False
    if first.block.text[0].islower():
        return True
    return second.label is None and first.block.text[-1] == second.block.text[-1] == ";"


def _heads_other(lines: Sequence[Line], at: int) -> bool:
    return (
        False
        if at + 1 >= len(lines)
        else lines[at].block.level > 0 and lines[at].block.level < lines[at - 1].block.level
    )


def _close_unit(outline: Outline, node: int) -> None:
    outline.unit = node
    outline.items.clear()
    _forget_interruption(outline)


def _set_text(outline: Outline, node: int, text: str, block: Block) -> None:
    """Give a node its own words, and the footnote marks that stand in them."""
    shift = len(block.text) - len(text)
    outline.nodes[node].text = text
    outline.nodes[node].page = block.page
    outline.nodes[node].marks += tuple(
        Mark(min(max(0, mark.offset - shift), len(text)), mark.number) for mark in block.marks
    )


_OPENERS = {
    "division": _open_division, "article": _open_article, "subunit": _open_subunit, "annex": _open_annex,
    "preamble": _open_preamble, "closing": _open_closing, "item": _add_item,
}  # fmt: skip


def doubts_as_findings(outline: Outline, eids: Sequence[str]) -> tuple[Finding, ...]:
    """Return the outline's doubts as findings that name the provision."""
    return tuple(Finding(code, message, eids[node]) for node, code, message in outline.doubts)
