"""``mla-diff demo``: a treaty that does not exist, compared, and what is known of one real clause."""

from __future__ import annotations

import sys

import typer

from mla_diff.cli.deliver import say
from mla_diff.cli.options import Color, When, Width, columns, uses_color

HELP = """Show what a comparison looks like, without network.

First two versions of a small invented treaty, side by side and in sentences; its redline is written to reports/. Then
the reservations clause of the MLA Convention, from its last draft to the adopted text.
"""
EXAMPLES = """Examples:
  mla-diff demo
  mla-diff demo --width 160"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", help=HELP, epilog=EXAMPLES)(demo)


def demo(color: Color = When.AUTO, width: Width = None) -> None:
    """Write the comparisons, then the redline, and say where it lies."""
    from msgspec.structs import replace

    from mla_diff import loading, pipeline
    from mla_diff.cite.find import select_provisions
    from mla_diff.diff.summary import count_words
    from mla_diff.library.shipped import shipped
    from mla_diff.runtime.files import report_path, write_atomically
    from mla_diff.runtime.kinds import overview_beside
    from mla_diff.writers.registry import View
    from mla_diff.writers.summary import summary_text

    view = View(columns(width), uses_color(color))
    library = shipped("versions")
    print("1. An invented convention, draft and final text side by side (mla-diff compare OLD NEW).\n")
    invented = pipeline.compare(library / "demo/draft.md", library / "demo/adopted.md")
    sys.stdout.write(pipeline.render(invented, "terminal", view))

    print("\n2. The same in sentences (mla-diff summary OLD NEW).\n")
    overview = overview_beside(invented)
    sys.stdout.write(summary_text(invented, overview, count_words(invented), view.width, view.color))

    print("\n3. A real clause: reservations to the MLA Convention, of whose drafts only paraphrases are public.\n")
    old, new = (loading.load(name, library=library) for name in ("draft-2022-11-30", "adopted-2023-05-26"))
    clause = select_provisions(old, new, ["reservations"])
    real = pipeline.compare(old, new, library=library)
    sys.stdout.write(pipeline.render(real, "terminal", replace(view, only=clause)))

    path = write_atomically(report_path("demo-draft", "demo-adopted", ".html"), pipeline.render(invented, "html"))
    print()
    say(f"The redline of the first, to read, print and cite: {path}")
