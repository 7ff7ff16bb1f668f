"""Which lines of a text belong to one paragraph: a table of neighbours, in several languages and widths."""

from __future__ import annotations

import textwrap

import pytest

from mla_diff.model.block import Block, Mark
from mla_diff.parse.document import parse
from mla_diff.parse.joining import join_lines
from mla_diff.readers.registry import read


def joined(text: str, language: str = "en") -> list[str]:
    blocks = read("treaty.txt", text.encode()).blocks
    return [block.text for block in join_lines(blocks, language)]


REFERENCES = {
    "another act's number": ("en", "The Commission shall apply the measures that are laid down in\nDirective 12 of the Council to the ferries on the river Adda."),
    "an article of another treaty": ("de", "Die Anerkennung erfolgt nach den Vorschriften des Kapitels III und\nArtikel 5 des Vertrags, soweit nichts anderes bestimmt ist."),
    "a section sign": ("de", "Die Rechte des Betreibers richten sich im Zweifel stets nach der\n§ 88 folgenden Regelung, sofern sie günstiger ist."),
    "a unit inside an article": ("de", "Der Betreiber trägt die Kosten in den Fällen des Absatzes 2 Satz 1\nNummer 7 und in den Fällen des Satzes 3, die er vertritt."),
    "an annex": ("fr", "Les bateaux énumérés par le conseil et visés dans la liste de la\nAnnexe III sont dispensés de la redevance due pour le passage."),
    "a date": ("nl", "De schipper legt de kaart over die is vastgesteld bij besluit van\n13. juni 2002, zoals nadien gewijzigd door de raad van bestuur."),
    "a point in brackets": ("en", "The council may refuse a permit on the grounds that are set out in\n(b) of the second list, and shall give its reasons in writing."),
    "a number alone": ("en", "The council sets a fee, and the fee for each crossing by day is\n12."),
    "a unit's word alone": ("fr", "Le conseil agit en vertu des pouvoirs que lui confère l'article\n12, paragraphe 3, de la charte, et rend compte de son action."),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), REFERENCES.values(), ids=REFERENCES)
def test_what_reads_as_a_label_but_stands_inside_a_sentence_stays_there(language: str, text: str) -> None:
    assert joined(text, language) == [text.replace("\n", " ")]


LISTS = {
    "letters": ("en", "1. An application shall be refused by the council where the ferry\n(a) is not safe for those who cross; or\n(b) is not registered in the place in which its owner lives and works."),
    "letters without stops": ("en", "A person commits an offence under this Part if the person wilfully\n(a) sets a ferry adrift on the river or on one of its many side arms\n(b) removes a light that a harbour master has set up or keeps burning"),
    "figures": ("de", "Die Erlaubnis ist zu versagen, wenn der Antragsteller nach Tatsachen\n1. nicht zuverlässig ist,\n2. keine Fähre hält oder\n3. seine Fähre nicht warten lässt."),
    "figures before an article": ("de", "(1) Der Rat setzt dem Schiffer eine angemessene Frist zur Fahrt und gibt sie am Hafen bekannt.\n(2) Die Frist entfällt, wenn\n1. der Schiffer die Fahrt verweigert,\n2. der Schiffer die Fahrt nicht rechtzeitig antritt oder\n3. die Fähre fehlt."),
    "figures after a pronoun": ("de", "Der Fahrgast schließt mit dem Betreiber der Fähre schriftlich einen Vertrag, der\n1. die Überfahrt mit mehreren Fähren zum Gegenstand hat oder\n2. die Überfahrt an jedem Tag zum Gegenstand hat."),
    "letters before an article": ("pt", "O conselho recusa a licença quando\na) o barco não seja seguro;\nb) o barco não esteja registado."),
    "dashes": ("fr", "Le conseil fixe :\n– le prix du passage ;\n– l'horaire des bacs."),
    "headings": ("en", "CHAPTER II GENERAL PROVISIONS ON FERRIES AND ON THE LIGHTS OF HARBOURS\nArticle 5 Scope\nArticle 6 Use of terms and the meaning of words"),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), LISTS.values(), ids=LISTS)
