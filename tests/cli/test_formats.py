"""The format follows from the file's ending; what contradicts itself is told in one line, and nothing is written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import ROOT, complaint, run

#: What a file of each ending begins with.
STARTS = {
    ".html": b"<!DOCTYPE html>", ".htm": b"<!DOCTYPE html>", ".docx": b"PK\x03\x04", ".DOCX": b"PK\x03\x04",
    ".csv": b"", ".json": b"{", ".md": b"", ".markdown": b"", ".txt": b"Old: ", "": b"Old: ",
}  # fmt: skip


@pytest.mark.parametrize("ending", STARTS)
def test_the_ending_of_the_file_decides(ending: str, demo: tuple[Path, Path], tmp_path: Path) -> None:
    target = tmp_path / f"redline{ending}"
    result = run("compare", *demo, "-o", target)
    assert result.returncode == 0, result.stderr
    content = target.read_bytes()
    assert content.startswith(STARTS[ending])
    if ending in (".csv", ".md", ".markdown"):
        told = run("compare", *demo, "-f", "csv" if ending == ".csv" else "md").stdout
        assert content.decode().splitlines() == told.splitlines()


@pytest.mark.parametrize(
    ("asked", "file", "says"),
    [
        ("html", "redline.docx", "the file's ending says docx, and -f says html; leave out -f"),
        ("terminal", "redline.docx", "ends in .txt"),
        ("docx", "redline.pdf", "ending says pdf"),
        ("json", "redline.HTML", "ending says html"),
        ("docx", "redline.doc", "ending says Word's old format"),
        ("", "redline.doc", "no format here ends in .doc; name a file that ends in .txt, .html, .docx"),
        ("", "redline.xyz", "or say -f"),
    ],
)
def test_a_contradiction_is_one_line_and_nothing_is_written(
    asked: str, file: str, says: str, demo: tuple[Path, Path], tmp_path: Path
) -> None:
    target = tmp_path / file
    assert says in complaint(run("compare", *demo, *(("-f", asked) if asked else ()), "-o", target))
    assert not target.exists()


@pytest.mark.parametrize(
    ("asked", "file"), [("md-critic", "notes.md"), ("docx-static", "print.docx"), ("json", "x.dat")]
)
def test_a_format_and_an_ending_that_agree_or_say_nothing_are_taken(
    asked: str, file: str, demo: tuple[Path, Path], tmp_path: Path
) -> None:
    assert run("compare", *demo, "-f", asked, "-o", tmp_path / file).returncode == 0
    assert (tmp_path / file).stat().st_size > 100


@pytest.mark.parametrize(
    ("command", "file", "start"),
    [
        (("summary", "{old}", "{new}"), "s.md", "#"),
        (("changes", "{old}", "{new}"), "c.csv", "\ufeffold,new"),
        (("concordance", "{old}", "{new}"), "e.csv", "\ufeffdraft,adopted"),
        (("trace", "Art. 3", "{old}", "{new}"), "t.html", "<!DOCTYPE html>"),
        (("blame", "{new}", "--versions", "{old}"), "b.json", "{"),
        (("show", "{new}"), "v.json", "{"),
    ],
)
def test_every_command_that_writes_a_file_looks_at_its_ending(
    command: tuple[str, ...], file: str, start: str, demo: tuple[Path, Path], tmp_path: Path
) -> None:
    words = [word.format(old=demo[0], new=demo[1]) for word in command]
    assert run(*words, "-o", tmp_path / file).returncode == 0
    assert (tmp_path / file).read_text("utf-8").startswith(start)
    assert "no format here ends in .odt" in complaint(run(*words, "-o", tmp_path / "word.odt"))


NEW_FORMATS = """
import sys, types
from mla_diff.readers import registry as readers
from mla_diff.writers import registry as writers
from mla_diff.model.block import Block, Document
writer, reader = types.ModuleType("loud_writer"), types.ModuleType("loud_reader")
writer.render = lambda comparison, view: comparison.new.title.upper() + "\\n"
reader.read = lambda name, content, options: Document(
    name, readers.digest(content), "loud", (Block(content.decode()[5:].lower()),))
sys.modules |= {"loud_writer": writer, "loud_reader": reader}
writers.RENDERERS += (writers.Renderer("loud", "loud_writer", ".loud", note="in capitals"),)
readers.FORMATS = (readers.Format("loud", "loud_reader", (".loud",), (b"loud:",), title="Loud text"), *readers.FORMATS)
from mla_diff.cli.main import run
run(sys.argv[1:])
"""


def loud(*arguments: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run mla-diff with an input and an output format more, that the registries alone know of."""
    return subprocess.run(
        [sys.executable, "-c", NEW_FORMATS, *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
    )


def test_a_format_that_is_added_to_the_registry_appears_by_itself(demo: tuple[Path, Path], tmp_path: Path) -> None:
    told = " ".join(loud("compare", "--help").stdout.split())
    assert "loud (in capitals)" in told
    assert "Loud text" in told
    assert "ends in .txt, .html, .docx, .pdf, .md, .csv, .json, .xml, .tex, .bib or .loud" in complaint(
        loud("compare", *demo, "-o", "a.b")
    )
    assert loud("compare", *demo, "-o", tmp_path / "a.loud").returncode == 0
    assert (tmp_path / "a.loud").read_text() == "CONVENTION ON THE RETURN OF BORROWED BOOKS BETWEEN CITIES\n"
    (tmp_path / "text").write_bytes(b"LOUD:ARTICLE 1\n\nTHE PARTY ACTS.")
    assert "the party acts" in loud("show", tmp_path / "text").stdout
    (tmp_path / "odd.bin").write_bytes(bytes(range(256)))
    assert ".loud" in complaint(loud("show", tmp_path / "odd.bin"))
