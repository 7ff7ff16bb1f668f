"""The sums of a comparison and its verdict, as the sentences that every format shows."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.cite.citation import cite
from mla_diff.diff.summary import WordCount, count_provisions, count_words
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Comparison, compares_words
from mla_diff.model.kinds import label
from mla_diff.model.overview import Overview, unit_counted
from mla_diff.report.counted import counted, listed
from mla_diff.report.labels import labels_printed_otherwise
from mla_diff.report.outside import outside_the_text

_RELATIONS = (
    ("one-to-one", "carried on"), ("split", "split"), ("merge", "merged"), ("regrouped", "regrouped"),
    ("inserted", "new"), ("deleted", "dropped"), ("not attested", "not attested"),
)  # fmt: skip
#: Said where a view shows only a part, and where two texts are shown without marks.
NARROWED = "Only the provisions asked for are shown."
UNMARKED = "Nothing is marked, since the words cannot be compared."
NAMED = 3  # provisions that a verdict names


def sums(comparison: Comparison) -> tuple[str, str]:
    """Return what became of the articles, or sections, and how many words changed: a sentence each."""
    counts = count_provisions(comparison)
    unit = unit_counted(comparison)
    units = {relation: kinds.get(unit, 0) for relation, kinds in counts.items()}
    told = ", ".join(f"{units[name]} {words}" for name, words in _RELATIONS if units.get(name))
    return f"{unit.capitalize()}s: {told or 'none'}.", _words(comparison)


def _words(comparison: Comparison) -> str:
    if not compares_words(comparison.old, comparison.new):
        return "Words: not compared."
    count = count_words(comparison)
    return f"Words: {count.inserted} inserted, {count.deleted} deleted, {count.renumbering} only renumbered."


def verdict(comparison: Comparison) -> str:
    """Return what is said where no change is to be shown; "" where the versions are known to differ in their law."""
    if comparison.differs:
        if comparison.old.provisions and comparison.new.provisions:
            return ""
        return "The files differ, but no provision was read of one or both: compare what they show by hand."
    recut = [
        correspondence
        for correspondence in comparison.alignment.correspondences
        if comparison.is_only_recut(correspondence)
    ]
    if recut:
        return f"No differences in words or numbers; {_recut(comparison, recut)} divided differently."
    alone = any(
        not (correspondence.old and correspondence.new) for correspondence in comparison.alignment.correspondences
    )
    if alone:
        return "No known differences: what stands in one text only is not attested."
    if any(labels_printed_otherwise(comparison)):
        return "No differences but in how labels are printed."
    is_same_file = not any(outside_the_text(comparison.old, comparison.new))
    return "No differences." if is_same_file else "No differences in the text."


def _recut(comparison: Comparison, recut: Sequence[Correspondence]) -> str:
    """Return which provisions are divided differently, the first few by name, as the subject of a sentence."""
    named = [cite(comparison.new, correspondence.new[0]) for correspondence in recut]
    more = len(named) - NAMED
    if more > 0:
        return f"{', '.join(named[:NAMED])} and {more} more are"
    return f"{listed(named)} {'is' if len(named) == 1 else 'are'}"


def summary_sentences(comparison: Comparison, overview: Overview, words: WordCount) -> list[str]:
    """Return the summary in sentences; a number of provisions always says of how many."""
    tally = overview.tally
    if not compares_words(comparison.old, comparison.new):
        carried = tally.total - tally.new - tally.dropped - tally.unattested
        known = f"{carried} {'is' if carried == 1 else 'are'} known to carry on"
        return [f"Of {tally.total} {overview.unit}s, {known}; the words of a paraphrase are not compared."]
    form = f" ({tally.form_only} of them only in signs or spelling)" if tally.form_only else ""
    unit = overview.unit + ("" if tally.total == 1 else "s")
    told = [
        f"Of {tally.total - tally.unattested} {unit}: {tally.unchanged} unchanged, "
        f"{tally.renumbered_only} only renumbered or moved, {tally.edited} edited{form}, "
        f"{tally.new} new and {tally.dropped} dropped.",
    ]
    if tally.unattested:
        told.append(
            f"{tally.unattested} more are in one text only, and the other one does not say what became of them."
        )
    besides = [f"{count} {name}" for name, count in (
        ("moved", tally.moved), ("split", tally.split), ("merged", tally.merged)
    ) if count]  # fmt: skip
    if besides:
        told.append(f"Of those carried on, {listed(besides)}.")
    follow = "follows" if words.renumbering == 1 else "follow"
    told.append(
        f"{counted(words.inserted, 'word')} came in and {words.deleted} went out; "
        f"{counted(words.renumbering, 'number')} only {follow} a renumbering."
    )
    if overview.kinds:
        kinds = [f"{label(kind)} in {count}" for kind, count in overview.kinds.items()]
        told.append(f"Provisions by kind of change: {', '.join(kinds)}.")
    return told
