"""Portuguese: force, the commonest limits of scope, and numbers.

The drafting rules of the Portuguese and the Brazilian legislator (Lei complementar 95/1998 for the latter) state duties
in the present or the future; "deve" stresses them and "pode" gives a power.
"""

from mla_diff.languages.change_rules import Rule, Rules
from mla_diff.languages.wording import cardinals, ranks

_FORCE = (
    Rule(
        "duty", "force",
        ("deve", "devem", "deverá", "deverão", "é obrigado a", "são obrigados a", "compromete-se a", "comprometem-se a",
         "tem a obrigação de", "têm a obrigação de", "fica obrigado a", "ficam obrigados a", "obriga-se a"),
        (("O operador pode manter o registo.", "O operador deve manter o registo."),),
        "Lei complementar 95/1998, article 11",
    ),
    Rule(
        "endeavour", "force",
        ("esforça-se por", "esforçam-se por", "procura", "procuram", "procurará", "procurarão", "envida esforços para",
         "envidam esforços para", "envidará esforços para", "envidarão esforços para"),
        (("Cada Parte mantém um registo.", "Cada Parte esforça-se por manter um registo."),),
        "a duty of effort, not of result",
    ),
    Rule(
        "consideration", "force", ("considera a possibilidade de", "consideram a possibilidade de",
                                   "considerará a possibilidade de", "considerarão a possibilidade de"),
        (("Cada Parte cria um serviço.", "Cada Parte considera a possibilidade de criar um serviço."),),
    ),
    Rule(
        "recommendation", "force", ("deveria", "deveriam", "é convidado a", "são convidados a", "é incentivado a",
                                    "são incentivados a"),
        (("As Partes devem cooperar.", "As Partes deveriam cooperar."),),
    ),
    Rule(
        "permission", "force",
        ("pode", "podem", "poderá", "poderão", "tem o direito de", "têm o direito de", "tem direito a", "têm direito a",
         "é autorizado a", "são autorizados a", "tem a faculdade de", "têm a faculdade de"),
        (("O operador deve manter o cabo.", "O operador pode manter o cabo."),),
        "Lei complementar 95/1998",
    ),
    Rule(
        "prohibition", "force", ("é proibido", "são proibidos", "é proibida", "são proibidas", "é vedado", "é vedada",
                                 "fica proibido", "ficam proibidos", "abstém-se de", "abstêm-se de"),
        (("Tal uso é permitido.", "Tal uso é proibido."),),
    ),
    Rule(
        "negation", "force", ("não", "nunca", "em caso algum", "nenhum", "nenhuma", "jamais"),
        (("O presente artigo aplica-se.", "O presente artigo não se aplica."),),
    ),
    Rule(
        "exception", "force",
        ("salvo", "salvo se", "salvo quando", "exceto", "exceto se", "excepto", "a menos que", "a não ser que",
         "com exceção de", ),
        (("O pedido é executado.", "O pedido é executado, a menos que as Partes acordem de outro modo."),),
        also=("scope",),
    ),
    Rule(
        "limit", "force", ("só", "somente", "apenas", "unicamente", "exclusivamente", "somente se", "apenas se"),
        (("O auxílio é recusado se for oneroso.", "O auxílio é recusado somente se for oneroso."),),
    ),
    Rule(
        "proviso", "force", ("desde que", "contanto que", "sob condição de que", "com a condição de que"),
        (("A Parte declara isso.", "A Parte declara isso, desde que as outras concordem."),),
        also=("scope",),
    ),
    Rule(
        "no force", None, ("não só", "não apenas", "não somente", "ou não", "não superior a", "não inferior a",
                           "pode incluir", "podem incluir", "não obstante"),
        (("Isto vale para testemunhas.", "Isto vale não só para testemunhas."),),
    ),
)  # fmt: skip

