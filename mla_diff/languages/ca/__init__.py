"""Catalan."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="ca",
    article=("article", "articles", "art"),
    divisions={
        "llibre": "book", "part": "part", "títol": "title", "capítol": "chapter", "secció": "section",
        "subsecció": "subsection",
    },
    provisions=("disposicions", "disposició"),
    annex=("annex", "apèndix"),
    page=("pàgina",),
    preamble=("preàmbul",),
    closing=("en testimoni de la qual cosa", "fet a", "donada a", "casa de la vall"),
    offices=("president", "presidenta", "conseller", "consellera", "síndic"),
    numbers={
        "1r": "1", "2n": "2", "3r": "3", "4t": "4",
        "primer": "1", "primera": "1", "segon": "2", "segona": "2", "tercer": "3", "tercera": "3", "quart": "4",
        "quarta": "4", "cinquè": "5", "cinquena": "5", "sisè": "6", "setè": "7", "vuitè": "8", "novè": "9",
        "desè": "10", "preliminar": "0", "únic": "1", "única": "1",
    },
    recitals=("considerant", "recordant", "reconeixent", "atès", "vist"),
    units={
        "apartat": "paragraph", "paràgraf": "paragraph", "lletra": "point", "punt": "point",
    },
    this=("el present", "de la present", "la present", "aquest", "aquesta"),
    to=("a", "al", "-", "–"),
    conjunctions=("i", "o", ","),
    of=("de", "del", "de la"),
    instruments=(
        "conveni", "convenció", "tractat", "acord", "protocol", "estatut", "carta", "reglament", "directiva",
        "llei", "codi", "constitució",
    ),
    editions=("versió", "edició"),
    contents=("índex", "sumari", "pàgina"),
    months=tuple((
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre"
    ).split()),
    predicates=frozenset("ha han pot poden és són".split()),
    common=frozenset((
        "el la els les de del i a en una un per que es amb al o no és són com ha seva han d l als dels "
        "aquesta"
    ).split()),
)  # fmt: skip
