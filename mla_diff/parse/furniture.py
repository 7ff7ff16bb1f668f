"""Settles what a reader only suspects: whether a line that repeats on pages is a running head or a unit's own label.

A line that a publisher prints over each unit is none of the unit before.

What no reader can suspect is the running head that a web page or a word processor carries along in the text itself: a
line of the title again, in the midst of a sentence.

A reader sees that "Article 2", "Article 3", "Article 4" stand at the top of three pages as "Page 2", "Page 3", "Page 4"
would. Only the language's words and the run of numbers in the text tell the two apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages import language as language_of
from mla_diff.languages.language import Language
from mla_diff.model.block import Block, append
from mla_diff.model.finding import Finding
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.text.numerals import sort_key

TITLE_LINES = 12  # of a file, in which a title stands
_TITLE = re.compile(r"[^\W\d_a-zß-ÿ]\w.{3,300}[\w)]")  # begins with a capital and has no stop or comma at its end
FEWEST_TITLE_WORDS = 3
FEWEST_OVER, SHARE_OVER = 3, 0.8  # units under the same line, and their share of all, where a publisher prints it
FEWEST_AGAIN = 3  # headings that stand again behind the text
LONGEST_OVER = 40  # characters of such a line
_UNITS = ("article", "division", "annex")


class _Unit(Struct, frozen=True):
    """A line that begins with a unit's label, at its place among the blocks."""

    place: int
    name: tuple[str, str]  # "article" and "12"
    doubtful: bool  # whether it repeats on pages
    page: int | None


def settle_furniture(blocks: Sequence[Block], language: str) -> tuple[tuple[Block, ...], list[Finding]]:
    """Return the blocks with repeating lines that are units' labels made text again, and a finding for each other one.

    >>> head = Block("Article 2", "furniture", page=2, repeats=True)
    >>> settled, _ = settle_furniture([Block("Article 1"), head, Block("Article 3")], "en")
    >>> settled[1].style
    'heading'
    """
    blocks = _without_headings_again(_without_lines_over_units(_with_sentences_whole(blocks), language))
    if not any(block.repeats for block in blocks):
        return tuple(blocks), []
    words = language_of(language)
    units = _units(blocks, words)
    doubtful = [unit for unit in units if unit.doubtful]
    if not doubtful:
        return tuple(blocks), []
    restored = _members(units)
    settled = list(blocks)
    for place in restored:
        settled[place] = replace(blocks[place], style="heading", gap=True)
    in_text = {unit.name for unit in units if not unit.doubtful or unit.place in restored}
    left = {unit.name: unit.place for unit in reversed(doubtful) if unit.name not in in_text}
    findings = [_finding(blocks[place]) for place in sorted(left.values())]
    return tuple(settled), findings


