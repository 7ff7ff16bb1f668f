"""German."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="de",
    article=("artikel", "art", "§", "§§", "artikelentwurf"),
    counted_apart=("zusatzartikel",),
    divisions={
        "hauptstück": "chapter",
        "buch": "book", "teil": "part", "abschnitt": "section", "unterabschnitt": "subsection", "titel": "title",
        "untertitel": "subtitle", "kapitel": "chapter", "unterkapitel": "subchapter",
    },
    provisions=("bestimmungen", "vorschriften", "schlussbestimmung", "übergangsbestimmung"),
    annex=("anlage", "anhang"),
    about=("über", "betreffend", "zu", "zur", "zum"),
    instruments=(
        "übereinkommen", "vertrag", "abkommen", "protokoll", "statut", "charta", "konvention", "verordnung",
        "richtlinie", "gesetz", "gesetzbuch", "lizenz", "satzung",
    ),
    editions=("version", "fassung", "stand", "ausgabe"),
    page=("seite",),
    preamble=("präambel", "präambel/promulgationsklausel"),
    closing=(
        "zu urkund dessen", "urkund dessen", "zum zeugnis dessen",
        "geschehen zu", "geschehen in", "so geschehen", "schlussformel", "schlußformel",
        "das vorstehende gesetz wird", "die verfassungsmäßigen rechte des bundesrates",
        "der bundesrat hat zugestimmt", "diese verordnung ist in allen ihren teilen",
    ),
    offices=(
        "präsident", "präsidentin", "kanzler", "kanzlerin", "minister", "ministerin", "vorsitzende",
        "vorsitzender", "bürgermeister",
    ),
    notes=("begründung", "erläuterungen"),
    editing=Editing(
        repealed=("aufgehoben", "weggefallen"),
        amended=("anm.:", "eingefügt durch", "fassung gemäß", "fassung gemäss", "aufgehoben durch", "geändert durch",
            "neufassung"),
    ),
    numbers={
        "einziger": "1", "einziges": "1",
        "erster": "1", "erste": "1", "erstes": "1", "zweiter": "2", "zweite": "2", "zweites": "2", "dritter": "3",
        "dritte": "3", "drittes": "3", "vierter": "4", "vierte": "4", "viertes": "4", "fünfter": "5", "fünfte": "5",
        "fünftes": "5", "sechster": "6", "sechste": "6", "sechstes": "6", "siebenter": "7", "siebter": "7",
        "achter": "8", "neunter": "9", "zehnter": "10",
    },
    recitals=(
        "in anbetracht", "in der erwägung", "eingedenk", "in bekräftigung", "in der überzeugung", "im bewusstsein",
        "unter hinweis", "in der erkenntnis", "von dem wunsch", "entschlossen", "haben folgendes vereinbart",
        "sind wie folgt übereingekommen",
    ),
    units={
        "absatz": "paragraph", "absätze": "paragraph", "abs": "paragraph", "unterabsatz": "subparagraph",
        "satz": "subparagraph", "buchstabe": "point", "buchst": "point", "nummer": "point", "nr": "point",
    },
    this=("dieses", "diesem", "dieser", "dieser", "diese"),
    to=("bis", "-", "–"),
    conjunctions=("und", "oder", ",", "sowie"),
    of=("des", "der"),
    number_first=True,
    capital_nouns=True,
    contents=("inhalt", "inhaltsverzeichnis", "inhaltsübersicht", "seite"),
    months=tuple((
        "januar februar märz april mai juni juli august september oktober november dezember"
    ).split()),
    predicates=frozenset((
        "hat haben muss müssen kann können darf dürfen soll sollen ist sind wird werden umfasst umfassen"
    ).split()),
    own_letters="ß",
    common=frozenset((
        "der die das und den von zu des dem im in mit für ist oder eine ein wird nicht auf nach bei an als "
        "auch durch sich sind es kann zur zum"
    ).split()),
)  # fmt: skip
