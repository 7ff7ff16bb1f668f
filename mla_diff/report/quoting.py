"""Words of the law in quotation marks: long ones cut in the middle, short ones with those that stand around them."""

from __future__ import annotations

import re

from mla_diff.text.tokens import is_word, tokenize

LONGEST = 16  # words of the law that one quotation holds
AROUND_BEFORE, AROUND_AFTER = 3, 4  # words quoted before and after short ones
_MARKS = '“”„"'  # double signs of quotations in law; within our own they become single ones
_INSIDE = str.maketrans("“”„", "‘’‚")
_OPENING_STRAIGHT = re.compile(r"(?:(?<=^)|(?<=[\s(\[]))\"(?=\S)")
_LOOSE_ENDS = re.compile(r"^[’»]\s+|\s+[‘‚«]$")  # a mark that closes or opens what stands outside
_SENTENCE_ENDS = re.compile(r"(?<=[.;:])\s+")


def quote(text: str) -> str:
    """Return words in quotation marks, long ones by their beginning and end.

    >>> quote("unless the Council decides otherwise")
    '“unless the Council decides otherwise”'
    >>> quote('"requested City" means the City that is asked')
    '“‘requested City’ means the City that is asked”'
    """
    parts = (text.strip(" .,;\n\t") or text.strip()).split()
    if len(parts) > LONGEST:
        parts = [*parts[: LONGEST - 4], "…", *parts[-3:]]
    return f"“{_with_single_marks(' '.join(parts))}”"


def _with_single_marks(text: str) -> str:
    """Return text with its quotation marks made single, without one at either end whose partner lies outside.

    >>> _with_single_marks('requested City" means a City; "City'), _with_single_marks('"Cities"')
    ('requested City’ means a City; ‘City', '‘Cities’')
    >>> _with_single_marks('"requested City'), _with_single_marks('City”')
    ('requested City', 'City')
    >>> _with_single_marks('” and ferries are “Cities” under “')
    'and ferries are ‘Cities’ under'
    """
    if not any(mark in text for mark in _MARKS):
        return _LOOSE_ENDS.sub("", text)
    if "„" in text:
        text = text.replace("“", "”")  # which closes what that opens
    single = _OPENING_STRAIGHT.sub("‘", text).replace('"', "’").translate(_INSIDE)
    single = _LOOSE_ENDS.sub("", single)
    if single.startswith("‘") and "’" not in single:
        return single[1:].lstrip()
    if single.endswith("’") and "‘" not in single:
        return single[:-1].rstrip()
    return single


def tell_around(said: str, before: str, after: str) -> str:
    """Return ", in" and short words with those around them in their sentence; "" where they stand alone.

    The three texts follow on each other as they are, spaces and commas included.

    >>> tell_around("may", "Fees are due. The Council ", " waive them; it shall say why.")
    ', in “The Council may waive them”'
    """
    before = _last(_SENTENCE_ENDS.split(before)[-1], AROUND_BEFORE)
    after = _first(_SENTENCE_ENDS.split(after)[0], AROUND_AFTER)
    if not (before or after).strip():
        return ""
    return f", in {quote(f'{before}{said}{after}'.lstrip(' .,;:'))}"


def _last(text: str, count: int) -> str:
    """Return the last words of a text, with the signs between them."""
    tokens, kept = tokenize(text), 0
    for place in range(len(tokens) - 1, -1, -1):
        kept += is_word(tokens[place])
        if kept == count:
            return "".join(tokens[place:])
    return text


def _first(text: str, count: int) -> str:
    tokens, kept = tokenize(text), 0
    for place, token in enumerate(tokens):
        kept += is_word(token)
        if kept == count:
            return "".join(tokens[: place + 1])
    return text
