"""Italian: force, the commonest limits of scope, and numbers.

The *Guida alla redazione dei testi normativi* (circular of the Presidency of the Council of Ministers, 2001) states
duties in the present indicative and keeps "deve" out of rules; "può" gives a power. Translations of treaties use both.
"""

from mla_diff.languages.change_rules import Rule, Rules
from mla_diff.languages.wording import cardinals, ranks

_FORCE = (
    Rule(
        "duty", "force",
        ("deve", "devono", "dovrà", "dovranno", "è tenuto a", "sono tenuti a", "è tenuta a", "sono tenute a",
         "è obbligato a", "sono obbligati a", "si impegna a", "si impegnano a", "ha l'obbligo di",
         "hanno l'obbligo di"),
        (("Il gestore può tenere un registro.", "Il gestore deve tenere un registro."),),
        "Guida alla redazione dei testi normativi",
    ),
    Rule(
        "endeavour", "force",
        ("si adopera per", "si adoperano per", "si sforza di", "si sforzano di", "cerca di", "cercano di",
         "compie ogni sforzo per", "compiono ogni sforzo per"),
        (("Ogni Parte tiene un registro.", "Ogni Parte si adopera per tenere un registro."),),
        "a duty of effort, not of result",
    ),
    Rule(
        "consideration", "force", ("prende in considerazione", "prendono in considerazione", "valuta la possibilità di",
                                   "valutano la possibilità di"),
        (("Ogni Parte crea un ufficio.", "Ogni Parte valuta la possibilità di creare un ufficio."),),
    ),
    Rule(
        "recommendation", "force", ("dovrebbe", "dovrebbero", "è invitato a", "sono invitati a", "è incoraggiato a",
                                    "sono incoraggiati a"),
        (("Le Parti devono cooperare.", "Le Parti dovrebbero cooperare."),),
    ),
    Rule(
        "permission", "force",
        ("può", "possono", "potrà", "potranno", "ha diritto di", "hanno diritto di", "ha la facoltà di",
         "hanno la facoltà di", "è autorizzato a", "sono autorizzati a", "ha facoltà di", "hanno facoltà di"),
        (("Il gestore deve mantenere il cavo.", "Il gestore può mantenere il cavo."),),
        "Guida alla redazione dei testi normativi",
    ),
    Rule(
        "prohibition", "force", ("è vietato", "sono vietati", "è vietata", "sono vietate", "è fatto divieto di",
                                 "si astiene dal", "si astengono dal"),
        (("Tale uso è permesso.", "Tale uso è vietato."),),
    ),
    Rule(
        "negation", "force", ("non", "mai", "in nessun caso", "nessun", "nessuno", "nessuna", "né"),
        (("Il presente articolo si applica.", "Il presente articolo non si applica."),),
    ),
    Rule(
        "exception", "force",
        ("salvo", "salvo che", "salvo se", "tranne", "tranne che", "eccetto", "a meno che", "fatta eccezione per",
         "ad eccezione di", ),
        (("La domanda è eseguita.", "La domanda è eseguita, a meno che le Parti non dispongano altrimenti."),),
        also=("scope",),
    ),
    Rule(
        "limit", "force", ("solo", "soltanto", "solamente", "unicamente", "esclusivamente", "solo se", "soltanto se"),
        (("L'assistenza è rifiutata se è costosa.", "L'assistenza è rifiutata soltanto se è costosa."),),
    ),
    Rule(
        "proviso", "force", ("purché", "a condizione che", "a patto che", "sempre che"),
        (("La Parte dichiara ciò.", "La Parte dichiara ciò, purché le altre acconsentano."),),
        also=("scope",),
    ),
    Rule(
        "no force", None, ("non solo", "non soltanto", "o non", "non oltre", "non più di", "non meno di",
                           "può comprendere", "possono comprendere"),
        (("Ciò vale per i testimoni.", "Ciò vale non solo per i testimoni."),),
    ),
)  # fmt: skip

