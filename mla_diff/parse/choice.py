"""Choose, over the whole sequence of labels, which of them are units, and of what kind the basic unit is.

recognised lines -> without contents -> quotations set apart -> the basic unit's chain

recognised lines -> without contents -> quotations set apart -> the chain of the basic unit
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.finding import Finding
from mla_diff.parse.contents import split_contents
from mla_diff.parse.gaps import fill_gaps
from mla_diff.parse.label import Label
from mla_diff.parse.labels import looks_like_heading
from mla_diff.parse.levels_of_units import settle_families
from mla_diff.parse.lines import Line
from mla_diff.parse.quotes import quotations
from mla_diff.parse.sequence import best_chain, counts_on, families, number_key, weigh
from mla_diff.parse.thresholds import BARE_SHARE, FEWEST_BARE, FEWEST_HEADED, LONGEST_PLAIN_HEADING, SECTION_SIGNS
from mla_diff.parse.unknown import label_unknown_word


class Choice(Struct, frozen=True):
    """Lines whose labels are units, and what was set apart on the way."""

    lines: tuple[Line, ...]
    contents: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def choose(lines: Sequence[Line], words: Language) -> Choice:
    """Return the lines with the labels that are units; the others are text."""
    kept, contents = split_contents(lines, words)
    kept = _mark_quotations(kept)
    kept = _annexes_once(_letters_in_series(kept))
    kept = settle_families(kept)
    kept = _keep_chains(kept)
    if not families(kept[: _body(kept)]):
        kept = _sections_as_units(kept, _body(kept))
    if not families(kept[: _body(kept)]):
        kept = _bare_numbers_as_units(kept, words)
    findings: list[Finding] = []
    if not any(line.label is not None and line.label.type == "article" for line in kept):
        kept, word = label_unknown_word(kept)
        if word:
            message = f"“{word}” was read as the word for the basic unit, since it recurs with rising numbers"
            findings.append(Finding("label-word", message))
    if not any(line.label is not None and line.label.number for line in kept):
        kept = _headings_as_units(kept)
    kept = _mark_returns(fill_gaps(kept))
    kept = _paragraphs_without_sign(kept)
    return Choice(tuple(kept), tuple(contents), tuple(findings))


def _body(lines: Sequence[Line]) -> int:
    """Return where the first annex begins, or how many lines there are."""
    return next(
        (i for i, line in enumerate(lines) if line.label is not None and line.label.type == "annex"), len(lines)
    )


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
        if in_annex and _goes_on_in(body, form, number) and not _goes_on_in(annex, form, number):
            marked[index] = replace(line, returns=True)
            in_annex = False
        (annex if in_annex else body)[form] = number
    return marked


Key = tuple[tuple[int, int, str], ...]


def _goes_on_in(numbers: Mapping[str, Key], form: str, number: Key) -> bool:
    return form in numbers and counts_on(numbers[form], number)


def _mark_quotations(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those of a quotation marked, whose labels of units are text there.

    What counts on from the unit before is no quotation: its marks were never closed.
    """
    marked = list(lines)
    for start, end in quotations([line.block.text for line in lines]):
        inside = [number for line in lines[start:end] if (number := _unit_number(line))]
        before = next((number for line in reversed(marked[:start]) if (number := _unit_number(line))), ())
        if end - start > 1 and before and any(counts_on(before, number) for number in inside):
            continue
        marked[start:end] = [_as_quoted(line) for line in lines[start:end]]
    return marked


def _unit_number(line: Line) -> Key:
    """Return the number of a line that is a basic unit's label, or may be one: a numbered heading; () of others."""
    label = line.label
    if label is None or line.quoted:
        return ()
    is_numbered_heading = line.block.style == "heading" and label.type == "item" and label.number[:1].isdigit()
    return number_key(label.number) if label.type == "article" or is_numbered_heading else ()


def _as_quoted(line: Line) -> Line:
    is_unit = line.label is not None and line.label.type != "item"
    return replace(line, label=None if is_unit else line.label, bare=None, quoted=True)


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


