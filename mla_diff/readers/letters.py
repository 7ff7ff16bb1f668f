"""One form for each letter, whatever a font or a keyboard made of it: typography is no difference between texts.

Ligatures are written out, Arabic letters lose the shape their place in the word gives them and the strokes that stretch
them, digits and Latin letters of full width become plain ones, the signs for Chinese radicals the characters they
are, Greek accents typed in front of a capital go over it, and what nobody sees is dropped. Superscripts, fractions and
signs of their own meaning stay, which is why Unicode's compatibility forms as a whole are not for this.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mla_diff.readers.radicals import CHARACTERS
from mla_diff.readers.spaced import close_up


def _ranges(*ranges: tuple[int, int]) -> Iterator[int]:
    for first, last in ranges:
        yield from range(first, last + 1)


#: Letters in a shape of their own: ligatures (Latin, Armenian, Dutch ij, Croatian dž), Hebrew and Arabic presentation
#: forms, full-width digits and letters (full-width stops and brackets are Chinese punctuation and stay).
_SHAPED = _ranges(
    (0x0132, 0x0133), (0x01C4, 0x01CC), (0x01F1, 0x01F3), (0xFB00, 0xFB06), (0xFB13, 0xFB17), (0xFB1D, 0xFB4F),
    (0xFB50, 0xFD3D), (0xFD50, 0xFDFB), (0xFE70, 0xFEFC), (0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A),
)  # fmt: skip
#: What nobody sees: zero width space, joiner and no-break space, marks and isolates of direction, variation selectors,
#: and the stroke that stretches Arabic words. ZWJ and ZWNJ stay: Persian and Hindi words need them.
_UNSEEN = _ranges(
    (0x0640, 0x0640), (0x034F, 0x034F), (0x061C, 0x061C), (0x180E, 0x180E), (0x200B, 0x200B), (0x200E, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
)  # fmt: skip
SHAPES: dict[int, str | None] = (
    {code: unicodedata.normalize("NFKC", chr(code)) for code in _SHAPED} | CHARACTERS | dict.fromkeys(_UNSEEN)
)
SHAPES[0xFB05] = "ſt"  # its long s stays one, as where it is typed by itself
SHAPES[0x2011] = "-"  # the hyphen that does not break
_WITH_SOFT_HYPHEN = SHAPES | {0xAD: None}
#: Few texts hold any of these: looking for one takes a twentieth of the time of translating all the letters.
_ANY_SHAPE = "[" + "".join(map(re.escape, map(chr, _WITH_SOFT_HYPHEN))) + "]"
#: A Greek capital and the accent that a typewriter or a font set in front of it, if the word bears no other: ’Αρθρο. In
#: front of a word in capitals, ' and ´ may as well open a quotation.
_ACCENT_AHEAD = re.compile(
    r"(?<![\w.])(?:[΄᾿᾽ʼ’´'](?=[ΑΕΗΙΟΥΩ][α-ωϊϋ]+(?![\w’'·]))|[΄᾿᾽ʼ’](?=[ΑΕΗΙΟΥΩ][Α-Ω]+(?![\w’])))(.)"
)

#: Looking for such a capital takes a tenth of the time of looking for the accent before it; few texts hold any.
_MAY_BEAR_ACCENT = re.compile("[ΑΕΗΙΟΥΩ]")


def plain_letters(text: str) -> str:
    """Return ``text`` with each letter in its plain form, composed, without what nobody sees, in words.

    >>> plain_letters("con\\u00adﬁscation in １５ days"), plain_letters("A r t i c l e 1 5")
    ('confiscation in 15 days', 'Article 15')
    """
    return close_up(text if text.isascii() else _compose(_translate(text, _WITH_SOFT_HYPHEN)))


def plain_shape(text: str) -> str:
    """Return the same, but with the soft hyphens, which say in a PDF where a line may end."""
    return text if text.isascii() else _compose(_translate(text, SHAPES))


def _put_accents_over(text: str) -> str:
    """Return a text with Greek accents over their capitals.

    >>> _put_accents_over("΄Αρθρο 1, ’Ενωση, ’ΑΡΘΡΟ 2; ’Ελλάδα, σ’Ενωση, 'ΕΝΩΣΗ ΚΡΑΤΩΝ'")
    "Άρθρο 1, Ένωση, ΆΡΘΡΟ 2; ’Ελλάδα, σ’Ενωση, 'ΕΝΩΣΗ ΚΡΑΤΩΝ'"
    """
    return _ACCENT_AHEAD.sub(lambda match: unicodedata.normalize("NFC", f"{match[1]}\u0301"), text)


def _translate(text: str, shapes: dict[int, str | None]) -> str:
    return text.translate(shapes) if re.search(_ANY_SHAPE, text) else text


def _compose(text: str) -> str:
    if _MAY_BEAR_ACCENT.search(text):
        text = _put_accents_over(text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