_SCOPE = (
    Rule(
        "appropriate", "scope",
        ("se for caso disso", "quando apropriado", "se necessário", "quando necessário", "na medida do possível",
         "quando couber", "no que couber", "sempre que possível"),
        (("As Partes consultam-se.", "As Partes consultam-se, se necessário."),),
    ),
    Rule(
        "saving clause", "scope",
        ("sem prejuízo de", "sob reserva de", "não obstante o disposto",
         "independentemente de", "em derrogação de", "ressalvado", "ressalvada", "ressalvados", "ressalvadas"),
        (("A Parte age.", "Sem prejuízo de outros tratados, a Parte age."),),
    ),
    Rule(
        "example", "scope",
        ("em particular", "nomeadamente", "designadamente", "entre outros", "incluindo", "inclusive", "tais como",
         "por exemplo", "especialmente"),
        (("Estas medidas protegem as vítimas.", "Estas medidas protegem as vítimas, em particular as crianças."),),
        "an open list that becomes closed, or the reverse",
    ),
    Rule(
        "speed", "scope", ("sem demora", "imediatamente", "prontamente", "sem atraso", "o mais rapidamente possível"),
        (("Informa a outra Parte.", "Informa sem demora a outra Parte."),),
    ),
    Rule(
        "condition", "scope", ("se", "quando", "caso", "enquanto", "até que", "em caso de", "no caso de", "que", "cujo",
                               "cuja", "para efeitos de", "a fim de"),
        (("O auxílio é prestado.", "O auxílio é prestado se a infração for punível em ambos os Estados."),),
        "a condition or a relative clause narrows what it is hung on",
        opens=True,
    ),
)  # fmt: skip

_ACTORS = (
    Rule("court", "actors", ("tribunal", "tribunais", "juiz", "juízes", "corte", "cortes", "juízo"),
         (("O tribunal decide o pedido.", "O ministro decide o pedido."),)),
    Rule("prosecutor", "actors", ("ministério público", "procurador", "procuradores", "promotor"),
         (("O juiz ordena a busca.", "O Ministério Público ordena a busca."),)),
    Rule("police", "actors", ("polícia", "polícia judiciária", "polícia marítima"),
         (("O juiz retém o navio.", "A polícia retém o navio."),)),
    Rule("minister", "actors", ("ministro", "ministros", "ministério", "governo", "governos", "prefeito"),
         (("O juiz pode recusar.", "O ministro pode recusar."),)),
    Rule("authority", "actors", ("autoridade", "autoridades", "autoridade competente", "autoridades competentes",
                                 "autoridade central"),
         (("O tribunal decide.", "A autoridade competente decide."),)),
    Rule("party", "actors", ("parte", "partes", "estado parte", "estados partes", "parte contratante",
                             "partes contratantes"),
         (("O comité decide.", "A parte contratante decide."),)),
    Rule("council", "actors", ("conselho", "parlamento", "parlamento europeu", "comissão", "comité", "comitê",
                               "conferência", "assembleia"),
         (("O ministro decide.", "A comissão decide."),)),
    Rule("depositary", "actors", ("depositário", "secretário-geral", "secretariado"),
         (("O comité informa os Estados.", "O depositário informa os Estados."),)),
    Rule("no actor", None, ("parte integrante", "em parte", "por parte de", )),
)  # fmt: skip

