"""What is said of words with a line through them, which are read as deleted words are."""

from __future__ import annotations

from mla_diff.model.finding import Finding
from mla_diff.readers.registry import Options


def struck_finding(words: int, options: Options) -> Finding:
    """Return the finding on struck words.

    >>> struck_finding(1, Options()).message
    '1 word is struck through and was read as deleted; --tracked original keeps it'
    """
    if options.tracked == "original":
        what = "word is struck through and was" if words == 1 else "words are struck through and were"
        return Finding("struck-text", f"{words} {what} read as the original text; --tracked accepted leaves them out")
    one = "word is struck through and was read as deleted; --tracked original keeps it"
    more = "words are struck through and were read as deleted; --tracked original keeps them"
    return Finding("struck-text", f"{words} {one if words == 1 else more}")
