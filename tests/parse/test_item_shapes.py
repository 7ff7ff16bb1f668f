"""Every shape of item that the languages print: "1.-", "I –", "a-bis)", "（一）", "Stk. 2.", each read as an item.

The shapes are those of treaties and statutes; the words behind them are made up.
"""

from __future__ import annotations

from unicodedata import normalize

import pytest

from mla_diff.languages import language
from mla_diff.parse.document import parse
from mla_diff.parse.items import read_item
from mla_diff.readers.registry import read
from tests.parse.test_number_patterns import COUNTED, SENTENCES

SHAPES = {
    "en": (
        "(1) |(2) |(3) ",
        "1. |2. |3. ",
        "1) |2) |3) ",
        "(a) |(b) |(c) ",
        "a) |b) |c) ",
        "a. |b. |c. ",
        "(i) |(ii) |(iii) ",
        "(A) |(B) |(C) ",
        "1.1 |1.2 |1.3 ",
        "— |— |— ",
        "1.— |2.— |3.— ",
        "(1A) |(1B) |(1C) ",
    ),
    "fr": (
        "1. |2. |3. ",
        "1° |2° |3° ",
        "1°) |2°) |3°) ",
        "a) |b) |c) ",
        "I. – |II. – |III. – ",
        "I.- |II.- |III.- ",
        "1/ |2/ |3/ ",
        "1) |2) |3) ",
        "- |- |- ",
        "A. – |B. – |C. – ",
        "1. - |2. - |3. - ",
        "§ 1er. |§ 2. |§ 3. ",
        "(1) |(2) |(3) ",
        "1 bis. |1 ter. |1 quater. ",
        "1er. |2. |3. ",
        "1 ) |2 ) |3 ) ",
        "1 - |2 - |3 - ",
    ),
    "es": (
        "1. |2. |3. ",
        "1.- |2.- |3.- ",
        "1.º |2.º |3.º ",
        "1º |2º |3º ",
        "1º.- |2º.- |3º.- ",
        "a) |b) |c) ",
        "a.- |b.- |c.- ",
        "A) |B) |C) ",
        "1) |2) |3) ",
        "I. |II. |III. ",
        "I.- |II.- |III.- ",
        "1.ª |2.ª |3.ª ",
        "Primero. |Segundo. |Tercero. ",
        "Primera.- |Segunda.- |Tercera.- ",
        "1 - |2 - |3 - ",
        "1) |2) |3) ",
        "i) |ii) |iii) ",
        "1.1. |1.2. |1.3. ",
        "I) |II) |III) ",
    ),
    "pt": (
        "1 - |2 - |3 - ",
        "1 – |2 – |3 – ",
        "§ 1º |§ 2º |§ 3º ",
        "I - |II - |III - ",
        "I – |II – |III – ",
        "a) |b) |c) ",
        "1. |2. |3. ",
        "Parágrafo único. ",
    ),
    "it": (
        "1. |2. |3. ",
        "a) |b) |c) ",
        "1) |2) |3) ",
        "1-bis. |1-ter. |1-quater. ",
        "a-bis) |a-ter) |a-quater) ",
        "- |- |- ",
    ),
    "de": (
        "(1) |(2) |(3) ",
        "1. |2. |3. ",
        "a) |b) |c) ",
        "aa) |bb) |cc) ",
        "(1a) |(1b) |(1c) ",
        "- |- |- ",
        "1. |1a. |2. ",
        "I. |II. |III. ",
        "¹ |² |³ ",
        "a. |b. |c. ",
    ),
    "nl": (
        "1. |2. |3. ",
        "a. |b. |c. ",
        "1°. |2°. |3°. ",
        "1° |2° |3° ",
        "1) |2) |3) ",
        "1 |2 |3 ",
        "§ 1. |§ 2. |§ 3. ",
        "– |– |– ",
        "a) |b) |c) ",
        "1e. |2e. |3e. ",
    ),
    "ru": (
        "1. |2. |3. ",
        "1) |2) |3) ",
        "а) |б) |в) ",
        "1.1. |1.2. |1.3. ",
        "- |- |- ",
        "I. |II. |III. ",
    ),
    "uk": (
        "1. |2. |3. ",
        "1) |2) |3) ",
        "а) |б) |в) ",
    ),
    "pl": (
        "1. |2. |3. ",
        "1) |2) |3) ",
        "a) |b) |c) ",
        "§ 1. |§ 2. |§ 3. ",
        "1a. |1b. |1c. ",
        "– |– |– ",
        "1a) |1b) |1c) ",
    ),
    "cs": (
        "(1) |(2) |(3) ",
        "a) |b) |c) ",
        "1. |2. |3. ",
        "§ 1 |§ 2 |§ 3 ",
    ),
    "sk": (
        "(1) |(2) |(3) ",
        "a) |b) |c) ",
        "1. |2. |3. ",
    ),
    "sv": (
        "1. |2. |3. ",
        "a) |b) |c) ",
        "– |– |– ",
        "1) |2) |3) ",
    ),
    "fi": (
        "1) |2) |3) ",
        "a) |b) |c) ",
        "1. |2. |3. ",
    ),
    "da": (
        "Stk. 1. |Stk. 2. |Stk. 3. ",
        "1) |2) |3) ",
        "a) |b) |c) ",
        "1. |2. |3. ",
    ),
    "no": (
        "(1) |(2) |(3) ",
        "1. |2. |3. ",
        "a. |b. |c. ",
        "a) |b) |c) ",
        "1) |2) |3) ",
        "1 |2 |3 ",
    ),
    "tr": (
        "(1) |(2) |(3) ",
        "a) |b) |c) ",
        "1) |2) |3) ",
        "1. |2. |3. ",
        "a) |b) |c) |ç) |d) ",
    ),
    "ro": (
        "(1) |(2) |(3) ",
        "a) |b) |c) ",
        "1. |2. |3. ",
    ),
    "el": (
        "1. |2. |3. ",
        "α) |β) |γ) ",
        "(α) |(β) |(γ) ",
        "α. |β. |γ. ",
        "αα) |ββ) |γγ) ",
        "i) |ii) |iii) ",
        "δ) |ε) |στ) |ζ) ",
    ),
    "ca": (
        "1. |2. |3. ",
        "a) |b) |c) ",
        "1.1 |1.2 |1.3 ",
        "27.1 |27.2 |27.3 ",
    ),
    "et": (
        "(1) |(2) |(3) ",
        "1) |2) |3) ",
        "1. |2. |3. ",
        "1) |1¹) |2) ",
    ),
    "ja": (
        "２\u3000|３\u3000|４\u3000",
        "一\u3000|二\u3000|三\u3000",
        "イ\u3000|ロ\u3000|ハ\u3000",
        "（１）|（２）|（３）",
        "①|②|③",
        "１\u3000|２\u3000|３\u3000",
        "（イ）|（ロ）|（ハ）",
        "(1) |(2) |(3) ",
        "ア\u3000|イ\u3000|ウ\u3000",
    ),
    "zh": (
        "（一）|（二）|（三）",
        "一、|二、|三、",
        "1．|2．|3．",
        "１．|２．|３．",
        "(一) |(二) |(三) ",
        "（1）|（2）|（3）",
        "①|②|③",
        "1、|2、|3、",
        "(一)|(二)|(三)",
        "1.|2.|3.",
        "㈠|㈡|㈢",
    ),
    "ar": (
        "1 - |2 - |3 - ",
        "1- |2- |3- ",
        "١ - |٢ - |٣ - ",
        "١- |٢- |٣- ",
        "(أ) |(ب) |(ج) ",
        "أ - |ب - |ج - ",
        "أ) |ب) |ج) ",
        "(1) |(2) |(3) ",
        "أ. |ب. |ج. ",
        "١. |٢. |٣. ",
        "1. |2. |3. ",
        "(١) |(٢) |(٣) ",
        "أ\u200c- |ب\u200c- |ج\u200c- ",
        "أولا - |ثانيا - |ثالثا - ",
        "أولاً: |ثانياً: |ثالثاً: ",
    ),
    "ko": (
        "① |② |③ ",
        "1. |2. |3. ",
        "가. |나. |다. ",
        "1) |2) |3) ",
        "(1) |(2) |(3) ",
        "가) |나) |다) ",
    ),
    "lv": (
        "1. |2. |3. ",
        "1) |2) |3) ",
        "(1) |(2) |(3) ",
        "a) |b) |c) ",
    ),
    "lt": (
        "1. |2. |3. ",
        "1) |2) |3) ",
    ),
    "hu": (
        "(1) |(2) |(3) ",
        "a) |b) |c) ",
        "1. |2. |3. ",
    ),
    "bg": (
        "(1) |(2) |(3) ",
        "1. |2. |3. ",
        "а) |б) |в) ",
    ),
}  # fmt: skip


