"""OpenDocument texts (.odt, .ott, .fodt), read here; old Word files (.doc) and RTF, through LibreOffice."""

from __future__ import annotations

from msgspec.structs import replace

from mla_diff.model.block import Block, Document
from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers import docx
from mla_diff.readers.limits import check_blocks
from mla_diff.readers.office.convert import to_docx
from mla_diff.readers.office.names import STYLE, TEXT, Element, Opened, open_document
from mla_diff.readers.office.story import Story, Tally
from mla_diff.readers.office.styles import Styles
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.struck import struck_finding

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of old .doc files
RTF = b"{\\rtf"
CHANGES = (TEXT + "insertion", TEXT + "deletion")


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a file. Raises LoadError where it is damaged, or LibreOffice is needed and missing."""
    if content.startswith(OLE):
        return _converted(name, content, options, ".doc")
    if content.lstrip().startswith(RTF):
        return _converted(name, content, options, ".rtf")
    try:
        return _read(name, content, options)
    except RecursionError as error:
        raise LoadError(f"{name}: its tables or lists are nested too deeply; save the text as a new file") from error


def _converted(name: str, content: bytes, options: Options, suffix: str) -> Document:
    document = docx.read(name, to_docx(name, content, suffix), options)
    note = Finding("converted", "the file was read through LibreOffice; numbers and notes are as LibreOffice has them")
    return replace(document, sha256=digest(content), format=suffix[1:], findings=(note, *document.findings))


def _read(name: str, content: bytes, options: Options) -> Document:
    opened = open_document(name, content)
    check_blocks(name, sum(1 for _ in opened.content.iter(TEXT + "p", TEXT + "h")))
    changes = sum(1 for _ in opened.content.iter(*CHANGES))
    if changes and options.tracked == "original":  # the deleted words stand apart, and only an editor puts them back
        return _converted(name, content, options, ".odt" if content.startswith(b"PK") else ".fodt")
    tally = Tally(side=options.side, accepted=options.tracked == "accepted")
    styles = Styles(opened)
    heads, feet = _furniture(opened, styles, tally)
    blocks = Story(styles, tally).blocks(opened.text)
    struck = [struck_finding(tally.struck, options)] if tally.struck else []
    findings = (*struck, *_doubts(changes, tally))
    return Document(name, digest(content), "odt", (*heads, *blocks, *feet), findings, styles.language)


def _furniture(opened: Opened, styles: Styles, tally: Tally) -> tuple[list[Block], list[Block]]:
    """Return the running heads and feet of all kinds of pages, each once."""
    found: dict[str, dict[Block, None]] = {"header": {}, "footer": {}}
    for page in opened.everywhere(STYLE + "master-page"):
        for part in page:
            kind = next((kind for kind in found if _is_part(part, kind)), None)
            for block in Story(styles, tally).blocks(part) if kind else ():
                if kind:
                    found[kind][replace(block, style="furniture", level=0, gap=False)] = None
    return list(found["header"]), list(found["footer"])


def _is_part(element: Element, kind: str) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag.startswith(STYLE + kind)
        and element.get(STYLE + "display") != "false"
    )


def _doubts(changes: int, tally: Tally) -> list[Finding]:
    found = []
    if changes:
        found.append(Finding("tracked-changes", f"the file holds {changes} tracked changes; all are read as accepted"))
    if tally.hidden:
        found.append(Finding("hidden-text", f"{tally.hidden} words are hidden in the file and are not read"))
    if tally.pictures:
        found.append(Finding("picture", f"{tally.pictures} pictures are in the file; words in them are not read"))
    if tally.comments:
        found.append(Finding("comments", f"{tally.comments} comments are in the file and are not read"))
    return found
