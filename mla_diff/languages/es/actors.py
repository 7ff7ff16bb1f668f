"""Who acts in Spanish treaties and laws: each rule is one actor, under all its names."""

from mla_diff.languages.change_rules import Rule

ACTORS = (
    Rule(
        "state", "actors",
        ("estado", "estados", "estado miembro", "estados miembros", "estado contratante",
         "estados contratantes", "estado signatario", "estados signatarios"),
    ),
    Rule(
        "party", "actors",
        ("parte", "partes", "estado parte", "estados parte", "estados partes", "parte contratante",
         "partes contratantes"),
        (("El Estado podrá proponer enmiendas.", "La Parte contratante podrá proponer enmiendas."),),
    ),
    Rule(
        "requested", "actors",
        ("parte requerida", "estado requerido", "estado parte requerido"),
        (("El Estado requirente sufragará los gastos.", "El Estado requerido sufragará los gastos."),),
    ),
    Rule(
        "requesting", "actors",
        ("parte requirente", "estado requirente", "estado parte requirente", "parte solicitante",
         "partes solicitantes"),
        (("El Estado requirente decidirá.", "El consejo decidirá."),),
    ),
    Rule(
        "court", "actors",
        ("tribunal", "tribunales", "juez", "jueces", "corte", "cortes", "juzgado", "juzgados",
         "órgano jurisdiccional", "órganos jurisdiccionales"),
        (("El tribunal resolverá la solicitud.", "El ministro resolverá la solicitud."),),
    ),
    Rule(
        "panel", "actors",
        ("panel", "paneles", "panel arbitral", "paneles arbitrales", "grupo arbitral", "grupos arbitrales",
         "grupo especial", "árbitro", "árbitros", "panelista", "panelistas", "tribunal arbitral"),
        (("El panel decidirá.", "La comisión decidirá."),),
    ),
    Rule(
        "authority", "actors",
        ("autoridad", "autoridades", "autoridad competente", "autoridades competentes", "autoridad central",
         "autoridades centrales", "autoridad judicial", "autoridades judiciales"),
        (("El tribunal resolverá.", "La autoridad competente resolverá."),),
    ),
    Rule(
        "committee", "actors",
        ("comité", "comités", "subcomité", "comité de ministros"),
        (("El comité informará.", "La secretaría informará."),),
    ),
    Rule(
        "conference", "actors",
        ("conferencia", "conferencia de las partes", "conferencia de los estados parte",
         "reunión de los estados parte"),
        (("El comité decidirá.", "La conferencia decidirá."),),
    ),
    Rule(
        "depositary", "actors",
        ("depositario", "depositaria"),
        (("El secretario general informará a los Estados.", "El depositario informará a los Estados."),),
    ),
    Rule(
        "secretary general", "actors",
        ("secretario general", "secretaría", "director general", "secretariado"),
        (("El depositario actuará.", "El secretario general actuará."),),
    ),
    Rule(
        "commission", "actors",
        ("comisión", "comisión administradora"),
        (("El consejo decidirá.", "La comisión decidirá."),),
    ),
    Rule(
        "council", "actors",
        ("consejo", "parlamento", "parlamento europeo", "asamblea general"),
        (("La comisión decidirá.", "El consejo decidirá."),),
    ),
    Rule(
        "prosecutor", "actors",
        ("fiscal", "fiscales", "fiscalía", "ministerio fiscal", "ministerio público"),
        (("El juez ordenará el registro.", "El fiscal ordenará el registro."),),
    ),
    Rule(
        "police", "actors",
        ("policía", "policías", "guardia civil"),
        (("El juez retendrá el buque.", "La policía retendrá el buque."),),
    ),
    Rule(
        "minister", "actors",
        ("ministro", "ministros", "ministerio", "gobierno", "gobiernos"),
        (("El juez podrá denegar.", "El ministro podrá denegar."),),
    ),
    Rule(
        "person", "actors",
        ("demandante", "demandado", "solicitante", "persona interesada", "personas interesadas", "interesado",
            "interesados"),
        (("El depositario podrá apelar.", "El solicitante podrá apelar."),),
    ),
    Rule(
        "no actor", None,
        ("consejo de europa", "estado de origen", "tercera parte", "tercer estado", "parte integrante",
         "parte de", "parte iii", "partes componentes", "partes y piezas", "partes o piezas",
         "en parte", "por parte", "por parte de", "formar parte",
         "forma parte", "forman parte", "parlamento europeo y del consejo"),
    ),
)  # fmt: skip
