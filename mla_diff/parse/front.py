"""What stands before the treaty: its title, and the rest of the title page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.parse.label import GROUP
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.levels import begins_list
from mla_diff.parse.lines import Line
from mla_diff.parse.particulars import is_particular
from mla_diff.parse.recitals import opens_recital

_IN_BRACKETS = re.compile(r"\([^()]*\)")
_GAZETTE = re.compile(r"(?:[^\W\d_]{1,3}\.?\s)?\d\S*(?:\s\S*)?(?:\s\S{1,3})?$")  # "99/2030 Sb.", "č. 99/2030 Sb."


class Front(Struct, frozen=True):
    """What stands before the treaty's text, and how that begins."""

    title: str
    end: int  # the line with which the treaty begins: all before it stands on the title page
    opens_preamble: bool  # whether that line is of a preamble without a label of its own


def read_front(lines: Sequence[Line], words: Language, several: bool) -> Front:
    """Return the front of a file; where it holds ``several`` instruments, it is the title of the first, if any."""
    if several:
        return Front(lines[0].block.text if lines[0].label is None else "", 0, opens_preamble=False)
    end = _labelled_preamble(lines)
    if end < 0:
        end = 0
        while end < len(lines) and lines[end].label is None and _is_title(lines[end].block, first=end == 0):
            end += 1
    highest = _highest_heading(lines, words)
    if highest >= 0:
        end = max(end, highest + 1)
    title = lines[highest].block.text if highest >= 0 else _likest_title(lines[:end], words)
    first = lines[end].label if end < len(lines) else None
    is_text = end < len(lines) and (first is None or first.type == "item")
    return Front(title, end, is_text and (_has_units(lines[end:]) or _resolves(lines[end:], words)))


def _likest_title(lines: Sequence[Line], words: Language) -> str:
    """Return the longest heading that is the name of an instrument or names one, or else the longest heading.

    "Ferries Act 2030" is the title, not "An Act about ferries, and for related purposes", nor "Act number: 9999".
    """
    titles = [line.block.text for line in lines if line.label is None and _is_title(line.block, first=False)]
    titles = [text for text in titles if _LETTERS.search(text) and not _IN_BRACKETS.fullmatch(text)] or titles
    named = [text for text in titles if names_instrument(text, words)]
    named = [text for text in named if not is_particular(text, words)] or named
    named = [text for text in named if is_name_of_instrument(text, words)] or named
    if any(map(_is_several_words, named)):
        return max(filter(_is_several_words, named), key=len)
    titles = named[: named == titles[:1]] or [text for text in titles if not is_particular(text, words)] or titles
    first = [line.block.text for line in lines[:1]]
    return max(titles or first, key=len, default="")


def _is_several_words(text: str) -> bool:
    """Return whether a text is more than "LICENCE" or "TREATY", which stands over a text as a mere kind."""
    return len(_LETTERS.findall(text)) > 1


def _highest_heading(lines: Sequence[Line], words: Language) -> int:
    """Return the line before the first unit that alone is a heading of the first level there, else -1.

    A gazette prints its own name so, too: of several before the first unit, it is the one that names an instrument. Its
    label is no unit's where that unit stands further down: "# § 112b. Treaties" over "## § 112b. Treaties".
    """
    highest = [index for index, line in enumerate(lines) if line.block.style == "heading" and line.block.level == 1]
    if len(highest) > 1:
        first = next((index for index, line in enumerate(lines) if _is_unit(line)), len(lines))
        named = [index for index in highest if names_instrument(lines[index].block.text, words)]
        before = [index for index in highest if index < first]
        highest = named if len(named) == 1 or before != [0] else before
    if len(highest) != 1 or any(_is_unit(line) for line in lines[: highest[0]]):
        return -1
    if _IN_BRACKETS.fullmatch(lines[highest[0]].block.text):
        return -1  # the short form of a title that stands above it
    line = lines[highest[0]]
    stands_below = any(other.block.text == line.block.text for other in lines[highest[0] + 1 :])
    return highest[0] if line.label is None or stands_below else -1


def _is_unit(line: Line) -> bool:
    return line.label is not None and line.label.type in ("article", "division", "annex", "preamble")


def names_instrument(text: str, words: Language) -> bool:
    """Return whether a title has a word for what such texts are: "Convention", "Regulation"."""
    return any(word in words.instruments for word in re.findall(r"\w+", text.lower()))


def is_name_of_instrument(text: str, words: Language) -> bool:
    """Return whether a title begins or ends with a word for what such texts are, as their names do: "Ferries Act 2030".

    >>> from mla_diff.languages import language
    >>> titles = ("Ferries Act 2030", "Convention on Ferries", "Report on the Ferries Act of the Council")
    >>> [is_name_of_instrument(title, language("en")) for title in titles]
    [True, True, False]
    """
    return len(_LETTERS.findall(text)) > 1 and _is_framed_by_instrument(text, words)


def _is_framed_by_instrument(text: str, words: Language) -> bool:
    spoken = _LETTERS.findall(text.lower())
    return spoken != [] and (spoken[0] in words.instruments or spoken[-1] in words.instruments)


_LETTERS = re.compile(r"[^\W\d_]+")


