"""Every word of a made file, whatever holds it, stands in a provision, the title, a note or furniture, and once.

``tests/readers/test_word_pairs.py`` does the same for Word files, with tracked changes in them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import Options, read
from tests.readers.made import Epub, Html, Made, Markdown, OpenDocument, Text

WORD = re.compile(r"[a-z]+\d+x")
FILES = 60  # of each format


def texts(version: Version) -> Iterator[str]:
    yield version.title
    yield from version.furniture
    for provision in version.provisions:
        yield f"{provision.label} {provision.heading} {provision.text}"
        for note in provision.notes:
            yield f"{note.number} {note.text}"


@pytest.mark.parametrize("kind", [Html, Epub, Markdown, Text, OpenDocument])
@pytest.mark.parametrize("seed", range(FILES))
def test_no_word_of_a_made_file_is_lost(kind: type[Made], seed: int) -> None:
    made = kind(seed)
    document = read(kind.name, made.make(), Options())
    assert not set(made.words) - set(WORD.findall("\n".join(block.text for block in document.blocks)))
    version = parse(document)
    found = Counter(word for text in texts(version) for word in WORD.findall(text))
    assert not set(made.words) - set(found)
    assert not [finding.message for finding in version.findings if finding.code == "words-lost"]
