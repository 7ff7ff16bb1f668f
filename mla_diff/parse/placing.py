"""Where an item belongs: in the list that it goes on with, in one that a text interrupted, or in a new one."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from mla_diff.model.block import Block
from mla_diff.model.provision import Kind
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.following import is_stopped_heading, looks_like_heading
from mla_diff.parse.levels import Level, Place, Setting, begins_list, depth_in_outer, place_item
from mla_diff.parse.levels_of_units import FIRST_SIGN, as_paragraph
from mla_diff.parse.lines import Line
from mla_diff.parse.nodes import Outline

LETTERED_HEADS = ("A.", "I.")  # labels of heads inside an article, under which paragraphs count anew
_OPENS_LIST = (":", ":-", ":–", ":—", "：")  # at the end of a sentence that its points complete


def open_text(outline: Outline, node: int, text: str, block: Block) -> None:
    """Give a unit the text that follows its label on the line; where that begins with "(1)", it is the first item's."""
    inner = read_label(text, outline.words)
    if inner is not None and inner.keyword == "§" and FIRST_SIGN.match(text):
        inner = as_paragraph(inner)
    if inner is not None and begins_list(inner) and inner.rest:
        node = place_label(outline, inner, block)
        text = inner.rest
    outline.set_text(node, text, block)


def place_label(outline: Outline, label: Label, block: Block, indent: float | None = None) -> int:
    """Add an item without its text in the list where it belongs, and return its node; ``indent``: of its own line."""
    if outline.unit < 0 and label.number[:1].isdigit() and outline.items and not outline.items[0].key:
        outline.items.clear()  # numbered paragraphs of a report stand beside its running text, not below it
    if label.keyword == "§" and not any(level.key == "§" for level in outline.items):
        outline.items.clear()  # a paragraph that a word or a sign names stands in the unit, not in a point of it
    place = place_item(outline.items, label.keyword, label.number, _setting(outline, indent))
    if not place.follows and outline.lists:
        place = _resume(outline, label, indent) or place
    if place.value.whole == 2 and outline.words.enclosed and outline.is_full:
        place = replace(place, doubt="")  # the first paragraph bears no number there: 第九条　…　２　…
    if place.depth == 0 and label.number.isdigit():
        if not outline.items and place.value.whole == outline.counted + 1:
            place = replace(place, doubt="")  # paragraphs may count on through the sections of an annex
        outline.counted = place.value.whole
    del outline.items[place.depth :]
    parent = outline.innermost
    numbered = [level for level in outline.items if level.key and level.key not in LETTERED_HEADS]
    is_paragraph = not numbered and label.number[:1].isdigit() and label.keyword not in outline.habits.points
    kind: Kind = "paragraph" if is_paragraph else "point"
    node = outline.add(kind, parent, number=label.number, label=label.printed, page=block.page)
    outline.items.append(Level(place.key, place.value, node, indent, label.number))
    if place.doubt:
        outline.doubts.append((node, "numbering", f"{label.printed} {place.doubt}"))
    return node


def _setting(outline: Outline, indent: float | None) -> Setting:
    """Return how an item stands: whether the last one's sentence goes on in a list below it, "a) of the following:"."""
    last = outline.items[-1].node if outline.items else -1
    is_before = 0 <= last == len(outline.nodes) - 1
    text = outline.nodes[last].text if is_before else "."
    headed = is_before and bool(outline.nodes[last].heading)
    return Setting(indent, not text.endswith((".", ";", ",")), text.endswith(_OPENS_LIST), headed)


def _resume(outline: Outline, label: Label, indent: float | None) -> Place | None:
    """Go back to the list that texts without label interrupted, if ``label`` continues it: they were the item's.

    So does a number in parts whose outer item is open there: "5.3" in "5", though "5.2" was not read.
    """
    place = place_item(outline.lists, label.keyword, label.number, Setting(indent))
    goes_on = place.follows and place.depth < len(outline.lists)
    if not goes_on and depth_in_outer(outline.lists, label.number) is None:
        return None
    outline.items[:] = outline.lists
    for text in outline.interrupting:
        outline.hang(text, outline.lists[min(place.depth, len(outline.lists) - 1)].node)
    outline.forget_interruption()
    return place


def is_bare_mark(outline: Outline, line: Line) -> bool:
    """Return whether the last item is a label alone on its line, whose text the next line is."""
    last = outline.items[-1]
    node = outline.nodes[last.node]
    is_last = last.node == len(outline.nodes) - 1
    return is_last and bool(last.key) and not node.text and line.block.style == "body"


def holds_paragraphs(outline: Outline) -> bool:
    """Return whether the innermost open list is of paragraphs or lettered heads, to which text after points belongs.

    So it does to a mere heading with its number, "2.1 Powers" or "2.1 POWERS.", in another paragraph.
    Numbered points that complete a sentence, "The following may appeal:", are none, nor those in small letters.
    """
    level = outline.items[-1]
    node = outline.nodes[level.node]
    if node.kind != "paragraph":
        if not level.key.startswith("1.1"):
            return level.key in LETTERED_HEADS
        return looks_like_heading(node.text) or is_stopped_heading(node.text)
    led_by = outline.nodes[node.parent].text if node.parent >= 0 else _text_above(outline, level.node)
    return not (led_by.endswith(_OPENS_LIST) or node.text[:1].islower())


def _text_above(outline: Outline, item: int) -> str:
    """Return the text without a label above the list of an item that stands in nothing: "The Council resolves:"."""
    above = bisect_left(outline.outermost, item) - 1
    return outline.nodes[outline.outermost[above]].text if above >= 0 else ""


def stands_over_text(outline: Outline, last: int) -> bool:
    """Return whether a node is a point of a few words, "(iii) Member", as all before it, each of which holds a text."""
    point = outline.nodes[last]
    if point.kind != "point" or not point.text or not looks_like_heading(point.text):
        return False
    beside = range(point.parent + 1, last)
    points = {index for index in beside if outline.nodes[index].parent == point.parent}
    over = {outline.nodes[index].parent for index in beside}
    return bool(points) and points <= over and all(looks_like_heading(outline.nodes[index].text) for index in points)
