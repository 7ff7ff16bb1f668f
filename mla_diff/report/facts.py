"""The words for what happened to a provision, the same in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mla_diff.align.units import subtree
from mla_diff.cite.citation import cite
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Comparison, compares_words
from mla_diff.model.provision import DIVISIONS, Provision, Version, outermost
from mla_diff.report.absence import same_words_as, tell_absence
from mla_diff.report.layout import is_renumbered
from mla_diff.report.values import Row, Section
from mla_diff.text.tokens import words

#: Score below which a reader is asked. On nine tables of correspondence with a known answer, 71 of 100 links of
#: articles scored below 0.9 are right, and 6,021 of 6,086 of the others (99 %); links to a part of a text not counted.
DOUBTFUL = 0.9
INSIDE_RENUMBERED = "paragraphs numbered differently"  # said of an article that kept its own number
DIVIDED = "divided differently"  # said of text that is the same and of which blocks begin elsewhere


def facts(comparison: Comparison, correspondence: Correspondence, inside: bool = False) -> list[str]:
    """Return what happened to a correspondence, in a few words each; ``inside`` says that units below it changed."""
    found = []
    if not (correspondence.old and correspondence.new):
        verdict, copied = tell_absence(comparison.old, comparison.new, comparison.alignment, correspondence), ""
        if verdict in ("new", "dropped"):
            copied = same_words_as(comparison, correspondence)
        return [verdict, f"same words as {copied}"] if copied else [verdict]
    if correspondence in comparison.recut and (
        correspondence.relation == "one-to-one" or comparison.is_only_recut(correspondence)
    ):
        found.append(DIVIDED)
    elif correspondence.relation != "one-to-one":
        found.append({"split": "split", "merge": "merged", "regrouped": "regrouped"}[correspondence.relation])
    if correspondence.moved:
        found.append("moved")
    elif not comparison.crossings.keys().isdisjoint(correspondence.new):
        found.append("moved to another part")
    if correspondence.renumbered:
        found.append("renumbered" if _has_other_number(comparison, correspondence) else INSIDE_RENUMBERED)
    if not compares_words(comparison.old, comparison.new):
        found.append("words not compared, one side is a paraphrase")
    elif correspondence.basis == "number":  # of which one is a tombstone: ``align/tombstones``
        before, now = (
            len(words(_whole_text(*side)))
            for side in ((comparison.old, correspondence.old), (comparison.new, correspondence.new))
        )
        found.append("all its words dropped" if now < before else "all its words new")
    elif inside or comparison.is_modified(correspondence):
        found.append("changed")
    return found or ["unchanged"]


def _has_other_number(comparison: Comparison, correspondence: Correspondence) -> bool:
    """Return whether a provision itself is numbered otherwise; else numbers came, went or changed inside it."""
    if correspondence.relation != "one-to-one":
        return True
    sides = (comparison.old, correspondence.old), (comparison.new, correspondence.new)
    outer = [version.by_eid[outermost(version, eids)[0]] for version, eids in sides]
    return outer[0].number != outer[1].number or outer[0].kind != outer[1].kind


def _whole_text(version: Version, eids: Sequence[str]) -> str:
    """Return all words of some provisions, those of what stands below them included."""
    below = (provision for eid in eids for provision in subtree(version, version.by_eid[eid]))
    return "\n".join(f"{provision.heading} {provision.text}" for provision in below)


def facts_of_row(comparison: Comparison, row: Row) -> tuple[str, ...]:
    """Return what happened to a row, where only a number in its words follows another provision as well."""
    told = facts(comparison, row.correspondence, row.is_modified)
    if is_renumbered(row):  # the row may be the paragraph whose number came
        told = ["renumbered" if fact == INSIDE_RENUMBERED else fact for fact in told]
    if told == ["unchanged"] and "reference" in row.kinds:
        return ("cross-reference renumbered",)
    return tuple(told)


def facts_of_section(comparison: Comparison, section: Section) -> tuple[str, ...]:
    """Return what happened to a basic unit and inside it, in a few words each."""
    told = facts(comparison, section.correspondence, section.is_modified)
    told = [fact for fact in told if not _is_of_another_part(section, fact)]
    if told != ["unchanged"] or not section.kinds:
        return tuple(told)
    inside = [what for kind, what in _INSIDE.items() if kind in section.kinds]
    inside = [*_crossed_its_border(comparison, section), *inside]
    return tuple(dict.fromkeys(inside)) or ("only numbers changed",)


def _crossed_its_border(comparison: Comparison, section: Section) -> Iterator[str]:
    """Yield that a part of a unit went to another one, or came from another; the rest has no other order for that.

    A part may have become a unit of its own, which its own section tells.
    """
    olds, is_reordered = {unit.eid for unit in section.old}, False
    gone, came = _gave_a_unit(comparison, section), False
    for row in section.rows:
        if row.away:
            gone = gone or row.depth > 0
        elif "moved" in row.kinds and row.old and not any(row.old.eid.startswith(f"{unit}__") for unit in olds):
            came = True
        elif "moved" in row.kinds:
            is_reordered = True
    yield from ("a part moved away",) if gone else ()
    yield from ("a part moved here",) if came else ()
    yield from ("order changed",) if is_reordered else ()


def _gave_a_unit(comparison: Comparison, section: Section) -> bool:
    """Return whether a paragraph of a section's old unit stands in no unit now, but beside that one."""
    new = comparison.new
    below = (part for unit in section.old for part in subtree(comparison.old, unit) if part is not unit)
    carried = {eid for part in below for eid in comparison.alignment.of_old[part.eid].new}
    parents = (new.by_eid[eid].parent for eid in carried if section.new is None or eid != section.new.eid)
    return any(parent is None or new.by_eid[parent].kind in DIVISIONS for parent in parents)


