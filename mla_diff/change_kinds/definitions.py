"""Terms that the texts define or abbreviate, and where they do it."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from mla_diff.change_kinds.structure import defines, defines_below, is_entry
from mla_diff.languages.change_rules import Rules
from mla_diff.model.provision import Version

_QUOTES = "\"“”„‟‘’«»'"
_SHORT_FORM = re.compile(r"\(\s*[\"“‘']?([A-Z][A-Z.]{1,9}s?)[\"”’']?\s*\)")
_LONGEST = 80  # characters of a term


class Terms(Struct, frozen=True):
    """A version's defined terms in lower case, its short forms as written, and the eIds of its definitions."""

    terms: frozenset[str]
    short_forms: frozenset[str]
    definitions: frozenset[str]


def find_terms(version: Version, rules: Rules) -> Terms:
    """Return what a version defines. A unit below a definition is part of it."""
    pattern = _definition(rules.definition_verbs + rules.inclusion_verbs)
    terms: set[str] = set()
    short: set[str] = set()
    definitions: set[str] = set()
    for provision in version.provisions:
        if provision.parent in definitions:
            definitions.add(provision.eid)
        if "(" in provision.text:
            short.update(short_forms(provision.text))
        if pattern is None or not any(quote in provision.text for quote in _QUOTES):
            continue
        found = [match[1].strip(" ,").lower() for match in pattern.finditer(provision.text)]
        if found:
            terms.update(term for term in found if term)
            definitions.add(provision.eid)
    return Terms(frozenset(terms), frozenset(short), frozenset(definitions))


def says_what_is_meant(version: Version, eid: str, rules: Rules) -> bool:
    """Return whether a provision defines without quotation marks, as an entry of a list does: "persona: una ...;"."""
    provision = version.by_eid[eid]
    if defines(provision.text, rules):
        return True
    above = version.by_eid.get(provision.parent or "")
    return above is not None and is_entry(provision.text) and defines_below(above.text, rules)


def short_forms(text: str) -> set[str]:
    """Return the abbreviations a text brings in, as "(CDPC)"."""
    return set(_SHORT_FORM.findall(text))


@lru_cache(maxsize=16)
def _definition(verbs: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return the pattern of a term in quotation marks before a verb that defines it."""
    if not verbs:
        return None
    choice = "|".join(re.escape(verb) for verb in sorted(verbs, key=len, reverse=True))
    quote = f"[{re.escape(_QUOTES)}]"
    return re.compile(
        rf"{quote}{{1,2}}([^{re.escape(_QUOTES)}.;:]{{2,{_LONGEST}}}){quote}{{1,2}}[^.;:{re.escape(_QUOTES)}]{{0,40}}?\b(?:{choice})\b",
        re.IGNORECASE,
    )
