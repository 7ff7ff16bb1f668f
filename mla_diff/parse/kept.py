"""The last check of parsing: every word of the blocks stands in a provision, a note, furniture or a finding.

Each phase before this one is built to lose nothing. Should one do so all the same, for a file nobody thought of, the
words are counted and named: what is missing is never silent.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mla_diff.model.block import Block
from mla_diff.model.finding import Finding
from mla_diff.model.provision import Version

_WORD = re.compile(r"[^\W_]+")
_NAMED = 8  # words named in the finding


def find_lost_words(blocks: Sequence[Block], version: Version) -> list[Finding]:
    """Return a finding where words of the blocks stand nowhere in the version.

    >>> from mla_diff.model.provision import Source
    >>> version = Version("draft", "Fees", "en", Source("draft.txt", "", "txt"), ())
    >>> [finding.message for finding in find_lost_words([Block("Fees are due.")], version)]
    ['2 words of the file are not in what was read: are, due']
    """
    # Nearly all texts stand on both sides, alone or in one line with their label and heading; only the rest is cut
    # into pieces, and those into words.
    left = Counter(block.text for block in blocks)
    unlike: list[str] = []
    for parts in _texts(version):
        whole = " ".join(parts)
        for text in (whole,) if left.get(whole) else parts:
            if left.get(text):
                left[text] -= 1
            else:
                unlike.append(text)
    read, held = _pieces(left.elements()), _pieces(unlike)
    cut = _words(held - read)
    excess = read - held
    missing = _words(excess)
    for word in [word for word in missing if word not in cut and _is_two(word, cut)]:
        del missing[word]  # a label ends in its midst
    missing -= cut
    # A number may be printed twice, in a unit's heading and again before its text: it is kept once.
    lost = [word for word in missing if not word.isdecimal()]
    if not lost:
        return []
    in_order = _words({piece: 1 for piece in _pieces(block.text for block in blocks) if piece in excess})
    lost = [word for word in in_order if word in missing and not word.isdecimal()]
    number = sum(missing[word] for word in lost)
    named = ", ".join(lost[:_NAMED]) + (" …" if len(lost) > _NAMED else "")
    noun = "word of the file is" if number == 1 else "words of the file are"
    return [Finding("words-lost", f"{number} {noun} not in what was read: {named}")]


def _is_two(word: str, words: Counter[str]) -> bool:
    """Return whether a word is two others, one behind the other."""
    return any(word[:place] in words and word[place:] in words for place in range(1, len(word)))


def _pieces(texts: Iterable[str]) -> Counter[str]:
    return Counter("\n".join(texts).split())


def _words(pieces: Mapping[str, int]) -> Counter[str]:
    words: Counter[str] = Counter()
    for piece, count in pieces.items():
        for word in _WORD.findall(piece):
            words[word] += count
    return words


def _texts(version: Version) -> Iterator[tuple[str, ...]]:
    """Yield the texts of a version, those of a provision together."""
    for text in (version.title, *version.furniture):
        yield (text,)
    for provision in version.provisions:
        yield tuple(filter(None, (provision.label, provision.heading, provision.text)))
        for note in provision.notes:
            yield (note.text,)
    for finding in version.findings:
        yield (finding.message,)
