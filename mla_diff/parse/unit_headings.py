"""Whether the words behind a unit's label, or in the line below it, are its heading or already its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.parse.habits import is_sentence
from mla_diff.parse.items import COUNTED, read_item
from mla_diff.parse.label import BODY_AFTER_LABEL_WORDS, HEADING_WORDS, Label, word_count
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.following import is_stopped_heading, looks_like_heading
from mla_diff.parse.levels_of_units import FIRST_SIGN
from mla_diff.parse.lines import Line, labelled
from mla_diff.parse.nodes import Outline, at_beginning

LONGEST_REFERENCE = 6  # words of one to the unit that an annex belongs to: "(zu § 3 Absatz 1)"
LIST_AHEAD = 40  # lines in which a second paragraph is looked for
FEWEST_ALONE = 6  # words of a text without a full stop that stands alone in its unit and is no heading of nothing
MOSTLY_HEADED = 0.5  # share of units with headings from which on a line before points is one too


def heads_unit(label: Label, block: Block) -> bool:
    """Return whether what follows a unit's label on its line is a heading: the file says so, or it looks like one."""
    if block.style == "heading" or looks_like_heading(label.rest) or label.rest.isupper():
        return True
    return label.rest[0] in "([（【" and len(label.rest.split()) <= HEADING_WORDS and label.rest[-1] in ")]）】"


def heads_item(lines: Sequence[Line], index: int) -> bool:
    """Return whether what follows a number on a line that the file sets as a heading heads the text below."""
    label, block = labelled(lines[index])
    if block.style != "heading":
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    is_text = following is not None and following.label is None and following.block.style == "body"
    return is_text and looks_like_heading(label.rest)


