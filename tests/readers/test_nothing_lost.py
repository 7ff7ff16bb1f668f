"""Every word of a made file, whatever holds it, stands in a provision, the title, a note or furniture, and once.

The same holds of what Chromium prints of such files, and of what LibreOffice saves as Word and RTF.

``tests/readers/test_word_pairs.py`` does the same for Word files, with tracked changes in them.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import Options, Tracked, read
from tests.readers.made import Epub, Html, Made, Markdown, OpenDocument, Text
from tests.readers.printed_made import WithoutWordArt, print_all, save_all

WORD = re.compile(r"[a-z]+\d+x")
FILES = 60  # of each format
PRINTED, SAVED, AS_RTF = 30, 40, 5  # the same, where another program writes them


def texts(version: Version) -> Iterator[str]:
    yield version.title
    yield from version.furniture
    for provision in version.provisions:
        yield f"{provision.label} {provision.heading} {provision.text}"
        for note in provision.notes:
            yield f"{note.number} {note.text}"


@pytest.mark.parametrize("kind", [Html, Epub, Markdown, Text, OpenDocument])
@pytest.mark.parametrize("seed", range(FILES))
def test_no_word_of_a_made_file_is_lost(kind: type[Made], seed: int) -> None:
    made = kind(seed)
    assert lost(kind.name, made.make(), set(made.words)) == set()


def lost(name: str, content: bytes, words: set[str], side: Tracked = "accepted") -> set[str]:
    """Return which words are lost, in reading or after it; none of the others is told as lost."""
    document = read(name, content, Options(tracked=side))
    in_blocks = set(WORD.findall("\n".join(block.text for block in document.blocks)))
    version = parse(document)
    found = Counter(word for text in texts(version) for word in WORD.findall(text))
    assert not [finding.message for finding in version.findings if finding.code == "words-lost"]
    return (words - in_blocks) | (words - set(found))


@pytest.mark.slow
def test_no_word_that_chromium_prints_is_lost(tmp_path: Path) -> None:
    """A line under lowered words goes through them, so words that are struck are read, too."""
    pytest.importorskip("playwright.sync_api", reason="needs playwright")
    if not shutil.which("chromium"):
        pytest.skip("Chromium is not installed")
    shown = print_all(tmp_path, PRINTED)
    for seed, text in shown.items():
        file = tmp_path / f"{seed}.pdf"
        assert (seed, lost(file.name, file.read_bytes(), set(WORD.findall(text)), "original")) == (seed, set())


@pytest.mark.slow
def test_no_word_that_libreoffice_saves_as_word_is_lost(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    save_all(tmp_path, "docx", SAVED)
    for seed in range(SAVED):
        file = tmp_path / f"{seed}.docx"
        with ZipFile(file) as parts:
            xml = " ".join(parts.read(name).decode() for name in parts.namelist() if name.startswith("word/"))
        written = set(WORD.findall(re.sub(r"<w:(instrText|delText)\b[^<]*</w:\1>|</?w:[tr]\b[^>]*>", "", xml)))
        assert (seed, lost(file.name, file.read_bytes(), written)) == (seed, set())


@pytest.mark.slow
def test_no_word_of_rich_text_is_lost(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    save_all(tmp_path, "rtf", AS_RTF, WithoutWordArt)
    for seed in range(AS_RTF):
        file = tmp_path / f"{seed}.rtf"
        written = set(WORD.findall(file.read_text("latin-1")))
        assert (seed, lost(file.name, file.read_bytes(), written)) == (seed, set())
