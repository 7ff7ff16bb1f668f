"""``mla-diff changes``: every change one a line, with provision, kind and the words."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mla_diff.cli.compare import New, Old, Only
from mla_diff.cli.deliver import deliver
from mla_diff.cli.formats import choose_format, endings_of, format_option
from mla_diff.cli.options import (
    Color,
    Encoding,
    IgnoreCase,
    IgnoredKinds,
    IgnorePunctuation,
    KindNames,
    Language,
    LibraryFolder,
    Output,
    Paged,
    When,
    Width,
    columns,
    uses_color,
)  # fmt: skip
from mla_diff.cli.pair import named_provisions, read_pair
from mla_diff.cli.progress import working
from mla_diff.writers.formats import CHANGES as WRITTEN


class Order(StrEnum):
    """The order of the lines."""

    WEIGHT = "weight"
    TEXT = "text"


FORMATS = endings_of(WRITTEN)
Format = Annotated[str, format_option(FORMATS)]
Sorted = Annotated[Order, typer.Option("--order", help="Heaviest kinds first, or as they stand in the text.")]

HELP = """List the changes from one version to another, one a line: where, of what kind, which words.

Kinds: force, scope, numbers, actors, defined_terms, crossref, inserted, deleted, brackets, wording, heading, moved,
footnote, renumbering, editorial. A change may have several; the rules behind them are words, not guesses.
"""
EXAMPLES = """Examples:
  mla-diff changes draft.pdf adopted.pdf --kinds force,scope
  mla-diff changes draft.md adopted.md --ignore editorial,renumbering
  mla-diff changes draft.md adopted.md -o changes.csv"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("changes", help=HELP, epilog=EXAMPLES)(changes)


def changes(
    old: Old,
    new: New,
    kinds: KindNames = "",
    ignore: IgnoredKinds = "",
    only: Only = None,
    format: Format = "",
    order: Sorted = Order.WEIGHT,
    output: Output = "",
    ignore_case: IgnoreCase = False,
    ignore_punctuation: IgnorePunctuation = False,
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """List the changes of two versions."""
    from mla_diff import pipeline
    from mla_diff.change_kinds.narrow import read_kinds, select
    from mla_diff.diff.marking import mark
    from mla_diff.languages.change_rules import has_rules
    from mla_diff.model.kinds import HEAVY
    from mla_diff.model.marking import Marking
    from mla_diff.report.facts import describe_both
    from mla_diff.report.notices import notices
    from mla_diff.report.sums import verdict
    from mla_diff.runtime.kinds import classify_beside
    from mla_diff.writers.changes import lines, render_changes

    form = choose_format(format, output, FORMATS)
    wanted, passed_over = read_kinds(kinds), read_kinds(ignore)
    with working() as doing:
        versions = read_pair(old, new, language, encoding, library, doing=doing)
        chosen = named_provisions(versions[0], versions[1], only)
        marking = Marking(ignore_case, ignore_punctuation)
        doing("finding what corresponds to what, and which words changed")
        comparison = mark(pipeline.compare(versions[0], versions[1], library=library), marking)
        doing("telling kinds of change apart")
        found = select(classify_beside(comparison), wanted, passed_over)
        shown = [change for change in found if not chosen or change.old in chosen or change.new in chosen]
        with_title = not chosen and "heading" not in passed_over and (not wanted or "heading" in wanted)
        made = lines(comparison, shown, order is Order.WEIGHT, with_title)
    nothing = "" if chosen or wanted or passed_over else verdict(comparison)
    if wanted & HEAVY and not has_rules(comparison.new.language or comparison.old.language):
        nothing = "Whether there are such changes is unknown."
    text = render_changes(
        made, notices(comparison), form, columns(width), uses_color(color, bool(output)), nothing or "No such changes.",
        f"Changes: {' → '.join(describe_both(*versions))}",
    )  # fmt: skip
    deliver(text, output, paged)
