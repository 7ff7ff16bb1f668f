"""Formulas of the Official Journal in one line: what Formex keeps as elements is written as signs.

<EXPR>1 – R</EXPR><OVER/><EXPR>2</EXPR>     (1 – R)/2
<ROOT/><EXPR>a + b</EXPR>                    √(a + b)
e<IND LOC="SUP">– 50 · PD</IND>              e^(– 50 · PD)
"""

from __future__ import annotations

from mla_diff.readers.structured.dialect import Element, local_name

_BRACKETS = {"BRACKET": ("(", ")"), "BRACE": ("{", "}"), "SQBRACKET": ("[", "]")}
_SIGNS = {"OVER": "/", "ROOT": "√"}


def write_formulas(root: Element, superscript: str) -> None:
    """Write the brackets, bars of fractions, roots and powers of all formulas into their words."""
    for formula in root.iter("FORMULA", "FORMULA.S"):
        for term in formula.iter("EXPR"):
            if term.get("TYPE") in _BRACKETS:
                _enclose(term, *_BRACKETS[term.get("TYPE")])
            elif _is_held_together(term):
                _enclose(term, "(", ")")
        for power in formula.iter(superscript):
            words = "".join(power.itertext()).strip()
            if words and not words.isdecimal():  # letters cannot be raised in plain text
                _enclose(power, *(("^(", ")") if len(words.split()) > 1 else ("^", "")))
        for sign in formula.iter(*_SIGNS):
            sign.text = _SIGNS[sign.tag]


def _enclose(term: Element, opening: str, closing: str) -> None:
    term.text = f"{opening}{(term.text or '').lstrip()}"
    if len(term):
        term[-1].tail = f"{(term[-1].tail or '').rstrip()}{closing}"
    else:
        term.text = f"{term.text.rstrip()}{closing}"


def _is_held_together(term: Element) -> bool:
    """Return whether a term of several words stands above or below a bar, or under a root."""
    if len("".join(term.itertext()).split()) <= 1:
        return False
    before, after = (local_name(side) if side is not None else "" for side in (term.getprevious(), term.getnext()))
    return "OVER" in (before, after) or before == "ROOT"
