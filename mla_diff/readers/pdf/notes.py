"""Takes footnotes out of the text: small type, what stands below a rule, or what begins with a mark of the body.

LibreOffice sets notes at the body's size with a plain number in front, Word small with a raised one, typesetters
small without a rule: no sign alone is enough.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.block import Mark
from mla_diff.model.finding import Finding
from mla_diff.readers.pdf.sheet import Line, Rule, Sheet
from mla_diff.text.raised import set_down

_SMALL = 0.93  # of the body's type size; footnotes are set at 0.75 to 0.9
_RULE_SHARE = 0.72  # of the column's width: Word's rule is 2 inches, the longest met is 0.7
_DEEPEST = 100  # lines from a column's foot where notes without a rule and in the body's size may begin
_LOWEST = 100  # rules of a page that are looked at
_SECTION = r"(?<![\s§¶])[§¶]{1,3}(?![§¶\d]|\s+\d)"  # not "§ 5", nor the "§" of a line whose number stands on the next
_MARK = re.compile(rf"[\[(]?(\d{{1,3}}|[*∗†‡‖#]{{1,4}}|{_SECTION}|[ivxl]{{1,6}}|[a-z]|[IVXL]{{1,6}}|[A-Z])[\])]?")
_PLAIN_MARK = re.compile(rf"[\[(]?(\d{{1,3}}|[*∗†‡‖#]{{1,4}}|{_SECTION})[\])]?[.)]?(?=\s|[^\W\d_]|[“\"‘(]|$)")
#: A note counted by letters or roman numbers: what follows is no small letter, else it is a word.
_BEHIND_LETTER = r"(?:[\])][.)]?|\.|(?=\s*[A-ZÀ-Þ“\"‘(]))"
#: The same in capitals, which a word in small letters, or a space, parts from what follows: "IISee the report".
_BEHIND_CAPITAL = r"(?:[\])][.)]?|\.|(?=\s+[A-ZÀ-Þ“\"‘(]|[A-ZÀ-Þ]?[a-zß-ÿ]|[“\"‘(]))"
_LETTER_MARK = re.compile(
    rf"[\[(]?(?:(?P<small>[a-z]|[ivxl]{{2,6}}){_BEHIND_LETTER}|(?P<capital>[IVXL]{{2,6}}|[A-Z]){_BEHIND_CAPITAL})"
)
_SIGNS = re.compile(rf"[*∗†‡‖]{{1,4}}|{_SECTION}")


class Note(Struct, frozen=True):
    """A footnote and its lines, the number taken off the first."""

    number: str
    lines: tuple[Line, ...]
    manner: tuple[bool, str] = (False, "")  # how the number is set


def take_notes(
    pages: list[list[Line]], sheets: list[Sheet], body: float
) -> tuple[list[list[Line]], list[Note], list[Finding]]:
    """Return the lines without footnotes and with their marks, the footnotes, and what is doubtful about them."""
    kept: list[list[Line]] = []
    notes: list[Note] = []
    findings: list[Finding] = []
    for lines, sheet in zip(pages, sheets, strict=True):
        text: list[Line] = []
        found: list[Note] = []
        marks = _marks(lines)
        for column in _columns(lines):
            start = _start(column, sheet.rules, body, marks, [*notes[-1:], *found])
            text += column[:start]
            for line in column[start:]:
                _add(line, found, notes, marks)
        marked = [mark_line(line, found) for line in text]
        placed = {mark.number for line in marked for mark in line.marks}
        findings += [
            Finding("note-without-mark", f"no mark of footnote {note.number} was found", f"page {sheet.number}")
            for note in found
            if note.number not in placed
        ]
        kept.append(marked)
        notes += found
    return kept, notes, findings


def _columns(lines: list[Line]) -> Iterator[list[Line]]:
    column: list[Line] = []
    for line in lines:
        if line.top and column:
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _marks(lines: Iterable[Line]) -> Counter[str]:
    """Count the numbers and signs that stand raised inside or after words, and signs wherever they follow a word."""
    counts: Counter[str] = Counter()
    for line in lines:
        for start, end in line.raised:
            if start:
                counts.update(split_marks(line.text[start:end]))
        for match in _SIGNS.finditer(line.text):
            if match.start() and not any(start <= match.start() < end for start, end in line.raised):
                counts[match[0]] += 1
    return counts


def split_marks(text: str) -> list[str]:
    """Return the marks in raised text: more than one where commas part them; none where it is not a mark.

    >>> split_marks("1, 2"), split_marks("th"), split_marks("*")
    (['1', '2'], [], ['*'])
    """
    parts = [_MARK.fullmatch(part) for part in re.split(r"\s*[,;]\s*|\s+", set_down(text.strip()))]
    return [part[1] for part in parts if part] if all(parts) else []


def _start(column: list[Line], rules: tuple[Rule, ...], body: float, marks: Counter[str], earlier: list[Note]) -> int:
    """Return the place in a column where its footnotes begin, or its length; ``earlier`` are those just before it."""
    end = len(column)
    small = end
    while small and column[small - 1].size < _SMALL * body:
        small -= 1
    ruled = _below_rule(column, rules)
    begun = ruled < end and (small <= ruled or _label(column[ruled], marks))
    if begun or (ruled < end and earlier and any(_label(line, marks) for line in column[ruled:])):
        return ruled
    if ruled < end and earlier and _may_go_on(earlier[-1], column[ruled]) and _apart(column, ruled):
        return ruled  # nothing but the rest of a note from the page before
    for place in range(small, end):
        if _label(column[place], marks, small=True):
            return place
    for place in range(max(end - _DEEPEST, 0), end):
        if _raised_label(column[place]) in marks and _steadily(column[place:], marks):
            return place
    return end


def _may_go_on(note: Note, line: Line) -> bool:
    """Whether a line may be the rest of a note: set in its type, on its page or on the next."""
    last = note.lines[-1]
    return line.page - last.page <= 1 and abs(line.size - last.size) < _SAME_SIZE


_SAME_SIZE = 0.4  # points


def _below_rule(column: list[Line], rules: tuple[Rule, ...]) -> int:
    """Return the place of the first line below the rule that parts notes from text, or the column's length."""
    best = len(column)
    first = column[0]
    for rule in sorted(rules, key=lambda rule: rule.y)[:_LOWEST]:
        if not (first.left - 6 <= rule.x0 <= first.left + 0.3 * first.width):
            continue
        if not 20 < rule.x1 - rule.x0 < _RULE_SHARE * first.width or _underlines(rule, column):
            continue
        below = next((place for place, line in enumerate(column) if line.y < rule.y), len(column))
        if below or rule.y > first.y:
            best = min(best, below)
    return best


