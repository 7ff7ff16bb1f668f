"""Code that a server carries out, and data at the head of a file, lose neither the title nor the first article."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

CODE = [
    "<?php include 'head.php'; ?>",
    '<?php $a = ["x" => "y"]; if ($a > 3): ?>',
    "<% if (a > b) { %>",
    "{% include x %}",
]


@pytest.mark.parametrize("code", CODE)
@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "act.html",
            "{0}<h1>Boats Act</h1>{0}<h2>Article 1</h2><p>It applies.</p>{0}<h2>Article 2</h2><p>It ends.</p>",
        ),
        ("act.md", "{0}\n# Boats Act\n\n{0}\n## Article 1\nIt applies.\n\n{0}\n\n## Article 2\nIt ends.\n"),
    ],
)
def test_code_for_the_server_is_no_text(code: str, name: str, text: str) -> None:
    version = parse(read(name, text.replace("{0}", code).encode()))
    assert version.title == "Boats Act"
    assert [p.label or p.text for p in version.provisions] == ["Article 1", "Article 2"]


@pytest.mark.parametrize(
    "data",
    [
        "title: >\n  Boats Act\n  of 2001\nlang: en\ntags:\n  - law\n  - boats",
        "title: |-\n  Boats Act\n  of 2001",
        "title:\n  Boats Act\n  of 2001",
        "author:\n  name: A. Clerk\ntitle: >-2\n  Boats Act of 2001",
    ],
)
@pytest.mark.parametrize("heading", ["#", "##"])
def test_a_title_in_lines_of_its_own_at_the_head_of_a_file_is_read(data: str, heading: str) -> None:
    text = f"---\n{data}\n---\n{heading} Article 1\nIt applies.\n\n{heading} Article 2\nIt ends.\n"
    version = parse(read("act.md", text.encode()))
    assert version.title == "Boats Act of 2001"
    assert [p.label or p.text for p in version.provisions] == ["Article 1", "Article 2"]
