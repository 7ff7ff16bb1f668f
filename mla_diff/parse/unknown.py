"""Where no word of the language makes a label: the first word that recurs with rising numbers is the label."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from unicodedata import category

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.lines import Line
from mla_diff.parse.sequence import best_chain, weigh
from mla_diff.parse.thresholds import FEWEST_UNKNOWN
from mla_diff.text.numbers import in_ascii, read_number

MOST_WORDS = 3  # of a label, before its number: "Kifungu cha 1"
LONGEST_WORD = 20  # characters
_NUMBER = re.compile(r"\s(?=[\dIVXLC])")
#: Figures with the letters that make them an ordinal, "1aad", "2-LIA"; and those that a word is joined to, "3-бап".
_ORDINAL = re.compile(r"(\d{1,4})[-‐‑]?([^\W\d_]{1,6})(?=$|[\s.:–—,;-])")
_JOINED = re.compile(r"(\d{1,4})(?=[-‐‑][^\W\d_])")
_JOINS = re.compile(r"[-‐‑][^\W\d_]")
_BEHIND = re.compile(r"(?:[-‐‑]|\.?\s?)(?P<word>§|[^\W\d_]{2,20})(?=$|[\s.:–—])")
_LETTERS_AT_END = re.compile(r"-?[^\W\d_]+$")


def label_unknown_word(lines: Sequence[Line], words: Language) -> tuple[list[Line], str]:
    """Return the lines with the word that recurs most with rising numbers as label, and that word; "" for none.

    The number may stand before it ("1. pants", "1-бап") or behind it ("pants 1", "Kifungu cha 1", "Qodobka 1aad"). No
    word that any sentence may begin with, such as an article, is one: "1. The Parties shall".
    """
    found: defaultdict[str, list[tuple[int, Label]]] = defaultdict(list)
    for index, line in enumerate(lines):
        label = None if line.quoted else _read(line.block.text)
        is_free = line.label is None or line.label.type == "item"
        if label is not None and is_free and label.keyword.split()[0] not in words.common:
            found[label.keyword].append((index, label))
    best: list[tuple[int, Label]] = []
    word = ""
    for keyword, labels in found.items():
        if len(labels) < FEWEST_UNKNOWN or (" " in keyword and all(label.number != "1" for _, label in labels)):
            continue
        labels = _without_ordinal_sign(labels)
        trial = list(lines)
        for index, label in labels:
            trial[index] = replace(lines[index], label=label)
        chain = best_chain(weigh(trial, [index for index, _ in labels]))
        rising = {label.number for index, label in labels if index in chain}
        if len(rising) >= FEWEST_UNKNOWN and len(chain) * 3 > len(labels) * 2 and len(chain) > len(best):
            best, word = [pair for pair in labels if pair[0] in chain], keyword
    chosen = dict(best)
    return [replace(line, label=chosen.get(index, line.label)) for index, line in enumerate(lines)], word


def _without_ordinal_sign(labels: list[tuple[int, Label]]) -> list[tuple[int, Label]]:
    """Return labels without the letters that stand behind the figures of most, for those are a sign of ordinals."""
    signs = Counter(match[0] for _, label in labels if (match := _LETTERS_AT_END.search(label.number)))
    sign, count = signs.most_common(1)[0] if signs else ("", 0)
    if count * 2 <= len(labels):
        return labels
    return [(index, replace(label, number=label.number.removesuffix(sign))) for index, label in labels]


def _read(text: str) -> Label | None:
    if text.startswith("(") and text.endswith(")"):
        return None  # a source, as American codes print it below each section: "(ORC 1.02)"
    before = _words_before(text)
    if before:
        number, end = _number_at(text, len(before) + 1)
        keyword = before.lstrip("*[(").rstrip(".").casefold()
    else:
        number, end = _number_at(text, 0) if text[:1].isdigit() else ("", 0)
        behind = _BEHIND.match(text, end) if number else None
        if behind is None or "." in number:
            return None  # "5.1 Powers", "6.1 Powers": headings alike
        end, keyword = behind.end(), behind["word"].casefold()
    if not number:
        return None
    rest = text[end:].lstrip(" .:–—-\t")
    parted = text[end : end + 1] in ".:–—"
    is_sentence = bool(rest) and not before and keyword != "§" and not parted and rest[-1] in ".;,:"
    if rest[:1].islower() or is_sentence:
        return None  # a sentence: "1. Members shall", "2. Mitglieder Des Vereins zahlen."
    return Label("article", "article", number, text[:end].strip(), rest, keyword, parted)


def _words_before(text: str) -> str:
    """Return the words before the number with which a line goes on, "" where it does not begin so.

    >>> [_words_before(text) for text in ("Kifungu cha 1", "धारा 2.", "L-Artiklu 3.", "It is all due. 4")]
    ['Kifungu cha', 'धारा', 'L-Artiklu', '']
    """
    space = _NUMBER.search(text, 0, MOST_WORDS * (LONGEST_WORD + 1))
    words = text[: space.start()].split(" ") if space else []
    is_label = 0 < len(words) <= MOST_WORDS and all(_is_word(word.strip("*[(")) for word in words[:-1])
    return " ".join(words) if is_label and _is_word(words[-1].strip("*[(").removesuffix(".")) else ""


def _is_word(word: str) -> bool:
    """Return whether all signs are letters, or the marks that some scripts set on them, or join parts of a word."""
    return (
        0 < len(word) <= LONGEST_WORD
        and word[0].isalpha()
        and (word.isalpha() or all(sign.isalpha() or sign in "-'’" or category(sign)[0] in "MC" for sign in word))
    )


def _number_at(text: str, start: int) -> tuple[str, int]:
    """Return the number at a place in a text, and where it ends; ("", 0) for none."""
    number = read_number(text[start : start + 40], letters=False)
    if number is not None and not _JOINS.match(text, start + number.end):
        return number.value, start + number.end
    match = (_ORDINAL if start else _JOINED).match(text, start)
    return (in_ascii(match[1]) + "".join(match.groups()[1:]), match.end()) if match else ("", 0)
