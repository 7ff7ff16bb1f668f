"""What LaTeX needs to print a text's letters: pdfLaTeX knows the Latin ones, LuaLaTeX what some font has.

    Latin letters alone     pdflatex or lualatex
    and signs (≤, ⁴, □)     pdflatex is told how to print each
    other scripts           lualatex, with the first font found of each script; pdflatex stops and says so

Nothing is printed as a blank without a word: where no font has a script's letters, compiling stops and names a package.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from msgspec import Struct

#: Letters that pdfLaTeX prints with T1 and textcomp, in TeX Live 2022.
_PRINTED = frozenset(
    chr(code)
    for first, last in (
        (0x00, 0x125), (0x128, 0x137), (0x139, 0x13E), (0x141, 0x148), (0x14A, 0x165), (0x168, 0x17E), (0x218, 0x21B),
        (0x1E9E, 0x1E9E), (0x2010, 0x2016), (0x2018, 0x201A), (0x201C, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026),
        (0x2030, 0x2031), (0x2039, 0x203B), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122),
        (0x2126, 0x2126), (0x2190, 0x2193), (0xFB00, 0xFB06),
    )
    for code in range(first, last + 1)
)  # fmt: skip
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "λ": "lambda", "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "χ": "chi", "ψ": "psi",
    "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Π": "Pi", "Σ": "Sigma", "Φ": "Phi",
    "Ψ": "Psi", "Ω": "Omega",
}  # fmt: skip
_OPERATORS = {
    "−": "-", "≤": r"\leq", "≥": r"\geq", "≠": r"\neq", "≈": r"\approx", "≡": r"\equiv", "∞": r"\infty", "√": r"\surd",
    "∑": r"\sum", "∏": r"\prod", "∫": r"\int", "∂": r"\partial", "∆": r"\Delta", "∈": r"\in", "′": "'", "″": "''",
    "⇒": r"\Rightarrow", "⇔": r"\Leftrightarrow", "∙": r"\cdot", "●": r"\bullet", "○": r"\circ", "◦": r"\circ",
}  # fmt: skip
_BOX = r"{\fboxsep0pt\fbox{\rule{0pt}{1ex}\rule{1ex}{0pt}}}"
#: How pdfLaTeX is told to print signs that stand among Latin letters.
_SIGNS = {
    **{letter: rf"\ensuremath{{\{name}}}" for letter, name in _GREEK.items()},
    **{sign: rf"\ensuremath{{{command}}}" for sign, command in _OPERATORS.items()},
    **{sign: rf"\textsuperscript{{{digit}}}" for digit, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")},
    **{sign: rf"\textsubscript{{{digit}}}" for digit, sign in enumerate("₀₁₂₃₄₅₆₇₈₉")},
    "□": _BOX, "☐": _BOX, "\u2009": r"\,", "\u202f": r"\,", "\u200b": "", "\ufeff": "",
}  # fmt: skip


class _Script(Struct, frozen=True):
    """Letters whose Unicode names begin alike, and where a font for them is looked for."""

    names: tuple[str, ...]
    fonts: tuple[str, ...]
    package: str  # what Debian calls one of them
    features: str = ""


_HAN = ("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "FULLWIDTH", "BOPOMOFO")
_SCRIPTS = (
    _Script(_HAN, ("Noto Serif CJK SC", "Noto Sans CJK SC", "FandolSong", "SimSun"), "fonts-noto-cjk"),
    _Script(("HANGUL",), ("Noto Serif CJK KR", "Noto Sans CJK KR", "UnBatang", "Batang"), "fonts-noto-cjk"),
    _Script(("ARABIC",), ("Amiri", "Noto Naskh Arabic", "Scheherazade New"), "fonts-hosny-amiri", ";script=arab"),
    _Script(("HEBREW",), ("Noto Serif Hebrew", "FreeSerif", "David"), "fonts-noto-core", ";script=hebr"),
)
_REST = _Script((), ("DejaVu Serif", "FreeSerif", "Noto Serif", "Times New Roman"), "fonts-dejavu-core")
_JAPANESE = _Script(_HAN, ("Noto Serif CJK JP", "Noto Sans CJK JP", "IPAexMincho", "MS Mincho"), "fonts-noto-cjk")

#: Languages that are set from the right, and those whose lines break without spaces, by their names in babel.
_FROM_THE_RIGHT = {"ar": "arabic", "fa": "persian", "he": "hebrew"}
_WITHOUT_SPACES = {"ja": "japanese", "ko": "korean", "zh": "chinese-simplified"}

_NOT_PDFLATEX = "  \\errmessage{Compile this file with lualatex: pdflatex has not the letters of its texts}\n"
_FIND = r"""  \def\mlafound{}\def\mlafonts{}
  \newcommand{\mlatry}[2]{\ifx\mlafound\empty\IfFontExistsTF{#1}{\def\mlafound{"#1:mode=harf#2",}}{}\fi}
  \newcommand{\mlaletters}[2]{%
    \ifx\mlafound\empty\PackageError{mla_diff}{No font has the #1 letters of this text}{Install #2}\fi
    \edef\mlafonts{\mlafonts\mlafound}\def\mlafound{}}
"""
_STROKES = r"""  \IfFileExists{lua-ul.sty}{%
    \usepackage{lua-ul}
    \newcommand{\mladel}[1]{{\color{mlagone}\strikeThrough{##1}}}
    \newcommand{\mlains}[1]{{\color{mlacome}\underLine{##1}}}}{}
"""


def signs_for_pdflatex(body: str) -> str:
    """Return how pdfLaTeX has to print the signs of a text that it does not know; or that it cannot, and what can."""
    foreign = _foreign(body)
    lines = [
        f"  \\DeclareUnicodeCharacter{{{ord(letter):04X}}}{{{_SIGNS[letter]}}}\n"
        for letter in foreign
        if letter in _SIGNS
    ]
    if any(letter not in _SIGNS for letter in foreign):
        lines.append(
            "  \\errmessage{Compile this file with lualatex: pdflatex does not print the letters of its texts}\n"
        )
    return "".join(lines)


def fonts_for_lualatex(body: str, language: str) -> str:
    """Return what LuaLaTeX has to load for a text's letters, "" where those of Latin Modern are enough."""
    return "".join(_fonts(_foreign(body), language))


def _foreign(body: str) -> list[str]:
    return sorted({letter for letter in body if letter not in _PRINTED and not unicodedata.combining(letter)})


def _fonts(foreign: list[str], language: str) -> Iterator[str]:
    if not foreign:
        return
    yield _FIND
    names = {unicodedata.name(letter, "").partition(" ")[0] for letter in foreign}
    wanted = [script for script in _SCRIPTS if names.intersection(script.names)]
    for script in [_JAPANESE if language == "ja" and script.names == _HAN else script for script in wanted] + [_REST]:
        for font in script.fonts:
            yield f"  \\mlatry{{{font}}}{{{script.features}}}\n"
        yield f"  \\mlaletters{{{(script.names or ('other',))[0].capitalize()}}}{{{script.package}}}\n"
    yield '  \\directlua{luaotfload.add_fallback("mlafonts", {\\mlafonts})}\n'
    yield "  \\setmainfont{Latin Modern Roman}[RawFeature={fallback=mlafonts}]\n"
    if language in _FROM_THE_RIGHT:
        yield f"  \\usepackage[bidi=basic]{{babel}}\n  \\babelprovide[import,main]{{{_FROM_THE_RIGHT[language]}}}\n"
    elif language in _WITHOUT_SPACES:
        yield f"  \\usepackage{{babel}}\n  \\babelprovide[import,main]{{{_WITHOUT_SPACES[language]}}}\n"
    yield _STROKES
