"""Headings that stand over units: the file marks them, and the level that it gives them says what they hold.

# Act on Ferries               the title
## I. General                  a division that holds sections 1 and 2, though no word calls it "Part"
### § 1  Scope
### § 2  Licences
## II. Fares                   the next division, and no point II of § 2
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.model.provision import Kind
from mla_diff.parse.front import names_instrument
from mla_diff.parse.label import GROUP, Label
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.lines import Line, body_end, number_of
from mla_diff.parse.plain_headings import (
    is_plain_heading,
    names_provisions,
    numbered_headings_over_units,
    plain_headings_over_units,
)
from mla_diff.parse.run_in import heading_in_brackets
from mla_diff.parse.sequence import counts_on, number_key
from mla_diff.parse.thresholds import FEWEST_ALIKE
from mla_diff.text.numerals import canonical_number

MOSTLY_BELOW = 0.5  # the same right below bare labels: if these headings held units, the units would have no text
ONE_TO_ONE = 0.8  # share of the units with a heading right beside their labels, for these to be the units' own
BELOW_ALL = 99  # the level of units that are no headings


def headings_as_divisions(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with the marked headings over units as divisions.

    A heading of the units' own level or below it stands inside a unit; a lone one without a number may be anything.
    """
    units = [lines[index] for index in _units(lines)]
    if not units:
        return list(lines)
    level = _level_of(units)
    kind: Kind = (
        "chapter" if any(line.label is not None and line.label.kind == "section" for line in units) else "section"
    )
    headings = _headings(lines, level, words)
    over = [index for index in headings if _stands_over_unit(lines, index, level)]
    alike = Counter((lines[index].block.level, _is_counted(lines[index])) for index in over)
    grouped = list(lines)
    for index in over:
        line = lines[index]
        is_alike = alike[line.block.level, False] >= FEWEST_ALIKE
        if _is_counted(line) or is_alike or names_provisions(line.block.text, words):
            grouped[index] = replace(line, label=as_division(line, kind))
    for index, depth in numbered_headings_over_units(lines).items():
        label = as_division(lines[index], kind)
        grouped[index] = replace(lines[index], label=replace(label, keyword=f"{GROUP}{depth}"))
    for index in (*_headings_behind_units(lines, level, words), *plain_headings_over_units(lines, words)):
        grouped[index] = replace(grouped[index], label=as_division(lines[index], kind))
    return grouped


def _headings_behind_units(lines: Sequence[Line], level: int, words: Language) -> list[int]:
    """Return the headings behind the last unit of the body that are of the units' level or above it.

    "Transitional provisions", "Editorial notes", "Emergency clause" end the unit, whose text they are not.
    """
    end = body_end(lines)
    last = max((index for index in range(end) if _is_unit(lines[index])), default=end)
    if level == BELOW_ALL:
        return []
    return [
        index
        for index in range(last + 2, end)  # right behind its label stands the last unit's own heading
        if lines[index].label is None and _may_head(lines[index], level + 1) and not _entitles(lines[index], words)
    ]


