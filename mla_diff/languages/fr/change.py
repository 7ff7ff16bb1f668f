"""French: force and numbers.

French acts state duties in the present indicative ("Chaque État partie adopte"), as the *Guide de légistique* (Conseil
d'État and Secrétariat général du Gouvernement) and point 2.3 of the Joint Practical Guide say. The rules therefore see
what departs from it: a permission, an exhortation, a negation, an exception, a limit.
"""

from mla_diff.languages.change_rules import Rule, Rules
from mla_diff.languages.fr.actors import ACTORS
from mla_diff.languages.wording import cardinals, combine, ranks

_FORCE = (
    Rule(
        "duty", "force",
        ("doit", "doivent", "est tenu de", "sont tenus de", "est tenue de", "sont tenues de", "est obligé de",
         "sont obligés de", "s'engage à", "s'engagent à", "a l'obligation de", "ont l'obligation de"),
        (("La Partie peut agir.", "La Partie doit agir."),),
        "Guide de légistique: the indicative alone already binds; doit stresses it",
    ),
    Rule(
        "endeavour", "force",
        ("s'efforce de", "s'efforcent de", "s'efforce", "s'efforcent", "fait tout son possible pour",
         "font tout leur possible pour",
         "met tout en œuvre pour", "mettent tout en œuvre pour", "s'attache à", "s'attachent à"),
        (("Chaque Partie tient un registre.", "Chaque Partie s'efforce de tenir un registre."),),
        "UNODC legislative guides: a duty of effort, not of result",
    ),
    Rule(
        "consideration", "force",
        ("envisage de", "envisagent de", "envisage d'adopter", "envisagent d'adopter", "envisage la possibilité de",
         "envisagent la possibilité de", "examine la possibilité de", "étudie la possibilité de"),
        (("Chaque Partie crée un office.", "Chaque Partie envisage de créer un office."),),
        "UNODC legislative guides: measures to be considered",
    ),
    Rule(
        "recommendation", "force",
        ("devrait", "devraient", "est encouragé à", "sont encouragés à", "est encouragée à", "sont encouragées à",
         "est invité à",
         "sont invités à", "il est recommandé"),
        (("Les Parties doivent coopérer.", "Les Parties devraient coopérer."),),
        "Joint Practical Guide 2.3",
    ),
    Rule(
        "permission", "force",
        ("peut", "peuvent", "pourra", "pourront", "a la faculté de", "ont la faculté de", "a le droit de",
         "ont le droit de",
         "est autorisé à", "sont autorisés à", "il est loisible", "est au choix de", "a le choix"),
        (("La Partie requise diffère l'exécution.", "La Partie requise peut différer l'exécution."),),
    ),
    Rule(
        "prohibition", "force", ("est interdit", "sont interdits", "est interdite", "sont interdites",
                                 "il est interdit", "s'abstient de",
                                 "s'abstiennent de"),
        (("Cette utilisation est permise.", "Cette utilisation est interdite."),),
    ),
    Rule(
        "negation", "force", ("ne", "aucun", "aucune", "jamais", "ne sont", "ne peut", "ne peuvent", "aucunement",
                              "en aucun cas"),
        (("La présente Convention s'applique.", "La présente Convention ne s'applique pas."),),
    ),
    Rule(
        "exception", "force",
        ("sauf", "sauf si", "sauf lorsque", "excepté", "hormis", "à moins que", "à moins qu'il", "à moins qu'elle",
         "à l'exception de",
         "exception faite de"),
        (("La demande est exécutée.", "La demande est exécutée, à moins que les Parties n'en conviennent autrement."),),
        also=("scope",),
    ),
    Rule(
        "limit", "force",
        ("seulement", "uniquement", "exclusivement", "que si", "ne que", "que lorsque",
         "seul le", "seul ce", "seule la", "seule cette", *combine("seuls|seules", "les|ces|peuvent|doivent")),
        (("L'entraide est refusée si elle est coûteuse.", "L'entraide est refusée seulement si elle est coûteuse."),),
    ),
    Rule(
        "proviso", "force", ("à charge de", "à charge pour",
                             "à condition que", "à condition qu'il", "à condition qu'elle", "à condition de",
                             "sous réserve que", "pour autant que",
                             "à la condition que", "sous condition que"),
        (("La Partie déclare cela.", "La Partie déclare cela, à condition que les autres l'acceptent."),),
        also=("scope",),
    ),
    Rule(
        "no force", None, ("tels que définis", "telles que définies", "tels que visés", "telles que visées",
        "tel que défini",
                           "telle que définie", "non seulement", "toutes les fois", "ou non", "il ou elle",
                           "elle ou il",
                           "non moins favorable",
                           "ne pas seulement", "au plus tard",
                           "peut comprendre",
                           "peuvent comprendre", "peuvent être nécessaires", "peut être nécessaire"),
        (("les mesures nécessaires", "les mesures qui peuvent être nécessaires"),),
    ),
)  # fmt: skip

