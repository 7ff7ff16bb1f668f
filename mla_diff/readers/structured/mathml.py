"""Formulas in MathML in one line, as plain text writes them: "HBMt = (1 - R)/2", "√(a + b)", "e^(-50)".

A file keeps each letter and sign in an element of its own; read as words they would be a column of letters.
"""

from __future__ import annotations

from mla_diff.readers.structured.dialect import Element, local_name
from mla_diff.text.raised import raise_digits

_MATH = "{http://www.w3.org/1998/Math/MathML}math"
_FENCED = ("(", ")")
#: Signs that stand between spaces where they part two terms.
_BETWEEN = frozenset("=+-−–×·÷≤≥<>≠≈±")
_SKIPPED = frozenset(("annotation", "annotation-xml"))
_DEEPEST = 100  # elements in each other; a formula of the statute book has some 15


def write_mathml(root: Element) -> None:
    """Write each formula's line in place of its elements; what stands behind it stays."""
    for formula in list(root.iter(_MATH)):
        line = _line(formula, 0)
        del formula[:]
        formula.text = " ".join(line.split())


def _line(element: Element, depth: int) -> str:
    name = local_name(element)
    parts = [child for child in element if isinstance(child.tag, str) and local_name(child) not in _SKIPPED]
    if not parts or depth > _DEEPEST:
        words = "".join(element.itertext()).strip()
        return f" {words} " if name == "mo" and words in _BETWEEN else words
    terms = [_line(part, depth + 1) for part in parts]
    if name == "mfrac" and len(terms) == 2:
        return f"{_held(terms[0])}/{_held(terms[1])}"
    if name in ("msup", "mover") and len(terms) == 2 and terms[1].strip():
        return f"{terms[0]}{_power(terms[1].strip())}"
    if name == "msubsup" and len(terms) == 3:
        return f"{terms[0]}{terms[1]}{_power(terms[2].strip())}"
    if name == "msqrt":
        return f"√{_held(''.join(terms))}"
    if name == "mfenced":
        opening, closing = element.get("open", _FENCED[0]), element.get("close", _FENCED[1])
        return f"{opening}{', '.join(terms)}{closing}"
    parting = "; " if name == "mtable" else " " if name == "mtr" else ""
    return parting.join(terms)


def _held(term: str) -> str:
    term = term.strip()
    return f"({term})" if len(term.split()) > 1 else term


def _power(exponent: str) -> str:
    if exponent.isdecimal():
        return raise_digits(exponent, ((0, len(exponent)),))
    return f"^{_held(exponent)}"
