"""What a corpus has of a clause, as values."""

from __future__ import annotations

from msgspec import Struct


class Hit(Struct, frozen=True):
    """A text that has the clause, where it stands, and its words there."""

    id: str
    title: str
    date: str
    eid: str
    cited: str
    share: float  # of the clause's words, in order
    words: str


class Wording(Struct, frozen=True):
    """One way in which the clause is worded, and the texts that word it so, oldest first."""

    words: str
    hits: tuple[Hit, ...]


class Answer(Struct, frozen=True):
    """What a corpus has of a clause: the texts oldest first, and its wordings, that of most texts first."""

    clause: str
    size: int  # words of the clause
    texts: int  # that were looked through
    hits: tuple[Hit, ...]
    wordings: tuple[Wording, ...]
