"""Dutch: force and numbers.

The *Aanwijzingen voor de regelgeving* state duties in the indicative; "kan" gives a power,
"moet" and "dient te" are kept for
what is no duty under the act itself,
but treaty translations use them. The rules see whatever departs from the indicative.
"""

from mla_diff.languages.change_rules import Rule, Rules
from mla_diff.languages.nl.actors import ACTORS
from mla_diff.languages.wording import cardinals, combine, ranks

_FORCE = (
    Rule(
        "duty", "force",
        ("moet", "moeten", "dient", "dienen", "is verplicht", "zijn verplicht", "is gehouden", "zijn gehouden",
         "verbindt zich", "verbinden zich",
         "verplicht zich", "verplichten zich"),
        (("De partij kan handelen.", "De partij moet handelen."),),
        "Aanwijzingen voor de regelgeving",
    ),
    Rule(
        "endeavour", "force",
        ("streeft ernaar", "streven ernaar", "spant zich in", "spannen zich in", "tracht", "trachten",
         "doet al het mogelijke",
         "doen al het mogelijke", "beijvert zich", "beijveren zich"),
        (("Elke partij houdt een register bij.", "Elke partij streeft ernaar een register bij te houden."),),
        "a duty of effort, not of result",
    ),
    Rule(
        "consideration", "force", ("overweegt", "overwegen", "neemt in overweging", "nemen in overweging"),
        (("Elke partij richt een bureau op.", "Elke partij overweegt een bureau op te richten."),),
    ),
    Rule(
        "recommendation", "force", ("zou moeten", "zouden moeten", "behoort", "behoren", "wordt aangemoedigd",
                                    "worden aangemoedigd"),
        (("De partijen moeten samenwerken.", "De partijen worden aangemoedigd samen te werken."),),
    ),
    Rule(
        "permission", "force",
        ("kan", "kunnen", "mag", "mogen", "is bevoegd", "zijn bevoegd", "heeft het recht", "hebben het recht",
         "is gerechtigd", "zijn gerechtigd",
         "staat het vrij"),
        (("De aangezochte staat stelt het verzoek uit.", "De aangezochte staat kan het verzoek uitstellen."),),
        "Aanwijzingen voor de regelgeving",
    ),
    Rule(
        "prohibition", "force", ("is verboden", "zijn verboden", "onthoudt zich van", "onthouden zich van",
                                 "het is verboden"),
        (("Dat gebruik is toegestaan.", "Dat gebruik is verboden."),),
    ),
    Rule(
        "negation", "force", ("niet", "geen", "nooit", "in geen geval", "noch", "nimmer", "geen enkel", "geen enkele"),
        (("Dit artikel is van toepassing.", "Dit artikel is niet van toepassing."),),
    ),
    Rule(
        "exception", "force",
        ("tenzij", "behalve", "behalve wanneer", "behoudens", "uitgezonderd", "met uitzondering van", "anders dan"),
        (("Het verzoek wordt uitgevoerd.", "Het verzoek wordt uitgevoerd, tenzij de partijen anders overeenkomen."),),
        also=("scope",),
    ),
    Rule(
        "limit", "force", ("slechts", "uitsluitend", "alleen", "enkel", "alleen indien", "slechts indien",
                           "uitsluitend indien"),
        (("De hulp wordt geweigerd indien zij duur is.", "De hulp wordt slechts geweigerd indien zij duur is."),),
    ),
    Rule(
        "proviso", "force", ("mits", "op voorwaarde dat", "onder voorwaarde van",
                            "op voorwaarde van", "onder de voorwaarde van",
                            "onder de voorwaarde dat", "met dien verstande dat"),
        (("De partij verklaart dit.", "De partij verklaart dit, mits de andere partijen instemmen."),),
        also=("scope",),
    ),
    Rule(
        "no force", None,
        ("zoals bedoeld", "zoals genoemd", "zoals vermeld", "zoals omschreven", "zoals gedefinieerd",
         "niet alleen", "niet enkel", "hij of zij", "hem of haar", "zijn of haar", "niet minder gunstig",
         "al dan niet", "of niet", "niet later dan",
         "nog niet",
         "kan omvatten", "kunnen omvatten", "noodzakelijk kunnen zijn", "nodig kunnen zijn"),
        (("Dit geldt voor getuigen.", "Dit geldt al dan niet voor getuigen."),),
    ),
)  # fmt: skip

