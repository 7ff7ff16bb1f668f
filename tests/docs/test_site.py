"""The site is built without a warning, and is whole: every link leads somewhere, nothing comes from the network."""

from __future__ import annotations

import html.parser
import importlib.util
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from docs.build import ELSEWHERE, relinked
from mla_diff.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built pages."""
    if not all(importlib.util.find_spec(name) for name in ("sphinx", "myst_parser", "furo")):
        pytest.skip("Sphinx, MyST and Furo are not installed (make docs, or requirements-docs.lock)")
    out = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "docs.build", out], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert built.returncode == 0, built.stderr
    return out / "html"


class Page(html.parser.HTMLParser):
    """The ids of a page, its links, and what it loads."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag names."""
        values = {name: value or "" for name, value in attrs}
        self.ids |= {values["id"]} if "id" in values else set()
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag in ("script", "img", "iframe") and values.get("src"):
            self.loads.append(values["src"])
        if tag == "link" and values.get("rel") in ("stylesheet", "icon"):
            self.loads.append(values["href"])


def test_every_link_of_the_site_leads_to_a_page_and_a_place_in_it(site: Path) -> None:
    pages = {path: Page(path) for path in site.rglob("*.html") if path.name != "redline.html"}
    broken = []
    for path, page in pages.items():
        for link in page.links:
            target, place = urldefrag(link)
            if ":" in target:
                continue  # elsewhere in the web
            there = (path.parent / unquote(target)).resolve() if target else path
            if not there.exists() or (place and there in pages and unquote(place) not in pages[there].ids):
                broken.append(f"{path.relative_to(site)}: {link}")
    assert not broken


def test_no_page_loads_anything_from_the_network(site: Path) -> None:
    loads = {load for path in site.rglob("*.html") for load in Page(path).loads}
    assert loads
    assert not [load for load in loads if ":" in load or load.startswith("//")]


def test_every_command_and_every_page_of_the_repository_is_in_the_site(site: Path) -> None:
    assert all((site / f"reference/commands/{name}.html").exists() for name in COMMANDS)
    present = {stem for name, stem in ELSEWHERE.items() if (ROOT / name).exists()}
    present |= {path.stem for path in (ROOT / "docs").glob("*.md")}
    assert all((site / f"about/{stem}.html").exists() for stem in present)


def test_the_site_offers_the_files_of_the_tutorial_and_its_redline(site: Path) -> None:
    offered = {path.name for path in (site / "_downloads").rglob("*.pdf")}
    assert {"draft.pdf", "adopted.pdf", "second-draft.pdf"} <= offered
    assert "Settlement of disputes" in (site / "redline.html").read_text(encoding="utf-8")


def test_a_page_of_the_repository_keeps_its_links_within_the_site_and_names_the_files_beside_it(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[code](mla_diff/model) and [how](other.md#part), [web](https://example.org)", encoding="utf-8")
    text = relinked(page, {tmp_path / "other.md": "other"})
    assert text == "code (`mla_diff/model`) and [how](other.md#part), [web](https://example.org)"
