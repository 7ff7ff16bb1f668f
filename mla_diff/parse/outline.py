"""The tree of provisions, built block by block; every word of the blocks ends up in a node."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.parse.closings import (
    closing_begins,
    is_abbreviation,
    is_initial,
    is_number_elsewhere,
    is_signature,
    nothing_numbered_follows,
)  # fmt: skip
from mla_diff.parse.front import join_title, numbers_in_title, read_front
from mla_diff.parse.habits import habits_of, is_title_alone, stopped_title
from mla_diff.parse.headings_by_level import as_division
from mla_diff.parse.instruments import instrument_starts
from mla_diff.parse.items import read_item
from mla_diff.parse.label import ANEW, GROUP, Label
from mla_diff.parse.levels import Level, Value, begins_list, holder, set_in
from mla_diff.parse.lines import Line, body_end, labelled
from mla_diff.parse.nodes import Outline, at_beginning, restore_order
from mla_diff.parse.placing import holds_paragraphs, is_bare_mark, open_text, place_label, stands_over_text
from mla_diff.parse.ranks import division_ranks
from mla_diff.parse.recitals import split_recitals
from mla_diff.parse.run_in import split_heading, split_stopped_run_in, split_title
from mla_diff.parse.unit_headings import heads_articles, heads_item, heads_unit, is_whole_text, opens_list, take_heading

LOWEST_RANK = 900  # of a division whose word the language does not list: it stands below those it does
_BESIDE_PARAGRAPHS = ("item", "preamble", "closing")  # types of labels in a text that has no other unit
GROUP_RANK = 1000  # of an unnumbered heading over articles


def build_outline(lines: Sequence[Line], words: Language) -> Outline:
    """Return the outline of a document given its lines in reading order."""
    lines = join_title(numbers_in_title(lines, words), words)
    starts = instrument_starts(lines, words)
    front = read_front(lines, words, several=0 in starts)
    outline = Outline(words, division_ranks(lines, words), habits_of(lines, words), title=front.title)
    body = lines[: body_end(lines)]
    outline.paragraphs_alone = all(line.label is None or _stands_beside_paragraphs(line.label) for line in body)
    title_marks = _add_preface(outline, lines[: front.end])
    if front.opens_preamble:
        outline.unit = outline.add("preamble", -1)
    index = front.end
    while index < len(lines):
        line = lines[index]
        if index in starts:
            index = _open_instrument(outline, lines, index, starts[index])
        elif line.block.style == "row":
            index = _add_row(outline, lines, index)
        elif line.quoted:
            index = _add_quoted(outline, lines, index)
        elif line.label is None:
            index = _add_unlabelled(outline, lines, index)
        else:
            if line.returns:
                _leave_annex(outline)
            index = _OPENERS[line.label.type](outline, lines, index)
    restore_order(outline.nodes)
    if title_marks and outline.nodes:
        outline.nodes[0].marks = (*title_marks, *outline.nodes[0].marks)
    return outline


def _stands_beside_paragraphs(label: Label) -> bool:
    """Return whether a label is of an item, or of what stands beside numbered paragraphs where these are the units."""
    is_heading = not label.number and (label.type == "article" or label.keyword.startswith(GROUP))
    return label.type in _BESIDE_PARAGRAPHS or is_heading


def _add_preface(outline: Outline, lines: Sequence[Line]) -> tuple[Mark, ...]:
    """Add what stands before the treaty besides its title, which the version bears itself; return the title's marks."""
    titles = [index for index, line in enumerate(lines) if line.block.text == outline.title]
    rest = [line for index, line in enumerate(lines) if index not in titles[:1]]
    title_marks = at_beginning(lines[titles[0]].block.marks) if titles else ()
    if not rest:
        return title_marks
    preface = outline.add("preface", -1, page=rest[0].block.page)
    for line in rest:
        node = outline.add("row" if line.block.style == "row" else "subparagraph", preface, page=line.block.page)
        outline.set_text(node, line.block.text, line.block)
    return title_marks


def _add_row(outline: Outline, lines: Sequence[Line], index: int) -> int:
    """Add a row of a table to what is open; lists go on behind it as if it were not there."""
    block = lines[index].block
    outline.set_text(outline.add("row", outline.innermost, page=block.page), block.text, block)
    return index + 1


def _add_quoted(outline: Outline, lines: Sequence[Line], index: int) -> int:
    """Add a line of quoted text to the instruction that quotes it; its own labels are text there."""
    block = lines[index].block
    outline.set_text(outline.add("subparagraph", outline.innermost, page=block.page), block.text, block)
    return index + 1


def _open_instrument(outline: Outline, lines: Sequence[Line], index: int, titled: bool) -> int:
    outline.divisions.clear()
    outline.annex = -1
    block = lines[index].block
    outline.instrument = outline.add("instrument", -1, label=block.text if titled else "", page=block.page)
    outline.nodes[-1].marks = at_beginning(block.marks) if titled else ()
    outline.unit = -1
    outline.items.clear()
    if not titled:
        if any(node.kind == "instrument" for node in outline.nodes[: outline.instrument]):
            doubt = "articles count from 1 again here; read as a further instrument"
            outline.doubts.append((outline.instrument, "instrument", doubt))
        label = lines[index].label
        return _OPENERS[label.type](outline, lines, index) if label else _add_unlabelled(outline, lines, index)
    following = lines[index + 1].label if index + 1 < len(lines) else None
    if following is None or following.type == "item":
        outline.unit = outline.add("preamble", outline.instrument, page=block.page)
    return index + 1


