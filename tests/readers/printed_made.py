"""Made files as other programs write them: printed by Chromium, saved by LibreOffice as Word and RTF."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.readers.made import Html, OpenDocument

ROOT = Path(__file__).parents[2]
#: Wide enough for the widest table: what runs off a page nobody reads.
PAPER = "<style>@page { size: 1200mm 300mm; margin: 10mm }</style>"


class WithoutWordArt(OpenDocument):
    """OpenDocument text whose lines hold no words: RTF keeps those as the name of a shape, and LibreOffice drops it."""

    SHAPES = ("rect",)


def print_all(folder: Path, count: int) -> dict[int, str]:
    """Write made pages as PDF into a folder, by a Chromium in a process of its own; return what a browser shows."""
    subprocess.run(
        [sys.executable, "-m", "tests.readers.printed_made", str(folder), str(count)], check=True, timeout=180, cwd=ROOT
    )
    shown: dict[str, str] = json.loads((folder / "shown.json").read_text())
    return {int(seed): text for seed, text in shown.items()}


def _print_all(folder: Path, count: int) -> None:
    from playwright.sync_api import sync_playwright

    shown: dict[int, str] = {}
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        page.emulate_media(media="print")
        for seed in range(count):
            page.set_content(PAPER + Html(seed).make().decode())
            shown[seed] = page.evaluate("document.body.innerText")
            (folder / f"{seed}.pdf").write_bytes(page.pdf(prefer_css_page_size=True))
        browser.close()
    (folder / "shown.json").write_text(json.dumps(shown))


def save_all(folder: Path, suffix: str, count: int, kind: type[OpenDocument] = OpenDocument) -> None:
    """Write made OpenDocument texts in another format, by one run of LibreOffice."""
    files = []
    for seed in range(count):
        file = folder / f"{seed}.fodt"
        file.write_bytes(kind(seed).make())
        files.append(str(file))
    soffice = shutil.which("soffice") or ""
    with TemporaryDirectory() as profile:
        subprocess.run(
            [
                soffice, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", suffix, "--outdir",
                str(folder), *files,
            ],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip


if __name__ == "__main__":
    _print_all(Path(sys.argv[1]), int(sys.argv[2]))
