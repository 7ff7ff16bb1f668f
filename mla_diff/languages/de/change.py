"""German: force and numbers.

*HdR* is the Handbuch der Rechtsförmlichkeit of the Federal Ministry of Justice: duties stand in the indicative,
"hat zu"
or "muss"; "soll" binds in the regular case and leaves room in others; "kann" and "darf" permit.
"""

from mla_diff.languages.change_rules import Rule, Rules
from mla_diff.languages.de.actors import ACTORS
from mla_diff.languages.wording import cardinals, combine, ranks

_FORCE = (
    Rule(
        "duty", "force",
        ("muss", "müssen", "musste", "mussten", "ist verpflichtet", "sind verpflichtet", "verpflichtet sich",
         "verpflichten sich",
         "hat die pflicht",
         "haben die pflicht", "ist gehalten", "sind gehalten"),
        (("Die Vertragspartei kann handeln.", "Die Vertragspartei muss handeln."),),
        "HdR",
    ),
    Rule(
        "regular duty", "force", ("soll", "sollen", "sollte", "sollten"),
        (("Das Gericht muss entscheiden.", "Das Gericht soll entscheiden."),),
        "HdR: a duty in the regular case",
    ),
    Rule(
        "endeavour", "force",
        ("bemüht sich", "bemühen sich", "ist bestrebt", "sind bestrebt", "setzt sich dafür ein",
         "setzen sich dafür ein",
         "nach besten kräften"),
        (("Jede Vertragspartei führt ein Register.", "Jede Vertragspartei bemüht sich, ein Register zu führen."),),
        "a duty of effort, not of result",
    ),
    Rule(
        "consideration", "force", ("erwägt", "erwägen", "zieht in erwägung", "ziehen in erwägung", "zieht in betracht",
                                   "ziehen in betracht"),
        (("Jede Vertragspartei schafft eine Stelle.", "Jede Vertragspartei erwägt, eine Stelle zu schaffen."),),
    ),
    Rule(
        "permission", "force",
        ("kann", "können", "darf", "dürfen", "ist berechtigt", "sind berechtigt", "ist befugt", "sind befugt",
         "hat das recht",
         "haben das recht", "steht es frei"),
        (("Der ersuchte Staat muss das Ersuchen aufschieben.", "Der ersuchte Staat kann das Ersuchen aufschieben."),),
        "HdR",
    ),
    Rule(
        "prohibition", "force", ("ist verboten", "sind verboten", "ist untersagt", "sind untersagt", "ist unzulässig",
                                 "sind unzulässig"),
        (("Eine solche Nutzung ist zulässig.", "Eine solche Nutzung ist unzulässig."),),
    ),
    Rule(
        "negation", "force",
        ("nicht", "nichts", "kein", "keine", "keinen", "keinem", "keiner", "keines",
         "nie", "niemals", "in keinem fall", "weder"),
        (("Dieser Artikel gilt für Steuersachen.", "Dieser Artikel gilt nicht für Steuersachen."),),
    ),
    Rule(
        "exception", "force",
        ("es sei denn", "es sei denn dass", "außer", "ausgenommen", "mit ausnahme", "mit ausnahme der",
         "mit ausnahme des", "mit ausnahme von",
         "sofern nicht", "soweit nicht", "soweit nichts", "sofern nichts", "wenn nicht"),
        (("Das Ersuchen wird erledigt.",
          "Das Ersuchen wird erledigt, es sei denn, die Parteien vereinbaren etwas anderes."),),
        also=("scope",),
    ),
    Rule(
        "limit", "force", ("nur", "nur dann", "nur wenn", "ausschließlich", "lediglich", "allein"),
        (("Die Hilfe wird abgelehnt, wenn sie teuer ist.", "Die Hilfe wird nur abgelehnt, wenn sie teuer ist."),),
    ),
    Rule(
        "proviso", "force", ("unter der bedingung", "unter der voraussetzung", "vorausgesetzt", "mit der maßgabe"),
        (("Die Partei erklärt dies.", "Die Partei erklärt dies unter der Bedingung, dass die anderen zustimmen."),),
        also=("scope",),
    ),
    Rule(
        "no force", None,
        ("nicht nur", "oder nicht", "er oder sie", "sie oder er", "nicht weniger günstig",
         "nicht später als", "noch nicht",
         "nicht zuletzt"),
        (("Das gilt für Zeugen und Opfer.", "Das gilt nicht nur für Zeugen und Opfer."),),
    ),
)  # fmt: skip

