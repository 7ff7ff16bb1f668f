"""Croatian; Serbian and Bosnian laws in Latin letters call their parts by the same words."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="hr",
    article=("članak", "član", "čl"),
    article_after=("članak", "član"),
    divisions={
        "knjiga": "book", "dio": "part", "deo": "part", "glava": "title", "poglavlje": "chapter", "odjeljak": "section",
        "odeljak": "section", "odsjek": "subsection",
    },
    provisions=("odredbe",),
    annex=("prilog", "dodatak", "aneks"),
    page=("stranica",),
    preamble=("preambula",),
    closing=("u potvrdu toga",),
    offices=("predsjednik", "predsjednica", "ministar"),
    numbers={
        "prvi": "1", "prva": "1", "prvo": "1", "drugi": "2", "druga": "2", "drugo": "2", "treći": "3", "treća": "3",
        "treće": "3", "četvrti": "4", "četvrta": "4", "četvrto": "4", "peti": "5", "peta": "5", "šesti": "6",
        "sedmi": "7", "osmi": "8", "deveti": "9", "deseti": "10",
    },
    units={
        "stavak": "paragraph", "stavka": "paragraph", "stav": "paragraph", "točka": "point", "točke": "point",
        "tačka": "point",
    },
    this=("ovog", "ovoga", "ove"),
    to=("do", "–", "-"),
    conjunctions=("i", "ili", "te", ","),
    instruments=("zakon", "konvencija", "ugovor", "protokol", "uredba", "direktiva", "pravilnik", "ustav", "statut"),
    contents=("sadržaj",),
    months=tuple((
        "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca januara "
        "februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra"
    ).split()),
    predicates=frozenset("mora može je su".split()),
    own_letters="đ",
    common=frozenset((
        "i u na za se da koji koja koje ovog ovoga zakona članka stavka te ili ako kao od je su nije biti može "
        "sukladno odnosno kojima"
    ).split()),
    number_first=True,
    before_letter=".",
)  # fmt: skip
