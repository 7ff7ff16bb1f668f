"""Short texts, of which a few words are all that tells the language: labels, signs, ordinals, letters and titles."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from mla_diff.text.language import detect_language

TEXTS = [
    ("no", "Forskrift om ferger\n\n§ 1. Virkeområde\n\nForskriften gjelder for ferger.\n\n§ 2. Ikrafttredelse\n\nForskriften trer i kraft straks."),
    ("no", "Artikkel 1\n\nPartene skal samarbeide om etterforskning av forbrytelser."),
    ("da", "Bekendtgørelse om færger\n\n§ 1. Bekendtgørelsen gælder for færger.\n\n§ 2. Bekendtgørelsen træder i kraft straks."),
    ("da", "Artikel 1\n\nParterne skal samarbejde om efterforskning af forbrydelser."),
    ("sv", "Förordning om färjor\n\n1 §\n\nFörordningen gäller färjor.\n\n2 §\n\nFörordningen träder i kraft genast."),
    ("sv", "Artikel 1\n\nParterna ska samarbeta om utredning av brott."),
    ("cs", "Vyhláška\n\n§ 1\n\nVyhláška se vztahuje na přívozy.\n\n§ 2\n\nVyhláška nabývá účinnosti dnem vyhlášení."),
    ("sk", "Vyhláška\n\n§ 1\n\nVyhláška sa vzťahuje na prievozy.\n\n§ 2\n\nVyhláška nadobúda účinnosť dňom vyhlásenia."),
    ("et", "Määrus\n\n§ 1. Reguleerimisala\n\nMäärus kehtib parvlaevade kohta.\n\n§ 2. Jõustumine\n\nMäärus jõustub homme."),
    ("hu", "Rendelet\n\n1. §\n\nA rendelet a kompokra vonatkozik.\n\n2. §\n\nA rendelet holnap lép hatályba."),
    ("fi", "Asetus lautoista\n\n1 §\n\nAsetusta sovelletaan lauttoihin.\n\n2 §\n\nAsetus tulee voimaan heti."),
    ("de", "Verordnung\n\n§ 1\n\nFähren führen Lampen.\n\n§ 2\n\nBoote ebenso."),
    ("pl", "Rozporządzenie\n\n§ 1. Rozporządzenie dotyczy promów.\n\n§ 2. Rozporządzenie wchodzi w życie jutro."),
    ("en", "Rules\n\n§ 1. Ferries carry lamps.\n\n§ 2. Boats too."),
    ("lv", "Likums\n\n1.pants. Likums attiecas uz prāmjiem.\n\n2.pants. Likums stājas spēkā rīt."),
    ("lt", "Įstatymas\n\n1 straipsnis. Taikymas\n\nĮstatymas taikomas keltams.\n\n2 straipsnis. Įsigaliojimas\n\nĮstatymas įsigalioja rytoj."),
    ("pt", "Lei\n\nArtigo primeiro\n\nFicam aprovadas tarifas.\n\nArtigo segundo\n\nRevogam-se tarifas anteriores."),
    ("fr", "Décret\n\nArticle premier\n\nTarifs inchangés.\n\nArticle 2\n\nBacs exemptés."),
    ("it", "Decreto\n\nArticolo 1\n\nTariffe invariate.\n\nArticolo 2\n\nTraghetti esenti."),
    ("hr", "Zakon\n\nČlanak 1.\n\nOvaj se Zakon primjenjuje na skele.\n\nČlanak 2.\n\nOvaj Zakon stupa na snagu sutra."),
    ("sl", "Zakon\n\n1. člen\n\nZakon velja za brode.\n\n2. člen\n\nZakon začne veljati jutri."),
    ("bg", "Закон\n\nЧл. 1. Този закон се прилага за фериботи.\n\nЧл. 2. Законът влиза в сила утре."),
    ("uk", "Закон\n\nСтаття 1\n\nЗакон діє щодо поромів.\n\nСтаття 2\n\nЗакон набирає чинності завтра."),
    ("ru", "Закон\n\nСтатья 1\n\nДействует для паромов.\n\nСтатья 2\n\nВступает в силу завтра."),
    ("tr", "Kanun\n\nMadde 1\n\nFeribotlara uygulanır.\n\nMadde 2\n\nYarın yürürlüğe girer."),
    ("ro", "Lege\n\nArt. 1. Bacurile poartă lămpi.\n\nArt. 2. Legea intră în vigoare mâine."),
    ("nl", "Besluit\n\nArtikel 1\n\nVeerboten voeren lampen.\n\nArtikel 2\n\nBoten ook."),
    ("ca", "Decret\n\nArticle 1\n\nEls transbordadors porten llums.\n\nArticle 2\n\nLes barques també."),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text"), TEXTS)
def test_a_few_lines_tell_their_language(tag: str, text: str) -> None:
    assert detect_language(text) == tag


@pytest.mark.parametrize(
    "text",
    [
        "Neni 1\n\nKy ligj zbatohet për tragetet.\n\nNeni 2\n\nKy ligj hyn në fuqi nesër.",
        "Pasal 1\n\nUndang-undang ini berlaku bagi feri.\n\nPasal 2\n\nUndang-undang ini mulai berlaku besok.",
    ],
    ids=["Albanian", "Indonesian"],
)
def test_a_language_that_is_not_known_is_not_taken_for_another(text: str) -> None:
    assert detect_language(text) == ""


@pytest.mark.parametrize("label", ["Artículo {}", "Article {}", "Artigo {}", "Articolo {}"])
def test_articles_counted_in_words_alone_tell_their_language(label: str) -> None:
    words = {
        "Artículo {}": ("primero", "segundo", "tercero"), "Article {}": ("premier", "deuxième", "troisième"),
        "Artigo {}": ("primeiro", "segundo", "terceiro"), "Articolo {}": ("primo", "secondo", "terzo"),
    }[label]  # fmt: skip
    text = "\n\n".join(f"{label.format(word)}\n\nNN XX ferry." for word in words)
    version = parse(read("a.txt", text.encode()), "a")
    assert [one.number for one in version.provisions if one.kind == "article"] == ["1", "2", "3"]


@pytest.mark.parametrize("number", ["9" * 20, "9" * 5000, "20201231"])
@pytest.mark.parametrize(
    "line", ["Article {}", "§ {}", "第{}条　条文。", "Articles 3 to {}", "({}) Text", "{} § Text", "{}"]
)
def test_a_number_of_seven_figures_and_more_is_no_unit_s(line: str, number: str) -> None:
    text = f"Act\n\nArticle 1\n\nThis.\n\nArticle 2\n\nThat.\n\n{line.format(number)}\n\nArticle 3\n\nEnd.\n"
    version = parse(read("a.txt", text.encode()), "a")
    assert [one.number for one in version.provisions if one.kind == "article"] == ["1", "2", "3"]
    assert number in " ".join(f"{one.label} {one.heading} {one.text}" for one in version.provisions)


@pytest.mark.parametrize("label", ["Article{}", "ARTICLE{}", "Art.{}"])
def test_a_word_printed_close_to_its_number_is_a_label_all_the_same(label: str) -> None:
    text = "Act\n\n" + "".join(f"{label.format(number)}\n\nThe ferry is safe.\n\n" for number in (1, 2, 3))
    version = parse(read("a.txt", text.encode()), "a", "en")
    assert [one.number for one in version.provisions if one.kind == "article"] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("language", "label", "opening"),
    [
        ("en", "Article {}", "The operator shall"), ("de", "§ {}", "Der Betreiber hat"),
        ("fr", "Article {}", "L'exploitant doit"), ("es", "Artículo {}", "El operador deberá"),
        ("it", "Articolo {}", "Il gestore deve"), ("nl", "Artikel {}", "De exploitant moet"),
        ("pt", "Artigo {}.º", "O operador deve"), ("sv", "Artikel {}", "Redaren ska"),
        ("ru", "Статья {}", "Оператор обязан"), ("cs", "§ {}", "Provozovatel musí"),
    ],
)  # fmt: skip
def test_a_verb_that_points_complete_ends_no_heading(language: str, label: str, opening: str) -> None:
    heads = [f"{label.format(at)}\nNotae {at}\n\nNavis tuta est.\n\n" for at in (1, 2, 4)]
    listed = f"{label.format(3)}\n\n{opening}\n\na) abc def ghi;\n\nb) jkl mno pqr.\n\n"
    text = "Acta\n\n" + "".join([*heads[:2], listed, heads[2]])
    version = parse(read("a.txt", text.encode()), "a", language)
    found = {one.number: one.heading for one in version.provisions if one.kind == "article"}
    assert found == {"1": "Notae 1", "2": "Notae 2", "3": "", "4": "Notae 4"}


@pytest.mark.parametrize("word", ["Section", "Clause", "Article"])
def test_a_word_over_the_numbers_of_a_table_of_contents_is_no_label(word: str) -> None:
    heads = ("Licences", "Offences", "Commencement")
    entries = "\n".join(f"{at}. {head}." for at, head in enumerate(heads, 1))
    body = "\n\n".join(f"{at}. {head}\n\n(1) No lamp is sold.\n\n(2) It shines." for at, head in enumerate(heads, 1))
    text = f"Lamps Act 1999\n\nARRANGEMENT OF SECTIONS\n\n{word}\n{entries}\n\n{body}\n"
    version = parse(read("a.txt", text.encode()), "a")
    assert [(one.number, one.heading) for one in version.provisions if one.kind == "section"] == [
        (str(at), head) for at, head in enumerate(heads, 1)
    ]
