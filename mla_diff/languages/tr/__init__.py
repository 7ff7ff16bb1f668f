"""Turkish."""

from mla_diff.languages.language import Language
from mla_diff.languages.ordinals import counted, joined

_UNITS = counted(
    1, "birinci", "ikinci", "üçüncü", "dördüncü", "beşinci", "altıncı", "yedinci", "sekizinci", "dokuzuncu"
)

LANGUAGE = Language(
    tag="tr",
    article=("madde", "maddeler", "mad"),
    counted_apart=("geçici madde", "ek madde", "mükerrer madde"),
    divisions={
        "kitap": "book", "kısım": "part", "bölüm": "chapter", "ayırım": "section",
    },
    provisions=("hükümler", "hükümleri"),
    annex=("ek", "ekler"),
    page=("sayfa",),
    preamble=("başlangıç", "dibace"),
    closing=("bunu tasdiken", "işbu"),
    offices=("başkan", "başkanı", "bakan", "bakanı"),
    numbers=_UNITS
    | counted(10, "onuncu", "yirminci", "otuzuncu", "kırkıncı", step=10)
    | joined({"on": "10", "yirmi": "20", "otuz": "30"}, _UNITS, " ", ""),
    units={
        "fıkra": "paragraph", "fıkrası": "paragraph", "bent": "point", "bendi": "point",
    },
    this=("bu", "işbu"),
    to=("ila", "–", "-"),
    conjunctions=("ve", "veya", ","),
    instruments=(
        "sözleşme", "sözleşmesi", "antlaşma", "anlaşma", "protokol", "statü", "şart", "yönetmelik", "kanun",
        "kanunu", "anayasa",
    ),
    contents=("içindekiler", "sayfa"),
    months=tuple((
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"
    ).split()),
    own_letters="ğı",
    common=frozenset((
        "ve bu bir ile veya için olarak olan da de ilgili göre her kadar fıkrada kanun hakkında tarafından"
    ).split()),
    number_first=True,
)  # fmt: skip
