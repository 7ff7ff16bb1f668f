"""What is said of a file that carries both sides: changes it marks, and words with a line through them."""

from __future__ import annotations

from mla_diff.model.finding import Finding
from mla_diff.readers.registry import Options


def changes_finding(holder: str, count: int, options: Options) -> Finding:
    """Return the finding on changes that a file or page marks; all are read as one side.

    >>> changes_finding("page", 2, Options()).message
    'the page marks 2 changes; all are read as accepted'
    """
    done = "as accepted" if options.tracked == "accepted" else "as rejected, so the original text is shown"
    changes = "1 change; it is" if count == 1 else f"{count} changes; all are"
    return Finding("tracked-changes", f"the {holder} marks {changes} read {done}")


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
