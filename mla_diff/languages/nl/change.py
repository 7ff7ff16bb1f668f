"""Dutch: force and numbers.

The *Aanwijzingen voor de regelgeving* state duties in the indicative; "kan" gives a power,
"moet" and "dient te" are kept for
what is no duty under the act itself,
but treaty translations use them. The rules see whatever departs from the indicative.
"""

from mla_diff.languages.change_rules import Rule, Rules, cardinals

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
        "negation", "force", ("niet", "geen", "nooit", "in geen geval", "noch", "nimmer"),
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
        "proviso", "force", ("mits", "op voorwaarde dat", "onder de voorwaarde dat", "met dien verstande dat"),
        (("De partij verklaart dit.", "De partij verklaart dit, mits de andere partijen instemmen."),),
        also=("scope",),
    ),
    Rule(
        "no force", None,
        ("niet alleen", "niet enkel", "al dan niet", "of niet", "niet later dan", "niet meer dan", "niet minder dan",
         "nog niet",
         "kan omvatten", "kunnen omvatten", "noodzakelijk kunnen zijn", "nodig kunnen zijn"),
        (("Dit geldt voor getuigen.", "Dit geldt al dan niet voor getuigen."),),
    ),
)  # fmt: skip

RULES = Rules(
    tag="nl",
    rules=(
        *_FORCE,
        Rule(
            "majority", "numbers", ("meerderheid", "gewone meerderheid", "tweederdemeerderheid", "eenparigheid",
                                    "met eenparigheid van stemmen",
                                    "bij consensus", "unaniem"),
            (("De Conferentie besluit.", "De Conferentie besluit bij consensus."),),
        ),
    ),
    function_words=frozenset(
        "de het een van in op aan te ter ten voor met door bij naar uit om en of dat die dit deze zijn haar hun "
        "wordt worden is als "
        "er zich".split()
    ),
    conjunctions={"en": "and", "of": "or", "alsmede": "and", "en/of": "or", "dan wel": "or"},
    reference_nouns=frozenset(
        "artikel artikelen art lid leden onderdeel onderdelen letter punt punten afdeling afdelingen hoofdstuk "
        "hoofdstukken deel titel "
        "bijlage bijlagen verordening richtlijn besluit protocol nr".split()
    ),
    range_words=frozenset(("tot", "met")),
    instrument_nouns=frozenset("verordening richtlijn besluit verdrag protocol wet".split()),
    numerals=cardinals(
        "twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien "
        "twintig dertig veertig vijftig zestig negentig honderd"
    ),
    number_words=frozenset("helft derde kwart dubbele dertigste twintigste".split()),
    weak_numbers=frozenset("een één eerste tweede derde".split()),
    units=frozenset("dag dagen week weken maand maanden jaar jaren uur uren % procent akten stemmen".split()),
    months=frozenset("januari februari maart april mei juni juli augustus september oktober november december".split()),
    definition_verbs=("betekent", "wordt verstaan onder", "verstaan onder", "omvat", "betreft"),
    spellings=(("aktes", "akten"), ("coöperatie", "cooperatie")),
)  # fmt: skip