def _text(tag: str, items: list[str]) -> str:
    words, (first, second) = language(tag), SENTENCES[tag]
    units = []
    for at in range(3):
        if words.enclosed:
            label = f"{words.enclosed}{COUNTED[at]}{words.article[0]}　"
        elif words.article[0] in words.article_after:
            label = f"{at + 1} {words.article[0]}\n\n"
        else:
            label = f"{words.article[0].capitalize()} {at + 1}\n\n"
        units += [f"{label}{first}", *(f"{item}{second}" for item in items)]
    return "\n\n".join(units) + "\n"


def _bare(label: str) -> str:
    """Return a label without the sign that parts it from its text, in letters of plain width."""
    return normalize("NFKC", label).strip(" .")


@pytest.mark.parametrize("tag", SHAPES)
def test_every_shape_of_item_is_read(tag: str) -> None:
    misread = []
    for shape in SHAPES[tag]:
        items = shape.split("|")
        version = parse(read("law.txt", _text(tag, items).encode()), language=tag)
        units = [one for one in version.provisions if one.kind in ("article", "section")]
        found = [one.label for one in version.provisions if one.label and one.kind in ("paragraph", "point")]
        if len(units) != 3 or [_bare(label) for label in found] != [_bare(item) for item in items] * 3:
            misread.append((shape, found[: len(items)]))
    assert misread == []


