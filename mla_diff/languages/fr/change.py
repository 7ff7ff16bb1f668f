"""French: force and numbers.

French acts state duties in the present indicative ("Chaque État partie adopte"), as the *Guide de légistique* (Conseil
d'État and Secrétariat général du Gouvernement) and point 2.3 of the Joint Practical Guide say. The rules therefore see
what departs from it: a permission, an exhortation, a negation, an exception, a limit.
"""

from mla_diff.languages.change_rules import Rule, Rules, cardinals

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
         "est autorisé à", "sont autorisés à", "il est loisible"),
        (("La Partie requise diffère l'exécution.", "La Partie requise peut différer l'exécution."),),
    ),
    Rule(
        "prohibition", "force", ("est interdit", "sont interdits", "est interdite", "sont interdites",
                                 "il est interdit", "s'abstient de",
                                 "s'abstiennent de"),
        (("Cette utilisation est permise.", "Cette utilisation est interdite."),),
    ),
    Rule(
        "negation", "force", ("ne", "pas", "jamais", "n'est", "ne sont", "n'a", "n'ont", "n'y", "ne peut",
                              "ne peuvent", "aucunement",
                              "en aucun cas"),
        (("La présente Convention s'applique.", "La présente Convention ne s'applique pas."),),
    ),
    Rule(
        "exception", "force",
        ("sauf", "sauf si", "sauf lorsque", "excepté", "hormis", "à moins que", "à moins qu'il", "à moins qu'elle",
         "à l'exception de",
         "à l'exception des", "à l'exception du", "exception faite de"),
        (("La demande est exécutée.", "La demande est exécutée, à moins que les Parties n'en conviennent autrement."),),
        also=("scope",),
    ),
    Rule(
        "limit", "force", ("seulement", "uniquement", "exclusivement", "que si", "ne que", "que lorsque"),
        (("L'entraide est refusée si elle est coûteuse.", "L'entraide est refusée seulement si elle est coûteuse."),),
    ),
    Rule(
        "proviso", "force", ("à condition que", "à condition qu'il", "à condition qu'elle", "à condition de",
                             "sous réserve que", "pour autant que",
                             "à la condition que"),
        (("La Partie déclare cela.", "La Partie déclare cela, à condition que les autres l'acceptent."),),
        also=("scope",),
    ),
    Rule(
        "no force", None, ("non seulement", "ou non", "ne pas seulement", "au plus tard", "pas plus de",
                           "pas moins de", "peut comprendre",
                           "peuvent comprendre", "peuvent être nécessaires", "peut être nécessaire"),
        (("les mesures nécessaires", "les mesures qui peuvent être nécessaires"),),
    ),
)  # fmt: skip

RULES = Rules(
    tag="fr",
    rules=(
        *_FORCE,
        Rule(
            "majority", "numbers", ("majorité", "majorité simple", "majorité absolue", "majorité des deux tiers",
                                    "unanimité", "à l'unanimité",
                                    "par consensus"),
            (("La Conférence décide.", "La Conférence décide par consensus."),),
        ),
    ),
    function_words=frozenset(
        "le la les l un une des du de d à au aux en par pour dans sur avec et ou que qui dont ce cet cette ces son "
        "sa ses leur leurs il "
        "elle ils elles est sont se".split()
    ),
    conjunctions={"et": "and", "ou": "or", "ainsi que": "and", "et/ou": "or"},
    reference_nouns=frozenset(
        "article articles art paragraphe paragraphes par alinéa alinéas point points lettre section sections "
        "chapitre chapitres partie "
        "titre titres annexe annexes règlement directive décision no n résolution protocole l'article d'article "
        "l'annexe "
        "l'alinéa".split()
    ),
    range_words=frozenset(("à",)),
    instrument_nouns=frozenset("règlement directive décision résolution convention protocole loi".split()),
    numerals=cardinals(
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze "
        "vingt trente quarante cinquante soixante quatre-vingt-dix cent"
    ),
    number_words=frozenset("moitié tiers quart double trentième vingtième".split()),
    weak_numbers=frozenset("un une premier deuxième troisième".split()),
    units=frozenset(
        "jour jours semaine semaines mois an ans année années heure heures % instruments ratifications voix".split()
    ),
    months=frozenset("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    definition_verbs=("désigne", "désignent", "s'entend", "s'entendent", "signifie", "comprend", "on entend"),
    spellings=(("clef", "clé"), ("évènement", "événement"), ("co-opération", "coopération")),
)  # fmt: skip