def test_lists_and_headings_keep_their_lines(language: str, text: str) -> None:
    assert joined(text, language) == text.split("\n")


PARAGRAPHS = (
    "Each Party shall keep the lights of its harbours burning from dusk until dawn, and shall tell the other Parties "
    "under Article 12 and in accordance with Annex II of any light that has gone out.",
    "(a) the fee is paid within thirty days of the day on which the permit was granted by the council; and",
    "(b) the plan of the ferry has been deposited with the harbour master, who gives a receipt for it.",
    "The Party may, in the cases that are set out in paragraph 2, set another date, which is 13 June at the latest.",
)


@pytest.mark.parametrize("width", [48, 60, 72, 90])
def test_a_paragraph_wrapped_at_any_width_is_itself_again(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert joined(wrapped) == list(PARAGRAPHS)


def test_one_long_line_leaves_the_rest_of_the_file_wrapped() -> None:
    long = "It was agreed that " + "each Party shall keep its own lights burning and " * 12 + "report."
    wrapped = "\n\n".join(textwrap.fill(paragraph, 70) for paragraph in PARAGRAPHS)
    assert joined(f"{wrapped}\n\n{long}\n\n{wrapped}") == [*PARAGRAPHS, long, *PARAGRAPHS]


def test_a_paragraph_a_line_stays_a_paragraph_a_line() -> None:
    lines = ["Article 1", "Scope", *PARAGRAPHS, "Article 2", *PARAGRAPHS[::-1]]
    assert joined("\n".join(lines)) == lines


def test_a_short_line_above_a_sentence_is_a_heading() -> None:
    text = f"Article 7\nLights\n{textwrap.fill(PARAGRAPHS[0], 72)}"
    assert joined(text) == ["Article 7", "Lights", PARAGRAPHS[0]]


def test_chinese_lines_are_joined_without_a_space() -> None:
    text = "各缔约方应当保持其港口的灯光从黄昏到黎明一直亮着并且应当将任何\n熄灭的灯光通知其他缔约方。"
    assert joined(text, "zh") == [text.replace("\n", "")]


def test_a_word_cut_at_a_line_end_is_whole_again_where_the_file_knows_it() -> None:
    text = "The provisions of this Agreement apply to each crossing, and the pro-\nvisions of Annex I, as well as the rules on the co-\nownership of ferries, apply to no other crossing of the river at all."
    assert "and the provisions of Annex I, as well as the rules on the co-ownership of" in joined(text)[0]


def test_a_reference_cut_by_a_blank_line_is_put_together_and_a_list_after_it_is_not() -> None:
    text = "(a) the fee is paid in accordance with article 10 of\n\nAnnex III;\n\n(b) the plan is attached."
    assert joined(text) == [
        "(a) the fee is paid in accordance with article 10 of Annex III;",
        "(b) the plan is attached.",
    ]


def test_a_sentence_that_ends_in_a_units_word_is_finished() -> None:
    text = "2. Nothing shall prejudice the rights of a Party under this Article.\n\n3. The Party may refuse."
    assert len(joined(text)) == 2


def test_marks_and_raised_figures_move_with_their_words() -> None:
    first = Block("The fee is due at the end of the month in which the crossing was made", line=True)
    second = Block("and x2 is its double", line=True, marks=(Mark(3, "1"),), raised=((5, 6),))
    (block,) = join_lines([first, second], "en")
    assert block.text[block.marks[0].offset :] == " x2 is its double"
    assert [block.text[start:end] for start, end in block.raised] == ["2"]


def test_markdown_and_text_wrap_alike() -> None:
    body = "\n\n".join(textwrap.fill(paragraph, 66) for paragraph in PARAGRAPHS)
    plain = parse(read("a.txt", f"Article 1\n\n{body}".encode()))
    marked = parse(read("a.md", f"## Article 1\n\n{body}".encode()))
    assert [(p.eid, p.text) for p in plain.provisions] == [(p.eid, p.text) for p in marked.provisions]


def test_one_long_line_leaves_the_wrapped_lines_around_it_joined() -> None:
    text = (
        "(1) Wer eine Fähre betreibt, hat die Lampen zu prüfen und dem Amt bis zum\n"
        "3. Mai zu melden, ob sie brennen. Das gilt auch nach\nAbsatz 2.\n"
        f"(2) {'Diese eine Zeile hat der Setzer nicht umbrochen. ' * 4}\n"
        "(3) Der Rat kann Ausnahmen erlauben, wenn die Sicherheit derer, die\nüberfahren, nicht leidet."
    )
    joined = [block.text for block in join_lines([Block(line, line=True) for line in text.split("\n")], "de")]
    assert [line[:3] for line in joined] == ["(1)", "(2)", "(3)"]


PARTED = (
    "Article 1\n\nThe council grants a licence to each owner of a ferry\n\nwhich the inspector has found fit for the river, and to\n\n"
    "the State, where it keeps a ferry of its own there.\n\n(a) The licence is for five years, and the council may\n\n"
    "extend it once.\n\n(b) The inspector looks at each ferry once a year, and\n\n{line}\n\nArticle 2\n\nThe fee is due on the first day of the year which\n\n"
    "follows the grant.\n\nThe owner pays it to the clerk of the council, who keeps\n\na book of all fees and shows it to whoever\n\n"
    "asks for it on a day of business.\n\n"
)


@pytest.mark.parametrize("line", ["tells the council what is wrong.", "12 of its parts are named in the report."])
def test_blank_lines_behind_each_line_of_a_page_part_no_sentence(line: str) -> None:
    text = (
        "# Ferries Act\n\n"
        + PARTED.format(line=line)
        + PARTED.replace("Article 2", "Article 4").replace("Article 1", "Article 3").format(line=line)
    )
    version = parse(read("act.md", text.encode()))
    article = [provision for provision in version.provisions if provision.eid.startswith("art_1")]
    assert [provision.label for provision in article] == ["Article 1", "(a)", "(b)"]
    assert article[0].text.endswith("of its own there.")
    assert article[2].text.endswith(line)


def test_items_without_a_stop_stay_apart_over_blank_lines() -> None:
    items = [f"boats of the council and of the company number {word}" for word in ("one", "two", "three", "four")]
    text = "# Ferries Act\n\nArticle 1\n\nThe act is for:\n\n" + "\n\n".join(items) + "\n\nArticle 2\n\nText.\n"
    version = parse(read("act.md", text.encode()))
    assert [provision.text for provision in version.provisions if provision.kind == "subparagraph"] == items


ITEMS_AFTER_REFERENCES = {
    "figures": ("de", "1. den Namen,\n\n2. die Angaben nach § 5 Absatz 1 und\n\n3. die Angaben nach § 6 Absatz 1."),
    "letters": ("en", "(a) the name;\n\n(b) the data under Article 5 and\n\n(c) the date."),
    "without blank lines": ("fr", "a) le nom ;\nb) les données visées aux articles 5 et\nc) la date."),
    "a list below": ("de", "3. die Angabe nach Nummer 2 und\n\na) eins,\n\nb) zwei."),
    "or": ("es", "a) el nombre;\n\nb) los datos del artículo 3 o\n\nc) la fecha."),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), ITEMS_AFTER_REFERENCES.values(), ids=ITEMS_AFTER_REFERENCES)
