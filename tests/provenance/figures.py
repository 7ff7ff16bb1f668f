"""Write the figures that are shipped of the MLA Convention's sources: python -m tests.provenance.figures ../shared

The texts that were measured may not be passed on with the project; what was counted in them may.
"""

from __future__ import annotations

import sys
from pathlib import Path

from msgspec.structs import replace

from mla_diff import loading
from mla_diff.library.library import open_library
from mla_diff.model.provision import Version
from mla_diff.provenance.figures import Figures, figures_of, write_figures
from mla_diff.provenance.origins import find_sources
from mla_diff.provenance.texts import read_text

ROOT = Path(__file__).resolve().parents[2]
#: The sentence of Article 52 that is quoted from the draft of 2017.
QUOTED = (
    "Each State Party may grant pardon, amnesty or commutation of the sentence in accordance with its Constitution or "
    "other laws."
)


def instruments(shared: Path, language: str) -> list[Version]:
    """Return the treaties that the drafters took words from, in a language."""
    folder = shared / "texts/instruments"
    return [
        replace(
            loading.load(folder / f"{entry.id}.{language}.md", version_id=entry.id),
            title=entry.title, date=entry.date,
        )
        for entry in open_library(ROOT / "versions").instruments
    ]  # fmt: skip


def measured(target: Version, texts: list[Version], how: str) -> Figures:
    """Return the figures of a text's sources."""
    return figures_of(find_sources(read_text(target), [read_text(text) for text in texts]), how)


def of_adopted(shared: Path) -> Figures:
    """Return the figures of the adopted text."""
    target = loading.load(shared / "texts/mla/mla-adopted-2023-05-26.nl.md")
    how = "The official Dutch translation was measured against the Dutch texts of the sources"
    return measured(target, instruments(shared, "nl"), how)


def of_2017(shared: Path) -> Figures:
    """Return the figures of the sentence that is quoted from the draft of 2017."""
    content = f"## Article 52\n\n{QUOTED}\n".encode()
    quoted = loading.read_version("asil-insights-27-12.md", content, "draft-2017-as-quoted")
    target = replace(quoted, title="Article 52 as quoted in ASIL Insights vol. 27 no. 12 (2023)")
    how = (
        "The one sentence of Article 52 that ASIL Insights vol. 27 no. 12 (2023) quotes was measured against the English "
        "texts of the sources"
    )
    return measured(target, instruments(shared, "en"), how)


if __name__ == "__main__":
    shared = Path(sys.argv[1]).resolve()
    for name, figures in (("sources.json", of_adopted(shared)), ("draft-2017.sources.json", of_2017(shared))):
        (ROOT / "versions/mla" / name).write_bytes(write_figures(figures))
