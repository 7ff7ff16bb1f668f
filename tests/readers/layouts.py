"""One treaty, set in many ways by Chromium and LibreOffice: pages as people meet them."""

from __future__ import annotations

import itertools
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
ARTICLES = 10
_NOUNS = ("ferry", "harbour", "lantern", "council", "operator", "mooring", "crossing", "permit", "fee", "inspection")
_VERBS = ("maintain", "inspect", "announce", "register", "publish", "review", "suspend", "renew")
_ENDS = (
    "before the end of the month in which the crossing was made", "in accordance with the rules of the council",
    "without undue delay and at its own expense", "unless the safety of those who cross would be harmed",
    "where the person concerned has consented in writing", "on conditions agreed between the operators",
)  # fmt: skip
_TITLES = (
    "Use of terms", "Scope", "Duties of operators", "Permits", "Fees", "Inspection of ferries", "Publication",
    "Settlement of disputes", "Amendment", "Entry into force",
)  # fmt: skip


def _sentence(rng: random.Random) -> str:
    subject, thing = rng.sample(_NOUNS, 2)
    ends = ", ".join(rng.sample(_ENDS, 2))
    return f"The {subject} shall {rng.choice(_VERBS)} the {thing} {ends}."


def paragraphs() -> list[tuple[str, str]]:
    """Return the treaty as (what it is, text): title, article, heading, paragraph, point."""
    rng = random.Random(17)
    made = [("title", "Convention on River Ferries")]
    for number, title in enumerate(_TITLES, 1):
        made += [("article", f"Article {number}"), ("heading", title)]
        for paragraph in range(1, 4):
            made.append(("paragraph", f"{paragraph}. {_sentence(rng)} {_sentence(rng)}"))
        if number % 3 == 0:
            for letter in "abc":
                made.append(
                    ("point", f"({letter}) {_sentence(rng).lower().rstrip('.')}{';' if letter != 'c' else '.'}")
                )
    return made


def source() -> str:
    """Return the treaty as plain text."""
    return "\n\n".join(text for _, text in paragraphs())


_TAGS = {"title": "h1", "article": "h2", "heading": "h3", "paragraph": "p", "point": "p class=point"}
_STYLE = (
    "@page { size: A4; margin: 22mm } body { font: 11pt 'DejaVu Serif', serif } h1, h2, h3 { text-align: center }"
    " h2, h3 { font-size: 11pt } .point { margin-left: 10mm }"
)


def page(style: str = "", before: str = "", each: str = "{}") -> str:
    """Return the treaty as a web page."""
    body = "".join(each.format(f"<{_TAGS[kind]}>{text}</{_TAGS[kind].split()[0]}>") for kind, text in paragraphs())
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><style>{_STYLE} {style}</style><body>{before}{body}</html>"
    )


def sections(style: str) -> str:
    """Return the treaty with each article in an element of its own."""
    made = page(style).replace("<h2>", "</section><section><h2>")
    return made.replace("<body>", "<body><section>")


_FRENCH = {
    "nouns": ("le bac", "le port", "le fanal", "le conseil", "le passage", "le permis", "le quai", "le tarif"),
    "verbs": ("entretient", "inspecte", "annonce", "publie", "examine", "suspend"),
    "ends": (
        "avant la fin du mois du passage", "conformément aux règles du conseil", "sans retard et à ses propres frais",
        "sauf danger pour les passagers", "lorsque la personne y a consenti par écrit",
    ),
    "titles": (
        "Définitions", "Champ", "Obligations", "Permis", "Tarifs", "Inspection", "Publication", "Différends",
        "Amendement", "Entrée en vigueur",
    ),
}  # fmt: skip
_ARABIC = {
    "nouns": ("العبارة", "المرفأ", "المجلس", "المشغل", "المعبر", "الترخيص", "الرسم", "التفتيش"),
    "verbs": ("تنشر", "تسجل", "تعلن", "تراجع", "تصون", "تعلق"),
    "ends": (
        "قبل نهاية الشهر الذي تم فيه العبور", "وفقا لقواعد المجلس", "دون تأخير وعلى نفقتها الخاصة",
        "ما لم يكن في ذلك خطر على الركاب", "بموافقة خطية من الشخص المعني",
    ),
    "titles": (
        "التعاريف", "النطاق", "واجبات المشغلين", "التراخيص", "الرسوم", "تفتيش العبارات", "النشر", "تسوية المنازعات",
        "التعديل", "بدء النفاذ",
    ),
}  # fmt: skip


