"""What two instruments are called: whether their titles name one, which may bear its name beside its title.

old   EUROPEAN FERRIES LICENCE          the title is taken from the first line, which names who holds the rights;
    old   © the Lighthouse Authority 2007      read as the title, although it only says who holds the rights
          European Ferries Licence V. 1.1      the name, ahead of the text
    new   EUROPEAN FERRIES LICENCE V. 1.2      the title: one name, so one instrument
"""

from __future__ import annotations

from mla_diff.diff.titles import own_title
from mla_diff.languages.change_rules import rules_for
from mla_diff.model.provision import Provision, Version
from mla_diff.text.tokens import match_words

SAME_INSTRUMENT = 0.5  # share of the words of two titles that are in both; below, these may be two instruments
SHORTEST_NAME = 3  # words of a title; "The Agreement" stands ahead of many texts


def are_two_instruments(old: Version, new: Version) -> bool:
    """Return whether two titles have so few words in common that they name two things."""
    titles = [set(match_words(own_title(version))) for version in (old, new)]
    if not all(titles) or old.language != new.language or stand_ahead(old, new):
        return False
    return len(titles[0] & titles[1]) < SAME_INSTRUMENT * min(map(len, titles))


def bear_one_name(old: Version, new: Version) -> bool:
    """Return whether two titles differ in the number of the version alone, or one name stands ahead of both texts."""
    return _without_version(old) == _without_version(new) or stand_ahead(old, new)


def _without_version(version: Version) -> list[str]:
    """Return the words of a title without numbers, and without what a number of a version stands behind: "v. 2"."""
    nouns = rules_for(version.language).reference_nouns
    words = match_words(own_title(version))
    return [word for word in words if len(word) > 1 and word not in nouns and not any(map(str.isdigit, word))]


def stand_ahead(old: Version, new: Version) -> bool:
    """Return whether the name of one version stands ahead of the other's text, if not as its title: it names both."""
    return _is_ahead_of(old, new) or _is_ahead_of(new, old)


def _is_ahead_of(version: Version, other: Version) -> bool:
    """Return whether the name of one version stands, word for word, in what is printed ahead of the other's text.

    A short name has to have its number there: "Attribution 3.0 Unported" is what "Attribution 2.5" was.
    """
    name = _name(version)
    front = (
        provision for provision in other.provisions if "preface" in (provision.kind, _kind_above(other, provision))
    )
    ahead = [word for provision in front for word in match_words(f"{provision.heading} {provision.text}")]
    ends = [end for end in range(len(name), len(ahead) + 1) if name and ahead[end - len(name) : end] == name]
    return any(len(name) >= SHORTEST_NAME or "".join(ahead[end : end + 1])[:1].isdigit() for end in ends)


def _name(version: Version) -> list[str]:
    """Return the words of a title before the number of the version: "City Public Licence v. 1.2" names a licence."""
    title = match_words(own_title(version))
    numbers = (index for index, word in enumerate(title) if any(map(str.isdigit, word)))
    name = title[: next(numbers, len(title))]
    nouns = rules_for(version.language).reference_nouns
    while len(name) < len(title) and name and (len(name[-1]) == 1 or name[-1] in nouns):
        name.pop()
    return name


def _kind_above(version: Version, provision: Provision) -> str:
    return version.by_eid[provision.parent].kind if provision.parent else ""
