"""A file is what it holds, whatever it is called."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import mla_diff
from mla_diff.model.errors import LoadError
from mla_diff.readers.containers import OLE
from mla_diff.readers.registry import recognise

WORD = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
    "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>Article 1</w:t></w:r></w:p><w:p><w:r><w:t>The Party acts.</w:t></w:r></w:p></w:body></w:document>",
}
OPEN = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>Article 1</t:p>'
    "<t:p>The Party acts.</t:p></o:text></o:body></o:document-content>",
}


def zipped(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.dotx", "a", "a.zip", "a.txt", "a.odt", "a.bin", "a.DOC"])
@pytest.mark.parametrize(("parts", "expected"), [(WORD, "docx"), (OPEN, "odt")])
def test_word_and_opendocument_are_recognised_under_any_name(
    name: str, parts: dict[str, str], expected: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(zipped(parts))
    assert recognise(name, zipped(parts)).name == expected
    assert mla_diff.load(tmp_path / name).by_eid["art_1"].text == "The Party acts."


@pytest.mark.parametrize("name", ["a.doc", "a.docx", "a", "a.rtf"])
def test_an_old_word_file_is_recognised_under_any_name(name: str) -> None:
    assert recognise(name, OLE + bytes(600)).name == "odt"
    assert recognise(name, OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le")).name == "docx"


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"draft.docx": "", "notes.txt": ""}, "an archive (it holds draft.docx, notes.txt); unpack it"),
        ({f"{number}.md": "" for number in range(9)}, "0.md, 1.md, 2.md and more"),
        ({}, "it holds nothing"),
        ({"xl/workbook.xml": ""}, "an Excel sheet, not a text"),
        ({"ppt/presentation.xml": ""}, "PowerPoint slides, not a text"),
    ],
)
@pytest.mark.parametrize("name", ["a.zip", "a.docx", "a"])
def test_what_is_packed_and_no_text_is_told_in_one_line(name: str, parts: dict[str, str], says: str) -> None:
    with pytest.raises(LoadError) as caught:
        recognise(name, zipped(parts) if parts else b"PK\x05\x06" + bytes(18))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_text_that_begins_like_a_zip_is_a_text() -> None:
    assert recognise("a.txt", b"PK and others v. State").name == "text"
