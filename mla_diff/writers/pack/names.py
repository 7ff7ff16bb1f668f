"""The names of a pack's files, made from ids: the same in every pack, safe on every system and every web host."""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import quote

INDEX, CONCORDANCE, TOPICS, ORIGINS, SOURCES, SEARCH, NOTES = (
    f"{name}.html" for name in ("index", "concordance", "topics", "origins", "sources", "search", "notes")
)
CONCORDANCE_CSV = "concordance.csv"
_PLAIN = re.compile(r"[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")  # names that Windows keeps for itself
LONGEST = 60  # characters of a name; two of them and a folder stay far below the 255 that file systems allow


def slug(name: str) -> str:
    """Return a file name without suffix for an id; what had to be changed keeps a mark of its own, so none collide.

    Capital letters are changed too: a memory stick takes "A" and "a" for the same file.

    >>> slug("draft-2022-11-30"), slug("art_12__point_A"), slug("../etc")
    ('draft-2022-11-30', 'art_12__point_a-d286f919', 'etc-f7f9121f')
    """
    if _PLAIN.fullmatch(name) and not _DEVICES.fullmatch(name) and len(name) <= LONGEST and ".." not in name:
        return name
    bare = re.sub(r"[^a-z0-9_]+", "-", name.lower()).strip("-")[: LONGEST - 9] or "x"
    return f"{bare}-{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def text_file(version_id: str) -> str:
    """Return where a version's text stands."""
    return f"text/{slug(version_id)}.html"


def redline_file(old_id: str, new_id: str) -> str:
    """Return where the comparison of two versions stands."""
    return f"compare/{slug(old_id)}--{slug(new_id)}.html"


def history_file(wid: str) -> str:
    """Return where a lineage's history stands: named for the first version that has it, and what it is there."""
    eid, _, version_id = wid.partition("@")
    return f"history/{slug(version_id)}--{slug(eid)}.html"


def topic_file(topic_id: str) -> str:
    """Return where a topic's dossier stands."""
    return f"topic/{slug(topic_id)}.html"


def source_file(eid: str) -> str:
    """Return where it is said whose words an article's are."""
    return f"sources/{slug(eid)}.html"


def anchor(file: str, name: str) -> str:
    """Return the address of a place in a file of the pack."""
    return f"{file}#{quote(name, safe='')}"


def relative(target: str, page: str) -> str:
    """Return the link from one file of the pack to another; a pack has folders of one level only.

    >>> relative("text/a.html", "index.html"), relative("index.html", "text/a.html")
    ('text/a.html', '../index.html')
    """
    return f"{'../' * page.count('/')}{target}"
