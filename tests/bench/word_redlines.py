"""Two plain texts as Word files, compared by python-redlines; prints the redline's ``document.xml``.

Run by the Python of an environment that has that package: ``python word_redlines.py OLD NEW``.
"""

from __future__ import annotations

import io
import sys
import zipfile
from html import escape
from pathlib import Path

_OFFICE = "http://schemas.openxmlformats.org"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="document"'
        f' Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
}


def as_word(text: str) -> bytes:
    """Return a Word file that has a paragraph for each line of a text."""
    paragraphs = [
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for line in text.splitlines()
        if line.strip()
    ]
    body = f'<w:document xmlns:w="{_OFFICE}/wordprocessingml/2006/main"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in _PARTS.items():
            archive.writestr(name, part)
        archive.writestr("word/document.xml", body)
    return made.getvalue()


def main(old: str, new: str) -> None:
    """Print the redline of two files."""
    from python_redlines import DocxodusEngine  # type: ignore[import-not-found]  # of the bench's own environment

    texts = [as_word(Path(name).read_text("utf8")) for name in (old, new)]
    redline = DocxodusEngine().run_redline("bench", *texts)[0]
    with zipfile.ZipFile(io.BytesIO(redline)) as archive:
        print(archive.read("word/document.xml").decode("utf8"))


if __name__ == "__main__":
    main(*sys.argv[1:])
