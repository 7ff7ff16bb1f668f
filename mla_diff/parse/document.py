"""From a document's blocks to a version: the phases of parsing, in order. Never raises."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mla_diff.model.block import Document
from mla_diff.model.finding import Finding
from mla_diff.model.provision import Footnote, Provision, Source, Version
from mla_diff.parse.contents import split_contents
from mla_diff.parse.eids import assign_eids
from mla_diff.parse.footnotes import attach_footnotes
from mla_diff.parse.furniture import settle_furniture
from mla_diff.parse.joining import join_lines
from mla_diff.parse.labels import language_words
from mla_diff.parse.lines import read_lines
from mla_diff.parse.outline import Node, Outline, build_outline, doubts_as_findings
from mla_diff.text.language import detect_language


def parse(document: Document, version_id: str = "", language: str = "") -> Version:
    """Return the version that a document holds.

    ``language`` (BCP 47) overrules what the file declares and what its words show. What could not be understood
    is in the version's findings, with the provision or page.
    """
    sample = [block.text for block in document.blocks if block.style in ("body", "heading")]
    tag = (language or document.language or detect_language("\n".join(sample[:400]))).lower()
    tag = re.split(r"[-_]", tag)[0]
    words = language_words(tag)
    blocks, doubts = settle_furniture(document.blocks, tag)
    blocks = join_lines(blocks, tag)
    body = [block for block in blocks if block.style in ("body", "heading", "row")]
    lines, contents = split_contents(read_lines(body, words))
    outline = build_outline(lines, words)
    eids = assign_eids(outline.nodes)
    notes, unplaced = attach_footnotes(outline.nodes, blocks)
    stem = _stem(document.name)
    return Version(
        id=version_id or stem,
        title=outline.title or stem,
        language=tag,
        source=Source(document.name, document.sha256, document.format),
        provisions=_provisions(outline.nodes, eids, notes),
        findings=(
            *document.findings, *doubts, *_general_findings(outline, tag, contents),
            *doubts_as_findings(outline, eids), *unplaced,
        ),
        furniture=(*(block.text for block in blocks if block.style == "furniture"), *outline.front, *contents),
    )  # fmt: skip


def _provisions(
    nodes: Sequence[Node], eids: Sequence[str], notes: dict[int, tuple[Footnote, ...]]
) -> tuple[Provision, ...]:
    return tuple(
        Provision(
            eids[at], node.kind, node.number, node.label, node.heading,
            eids[node.parent] if node.parent >= 0 else None, node.text, node.page, notes.get(at, ()),
        )
        for at, node in enumerate(nodes)
    )  # fmt: skip


def _general_findings(outline: Outline, tag: str, contents: Sequence[str]) -> list[Finding]:
    findings = []
    if not tag:
        findings.append(Finding("language", "the language was not recognised; English labels were looked for"))
    if not any(node.kind in ("article", "section") for node in outline.nodes):
        findings.append(Finding("no-articles", "no article was found; paragraphs stand on their own"))
    if sum(len(text.split()) for text in outline.front) > 20:
        findings.append(Finding("front-matter", f"{len(outline.front)} blocks before the treaty's text were set apart"))
    if contents:
        findings.append(Finding("contents", f"a table of contents of {len(contents)} lines was set apart"))
    return findings


def _stem(name: str) -> str:
    last = re.split(r"[/\\]", name)[-1]
    return last.rpartition(".")[0] or last
