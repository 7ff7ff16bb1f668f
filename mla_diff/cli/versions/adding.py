"""``mla-diff versions add`` puts a file of the user's own into the library; ``remove`` takes it out again."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mla_diff.cli.completion import complete_version
from mla_diff.cli.deliver import say
from mla_diff.cli.options import LibraryFolder

if TYPE_CHECKING:
    from mla_diff.library.library import Library
    from mla_diff.model.provision import Version

ADD_EXAMPLES = """Examples:
  mla-diff versions add draft.pdf --id draft-2022-11-30
  mla-diff versions add part.docx --id draft-2020-03-12 --fragment
  mla-diff versions add draft.pdf --id draft-1 --date 2019 --library my-treaty
  mla-diff versions add ch.docx --id ch --proposal-by CH --against draft-1"""
REMOVE_EXAMPLES = """Examples:
  mla-diff versions remove draft-2022-11-30"""


class Stage(StrEnum):
    """How far a text had come."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    INSTRUMENT = "instrument"
    PROPOSAL = "proposal"


class Nature(StrEnum):
    """What kind of text a file holds."""

    AUTHENTIC = "authentic"
    OFFICIAL = "official translation"
    WORKING = "working translation"
    PARAPHRASE = "paraphrase"


Id = Annotated[
    str,
    typer.Option(
        "--id", help="The version it is, as in draft-2022-11-30.", metavar="ID", show_default=False,
        autocompletion=complete_version,
    ),
]  # fmt: skip


File = Annotated[str, typer.Argument(help="The file to put in.", show_default=False)]


OneId = Annotated[
    str, typer.Argument(metavar="ID", help="The version.", show_default=False, autocompletion=complete_version)
]  # fmt: skip


def add(
    context: typer.Context,
    file: File,
    version_id: Id,
    title: Annotated[str, typer.Option(help="Its title, where the library does not know the version.")] = "",
    date: Annotated[str, typer.Option(help="Its date, as in 2022-11-30.")] = "",
    stage: Annotated[Stage | None, typer.Option(help="How far the text had come.", show_default=False)] = None,
    nature: Annotated[Nature | None, typer.Option(help="What kind of text it is.", show_default=False)] = None,
    language: Annotated[str, typer.Option(help="Its language, where it is not recognised.")] = "",
    fragment: Annotated[bool, typer.Option("--fragment", help="It is a part: what is absent is not attested.")] = False,
    proposal_by: Annotated[
        str,
        typer.Option(
            "--proposal-by",
            metavar="WHO",
            show_default=False,
            help="It is no version but a proposal, put forward by this delegation.",
        ),
    ] = "",
    against: Annotated[
        str,
        typer.Option(
            "--against",
            metavar="ID",
            show_default=False,
            help="The version that the proposal is about.",
            autocompletion=complete_version,
        ),
    ] = "",
    library: LibraryFolder = "",
) -> None:
    """Put a file of your own into the library, from then on used for that version."""
    from pathlib import Path
    from shlex import quote

    from mla_diff.library.copies import add_copy
    from mla_diff.library.library import near_ids, open_library
    from mla_diff.library.lock import Copy
    from mla_diff.library.names import check_date, check_id, check_line
    from mla_diff.loading import read_file, read_version
    from mla_diff.model.errors import UnknownNameError

    check_id(version_id, "--id")
    opened = open_library(library or context.obj or "")
    if bool(proposal_by) != bool(against):
        raise UnknownNameError("a proposal needs both: --proposal-by WHO and --against VERSION")
    if proposal_by:
        if against not in {entry.id for entry in opened.entries}:
            raise UnknownNameError(f"the library has no version {against!r}{near_ids(opened.entries, against)}")
        stage, fragment = Stage.PROPOSAL, True  # what it leaves out it leaves as it is
    elif any(entry.id == version_id for entry in opened.proposals):
        stage, fragment = Stage.PROPOSAL, True
    copy = Copy(
        version_id, "", "", "", nature or "", language, check_line(title, "--title"),
        check_date(date, "--date") if date else "", stage or "", "fragment" if fragment else "",
        check_line(proposal_by, "--proposal-by"), against,
    )  # fmt: skip
    content = read_file(Path(file))
    version = read_version(file, content, version_id, language)  # raises where it cannot be read as a text
    ids = [entry.id for entry in opened.all_entries]
    stored = add_copy(opened, content, Path(file).suffix, copy)
    say(f"{version_id}: {_articles(version)} from {Path(file).name}, kept as {opened.own / stored.file}")
    if proposal_by:
        named = f" --library {quote(library or context.obj)}" if library or context.obj else ""
        say(f"A proposal by {proposal_by} against {against}. What it would change:", sys.stderr)
        say(f"mla-diff compare {against} {version_id}{named}", sys.stderr)
    elif version_id in ids:
        _lead_on(opened, version_id, library or context.obj or "")
    else:
        hint = "" if date or title else _mistyped(version_id, ids)  # who says so much knows that it is new
        say(f"{version_id} is new to this library{hint}", sys.stderr)
        _lead_on(opened, version_id, library or context.obj or "")


def _lead_on(library: Library, version_id: str, folder: str) -> None:
    """Say what can be done next with a text that was put in: compare it with the one before, if there is one."""
    from shlex import quote

    from mla_diff.library.library import open_library

    now = open_library(library.folder)
    held = [entry.id for entry in now.entries if now.held(entry)]
    if version_id not in held or len(held) < 2:
        return
    index = max(1, held.index(version_id))
    named = f" --library {quote(folder)}" if folder else ""
    say(f"Next: mla-diff compare {held[index - 1]} {held[index]}{named}", sys.stderr)


def _mistyped(version_id: str, ids: list[str]) -> str:
    """Return a hint at a known id of other letters; one of other digits is another version, not a slip."""
    from mla_diff.text.guess import nearest

    def digits(text: str) -> list[str]:
        return [character for character in text if character.isdigit()]

    near = [known for known in nearest(version_id, ids) if digits(known) == digits(version_id)]
    if not near or not digits(version_id):
        return ""
    return f"; if it is {near[0]}, take it out with mla-diff versions remove {version_id}, and add it under that id"


def _articles(version: Version) -> str:
    from mla_diff.report.counted import counted

    count = sum(provision.kind == version.article_kind for provision in version.provisions)
    return counted(count, version.article_kind)


def remove(context: typer.Context, version_id: OneId, library: LibraryFolder = "") -> None:
    """Take your own copy of a version out of the library again."""
    from mla_diff.library.copies import remove_copy
    from mla_diff.library.library import open_library

    opened = open_library(library or context.obj or "")
    copy = remove_copy(opened, version_id)
    back = next((entry for entry in opened.manifest.entries if entry.id == version_id and entry.text), None)
    say(f"{version_id}: {copy.file} removed{f'; {back.text} is used again' if back else ''}")
