"""Mutants: a module's source with one small thing changed, each as its syntax tree and a line that says what changed.

Left out, since nothing but speed or words can come of it: docstrings, annotations, decorators, asserts, and messages.
"""

from __future__ import annotations

import ast
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip


_TESTED = (ast.If, ast.While, ast.IfExp)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the ``number``-th that is possible in a module."""

    path: Path
    number: int
    line: int
    was: str
    becomes: str

    @property
    def module(self) -> str:
        """The name under which the module is imported."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}  {self.was}  →  {self.becomes}"

    def tree(self) -> ast.Module:
        """Return the changed module."""
        tree = ast.parse(self.path.read_text("utf8"))
        _, change = next(islice(_places(tree), self.number, None))
        change()
        return ast.fix_missing_locations(tree)


def mutant_of(path: Path, number: int) -> Mutant:
    """Return the mutant of that number of a module."""
    tree = ast.parse(path.read_text("utf8"))
    node, change = next(islice(_places(tree), number, None))
    shown = node.test if isinstance(node, _TESTED) else node
    line, was = shown.lineno, ast.unparse(shown)
    change()
    changed = node.test if isinstance(node, _TESTED) else node
    return Mutant(path, number, line, was, ast.unparse(changed))


def sample(paths: Sequence[Path], size: int, seed: int) -> list[Mutant]:
    """Return ``size`` mutants drawn evenly from all that are possible, in the order drawn: its beginning is a draw too."""
    places = [(path, number) for path in sorted(paths) for number in range(_count(path))]
    drawn = random.Random(seed).sample(places, min(size, len(places)))
    return [mutant_of(path, number) for path, number in drawn]


def _count(path: Path) -> int:
    return sum(1 for _ in _places(ast.parse(path.read_text("utf8"))))


#: A node as it is shown, and what changes it in place.
Change = tuple[ast.expr | ast.stmt, Callable[[], None]]


def _places(tree: ast.Module) -> Iterator[Change]:
    """Yield the changes that are possible in a tree, in the order of the source. Each is taken alone."""
    for node in _walk(tree):
        if isinstance(node, ast.Compare):
            for at, operator in enumerate(node.ops):
                yield node, _setter(node.ops, at, _COMPARED[type(operator)]())
        elif isinstance(node, ast.BoolOp):
            yield node, _attribute(node, "op", ast.And() if isinstance(node.op, ast.Or) else ast.Or())
        elif isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in _RECKONED:
            yield node, _attribute(node, "op", _RECKONED[type(node.op)]())
        elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
            yield node, _attribute(node, "value", not node.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
            yield node, _attribute(node, "value", _other_number(node.value))
        elif isinstance(node, ast.If | ast.While | ast.IfExp) and not isinstance(node.test, ast.Compare | ast.BoolOp):
            yield node, _attribute(node, "test", ast.UnaryOp(ast.Not(), node.test))
        elif isinstance(node, ast.comprehension):
            for at, test in enumerate(node.ifs):
                if not isinstance(test, ast.Compare | ast.BoolOp):
                    yield test, _setter(node.ifs, at, ast.UnaryOp(ast.Not(), test))  # shown without its "not"
        elif isinstance(node, ast.Return) and node.value and not isinstance(node.value, ast.Constant):
            yield node, _attribute(node, "value", ast.Constant(None))
        elif isinstance(node, ast.Continue | ast.Break):
            yield node, _attribute(node, "__class__", ast.Break if isinstance(node, ast.Continue) else ast.Continue)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield node, _attribute(node, "value", ast.Constant(None))


def _other_number(value: int | float) -> int | float:
    """Return a number that differs: the next one, or a share by half as large again."""
    return value + 1 if isinstance(value, int) else (value * 1.5 or 0.5)


def _setter(several: list[ast.cmpop] | list[ast.expr], at: int, other: ast.AST) -> Callable[[], None]:
    return lambda: several.__setitem__(at, other)  # type: ignore[call-overload]  # of one kind


def _attribute(node: ast.AST, name: str, other: object) -> Callable[[], None]:
    return lambda: setattr(node, name, other)


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and what is below it, but for what is left out."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_comment") or isinstance(
            node, ast.Assert | ast.Raise
        ):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _walk(child)
