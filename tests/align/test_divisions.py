"""Divisions under which another is put, or from above which one is taken: they have gone nowhere."""

from __future__ import annotations

import pytest

from mla_diff.align.engine import align
from mla_diff.model.alignment import Alignment
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

WORDS = ["lantern", "harbour", "anchor", "pilot", "ledger", "cargo", "beacon", "ferry", "quay", "tide"]


def article(number: int, word: str, label: str = "Article {}") -> str:
    return f"{label.format(number)}\nThe keeper of the {word} shall report to the {word} board each year in {word} form.\n\n"


def law(*lines: str) -> str:
    return "AGREEMENT ON PORTS\n\n" + "\n".join(lines)


BEFORE = law(
    "CHAPTER I\nGENERAL\n", "Section 1\nScope\n", article(1, "lantern"), article(2, "harbour"), "Section 2\nTerms\n",
    article(3, "anchor"), article(4, "pilot"), "Section 3\nDuties\n", article(5, "ledger"), article(6, "cargo"),
    "CHAPTER II\nFINAL\n", "Section 1\nForce\n", article(7, "beacon"), article(8, "ferry"),
)  # fmt: skip
#: Sections 2 and 3 stand under a new chapter.
AFTER = BEFORE.replace("CHAPTER II\n", "CHAPTER III\n").replace("Section 2\n", "CHAPTER II\nPERSONS\n\nSection 2\n")


def aligned(old: str, new: str) -> Alignment:
    return align(parse(read("old.txt", old.encode())), parse(read("new.txt", new.encode())))


def moved(alignment: Alignment) -> set[tuple[str, ...]]:
    return {one.new for one in alignment.correspondences if one.moved}


@pytest.mark.parametrize(("old", "new"), [(BEFORE, AFTER), (AFTER, BEFORE)])
def test_a_section_does_not_move_when_a_chapter_is_put_above_it_or_taken_away(old: str, new: str) -> None:
    found = aligned(old, new)
    assert not moved(found)
    assert sum(not (one.old and one.new) for one in found.correspondences) == 1


def test_a_section_that_went_to_a_chapter_that_was_there_before_has_moved() -> None:
    new = BEFORE.replace("CHAPTER II\nFINAL\n", "").replace("Section 3\n", "CHAPTER II\nFINAL\n\nSection 3\n")
    assert {eid.rpartition("__")[2] for eids in moved(aligned(BEFORE, new)) for eid in eids} >= {"sec_3"}


def test_sections_that_changed_places_have_moved_whatever_is_put_above_them() -> None:
    parts = BEFORE.split("Section ")
    head, first, second, third, rest = parts[0], parts[1], parts[2], parts[3], parts[4]
    third, chapter = third.split("CHAPTER II")
    new = (
        f"{head}Section {first}CHAPTER II\nPERSONS\n\nSection {third}Section {second}CHAPTER III{chapter}Section {rest}"
    )
    assert moved(aligned(BEFORE, new))


def test_a_chinese_section_does_not_move_when_a_chapter_is_put_above_it() -> None:
    sections = ["第一节 范围", "第二节 用语", "第三节 义务"]
    texts = ["港口的灯由港务局负责维护并每年报告。", "本法所称领航员，是指取得执照并在港内引导船舶的人员。",
             "货物的所有人应当在三十日内向码头提交申报单。", "渡轮的经营者应当为乘客购买保险。",
             "违反前条规定的，由主管部门处以罚款。", "本法自公布之日起施行。"]  # fmt: skip
    numbers = "一二三四五六"
    lines = ["港口法", "", "第一章 总则", ""]
    for index, text in enumerate(texts):
        lines += [sections[index // 2], ""] if index % 2 == 0 else []
        lines += [f"第{numbers[index]}条 {text}", ""]
    old = "\n".join(lines)
    assert not moved(aligned(old, old.replace("第二节", "第二章 人员\n\n第二节")))
