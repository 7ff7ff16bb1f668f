"""Variants in a negotiating text: "8. [Alt. ...", "3. bis. Alt 2", "(a) quat.", "5. [Option A]" beside 8, 3, (a), 5."""

from __future__ import annotations

import re
from typing import NamedTuple

from mla_diff.text.numerals import LATIN_PATTERN

#: The draft of the ISA of December 2025 shortens some of the Latin numbers.
_SHORT = {"quat": "quater", "quin": "quinquies", "quint": "quinquies"}
_LATIN = rf"(?:{LATIN_PATTERN}|quat|quint|quin)"
_ALTERNATIVE = (rf"(?:Alt(?:ernative)?(?![^\W\d_])\.?(?:\s?(?:\d{{1,2}}|[A-Z]|{_LATIN})(?![^\W_])\.?)?"
                r"|Option\s(?:\d{1,2}|[A-Z])(?![^\W_])\.?)")
#: A Latin number counts where a full stop, another or an alternative follows: "bis" and "ter" are words of German and
#: Dutch. What is short is no word of any language.
_VARIANT = re.compile(
    rf"\.?\s*(?P<open>\[*)(?P<name>(?:{_LATIN}(?:/{_LATIN})*\.?\s+\[?)?{_ALTERNATIVE}|{_LATIN}(?:/{_LATIN})*\.(?=\s|$)"
    rf"|(?:quat|quint|quin)(?=\s))(?P<close>\]?)\s*")
_INLINE = re.compile(r"\[?(?:Alt(?:ernative)?(?![^\W\d_])|Option\s(?:\d|[A-Z])\b)")


class Variant(NamedTuple):
    """A variant's sign: what is added to the number ("bisalt2"), as printed, and the text that follows."""

    suffix: str
    printed: str
    rest: str


def take_variant(rest: str) -> Variant | None:
    """Return the variant's sign at the start of what follows a label, or None where it has none.

    A bracket that opens before the sign and closes later is the text's. A paragraph that weighs alternatives against
    one another inside its sentence is no variant.

    >>> take_variant("[bis. Alt. The Commission shall]")
    Variant(suffix='bisalt', printed='bis. Alt.', rest='[The Commission shall]')
    >>> take_variant("[Option A] The Council").suffix, take_variant("[Alt. 1 shall] [Alt. 2 may] act")
    ('optiona', None)
    """
    match = _VARIANT.match(rest)
    if match is None:
        return None
    name, after = match["name"], rest[match.end() :]
    inline = _INLINE.search(name)
    if inline and _INLINE.search(after) and rest[match.start("open") :].startswith("["):
        if inline.start() == 0:
            return None
        cut = match.start("name") + inline.start()  # "quin. [Alt. 1 one] [Alt. 2 other]": the number alone
        cut -= rest[:cut].endswith("[")
        name, after = rest[match.start("name") : cut].strip(), rest[cut:]
    closed = bool(match["close"]) and bool(match["open"])
    printed = f"[{name}]" if closed else name
    opened = match["open"][1:] if closed else match["open"]
    inner = "[" if "[" in name else ""
    bracket = "" if closed or not match["close"] else "]"
    return Variant(_suffix(name), printed.replace("[", "") if not closed else printed, opened + inner + bracket + after)


def _suffix(name: str) -> str:
    """Return the part of a number that a sign stands for.

    >>> _suffix("quat. Alt 2"), _suffix("bis/ter. Alternative"), _suffix("Option B")
    ('quateralt2', 'bis-teralt', 'optionb')
    """
    words = re.findall(r"[a-z]+|\d+|/", name.lower().replace("alternative", "alt"))
    return "".join("-" if word == "/" else _SHORT.get(word, word) for word in words)


def split_suffix(number: str) -> tuple[str, str]:
    """Return the letters of a label and what its variant added.

    >>> split_suffix("bbis"), split_suffix("aalt"), split_suffix("xii")
    (('b', 'bis'), ('a', 'alt'), ('xii', ''))
    """
    match = _SUFFIXED.fullmatch(number)
    return (match[1], match[2]) if match else (number, "")


_SUFFIXED = re.compile(
    rf"([A-Za-z]+?)((?:{LATIN_PATTERN})(?:-(?:{LATIN_PATTERN}))*(?:alt(?:\d+|[a-z]|{LATIN_PATTERN})?)?"
    rf"|alt(?:\d+|[a-z]|{LATIN_PATTERN})?|option(?:\d+|[a-z]))", re.IGNORECASE)
