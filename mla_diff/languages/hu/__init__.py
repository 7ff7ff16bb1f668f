"""Hungarian."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="hu",
    article=("cikk", "cikkely", "§", "§§", "szakasz"),
    article_after=("cikk", "cikkely", "§"),
    divisions={
        "könyv": "book", "rész": "part", "cím": "title", "fejezet": "chapter", "alfejezet": "subchapter",
    },
    provisions=("rendelkezések",),
    annex=("melléklet", "függelék"),
    page=("oldal",),
    preamble=("preambulum",),
    closing=("ennek hiteléül",),
    offices=("elnök", "elnöke", "miniszter", "minisztere"),
    notes=("indokolás",),
    numbers={
        "első": "1", "második": "2", "harmadik": "3", "negyedik": "4", "ötödik": "5", "hatodik": "6", "hetedik": "7",
        "nyolcadik": "8", "kilencedik": "9", "tizedik": "10",
    },
    units={
        "bekezdés": "paragraph", "bekezdése": "paragraph", "bekezdésében": "paragraph", "pont": "point",
        "pontja": "point", "pontjában": "point",
    },
    this=("e", "ezen"),
    to=("–", "-"),
    conjunctions=("és", "vagy", "valamint", ","),
    instruments=(
        "törvény", "rendelet", "egyezmény", "szerződés", "jegyzőkönyv", "irányelv", "határozat",
        "alaptörvény",
    ),
    editions=("verzió", "változat"),
    contents=("tartalomjegyzék", "tartalom"),
    months=tuple((
        "január február március április május június július augusztus szeptember október november december"
    ).split()),
    predicates=frozenset("kell köteles jogosult".split()),
    own_letters="őű",
    common=frozenset((
        "és az hogy vagy nem egy valamint ha amely aki ezen szerint által meg illetve kell bekezdés bekezdésben "
        "törvény kell lehet"
    ).split()),
    number_first=True,
)  # fmt: skip
