"""Slovene."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="sl",
    article=("člen", "členi"),
    article_after=("člen", "členi"),
    divisions={
        "knjiga": "book", "del": "part", "naslov": "title", "poglavje": "chapter", "oddelek": "section",
        "odsek": "section", "pododdelek": "subsection",
    },
    provisions=("določbe",),
    annex=("priloga", "dodatek"),
    page=("stran",),
    preamble=("preambula",),
    closing=("v potrditev tega",),
    offices=("predsednik", "predsednica", "minister"),
    numbers={
        "prvi": "1", "prvo": "1", "prva": "1", "drugi": "2", "drugo": "2", "tretji": "3", "tretje": "3",
        "četrti": "4", "četrto": "4", "peti": "5", "peto": "5", "šesti": "6", "sedmi": "7", "osmi": "8", "deveti": "9",
        "deseti": "10",
    },
    units={
        "odstavek": "paragraph", "odstavka": "paragraph", "odstavku": "paragraph", "točka": "point", "točke": "point",
        "alinea": "point",
    },
    this=("tega", "te"),
    to=("do", "–", "-"),
    conjunctions=("in", "ali", "ter", ","),
    instruments=("zakon", "konvencija", "pogodba", "protokol", "uredba", "direktiva", "pravilnik", "ustava", "statut"),
    contents=("vsebina", "kazalo"),
    months=tuple((
        "januar januarja februar februarja marec marca april aprila maj maja junij junija julij julija avgust avgusta "
        "september septembra oktober oktobra november novembra december decembra"
    ).split()),
    predicates=frozenset("mora lahko je so".split()),
    common=frozenset((
        "in na za se da ki je so tega zakona člena odstavka ter ali če kot od pri lahko mora iz po ne pogojev skladu"
    ).split()),
    number_first=True,
    before_letter=".",
)  # fmt: skip
