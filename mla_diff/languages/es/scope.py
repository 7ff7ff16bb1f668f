"""What makes a Spanish rule narrower or wider; the sources are named in ``change``."""

from mla_diff.languages.change_rules import Rule
from mla_diff.languages.wording import combine

SCOPE = (
    Rule(
        "appropriate", "scope",
        ("cuando proceda", "según proceda", "según corresponda", "si procede", "cuando corresponda",
         "cuando sea necesario", "de ser necesario", "en su caso", "cuando sea posible", "si fuera necesario",
         "en la medida de lo posible", "siempre que sea posible", "de ser posible"),
        (("Las Partes se consultarán.", "Las Partes se consultarán, cuando proceda."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "extent", "scope",
        ("en la medida en que", "en la mayor medida posible", "dentro de los límites de",
         "en la medida permitida por", "hasta donde lo permita"),
        (("Prestará asistencia.", "Prestará asistencia en la medida en que su derecho lo permita."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "own law", "scope",
        combine("de conformidad con|conforme a|con arreglo a|según",
                "su derecho interno|su legislación|su legislación nacional|la legislación nacional|"
                "su legislación interna"),
        (("Cada Parte decomisará el producto.",
          "Cada Parte decomisará, de conformidad con su derecho interno, el producto."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "saving clause", "scope",
        ("sin perjuicio de", "con sujeción a", "a reserva de", "no obstante lo",
         "independientemente de", "con independencia de", "además de", "pese a"),
        (("La Parte actuará.", "Sin perjuicio de otros tratados, la Parte actuará."),),
        "UNODC legislative guides",
    ),
    Rule(
        "degree", "scope",
        ("grave", "graves", "sustancial", "sustanciales", "significativo", "significativa", "manifiesto",
         "manifiesta", "manifiestamente", "razonable", "razonables", "excepcional", "excepcionales",
         "excepcionalmente", "urgente", "urgentes", "intencional", "intencionalmente", "deliberadamente",
         "principalmente"),
        (("los delitos previstos en su derecho", "los delitos graves previstos en su derecho"),),
    ),
    Rule(
        "floor", "scope",
        ("al menos", "por lo menos", "como mínimo", "no menos de", "no inferior a", "no será inferior a"),
        (("dos semanas antes de la audiencia", "al menos dos semanas antes de la audiencia"),),
        "one rule whatever the words: the least that is asked",
    ),
    Rule(
        "ceiling", "scope",
        ("como máximo", "no más de", "no superior a", "no mayor de", "no mayor a", "no excederá de",
         "no excederá", "que no exceda de"),
        (("dos semanas antes de la audiencia", "como máximo dos semanas antes de la audiencia"),),
        "one rule whatever the words: the most that is asked",
    ),
    Rule(
        "example", "scope",
        ("en particular", "con inclusión de", "incluso", "entre otros", "entre otras", "entre otras cosas",
         "inclusive", "incluido",
         "incluida", "incluidos", "incluidas", "incluyendo", "tales como", "por ejemplo",
         "especialmente", "en general"),
        (("Estas medidas protegen a las víctimas.",
          "Estas medidas protegen a las víctimas, en particular a los niños."),),
        "an open list that becomes closed, or the reverse",
    ),
    Rule(
        "breadth", "scope",
        ("cualquier otro", "cualquier otra", "cualesquiera", "todos los", "todas las", "ciertos", "ciertas",
         "determinados", "determinadas", "mutatis mutandis"),
        (("los delitos de la Convención", "determinados delitos de la Convención"),),
    ),
    Rule(
        "directness", "scope",
        ("directa o indirectamente", "directamente", "indirectamente", "total o parcialmente",
         "en todo o en parte", "temporalmente", "definitivamente"),
        (("los bienes obtenidos de un delito",
          "los bienes obtenidos directa o indirectamente de un delito"),),
    ),
    Rule(
        "speed", "scope",
        ("sin demora", "sin dilación", "sin demora injustificada", "inmediatamente", "prontamente",
         "a la brevedad", "a la mayor brevedad", "lo antes posible", "con prontitud"),
        (("Informará a la otra Parte.", "Informará sin demora a la otra Parte."),),
    ),
    Rule(
        "condition", "scope",
        ("si", "cuando", "mientras", "hasta que", "en caso de", "en caso de que", "en el caso de", "que",
         "cuyo", "cuya", "el cual", "la cual", "los cuales", "con el fin de", "a fin de", "con objeto de"),
        (("Se prestará asistencia.", "Se prestará asistencia si el delito es punible en ambos Estados."),),
        "a condition or a relative clause narrows what it is hung on",
        opens=True,
    ),
)  # fmt: skip
