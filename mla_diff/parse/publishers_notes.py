"""Lines in which the publisher of a law in force tells what amended it: notes to the provision below which they stand.

Article L1
Version en vigueur depuis le 01 janvier 2020         right below a label
Modifié par LOI n°2019-774 du 24 juillet 2019
Le présent code s'applique aux bacs.

1) паром - судно, перевозящее людей;
(в ред. Федерального закона от 01.01.2031 N 5-ФЗ)    in brackets of its own
R.S., c. F-1, s. 1                                   made of nothing but what cites an act
Editorial Notes ...                                  a heading of the publisher's, and all down to the next unit

One rule parts them from the law: a note has lines of its own. What is said within a line of the law stays there, as in
"(1) The fee is due. (Amended by Act 5 of 2031)", and so does the last line that a provision has: "(repealed by Act 5)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.model.finding import Finding
from mla_diff.parse.drawn_rules import is_drawn
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.following import looks_like_heading

SIGN = "ed."  # the number of such a note: it has none, and stands where the publisher put it
MOST_LINES = 8  # of one note in brackets
MOST_IN_PART = 200  # lines below a heading of the publisher's
FAR = 160  # characters in which such a line says so
FEWEST_CITED, FEWEST_NUMBERS = 2, 2  # words that cite, shortened outside brackets, and numbers, in a line that cites
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_UNITS = ("article", "division", "annex")
_TOKEN = re.compile(r"[^\s,;.()\[\]&–—]+")
_FIGURES = re.compile(r"\d+")
_SHORTENED = re.compile(r"[^\W\d_]+(?=\.)")
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|2[01])\d\d(?!\d)")
_DATED = re.compile(r"\([\d.]+/\d+\)")  # "(1.5.2031/123)" right below "2 §"
_NOTE_KEY = re.compile(r"[A-Z]\d{1,4}\s")  # "F1 S. 2 substituted", "I3 S. 4 in force"
_KEY = re.compile(r"\(\d{1,3}\)\s?(?=[<\[])")  # "(1)<L 2031-07-30/23, art. 4>"


class _Shapes(Struct, frozen=True):
    """What such lines look like in a language. All patterns are asked of the whole text, line by line."""

    any: re.Pattern[str]  # lines that one of the others may be found in
    amended: re.Pattern[str]
    repealed: re.Pattern[str]
    remarks: re.Pattern[str]
    below_labels: re.Pattern[str]
    heads: re.Pattern[str]
    heads_of_keyed: re.Pattern[str]
    cited: frozenset[str]


def set_publishers_notes_apart(blocks: Sequence[Block], words: Language) -> tuple[tuple[Block, ...], list[Finding]]:
    """Return the blocks with such lines as notes, whose marks stand at the end of the lines before, and a finding.

    >>> from mla_diff.languages import language
    >>> texts = ("Article 1", "Modifié par la loi n° 5 du 1er mai 2031", "Le bac est public.")
    >>> made, findings = set_publishers_notes_apart([Block(text) for text in texts], language("fr"))
    >>> [block.style for block in made], made[0].marks
    (['body', 'note', 'body'], (Mark(offset=9, number='ed.'),))
    """
    shapes = _shapes(words)
    texts = [block.text if block.style in ("body", "heading") else "" for block in blocks]
    whole = "\n".join(texts)
    if whole.count("\n") >= len(texts) or shapes.any.search(whole) is None:  # where a block has several, none is told
        return tuple(blocks), []
    notes = _without_own_words(texts, _notes(texts, shapes, words), shapes, words)
    if not notes:
        return tuple(blocks), []
    lines = {line for start, end in notes for line in range(start, end)}
    made: list[Block] = []
    last = -1  # place in ``made`` of the last line of the law
    starts = dict(notes)
    for index, block in enumerate(blocks):
        if index in starts:
            text = " ".join(texts[index : starts[index]])
            made.append(Block(text, "note", page=block.page, number=SIGN))
            made[last] = _with_mark(made[last])
        elif index + 1 in starts and is_drawn(block):
            made.append(replace(block, style="furniture"))
        elif index not in lines:
            last = len(made) if texts[index] else last
            made.append(block)
    what = f"{len(notes)} notes of the publisher's were" if len(notes) > 1 else "a note of the publisher's was"
    return tuple(made), [Finding("publishers-notes", f"{what} set apart from the law's own words")]


def _with_mark(block: Block) -> Block:
    """Return a line with the mark of a note at its end, behind which no line goes on with it."""
    return replace(block, marks=(*block.marks, Mark(len(block.text), SIGN)), ends=True)


# ---------------------------------------------------------------- which lines are notes


def _notes(texts: Sequence[str], shapes: _Shapes, words: Language) -> list[tuple[int, int]]:
    """Return the first line of each note and the line behind its last."""
    found: list[tuple[int, int]] = []
    index = _first_unit(texts, words)
    below_label = False  # whether the last notes stand right below a label
    while index < len(texts):
        text = texts[index]
        if not text or shapes.any.match(text) is None:
            index += 1
            continue
        if not found or found[-1][1] != index:
            below_label = _awaits_text(texts[index - 1], words)
        end = _end_of_note(texts, index, below_label, shapes, words)
        if end > index:
            found.append((index, end))
        index = max(end, index + 1)
    return found


def _end_of_note(texts: Sequence[str], start: int, below_label: bool, shapes: _Shapes, words: Language) -> int:
    """Return the line behind the note that begins in a line; that line where none does."""
    text = texts[start]
    if shapes.heads.match(text):
        return _part_end(texts, start, words)
    if shapes.heads_of_keyed.match(text):
        return _keyed_end(texts, start)
    if shapes.remarks.match(text) or _only_cites(text, shapes.cited):
        return start + 1
    if below_label and _DATED.fullmatch(text):
        return start + 1
    if _KEY.sub("", text, count=1)[0] in _CLOSING:
        end = _bracket_end(texts, start, shapes)
        return start if _stands_in_sentence(texts, start, end) else end
    return start + (below_label and _has_number(text) and shapes.below_labels.match(text) is not None)


def _first_unit(texts: Sequence[str], words: Language) -> int:
    """Return the line behind the first label: what stands before it is the law's own front matter."""
    for index, text in enumerate(texts):
        label = read_label(text, words) if text else None
        if text[:1].isdecimal() or (label is not None and label.type in (*_UNITS, "item")):
            return index + 1
    return len(texts)


