"""Norwegian (Bokmål and Nynorsk)."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="no",
    article=("artikkel", "artikler", "art", "§", "§§", "paragraf"),
    article_after=("art.", "art"),
    divisions={
        "bok": "book", "bog": "book", "del": "part", "avdeling": "title", "kapittel": "chapter", "kapitel": "chapter",
        "kap": "chapter", "cap": "chapter", "avsnitt": "section",
    },
    provisions=("bestemmelser", "føresegner"),
    annex=("vedlegg", "bilag"),
    page=("side",),
    preamble=("fortale", "innledning"),
    closing=("til bekreftelse på dette", "utferdiget i"),
    offices=("minister", "statsråd"),
    editing=Editing(
        remarks=(
            "0 endret ved", "0 tilføyd ved", "0 opphevet ved", "0 endra ved", "0 oppheva ved", "0 tilføyet ved",
            "0 føyd til ved",
        ),
    ),
    numbers={
        "eneste": "1",
        "første": "1", "annen": "2", "andre": "2", "tredje": "3", "fjerde": "4", "femte": "5", "sjette": "6",
        "syvende": "7", "åttende": "8", "niende": "9", "tiende": "10",
    },
    units={
        "ledd": "paragraph", "bokstav": "point", "nr": "point", "punktum": "subparagraph",
    },
    this=("denne", "dette", "disse"),
    to=("til", "–", "-"),
    conjunctions=("og", "eller", ","),
    of=("i", "av"),
    instruments=(
        "konvensjon", "traktat", "avtale", "protokoll", "vedtekter", "forordning", "direktiv", "lov", "forskrift",
        "grunnlov",
    ),
    editions=("versjon", "utgave"),
    contents=("innhold", "innholdsfortegnelse", "side"),
    months=tuple((
        "januar februar mars april mai juni juli august september oktober november desember"
    ).split()),
    predicates=frozenset("skal må kan bør er har omfatter".split()),
    common=frozenset((
        "og i at av en den til er som på det for med de ikke et skal kan ved etter eller fra om denne ein "
        "eit ikkje frå eller gjelder gjeld dersom mellom noen ledd trer loven forskrift være gjøre hva kongen også når "
        "blir lova korleis eier eieren"
    ).split()),
    number_first=True,
)  # fmt: skip
