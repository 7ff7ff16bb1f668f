"""The footnotes of a correspondence against each other: which changed, which came, which went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.diff.words import diff_words
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import NoteChange, Op, Reason, Sign, compares_words, is_attested
from mla_diff.model.provision import Footnote, Version
from mla_diff.text.tokens import match_words

LIKE = 1 / 3  # share of all words that two notes must have in common to be one note that changed


class _Placed(Struct, frozen=True):
    """A footnote and the provision it stands in."""

    eid: str
    note: Footnote


def diff_notes(old: Version, new: Version, correspondence: Correspondence) -> tuple[NoteChange, ...]:
    """Return the footnotes of a correspondence that differ.

    Notes of the same words belong together, whatever their numbers and places; of the others those that are likest,
    and what is left came or went. Numbers alone are no difference: notes are counted anew with each text.
    """
    olds = _notes(old, correspondence.old)
    news = _notes(new, correspondence.new)
    if not (olds or news) or (correspondence.old and correspondence.new and not compares_words(old, new)):
        return ()
    same = Counter(placed.note.text for placed in olds) & Counter(placed.note.text for placed in news)
    olds, news = _without(olds, same), _without(news, same)
    pairs = _likest(olds, news)
    reason: Reason = "" if is_attested(old, new, correspondence) else "not attested"
    found = [_pair(olds[at_old], news[at_new]) for at_old, at_new in pairs]
    paired_old, paired_new = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    found += [_alone(placed, "-", reason) for index, placed in enumerate(olds) if index not in paired_old]
    found += [_alone(placed, "+", reason) for index, placed in enumerate(news) if index not in paired_new]
    return tuple(found)


def _notes(version: Version, eids: Sequence[str]) -> list[_Placed]:
    return [_Placed(eid, note) for eid in eids for note in version.by_eid[eid].notes]


def _without(notes: Sequence[_Placed], texts: Counter[str]) -> list[_Placed]:
    """Return the notes but for those of given texts, of each as many as the counter says."""
    left = Counter(texts)
    kept = []
    for placed in notes:
        if left[placed.note.text]:
            left[placed.note.text] -= 1
        else:
            kept.append(placed)
    return kept


def _likest(olds: Sequence[_Placed], news: Sequence[_Placed]) -> list[tuple[int, int]]:
    """Return which notes belong together, by index, the likest first; each is in one pair at most."""
    words_old = [Counter(match_words(placed.note.text)) for placed in olds]
    words_new = [Counter(match_words(placed.note.text)) for placed in news]
    ranked = sorted(_candidates(words_old, words_new))
    pairs: list[tuple[int, int]] = []
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, _, at_old, at_new in ranked:
        if at_old not in taken_old and at_new not in taken_new:
            taken_old.add(at_old)
            taken_new.add(at_new)
            pairs.append((at_old, at_new))
    return sorted(pairs)


def note_ops(old: str | None, new: str | None) -> tuple[Op, ...]:
    """Return the words of the note that stands at one mark against those of the note that stood there, None for none.

    Two notes too unlike to be one that changed are told as gone and new, as they are everywhere.

    >>> [(op.sign, op.text) for op in note_ops("See Article 5.", "Adopted by consensus.")]
    [('-', 'See Article 5.'), ('+', 'Adopted by consensus.')]
    """
    if old and new and _share(Counter(match_words(old)), Counter(match_words(new))) >= LIKE:
        return diff_words(old, new)
    sides: tuple[tuple[Sign, str | None], ...] = (("-", old), ("+", new))
    return (Op("=", old),) if old and old == new else tuple(Op(sign, text) for sign, text in sides if text)


def _share(old: Counter[str], new: Counter[str]) -> float:
    """Return the share of all words that two notes have in common."""
    return 2 * (old & new).total() / max(old.total() + new.total(), 1)


def _candidates(
    words_old: Sequence[Counter[str]], words_new: Sequence[Counter[str]]
) -> Iterator[tuple[float, int, int, int]]:
    """Yield pairs of notes that are alike enough: how unlike, how far apart in their order, and which they are."""
    for at_old, old in enumerate(words_old):
        for at_new, new in enumerate(words_new):
            shared = _share(old, new)
            if shared >= LIKE:
                yield -shared, abs(at_old - at_new), at_old, at_new


def _pair(old: _Placed, new: _Placed) -> NoteChange:
    return NoteChange(old.eid, new.eid, old.note.number, new.note.number, diff_words(old.note.text, new.note.text))


def _alone(placed: _Placed, sign: Sign, reason: Reason) -> NoteChange:
    ops = (Op(sign, placed.note.text, reason),)
    if sign == "-":
        return NoteChange(placed.eid, None, placed.note.number, "", ops)
    return NoteChange(None, placed.eid, "", placed.note.number, ops)
