"""Latvian."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="lv",
    article=("pants", "panti"),
    article_after=("pants", "panti"),
    divisions={
        "grāmata": "book", "daļa": "part", "sadaļa": "title", "nodaļa": "chapter", "apakšnodaļa": "subchapter",
        "iedaļa": "section",
    },
    provisions=("noteikumi",),
    annex=("pielikums",),
    page=("lappuse", "lpp",),
    preamble=("preambula",),
    closing=("to apliecinot", "likums stājas spēkā"),
    offices=("prezidents", "ministrs", "priekšsēdētājs", "priekšsēdētāja"),
    numbers={
        "pirmā": "1", "pirmais": "1", "otrā": "2", "otrais": "2", "trešā": "3", "trešais": "3", "ceturtā": "4",
        "ceturtais": "4", "piektā": "5", "sestā": "6", "septītā": "7", "astotā": "8", "devītā": "9", "desmitā": "10",
    },
    units={
        "daļa": "paragraph", "daļas": "paragraph", "daļā": "paragraph", "punkts": "point", "punkta": "point",
        "punktā": "point", "apakšpunkts": "point",
    },
    this=("šī", "šā", "šo"),
    to=("līdz", "–", "-"),
    conjunctions=("un", "vai", ","),
    instruments=(
        "likums", "noteikumi", "konvencija", "līgums", "protokols", "regula", "kodekss", "nolikums",
        "statūti",
    ),
    contents=("saturs", "satura rādītājs"),
    months=tuple((
        "janvāris janvārī janvāra februāris februārī februāra marts martā marta aprīlis aprīlī aprīļa maijs maijā "
        "maija jūnijs jūnijā jūnija jūlijs jūlijā jūlija augusts augustā augusta septembris septembrī septembra "
        "oktobris oktobrī oktobra novembris novembrī novembra decembris decembrī decembra"
    ).split()),
    predicates=frozenset("var ir".split()),
    own_letters="āēģķļņ",
    common=frozenset((
        "un ir vai kas par šo šā likuma panta daļas daļā no ar ja lai tiek nav kā pēc līdz valsts saskaņā noteikumu "
        "minētā minēto noteikumi"
    ).split()),
    number_first=True,
)  # fmt: skip
