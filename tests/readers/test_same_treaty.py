"""The same treaty in every format gives the same provisions, word for word."""

from __future__ import annotations

import html
import shutil
import subprocess
from pathlib import Path

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read
from mla_diff.text.normalise import fold_typography

ROOT = Path(__file__).resolve().parents[2]
TREATY = ROOT / "versions/demo/adopted.md"


def as_html(markdown: str) -> str:
    """Return the treaty as a plain page: headings and paragraphs."""
    blocks = []
    for block in markdown.split("\n\n"):
        level = len(block) - len(block.lstrip("#"))
        tag = f"h{level}" if level else "p"
        blocks.append(f"<{tag}>{html.escape(block.lstrip('# ').strip())}</{tag}>")
    return f"<!DOCTYPE html><html lang='en'><head><title>t</title></head><body>{''.join(blocks)}</body></html>"


def provisions(version: Version) -> list[tuple[str, str, str]]:
    return [(one.eid, one.heading, fold_typography(one.text)) for one in version.provisions]


@pytest.fixture(scope="module")
def expected() -> list[tuple[str, str, str]]:
    return provisions(parse(read("treaty.md", TREATY.read_bytes())))


def test_plain_text_gives_the_same_provisions(expected: list[tuple[str, str, str]]) -> None:
    text = "\n".join(line.lstrip("# ") for line in TREATY.read_text().splitlines())
    assert provisions(parse(read("treaty.txt", text.encode()))) == expected


def test_html_gives_the_same_provisions(expected: list[tuple[str, str, str]]) -> None:
    assert provisions(parse(read("treaty.html", as_html(TREATY.read_text()).encode()))) == expected


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the treaty as LibreOffice saves it in its formats."""
    soffice = shutil.which("soffice")
    if not soffice:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    (folder / "treaty.html").write_text(as_html(TREATY.read_text()))
    for suffix, how in (("odt", "odt"), ("docx", "docx"), ("pdf", "pdf:writer_pdf_Export")):
        source = "treaty.html" if suffix == "odt" else "treaty.odt"
        subprocess.run(
            [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless",
             *(["--infilter=HTML (StarWriter)"] if suffix == "odt" else []),
             "--convert-to", how, "--outdir", folder, folder / source],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return folder


@pytest.mark.parametrize("suffix", ["odt", "docx", "pdf"])
def test_what_libreoffice_saves_gives_the_same_provisions(
    office: Path, expected: list[tuple[str, str, str]], suffix: str
) -> None:
    file = office / f"treaty.{suffix}"
    assert provisions(parse(read(file.name, file.read_bytes()))) == expected


def test_soft_hyphens_are_no_change() -> None:
    text = "Article 1\nScope\n1. This Con\u00advention app\u00adlies to all.\n"
    old, new = (parse(read("treaty.txt", one.encode())) for one in (text, text.replace("\u00ad", "")))
    ops = [op for changes in compare(old, new).changes for change in changes for op in change.ops if op.sign != "="]
    assert not ops