def _annexes_once(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each annex once: a list of annexes before the text, and running heads in one, are text."""
    last: dict[str, int] = {}
    order: list[str] = []
    kept = list(lines)
    for index, line in enumerate(lines):
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


def _keep_chains(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the labels of basic units that are members of their chain; the others are text again."""
    members: set[int] = set()
    candidates: set[int] = set()
    for indexes in families(lines).values():
        candidates.update(indexes)
        members |= best_chain(weigh(lines, indexes))
    dropped = candidates - members
    return [replace(line, label=None) if index in dropped else line for index, line in enumerate(lines)]


def _sections_as_units(lines: Sequence[Line], body: int) -> list[Line]:
    """Return the lines with sections as the basic unit, where there are no articles and they carry the text."""
    indexes = [i for i, line in enumerate(lines[:body]) if line.label is not None and line.label.kind == "section"
               and line.label.number and line.label.type == "division"]  # fmt: skip
    with_text = [i for i in indexes if _carries_text(lines, i)]
    if not with_text or len(with_text) * 2 < len(indexes):
        return list(lines)
    chain = best_chain(weigh(lines, indexes))
    units = list(lines)
    for index in indexes:
        label = lines[index].label
        assert label is not None
        units[index] = replace(lines[index], label=replace(label, type="article") if index in chain else None)
    return units


def _carries_text(lines: Sequence[Line], index: int) -> bool:
    """Return whether text stands under a label before the next unit."""
    label = lines[index].label
    assert label is not None
    if label.rest and not looks_like_heading(label.rest):
        return True
    for line in lines[index + 1 : index + 4]:
        if line.label is None and not looks_like_heading(line.block.text):
            return True
        if line.label is not None:
            return line.label.type == "item"
    return False


def _bare_numbers_as_units(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with bare numbers as the basic unit, as acts of common-law countries print their sections.

    Paragraphs of a resolution or a report are numbered so too; they stay what they are.
    """
    end = _body(lines)
    shapes: dict[str, list[int]] = {}
    for index, line in enumerate(lines[:end]):
        label = line.label if line.label is not None else line.bare
        if label is not None and label.type == "item" and label.keyword in ("1.", "1") and not line.quoted:
            shapes.setdefault("1", []).append(index)
    indexes = shapes.get("1", [])
    counted = frozenset(indexes)
    labelled = [replace(line, label=line.label or line.bare) if i in counted else line for i, line in enumerate(lines)]
    chain = best_chain(weigh(labelled, indexes), rising=True)
    chosen = sorted(chain)
    if len(chosen) < FEWEST_BARE or not _carry_body(lines, chosen, end):
        return list(lines)
    if not _are_sections(labelled, chosen, words):
        return list(lines)
    return _as_sections(labelled, lines, chosen)


def _carry_body(lines: Sequence[Line], chosen: Sequence[int], end: int) -> bool:
    sizes = [len(line.block.text) for line in lines[:end]]
    return sum(sizes[chosen[0] :]) >= BARE_SHARE * sum(sizes)


def _are_sections(lines: Sequence[Line], chosen: Sequence[int], words: Language) -> bool:
    """Return whether bare numbers are sections: they have headings, or subsections in brackets of their own."""
    signs = 0
    for index in chosen:
        label = lines[index].label
        assert label is not None
        following = lines[index + 1] if index + 1 < len(lines) else None
        opens = label.rest.startswith("(") or label.printed.rstrip().endswith(("—", "–", "―"))
        subsection = following is not None and following.label is not None and following.label.printed.startswith("(1")
        headed = label.keyword == "1" or split_run_in(label.rest)[0] != "" or lines[index].block.style == "heading"
        signs += opens or subsection or headed
    return signs >= SECTION_SIGNS * len(chosen)


def _as_sections(labelled: Sequence[Line], lines: Sequence[Line], chosen: Sequence[int]) -> list[Line]:
    """Return the lines with the chosen ones as sections; a heading above its number goes with it."""
    members = set(chosen)
    above = {index - 1 for index in chosen if index and _is_heading_above(labelled, index - 1)}
    lead = len(above) * 2 > len(chosen)
    units: list[Line] = []
    repeated: set[int] = set()
    for index, line in enumerate(lines):
        if lead and index in above:
            continue
        if index in repeated:
            units.append(_without_label(labelled[index]))
        elif index in members:
            label = labelled[index].label
            assert label is not None
            heading = labelled[index - 1].block if lead and index - 1 in above else None
            unit = replace(label, type="article", kind="section", keyword="1.", parted=True)
            units.append(replace(labelled[index], label=unit, above=heading))
            if _repeats_number(labelled, index):
                repeated.add(index + 1)
        else:
            units.append(line)
    return units


def _headings_as_units(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with headings as units, where nothing at all is numbered: declarations, guidelines, letters."""
    heads = [index for index in range(1, len(lines) - 1) if _heads_text(lines, index)]
    if len(heads) < FEWEST_HEADED:
        return list(lines)
    units = list(lines)
    for index in heads:
        text = lines[index].block.text
        units[index] = replace(lines[index], label=Label("article", "section", "", "", text, "heading", parted=True))
    return units


def _heads_text(lines: Sequence[Line], index: int) -> bool:
    line, following = lines[index], lines[index + 1].block
    if line.label is not None or line.quoted or following.style == "heading":
        return False
    plain = looks_like_heading(line.block.text) and len(line.block.text.split()) <= LONGEST_PLAIN_HEADING
    return line.block.style == "heading" or (plain and not looks_like_heading(following.text))


def _is_heading_above(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    marked = line.block.style == "heading"
    return line.label is None and (marked or looks_like_heading(line.block.text)) and len(line.block.text.split()) <= 20


def _repeats_number(lines: Sequence[Line], index: int) -> bool:
    """Return whether the line after a section's heading prints its number once more: "2 Fees." over "2.—(1) The".

    A number in brackets is another: "(2)" may be the second paragraph of section 2, whose first stands in its line.
    """
    if index + 1 >= len(lines):
        return False
    label, following = lines[index].label, lines[index + 1].label
    if label is None or following is None or following.type != "item":
        return False
    return following.number == label.number and not following.printed.startswith("(")


def _without_label(line: Line) -> Line:
    assert line.label is not None
    return replace(line, label=None, block=replace(line.block, text=line.label.rest, marks=()))


def split_run_in(text: str) -> tuple[str, str]:
    """Return heading and text of a unit whose heading runs in: "Short title.—(1) This Act", "FEES. The fee is".

    >>> split_run_in("Short title.—(1) This Act may be cited"), split_run_in("The fee is five crowns.")
    (('Short title', '(1) This Act may be cited'), ('', 'The fee is five crowns.'))
    """
    parted = re.match(
        r"([^.;:—–]{2,160}?(?:\([^)]*\))?[^.;:—–]{0,60})(?:\.?\s?[—–―]{1,2}|:-|\.-{1,2}|:--)\s?(?=[A-Z(“\"‘\[])", text
    )
    if parted and parted[1][:1].isupper() and len(parted[1].split()) <= 25:
        return parted[1].strip(), text[parted.end() :]
    return "", text


def _paragraphs_without_sign(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with numbers that have no sign behind them as paragraphs, where they count on in their unit.

    Swiss law prints "1 Dieses Gesetz", "1bis Es gilt"; Japanese law "２　国土交通大臣は".
    """
    found = list(lines)
    run: list[int] = []
    for index, line in enumerate([*lines, None]):
        if line is None or (line.label is not None and line.label.type != "item"):
            _promote(found, run)
            run = []
        elif line.bare is not None and line.label is None and not line.quoted:
            run.append(index)
    return found


def _promote(lines: list[Line], run: Sequence[int]) -> None:
    """Give the lines of one unit their bare numbers as labels, as far as those count on from 1 (or 2 below a first)."""
    last = None
    chosen: list[int] = []
    for index in run:
        bare = lines[index].bare
        assert bare is not None
        key = number_key(bare.number)
        if (last is None and bare.number in ("1", "2")) or (last is not None and counts_on(last, key)):
            chosen.append(index)
            last = key
    first = lines[chosen[0]].bare if chosen else None
    if first is None or (len(chosen) < 2 and first.printed.isascii()):
        return  # a single plain figure may be anything; a raised or a full-width one is set so on purpose
    for index in chosen:
        lines[index] = replace(lines[index], label=lines[index].bare)
