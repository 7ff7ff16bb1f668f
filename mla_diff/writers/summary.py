"""A comparison in a few sentences and two small tables: what a teacher can quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import asdict

from mla_diff.diff.summary import WordCount
from mla_diff.model.comparison import Comparison, compares_words
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.overview import Overview, Tally
from mla_diff.report.facts import describe_both
from mla_diff.report.headlines import WEIGHS_MOST, headline, headlines
from mla_diff.report.notices import notices
from mla_diff.report.sums import summary_sentences
from mla_diff.writers.cells import markdown_cell
from mla_diff.writers.dumped import dump
from mla_diff.writers.formats import SUMMARY
from mla_diff.writers.runs import Run, harmless, paint, wrap

SCHEMA = "mla-diff/summary/1"
_COLUMNS = (
    "unchanged", "renumbered_only", "edited", "moved", "split", "merged", "new", "dropped", "unattested",
)  # fmt: skip


def render_summary(
    comparison: Comparison, overview: Overview, words: WordCount, format: str, width: int = 100, color: bool = False
) -> str | bytes:
    """Return an overview in a format: bytes for Word. Raises UnknownNameError for one there is none of."""
    if format == "json":
        return dump(_values(comparison, overview, words))
    if format == "md":
        return "\n".join(_markdown(comparison, overview, words)) + "\n"
    if format == "docx":
        from mla_diff.writers.sheets import WIDE, lines_as_word

        title = " → ".join(describe_both(comparison.old, comparison.new))
        return lines_as_word(_terminal(comparison, overview, words, WIDE), f"What changed: {title}")
    if format == "terminal":
        return summary_text(comparison, overview, words, width, color)
    raise UnknownNameError(f"there is no format {format!r} here; choose one of {', '.join(SUMMARY)}")


def summary_text(
    comparison: Comparison, overview: Overview, words: WordCount, width: int = 100, color: bool = False
) -> str:  # fmt: skip
    """Return an overview for the terminal."""
    return "".join(f"{paint(line, color).rstrip()}\n" for line in _terminal(comparison, overview, words, width))


def _terminal(comparison: Comparison, overview: Overview, words: WordCount, width: int) -> Iterator[Sequence[Run]]:
    for side, text in zip(("Old: ", "New: "), describe_both(comparison.old, comparison.new), strict=True):
        yield from wrap([Run(side, "quiet"), Run(text, "heading")], width, 0, 5)
    for notice in notices(comparison):
        yield from wrap([Run("!    "), Run(notice)], width, 0, 5)
    for sentence in summary_sentences(comparison, overview, words):
        yield []
        yield from wrap([Run(sentence)], width)
    heaviest = headlines(comparison, overview)
    if heaviest:
        yield []
        yield [Run(WEIGHS_MOST, "heading")]
        for told in heaviest:
            yield from wrap([Run(f"{told.where}  ", "label"), Run(told.said)], width, 2, 6)
    if overview.by_part and compares_words(comparison.old, comparison.new):
        yield []
        yield [Run("By part", "heading")]
        for part, tally in overview.by_part:
            counts = [f"{getattr(tally, name)} {name.replace('_', ' ')}" for name in _COLUMNS if getattr(tally, name)]
            yield from wrap([Run(f"{part or 'outside all parts'}: ", "label"), Run(", ".join(counts))], width, 2, 6)


def _markdown(comparison: Comparison, overview: Overview, words: WordCount) -> Iterator[str]:
    old, new = describe_both(comparison.old, comparison.new)
    yield f"# From {markdown_cell(old)} to {markdown_cell(new)}"
    for sentence in (*notices(comparison), *summary_sentences(comparison, overview, words)):
        yield ""
        yield markdown_cell(sentence)
    heaviest = headlines(comparison, overview)
    if heaviest:
        yield from ("", f"## {WEIGHS_MOST}", "", "| Provision | Change |", "|---|---|")
        for told in heaviest:
            yield f"| {markdown_cell(told.where)} | {markdown_cell(told.said)} |"
    if overview.by_part and compares_words(comparison.old, comparison.new):
        names = [name.replace("_", " ") for name in _COLUMNS]
        yield from ("", "## By part", "", f"| Part | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|")
        for part, tally in overview.by_part:
            counts = " | ".join(str(getattr(tally, name)) for name in _COLUMNS)
            yield f"| {markdown_cell(part or 'outside all parts')} | {counts} |"


def _values(comparison: Comparison, overview: Overview, words: WordCount) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "old": {"id": comparison.old.id, "title": comparison.old.title},
        "new": {"id": comparison.new.id, "title": comparison.new.title},
        "notices": notices(comparison),
        "unit": overview.unit,
        "provisions": _tally(overview.tally),
        "words_compared": compares_words(comparison.old, comparison.new),
        "words": asdict(words),
        "kinds": dict(overview.kinds),
        "heaviest": [
            {"old": change.old, "new": change.new, "kinds": list(change.kinds), "weight": change.weight,
             "told": harmless(headline(comparison, change).said)}
            for change in overview.heaviest
        ],
        "by_part": [{"part": part, **_tally(tally)} for part, tally in overview.by_part],
    }  # fmt: skip


def _tally(tally: Tally) -> dict[str, int]:
    return {"total": tally.total, **asdict(tally)}
