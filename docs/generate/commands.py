"""The reference of all commands, read off the command line itself, so that no command or option can be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import click
import typer.core
import typer.main

from mla_diff.cli.examples import examples
from mla_diff.cli.main import app


@dataclass(frozen=True, slots=True)
class Described:
    """A command as it is called ("mla-diff versions add"), its help and its parameters."""

    path: tuple[str, ...]
    command: click.Command

    @property
    def name(self) -> str:
        """The command without the program's name."""
        return " ".join(self.path)

    @property
    def help(self) -> str:
        """What it does."""
        return (self.command.help or "").strip()

    @property
    def summary(self) -> str:
        """The first sentence of what it does."""
        return self.help.split("\n")[0]

    @property
    def examples(self) -> tuple[str, ...]:
        """Its examples, a command line each."""
        return tuple(examples(self.command.epilog or ""))

    @property
    def usage(self) -> str:
        """How it is called."""
        context = click.Context(self.command, info_name=self.name)
        return " ".join(["mla-diff", *self.path, *self.command.collect_usage_pieces(context)])

    @property
    def arguments(self) -> list[click.Parameter]:
        """What stands after its name without dashes."""
        return [one for one in self.command.params if one.param_type_name == "argument" and _is_shown(one)]

    @property
    def options(self) -> list[click.Parameter]:
        """What starts with dashes."""
        return [one for one in self.command.params if one.param_type_name == "option" and _is_shown(one)]


def _is_shown(parameter: click.Parameter) -> bool:
    return not getattr(parameter, "hidden", False)


def commands() -> list[Described]:
    """Return all commands in the order of the help; those of a group follow it."""
    return list(_walk(typer.main.get_command(app), ()))


def _walk(group: click.Command, path: tuple[str, ...]) -> Iterator[Described]:
    if not isinstance(group, click.Group):
        return
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            yield Described((*path, name), command)
            yield from _walk(command, (*path, name))


def pages() -> dict[str, str]:
    """Return a page for each command of the first level, and the list of all of them, by path within the reference.

    The list stands beside the folder of the commands, since a command may have any name, "index" among them.
    """
    found = commands()
    made = {"commands.md": _list(found)}
    for one in found:
        if len(one.path) == 1:
            below = [_section(other, 2) for other in found if other.path[0] == one.name and len(other.path) > 1]
            made[f"commands/{one.name}.md"] = "\n".join(
                [*_section(one, 1), *(line for lines in below for line in lines)]
            )
    return made


def _list(found: list[Described]) -> str:
    names = [f"commands/{one.name}" for one in found if len(one.path) == 1]
    rows = [f"| [`{one.name}`](commands/{one.path[0]}.md{_anchor(one)}) | {cell(one.summary)} |" for one in found]
    return "\n".join(
        [
            "# Commands", "",
            "Made from the command line itself: what `mla-diff COMMAND --help` says stands here.", "",
            "| command | what it does |", "|---|---|", *rows, "",
            "Exit codes are those of diff: 0 done, 1 the versions differ (only with `--exit-code`), 2 trouble, which",
            "is told in one line on standard error.", "",
            "```{toctree}", ":hidden:", "", *names, "```", "",
        ]
    )  # fmt: skip


def _anchor(one: Described) -> str:
    return "" if len(one.path) == 1 else f"#{'-'.join(one.path)}"


def _section(one: Described, level: int) -> list[str]:
    lines = [f"({'-'.join(one.path)})=", f"{'#' * level} {one.name}", ""] if level > 1 else [f"# {one.name}", ""]
    lines += [*escape(one.help).split("\n"), "", "```text", one.usage, "```", ""]
    if one.examples:
        lines += [f"{'#' * (level + 1)} Examples{_of(one, level)}", "", "```text", *one.examples, "```", ""]
    lines += _table(f"{'#' * (level + 1)} Arguments{_of(one, level)}", "argument", one.arguments)
    lines += _table(f"{'#' * (level + 1)} Options{_of(one, level)}", "option", one.options)
    return lines


def _of(one: Described, level: int) -> str:
    """Return what parts the headings of several commands on one page."""
    return f" of {one.name}" if level > 1 else ""


def _table(heading: str, kind: str, parameters: list[click.Parameter]) -> list[str]:
    if not parameters:
        return []
    rows = [f"| {_names(one)} | {cell(_told(one))} |" for one in parameters]
    return [heading, "", f"| {kind} | what it means |", "|---|---|", *rows, ""]


def _names(parameter: click.Parameter) -> str:
    if parameter.param_type_name == "argument":
        return f"`{parameter.make_metavar(click.Context(click.Command('')))}`"
    names = ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))
    if getattr(parameter, "is_flag", False) or isinstance(parameter.type, click.Choice):
        return names  # what may be chosen is told beside it
    value = parameter.make_metavar(click.Context(click.Command(""))).removesuffix(" RANGE")
    return f"{names} `{value}`"


def _told(parameter: click.Parameter) -> str:
    """Return the help of a parameter, with its default, its choices and the variable that sets it."""
    told = [str(getattr(parameter, "help", "") or "").strip()]
    if isinstance(parameter.type, click.Choice):
        told.append(f"One of {', '.join(str(getattr(choice, 'value', choice)) for choice in parameter.type.choices)}.")
    elif isinstance(parameter.type, click.IntRange):
        told.append(f"From {parameter.type.min} to {parameter.type.max}.")
    default = getattr(parameter.default, "value", parameter.default)
    if isinstance(default, str | int) and default not in ("", False, None) and getattr(parameter, "show_default", True):
        told.append(f"Default: {default}.")
    variable = getattr(parameter, "envvar", None)
    if variable:
        told.append(f"Also set by {variable} in the environment.")
    if getattr(parameter, "multiple", False):
        told.append("May be given several times.")
    return " ".join(part for part in told if part)


def escape(text: str) -> str:
    """Return text that MyST shows as it is."""
    return re.sub(r"([\\`*_\[\]<>{}#$~])", r"\\\1", text)


def cell(text: str) -> str:
    """Return text as one cell of a table."""
    return escape(" ".join(text.split())).replace("|", "\\|")
