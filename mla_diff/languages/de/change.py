"""German: force and numbers.

*HdR* is the Handbuch der Rechtsförmlichkeit of the Federal Ministry of Justice: duties stand in the indicative,
"hat zu"
or "muss"; "soll" binds in the regular case and leaves room in others; "kann" and "darf" permit.
"""

from mla_diff.languages.change_rules import Rule, Rules, cardinals

_FORCE = (
    Rule(
        "duty", "force",
        ("muss", "müssen", "ist verpflichtet", "sind verpflichtet", "verpflichtet sich", "verpflichten sich",
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
        ("nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals", "in keinem fall", "weder"),
        (("Dieser Artikel gilt für Steuersachen.", "Dieser Artikel gilt nicht für Steuersachen."),),
    ),
    Rule(
        "exception", "force",
        ("es sei denn", "es sei denn dass", "außer", "ausgenommen", "mit ausnahme", "mit ausnahme der",
         "mit ausnahme des", "mit ausnahme von",
         "sofern nicht", "soweit nicht", "wenn nicht"),
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
        ("nicht nur", "oder nicht", "nicht später als", "nicht mehr als", "nicht weniger als", "noch nicht",
         "nicht zuletzt"),
        (("Das gilt für Zeugen und Opfer.", "Das gilt nicht nur für Zeugen und Opfer."),),
    ),
)  # fmt: skip

RULES = Rules(
    tag="de",
    rules=(
        *_FORCE,
        Rule(
            "majority", "numbers", ("mehrheit", "einfacher mehrheit", "zweidrittelmehrheit", "einstimmig",
                                    "einstimmigkeit", "durch konsens"),
            (("Die Konferenz entscheidet.", "Die Konferenz entscheidet einstimmig."),),
        ),
    ),
    function_words=frozenset(
        "der die das den dem des ein eine einen einem einer eines und oder in im an am auf zu zum zur von vom mit "
        "für bei nach durch "
        "dass als sich ist sind wird werden dieser diese dieses diesem ihr ihre ihrer sein seine".split()
    ),
    conjunctions={"und": "and", "oder": "or", "sowie": "and", "bzw": "or"},
    reference_nouns=frozenset(
        "artikel artikels artikeln art absatz absatzes absätze absätzen abs unterabsatz satz nummer nummern nr "
        "buchstabe buchstaben "
        "abschnitt abschnitte kapitel teil titel anhang anhänge anlage paragraph verordnung richtlinie "
        "beschluss protokoll".split()
    ),
    range_words=frozenset(("bis",)),
    instrument_nouns=frozenset("verordnung richtlinie beschluss übereinkommen protokoll gesetz".split()),
    numerals=cardinals(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn "
        "zwanzig dreißig vierzig fünfzig sechzig neunzig hundert"
    ),
    number_words=frozenset("hälfte drittel viertel doppelte dreißigsten zwanzigsten dreißigste zwanzigste".split()),
    weak_numbers=frozenset("ein eine einem einen eines einer erste ersten zweite zweiten dritte dritten".split()),
    units=frozenset(
        "tag tage tagen tages woche wochen monat monate monaten monats jahr jahre jahren jahres stunde stunden % "
        "prozent urkunden "
        "stimmen".split()
    ),
    months=frozenset("januar februar märz april mai juni juli august september oktober november dezember".split()),
    definition_verbs=("bedeutet", "bezeichnet", "umfasst", "gilt als", "bezeichnen", "der ausdruck"),
    spellings=(("aufgrund", "auf grund"),),  # ß and ss are the same letter wherever words are compared
)  # fmt: skip
