"""What each law asks of a comparison, whether its texts are made up or real."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from io import StringIO

from msgspec.structs import replace

from mla_diff.diff.summary import count_words
from mla_diff.diff.titles import own_title
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Provision, Version, display_text
from mla_diff.parse.references import find_references
from mla_diff.pipeline import compare
from mla_diff.report.compose import report_on
from mla_diff.report.values import TITLE
from mla_diff.text.tokens import match_words
from mla_diff.writers.registry import View, render
from tests.handouts.settle import words_of
from tests.laws import readers

Words = list[str]
#: Formats that are running texts, with the reader of each.
RUNNING: dict[str, Callable[[bytes], tuple[Words, Words]]] = {
    "docx": readers.read_docx, "docx-moves": readers.read_docx, "md-critic": readers.read_critic,
    "md": readers.read_ins_del, "md-brackets": readers.read_brackets,
}  # fmt: skip
#: Formats for reading on paper, which show typography as the new text has it: dashes, quotation marks, "(a)" for "a)".
READ = ("md", "md-brackets")
CARRYING = ("json", "html", *RUNNING)
#: Formats that are made of a comparison; PDF is the HTML, printed by another program.
ALL = ("terminal", "csv", *CARRYING, "docx-static")


def written(comparison: Comparison, format: str) -> bytes:
    """Return the bytes that a format's file would hold."""
    made = render(comparison, format, View(everything=True))
    return made.encode() if isinstance(made, str) else made


def assert_gives_back(comparison: Comparison, format: str) -> None:
    """Fail where the file in that format does not give back both texts."""
    versions = comparison.old, comparison.new
    content = written(comparison, format)
    if format in RUNNING:
        for side, found, version in zip(("old", "new"), RUNNING[format](content), versions, strict=True):
            words = words_of(version)
            if format in READ and side == "old":
                found, words = _bare(found), _bare(words)
            assert_same_words(found, words, f"{format}, {side} text")
        return
    read = readers.read_json if format == "json" else readers.read_html
    for side, texts, version in zip(("old", "new"), read(content), versions, strict=True):
        if format == "html" and any(op.sign != "=" for op in comparison.title):
            assert "".join(texts.pop(TITLE, [])) == own_title(version), "a changed title is in the text"
        assert texts.keys() <= version.by_eid.keys()
        for provision in version.provisions:
            whole = display_text(provision) if format == "json" else provision.heading + provision.text
            pieces = texts.get(provision.eid, [])
            assert _adds_up(pieces, whole), (format, side, provision.eid, pieces, whole)


def _adds_up(pieces: list[str], text: str) -> bool:
    """Return whether the pieces of a text make it up in some order: a split one stands where the new text has it."""
    if not pieces:
        return not text
    return any(
        text.startswith(piece) and _adds_up(pieces[:at] + pieces[at + 1 :], text[len(piece) :])
        for at, piece in enumerate(pieces) if piece not in pieces[:at]
    )  # fmt: skip


def assert_same_words(found: Words, wanted: Words, where: str) -> None:
    """Fail with the first place where two lists of words part."""
    if found != wanted:
        at = next(
            (at for at, pair in enumerate(zip(found, wanted, strict=False)) if pair[0] != pair[1]),
            min(len(found), len(wanted)),
        )
        raise AssertionError(
            f"{where}, word {at}: {found[max(0, at - 5) : at + 8]}, not {wanted[max(0, at - 5) : at + 8]}"
        )


def assert_reads_downwards(comparison: Comparison) -> None:
    """Fail where the new side, read from top to bottom, is not the new text; nothing of it may be left out."""
    wanted = [one.eid for one in comparison.new.provisions]
    rows = [row.new.eid for row in report_on(comparison).rows if row.new and not row.away and row.new.eid != TITLE]
    assert list(dict.fromkeys(rows)) == wanted, "the report"
    told_of_old = {row.old.eid for row in report_on(comparison).rows if row.old and not row.away}
    with_words = {one.eid for one in comparison.old.provisions if display_text(one)}
    assert with_words <= told_of_old, "the report, old side"
    told = comparison.alignment.correspondences
    ordered = report_on(comparison).correspondences
    assert len(ordered) == len(told), "the report's correspondences"
    assert set(ordered) == set(told), "the report's correspondences"
    by_place = {eid: place for place, eid in enumerate(wanted)}
    assert rows == sorted(rows, key=by_place.__getitem__), "the report"
    table = csv.DictReader(StringIO(written(comparison, "csv").decode("utf-8-sig")))
    seen: dict[str, list[str]] = {
        "csv": list(dict.fromkeys(line["new eId"] for line in table)),
        "html": list(readers.read_html(written(comparison, "html"))[1]),
        "json": [one["eid"] for one in json.loads(written(comparison, "json"))["new"]["provisions"]],
    }
    for format, eids in seen.items():
        assert [eid for eid in eids if eid in by_place] == [eid for eid in wanted if eid in set(eids)], format


SHORTEST_COPY = 8  # words


def assert_copies_are_told(comparison: Comparison) -> None:
    """Fail where something is called new or dropped that stands word for word on the other side, and nobody says so."""
    said: dict[tuple[bool, str], list[str]] = {}  # by whether it stands in the new text, and the eId
    for row, remarks in report_on(comparison).entries:
        provision = row.new or row.old
        if provision:
            said[bool(row.new), provision.eid] = [remark.text for remark in remarks if remark.kind == "candidate"]
    for one in comparison.alignment.correspondences:
        if one.old and one.new:
            continue
        version, other = (comparison.new, comparison.old) if one.new else (comparison.old, comparison.new)
        text = " ".join(" ".join(match_words(provision.text)) for provision in other.provisions)
        for eid in (*one.old, *one.new):
            words = match_words(version.by_eid[eid].text)
            if len(words) >= SHORTEST_COPY and f" {' '.join(words)} " in f" {text} ":
                assert any("same words" in told for told in said[bool(one.new), eid]), (eid, words)


