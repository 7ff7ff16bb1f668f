"""A paragraph that has become a clause of its own is told of the clause that it left, whose numbers stayed."""

from __future__ import annotations

from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read
from mla_diff.report.compose import report_on
from mla_diff.report.values import Section

HEAD = """Ferry Licence

1) Grant. The Council grants You a licence to run the ferry on the river by day and by night.

2) Fees. You pay a fee of ten crowns for each crossing that You make with passengers aboard.

3) Right to Use. You may use the ferry in all ways not otherwise restricted by this licence or by law.

"""
OLD = """This licence is Copyright (C) 2003-2004 Ann B. Pilot. All rights reserved. Permission is hereby granted to copy and
hand on this licence without modification. This licence may not be modified without the express written permission of
its copyright owner.
"""
NEW = """4) Changes. This licence is © 2005 Ann Pilot. Permission is granted to copy, hand on, or read out this licence
without modification. Nothing in this licence permits You to modify it as applied to the ferry. However, You may modify
its text and copy, hand on or read out Your modified version (the "Changed Licence") and apply it to Your own boats
subject to the following conditions: You may not say in any way that Your Changed Licence is the "Ferry Licence", and
may not use those names in the name of Your Changed Licence; You must replace the notice named in the first paragraph
above with a notice of Your own; and You may never claim that Your boats are public ferries unless Your Changed Licence
has been approved by the Council.
"""


def test_the_clause_that_a_paragraph_left_is_not_said_to_have_other_numbers() -> None:
    texts = HEAD + OLD, HEAD + NEW
    versions = [parse(read(f"{name}.txt", text.encode()), name, "en") for name, text in zip("on", texts, strict=True)]
    sections = [part for part in report_on(compare(*versions)).parts if isinstance(part, Section)]
    assert [section.facts for section in sections[1:3]] == [("unchanged",), ("a part moved away",)]
