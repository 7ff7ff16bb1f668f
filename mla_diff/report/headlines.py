"""What weighs most in a comparison: each change a sentence in the law's own words, heaviest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.align.units import basic_units
from mla_diff.change_kinds.classify import classify
from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison, Op, compares_words
from mla_diff.model.kinds import Evidence, Kind, KindedChange, label
from mla_diff.model.overview import Overview, sum_up
from mla_diff.model.provision import DIVISIONS, Version
from mla_diff.report.facts import facts, span
from mla_diff.report.remarks import tell_crossing
from mla_diff.report.values import TITLE, Headline
from mla_diff.text.tokens import is_word, tokenize, words

LONGEST = 16  # words of the law that one quotation holds
SHORT = 3  # words below which words that came or went alone are quoted with those around them
AROUND = (3, 4)  # words quoted before and after such words
TOLD = 2  # edits of one provision that are told; of more, how many
_INSIDE = str.maketrans("“”", "‘’")  # quotation marks of words that are themselves in some
WEIGHS_MOST = "What weighs most"  # what the list is called
_STOPS = frozenset(".,;:…'\"“”„‘’‚«»‹›-–—‑")
_ONLY_FORM: frozenset[Kind] = frozenset({"renumbering", "editorial"})  # these weigh nothing


class Edit(Struct, frozen=True):
    """Words that took the place of others, with the words that stand around them on the side that has them."""

    old: str
    new: str
    before: str = ""
    after: str = ""

    @property
    def is_of_form(self) -> bool:
        """Whether only capitals or stops changed; brackets are more, since drafts put what is not agreed into them."""
        return _letters(self.old) == _letters(self.new) and self.old != self.new


def headlines(
    comparison: Comparison, overview: Overview | None = None, only: frozenset[str] = frozenset()
) -> tuple[Headline, ...]:
    """Return the changes that weigh most, a changed title first; none where words were not compared.

    ``only`` narrows to changes of these eIds of either side.
    """
    if not compares_words(comparison.old, comparison.new):
        return ()
    summed = overview or sum_up(comparison, classify(comparison))
    found = [headline(comparison, change) for change in summed.heaviest if not _is_only_form(comparison, change)]
    edits = list(edits_of(comparison.title))
    if edits:
        found.insert(0, Headline(TITLE, TITLE, "Title", _tell_edits(edits)))
    return tuple(told for told in found if not only or only & {told.old, told.new})


def _is_only_form(comparison: Comparison, change: KindedChange) -> bool:
    """Return whether a change weighs nothing to a reader: a number that follows, spelling, capitals, stops."""
    if _ONLY_FORM.issuperset(change.kinds):
        return True
    if change.evidence[0].kind in ("inserted", "deleted", "moved") or not (change.old and change.new):
        return False
    ops = [*_words(comparison, change), *_notes(comparison, change)]
    edits = [edit for run in ops for edit in edits_of(run)]
    return bool(edits) and all(edit.is_of_form for edit in edits)


def headline(comparison: Comparison, change: KindedChange) -> Headline:
    """Return a change as a sentence."""
    sides = ((comparison.old, change.old), (comparison.new, change.new))
    names = [cite(version, eid) for version, eid in sides if eid]
    where = " → ".join(dict.fromkeys(names))
    return Headline(change.old or "", change.new or "", where, _tell(comparison, change))


def _tell(comparison: Comparison, change: KindedChange) -> str:
    heaviest = change.evidence[0]
    if heaviest.kind in ("inserted", "deleted") or not (change.old and change.new):
        return _tell_alone(comparison, change)
    if heaviest.kind == "footnote":
        edits = [edit for note in _notes(comparison, change) for edit in edits_of(note)]
        return f"in a footnote, {_tell_edits(edits)}" if edits else _tell_evidence(heaviest)
    if heaviest.kind == "moved":
        crossing = comparison.crossings.get(change.new)
        return tell_crossing(comparison.old, comparison.new, crossing) if crossing else heaviest.why or "moved"
    if heaviest.kind in _ONLY_FORM:
        return _tell_evidence(heaviest)
    edits = [edit for ops in _words(comparison, change) for edit in edits_of(ops)]
    if not edits:
        return _tell_evidence(heaviest)
    telling = [edit for edit in edits if not edit.is_of_form] or edits
    return _tell_edits(sorted(telling, key=lambda edit: not _shows(edit, heaviest)))


def _tell_alone(comparison: Comparison, change: KindedChange) -> str:
    """Return what came or went whole: by its heading where it has one, else by its words."""
    version, eid = (comparison.new, change.new) if change.new else (comparison.old, change.old)
    provision = version.by_eid[eid or ""]
    below = next((child.heading or child.text for child in version.children.get(provision.eid, ())), "")
    said = provision.heading or provision.text or below
    correspondences = comparison.alignment.of_new if change.new else comparison.alignment.of_old
    told = ", ".join(facts(comparison, correspondences[provision.eid]))
    if provision.kind in DIVISIONS:
        inside = _below(version, provision.eid)
        units = [unit for unit in basic_units(version) if unit.eid in inside]
        is_whole = units and not any(one.old and one.new for one in (correspondences[unit.eid] for unit in units))
        told += f", with {span([cite(version, unit.eid) for unit in units])}" if is_whole else " heading"
    return f"{told}: {_quote(said)}"


def _below(version: Version, eid: str) -> frozenset[str]:
    """Return the eIds of all that stands in a provision."""
    found: set[str] = set()
    pending = [child.eid for child in version.children.get(eid, ())]
    while pending:
        found.add(pending[-1])
        pending += [child.eid for child in version.children.get(pending.pop(), ())]
    return frozenset(found)


def _tell_evidence(evidence: Evidence) -> str:
    if evidence.old and evidence.new and evidence.old != evidence.new:
        return f"{label(evidence.kind)}: {_quote(evidence.old)} is now {_quote(evidence.new)}"
    told = evidence.why or _quote(evidence.new or evidence.old)
    return f"{label(evidence.kind)}: {told}" if told and told != label(evidence.kind) else label(evidence.kind)


def _shows(edit: Edit, evidence: Evidence) -> bool:
    """Return whether an edit holds the words that a piece of evidence names."""
    old, new = evidence.old.strip(), evidence.new.strip()
    return bool(old or new) and old in edit.old and new in edit.new


def _words(comparison: Comparison, change: KindedChange) -> Iterator[tuple[Op, ...]]:
    correspondence = comparison.alignment.of_new.get(change.new or "")
    for words_changed in comparison.changes_of.get(correspondence, ()) if correspondence else ():
        if (words_changed.old, words_changed.new) == (change.old, change.new):
            yield words_changed.ops


def _notes(comparison: Comparison, change: KindedChange) -> Iterator[tuple[Op, ...]]:
    correspondence = comparison.alignment.of_new.get(change.new or "")
    for note in comparison.notes_of.get(correspondence, ()) if correspondence else ():
        if note.old in (change.old, None) and note.new in (change.new, None):
            yield note.ops


def edits_of(ops: Sequence[Op]) -> Iterator[Edit]:
    """Yield what changed in substance: words for words, words that came, words that went.

    >>> [edit.new for edit in edits_of([Op("=", "It "), Op("-", "may"), Op("+", "shall"), Op("=", " act.")])]
    ['shall']
    """
    at = 0
    while at < len(ops):
        end = at
        while end < len(ops) and ops[end].sign != "=":
            end += 1
        run = [op for op in ops[at:end] if not op.reason]
        if run:
            old, new = ("".join(op.text for op in run if op.sign == sign) for sign in "-+")
            for gone, come, stands_first, stands_last in _by_line(old, new):
                before, after = _around(ops, at, end, "+" if come else "-")
                yield Edit(gone, come, before if stands_first else "", after if stands_last else "")
        at = max(end, at + 1)


def _by_line(old: str, new: str) -> Iterator[tuple[str, str, bool, bool]]:
    """Yield what gave way to what in each line, and whether the words around belong to it: those before, those behind.

    A heading ends its line: where it changed together with the text below it, the two are told apart.

    >>> list(_by_line("Exception\\nChildren", "Exceptions\\nAll children"))
    [('Exception', 'Exceptions', True, False), ('Children', 'All children', False, True)]
    >>> list(_by_line("\\n", " and duties\\n"))
    [('', 'and duties', True, False)]
    """
    lines = (
        list(zip(old.split("\n"), new.split("\n"), strict=True)) if old.count("\n") == new.count("\n") else [(old, new)]
    )
    for place, (gone, come) in enumerate(lines):
        gone, come = _trimmed(gone), _trimmed(come)
        if len(lines) > 1 and not (gone or come):
            continue
        if _letters(gone) and not _letters(come):  # a stop beside words that went is not what they became
            come = ""
        elif _letters(come) and not _letters(gone):
            gone = ""
        here = (new if come else old) if len(lines) == 1 else ""
        yield (
            gone, come,
            place == 0 and not here.startswith("\n"), place == len(lines) - 1 and not here.endswith("\n"),
        )  # fmt: skip


def _letters(text: str) -> str:
    """Return what of a text is not mere form: small letters, without spaces, stops, quotation marks and dashes."""
    return "".join(letter for letter in text.casefold() if not letter.isspace() and letter not in _STOPS)


def _trimmed(text: str) -> str:
    """Return text without the spaces and commas at its ends, unless it is nothing else."""
    return text.strip(" \t\n,;") or text.strip()


def _around(ops: Sequence[Op], start: int, end: int, sign: str) -> tuple[str, str]:
    """Return the text before and after a run of ops on the side of the words that stand there."""
    before = "".join(op.text for op in ops[:start] if op.sign in ("=", sign))
    after = "".join(op.text for op in ops[end:] if op.sign in ("=", sign))
    return before.rpartition("\n")[2], after.partition("\n")[0]


def _tell_edits(edits: Sequence[Edit]) -> str:
    told = [_tell_edit(edit) for edit in edits[:TOLD]]
    left = len(edits) - TOLD
    more = f"; {left} more {'change' if left == 1 else 'changes'}" if left > 0 else ""
    return "; ".join(told) + more


def _tell_edit(edit: Edit) -> str:
    if edit.old == edit.new:
        return f"{_quote(edit.new)} refers to another provision now, which has that number"
    if edit.old and edit.new:
        return f"{_quote(edit.old)} is now {_quote(edit.new)}"
    verb, said = ("added", edit.new) if edit.new else ("dropped", edit.old)
    if len(words(said)) >= SHORT:
        return f"{_quote(said)} {verb}"
    here = _with_surroundings(said, edit)
    return f"{_quote(said)} {verb}{f', in {here}' if here else ''}"


def _with_surroundings(said: str, edit: Edit) -> str:
    """Return short words in quotation marks with those around them, "" where they stand alone."""
    before = _last(edit.before, AROUND[0])
    after = _first(edit.after, AROUND[1])
    joined = "" if after[:1] in (",", ".", ";", ":", "") else " "
    inside = f"{before.rstrip()} {said}{joined}{after.lstrip()}"
    return f"“{inside.strip()}”" if (before or after).strip() else ""


def _last(text: str, count: int) -> str:
    """Return the last words of a text, with the signs between them."""
    tokens, kept = tokenize(text), 0
    for at in range(len(tokens) - 1, -1, -1):
        kept += is_word(tokens[at])
        if kept == count:
            return "".join(tokens[at:])
    return text


def _first(text: str, count: int) -> str:
    tokens, kept = tokenize(text), 0
    for at, token in enumerate(tokens):
        kept += is_word(token)
        if kept == count:
            return "".join(tokens[: at + 1])
    return text


def _quote(text: str) -> str:
    """Return words in quotation marks, long ones by their beginning and end.

    >>> _quote("unless the Council decides otherwise")
    '“unless the Council decides otherwise”'
    """
    parts = (text.strip().rstrip(".,;") or text.strip()).translate(_INSIDE).split()
    if len(parts) > LONGEST:
        parts = [*parts[: LONGEST - 4], "…", *parts[-3:]]
    return f"“{' '.join(parts)}”"
