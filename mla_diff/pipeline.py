"""What the library does with versions, once they are loaded: compare, narrow, render, trace and follow them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, overload

from mla_diff.loading import load, load_both
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.writers.registry import BinaryFormat, TextFormat, View
from mla_diff.writers.registry import render as _render

if TYPE_CHECKING:
    from mla_diff.lineages.lineage import History
    from mla_diff.lineages.timeline import Timeline
    from mla_diff.model.alignment import Alignment
    from mla_diff.model.marking import Marking
    from mla_diff.writers.notebook import Shown
    from mla_diff.writers.sources.told import Sourced


def compare(
    old: Version | str | Path, new: Version | str | Path, *,
    library: str | Path = "", alignment: Alignment | None = None,
) -> Comparison:  # fmt: skip
    """Return the comparison of two versions, given as such, as files or as ids of a library.

    Where one is a paraphrase, they are aligned by the library's links set by hand alone; ``alignment`` is one that is
    known already. Raises LoadError for what cannot be read.
    """
    from mla_diff.diff.compare import diff
    from mla_diff.library.aligning import align_pair
    from mla_diff.runtime.beside import refer_beside, work_through

    if isinstance(old, Version) or isinstance(new, Version):
        one = old if isinstance(old, Version) else load(old, library=library)
        other = new if isinstance(new, Version) else load(new, library=library)
    else:
        one, other = load_both(old, new, partial(load, old, library=library), partial(load, new, library=library))
    aligned, old_references, new_references = refer_beside(
        lambda: alignment or align_pair(one, other, library), one, other
    )
    return diff(one, other, aligned, old_references, new_references, partial(work_through, one, other))


def narrow(
    comparison: Comparison, only: frozenset[str], kinds: str = "", ignore: str = "", marking: Marking | None = None
) -> tuple[Comparison, frozenset[str]]:
    """Return a comparison marked more sparingly, and the eIds to show of it (none for all).

    ``kinds`` and ``ignore`` name kinds of change ("force,scope"). Raises UnknownNameError for one there is none of.
    """
    marked = comparison
    if marking:
        from mla_diff.diff.marking import mark

        marked = mark(comparison, marking)
    if not kinds and not ignore:
        return marked, only
    from mla_diff.change_kinds.narrow import eids_of, read_kinds, select, unmark
    from mla_diff.runtime.kinds import classify_beside

    wanted, passed_over = read_kinds(kinds), read_kinds(ignore)
    marked = unmark(marked, passed_over)
    if wanted:
        found = eids_of(select(classify_beside(marked), wanted, passed_over))
        only = (only & found if only else found) or frozenset({""})  # no eId is "", so nothing is shown
    return marked, only


def show_part(comparison: Comparison, only: Sequence[str], kinds: str, ignore: str, everything: bool) -> Shown:
    """Return what a notebook shows of a comparison: see ``Comparison.show``."""
    from mla_diff.cite.find import select_provisions
    from mla_diff.writers.notebook import Shown

    chosen = select_provisions(comparison.old, comparison.new, list(only)) if only else frozenset()
    narrowed, eids = narrow(comparison, chosen, kinds, ignore)
    return Shown(narrowed, View(only=eids, everything=everything))


@overload
def render(shown: Comparison, format: TextFormat = "terminal", view: View | None = None) -> str: ...
@overload
def render(shown: Comparison, format: BinaryFormat, view: View | None = None) -> bytes: ...
@overload
def render(shown: Comparison, format: str, view: View | None = None) -> str | bytes: ...
@overload
def render(shown: Timeline | History, format: str = "terminal", view: View | None = None) -> str: ...
@overload
def render(shown: Sourced, format: str = "terminal", view: View | None = None) -> str | bytes: ...
def render(
    shown: Comparison | Timeline | History | Sourced, format: str = "terminal", view: View | None = None
) -> str | bytes:  # fmt: skip
    """Return a comparison, the timeline of a provision, the concordance of a history or a text's sources in a format.

    Word and PDF are bytes, all else is text. Raises UnknownNameError for a format that is not known.
    """
    if isinstance(shown, Comparison):
        return _render(shown, format, view)
    from mla_diff.lineages.timeline import Timeline
    from mla_diff.writers.timelines import find_format, render_timeline

    asked = view or View()
    if isinstance(shown, Timeline):
        return render_timeline(shown, format, asked)
    from mla_diff.writers.sources.told import Sourced

    if isinstance(shown, Sourced):
        from mla_diff.writers.sources import FORMATS as SOURCE_FORMATS
        from mla_diff.writers.sources import render_sources

        return render_sources(shown, find_format(format, SOURCE_FORMATS), asked)
    from mla_diff.writers.concordance import table_of_many, table_of_two
    from mla_diff.writers.formats import TABLES
    from mla_diff.writers.tables import render_table

    find_format(format, TABLES)
    table_of = table_of_two if len(shown.versions) == 2 else table_of_many
    return render_table(table_of(shown), format, asked.width, asked.color)


def trace(
    versions: Sequence[Version], *, library: str | Path = "", progress: Callable[[int, int], None] | None = None
) -> History:
    """Return the history of a series of versions, oldest first: all lineages, with their splits, merges and gaps.

    A place is the index of a version and an eId; every provision of every version is in exactly one lineage.
    Alignments are kept in the user's cache; those that are not there are made on all cores, while ``progress`` is
    told how many are done, of how many.

    >>> from mla_diff.loading import load_series
    >>> history = trace(load_series(["draft-2022-11-30", "adopted-2023-05-26"]))
    >>> history.lineage_of[1, "art_92"].places
    ((0, 'art_85'), (1, 'art_92'))
    """
    from mla_diff.library.aligning import absences, align_kept, align_series
    from mla_diff.lineages.lineage import build_history

    alignments = align_series(versions, library, progress)
    by_hand = absences(versions, library)
    return build_history(versions, lambda old, new: align_kept(old, new, library), alignments, by_hand)


def follow(versions: Sequence[Version], provision: str, *, within: str = "", library: str | Path = "") -> Timeline:
    """Return the timeline of one provision, named as in the version that ``within`` is (by default the last).

    Raises UnknownNameError with near misses where that version has no such provision.

    >>> from mla_diff.loading import load_series
    >>> timeline = follow(load_series(["draft-2022-11-30", "adopted-2023-05-26"]), "Art. 92")
    >>> [moment.step.eid for moment in timeline.moments]
    ['art_85', 'art_92']
    """
    from mla_diff.lineages.changes import WordChanges
    from mla_diff.lineages.places import find_place, find_version
    from mla_diff.lineages.timeline import build_timeline

    place = find_place(versions, provision, find_version(versions, within))
    return build_timeline(WordChanges(trace(versions, library=library)), place)