_SCOPE = (
    Rule(
        "appropriate", "scope",
        ("gegebenenfalls", "soweit erforderlich", "soweit angebracht", "falls erforderlich", "wenn nötig",
         "soweit möglich", "nach möglichkeit", "soweit zweckmäßig", "erforderlichenfalls", "in der regel"),
        (("Die Parteien beraten sich.", "Die Parteien beraten sich gegebenenfalls."),),
        "HdR: Vorbehalte",
    ),
    Rule(
        "extent", "scope",
        ("soweit", "insoweit", "insoweit als", "im rahmen", "in den grenzen", "im größtmöglichen umfang"),
        (("Sie leistet Hilfe.", "Sie leistet Hilfe, soweit ihr Recht das erlaubt."),),
        "HdR: soweit",
    ),
    Rule(
        "own law", "scope",
        (*combine("nach maßgabe", "ihres|seines|des", "innerstaatlichen|nationalen", "rechts"),
         *combine("im einklang mit|nach|gemäß", "ihrem|seinem|dem", "innerstaatlichen|nationalen", "recht")),
        (("Jede Partei zieht die Erträge ein.",
          "Jede Partei zieht nach ihrem innerstaatlichen Recht die Erträge ein."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "saving clause", "scope",
        ("unbeschadet", "vorbehaltlich", "ungeachtet", "unabhängig von", "unabhängig davon", "abweichend von",
         "trotz", "neben", "im übrigen"),
        (("Die Partei handelt.", "Unbeschadet anderer Verträge handelt die Partei."),),
        "HdR: unbeschadet",
    ),
    Rule(
        "degree", "scope",
        ("schwer", "schwere", "schweren", "schwerer", "schwerwiegend", "schwerwiegende", "schwerwiegenden",
         "erheblich", "erhebliche", "erheblichen", "wesentlich", "wesentliche", "wesentlichen",
         "offensichtlich", "offenkundig", "angemessen", "angemessene", "angemessenen", "unangemessen",
         "außergewöhnlich", "außergewöhnliche", "außergewöhnlichen", "dringend", "dringende", "dringenden",
         "vorsätzlich", "fahrlässig", "grob", "überwiegend", "geringfügig"),
        (("Straftaten nach ihrem Recht", "schwere Straftaten nach ihrem Recht"),),
    ),
    Rule(
        "floor", "scope",
        ("mindestens", "nicht weniger als", "wenigstens"),
        (("zwei Wochen nach dem Antrag", "mindestens zwei Wochen nach dem Antrag"),),
        "one rule whatever the words: the least that is asked",
    ),
    Rule(
        "ceiling", "scope",
        ("höchstens", "nicht mehr als", "maximal"),
        (("zwei Wochen nach dem Antrag", "höchstens zwei Wochen nach dem Antrag"),),
        "one rule whatever the words: the most that is asked",
    ),
    Rule(
        "example", "scope",
        ("insbesondere", "unter anderem", "einschließlich", "wie etwa", "zum beispiel", "beispielsweise",
         "namentlich"),
        (("Diese Maßnahmen schützen Opfer.", "Diese Maßnahmen schützen Opfer, insbesondere Kinder."),),
        "an open list that becomes closed, or the reverse",
    ),
    Rule(
        "breadth", "scope",
        ("jeder andere", "jede andere", "alle", "sämtliche", "sämtlichen", "sämtlicher", "bestimmte",
         "bestimmten", "jeglicher", "jegliche", "entsprechend", "sinngemäß"),
        (("die Straftaten dieses Vertrags", "sämtliche Straftaten dieses Vertrags"),),
    ),
    Rule(
        "directness", "scope",
        ("unmittelbar oder mittelbar", "unmittelbar", "direkt", "mittelbar", "indirekt", "ganz oder teilweise",
         "vorübergehend",
         "endgültig"),
        (("Vermögen aus einer Straftat", "Vermögen mittelbar aus einer Straftat"),),
    ),
    Rule(
        "speed", "scope",
        ("unverzüglich", "umgehend", "ohne verzug", "sofort", "so bald wie möglich"),
        (("Sie unterrichtet die andere Partei.", "Sie unterrichtet unverzüglich die andere Partei."),),
        "BGB 121: ohne schuldhaftes Zögern",
    ),
    Rule(
        "condition", "scope",
        ("wenn", "falls", "sofern", "solange", "sobald", "im falle", "für den fall", "in den fällen",
         "bis", "der", "die", "das", "deren", "dessen", "zum zweck", "zum zwecke"),
        (("Hilfe wird geleistet.", "Hilfe wird geleistet, wenn die Tat in beiden Staaten strafbar ist."),),
        "a condition or a relative clause narrows what it is hung on",
        opens=True,
    ),
)  # fmt: skip

RULES = Rules(
    tag="de",
    rules=(
        *_FORCE,
        *_SCOPE,
        *ACTORS,
        Rule(
         "majority", "numbers", ("mehrheit", "einfacher mehrheit", "zweidrittelmehrheit", "einstimmig",
                                    "einstimmigkeit", "durch konsens"),
            (("Die Konferenz entscheidet.", "Die Konferenz entscheidet einstimmig."),),
        ),
    ),
    function_words=frozenset(
        "der die das den dem des ein eine einen einem einer eines und oder in im an am auf zu zum zur von vom "
        "mit für bei nach durch dass als sich ist sind wird werden dieser diese dieses diesem ihr ihre ihrer "
        "sein seine".split()
    ),
    conjunctions={"und": "and", "oder": "or", "sowie": "and", "bzw": "or"},
    reference_nouns=frozenset(
        "§ §§ sätze sätzen ziffer ziffern halbsatz anhangs anlagen absätzen abschnitts kapitels titels artikel "
        "artikels artikeln art absatz absatzes absätze absätzen abs unterabsatz satz nummer nummern nr "
        "buchstabe buchstaben abschnitt abschnitte kapitel teil titel anhang anhänge anlage paragraph "
        "verordnung richtlinie beschluss protokoll protokolle version".split()
    ),
    range_words=frozenset(("bis",)),
    instrument_nouns=frozenset("verordnung richtlinie beschluss übereinkommen protokoll gesetz".split()),
    numerals=cardinals(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn "
        "zwanzig dreißig vierzig fünfzig sechzig neunzig hundert tausend"
    ) | ranks(
        "zwanzigste dreißigste vierzigste fünfzigste sechzigste",
        "zwanzigsten dreißigsten vierzigsten fünfzigsten sechzigsten",
    ),
    number_words=frozenset(
        "jährlich hälfte drittel viertel doppelte".split()
    ),
    weak_numbers=frozenset(
        "ein eine einem einen eines einer erste ersten zweite zweiten dritte dritten".split()
    ),
    units=frozenset(
        "mal tag tage tagen tages woche wochen monat monate monaten monats jahr jahre jahren jahres stunde stunden "
        "% prozent urkunden stimmen".split()
    ),
    months=frozenset(
        "januar februar märz april mai juni juli august september oktober november dezember".split()
    ),
    definition_verbs=("bedeutet", "bezeichnet", "gilt als", "bezeichnen", "der ausdruck"),
    inclusion_verbs=("umfasst", "umfassen"),
    spellings=(  # ß and ss are the same letter wherever words are compared
        ("aufgrund", "auf grund"), ("absatz", "abs"), ("nummer", "nr"), ("artikel", "art"),
    ),
    light_words=frozenset(
        "entweder aber jedoch sondern sonst ansonsten andernfalls gilt gelten "
        "dasselbe gleiches bezeichnet bezeichneten bezeichnete genannt genannten genannte "
        "vorstehend vorstehenden "
        "folgend folgende folgenden folgendes vorschrift vorschriften bestimmung bestimmungen sinne sinn so "
        "dann auch hierzu hierbei dabei dazu jeweils jeweiligen jeweilige betreffend betreffenden gemäß "
        "aufgrund grund hinsichtlich bezug ferner hiervon davon bereits untertitels untertitel dieser deren "
        "dessen diejenige derjenige diejenigen dasjenige "
        "desjenigen demjenigen denjenigen derjenigen solche solcher solchen vertrag verträge artikels nr er es sie "
        "dies nachfolgend obigen vorgenannten anzuwenden anwendung zweck zwecke zwecken wegen daher somit "
        "mittels form angabe sektor dort festgelegt festgelegten geregelt geregelten "
        "eigen eigene eigenen eigener eigenes".split()
    ),
    agents=frozenset("von vom durch".split()),
    announcing=frozenset("folgende folgenden folgendes folgender folgendem".split()),
    ordinals={
        "erster": "1", "ersten": "1", "erste": "1", "zweiter": "2", "zweiten": "2", "zweite": "2", "dritter": "3",
        "dritten": "3", "dritte": "3", "vierter": "4", "vierten": "4", "vierte": "4", "fünfter": "5",
        "fünften": "5", "fünfte": "5", "sechster": "6", "sechsten": "6",
    },
    subordinators=frozenset(
        "wenn falls sofern soweit solange sobald wie im in bei nach vor während um die der das dem den deren dessen "
        "welche welcher zum zur für mit ohne durch auf aus unter und oder insbesondere einschließlich als bevor "
        "nachdem".split()
    ),
    definite=frozenset("die der den beiden".split()),
    ones=frozenset("jährlich ein eine einen einem einer eines".split()),
    spans={
        **dict.fromkeys("jahr jahre jahren jahres".split(), ("month", 12)),
        **dict.fromkeys("monat monate monaten monats".split(), ("month", 1)),
        **dict.fromkeys("woche wochen".split(), ("day", 7)),
        **dict.fromkeys("tag tage tagen tages".split(), ("day", 1)),
    },
    place_words=frozenset("des in im zwischen unter".split()),
    determiners=frozenset(
        "der die das dem den ein eine einem einen einer jeder jede jedem anderen andere dieser diese diesem "
        "seiner ihrer seines ihres seinem ihrem seinen ihren".split()
    ),
    acting_nouns=frozenset(
        "antrag entscheidung zustimmung verpflichtung anordnung genehmigung anwendung ersuchen verlangen "
        "nachteil lasten gunsten".split()
    ),
    relatives=frozenset("deren dessen".split()),
    pronouns=frozenset("er sie es ihn ihm ihnen dies diesen dieser diese dieses diesem".split()),
    treaties=frozenset("vertrag abkommen".split()),
    definite_articles=frozenset("der die das den dem des".split()),
    indefinite_articles=frozenset("ein eine einen einem einer eines".split()),
    complementisers=frozenset("dass".split()),
    conditions=frozenset("wenn falls sofern soweit solange sobald".split()),
    lifting=frozenset("muss müssen".split()),
    percents=("vom hundert", "v. h.", "prozent",),
    universals=frozenset(
        "beide beiden alle aller allen alles jeder jede jedes jedem jeden sämtliche sämtlicher sämtlichen".split()
    ),
    signed=frozenset("geschlossen geschlossenen unterzeichnet unterzeichneten angenommen angenommenen "
        "verabschiedet verabschiedeten".split()),
    own=frozenset("dieses diesem diese dieser".split()),
    comma_relatives=frozenset("der die das den dem denen welche welcher welches".split()),
    compounds=True,
    persons=frozenset("person personen".split()),
    own_law=frozenset(
        "innerstaatlich innerstaatliche innerstaatlichen innerstaatliches national nationale nationalen "
        "nationales".split()
    ),
    law_nouns=frozenset("recht rechts rechtsvorschriften gesetze gesetzen rechtsordnung".split()),
    ties=frozenset("der des von vom".split()),
    auxiliaries=frozenset("ist sind war waren wird werden wurde wurden hat haben worden sei".split()),
    variants=(
        ("", "in"), ("", "innen"), ("e", "innen"), ("en", "innen"), ("n", "innen"), ("", "e"), ("", "n"), ("", "en"),
        ("", "s"), ("", "es"),
    ),
    possessives=frozenset("sein seine ihr ihre".split()),
    pointing=frozenset("solche solcher solches dieser diese dieses".split()),
    opposite=("un",),
    until=frozenset("bevor bis ehe".split()),
)  # fmt: skip
