"""What a file sets as a quotation: new text of another law is text of the instruction; other quotations are not."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def load(text: str) -> Version:
    return parse(read("act.md", text.encode()))


def labels(version: Version) -> list[str]:
    return [provision.label for provision in version.provisions if provision.label]


@pytest.mark.parametrize(
    ("instruction", "quoted", "following"),
    [
        ("1) art. 65 otrzymuje brzmienie:", "Art. 65. 1. Ochrona należy do gminy.", "2) w art. 66 skreśla się ust. 3."),
        ("1) dodaje się pkt 4 w brzmieniu:", "4) nakazać usunięcie drzew.", "2) w art. 70 skreśla się ust. 3."),
        ("1) ust. 2 otrzymuje brzmienie:", "2. Spółka korzysta z pomocy.", "2) w art. 70 skreśla się ust. 3."),
    ],
)
def test_a_quotation_belongs_to_the_point_that_announces_it(instruction: str, quoted: str, following: str) -> None:
    text = f"# Ustawa\n\n## Art. 1\n\nZmiany:\n\n{instruction}\n\n> {quoted}\n\n{following}\n\n## Art. 2\n\nUstawa wchodzi w życie.\n"
    version = load(text)
    assert labels(version) == ["Art. 1", "1)", "2)", "Art. 2"]
    assert [provision.parent for provision in version.provisions if provision.text == quoted] == ["art_1__para_1"]
    assert "numbering" not in [finding.code for finding in version.findings]


def test_an_article_quoted_in_english_is_no_unit() -> None:
    version = load(
        "# Act\n\n## Article 1\n\nArticle 5 reads as follows:\n\n> Article 2. The new text.\n>\n> 1. It is long.\n\n## Article 2\n\nIt enters into force.\n"
    )
    assert labels(version) == ["Article 1", "Article 2"]


def test_a_list_of_the_act_itself_may_be_set_as_a_quotation() -> None:
    text = "# Act\n\n## Article 1\n\nFees are due from:\n\n> (a) owners;\n>\n> (b) tenants.\n\n## Article 2\n\nText.\n"
    assert labels(load(text)) == ["Article 1", "(a)", "(b)", "Article 2"]


def test_a_law_that_is_set_as_a_quotation_as_a_whole_is_read() -> None:
    text = "# Act\n\n> Article 1\n>\n> Fees are due.\n>\n> Article 2\n>\n> Rent is due.\n"
    assert labels(load(text)) == ["Article 1", "Article 2"]


def test_a_notice_above_the_law_is_no_title() -> None:
    text = "# Lov om ferger\n\n> **This is the law as enacted. Amendments are\n> not shown.**\n\n## § 1\n\nTekst.\n\n## § 2\n\nTekst.\n"
    version = load(text)
    assert version.title == "Lov om ferger"
    assert labels(version) == ["§ 1", "§ 2"]


@pytest.mark.parametrize(
    ("above", "title", "unit"),
    [
        ("", "中华人民共和国国徽法", "第一条 为了维护国徽的尊严，制定本法。"),
        ("", "검사징계법", "##### 제1조 (목적)"),
        ("IL MINISTRO DELL'INDUSTRIA\n\nDEL COMMERCIO\n\n", "DECRETO 19 ottobre 1999, n. 533", "##### Art. 1"),
    ],
)
def test_the_only_heading_of_the_first_level_is_the_title(above: str, title: str, unit: str) -> None:
    notes = "2020年10月17日 第十三届全国人民代表大会常务委员会第二十二次会议《关于修改〈中华人民共和国国徽法〉的决定》第二次修正"
    assert load(f"{above}# {title}\n\n{notes}\n\n{unit}\n\nTesto.\n").title == title


def test_the_short_form_in_brackets_is_not_the_title() -> None:
    assert load("Verordnung über Fähren\n\n# (FährV)\n\n## § 1 Zweck\n\nText.\n").title == "Verordnung über Fähren"


def test_a_section_printed_over_itself_is_the_title() -> None:
    version = load("# § 112b. Treaties\n\n##### § 112b. Treaties\n\n(a) In general.\n\n(b) Reports.\n")
    assert version.title == "§ 112b. Treaties"
    assert len(labels(version)) == 3