_SCOPE = (
    Rule(
        "appropriate", "scope",
        ("se del caso", "ove opportuno", "ove necessario", "se necessario", "per quanto possibile", "ove possibile"),
        (("Le Parti si consultano.", "Le Parti si consultano, se del caso."),),
    ),
    Rule(
        "saving clause", "scope",
        ("fatto salvo", "fatta salva", "fatti salvi", "fatte salve", "ferme restando", "fermo restando", "in deroga a",
         "nonostante", "indipendentemente da", "a prescindere da"),
        (("La Parte agisce.", "Fatto salvo l'uso, la Parte agisce."),),
    ),
    Rule(
        "example", "scope",
        ("in particolare", "tra l'altro", "compreso", "compresa", "compresi", "comprese", "inclusi", "incluse", "quali",
         "ad esempio"),
        (("Queste misure proteggono le vittime.", "Queste misure proteggono le vittime, in particolare i minori."),),
        "an open list that becomes closed, or the reverse",
    ),
    Rule(
        "speed", "scope", ("senza indugio", "immediatamente", "tempestivamente", "senza ritardo", "quanto prima"),
        (("Informa l'altra Parte.", "Informa senza indugio l'altra Parte."),),
    ),
    Rule(
        "condition", "scope", ("se", "quando", "qualora", "finché", "in caso di", "nel caso in cui", "che", "il quale",
                               "la quale", "ai fini di", "al fine di"),
        (("L'assistenza è concessa.", "L'assistenza è concessa se il reato è punibile in entrambi gli Stati."),),
        "a condition or a relative clause narrows what it is hung on",
        opens=True,
    ),
)  # fmt: skip

_ACTORS = (
    Rule("court", "actors", ("tribunale", "tribunali", "giudice", "giudici", "corte", "corti",
                             "autorità giurisdizionale",
                             "autorità giurisdizionali"),
         (("Il tribunale decide sulla domanda.", "Il ministro decide sulla domanda."),)),
    Rule("prosecutor", "actors", ("pubblico ministero", "procuratore", "procuratori", "procura"),
         (("Il giudice ordina la perquisizione.", "Il pubblico ministero ordina la perquisizione."),)),
    Rule("police", "actors", ("polizia", "polizia giudiziaria", "carabinieri"),
         (("Il giudice trattiene la nave.", "La polizia trattiene la nave."),)),
    Rule("minister", "actors", ("ministro", "ministri", "ministero", "governo", "governi", "sindaco", "prefetto"),
         (("Il giudice può rifiutare.", "Il ministro può rifiutare."),)),
    Rule("authority", "actors", ("autorità", "autorità competente", "autorità competenti", "autorità centrale"),
         (("Il tribunale decide.", "L'autorità competente decide."),)),
    Rule("party", "actors", ("parte", "parti", "stato parte", "stati parte", "parte contraente", "parti contraenti"),
         (("Il comitato decide.", "La parte contraente decide."),)),
    Rule("council", "actors", ("consiglio", "parlamento", "parlamento europeo", "commissione", "comitato",
                               "conferenza"),
         (("Il ministro decide.", "La commissione decide."),)),
    Rule("depositary", "actors", ("depositario", "segretario generale", "segretariato"),
         (("Il comitato informa gli Stati.", "Il depositario informa gli Stati."),)),
    Rule("no actor", None, ("parte integrante", "in parte", "da parte di", )),
)  # fmt: skip

