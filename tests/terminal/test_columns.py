"""The terminal's comparison: two texts side by side, or as one, in columns that hold whatever is written in them."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from mla_diff.model.provision import Footnote, Version
from mla_diff.pipeline import compare
from mla_diff.report.facts import span
from mla_diff.writers.registry import View
from mla_diff.writers.runs import harmless
from mla_diff.writers.terminal import render
from mla_diff.writers.widths import cells
from tests.browser.pages import NEW, OLD, compare_texts

GERUNDS = "Article 1\nScope\n\n1. {0}\n\n2. The second paragraph stays as it is, word for word.\n"
CHINESE = (
    "第一条\n\n本公约适用于灭绝种族罪和危害人类罪，缔约国应当采取一切必要措施，以确保本公约各项规定得到充分实施。\n"
)
ARABIC = "Article 1\n\nتَلْتَزِمُ كُلُّ دَوْلَةٍ طَرَفٍ بِأَنْ تَتَّخِذَ مَا يَلْزَمُ مِنْ تَدَابِيرَ وَفْقًا لِقَانُونِهَا الدَّاخِلِيِّ.\n"


def shown(old: str = OLD, new: str = NEW, **view: object) -> list[str]:
    options = {"width": 100, **view}
    return render(compare_texts(old, new), View(**options)).splitlines()  # type: ignore[arg-type]


def line_with(words: str, lines: list[str]) -> str:
    return next(line for line in lines if words in line)


@pytest.mark.parametrize("width", [40, 76, 80, 100, 160, 200])
@pytest.mark.parametrize("inline", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, inline: bool) -> None:
    for old, new in ((OLD, NEW), (CHINESE, CHINESE.replace("一切", "所有")), (ARABIC, ARABIC.replace("كُلُّ", "أَيُّ"))):
        assert max(map(cells, shown(old, new, width=width, inline=inline))) <= width


def test_the_gutter_stands_in_one_column_whatever_is_written_beside_it() -> None:
    accents = "Cafe\u0301 re\u0301gime vis-a\u0300-vis " * 8
    for text in (CHINESE, ARABIC, GERUNDS.format(accents)):
        lines = shown(text, text + "\nArticle 2\n\nIt is new and says so.\n", width=100, everything=True)
        body = [line for line in lines if " │ " in line]
        assert body
        assert {cells(line.split(" │", 1)[0]) for line in body} == {48}


def test_a_paragraph_hangs_beside_its_number() -> None:
    lines = shown(width=80)
    first = next(at for at, line in enumerate(lines) if line.startswith("2.  Each State Party"))
    assert lines[first + 1].startswith("    ")
    assert lines[first + 1][4] != " "


def test_the_gutter_says_what_became_of_place_and_words() -> None:
    lines = shown()
    assert " ~  2.  Each State Party {+may+} take" in line_with("{+may+}", lines)
    assert " →  Article 4 Reservations" in line_with("Article 4 Reservations", lines)
    assert " §  2.  A reservation may be withdrawn" in line_with("may be withdrawn", lines)
    assert " +  Article 3 Protection of victims" in line_with("Article 3 Protection", lines)
    assert "Signs: ~ words changed, + new, → moved" in "\n".join(lines)


def test_a_word_that_grew_is_not_broken_where_it_grew() -> None:
    old = "Article 1\n\nThe Party shall prosecute every serious crime\n"
    lines = shown(old, old.replace("crime\n", "crimes, and others\n"), width=80)
    assert not any(re.match(r"[,;.]", line.strip()) for line in lines)


def test_unchanged_articles_and_paragraphs_are_named_in_one_line() -> None:
    lines = shown()
    assert "⋯ Art. 1 unchanged" in lines
    long = "\n\n".join(f"{n}. Paragraph number {n} of this article says what it says." for n in range(1, 7))
    told = shown(f"Article 1\nScope\n\n{long}\n", f"Article 1\nScope\n\n{long}\n".replace("number 6", "number six"))
    assert any(line.startswith("    ⋯ Art. 1(1) to (5) unchanged") for line in told)
    assert not any("⋯" in line for line in shown(everything=True))


def test_a_moved_article_is_told_at_its_old_place_too() -> None:
    lines = shown()
    assert "→ Art. 3 Languages stood here; moved to Art. 6" in lines


def test_a_paragraph_that_went_to_another_article_shows_its_first_words_and_where_it_is() -> None:
    texts = [f"{what} shall be kept for ten years by the authority that is designated for them." for what in (
        "Records of every request", "Copies of all evidence", "Names of the witnesses heard", "Seals and signatures",
    )]  # fmt: skip
    body = [f"{at}. {text}" for at, text in enumerate(texts, 1)]
    old = "Article 1\nRecords\n\n" + "\n\n".join(body) + "\n"
    halves = [f"{at}. {text}" for at, text in enumerate(texts[:2], 1)], [
        f"{at}. {text}" for at, text in enumerate(texts[2:], 1)
    ]  # fmt: skip
    new = "Article 1\nRecords\n\n" + "\n\n".join(halves[0]) + "\n\nArticle 2\nNames\n\n" + "\n\n".join(halves[1]) + "\n"
    line = line_with("is now in Art. 2(1)", shown(old, new))
    assert line.startswith("3.  Names of the witnesses heard shall be kept")


def test_a_label_that_one_side_alone_prints_over_the_preamble_is_no_insertion() -> None:
    recitals = "The States Parties to this Convention,\n\nRecalling the crimes of {0},\n\nHave agreed as follows:\n\n"
    rest = "Article 1\n\nIt applies.\n"
    old, new = f"Treaty\n\n{recitals.format('war')}{rest}", f"Treaty\n\nPREAMBLE\n\n{recitals.format('peace')}{rest}"
    text = "\n".join(shown(old, new))
    assert "── Preamble  changed" in text
    assert "PREAMBLE" not in text


def test_inline_shows_one_text_with_both_words() -> None:
    lines = shown(inline=True, width=80)
    assert line_with("Each State Party", lines).startswith("~   2.    Each State Party [-shall-] {+may+} take")


def test_a_narrow_terminal_gets_the_inline_form() -> None:
    assert shown(width=60) == shown(width=60, inline=True)


def test_new_and_dropped_provisions_are_told_by_their_place_and_sign_without_brackets() -> None:
    lines = shown()
    assert line_with("Victims and witnesses", lines).startswith(" " * 48)
    assert "{+" not in line_with("Victims and witnesses", lines)
    dropped = shown(NEW, OLD)
    assert line_with("Victims and witnesses", dropped).startswith("    Victims")
    assert any(line.endswith(" −") for line in dropped if "Protection of victims" in line)


def test_a_chinese_line_breaks_between_characters_and_never_before_a_closing_sign() -> None:
    lines = shown(CHINESE, CHINESE.replace("一切", "所有"), inline=True, width=40, everything=True)
    body = [line[4:].strip() for line in lines if line.startswith(("~", "│"))]
    assert len(body) > 2
    assert not any(line.startswith(("，", "。", "、")) for line in body)


@pytest.mark.parametrize("bad", ["\x1b[31m", "\x1b]8;;http://x\x1b\\", "\x9b31m", "\u202e", "\x07", "\r", "\u2066"])
def test_what_would_steer_the_terminal_is_shown_as_a_sign(bad: str) -> None:
    text = "\n".join(shown(OLD, NEW.replace("Victims and", f"Victims {bad}and"), color=True, links=("", "")))
    styled = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", styled)


def test_marks_that_only_order_right_to_left_text_are_left_out() -> None:
    assert harmless("\u200fالمادة\u200e 1") == "المادة 1"


def test_a_word_of_ten_thousand_letters_is_cut_to_the_columns() -> None:
    lines = shown(OLD, NEW.replace("Victims", "w" * 10_000), width=80)
    assert max(map(cells, lines)) <= 80
    assert sum(line.count("w") for line in lines) >= 10_000


def test_links_lead_to_the_files_and_a_pdf_s_articles_to_their_page() -> None:
    comparison = compare_texts(OLD, NEW)
    source = replace(comparison.new.source, format="pdf")
    provisions = tuple(replace(one, page=7) for one in comparison.new.provisions)
    comparison = replace(comparison, new=replace(comparison.new, source=source, provisions=provisions))
    text = render(comparison, View(color=True, links=("file:///a/old.txt", "file:///a/new.pdf")))
    assert "\x1b]8;;file:///a/old.txt\x1b\\" in text
    assert "\x1b]8;;file:///a/new.pdf#page=7\x1b\\\x1b[1mArt. 2\x1b[0m\x1b]8;;\x1b\\" in text
    assert "old.txt#page" not in text
    assert "\x1b]8" not in render(comparison, View(links=("file:///a/old.txt", "file:///a/new.pdf")))


def test_an_address_that_is_none_makes_no_link() -> None:
    for bad in ("file:///a b", "file:///\x1b\\x", "file:///é"):
        assert "]8;;" not in render(compare_texts(OLD, NEW), View(color=True, links=(bad, bad)))


def test_changed_footnotes_are_shown_under_their_paragraph() -> None:
    def noted(version: Version, text: str) -> Version:
        provisions = (
            replace(one, notes=(Footnote("1", text, 3),)) if one.eid == "art_3" else one for one in version.provisions
        )
        return replace(version, provisions=tuple(provisions))

    comparison = compare_texts(OLD, OLD)
    assert "note" not in render(compare(comparison.old, comparison.new), View())
    text = render(compare(noted(comparison.old, "See the Statute."), noted(comparison.new, "See custom.")), View())
    assert "note 1: See [-the Statute-]." in text
    assert "note 1: See {+custom+}." in text


def test_characters_that_are_taken_for_narrow_are_one_column_wide() -> None:
    from rich.cells import cell_len

    from mla_diff.writers.widths import NARROW

    narrow = [chr(code) for code in range(0x20, 0x3000) if NARROW.fullmatch(chr(code))]
    assert len(narrow) > 600
    assert {cell_len(char) for char in narrow} == {1}


def test_several_provisions_are_named_by_the_first_and_the_last() -> None:
    assert span(["Art. 3(2)", "Art. 3(3)", "Art. 3(4)"]) == "Art. 3(2) to (4)"
    assert span(["Preamble, recital 2", "Preamble, recital 4"]) == "Preamble, recital 2 to recital 4"
    assert span(["Art. 9(1)", "Art. 9(1)(a)"]) == "Art. 9(1) to Art. 9(1)(a)"
    assert span(["Art. 9", "Art. 11"]) == "Art. 9 to Art. 11"
    assert span(["Art. 9"]) == "Art. 9"
