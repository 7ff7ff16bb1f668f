"""``mla-diff compare``: two versions, provision by provision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mla_diff.cli.completion import complete_text, complete_topic
from mla_diff.cli.deliver import deliver
from mla_diff.cli.formats import choose_format, either, format_option
from mla_diff.cli.options import (
    Color,
    Encoding,
    IgnoreCase,
    IgnoredKinds,
    IgnoreNumbering,
    IgnorePunctuation,
    KindNames,
    Language,
    LibraryFolder,
    Ocr,
    Output,
    Paged,
    PageSides,
    Part,
    SidePair,
    TrackedPair,
    TrackedSides,
    When,
    Width,
    columns,
    made_on,
    screen_lines,
    uses_color,
)  # fmt: skip
from mla_diff.cli.pair import named_provisions, read_pair
from mla_diff.cli.progress import working
from mla_diff.readers.registry import FORMATS as READABLE
from mla_diff.readers.registry import STRUCTURED
from mla_diff.writers.registry import RENDERERS, View, find_renderer, render

if TYPE_CHECKING:
    from mla_diff.model.marking import Marking

Old = Annotated[
    str, typer.Argument(help="The earlier version.", show_default=False, autocompletion=complete_text)
]  # fmt: skip
New = Annotated[
    str,
    typer.Argument(help="The later version.", metavar="[NEW]", show_default=False, autocompletion=complete_text),
]
FORMATS = {renderer.name: renderer.suffix for renderer in RENDERERS}
Format = Annotated[str, format_option(FORMATS, {renderer.name: renderer.note for renderer in RENDERERS})]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        help='Only these provisions of either side: "8(3)", "Art. 85-92".',
        show_default=False,
        autocompletion=complete_topic,
    ),
]
Inline = Annotated[bool, typer.Option("--inline", help="In the terminal, both texts as one instead of side by side.")]
Everything = Annotated[bool, typer.Option("--all", help="Show unchanged provisions too.")]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 when the versions differ.")]

_READ = either([form.title or form.name for form in (*READABLE, *STRUCTURED)])
HELP = f"""Compare two versions of a treaty, provision by provision.

OLD and NEW are files ({_READ}), or ids of the version library.
"""
EXAMPLES = """Examples:
  mla-diff compare draft.pdf adopted.pdf
  mla-diff compare draft.md adopted.md --only "Art. 85-92"
  mla-diff compare draft.md adopted.md --kinds force,scope
  mla-diff compare draft.docx adopted.docx -o redline.html
  mla-diff compare draft.docx adopted.docx -o redline.docx
  mla-diff compare draft-2022-11-30 adopted-2023-05-26 --only reservations
  mla-diff compare draft.docx --tracked both
  mla-diff compare a.txt b.txt --format json > comparison.json"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("compare", help=HELP, epilog=EXAMPLES)(compare)


def compare(
    old: Old,
    new: New = "",
    format: Format = "",
    output: Output = "",
    only: Only = None,
    everything: Everything = False,
    inline: Inline = False,
    kinds: KindNames = "",
    ignore: IgnoredKinds = "",
    ignore_case: IgnoreCase = False,
    ignore_punctuation: IgnorePunctuation = False,
    ignore_numbering: IgnoreNumbering = False,
    exit_code: ExitCode = False,
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    tracked: TrackedPair = TrackedSides.ACCEPTED,
    side: SidePair = PageSides.ALL,
    part: Part = "",
    ocr: Ocr = False,
    library: LibraryFolder = "",
) -> None:
    """Compare two versions and write the result."""
    from mla_diff import pipeline

    renderer = find_renderer(choose_format(format, output, FORMATS))
    styled = uses_color(color, bool(output))
    links = (
        _links(old, new or old, library, paged) if styled and renderer.name == "terminal" and not output else ("", "")
    )
    with working() as doing:
        versions = read_pair(old, new, language, encoding, library, tracked, doing, side, ocr, part)
        chosen = named_provisions(versions[0], versions[1], only)
        doing("finding what corresponds to what, and which words changed")
        comparison = pipeline.compare(versions[0], versions[1], library=library)
        marking = _marking(ignore_case, ignore_punctuation, ignore_numbering)
        comparison, chosen = pipeline.narrow(comparison, chosen, kinds, ignore, marking)
        doing(f"writing {renderer.name}")
        view = View(columns(width), styled, everything, chosen, inline, links, made=made_on(), lines=screen_lines())
        made = render(comparison, renderer.name, view)
    target = output or (_report(versions[0].id, versions[1].id, renderer.suffix) if renderer.is_file else "")
    deliver(made, target, paged)
    if exit_code and comparison.differs:
        raise typer.Exit(1)


def _marking(*ignored: bool) -> Marking | None:
    if not any(ignored):
        return None
    from mla_diff.model.marking import Marking

    return Marking(*ignored)


def _report(old: str, new: str, suffix: str) -> str:
    from mla_diff.runtime.files import report_path

    return str(report_path(old, new, suffix))


def _links(old: str, new: str, library: str, paged: bool) -> tuple[str, str]:
    """Return where clicks on the two versions lead, "" where the terminal shows no links."""
    from mla_diff.cli.links import address_of, shows_links

    return (address_of(old, library), address_of(new, library)) if shows_links(paged) else ("", "")
