"""Files made or damaged to do harm: an error in one line, in time, and nothing fetched or filled."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from io import BytesIO
from zipfile import ZipFile

import pytest

from mla_diff.model.errors import LoadError
from mla_diff.readers import docx, html, office, pdf
from mla_diff.readers.registry import Options
from tests.readers import pdf_mutations
from tests.readers.docx_writer import docx as word_file
from tests.readers.docx_writer import package, para
from tests.readers.mutations import cases
from tests.readers.odt_writer import fodt

OPTIONS = Options()
STEPS = zip("abcdefgh", "bcdefghi", strict=True)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in STEPS) + "]>"


def document(prolog: str, inner: str) -> bytes:
    """Return a Word file whose main part has a prolog of its own."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return package(
        {
            "word/document.xml": f'{prolog}<w:document xmlns:w="{namespace}"><w:body><w:p><w:r><w:t>{inner}'
            "</w:t></w:r></w:p></w:body></w:document>"
        }
    )


@pytest.mark.parametrize("seed", range(4))
def test_damaged_files_are_read_or_refused_in_one_line_and_in_time(seed: int) -> None:
    for name, read, content, options in cases(seed, 100):
        begun = time.process_time()
        try:
            read(name, content, options)
        except LoadError as error:
            message = str(error)
            if not message.startswith(name) or "\n" in message or ";" not in message:
                pytest.fail(message)
        assert time.process_time() - begun < 5, name


@pytest.mark.parametrize("seed", range(2))
def test_damaged_pdfs_are_read_or_refused_in_one_line_and_in_time(seed: int) -> None:
    chance = random.Random(seed)
    sound = pdf_mutations.originals()
    for place in range(20):
        content = pdf_mutations.damage(chance.choice(sound), chance)
        begun = time.process_time()
        try:
            pdf.read("a.pdf", content, OPTIONS)
        except LoadError as error:
            if not str(error).startswith("a.pdf: ") or "\n" in str(error):
                pytest.fail(str(error))
        assert time.process_time() - begun < 5, place


@pytest.mark.parametrize(
    "content", [document(LAUGHS, "&i;"), document('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;")]
)
def test_declared_entities_are_refused(content: bytes) -> None:
    with pytest.raises(LoadError, match=r"entities|damaged"):
        docx.read("draft.docx", content, OPTIONS)


def test_entities_in_flat_opendocument_are_refused() -> None:
    content = fodt("<text:p>&e;</text:p>").replace(
        b"<office:document ", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><office:document ', 1
    )
    with pytest.raises(LoadError, match="entities"):
        office.read("draft.fodt", content, OPTIONS)


def test_a_part_outside_the_file_is_not_opened() -> None:
    body = '<w:p><w:r><w:t>x</w:t></w:r></w:p><w:sectPr><w:headerReference r:id="out"/></w:sectPr>'
    archive = ZipFile(BytesIO(word_file(body)))
    parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    parts["word/_rels/document.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="out" '
        'Type="x/header" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="up" Type="x/styles" '
        'Target="../../../../etc/passwd"/></Relationships>'
    )
    assert [block.text for block in docx.read("draft.docx", package(parts), OPTIONS).blocks] == ["x"]


MEASURE = """
import resource, sys
from importlib import import_module
from mla_diff.readers.registry import Options
from mla_diff.model.errors import LoadError
module, name = sys.argv[1:]
try:
    import_module(module).read(name, sys.stdin.buffer.read(), Options())
    said = "read"
except LoadError as error:
    said = str(error)
try:  # what getrusage tells counts what the process was forked from
    peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
except (OSError, StopIteration):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(int(peak) // 1024, said)
"""


@pytest.mark.parametrize(
    ("module", "name", "content", "said"),
    [
        ("mla_diff.readers.docx", "bomb.docx", lambda: word_file(" " * 100_000_000), "unpacks to over"),
        ("mla_diff.readers.docx", "nodes.docx", lambda: word_file("<w:r/>" * 750_001), "XML elements"),
        (
            "mla_diff.readers.docx",
            "attributes.docx",
            lambda: word_file('<w:b w:a="" w:b="" w:c=""/>' * 187_000),
            "read",
        ),
        (
            "mla_diff.readers.html",
            "attributes.html",
            lambda: b"<p " + b" ".join(b"a%d" % i for i in range(500_000)),
            "too many attributes",
        ),
        ("mla_diff.readers.html", "words.html", lambda: b"<p>" + b"word " * 3_000_000, "read"),
    ],
)
def test_memory_stays_within_bounds(module: str, name: str, content, said: str) -> None:
    """In a process of its own."""
    command = [sys.executable, "-c", MEASURE, module, name]
    done = subprocess.run(command, input=content(), capture_output=True, check=True)
    peak, message = done.stdout.decode().split(" ", 1)
    assert said in message
    assert int(peak) < 500


@pytest.mark.parametrize(
    ("read", "name", "content"),
    [
        (docx.read, "deep.docx", word_file("<w:tbl><w:tr><w:tc>" * 80 + para("x") + "</w:tc></w:tr></w:tbl>" * 80)),
        (docx.read, "deeper.docx", word_file("<w:sdt><w:sdtContent>" * 5_000 + "</w:sdtContent></w:sdt>" * 5_000)),
        (docx.read, "merged.docx", word_file(para("x", mark="del") * 20_000)),
        (docx.read, "breaks.docx", word_file("<w:p>" + "<w:r><w:t>x</w:t><w:br/></w:r>" * 50_000 + "</w:p>")),
        (office.read, "deep.fodt", fodt("<text:list><text:list-item>" * 100 + "</text:list-item></text:list>" * 100)),
        (html.read, "links.html", b'<p>x<a href="#f" id=r>1</a>' * 3_000 + b"<p id=f>" + b'<a href="#r">b</a>' * 3_000),
    ],
)
def test_deep_or_long_structures_take_no_more_than_their_time(read, name, content) -> None:
    begun = time.process_time()
    try:
        read(name, content, OPTIONS)
    except LoadError as error:
        if "\n" in str(error):
            pytest.fail(str(error))
    assert time.process_time() - begun < 5
