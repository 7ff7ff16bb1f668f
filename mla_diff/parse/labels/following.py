"""What follows a label on its line: a heading, the unit's text, or a sentence that only names the unit."""

from __future__ import annotations

import re

from mla_diff.parse.label import BODY_AFTER_LABEL_WORDS, HEADING_WORDS, word_count

_SEPARATOR = re.compile(r"\s*(?:[.:–—―-]\s*(?:[–—―-]+\s*)?|\t|\s{2,}|\u3000)\s*")


_ENDS = frozenset(".;,:!?。；：—–―")  # with which no heading ends
_OPENING = {")": "(", ">": "<", "]": "["}
_CLOSING = ")'\"”’]"  # what may close behind them
_CLOSING_BRACKETS = ")]）】"
ENDS_SENTENCE = re.compile(r"[.;,。；，]['\"”’\])]*$")


def part_rest(rest: str) -> tuple[str, bool]:
    """Return what follows a label without the sign that parts them, and whether there was one."""
    match = _SEPARATOR.match(rest)
    if match and match.end():
        return rest[match.end() :].strip(), True
    return rest.strip(), False


def begins_sentence(rest: str) -> bool:
    """Return whether a sentence begins behind a label, as in "Art. 5º Todos são iguais": the sequence has to tell.

    The number of its first paragraph may stand before it: "§ 5 (1) Die Gebühren sind jährlich."
    """
    rest = rest.removeprefix("(1) ")
    return rest[0].isupper() and (len(rest.split()) > 1 or rest.endswith("."))


def goes_on(rest: str) -> bool:
    """Return whether a text behind a label's full stop goes on as the sentence before it would: in lower case."""
    return rest[:1].islower() and len(rest.split()) > 2


def may_follow_label(rest: str, parted: bool) -> bool:
    """Return whether a line that goes on with ``rest`` can be a label's line, and not a sentence naming a unit."""
    if not rest or parted:
        return True
    if rest[0] in "([（【<〈" and len(rest.split()) <= HEADING_WORDS:
        return rest.rstrip(".")[-1:] in _CLOSING_BRACKETS or not ENDS_SENTENCE.search(rest)
    if not (rest[0].isdigit() or rest[0] in "\"'“‘«„" or (rest[0].isalpha() and not rest[0].islower())):
        return False
    return len(rest.split()) <= BODY_AFTER_LABEL_WORDS and not ENDS_SENTENCE.search(rest)


def is_title(rest: str, parted: bool) -> bool:
    """Return whether what a sign parts from a label is short enough to be the title of a division."""
    return parted and len(rest.split()) <= HEADING_WORDS and not rest.endswith((";", ","))


def is_stopped_heading(text: str) -> bool:
    """Return whether a text can be a heading with a full stop: one sentence, no longer than headings are.

    >>> is_stopped_heading("Power to make rules."), is_stopped_heading("The fee is due; it is paid at once.")
    (True, False)
    """
    if text[-1:] != "." or not text[0].isupper() or any(sign in text[:-1] for sign in ".;:?!"):
        return False
    return word_count(text) <= HEADING_WORDS


def looks_like_heading(text: str) -> bool:
    """Return whether a block without a label can be the heading of the unit above it.

    >>> looks_like_heading("Grounds for refusal"), looks_like_heading("The Parties shall cooperate.")
    (True, False)
    """
    if not text or text[0].islower():
        return False
    opening = _OPENING.get(text[-1])
    if opening and text[: text.rfind(opening)].rstrip()[-1:] == ".":
        return False  # a sentence, and what is said of it: "He is licensed. (Amended by Act 5)", "… <개정 2013.5.22>"
    if text.rstrip(_CLOSING)[-1:] in _ENDS and not text.endswith(("etc.", "(repealed).", "...", "…")):
        return False  # asked first: most texts end so, and counting words takes long
    if text[-1] == "-" and text[-2:-1] in (" ", ":"):
        return False  # "In this Act -" leads to what it defines
    return len(text) <= HEADING_WORDS or word_count(text) <= HEADING_WORDS
