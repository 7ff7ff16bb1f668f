"""What a file is whose first bytes say only how it is packed: a zip, or the container of Microsoft's old formats."""

from __future__ import annotations

from collections.abc import Mapping

from mla_diff.model.errors import LoadError

ZIP = (b"PK\x03\x04", b"PK\x05\x06")  # the second of one that is empty
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # a new Word file under a password lies in an old container
#: How paths begin in zips of formats that are not read, and what such a file is.
_OTHERS = (("xl/", "an Excel sheet"), ("ppt/", "PowerPoint slides"))
_SHOWN = 3  # names of an archive's files in a message


def find_packed(name: str, content: bytes, parts: Mapping[str, str], endings: Mapping[str, str]) -> str:
    """Return the name of the format of a packed file, "" where only its name can tell.

    ``parts`` gives how a path begins that only a zip of some format holds, ``endings`` how one ends, and that format's
    name.
    Raises LoadError for what is packed but no text: an archive of several files, a sheet, slides.
    """
    if content.startswith(OLE):
        return "docx" if _ENCRYPTED in content else "odt"  # read through LibreOffice, as a .doc is
    return _find_zipped(name, content, parts, endings) if content.startswith(ZIP) else ""


def _find_zipped(name: str, content: bytes, parts: Mapping[str, str], endings: Mapping[str, str]) -> str:
    from mla_diff.readers.zipped import open_package

    try:
        package = open_package(name, content)
    except LoadError:
        return ""  # a damaged file: the reader that its name asks for says what is wrong with it
    paths = list(package.entries)
    for start, form in parts.items():
        if any(path.startswith(start) for path in paths):
            return form
    for end, form in endings.items():
        if any(path.lower().endswith(end) for path in paths):
            return form
    for start, what in _OTHERS:
        if any(path.startswith(start) for path in paths):
            raise LoadError(f"{name}: {what}, not a text; save the text of the treaty as a Word file or a PDF")
    files = [path for path in paths if not path.endswith("/")]
    listed = f"{', '.join(files[:_SHOWN])}{' and more' if len(files) > _SHOWN else ''}" or "nothing"
    raise LoadError(f"{name}: an archive (it holds {listed}); unpack it and name the file that holds the treaty")
