"""Whether a file of text is Markdown: its headings stand behind hashes, "## 1. Definitions", each on its own."""

from __future__ import annotations

import re

FEWEST_HEADINGS = 3
_HASHED = re.compile(rb"(?m)^(#{1,6})[ \t]+[^\s#]")
#: A line behind a hash right below another: comments in a program, or a notice set as one.
_COMMENT = re.compile(rb"(?m)^#(?!#)[^\n]*\n#(?!#)")


def is_markdown(content: bytes) -> bool:
    """Return whether text has headings behind hashes, some of them below another, and no comments set so.

    >>> is_markdown(b"# Ferries Act\\n\\n## 1. Scope\\n\\nIt applies.\\n\\n## 2. Fees\\n\\nThey are due.\\n")
    True
    >>> is_markdown(b"# Copyright 2030\\n# All rights reserved.\\n#\\n## Ferries Act\\n")
    False
    """
    if content.count(b"\n#") < FEWEST_HEADINGS - 1:
        return False
    levels = [len(hashes) for hashes in _HASHED.findall(content)]
    return len(levels) >= FEWEST_HEADINGS and max(levels) > 1 and _COMMENT.search(content) is None