_SCOPE = (
    Rule(
        "appropriate", "scope",
        ("waar passend", "indien passend", "zo nodig", "zonodig", "indien nodig", "waar nodig", "indien noodzakelijk",
         "indien aangewezen", "in voorkomend geval", "waar mogelijk", "zo mogelijk", "voor zover mogelijk",
         "indien mogelijk", "voorzover nodig", "voor zover nodig"),
        (("De partijen overleggen.", "De partijen overleggen, waar passend."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "extent", "scope",
        ("voor zover", "voorzover", "in de mate waarin", "binnen de grenzen van", "in zo ruim mogelijke mate",
         "naar vermogen"),
        (("Zij verleent hulp.", "Zij verleent hulp voor zover haar recht dat toelaat."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "own law", "scope",
        combine("overeenkomstig|in overeenstemming met|krachtens|met inachtneming van|binnen de grenzen van",
                "zijn|haar|hun|het", "nationale|interne", "recht"),
        (("Elke partij neemt de opbrengsten in beslag.",
          "Elke partij neemt overeenkomstig zijn nationale recht de opbrengsten in beslag."),),
        "UNODC legislative guides: safeguard clauses",
    ),
    Rule(
        "saving clause", "scope",
        ("onverminderd", "niettegenstaande", "ongeacht", "onafhankelijk van", "in afwijking van",
         "behoudens het bepaalde", "naast", "los van", "ondanks", "onder voorbehoud van"),
        (("De partij handelt.", "Onverminderd andere verdragen handelt de partij."),),
        "Aanwijzingen voor de regelgeving",
    ),
    Rule(
        "degree", "scope",
        ("ernstig", "ernstige", "aanzienlijk", "aanzienlijke", "wezenlijk", "wezenlijke", "kennelijk",
         "kennelijke", "redelijk", "redelijke", "onredelijk", "onredelijke", "uitzonderlijk", "uitzonderlijke",
         "dringend", "dringende", "opzettelijk", "opzettelijke",
         "lichte", "voornamelijk"),
        (("strafbare feiten naar zijn recht", "ernstige strafbare feiten naar zijn recht"),),
    ),
    Rule(
        "floor", "scope",
        ("ten minste", "tenminste", "minstens", "niet minder dan"),
        (("twee weken voor de zitting", "ten minste twee weken voor de zitting"),),
        "one rule whatever the words: the least that is asked",
    ),
    Rule(
        "ceiling", "scope",
        ("ten hoogste", "hoogstens", "niet meer dan"),
        (("twee weken voor de zitting", "ten hoogste twee weken voor de zitting"),),
        "one rule whatever the words: the most that is asked",
    ),
    Rule(
        "example", "scope",
        ("in het bijzonder", "met name", "onder meer", "onder andere", "met inbegrip van", "waaronder",
         "zoals", "bijvoorbeeld", "daaronder begrepen"),
        (("Deze maatregelen beschermen slachtoffers.",
          "Deze maatregelen beschermen slachtoffers, met name kinderen."),),
        "an open list that becomes closed, or the reverse",
    ),
    Rule(
        "breadth", "scope",
        ("elke andere", "ieder ander", "alle", "sommige", "bepaalde", "enige andere", "welke ook",
         "mutatis mutandis", "van overeenkomstige toepassing"),
        (("de feiten van dit verdrag", "bepaalde feiten van dit verdrag"),),
    ),
    Rule(
        "directness", "scope",
        ("rechtstreeks of onrechtstreeks", "direct of indirect", "rechtstreeks", "onrechtstreeks",
         "middellijk", "onmiddellijk of middellijk", "geheel of gedeeltelijk", "tijdelijk", "blijvend"),
        (("goederen verkregen uit een feit", "goederen direct of indirect verkregen uit een feit"),),
    ),
    Rule(
        "speed", "scope",
        ("onverwijld", "onmiddellijk", "zonder uitstel", "zo spoedig mogelijk", "terstond", "met spoed"),
        (("Hij stelt de andere partij in kennis.", "Hij stelt de andere partij onverwijld in kennis."),),
    ),
    Rule(
        "condition", "scope",
        ("indien", "wanneer", "als", "zolang", "zodra", "totdat", "in het geval", "ingeval",
         "in gevallen waarin", "die", "dat", "welke", "wier", "wiens", "ten behoeve van", "met het oog op",
         "teneinde"),
        (("Rechtshulp wordt verleend.",
          "Rechtshulp wordt verleend indien het feit in beide staten strafbaar is."),),
        "a condition or a relative clause narrows what it is hung on",
        opens=True,
    ),
)  # fmt: skip

RULES = Rules(
    tag="nl",
    rules=(
        *_FORCE,
        *_SCOPE,
        *ACTORS,
        Rule(
         "majority", "numbers", ("meerderheid", "gewone meerderheid", "tweederdemeerderheid", "eenparigheid",
                                    "met eenparigheid van stemmen",
                                    "bij consensus", "unaniem"),
            (("De Conferentie besluit.", "De Conferentie besluit bij consensus."),),
        ),
    ),
    function_words=frozenset(
        "de het een van in op aan te ter ten voor met door bij naar uit om en of dat die dit deze zijn haar hun "
        "wordt worden is als er zich".split()
    ),
    conjunctions={"en": "and", "of": "or", "alsmede": "and", "en/of": "or", "dan wel": "or"},
    reference_nouns=frozenset(
        "§ onderdelen leden bijlagen hoofdstuk paragraaf alinea subparagraaf artikel artikelen art lid leden "
        "onderdeel onderdelen letter punt punten afdeling afdelingen hoofdstuk hoofdstukken deel titel bijlage "
        "bijlagen verordening richtlijn besluit protocol protocollen versie nr".split()
    ),
    range_words=frozenset(("tot", "met")),
    instrument_nouns=frozenset("verordening richtlijn besluit verdrag protocol wet".split()),
    numerals=cardinals(
        "twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien "
        "twintig dertig veertig vijftig zestig negentig honderd duizend"
    ) | ranks("twintigste dertigste veertigste vijftigste zestigste"),
    number_words=frozenset("jaarlijks helft derde kwart dubbele".split()),
    weak_numbers=frozenset("acht een één eerste tweede derde".split()),
    units=frozenset(
        "keer maal dag dagen week weken maand maanden jaar jaren uur uren % procent akten stemmen".split()
    ),
    months=frozenset(
        "januari februari maart april mei juni juli augustus september oktober november december".split()
    ),
    definition_verbs=("betekent", "wordt verstaan onder", "verstaan onder"),
    inclusion_verbs=("omvat", "omvatten", "betreft", "betreffen"),
    spellings=(("artikel", "art"), ("aktes", "akten"), ("coöperatie", "cooperatie")),
    light_words=frozenset(
        "hetzij "
        "maar echter onderhevig maken maakt bedoeld bedoelde genoemd genoemde vermeld vermelde onderhavig onderhavige "
        "bepaling bepalingen betreffend betreffende desbetreffende overeenkomstig krachtens ingevolge tevens "
        "ook eveneens daartoe hiertoe daarop hiervan daarvan ervan respectieve respectievelijk onderscheiden "
        "geval inzake teneinde behoeve zin verdrag protocol artikel volgende daarna deze zij hij ze welk "
        "omschreven gesteld gestelde toepassing toepassen wordt worden gehouden uitvoering mogelijk zullen zal "
        "eventueel eventuele betrekking genomen nemen middel hebben vorm opgave sector daar procedure procedures "
        "vastgesteld "
        "vastgestelde neergelegd neergelegde "
        "dergelijk dergelijke zodanig zodanige zulk zulke eigen vervolgens".split()
    ),
    agents=frozenset("door".split()),
    announcing=frozenset("volgende".split()),
    ordinals={
        "eerste": "1", "tweede": "2", "derde": "3", "vierde": "4", "vijfde": "5", "zesde": "6", "zevende": "7",
        "achtste": "8", "negende": "9", "tiende": "10", "elfde": "11", "twaalfde": "12", "dertiende": "13",
        "veertiende": "14", "vijftiende": "15", "eenentwintigste": "21", "vijfentwintigste": "25",
    },
    subordinators=frozenset(
        "terwijl "
        "indien wanneer als zoals zolang zodra in bij na voor tijdens om die dat welke wier waar waarin door met "
        "zonder op uit onder ten van en of met waaronder alvorens voordat nadat voorzover".split()
    ),
    definite=frozenset("de beide".split()),
    ones=frozenset("jaarlijks een één".split()),
    spans={
        **dict.fromkeys("jaar jaren".split(), ("month", 12)),
        **dict.fromkeys("maand maanden".split(), ("month", 1)),
        **dict.fromkeys("week weken".split(), ("day", 7)),
        **dict.fromkeys("dag dagen".split(), ("day", 1)),
    },
    place_words=frozenset("van in op tussen onder".split()),
    determiners=frozenset(
        "de het een elke ieder iedere andere deze dit die dat zijn haar hun dezelfde".split()
    ),
    acting_nouns=frozenset(
        "verzoek besluit instemming toestemming verplichting verplichtingen toepassing goedkeuring advies naam "
        "nadele nadeel laste gunste".split()
    ),
    relatives=frozenset(
        "die dat wie wier wiens welke waaraan waarop waarin waarvan waarmee waardoor waartoe waarvoor waarbij waarover "
        "waaruit waarnaar".split()
    ),
    pronouns=frozenset("hij zij ze hem hen deze dit daarvan ervan".split()),
    passives=frozenset("worden".split()),
    complementisers=frozenset("dat".split()),
    laying_down=frozenset(
        "bepaalt bepalen waarborgt waarborgen ervoor verklaart verklaren besluit besluiten aantoont "
        "verlangt eist".split()
    ),
    treaties=frozenset("verdrag overeenkomst".split()),
    definite_articles=frozenset("de het".split()),
    indefinite_articles=frozenset("een".split()),
    conditions=frozenset("indien wanneer zolang zodra voorzover waarin".split()),
    percents=("ten honderd", "procent",),
    universals=frozenset("beide alle elk elke ieder iedere".split()),
    signed=frozenset("gesloten ondertekend ondertekende aangenomen goedgekeurd goedgekeurde".split()),
    own=frozenset("dit deze".split()),
    comma_relatives=frozenset("die dat welke".split()),
    compounds=True,
    persons=frozenset("persoon personen".split()),
    own_law=frozenset("nationaal nationale intern interne".split()),
    law_nouns=frozenset("recht wetgeving wet wetten".split()),
    ties=frozenset("van om".split()),
    auxiliaries=frozenset("is zijn was waren wordt worden werd werden heeft hebben".split()),
    variants=(("", "s"), ("", "en"), ("", "n"), ("er", "ster"), ("ers", "sters"), ("", "e"), ("", "in")),
    completed={"dient": "te", "dienen": "te", "behoort": "te", "behoren": "te"},
    possessives=frozenset("zijn haar hun".split()),
    pointing=frozenset("dergelijke zulke zodanige deze die dit dat".split()),
    opposite=("on",),
    until=frozenset("totdat voordat alvorens".split()),
)  # fmt: skip
