"""Czech."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="cs",
    article=("článek", "články", "čl", "§", "§§"),
    divisions={
        "kniha": "book", "část": "part", "hlava": "title", "kapitola": "chapter", "díl": "section",
        "oddíl": "section", "pododdíl": "subsection",
    },
    provisions=("ustanovení",),
    annex=("příloha", "dodatek"),
    page=("strana",),
    preamble=("preambule",),
    closing=("na důkaz čehož", "dáno v"),
    offices=("prezident", "předseda", "ministr", "primátor"),
    notes=("důvodová zpráva",),
    numbers={
        "první": "1", "druhá": "2", "druhý": "2", "třetí": "3", "čtvrtá": "4", "čtvrtý": "4", "pátá": "5",
        "pátý": "5", "šestá": "6", "šestý": "6", "sedmá": "7", "sedmý": "7", "osmá": "8", "devátá": "9",
        "desátá": "10",
    },
    units={
        "odstavec": "paragraph", "odstavce": "paragraph", "odst": "paragraph", "písmeno": "point", "písm": "point",
        "bod": "point", "bodu": "point", "věta": "subparagraph",
    },
    this=("této", "tohoto", "tato"),
    to=("až", "–", "-"),
    conjunctions=("a", "nebo", ",", "či"),
    instruments=(
        "úmluva", "smlouva", "dohoda", "protokol", "statut", "charta", "nařízení", "směrnice", "zákon", "zákoník",
        "vyhláška",
    ),
    editions=("verze", "vydání"),
    contents=("obsah", "strana"),
    months=tuple((
        "ledna února března dubna května června července srpna září října listopadu prosince"
    ).split()),
    predicates=frozenset("může mohou je jsou musí".split()),
    own_letters="řěů",
    common=frozenset((
        "a v na se je nebo o do s z pro podle které který která jsou za od že být může odst není"
    ).split()),
)  # fmt: skip
