"""Lines that stand like the label of a unit and were read as none: "Articulo l5.", "Article 5.x" below Article 14 or 5.

They are text of the unit above them, where two articles may have become one. Between two numbers the gap tells; behind
the last one nothing else does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from mla_diff.languages import language as language_of
from mla_diff.languages.language import Language
from mla_diff.model.finding import Finding
from mla_diff.model.provision import DIVISIONS, Provision, Version, ancestors
from mla_diff.parse.gaps import ALIKE
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.measures import Measures
from mla_diff.parse.sequence import counts_on, number_key
from mla_diff.text.folded import folded

LONGEST = 80  # characters of a label with a heading behind it
#: A word, what may be a number, and what follows: nothing, or a heading behind a sign.
_LIKE_LABEL = re.compile(
    r"(?P<word>[^\W\d_]{2,}|§+)\.?\s*(?P<number>[\w.^/-]{1,12}?)(?:[.:]|\s?[–—-])?(?:\s+(?P<heading>\D.*))?"
)


def unread_labels(version: Version, measures: Measures) -> Iterator[Finding]:
    """Yield a finding for each provision without a label whose text stands like the label of the next unit."""
    word = folded(measures.word)
    if not word:
        return
    words = language_of(version.language)
    begins = (word[0], word[0].upper())
    units = {unit.eid: unit.number for unit in measures.units}
    for provision in version.provisions:
        text = provision.text
        if text[:1] not in begins or provision.label or provision.kind == "row" or len(text) > LONGEST:
            continue
        match = _LIKE_LABEL.fullmatch(text)
        if match is None or not _is_unread(match, word):
            continue
        if _may_be_next(version, provision, words, units):
            message = f"“{text}” stands like the label of a unit and was not read as one"
            yield Finding("unit", message, provision.eid)


def _is_unread(match: re.Match[str], word: str) -> bool:
    """Return whether a line has the word of the units, or one like it, a number, and a heading or nothing."""
    heading, number = match["heading"], match["number"]
    if heading and not looks_like_heading(heading):
        return False
    if not any(map(str.isdigit, number)):
        return False
    own = folded(match["word"])
    return own == word or (heading is None and SequenceMatcher(None, own, word).ratio() >= ALIKE)


def _may_be_next(version: Version, provision: Provision, words: Language, units: Mapping[str, str]) -> bool:
    """Return whether a label cannot be read, or has the number that comes behind the unit in which it stands.

    One that stands in no unit has no number before it: in the body, every such label may be one. ``units`` has the
    number of each unit by its eId.
    """
    label = read_label(provision.text, words)
    if label is None or (label.type != "article" and label.kind != "section"):
        return True
    if label.number in units.values():
        return False
    holders = [version.by_eid[eid] for eid in ancestors(version, provision.eid)]
    unit = next((holder for holder in holders if holder.eid in units), None)
    if unit is not None:
        return counts_on(number_key(unit.number), number_key(label.number))
    in_body = all(holder.kind in DIVISIONS or not holder.number for holder in holders)
    return in_body and any(holder.kind in DIVISIONS for holder in holders)
