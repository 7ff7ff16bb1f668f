"""How many columns of a terminal text takes."""

from __future__ import annotations

import re

#: Text that takes a column a character: Latin with ready-made accents, and the signs of treaties and of our own gutter.
NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2212\u22ef\u2500-\u257f]*")


def cells(text: str) -> int:
    r"""Return how many columns a terminal needs for ``text``: two for wide characters, none for combining marks.

    >>> cells("caf\u00e9"), cells("cafe\u0301"), cells("\u6761\u7ea6")
    (4, 4, 4)
    """
    if text.isascii() or NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
