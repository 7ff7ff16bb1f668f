"""Spanish: force, scope and numbers; who acts is told in ``actors``.

Spanish treaties state duties in the future ("Cada Estado Parte adoptará"); the rules see the auxiliaries that weaken or
stress it, as the Spanish versions of the UNODC legislative guides sort them (deberá, considerará
la posibilidad, podrá).
"""

from mla_diff.languages.change_rules import Rule, Rules
from mla_diff.languages.es.actors import ACTORS
from mla_diff.languages.es.scope import SCOPE
from mla_diff.languages.wording import cardinals, ranks

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
         "a elección de", "estará facultado para", "estarán facultados para"),
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
        "negation", "force", ("no", "nada", "ninguna", "ningún", "ninguno", "nunca", "jamás", "en ningún caso",
                              "tampoco"),
        (("El presente artículo se aplicará.", "El presente artículo no se aplicará."),),
    ),
    Rule(
        "exception", "force",
        ("salvo", "salvo que", "salvo cuando", "excepto", "excepto cuando", "a menos que", "a menos de que",
         "con excepción de",
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
        "proviso", "force", ("siempre que", "siempre y cuando", "a condición de que", "a condición que",
                             "bajo la condición de que",
                             "con la condición de que", "con la condición que",
                             "a reserva de que"),
        (("La Parte declarará esto.", "La Parte declarará esto, siempre que las demás lo acepten."),),
        also=("scope",),
    ),
    Rule(
        "no force", None,
        ("no parte", "no renovable", "no renovables", "no limitado a",
         "no limitada a", "no limitados a", "no limitadas a", "no está limitado a",
         "no discriminatorio", "no discriminatorios", "no discriminatoria", "no discriminatorias",
         "él o ella", "no sea parte", "no sean parte", "no menos favorable", "no menos favorables",
         "no contendiente", "no contendientes", "no partes",
         "tales como se definen", "tales como se establecen", "no originario", "no originaria", "no originarios",
         "no originarias",
         "no arancelarias", "no gubernamental", "no sólo", "no solo", "no solamente", "o no", "no obstante",
         "no más tarde de",

         "podrá incluir", "podrán incluir", "que puedan ser necesarias", "puedan ser necesarias"),
        (("El juez decidirá.", "No obstante, el juez decidirá."),),
    ),
)  # fmt: skip

