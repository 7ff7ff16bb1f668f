"""The shape of what a language knows of law: words only, in lower case, in any order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct, field

from mla_diff.languages.editing import Editing
from mla_diff.model.provision import Kind


class Language(Struct, frozen=True, eq=False, dict=True):  # one object a language: compared and hashed as itself
    """What one language calls the parts of a law, how it counts and cites them, and by which words it is known."""

    tag: str
    #: Words for the basic unit: "article", "§". Forms of one word stand beside each other.
    article: tuple[str, ...]
    #: Words for the units that group articles, highest first: their order is the usual nesting.
    divisions: Mapping[str, Kind]
    annex: tuple[str, ...]
    #: Words for basic units that are counted from 1 again beside the others: provisional and additional articles.
    counted_apart: tuple[str, ...] = ()
    #: How the words end by which a heading over units calls these: "Final provisions", "Schlussbestimmungen".
    provisions: tuple[str, ...] = ()
    #: What ties an annex without a number to its subject: "Annex on Financial Services".
    about: tuple[str, ...] = ()
    preamble: tuple[str, ...] = ()
    #: How the closing formula begins.
    closing: tuple[str, ...] = ()
    #: How the words end for those who sign a law: "Minister of State", "El Presidente", "Die Bundespräsidentin".
    offices: tuple[str, ...] = ()
    #: What explains a law behind its text, and is no part of it: "EXPLANATORY NOTE".
    notes: tuple[str, ...] = ()
    #: What its publishers set beside a law's own words.
    editing: Editing = Editing()
    #: Number words and special numbers that stand where a number would: "premier" is "1".
    numbers: Mapping[str, str] = field(default_factory=dict)
    #: Words with which a recital begins inside a preamble printed as one paragraph.
    recitals: tuple[str, ...] = ()
    #: Words that name a paragraph in front of it, "Stk. 2.", and those of one that is the only one of its article.
    paragraph: tuple[str, ...] = ()
    lone_paragraph: tuple[str, ...] = ()
    #: What the units inside an article are called in a reference, and their kind.
    units: Mapping[str, Kind] = field(default_factory=dict)
    #: "of this Article", "of this Convention": what a reference inside the same unit or treaty says.
    this: tuple[str, ...] = ()
    #: "to" in "Articles 20 to 22", and what parts the members of a list of numbers.
    to: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    #: Words that tie a reference to another instrument: "of the Treaty", "of Regulation".
    of: tuple[str, ...] = ()
    #: What such texts call themselves; of several lines on a title page, the one with such a word is the title.
    instruments: tuple[str, ...] = ()
    #: Words of a line that tells which edition of a text it is: "Version 2.0", "Last updated 3 May 2030".
    editions: tuple[str, ...] = ()
    #: What stands around a number that is an ordinal in figures: "a", "al" and "a", "lea" in "al II-lea".
    ordinal_frame: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    #: Whether the number stands before the word ("Erster Teil", "eerste lid").
    number_first: bool = False
    #: Whether each noun begins with a capital, so that one at a line's start tells nothing of a sentence.
    capital_nouns: bool = False
    #: Article words printed after their number: "1 §", "3 artikla". The same words may be in ``article``.
    article_after: tuple[str, ...] = ()
    #: How it is said behind such a word that nothing stands there any more: "6 § upphävd genom förordning".
    repealed: tuple[str, ...] = ()
    #: The sign before a number whose word stands behind it: 第三条, 제3조; "" where numbers are not enclosed so.
    enclosed: str = ""
    #: What parts the first and the last of several enclosed numbers, and what may stand behind the last: から, まで.
    enclosed_joints: tuple[str, ...] = ()
    enclosed_end: str = ""
    #: The signs before the number of what was inserted later: 第三条の二, 第三条之二, 제3조의2.
    inserted: str = ""
    #: Words behind the number of what was inserted later, where others say "bis".
    again: tuple[str, ...] = ()
    #: The sign before the letter of what was inserted later: Croatian "3.a". Where it is none, "3.a" is Article 3, a.
    before_letter: str = ""
    #: How a table of contents is headed.
    contents: tuple[str, ...] = ()
    #: What a page is called before its number: "Page 4".
    page: tuple[str, ...] = ()
    #: Months as they stand in dates: "13. June" at the start of a line is no item 13.
    months: tuple[str, ...] = ()
    #: Verbs that a list may complete, "The operator shall", and that no heading ends in.
    predicates: frozenset[str] = frozenset()
    #: Letters that it prints all the time and other languages of its script hardly ever.
    own_letters: str = ""
    #: The commonest words, by which the language is told.
    common: frozenset[str] = frozenset()

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words with which the label of a basic unit begins, without those made of several words."""
        return frozenset(word for word in self.article if " " not in word)

    def family(self, keyword: str) -> str:
        """Return the word under which forms of one label count together: "art" and "articles" are "article".

        >>> from mla_diff.languages import language
        >>> language("en").family("arts"), language("en").family("draft article"), language("en").family("rule")
        ('article', 'article', 'rule')
        """
        if keyword in self.counted_apart:
            return keyword
        stem = keyword.rsplit(" ", 1)[-1]
        return next((word for word in self.article if " " not in word and word[:3] == stem[:3]), keyword)
