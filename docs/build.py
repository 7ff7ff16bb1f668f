"""Builds the site: ``python -m docs.build [FOLDER]``; with ``--rewrite`` the commands shown in pages are run anew.

Pages written by hand and pages made from the program are gathered in one folder, which Sphinx turns into HTML. A
warning is an error.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from docs import console
from docs.generate import cases, commands, figures, kinds, schema, values
from docs.materials import write_materials
from tests.printed import printed

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "docs/pages"
#: Pages that stand elsewhere in the repository, and where they stand in the site; what is missing is left out.
ELSEWHERE = {
    "ARCHITECTURE.md": "architecture", "CONTRIBUTING.md": "contributing", "SECURITY.md": "security",
    "CHANGELOG.md": "changelog", "versions/README.md": "versions", "tests/bench/alignment.md": "alignment",
    "tests/bench/history.md": "pace",
}  # fmt: skip
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:|mailto:|#)([^)\s#]+)(#[^)\s]*)?\)")


def main(arguments: list[str]) -> int:
    """Return 0 where the site was built, else 1 or what Sphinx returned."""
    if "--rewrite" in arguments:
        return rewrite()
    out = Path(arguments[0]) if arguments else ROOT / "build/docs"
    gathered = out / "pages"
    shutil.rmtree(out, ignore_errors=True)
    gather(gathered)
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "--fail-on-warning", "--keep-going", "--quiet", "--doctree-dir",
         out / "doctrees", gathered, out / "html"],
        check=False,
    )  # fmt: skip
    if not done.returncode:
        print(out / "html/index.html")
    return done.returncode


def gather(folder: Path) -> None:
    """Write all pages of the site into a folder, as Markdown, with the files that they offer."""
    shutil.copytree(PAGES, folder)
    shutil.copy(ROOT / "docs/conf.py", folder)
    for name, text in commands.pages().items():
        _write(folder / "reference" / name, text)
    _write(folder / "tricky-cases.md", cases.page())
    _fill(folder / "reference/json.md", schema.tables())
    _fill(folder / "reference/library.md", values.tables())
    _fill(folder / "reference/kinds.md", kinds.tables())
    _fill(folder / "background/confidence.md", figures.table())
    _write(folder / "about/index.md", about(folder / "about"))
    (folder / "files").mkdir()
    write_materials(folder / "files")
    (folder / "extra").mkdir()
    with tempfile.TemporaryDirectory() as made:
        printed(["compare", *(str(folder / f"files/{name}.pdf") for name in ("draft", "adopted")), "--format", "html",
                 "-o", "redline.html"], Path(made))  # fmt: skip
        shutil.copy(Path(made) / "redline.html", folder / "extra/redline.html")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _fill(path: Path, made: str) -> None:
    """Put what was made into a page, at its mark."""
    before, mark, after = path.read_text(encoding="utf-8").partition("% made\n")
    if not mark:
        raise ValueError(f"{path.name}: has no line '% made'")
    path.write_text(before + made + "\n" + after, encoding="utf-8")


def about(folder: Path) -> str:
    """Copy the pages that stand elsewhere in the repository into a folder, and return the list of them."""
    places = {ROOT / name: stem for name, stem in ELSEWHERE.items()}
    places |= {path: path.stem for path in sorted((ROOT / "docs").glob("*.md")) if path.stem.lower() != "readme"}
    present = {path: stem for path, stem in places.items() if path.exists()}
    for path, stem in present.items():
        _write(folder / f"{stem}.md", relinked(path, present))
    return "\n".join(["# About the program", "", "```{toctree}", *present.values(), "```", ""])


def relinked(path: Path, present: dict[Path, str]) -> str:
    """Return a page with its links to other pages of the site; other files of the repository are only named."""

    def link(found: re.Match[str]) -> str:
        target = (path.parent / found[2]).resolve()
        if target in present:
            return f"[{found[1]}]({present[target]}.md{found[3] or ''})"
        named = target.relative_to(ROOT) if target.is_relative_to(ROOT) else found[2]
        return f"`{named}`" if found[1].strip("`") == str(named) else f"{found[1]} (`{named}`)"

    return _LINK.sub(link, path.read_text(encoding="utf-8"))


def rewrite() -> int:
    """Write what the commands of all pages print today into the pages; 1 where a page has to be written by hand."""
    failed = 0
    for page in sorted(PAGES.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            write_materials(Path(folder))
            try:
                page.write_text(console.rewritten(text, Path(folder)), encoding="utf-8")
            except ValueError as error:
                print(f"{page.relative_to(ROOT)}: {error}", file=sys.stderr)
                failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
