"""Pages that are pictures, read by a program that stands in for ocrmypdf."""

from __future__ import annotations

import os
import pty
import re
import stat
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from mla_diff.model.errors import LoadError
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare, render
from mla_diff.readers.registry import Options, read
from mla_diff.writers.registry import RENDERERS
from tests.readers.pdf_writer import Page, write_pdf

SHOW_NO_RESULT = frozenset({"pdf", "akn", "csl-json", "bibtex"})  # "pdf" is the page of "html", printed

STAND_IN = """#!/bin/sh
echo "$@" >> "{log}"
echo "Scanning contents: 1 of 1" >&2
for last; do :; done
cp "{made}" "$last"
"""


def scan() -> bytes:
    page = Page()
    page.picture()
    page.text(500, 20, "A/12", 8)
    return write_pdf([page])


def typed() -> bytes:
    page = Page()
    page.picture()
    page.text(72, 700, "Article 1 Each Party shall keep its lights burning from dusk until dawn.")
    return write_pdf([page])


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a stand-in on PATH; return the file in which it writes how it was called."""
    log, made = tmp_path / "log", tmp_path / "made.pdf"
    made.write_bytes(typed())
    stand_in = tmp_path / "bin" / "ocrmypdf"
    stand_in.parent.mkdir()
    stand_in.write_text(STAND_IN.format(log=log, made=made))
    stand_in.chmod(stand_in.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{stand_in.parent}:/usr/bin:/bin")
    monkeypatch.setenv("MLA_DIFF_CACHE", str(tmp_path / "cache"))
    return log


def test_a_scan_is_read_by_ocr_once_and_every_reading_says_so(program: Path) -> None:
    for _ in range(2):
        document = read("scan.pdf", scan(), Options(ocr=True, language="nl"))
        assert "Each Party shall keep its lights" in document.blocks[0].text
        assert document.findings[0].code == "read-by-ocr"
    (call,) = program.read_text().splitlines()
    assert call.startswith("--force-ocr --deskew --output-type pdf -l nld ")


def test_another_file_or_language_is_read_anew(program: Path) -> None:
    stamped = Page()
    stamped.picture()
    stamped.text(500, 20, "B/7", 8)
    asked = [(scan(), "en"), (write_pdf([stamped]), "en"), (scan(), "en"), (scan(), "fr")]
    for content, language in asked:
        read("scan.pdf", content, Options(ocr=True, language=language))
    calls = [call.split("-l ")[1].split()[0] for call in program.read_text().splitlines()]
    assert calls == ["eng", "eng", "fra"]


@pytest.mark.parametrize("name", [renderer.name for renderer in RENDERERS if renderer.name not in SHOW_NO_RESULT])
def test_every_report_says_that_a_side_was_read_by_ocr(name: str, program: Path) -> None:
    old = parse(read("typed.txt", b"Article 1 Each Party may keep its lights burning from dusk until dawn."))
    made = render(compare(old, parse(read("scan.pdf", scan(), Options(ocr=True)))), name)
    if isinstance(made, bytes):
        with ZipFile(BytesIO(made)) as package:
            made = "".join(package.read(part).decode() for part in package.namelist() if part.startswith("word/"))
    assert "read by OCR" in " ".join(re.sub(r"<[^>]+>", " ", made).split())


def test_on_a_terminal_the_programs_own_progress_is_seen(program: Path, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(scan())
    watched, terminal = pty.openpty()
    command = [sys.executable, "-m", "mla_diff", "show", str(tmp_path / "scan.pdf"), "--ocr"]
    for stderr in (terminal, subprocess.PIPE):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=stderr, timeout=60, check=True, text=True)
        assert "Each Party shall keep its lights" in done.stdout
        (tmp_path / "cache").rename(tmp_path / f"cache-{stderr}")  # so that the program is called again
    os.close(terminal)
    assert b"Scanning contents: 1 of 1" in os.read(watched, 10_000)
    assert "Scanning" not in done.stderr
    os.close(watched)


def test_a_file_that_has_its_text_is_not_read_by_ocr(program: Path) -> None:
    read("typed.pdf", typed(), Options(ocr=True))
    assert not program.exists()


def test_a_scan_is_refused_with_a_command_that_works_on_a_stamped_page() -> None:
    with pytest.raises(LoadError, match="--ocr, or make the text with: ocrmypdf --force-ocr --deskew"):
        read("scan.pdf", scan())


def test_without_the_program_the_user_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LoadError, match="--ocr needs ocrmypdf, which is not installed"):
        read("scan.pdf", scan(), Options(ocr=True))


def test_a_program_that_fails_is_told_in_one_line(program: Path) -> None:
    stand_in = program.parent / "bin" / "ocrmypdf"
    stand_in.write_text("#!/bin/sh\necho 'tesseract: no such language' >&2\nexit 3\n")
    with pytest.raises(LoadError, match=r"ocrmypdf failed \(tesseract: no such language\)"):
        read("scan.pdf", scan(), Options(ocr=True))
