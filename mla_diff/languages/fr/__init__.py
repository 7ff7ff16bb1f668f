"""French."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language
from mla_diff.languages.ordinals import counted, joined

_UNITS = counted(
    1, "unième", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième"
)
_TEENS = counted(
    11, "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième", "dix-huitième",
    "dix-neuvième", "vingtième",
)  # fmt: skip
_TENS = counted(20, "vingt", "trente", "quarante", "cinquante", step=10)
#: How those who publish laws in force say what amended an article.
_AMENDED = (
    "modifié par", "modifiée par", "créé par", "créée par", "transféré par", "abrogé par", "abrogée par", "rétabli par",
    "déplacé par", "périmé par", "annulé par", "inséré par", "insérée par", "remplacé par", "remplacée par",
)  # fmt: skip

LANGUAGE = Language(
    tag="fr",
    article=("article", "articles", "art", "projet d'article"),
    counted_apart=("amendement",),
    divisions={
        "livre": "book", "partie": "part", "titre": "title", "sous-titre": "subtitle", "chapitre": "chapter",
        "section": "section", "sous-section": "subsection", "paragraphe": "subsection",
    },
    provisions=("dispositions", "clauses", "disposition", "clause"),
    annex=("annexe", "appendice"),
    about=("sur", "concernant", "relative", "relatif"),
    instruments=(
        "convention", "traité", "accord", "protocole", "statut", "charte", "pacte", "règlement", "directive", "loi",
        "code", "décret", "arrêté", "ordonnance", "licence", "contrat", "constitution",
    ),
    editions=("version", "édition", "révision", "mise"),
    page=("page",),
    preamble=("préambule",),
    closing=(
        "en foi de quoi", "fait à", "fait le", "donné à", "mandons et ordonnons", "promulguons",
        "la présente loi sera exécutée", "par le président de la république",
        "le présent règlement est obligatoire",
    ),
    offices=("président", "présidente", "ministre", "secrétaire", "roi", "sceaux", "gouverneur", "directeur", "maire"),
    notes=("note explicative", "exposé des motifs"),
    editing=Editing(
        repealed=("abrogé", "abrogée"),
        amended=(*_AMENDED, "en vigueur :"),
        below_labels=(
            "version en vigueur", "création loi", "création ordonnance", "création décret", "création arrêté",
            *_AMENDED,
        ),
        cited=frozenset("l r c ch s art ann suppl er e n o".split()),
        heads=("nota :",),
        around=("[#", "]#"),
        margin=("note marginale :", "note marginale:"),
    ),
    numbers={
        "premier": "1", "première": "1", "1er": "1", "ier": "1", "1re": "1", "i er": "1", "deuxième": "2",
        "second": "2", "seconde": "2", "troisième": "3", "quatrième": "4", "cinquième": "5", "sixième": "6",
        "septième": "7", "huitième": "8", "neuvième": "9", "dixième": "10", "préliminaire": "0", "unique": "1",
        "législative": "législative", "réglementaire": "réglementaire",
        **_TEENS, **counted(30, "trentième", "quarantième", "cinquantième", step=10),
        **joined(_TENS, _UNITS, "-", " ", "-et-", " et "),
    },
    recitals=(
        "rappelant", "considérant", "reconnaissant", "notant", "constatant", "convaincus", "convaincues", "conscients",
        "conscientes", "réaffirmant", "affirmant", "ayant", "désireux", "désireuses", "désirant", "résolus", "résolues",
        "soulignant", "préoccupés", "profondément", "tenant", "sachant", "se félicitant", "déterminés", "estimant",
        "vu", "sont convenus", "sont convenues",
    ),
    units={
        "paragraphe": "paragraph", "paragraphes": "paragraph", "par": "paragraph", "alinéa": "subparagraph",
        "alinéas": "subparagraph", "point": "point", "points": "point", "lettre": "point",
    },
    this=("le présent", "du présent", "au présent", "la présente", "de la présente"),
    to=("à", "au", "-", "–"),
    conjunctions=("et", "ou", ",", "ainsi que"),
    of=("de", "du", "des", "de la", "de l'"),
    contents=("sommaire", "table des matières", "table des articles", "index", "page"),
    months=tuple((
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ).split()),
    predicates=frozenset("doit doivent peut peuvent est sont a ont comprend comprennent".split()),
    own_letters="œ",
    common=frozenset((
        "le la les des du de et à en une un par pour dans aux est qui que sur ou au ne se sont il ce cette "
        "pas l d"
    ).split()),
)  # fmt: skip
