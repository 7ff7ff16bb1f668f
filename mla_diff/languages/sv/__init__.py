"""Swedish."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="sv",
    article=("artikel", "artiklar", "art", "§", "§§", "paragraf"),
    article_after=("§", "§§"),
    repealed=("upphävd", "upphävts", "har upphävts", "är upphävd", "har upphört"),
    divisions={
        "avdelning": "book", "del": "part", "avdelningen": "title", "kapitel": "chapter", "kap": "chapter",
        "avsnitt": "section",
    },
    provisions=("bestämmelser",),
    annex=("bilaga", "bilagor"),
    page=("sida",),
    preamble=("ingress", "inledning"),
    closing=("till bekräftelse härav", "som skedde i", "utfärdat i", "utfärdad i"),
    offices=("minister", "ordförande", "generaldirektör"),
    numbers={
        "första": "1", "andra": "2", "tredje": "3", "fjärde": "4", "femte": "5", "sjätte": "6", "sjunde": "7",
        "åttonde": "8", "nionde": "9", "tionde": "10",
    },
    recitals=(
        "som erinrar", "som beaktar", "som erkänner", "som önskar", "som bekräftar", "som är medvetna",
        "som är övertygade", "med beaktande", "har kommit överens",
    ),
    units={
        "stycket": "paragraph", "stycke": "paragraph", "punkten": "point", "punkt": "point",
        "momentet": "paragraph", "mom": "paragraph", "led": "point", "leden": "point", "p": "point",
    },
    this=("denna", "detta", "dessa"),
    to=("till", "–", "-"),
    conjunctions=("och", "eller", ","),
    of=("i", "av"),
    instruments=(
        "konvention", "konventionen", "fördrag", "avtal", "protokoll", "stadga", "förordning", "direktiv", "lag",
        "balk", "föreskrifter",
    ),
    editions=("version", "utgåva"),
    contents=("innehåll", "innehållsförteckning", "sida"),
    months=tuple((
        "januari februari mars april maj juni juli augusti september oktober november december"
    ).split()),
    predicates=frozenset("ska skall får kan bör är har måste omfattar".split()),
    common=frozenset((
        "och att i som en av för på den det till är ska skall med om inte eller de enligt ett får har vid "
        "från kan "
        "lagen gäller träder förordning vara göra mellan vad regeringen också när blir ägare ägaren detta"
    ).split()),
    number_first=True,
)  # fmt: skip