def headings_beside_units(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the headings that stand one to one above or below the labels of units as the units' own.

    #### Purpose / ##### Article 1 / ... / #### Scope / ##### Article 2: whatever their level, they hold no units. In
    plain text a line above a unit is a heading where it looks like one, or bears the unit's number, "3. Fees" over
    "Section 3. The".
    """
    units = _units(lines)
    bare = [index for index in units if not lines[index].label.rest]  # type: ignore[union-attr]  # units have labels
    if len(units) < FEWEST_ALIKE:
        return list(lines)
    below = {index: index + 1 for index in bare if index + 1 < len(lines) and _may_be_own(lines[index + 1])}
    below = _of_one_level(lines, below)
    if len(below) >= MOSTLY_BELOW * len(units) and _differ(lines, below):
        return _with_own(lines, below)
    headless = [index for index in units if index and (_is_before_list(lines, index) or not _is_headed(lines, index))]
    above = {
        index: index - 1
        for index in headless
        if lines[index - 1].label is None
        and _may_be_own(lines[index - 1])
        and not (index > 1 and _heads_alone(lines[index - 2]))
    }
    plain = {index: index - 1 for index in headless if is_plain_heading(lines, index - 1)}
    numbered = _numbered_headings(lines, headless)
    own = max((_of_one_level(lines, above), plain, numbered), key=len)
    in_their_lines = sum(lines[index].above is not None for index in units)
    if not own or len(own) + in_their_lines < ONE_TO_ONE * len(units) or not _differ(lines, own):
        return list(lines)
    return _with_own(lines, own)


def _with_own(lines: Sequence[Line], own: Mapping[int, int]) -> list[Line]:
    """Return the lines without headings of units, which are the units' own now."""
    taken = set(own.values())
    owned = [
        replace(line, above=_heading(lines[own[index]])) if index in own else line for index, line in enumerate(lines)
    ]
    return [line for index, line in enumerate(owned) if index not in taken]


def _heading(line: Line) -> Block:
    """Return a heading without the unit's number, where it bears that."""
    label = line.label
    if label is None or not label.number[:1].isdigit() or line.block.style == "heading":
        return line.block
    return replace(line.block, text=label.rest)


def _differ(lines: Sequence[Line], own: Mapping[int, int]) -> bool:
    """Return whether most headings are no line that comes beside each unit and names the law."""
    return 2 * len({lines[heading].block.text for heading in own.values()}) >= len(own)


def _numbered_headings(lines: Sequence[Line], units: Sequence[int]) -> dict[int, int]:
    """Return the units with a heading above that bears a number, if it is the unit's in most; one may be misprinted."""
    above = {index: index - 1 for index in units if _is_numbered_heading(lines[index - 1])}
    same = sum(number_of(lines[unit]) == number_of(lines[heading]) for unit, heading in above.items())
    return above if 2 * same >= len(above) else {}


def _is_numbered_heading(line: Line) -> bool:
    label = line.label
    return label is not None and label.type == "item" and not line.quoted and looks_like_heading(label.rest)


def headings_within_units(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the marked headings below the units' level as sections without a number in their units.

    ## ARTICLE II - INDEMNIFICATION / ### GENERAL / text / ### EXPENSES / text
    """
    units = _units(lines)
    level = _level_of([lines[index] for index in units]) if units else BELOW_ALL
    if level == BELOW_ALL:
        return list(lines)
    within = [index for index in range(units[0] + 2, body_end(lines) - 1) if _heads_text_within(lines, index, level)]
    alike = Counter(lines[index].block.level for index in within)
    made = list(lines)
    for index in within:
        if alike[lines[index].block.level] >= FEWEST_ALIKE:
            label = replace(as_division(lines[index], "section"), type="subunit")
            made[index] = replace(lines[index], label=label)
    return made


def _heads_text_within(lines: Sequence[Line], index: int, level: int) -> bool:
    """Return whether a line is a heading below the units' level with text below it, and not a unit's own heading."""
    line, before, following = lines[index], lines[index - 1], lines[index + 1]
    if line.label is not None or line.quoted or line.block.style != "heading" or line.block.level <= level:
        return False
    if following.block.style == "heading" or (following.label is not None and following.label.type != "item"):
        return False
    return before.label is None or before.label.type == "item" or before.label.rest != "" or before.above is not None


def headings_in_brackets(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those in Eastern brackets, alone above a unit, as its heading: （目的） over 第一条."""
    over = {
        index
        for index, line in enumerate(lines[:-1])
        if line.label is None
        and heading_in_brackets(line.block.text) == line.block.text
        and _is_headless_unit(lines[index + 1])
    }
    if len(over) < FEWEST_ALIKE:
        return list(lines)
    return [
        replace(line, above=lines[index - 1].block) if index - 1 in over else line
        for index, line in enumerate(lines)
        if index not in over
    ]


def _is_headless_unit(line: Line) -> bool:
    return line.above is None and line.label is not None and _is_unit(line) and line.label.rest[:1] not in "（【"


def _of_one_level(lines: Sequence[Line], own: Mapping[int, int]) -> dict[int, int]:
    """Return the units with their headings, of those that most headings share the level of; a title has another."""
    levels = Counter(lines[heading].block.level for heading in own.values()).most_common(1)
    return {unit: heading for unit, heading in own.items() if lines[heading].block.level == levels[0][0]}


def _is_headed(lines: Sequence[Line], index: int) -> bool:
    """Return whether a unit has a heading already, above its label, behind it, or in the line below."""
    label = lines[index].label
    assert label is not None
    if lines[index].above is not None or label.rest:
        return lines[index].above is not None or looks_like_heading(label.rest)
    below = lines[index + 1 : index + 3]
    follows = len(below) > 1 and (below[1].label is None or below[1].label.type == "item")
    return follows and below[0].label is None and looks_like_heading(below[0].block.text)


def _is_before_list(lines: Sequence[Line], index: int) -> bool:
    """Return whether the words behind a unit's label may begin a sentence that a list goes on with."""
    label, following = lines[index].label, lines[index + 1].label if index + 1 < len(lines) else None
    if label is None or label.rest == "" or lines[index].above is not None or lines[index].block.style == "heading":
        return False
    return following is not None and following.type == "item"


def _heads_alone(line: Line) -> bool:
    """Return whether a line is a division's label alone, whose heading the next line is."""
    return line.label is not None and line.label.type in ("division", "annex") and not line.label.rest


def _may_be_own(line: Line) -> bool:
    is_heading = line.block.style == "heading" and not line.quoted
    return is_heading and (line.label is None or line.label.type == "item")


def headings_alike_as_units(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the headings as units that stand at the units' level and count on from them.

    What a heading lacks is the word ("Art. Ier", "II.", "III.") or the same form of number ("2.", "2.1", "3.").
    """
    units = [lines[index] for index in _units(lines)]
    level = _level_of(units) if units else BELOW_ALL
    if level == BELOW_ALL or not level:
        return list(lines)
    alike = list(lines)
    before = None
    for index, line in enumerate(lines):
        label = line.label or line.bare
        if label is None or label.type not in ("article", "item") or not label.number or line.quoted:
            continue
        number = number_key(label.number if label.type == "article" else canonical_number(label.number))
        if label.type == "article":
            before = label
        elif before is not None and _is_at(line, level) and counts_on(number_key(before.number), number):
            before = replace(before, number=canonical_number(label.number), printed=label.printed, rest=label.rest)
            alike[index] = replace(line, label=before, family=before.keyword)
    return alike


def _units(lines: Sequence[Line]) -> list[int]:
    """Return the lines with the labels of units."""
    return [index for index, line in enumerate(lines) if line.label is not None and line.label.type == "article"]


def _is_unit(line: Line) -> bool:
    return line.label is not None and line.label.type == "article"


def _level_of(units: Sequence[Line]) -> int:
    """Return the heading level at which most of the units stand."""
    levels = Counter(line.block.level if line.block.style == "heading" else BELOW_ALL for line in units)
    level, count = levels.most_common(1)[0]
    return level if count * 2 > len(units) else BELOW_ALL


def _is_at(line: Line, level: int) -> bool:
    return line.block.style == "heading" and line.block.level == level


def _headings(lines: Sequence[Line], level: int, words: Language) -> list[int]:
    """Return the lines that may be headings over units of a level; a title of the file or an instrument is none."""
    found = [
        index
        for index, line in enumerate(lines)
        if _may_head(line, level) and not _entitles(line, words) and not _belongs_above(lines, index)
    ]
    top = lines[0].block.level
    alike = (count for count, index in enumerate(found) if index != count or lines[index].block.level != top)
    titles = next(alike, len(found))  # the lines of a title page, one below the other
    if titles and all(lines[index].block.level > top for index in found[titles:]):
        return found[titles:]
    return found


def _entitles(line: Line, words: Language) -> bool:
    """Return whether a heading may be the title of a further instrument, which ``instruments`` settles."""
    return line.label is None and names_instrument(line.block.text, words)


def _belongs_above(lines: Sequence[Line], index: int) -> bool:
    """Return whether a heading without a number is that of the part or annex whose label stands alone above it."""
    above = lines[index - 1].label if index else None
    return lines[index].label is None and above is not None and above.type in ("division", "annex") and not above.rest


def _may_head(line: Line, level: int) -> bool:
    if line.block.style != "heading" or line.quoted or not 0 < line.block.level < level:
        return False
    return line.label is None or (line.label.type == "item" and line.label.number != "")


def _stands_over_unit(lines: Sequence[Line], index: int, level: int) -> bool:
    """Return whether a unit comes next, behind other headings; behind text too, where units are headings themselves."""
    for line in lines[index + 1 :]:
        label = line.label
        if label is not None and label.type != "item":
            return label.type in ("article", "division")
        if _may_head(line, level):
            if line.block.level <= lines[index].block.level and _is_counted(lines[index]):
                return True  # the next of its like: nothing stands below this one
            continue
        if level == BELOW_ALL:
            return False
    return False


def _is_counted(line: Line) -> bool:
    return line.label is not None


def as_division(line: Line, kind: Kind) -> Label:
    """Return the label of a heading that is a division which no word names, with its number where it has one."""
    keyword, text = f"{GROUP}{line.block.level}", line.block.text
    if line.label is None:
        return Label("division", kind, "", "", text, keyword, parted=True)
    return Label("division", kind, line.label.number, line.label.printed, line.label.rest, keyword, parted=True)
