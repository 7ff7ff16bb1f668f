"""Plain text: a paragraph a line, or paragraphs wrapped at a fixed width and parted by blank lines."""

from __future__ import annotations

from mla_diff.model.block import Document
from mla_diff.readers.encodings import decode
from mla_diff.readers.limits import check_text, split_lines
from mla_diff.readers.lines import Line, join_wrapped
from mla_diff.readers.registry import Options, digest


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a text file."""
    check_text(name, content)
    text, findings = decode(name, content, options)
    lines = []
    gap = False
    for raw in split_lines(name, text):
        stripped = raw.strip()
        if stripped:
            lines.append(Line(stripped, gap=gap, indent=len(raw) - len(raw.lstrip())))
        gap = not stripped
    return Document(name, digest(content), "text", tuple(join_wrapped(lines)), findings)
