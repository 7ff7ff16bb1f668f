"""The shape of a language's rules: phrases in lower case, with examples that are their tests."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib import import_module
from typing import Literal

from msgspec import Struct, field

from mla_diff.model.kinds import Kind

Example = tuple[str, str]  # an old and a new sentence; "" for none


class Rule(Struct, frozen=True):
    """Phrases that mean the same to the law. One that comes, goes or gives way to another rule's is a change.

    Two phrases of one rule may replace each other without a change of its kind ("must" for "shall").
    ``kind`` None marks phrases that look like those of another rule and are not ("as may be necessary").
    """

    name: str
    kind: Kind | None
    phrases: tuple[str, ...]
    #: Each is a change that the rule alone explains; of a rule without kind, a change that has none of the others'.
    examples: tuple[Example, ...] = ()
    #: Where the field says so: a drafting manual, a guide, a case.
    source: str = ""
    #: Kinds it has besides: an exception is a change of force that narrows the scope too.
    also: tuple[Kind, ...] = ()
    #: Whether the phrase counts only where a clause comes or goes whole that begins with it.
    opens: bool = False


#: What French and Italian elide before a vowel.
_ELIDED = frozenset("l d c j m n s t qu dell all nell dall sull un".split())


class Rules(Struct, frozen=True, eq=False, dict=True):  # one object a language: compared and hashed as itself
    """All rules of one language."""

    tag: str
    rules: tuple[Rule, ...]
    #: Words that say little alone: they hold no two pieces of a rewritten phrase together.
    function_words: frozenset[str] = frozenset()
    #: Conjunctions that join a list's items, and the group each belongs to.
    conjunctions: Mapping[str, Literal["and", "or"]] = field(default_factory=dict)
    #: Nouns before a number that make it a reference: "article", "annex", "regulation".
    reference_nouns: frozenset[str] = frozenset()
    #: What stands between the ends of a range of references: "10 to 15".
    range_words: frozenset[str] = frozenset()
    #: Instruments whose dates and numbers are their names.
    instrument_nouns: frozenset[str] = frozenset()
    #: Nouns for a treaty, which a definite article makes the one that is known: "the Treaty".
    treaties: frozenset[str] = frozenset()
    #: Participles that name an instrument by its day: "the Convention signed at Munich on 5 October 1973".
    signed: frozenset[str] = frozenset()
    #: Nouns that point to a place in the text even without a number.
    whole_references: frozenset[str] = frozenset()
    #: Numbers in words, with the same in figures.
    numerals: Mapping[str, str] = field(default_factory=dict)
    #: Further words that count as numbers: "half", "thirtieth".
    number_words: frozenset[str] = frozenset()
    #: Number words that are also pronouns and articles; they count only before one of ``units``.
    weak_numbers: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    #: The unit that counts how often, which behind "one" also says "as soon as": "une fois signé", "una vez firmado".
    times: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    #: Verbs that stand between a term and its definition: "means"; and those that may, but state rules too: "includes".
    definition_verbs: tuple[str, ...] = ()
    inclusion_verbs: tuple[str, ...] = ()
    #: Words of the same meaning and another spelling, as (one, other), in lower case.
    spellings: tuple[Example, ...] = ()
    #: Endings that differ by spelling only, as (one, other).
    endings: tuple[Example, ...] = ()
    #: After these an actor is where something is or whose it is, not who acts: "in", "of".
    place_words: frozenset[str] = frozenset()
    #: Those who act by these names have a capital: "el Estado", but "el estado de la solicitud", "a state enterprise".
    capitalised: frozenset[str] = frozenset()
    #: Words that begin a clause which only describes: an actor in it does not act under the provision.
    relatives: frozenset[str] = frozenset()
    #: What may stand between a place word and its actor: "in any other State".
    determiners: frozenset[str] = frozenset()
    #: Before such a place word the actor acts all the same: "application of", "request of".
    acting_nouns: frozenset[str] = frozenset()

    #: Words that come and go without a change in the law: "said", "thereof", "provisions of".
    light_words: frozenset[str] = frozenset()
    #: Words that say that a list follows: "the following", "siguientes".
    announcing: frozenset[str] = frozenset()
    #: Ordinals that name a paragraph, with their figures: "the second subparagraph", "derde lid".
    ordinals: Mapping[str, str] = field(default_factory=dict)
    #: Words that begin a phrase or clause which depends on another: an operator in it binds nobody by itself.
    subordinators: frozenset[str] = frozenset()
    #: Words that stand for a noun: who writes the noun in their place says nothing new.
    pronouns: frozenset[str] = frozenset()
    #: The verb of the passive right behind an operator: whoever "shall be published" does not act.
    passives: frozenset[str] = frozenset()
    #: The word before those by whom something is done: "by the Council", "durch den Rat".
    agents: frozenset[str] = frozenset()
    #: What stands before a treaty's or an act's own noun when it speaks of itself: "this Convention", "dit Verdrag".
    own: frozenset[str] = frozenset()
    #: Words that point to what was named before: "such a rule", "dicha norma".
    pointing: frozenset[str] = frozenset()
    #: Words for anybody, that make a noun of a participle or an adjective: "the accused" is "the accused person".
    persons: frozenset[str] = frozenset()
    #: What tells whose law is meant, beside a noun for law: "its national law" is "its domestic law", and "its law".
    own_law: frozenset[str] = frozenset()
    law_nouns: frozenset[str] = frozenset()
    #: What ties a noun to the one that stands before it: "of", "de", "des".
    ties: frozenset[str] = frozenset()
    #: Verbs that carry another one: who writes "have been opened" for "the opening of" narrows nothing.
    auxiliaries: frozenset[str] = frozenset()
    #: Words that say whose somebody is, where the verb may stand before its subject: "kann sein Betreuer".
    possessives: frozenset[str] = frozenset()
    #: Whether nouns are put together into one word, whose last part says what it is: "Signaturgesetz".
    compounds: bool = False
    #: Relative pronouns that are such only behind a comma, and articles else: "Staten, die geen lid zijn".
    comma_relatives: frozenset[str] = frozenset()
    #: Articles, definite ones and the others: "the measure" takes up what "a safeguard measure" named.
    definite_articles: frozenset[str] = frozenset()
    indefinite_articles: frozenset[str] = frozenset()
    #: Openings after which a negation is a matter of style: "à moins qu'il ne soit", "avant que ... ne".
    expletive_after: frozenset[str] = frozenset()
    #: Words that open a condition: an operator in their clause says when, and binds nobody.
    conditions: frozenset[str] = frozenset()
    #: The words that open what is laid down, relative pronouns elsewhere in some languages: "shall provide that",
    #: "dispondrá que no", "ervoor dat niet".
    complementisers: frozenset[str] = frozenset()
    #: Verbs behind which such a word opens what is laid down, and is no relative pronoun: "assicura che".
    laying_down: frozenset[str] = frozenset()
    #: Operators that a negation only lifts, where it makes a prohibition of others: "need not", "muss nicht".
    lifting: frozenset[str] = frozenset()
    #: The word that makes a verb an operator, without which it is another verb: "dient te", but "dient een verzoek in".
    completed: Mapping[str, str] = field(default_factory=dict)
    #: Beginnings that make a word its opposite, whose denial is the word again: "not inconsistent" is "consistent".
    opposite: tuple[str, ...] = ()
    #: Endings of adjectives that a negation right before them only makes others: "no vinculante", "no reiterada".
    denied_endings: tuple[str, ...] = ()
    #: Endings by which forms of one noun differ in number and sex, as (one, other): "Verbraucherinnen und Verbraucher".
    variants: tuple[Example, ...] = ()
    #: What makes an exception of a denied rule: "no prospectus until it is approved" is "unless it is approved".
    until: frozenset[str] = frozenset()
    #: Phrases for hundredths, as each other's spelling: "vom Hundert", "Prozent".
    percents: tuple[str, ...] = ()
    #: Words that mean every one of a kind, so that one for another changes nothing: "all", "each", "any".
    universals: frozenset[str] = frozenset()
    #: Negations that count only where a sentence begins: "No reservation may be made", not "there are no grounds".
    leading: frozenset[str] = frozenset()
    #: Words after which "two" means both of those known: "les deux Parties".
    definite: frozenset[str] = frozenset()
    #: The number one, which is also an article: it is a figure written out only where the other side has "1".
    ones: frozenset[str] = frozenset()
    #: What a preposition that ends a phrase becomes before an article: "a excepción de" in "a excepción del artículo".
    contracted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Units of time that can be told in others, with how many of them: a year is twelve months, a week seven days.
    spans: Mapping[str, tuple[str, int]] = field(default_factory=dict)

    @cached_property
    def phrases(self) -> dict[str, list[tuple[tuple[str, ...], Rule]]]:
        """Phrases as words, with their rule, by first word, longest first."""
        found: dict[str, list[tuple[tuple[str, ...], Rule]]] = {}
        for rule in self.rules:
            for phrase in rule.phrases:
                *before, last = phrase.casefold().split()
                for ending in (last, *(self.contracted.get(last, ()) if before else ())):
                    words = (*before, ending)
                    found.setdefault(words[0], []).append((words, rule))
        for several in found.values():
            several.sort(key=lambda one: -len(one[0]))
        return found

    @cached_property
    def phrases_by_two(self) -> dict[str, dict[str, list[tuple[tuple[str, ...], Rule]]]]:
        """Phrases by their first and their second word; under "" the first word alone, which also ends each list."""
        found: dict[str, dict[str, list[tuple[tuple[str, ...], Rule]]]] = {}
        for first, several in self.phrases.items():
            alone = [one for one in several if len(one[0]) == 1]
            by_second = found[first] = {"": alone}
            for one in several:
                if len(one[0]) > 1:
                    by_second.setdefault(one[0][1], []).append(one)
            for second in by_second:
                by_second[second] += alone if second else []
        return found

    def is_instrument(self, key: str) -> bool:
        """Return whether a word is a compound that names an instrument: "Signaturgesetz", "Handelsverordening".

        >>> rules_for("de").is_instrument("signaturgesetzes"), rules_for("de").is_instrument("gesetzlich")
        (True, False)
        """
        return key.endswith(self._instrument_endings)

    @cached_property
    def _instrument_endings(self) -> tuple[str, ...]:
        nouns = [noun for noun in self.instrument_nouns if len(noun) > 4] if self.compounds else []
        return tuple(noun + ending for noun in nouns for ending in ("", "s", "es"))

    @cached_property
    def standing_words(self) -> frozenset[str]:
        """Words that say little by themselves, but stand for something, or name what is referred to."""
        return self.light_words | self.reference_nouns | self.instrument_nouns | self.pronouns

    @cached_property
    def phrase_words(self) -> frozenset[str]:
        """Every word that stands in a phrase."""
        return frozenset(word for several in self.phrases.values() for words, _ in several for word in words)

    def bare(self, key: str) -> str:
        """Return a word without an elided article or preposition that no phrase is written with: "l'état" -> "état"."""
        if "'" not in key:
            return key
        head, apostrophe, tail = key.partition("'")
        if apostrophe and tail and head in _ELIDED and key not in self.phrase_words:
            return tail
        return key

    def spoken(self, key: str) -> str:
        """Return a word as phrases are written with it: "n'ont" is "ne" before all else, "l'état" is "état"."""
        if "'" not in key:
            return key
        return "ne" if key.startswith("n'") and "ne" in self.phrases else self.bare(key)

    @cached_property
    def operators(self) -> frozenset[str]:
        """The single words that bind, allow or deny: "shall", "not", "unless"."""
        return frozenset(
            words[0] for several in self.phrases.values() for words, rule in several
            if rule.kind == "force" and len(words) == 1
        )  # fmt: skip

    @cached_property
    def binding_words(self) -> frozenset[str]:
        """The single words with which somebody must, may or should act."""
        return frozenset(
            phrase for rule in self.rules if rule.name in ("duty", "regular duty", "permission", "recommendation")
            for phrase in rule.phrases if " " not in phrase
        )  # fmt: skip

    @cached_property
    def actors(self) -> frozenset[str]:
        """The single words that name who acts: "party", "court"."""
        return frozenset(
            phrase for rule in self.rules if rule.kind == "actors" for phrase in rule.phrases if " " not in phrase
        )

    @cached_property
    def negations(self) -> frozenset[str]:
        """The single words that deny: "not", "no", "neither"."""
        return frozenset(
            phrase for rule in self.rules if rule.name == "negation" for phrase in rule.phrases if " " not in phrase
        )

    @cached_property
    def turning_words(self) -> frozenset[str]:
        """The operators inside which more words reach further, not less far: "not", "unless"."""
        return frozenset(
            phrase for rule in self.rules if rule.name in ("negation", "exception", "prohibition", "limit")
            for phrase in rule.phrases
        )  # fmt: skip

    @cached_property
    def idle_words(self) -> frozenset[str]:
        """The words that change nothing in the law where they alone come or go."""
        return self.function_words | self.light_words | frozenset(self.conjunctions)

    @cached_property
    def untelling_words(self) -> frozenset[str]:
        """The words that make no rule narrower or wider: idle ones, operators, auxiliaries, places and months."""
        pointing = self.reference_nouns | self.instrument_nouns | self.months | self.range_words
        saying = frozenset(word for verb in self.definition_verbs + self.inclusion_verbs for word in verb.split())
        verbs = saying | self.auxiliaries | self.operators
        return self.idle_words | verbs | self.determiners | self.subordinators | self.pronouns | pointing

    @cached_property
    def pointing_nouns(self) -> frozenset[str]:
        """The words that a whole reference consists of, without articles: "annex", "preceding", "paragraph"."""
        return frozenset(word for phrase in self.whole_references for word in phrase.split()) - self.function_words

    @cached_property
    def spelling_of(self) -> dict[str, str]:
        """The spelling each variant is compared by; a number in words is compared by its figures."""
        return {other: one for one, other in self.spellings} | dict(self.numerals)


#: The languages whose words of change are known: each has a module ``change`` in its folder.
LANGUAGES = ("en", "fr", "es", "de", "nl", "it", "pt")


def has_rules(language: str) -> bool:
    """Return whether it is known what words of a language do to the law, so that kinds can be told apart.

    >>> has_rules("fr"), has_rules("cs")
    (True, False)
    """
    return language in LANGUAGES


@lru_cache(maxsize=8)
def rules_for(language: str) -> Rules:
    """Return the rules of a language by its primary tag; a language without any still has the kinds of form."""
    if has_rules(language):
        rules: Rules = import_module(f"mla_diff.languages.{language}.change").RULES
        return rules
    return Rules(language, ())
