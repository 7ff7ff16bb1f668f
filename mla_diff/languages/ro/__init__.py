"""Romanian."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="ro",
    article=("articolul", "articol", "articole", "art"),
    divisions={
        "cartea": "book", "partea": "part", "titlul": "title", "capitolul": "chapter", "secțiunea": "section",
        "secţiunea": "section", "subsecțiunea": "subsection", "paragraful": "subsection",
    },
    provisions=("dispoziții", "dispoziţii", "dispozițiuni", "dispoziție"),
    annex=("anexa", "anexă"),
    ordinal_frame=(("a", "al"), ("a", "lea")),
    page=("pagina",),
    preamble=("preambul",),
    closing=("drept pentru care", "întocmit la", "făcut la"),
    offices=("președinte", "președintele", "preşedintele", "ministru", "ministrul"),
    numbers={
        "întâi": "1", "întîi": "1", "unu": "1", "doi": "2", "trei": "3", "patru": "4", "cinci": "5",
        "unic": "1",
    },
    recitals=("reamintind", "considerând", "recunoscând", "având", "dorind", "luând", "au convenit"),
    units={
        "alineatul": "paragraph", "alin": "paragraph", "alineat": "paragraph", "litera": "point", "lit": "point",
        "punctul": "point", "pct": "point",
    },
    this=("prezentei", "prezentului", "prezenta", "prezentul"),
    to=("până la", "la", "-", "–"),
    conjunctions=("și", "şi", "sau", ","),
    of=("din",),
    instruments=(
        "convenția", "convenție", "tratatul", "acordul", "protocolul", "statutul", "carta", "regulamentul",
        "directiva", "legea", "codul", "constituția",
    ),
    editions=("versiunea", "versiune", "ediția"),
    contents=("cuprins", "sumar", "pagina"),
    months=tuple((
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"
    ).split()),
    predicates=frozenset("trebuie poate pot este sunt are au".split()),
    own_letters="ășț",
    common=frozenset((
        "de și în a la cu pe din sau care prin pentru se al este nu sunt o să un lit alin prezenta ale"
    ).split()),
)  # fmt: skip