def _in_words(words: dict[str, tuple[str, ...]], unit: str, title: str, comma: str, seed: int) -> list[tuple[str, str]]:
    """Return a treaty of the same articles in another language, as (what it is, text)."""
    rng = random.Random(seed)

    def sentence() -> str:
        subject, thing = rng.sample(words["nouns"], 2)
        ends = f"{comma} ".join(rng.sample(words["ends"], 2))
        text = f"{rng.choice(words['verbs'])} {subject} {thing} {ends}."
        return text[0].upper() + text[1:]

    made = [("title", title)]
    for number, heading in enumerate(words["titles"], 1):
        made += [("article", f"{unit} {number}"), ("heading", heading)]
        made += [("paragraph", f"{paragraph}. {sentence()} {sentence()}") for paragraph in (1, 2, 3)]
    return made


def french() -> list[tuple[str, str]]:
    """Return the treaty in French."""
    return _in_words(_FRENCH, "Article", "Convention sur les bacs", ",", 5)


def arabic() -> list[tuple[str, str]]:
    """Return the treaty in Arabic, which is read from the right."""
    return _in_words(_ARABIC, "المادة", "اتفاقية العبارات النهرية", "،", 7)


_GERMAN = {
    "nouns": ("die Fähre", "den Hafen", "das Leuchtfeuer", "den Rat", "die Überfahrt", "die Erlaubnis", "den Anleger"),
    "verbs": ("unterhält", "beaufsichtigt", "veröffentlicht", "überprüft", "registriert"),
    "ends": (
        "vor dem Ende des Kalendermonats", "nach den Hafen- und Fährvorschriften des Rates", "auf eigene Rechnung",
        "soweit § 4 nichts anderes bestimmt", "mit schriftlicher Einwilligung der Betroffenen",
    ),
    "titles": (
        "Begriffsbestimmungen", "Anwendungsbereich", "Betreiberpflichten", "Erlaubnisse", "Gebühren", "Aufsicht",
        "Veröffentlichung", "Streitbeilegung", "Änderungen", "Inkrafttreten",
    ),
}  # fmt: skip


def german() -> list[tuple[str, str]]:
    """Return the treaty as a German act, in sections."""
    return _in_words(_GERMAN, "§", "Gesetz über Flussfähren", ",", 11)


