"""Which hyphen at a line's end belongs to its word: asked of the whole file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:[-‐’'][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+(?:[-‐][^\W\d_]+)*)[-‐\u00ad]$")
_FIRST = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
HYPHENS = "-‐\u00ad"
_ENDS_CUT = tuple(HYPHENS)
_TIED = re.compile(r"[^\s][–—/]$")  # such a sign holds both sides together when it follows a word without a space
_NEVER_CUT = re.compile("[\u0590-\u08ff]")  # words of Hebrew and Arabic, whose dashes are no hyphens
_LONGEST_WORD = 80  # characters that are looked at before a line's end
_OFTEN = 0.01  # of the lines end in a word's break in a file that breaks words; in UNCAC 0.07
_SURE = 2  # different words that a prefix is hyphenated to, or that stand with a hyphen before one that joins them
_HANGING = re.compile(r"([^\W\d_]+)[-‐] ([^\W\d_]+)")  # "import and export duties" in German: "Ein- und Ausfuhrzölle"
#: Words behind a hyphen that stands for the rest of a word, and hardly ever the end of one: German, Swedish, Danish.
_JOIN_PARTS = ("und", "oder", "sowie", "och", "eller", "og")


class Hyphens:
    """What a file's own words say about the hyphens at its line ends."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count the words of lines in their order, but for those that a line end cuts."""
        self.words: Counter[str] = Counter()
        ends: list[tuple[str, str]] = []
        cut = ""
        lines = 0
        hanging: set[tuple[str, str]] = set()
        for text in texts:
            lines += 1
            hanging.update(_HANGING.findall(text.casefold()) if "- " in text or "‐ " in text else ())
            words = _WORD.findall(text)
            if cut and words:
                first = _FIRST.match(text)
                ends.append((cut, first[0].casefold() if first else ""))
                words = words[1:]
            end = _LAST.search(text[-_LONGEST_WORD:]) if text.rstrip("\n").endswith(_ENDS_CUT) else None
            cut = end[1].casefold() if end else ""
            if end:
                words = words[:-1]
            self.words.update(word.casefold().replace("‐", "-") for word in words)
        joining = Counter(after for _, after in hanging)
        self.join_parts = {*_JOIN_PARTS, *(word for word, count in joining.items() if count >= _SURE)}
        self.prefixes = Counter(word.split("-", 1)[0] for word in self.words if "-" in word)
        self.suffixes = Counter(word.rsplit("-", 1)[1] for word in self.words if "-" in word)
        # a file without hyphenation has hyphens at line ends too, all of them its words' own
        broken = sum(
            self.words[before + after] > 0 or not self._knows(before, after) for before, after in ends if after
        )
        kept = sum(self.words[f"{before}-{after}"] > 0 for before, after in ends if after)
        self.breaks_words = broken > kept and broken > _OFTEN * lines

    def _knows(self, before: str, after: str) -> bool:
        """Return whether either half is a word, or a part of a hyphenated one, elsewhere in the file."""
        return any((self.words[before], self.words[after], self.prefixes[before], self.suffixes[after]))

    def belongs(self, before: str, after: str) -> bool:
        """Whether the hyphen between two halves of a word is part of it.

        >>> Hyphens(["the co-operation of States", "provisions of pro-", "visions"]).belongs("co", "operation")
        True
        """
        if not after[:1].islower() and after[:1].upper() != after[:1].lower():
            return not before.isupper()
        first, second = before.casefold(), after.casefold()
        joined, kept = self.words[first + second], self.words[f"{first}-{second}"]
        if joined or kept:
            return kept > joined
        if first == "co" and second[0] == "o":  # "co-operation" breaks there alone, "cooperation" at three more places
            return True
        if not self.breaks_words:
            return True
        # "capacity-building" where "institution-building" and "capacity" occur, but not "state-less" or "more-over"
        start, end = first.rsplit("-", 1)[-1], second.split("-", 1)[0]
        if start != first and self.words[start + end]:
            return False  # "decision-mak-ing"
        if start != first or (self.suffixes[end] and self.words[start]):
            return True
        return self.prefixes[start] >= (_SURE if self.words[end] else _SURE + 1)

    def hangs(self, before: str, after: str) -> bool:
        """Whether the hyphen between two words stands for the rest of the first, as in "Ein- und Ausfuhr".

        >>> Hyphens(["Zoll- oder Steuerrecht", "Marken-", "oder Urheberrecht"]).hangs("Marken", "oder")
        True
        """
        return after in self.join_parts and not self.words[before.casefold() + after]


def glue(text: str, following: str, hyphens: Hyphens) -> str:
    """Return a line ready for the following one: with a space, without its hyphen, or as it is."""
    if not text:
        return text
    if text[-1] in HYPHENS and not _NEVER_CUT.match(following):
        before, after = _LAST.search(text[-_LONGEST_WORD:]), _FIRST.match(following)
        if before is None:
            return text + ("" if text[-2:-1].isalnum() else " ")
        if after is not None and text[-1] != "\u00ad" and hyphens.hangs(before[1], after[0]):
            return text + " "
        if after is None or hyphens.belongs(before[1], after[0]):
            return text[:-1] + "-" if text[-1] == "\u00ad" else text
        return text[:-1]
    if _TIED.search(text[-_LONGEST_WORD:]) or (_is_cjk(text[-1]) and _is_cjk(following[:1])):
        return text
    return text + " "


def _is_cjk(char: str) -> bool:
    """Return whether a character is Chinese or Japanese, which are written without spaces."""
    return "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"
