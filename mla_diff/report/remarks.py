"""What a reader is told beside the words: where a provision came from, its shares, how sure that is, who said so.

A remark is a sentence in pieces; a piece that names a provision says which, so that a format with links can make one.
"""

from __future__ import annotations

from collections.abc import Iterator

from mla_diff.cite.citation import cite
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.borders import Crossing
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version, outermost
from mla_diff.report.absence import absence_by_hand, explain_absence, tell_candidates
from mla_diff.report.certainty import certainty
from mla_diff.report.counted import counted
from mla_diff.report.facts import DOUBTFUL
from mla_diff.report.values import Remark, Span

LEAST_CANDIDATE = 0.2  # how sure a candidate has to be to be told beside the words; ``explain`` tells of all


def remarks_on(
    comparison: Comparison, correspondence: Correspondence, new: str, is_unit: bool, left: frozenset[str] = frozenset()
) -> Iterator[Remark]:
    """Yield what is said of a provision, an eId of the new version or "" for one that was dropped.

    ``left`` are the old eIds that a pointer stands for where they were. Doubtful links are asked about for basic units
    only: a reader who checked the article has checked its paragraphs.
    """
    links = [link for link in correspondence.links if link.new == new]
    if comparison.is_only_recut(correspondence):
        yield _recut(comparison, correspondence)
    else:
        yield from shares(comparison, correspondence, new)
    if not correspondence.links:
        yield from _without_counterpart(comparison, correspondence)
    if correspondence.moved:
        yield from (_origin(comparison, link, left) for link in links)
    elif new in comparison.crossings:
        crossed = tell_crossing(comparison.old, comparison.new, comparison.crossings[new])
        yield Remark("division", (Span(f"{crossed[0].upper()}{crossed[1:]}."),))
    for link in links:
        if link.basis == "set by hand":
            yield _by_hand(comparison, link)
        elif is_unit and link.score < DOUBTFUL:
            yield _question(comparison, link)


def shares(comparison: Comparison, correspondence: Correspondence, new: str) -> Iterator[Remark]:
    """Yield what went where: of a split the shares of the old words, else those of the words of one new provision.

    A paragraph that is joined to the same ones as its article is told with it.
    """
    if correspondence.relation not in ("split", "merge", "regrouped"):
        return
    olds, news = (
        outermost(version, eids)
        for version, eids in ((comparison.old, correspondence.old), (comparison.new, correspondence.new))
    )
    links = [link for link in correspondence.links if link.old in olds and link.new == new]
    if correspondence.relation == "split":
        whole = cite(comparison.old, correspondence.old[0])
        reached = [link for link in correspondence.links if link.old in olds and link.new in news]
        parts = [[_new(comparison, link.new), Span(f" ({_percent(link.share_old)})")] for link in reached]
        yield Remark("shares", (Span(f"{whole} is split; its words are now in "), *_joined(parts), Span(".")))
        return
    parts = [
        [_old(comparison, link.old), Span(f" ({_percent(link.share_new)} of the words here)")] for link in links
    ]  # fmt: skip
    if parts:
        verb = "Merged" if correspondence.relation == "merge" else "Regrouped"
        yield Remark("shares", (Span(f"{verb} from "), *_joined(parts), Span(".")))


def _recut(comparison: Comparison, correspondence: Correspondence) -> Remark:
    """Return that the words of blocks are the same, and how many blocks there were and are."""
    sides = (comparison.old, correspondence.old), (comparison.new, correspondence.new)
    before, now = (sum(bool(version.by_eid[eid].text) for eid in eids) for version, eids in sides)
    words = f"The same words, divided differently: {counted(before, 'block')} of text before, {now} now."
    return Remark("shares", (Span(words),))


def _joined(parts: list[list[Span]]) -> Iterator[Span]:
    for index, part in enumerate(parts):
        if index:
            yield Span(" and " if index == len(parts) - 1 else ", ")
        yield from part


def _without_counterpart(comparison: Comparison, correspondence: Correspondence) -> Iterator[Remark]:
    """Yield what a person set down, and where the words may stand; once, with the outermost provision."""
    if absence_by_hand(comparison.alignment, correspondence):
        yield Remark("by hand", (Span(explain_absence(comparison, correspondence)),))
    for sentence in tell_candidates(comparison, correspondence, LEAST_CANDIDATE):
        yield Remark("candidate", (Span(sentence),))


def _origin(comparison: Comparison, link: Link, left: frozenset[str]) -> Remark:
    """Return where a unit came from. Where it stayed in its article, only its place among the others is new."""
    if link.old not in left:
        return Remark("origin", (Span(f"Moved among its neighbours; it was {cite(comparison.old, link.old)}."),))
    named = Span(cite(comparison.old, link.old), "was", link.old)
    return Remark("origin", (Span("Moved here from "), named, Span(".")))


def tell_crossing(old: Version, new: Version, crossing: Crossing) -> str:
    """Return from which part to which an article went between the same neighbours."""
    left = f" from {cite(old, crossing.left)}" if crossing.left else ""
    return f"moved{left}{f' to {cite(new, crossing.reached)}' if crossing.reached else ''}"


def _by_hand(comparison: Comparison, link: Link) -> Remark:
    reason = f": {link.reason}." if link.reason else "."
    pair = _old(comparison, link.old), Span(" → "), _new(comparison, link.new)
    return Remark("by hand", (*pair, Span(f" was set by hand{reason}")))


def _question(comparison: Comparison, link: Link) -> Remark:
    told = certainty(link, comparison.old, comparison.alignment)
    asked = Span("Does "), _old(comparison, link.old), Span(" carry on in "), _new(comparison, link.new)
    next_best = (Span(" The next best is "), _new(comparison, link.runner_up), Span(".")) if link.runner_up else ()
    return Remark("question", (*asked, Span(f"? The match is {told}."), *next_best))


def pointer(comparison: Comparison, new: str) -> Remark:
    """Return what is said where a paragraph stood whose words are shown elsewhere."""
    return Remark("left", (Span("is now in "), _new(comparison, new)))


def went(comparison: Comparison, new: str, whole: bool) -> Remark:
    """Return what is said beside struck words that stand elsewhere; ``whole`` says that the provision went as one."""
    return Remark("left", (Span("Moved to " if whole else "Carried on in "), _new(comparison, new), Span(".")))


def came(comparison: Comparison, old: str, whole: bool) -> Remark:
    """Return what is said beside words that stood elsewhere."""
    return Remark("origin", (Span("Moved here from " if whole else "Taken from "), _old(comparison, old), Span(".")))


def _old(comparison: Comparison, eid: str) -> Span:
    return Span(cite(comparison.old, eid), "old", eid)


def _new(comparison: Comparison, eid: str) -> Span:
    return Span(cite(comparison.new, eid), "new", eid)


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"