def _bare(words: Words) -> Words:
    """Return words without what counts as typography: signs, capitals of labels."""
    return re.findall(r"\w+", " ".join(words).casefold())


def assert_partition(comparison: Comparison) -> None:
    """Fail where a provision of either side is in no correspondence, or in two."""
    for side, version in (("old", comparison.old), ("new", comparison.new)):
        found = Counter(eid for one in comparison.alignment.correspondences for eid in getattr(one, side))
        assert found == Counter(one.eid for one in version.provisions), side


def assert_shows_nothing(version: Version) -> None:
    """Fail where a version compared with itself differs in anything."""
    comparison = compare(version, version)
    assert not comparison.differs
    assert {one.relation for one in comparison.alignment.correspondences} <= {"one-to-one"}
    assert all(change.is_equal for changes in comparison.changes for change in changes)


SWAPPED = {"inserted": "deleted", "deleted": "inserted", "split": "merge", "merge": "split"}


def assert_swaps(comparison: Comparison) -> None:
    """Fail where the same versions the other way round are not the same comparison the other way round."""
    back = compare(comparison.new, comparison.old)
    assert Counter(_facts(comparison)) == Counter(_turned(back))
    assert Counter(_changes(comparison, "-+")) == Counter(_changes(back, "+-"))


def _facts(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for one in comparison.alignment.correspondences:
        yield one.old, one.new, one.relation, one.renumbered, one.moved


def _turned(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for one in comparison.alignment.correspondences:
        yield one.new, one.old, SWAPPED.get(one.relation, one.relation), one.renumbered, one.moved


def _changes(comparison: Comparison, signs: str) -> Iterator[tuple[object, ...]]:
    """Yield each change with its words, by what they are on the side that ``signs`` names first."""
    name = {"=": "=", signs[0]: "-", signs[1]: "+"}
    for changes in comparison.changes:
        for change in changes:
            sides = (change.old, change.new) if signs == "-+" else (change.new, change.old)
            marks = Counter((name[op.sign], op.text, op.reason) for op in change.ops)
            yield *sides, frozenset(marks.items())


def articles_shuffled(version: Version, shuffle: Callable[[list[Provision]], None]) -> Version:
    """Return a version whose basic units stand in another order among those beside them; nothing else is changed.

    Units that are word for word alike keep their places: which of them is which, only their order tells for sure.
    """
    order: list[Provision] = []
    kind = version.article_kind
    texts = {one.eid: _whole(version, one) for one in version.provisions if one.kind == kind}
    times = Counter(texts.values())

    def write(parent: str | None) -> None:
        below = list(version.children.get(parent, ()))
        at = [place for place, one in enumerate(below) if one.kind == kind and times[texts[one.eid]] == 1]
        units = [below[place] for place in at]
        shuffle(units)
        for place, unit in zip(at, units, strict=True):
            below[place] = unit
        for one in below:
            order.append(one)
            write(one.eid)

    write(None)
    return replace(version, provisions=tuple(order))


def _whole(version: Version, one: Provision) -> str:
    own = " ".join(match_words(display_text(one)))
    return " ".join([own, *(_whole(version, below) for below in version.children.get(one.eid, ()))])


def articles_relabelled(version: Version, add: int) -> Version:
    """Return a version whose plainly numbered articles have higher numbers, and with them all references to them."""
    eids: dict[str, str] = {}
    numbers: dict[str, str] = {}
    for one in version.provisions:
        inside = one.parent is not None and one.eid.startswith(f"{one.parent}__")
        eids[one.eid] = f"{eids[one.parent]}{one.eid.removeprefix(one.parent)}" if one.parent and inside else one.eid
        if one.kind == "article" and one.number.isdecimal() and one.number in one.label:
            numbers[one.eid] = str(int(one.number) + add)
            eids[one.eid] = re.sub(rf"art_{one.number}(?=$|\D)", f"art_{numbers[one.eid]}", eids[one.eid])
    cited: dict[str, list[tuple[int, int, str]]] = {}
    for reference in find_references(version):
        if reference.target in numbers:
            cited.setdefault(reference.source, []).append((reference.start, reference.end, numbers[reference.target]))
    return replace(version, provisions=tuple(_relabelled(one, eids, numbers, cited) for one in version.provisions))


def _relabelled(
    one: Provision, eids: dict[str, str], numbers: dict[str, str], cited: dict[str, list[tuple[int, int, str]]]
) -> Provision:
    text = one.text
    for start, end, number in sorted(cited.get(one.eid, ()), reverse=True):
        text = text[:start] + number + text[end:]
    number = numbers.get(one.eid, one.number)
    label = re.sub(rf"\b{one.number}\b", number, one.label) if one.eid in numbers else one.label
    return replace(
        one, eid=eids[one.eid], parent=eids[one.parent] if one.parent else None, number=number, label=label, text=text
    )


def assert_no_words_changed(comparison: Comparison, unless: Iterable[str] = ()) -> None:
    """Fail where a word came or went, or a provision is anything but carried on."""
    count = count_words(comparison)
    assert (count.inserted, count.deleted) == (0, 0)
    assert {one.relation for one in comparison.alignment.correspondences} <= {"one-to-one", *unless}
