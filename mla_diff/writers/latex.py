"""A redline as LaTeX: both texts in two columns, or as one text; it compiles with what Debian calls latex-recommended.

Texts in other scripts than Latin compile with LuaLaTeX; ``latex_letters`` finds their fonts. Where ``ulem`` is not
installed, words are marked by colour and brackets instead of strokes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from mla_diff.diff.words import diff_words
from mla_diff.model.comparison import UNCOMPARED, Comparison, Op, Sign, compares_words
from mla_diff.model.provision import Provision
from mla_diff.report.compose import report_on
from mla_diff.report.values import Heading, Remark, Report, Row
from mla_diff.writers.latex_letters import fonts_for_lualatex, signs_for_pdflatex
from mla_diff.writers.registry import View
from mla_diff.writers.woven import Note, Paragraph, Piece
from mla_diff.writers.woven.remarks import told
from mla_diff.writers.woven.weave import weave

_START = r"""% Compile with pdflatex or lualatex; texts in other scripts than Latin with lualatex.
\documentclass[10pt]{article}
\usepackage{iftex}
\usepackage{xcolor}
\definecolor{mlagone}{HTML}{923800}
\definecolor{mlacome}{HTML}{0B468C}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
  \usepackage{textcomp}
  \IfFileExists{cmap.sty}{\usepackage{cmap}}{}
  \IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
