"""What a file that came through the browser is called here: its own name, and nothing that could lead elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection

LONGEST = 80  # characters of a name; file systems take 255 bytes, and a letter may need four
#: Names with a meaning of their own in a folder of texts, or on Windows.
_TAKEN = re.compile(r"(alignment\.toml|versions\.toml|versions\.lock\.json|(con|prn|aux|nul|com\d|lpt\d)(\..*)?)", re.I)
_DATE = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)(?:[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?)?(?!\d)")


def safe_name(given: str, taken: Collection[str] = ()) -> str:
    """Return a file name for what a browser called a file; no two stems of ``taken`` and it are alike.

    >>> safe_name("../../etc/passwd"), safe_name("C:\\\\drafts\\\\Draft 1 (final).docx"), safe_name("..")
    ('passwd', 'Draft 1 (final).docx', 'text')
    >>> safe_name("versions.toml"), safe_name("treaty.pdf", ["treaty.docx"])
    ('text-versions.toml', 'treaty-2.pdf')
    """
    last = re.split(r"[/\\]", given)[-1]
    plain = "".join(character if character.isprintable() else " " for character in last)
    plain = re.sub(r'[<>:"|?*,]', " ", plain)
    stem, dot, suffix = plain.strip(" .").rpartition(".")
    if not dot or len(suffix) > 8:
        stem, suffix = plain.strip(" ."), ""
    stem = " ".join(stem.split())[:LONGEST].strip(" .").lstrip("-") or "text"
    suffix = f".{suffix}" if suffix else ""
    if _TAKEN.fullmatch(stem + suffix):
        stem = f"text-{stem}"
    used = {name.rpartition(".")[0].casefold() or name.casefold() for name in taken}
    free, count = stem, 1
    while free.casefold() in used:
        count += 1
        free = f"{stem}-{count}"
    return free + suffix


def date_in(name: str) -> str:
    """Return the date that a file's name bears, as ISO 8601 writes it; "" for none.

    >>> date_in("draft-2022-11-30.md"), date_in("20230526_adopted.pdf"), date_in("draft 2019"), date_in("A.63-4")
    ('2022-11-30', '2023-05-26', '2019', '')
    """
    match = _DATE.search(name)
    return "-".join(part for part in match.groups() if part) if match else ""