def test_the_next_item_of_a_list_completes_no_reference(language: str, text: str) -> None:
    assert joined(text, language) == [line for line in text.split("\n") if line]


def test_a_point_in_brackets_that_no_list_knows_completes_a_reference_over_a_gap() -> None:
    text = "The Party shall act as set out under Articles 5 and\n\n(a) of this Treaty.\n\nIt pays."
    assert joined(text) == ["The Party shall act as set out under Articles 5 and (a) of this Treaty.", "It pays."]


BLANK_LINES_BETWEEN = (
    "First paragraph of the law.\n\nSecond paragraph of the law.\n\n{}\n\nFourth paragraph of it.\n\nFifth one."
)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "Declárase aplicable a las sentencias el régimen del Código de Procedimiento\nCivil."),
        ("en", "The parties, who have met at the place that the council set for them, and the High Contracting\nParties agree."),
        ("fr", f"Les sentences rendues {'par les tribunaux étrangers ' * 6}selon le Code de procédure\ncivile."),
    ],
)  # fmt: skip
def test_a_single_break_is_none_where_blank_lines_part_the_paragraphs(language: str, line: str) -> None:
    assert joined(BLANK_LINES_BETWEEN.format(line), language)[2] == line.replace("\n", " ")


def test_a_line_cut_at_a_hyphen_goes_on() -> None:
    assert (
        joined("1. eine E-Mail-\nAdresse des Vereins,\n2. die Zeit.", "de")[0] == "1. eine E-Mail-Adresse des Vereins,"
    )