def _without_headings_again(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with headings set apart that stand again behind the text, with nothing below them.

    >>> heads = [Block(text, "heading") for text in ("Fees", "Fines", "Tolls")]
    >>> [block.style for block in _without_headings_again([*heads, Block("1. A toll is due."), *heads])][-4:]
    ['body', 'furniture', 'furniture', 'furniture']
    """
    end = max((place for place, block in enumerate(blocks) if block.style in ("body", "row")), default=-1) + 1
    headings = {(block.text, block.level) for block in blocks[:end] if block.style == "heading"}
    again = {place for place in range(end, len(blocks)) if (blocks[place].text, blocks[place].level) in headings}
    if len({blocks[place].text for place in again}) < FEWEST_AGAIN:
        return list(blocks)
    return [replace(block, style="furniture") if place in again else block for place, block in enumerate(blocks)]


def _with_sentences_whole(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with each line of the title that cuts a sentence set apart, and the sentence put together.

    >>> texts = ("Ferries and Bridges Act", "1. The fee that the owner", "Ferries and Bridges Act", "pays is due.")
    >>> [(block.text, block.style) for block in _with_sentences_whole([Block(text) for text in texts])][1:]
    [('1. The fee that the owner pays is due.', 'body'), ('Ferries and Bridges Act', 'furniture')]
    """
    titles: set[str] = set()
    whole: list[Block] = []
    cut = False  # whether a title stands between the last block and the sentence's end
    for index, block in enumerate(blocks):
        before = whole[-1 - cut] if len(whole) > cut else None
        may_cut = not cut and _is_cut(before)
        is_asked = (may_cut or index < TITLE_LINES) and _TITLE.fullmatch(block.text)
        letters = _letters(block.text) if is_asked else ""
        if may_cut and letters and letters in titles and _stands_alone(block):
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            cut = following is not None and following.style == "body" and following.text[:1].islower()
            whole.append(replace(block, style="furniture") if cut else block)
            continue
        if index < TITLE_LINES:
            titles.add(letters)
        if cut and before is not None:
            whole[-2] = append(before, block, " ")
        else:
            whole.append(block)
        cut = False
    return whole


def _stands_alone(block: Block) -> bool:
    """Return whether a line stands by itself and is long enough for a title."""
    return (block.gap or not block.line) and len(block.text.split()) >= FEWEST_TITLE_WORDS


def _without_lines_over_units(blocks: list[Block], language: str) -> list[Block]:
    """Return the blocks with the lines set apart that a publisher prints over each unit, from the first on.

    >>> texts = [text for number in (1, 2, 3) for text in ("Abkürzung", "B-VG", f"Artikel {number}. Text.")]
    >>> [block.style for block in _without_lines_over_units([Block(text) for text in texts], "de")][:3]
    ['furniture', 'furniture', 'body']
    """
    counts = Counter([block.text for block in blocks])
    again = {text for text, count in counts.items() if count >= FEWEST_OVER and 0 < len(text) <= LONGEST_OVER}
    below = [index for index in range(1, len(blocks)) if blocks[index - 1].text in again]
    below = [index for index in below if blocks[index].text not in again]
    if len(below) < FEWEST_OVER:
        return blocks
    words = language_of(language)
    labels_below = [read_label(blocks[index].text, words) for index in below]
    under = sum(label is not None and label.type in ("article", "division") for label in labels_below)
    if under < SHARE_OVER * len(below):
        return blocks
    # Reading all labels takes a tenth of a long file's time: it ends where too many articles stand under other lines.
    units: list[int] = []
    articles = 0
    for index, block in enumerate(blocks):
        label = read_label(block.text, words)
        if label is None or label.type not in ("article", "division"):
            continue
        units.append(index)
        articles += label.type == "article"
        if under < SHARE_OVER * articles:
            return blocks
    over = {text for text in again if counts[text] >= SHARE_OVER * under}
    made = list(blocks)
    for unit in units:
        index = unit - 1
        while index >= 0 and blocks[index].text in over and blocks[index].style == "body":
            made[index] = replace(blocks[index], style="furniture")
            index -= 1
    return made if made[units[0] - 1].style == "furniture" else blocks


def _is_cut(block: Block | None) -> bool:
    """Return whether a sentence goes on behind a block: it ends with a small letter or a comma."""
    if block is None or block.style != "body" or not block.text:
        return False
    return block.text[-1].islower() or block.text[-1] == ","


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _units(blocks: Sequence[Block], words: Language) -> list[_Unit]:
    units: list[_Unit] = []
    for place, block in enumerate(blocks):
        doubtful = block.style == "furniture" and block.repeats
        if block.style not in ("body", "heading") and not doubtful:
            continue
        label = read_label(block.text, words)
        if label and label.type in _UNITS:
            units.append(_Unit(place, _name(label), doubtful, block.page))
    return units


def _name(label: Label) -> tuple[str, str]:
    kind = label.kind if label.type == "division" else label.type
    return kind, label.number


def _members(units: Sequence[_Unit]) -> set[int]:
    """Return the places of the doubtful lines whose numbers count on among the units of their kind.

    What stands in the text too, or comes at the edge of several pages, is a running head; but where it comes twice on
    one page, the second is the heading that the head of the page repeats.
    """
    in_text = {unit.name for unit in units if not unit.doubtful}
    sightings = Counter(unit.name for unit in units if unit.doubtful)
    members: set[int] = set()
    last: dict[str, tuple[tuple[int, int, str], ...]] = {}
    for index, unit in enumerate(units):
        kind, number = unit.name
        key = sort_key(number)
        if unit.doubtful:
            before = units[index - 1] if index else None
            again = before is not None and before.doubtful and (before.name, before.page) == (unit.name, unit.page)
            alone = unit.name not in in_text and (sightings[unit.name] == 1 or again)
            if not alone or not _counts_on(last.get(kind), key, _next_of(units, index, kind)):
                continue
            members.add(unit.place)
        last[kind] = key
    return members


def _counts_on(
    before: tuple[tuple[int, int, str], ...] | None,
    key: tuple[tuple[int, int, str], ...],
    after: tuple[tuple[int, int, str], ...] | None,
) -> bool:
    """Whether a number stands between its neighbours' numbers; a first number may begin anew after a higher one."""
    starts_anew = key == sort_key("1")
    rises = before is None or before < key or starts_anew
    return rises and (after is None or key < after or after == sort_key("1"))


def _next_of(units: Sequence[_Unit], index: int, kind: str) -> tuple[tuple[int, int, str], ...] | None:
    """Return the number of the next unit of a kind that stands in the text beyond doubt."""
    for unit in units[index + 1 :]:
        if unit.name[0] == kind and not unit.doubtful:
            return sort_key(unit.name[1])
    return None


def _finding(block: Block) -> Finding:
    message = f"“{block.text}” stands at the edge of pages and was read as a running head; the text has no such heading"
    return Finding("label-in-furniture", message, f"page {block.page}" if block.page else "")