"""
_SETTING = r"""\fi
\usepackage[margin=22mm]{geometry}
\usepackage{longtable}
\IfFileExists{ulem.sty}{%
  \usepackage[normalem]{ulem}
  \providecommand{\mladel}[1]{{\color{mlagone}\sout{##1}}}
  \providecommand{\mlains}[1]{{\color{mlacome}\uline{##1}}}
}{%
  \providecommand{\mladel}[1]{{\color{mlagone}[\kern-1pt[##1]\kern-1pt]}}
  \providecommand{\mlains}[1]{{\color{mlacome}\textit{##1}}}
}
\newcommand{\mlaremark}[1]{ {\small\color{gray}(#1)}}
\newcommand{\mlahead}[1]{\par\medskip\noindent\textbf{#1}\par\nobreak}
\setlength{\parindent}{0pt}
\setlength{\parskip}{4pt}
\raggedright
\emergencystretch=2em
\begin{document}
"""
_NOT_XELATEX = "  \\errmessage{Compile this file with lualatex, which takes letters from several fonts}\n"
_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "<": r"\textless{}", ">": r"\textgreater{}",
    "|": r"\textbar{}", '"': r"\textquotedbl{}", "`": r"\textasciigrave{}", "'": r"\textquotesingle{}",
    "[": "{[}", "]": "{]}", "\u00a0": "~", "\v": " ", "\t": " ", "*": "{*}",
}  # fmt: skip
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_LIGATURES = re.compile(r"(?<=-)(?=-)|(?<=,)(?=,)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def render(comparison: Comparison, view: View) -> str:
    """Return the redline as a LaTeX document: in two columns, or as one text with ``view.style`` "inline"."""
    report = report_on(comparison, view.only)
    inline = view.style == "inline" and compares_words(comparison.old, comparison.new)
    body = "".join(_inline(comparison, report, view) if inline else _columns(report, view))
    shown = f"{_title(report)}{body}"
    return f"{_preamble(shown, comparison.new.language)}{shown}\\end{{document}}\n"


def _preamble(shown: str, language: str) -> str:
    fonts = fonts_for_lualatex(shown, language)
    chosen = f"\\ifLuaTeX\n{fonts}\\else\n{_NOT_XELATEX}\\fi\n" if fonts else ""
    return f"{_START}{signs_for_pdflatex(shown)}\\else\n  \\usepackage{{fontspec}}\n{chosen}{_SETTING}"


def _title(report: Report) -> str:
    old, new = map(escape, report.texts)
    lines = [f"Old text: \\mladel{{{old}}}\\par\n", f"New text: \\mlains{{{new}}}\\par\n"]
    lines += [f"\\textbf{{{escape(notice)}}}\\par\n" for notice in report.notices]
    return "".join(lines) + "\\bigskip\n"


def _inline(comparison: Comparison, report: Report, view: View) -> Iterator[str]:
    for paragraph in weave(comparison, report, view.only):
        text = "".join(_piece_runs(paragraph)) + "".join(
            f"\\mlaremark{{{escape(told(remark))}}}" for remark in paragraph.remarks
        )
        yield f"\\mlahead{{{text}}}\n" if paragraph.style != "provision" else f"{text}\\par\n"


def _piece_runs(paragraph: Paragraph) -> Iterator[str]:
    for sign, run in groupby(paragraph.pieces, key=lambda piece: piece.sign):
        pieces: list[Piece] = list(run)
        yield _mark(sign, "".join(escape(piece.text) for piece in pieces))
        yield from (_note(piece.note) for piece in pieces if piece.note)
    if paragraph.end != "=" and paragraph.sign == "~":
        yield _mark(paragraph.end, r"\P{}")


def _note(note: Note) -> str:
    if note.old is None or note.new is None:
        ops: tuple[Op, ...] = (Op("-" if note.new is None else "+", note.old or note.new or ""),)
    else:
        ops = diff_words(note.old, note.new)
    return f"\\footnote{{{''.join(_mark(op.sign, escape(op.text)) for op in ops)}}}"


def _mark(sign: Sign, text: str) -> str:
    if sign == "=" or not text.strip():
        return text
    return f"\\{'mladel' if sign == '-' else 'mlains'}{{{text}}}"


def _columns(report: Report, view: View) -> Iterator[str]:
    yield "\\begin{longtable}{@{}p{.48\\linewidth}@{\\hspace{.04\\linewidth}}p{.48\\linewidth}@{}}\n"
    for part in report.parts:
        if isinstance(part, Heading):
            if part.row.is_changed:
                yield "\\noalign{\\medskip}\n"
                yield from _row_and_notes(part.row)
            continue
        rows = [row for row in part.rows if row.is_changed or view.everything]
        if not rows:
            continue
        title = " $\\rightarrow$ ".join(escape(name) for name in dict.fromkeys(part.cited) if name)
        what = ", ".join(part.facts)
        yield "\\noalign{\\medskip}\n"
        yield f"\\multicolumn{{2}}{{@{{}}l@{{}}}}{{\\textbf{{{title}}} \\textit{{{escape(what)}}}}}\\\\*\n"
        yield from map(_remark, part.remarks)
        for row in rows:
            yield from _row_and_notes(row)
    yield "\\end{longtable}\n"


def _row_and_notes(row: Row) -> Iterator[str]:
    """Yield a row, the footnotes that changed in it, and what is said of it."""
    yield _row(row)
    for note in row.notes if not row.away else ():
        numbers = (note.old_number, note.new_number)
        sides: tuple[tuple[str, Sign], ...] = ((numbers[0], "-"), (numbers[1], "+"))
        cells = (f"note {escape(number)}: {_words(note.ops, sign)}" if number else "" for number, sign in sides)
        yield f"{' & '.join(cells)}\\\\\n"
    yield from map(_remark, () if row.away else row.remarks)


def _remark(remark: Remark) -> str:
    return f"\\multicolumn{{2}}{{@{{}}p{{\\linewidth}}@{{}}}}{{\\mlaremark{{{escape(remark.text)}}}}}\\\\*\n"


def _row(row: Row) -> str:
    if row.away and row.old:
        return f"{escape(' '.join([row.old.label, *(remark.text for remark in row.remarks)]))} & \\\\\n"
    ops = row.change.ops if row.change else ()
    return f"{_cell(row.old, ops, '-')} & {_cell(row.new, ops, '+')}\\\\\n"


def _cell(provision: Provision | None, ops: Sequence[Op], sign: Sign) -> str:
    if provision is None:
        return ""
    return f"{escape(provision.label)} {_words(ops, sign)}" if provision.label else _words(ops, sign)


def _words(ops: Sequence[Op], sign: Sign) -> str:
    parts = []
    for op in ops:
        plain = op.sign == "=" or op.reason == "typography" or op.reason in UNCOMPARED
        if op.sign in ("=", sign):
            parts.append(escape(op.text) if plain else _mark(sign, escape(op.text)))
    return "".join(parts)


def escape(text: str) -> str:
    r"""Return text that LaTeX prints as it is, on one line.

    >>> print(escape("50 % of [A_1] & --b"))
    50 \% of {[}A\_1{]} \& -{}-b
    """
    shown = _CONTROL.sub("\ufffd", " ".join(re.split(r"[\r\n]+", text)))
    return _LIGATURES.sub("{}", _SPECIAL.sub(lambda match: _ESCAPES[match[0]], shown)).replace("\ufffd", "?")