@pytest.mark.parametrize("marks", [('"', '"'), ("“", "”"), ("``", "''"), ("„", "“")])
def test_each_item_of_a_quotation_begins_anew(marks: tuple[str, str]) -> None:
    opening, closing = marks
    lines = (
        f"{opening}(a) The Secretary shall carry out a program to coordinate all of the food.",
        f"{opening}(b) The program shall include, at a minimum, the oversight of the whole of it{closing}.",
    )
    assert joined("\n".join(lines)) == list(lines)


def test_a_section_in_capitals_begins_below_an_enacting_clause() -> None:
    clause = "Be it enacted by the Senate of the United States of America in Congress assembled,"
    assert joined(f"{clause}\nSECTION 1. SHORT TITLE.\nThis Act is the Food Act.")[:2] == [
        clause,
        "SECTION 1. SHORT TITLE.",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Article 2. This Convention enters into force on\n1 January 1987, unless a Party objects to it."),
        ("da", "§ 1. Loven gælder for alle personer, og fristen for erklæringen udløber den\n31. december 1979."),
        ("hu", "1. § A kikötőkről szóló törvényben a „kikötő” szövegrész helyébe a 2007. évi\nLXXXVI. törvény szerinti kikötő lép."),
        ("pl", "Art. 1. Minister ustala opłaty za przystań na podstawie ustawy z roku\n1974. poz. 3 oraz innych przepisów."),
    ],
)  # fmt: skip
def test_a_number_that_no_list_can_have_goes_on_with_its_sentence(language: str, text: str) -> None:
    assert joined(text, language) == [text.replace("\n", " ")]


def test_a_list_begins_behind_two_dashes() -> None:
    lines = ["Resolved, That the Senate of the United States--", "(1) observes the day;", "(2) affirms it."]
    assert joined("\n".join(lines)) == lines


A_PARAGRAPH_A_LINE = {
    "items of all lengths": ("en", "Article 1. Aims of the policy\nThe aims of the policy in the field of ferries and in the handling of the lights of harbours are:\nthe safety of those who cross the river, and of those who live on its banks, over any advantage from the sale of permits or of licences;\ncontrol of the import of ferries and of the goods that are carried with them, of their registration and of their sale;\nsupport of the schools of pilots.\nThe tasks of this Act are:\nthe safety of the people who cross and of those who wait;\nsecuring the right to cross.\nArticle 2. Subjects of regulation\nThis Act applies to all ferries."),
    "notes in braces": ("uk", "Стаття 2. Повноваження\nРада громади:\nзатверджує порядок реєстрації поромів;\n{Абзац третій статті 2 із змінами, внесеними згідно із Законом № 16-VII від 22.07.2014}\nвизначає плату за перевезення через річку."),
    "notes in round brackets": ("bg", "Чл. 5. Министърът:\nразрешава превоза по реката;\n(изм., ДВ, бр. 59 от 2010 г., в сила от юли)\nопределя таксите за превоз."),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), A_PARAGRAPH_A_LINE.values(), ids=A_PARAGRAPH_A_LINE)