def breaking_softly(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return paragraphs with soft hyphens in their long words."""
    return [(kind, re.sub(r"\w{4}(?=\w{4})", "\\g<0>\u00ad", text)) for kind, text in parts]


_CHINESE = {
    "nouns": ("人民政府", "船户", "见证人", "渡口管理人", "用户", "民事主体"),
    "verbs": ("维护", "登记", "公布", "审查"),
    "ends": ("应当自收到申请之日起十日内答复", "依照其规定承担民事责任", "不得损害他人的人身安全", "由双方共同承担费用"),
}  # fmt: skip


def chinese() -> list[tuple[str, str]]:
    """Return a Chinese act, whose articles run on behind their numbers."""
    rng = random.Random(13)
    made = [("title", "河流渡船法")]
    for number in "一二三四五六七八九十":
        subject, thing = rng.sample(_CHINESE["nouns"], 2)
        ends = "，".join(rng.sample(_CHINESE["ends"], 2))
        made.append(("paragraph", f"第{number}条 {subject}{rng.choice(_CHINESE['verbs'])}{thing}的，{ends}。"))
        made.append(("paragraph", f"{thing}和{subject}{rng.choice(_CHINESE['verbs'])}门牌、长度和风险，{ends}。"))
    return made


def arabic_with_numbers() -> list[tuple[str, str]]:
    """Return the Arabic treaty with a list counted past ten, numbers in brackets, and vowel signs."""
    items = [text for kind, text in arabic() if kind == "heading"]
    made = [part for part in arabic() if part[0] != "paragraph"]
    listed = [
        ("paragraph", f"{_eastern(number)}- {items[number % 10]} (الفقرة {_eastern(number + 20)}/٢٠١٤) وفقاً للآتي.")
        for number in range(1, 25)
    ]
    return [*made, *listed]


def _eastern(number: int) -> str:
    return "".join(chr(0x660 + int(digit)) for digit in str(number))


def plain(parts: list[tuple[str, str]]) -> str:
    """Return paragraphs as plain text."""
    return "\n\n".join(text for _, text in parts)


def elements(parts: list[tuple[str, str]]) -> str:
    """Return paragraphs as elements of a web page."""
    return "".join(f"<{_TAGS[kind]}>{text}</{_TAGS[kind].split()[0]}>" for kind, text in parts)


def web_page(body: str, style: str = "", language: str = "en", direction: str = "ltr") -> str:
    """Return a web page with the style of all layouts and its own."""
    return (
        f"<!doctype html><html lang={language} dir={direction}><meta charset=utf-8><style>{_STYLE} {style}</style>"
        f"<body>{body}</html>"
    )


FARES = (
    ("Crossing", "Conditions", "Fee"),
    ("Arbon", "The operator may ask for payment before the crossing begins, and shall give a receipt to each", "4.00"),
    ("Horn", "", "3.50"),
    ("Staad", "Payment on board in coin only", ""),
)


def with_boxed_cells() -> str:
    """Return the treaty with a table whose cells are boxes of their own, as pages show a table with a border."""
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in FARES)
    return page("td { border: 1px solid black }").replace("</html>", f"<table border=1>{rows}</table></html>")


_HEAD_OF_DUTIES = (("Party", "Duties", ""), ("", "On goods", "On services"))
DUTIES = tuple(
    (
        f"{first}{second}",
        f"shall publish the {_NOUNS[place % len(_NOUNS)]} of each crossing {_ENDS[place % len(_ENDS)]}, and shall keep a copy of it",
        f"{_NOUNS[place % 7]} of the {_NOUNS[place % 3]}",
    )
    for place, (first, second) in enumerate(
        (first, second)
        for first in ("Upper ", "Lower ")
        for second in ("Arden", "Belmont", "Corvin", "Dorn", "Elm", "Fall", "Gerd", "Holm")
    )
)


def table(rows: tuple[tuple[str, ...], ...]) -> str:
    """Return rows as a table in Markdown."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])


def with_duties(merged: bool) -> str:
    """Return the treaty with a table that goes on over pages: its head, printed again on each, has merged cells or not."""
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in DUTIES)
    head = "<tr><th rowspan=2>Party<th colspan=2>Duties</tr><tr><th>On goods<th>On services</tr>"
    border = "border: 0.5pt solid black;"
    if not merged:
        head, border = "<tr><th>Party<th>On goods<th>On services</tr>", ""
    style = (
        f"td, th {{ {border} padding: 1.5mm 3mm; vertical-align: top; text-align: left }} tr {{ break-inside: avoid }}"
    )
    style += " table { border-collapse: collapse; line-height: 1.5 }"
    return page(style).replace("</html>", f"<table><thead>{head}</thead>{rows}</table></html>")


def source_with_duties(merged: bool) -> str:
    """Return the treaty with that table as Markdown."""
    head = _HEAD_OF_DUTIES if merged else (("Party", "On goods", "On services"),)
    return f"{source()}\n\n{table((*head, *DUTIES))}"


def with_fares_in_a_column() -> str:
    """Return the treaty in three columns with a ruled table at the end of the last."""
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in SHORT_FARES)
    style = "@page { size: A4 landscape; margin: 12mm } body { columns: 3; font-size: 8.5pt } td { border: 1px solid black }"
    return page(f"{style} table {{ border-collapse: collapse }}").replace("</html>", f"<table>{rows}</table></html>")


SHORT_FARES = (("Crossing", "Fee", "Return"), ("Arbon", "4.00", ""), ("Horn", "3.50", "6.00"), ("Staad", "", "5.10"))


def headed_by_articles() -> str:
    """Return the treaty with a head on each page that says which articles stand there."""
    parts = paragraphs()
    starts = [place for place, (kind, _) in enumerate(parts) if kind == "article"][::2]
    bounds = [0, *starts[1:], len(parts)]
    body, rules = "", ""
    for number, (first, end) in enumerate(itertools.pairwise(bounds)):
        body += f"<div class=p{number}>{elements(parts[first:end])}</div>"
        said = f"River Ferries, Articles {2 * number + 1} to {2 * number + 2}"
        rules += (
            f"@page p{number} {{ @top-right {{ content: '{said}'; font-size: 8pt }} }} .p{number} {{ page: p{number} }}"
        )
    return f"<!doctype html><html lang=en><meta charset=utf-8><style>{_STYLE} {rules}</style><body>{body}</html>"