def _open_division(outline: Outline, lines: Sequence[Line], index: int) -> int:
    label, block = labelled(lines[index])
    return take_heading(outline, lines, index + 1, _add_division(outline, label, block))


def _add_division(outline: Outline, label: Label, block: Block, heads_alike: bool = False) -> int:
    """Add a division below those that rank above it, which closes those that do not, and return its node.

    ``heads_alike`` says that a heading stands over units of its own level, and so above them.
    """
    rank = outline.ranks.get(label.keyword, LOWEST_RANK)
    if label.keyword == ANEW:
        rank = 0
    elif label.keyword.startswith(GROUP):
        rank = GROUP_RANK + 2 * block.level - heads_alike
    while outline.divisions and outline.divisions[-1][0] >= rank:
        outline.divisions.pop()
    node = outline.add(
        label.kind, outline.container, number=label.number, label=label.printed, heading=label.rest, page=block.page,
        marks=at_beginning(block.marks),
    )  # fmt: skip
    outline.divisions.append((rank, node))
    outline.enter_unit(node)
    return node


def _open_article(outline: Outline, lines: Sequence[Line], index: int) -> int:
    level = lines[index].block.level
    while level and outline.divisions and outline.divisions[-1][0] >= GROUP_RANK + 2 * level:
        outline.divisions.pop()  # a heading that is no higher than the unit's own does not hold it
    _close_what_the_unit_before_holds(outline, lines[index].family)
    return _open_unit(outline, lines, index, outline.container, basic=True)


def _close_what_the_unit_before_holds(outline: Outline, family: str) -> None:
    """Close the divisions behind the last unit of a form that has no text: they stand in it, as § 1 in Čl. I."""
    before = outline.last_units.get(family, -1)
    outline.last_units[family] = len(outline.nodes)
    if before < 0 or outline.nodes[before].text or not outline.divisions or outline.divisions[-1][1] < before:
        return
    holds_units = any(node.basic for node in outline.nodes[before + 1 :])
    if holds_units and not outline.has_children(before):
        while outline.divisions and outline.divisions[-1][1] > before:
            outline.divisions.pop()


def _open_subunit(outline: Outline, lines: Sequence[Line], index: int) -> int:
    """Open a section in its article, 2.1 in 2; where no unit is open, as in the preamble, it stands by itself."""
    unit = outline.unit
    while unit >= 0 and not outline.nodes[unit].basic:
        unit = outline.nodes[unit].parent
    return _open_unit(outline, lines, index, unit if unit >= 0 else outline.container, basic=False)


def _open_unit(outline: Outline, lines: Sequence[Line], index: int, parent: int, basic: bool) -> int:
    label, block = labelled(lines[index])
    node = outline.add(label.kind, parent, number=label.number, label=label.printed, page=block.page, basic=basic)
    outline.enter_unit(node)
    above = lines[index].above
    if above is not None:
        outline.nodes[node].heading, outline.nodes[node].marks = above.text, at_beginning(above.marks)
    if not label.rest:
        outline.nodes[node].marks += at_beginning(block.marks)
        return take_heading(outline, lines, index + 1, node)
    heads = above is None and index not in outline.habits.strays and heads_unit(label, block)
    if above is None and outline.habits.stopped and stopped_title(lines, index):
        outline.nodes[node].heading = label.rest
        outline.nodes[node].marks = at_beginning(block.marks)
        return index + 1
    if heads and not is_whole_text(outline, lines, index) and not opens_list(outline, lines, index):
        outline.nodes[node].heading = label.rest
        outline.nodes[node].marks = at_beginning(block.marks)
        return index + 1
    heading, text = split_heading(label, block) if above is None else ("", label.rest)
    if not heading and above is None and outline.habits.titled and block.style != "heading":
        heading, text = (label.rest, "") if is_title_alone(lines, index) else split_title(label.rest)
    outline.nodes[node].heading = heading or outline.nodes[node].heading
    if text:
        open_text(outline, node, text, block)
    return index + 1


def _open_annex(outline: Outline, lines: Sequence[Line], index: int) -> int:
    label, block = labelled(lines[index])
    if outline.annex < 0:
        outline.left = tuple(outline.divisions)
    outline.divisions.clear()
    outline.annex = outline.add(
        "annex", outline.instrument, number=label.number, label=label.printed, heading=label.rest, page=block.page,
        marks=at_beginning(block.marks),
    )  # fmt: skip
    outline.enter_unit(outline.annex)
    return take_heading(outline, lines, index + 1, outline.annex)


def _leave_annex(outline: Outline) -> None:
    """Go on with the body, in the divisions that were open when an annex in its midst began."""
    outline.annex = -1
    outline.divisions[:] = outline.left


