"""Why a provision was held to carry on in another, in words a lawyer reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mla_diff.align.evidence import Evidence, gather
from mla_diff.cite.citation import cite
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.comparison import Comparison, compares_words
from mla_diff.model.ranking import Ranked, rank
from mla_diff.report.absence import explain_absence, tell_candidates
from mla_diff.report.certainty import certainty
from mla_diff.report.compose import report_on
from mla_diff.report.facts import describe_both, facts
from mla_diff.report.headlines import headline
from mla_diff.report.notices import notices
from mla_diff.report.values import Section
from mla_diff.runtime.kinds import classify_beside
from mla_diff.writers.runs import Run, paint, wrap

_BASES = {
    "identical": "The words are the same.",
    "text": "The words are alike enough.",
    "heading": "The headings agree.",
    "number": "It bears the same number in the same place, and one of the two says nothing more.",
    "order": "Few words agree; it stands alone between neighbours that carry on.",
    "part of the text": "A part of the words is found there.",
    "contained units": "What it contains carries on there.",
    "set by hand": "This link was set by hand.",
}


def explain(comparison: Comparison, eids: frozenset[str], width: int, color: bool) -> str:
    """Return the reasons for every correspondence of the named provisions, of either version."""
    return "\n".join(paint(line, color).rstrip() for line in _lines(comparison, eids, width)) + "\n"


def render_explanation(
    comparison: Comparison, eids: frozenset[str], format: str, width: int = 100, color: bool = False
) -> str | bytes:
    """Return the reasons in one of ``formats.EXPLANATIONS``: bytes for Word, else text."""
    if format == "terminal":
        return explain(comparison, eids, width, color)
    from mla_diff.writers.sheets import WIDE, lines_as_markdown, lines_as_word

    lines = _lines(comparison, eids, WIDE)
    if format == "md":
        return lines_as_markdown(lines)
    return lines_as_word(lines, f"Why: {' → '.join(describe_both(comparison.old, comparison.new))}")


def _lines(comparison: Comparison, eids: frozenset[str], width: int) -> list[list[Run]]:
    lines = [line for notice in notices(comparison) for line in wrap([Run("!   "), Run(notice)], width, 0, 4)]
    lines += [[]] if lines else []
    by_weight = rank(comparison, classify_beside(comparison))
    weights = {(ranked.change.old, ranked.change.new): ranked for ranked in by_weight}
    report = report_on(comparison)
    sections = {part.correspondence: part for part in reversed(report.parts) if isinstance(part, Section)}
    chosen = [one for one in report.correspondences if eids & {*one.old, *one.new}]
    lines += _of_one_number(comparison, chosen, width)
    for correspondence in sorted(chosen, key=lambda one: not one.links):  # what carries on first
        told = [weights[pair] for pair in _pairs(correspondence) if pair in weights]
        section = sections.get(correspondence)
        happened = ", ".join(section.facts if section else facts(comparison, correspondence))
        lines += list(_correspondence(comparison, correspondence, happened, told, width))
        inside = list(_inside(comparison, section, weights)) if section else []
        if inside:
            lines.pop()
            for sentence in ("Inside it:", *inside):
                lines += wrap([Run(sentence)], width, 2, 4)
            lines.append([])
    return lines


def _of_one_number(comparison: Comparison, chosen: Sequence[Correspondence], width: int) -> list[list[Run]]:
    """Return a line where the number that was asked for means one provision in the old text, another in the new."""
    olds = {cite(comparison.old, eid): correspondence for correspondence in chosen for eid in correspondence.old}
    news = {cite(comparison.new, eid): correspondence for correspondence in chosen for eid in correspondence.new}
    lines: list[list[Run]] = []
    for name in olds:
        if name in news and olds[name] is not news[name]:
            parts = [f"Both texts have an {name}, and these are two provisions"]
            became = " + ".join(cite(comparison.new, eid) for eid in olds[name].new)
            came = " + ".join(cite(comparison.old, eid) for eid in news[name].old)
            parts += [f"that of {comparison.old.id} carries on in {became}"] if became else []
            parts += [f"that of {comparison.new.id} was {came}"] if came else []
            lines += [*wrap([Run("i   "), Run(f"{'; '.join(parts)}.")], width, 0, 4), []]
    return lines


def _inside(
    comparison: Comparison, section: Section, weights: Mapping[tuple[str | None, str | None], Ranked]
) -> Iterator[str]:
    """Yield what happened to each provision below a unit, a sentence each; nothing of what stayed as it was."""
    for row in section.rows:
        pair = row.old.eid if row.old else None, row.new.eid if row.new else None
        if not row.depth or not row.is_changed:
            continue
        if pair in weights:
            yield f"– {headline(comparison, weights[pair].change).text}"
            continue
        names = (cite(version, eid) for version, eid in zip((comparison.old, comparison.new), pair, strict=True) if eid)
        happened = [remark.text.removesuffix(".") for remark in row.remarks] if row.away else row.facts
        yield f"– {' → '.join(dict.fromkeys(names))}: {', '.join(happened)}."


def _pairs(correspondence: Correspondence) -> Iterator[tuple[str | None, str | None]]:
    """Yield the pairs of provisions that are weighed: each link, or each provision without counterpart."""
    yield from ((link.old, link.new) for link in correspondence.links)
    if not correspondence.links:
        yield from ((eid, None) for eid in correspondence.old)
        yield from ((None, eid) for eid in correspondence.new)


def _correspondence(
    comparison: Comparison, correspondence: Correspondence, happened: str, weights: Sequence[Ranked], width: int
) -> Iterator[list[Run]]:
    old = " + ".join(cite(comparison.old, eid) for eid in correspondence.old)
    new = " + ".join(cite(comparison.new, eid) for eid in correspondence.new)
    yield from wrap(
        [Run(f"{old or 'nothing'} → {new or 'nothing'}", "heading"), Run(f"  {happened}")],
        width,
    )
    if not correspondence.links:
        yield from wrap([Run(explain_absence(comparison, correspondence))], width, 2, 2)
    for link in correspondence.links:
        evidence = gather(comparison.old, comparison.new, comparison.alignment, link)
        yield from wrap(
            [
                Run(f"{cite(comparison.old, link.old)} → {cite(comparison.new, link.new)}: "),
                Run(certainty(link, comparison.old, comparison.alignment)),
            ],
            width,
            2,
            4,
        )
        for sentence in _sentences(comparison, evidence):
            yield from wrap([Run(f"– {sentence}")], width, 4, 6)
    for sentence in tell_candidates(comparison, correspondence):
        yield from wrap([Run(sentence)], width, 2, 4)
    for ranked in weights:
        yield from wrap([Run(f"Weight {ranked.explanation}.")], width, 2, 4)
    yield []


def _set_inside(comparison: Comparison, link: Link) -> Iterator[Link]:
    """Yield the links set by hand between what two provisions contain, where that is why they were joined."""
    if link.basis == "contained units":
        for correspondence in comparison.alignment.correspondences:
            for inner in correspondence.links:
                contained = inner.old.startswith(f"{link.old}__") and inner.new.startswith(f"{link.new}__")
                if contained and inner.basis == "set by hand":
                    yield inner


def _sentences(comparison: Comparison, evidence: Evidence) -> Iterator[str]:
    link = evidence.link
    yield _BASES.get(link.basis, "") + (f" Reason: {link.reason}" if link.reason else "")
    for inner in _set_inside(comparison, link):
        names = f"{cite(comparison.old, inner.old)} → {cite(comparison.new, inner.new)}"
        yield f"Inside it, {names} was set by hand. Reason: {inner.reason}"
    if compares_words(comparison.old, comparison.new):
        yield f"{evidence.likeness:.0%} of all words of both texts agree, in order."
    if link.basis == "part of the text":
        share = f"{link.share_old:.0%} of the old provision is found there"
        yield f"{share}, and makes up {link.share_new:.0%} of the new one."
    if evidence.headings:
        yield f"The headings are {evidence.headings}."
    if evidence.rare_words:
        yield f"Words that hardly stand elsewhere and are in both: {', '.join(evidence.rare_words)}."
    around = [pair for pair in (evidence.before, evidence.after) if pair]
    if around:
        told = " and ".join(f"{cite(comparison.old, a)} → {cite(comparison.new, b)}" for a, b in around)
        yield f"It stands in order with {told}."
    if evidence.runner_up:
        eid, likeness = evidence.runner_up
        yield f"The next best was {cite(comparison.new, eid)}, with {likeness:.0%} of the words."
