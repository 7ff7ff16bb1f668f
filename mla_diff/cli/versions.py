"""``mla-diff versions`` and ``mla-diff init``: what the library holds, and the user's own copies in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mla_diff.cli.completion import complete_version
from mla_diff.cli.deliver import deliver, say
from mla_diff.cli.formats import choose_format, endings_of, format_option
from mla_diff.cli.options import Color, LibraryFolder, Paged, When, Width, columns, uses_color

if TYPE_CHECKING:
    from mla_diff.library.library import Held, Library
    from mla_diff.library.lock import Copy
    from mla_diff.library.manifest import Entry
    from mla_diff.model.provision import Version

HELP = """List the versions of the treaty: dates, what is held of each and of what nature it is."""
EXAMPLES = """Examples:
  mla-diff versions
  mla-diff versions --sources
  mla-diff versions add draft.pdf --id draft-2022-11-30
  mla-diff versions fetch adopted-2023-05-26
  mla-diff versions verify
  mla-diff versions --library my-treaty"""


#: Examples of the commands below, by their names.
EXAMPLES_OF = {
    "add": """Examples:
  mla-diff versions add draft.pdf --id draft-2022-11-30
  mla-diff versions add part.docx --id draft-2020-03-12 --fragment
  mla-diff versions add draft.pdf --id draft-1 --date 2019 --library my-treaty
  mla-diff versions add ch.docx --id ch --proposal-by CH --against draft-1""",
    "fetch": """Examples:
  mla-diff versions fetch
  mla-diff versions fetch adopted-2023-05-26
  mla-diff versions fetch untoc-2000""",
    "verify": """Examples:
  mla-diff versions verify
  mla-diff versions verify --library my-treaty""",
    "remove": """Examples:
  mla-diff versions remove draft-2022-11-30""",
    "init": """Examples:
  mla-diff init my-treaty
  mla-diff init civil-code --from-git ../laws b/civil-code.md --since 2015""",
}


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
FORMATS = endings_of(("terminal", "json"))
Format = Annotated[str, format_option(FORMATS)]
File = Annotated[str, typer.Argument(help="The file to put in.", show_default=False)]
OneId = Annotated[
    str, typer.Argument(metavar="ID", help="The version.", show_default=False, autocompletion=complete_version)
]  # fmt: skip
AnyId = Annotated[
    str,
    typer.Argument(
        metavar="[ID]", help="The version; all that can be fetched by default.", show_default=False,
        autocompletion=complete_version,
    ),
]  # fmt: skip
AcceptChange = Annotated[
    bool, typer.Option("--accept-change", help="Take a file that has changed since it was first fetched.")
]  # fmt: skip


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help=HELP, epilog=EXAMPLES, invoke_without_command=True, rich_markup_mode=None)
    group.callback()(list_versions)
    for command in (add, fetch, verify, remove):
        group.command(command.__name__, epilog=EXAMPLES_OF[command.__name__])(command)
    app.add_typer(group, name="versions")
    app.command("init", epilog=EXAMPLES_OF["init"])(init)


def list_versions(
    context: typer.Context,
    sources: Annotated[bool, typer.Option("--sources", help="With what is known of each, and who says so.")] = False,
    form: Format = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    library: LibraryFolder = "",
) -> None:
    """List the versions of the treaty: dates, what is held of each and of what nature it is."""
    if context.invoked_subcommand:
        context.obj = library
        return
    from mla_diff.library.library import open_library
    from mla_diff.listing import list_instruments, list_proposals
    from mla_diff.listing import list_versions as listing
    from mla_diff.writers.versions import list_json, list_text

    chosen = choose_format(form, "", FORMATS)
    opened = open_library(library)
    listed, instruments, proposals = listing(library), list_instruments(library), list_proposals(library)
    if chosen == "json":
        deliver(list_json(opened.manifest.treaty, listed, instruments, proposals), "", paged)
    else:
        text = list_text(
            opened.manifest.treaty, listed, sources, columns(width), uses_color(color), instruments, proposals
        )
        deliver(text, "", paged)


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


def fetch(
    context: typer.Context, version_id: AnyId = "", accept_change: AcceptChange = False, library: LibraryFolder = ""
) -> None:
    """Download the published file of a version, or of an instrument it took words from, over HTTPS."""
    from mla_diff.library.copies import fetch_copy
    from mla_diff.library.library import open_library
    from mla_diff.library.manifest import INSTRUMENT
    from mla_diff.model.errors import MlaDiffError, UnknownNameError

    opened = open_library(library or context.obj or "")
    entries = [opened.entry(version_id)] if version_id else list(opened.all_entries)
    found = [(entry, one) for entry in entries for one in entry.publications if one.file][: 1 if version_id else None]
    if not found:
        pages = ", ".join(one.url for entry in entries if version_id for one in entry.publications)
        raise UnknownNameError(
            f"{version_id or opened.folder}: no address of a file is known{f'; look at {pages}' if pages else ''}; "
            "put a file in with mla-diff versions add FILE --id ID"
        )
    failed: list[MlaDiffError] = []
    for entry, publication in found:
        try:
            with _progress(entry.id) as progress:
                copy, is_new = fetch_copy(opened, entry, publication, accept_change, progress)
        except MlaDiffError as error:
            failed.append(error)
            continue
        told = "fetched" if is_new else "unchanged"
        say(f"{entry.id}: {told}, SHA-256 {copy.sha256[:12]}…, {opened.own / copy.file}")
        if entry.stage == INSTRUMENT:
            _doubt(opened, entry, copy)
    for failure in failed[:-1]:
        say(f"mla-diff: {failure}", sys.stderr)
    if failed:
        raise failed[-1]


def _doubt(library: Library, entry: Entry, copy: Copy) -> None:
    """Say where a file that was fetched does not look like the text that it should be."""
    from mla_diff.library.copies import lacks_title
    from mla_diff.loading import load  # what the library calls the text says nothing of what is in it
    from mla_diff.model.errors import MlaDiffError

    try:
        version = load(library.held_copy(copy).path)
    except MlaDiffError as error:
        say(f"mla-diff: {entry.id}: {error}", sys.stderr)
        return
    if lacks_title(version, entry.title):
        way = f"look at it, and take it out with mla-diff versions remove {entry.id} if it is another text"
        say(f"mla-diff: {entry.id}: “{entry.title}” does not stand at the head of the file; {way}", sys.stderr)


@contextmanager
def _progress(name: str) -> Iterator[Callable[[int, int], None] | None]:
    """Show a bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    parts = TextColumn("{task.fields[name]}", markup=False), BarColumn(), DownloadColumn()
    with Progress(*parts, console=Console(stderr=True)) as bar:
        task = bar.add_task("", name=name, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)


