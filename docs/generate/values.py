"""The values of the library in tables, made from their source: fields, types, and what the comments say of them."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module

from docs.generate.commands import cell

#: The values that a reader of a comparison meets, in the order in which they are met.
VALUES = (
    ("mla_diff.model.provision", ("Version", "Provision", "Footnote", "Source")),
    ("mla_diff.model.finding", ("Finding",)),
    ("mla_diff.model.comparison", ("Comparison", "Change", "Op")),
    ("mla_diff.model.alignment", ("Alignment", "Correspondence", "Link", "Overrides")),
    ("mla_diff.model.reference", ("Reference",)),
    ("mla_diff.model.kinds", ("KindedChange", "Evidence")),
    ("mla_diff.model.errors", ("MlaDiffError", "LoadError", "UnknownNameError")),
)  # fmt: skip


def tables() -> str:
    """Return a section for each value."""
    return "\n".join(line for module, names in VALUES for name in names for line in _section(module, name))


def _section(module: str, name: str) -> Iterator[str]:
    source = inspect.getsource(getattr(import_module(module), name))
    read = ast.parse(source).body[0]
    assert isinstance(read, ast.ClassDef)
    yield from (f"### {name}", "", f"`{module}.{name}`", "", markdown(ast.get_docstring(read) or ""), "")
    rows = [*_fields(read, source.splitlines()), *_computed(read)]
    if rows:
        yield from ("| field | type | what it means |", "|---|---|---|", *rows, "")


def _fields(read: ast.ClassDef, lines: list[str]) -> Iterator[str]:
    for one in read.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            comment = re.search(r"  # (?!fmt)(.*)$", lines[(one.end_lineno or one.lineno) - 1])
            yield f"| `{one.target.id}` | {_code(one.annotation)} | {cell(comment[1]) if comment else ''} |"


def _computed(read: ast.ClassDef) -> Iterator[str]:
    for one in read.body:
        if isinstance(one, ast.FunctionDef) and not one.name.startswith("_"):
            decorated = any(isinstance(found, ast.Name) and "property" in found.id for found in one.decorator_list)
            names = ", ".join(argument.arg for argument in one.args.args[1:])
            called = one.name if decorated else f"{one.name}({names})"
            told = markdown((ast.get_docstring(one) or "").split("\n\n")[0])
            yield f"| `{called}` | {_code(one.returns)} | {' '.join(told.split())} |"


def _code(node: ast.expr | None) -> str:
    return f"`{ast.unparse(node)}`".replace("|", "\\|") if node else ""


def markdown(docstring: str) -> str:
    """Return a docstring without its examples, as Markdown.

    >>> markdown("Return ``one``.")
    'Return `one`.'
    """
    told = docstring.split("\n\n>>> ")[0]
    return re.sub(r"``([^`]+)``", r"`\1`", told)
