"""Plain text: a paragraph a line, or paragraphs wrapped at a fixed width and parted by blank lines."""

from __future__ import annotations

from mla_diff.load.encodings import decode
from mla_diff.load.limits import check_text, split_lines
from mla_diff.load.lines import Line, join_wrapped
from mla_diff.load.registry import Options, digest
from mla_diff.model.block import Document


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
