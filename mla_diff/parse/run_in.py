"""A unit's heading that runs into its text: "Short title.—(1) This Act may be cited as"."""

from __future__ import annotations

import re

from mla_diff.model.block import Block
from mla_diff.parse.label import HEADING_WORDS, Label, word_count

_BRACKETED = r"（[^（）]{1,80}）|\([\u3040-\ud7af][^()]{0,80}\)"  # as Eastern acts print a heading
SHORTEST = 4  # characters of a heading, its sign and the text
_BEGINS_TEXT = re.compile(r"(?:[—–―]|[:.]--?)\s?[A-Z(“\"‘\[]")  # is in every text whose heading runs in
#: A heading's letters; the stop of an abbreviation goes on, "Powers, etc., of the board".
_IN_HEADING = r"(?:[^.;:—–]|\.(?=,|\s[a-zß-ÿ]))"
_RUN_IN = (
    rf"({_IN_HEADING}{{2,160}}?(?:\([^)]*\))?{_IN_HEADING}{{0,60}})"
    r"(?:\.?\s?[—–―]{1,2}|:-|\.-{1,2}|:--)\s?(?=[A-Z(“\"‘\[])"
)
#: Several topics, each with a stop, before a stop and a dash: "Register. Particulars. Inspection.—(1) A ferry".
_STOPPED_RUN_IN = r"([A-Z][^.;:—–]{1,60}(?:\.\s[A-Z][^.;:—–]{1,60}){1,5})\.(?:[—–―]{1,2}|--)\s?(?=[A-Z(“\"‘\[])"
LONGEST_TOPIC = 6  # words of one of these


def split_title(text: str) -> tuple[str, str]:
    """Return the words before the first stop and what follows it, where they may be a heading: "Dues. Dues are set".

    Only the units around it can tell: where most begin so, they are headings.

    >>> split_title("Dues. Dues are set by the Board."), split_title("The House shall be elected. It votes.")
    (('Dues.', 'Dues are set by the Board.'), ('The House shall be elected.', 'It votes.'))
    """
    parted = _TITLE.match(text)
    if parted is None or len(parted[1].split()) > LONGEST_TITLE:
        return "", text
    return parted[1], text[parted.end() :]


def split_stopped_run_in(text: str) -> tuple[str, str]:
    """Return heading and text of a paragraph whose heading ends with a stop and a dash, as American acts print them.

    >>> split_stopped_run_in("In general.—Each State shall"), split_stopped_run_in("Each State—(i) shall")
    (('In general', 'Each State shall'), ('', 'Each State—(i) shall'))
    """
    parted = _STOPPED.match(text)
    return (parted[1], text[parted.end() :]) if parted else ("", text)


_STOPPED = re.compile(r"([A-Z][^.;:—–]{2,110})\.(?:[—–―]|--)(?=[A-Z(“\"‘`\[])")
LONGEST_TITLE = 12  # words of a heading that a stop parts from its text
_TITLE = re.compile(r"([^\W\d_][^.:!?]{2,110}[^\W\d_)”\"’']\.)\s+(?=[^\W\d_]|[(“\"«‘¿\d§])(?=[^a-zß-ÿ])")


def heading_in_brackets(text: str) -> str:
    """Return the Eastern brackets that a text begins with and what they hold, "" where there are none.

    >>> [heading_in_brackets(text) for text in ("（目的）第一条", "第一条（目的）", "(시행일) 이 영은")]
    ['（目的）', '', '(시행일)']
    """
    is_far = text[:1] == "（" or (text[:1] == "(" and text[1:2] >= "\u3040")
    match = re.match(_BRACKETED, text) if is_far else None  # compiled when the first text needs it
    return match[0] if match else ""


def split_heading(label: Label, block: Block) -> tuple[str, str]:
    """Return heading and text of what stands behind a unit's label, where the heading runs in.

    The file sets it in bold and the text not, "**Section 2 – Fares** The council", or a dash parts them.
    """
    begins = len(block.text) - len(label.rest)
    start, end = block.stressed
    heading, text = block.text[begins:end].rstrip(_PARTING), block.text[end:].lstrip(_PARTING)
    is_set = start <= begins + 1 and begins + 1 < end and heading and text and not text[0].islower()
    if is_set and word_count(heading) <= HEADING_WORDS:
        return heading, text
    return split_run_in(label.rest)


_PARTING = " :–—-"  # signs between a heading that is set apart and its text


def split_run_in(text: str) -> tuple[str, str]:
    """Return heading and text of a unit whose heading runs in: "Short title.—(1) This Act", "FEES. The fee is".

    >>> split_run_in("Short title.—(1) This Act may be cited"), split_run_in("The fee is five crowns.")
    (('Short title', '(1) This Act may be cited'), ('', 'The fee is five crowns.'))
    >>> split_run_in("Powers, etc., of the board.—(1) A board")
    ('Powers, etc., of the board', '(1) A board')
    >>> split_run_in("Register. Particulars. Inspection.—(1) A ferry is registered.")[0]
    'Register. Particulars. Inspection'
    >>> split_run_in("（目的） この法律は、組合の目的を定める。")
    ('（目的）', 'この法律は、組合の目的を定める。')
    >>> split_run_in("Comuníquese y archívese. — DE LA RUA. — Federico Storani.")[0]
    ''
    """
    bracketed = heading_in_brackets(text)
    if bracketed and len(bracketed) < len(text.rstrip()):
        return bracketed, text[len(bracketed) :].lstrip()
    may_run_in = len(text) > SHORTEST and text[0].isupper() and _BEGINS_TEXT.search(text)
    parted = re.match(_RUN_IN, text) if may_run_in else None
    if parted is None and may_run_in:
        topics = re.match(_STOPPED_RUN_IN, text)
        are_short = topics and all(len(topic.split()) <= LONGEST_TOPIC for topic in topics[1].split(". "))
        parted = topics if are_short else None
    if parted and len(parted[1].split()) <= 25 and not _is_signed(parted[1], text[parted.end() :]):
        return parted[1].strip(), text[parted.end() :]
    return "", text


def _is_signed(text: str, rest: str) -> bool:
    """Return whether a name in capitals, set off by a dash, stands behind a text in small letters: who signed it."""
    name, _, _ = rest.partition(" —")
    return name.isupper() and name.endswith(".") and not text.isupper()