def in_the_margin() -> str:
    """Return the treaty with "Article 5" in small type in the margin, beside the article's heading."""
    style = "@page { margin: 20mm 18mm 20mm 14mm } body { padding-left: 34mm } h3 { text-align: left } .unit { position: relative }"
    made = page(
        f"{style} h2 {{ position: absolute; left: -34mm; width: 28mm; margin: 0; font-size: 9pt; text-align: left }}"
    )
    return made.replace("<h2>", "<div class=unit><h2>").replace("</h2>", "</h2></div>")


def by_decimals() -> list[tuple[str, str]]:
    """Return the treaty in chapters, whose articles are counted "Article 1.1"."""
    made: list[tuple[str, str]] = []
    for kind, text in paragraphs():
        number = int(text.split()[1]) if kind == "article" else 0
        made += (
            [("article", f"CHAPTER {number // 5 + 1}"), ("heading", "Rules on crossings")] if number % 5 == 1 else []
        )
        made.append((kind, f"Article {(number - 1) // 5 + 1}.{(number - 1) % 5 + 1}" if number else text))
    return made


def side_by_side(cells: bool, style: str = "") -> str:
    """Return the treaty beside its French text: each paragraph in a row of a table, or in two columns of the page."""
    left = [part for part in paragraphs() if part[0] != "point"]
    pairs = list(zip(left, french(), strict=True))
    if cells:
        rows = "".join(f"<tr><td>{elements([a])}</td><td>{elements([b])}</td></tr>" for a, b in pairs)
        body = f"<table>{rows}</table>"
    else:
        body = "".join(f"<div class=pair><div>{elements([a])}</div><div>{elements([b])}</div></div>" for a, b in pairs)
    style = (
        "body { font-size: 9pt } h2, h3 { font-size: 9pt } h1 { font-size: 12pt } td { width: 50%; vertical-align: top;"
        f" padding: 0 3mm }} .pair {{ display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm }} {style}"
    )
    return f"<!doctype html><html><meta charset=utf-8><style>{_STYLE} {style}</style><body>{body}</html>"


def at_their_own_pace(right: list[tuple[str, str]], style: str = "") -> str:
    """Return the treaty beside a text in another language, each running down its column, so that no units align."""
    left = elements([part for part in paragraphs() if part[0] != "point"])
    style = f"body {{ font-size: 9pt }} h2, h3 {{ font-size: 9pt }} div {{ width: 47%; float: left }} {style}"
    return (
        f"<!doctype html><html><meta charset=utf-8><style>{_STYLE} {style}</style><body><div>{left}</div>"
        f"<div class=right style='float: right'>{elements(right)}</div></html>"
    )


def from_the_right(parts: list[tuple[str, str]]) -> str:
    """Return a treaty in Arabic as a web page."""
    style = "body { font: 12pt 'DejaVu Sans'; line-height: 1.9 }"
    return (
        f"<!doctype html><html lang=ar dir=rtl><meta charset=utf-8><style>{_STYLE} {style}</style>"
        f"<body>{elements(parts)}</html>"
    )


def in_columns(parts: list[tuple[str, str]], language: str, style: str = "") -> str:
    """Return a treaty as a web page in two columns as near each other as a browser sets them by itself."""
    style = f"body {{ columns: 2; font-size: 9pt }} h2, h3 {{ font-size: 9pt }} p {{ text-align: justify }} {style}"
    return (
        f"<!doctype html><html lang={language}><meta charset=utf-8><style>{_STYLE} {style}</style>"
        f"<body>{elements(parts)}</html>"
    )


def without_numbers() -> list[tuple[str, str]]:
    """Return the treaty's paragraphs without their numbers, as texts are set that begin with a drop capital."""
    kept = [part for part in paragraphs() if part[0] != "point"]
    return [(kind, text.partition(" ")[2] if kind == "paragraph" else text) for kind, text in kept]


