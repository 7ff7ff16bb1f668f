"""Points of a few words that stand over a text each: the last one holds its text as the others do."""

from __future__ import annotations

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

LIST = (
    "(1) The board is open.\n\n(2) It shall consist of--\n\n(i) Chairman\n\nthe Harbour Master;\n\n(ii) Member\n\n"
    "a pilot of the port named by the Council."
)
REST = "\n\nProvided that the pilot may be replaced.\n\n(3) It may make rules."


def _parents(text: str) -> dict[str, str]:
    provisions = parse(read("rule.txt", text.encode())).provisions
    labels = {one.eid: one.label for one in provisions}
    return {one.text: labels.get(one.parent or "", "") for one in provisions}


def test_the_last_point_that_stands_over_a_text_holds_it() -> None:
    parents = _parents(f"Rule\n\n{LIST}{REST}")
    assert parents["the Harbour Master;"] == "(i)"
    assert parents["a pilot of the port named by the Council."] == "(ii)"
    assert parents["Provided that the pilot may be replaced."] == "(2)"
    assert parents["It may make rules."] == ""


def test_the_text_behind_points_without_texts_of_their_own_completes_the_sentence() -> None:
    parents = _parents(f"Rule\n\n{LIST.replace('the Harbour Master;', '')}{REST}")
    assert parents["a pilot of the port named by the Council."] == "(2)"