def verify(context: typer.Context, library: LibraryFolder = "") -> None:
    """Check every held file: that it is the one that was pinned, can be read and has the articles it should have."""
    from mla_diff.library.copies import verify as check_files
    from mla_diff.library.library import open_library
    from mla_diff.library.names import LibraryError

    opened = open_library(library or context.obj or "")
    faults = count = 0
    for check in check_files(opened):
        told = check.fault or _reading_fault(opened, check.entry, check.held)
        count += 1
        faults += bool(told)
        say(f"{'FAULT' if told else 'ok'}  {check.entry.id}  {check.held.name}{f'  {told}' if told else ''}")
    if faults:
        raise LibraryError(f"{opened.folder}: {faults} of {count} files held are at fault; see the lines above")


def _reading_fault(library: Library, entry: Entry, held: Held) -> str:
    """Return why a file cannot serve as the version's text, "" where it can."""
    from mla_diff.loading import load_held
    from mla_diff.model.errors import MlaDiffError

    try:
        version = load_held(library, entry, held)
    except MlaDiffError as error:
        return str(error)
    count = sum(provision.kind == "article" for provision in version.provisions)
    if entry.articles and not held.fragment and count != entry.articles:
        return f"{count} articles were found in it, not {entry.articles}"
    return ""


def remove(context: typer.Context, version_id: OneId, library: LibraryFolder = "") -> None:
    """Take your own copy of a version out of the library again."""
    from mla_diff.library.copies import remove_copy
    from mla_diff.library.library import open_library

    opened = open_library(library or context.obj or "")
    copy = remove_copy(opened, version_id)
    back = next((entry for entry in opened.manifest.entries if entry.id == version_id and entry.text), None)
    say(f"{version_id}: {copy.file} removed{f'; {back.text} is used again' if back else ''}")


def init(
    folder: Annotated[str, typer.Argument(help="The folder; it is made where there is none.", show_default=False)],
    path: Annotated[
        str, typer.Argument(metavar="[PATH]", help="With --from-git: the file, as git names it.", show_default=False)
    ] = "",
    from_git: Annotated[
        str, typer.Option("--from-git", help="Take a file's history from this git repository.", metavar="REPOSITORY")
    ] = "",
    since: Annotated[str, typer.Option(help="With --from-git: only versions from this date on.", metavar="DATE")] = "",
) -> None:
    """Start a version library of your own: a folder with a commented manifest, for one treaty, ready for git.

    With --from-git it holds a version for each commit that changed the file; nothing is written to the repository.
    """
    from pathlib import Path
    from shlex import quote

    from mla_diff.library.init import init_library
    from mla_diff.model.errors import UnknownNameError

    if bool(from_git) != bool(path):
        raise UnknownNameError("a history needs both: mla-diff init FOLDER --from-git REPOSITORY PATH")
    if since and not from_git:
        raise UnknownNameError("--since belongs to --from-git; leave it out, or name a repository")
    if from_git:
        from mla_diff.cli.progress import progress
        from mla_diff.library.from_git import init_from_git

        with progress("reading the history") as tell:
            commits = init_from_git(Path(folder), Path(from_git), path, since, tell)
        say(f"{folder}: {len(commits)} versions of {path}, {commits[0].date} to {commits[-1].date}")
        return
    for made in init_library(Path(folder)):
        say(str(made))
    add = f"mla-diff versions add draft.pdf --id draft-2019-03-01 --library {quote(folder)}"
    say(f"Next, put a text in: {add}", sys.stderr)
