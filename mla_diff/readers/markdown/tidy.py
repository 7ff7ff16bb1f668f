"""What is settled over many lines of a Markdown file before each is read: comments, tags, emphasis, counted numbers.

<!-- end of the notes -->        gone: a comment is no text
<meta charset='utf-8' />         gone: a tag says how a page looks
**As enacted; amendments          emphasis may begin in one line and end in another, or,
are not shown.**                  where a converter cut it, in the next paragraph
1. _(a)_ ... 2. _(b)_ ...        the list counts 1, 2; the labels that the law prints are (a), (b)
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence

from mla_diff.readers.markdown.inline import emphasis_signs

MOST_PARAGRAPHS_APART = 4  # that emphasis may run on for, from a paragraph's first word to another's last
_TAGS = (
    "abbr|a|article|aside|b|big|body|center|cite|div|em|figcaption|figure|font|footer|head|header|html|i|img|ins|kbd"
    "|link|main|mark|meta|nav|p|section|small|span|strong|sub|u|wbr"
)
_ATTRIBUTE = r"[a-zA-Z:-]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))?"
_TAG = re.compile(
    rf"(?<!\\)<(?:/(?:{_TAGS})|(?:{_TAGS})(?:[ \t]+{_ATTRIBUTE})*[ \t]*/?|!doctype[^<>]*)>", re.IGNORECASE
)
#: A class, an anchor or the like of what stands before: {: .note #fees key="value"}, in a heading also {#fees}.
_SET_AS = re.compile(
    r"""[ \t]*\{:[ \t]*(?:(?:[.#][\w:-]+|[\w-]+=(?:"[^"{}\n]*"|[\w-]+))[ \t]*)+\}"""
    r"|(?<=\S)[ \t]+\{[.#][\w .#:-]+\}(?=[ \t]*$)",
    re.MULTILINE,
)
_CONDITION = re.compile(r"\[if [^\[\]\n]{1,60}\](?P<inner>[^\[\]\n]*)\[endif\]")
#: What the law prints itself behind a number that the list counts: "(a)", "b)", "c.", "2.1".
_OWN_LABEL = r"\(\w{1,4}\)|[a-z][.)](?=[\s*_])|\d{1,2}(?:\.\d{1,3})+(?=[.)\s*_])"
_COUNTED = re.compile(
    rf"(?P<indent>[ \t]*)(?P<number>\d{{1,3}})[.)]\s+(?=(?P<sign>[*_]{{0,3}})(?P<label>{_OWN_LABEL}))"
)
_BLOCK = re.compile(r"\s*(?:$|#|\||```)")


def without_comments(text: str) -> str:
    """Return a text without comments; one that nothing closes is text.

    >>> without_comments("Article 1 <!-- new -->\\nFees <!-- due"), without_comments("<!--\\n-->Fees")
    ('Article 1 \\nFees <!-- due', 'Fees')
    """
    if "<!--" not in text:
        return text
    pieces: list[str] = []
    place = 0
    while True:
        start = text.find("<!--", place)
        while start > 0 and text[start - 1] == "\\":
            start = text.find("<!--", start + 4)
        end = text.find("-->", start + 4) if start >= 0 else -1
        if end < 0:
            return "".join((*pieces, text[place:]))
        pieces.append(text[place:start])
        place = end + 3


def without_tags(text: str) -> str:
    """Return a text without the tags that only set it; "<L 24-07-1923>" is no tag, nor is one behind a backslash.

    Conditions that word processors write beside them, "[if !supportEmptyParas] [endif]", and attributes go too.

    >>> without_tags("<div class='x'>Fees</div> <L 24-07-1923, art. 3> <meta charset=utf-8 />")
    'Fees <L 24-07-1923, art. 3> '
    >>> without_tags("# Fees {: .note #fees}"), without_tags("## Costs {#costs}"), without_tags("a set {a, b} of {1}")
    ('# Fees', '## Costs', 'a set {a, b} of {1}')
    >>> print(without_tags(r"\\<b>Fees"))
    \\<b>Fees
    """
    text = _TAG.sub("", text) if "<" in text else text
    text = _SET_AS.sub("", text) if "{" in text else text
    return _CONDITION.sub(r"\g<inner>", text) if "[endif]" in text else text


def without_long_emphasis(lines: Sequence[str]) -> list[str]:
    """Return lines without the signs of emphasis that begins in one line and ends in another.

    >>> without_long_emphasis(["> **As enacted;", "> not amended.**", "", "*(Replaced.", "", "See B.O.)*"])
    ['> As enacted;', '> not amended.', '', '(Replaced.', '', 'See B.O.)']
    """
    made = list(lines)
    if not any("*" in line or "_" in line for line in made):
        return made
    waiting: tuple[int, int, str, int] | None = None  # line, place and sign of what is open, and paragraphs since
    start = 0
    while start < len(made):
        end = start
        while end < len(made) and not _BLOCK.match(made[end]):
            end += 1
        if end > start:
            if waiting is not None:
                waiting = _close(made, start, end, waiting)
            if any("*" in line or "_" in line for line in made[start:end]):
                made[start:end] = _in_one_paragraph(made[start:end])
                waiting = _left_open(made, start) or waiting
        elif made[end].lstrip().startswith("#"):
            waiting = None
        start = max(end, start + 1)
    return made


def _in_one_paragraph(lines: Sequence[str]) -> list[str]:
    """Return a paragraph's lines without the signs that begin in one of them and end in another."""
    text = "\n".join(lines)
    kept: list[str] = []
    ends = [offset for offset, letter in enumerate(text) if letter == "\n"]
    crossing = [pair for pair in emphasis_signs(text) if bisect(ends, pair[0][0]) != bisect(ends, pair[1][0])]
    place = 0
    for start, end in sorted(span for pair in crossing for span in pair):
        kept.append(text[place:start])
        place = end
    return "".join((*kept, text[place:])).split("\n")


def _left_open(lines: Sequence[str], place: int) -> tuple[int, int, str, int] | None:
    """Return line, place and sign of emphasis that a paragraph begins with and does not end, or None."""
    opening = re.match(r"[ \t>]*(\*{1,3}|_{1,3})(?=[^\s*_])", lines[place])
    if not opening:
        return None
    closed = any(pair[0] == opening.span(1) for pair in emphasis_signs(lines[place]))
    return None if closed else (place, opening.start(1), opening[1], 0)


def _close(
    lines: list[str], start: int, end: int, waiting: tuple[int, int, str, int]
) -> tuple[int, int, str, int] | None:
    """Take off what is open and its end, where this paragraph ends with it; return what is open still."""
    place, index, sign, passed = waiting
    last = lines[end - 1].rstrip()
    ends = last.endswith(sign) and not last.endswith(sign + sign[0]) and last[: -len(sign)].strip() != ""
    pairs = emphasis_signs(last)
    if ends and not any(pair[1][1] == len(last) for pair in pairs):
        lines[end - 1] = last[: -len(sign)]
        lines[place] = lines[place][:index] + lines[place][index + len(sign) :]
        return None
    return (place, index, sign, passed + 1) if passed + 1 < MOST_PARAGRAPHS_APART else None


def without_counted_numbers(lines: Sequence[str]) -> list[str]:
    """Return lines without the numbers that a list counts in front of the labels that the law itself prints.

    A treaty, too, prints "1. (a)"; only where the second item is "2. (b)" does the file count what is counted already.

    >>> without_counted_numbers(["1. _(a)_ Fees", "2. _(b)_ Costs"])
    ['_(a)_ Fees', '_(b)_ Costs']
    >>> without_counted_numbers(["1. (a) Fees", "2. Costs"])
    ['1. (a) Fees', '2. Costs']
    """
    counted = [(place, match) for place, line in enumerate(lines) if (match := _COUNTED.match(line))]
    beyond_first = [match for _, match in counted if match["number"] != "1"]
    doubled = sum(_ordinal(match["label"] or match["bare"]) == int(match["number"]) for match in beyond_first)
    if not doubled or doubled * 2 <= len(beyond_first):
        return list(lines)
    made = list(lines)
    for place, match in counted:
        made[place] = match["indent"] + lines[place][match.end() :]
    return made


def _ordinal(label: str) -> int:
    """Return the place of a label in its list, by its last figures or letter; 0 for others: 2 of "(b)" and "1.2"."""
    last = re.split(r"\W+", label.strip("().")).pop()
    if last.isdecimal():
        return int(last)
    return ord(last.lower()) - ord("a") + 1 if len(last) == 1 and last.isascii() else 0
