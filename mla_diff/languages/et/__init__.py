"""Estonian."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="et",
    article=("artikkel", "artiklid", "§", "§§"),
    divisions={
        "raamat": "book", "osa": "part", "jaotis": "title", "peatükk": "chapter", "jagu": "section",
        "alljagu": "subsection",
    },
    provisions=("sätted",),
    annex=("lisa",),
    page=("lk", "lehekülg",),
    preamble=("preambul",),
    closing=("selle kinnituseks", "koostatud"),
    offices=("president", "minister", "esimees"),
    editing=Editing(amended=("jõust.",)),
    numbers={
        "esimene": "1", "teine": "2", "kolmas": "3", "neljas": "4", "viies": "5", "kuues": "6", "seitsmes": "7",
        "kaheksas": "8", "üheksas": "9", "kümnes": "10",
    },
    units={
        "lõige": "paragraph", "lõike": "paragraph", "punkt": "point", "punkti": "point", "lg": "paragraph",
        "p": "point",
    },
    this=("käesoleva",),
    to=("kuni", "–", "-"),
    conjunctions=("ja", "või", "ning", ","),
    instruments=("konventsioon", "leping", "protokoll", "määrus", "direktiiv", "seadus", "põhikiri"),
    contents=("sisukord", "lehekülg"),
    months=tuple((
        "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember "
        "jaanuaril jaanuari veebruari märtsi aprilli juuni juuli augusti septembri oktoobri novembri "
        "detsembri"
    ).split()),
    predicates=frozenset("peab võib on".split()),
    common=frozenset((
        "ja on või ei kui mis ning käesoleva seaduse võib selle lõikes punktis tuleb kes oma nende seadus"
    ).split()),
    number_first=True,
)  # fmt: skip
