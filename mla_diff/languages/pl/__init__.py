"""Polish."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="pl",
    article=("artykuł", "artykuły", "art", "§", "§§"),
    divisions={
        "księga": "book", "część": "part", "tytuł": "title", "dział": "title", "rozdział": "chapter",
        "oddział": "section", "sekcja": "section", "pododdział": "subsection",
    },
    provisions=("przepisy", "postanowienia"),
    annex=("załącznik", "aneks", "dodatek"),
    page=("strona", "str",),
    preamble=("preambuła", "wstęp"),
    closing=("na dowód czego", "sporządzono w", "sporządzone w"),
    offices=("prezydent", "minister", "marszałek", "prezes", "przewodniczący", "wojewoda"),
    notes=("uzasadnienie",),
    numbers={
        "pierwszy": "1", "pierwsza": "1", "drugi": "2", "druga": "2", "trzeci": "3", "trzecia": "3",
        "czwarty": "4", "piąty": "5", "szósty": "6", "siódmy": "7", "ósmy": "8", "dziewiąty": "9",
        "dziesiąty": "10",
    },
    recitals=(
        "przypominając", "uznając", "zważywszy", "biorąc", "mając", "pragnąc", "potwierdzając", "świadome",
        "przekonane", "uzgodniły",
    ),
    units={
        "ustęp": "paragraph", "ust": "paragraph", "ustępu": "paragraph", "ustępie": "paragraph", "pkt": "point",
        "punkt": "point", "lit": "point", "litera": "point", "akapit": "subparagraph", "zdanie": "subparagraph",
    },
    this=("niniejszej", "niniejszego", "niniejsza", "tego", "tej"),
    to=("do", "–", "-"),
    conjunctions=("i", "lub", "oraz", "albo", ","),
    instruments=(
        "konwencja", "traktat", "umowa", "protokół", "statut", "karta", "rozporządzenie", "dyrektywa", "ustawa",
        "kodeks", "konstytucja",
    ),
    editions=("wersja", "wydanie"),
    contents=("spis treści", "spis artykułów", "strona"),
    months=tuple((
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    ).split()),
    predicates=frozenset("może mogą jest są ma mają obejmuje".split()),
    own_letters="łąęż",
    common=frozenset((
        "i w z na do się nie oraz o lub od przez jest dla po za ust ustawy są że w przypadku zgodnie art pkt"
    ).split()),
)  # fmt: skip
