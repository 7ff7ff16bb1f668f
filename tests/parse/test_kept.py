"""What no provision, note, furniture or finding holds is counted and told, in whatever phase it was lost."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Document
from mla_diff.parse.document import parse
from mla_diff.parse.kept import find_lost_words
from mla_diff.parse.lines import Line
from mla_diff.parse.nodes import Outline
from mla_diff.parse.outline import build_outline
from mla_diff.report.notices import version_notices

BLOCKS = (
    Block("Article 1", "heading"), Block("Fees are due in May."), Block("Article 2", "heading"), Block("Boats sail."),
)  # fmt: skip


def test_a_file_that_is_read_whole_has_no_such_finding() -> None:
    version = parse(Document("draft.txt", "", "txt", BLOCKS))
    assert find_lost_words(BLOCKS, version) == []


def test_words_that_a_phase_drops_are_told_above_every_result(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(lines: Sequence[Line], words: Language) -> Outline:
        outline = build_outline(lines, words)
        outline.nodes[-1] = replace(outline.nodes[-1], text="")
        return outline

    monkeypatch.setattr("mla_diff.parse.document.build_outline", forgetful)
    version = parse(Document("draft.txt", "", "txt", BLOCKS))
    message = "2 words of the file are not in what was read: Boats, sail"
    assert message in [finding.message for finding in version.findings]
    assert version.reading.verdict == "doubtful"
    assert f"{message}." in version_notices(version)


def test_a_number_printed_twice_may_be_kept_once() -> None:
    blocks = (*BLOCKS[:2], Block("2. Boats", "heading"), Block("2.—(1) Boats sail."))
    version = parse(Document("draft.txt", "", "txt", blocks))
    assert not [finding for finding in version.findings if finding.code == "words-lost"]