def _underlines(rule: Rule, column: list[Line]) -> bool:
    """Whether a rule stands under or through the words of a line."""
    return any(
        -0.3 * line.size < rule.y - line.y < 0.8 * line.size and rule.x0 < line.x1 and line.x0 < rule.x1
        for line in column
    )


def _apart(column: list[Line], place: int) -> bool:
    """Whether the lines from a place on stand further from those above than lines do from one another."""
    if not place or place + 1 >= len(column):
        return place > 0
    return column[place - 1].y - column[place].y > 1.3 * (column[place].y - column[place + 1].y)


def _steadily(lines: list[Line], marks: Counter[str]) -> bool:
    """Whether the raised numbers that lines begin with rise one by one."""
    numbers = [int(label) for line in lines if (label := _raised_label(line)) and label.isdecimal()]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True


def _raised_label(line: Line) -> str:
    """Return the raised mark a line begins with, or the sign, or nothing."""
    for start, end in line.raised:
        parts = split_marks(line.text[:end])
        if start == 0 and len(parts) == 1 and len(line.text) > end:
            return parts[0]
    sign = _SIGNS.match(line.text)
    return sign[0] if sign and len(line.text) > sign.end() else ""


def _label(line: Line, marks: Counter[str], *, small: bool = False) -> str:
    """Return the mark of the footnote that begins with a line, or nothing.

    A number that is not raised counts only where the body has it raised; a raised one always does in small type.
    """
    raised = _raised_label(line)
    if raised:
        return raised if small or raised in marks or raised.isdecimal() else ""
    plain = _PLAIN_MARK.match(line.text)
    if plain:
        return plain[1] if plain[1] in marks else ""
    letters = _LETTER_MARK.match(line.text)
    label = letters["small"] or letters["capital"] if letters else ""
    return label if label in marks else ""


