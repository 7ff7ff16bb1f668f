"""Dutch."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="nl",
    article=("artikel", "artikelen", "art", "ontwerpartikel"),
    counted_apart=("amendement",),
    divisions={
        "boek": "book", "deel": "part", "titel": "title", "hoofdstuk": "chapter", "afdeling": "section",
        "paragraaf": "subsection",
    },
    provisions=("bepalingen", "slotbepaling", "overgangsbepaling"),
    annex=("bijlage", "aanhangsel"),
    about=("inzake", "betreffende", "over"),
    instruments=(
        "verdrag", "overeenkomst", "protocol", "statuut", "handvest", "verordening", "richtlijn", "wet", "wetboek",
        "besluit", "regeling", "licentie", "grondwet",
    ),
    editions=("versie", "editie", "herziening"),
    page=("pagina",),
    preamble=("preambule",),
    closing=("lasten en bevelen", "gegeven te", "ten blijke waarvan", "gedaan te", "in witness whereof", "done at"),
    offices=("minister", "staatssecretaris", "koning", "voorzitter", "president", "burgemeester"),
    notes=("memorie van toelichting", "nota van toelichting", "toelichting"),
    editing=Editing(
        repealed=("opgeheven", "vervallen"),
        amended=("inwerkingtreding :", "ingevoegd bij", "vervangen bij", "gewijzigd bij", "opgeheven bij"),
        around=("[#", "]#"),
    ),
    numbers={
        "enig": "1",
        "een": "1", "eerste": "1", "tweede": "2", "derde": "3", "vierde": "4", "vijfde": "5", "zesde": "6",
        "zevende": "7", "achtste": "8", "negende": "9", "tiende": "10", "elfde": "11", "twaalfde": "12",
    },
    recitals=(
        "in herinnering", "benadrukkend", "onderstrepend", "strevend", "opnieuw bevestigend", "erkennend", "tevens",
        "opmerkend", "onderkennend", "indachtig", "vastbesloten", "overwegend", "overwegende", "overtuigd", "gelet",
        "met waardering", "verlangend", "geleid", "bezorgd", "zijn het volgende overeengekomen", "zijn overeengekomen",
    ),
    units={
        "lid": "paragraph", "leden": "paragraph", "alinea": "subparagraph", "onderdeel": "point",
        "onderdelen": "point", "letter": "point", "onder": "point",
    },
    this=("dit", "deze", "van dit", "van deze"),
    to=("tot en met", "t/m", "tot", "-", "–"),
    conjunctions=("en", "of", ","),
    of=("van", "van de", "van het"),
    number_first=True,
    contents=("inhoud", "inhoudsopgave", "pagina"),
    months=tuple((
        "januari februari maart april mei juni juli augustus september oktober november december"
    ).split()),
    predicates=frozenset("moet moeten kan kunnen mag mogen is zijn heeft hebben omvat omvatten".split()),
    common=frozenset((
        "de het van een en in dat op voor te zijn met of die aan wordt niet is door bij als worden ten om "
        "tot deze er"
    ).split()),
)  # fmt: skip
