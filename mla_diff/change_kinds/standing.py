"""Whether a phrase of the rules counts where it stands: as an operator, as somebody who acts, as the head of a clause.

States which are not Parties          no month, no quotation, no name: it counts
consultas {no} vinculantes            the denial belongs to the adjective: nothing is forbidden
un {solo} proveedor                   the article makes it a number: nothing is limited
het Comité {dient} een verslag in     the verb goes on with "in", not with "te": it hands in, and must not
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from mla_diff.change_kinds.edits import Word, words_of
from mla_diff.change_kinds.structure import sentence_around
from mla_diff.languages.change_rules import Rule, Rules

CLAUSE = 8  # changed words before an actor among which a relative pronoun makes its clause a description
NAME = 60  # characters of a name in quotation marks
DETERMINERS = 4  # words looked over between a place word and an actor: "in any other Member State"
_QUOTES = "\"‘’“”«»„‹›'"


class Occurrence(Struct, frozen=True):
    """A phrase of a rule among the words of a text."""

    text: str
    words: Sequence[Word]
    index: int  # of its first word
    size: int  # words
    rule: Rule
    phrase: str

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words[self.index].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.words[self.index + self.size - 1].end

    @property
    def before(self) -> str:
        """The word right before it, "" for none."""
        return self.words[self.index - 1].key if self.index else ""

    @property
    def after(self) -> str:
        """The word right behind it, "" for none."""
        behind = self.index + self.size
        return self.words[behind].key if behind < len(self.words) else ""


def counts(phrase: Occurrence, rules: Rules, changed: tuple[int, int], *, opening: bool) -> bool:
    """Return whether a phrase counts where it stands; ``changed`` are the first changed word and the one behind."""
    if phrase.rule.opens:
        return opening and _opens_clause(phrase, rules, changed)
    if phrase.rule.kind == "actors":
        return _is_actor(phrase, rules, changed[0])
    if _is_of_another_verb(phrase, rules):
        return False
    return phrase.size > 1 or _counts_alone(phrase, rules)


def _opens_clause(phrase: Occurrence, rules: Rules, changed: tuple[int, int]) -> bool:
    """Return whether a changed clause of some length begins with a phrase."""
    first, last = changed
    if phrase.index != first or last - first < 3 or phrase.words[last - 1].key in rules.conjunctions:
        return False  # "{die Lotsen oder} die Wärter" is one more of a list
    if not any(word.key not in rules.untelling_words for word in phrase.words[phrase.index + phrase.size : last]):
        return False  # "ten behoeve van" alone stands for "voor"
    if phrase.phrase in rules.comma_relatives and not _follows_comma(phrase):
        return False
    return not (phrase.phrase in rules.complementisers and phrase.before in rules.laying_down)


def _follows_comma(phrase: Occurrence) -> bool:
    """Return whether a comma stands right before a phrase, as before each German relative clause."""
    return phrase.text[: phrase.start].rstrip().endswith(",")


def _is_actor(phrase: Occurrence, rules: Rules, first: int) -> bool:
    """Return whether somebody acts who is named by a phrase: it is no act's name, no fraction and no quotation."""
    names_act = rules.tag == "en" and phrase.after.removesuffix("s") in rules.instrument_nouns  # "Council Regulation"
    is_counted = phrase.before in rules.ordinals  # "la cuarta parte" of an agreement
    text, start, end = phrase.text, phrase.start, phrase.end
    is_quoted = start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] in tuple(_QUOTES)
    if rules.bare(phrase.phrase) in rules.capitalised and not _has_capital(phrase):
        return False
    return not (names_act or is_counted or is_quoted) and _acts(phrase.words, phrase.index, first, rules)


def _has_capital(phrase: Occurrence) -> bool:
    """Return whether a phrase is written with a capital, behind an elided article too: "l'État"."""
    written = phrase.text[phrase.start : phrase.end]
    return written[-len(phrase.phrase) :][:1].isupper()


def _acts(words: Sequence[Word], index: int, first: int, rules: Rules) -> bool:
    """Return whether an actor acts or is addressed, rather than owns or is a place: not in "the law of a State"."""
    if any(words[back].key in rules.relatives for back in range(max(first, index - CLAUSE), index)):
        return False
    for back in range(index - 1, max(-1, index - 1 - DETERMINERS), -1):
        key = words[back].key
        if key in rules.place_words:
            return back > 0 and words[back - 1].key in rules.acting_nouns
        if key not in rules.determiners:
            return True
    return True


def _is_of_another_verb(phrase: Occurrence, rules: Rules) -> bool:
    """Return whether a verb is no operator for want of the word that makes it one: "dient ... in", not "dient te"."""
    particle = rules.completed.get(phrase.phrase)
    if particle is None:
        return False
    _, stop = sentence_around(phrase.text, phrase.start, phrase.end)
    return all(word.key != particle for word in words_of(phrase.text, phrase.end, stop))


def _counts_alone(phrase: Occurrence, rules: Rules) -> bool:
    """Return whether a single word counts among those beside it."""
    words, index = phrase.words, phrase.index
    key = words[index].key
    following = words[index + 1] if index + 1 < len(words) else None
    if _is_name_of_month(phrase, rules):
        return False
    if phrase.rule.name == "breadth" and following and following.start - words[index].end > 1:
        return False  # "obligations fongibles, certaines, liquides": a quantity stands right before its noun
    if phrase.rule.name == "limit" and (phrase.before in rules.ones or _is_alone_or_not(phrase, rules)):
        return False  # "un solo proveedor" is one, "allein oder in Sammelwerken" limits nothing
    if phrase.rule.name == "negation" and _begins_name(phrase):
        return False
    if phrase.rule.name == "negation" and rules.denied_endings and phrase.after.endswith(rules.denied_endings):
        return False  # "consultas no vinculantes": what is denied is how they are called
    named = (key in rules.months or key in rules.reference_nouns) and following is not None
    if named and phrase.after[0].isdigit():
        return False  # "may 2023", "no 44/2001"
    if key in rules.leading:
        gap = phrase.text[words[index - 1].end : words[index].start] if index else "\n"
        return len(gap) > 1 or gap == "\n"  # after a stop or in a new line, not after a blank alone
    return True


def _is_alone_or_not(phrase: Occurrence, rules: Rules) -> bool:
    """Return whether what is done alone may be done otherwise as well: "{alone or} with others"."""
    return rules.conjunctions.get(phrase.after) == "or"


def _begins_name(phrase: Occurrence) -> bool:
    """Return whether a denial is the first word of a name in quotation marks: "Keine Bearbeitung", “No Commercial Use”.

    The name has a few words and neither begins with a small letter nor holds a stop, as a quoted sentence does.
    """
    text, start = phrase.text, phrase.start
    if start == 0 or text[start - 1] not in _QUOTES or not text[start].isupper():
        return False
    inside = text[phrase.end : phrase.end + NAME]
    end = next((index for index, sign in enumerate(inside) if sign in _QUOTES), -1)
    return end >= 0 and not any(sign in inside[:end] for sign in ".;:")


def _is_name_of_month(phrase: Occurrence, rules: Rules) -> bool:
    """Return whether a word is a month by its capital: "in May the Council", but not "the Parties MAY", "States May".

    A noun before it that has a capital itself tells nothing: it stands in a title.
    """
    text, word = phrase.text, phrase.words[phrase.index]
    if word.key not in rules.months or phrase.index == 0 or not text[word.start : word.end].istitle():
        return False
    before = phrase.words[phrase.index - 1]
    follows = not text[before.end : word.start].strip()
    return follows and (before.key in rules.function_words or not text[before.start].isupper())
