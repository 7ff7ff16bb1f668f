"""Finnish."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="fi",
    article=("artikla", "artiklat", "§", "§§", "pykälä"),
    article_after=("§", "§§", "artikla"),
    repealed=("on kumottu", "kumottu"),
    divisions={
        "kirja": "book", "osa": "part", "osasto": "title", "luku": "chapter", "jakso": "section",
        "alajakso": "subsection",
    },
    provisions=("säännökset", "määräykset"),
    annex=("liite", "lisäpöytäkirja"),
    page=("sivu",),
    preamble=("johdanto",),
    closing=("tämän vakuudeksi", "tehty"),
    offices=("presidentti", "ministeri", "johtaja"),
    numbers={
        "ensimmäinen": "1", "toinen": "2", "kolmas": "3", "neljäs": "4", "viides": "5", "kuudes": "6",
        "seitsemäs": "7", "kahdeksas": "8", "yhdeksäs": "9", "kymmenes": "10",
    },
    units={
        "momentti": "paragraph", "momentin": "paragraph", "kohta": "point", "kohdan": "point", "alakohta": "point",
    },
    this=("tämän", "tämä"),
    to=("–", "-"),
    conjunctions=("ja", "tai", ","),
    instruments=(
        "yleissopimus", "sopimus", "pöytäkirja", "asetus", "direktiivi", "laki", "perussääntö", "säädös",
    ),
    editions=("versio",),
    contents=("sisällys", "sisällysluettelo", "sivu"),
    months=tuple((
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
        "lokakuuta marraskuuta joulukuuta"
    ).split()),
    predicates=frozenset("on ovat voi saa".split()),
    common=frozenset((
        "ja on tai ei sekä joka että voi jos sen se ovat jonka tämän kun jotka mukaan sitä momentissa "
        "pykälän laissa"
    ).split()),
    number_first=True,
)  # fmt: skip
