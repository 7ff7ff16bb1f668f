"""An edit with all that is known of it, and how its evidence is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from mla_diff.change_kinds.answering import without_answered
from mla_diff.change_kinds.clauses import without_denied_opposite, without_same_exception, without_same_limit
from mla_diff.change_kinds.context import Context
from mla_diff.change_kinds.edits import Edit, Reading, Word, words_of
from mla_diff.change_kinds.markers import Found, Net
from mla_diff.change_kinds.numbers import changed_numbers, instrument_names, provision_titles
from mla_diff.change_kinds.references import Mark, missing
from mla_diff.change_kinds.structure import Shape, defines, is_entry, shape_of
from mla_diff.languages.change_rules import Rules
from mla_diff.model.kinds import Evidence, Kind

LONGEST_WORD = 30  # characters


class Piece(Struct, frozen=True):
    """One side's words of an edit: "" where that side has none."""

    text: str
    start: int  # where they stand in the side's own text
    here: str  # that text
    there: str  # the other side's text

    @property
    def end(self) -> int:
        """Where the words end in the side's own text."""
        return self.start + len(self.text)

    @property
    def beside(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """The word right before the words and the one right behind them, each in a sequence that may be empty."""
        before = words_of(self.here, max(0, self.start - LONGEST_WORD), self.start)
        return before[-1:], words_of(self.here, self.end, self.end + LONGEST_WORD)[:1]


class Case(Struct, frozen=True):
    """An edit whose words changed, with all that is known of it."""

    edit: Edit
    reading: Reading
    net: Net
    shape: Shape
    #: References that only the old, and only the new side reaches.
    gone: Sequence[Mark]
    come: Sequence[Mark]
    #: Numbers that go, and that come.
    numbers: tuple[tuple[str, ...], tuple[str, ...]]
    context: Context

    @property
    def rules(self) -> Rules:
        """The rules of the language."""
        return self.context.rules

    @property
    def is_term(self) -> bool:
        """Whether only a name changed, by itself or with the words around: "a Party" is "a State Party" throughout."""
        if self.context.is_terminology(self.edit.old, self.edit.new):
            return True
        piece = self.alone
        before, after = piece.beside
        longer = [(word.key, f"{word.key} {piece.text}") for word in before]
        longer += [(word.key, f"{piece.text} {word.key}") for word in after]
        adds = bool(self.edit.new.strip())
        return any(
            self.context.is_terminology(name, phrase) if adds else self.context.is_terminology(phrase, name)
            for name, phrase in longer
        )

    @property
    def alone(self) -> Piece:
        """The piece that comes or goes alone; an empty one where both sides have words."""
        if self.edit.old.strip() and self.edit.new.strip():
            return Piece("", 0, "", "")
        return self._side(is_old=bool(self.edit.old.strip()))

    @property
    def fuller(self) -> Piece:
        """The piece of the side that says more: the old one's where it drops words, else the new one's."""
        return self._side(is_old=self.shape.turn == "drops")

    def _side(self, *, is_old: bool) -> Piece:
        edit, old, new = self.edit, self.reading.old, self.reading.new
        return Piece(edit.old, edit.old_start, old, new) if is_old else Piece(edit.new, edit.new_start, new, old)


def make_case(
    edit: Edit, reading: Reading, net: Net, marks: tuple[Sequence[Mark], Sequence[Mark]],
    reached: tuple[frozenset[object], frozenset[object]], context: Context,
) -> Case:  # fmt: skip
    """Return the case of an edit; ``marks`` are each side's references, ``reached`` what each side's reach."""
    rules = context.rules
    texts, places = (reading.old, reading.new), (edit.old_start, edit.new_start)
    net = without_denied_opposite(net, texts, rules)
    net = without_same_limit(without_same_exception(net, texts, places, rules), (edit.old, edit.new), rules)
    spans = tuple([(mark.start, mark.end) for mark in side] for side in marks)
    told: list[list[tuple[int, int]]] = []
    for text, named, side in zip(texts, spans, (net.gone, net.come), strict=True):
        phrases = [(found.start, found.end) for found in side if found.rule.kind in (None, "force", "numbers")]
        names = instrument_names(text, rules.instrument_nouns, rules.signed)
        told.append([*named, *names, *provision_titles(text), *phrases])
    shape = shape_of(edit, reading, (told[0], told[1]), rules)
    if not any(shape.sentences):
        net = without_answered(net, edit, reading, rules)
    return Case(
        edit, reading, net, shape,
        missing(marks[0], reached[1], edit.old_start, edit.old_end),
        missing(marks[1], reached[0], edit.new_start, edit.new_end),
        changed_numbers(reading, edit, (spans[0], spans[1]), rules, measures_only=bool(shape.sentence)), context,
    )  # fmt: skip


def is_definition(case: Case) -> bool:
    """Return whether all that comes or goes is a definition of its own, which is no rule and narrows none."""
    text = case.edit.old or case.edit.new
    if case.edit.old.strip() and case.edit.new.strip():
        return False
    if _is_head_of_definition(case):
        return True
    return is_entry(text) or bool(case.shape.sentence and defines(text, case.rules))


def _is_head_of_definition(case: Case) -> bool:
    """Return whether only what is defined comes or goes, with its verb: "{state enterprise means} an enterprise"."""
    piece = case.alone
    words = " ".join(word.key for word in words_of(piece.text))
    return not piece.start and bool(words) and any(words.endswith(f" {verb}") for verb in case.rules.definition_verbs)


def by_rules(kind: Kind, net: Net, case: Case) -> Iterable[Evidence]:
    """Yield the evidence of the phrases of a kind that come or go."""
    found = net.of(kind)
    if found:
        edit, reading = case.edit, case.reading
        old, new = _around(edit.old_start, edit.old_end, found.gone), _around(edit.new_start, edit.new_end, found.come)
        yield Evidence(
            kind, said(reading.old[old[0] : old[1]]), said(reading.new[new[0] : new[1]]),
            turn([one.phrase for one in found.gone], [one.phrase for one in found.come]),
        )  # fmt: skip


def _around(start: int, end: int, found: Sequence[Found]) -> tuple[int, int]:
    return min([start, *(one.start for one in found)]), max([end, *(one.end for one in found)])


def turn(gone: Sequence[str], come: Sequence[str]) -> str:
    """Return in a few words what goes and what comes.

    >>> turn(["shall"], ["may"]), turn([], ["unless"]), turn(["not"], [])
    ('shall → may', 'adds unless', 'drops not')
    """
    one, other = ", ".join(dict.fromkeys(gone)), ", ".join(dict.fromkeys(come))
    if one and other:
        return f"{one} → {other}"
    return f"adds {other}" if other else f"drops {one}"


def said(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())
