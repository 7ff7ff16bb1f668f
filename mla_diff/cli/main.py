"""The ``mla-diff`` command: commands are declared here, what they do is imported when they are called."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module

import click
import typer
import typer.core
import typer.main

from mla_diff.cli.examples import HelpContext, lay_out, polish_help
from mla_diff.cli.streams import prepare_streams
from mla_diff.model.errors import MlaDiffError
from mla_diff.text.guess import guess

#: The commands in the order in which the help lists them, and the module of this folder that declares each.
COMMANDS = {
    "compare": "compare", "changes": "changes", "summary": "summary", "show": "show", "explain": "explain",
    "demo": "demo", "versions": "versions", "init": "init", "trace": "trace", "concordance": "concordance",
    "blame": "blame", "sources": "sources", "index": "index", "lookup": "index", "search": "search", "topics": "topics",
    "report": "topics", "publish": "publish",
    "parallel": "parallel", "settle": "settle", "open-points": "open_points", "open": "open",
}  # fmt: skip

#: How each command's own help begins, so that the list of commands imports none of them; a test holds both alike.
TOLD = {
    "compare": "Compare two versions of a treaty, provision by provision.",
    "changes": "List the changes from one version to another, one a line: where, of what kind, which words.",
    "summary": "Sum up what changed: provisions, words, kinds of change, the ten heaviest changes, part by part.",
    "show": "Show the provisions of a text as the program understands them, and what it was unsure of.",
    "explain": "Explain why a provision was held to carry on in another: words, headings, order, and what came next.",
    "demo": "Show what a comparison looks like, without network.",
    "versions": "List the versions of the treaty: dates, what is held of each and of what nature it is.",
    "init": "Start a version library of your own: a folder with a commented manifest, for one treaty, ready for git.",
    "trace": "Follow a provision through every version: what it was called, how it got there, and which words changed.",
    "concordance": "Tell which provision became which: a table of equivalences.",
    "blame": "Tell for every word of a version with which version it came in, through moves, splits and renumbering.",
    "sources": "Tell for every article and paragraph which older texts its words came from, and how sure that is.",
    "index": "Make an index of all texts in a folder, or bring it up to date: for lookup, and for sources --index.",
    "lookup": "Tell which texts of an index have a clause: oldest first, with its place, and how its wording differs.",
    "search": (
        "Tell where words occur, version by version, grouped by provision: when did they come in, when did they leave?"
    ),
    "topics": "List the topics of the version library.",
    "report": "Write the dossier on a topic: its text in every version, what changed step by step, and open questions.",
    "publish": "Write the seminar pack: a site of the whole version library that needs no network and no server.",
    "parallel": "Set two language versions of one text side by side, and tell where their structures differ.",
    "settle": (
        "Tell what became of a redline's changes: which stand, which were refused, which are open, and whose they are."
    ),
    "open-points": (
        "List what is open in a negotiating text: brackets, alternatives, and who proposed what, article by article."
    ),
    "open": "Open a page on your own computer: drop two files, check how they were read, see what changed.",
}

EXAMPLES = """Examples:
  mla-diff compare old.pdf new.pdf
  mla-diff compare old.docx new.docx -o redline.docx
  mla-diff show treaty.pdf 'Art. 8(3)'"""


class Commands(typer.core.TyperGroup):
    """The commands; only the one that is called is imported, since declaring all of them takes longer than most do."""

    context_class = HelpContext

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        declared = typer.Typer(rich_markup_mode=None)
        import_module(f"mla_diff.cli.{COMMANDS[cmd_name]}").register(declared)
        declared.callback()(lambda: None)  # so that one command alone is a group of one
        return polish_help(typer.main.get_group(declared).commands[cmd_name])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(TOLD.items()))


app = typer.Typer(
    name="mla-diff",
    cls=Commands,
    help="See how a treaty changed from draft to final text.",
    epilog=lay_out(EXAMPLES),
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"mla-diff {version('mla-diff')}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", help="Show the version and exit.", callback=_print_version, is_eager=True
    ),
) -> None:
    """See how a treaty changed from draft to final text."""


def run(arguments: list[str] | None = None) -> None:
    """Run the command line and exit: 0 done, 1 the versions differ (with --exit-code), 2 trouble."""
    gc.set_threshold(200_000, 20, 20)  # a comparison makes many values and no cycles: collecting less saves a tenth
    prepare_streams()
    try:
        code = app(args=arguments, standalone_mode=False, prog_name="mla-diff")
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        _give_up_output()
        code = 0
    except MlaDiffError as error:
        code = _complain(str(error))
    except click.exceptions.NoArgsIsHelpError as error:
        code = _complain(error.format_message(), 0)
    except click.UsageError as error:
        code = _complain(_usage(error))
    except click.ClickException as error:
        code = _complain(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except (MemoryError, RecursionError):
        code = _complain("the texts need more memory than there is; give files that hold the treaty alone")
    except OSError as error:
        _give_up_output()
        code = _complain(f"{error.filename or 'output'}: {error.strerror}; make room, or check its permissions")
    sys.exit(code if isinstance(code, int) else 0)


def _give_up_output() -> None:
    """Let what standard output still holds go nowhere, so that Python does not fail on it again at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str, code: int = 2) -> int:
    out = sys.stderr if code else sys.stdout
    try:
        print(message if not code else f"mla-diff: {_one_line(message)}", file=out, flush=True)
    except BrokenPipeError:  # the reader of our output has seen enough
        _give_up_output()
    return code


def _one_line(message: str) -> str:
    """Return a message without line ends and terminal control characters that a file's name may hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in message).split())


def _usage(error: click.UsageError) -> str:
    message = error.format_message()
    if isinstance(error, click.exceptions.NoSuchOption) or "No such command" not in message:
        where = error.ctx.command_path if error.ctx else "mla-diff"
        return f"{message.rstrip('.')}; see {where} --help"
    group = error.ctx.command if error.ctx else None
    known = sorted(group.list_commands(error.ctx)) if error.ctx and isinstance(group, click.Group) else []
    wanted = message.split("'")[1]
    hint = guess(wanted, known, f"choose one of {', '.join(known)}")
    return f"there is no command {wanted!r}; {hint}"
