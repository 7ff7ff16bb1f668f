"""The ``mla-diff`` command: commands are declared here, what they do is imported when they are called."""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import suppress
from difflib import get_close_matches

import click
import typer

from mla_diff.cli import (
    blame,
    changes,
    compare,
    concordance,
    demo,
    explain,
    search,
    show,
    summary,
    topics,
    trace,
    versions,
)
from mla_diff.model.errors import MlaDiffError

app = typer.Typer(
    name="mla-diff",
    help="See how a treaty changed from draft to final text.",
    epilog="Examples:  mla-diff compare old.pdf new.pdf"
    "   |   mla-diff compare old.md new.md --format html -o redline.html"
    "   |   mla-diff show treaty.pdf 'Art. 8(3)'",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
compare.register(app)
changes.register(app)
summary.register(app)
show.register(app)
explain.register(app)
demo.register(app)
versions.register(app)
trace.register(app)
concordance.register(app)
blame.register(app)
search.register(app)
topics.register(app)


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
    for stream in (sys.stdout, sys.stderr):  # what the encoding cannot write is shown as a number, not a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
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
    print(message if not code else f"mla-diff: {_one_line(message)}", file=out)
    return code


def _one_line(message: str) -> str:
    """Return a message without line ends and terminal control characters that a file's name may hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in message).split())


def _usage(error: click.UsageError) -> str:
    message = error.format_message()
    if isinstance(error, click.exceptions.NoSuchOption) or "No such command" not in message:
        where = error.ctx.command_path if error.ctx else "mla-diff"
        return f"{message.rstrip('.')}; see {where} --help"
    known = sorted(getattr(error.ctx.command, "commands", ())) if error.ctx else []
    wanted = message.split("'")[1]
    near = get_close_matches(wanted, known, 1)
    return f"there is no command {wanted!r}; " + (
        f"did you mean {near[0]}?" if near else f"choose one of {', '.join(known)}"
    )