def test_nothing_is_glued_where_nobody_wrapped_a_line(language: str, text: str) -> None:
    assert joined(text, language) == text.split("\n")


def test_items_that_end_with_a_semicolon_part_in_a_wrapped_text() -> None:
    text = (
        "Artigo 1. O conselho funda-se nos princípios de:\n"
        "Garantir a toda a pessoa interessada, sem discriminação alguma, o direito de passar a\n"
        "ribeira em segurança e de conhecer os preços dos bacos que a câmara fixa em cada ano;\n"
        "Manter acesas as luzes dos portos, de noite e de dia, e guardar o registo dos bacos do\n"
        "rio;\n"
        "Publicar as contas."
    )
    assert [line.split()[0] for line in joined(text, "pt")] == ["Artigo", "Garantir", "Manter", "Publicar"]


def test_a_proviso_behind_a_semicolon_stays_in_its_wrapped_sentence() -> None:
    text = (
        "The Congress may propose changes of this Charter when two thirds of the States deem it\n"
        "necessary, which shall be valid as part of it when they are ratified by all of them;\n"
        "Provided that no State shall lose its vote in the Senate without giving its consent."
    )
    assert joined(text) == [text.replace("\n", " ")]


SOFT = {
    "a comma": "## Article 3\n\nThe texts are authentic,\nunless a Party states otherwise.\n\n## Article 4\n\nEach Party reports.",
    "no sign at all": "## Artikel 3\n\nDer Rat\nsetzt die Gebühr fest.\n\n## Artikel 4\n\nDer Schiffer zahlt sie.",
    "a semicolon in an item": "9. Grants of privileges;\n   immunities\n\n10. Habeas corpus\n\n11. Bills of attainder",
    "a number of its own": "1. A permit under article V.\n\n2. A permit under part 2 and article V, section\n3.\n\n4. Any other permit.",
}  # fmt: skip


@pytest.mark.parametrize("text", SOFT.values(), ids=SOFT)
def test_a_soft_break_of_markdown_tears_no_sentence(text: str) -> None:
    document = read("treaty.md", text.encode())
    language = "de" if "Artikel" in text else "en"
    paragraphs = [block.text for block in join_lines(document.blocks, language, soft=True)]
    expected = [paragraph.lstrip("# ") for paragraph in text.split("\n\n")]
    assert paragraphs == [" ".join(paragraph.split()) for paragraph in expected]


def test_a_hard_break_of_markdown_parts_lines() -> None:
    blocks = read("treaty.md", b"Done at Bern,  \nfor the Swiss Confederation\n\nOne text.\n\nAnother text.").blocks
    assert len(join_lines(blocks, "en", soft=True)) == 4


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        (("Article 5. Contact Points", "1. Each Party shall name one."), "en"),
        (("Article 5", "Publication and Enquiry Points", "1. Each Party shall name one."), "en"),
        (("Artículo 5. Capítulo y artículo", "1. Cada Parte designará uno."), "es"),
        (("Article 5. Renvoi à un article", "a) Chaque Partie en désigne un."), "fr"),
    ],
)
def test_a_heading_that_ends_with_the_word_for_a_unit_leaves_no_reference_open(lines: tuple[str, ...], language: str):
    blocks = [Block(line, line=True, gap=True) for line in lines]
    assert [block.text for block in join_lines(blocks, language)] == list(lines)
