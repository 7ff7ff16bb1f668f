"""What changed in a text, word for word: pieces that came, went, or gave way to others, with the words around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.model.comparison import Op
from mla_diff.model.replaced import Replacement, replacement_of

_STOPS = frozenset(".,;:…'\"“”„‘’‚«»‹›-–—‑")


class Edit(Struct, frozen=True):
    """Words that took the place of others, with the words that stand around them on the side that has them."""

    old: str
    new: str
    before: str = ""
    after: str = ""
    whole: str = ""  # the words that stand there, with the spaces and commas that came or went with them

    @property
    def replacement(self) -> Replacement:
        """The words as they are looked up among those that gave way to the same others in several provisions."""
        return replacement_of(self.old, self.new)

    @property
    def is_of_form(self) -> bool:
        """Whether only capitals or stops changed; brackets are more, since drafts put what is not agreed into them."""
        return _letters(self.old) == _letters(self.new) and self.old != self.new


def edits_of(ops: Sequence[Op]) -> Iterator[Edit]:
    """Yield what changed in substance: words for words, words that came, words that went.

    >>> [edit.new for edit in edits_of([Op("=", "It "), Op("-", "may"), Op("+", "shall"), Op("=", " act.")])]
    ['shall']
    """
    index = 0
    while index < len(ops):
        end = index
        while end < len(ops) and ops[end].sign != "=":
            end += 1
        run = [op for op in ops[index:end] if not op.reason]
        if run:
            old, new = ("".join(op.text for op in run if op.sign == sign) for sign in "-+")
            for gone, come, whole, (stands_first, stands_last) in _by_line(old, new):
                before, after = _around(ops, index, end, "+" if come else "-")
                yield Edit(gone, come, before if stands_first else "", after if stands_last else "", whole)
        index = max(end, index + 1)


def _by_line(old: str, new: str) -> Iterator[tuple[str, str, str, tuple[bool, bool]]]:
    """Yield what gave way to what in each line, what stands there untrimmed, and whether the words around belong to
    it: those before, those behind.

    A heading ends its line: where it changed together with the text below it, the two are told apart.

    >>> list(_by_line("Fee\\nPorts", "Fees\\nAll ports"))
    [('Fee', 'Fees', 'Fees', (True, False)), ('Ports', 'All ports', 'All ports', (False, True))]
    >>> list(_by_line("\\n", " and duties\\n"))
    [('', 'and duties', ' and duties', (True, False))]
    """
    lines = (
        list(zip(old.split("\n"), new.split("\n"), strict=True)) if old.count("\n") == new.count("\n") else [(old, new)]
    )
    for place, (old_line, new_line) in enumerate(lines):
        gone, come = _trimmed(old_line), _trimmed(new_line)
        if len(lines) > 1 and not (gone or come):
            continue
        if _letters(gone) and not _letters(come):  # a stop beside words that went is not what they became
            come = ""
        elif _letters(come) and not _letters(gone):
            gone = ""
        here = (new if come else old) if len(lines) == 1 else ""
        yield (
            gone, come, (new_line if come else old_line).strip("\n"),
            (place == 0 and not here.startswith("\n"), place == len(lines) - 1 and not here.endswith("\n")),
        )  # fmt: skip


def _letters(text: str) -> str:
    """Return what of a text is not mere form: small letters, without spaces, stops, quotation marks and dashes."""
    return "".join(letter for letter in text.casefold() if not letter.isspace() and letter not in _STOPS)


def _trimmed(text: str) -> str:
    """Return text without the spaces and commas at its ends, unless it is nothing else."""
    return text.strip(" \t\n,;") or text.strip()


def _around(ops: Sequence[Op], start: int, end: int, sign: str) -> tuple[str, str]:
    """Return the text before and after a run of ops on the side of the words that stand there."""
    said = [place for place in range(start, end) if ops[place].sign == sign and not ops[place].reason]
    if said:  # the space before a word may be typography
        start, end = said[0], said[-1] + 1
    before = "".join(op.text for op in ops[:start] if op.sign in ("=", sign))
    after = "".join(op.text for op in ops[end:] if op.sign in ("=", sign))
    return before.rpartition("\n")[2], after.partition("\n")[0]
