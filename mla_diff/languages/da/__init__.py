"""Danish."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="da",
    article=("artikel", "artikler", "art", "§", "§§", "paragraf"),
    article_after=("art.", "art"),
    divisions={
        "bog": "book", "afdeling": "title", "del": "part", "afsnit": "section", "kapitel": "chapter",
        "kap": "chapter", "cap": "chapter", "underafsnit": "subsection",
    },
    provisions=("bestemmelser",),
    annex=("bilag",),
    page=("side",),
    preamble=("præambel",),
    closing=("til bekræftelse heraf", "udfærdiget i"),
    offices=("minister", "formand"),
    numbers={
        "eneste": "1",
        "første": "1", "anden": "2", "andet": "2", "tredje": "3", "fjerde": "4", "femte": "5", "sjette": "6",
        "syvende": "7", "ottende": "8", "niende": "9", "tiende": "10",
    },
    paragraph=("stk",),
    units={
        "stk": "paragraph", "stykke": "paragraph", "nr": "point", "litra": "point", "punktum": "subparagraph",
    },
    this=("denne", "dette", "disse"),
    to=("til", "–", "-"),
    conjunctions=("og", "eller", ","),
    of=("i", "af"),
    instruments=(
        "konvention", "traktat", "aftale", "overenskomst", "protokol", "statut", "forordning", "direktiv", "lov",
        "bekendtgørelse",
    ),
    editions=("version", "udgave"),
    contents=("indhold", "indholdsfortegnelse", "side"),
    months=tuple((
        "januar februar marts april maj juni juli august september oktober november december"
    ).split()),
    predicates=frozenset("skal må kan bør er har omfatter".split()),
    common=frozenset((
        "og i at af en den til er som på det for med der de ikke et skal kan ved efter eller fra om denne "
        "gælder såfremt mellem nogen stk træder loven bekendtgørelse være gøre hvad ministeren også når bliver "
        "ejer ejeren"
    ).split()),
    number_first=True,
)  # fmt: skip
