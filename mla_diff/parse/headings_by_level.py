"""What the levels say that a file gives its headings: above the units' level divisions, below it sections in units.

# Act on Ferries               the title
## I. General                  a division that holds sections 1 and 2, though no word calls it "Part"
### § 1  Scope
#### Ferries                   a section of § 1
### § 2  Licences
## II. Fares                   the next division, and no point II of § 2
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.provision import Kind
from mla_diff.parse.front import names_instrument
from mla_diff.parse.label import GROUP, Label
from mla_diff.parse.lines import Line, articles, body_end, heads_alone, is_article
from mla_diff.parse.plain_headings import numbered_headings_over_units, plain_headings_over_units
from mla_diff.parse.provisions import headings_of_provisions, names_provisions
from mla_diff.parse.sequence import counts_on, number_key
from mla_diff.parse.thresholds import FEWEST_ALIKE
from mla_diff.text.numerals import canonical_number

BELOW_ALL = 99  # the level of units that are no headings


def headings_as_divisions(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with the marked headings over units as divisions.

    A heading of the units' own level or below it stands inside a unit; a lone one without a number may be anything.
    """
    units = [lines[index] for index in articles(lines)]
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
    further = {*_headings_behind_units(lines, level, words), *headings_of_provisions(lines, words)}
    for index in sorted(further.union(plain_headings_over_units(lines))):
        grouped[index] = replace(grouped[index], label=as_division(lines[index], kind))
    return grouped


def _headings_behind_units(lines: Sequence[Line], level: int, words: Language) -> list[int]:
    """Return the headings behind the last unit of the body that are of the units' level or above it.

    "Transitional provisions", "Editorial notes", "Emergency clause" end the unit, whose text they are not.
    """
    end = body_end(lines)
    last = max((index for index in range(end) if is_article(lines[index])), default=end)
    if level == BELOW_ALL:
        return []
    return [
        index
        for index in range(last + 2, end)  # right behind its label stands the last unit's own heading
        if lines[index].label is None and _may_head(lines[index], level + 1) and not _entitles(lines[index], words)
    ]


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
    return lines[index].label is None and index > 0 and heads_alone(lines[index - 1])


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


def headings_within_units(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the marked headings below the units' level as sections without a number in their units.

    ## ARTICLE II - INDEMNIFICATION / ### GENERAL / text / ### EXPENSES / text
    """
    units = articles(lines)
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


def headings_alike_as_units(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the headings as units that stand at the units' level and count on from them.

    What a heading lacks is the word ("Art. Ier", "II.", "III.") or the same form of number ("2.", "2.1", "3.").
    """
    units = [lines[index] for index in articles(lines)]
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


def _is_at(line: Line, level: int) -> bool:
    return line.block.style == "heading" and line.block.level == level


def _level_of(units: Sequence[Line]) -> int:
    """Return the heading level at which most of the units stand."""
    levels = Counter(line.block.level if line.block.style == "heading" else BELOW_ALL for line in units)
    level, count = levels.most_common(1)[0]
    return level if count * 2 > len(units) else BELOW_ALL