def with_initials() -> str:
    """Return a web page whose paragraphs begin with a drop capital."""
    style = "p::first-letter { float: left; font-size: 2.9em; line-height: .8; padding-right: 1px }"
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><style>{_STYLE} {style}</style>"
        f"<body>{elements(without_numbers())}</html>"
    )


def again() -> str:
    """Return a web page whose headings of articles are printed a second time, a little lower and further right."""
    style = "h2 { position: relative } i { position: absolute; left: 1.6px; right: -1.6px; top: 1.4px; color: #999 }"
    style += " i { font-style: normal }"
    made = page(style)
    for number in range(1, ARTICLES + 1):
        made = made.replace(f"<h2>Article {number}</h2>", f"<h2>Article {number}<i>Article {number}</i></h2>")
    return made


def typed_apart() -> str:
    """Return a web page whose headings of articles are typed with a space behind each letter."""
    made = page()
    for number in range(1, ARTICLES + 1):
        made = made.replace(f"<h2>Article {number}</h2>", f"<h2>{' '.join(f'Article {number}')}</h2>")
    return made


SIGNED = (("For the Republic of Arden:", "Anna Adler"), ("For the Kingdom of Belmont:", "Bruno Brandt"))


def signed() -> str:
    """Return a web page with signatures beside each other below the treaty."""
    columns = "".join(f"<div>{'<br>'.join(lines)}</div>" for lines in SIGNED)
    style = ".signed { display: flex; justify-content: space-between }"
    return page(style).replace("</html>", f"<div class=signed>{columns}</div></html>")


def source_signed() -> str:
    """Return the treaty as plain text with the signatures below each other."""
    return "\n\n".join((source(), *(line for lines in SIGNED for line in lines)))


_RIGHT = ".entry { display: flex; justify-content: space-between }"
CONTENTS_PLAIN = "<h4>Contents</h4>" + "".join(
    f"<div class=entry><span>Article {number} {title}</span><span>{number}</span></div>"
    for number, title in enumerate(_TITLES, 1)
)
CONTENTS_BARE = "<h4>Contents</h4>" + "".join(
    f"<div>Article {number} {title}</div>" for number, title in enumerate(_TITLES, 1)
)
CONTENTS_OF_TWO_LINES = "<h4>Contents</h4>" + "".join(
    f"<div>Article {number}</div><div class=entry><span>{title}</span><span>{number}</span></div>"
    for number, title in enumerate(_TITLES, 1)
)
CONTENTS = "<h4>Contents</h4>" + "".join(
    f"<div class=entry>Article {number} {title} {'.' * 40} {number}</div>" for number, title in enumerate(_TITLES, 1)
)
RUNNING = "<div class=head>Convention on River Ferries: Draft of the Council</div>"
HEAD = ".head { position: fixed; top: -12mm; left: 0; font-size: 8pt }"
LAYOUTS = {
    "plain": page(),
    "justified": page("p { text-align: justify }"),
    "large type": page("body { font-size: 14pt } h2, h3 { font-size: 14pt }"),
    "narrow page": page("@page { size: A5; margin: 15mm }"),
    "landscape": page("@page { size: A4 landscape }"),
    "hyphenated": page("p { text-align: justify; hyphens: auto }"),
    "two columns": page("body { columns: 2; font-size: 9.5pt } h1 { column-span: all }"),
    "three columns": page("@page { size: A4 landscape; margin: 12mm } body { columns: 3; font-size: 8.5pt }"),
    "running head": page(HEAD, RUNNING),
    "an article a page": sections("section { break-after: page } section:first-of-type { break-after: avoid }"),
    "first lines indented": page("p { margin: 0; text-indent: 8mm } .point { text-indent: 0 }"),
    "no space between paragraphs": page("p { margin: 0 }"),
    "headings letter by letter": page("h2 { letter-spacing: 0.3em }"),
    "headings on the left": page("h2, h3 { text-align: left }"),
    "headings in the text's weight": page("h2, h3 { font-weight: normal }"),
    "headings in italics": page("h3 { font-style: italic; font-weight: normal }"),
    "headings in capitals of the printer": page("h1 { font-size: 20pt }"),
    "watermark": page(
        ".mark { position: fixed; top: 110mm; left: 20mm; font-size: 60pt; color: #ddd; transform: rotate(-30deg) }",
        "<div class=mark>PROVISIONAL</div>",
    ),
    "contents with leaders": page(".entry { white-space: nowrap }", CONTENTS),
    "contents with page numbers": page(_RIGHT, CONTENTS_PLAIN),
    "contents without page numbers": page("", CONTENTS_BARE),
    "contents of two lines each": page(_RIGHT, CONTENTS_OF_TWO_LINES),
    "contents on a page": page(".end { break-after: page }", CONTENTS_BARE + "<div class=end></div>"),
    "wide lines": page("p { line-height: 2 }"),
    "boxed": page("body { border: 1px solid black; padding: 4mm }"),
    "struck through": page("s { color: gray }").replace("The ferry shall", "The <s>raft</s> ferry shall"),
    "headings with a shadow": page("h1, h2, h3 { text-shadow: 1px 1px 0 #888 }"),
    "headings printed again beside themselves": again(),
    "headings typed letter by letter": typed_apart(),
    "all in one style": page("h1, h2, h3 { font: inherit; text-align: left } h1, h2, h3, p, .point { margin: 0 }"),
    "text in bold": page("p { font-weight: bold }"),
    "numbers of pages": page("@page { @bottom-center { content: counter(page) ' / ' counter(pages) } }"),
    "articles in the head": headed_by_articles(),
    "articles in the margin": in_the_margin(),
    "underlined headings": page("h2 { text-decoration: underline }"),
}
BY_LIBREOFFICE = ("plain", "justified", "first lines indented", "struck through")