RULES = Rules(
    tag="pt",
    rules=(*_FORCE, *_SCOPE, *_ACTORS),
    function_words=frozenset(
        "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com e ou "
        "que se é são ao à aos às seu sua seus suas".split()
    ),
    conjunctions={"e": "and", "ou": "or", "bem como": "and", "e/ou": "or"},
    reference_nouns=frozenset(
        "artigo artigos art parágrafo parágrafos inciso incisos alínea alíneas número números n ponto pontos "
        "seção secção capítulo capítulos título títulos anexo anexos regulamento diretiva decisão protocolo lei "
        "versão §".split()
    ),
    range_words=frozenset(("a", "ao")),
    instrument_nouns=frozenset("regulamento diretiva decisão convenção protocolo lei decreto".split()),
    numerals=cardinals(
        "dois três quatro cinco seis sete oito nove dez onze doze quinze "
        "vinte trinta quarenta cinquenta sessenta noventa cem mil"
    ) | ranks("vigésimo trigésimo quadragésimo quinquagésimo sexagésimo"),
    number_words=frozenset("anualmente metade terço terços quarto dobro duas".split()),
    weak_numbers=frozenset("um uma primeiro primeira segundo segunda terceiro terceira".split()),
    times=frozenset({"vez"}),
    units=frozenset(
        "vez vezes dia dias semana semanas mês meses ano anos hora horas % ratificações votos".split()
    ),
    months=frozenset(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()
    ),
    definition_verbs=("entende-se por", "entende-se", "significa", "designa", "considera-se"),
    inclusion_verbs=("abrange",),
    light_words=frozenset(
        "presente presentes disposição disposições disposto termos referido referida referidos referidas dito "
        "dita mesmo mesma previsto prevista previstos também contudo caso fim efeitos dois duas seguinte "
        "seguintes "
        "próprio própria próprios próprias".split()
    ),
    agents=frozenset("por pelo pela pelos pelas".split()),
    announcing=frozenset("seguinte seguintes".split()),
    ordinals={
        "primeiro": "1", "primeira": "1", "segundo": "2", "segunda": "2", "terceiro": "3", "terceira": "3",
        "quarto": "4", "quinto": "5", "sexto": "6",
    },
    subordinators=frozenset(
        "se quando caso que cujo onde em no na a ao para por após antes durante enquanto até segundo com sem de "
        "do e ou incluindo como".split()
    ),
    definite=frozenset("os as dos das nos nas aos às pelos pelas ambos ambas".split()),
    ones=frozenset("anualmente um uma".split()),
    spans={
        **dict.fromkeys("ano anos".split(), ("month", 12)),
        **dict.fromkeys("mês meses".split(), ("month", 1)),
        **dict.fromkeys("semana semanas".split(), ("day", 7)),
        **dict.fromkeys("dia dias".split(), ("day", 1)),
    },
    place_words=frozenset("de do da dos das em no na entre sob".split()),
    determiners=frozenset(
        "o a os as um uma cada outra outro outros outras mesmo mesma".split()
    ),
    acting_nouns=frozenset(
        "pedido decisão consentimento acordo obrigação aplicação autorização".split()
    ),
    relatives=frozenset("que cujo cuja".split()),
    pronouns=frozenset("ele ela eles elas este esta".split()),
    leading=frozenset("nenhum nenhuma".split()),
    passives=frozenset("ser estar".split()),
    complementisers=frozenset("que".split()),
    laying_down=frozenset(
        "assegura asseguram assegurará assegurarão assegurar garante garantem garantirá garantirão garantir "
        "dispõe dispõem disporá prevê preveem estabelece estabelecem decide decidem declara declaram "
        "considera consideram constata constatam demonstra demonstre exige exigem exigirá".split()
    ),
    treaties=frozenset("tratado acordo".split()),
    definite_articles=frozenset("o a os as".split()),
    indefinite_articles=frozenset("um uma uns umas".split()),
    conditions=frozenset("quando caso".split()),
    percents=("por cento",),
    universals=frozenset("todos todas cada qualquer quaisquer".split()),
    signed=frozenset("adotado adotada assinado assinada feito feita celebrado celebrada".split()),
    own=frozenset("presente este esta".split()),
    persons=frozenset("pessoa pessoas".split()),
    own_law=frozenset("nacional nacionais interno interna internos internas".split()),
    law_nouns=frozenset("direito legislação lei leis ordenamento".split()),
    ties=frozenset("de do da dos das".split()),
    auxiliaries=frozenset("é são foi foram está estão tem têm seja sejam será serão sido".split()),
    variants=(("", "s"), ("", "es"), ("o", "a"), ("os", "as"), ("", "a"), ("", "as"), ("es", "as")),
    denied_endings=(
        "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "vel", "veis", "ante", "antes", "ivo", "iva",
        "ivos", "ivas", "ório", "ória",
    ),
    contracted={"de": ("do", "da", "dos", "das"), "a": ("ao", "à", "aos", "às")},
    pointing=frozenset("tal tais dito dita este esta estes estas esse essa".split()),
    opposite=("in", "im", "i", "des"),
    capitalised=frozenset("estado estados".split()),
    until=frozenset("até antes".split()),
)  # fmt: skip
