"""What was read by hand, and whether the page still says what the record says of it."""

from __future__ import annotations

from pathlib import Path

from mla_diff.sourcing import sources
from mla_diff.writers.sources.told import sentence
from tests.provenance.figures import instruments

RECORD = Path(__file__).with_name("reading.md")


def test_the_pages_say_what_the_record_of_ten_articles_says(shared: Path) -> None:
    rows = [line.strip("| \n").split(" | ") for line in RECORD.read_text("utf-8").splitlines() if line.startswith("|")]
    told = {row[0]: row[1] for row in rows if row[0].isdigit()}
    assert len(told) == 10
    found = sources(shared / "texts/mla/mla-adopted-2023-05-26.nl.md", instruments(shared, "nl"))
    said = {unit.span.number: sentence(found, unit) for unit in found.units if unit.span.number in told}
    assert said == told
