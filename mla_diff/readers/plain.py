"""Plain text: one block a line; which lines belong together is settled once the language is known."""

from __future__ import annotations

from mla_diff.model.block import Block, Document
from mla_diff.readers.encodings import decode
from mla_diff.readers.letters import plain_letters
from mla_diff.readers.limits import check_text, split_lines
from mla_diff.readers.registry import Options, digest
from mla_diff.text.normalise import squeeze


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the lines of a text file."""
    check_text(name, content)
    text, findings = decode(name, content, options)
    blocks: list[Block] = []
    gap = False
    for raw in split_lines(name, plain_letters(text)):
        stripped = squeeze(raw)
        if stripped:
            indent = float(len(raw) - len(raw.lstrip()))
            blocks.append(Block(stripped, indent=indent, gap=gap, line=True))
        gap = not stripped
    return Document(name, digest(content), "text", tuple(blocks), findings)
