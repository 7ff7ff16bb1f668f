"""Which texts of a corpus have a clause: as a table of texts and one of wordings, each with what differs in it."""

from __future__ import annotations

from typing import Any

from mla_diff.model.comparison import Op
from mla_diff.provenance.clauses import Answer
from mla_diff.writers.dumped import dump
from mla_diff.writers.runs import Run, apart, paint, unstyled, wrap
from mla_diff.writers.tables import Table, render_table, table_text

SCHEMA = "mla-diff/lookup/1"
FORMATS = ("terminal", "csv", "md", "html", "json")
SIGNS = " .,;:"  # at the ends of a clause; a passage begins and ends with a word
SHOWN = 12  # wordings that a terminal shows; the other formats have all of them


def render_lookup(answer: Answer, format: str, width: int, color: bool) -> str | bytes:
    """Return an answer in one of ``FORMATS``."""
    if format == "json":
        return dump(_values(answer))
    if format == "terminal":
        return _text(answer, width, color)
    return render_table(_table(answer, with_words=True), format, width, color)


def told(answer: Answer) -> str:
    """Return what was found, in a sentence."""
    if not answer.hits:
        return f"None of {answer.texts:,} texts has this clause of {answer.size} words, or half of its words in order."
    texts = len({hit.id for hit in answer.hits})
    dated = [hit for hit in answer.hits if hit.date]
    first = f"; the oldest is {dated[0].title} of {dated[0].date}" if dated else ""
    wordings = f"{len(answer.wordings):,} wording{'' if len(answer.wordings) == 1 else 's'}"
    return f"{texts:,} of {answer.texts:,} texts, in {wordings}{first}."


def _numbers(answer: Answer) -> dict[int, int]:
    """Return the number of each hit's wording, from 1, that of most texts first."""
    return {id(hit): number for number, wording in enumerate(answer.wordings, 1) for hit in wording.hits}


def _table(answer: Answer, with_words: bool) -> Table:
    numbers = _numbers(answer)
    rows = []
    for hit in answer.hits:
        row = (hit.date or "—", hit.title or hit.id, hit.id, hit.cited, f"{hit.share:.0%}", str(numbers[id(hit)]))
        rows.append((*row, hit.words) if with_words else row)
    head = ("date", "text", "id", "provision", "of its words", "wording", *(("words",) if with_words else ()))
    return Table(f"“{answer.clause}”", head, tuple(rows), SCHEMA, (), (told(answer),) if with_words else ())


def _text(answer: Answer, width: int, color: bool) -> str:
    lines = [paint(line, color) for line in wrap([Run(f"“{answer.clause}”", "heading")], width)]
    lines += [paint(line, color) for line in wrap([Run(told(answer))], width)]
    if not answer.hits:
        return "\n".join(lines) + "\n"
    lines += ["", table_text(_table(answer, with_words=False), width, color).rstrip("\n")]
    lines += [
        "",
        *(paint(line, color) for line in wrap([Run("Wordings, compared with the words asked for", "heading")], width)),
    ]
    for number, wording in enumerate(answer.wordings[:SHOWN], 1):
        count = len(wording.hits)
        oldest = " ".join(filter(None, (wording.hits[0].title, wording.hits[0].date)))
        head = f"{number}. {count} place{'' if count == 1 else 's'}, first {oldest}: "
        runs = [Run(head, "label"), *_redline(answer.clause, wording.words, color)]
        lines += ["", *(paint(line, color) for line in wrap(runs, width, 0, 4))]
    more = len(answer.wordings) - SHOWN
    if more > 0:
        lines += ["", f"{more} more wordings: see them with --format csv or html."]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _redline(clause: str, words: str, color: bool) -> list[Run]:
    from mla_diff.diff.words import diff_words

    runs = [_run(op) for op in diff_words(clause.strip(SIGNS), words) if op.reason != "typography" or op.sign != "-"]
    return runs if color else unstyled(apart(runs))


def _run(op: Op) -> Run:
    if op.sign == "=" or op.reason == "typography":
        return Run(op.text)
    return Run(op.text, "gone" if op.sign == "-" else "come")


def _values(answer: Answer) -> dict[str, Any]:
    numbers = _numbers(answer)
    return {
        "schema": SCHEMA, "clause": answer.clause, "words": answer.size, "texts": answer.texts,
        "matches": [
            {
                "version": hit.id, "title": hit.title, "date": hit.date, "eid": hit.eid, "label": hit.cited,
                "share": hit.share, "wording": numbers[id(hit)], "text": hit.words,
            }
            for hit in answer.hits
        ],
        "wordings": [
            {"number": number, "text": wording.words, "versions": [hit.id for hit in wording.hits]}
            for number, wording in enumerate(answer.wordings, 1)
        ],
    }  # fmt: skip
