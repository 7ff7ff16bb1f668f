"""One treaty, set in many ways by Chromium and LibreOffice: pages as people meet them."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

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
    "wide lines": page("p { line-height: 2 }"),
    "boxed": page("body { border: 1px solid black; padding: 4mm }"),
    "struck through": page("s { color: gray }").replace("The ferry shall", "The <s>raft</s> ferry shall"),
    "underlined headings": page("h2 { text-decoration: underline }"),
}
BY_LIBREOFFICE = ("plain", "justified", "first lines indented", "struck through")


def print_all(folder: Path) -> None:
    """Write each layout as PDF into a folder, by one run of Chromium a page."""
    chromium = shutil.which("chromium") or ""
    for name, html in LAYOUTS.items():
        file = folder / f"{name}.html"
        file.write_text(html, encoding="utf-8")
        with TemporaryDirectory() as profile:
            subprocess.run(
                [
                    chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
                    "--no-pdf-header-footer", f"--print-to-pdf={folder / name}.pdf", file.as_uri(),
                ],
                check=True, capture_output=True, timeout=60,
            )  # fmt: skip


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
