"""Both sides of a Markdown file that carries two: struck words, HTML's changes, CriticMarkup.

The council ~~may~~ shall             struck: read as deleted words are
The council <del>may</del><ins>shall</ins>
The council {--may--}{++shall++}      of the two sides, one is read
The council {~~may~>shall~~}
{>>why?<<} {==shall==}                a comment is no text, what is highlighted is
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from mla_diff.model.finding import Finding
from mla_diff.readers.registry import Options
from mla_diff.readers.struck import changes_finding, struck_finding

_NO_BLANK_LINE = r"\n(?![ \t]*\n)"
_STRUCK = re.compile(
    rf"~~(?=\S)((?:[^~\n]|{_NO_BLANK_LINE}|~(?!~))+?)(?<=\S)~~|<(s|strike)>((?:[^<\n]|{_NO_BLANK_LINE})*)</\2>"
)
_TAGGED = re.compile(
    rf"<(?P<tag>del|ins)(?:\s[^<>]*)?>(?P<words>(?:[^<\n]|{_NO_BLANK_LINE}|<(?!/?(?:del|ins)\b))*)</(?P=tag)>"
)
_OPENING = r"\{(?:\+\+|--|~~|>>|==)"


def _critic(opening: str, closing: str) -> str:
    """Return a pattern of one kind of CriticMarkup; a mark that stands inside another ends the search for its end."""
    letter = rf"(?!{_OPENING}|{re.escape(closing)}\}}|~>)."
    words = rf"((?:{letter})*)"
    both = rf"{words}~>{words}" if opening == "~~" else words
    return rf"(?<!\\)\{{{re.escape(opening)}{both}{re.escape(closing)}\}}"


_CRITIC = re.compile("|".join(map(_critic, ("--", "++", "~~", ">>", "=="), ("--", "++", "~~", "<<", "=="))), re.DOTALL)


class Settled(Struct, frozen=True):
    """A text of one side, and what is said of the other."""

    text: str
    findings: tuple[Finding, ...]


def settle(text: str, options: Options) -> Settled:
    """Return a text with one side of its changes, without the signs around them.

    >>> settle("The council {~~may~>shall~~} <del>not </del>pay ~~now~~.", Options()).text
    'The council shall pay .'
    >>> settle("The council {~~may~>shall~~} <del>not </del>pay ~~now~~.", Options(tracked="original")).text
    'The council may not pay now.'
    """
    accepted = options.tracked == "accepted"
    changes = comments = struck = 0

    def critic(match: re.Match[str]) -> str:
        nonlocal changes, comments
        deleted, inserted, before, after, comment, shown = match.groups()
        if comment is not None:
            comments += 1
            return ""
        changes += shown is None
        old, new = (deleted or before or ""), (inserted or after or "")
        return shown or (new if accepted else old)

    def tagged(match: re.Match[str]) -> str:
        nonlocal changes
        changes += 1
        return match["words"] if (match["tag"] == "ins") == accepted else ""

    def lined(match: re.Match[str]) -> str:
        nonlocal struck
        words = match[1] or match[3] or ""
        struck += len(words.split())
        return "" if accepted else words

    text = _replaced(_CRITIC, critic, text, "{")
    text = _replaced(_TAGGED, tagged, text, "<")
    text = _replaced(_STRUCK, lined, text, "~~", "<s")
    found = [changes_finding("file", changes, options)] if changes else []
    found += [struck_finding(struck, options)] if struck else []
    found += [Finding("comments", f"{comments} comments are in the file and are not read")] if comments else []
    return Settled(text, tuple(found))


def _replaced(pattern: re.Pattern[str], by: Callable[[re.Match[str]], str], text: str, *signs: str) -> str:
    return pattern.sub(by, text) if any(sign in text for sign in signs) else text