RULES = Rules(
    tag="es",
    rules=(
        *_FORCE,
        *SCOPE,
        *ACTORS,
        Rule(
         "majority", "numbers", ("mayoría", "mayoría simple", "mayoría absoluta", "mayoría de dos tercios",
                                    "unanimidad", "por unanimidad",
                                    "por consenso"),
            (("La Conferencia decidirá.", "La Conferencia decidirá por consenso."),),
        ),
    ),
    function_words=frozenset(
        "el la los las lo un una unos unas de del a al en por para con y e o u que quien cuyo este esta estos "
        "estas su sus se es son ser será serán".split()
    ),
    conjunctions={"y": "and", "e": "and", "o": "or", "u": "or", "ó": "or", "ni": "or", "así como": "and", "y/o": "or"},
    reference_nouns=frozenset(
        "§ subpárrafo subpárrafos literal literales numeral numerales incisos artículo artículos art párrafo "
        "párrafos apartado apartados inciso incisos punto puntos letra letras sección secciones capítulo capítulos "
        "parte título títulos anexo anexos reglamento directiva decisión no núm resolución protocolo protocolos "
        "versión".split()
    ),
    range_words=frozenset(("a", "al")),
    instrument_nouns=frozenset(
        "reglamento directiva decisión resolución convenio convención protocolo ley tratado".split()
    ),
    numerals=cardinals(
        "dos tres cuatro cinco seis siete ocho nueve diez once doce quince "
        "veinte treinta cuarenta cincuenta sesenta noventa cien mil"
    ) | ranks("vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo"),
    number_words=frozenset("anualmente mitad tercio tercios cuarto doble".split()),
    weak_numbers=frozenset("un una uno primer primero segundo tercer tercero".split()),
    times=frozenset({"vez"}),
    units=frozenset(
        "vez veces día días semana semanas mes meses año años hora horas % instrumentos ratificaciones votos".split()
    ),
    months=frozenset(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    ),
    definition_verbs=("se entenderá", "se entenderán", "se entiende", "significa", "significan", "designa"),
    inclusion_verbs=("comprende", "comprenden", "incluye", "incluyen", "incluirá", "incluirán",
                      "comprenderá", "comprenderán"),
    spellings=(("aquel", "aquél"), ("aquella", "aquélla"), ("aquellos", "aquéllos"), ("aquellas", "aquéllas"),
               ("este", "éste"), ("esta", "ésta"), ("estos", "éstos"), ("estas", "éstas"),
               ("solo", "sólo"), ("setiembre", "septiembre"), ("artículo", "art")),
    light_words=frozenset(
        "mediante "
        "pero sino contrario distinto disponga algo cosa dispuesto establecido establecida lo previsto prevista "
        "mencionado mencionada mencionados mencionadas señalado señalada señalados referido referida referidos "
        "referidas dicho dicha dichos dichas presente presentes mismo misma mismos mismas conformidad acuerdo "
        "efecto efectos virtud términos también asimismo caso casos respecto relación disposición disposiciones "
        "más siguiente siguientes manera forma este tratado respectivo respectivos antes anterior ésta éste éstas "
        "éstos esa ese esos esas relativo relativa relativos relativas se les según indicado indicados indicada "
        "contenido refiere materia dos medio alguna alguno algún indicación sector brindar allí ahí establecidos "
        "establecidas dispuestos dispuestas previstos previstas señaladas indicadas contenida contenidos contenidas "
        "contemplado contemplada contemplados contempladas procedimiento procedimientos "
        "propio propia propios propias existir llevar cabo así tal tales".split()
    ),
    agents=frozenset("por".split()),
    announcing=frozenset("siguiente siguientes".split()),
    ordinals={
        "primero": "1", "primer": "1", "primera": "1", "segundo": "2", "segunda": "2", "tercero": "3",
        "tercer": "3", "tercera": "3", "cuarto": "4", "cuarta": "4", "quinto": "5", "quinta": "5", "sexto": "6",
        "séptimo": "7", "octavo": "8", "noveno": "9", "décimo": "10",
    },
    subordinators=frozenset(
        "si cuando que cuyo cuya donde en a para por tras antes durante mientras hasta según con sin de y o e u "
        "incluso como los las el la".split()
    ),
    definite=frozenset("los las ambos ambas".split()),
    ones=frozenset("anualmente un una uno".split()),
    spans={
        **dict.fromkeys("año años".split(), ("month", 12)),
        **dict.fromkeys("mes meses".split(), ("month", 1)),
        **dict.fromkeys("semana semanas".split(), ("day", 7)),
        **dict.fromkeys("día días".split(), ("day", 1)),
    },
    place_words=frozenset("de del en entre bajo".split()),
    determiners=frozenset(
        "el la los las un una todo toda cada otra otro otros otras misma mismo esa ese esta este su sus "
        "cualquier".split()
    ),
    acting_nouns=frozenset(
        "solicitud decisión consentimiento acuerdo obligación obligaciones aplicación autorización aprobación "
        "petición nombre favor perjuicio beneficio".split()
    ),
    relatives=frozenset("que cuyo cuya cual".split()),
    pronouns=frozenset("él ella ellos ellas éste ésta éstos éstas aquél aquella ello".split()),
    leading=frozenset("ninguna ningún ninguno".split()),
    passives=frozenset("ser estar".split()),
    complementisers=frozenset("que".split()),
    laying_down=frozenset(
        "asegura aseguran asegurará asegurarán asegurar garantizará garantizarán garantiza garantizan "
        "garantizar dispondrá dispondrán dispone disponen disponer establecerá establecerán decidirá decidir "
        "declara declarar declarará considera consideran considere constata demuestra demuestre demostrar "
        "acuerdan exigirá exigir procurará procurarán".split()
    ),
    treaties=frozenset("tratado acuerdo".split()),
    definite_articles=frozenset("el la los las lo".split()),
    indefinite_articles=frozenset("un una unos unas".split()),
    conditions=frozenset("si cuando mientras".split()),
    percents=("por ciento",),
    universals=frozenset("ambos ambas todo toda todos todas cada cualquier cualquiera cualesquiera".split()),
    signed=frozenset(
        "adoptado adoptada aprobado aprobada suscrito suscrita "
        "firmado firmada hecho hecha celebrado celebrada".split()
    ),
    own=frozenset("este esta presente".split()),
    persons=frozenset("persona personas".split()),
    own_law=frozenset("nacional nacionales interno interna internos internas".split()),
    law_nouns=frozenset("derecho legislación legislaciones ley leyes ordenamiento".split()),
    ties=frozenset("de del".split()),
    auxiliaries=frozenset(
        "pueda puedan pudiera pudieran "
        "es son está están fue fueron ha han haya hayan sea sean será serán sido".split()
    ),
    variants=(("", "s"), ("", "es"), ("o", "a"), ("os", "as"), ("", "a"), ("", "as"), ("es", "as")),
    denied_endings=(
        "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ble", "bles", "ante", "antes", "entes", "ivo",
        "iva", "ivos", "ivas", "orio", "oria", "orios", "orias",
    ),
    contracted={"de": ("del",), "a": ("al",)},
    pointing=frozenset("tal tales dicho dicha dichos dichas ese esa esos esas este esta estos estas".split()),
    opposite=("in", "im", "i", "des"),
    capitalised=frozenset("estado estados".split()),
    until=frozenset("hasta antes".split()),
)  # fmt: skip
