"""``mla-diff demo``: the shipped treaty that does not exist, compared."""

from __future__ import annotations

import sys

import typer

from mla_diff.cli.options import Color, When, Width, columns, uses_color

HELP = """Compare two versions of a small invented treaty, and write its redline to reports/."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", help=HELP)(demo)


def demo(color: Color = When.AUTO, width: Width = None) -> None:
    """Write the comparison side by side, then the redline, and say where it lies."""
    from mla_diff import pipeline
    from mla_diff.render.registry import View
    from mla_diff.store.files import report_path, write_atomically
    from mla_diff.store.shipped import shipped

    folder = shipped("versions") / "demo"
    comparison = pipeline.compare(folder / "draft.md", folder / "adopted.md")
    print("An invented convention, written to show what a comparison looks like.\n")
    sys.stdout.write(pipeline.render(comparison, "terminal", View(columns(width), uses_color(color))))
    redline = pipeline.render(comparison, "html")
    print(f"\nThe redline to read, print and cite: {write_atomically(report_path('demo-draft', 'demo-adopted', '.html'), redline)}")