def begins_note(line: Line, number: str) -> bool:
    """Whether a line begins with the number of a note, raised or followed by its text, at once or behind a space."""
    if _raised_label(line) == number:
        return True
    before, _, rest = line.text.partition(number)
    if before.strip("[(") or not rest:
        return False
    return not rest[0].isalnum() or (rest[0].isalpha() and not rest[0].islower())


def _add(line: Line, found: list[Note], earlier: list[Note], marks: Counter[str]) -> None:
    """Put a line of the notes where it belongs: a new note, the one before it, or the last of the page before."""
    number = _label(line, marks, small=True)
    last = found[-1] if found else None
    if number and last and number.isdecimal() and last.number.isdecimal() and int(number) <= int(last.number):
        number = ""
    if number and _is_awaited(number, found, marks) and _like(line, [*earlier, *found]):
        found.append(Note(number, (without_label(line, number),), _manner(line)))
    elif found:
        found[-1] = replace(found[-1], lines=(*found[-1].lines, line))
    elif earlier:
        earlier[-1] = replace(earlier[-1], lines=(*earlier[-1].lines, line))
    else:
        found.append(Note("", (line,)))


def _is_awaited(number: str, found: list[Note], marks: Counter[str]) -> bool:
    """Whether a page has a note of that number still to come: one, or of a sign as many as it has marks."""
    met = sum(note.number == number for note in found)
    return not met or (_SIGNS.fullmatch(number) is not None and met < marks[number])


def _like(line: Line, notes: list[Note]) -> bool:
    """Whether a line's number is set as that of the notes before: a "2." inside a note begins no note "2"."""
    first = next((note for note in notes if note.number.isdecimal()), None)
    return first is None or not line.text[:1].isdecimal() or _manner(line) == first.manner


def _manner(line: Line) -> tuple[bool, str]:
    """Return whether the number a line begins with is raised, and the sign that follows it."""
    raised = bool(line.raised and line.raised[0][0] == 0)
    sign = re.match(r"\d+([.)\]]?)", line.text)
    return raised, sign[1] if sign else ""


def without_label(line: Line, number: str) -> Line:
    """Return the first line of a note without its number."""
    end = set_down(line.text).find(number) + len(number)
    rest = re.sub(r"^[\])]?[.)]?\s*", "", line.text[end:])
    return replace(line, text=rest, raised=())


def mark_line(line: Line, notes: list[Note]) -> Line:
    """Return a line of the body with the marks of notes taken out of its text."""
    known = {note.number for note in notes}
    spans = [(start, end) for start, end in line.raised if set(split_marks(line.text[start:end])) & known]
    spans += [
        match.span()
        for match in _SIGNS.finditer(line.text)
        if match[0] in known and match.start() and not any(start <= match.start() < end for start, end in spans)
    ]
    text, marks, done = "", [], 0
    left = [span for span in line.raised if span not in spans]
    shifted: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        shifted += _moved(left, done, start, len(text) - done)
        text += line.text[done:start]
        if text.endswith(" ") and (end == len(line.text) or line.text[end] in " .,;:"):
            text = text.rstrip()
        marks += [Mark(len(text), number) for number in split_marks(line.text[start:end])]
        done = end
    if not spans:
        return line
    shifted += _moved(left, done, len(line.text), len(text) - done)
    return replace(line, text=text + line.text[done:], marks=tuple(marks), raised=tuple(shifted))


def _moved(spans: list[tuple[int, int]], first: int, last: int, shift: int) -> list[tuple[int, int]]:
    """Return the spans that lie between two places, moved by so many characters."""
    return [(start + shift, end + shift) for start, end in spans if first <= start and end <= last]