@pytest.mark.parametrize("shape", ["a)|b)|c)", "(a)|(b)|(c)", "1.|2.|3.", "i.|ii.|iii.", "a.|b.|c.", "(1)|(2)|(3)"])
@pytest.mark.parametrize("tag", ["en", "fr", "de", "nl", "es", "pt", "cs", "sv"])
@pytest.mark.parametrize("lower", [True, False])
def test_a_label_to_which_its_text_is_glued_is_one(tag: str, shape: str, lower: bool) -> None:
    first, second = SENTENCES[tag]
    sentence = second[0].lower() + second[1:] if lower else second
    items = "\n\n".join(f"{label}{sentence}" for label in shape.split("|"))
    word = language(tag).article[0].capitalize()
    version = parse(read("law.txt", f"{word} 1\n\n{first}\n\n{items}\n\n{word} 2\n\n{first}\n".encode()), language=tag)
    found = [one.label for one in version.provisions if one.kind in ("paragraph", "point")]
    assert found == shape.split("|")


def test_letters_that_begin_a_sentence_are_no_label() -> None:
    for text in (
        "d.Lgs. 196/2003 si applica.",
        "z.B. die Lampe.",
        "e.V. sind Vereine.",
        "n.Chr. gilt es.",
    ):
        lines = f"Articolo 1\n\nLa Parte agisce.\n\n{text}\n\nArticolo 2\n\nEssa paga.\n"
        version = parse(read("law.txt", lines.encode()), language="it")
        assert [one.label for one in version.provisions if one.kind in ("paragraph", "point")] == []


