"""What the parser makes of the shapes that treaties come in: a text, and the provisions expected of it."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import _stem, parse
from mla_diff.parse.label import HEADING_WORDS
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.readers.registry import read


def version(text: str, name: str = "treaty.txt") -> Version:
    return parse(read(name, text.encode()))


def outline(text: str, name: str = "treaty.txt") -> list[str]:
    """Return one line a provision: eId, heading and own words."""
    return [
        " | ".join(part for part in (one.eid, one.heading, one.text) if part) for one in version(text, name).provisions
    ]


CASES = {
    "paragraphs named by a sign": (
        "Art. 1º Esta Lei dispõe sobre barcos.\n\nArt. 2º São documentos do barco:\n\nI - o nome;\n\nII - a data.\n\n§ 1º O menor apresenta o nome.\n\n"
        "§ 2º A data vale um ano.\n\nArt. 3º Esta Lei entra em vigor na data de sua publicação.",
        [
            "art_1 | Esta Lei dispõe sobre barcos.",
            "art_2 | São documentos do barco:",
            "art_2__point_I | o nome;",
            "art_2__point_II | a data.",
            "art_2__para_1 | O menor apresenta o nome.",
            "art_2__para_2 | A data vale um ano.",
            "art_3 | Esta Lei entra em vigor na data de sua publicação.",
        ],
    ),
    "a sign in the article's own line": (
        "Article 1. Les tarifs sont publiés.\n\nArticle 2. § 1er. Les tarifs sont égaux.\n\n§ 2. Le conseil peut les changer.\n\n"
        "Article 3. La loi entre en vigueur demain.",
        [
            "art_1 | Les tarifs sont publiés.",
            "art_2",
            "art_2__para_1 | Les tarifs sont égaux.",
            "art_2__para_2 | Le conseil peut les changer.",
            "art_3 | La loi entre en vigueur demain.",
        ],
    ),
    "the only article": ("HAS DECIDED AS FOLLOWS:\n\nSole Article\n\nThe loan is made.", ["preamble", "preamble__rec_1 | HAS DECIDED AS FOLLOWS:", "art_1 | The loan is made."]),
    "a sentence over a blank line": (
        "Article 1. The provisions of this law shall enter into\n\nforce on the day after it is published.\n\nArticle 2. It ends.",
        ["art_1 | The provisions of this law shall enter into force on the day after it is published.", "art_2 | It ends."],
    ),
    "a capital letter that is a word": (
        "Articolo 1\n\n1.Le navi passano.\n\n2.I cittadini pagano.\n\n3.È vietato nuotare.",
        ["art_1", "art_1__para_1 | Le navi passano.", "art_1__para_2 | I cittadini pagano.", "art_1__para_3 | È vietato nuotare."],
    ),
    "Turkish articles that are counted apart": (
        "# Kanun\n\nMADDE 1 - (1) Bu Kanun bütün kişilere uygulanır.\n\nMADDE 2 – (1) Kurul karar verir.\n\n"
        "EK MADDE 1 – (1) Ücret alınır.\n\nGEÇİCİ MADDE 1 – (1) Eski hükümler uygulanır.\n\n"
        "Geçici Madde 2 – (1) Başvurular geçerlidir.\n\nMADDE 3 – (1) Bu Kanun yürürlüğe girer.",
        [
            "art_1", "art_1__para_1 | Bu Kanun bütün kişilere uygulanır.",
            "art_2", "art_2__para_1 | Kurul karar verir.",
            "art_1-2", "art_1-2__para_1 | Ücret alınır.",
            "art_1-3", "art_1-3__para_1 | Eski hükümler uygulanır.",
            "art_2-2", "art_2-2__para_1 | Başvurular geçerlidir.",
            "art_3", "art_3__para_1 | Bu Kanun yürürlüğe girer.",
        ],
    ),
    "marks on lines of their own": (
        "Article 1\n\nThe form states:\n\n1)\n\nthe name;\n\n2)\n\nthe date, that is:\n\na)\n\nthe day;\n\nb)\n\nthe month.",
        [
            "art_1 | The form states:",
            "art_1__para_1 | the name;",
            "art_1__para_2 | the date, that is:",
            "art_1__para_2__point_a | the day;",
            "art_1__para_2__point_b | the month.",
        ],
    ),
    "sentences without a last stop": (
        "Article 1\n\nIt acts.\n\nArticle 2. This law enters into force in a month. The Minister of Ferries, A. Bridge, at the seat of the Council\n\n"
        "It pays.",
        [
            "art_1 | It acts.",
            "art_2 | This law enters into force in a month. The Minister of Ferries, A. Bridge, at the seat of the Council",
            "art_2__subpara_1 | It pays.",
        ],
    ),
    "text after points that complete a sentence": (
        "Article 1\n\nThe following may appeal:\n\n1. the applicant;\n\n2. the authority.\n\nAn appeal is lodged in a month.\n\n"
        "It has no effect.",
        [
            "art_1 | The following may appeal:",
            "art_1__para_1 | the applicant;",
            "art_1__para_2 | the authority.",
            "art_1__subpara_1 | An appeal is lodged in a month.",
            "art_1__subpara_2 | It has no effect.",
        ],
    ),
    "texts inside a list that goes on": (
        "Article 1\n\nIn this Act:\n\n1. “ferry” means a boat.\n\nIt may have sails.\n\nIt may have none.\n\n2. “bank” means land.",
        [
            "art_1 | In this Act:",
            "art_1__para_1 | “ferry” means a boat.",
            "art_1__para_1__subpara_1 | It may have sails.",
            "art_1__para_1__subpara_2 | It may have none.",
            "art_1__para_2 | “bank” means land.",
        ],
    ),
    "text after numbered paragraphs": (
        "Article 1\n\n1. The Party acts.\n\n2. It pays.\n\nIt may refuse.",
        [
            "art_1",
            "art_1__para_1 | The Party acts.",
            "art_1__para_2 | It pays.",
            "art_1__para_2__subpara_1 | It may refuse.",
        ],
    ),
    "a heading on the next line": (
        "Article 1\nScope\n\n1. It applies to the Parties.",
        ["art_1 | Scope", "art_1__para_1 | It applies to the Parties."],
    ),
    "a heading on the same line": (
        "Article 1. Scope\n\nIt applies to the Parties.", ["art_1 | Scope | It applies to the Parties."]
    ),
    "a sentence that begins with a reference is no label": (
        "Article 1\n\nThe Parties agree.\n\nArticle 2 of the Charter applies to the Parties.",
        ["art_1 | The Parties agree.", "art_1__subpara_1 | Article 2 of the Charter applies to the Parties."],
    ),
    "points and sub-points, (i) after (h) a letter, elsewhere a numeral": (
        "Article 1\n\n1. For the Party:\n(g) one;\n(h) two;\n(i) three:\n(i) deep;\n(ii) deeper;\n2. The Party may.",
        ["art_1", "art_1__para_1 | For the Party:", "art_1__para_1__point_g | one;", "art_1__para_1__point_h | two;",
         "art_1__para_1__point_i | three:", "art_1__para_1__point_i__point_i | deep;",
         "art_1__para_1__point_i__point_ii | deeper;", "art_1__para_2 | The Party may."],
    ),
    "text after points belongs to the paragraph": (
        "Article 1\n\n1. The Party shall:\n(a) act;\n(b) refrain.\nThis is without prejudice to the law.\n2. The Party may.",
        ["art_1", "art_1__para_1 | The Party shall:", "art_1__para_1__point_a | act;", "art_1__para_1__point_b | refrain.",
         "art_1__para_1__subpara_1 | This is without prejudice to the law.", "art_1__para_2 | The Party may."],
    ),
    "a list that goes on after a text without label: the text was the item's": (
        "Article 1\n\nThe Party shall:\n(a) act;\nFor this purpose it may ask.\n(b) refrain.",
        ["art_1 | The Party shall:", "art_1__point_a | act;", "art_1__point_a__subpara_1 | For this purpose it may ask.",
         "art_1__point_b | refrain."],
    ),
    "items that run on in one paragraph": (
        "Article 1\n\n(a) The name: (i) of the person; (ii) of the court;",
        ["art_1", "art_1__point_a | The name:", "art_1__point_a__point_i | of the person;",
         "art_1__point_a__point_ii | of the court;"],
    ),
    "bis and ter": (
        "Article 5\n\nThe Party acts.\n\nArticle 5 bis\n\n1. One.\n1 bis. More.\n\nArticle 5ter\n\nIt ends.",
        ["art_5 | The Party acts.", "art_5bis", "art_5bis__para_1 | One.", "art_5bis__para_1bis | More.",
         "art_5ter | It ends."],
    ),
    "parts, chapters and roman articles": (
        "PART I\nGENERAL\n\nChapter 2 Scope\n\nArticle IV\n\nThe Party acts.",
        ["part_1 | GENERAL", "part_1__chp_2 | Scope", "art_4 | The Party acts."],
    ),
    "numbers that start anew in each part stay apart": (
        "Part I\n\nArticle 1\n\nThe Party acts.\n\nPart II\n\nArticle 1\n\nThe court acts.",
        ["part_1", "art_1 | The Party acts.", "part_2", "part_2__art_1 | The court acts."],
    ),
    "two instruments in one file stay apart": (
        "First Act\n\nArticle 1\n\nThe Party acts.\n\nArticle 2\n\nIt stops.\n\nSecond Act\n\nArticle 1\n\nThe court acts.",
        ["act_1", "act_1__art_1 | The Party acts.", "act_1__art_2 | It stops.", "act_2", "act_2__art_1 | The court acts."],
    ),
    "an annex with articles of its own": (
        "Article 1\n\nThe Party acts.\n\nANNEX I\nRules of procedure\n\nArticle 1\n\nThe court acts.",
        ["art_1 | The Party acts.", "annex_I | Rules of procedure", "annex_I__art_1 | The court acts."],
    ),
    "a preamble in one paragraph": (
        "Treaty on Peace\n\nThe Parties to this Treaty, Recalling the Charter, Noting that war is costly, Have agreed as"
        " follows:\n\nArticle 1\n\nPeace shall reign.\n\nIN WITNESS WHEREOF, the undersigned have signed.\n\nDONE at Rome.",
        ["preamble", "preamble__rec_1 | The Parties to this Treaty,", "preamble__rec_2 | Recalling the Charter,",
         "preamble__rec_3 | Noting that war is costly,", "preamble__rec_4 | Have agreed as follows:",
         "art_1 | Peace shall reign.", "final | IN WITNESS WHEREOF, the undersigned have signed.",
         "final__subpara_1 | DONE at Rome."],
    ),
    "German sections with letters": (
        "Buch 1 - Allgemeiner Teil\n\nTitel 1 - Personen\n\n§ 312g\nWiderrufsrecht\n\n(1) Dem Verbraucher steht ein Recht zu.\n"
        "1. für die Ware,\na) neu,\n(2) Das Recht besteht nicht und wird nicht der Person.",
        ["book_1 | Allgemeiner Teil", "book_1__title_1 | Personen", "art_312g | Widerrufsrecht",
         "art_312g__para_1 | Dem Verbraucher steht ein Recht zu.", "art_312g__para_1__point_1 | für die Ware,",
         "art_312g__para_1__point_1__point_a | neu,",
         "art_312g__para_2 | Das Recht besteht nicht und wird nicht der Person."],
    ),
    "French first article and unnumbered paragraphs": (
        "Livre Ier : Des personnes\n\nArticle premier\n\nLa loi est la même pour tous dans les États.\n"
        "Elle est publiée par le juge.\n\nArticle 16-1-2\n\n1° Le juge ;\n1° bis La cour ;",
        ["book_1 | Des personnes", "art_1 | La loi est la même pour tous dans les États.",
         "art_1__subpara_1 | Elle est publiée par le juge.", "art_16-1-2", "art_16-1-2__para_1 | Le juge ;",
         "art_16-1-2__para_1bis | La cour ;"],
    ),
    "brackets of a draft stay in the text": (
        "[Article 5 bis]\n\n1. The Party [shall] [may] act.\n[2. The Party may refuse.]",
        ["art_5bis", "art_5bis__para_1 | The Party [shall] [may] act.", "art_5bis__para_2 | [The Party may refuse.]"],
    ),
    "a further instrument without a title of its own": (
        "Article 1\n\nThe Party acts.\n\nArticle 2\n\nIt stops.\n\nDone at Rome by the Parties.\n\nArticle 1\n\nThe court acts.\n\n"
        "Article 2\n\nThe court stops.",
        ["act_1", "act_1__art_1 | The Party acts.", "act_1__art_2 | It stops.", "act_1__final | Done at Rome by the Parties.",
         "act_2", "act_2__art_1 | The court acts.", "act_2__art_2 | The court stops."],
    ),
    "numbers with a point inside, and letters slipped in": (
        "Article 1\n\nThe Party shall see to the following:\n\n1. The first matter:\n1.1 The one for the Party.\n1.2 The other one.\n\n"
        "Article 2\n\nFor the Party:\n(a) the first;\n(a bis) the one between;\n(b) the last.",
        ["art_1 | The Party shall see to the following:", "art_1__para_1 | The first matter:",
         "art_1__para_1__point_1-1 | The one for the Party.", "art_1__para_1__point_1-2 | The other one.",
         "art_2 | For the Party:", "art_2__point_a | the first;", "art_2__point_abis | the one between;",
         "art_2__point_b | the last."],
    ),
    "lines wrapped at a fixed width are joined": (
        "Article 1\n\n1. Each State Party shall take such measures as may be\nnecessary to establish its jurisdiction over"
        " the\noffences that are set out in this Convention and in\nthe annexes to it.\n2. It may refuse.",
        ["art_1", "art_1__para_1 | Each State Party shall take such measures as may be necessary to establish its"
         " jurisdiction over the offences that are set out in this Convention and in the annexes to it.",
         "art_1__para_2 | It may refuse."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_shape(name: str) -> None:
    text, expected = CASES[name]
    assert outline(text) == expected


def test_a_table_of_contents_is_set_apart() -> None:
    contents = "\n".join(f"Article {n} Heading number {n} ............ {n}" for n in range(1, 7))
    body = "\n\n".join(f"Article {n}\nHeading number {n}\n\nThe Party acts in case {n}." for n in range(1, 7))
    parsed = version(f"Convention\n\nContents\n{contents}\n\n{body}")
    assert [one.eid for one in parsed.provisions] == [f"art_{n}" for n in range(1, 7)]
    assert len(parsed.furniture) == 7
    assert [finding.code for finding in parsed.findings] == ["contents"]


def test_what_stands_before_the_preamble_is_the_preface_and_nothing_of_it_is_lost() -> None:
    parsed = version("Foreword\n\nThis is a great day for us all, says the Secretary-General of the Organization.\n\n"
                     "Convention on Peace\n\nPreamble\n\nThe Parties,\n\nArticle 1\n\nPeace shall reign.")  # fmt: skip
    assert parsed.title == "Convention on Peace"
    assert [(one.kind, one.text) for one in parsed.provisions[:3]] == [
        ("preface", ""),
        ("subparagraph", "Foreword"),
        ("subparagraph", "This is a great day for us all, says the Secretary-General of the Organization."),
    ]
    assert [one.eid for one in parsed.provisions[3:]] == ["preamble", "preamble__rec_1", "art_1"]


def test_a_gap_in_the_numbering_is_a_finding_and_no_error() -> None:
    parsed = version("Article 1\n\n1. One.\n3. Three.")
    assert [(finding.code, finding.place) for finding in parsed.findings if finding.code == "numbering"] == [
        ("numbering", "art_1__para_3")
    ]


def test_markdown_marks_are_taken_off_and_labels_kept() -> None:
    text = '# Treaty\n\n### Article 1\n\n#### *Use of terms*\n\n- a. "**crime**" means an act;\n\n3\\. It applies.'
    assert outline(text, "treaty.md") == [
        "art_1 | Use of terms", 'art_1__point_a | "crime" means an act;', "art_1__para_3 | It applies."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "Artículo 1\n\nEl Estado parte adoptará las medidas que sean necesarias para la ley.\n\nArtículo 2\n\nY el tribunal.",
        ),
        ("nl", "Artikel 1\n\nDe staat neemt de maatregelen die nodig zijn voor het recht.\n\nArtikel 2\n\nEn het hof."),
        (
            "pt",
            "Artigo 1.º\n\nO Estado adota as medidas que são necessárias para a lei.\n\nArtigo 2.º\n\nE o tribunal.",
        ),
        (
            "it",
            "Articolo 1\n\nLo Stato adotta le misure che sono necessarie per la legge del paese.\n\nArticolo 2\n\nE la corte.",
        ),
        (
            "ru",
            "Статья 1\n\nГосударство принимает меры, которые не противоречат праву и на основе закона.\n\nСтатья 2\n\nИ суд.",
        ),
        ("ar", "المادة 1\n\nتتخذ كل دولة طرف ما يلزم من تدابير.\n\nالمادة 2\n\nتتعاون الدول الأطراف."),
        ("zh", "第一条\n\n各缔约国应采取必要措施。\n\n第二条\n\n缔约国应当合作。"),
    ],
)
def test_articles_are_found_in_other_languages(language: str, text: str) -> None:
    parsed = version(text)
    assert parsed.language == language
    assert [one.eid for one in parsed.provisions] == ["art_1", "art_2"]


def test_a_reference_torn_over_two_paragraphs_is_put_together() -> None:
    assert outline("Article 1\n\n1. The Party shall act as set out under paragraph\n\n(a) of this Article.\n2. It may refuse.") == [
        "art_1", "art_1__para_1 | The Party shall act as set out under paragraph (a) of this Article.",
        "art_1__para_2 | It may refuse.",
    ]  # fmt: skip


def test_a_table_of_contents_without_dots_ends_where_the_text_begins() -> None:
    contents = "\n\n".join(f"Article {n} Heading number {n}" for n in range(1, 7))
    body = "\n\n".join(f"Article {n} Heading number {n}\n\nThe Party acts in case {n}." for n in range(1, 7))
    parsed = version(f"Convention on the Matter\n\n{contents}\n\n{body}")
    assert [(one.eid, one.heading) for one in parsed.provisions] == [
        (f"art_{n}", f"Heading number {n}") for n in range(1, 7)
    ]
    assert [finding.code for finding in parsed.findings] == ["contents"]


def test_an_initial_before_a_name_labels_nothing() -> None:
    parsed = version(
        "[118th CONGRESS]\n\n[S. Res. 12 Reported in Senate]\n\nS. RES. 12\n\nResolved, That the Senate--\n\n(1) observes the day;\n\n(2) affirms it."
    )
    assert [one.label for one in parsed.provisions if one.label] == ["(1)", "(2)"]


def test_a_further_instrument_without_a_title_is_a_finding() -> None:
    parsed = version(CASES["a further instrument without a title of its own"][0])
    assert [(finding.code, finding.place) for finding in parsed.findings] == [("instrument", "act_2")]


def test_an_unnumbered_heading_over_articles_groups_them() -> None:
    text = "# Convention\n\n## Article 1\n\nIt applies to the Party.\n\n## Final matters\n\n## Article 2\n\nThe Party acts."
    assert outline(text, "treaty.md") == [
        "art_1 | It applies to the Party.",
        "sec_1 | Final matters",
        "art_2 | The Party acts.",
    ]


def codes(parsed: Version) -> list[str]:
    return [finding.code for finding in parsed.findings]


def test_an_unknown_language_and_a_text_without_articles_are_findings() -> None:
    assert codes(version("Xyz qwrt.\n\nBrrm.")) == ["language", "no-articles"]
    assert codes(version("Article 1\n\nThe Party shall act in the case of the State.")) == []


@pytest.mark.parametrize(
    ("name", "stem"), [("a/b/treaty.v2.txt", "treaty.v2"), ("treaty.txt", "treaty"), ("plain", "plain")]
)
def test_a_version_without_a_name_is_called_after_its_file(name: str, stem: str) -> None:
    assert _stem(name) == stem


def test_articles_under_an_unnumbered_heading_stand_below_it() -> None:
    parsed = version("# Convention\n\n## Article 1\n\nIt applies to the Party.\n\n## Final matters\n\n## Article 2\n\nThe Party acts.\n\n"
                     "## Article 3\n\nThe Party stops.", "treaty.md")  # fmt: skip
    assert [(one.eid, one.parent) for one in parsed.provisions] == [
        ("art_1", None), ("sec_1", None), ("art_2", "sec_1"), ("art_3", "sec_1"),
    ]  # fmt: skip


def test_the_order_of_divisions_is_learnt_from_the_text() -> None:
    parsed = version("CHAPTER I\nScope\n\nPART I\nGeneral\n\nArticle 1\n\nThe Party acts.\n\nPART II\nSpecial\n\nArticle 2\n\nThe court acts.\n\n"
                     "CHAPTER II\nCosts\n\nPART I\nRules\n\nArticle 3\n\nThe State pays.")  # fmt: skip
    parents = {one.eid: one.parent for one in parsed.provisions if one.kind in ("part", "chapter")}
    assert set(parents.values()) == {None, "chp_1", "chp_2"}


def test_one_article_that_begins_again_is_no_further_instrument() -> None:
    parsed = version("Article 1\n\nThe Party acts.\n\nArticle 1\n\nThe court acts.")
    assert not any(one.kind == "instrument" for one in parsed.provisions)


@pytest.mark.parametrize(("count", "heading"), [(HEADING_WORDS, True), (HEADING_WORDS + 1, False)])
def test_a_heading_has_so_many_words_at_most(count: int, heading: bool) -> None:
    assert looks_like_heading(" ".join(["Word"] * count)) is heading


def test_paragraphs_that_count_on_through_an_annex_are_no_gap() -> None:
    parsed = version(
        "Annex I\n\nSection 1\nGeneral\n\n1. The Party acts.\n2. The court acts.\n\nSection 2\nSpecial\n\n3. The State pays."
    )
    assert "numbering" not in codes(parsed)
