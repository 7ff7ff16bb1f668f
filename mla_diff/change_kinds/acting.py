"""Those who act, where they stand in a list: "providers {or deployers} of such systems may draw up codes".

No dictionary holds the nouns of all acts ("deployers", "managers of ports"). A noun acts in a text that often has it
right before an operator; one of these that joins a list of subjects, or of those by whom something is done, acts too.
"""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.change_kinds.answering import sentences
from mla_diff.change_kinds.case import Case, Piece
from mla_diff.change_kinds.edits import Word, count_words, words_of
from mla_diff.change_kinds.structure import says_something, sentence_around

ITEM = 3  # words of a noun phrase that joins a list
LOOKED_OVER = 60  # characters before or after a piece in which an operator, or the word for "by", stands
BEFORE, AFTER = 6, 3  # words between the piece and these


def adds_actor(case: Case) -> bool:
    """Return whether one who acts joins or leaves a list of those who do, in a piece that comes or goes alone.

    It is told by whom something is done, where nobody was named, as well.
    """
    piece = case.alone
    words = words_of(piece.text)
    telling = [word for word in words if says_something(word.key, case.rules)]
    if not 0 < len(telling) <= ITEM:
        return False
    head = telling[0] if case.rules.tag in ("fr", "es", "it", "pt") else telling[-1]
    if not case.context.is_actor(head.key):
        return False
    if words[0].key in case.rules.agents - case.rules.ties:  # "shall be kept {by the board}"
        counts = [count_words(sentence)[head.key] for sentence in sentences(case.edit, case.reading)]
        return counts[0] != counts[1] and not any(word.key in case.rules.conjunctions for word in words)
    return _is_item(words, case) and (_is_agent(piece, case) or _is_subject(piece, case))


def _is_item(words: Sequence[Word], case: Case) -> bool:
    small = case.rules.function_words | case.rules.determiners
    ends = [word.key for word in words if word.key not in small or word.key in case.rules.conjunctions]
    return bool(ends) and (ends[0] in case.rules.conjunctions or ends[-1] in case.rules.conjunctions)


def _is_agent(piece: Piece, case: Case) -> bool:
    """Return whether the word for "by" stands shortly before, and no comma between."""
    before = words_of(piece.here, max(0, piece.start - LOOKED_OVER), piece.start)[-BEFORE:]
    places = [word.end for word in before if word.key in case.rules.agents]
    return bool(places) and not any(sign in piece.here[places[-1] : piece.start] for sign in ",;.:")


def _is_subject(piece: Piece, case: Case) -> bool:
    """Return whether the list is the subject: its sentence begins shortly before, and an operator follows."""
    low, _ = sentence_around(piece.here, piece.start, piece.end)
    before, after = (
        words_of(piece.here, low, piece.start), words_of(piece.here, piece.end, piece.end + LOOKED_OVER)[:AFTER]
    )  # fmt: skip
    index = next((place for place, word in enumerate(after) if word.key in case.rules.binding_words), len(after))
    if index == len(after) or len(before) > BEFORE:
        return False
    return index + 1 >= len(after) or after[index + 1].key not in case.rules.passives