def _awaits_text(text: str, words: Language) -> bool:
    """Return whether a line is the label of a unit, with its heading or without, and what it says comes below."""
    label = read_label(text, words) if text else None
    if label is None:
        return False
    return not label.rest or (label.type in _UNITS and looks_like_heading(label.rest))


def _has_number(text: str) -> bool:
    return any(letter.isdecimal() for letter in text)


def _only_cites(text: str, cited: frozenset[str]) -> bool:
    """Return whether a line is made of numbers and of words that cite an act, or in brackets of numbers alone.

    >>> _only_cites("R.S., c. F-1, s. 1", frozenset("rsc")), _only_cites("[5/2031; 7/2033]", frozenset())
    (True, True)
    """
    tokens = _TOKEN.findall(text)
    if text[0].islower() or len(tokens) > MOST_IN_PART:
        return False
    words = [token.lower() for token in tokens if not _has_number(token)]
    numbers = len(_FIGURES.findall(text))
    is_enclosed = text[0] in "([" and text[-1] in ")]"
    if not words:
        return is_enclosed and text[0] == "[" and "/" in text and _YEAR.search(text) is not None
    if not is_enclosed and sum(word in cited for word in _SHORTENED.findall(text.lower())) < FEWEST_CITED:
        return False
    return cited.issuperset(words) and len(words) >= FEWEST_CITED and numbers >= FEWEST_NUMBERS


def _stands_in_sentence(texts: Sequence[str], start: int, end: int) -> bool:
    """Return whether a sentence goes on over the lines from one to another, as in text that is wrapped."""
    return end < len(texts) and texts[start - 1][-1:].isalpha() and texts[end][:1].islower()


def _bracket_end(texts: Sequence[str], start: int, shapes: _Shapes) -> int:
    """Return the line behind a note in brackets that begins in a line; that line where it is none."""
    text = _KEY.sub("", texts[start], count=1)
    end = start + 1
    while not _closes(text) and end < min(len(texts), start + MOST_LINES) and texts[end] and not _is_shut(text):
        text = f"{text} {texts[end]}"
        end += 1
    says_so = text[0] == "<" or shapes.amended.search(text, 0, FAR)
    return end if says_so and _YEAR.search(text) and _closes(text) else start


def _closes(text: str) -> bool:
    """Return whether the bracket with which a text begins closes at its end."""
    opening, closing = text[0], _CLOSING[text[0]]
    ended = text.rstrip(".;, ")
    return ended.endswith(closing) and _depth_falls_at(ended, opening, closing) == len(ended) - 1