def _is_of_another_part(section: Section, fact: str) -> bool:
    """Return whether a fact of what was split or merged holds for another part of it: this one kept number or words."""
    if section.correspondence.relation not in ("split", "merge", "regrouped") or not (section.old and section.new):
        return False
    if fact == "renumbered":
        return all(old.number == section.new.number for old in section.old)
    return fact == "changed" and not section.is_modified


#: What may happen inside a unit that keeps its words and its number; where none of it did, numbers changed.
_INSIDE = {
    "split": DIVIDED, "merged": DIVIDED,
    "footnote": "signs in a footnote changed", "unattested": "partly not attested",
}  # fmt: skip


def cite_all(version: Version, provisions: Iterable[Provision]) -> str:
    """Return how several provisions are cited together, "" for none."""
    return " + ".join(cite(version, provision.eid) for provision in provisions)


def describe(version: Version, with_id: bool = False) -> str:
    """Return who a version is, in one line: title or id, stage, date, nature; and its id where that is asked for."""
    title = shortened(version.title)
    named = version.id if with_id else ""
    details = [part for part in (named, version.stage, version.date, version.nature) if part]
    return f"{title} ({', '.join(details)})" if details else title


def describe_both(old: Version, new: Version) -> tuple[str, str]:
    """Return who two versions are; two that are called alike are told apart by their ids, mostly names of files."""
    told = describe(old), describe(new)
    if told[0] != told[1] or old.id == new.id:
        return told
    return describe(old, with_id=True), describe(new, with_id=True)


LONGEST_TITLE = 90  # characters


def shortened(title: str, longest: int = LONGEST_TITLE) -> str:
    """Return a title that fits a line, or so many characters, cut between two words where it is longer.

    >>> shortened("Convention on the Return of Borrowed Books " * 3)
    'Convention on the Return of Borrowed Books Convention on the Return of Borrowed Books …'
    """
    if len(title) <= longest:
        return title
    return f"{title[: longest - 2].rsplit(' ', 1)[0]} …"


def cite_source(source: str) -> tuple[str, str]:
    """Return what a source is called and its address, "" where it has none.

    >>> cite_source("Report of 2022, https://example.org/report")
    ('Report of 2022', 'https://example.org/report')
    """
    what, _, address = source.rpartition(", ")
    return (what, address) if what and address.startswith("https://") else (source, "")


def span(cited: Sequence[str]) -> str:
    """Return the first and the last of several citations, the last without what both begin with.

    >>> span(["Art. 3(2)", "Art. 3(3)", "Art. 3(4)"])
    'Art. 3(2) to (4)'
    """
    first, last = cited[0], cited[-1]
    if first == last:
        return first
    above, part = _step(last)
    return f"{first} to {part if above and above == _step(first)[0] else last}"


def _step(cited: str) -> tuple[str, str]:
    """Return a citation without its last step, and that step: "Art. 3" and "(2)", "Preamble" and "recital 4"."""
    if cited.endswith(")"):
        index = cited.rfind("(")
        return cited[:index], cited[index:]
    above, _, step = cited.rpartition(", ")
    return above, step
