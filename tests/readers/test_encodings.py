"""Encodings of text files: what is guessed is right on samples in many languages, and said."""

from __future__ import annotations

import pytest

from mla_diff.model.errors import LoadError
from mla_diff.readers.encodings import decode
from mla_diff.readers.registry import Options

SAMPLES = [
    ("cp1252",
     "Article 5 — “competent authority” means any authority, including a judge’s office, which each St"
     "ate Party’s law names – § 3."),
    ("cp1252",
     "Article 5 — L’État requis peut refuser l’exécution si la demande porte atteinte à sa souverainet"
     "é, à sa sécurité ou à l’ordre public."),
    ("iso8859-15",
     "L'État requis peut refuser l'exécution si la demande porte atteinte à sa souveraineté, coût 50 €"
     ", nœud."),
    ("cp1252",
     "Artículo 5. El Estado requerido podrá denegar la ejecución si la petición menoscaba su soberanía"
     ", «según corresponda», o el señor."),
    ("cp1252",
     "Artikel 5 — „Behörde“ bedeutet jede zuständige Stelle; für die Ausführung der Ersuchen gemäß § 3"
     " müssen höhere Gerichte prüfen."),
    ("cp1252",
     "De verdragsluitende partijen verlenen elkaar “wederzijdse rechtshulp”, coördinatie, geïnformeerd"
     ", één van beide."),
    ("cp1250",
     "Państwo Strona może odmówić wykonania wniosku, jeżeli jego wykonanie mogłoby naruszyć suwerennoś"
     "ć, bezpieczeństwo lub porządek publiczny."),
    ("iso8859-2",
     "Państwo Strona może odmówić wykonania wniosku, jeżeli jego wykonanie mogłoby naruszyć suwerennoś"
     "ć, bezpieczeństwo, źródło."),
    ("cp1250",
     "Dožádaná strana může odmítnout provedení žádosti, pokud by její provedení bylo v rozporu s ústav"
     "ním pořádkem, šťastně."),
    ("cp1250",
     "Država pogodbenica lahko zavrne prošnjo, če bi njena izvršitev škodila suverenosti, varnosti ali"
     " javnemu redu; člen 5, žrtve."),
    ("cp1250",
     "A megkeresett fél megtagadhatja a kérelem teljesítését, ha az sértené szuverenitását, közrendjét"
     " vagy egyéb alapvető érdekeit; bűnügyi, erdő."),
    ("cp1251",
     "Запрашиваемое государство может отказать в исполнении просьбы, если оно нанесёт ущерб его сувере"
     "нитету, безопасности. «Статья 5»"),
    ("koi8-r",
     "Запрашиваемое государство может отказать в исполнении просьбы, если оно нанесет ущерб его сувере"
     "нитету, безопасности."),
    ("cp1251",
     "Запитувана держава може відмовити у виконанні прохання, якщо воно завдасть шкоди її суверенітету"
     ", її безпеці та громадському порядку."),
    ("iso8859-5",
     "Запрашиваемое государство может отказать в исполнении просьбы, если оно нанесет ущерб его сувере"
     "нитету."),
    ("cp1253",
     "Το κράτος μπορεί να αρνηθεί την εκτέλεση της αίτησης εάν αυτή θα έβλαπτε την κυριαρχία, την ασφά"
     "λεια ή τη δημόσια τάξη."),
    ("cp1256", "يجوز للدولة الطرف أن ترفض تنفيذ الطلب إذا كان من شأنه المساس بسيادتها أو أمنها أو نظامها العام."),
    ("cp1254",
     "Talep edilen Devlet, talebin yerine getirilmesinin egemenliğine, güvenliğine veya kamu düzenine "
     "zarar vereceği kanısındaysa reddedebilir; şartı."),
    ("gb18030", "被请求国如认为执行请求可能损害其主权、安全、公共秩序或其他基本利益，可以拒绝提供协助。"),
    ("shift_jis",
     "被請求国は、請求の実施が自国の主権、安全、公の秩序を害するおそれがあると認める場合には、共助を拒"
     "否することができる。"),
    ("cp1250",
     "Statul solicitat poate refuza executarea cererii dacă aceasta ar aduce atingere suveranităţii, s"
     "ecurităţii sau ordinii publice; şi părţile."),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "text"), SAMPLES)
def test_a_guessed_encoding_gives_the_text_back_and_is_a_finding(encoding: str, text: str) -> None:
    read, findings = decode("a.txt", text.encode(encoding), Options())
    assert read == text
    assert [finding.code for finding in findings] == ["encoding"]


def test_utf_8_is_no_guess() -> None:
    assert decode("a.txt", "Ünïcödé".encode(), Options()) == ("Ünïcödé", ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_text(encoding: str) -> None:
    assert decode("a.txt", "Art. 1 é".encode(encoding), Options()) == ("Art. 1 é", ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_characters_are_seen_without_a_mark(encoding: str) -> None:
    read, findings = decode("a.txt", "Статья 1. Each State\n".encode(encoding), Options())
    assert read == "Статья 1. Each State\n"
    assert encoding in findings[0].message


def test_the_users_encoding_overrules() -> None:
    assert decode("a.txt", "señor".encode("cp1252"), Options(encoding="Windows-1250")) == ("seńor", ())


def test_a_file_that_is_not_in_the_users_encoding_is_refused() -> None:
    with pytest.raises(LoadError, match=r"a\.txt: the file is not utf-8 at byte 2"):
        decode("a.txt", b"se\xf1or", Options(encoding="utf-8"))


@pytest.mark.parametrize(("wrong", "near"), [("utf8x", "utf8"), ("window-1252", "windows_1252"), ("hex", "encoding")])
def test_an_unknown_encoding_is_refused_with_near_misses(wrong: str, near: str) -> None:
    with pytest.raises(LoadError, match=near):
        decode("a.txt", b"x", Options(encoding=wrong))


def test_a_few_damaged_bytes_do_not_make_utf_8_something_else() -> None:
    content = ("é" * 20).encode() + b"\n\xe9 \n"
    read, findings = decode("a.txt", content, Options())
    assert read == "é" * 20 + "\n\ufffd \n"
    assert findings[0].place == "line 2"


def test_binary_content_is_refused() -> None:
    with pytest.raises(LoadError, match=r"not text|no encoding"):
        decode("a.txt", bytes(range(256)) * 20, Options())
