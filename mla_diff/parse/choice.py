"""Choose, over the whole sequence of labels, which of them are units, and of what kind the basic unit is.

recognised lines -> without contents -> quotations set apart -> the chain of the basic unit
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.finding import Finding
from mla_diff.parse.bare_units import (
    bare_numbers_as_units,
    sections_as_units,
    units_behind_bullets,
)  # fmt: skip
from mla_diff.parse.contents import split_contents
from mla_diff.parse.gaps import fill_gaps
from mla_diff.parse.groups import (
    headings_alike_as_units,
    headings_as_divisions,
    headings_beside_units,
    headings_in_brackets,
    headings_within_units,
)  # fmt: skip
from mla_diff.parse.items import COUNTED
from mla_diff.parse.label import Label
from mla_diff.parse.levels_of_units import sections_in_articles, settle_families
from mla_diff.parse.lines import Line, body_end
from mla_diff.parse.plain_headings import provisions_as_units
from mla_diff.parse.quotes import MOST_QUOTED, is_introduced, next_quotation, set_quotations
from mla_diff.parse.report_heads import heads_over_paragraphs
from mla_diff.parse.sequence import best_chain, counts_on, families, has_units, number_key, weigh
from mla_diff.parse.thresholds import FEWEST_OF_A_LAW
from mla_diff.parse.unknown import label_unknown_word
from mla_diff.parse.unnumbered_units import headings_as_units, hold_lists


class Choice(Struct, frozen=True):
    """Lines whose labels are units, and what was set apart on the way."""

    lines: tuple[Line, ...]
    contents: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def choose(lines: Sequence[Line], words: Language) -> Choice:
    """Return the lines with the labels that are units; the others are text."""
    kept, contents = split_contents(_apart_behind_others(lines, words), words)
    kept = _mark_quotations(kept)
    kept = _annexes_once(_notes_behind_units(_letters_in_series(kept), words))
    kept = settle_families(_one_system_of_numerals(_without_references(kept)), words)
    if not families(kept):
        kept = units_behind_bullets(kept, words)
    kept = sections_in_articles(_keep_chains(kept))
    if not has_units(kept):
        kept = sections_as_units(kept)
    if not has_units(kept):
        kept = bare_numbers_as_units(kept, words)
    findings: list[Finding] = []
    if not any(line.label is not None and line.label.type == "article" for line in kept):
        kept, word = label_unknown_word(kept, words)
        if word:
            kept, entries = split_contents(kept, words)  # their words make them entries only now
            contents += entries
            message = f"“{word}” was read as the word for the basic unit, since it recurs with rising numbers"
            findings.append(Finding("label-word", message))
    if not any(line.label is not None and line.label.number for line in kept) or hold_lists(kept):
        kept = headings_as_units(kept)
    kept = headings_in_brackets(headings_beside_units(headings_alike_as_units(kept)))
    kept = provisions_as_units(kept, words)
    kept = _mark_returns(fill_gaps(headings_as_divisions(headings_within_units(kept), words), words))
    kept = _paragraphs_without_sign(kept, words)
    if not has_units(kept):
        kept = heads_over_paragraphs(kept)
    return Choice(tuple(kept), tuple(contents), tuple(findings))


def _mark_returns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those marked where the body goes on behind an annex, since their numbers count on there."""
    marked = list(lines)
    body: dict[str, Key] = {}
    annex: dict[str, Key] = {}
    in_annex = False
    for index, line in enumerate(lines):
        label = line.label
        if label is None or label.type not in ("annex", "article", "division"):
            continue
        if label.type == "annex":
            in_annex, annex = True, {}
            continue
        form, number = label.keyword or label.type, number_key(label.number)
        before = lines[index - 1].label
        is_empty = before is not None and before.type == "annex"
        if in_annex and not is_empty and _goes_on_in(body, form, number) and not _goes_on_in(annex, form, number):
            marked[index] = replace(line, returns=True)
            in_annex = False
        (annex if in_annex else body)[form] = number
    return marked


Key = tuple[tuple[int, int, str], ...]


def _goes_on_in(numbers: Mapping[str, Key], form: str, number: Key) -> bool:
    return form in numbers and counts_on(numbers[form], number)


