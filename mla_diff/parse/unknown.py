"""Where no word of the language makes a label: the first word that recurs with rising numbers is the label."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.lines import Line
from mla_diff.parse.sequence import best_chain, weigh
from mla_diff.parse.thresholds import FEWEST_UNKNOWN
from mla_diff.text.numbers import read_number

_WORD = re.compile(r"[*\[(]*(?P<word>[^\W\d_]{1,20}\.?)\s+(?=[\dIVXLC])")
_BEHIND = re.compile(r"\.?\s?(?P<word>§|[^\W\d_]{2,20})(?=$|[\s.:–—])")


def label_unknown_word(lines: Sequence[Line], words: Language) -> tuple[list[Line], str]:
    """Return the lines with the word that recurs most with rising numbers as label, and that word; "" for none.

    The number may stand before it ("1. pants") or behind it ("pants 1"). No word that any sentence may begin with,
    such as an article, is one: "1. The Parties shall".
    """
    found: defaultdict[str, list[tuple[int, Label]]] = defaultdict(list)
    for index, line in enumerate(lines):
        label = None if line.quoted else _read(line.block.text)
        is_free = line.label is None or line.label.type == "item"
        if label is not None and is_free and label.keyword not in words.common:
            found[label.keyword].append((index, label))
    best: list[tuple[int, Label]] = []
    word = ""
    for keyword, labels in found.items():
        if len(labels) < FEWEST_UNKNOWN:
            continue
        trial = list(lines)
        for index, label in labels:
            trial[index] = replace(lines[index], label=label)
        chain = best_chain(weigh(trial, [index for index, _ in labels]))
        rising = {label.number for index, label in labels if index in chain}
        if len(rising) >= FEWEST_UNKNOWN and len(chain) * 3 > len(labels) * 2 and len(chain) > len(best):
            best, word = [pair for pair in labels if pair[0] in chain], keyword
    chosen = dict(best)
    return [replace(line, label=chosen.get(index, line.label)) for index, line in enumerate(lines)], word


def _read(text: str) -> Label | None:
    if text.startswith("(") and text.endswith(")"):
        return None  # a source, as American codes print it below each section: "(ORC 1.02)"
    match = _WORD.match(text)
    if match:
        number = read_number(text[match.end() : match.end() + 40], letters=False)
        if number is None:
            return None
        end = match.end() + number.end
        keyword = match["word"].rstrip(".").casefold()
    else:
        number = read_number(text[:40], letters=False) if text[:1].isdigit() else None
        behind = _BEHIND.match(text, number.end) if number else None
        if number is None or behind is None or "." in number.value:
            return None  # "5.1 Powers", "6.1 Powers": headings alike
        end, keyword = behind.end(), behind["word"].casefold()
    rest = text[end:].lstrip(" .:–—-\t")
    parted = text[end : end + 1] in ".:–—"
    is_sentence = bool(rest) and not match and keyword != "§" and not parted and rest[-1] in ".;,:"
    if rest[:1].islower() or is_sentence:
        return None  # a sentence: "1. Members shall", "2. Mitglieder Des Vereins zahlen."
    return Label("article", "article", number.value, text[:end].strip(), rest, keyword, parted)
