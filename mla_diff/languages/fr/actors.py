"""Who acts in French treaties and laws: each rule is one actor, under all its names."""

from mla_diff.languages.change_rules import Rule

ACTORS = (
    Rule(
        "state", "actors",
        ("état", "états", "état membre", "états membres", "état contractant", "états contractants",
         "état signataire", "états signataires"),
    ),
    Rule(
        "party", "actors",
        ("partie", "parties", "état partie", "états parties", "partie contractante", "parties contractantes"),
        (("L'État peut proposer un amendement.", "La Partie contractante peut proposer un amendement."),),
    ),
    Rule(
        "requested", "actors",
        ("partie requise", "état requis"),
        (("La Partie requérante supporte les frais.", "La Partie requise supporte les frais."),),
    ),
    Rule(
        "requesting", "actors",
        ("partie requérante", "état requérant"),
        (("L'État requérant décide de la suite.", "Le conseil décide de la suite."),),
    ),
    Rule(
        "court", "actors",
        ("tribunal", "tribunaux", "juridiction", "juridictions", "juge", "juges", "cour", "cours",
         "cour de justice", "magistrat", "magistrats"),
        (("Le tribunal statue sur la demande.", "Le ministre statue sur la demande."),),
    ),
    Rule(
        "authority", "actors",
        ("autorité", "autorités", "autorité compétente", "autorités compétentes", "autorité centrale",
         "autorités centrales", "autorité judiciaire", "autorités judiciaires"),
        (("Le tribunal statue.", "L'autorité compétente statue."),),
    ),
    Rule(
        "committee", "actors",
        ("comité", "comités", "sous-comité", "comité des ministres"),
        (("Le comité fait rapport.", "Le secrétariat fait rapport."),),
    ),
    Rule(
        "conference", "actors",
        ("conférence", "conférence des parties", "conférence des états parties", "assemblée des états parties",
         "réunion des parties"),
        (("Le comité décide.", "La conférence des parties décide."),),
    ),
    Rule(
        "depositary", "actors",
        ("dépositaire", "dépositaires"),
        (("Le secrétaire général informe les États.", "Le dépositaire informe les États."),),
    ),
    Rule(
        "secretary general", "actors",
        ("secrétaire général", "secrétariat", "directeur général"),
        (("Le dépositaire agit.", "Le secrétaire général agit."),),
    ),
    Rule(
        "commission", "actors",
        ("commission",),
        (("Le conseil décide.", "La commission décide."),),
    ),
    Rule(
        "council", "actors",
        ("conseil", "parlement", "parlement européen", "assemblée générale"),
        (("La commission décide.", "Le conseil décide."),),
    ),
    Rule(
        "prosecutor", "actors",
        ("procureur", "procureurs", "procureure", "ministère public", "parquet"),
        (("Le juge ordonne la saisie.", "Le procureur ordonne la saisie."),),
    ),
    Rule(
        "police", "actors",
        ("police", "gendarmerie", "officier de police", "officiers de police"),
        (("Le juge retient le navire.", "La police retient le navire."),),
    ),
    Rule(
        "minister", "actors",
        ("ministre", "ministres", "ministère", "gouvernement", "gouvernements", "préfet", "maire"),
        (("Le juge peut refuser.", "Le ministre peut refuser."),),
    ),
    Rule(
        "person", "actors",
        ("demandeur", "défendeur", "requérant", "personne concernée", "intéressé", "intéressés"),
        (("Le dépositaire peut former un recours.", "Le demandeur peut former un recours."),),
    ),
    Rule(
        "no actor", None,
        ("conseil de l'europe", "état d'origine", "parlement européen et du conseil", "en cours", "au cours",
         "au cours de", "cours d'eau", "partie a", "partie b", "en partie", "faire partie", "font partie",
         "fait partie", "partie intégrante"),
    ),
)  # fmt: skip
