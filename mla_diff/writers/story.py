"""What a reader is told beside the words: where a provision came from, its shares, how sure that is, who said so."""

from __future__ import annotations

from mla_diff.cite.citation import cite
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.comparison import Comparison
from mla_diff.report.facts import DOUBTFUL
from mla_diff.report.layout import Row, Section
from mla_diff.writers.markup import plain


def section_story(comparison: Comparison, part: Section, left: frozenset[str]) -> str:
    """Return the notes on a basic unit; ``left`` are the old eIds that a pointer stands for where they were."""
    return _story(comparison, part.correspondence, part.new.eid if part.new else "", left, True)


def row_story(comparison: Comparison, row: Row, left: frozenset[str]) -> str:
    """Return the notes on a row below a basic unit."""
    return "" if row.new is None or row.away else _story(comparison, row.correspondence, row.new.eid, left, False)


def confidence(one: Correspondence) -> str:
    """Return how sure a match is and on what it rests, quietly."""
    if not one.links or one.basis in ("identical", "set by hand"):
        return ""
    return f' <span class="sure">match {_percent(one.score)} sure, by {plain(one.basis)}</span>'


def _story(comparison: Comparison, one: Correspondence, eid: str, left: frozenset[str], is_unit: bool) -> str:
    links = [link for link in one.links if link.new == eid]
    told: list[tuple[str, str]] = []
    if one.relation in ("split", "merge", "regrouped"):
        told.append(_shares(comparison, one, links))
    if one.moved:
        told += [_origin(comparison, link, left) for link in links]
    told += [_by_hand(comparison, link) for link in links if link.basis == "set by hand"]
    if is_unit:
        told += [_question(comparison, link) for link in links if link.basis != "set by hand" and link.score < DOUBTFUL]
    return "".join(f'<p class="story{kind}">{text}</p>' for kind, text in told if text)


def _shares(comparison: Comparison, one: Correspondence, links: list[Link]) -> tuple[str, str]:
    """Return what went where: of a split the shares of the old words, else those of the new words."""
    if one.relation == "split":
        whole = cite(comparison.old, one.old[0])
        parts = [f"{_new(comparison, link)} ({_percent(link.share_old)})" for link in one.links]
        return "", f"{plain(whole)} is split; its words are now in {_and(parts)}"
    parts = [f"{_old(comparison, link)} ({_percent(link.share_new)} of the words here)" for link in links]
    return "", f"{'Merged' if one.relation == 'merge' else 'Regrouped'} from {_and(parts)}" if parts else ""


def _origin(comparison: Comparison, link: Link, left: frozenset[str]) -> tuple[str, str]:
    """Return where a unit came from. Where it stayed in its article, only its place among the others is new."""
    cited = plain(cite(comparison.old, link.old))
    if link.old not in left:
        return " from", f"Moved among its neighbours; it was {cited}"
    return " from", f'Moved here from <a href="#was-{plain(link.old)}">{cited}</a>'


def _by_hand(comparison: Comparison, link: Link) -> tuple[str, str]:
    reason = f": <bdi>{plain(link.reason)}</bdi>" if link.reason else ""
    return " hand", f"{_old(comparison, link)} → {_new(comparison, link)} was set by hand{reason}"


def _question(comparison: Comparison, link: Link) -> tuple[str, str]:
    other = f" The next best is {_there(comparison, link.runner_up)}." if link.runner_up else ""
    return " ask", (
        f"Does {_old(comparison, link)} carry on in {_new(comparison, link)}? "
        f"The match is {_percent(link.score)} sure.{other}"
    )


def _there(comparison: Comparison, eid: str) -> str:
    return f'<a href="#{plain(eid)}">{plain(cite(comparison.new, eid))}</a>'


def _old(comparison: Comparison, link: Link) -> str:
    return f'<a href="#old-{plain(link.old)}">{plain(cite(comparison.old, link.old))}</a>'


def _new(comparison: Comparison, link: Link) -> str:
    return _there(comparison, link.new)


def _percent(share: float) -> str:
    return f"{round(100 * share)}\u202f%"


def _and(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