_SCOPE = (
    Rule(
        "appropriate", "scope",
        ("s'il y a lieu", "le cas échéant", "si nécessaire", "en tant que de besoin",
         "lorsque cela est approprié", "si possible", "dans la mesure du possible", "autant que possible",
         "selon le cas", "au besoin", "lorsqu'il y a lieu"),
        (("Les Parties se consultent.", "Les Parties se consultent, s'il y a lieu."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "extent", "scope",
        ("dans la mesure où", "dans la mesure permise par", "dans toute la mesure", "dans la limite de",
         "dans les limites de", "dans la plus large mesure possible"),
        (("Elle prête son concours.",
          "Elle prête son concours dans la mesure permise par son droit interne."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "own law", "scope",
        (*combine("conformément à|en vertu de|dans le respect de", "son|leur", "droit interne|droit national"),
         *combine("conformément", "au droit interne|au droit national|à la législation nationale|à sa législation")),
        (("Chaque Partie confisque les produits.",
          "Chaque Partie confisque les produits conformément à son droit interne."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "saving clause", "scope",
        ("sans préjudice de", "sous réserve de", "nonobstant", "indépendamment de", "quel que soit", "quelle que soit",
         "quels que soient", "quelles que soient", "par dérogation à", "en dépit de"),
        (("La Partie agit.", "Sans préjudice de l'usage, la Partie agit."),),
        "Guide de légistique",
    ),
    Rule(
        "degree", "scope",
        ("grave", "graves", "substantiel", "substantielle", "important", "importants", "importante",
         "importantes", "manifeste", "manifestement", "raisonnable", "raisonnables", "exceptionnel",
         "exceptionnels", "exceptionnelle", "exceptionnellement", "urgent", "urgence", "intentionnellement",
         "délibérément", "mineur", "mineurs", "essentiellement", "principalement"),
        (("les infractions punies par la loi", "les infractions graves punies par la loi"),),
    ),
    Rule(
        "floor", "scope",
        ("au moins", "pas moins de", "ne peut être inférieur", "ne peut être inférieure",
         "ne peuvent être inférieurs", "n'est pas inférieur", "non inférieur"),
        (("le taux légal", "au moins le taux légal"),),
        "one rule whatever the words: the least that is asked",
    ),
    Rule(
        "ceiling", "scope",
        ("au plus", "pas plus de", "ne peut excéder", "ne peuvent excéder", "n'excède pas", "n'excédant pas",
         "ne dépasse pas", "ne peut dépasser", "ne peut être supérieur", "ne peut être supérieure"),
        (("le taux légal", "au plus le taux légal"),),
        "one rule whatever the words: the most that is asked",
    ),
    Rule(
        "example", "scope",
        ("notamment", "en particulier", "entre autres", "y compris", "tels que",
         "telles que", "par exemple", "en général"),
        (("Ces mesures protègent les victimes.",
          "Ces mesures protègent les victimes, notamment les enfants."),),
        "an open list that becomes closed, or the reverse",
    ),
    Rule(
        "breadth", "scope",
        ("tout autre", "toute autre", "tous les", "toutes les", "certains", "certaines", "chacun", "chaque",
         "quelconque", "mutatis mutandis"),
        (("les infractions prévues ici", "certaines infractions prévues ici"),),
    ),
    Rule(
        "directness", "scope",
        ("directement ou indirectement", "directement", "indirectement", "en tout ou en partie",
         "totalement ou partiellement", "temporairement", "définitivement"),
        (("les biens issus d'une infraction",
          "les biens issus, directement ou indirectement, d'une infraction"),),
    ),
    Rule(
        "speed", "scope",
        ("sans délai", "sans retard", "sans retard injustifié", "immédiatement", "dans les meilleurs délais",
         "promptement", "aussitôt", "dès que possible"),
        (("Elle informe l'autre Partie.", "Elle informe sans délai l'autre Partie."),),
    ),
    Rule(
        "condition", "scope",
        ("si", "s'il", "s'ils", "lorsque", "lorsqu'il", "lorsqu'elle", "quand", "dès lors que", "tant que",
         "jusqu'à ce que", "en cas de", "dans le cas où", "au cas où", "qui", "dont", "lequel", "aux fins de",
         "en vue de"),
        (("L'entraide est accordée.",
          "L'entraide est accordée si l'infraction est punissable dans les deux États."),),
        "a condition or a relative clause narrows what it is hung on",
        opens=True,
    ),
)  # fmt: skip

RULES = Rules(
    tag="fr",
    rules=(
        *_FORCE,
        *_SCOPE,
        *ACTORS,
        Rule(
            "majority", "numbers", ("majorité", "majorité simple", "majorité absolue", "majorité des deux tiers",
                                    "unanimité", "à l'unanimité",
                                    "par consensus"),
            (("La Conférence décide.", "La Conférence décide par consensus."),),
        ),
    ),
    function_words=frozenset(
        "le la les l un une des du de d à au aux en par pour dans sur avec et ou que qui dont ce cet cette ces "
        "son sa ses leur leurs il entre elle ils elles est sont se".split()
    ),
    conjunctions={"et": "and", "ou": "or", "ni": "or", "ainsi que": "and", "et/ou": "or"},
    reference_nouns=frozenset(
        "annexes chapitres § article articles art paragraphe paragraphes par alinéa alinéas point points lettre "
        "lettres section sections chapitre chapitres partie titre titres annexe annexes règlement directive décision "
        "no n résolution protocole protocoles version l'article d'article l'annexe l'alinéa".split()
    ),
    range_words=frozenset(("à",)),
    instrument_nouns=frozenset("règlement directive décision résolution convention protocole loi".split()),
    numerals=cardinals(
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze "
        "vingt trente quarante cinquante soixante quatre-vingt-dix cent mille"
    ) | ranks("vingtième trentième quarantième cinquantième soixantième"),
    number_words=frozenset("annuellement moitié quart double".split()),
    weak_numbers=frozenset("neuf un une tiers premier deuxième troisième".split()),
    times=frozenset({"fois"}),
    units=frozenset(
        "fois jour jours semaine semaines mois an ans année années heure heures % instruments ratifications voix "
        "membres suffrages".split()
    ),
    months=frozenset(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    ),
    definition_verbs=("désigne", "désignent", "s'entend", "s'entendent", "signifie", "on entend"),
    inclusion_verbs=("comprend", "comprennent"),
    spellings=(("article", "art"), ("clef", "clé"), ("évènement", "événement"), ("co-opération", "coopération")),
    light_words=frozenset(
        "moyennant pas mais cependant être été disposition dispositions présent "
        "présente présents présentes dudit ladite lesdits lesdites "
        "dit dite visé visée visés visées mentionné mentionnée mentionnés mentionnées prévu prévue prévus "
        "prévues énoncé énoncée énoncés énoncées ci-dessus ci-après conformément cas lieu titre fin fins effet "
        "également aussi toutefois ainsi donc alors néanmoins outre respectif respectifs tel telle tels telles "
        "rapport égard notion matière cadre sens vertu application suivant suivants suivante suivantes concerné "
        "concernée concernés concernées même là où façon manière plus encore d' l' n' s' c' qu' deux point "
        "moyen biais forme indication secteur procédure procédures concerne concernent établi établie établis établies "
        "défini définie définis définies "
        "propre propres".split()
    ),
    agents=frozenset("par".split()),
    announcing=frozenset("suivant suivante suivants suivantes ci-après".split()),
    ordinals={
        "premier": "1", "première": "1", "deuxième": "2", "second": "2", "seconde": "2", "troisième": "3",
        "quatrième": "4", "cinquième": "5", "sixième": "6", "septième": "7", "huitième": "8", "neuvième": "9",
        "dixième": "10",
    },
    subordinators=frozenset(
        "si s'il comme lorsque lorsqu'il lorsqu'elle quand qui que dont où dans en aux au à pour par après avant lors "
        "tant selon afin sous sans et ou notamment y".split()
    ),
    definite=frozenset("les des aux leurs ces".split()),
    ones=frozenset("annuellement un une".split()),
    spans={
        **dict.fromkeys("an ans année années".split(), ("month", 12)),
        **dict.fromkeys("mois".split(), ("month", 1)),
        **dict.fromkeys("semaine semaines".split(), ("day", 7)),
        **dict.fromkeys("jour jours".split(), ("day", 1)),
    },
    place_words=frozenset("de du des d dans en sur sous entre".split()),
    determiners=frozenset(
        "le la les l un une tout toute chaque autre autres même cette cet ce ces son sa leur".split()
    ),
    acting_nouns=frozenset(
        "demande décision consentement accord obligation obligations application avis autorisation requête nom "
        "approbation faveur détriment préjudice profit".split()
    ),
    relatives=frozenset("qui que dont lequel laquelle lesquels".split()),
    pronouns=frozenset(
        "il elle ils elles lui leur celui celle ceux celui-ci celle-ci ceux-ci celles-ci".split()
    ),
    leading=frozenset("aucun aucune".split()),
    passives=frozenset("être".split()),
    complementisers=frozenset("que".split()),
    laying_down=frozenset(
        "prévoit prévoient dispose disposent déclare déclarent décide décident exige exigent garantit "
        "garantissent constate démontre établit prouve".split()
    ),
    treaties=frozenset("traité accord".split()),
    definite_articles=frozenset("le la l les".split()),
    indefinite_articles=frozenset("un une des".split()),
    expletive_after=frozenset("moins avant crainte peur sans".split()),
    conditions=frozenset(
        "si s'il s'ils lorsque lorsqu'il lorsqu'elle lorsqu'ils lorsqu'elles lorsqu'un lorsqu'une quand".split()
    ),
    percents=("pour cent", "p. cent",),
    universals=frozenset("tout toute tous toutes chaque".split()),
    signed=frozenset("adopté adoptée approuvé approuvée signé signée fait faite conclu conclue".split()),
    own=frozenset("présent présente cette ce".split()),
    persons=frozenset("personne personnes".split()),
    own_law=frozenset("national nationale nationaux nationales interne internes".split()),
    law_nouns=frozenset("droit droits loi lois législation législations".split()),
    ties=frozenset("de du des d' d".split()),
    auxiliaries=frozenset("est sont était étaient a ont avait soit soient sera seront été".split()),
    variants=(
        ("", "s"), ("", "e"), ("", "es"), ("s", "es"), ("eur", "rice"), ("eurs", "rices"), ("eur", "euse"),
        ("eurs", "euses"), ("er", "ère"), ("ers", "ères"), ("al", "aux"), ("al", "ale"),
    ),
    contracted={"de": ("du", "des"), "à": ("au", "aux")},
    pointing=frozenset("tel telle tels telles ledit ladite lesdits lesdites ce cet cette ces".split()),
    opposite=("in", "im", "il", "ir", "mé"),
    capitalised=frozenset("état états".split()),
    until=frozenset("avant tant".split()),
)  # fmt: skip
