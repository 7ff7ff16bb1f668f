"""Portuguese."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language
from mla_diff.languages.ordinals import counted, joined

_UNITS = counted(
    1, "primeiro primeira", "segundo segunda", "terceiro terceira", "quarto quarta", "quinto quinta", "sexto sexta",
    "sétimo sétima", "oitavo oitava", "nono nona",
)  # fmt: skip
_TENS = counted(10, "décimo décima", "vigésimo vigésima", "trigésimo trigésima", "quadragésimo quadragésima", step=10)

LANGUAGE = Language(
    tag="pt",
    article=("artigo", "artigos", "art", "arts"),
    counted_apart=("emenda",),
    divisions={
        "livro": "book", "parte": "part", "título": "title", "subtítulo": "subtitle", "capítulo": "chapter",
        "secção": "section", "seção": "section", "subsecção": "subsection", "subseção": "subsection",
    },
    provisions=("disposições", "cláusulas", "disposição", "cláusula"),
    annex=("anexo", "apêndice"),
    about=("sobre", "relativo", "relativa"),
    instruments=(
        "convenção", "tratado", "acordo", "protocolo", "estatuto", "carta", "regulamento", "diretiva", "lei", "código",
        "licença", "contrato", "constituição",
    ),
    editions=("versão", "edição", "revisão", "atualização"),
    page=("página",),
    preamble=("preâmbulo",),
    closing=(
        "visto e aprovado", "aprovado em", "aprovada em", "promulgado em", "promulgada em", "publique-se",
        "este texto não substitui",
        "assinado em", "em fé do que", "em testemunho do que", "feito em",
    ),
    offices=("presidente", "presidenta", "ministro", "ministra", "secretário", "governador", "prefeito", "rei"),
    notes=("nota explicativa", "exposição de motivos"),
    editing=Editing(
        repealed=("revogad", "eliminad"),
        amended=(
            "redação dada pel", "redacção dada pel", "incluído pel", "incluída pel", "revogado pel", "revogada pel",
            "acrescentado pel", "acrescentada pel", "acrescido pel", "acrescida pel", "renumerado", "vide", "vigência",
            "alterado pel", "alterada pel", "aditado pel", "aditada pel",
        ),
        remarks=(
            "alterado pelo/a … diário da república", "aditado pelo/a … diário da república",
            "revogado pelo/a … diário da república",
        ),
    ),
    numbers={
        "primeiro": "1", "primeira": "1", "1.º": "1", "1.o": "1", "1º": "1", "segundo": "2", "segunda": "2",
        "terceiro": "3", "terceira": "3", "quarto": "4", "quarta": "4", "quinto": "5", "quinta": "5", "único": "1",
        **_UNITS, **_TENS, **joined(_TENS, _UNITS, " ", "-"),
    },
    recitals=(
        "recordando", "considerando", "reconhecendo", "observando", "convencidos", "conscientes", "reafirmando",
        "tendo", "desejando", "desejosos", "resolvidos", "sublinhando", "profundamente", "acordaram",
    ),
    paragraph=("parágrafo",),
    lone_paragraph=("parágrafo único", "§ único"),
    units={
        "parágrafo": "paragraph", "n.º": "paragraph", "nº": "paragraph", "número": "paragraph", "alínea": "point",
        "alíneas": "point",
    },
    this=("o presente", "do presente", "a presente", "da presente"),
    to=("a", "-", "–"),
    conjunctions=("e", "ou", ","),
    of=("do", "da", "de"),
    contents=("índice", "sumário", "página"),
    months=tuple((
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    ).split()),
    predicates=frozenset((
        "deve devem deverá deverão pode podem poderá poderão é são será serão compreende compreendem"
    ).split()),
    own_letters="ã",
    common=frozenset((
        "o a os as de do dos da das e em uma um por para que ao ou não à se é na no com pelo pela são será"
    ).split()),
)  # fmt: skip
