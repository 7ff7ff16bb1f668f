"""Plain text: one block a line; which lines belong together is settled once the language is known."""

from __future__ import annotations

import re

from msgspec.structs import replace

from mla_diff.model.block import Block, Document
from mla_diff.readers.boxes import without_boxes
from mla_diff.readers.encodings import decode
from mla_diff.readers.letters import plain_letters
from mla_diff.readers.limits import check_text, split_lines
from mla_diff.readers.registry import Options, digest
from mla_diff.text.normalise import squeeze
from mla_diff.text.spaces import indent_of

_RULE = re.compile(r"={3,}|-{3,}|~{3,}")
_SIGNS = frozenset("=-~")
UNEVEN = 3  # characters by which a rule may be longer or shorter than the heading above it


def _underlines(text: str, above: Block) -> bool:
    """Return whether a line of signs stands under a heading, as long as that is; a table's head has gaps."""
    is_rule = _RULE.fullmatch(text) is not None and above.style == "body"
    return is_rule and abs(len(above.text) - len(text)) <= UNEVEN and any(map(str.isalpha, above.text))


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the lines of a text file."""
    check_text(name, content)
    text, findings = decode(name, content, options)
    blocks: list[Block] = []
    gap = False
    for raw in without_boxes(split_lines(name, plain_letters(text))):
        stripped = squeeze(raw)
        if stripped[:1] in _SIGNS and blocks and not gap and _underlines(stripped, blocks[-1]):
            blocks[-1] = replace(blocks[-1], style="heading", level=1 if stripped[0] == "=" else 2, line=False)
        elif stripped:
            blocks.append(Block(stripped, indent=float(indent_of(raw)), gap=gap, line=True))
        gap = not stripped
    return Document(name, digest(content), "text", tuple(blocks), findings)