RULES = Rules(
    tag="it",
    rules=(*_FORCE, *_SCOPE, *_ACTORS),
    function_words=frozenset(
        "il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal "
        "dalla dai dagli dalle in nel nella nei nelle con su sul sulla per e ed o che chi cui è sono si l d "
        "dell all nell".split()
    ),
    conjunctions={"e": "and", "ed": "and", "o": "or", "nonché": "and", "oppure": "or"},
    reference_nouns=frozenset(
        "articolo articoli art paragrafo paragrafi comma commi lettera lettere punto punti sezione sezioni capo "
        "capi titolo titoli allegato allegati regolamento direttiva decisione protocollo versione n §".split()
    ),
    range_words=frozenset(("a", "al")),
    instrument_nouns=frozenset(
        "regolamento direttiva decisione convenzione protocollo legge decreto".split()
    ),
    numerals=cardinals(
        "due tre quattro cinque sei sette otto nove dieci undici dodici quindici "
        "venti trenta quaranta cinquanta sessanta novanta cento mille"
    ) | ranks("ventesimo trentesimo quarantesimo cinquantesimo sessantesimo"),
    number_words=frozenset("annualmente metà terzo terzi quarto doppio".split()),
    weak_numbers=frozenset("un uno una primo prima secondo seconda terzo".split()),
    times=frozenset({"volta"}),
    units=frozenset(
        "volta volte giorno giorni settimana settimane mese mesi anno anni ora ore % ratifiche voti".split()
    ),
    months=frozenset(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()
    ),
    definition_verbs=("si intende", "s'intende", "si intendono", "indica", "designa", "significa"),
    inclusion_verbs=("comprende",),
    light_words=frozenset(
        "presente presenti disposizione disposizioni cui sensi detto detta detti predetto suddetto relativo "
        "relativa relativi conformità norma previsto prevista previsti stesso stessa stessi anche pertanto "
        "tuttavia caso fine fini due seguente seguenti "
        "proprio propria propri proprie".split()
    ),
    agents=frozenset("da dal dalla dai dalle".split()),
    announcing=frozenset("seguente seguenti".split()),
    ordinals={
        "primo": "1", "prima": "1", "secondo": "2", "seconda": "2", "terzo": "3", "terza": "3", "quarto": "4",
        "quinto": "5", "sesto": "6",
    },
    subordinators=frozenset(
        "se quando qualora che cui dove in nel a al per da dopo prima durante finché secondo con senza di del e "
        "o compreso inclusi come".split()
    ),
    definite=frozenset(
        "i le gli dei degli delle ai agli alle nei negli nelle dai dagli dalle entrambi entrambe".split()
    ),
    ones=frozenset("annualmente un uno una".split()),
    spans={
        **dict.fromkeys("anno anni".split(), ("month", 12)),
        **dict.fromkeys("mese mesi".split(), ("month", 1)),
        **dict.fromkeys("settimana settimane".split(), ("day", 7)),
        **dict.fromkeys("giorno giorni".split(), ("day", 1)),
    },
    place_words=frozenset("di del della dei delle in nel nella tra fra sotto".split()),
    determiners=frozenset(
        "il lo la i gli le un una ogni altra altro altri altre stesso stessa".split()
    ),
    acting_nouns=frozenset(
        "domanda decisione consenso accordo obbligo applicazione autorizzazione richiesta".split()
    ),
    relatives=frozenset("che cui".split()),
    pronouns=frozenset("egli essa esso essi esse lo".split()),
    passives=frozenset("essere".split()),
    complementisers=frozenset("che".split()),
    laying_down=frozenset(
        "assicura assicurano assicurare garantisce garantiscono garantire dispone dispongono disporre prevede "
        "prevedono stabilisce stabiliscono provvede provvedono decide decidono dichiara dichiarano constata "
        "constatano accerta accertano ritiene ritengono considera conviene convengono comunica comunicano "
        "attesta attestano dimostra dimostrano esige esigono".split()
    ),
    treaties=frozenset("trattato accordo".split()),
    definite_articles=frozenset("il lo la i gli le l".split()),
    indefinite_articles=frozenset("un uno una".split()),
    conditions=frozenset("se quando qualora".split()),
    percents=("per cento",),
    universals=frozenset("tutti tutte ogni ciascun ciascuna qualsiasi".split()),
    signed=frozenset("adottato adottata firmato firmata fatto fatta concluso conclusa".split()),
    own=frozenset("presente questo questa".split()),
    persons=frozenset("persona persone".split()),
    own_law=frozenset("nazionale nazionali interno interna interni interne".split()),
    law_nouns=frozenset("diritto legislazione legge leggi ordinamento".split()),
    ties=frozenset("di del della dei delle dello degli".split()),
    auxiliaries=frozenset("è sono era erano ha hanno sia siano sarà saranno stato stata".split()),
    variants=(("o", "i"), ("a", "e"), ("e", "i"), ("o", "a"), ("i", "e"), ("ore", "rice"), ("ori", "rici")),
    denied_endings=(
        "ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite", "bile", "bili", "ante", "anti", "ivo", "iva", "ivi",
        "ive",
    ),
    contracted={"di": ("del", "dello", "della", "dei", "degli", "delle"),
                "a": ("al", "allo", "alla", "ai", "agli", "alle")},
    pointing=frozenset("tale tali detto detta questo questa questi queste".split()),
    opposite=("in", "im", "il", "ir"),
    capitalised=frozenset("stato stati".split()),
    until=frozenset("finché prima".split()),
)  # fmt: skip
