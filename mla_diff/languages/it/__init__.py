"""Italian."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language
from mla_diff.languages.ordinals import counted

_BEYOND_FIVE = counted(
    6, "sesto sesta", "settimo settima", "ottavo ottava", "nono nona", "decimo decima", "undicesimo", "dodicesimo",
    "tredicesimo", "quattordicesimo", "quindicesimo", "sedicesimo", "diciassettesimo", "diciottesimo",
    "diciannovesimo", "ventesimo",
)  # fmt: skip

LANGUAGE = Language(
    tag="it",
    article=("articolo", "articoli", "art", "artt"),
    counted_apart=("emendamento",),
    divisions={
        "libro": "book", "parte": "part", "titolo": "title", "capo": "chapter", "capitolo": "chapter",
        "sezione": "section", "sottosezione": "subsection",
    },
    provisions=("disposizioni", "norme", "disposizione", "norma"),
    annex=("allegato", "appendice"),
    about=("su", "sul", "sulla", "sui", "sulle", "relativo", "concernente"),
    instruments=(
        "convenzione", "trattato", "accordo", "protocollo", "statuto", "carta", "regolamento", "direttiva", "legge",
        "codice", "licenza", "contratto", "costituzione",
    ),
    editions=("versione", "edizione", "revisione", "aggiornamento"),
    page=("pagina",),
    preamble=("preambolo",),
    closing=(
        "in fede di che", "visto, il guardasigilli", "avvertenza",
        "fatto a", "fatta a", "dato a", "data a", "la presente legge, munita",
        "il presente decreto, munito",
    ),
    offices=("presidente", "ministro", "guardasigilli", "segretario", "sindaco"),
    notes=("nota esplicativa", "relazione illustrativa"),
    editing=Editing(
        repealed=("abrogat",),
        amended=("modificato da", "inserito da", "abrogato da"), heads=("aggiornamento (#)",), around=("((", "))"),
    ),
    numbers={
        "primo": "1", "prima": "1", "1°": "1", "secondo": "2", "seconda": "2", "terzo": "3", "terza": "3",
        "quarto": "4", "quarta": "4", "quinto": "5", "quinta": "5", "unico": "1",
        **_BEYOND_FIVE,
    },
    recitals=(
        "ricordando", "considerando", "riconoscendo", "notando", "convinti", "convinte", "consapevoli",
        "riaffermando", "avendo", "desiderando", "desiderosi", "desiderose", "risoluti", "sottolineando",
        "profondamente", "visto", "hanno convenuto",
    ),
    units={
        "paragrafo": "paragraph", "paragrafi": "paragraph", "comma": "paragraph", "commi": "paragraph",
        "lettera": "point", "lettere": "point", "punto": "point", "lett": "point",
    },
    this=("il presente", "del presente", "la presente", "della presente", "presente"),
    to=("a", "al", "-", "–"),
    conjunctions=("e", "o", ","),
    of=("di", "del", "della", "dell'"),
    contents=("indice", "sommario", "pagina"),
    months=tuple((
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
    ).split()),
    predicates=frozenset("deve devono può possono è sono ha hanno comprende comprendono".split()),
    common=frozenset((
        "il la le lo i dei della delle di del e che per un una gli nel o alla è sono in a da non con si al "
        "dell"
    ).split()),
)  # fmt: skip