def numbers_in_title(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with the first ones as text where a number begins them and no list: "1994. évi XLV. törvény".

    So does the number that a law has in a collection: "CHAPTER 555" alone over "FERRIES ACT".
    """
    if len(lines) > 1 and _is_number_in_collection(lines, words):
        return [replace(lines[0], label=None), *lines[1:]]
    end = next((index for index, line in enumerate(lines) if _is_unit(line)), 0)
    items = [index for index in range(end) if (label := lines[index].label) is not None and label.type == "item"]
    if len(items) != 1 or items[0] >= TITLE_BEGINS or _opens_list(lines[items[0]]):
        return list(lines)
    return [replace(line, label=None) if index == items[0] else line for index, line in enumerate(lines)]


def _is_number_in_collection(lines: Sequence[Line], words: Language) -> bool:
    """Return whether the first line is the label of a division that has no like, alone over the name of a law."""
    label = lines[0].label
    if label is None or label.type != "division" or label.rest or label.number == "1":
        return False
    if lines[1].label is not None or not is_name_of_instrument(lines[1].block.text, words):
        return False
    return not any(line.label is not None and line.label.keyword == label.keyword for line in lines[1:])


def _opens_list(line: Line) -> bool:
    """Return whether a line is the first item of a list, or has no number at all."""
    return line.label is None or not line.label.number or begins_list(line.label)


def join_title(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with a title that goes on in small letters in one: "Bundesgesetz" over "über die Fähren"."""
    start = next((index for index, line in enumerate(lines[:TITLE_BEGINS]) if _may_go_on(line, words)), 0)
    end = start + 1
    while end < len(lines) and end - start < LONGEST_TITLE and _goes_on(lines[end]):
        end += 1
    if end == start + 1 or not lines or not _may_go_on(lines[start], words):
        return list(lines)
    text, marks = "", list[Mark]()
    for line in lines[start:end]:
        text += " " * bool(text)
        marks += [replace(mark, offset=mark.offset + len(text)) for mark in line.block.marks]
        text += line.block.text
    joined = replace(lines[start].block, text=text, marks=tuple(marks))
    return [*lines[:start], replace(lines[start], block=joined), *lines[end:]]


TITLE_BEGINS = 3  # lines in which it does, behind the number or the name of a gazette
LONGEST_TITLE = 4  # lines


def _may_go_on(line: Line, words: Language) -> bool:
    """Return whether a line is one word, in capitals or a law's name, and has no end, as a title's first line is."""
    if line.label is not None or line.block.style == "row" or not looks_like_heading(line.block.text):
        return False
    text = line.block.text
    return " " not in text or text.isupper() or _is_framed_by_instrument(text, words)


def _goes_on(line: Line) -> bool:
    """Return whether a line goes on in small letters as a title does: "z dnia 3 maja 2030 r.", "o promach"."""
    text = _ABBREVIATED_END.sub("", line.block.text)
    is_address = "://" in text
    return (
        line.label is None
        and line.block.style != "row"
        and text[:1].islower()
        and not is_address
        and text[-1] not in ".;:,"
    )


_ABBREVIATED_END = re.compile(r"(?<=\s\w)\.$|(?<=\s\w\w)\.$")


def _labelled_preamble(lines: Sequence[Line]) -> int:
    """Return the line headed "Preamble" where one stands before the first article, else -1.

    What precedes it (a title page, a foreword, the resolution that adopted the treaty) is not the treaty's text.
    """
    for index, line in enumerate(lines):
        if line.label and line.label.type == "preamble":
            return index
        if line.label and line.label.type == "article":
            return -1
    return -1


def _has_units(lines: Sequence[Line]) -> bool:
    """Return whether articles, or divisions that a word names, follow before the first annex: those have preambles."""
    for line in lines:
        label = line.label
        if label is not None and label.type == "annex":
            return False
        if label is not None and (label.type == "article" or (label.type == "division" and not _is_group(line))):
            return True
    return False


def _is_group(line: Line) -> bool:
    """Return whether a line is the heading of a division that no word names."""
    return line.label is not None and line.label.type == "division" and line.label.keyword[:1] == GROUP


def _resolves(lines: Sequence[Line], words: Language) -> bool:
    """Return whether recitals stand before paragraphs that count from 1, as in the resolutions of an assembly.

    A declaration's paragraphs may stand in parts of their own: "I. General principles".
    """
    first = next((index for index, line in enumerate(lines) if line.label is not None and not _is_group(line)), 0)
    label = lines[first].label if lines else None
    begins = label is not None and label.keyword == "1." and label.number == "1"
    return begins and any(opens_recital(line.block.text, words) for line in lines[:first])


def _is_title(block: Block, first: bool) -> bool:
    """Return whether a block at the top belongs to the title page: set as a heading, or like one in plain text."""
    if block.style == "row":
        return False
    if first:
        is_number_of_gazette = _GAZETTE.match(block.text) is not None
        is_open = len(block.text.split()) <= 80 and block.text[-1] not in ".;,:"
        return block.style == "heading" or is_open or is_number_of_gazette
    return block.style == "heading" or looks_like_heading(block.text)
