"""Small capitals: a file that draws them as capitals in smaller type writes "ARTICLE" for what was typed "Article".

A  RTICLE 1   U  SE OF  T  ERMS      pieces of two sizes, all of capitals: the smaller ones are small letters
Article 1     Use of Terms           as word processors and web pages keep them
"""

from __future__ import annotations

from mla_diff.readers.pdf.sheet import Piece

_LEAST, _MOST = 0.6, 0.88  # of the capitals' size: browsers set 0.7, word processors 0.8
_LEVEL = 0.05  # of the type size: on one baseline, as raised letters are not
_JOINED = 0.22  # of the type size: how near a capital stands to the rest of its word; a space is wider


def with_small_letters(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of a line, given from the left, with small letters for small capitals.

    >>> line = [Piece(0, 8, 5, 11, False, "A"), Piece(8, 40, 5, 8, False, "RTICLE "), Piece(44, 50, 5, 11, False, "1")]
    >>> "".join(piece.text for piece in with_small_letters(line))
    'Article 1'
    """
    if len(pieces) < 2:
        return pieces
    size = max(piece.size for piece in pieces)
    if min(piece.size for piece in pieces) > _MOST * size or any(not _is_capital(piece.text) for piece in pieces):
        return pieces
    small = [_LEAST * size <= piece.size <= _MOST * size for piece in pieces]
    begun = any(
        is_small and not was_small and _goes_on(before, piece)
        for before, was_small, piece, is_small in zip(pieces, small, pieces[1:], small[1:], strict=False)
    )
    if not begun:
        return pieces
    return [
        piece._replace(text=piece.text.lower()) if is_small and abs(piece.y - pieces[0].y) <= _LEVEL * size else piece
        for piece, is_small in zip(pieces, small, strict=True)
    ]


def _is_capital(text: str) -> bool:
    """Return whether a text has no small letter."""
    return text == text.upper()


def _goes_on(capital: Piece, rest: Piece) -> bool:
    """Return whether a word that begins with a capital goes on in smaller ones."""
    begins = capital.text[-1:].isupper() and not capital.text[-2:-1].isupper()
    joined = abs(rest.x0 - capital.x1) <= _JOINED * capital.size and abs(rest.y - capital.y) <= _LEVEL * capital.size
    return begins and joined and rest.text[:1].isupper()
