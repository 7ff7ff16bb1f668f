"""From a document's blocks to a version: the phases of parsing, in order. No text makes it raise.

blocks --recognise--> lines --choose--> lines whose labels are units --build--> tree --audit--> Version, Reading
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages import LANGUAGES, language_name
from mla_diff.languages import language as language_of
from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Document
from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.model.provision import Footnote, Provision, Source, Version
from mla_diff.parse.amendment_signs import leave_amendment_signs_out
from mla_diff.parse.audit import audit
from mla_diff.parse.choice import choose
from mla_diff.parse.divisions_in_line import part_divisions
from mla_diff.parse.drawn_rules import draw_rules
from mla_diff.parse.eids import assign_eids
from mla_diff.parse.endnotes import take_endnotes
from mla_diff.parse.footnotes import attach_footnotes
from mla_diff.parse.furniture import settle_furniture
from mla_diff.parse.joining import join_lines
from mla_diff.parse.kept import find_lost_words
from mla_diff.parse.label import Label
from mla_diff.parse.labels.of_blocks import NONE_KNOWN
from mla_diff.parse.lines import read_lines
from mla_diff.parse.marginal_headings import take_marginal_headings
from mla_diff.parse.nodes import Node, Outline, doubts_as_findings
from mla_diff.parse.outline import build_outline
from mla_diff.parse.page_lines import set_page_lines_apart
from mla_diff.parse.publishers_notes import set_publishers_notes_apart
from mla_diff.parse.run_in_items import split_that_are_missed, split_that_count_on
from mla_diff.parse.run_in_numbers import split_numbered
from mla_diff.parse.tongues import Tongue, find_tongues, set_alternating_beside, set_beside_apart
from mla_diff.parse.two_marks import with_own_marks
from mla_diff.parse.units_within import part_units_within
from mla_diff.parse.whole_numbers import noughts_as_whole
from mla_diff.text.language import settle_language


class Text(Struct, frozen=True):
    """One text of a file, built: its outline, and what was set apart from it."""

    outline: Outline
    contents: tuple[str, ...]
    findings: tuple[Finding, ...]


def parse(document: Document, version_id: str = "", language: str = "", part: str = "") -> Version:
    """Return the version that a document holds.

    ``language`` (BCP 47) overrules what the file declares and what its words show; of a file that holds its text in
    two, ``part`` is the language of the one that is read. What could not be understood is in the version's findings,
    with the provision or page, and in its reading. Raises LoadError where no text is in the language of ``part``.
    """
    sample = [block.text for block in document.blocks if block.style in ("body", "heading", "row")]
    tag = settle_language(language, "") if language else settle_language(document.language, "\n".join(sample[:400]))
    blocks, doubts = settle_furniture(set_page_lines_apart(document.blocks, language_of(tag)), tag)
    blocks, signs = leave_amendment_signs_out(blocks, language_of(tag))
    blocks = take_marginal_headings(blocks, language_of(tag))
    blocks, edited = set_publishers_notes_apart(blocks, language_of(tag))
    tag_of_lines, known = tag, dict[str, Label | None]()
    blocks = take_endnotes(join_lines(blocks, tag, known, soft=document.format == "markdown"), tag)
    body = [block for block in draw_rules(blocks) if block.style in ("body", "heading", "row") and block.text.strip()]
    body = set_beside_apart(set_alternating_beside(body))
    tongues = find_tongues(body, tag or "en")
    if part:
        tongues = (_tongue_of(tongues, part, document.name),)
        tag = tongues[0].tag
        body = body[tongues[0].start : tongues[0].end]
        tongues = (Tongue(tag, 0, len(body)),)
    texts = [
        _build(
            body[tongue.start : tongue.end],
            language_of(tongue.tag),
            known if tongue.tag == tag_of_lines else NONE_KNOWN,
        )
        for tongue in tongues
    ]
    outline = texts[0].outline if len(texts) == 1 else _join(texts)
    eids = assign_eids(outline.nodes)
    notes, unplaced = attach_footnotes(outline.nodes, blocks)
    stem = _stem(document.name)
    contents = tuple(line for text in texts for line in text.contents)
    version = Version(
        id=version_id or stem,
        title=outline.title or stem,
        language=tag,
        source=Source(document.name, document.sha256, document.format),
        provisions=_provisions(outline.nodes, eids, notes),
        findings=(
            *document.findings, *doubts, *signs, *edited,
            *_general_findings(tag, outline, contents, [tongue.tag for tongue in tongues]),
            *(finding for text in texts for finding in text.findings),
            *doubts_as_findings(outline, eids), *unplaced,
        ),
        furniture=(*(block.text for block in blocks if block.style == "furniture"), *contents),
    )  # fmt: skip
    held = [*(body if part else blocks), *(Block(block.margin) for block in body if block.margin)]
    version = replace(version, findings=(*version.findings, *find_lost_words(held, version)))
    reading = audit(version, len(contents))
    return replace(version, reading=reading, findings=(*version.findings, *reading.doubts))


def _tongue_of(tongues: Sequence[Tongue], part: str, name: str) -> Tongue:
    """Return the stretch that is in a language. Raises LoadError where none is."""
    found = next((tongue for tongue in tongues if tongue.tag == part), None)
    if found is None:
        there = " and ".join(language_name(tongue.tag) for tongue in tongues)
        raise LoadError(
            f"{name}: holds no text in {language_name(part)}; what it holds is in {there}; ask for that part"
        )
    return found


def _build(blocks: Sequence[Block], words: Language, known: Mapping[str, Label | None]) -> Text:
    """Return the outline of a text in one language."""
    read = part_divisions(with_own_marks(read_lines(blocks, words, known), words), words)
    read = noughts_as_whole(part_units_within(read, words))
    choice = choose(split_that_count_on(read, words), words)
    lines = split_that_are_missed(split_numbered(choice.lines, words), words)
    return Text(build_outline(lines, words), choice.contents, choice.findings)


def _join(texts: Sequence[Text]) -> Outline:
    """Return several texts of one file as one outline, each below an instrument of its own."""
    whole = Outline(texts[0].outline.words, {}, title=texts[0].outline.title)
    for text in texts:
        first = len(whole.nodes) + 1
        whole.add("instrument", -1, label=text.outline.title)
        for node in text.outline.nodes:
            parent = node.parent + first if node.parent >= 0 else first - 1
            whole.nodes.append(replace(node, parent=parent))
        whole.doubts += [(node + first, code, message) for node, code, message in text.outline.doubts]
    return whole


def _provisions(
    nodes: Sequence[Node], eids: Sequence[str], notes: dict[int, tuple[Footnote, ...]]
) -> tuple[Provision, ...]:
    return tuple(
        Provision(
            eids[index], node.kind, node.number, node.label, node.heading,
            eids[node.parent] if node.parent >= 0 else None, node.text, node.page, notes.get(index, ()),
        )
        for index, node in enumerate(nodes)
    )  # fmt: skip


def _general_findings(
    tag: str, outline: Outline, contents: Sequence[str], tongues: Sequence[str]
) -> list[Finding]:  # fmt: skip
    findings = []
    if not tag:
        findings.append(Finding("language", "the language was not recognised; English labels were looked for"))
    elif tag not in LANGUAGES and not any(_is_numbered_unit(node) for node in outline.nodes):
        message = f"what articles are called in {language_name(tag)} is not known here; no unit with a number was found"
        findings.append(Finding("language", message))
    if len(set(tongues)) == 1 < len(tongues):
        message = "the file holds two texts side by side; both are read, one after the other"
        findings.append(Finding("instrument", message))
    elif len(tongues) > 1:
        names = " and then in ".join(language_name(tongue) for tongue in tongues)
        message = f"the file holds its text twice, in {names}; both are read; --part {tongues[0]} reads one of them"
        findings.append(Finding("instrument", message))
    if contents:
        findings.append(Finding("contents", f"a table of contents of {len(contents)} lines was set apart"))
    return findings


def _is_numbered_unit(node: Node) -> bool:
    return bool(node.number) and (node.kind in ("article", "section") or (node.kind == "paragraph" and node.parent < 0))


def _stem(name: str) -> str:
    last = re.split(r"[/\\]", name)[-1]
    return last.rpartition(".")[0] or last
