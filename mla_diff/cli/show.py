"""``mla-diff show``: a text as the program understands it."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from mla_diff.cli.completion import complete_text
from mla_diff.cli.deliver import deliver
from mla_diff.cli.formats import choose_format, endings_of, format_option
from mla_diff.cli.options import (
    Color,
    Encoding,
    Language,
    LibraryFolder,
    Ocr,
    Output,
    Paged,
    PageSide,
    Part,
    Side,
    Tracked,
    TrackedSide,
    When,
    Width,
    columns,
    uses_color,
)
from mla_diff.cli.progress import working

HELP = """Show the provisions of a text as the program understands them, and what it was unsure of.

This is the first thing to look at when an alignment looks wrong.
"""
EXAMPLES = """Examples:
  mla-diff show treaty.pdf
  mla-diff show treaty.pdf "Art. 8(3)"
  mla-diff show treaty.txt --format json
  mla-diff show confidential.docx --bones -o bones.txt"""

File = Annotated[
    str,
    typer.Argument(
        help="The file to read, or a version of the library.", show_default=False, autocompletion=complete_text
    ),
]  # fmt: skip
Wanted = Annotated[
    str, typer.Argument(metavar="[PROVISION]", help='As in "Art. 8(3)"; all by default.', show_default=False)
]
FORMATS = {**endings_of(("terminal", "json")), "akn": ".xml"}
Format = Annotated[str, format_option(FORMATS, {"akn": "Akoma Ntoso"})]


Bones = Annotated[
    bool,
    typer.Option("--bones", help="The structure alone, every other word replaced: to report a confidential text."),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show", help=HELP, epilog=EXAMPLES)(show)


def show(
    file: File,
    provision: Wanted = "",
    format: Format = "",
    output: Output = "",
    bones: Bones = False,
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    tracked: Tracked = TrackedSide.ACCEPTED,
    side: Side = PageSide.ALL,
    part: Part = "",
    ocr: Ocr = False,
    library: LibraryFolder = "",
) -> None:
    """Write the outline of a text."""
    from mla_diff.languages import language_tag
    from mla_diff.loading import load, read_lines
    from mla_diff.model.errors import UnknownNameError
    from mla_diff.readers.registry import Options

    form = choose_format(format, output, FORMATS)
    sides: dict[str, Literal["", "left", "right"]] = {"left": "left", "right": "right"}
    options = Options(encoding, tracked.value, sides.get(side, ""), ocr, language, language_tag(part, "--part"))
    if bones and (provision or form != "terminal"):
        raise UnknownNameError("--bones writes the whole of a text as text; leave out the provision and the format")
    if form == "akn" and provision:
        raise UnknownNameError("Akoma Ntoso is written of whole texts; leave out the provision, or choose json")
    with working() as doing:
        doing(f"reading {file}")
        version = load(file, language=language, options=options, library=library)
    chosen: frozenset[str] = frozenset()
    if provision:
        from mla_diff.cite.find import select_provisions

        chosen = select_provisions(version, version, [provision])
    if bones:
        from mla_diff.writers.bones import write_bones

        deliver(write_bones(read_lines(file, options, library), version), output, paged)
    elif form == "json":
        from mla_diff.writers.outline import outline_json

        deliver(outline_json(version, chosen), output, paged)
    elif form == "akn":
        from mla_diff.writers.akn import render_version

        deliver(render_version(version), output, paged)
    else:
        from mla_diff.writers.outline import outline_text

        deliver(outline_text(version, chosen, columns(width), uses_color(color, bool(output))), output, paged)