#: Layouts that are compared with another text than the treaty's own.
OTHERS = {
    "drop capitals": with_initials(),
    "signatures": signed(),
    "boxed cells": with_boxed_cells(),
    "merged cells over pages": with_duties(merged=True),
    "text in cells without lines": with_duties(merged=False),
    "articles by decimals": page(each="{}").replace(elements(paragraphs()), elements(by_decimals())),
    "a table in a column": with_fares_in_a_column(),
    "from the right": from_the_right(arabic()),
    "numbers from the right": from_the_right(arabic_with_numbers()),
    "sections in columns": in_columns(german(), "de", "p { hyphens: auto }"),
    "soft hyphens": in_columns(breaking_softly(german()), "de"),
    "Chinese": in_columns(chinese(), "zh", "body { font-family: 'Noto Sans CJK SC', sans-serif }"),
    "beside Arabic": at_their_own_pace(
        arabic(), ".right { direction: rtl; font-family: 'DejaVu Sans'; line-height: 1.9 }"
    ),
}
SIDE_BY_SIDE = {
    "side by side in cells": side_by_side(cells=True),
    "side by side in columns": side_by_side(cells=False),
    "side by side with a line between": side_by_side(
        cells=False, style=".pair div + div { border-left: 0.5pt solid black; padding-left: 3mm }"
    ),
    "side by side in boxes": side_by_side(
        cells=False, style=".pair { column-gap: 0 } .pair > div { border: 0.5pt solid black; padding: 1mm }"
    ),
    "side by side, each at its own pace": at_their_own_pace(french()),
}


def print_all(folder: Path) -> None:
    """Write each layout as PDF into a folder, all by one run of Chromium in a process of its own."""
    subprocess.run([sys.executable, "-m", "tests.readers.layouts", str(folder)], check=True, timeout=180, cwd=ROOT)


def _print_all(folder: Path) -> None:
    from playwright.sync_api import sync_playwright

    from tests.readers.dresses import DRESSES

    pages = LAYOUTS | OTHERS | SIDE_BY_SIDE | {name: html for name, (html, _) in DRESSES.items()}
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        for name, html in pages.items():
            page.set_content(html)
            (folder / f"{name}.pdf").write_bytes(page.pdf(prefer_css_page_size=True))
        browser.close()


def convert_all(folder: Path) -> None:
    """Write some layouts as PDF by LibreOffice, in one run."""
    files = []
    for name in BY_LIBREOFFICE:
        file = folder / f"office {name}.html"
        file.write_text(LAYOUTS[name], encoding="utf-8")
        files.append(str(file))
    soffice = shutil.which("soffice") or ""
    with TemporaryDirectory() as profile:
        subprocess.run(
            [
                soffice, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
                "pdf:writer_web_pdf_Export", "--outdir", str(folder), *files,
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


if __name__ == "__main__":
    _print_all(Path(sys.argv[1]))
