"""Slovak."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="sk",
    article=("článok", "články", "čl", "§", "§§"),
    divisions={
        "kniha": "book", "časť": "part", "hlava": "title", "kapitola": "chapter", "diel": "section",
        "oddiel": "section", "pododdiel": "subsection",
    },
    provisions=("ustanovenia",),
    annex=("príloha", "dodatok"),
    page=("strana",),
    preamble=("preambula",),
    closing=("na dôkaz toho", "dané v"),
    offices=("prezident", "predseda", "minister"),
    notes=("dôvodová správa",),
    numbers={
        "prvá": "1", "prvý": "1", "druhá": "2", "druhý": "2", "tretia": "3", "tretí": "3", "štvrtá": "4",
        "štvrtý": "4", "piata": "5", "piaty": "5", "šiesta": "6", "siedma": "7", "ôsma": "8", "deviata": "9",
        "desiata": "10",
    },
    units={
        "odsek": "paragraph", "odseku": "paragraph", "ods": "paragraph", "písmeno": "point", "písm": "point",
        "bod": "point", "bodu": "point", "veta": "subparagraph",
    },
    this=("tejto", "tohto", "táto"),
    to=("až", "–", "-"),
    conjunctions=("a", "alebo", ",", "či"),
    instruments=(
        "dohovor", "zmluva", "dohoda", "protokol", "štatút", "charta", "nariadenie", "smernica", "zákon",
        "zákonník", "vyhláška",
    ),
    contents=("obsah", "strana"),
    months=tuple((
        "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra"
    ).split()),
    predicates=frozenset("môže môžu je sú musí".split()),
    own_letters="ľĺŕ",
    common=frozenset((
        "a v na sa je alebo o do s z pre podľa ktoré ktorý ktorá sú za od že byť môže ods nie ak"
    ).split()),
)  # fmt: skip
