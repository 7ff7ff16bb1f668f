"""Who acts in Dutch treaties and laws: each rule is one actor, under all its names."""

from mla_diff.languages.change_rules import Rule

ACTORS = (
    Rule(
        "state", "actors",
        ("staat", "staten", "lidstaat", "lidstaten", "verdragsluitende staat", "verdragsluitende staten",
         "ondertekenende staat", "ondertekenende staten"),
    ),
    Rule(
        "party", "actors",
        ("partij", "partijen", "verdragsluitende partij", "verdragsluitende partijen", "staat die partij is",
         "staten die partij zijn", "staten die partijen zijn", "staat die partij",
         "staten die partij"),
        (("De staat kan wijzigingen voorstellen.",
          "De verdragsluitende partij kan wijzigingen voorstellen."),),
    ),
    Rule(
        "requested", "actors",
        ("aangezochte staat", "aangezochte partij", "aangezochte staat die partij is",
         "aangezochte staten die partij zijn"),
        (("De verzoekende staat draagt de kosten.", "De aangezochte staat draagt de kosten."),),
    ),
    Rule(
        "requesting", "actors",
        ("verzoekende staat", "verzoekende partij", "verzoekende staat die partij is",
         "verzoekende staten die partij zijn"),
        (("De verzoekende staat beslist.", "De raad beslist."),),
    ),
    Rule(
        "court", "actors",
        ("rechtbank", "rechtbanken", "rechter", "rechters", "gerecht", "gerechten", "gerechtshof", "hof",
         "hoge raad", "kantonrechter", "voorzieningenrechter", "rechterlijke instantie",
         "rechterlijke instanties"),
        (("De rechtbank beslist op het verzoek.", "De minister beslist op het verzoek."),),
    ),
    Rule(
        "authority", "actors",
        ("autoriteit", "autoriteiten", "bevoegde autoriteit", "bevoegde autoriteiten", "centrale autoriteit",
         "centrale autoriteiten", "rechterlijke autoriteit", "rechterlijke autoriteiten", "bestuursorgaan",
         "bestuursorganen", "bevoegd gezag"),
        (("De rechter beslist.", "De bevoegde autoriteit beslist."),),
    ),
    Rule(
        "committee", "actors",
        ("comité", "commissie van ministers", "comité van ministers", "subcomité"),
        (("Het comité brengt verslag uit.", "Het secretariaat brengt verslag uit."),),
    ),
    Rule(
        "conference", "actors",
        ("conferentie", "conferentie van de partijen", "conferentie van de staten die partij zijn",
         "vergadering van partijen", "vergadering van staten die partij zijn"),
        (("Het comité beslist.", "De conferentie beslist."),),
    ),
    Rule(
        "depositary", "actors",
        ("depositaris",),
        (("De secretaris-generaal stelt de staten in kennis.",
          "De depositaris stelt de staten in kennis."),),
    ),
    Rule(
        "secretary general", "actors",
        ("secretaris-generaal", "secretariaat", "directeur-generaal",
         "secretaris-generaal van de verenigde naties"),
        (("De depositaris handelt.", "De secretaris-generaal handelt."),),
    ),
    Rule(
        "commission", "actors",
        ("commissie",),
        (("De raad besluit.", "De commissie besluit."),),
    ),
    Rule(
        "council", "actors",
        ("raad", "parlement", "europees parlement", "algemene vergadering", "gemeenteraad",
         "provinciale staten"),
        (("De commissie besluit.", "De raad besluit."),),
    ),
    Rule(
        "prosecutor", "actors",
        ("officier van justitie", "openbaar ministerie", "aanklager"),
        (("De rechter kan de doorzoeking bevelen.", "De officier van justitie kan de doorzoeking bevelen."),),
    ),
    Rule(
        "police", "actors",
        ("politie", "politieambtenaar", "politieambtenaren"),
        (("De rechter houdt het schip vast.", "De politie houdt het schip vast."),),
    ),
    Rule(
        "minister", "actors",
        ("minister", "ministers", "ministerie", "regering", "regeringen", "burgemeester",
         "college van burgemeester en wethouders", "gedeputeerde staten"),
        (("De rechter kan weigeren.", "De minister kan weigeren."),),
    ),
    Rule(
        "person", "actors",
        ("verzoeker", "eiser", "verweerder", "aanvrager", "belanghebbende", "belanghebbenden", "betrokkene",
         "betrokkenen", "betrokken persoon"),
        (("De depositaris kan beroep instellen.", "De verzoeker kan beroep instellen."),),
    ),
    Rule(
        "no actor", None,
        ("derde partij", "raad van europa", "secretaris-generaal van de raad van europa", "staat van herkomst",
         "europees parlement en de raad", "in staat", "in staat stelt", "in staat stellen",
         "in staat te stellen", "in kennis gesteld"),
    ),
)  # fmt: skip
