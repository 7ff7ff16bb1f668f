"""What an XML file holds, counted by another way than the readers go: words text by text, elements by name."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from pathlib import Path

from lxml import etree

from mla_diff.model.provision import Version

WORD = re.compile(r"\w+")


def words_in_xml(content: bytes, skipped: frozenset[str], kept: frozenset[str] = frozenset()) -> Counter[str]:
    """Return the words of an XML file; those in ``skipped`` elements only where a ``kept`` one is around them."""
    counted: Counter[str] = Counter()
    for event, element in etree.iterwalk(etree.fromstring(content), events=("start", "end")):
        text = element.text if event == "start" else element.tail
        holder = element if event == "start" else element.getparent()
        if text and holder is not None and isinstance(holder.tag, str) and _counts(holder, skipped, kept):
            counted.update(WORD.findall(text))
    return counted


def _counts(element: etree._Element, skipped: frozenset[str], kept: frozenset[str]) -> bool:
    names = [etree.QName(above).localname for above in (element, *element.iterancestors())]
    for name in names:
        if name in kept:
            return True
        if name in skipped:
            return False
    return True


def words_in_version(version: Version) -> Counter[str]:
    """Return the words of a version: of its provisions, notes, furniture and findings."""
    counted: Counter[str] = Counter()
    for provision in version.provisions:
        notes = " ".join(note.text for note in provision.notes)
        counted.update(WORD.findall(" ".join((provision.label, provision.heading, provision.text, notes))))
    for line in version.furniture:
        counted.update(WORD.findall(line))
    for finding in version.findings:
        counted.update(WORD.findall(finding.message.partition(": ")[2]))
    return counted


def elements(content: bytes) -> Counter[str]:
    """Return how often each element stands in an XML file, by local name."""
    return Counter(re.findall(r"<(?:[A-Za-z]\w*:)?([A-Za-z]\w*)[\s/>]", content.decode("utf-8")))


def numbers_in_xml(content: bytes, element: str) -> list[str]:
    """Return what the ``num`` of each element of a name prints, in order; "" where it has none."""
    printed = []
    for unit in etree.fromstring(content).iter(f"{{*}}{element}"):
        number = unit.find("{*}num")
        printed.append("" if number is None else " ".join("".join(number.itertext()).split()))
    return printed


def printed_lines(content: bytes, element: str) -> list[str]:
    """Return what each element of a name prints, in order, without its notes; those of the contents are left out."""
    printed = []
    for line in etree.fromstring(content).iter(f"{{*}}{element}"):
        if next(line.iterancestors("{*}meta", "{*}toc"), None) is None:
            alone = deepcopy(line)
            alone.tail = None
            for note in list(alone.iter("{*}authorialNote")):
                for inside in note.iter():
                    inside.text = None
                    inside.tail = inside.tail if inside is note else None
            printed.append(" ".join("".join(alone.itertext()).split()))
    return [words for words in printed if words]


def shared(name: str) -> Path:
    """Return a real file beside the project; it need not be there."""
    return Path(__file__).resolve().parents[4] / "shared" / "akn" / name
