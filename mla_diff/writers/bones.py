"""A text without what it says: labels, numbers and the shapes of lines, for reporting that it was misread.

Words that name parts of a law stay, and so do numbers that stand where a label may be; of every other word the letters
are replaced, one by one. ``Article 12. Border controls`` is ``Article 12. Xxxxxx xxxxxxxx``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from mla_diff.languages import language as language_of
from mla_diff.model.block import Block, Document
from mla_diff.model.provision import Provision, Version

#: What a letter becomes, by the first word of its name in Unicode; the script shows, since reading depends on it.
_LETTERS = {"LATIN": "x", "CYRILLIC": "ж", "GREEK": "ξ", "ARABIC": "ب", "HEBREW": "ש", "CJK": "字"}
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[\W_]")
#: What stands behind the number of a provision that was put in later.
_SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")
_SHORT_LABEL = 4  # letters: "a", "iv", "viii"; so long a label may be that stands between signs at a line's beginning
_FIRST = 3  # words and numbers of a line among which its label stands
#: Signs behind a number or letter that make it look like a label, or before it.
_BEFORE, _AFTER = frozenset("([§"), frozenset(").]:°º")
#: Parts of eIds are short ("art", "subpar"), but for these.
_LONGEST_PREFIX = 6
_PLACES = frozenset({"preamble", "preface", "section", "subsection", "recital", "schedule", "instrument"})
_HEAD = "Nothing but labels, numbers and shapes is left of the text. Read it once before you send it."


def write_bones(document: Document | None, version: Version) -> str:
    """Return the lines of a file as they were read and the provisions as they were understood, without their words.

    ``document`` is None for a format that knows its own structure and has no lines. Neither the file's name nor a
    title is in it, nor what findings quote.
    """
    kept = structural_words(version.language)
    lines = [_HEAD, "", *_summary(document, version), ""]
    if document:
        lines += ["Lines as read", *(_line(block, kept) for block in document.blocks), ""]
    lines += ["Provisions as understood", *_provisions(version, kept), ""]
    return "\n".join([*lines, *_findings(version)]) + "\n"


def structural_words(language: str) -> frozenset[str]:
    """Return the words by which a language names and counts the parts of a law; of English where it is not known.

    >>> sorted(structural_words("en") & {"article", "annex", "first", "cooperate"})
    ['annex', 'article', 'first']
    """
    known = language_of(language)
    units: Iterable[str] = (*known.article, *known.divisions, *known.annex, *known.preamble, *known.units)
    phrases = " ".join((*units, *known.numbers, *_SUFFIXES))
    return frozenset(word.casefold() for word in re.findall(r"[^\W\d_]+", phrases))


def strip_words(text: str, kept: frozenset[str]) -> str:
    """Return a line without its words; its length, signs and capitals stay, and what may be its label.

    >>> strip_words("Article 12. Border controls of 1987", frozenset({"article"}))
    'Article 12. Xxxxxx xxxxxxxx xx 9999'
    >>> strip_words("(iv) the Ministers' seal (a), see article 7", frozenset({"article"}))
    "(iv) xxx Xxxxxxxxx' xxxx (x), xxx article 7"
    """
    tokens = _TOKEN.findall(text)
    written: list[str] = []
    count = 0  # of words and numbers so far
    follows_unit = False  # whether the last word named a part, so that a number now is its label
    for index, token in enumerate(tokens):
        if not token[0].isalnum():
            written.append("" if unicodedata.category(token).startswith("M") else token)  # an accent is half a letter
            continue
        count += 1
        if token.casefold() in kept:
            written.append(token)
        elif token.isdecimal():
            written.append(token if follows_unit or count <= _FIRST else "9" * len(token))
        else:
            may_count = len(token) <= _SHORT_LABEL and _counts(token)
            is_label = may_count and (follows_unit or (count == 1 and _has_sign(tokens, index)))
            written.append(token if is_label else _shape(token))
        follows_unit = token.casefold() in kept or (follows_unit and token.isdecimal())
    return "".join(written)


def _has_sign(tokens: list[str], index: int) -> bool:
    """Return whether a bracket, a stop or the like stands right before or behind a token."""
    before = tokens[index - 1] if index else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else ""
    return before in _BEFORE or after in _AFTER


def _counts(token: str) -> bool:
    """Return whether letters may be a label: one of the alphabet, or a roman number."""
    return len(token) == 1 or re.fullmatch(r"[ivxlc]+", token, re.IGNORECASE) is not None


def _shape(token: str) -> str:
    """Return a word with each letter replaced by one of the same script and case."""
    return "".join(_replaced(character) for character in token)


def _replaced(character: str) -> str:
    if not character.isalnum():
        return character
    script = unicodedata.name(character, "LATIN").split(" ")[0]
    letter = _LETTERS.get(script, "x")
    return letter.upper() if character.isupper() else letter


def _summary(document: Document | None, version: Version) -> Iterator[str]:
    pages = {block.page for block in document.blocks if block.page} if document else set()
    yield f"format {document.format if document else 'structured'}, language {version.language or 'not recognised'}"
    yield f"{len(document.blocks) if document else 0} lines, {len(pages)} pages, {len(version.provisions)} provisions"
    reading = version.reading
    yield f"reading {reading.verdict}: {len(reading.numbers)} times {reading.unit or 'no unit'}"


def _line(block: Block, kept: frozenset[str]) -> str:
    """Return a block on one line: where it stands, what the file says of it, and its bones."""
    style = f"{block.style}{block.level or ''}"
    where = " ".join(part for part in (f"p{block.page}" if block.page else "", style, *_known(block)) if part)
    return f"{where} | {strip_words(block.text, kept)}".replace("\n", " / ").replace("\t", " || ")


def _known(block: Block) -> Iterator[str]:
    """Yield what the file says of a block besides its words."""
    if block.indent is not None:
        yield f"indent={block.indent:g}"
    if block.size is not None:
        yield f"size={block.size:g}"
    if block.numbered:
        yield f"numbered={block.numbered}"
    if block.table:
        yield f"table={block.table}"
    if block.marks:
        yield f"marks={len(block.marks)}"
    for name in ("gap", "bold", "centred", "repeats", "line", "item", "ends", "quoted", "ruled"):
        if getattr(block, name):
            yield name


def _provisions(version: Version, kept: frozenset[str]) -> Iterator[str]:
    depth: dict[str | None, int] = {None: -1}
    for provision in version.provisions:
        depth[provision.eid] = depth[provision.parent] + 1
        yield f"{'  ' * depth[provision.eid]}{_provision(provision, kept)}"


def _provision(provision: Provision, kept: frozenset[str]) -> str:
    page = f" p{provision.page}" if provision.page else ""
    label, heading = (strip_words(text, kept) for text in (provision.label, provision.heading))
    notes = f" notes={len(provision.notes)}" if provision.notes else ""
    return f"{provision.kind}{page} [{label}] {heading} words={len(provision.text.split())}{notes}".replace("\n", " / ")


def _findings(version: Version) -> Iterator[str]:
    """Yield the findings by their codes; their messages may quote the text."""
    yield f"Findings ({len(version.findings)})"
    for finding in version.findings:
        yield f"{finding.code} {_place(finding.place)}".rstrip()


def _place(place: str) -> str:
    """Return an eId, a page or a line as it is, and what else a place may be by its shape."""
    long = [word for word in re.findall(r"[^\W\d_]+", place) if len(word) > _LONGEST_PREFIX and word not in _PLACES]
    return strip_words(place, frozenset()) if long else place