def _is_shut(text: str) -> bool:
    """Return whether the bracket with which a text begins closes anywhere in it."""
    return _depth_falls_at(text, text[0], _CLOSING[text[0]]) >= 0


def _depth_falls_at(text: str, opening: str, closing: str) -> int:
    """Return where the first bracket closes, -1 where it does not."""
    depth = 0
    for match in re.finditer(rf"[\{opening}\{closing}]", text):
        depth += 1 if match[0] == opening else -1
        if depth == 0:
            return match.start()
    return -1


def _part_end(texts: Sequence[str], start: int, words: Language) -> int:
    """Return the line behind the notes below a heading: that of the next unit."""
    for index in range(start + 1, min(len(texts), start + MOST_IN_PART)):
        label = read_label(texts[index], words) if texts[index] else None
        if label is not None and label.type in _UNITS:
            return index
    return min(len(texts), start + MOST_IN_PART)


def _keyed_end(texts: Sequence[str], start: int) -> int:
    """Return the line behind notes that each begin with a key, "F1 S. 2 substituted"; that line where none does."""
    end = start + 1
    for index in range(start + 1, min(len(texts), start + MOST_IN_PART)):
        if texts[index] and _NOTE_KEY.match(texts[index]) is None:
            break
        end = index + 1 if texts[index] else end
    return end if end > start + 1 else start


def _without_own_words(
    texts: Sequence[str], notes: Sequence[tuple[int, int]], shapes: _Shapes, words: Language
) -> list[tuple[int, int]]:
    """Return the notes without those right below a label that are all that the provision says: it was repealed."""
    kept: list[tuple[int, int]] = []
    below_label = False
    for place, (start, end) in enumerate(notes):
        if not place or notes[place - 1][1] != start:
            below_label = _awaits_text(texts[start - 1], words)
        is_last = place + 1 == len(notes) or notes[place + 1][0] != end
        is_own = shapes.repealed.search(texts[start]) or (is_last and _ends_unit(texts, end, words))
        if not (below_label and is_own):
            kept.append((start, end))
    return kept


def _ends_unit(texts: Sequence[str], index: int, words: Language) -> bool:
    """Return whether no text follows before the next unit."""
    while index < len(texts) and not texts[index]:
        index += 1
    return index == len(texts) or _begins_unit(read_label(texts[index], words))


def _begins_unit(label: Label | None) -> bool:
    return label is not None and label.type in (*_UNITS, "closing")


# ---------------------------------------------------------------- what they look like


@cache
def _shapes(words: Language) -> _Shapes:
    editing = words.editing
    amended, remarks, heads = _any_of(editing.amended), _any_of(editing.remarks), _any_of(editing.heads)
    below_labels, heads_of_keyed = _any_of(editing.below_labels), rf"{_any_of(editing.heads_of_keyed)}$"
    cited = "|".join(sorted(map(re.escape, editing.cited), key=len, reverse=True)) or "(?!)"
    token = rf"(?:(?:{cited})(?!\w)|[A-Z]?-?\d[\w/-]*)"
    shapes = (
        rf"(?:\(\d{{1,3}}\)\s?)?[(\[{{][^\n]{{0,{FAR}}}?{amended}",
        r"(?:\(\d{1,3}\)\s?)?<[^\n]*\d",
        rf"[^\n]{{0,{FAR}}}?{remarks}",
        below_labels,
        heads,
        heads_of_keyed,
        rf"[(\[]?{token}(?:[ \t,;.()\[\]&–—]+{token})*[)\].]*$",
    )
    flags = re.IGNORECASE | re.MULTILINE
    return _Shapes(
        re.compile("^(?:" + "|".join(shapes) + ")", flags),
        re.compile(amended, flags),
        re.compile(_any_of(editing.repealed), flags),
        re.compile(rf"[^\n]{{0,{FAR}}}?{remarks}", flags),
        re.compile(below_labels, flags),
        re.compile(heads, flags),
        re.compile(heads_of_keyed, flags),
        editing.cited,
    )


def _any_of(phrases: Sequence[str]) -> str:
    """Return a pattern for any of some phrases."""
    return f"(?:{'|'.join(map(_phrase, phrases))})" if phrases else "(?!)"


def _phrase(phrase: str) -> str:
    """Return a pattern for a phrase, in which "…" stands for any words and "#" for a number."""
    parts = (re.escape(part.strip()).replace(r"\ ", r"\s+").replace(r"\#", r"\d+") for part in phrase.split("…"))
    border = r"(?<!\w)" if phrase[0].isalnum() else ""
    return border + rf"[^\n]{{0,{FAR}}}?".join(parts)
