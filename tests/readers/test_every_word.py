"""Every word of a real PDF is in a provision, a footnote, furniture or a finding: counted against another reader.

Poppler's ``pdftotext`` shares no code with our reader. Words (runs of letters and digits) are counted without order.
What may differ is named and checked: a word hyphenated at a line's end is two words there and one here.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from mla_diff.model.block import Document
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import Options, read

FOLDER = Path(__file__).parents[3] / "shared" / "texts" / "pdf"
pytestmark = [
    pytest.mark.skipif(not FOLDER.is_dir(), reason="the real treaty texts (../shared/texts) are not here"),
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler) is not installed"),
]
#: File, and the words that stand hyphenated at a line's end in it.
FILES = (
    ("bbnj-agreement-2023-en.pdf", 0),
    ("bbnj-agreement-2023-es.pdf", 0),
    ("uncac-2003.pdf", 222),
    ("isa-exploitation-draft-2025-12-23.pdf", 1),  # "on-site", which it also writes "onsite"
)
WORD = re.compile(r"[^\W_]+")
BROKEN = re.compile(r"(?<![^\W_])([^\W_]+)-(?=([^\W_]+))")
NOTE = re.compile(r"no mark was found in the text for note (\S+):")
JOINED = re.compile(r"([^\W_]+)[-\u00ad]\n([^\W_]+)")


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def words(texts: Iterable[str]) -> Counter[str]:
    return Counter(WORD.findall(plain("\n".join(texts))))


@cache
def printed(name: str) -> str:
    """Return the text as poppler reads it, in the order of the file."""
    command = ["pdftotext", "-raw", str(FOLDER / name), "-"]
    return plain(subprocess.run(command, capture_output=True, check=True).stdout.decode())


@cache
def document(name: str) -> Document:
    return read(name, (FOLDER / name).read_bytes(), Options(tracked="original"))  # one word of them is struck through


def in_blocks(found: Document) -> Counter[str]:
    marks = (mark.number for block in found.blocks for mark in block.marks)
    numbers = (block.number for block in found.blocks if block.style == "note")
    return words(chain((block.text for block in found.blocks), marks, numbers))


def in_version(version: Version) -> Counter[str]:
    texts = [version.title, *version.furniture]
    for one in version.provisions:
        texts += [one.label, one.heading, one.text]
        for note in one.notes:
            texts += [note.number, note.number, note.text]  # the mark's and the note's own
    return words(texts)


@pytest.mark.parametrize(("name", "hyphens"), FILES)
def test_every_word_of_a_pdf_is_in_a_block_and_none_is_made_up(name: str, hyphens: int) -> None:
    joined, sites = JOINED.subn(r"\1\2", printed(name))
    kept = Counter(BROKEN.findall("\n".join(block.text for block in document(name).blocks)))
    theirs, ours = words([joined]), in_blocks(document(name))
    explained: Counter[str] = Counter()
    for (first, second), count in Counter(JOINED.findall(printed(name))).items():
        stayed = min(count, (theirs - ours)[first + second]) if kept[first, second] else 0
        explained.update({first + second: stayed})
        theirs.subtract({first + second: stayed})
        theirs.update({first: stayed, second: stayed})
    assert +theirs == ours
    assert sites - explained.total() == hyphens


@pytest.mark.parametrize("name", [name for name, _ in FILES])
def test_every_word_of_a_block_is_in_a_provision_a_footnote_furniture_or_a_finding(name: str) -> None:
    version = parse(document(name))
    told = words(one.message for one in version.findings)
    told += words(NOTE.findall("\n".join(one.message for one in version.findings)))  # for the mark and for the note
    assert in_blocks(document(name)) - in_version(version) - told == Counter()
