"""One treaty with footnotes, automatic numbers, running heads, broken words and columns, as LibreOffice saves it.

Whatever the format, the provisions are the same word for word; where the format has footnotes, so are these.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from mla_diff.model.block import Document
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from mla_diff.text.normalise import fold_typography
from tests.readers.joint_treaty import FOOT, HEAD, joint_treaty
from tests.readers.treaty import NOTES, units

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
#: Suffix and what LibreOffice is asked for. Its text format has no notes.
FILTERS = {"docx": "docx", "odt": "odt", "pdf": "pdf", "rtf": "rtf", "doc": "doc", "txt": "txt:Text (encoded):UTF8"}
Provisions = list[tuple[str, str, str, str, str]]
Notes = list[tuple[str, str, str, str]]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the treaty, in one column and in two, in each format."""
    folder = tmp_path_factory.mktemp("print")
    names = [f"{count}.fodt" for count in (1, 2)]
    for name, columns in zip(names, (1, 2), strict=True):
        (folder / name).write_bytes(joint_treaty(columns))
    (folder / "typed.fodt").write_bytes(joint_treaty(1, typed=True))  # a page cannot say "Article 1" by itself
    for how in (*FILTERS.values(), "html"):
        names = ["typed.fodt"] if how == "html" else names
        command = [
            str(SOFFICE),
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            how,
            "--outdir",
            str(folder),
            *names,
        ]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return folder


@cache
def document(file: Path) -> Document:
    return read(file.name, file.read_bytes())


def provisions(version: Version) -> Provisions:
    return [
        (one.eid, one.kind, fold_typography(one.label), fold_typography(one.heading), fold_typography(one.text))
        for one in version.provisions
    ]


def notes(version: Version) -> Notes:
    return [
        (one.eid, note.number, fold_typography(one.text[: note.offset]), fold_typography(note.text))
        for one in version.provisions
        for note in one.notes
    ]


def _without_marks(text: str) -> str:
    """Return the text without the four marks that LibreOffice prints in it where a format has no notes."""
    return re.sub(r"(?<=[^\W\d]|[\"”])[1-4](?!\w)", "", text)


@pytest.fixture(scope="module")
def expected() -> Version:
    """Return the treaty as Markdown, where nothing but its words can be read."""
    marks = {"title": "# ", "part": "## ", "article": "### "}
    text = "\n\n".join(marks.get(unit.kind, "") + unit.printed for unit in units())
    return parse(read("treaty.md", text.encode()))


@pytest.mark.parametrize("suffix", ["fodt", *FILTERS, "html"])
@pytest.mark.parametrize("columns", [1, 2])
def test_every_format_gives_the_same_provisions(saved: Path, expected: Version, suffix: str, columns: int) -> None:
    file = saved / ("typed.html" if suffix == "html" else f"{columns}.{suffix}")
    found = provisions(parse(document(file)))
    if suffix == "txt":  # LibreOffice prints the mark into the sentence and leaves the note out
        found = [(*one[:4], _without_marks(one[4])) for one in found]
    assert found == provisions(expected)


@pytest.mark.parametrize("suffix", [suffix for suffix in ("fodt", *FILTERS, "html") if suffix != "txt"])
@pytest.mark.parametrize("columns", [1, 2])
def test_every_format_gives_the_same_footnotes_at_the_same_words(saved: Path, suffix: str, columns: int) -> None:
    file = saved / ("typed.html" if suffix == "html" else f"{columns}.{suffix}")
    found = notes(parse(document(file)))
    marked = [unit for unit in units() if len(unit.pieces) > 1]
    assert [note[1:] for note in found] == [
        (unit.pieces[1], fold_typography(unit.pieces[0]), fold_typography(NOTES[unit.pieces[1]])) for unit in marked
    ]
    assert [note[0] for note in found] == [
        "preamble__rec_2",
        "art_2__point_b__point_ii",
        "art_3__para_3",
        "art_9__para_2__point_c",
    ]


@pytest.mark.parametrize("suffix", ["docx", "odt", "pdf", "rtf", "doc"])
def test_running_heads_are_furniture(saved: Path, suffix: str) -> None:
    file = saved / ("typed.html" if suffix == "html" else f"2.{suffix}")
    furniture = [block.text for block in document(file).blocks if block.style == "furniture"]
    assert any(HEAD in text for text in furniture)
    assert any(FOOT in text for text in furniture)


@pytest.mark.parametrize("suffix", ["fodt", *FILTERS, "html"])
def test_every_word_is_in_a_block(saved: Path, suffix: str) -> None:
    file = saved / ("typed.html" if suffix == "html" else f"2.{suffix}")
    text = " ".join(block.text for block in document(file).blocks).replace("\u00ad", "")
    found = Counter(re.findall(r"\w+", _without_marks(text) if suffix == "txt" else text))
    printed = " ".join([*(unit.printed for unit in units()), *(NOTES.values() if suffix != "txt" else ())])
    assert Counter(re.findall(r"\w+", printed)) - found == Counter()