def _open_preamble(outline: Outline, lines: Sequence[Line], index: int) -> int:
    label, block = labelled(lines[index])
    if outline.unit >= 0 and outline.nodes[outline.unit].kind == "preamble":
        if outline.nodes[outline.unit].label:
            _add_recital(outline, block.text, block)  # a second label: nothing is lost
            return index + 1
        outline.nodes[outline.unit].label = label.printed
    else:
        node = outline.add("preamble", outline.instrument, label=label.printed, page=block.page)
        outline.enter_unit(node)
    if label.rest:
        _add_recital(outline, label.rest, block)
    return index + 1


def _open_closing(outline: Outline, lines: Sequence[Line], index: int) -> int:
    _, block = labelled(lines[index])
    if outline.annex < 0 and outline.is_full and nothing_numbered_follows(outline, lines, index):
        return _add_closing(outline, block, index)
    return _add_unlabelled(outline, lines, index)


def _add_closing(outline: Outline, block: Block, index: int) -> int:
    outline.divisions.clear()
    outline.enter_unit(outline.add("final clause", outline.instrument, page=block.page))
    outline.set_text(outline.unit, block.text, block)
    return index + 1


def _add_item(outline: Outline, lines: Sequence[Line], index: int) -> int:
    label, block = labelled(lines[index])
    if outline.unit >= 0 and outline.nodes[outline.unit].kind == "preamble":
        is_first = label.keyword == "1." and label.number in ("0", "1")
        begins = outline.paragraphs_alone and outline.annex < 0 and is_first
        if not begins:
            _add_recital(outline, label.rest, block, label.number, label.printed)
            return index + 1
        outline.enter_unit(-1)
    is_word = is_signature(outline, label) or is_initial(outline, label) or is_abbreviation(outline, label)
    if is_word or ("." in label.number and is_number_elsewhere(outline, label)):
        return _add_unlabelled(outline, lines, index)
    node = place_label(outline, label, block, set_in(block))
    inner = read_item(label.rest, outline.words) if label.rest else None
    if inner and begins_list(inner) and inner.keyword != label.keyword:
        node = place_label(outline, inner, block)
        label = inner
    above = lines[index].above
    if above is not None:
        heading, text = above.text, label.rest
    else:
        heading, text = (label.rest, "") if heads_item(lines, index) else split_stopped_run_in(label.rest)
    outline.nodes[node].heading = heading
    outline.set_text(node, text, block)
    return index + 1


def _add_unlabelled(outline: Outline, lines: Sequence[Line], index: int) -> int:
    block = lines[index].block
    unit = outline.unit
    if block.style == "heading" and heads_articles(lines, index):
        heads_alike = lines[index + 1].block.level == block.level
        _add_division(outline, as_division(lines[index], "section"), block, heads_alike)
        return index + 1
    if unit >= 0 and outline.nodes[unit].kind == "preamble":
        last = outline.nodes[-1]
        if last.kind == "recital" and last.label and not last.text:
            outline.set_text(len(outline.nodes) - 1, block.text, block)  # "(1)" alone, and its recital below
        else:
            _add_recital(outline, block.text, block)
        return index + 1
    if closing_begins(outline, lines, index):
        return _add_closing(outline, block, index)
    target = outline.nodes[unit] if unit >= 0 else None
    if target and not target.text and block.style != "row" and not outline.items and not outline.has_children(unit):
        open_text(outline, unit, block.text, block)
        return index + 1
    if outline.items and is_bare_mark(outline, lines[index]):
        outline.set_text(outline.items[-1].node, block.text, block)
        return index + 1
    held = holder(outline.items, block) if block.depth else 0
    if held:
        del outline.items[held:]
        outline.items.append(Level("", Value(0), outline.add("subparagraph", outline.innermost), set_in(block)))
        outline.set_text(outline.items[-1].node, block.text, block)
        return index + 1
    lists = tuple(outline.items)
    while outline.items and not holds_paragraphs(outline):
        outline.items.pop()
    holds = len(lists) > len(outline.items) and stands_over_text(outline, len(outline.nodes) - 1)
    node = outline.add("subparagraph", len(outline.nodes) - 1 if holds else outline.innermost, page=block.page)
    if any(level.key for level in lists[len(outline.items) :]):
        outline.lists = lists
        outline.interrupting.clear()
    if outline.lists:
        outline.interrupting.append(node)
    outline.items.append(Level("", Value(0), node))
    outline.set_text(node, block.text, block)
    return index + 1


def _add_recital(outline: Outline, text: str, block: Block, number: str = "", printed: str = "") -> None:
    for part in split_recitals(text, outline.words):
        node = outline.add("recital", outline.unit, number=number, label=printed, page=block.page)
        outline.set_text(node, part, block)
        number = printed = ""


_OPENERS = {
    "division": _open_division, "article": _open_article, "subunit": _open_subunit, "annex": _open_annex,
    "preamble": _open_preamble, "closing": _open_closing, "item": _add_item,
}  # fmt: skip