def opens_list(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether what follows a unit's label is its first paragraph: "Art. 3 - 1. The" above "2. The"."""
    label, _ = labelled(lines[index])
    if FIRST_SIGN.match(label.rest):
        return True
    inner = read_item(label.rest, outline.words)
    if inner is None or inner.number != "1" or not inner.rest:
        return False
    for line in lines[index + 1 : index + LIST_AHEAD]:
        if line.label is not None and line.label.type != "item":
            return False
        if line.label is not None and line.label.keyword == inner.keyword:
            return line.label.number == "2"
    return False


def is_whole_text(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether what a file sets as a unit's heading is its text: a long sentence, or one that a list completes.

    A short sentence is one too where nothing else stands in the unit, "# 5. Fares stay as they are.", or where the file
    sets most first sentences so; several sentences are never a heading.
    """
    label, _ = labelled(lines[index])
    if outline.habits.worded and is_sentence(label.rest):
        return True
    if _opens_sentence(label.rest, outline.words, lines, index):
        return True
    following = lines[index + 1].label if index + 1 < len(lines) else None
    if label.rest.endswith(":"):
        return following is not None and following.type == "item"
    if outline.words.enclosed and following is not None and _follows_first_paragraph(following):
        return True
    length = word_count(label.rest)
    is_alone = index + 1 == len(lines) or (following is not None and following.type not in ("item", "subunit"))
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


def heads_articles(lines: Sequence[Line], index: int) -> bool:
    """Return whether an unnumbered heading stands right before an article, over which it then stands."""
    for line in lines[index + 1 : index + 3]:
        if line.label:
            return line.label.type == "article" and line.label.number != "1"
        if line.block.style != "heading":
            return False
    return False


def take_heading(outline: Outline, lines: Sequence[Line], index: int, node: int) -> int:
    """Take the heading of the unit just opened, where the next line is one; return the line to go on with."""
    if index >= len(lines) or outline.nodes[node].heading:
        return index
    opens = lines[index - 1].label
    is_unit = opens is not None and opens.type in ("article", "subunit")
    is_annex = opens is not None and opens.type == "annex"
    stands_above = _is_note_above_heading if is_unit else _names_unit
    if (is_unit or is_annex) and stands_above(outline, lines, index):
        outline.set_text(node, lines[index].block.text, lines[index].block)
        index += 1
    elif not (_is_heading_of_unit(outline, lines, index) if is_unit else _is_heading_of_division(lines, index)):
        return index
    outline.nodes[node].heading = lines[index].block.text
    outline.nodes[node].marks += at_beginning(lines[index].block.marks)
    return index + 1


def _is_heading_of_unit(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is the heading of the article whose label stands alone above it."""
    block, label, habits = lines[index].block, lines[index].label, outline.habits
    names_annexes = label is not None and label.type == "annex" and not label.number and not label.rest
    if not names_annexes and not _may_head(lines[index]):
        return False
    if block.style == "heading":
        return True
    if index - 1 in habits.strays or not _body_follows(lines, index) or _IN_A_YEAR.fullmatch(block.text):
        return False
    if not looks_like_heading(block.text):
        headed = habits.stopped or (habits.headed >= MOSTLY_HEADED and _paragraphs_begin(lines, index + 1))
        return headed and is_stopped_heading(block.text)
    if _opens_sentence(block.text, outline.words, lines, index):
        return False
    if habits.headed < MOSTLY_HEADED and _points_follow(lines, index):
        return False  # "At the request of a Party" before (a) may begin a sentence
    return not _unmarked_points_follow(lines, index)  # "The Assembly shall" over "elect its President;"


#: What tells a unit's history, with the year: "(Amended by Act 5 of 2010)".
_IN_A_YEAR = re.compile(r"[(\[].*\b(?:1[89]|20)\d\d\b.*[)\]]")


def _is_note_above_heading(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether a line tells a unit's history in brackets, over its heading: "(Amended by Act 5 of 2010)"."""
    text = lines[index].block.text
    if text[0] not in "([" or text[-1] not in ")]" or not any(map(str.isdigit, text)):
        return False
    return lines[index].label is None and index + 1 < len(lines) and _is_heading_of_unit(outline, lines, index + 1)


def _names_unit(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether a line names the unit to which an annex belongs, over its heading: "Regulation 3"."""
    text = lines[index].block.text
    label = read_label(text.strip("[()]"), outline.words) if lines[index].label is None else None
    is_unit = label is not None and label.kind in ("article", "section") and not label.rest
    is_reference = is_unit or (text[0] in "([" and any(map(str.isdigit, text)) and text.count(" ") < LONGEST_REFERENCE)
    return is_reference and index + 1 < len(lines) and _is_heading_of_division(lines, index + 1)


def _is_heading_of_division(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is the heading of the division whose label stands alone above it."""
    block = lines[index].block
    if not _may_head(lines[index]):
        return False
    if block.style == "heading":
        return not _heads_other(lines, index)
    following = lines[index + 1].label if index + 1 < len(lines) else None
    holds = following is not None and following.type in ("division", "article")
    return looks_like_heading(block.text) or (holds and is_stopped_heading(block.text))


def _may_head(line: Line) -> bool:
    """Return whether a line is no row, and has no label but a dash that is part of a heading."""
    if line.block.style == "row":
        return False
    return line.label is None or (line.block.style == "heading" and line.label.keyword == "–")


def _paragraphs_begin(lines: Sequence[Line], index: int) -> bool:
    """Return whether the first of several paragraphs that are numbered stands in a line."""
    label = lines[index].label if index < len(lines) else None
    return label is not None and label.type == "item" and label.number == "1"


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


def _opens_sentence(text: str, words: Language, lines: Sequence[Line], index: int) -> bool:
    """Return whether the items below a line go on with its sentence: "The operator shall" over (a), "hat" over 1.

    Numbered ones that begin in capitals are paragraphs: "Methods and means" over "1. Each Party" is a heading.
    """
    label = lines[index + 1].label if index + 1 < len(lines) else None
    if label is None or label.type != "item" or not (label.number[:1].isalpha() or label.rest[:1].islower()):
        return False
    last = text.rpartition(" ")[2].lower()
    return last in words.predicates or last in words.of or last in words.to


def _unmarked_points_follow(lines: Sequence[Line], heading: int) -> bool:
    """Return whether a list without marks stands right below a line: it goes on in small letters, or over several."""
    first, second = (*lines[heading + 1 : heading + 3], None, None)[:2]
    if first is None or second is None or first.label is not None or first.block.text[-1] not in ";,":
        return False
    if first.block.text[0].islower():
        return True
    return second.label is None and first.block.text[-1] == second.block.text[-1] == ";"


def _heads_other(lines: Sequence[Line], index: int) -> bool:
    return (
        False
        if index + 1 >= len(lines)
        else lines[index].block.level > 0 and lines[index].block.level < lines[index - 1].block.level
    )
