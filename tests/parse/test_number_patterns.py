"""Every pattern of numbers that the languages print: each is read whole, in each form of label, or the test names it.

The patterns are made from a grammar: a language's words for the basic unit, the forms of number, and the signs behind
a label. What stands under the labels is two sentences in the language, made up for this test.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mla_diff.languages import LANGUAGES, language
from mla_diff.languages.language import Language
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

SENTENCES = {
    "en": (
        "The Parties shall cooperate with each other in the investigation of crimes under this Act.",
        "Each State shall take the measures that are necessary for the purpose of this provision.",
    ),
    "fr": (
        "Les Parties coopèrent entre elles dans les enquêtes sur les crimes visés par la présente loi.",
        "Chaque État prend les mesures qui sont nécessaires aux fins de la présente disposition.",
    ),
    "es": (
        "Las Partes cooperarán entre sí en la investigación de los crímenes previstos en esta ley.",
        "Cada Estado tomará las medidas que sean necesarias para los fines de esta disposición.",
    ),
    "de": (
        "Die Vertragsparteien arbeiten bei der Verfolgung der Straftaten nach diesem Gesetz zusammen.",
        "Jeder Staat trifft die Maßnahmen, die für die Zwecke dieser Vorschrift erforderlich sind.",
    ),
    "nl": (
        "De Partijen werken met elkaar samen bij het onderzoek naar misdrijven bedoeld in deze wet.",
        "Elke Staat neemt de maatregelen die nodig zijn voor de toepassing van deze bepaling.",
    ),
    "pt": (
        "As Partes cooperam entre si na investigação dos crimes previstos na presente lei.",
        "Cada Estado toma as medidas que sejam necessárias para os fins desta disposição.",
    ),
    "it": (
        "Le Parti cooperano tra loro nelle indagini sui reati previsti dalla presente legge.",
        "Ogni Stato adotta le misure che sono necessarie ai fini della presente disposizione.",
    ),
    "ru": (
        "Стороны сотрудничают друг с другом при расследовании преступлений по настоящему закону.",
        "Каждое государство принимает меры, которые необходимы для целей настоящего положения.",
    ),
    "sv": (
        "Parterna ska samarbeta med varandra vid utredning av brott enligt denna lag.",
        "Varje stat ska vidta de åtgärder som är nödvändiga för ändamålet med denna bestämmelse.",
    ),
    "pl": (
        "Strony współpracują ze sobą przy ściganiu przestępstw określonych w niniejszej ustawie.",
        "Każde państwo podejmuje środki, które są niezbędne dla celów tego przepisu.",
    ),
    "da": (
        "Parterne samarbejder med hinanden om efterforskning af forbrydelser efter denne lov.",
        "Hver stat træffer de foranstaltninger, som er nødvendige for denne bestemmelses formål.",
    ),
    "no": (
        "Partene skal samarbeide med hverandre om etterforskning av forbrytelser etter denne loven.",
        "Hver stat skal treffe de tiltak som er nødvendige for formålet med denne bestemmelsen.",
    ),
    "fi": (
        "Osapuolet toimivat yhteistyössä tämän lain mukaisten rikosten tutkinnassa.",
        "Jokainen valtio ryhtyy toimenpiteisiin, jotka ovat tarpeen tämän säännöksen tarkoitusta varten.",
    ),
    "cs": (
        "Smluvní strany spolupracují při vyšetřování trestných činů podle tohoto zákona.",
        "Každý stát přijme opatření, která jsou nezbytná pro účely tohoto ustanovení.",
    ),
    "sk": (
        "Zmluvné strany spolupracujú pri vyšetrovaní trestných činov podľa tohto zákona.",
        "Každý štát prijme opatrenia, ktoré sú potrebné na účely tohto ustanovenia.",
    ),
    "tr": (
        "Taraflar bu Kanun kapsamındaki suçların soruşturulmasında birbirleriyle iş birliği yapar.",
        "Her Devlet bu hükmün amacı için gerekli olan tedbirleri alır.",
    ),
    "ro": (
        "Părțile cooperează între ele la cercetarea infracțiunilor prevăzute de prezenta lege.",
        "Fiecare stat ia măsurile care sunt necesare în scopul acestei dispoziții.",
    ),
    "el": (
        "Τα Μέρη συνεργάζονται μεταξύ τους στη διερεύνηση των εγκλημάτων του παρόντος νόμου.",
        "Κάθε κράτος λαμβάνει τα μέτρα που είναι αναγκαία για τους σκοπούς της διάταξης αυτής.",
    ),
    "uk": (
        "Сторони співпрацюють між собою під час розслідування злочинів за цим законом.",
        "Кожна держава вживає заходів, які є необхідними для цілей цього положення.",
    ),
    "ca": (
        "Les Parts cooperen entre si en la investigació dels delictes previstos en aquesta llei.",
        "Cada Estat pren les mesures que siguin necessàries per als fins d'aquesta disposició.",
    ),
    "et": (
        "Pooled teevad käesoleva seaduse alusel kuritegude uurimisel omavahel koostööd.",
        "Iga riik võtab meetmed, mis on vajalikud selle sätte eesmärgil.",
    ),
    "ja": (
        "締約国は、この法律に定める犯罪の捜査において相互に協力する。",
        "各国は、この規定の目的のために必要な措置をとるものとする。",
    ),
    "zh": (
        "缔约各方应当在侦查本法规定的犯罪时相互合作。",
        "各国应当为本规定的目的采取必要的措施。",
    ),
    "ar": (
        "تتعاون الأطراف فيما بينها في التحقيق في الجرائم المنصوص عليها في هذا القانون.",
        "تتخذ كل دولة التدابير التي تكون ضرورية لأغراض هذا الحكم.",
    ),
    "lt": (
        "Šalys bendradarbiauja tirdamos nusikaltimus pagal šį įstatymą.",
        "Kiekviena valstybė imasi priemonių, kurios yra būtinos pagal šį straipsnį.",
    ),
    "lv": (
        "Puses sadarbojas noziegumu izmeklēšanā saskaņā ar šo likumu.",
        "Katra valsts veic pasākumus, kas ir nepieciešami saskaņā ar šo likuma normu.",
    ),
    "hu": (
        "A Felek együttműködnek egymással az e törvény szerinti bűncselekmények nyomozásában.",
        "Minden állam megteszi azokat az intézkedéseket, amelyek e rendelkezés céljához szükségesek, és azokat közli.",
    ),
    "bg": (
        "Страните си сътрудничат при разследването на престъпленията по този закон.",
        "Всяка държава взема мерките, които са необходими за целите на тази разпоредба.",
    ),
    "hr": (
        "Stranke međusobno surađuju u istrazi kaznenih djela iz ovoga zakona.",
        "Svaka država poduzima mjere koje su potrebne za svrhu ove odredbe.",
    ),
    "sl": (
        "Pogodbenici sodelujeta pri preiskavi kaznivih dejanj iz tega zakona.",
        "Vsaka država sprejme ukrepe, ki so potrebni za namen te določbe.",
    ),
    "ko": (
        "당사국은 이 법에 따른 범죄의 수사에서 서로 협력한다.",
        "각 국가는 이 규정의 목적에 필요한 조치를 취하여야 한다.",
    ),
}  # fmt: skip
#: Numbers as printed, and those under which they are compared where these are others.
FORMS: dict[str, tuple[list[str], list[str]]] = {
    "plain": (["1", "2", "3", "4", "5"], []),
    "roman": (["I", "II", "III", "IV", "V", "VI"], ["1", "2", "3", "4", "5", "6"]),
    "a letter": (["1", "2", "2a", "2b", "3", "4", "4a", "5"], []),
    "a capital": (["1", "2", "2A", "3", "4", "4A", "5"], ["1", "2", "2a", "3", "4", "4a", "5"]),
    "Latin": (["1", "2", "2 bis", "2 ter", "3", "4", "5"], ["1", "2", "2bis", "2ter", "3", "4", "5"]),
    "a hyphen": (["1", "2", "2-1", "2-2", "3", "4"], []),
    "a stroke": (["1", "2", "2/1", "2/2", "3", "4"], []),
    "a dot": (["1.1", "1.2", "1.3", "2.1", "2.2", "3.1"], []),
    "a colon": (["1:1", "1:2", "1:3", "2:1", "2:2", "3:1"], []),
    "ordinals": (["1º", "2º", "3º", "10", "11"], ["1", "2", "3", "10", "11"]),
}
SIGNS = (". ", "\n\n", " – ", ".- ", ": ")
COUNTED = "一二三四五六七八九十"


def labels(words: Language) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each form of label of a language: its name, the labels, and the numbers to be read."""
    for word in words.article:
        for form, (printed, compared) in FORMS.items():
            if word == "§§" and form == "Latin":
                continue  # "§§ 2 bis 4" is a range in German
            numbers = compared or printed
            if words.enclosed:
                if form == "plain":
                    yield f"{word}, figures", [f"{words.enclosed}{number}{word}" for number in printed], numbers
            elif word in words.article_after:
                yield f"{word}, {form}", [f"{number} {word}" for number in printed], numbers
            else:
                yield f"{word}, {form}", [f"{word.capitalize()} {number}" for number in printed], numbers
        if words.enclosed:
            numbers = [str(at) for at in range(1, 6)]
            yield f"{word}, words", [f"{words.enclosed}{COUNTED[at]}{word}" for at in range(5)], numbers


def text_of(marks: list[str], sign: str, sentences: tuple[str, str]) -> str:
    """Return a text with two paragraphs under each label."""
    units = [f"{mark}{sign}{sentences[at % 2]}\n\n{sentences[1 - at % 2]}" for at, mark in enumerate(marks)]
    return "\n\n".join(units) + "\n"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_pattern_of_numbers_is_read_whole(tag: str) -> None:
    words = language(tag)
    misread = []
    for at, (name, marks, numbers) in enumerate(labels(words)):
        sign = SIGNS[at % len(SIGNS)]
        version = parse(read("law.txt", text_of(marks, sign, SENTENCES[tag]).encode()), language=tag)
        found = [one.number for one in version.provisions if one.kind in ("article", "section") and one.number]
        if found != numbers:
            misread.append((name, sign, found))
    assert misread == []
