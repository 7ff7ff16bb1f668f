"""Parts packed into one file, the same bytes for the same parts."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold; the clock must not show in the file


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip of the parts, by name; the list of content types comes first, as readers expect."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name])
    return buffer.getvalue()
