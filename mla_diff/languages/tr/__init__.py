"""Turkish."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="tr",
    article=("madde", "maddeler", "mad"),
    counted_apart=("geçici madde", "ek madde"),
    divisions={
        "kitap": "book", "kısım": "part", "bölüm": "chapter", "ayırım": "section",
    },
    annex=("ek", "ekler"),
    preamble=("başlangıç", "dibace"),
    closing=("bunu tasdiken", "işbu"),
    numbers={
        "birinci": "1", "ikinci": "2", "üçüncü": "3", "dördüncü": "4", "beşinci": "5", "altıncı": "6",
        "yedinci": "7", "sekizinci": "8", "dokuzuncu": "9", "onuncu": "10",
    },
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
    common=frozenset((
        "ve bu bir ile veya için olarak olan da de ilgili göre her kadar fıkrada kanun hakkında tarafından"
    ).split()),
    number_first=True,
)  # fmt: skip