def _mark_quotations(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those of a quotation marked, whose labels of units are text there.

    Where the act's own unit counts on in it, its marks were never closed: what an instruction introduces ends there,
    anything else is none.
    """
    marked = list(lines)
    texts = [line.block.text for line in lines]
    before: Key = ()
    index = 0  # lines whose numbers ``before`` knows of
    while (found := next_quotation(texts, index)) is not None:
        start, end = found
        for line in marked[index:start]:
            before = _unit_number(line) or before
        if not before and _is_whole_law(texts, start, end):
            index = start + 1
            continue
        own = _own_unit(lines, start, end, before)
        index = own or end
        if own and not is_introduced(texts, start):
            index = end
            continue
        marked[start:index] = [_as_quoted(line) for line in lines[start:index]]
    for start, end in set_quotations(lines):
        marked[start:end] = [_as_quoted(line) for line in lines[start:end]]
    for start, end in _unmarked_quotations(tuple(marked)):
        marked[start:end] = [_as_quoted(line) for line in lines[start:end]]
    return marked


def _unmarked_quotations(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of units that an instruction names and introduces, and that nothing marks as quoted.

    Article 2. Article 5 is replaced by the following: / Article 5. Fares are fixed. / Article 3. ...: a stretch ends at
    the act's own next unit, or with the act where the unit that it begins with cannot be that one.
    """
    start, end = 1, body_end(lines)
    while start < end:
        if lines[start - 1].block.text[-1] in ":：" and _is_unit(lines[start]):
            number = _unit_number(lines[start])
            before = next(
                (_unit_number(lines[place]) for place in range(start - 1, -1, -1) if _is_unit(lines[place])), ()
            )
            if before and _names_figures(lines[start - 1], number):
                own = _next_own(lines, start + 1, end, before)
                if not counts_on(before, number) or (own and _unit_number(lines[own]) == number):
                    behind = _next_item(lines, start, own or _closing(lines, start, end))
                    yield start, behind
                    start = behind
        start += 1


def _is_unit(line: Line) -> bool:
    """Return whether a line is the label of an article or a section that nothing quotes."""
    label = line.label
    return label is not None and not line.quoted and (label.type == "article" or label.kind == "section")


def _next_own(lines: Sequence[Line], start: int, end: int, before: Key) -> int:
    """Return the first line from ``start`` on with the unit that comes after ``before``; 0 for none."""
    places = (place for place in range(start, end) if _is_unit(lines[place]))
    return next((place for place in places if counts_on(before, _unit_number(lines[place]))), 0)


def _next_item(lines: Sequence[Line], start: int, end: int) -> int:
    """Return the line with which the list goes on whose item introduces a quotation, or ``end``: 2) behind 1)."""
    item = lines[start - 1].label
    if item is None or item.type != "item" or not item.number:
        return end
    alike = (
        place
        for place in range(start, end)
        if (label := lines[place].label) is not None and label.type == "item" and label.keyword == item.keyword
    )
    first = next(alike, end)
    return first if first < end and counts_on(number_key(item.number), number_key(_label(lines[first]).number)) else end


def _names_figures(line: Line, number: Key) -> bool:
    """Return whether a line names the figures of a unit's number: "5" of 5bis, "3.5" in a chapter."""
    text = line.label.rest if line.label is not None else line.block.text
    figures = r"\W".join(str(part[1]) for part in number if part[0] == 0)
    return figures != "" and re.search(rf"(?<!\d){figures}(?!\d)", text) is not None


def _closing(lines: Sequence[Line], start: int, end: int) -> int:
    """Return the line from ``start`` on with which a closing formula begins, or ``end``."""
    labels = (lines[index].label for index in range(start, end))
    return next((start + place for place, label in enumerate(labels) if label and label.type == "closing"), end)


def _is_whole_law(texts: Sequence[str], start: int, end: int) -> bool:
    """Return whether a quotation holds nearly all of a text: a law is printed so behind the words that enact it."""
    if 2 * (end - start) < len(texts):
        return False
    return sum(map(len, texts[start:end])) > MOST_QUOTED * sum(map(len, texts))


def _own_unit(lines: Sequence[Line], start: int, end: int, before: Key) -> int:
    """Return the line of a quotation of several in which the unit after ``before`` begins; 0 for none.

    Where that unit stands right behind the quotation, its like in there is quoted.
    """
    if end - start < 2 or not before:
        return 0
    following = next((number for line in islice(lines, end, None) if (number := _unit_number(line))), ())
    if counts_on(before, following):
        return 0
    return next((index for index in range(start + 1, end) if counts_on(before, _unit_number(lines[index]))), 0)


def _unit_number(line: Line) -> Key:
    """Return the number of a line that is a basic unit's label, or may be one: a numbered heading; () of others."""
    is_heading = line.block.style == "heading"
    label = line.label or (line.bare if is_heading else None)
    if label is None or line.quoted:
        return ()
    is_numbered_heading = is_heading and label.type == "item" and label.number[:1].isdigit()
    is_unit = label.type == "article" or (label.type == "division" and label.kind == "section")
    return number_key(label.number) if is_unit or is_numbered_heading else ()


def _as_quoted(line: Line) -> Line:
    is_unit = line.label is not None and line.label.type != "item"
    return replace(line, label=None if is_unit else line.label, bare=None, quoted=True)


def _apart_behind_others(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines without units counted apart that are none.

    "Amendment 1" on a title page stands before all units; "Amendment 9" alone on its line, where none counts from 1, is
    a heading and the number of its page.
    """
    apart = [index for index, line in enumerate(lines) if line.label and line.label.keyword in words.counted_apart]
    if not apart:
        return list(lines)
    beside = set(apart)
    first = next(
        (index for index, line in enumerate(lines) if line.family and not line.quoted and index not in beside), 0
    )
    from_one = any(_label(lines[index]).number == "1" for index in apart)
    none = {index for index in apart if index < first or not (from_one or _label(lines[index]).rest)}
    return [replace(line, label=None, family="") if index in none else line for index, line in enumerate(lines)]


def _letters_in_series(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with C and D as letters, not numerals, where A, B or E stand beside them."""
    labels = [line.label for line in lines if line.label is not None and line.label.type in ("article", "division")]
    letters = Counter(label.keyword for label in labels if re.fullmatch("[ABEFGH]", label.number))
    if not letters:
        return list(lines)
    return [_with_letter(line) if line.label is not None and letters[line.label.keyword] else line for line in lines]


def _with_letter(line: Line) -> Line:
    assert line.label is not None
    printed = re.search(r"(?<![\w.])([CDILMVX])[\])]*$", line.label.printed)
    return replace(line, label=replace(line.label, number=printed[1])) if printed else line


def _one_system_of_numerals(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the articles that an amending act quotes and that are counted in other numerals.

    Art. IV ... Art. 4ter ... Art. V: the figures between two numerals that count on belong to no unit of the act.
    """
    kept = list(lines)
    for indexes in families(lines).values():
        for system in (_ROMAN, _ARABIC):
            own = [index for index in indexes if system.search(_label(lines[index]).printed)]
            other = sorted(set(indexes) - set(own))
            for before, after in pairwise(own):
                between = other[bisect(other, before) : bisect(other, after)]
                if len(between) >= FEWEST_OF_A_LAW and _begins_a_law([lines[index] for index in between]):
                    continue
                if between and counts_on(*(number_key(_label(lines[index]).number) for index in (before, after))):
                    for index in between:
                        kept[index] = replace(lines[index], label=None)
    return kept


def _begins_a_law(lines: Sequence[Line]) -> bool:
    """Return whether articles are those of a law that an act enacts: the file marks them, and they begin at 1."""
    return _label(lines[0]).number == "1" and all(line.block.style == "heading" for line in lines)


#: A numeral that is the whole number: the letters of "Article C-01" and "Article I-01" are those of chapters.
_ROMAN, _ARABIC = re.compile(r"(?<!\w)[IVXLC]+(?:er|re|[a-zA-Z])?(?![.-]?\w)"), re.compile(r"\d")


def _label(line: Line) -> Label:
    assert line.label is not None
    return line.label


def _annexes_once(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each annex once: a list of annexes before the text, and running heads in one, are text."""
    last: dict[str, int] = {}
    order: list[str] = []
    kept = list(lines)
    first = next((index for index, line in enumerate(lines) if _begins_body(line)), 0)
    if first and _label(lines[first]).type == "preamble":
        kept[:first] = [_without_annex(line) for line in lines[:first]]
    for index, line in enumerate(kept):
        if line.label is None or line.label.type != "annex" or not line.label.number:
            continue
        name = f"{line.label.keyword} {line.label.number}"
        if order and order[-1] == name:
            kept[index] = replace(line, label=None)  # a running head within the annex
            continue
        if name in last:
            kept[last[name]] = replace(lines[last[name]], label=None)
        last[name] = index
        order.append(name)
    return kept


def _notes_behind_units(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with notes that explain a law as such behind its text alone, where they stand alone."""
    if not words.notes:
        return list(lines)
    last = max(
        (index for index, line in enumerate(lines) if line.label is not None and line.label.type == "article"),
        default=0,
    )
    return [
        replace(line, label=None)
        if line.label is not None
        and line.label.keyword in words.notes
        and (index < last or line.label.rest[:1] not in ("", "("))
        else line
        for index, line in enumerate(lines)
    ]


def _without_references(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without labels of units that only say which unit an annex belongs to: "Regulation 3".

    Such a line stands alone right below the annex's own label, is no first unit, and nothing counts on from it there.
    One that the file marks as a heading is a unit of the annex, and so is one with a number that no unit of the body
    under that word has.
    """
    kept = list(lines)
    annexes = [index for index, line in enumerate(lines[:-1]) if line.label is not None and line.label.type == "annex"]
    in_body: defaultdict[str, set[str]] = defaultdict(set)
    for line in filter(_is_unit, lines[: annexes[0]] if annexes else ()):
        in_body[line.family].add(_label(line).number)
    for index in (annex + 1 for annex in annexes if not _label(lines[annex]).rest):
        line = lines[index]
        if not _is_unit(line) or line.block.style == "heading":
            continue
        number, known = _label(line).number, in_body.get(line.family)
        if (known is None or number in known) and number != "1" and not _label(line).rest:
            end = next((place for place in range(index, len(lines)) if _is_annex(lines[place])), len(lines))
            if not _next_own(lines, index + 1, end, _unit_number(line)):
                kept[index] = replace(line, label=None, family="")
    return kept


def _is_annex(line: Line) -> bool:
    return line.label is not None and line.label.type == "annex"


def _begins_body(line: Line) -> bool:
    return line.label is not None and line.label.type in ("preamble", "article", "division")


def _without_annex(line: Line) -> Line:
    return replace(line, label=None) if line.label is not None and line.label.type == "annex" else line


def _keep_chains(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the labels of basic units that are members of their chain; the others are text again."""
    members: set[int] = set()
    candidates: set[int] = set()
    for indexes in families(lines).values():
        candidates.update(indexes)
        members |= best_chain(weigh(lines, indexes))
    dropped = candidates - members
    return [replace(line, label=None) if index in dropped else line for index, line in enumerate(lines)]


def _paragraphs_without_sign(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with numbers that have no sign behind them as paragraphs, where they count on in their unit.

    Swiss law prints "1 Dieses Gesetz", "1bis Es gilt"; Japanese law "２　国土交通大臣は", and below it "一　会議".
    """
    found = list(lines)
    run: list[int] = []
    for index, line in enumerate([*lines, None]):
        if line is None or (line.label is not None and line.label.type != "item"):
            _promote(found, run, words)
            run = []
        elif line.bare is not None and line.label is None and not line.quoted:
            run.append(index)
    return found


def _promote(lines: list[Line], run: Sequence[int], words: Language) -> None:
    """Give the lines of one unit their bare numbers as labels, as far as those count on from 1 (or 2 below a first).

    Each form counts for itself; the points of a paragraph, 一, 二, begin again in the next.
    """
    last: dict[str, Key] = {}
    chosen: list[int] = []
    for index in run:
        bare = lines[index].bare
        assert bare is not None
        key, before = number_key(bare.number), last.get(bare.keyword)
        begins = ("1",) if bare.keyword == COUNTED else ("1", "2")
        if bare.number in begins if before is None else counts_on(before, key) or (words.enclosed and key > before):
            chosen.append(index)
            last[bare.keyword] = key
            if bare.keyword != COUNTED:
                last.pop(COUNTED, None)
    first = lines[chosen[0]].bare if chosen else None
    if first is None or (len(chosen) < 2 and first.printed.isascii() and not words.enclosed):
        return  # a single plain figure may be anything; a raised or a full-width one is set so on purpose
    for index in chosen:
        lines[index] = replace(lines[index], label=lines[index].bare)
