"""``mla-diff demo``: what is known of one real clause, and a treaty that does not exist, compared."""

from __future__ import annotations

import sys

import typer

from mla_diff.cli.deliver import say
from mla_diff.cli.options import Color, When, Width, columns, uses_color

HELP = """Show two comparisons, without network.

The first is the reservations clause of the MLA Convention, from its last draft to the adopted text; the second two
versions of a small invented treaty, whose redline is written to reports/.
"""
EXAMPLES = "Examples:  mla-diff demo   |   mla-diff demo --width 160"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", help=HELP, epilog=EXAMPLES)(demo)


def demo(color: Color = When.AUTO, width: Width = None) -> None:
    """Write the comparison side by side, then the redline, and say where it lies."""
    from msgspec.structs import replace

    from mla_diff import pipeline
    from mla_diff.cite.find import select_provisions
    from mla_diff.library.shipped import shipped
    from mla_diff.runtime.files import report_path, write_atomically
    from mla_diff.writers.registry import View

    view = View(columns(width), uses_color(color))
    print("1. Reservations to the MLA Convention, from the last draft to the adopted text.\n")
    library = shipped("versions")
    old, new = (pipeline.load(name, library=library) for name in ("draft-2022-11-30", "adopted-2023-05-26"))
    clause = select_provisions(old, new, ["reservations"])
    comparison = pipeline.compare(old, new, library=library)
    sys.stdout.write(pipeline.render(comparison, "terminal", replace(view, only=clause)))
    print("\n2. An invented convention, written to show what a comparison looks like.\n")
    folder = library / "demo"
    comparison = pipeline.compare(folder / "draft.md", folder / "adopted.md")
    sys.stdout.write(pipeline.render(comparison, "terminal", view))
    redline = pipeline.render(comparison, "html")
    path = write_atomically(report_path("demo-draft", "demo-adopted", ".html"), redline)
    print()
    say(f"The redline to read, print and cite: {path}")
