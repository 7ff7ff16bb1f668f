"""What a number is: the unit's own, printed once more, or that of a paragraph in it."""

from __future__ import annotations

import pytest

from mla_diff.model.block import Block, Document
from mla_diff.parse.document import parse


def act(*lines: str) -> Document:
    return Document("act.txt", "", "txt", tuple(Block(line) for line in lines))


@pytest.mark.parametrize("number", ["2.—(1)", "2 (1)", "2. (1)"])
def test_the_second_paragraph_of_section_two_keeps_its_number(number: str) -> None:
    version = parse(
        act(
            "Ferries Act", "Citation", "1. This Act may be cited as the Ferries Act.",
            "Licences", f"{number} A person may not operate a ferry without a licence.",
            "(2) The council must grant a licence.", "(3) The council may refuse one.",
            "Fees", "3. The council may charge a fee.",
        )
    )  # fmt: skip
    assert [one.label for one in version.provisions if one.kind == "paragraph"] == ["(1)", "(2)", "(3)"]
    assert "numbering" not in [finding.code for finding in version.findings]
