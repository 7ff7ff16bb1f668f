"""A redline as LaTeX: both texts in two columns, or as one text; it compiles with what Debian calls latex-recommended.

Texts in other scripts than Latin compile with LuaLaTeX; ``latex_letters`` finds their fonts. Where ``ulem`` is not
installed, words are marked by colour and brackets instead of strokes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from mla_diff.model.comparison import Comparison, Sign, compares_words
from mla_diff.report.compose import report_on
from mla_diff.report.values import Report
from mla_diff.runtime.kinds import overview_beside
from mla_diff.writers.latex_letters import fonts_for_lualatex, signs_for_pdflatex
from mla_diff.writers.registry import View
from mla_diff.writers.two_columns import Aside, Head, Pair, Words, columns, said_first
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
    "[": "{[}", "]": "{]}", "\u00a0": "~", "\v": " ", "\t": " ", "*": "{*}", "\u2192": r"{\ensuremath{\rightarrow}}",
}  # fmt: skip
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_LIGATURES = re.compile(r"(?<=-)(?=-)|(?<=,)(?=,)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def render(comparison: Comparison, view: View) -> str:
    """Return the redline as a LaTeX document: in two columns, or as one text with ``view.style`` "inline"."""
    report = report_on(comparison, view.only, overview=overview_beside(comparison))
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
    lines += [f"{escape(sentence)}\\par\n" for sentence in said_first(report)]
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
    return f"\\footnote{{{''.join(_mark(op.sign, escape(op.text)) for op in note.ops)}}}"


def _mark(sign: Sign, text: str) -> str:
    if sign == "=" or not text.strip():
        return text
    return f"\\{'mladel' if sign == '-' else 'mlains'}{{{text}}}"


def _columns(report: Report, view: View) -> Iterator[str]:
    yield "\\begin{longtable}{@{}p{.48\\linewidth}@{\\hspace{.04\\linewidth}}p{.48\\linewidth}@{}}\n"
    yield from map(_row, columns(report, view.everything))
    yield "\\end{longtable}\n"


def _row(part: Head | Pair | Aside) -> str:
    if isinstance(part, Head):
        title = f"\\textbf{{{escape(part.title)}}} \\textit{{{escape(part.facts)}}}"
        return f"\\noalign{{\\medskip}}\n\\multicolumn{{2}}{{@{{}}p{{\\linewidth}}@{{}}}}{{{title}}}\\\\*\n"
    if isinstance(part, Aside):
        return f"\\multicolumn{{2}}{{@{{}}p{{\\linewidth}}@{{}}}}{{\\mlaremark{{{escape(part.text)}}}}}\\\\\n"
    return f"{_side(part.old, '-')} & {_side(part.new, '+')}\\\\\n"


def _side(words: Sequence[Words], sign: Sign) -> str:
    return "".join(_mark(sign if run.look else "=", escape(run.text)) for run in words)


def escape(text: str) -> str:
    r"""Return text that LaTeX prints as it is, on one line.

    >>> print(escape("50 % of [A_1] & --b"))
    50 \% of {[}A\_1{]} \& -{}-b
    """
    shown = _CONTROL.sub("\ufffd", " ".join(re.split(r"[\r\n]+", text)))
    return _LIGATURES.sub("{}", _SPECIAL.sub(lambda match: _ESCAPES[match[0]], shown)).replace("\ufffd", "?")
