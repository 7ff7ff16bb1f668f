"""Word files (.docx, .docm): the text as Word shows it, numbers written out, tracked changes settled."""

from __future__ import annotations

from msgspec.structs import replace

from mla_diff.model.block import Block, Document
from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.docx.inline import Tally
from mla_diff.readers.docx.names import Element, R, W
from mla_diff.readers.docx.notes import KINDS, Notes
from mla_diff.readers.docx.numbering import Numbering
from mla_diff.readers.docx.parts import Parts, open_parts
from mla_diff.readers.docx.revisions import settle
from mla_diff.readers.docx.story import Story
from mla_diff.readers.docx.styles import Styles
from mla_diff.readers.limits import check_blocks
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.struck import struck_finding


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a Word file. Raises LoadError where it is damaged, encrypted or none."""
    try:
        return _read(name, content, options)
    except RecursionError as error:
        raise LoadError(f"{name}: its tables or controls are nested too deeply; save the text as a new file") from error


def _read(name: str, content: bytes, options: Options) -> Document:
    parts = open_parts(name, content)
    main = parts.main()
    check_blocks(name, sum(1 for _ in main.iter(W + "p")))
    body = main.find(W + "body")
    changes = settle(main, options.tracked)
    noted = {}
    for kind in KINDS:
        root = parts.named(f"{kind}s")
        changes += settle(root, options.tracked) if root is not None else 0
        noted[kind] = Notes(kind, parts, root, body)
    styles = Styles(parts.named("styles"))
    numbering = Numbering(parts.named("numbering"), styles)
    tally = Tally(side=options.side, accepted=options.tracked == "accepted")
    heads, feet = _furniture(parts, body, options, Story(styles, numbering, {}, tally))
    blocks = Story(styles, numbering.fresh(), noted, tally).blocks(body)
    struck = [struck_finding(tally.struck, options)] if tally.struck else []
    findings = (*_changes(changes, options), *struck, *_doubts(tally, numbering), *_left_out(parts, noted))
    language = max(tally.languages, key=lambda tag: (tally.languages[tag], tag), default=styles.language)
    return Document(name, digest(content), "docx", (*heads, *blocks, *feet), findings, language)


def _furniture(parts: Parts, body: Element, options: Options, story: Story) -> tuple[list[Block], list[Block]]:
    """Return the running heads and feet, each once however many sections show it."""
    found: dict[str, dict[Block, None]] = {"header": {}, "footer": {}}
    for kind, made in found.items():
        for identifier in dict.fromkeys(ref.get(R + "id") or "" for ref in body.iter(f"{W}{kind}Reference")):
            root = parts.by_id(identifier)
            if root is None:
                continue
            settle(root, options.tracked)
            for block in story.blocks(root):
                made[replace(block, style="furniture", level=0, gap=False)] = None
    return list(found["header"]), list(found["footer"])


def _changes(count: int, options: Options) -> list[Finding]:
    if not count:
        return []
    done = "as accepted" if options.tracked == "accepted" else "as rejected, so the original text is shown"
    return [Finding("tracked-changes", f"the file holds {count} tracked changes; all are read {done}")]


def _doubts(tally: Tally, numbering: Numbering) -> list[Finding]:
    """Return the findings on what was read with a doubt or not at all."""
    found = []
    if tally.hidden:
        found.append(Finding("hidden-text", f"{tally.hidden} words are hidden in the file and are not read"))
    if tally.pictures:
        found.append(Finding("picture", f"{tally.pictures} pictures are in the file; words in them are not read"))
    if tally.embedded:
        found.append(Finding("embedded-file", f"{tally.embedded} files are embedded in the text and are not read"))
    if tally.numbers:
        found.append(
            Finding(
                "field-number",
                f"{tally.numbers} numbers are fields that only Word computes; they are missing from the text",
            )
        )
    if tally.symbols:
        found.append(Finding("symbol", f"{tally.symbols} characters of symbol fonts are unknown; U+FFFD stands there"))
    if numbering.unknown:
        forms = ", ".join(sorted(numbering.unknown))
        found.append(Finding("numbering-format", f"numbers of the kind {forms} are written in digits"))
    return found


def _left_out(parts: Parts, noted: dict[str, Notes]) -> list[Finding]:
    found = []
    for kind, notes in noted.items():
        unmarked = len(notes.unmarked())
        if unmarked:
            found.append(Finding("unmarked-note", f"{unmarked} {kind}s have no mark in the text and are not read"))
    comments = parts.named("comments")
    count = sum(1 for _ in comments.iter(W + "comment")) if comments is not None else 0
    if count:
        found.append(Finding("comments", f"{count} comments are in the file and are not read"))
    return found
