"""Spanish: force and numbers.

Spanish treaties state duties in the future ("Cada Estado Parte adoptará"); the rules see the auxiliaries that weaken or
stress it, as the Spanish versions of the UNODC legislative guides sort them (deberá, considerará la posibilidad,
                                                                              podrá).
"""

from mla_diff.languages.change_rules import Rule, Rules, cardinals

_FORCE = (
    Rule(
        "duty", "force",
        ("deberá", "deberán", "debe", "deben", "está obligado a", "están obligados a", "estará obligado a",
         "estarán obligados a",
         "se compromete a", "se comprometen a", "tendrá la obligación de", "habrá de", "habrán de"),
        (("El Estado Parte podrá actuar.", "El Estado Parte deberá actuar."),),
        "UNODC legislative guides: mandatory measures",
    ),
    Rule(
        "endeavour", "force",
        ("procurará", "procurarán", "se esforzará por", "se esforzarán por", "se esforzará en",
         "hará todo lo posible por",
         "harán todo lo posible por", "hará lo posible por", "harán lo posible por"),
        (("Cada Parte establecerá un registro.", "Cada Parte procurará establecer un registro."),),
        "UNODC legislative guides: a duty of effort, not of result",
    ),
    Rule(
        "consideration", "force",
        ("considerará la posibilidad de", "considerarán la posibilidad de", "estudiará la posibilidad de",
         "examinará la posibilidad de"),
        (("Cada Parte creará una oficina.", "Cada Parte considerará la posibilidad de crear una oficina."),),
        "UNODC legislative guides: measures to be considered",
    ),
    Rule(
        "recommendation", "force",
        ("debería", "deberían", "se alienta a", "se invita a", "se recomienda"),
        (("Las Partes deberán cooperar.", "Las Partes deberían cooperar."),),
    ),
    Rule(
        "permission", "force",
        ("podrá", "podrán", "puede", "pueden", "tendrá derecho a", "tendrán derecho a", "tiene derecho a",
         "tienen derecho a",
         "estará facultado para", "estarán facultados para"),
        (("El Estado requerido aplazará la asistencia.", "El Estado requerido podrá aplazar la asistencia."),),
        "UNODC legislative guides: optional measures",
    ),
    Rule(
        "prohibition", "force",
        ("queda prohibido", "quedan prohibidos", "queda prohibida", "quedan prohibidas", "está prohibido",
         "está prohibida", "se abstendrá de",
         "se abstendrán de", "se prohíbe"),
        (("Ese uso queda permitido.", "Ese uso queda prohibido."),),
    ),
    Rule(
        "negation", "force", ("no", "nunca", "jamás", "en ningún caso", "tampoco"),
        (("El presente artículo se aplicará.", "El presente artículo no se aplicará."),),
    ),
    Rule(
        "exception", "force",
        ("salvo", "salvo que", "salvo cuando", "excepto", "excepto cuando", "a menos que", "con excepción de",
         "a excepción de",
         "con la excepción de", "a no ser que"),
        (("La solicitud será ejecutada.",
          "La solicitud será ejecutada, a menos que las Partes convengan en otra cosa."),),
        also=("scope",),
    ),
    Rule(
        "limit", "force", ("solo", "sólo", "solamente", "únicamente", "exclusivamente", "solo si", "sólo si",
                           "solo cuando", "sólo cuando"),
        (("La asistencia se denegará si es costosa.", "La asistencia se denegará únicamente si es costosa."),),
    ),
    Rule(
        "proviso", "force", ("siempre que", "siempre y cuando", "a condición de que", "con la condición de que",
                             "a reserva de que"),
        (("La Parte declarará esto.", "La Parte declarará esto, siempre que las demás lo acepten."),),
        also=("scope",),
    ),
    Rule(
        "no force", None,
        ("no sólo", "no solo", "no solamente", "o no", "no obstante", "no más tarde de", "no menos de", "no más de",
         "no superior a",
         "no inferior a", "podrá incluir", "podrán incluir", "que puedan ser necesarias", "puedan ser necesarias"),
        (("El juez decidirá.", "No obstante, el juez decidirá."),),
    ),
)  # fmt: skip

RULES = Rules(
    tag="es",
    rules=(
        *_FORCE,
        Rule(
            "majority", "numbers", ("mayoría", "mayoría simple", "mayoría absoluta", "mayoría de dos tercios",
                                    "unanimidad", "por unanimidad",
                                    "por consenso"),
            (("La Conferencia decidirá.", "La Conferencia decidirá por consenso."),),
        ),
    ),
    function_words=frozenset(
        "el la los las lo un una unos unas de del a al en por para con y e o u que quien cuyo este esta estos estas "
        "su sus se es son ser "
        "será serán".split()
    ),
    conjunctions={"y": "and", "e": "and", "o": "or", "u": "or", "así como": "and", "y/o": "or"},
    reference_nouns=frozenset(
        "artículo artículos art párrafo párrafos apartado apartados inciso incisos punto puntos letra sección "
        "secciones capítulo "
        "capítulos parte título títulos anexo anexos reglamento directiva decisión no núm resolución protocolo".split()
    ),
    range_words=frozenset(("a", "al")),
    instrument_nouns=frozenset("reglamento directiva decisión resolución convenio convención protocolo ley".split()),
    numerals=cardinals(
        "dos tres cuatro cinco seis siete ocho nueve diez once doce quince "
        "veinte treinta cuarenta cincuenta sesenta noventa cien"
    ),
    number_words=frozenset("mitad tercio tercios cuarto doble trigésimo vigésimo".split()),
    weak_numbers=frozenset("un una uno primer primero segundo tercer tercero".split()),
    units=frozenset(
        "día días semana semanas mes meses año años hora horas % instrumentos ratificaciones votos".split()
    ),
    months=frozenset(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    ),
    definition_verbs=("se entenderá", "se entenderán", "se entiende", "significa", "designa", "comprende", "incluye"),
    spellings=(("solo", "sólo"), ("setiembre", "septiembre")),
)  # fmt: skip
