"""What stands at the start of a line: "PART I", "Article 12 bis", "§ 312g", "5 §", "第三条の二", or nothing.

Recognising is interpreting: a word of the language makes a label only with a number that can be read whole behind it
(or before it, where the language counts so). Which of the labels that a text shows are units is settled later, over
the whole of it, in ``sequence``.

    patterns    the words of a language, ready to be looked for
    counting    "XII", "vigésimo primero", "ια'", 第十二: the number behind the word
    following   "- Grounds for refusal" may stand behind a label, "of the Convention applies" may not
    articles, divisions, annexes, enclosed, number_first, edges    one form of label each
    ranges      "4 to 6", "3, 4 und 5": several units behind one word
    of_blocks   a block of a file, whose raised digits are an index or a note's mark
"""

from __future__ import annotations

from mla_diff.languages.language import Language
from mla_diff.parse.items import read_item
from mla_diff.parse.label import Label
from mla_diff.parse.labels.annexes import read_annex
from mla_diff.parse.labels.articles import read_article
from mla_diff.parse.labels.divisions import read_division
from mla_diff.parse.labels.edges import LONGEST_DATED, read_edges, read_spoken_item
from mla_diff.parse.labels.enclosed import read_enclosed
from mla_diff.parse.labels.number_first import NUMBER_FIRST, NUMERALS, read_word_behind
from mla_diff.parse.labels.patterns import first_word, patterns_of
from mla_diff.text.folded import folded


def read_label(text: str, words: Language, marked: bool = False) -> Label | None:
    """Return the label at the start of ``text``, or None where there is none.

    ``marked`` says that the file marks the line as a heading: then whatever follows the label is one, however long.

    >>> from mla_diff.languages import language
    >>> read_label("Article 12 bis - Grounds for refusal", language("en")).number
    '12bis'
    >>> read_label("Article 12 of the Convention applies to the States Parties.", language("en")) is None
    True
    >>> read_label("(ii) the name of the person;", language("en")).keyword
    '(i)'
    >>> read_label("5 a §  Varje fartyg", language("sv")).number
    '5a'
    >>> read_label("第三条の二（名称）", language("ja")).number
    '3-2'
    """
    patterns = patterns_of(words)
    if text[:1].isdigit() or text[:1] in NUMERALS:
        numbered = NUMBER_FIRST.match(text)
        behind = read_word_behind(text, numbered, words, patterns) if numbered else None
        if behind:
            return behind
    if patterns.enclosed:
        label = read_enclosed(text, words, patterns)
        if label:
            return label
    item = read_item(text, words)
    if item or text[:1].isdigit():
        return item
    if (
        len(text) < LONGEST_DATED
        and (text[-5:].strip(" .").isdigit() or "; " in text)
        and patterns.dated.fullmatch(text)
    ):
        return Label("closing", "final clause", "", "", text)
    start = folded(text[:2])
    if start not in patterns.starts and start[:1] not in patterns.starts:
        return None
    if patterns.first_words and text[0].isalpha() and first_word(text) not in patterns.first_words:
        return None
    return (
        read_spoken_item(text, words, patterns)
        or read_article(text, words, patterns, marked)
        or read_division(text, words, patterns, marked)
        or read_annex(text, words, patterns, marked)
        or read_edges(text, patterns)
    )
