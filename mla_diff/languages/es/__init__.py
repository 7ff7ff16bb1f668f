"""Spanish."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language
from mla_diff.languages.ordinals import counted, joined

_UNITS = counted(
    1, "primero primera primer", "segundo segunda", "tercero tercera tercer", "cuarto cuarta", "quinto quinta",
    "sexto sexta", "séptimo séptima", "octavo octava", "noveno novena",
)  # fmt: skip
_TEENS = counted(
    11, "undécimo undécima", "duodécimo duodécima", "decimotercero decimotercera", "decimocuarto decimocuarta",
    "decimoquinto decimoquinta", "decimosexto decimosexta", "decimoséptimo decimoséptima", "decimoctavo decimoctava",
    "decimonoveno decimonovena",
)  # fmt: skip
_TENS = counted(
    10, "décimo décima", "vigésimo vigésima", "trigésimo trigésima", "cuadragésimo cuadragésima",
    "quincuagésimo quincuagésima", step=10,
)  # fmt: skip

LANGUAGE = Language(
    tag="es",
    article=("artículo", "articulo", "artículos", "art", "arts", "proyecto de artículo"),
    counted_apart=("enmienda",),
    divisions={
        "disposición adicional": "section", "disposición transitoria": "section", "disposición derogatoria": "section",
        "disposición final": "section", "libro": "book", "parte": "part", "título": "title", "titulo": "title",
        "capítulo": "chapter", "capitulo": "chapter", "sección": "section", "seccion": "section",
        "subsección": "subsection",
    },
    provisions=("disposiciones", "cláusulas", "transitorios", "transitorio", "disposición", "cláusula"),
    annex=("anexo", "apéndice"),
    about=("sobre", "relativo", "relativa"),
    instruments=(
        "convención", "convenio", "tratado", "acuerdo", "protocolo", "estatuto", "carta", "pacto", "reglamento",
        "directiva", "ley", "código", "decreto", "licencia", "contrato", "constitución",
    ),
    editions=("versión", "edición", "revisión", "actualización"),
    page=("página",),
    preamble=("preámbulo",),
    closing=(
        "en fe de lo cual", "en testimonio de lo cual", "hecho en", "hecha en", "dado en", "dada en", "por tanto",
        "comuníquese", "publíquese", "y por cuanto", "sala de sesiones",
    ),
    offices=(
        "presidente", "presidenta", "ministro", "ministra", "secretario", "secretaria", "rey", "gobernador",
        "director", "directora", "alcalde", "intendente",
    ),
    notes=("nota explicativa", "exposición de motivos"),
    editing=Editing(
        repealed=("derogad", "suprimid"),
        amended=(
            "reformado", "reformada", "adicionado", "adicionada", "derogado por", "modificado por", "sustituido por",
        ),
        remarks=(
            "se modifica … ref. boe", "se modifican … ref. boe", "se añade … ref. boe", "se añaden … ref. boe",
            "se deroga … ref. boe", "se suprime … ref. boe", "redactado conforme … ref. boe",
            "última actualización, publicada el", "última modificación, publicada el", "texto original, publicado el",
        ),
    ),
    numbers={
        "primero": "1", "primera": "1", "1°": "1", "1º": "1", "segundo": "2", "segunda": "2", "tercero": "3",
        "tercera": "3", "cuarto": "4", "cuarta": "4", "quinto": "5", "quinta": "5", "sexto": "6", "sexta": "6",
        "séptimo": "7", "séptima": "7", "octavo": "8", "octava": "8", "noveno": "9", "novena": "9", "décimo": "10",
        "décima": "10", "preliminar": "0", "único": "1", "única": "1",
        **_TEENS, **_TENS, **joined(_TENS, _UNITS, " "),
    },
    recitals=(
        "recordando", "considerando", "reconociendo", "observando", "convencidos", "convencidas", "conscientes",
        "reafirmando", "afirmando", "habiendo", "deseando", "deseosos", "deseosas", "resueltos", "resueltas",
        "destacando", "subrayando", "preocupados", "preocupadas", "profundamente", "teniendo", "tomando", "respetando",
        "aspirando", "comprometidos", "comprometidas", "decididos", "decididas", "advirtiendo", "han convenido",
        "han acordado",
    ),
    paragraph=("parágrafo", "párrafo"),
    lone_paragraph=("parágrafo único", "parágrafo"),
    units={
        "párrafo": "paragraph", "párrafos": "paragraph", "apartado": "paragraph", "apartados": "paragraph",
        "inciso": "point", "letra": "point", "punto": "point",
    },
    this=("el presente", "del presente", "la presente", "de la presente"),
    to=("a", "al", "-", "–"),
    conjunctions=("y", "e", "o", "u", ","),
    of=("de", "del", "de la"),
    contents=("índice", "sumario", "contenido", "tabla de contenido", "página"),
    months=tuple((
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"
    ).split()),
    predicates=frozenset((
        "deberá deberán debe deben podrá podrán puede pueden es son será serán comprende comprenderá"
    ).split()),
    own_letters="ñ",
    common=frozenset((
        "el la los las de del y a en una un por para que se con su al o será no es son como lo sus"
    ).split()),
)  # fmt: skip
