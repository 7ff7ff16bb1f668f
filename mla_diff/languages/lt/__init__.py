"""Lithuanian."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="lt",
    article=("straipsnis", "straipsniai"),
    article_after=("straipsnis", "straipsniai"),
    divisions={
        "knyga": "book", "dalis": "part", "skirsnis": "section", "skyrius": "chapter", "poskyris": "subchapter",
    },
    provisions=("nuostatos",),
    annex=("priedas", "priedėlis"),
    page=("puslapis",),
    preamble=("preambulė",),
    closing=("tai patvirtindami", "skelbiu šį lietuvos respublikos"),
    offices=("prezidentas", "ministras", "pirmininkas"),
    numbers={
        "pirmasis": "1", "pirmoji": "1", "antrasis": "2", "antroji": "2", "trečiasis": "3", "trečioji": "3",
        "ketvirtasis": "4", "ketvirtoji": "4", "penktasis": "5", "penktoji": "5", "šeštasis": "6", "šeštoji": "6",
        "pirmas": "1", "antras": "2", "trečias": "3", "ketvirtas": "4", "penktas": "5", "šeštas": "6",
    },
    units={
        "dalis": "paragraph", "dalies": "paragraph", "dalyje": "paragraph", "punktas": "point", "punkto": "point",
        "punkte": "point",
    },
    this=("šio", "šios"),
    to=("iki", "–", "-"),
    conjunctions=("ir", "arba", "bei", ","),
    instruments=(
        "įstatymas", "konvencija", "sutartis", "protokolas", "reglamentas", "kodeksas", "statutas",
        "nutarimas",
    ),
    contents=("turinys",),
    months=tuple((
        "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio"
    ).split()),
    predicates=frozenset("turi gali yra".split()),
    own_letters="ėųį",
    common=frozenset((
        "ir yra arba kad šio šios įstatymo straipsnio dalies dalyje pagal iš apie jeigu kuris kurie lietuvos "
        "respublikos turi gali nuo iki bei kai"
    ).split()),
    number_first=True,
)  # fmt: skip
