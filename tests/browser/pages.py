"""What the browser tests look at: a small treaty in two versions, and pairs of real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from mla_diff.model.comparison import Comparison
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
OLD = """Convention on Examples

PART I
GENERAL PROVISIONS

Article 1
Use of terms

For the purposes of this Convention:

(a) "request" means a request for assistance made under this Convention;
(b) "crime" means any crime to which this Convention applies.

Article 2
Scope

1. This Convention applies to crimes of genocide.
2. Each State Party shall take the measures that are necessary under its domestic law.
3. Nothing in this Convention prevents a State from applying other treaties that bind it.

Article 3
Languages

Requests shall be made in a language acceptable to the requested State Party, or in a working language.

PART II
FINAL PROVISIONS

Article 4
Depositary

The Secretary-General of the United Nations is designated the depositary of this Convention.

Article 5
Reservations

1. No reservations may be made to this Convention except those permitted expressly.
2. A reservation may be withdrawn at any time by notice to the depositary named in Article 4.
"""
NEW = """Convention on Examples

PART I
GENERAL PROVISIONS

Article 1
Use of terms

For the purposes of this Convention:

(a) "request" means a request for assistance made under this Convention;
(b) "crime" means any crime to which this Convention applies.

Article 2
Scope

1. This Convention applies to crimes of genocide and to war crimes.
2. Each State Party may take the measures that are necessary under its domestic law.
3. Nothing in this Convention prevents a State from applying other treaties that bind it.

Article 3
Protection of victims

Victims and witnesses shall be heard, informed and protected against every form of retaliation.

PART II
FINAL PROVISIONS

Article 4
Reservations

1. No reservations may be made to this Convention except those permitted expressly.
2. A reservation may be withdrawn at any time by notice to the depositary named in Article 5.

Article 5
Depositary

The Secretary-General of the United Nations is designated the depositary of this Convention.

Article 6
Languages

Requests shall be made in a language acceptable to the requested State Party, or in a working language.
"""


def compare_texts(old: str, new: str) -> Comparison:
    """Return the comparison of two texts as from files named old.txt and new.txt."""
    versions = [parse(read(f"{name}.txt", text.encode()), "", "") for name, text in (("old", old), ("new", new))]
    return compare(*versions)


def shared_texts(pair: str) -> tuple[Path, Path]:
    """Return the files of a pair of treaties; skips the test where they are not at hand."""
    folder = SHARED / "texts" / "pairs" / pair
    if not folder.is_dir():
        pytest.skip(f"needs the treaty texts in {folder}")
    return folder / "old.en.md", folder / "new.en.md"