@pytest.mark.parametrize(
    ("tag", "items"),
    [
        ("it", "g) |h) |i) |l) |m) "), ("tr", "a) |b) |c) |ç) |d) "), ("el", "δ) |ε) |στ) |ζ) "),
        ("da", "æ) |ø) |å) "), ("ar", "ج) |د) |هـ) |و) "), ("ja", "イ　|ロ　|ハ　"), ("en", "(y) |(z) |(aa) |(bb) "),
    ],
)  # fmt: skip
def test_a_list_goes_on_as_its_alphabet_does(tag: str, items: str) -> None:
    version = parse(read("law.txt", _text(tag, items.split("|")).encode()), language=tag)
    gaps = [finding.message for finding in version.findings if "gap" in finding.message or "order" in finding.message]
    assert gaps == []


def test_a_word_that_only_begins_a_sentence_labels_no_item() -> None:
    for text in (
        "I agree to it.",
        "A party may act.",
        "First the Party acts.",
        "Segundo plazo",
        "V of the Act applies.",
    ):
        lines = f"Article 1\n\nThe Party acts.\n\n{text}\n\nArticle 2\n\nIt pays.\n"
        version = parse(read("law.txt", lines.encode()), language="en")
        assert [one.label for one in version.provisions if one.label] == ["Article 1", "Article 2"]


@pytest.mark.parametrize(
    ("tag", "marks"),
    [
        ("de", "a)|aa)|bb)|cc)|b)|aa)|bb)|c)"), ("el", "α)|αα)|αβ)|β)|βα)|ββ)|γ)"), ("en", "(a)|(aa)|(bb)|(b)|(aa)|(c)"),
        ("bg", "а)|аа)|бб)|б)"),
    ],
)  # fmt: skip
def test_pairs_of_letters_stand_below_the_letter_that_leaves_its_sentence_open(tag: str, marks: str) -> None:
    first, second = SENTENCES[tag]
    labels = marks.split("|")
    items = [f"{label} {second.rstrip('.')}{':' if len(label.strip('()')) == 1 else ','}" for label in labels]
    word = language(tag).article[0].capitalize()
    text = "\n\n".join([f"{word} 1", first, *items, f"{word} 2", first])
    version = parse(read("law.txt", text.encode()), language=tag)
    points = {one.eid: one for one in version.provisions if one.kind == "point"}
    assert [one.label for one in points.values()] == labels
    assert [one.label for one in points.values() if one.parent in points] == [
        label for label in labels if len(label.strip("()")) == 2
    ]
    assert not [finding for finding in version.findings if finding.code == "numbering"]


def test_a_pair_of_letters_behind_a_finished_point_was_put_in_beside_it() -> None:
    text = "Article 1\n\nExempt are:\n\n(a) boats;\n\n(aa) rafts;\n\n(b) ships.\n\nArticle 2\n\nIt ends.\n"
    version = parse(read("law.txt", text.encode()), language="en")
    assert [one.eid for one in version.provisions][1:4] == ["art_1__point_a", "art_1__point_aa", "art_1__point_b"]


@pytest.mark.parametrize("bullet", ["•", "▪", "–", "\uf0b7", "►", "❖", "○"])
def test_a_mark_behind_a_bullet_is_the_item_s(bullet: str) -> None:
    marked = [read_item(f"{bullet} {mark} the fee", language("en")) for mark in ("(a)", "b)", "(3)")]
    assert [label and (label.number, label.rest) for label in marked] == [
        ("a", "the fee"),
        ("b", "the fee"),
        ("3", "the fee"),
    ]
    bare = [
        read_item(f"{bullet} {text}", language("en"))
        for text in ("the fee (annual)", "(see Article 3) the fee", "5 euro")
    ]
    assert [label and (label.number, label.keyword) for label in bare] == [("", "–")] * 3
