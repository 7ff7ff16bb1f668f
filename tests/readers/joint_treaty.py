"""The treaty as a word processor sets it for print: small pages, running heads, footnotes, automatic numbers, columns.

A flat OpenDocument text that LibreOffice saves in its other formats; the words stay those of ``treaty``. Long words
hold soft hyphens, so that lines end within words even where LibreOffice has no dictionary to hyphenate by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from tests.readers.odt_writer import NS
from tests.readers.treaty import NOTES, Unit, units

HEAD = "Working text not for citation"
FOOT = "Custody of river records, sheet"
DEPTHS = {"para": 0, "point": 1, "sub": 2}
_LONG = re.compile(r"[a-z]{7,}")


def _level(place: int, form: str, prefix: str, suffix: str, kind: str = "list-level-style-number") -> str:
    return (
        f'<text:{kind} text:level="{place}" style:num-format="{form}" style:num-prefix="{prefix}" style:num-suffix='
        f'"{suffix}"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        f'<style:list-level-label-alignment text:label-followed-by="space"/></style:list-level-properties>'
        f"</text:{kind}>"
    )


PARTS = _level(1, "I", "PART ", "", "outline-level-style")
_POINTS = _level(2, "a", "(", ")") + _level(3, "i", "(", ")")
LISTS = {"Articles": _level(1, "1", "Article ", "")} | {
    # one for each article: in .doc and .rtf LibreOffice does not keep that a list begins anew
    f"Article{number}": _level(1, "1", "", ".") + _POINTS
    for number in range(1, 14)
}
STYLES = f"""<style:default-style style:family="paragraph"><style:paragraph-properties fo:text-align="justify"/>
<style:text-properties style:font-name="Liberation Serif" fo:font-size="9pt" fo:language="en" fo:country="US"
 fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="4pt"/>
</style:style><style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-size="13pt"
 fo:font-weight="bold"/></style:style><style:style style:name="Heading" style:family="paragraph">
<style:paragraph-properties fo:margin-top="8pt" fo:margin-bottom="4pt" fo:keep-with-next="always"
 fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:text-properties fo:font-size="7pt"/></style:style>
<style:style style:name="ArticleHeading" style:family="paragraph" style:parent-style-name="Heading"
 style:list-style-name="Articles"/><text:outline-style style:name="Outline">{PARTS}</text:outline-style>""" + "".join(
    f'<text:list-style style:name="{name}">{levels}</text:list-style>' for name, levels in LISTS.items()
)
SIDES = "".join(f' fo:margin-{side}="1cm"' for side in ("top", "bottom", "left", "right"))
PAGE = f"""<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="10.5cm"
 fo:page-height="14.8cm"{SIDES}/><style:header-style><style:header-footer-properties fo:min-height="0.6cm"
 fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties
 fo:min-height="0.6cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>"""
MASTER = f"""<style:master-page style:name="Standard" style:page-layout-name="pl"><style:header>
<text:p>{HEAD}</text:p></style:header><style:footer><text:p>{FOOT} <text:page-number/></text:p></style:footer>
</style:master-page>"""


def joint_treaty(columns: int, *, typed: bool = False) -> bytes:
    """Return the treaty on A6 pages, in one column or more, its labels numbered automatically or ``typed``."""
    section = (
        f'<style:style style:name="Sect" style:family="section"><style:section-properties><style:columns '
        f'fo:column-count="{columns}" fo:column-gap="0.5cm"/></style:section-properties></style:style>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} xmlns:xml="http://www.w3.org/XML/1998/'
        f'namespace" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:styles>{STYLES}</office:styles><office:automatic-styles>{PAGE}{section}"
        f"</office:automatic-styles><office:master-styles>{MASTER}</office:master-styles><office:body><office:text>"
        f'<text:section text:style-name="Sect" text:name="s">{"".join(_typed() if typed else _body())}</text:section></office:text>'
        f"</office:body></office:document>"
    ).encode()


def _body() -> Iterator[str]:
    article = 0
    for in_list, group in groupby(units(), key=lambda unit: unit.kind in DEPTHS):
        if in_list:
            yield _list(list(group), article)
            continue
        for unit in group:
            if unit.kind == "part":
                yield f'<text:h text:style-name="Heading" text:outline-level="1">{_words(unit)}</text:h>'
            elif unit.kind == "article":
                article += 1
                goes_on = f' text:continue-list="a{article - 1}"' if article > 1 else ""
                yield (
                    f'<text:list xml:id="a{article}" text:style-name="Articles"{goes_on}><text:list-item><text:h '
                    f'text:style-name="ArticleHeading" text:outline-level="2">{_words(unit)}</text:h></text:list-item>'
                    f"</text:list>"
                )
            else:
                yield f'<text:p text:style-name="{"Title" if unit.kind == "title" else "Standard"}">{_words(unit)}</text:p>'


def _typed() -> Iterator[str]:
    for unit in units():
        words = f"{unit.label} {_words(unit)}".strip()
        tag = 'text:h text:style-name="Heading" text:outline-level="{}"'.format(2 if unit.kind == "article" else 3)
        yield f"<{tag}>{words}</text:h>" if unit.kind in ("part", "article") else f"<text:p>{words}</text:p>"


def _list(group: list[Unit], article: int) -> str:
    """Return a list and those in it: points stand inside their paragraph's item."""
    depth, made = -1, ""
    for unit in group:
        at = DEPTHS[unit.kind]
        if at > depth:
            name = f' text:style-name="Article{article}"' if depth < 0 else ""
            made += f"<text:list{name}><text:list-item>" + "<text:list><text:list-item>" * (at - depth - 1)
        else:
            made += "</text:list-item></text:list>" * (depth - at) + "</text:list-item><text:list-item>"
        depth = at
        made += f'<text:p text:style-name="Standard">{_words(unit)}</text:p>'
    return made + "</text:list-item></text:list>" * (depth + 1)


def _words(unit: Unit) -> str:
    return "".join(_note(piece) if place % 2 else _hyphenated(piece) for place, piece in enumerate(unit.pieces))


def _note(number: str) -> str:
    return (
        f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation><text:note-body>'
        f'<text:p text:style-name="Footnote">{_hyphenated(NOTES[number])}</text:p></text:note-body></text:note>'
    )


def _hyphenated(text: str) -> str:
    return escape(_LONG.sub(lambda word: f"{word[0][:3]}\u00ad{word[0][3:5]}\u00ad{word[0][5:]}", text))
