"""More pages of the one treaty by Chromium, each with the text whose provisions it has: none more, none less, none else."""

from __future__ import annotations

from tests.readers.layouts import arabic, elements, german, paragraphs, plain, table, web_page, without_numbers

_TREATY = paragraphs()
_LONG_TITLES = {
    "Use of terms": "Use of terms, scope of the provisions on ferries and the waters to which they apply, and relation to "
    "other agreements on the river",
    "Permits": "Permits to be held by operators, their issue, renewal and withdrawal by the council of the crossing, and "
    "the fees that are due for them",
    "Fees": "Fees for crossings, for moorings and for the inspection of ferries, and the refund of what was paid in excess "
    "of the tariff of the council",
}
_TIGHT = "h1, h2, h3, p, .point { margin: 0 }"
_ONE_STYLE = f"{_TIGHT} h1, h2, h3 {{ font: inherit; text-align: left }} .point {{ margin-left: 0 }}"
_JUSTIFIED = "p, .point { text-align: justify }"


def _ending_early(
    parts: list[tuple[str, str]], columns: int, height: int, style: str = "", size: str = "9.5pt", **page: str
) -> tuple[str, str]:
    """Return the first fourteen paragraphs in columns of one height (in mm), of which the last is not full."""
    parts = parts[:14]
    style = (
        f"body {{ columns: {columns}; column-fill: auto; height: {height}mm; font-size: {size} }}"
        f" h1 {{ column-span: all }} h2, h3 {{ font-size: {size} }} {style}"
    )
    return web_page(elements(parts), style, **page), plain(parts)


def _long_titled(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the treaty with some headings that fill two lines."""
    return [(kind, _LONG_TITLES.get(text, text)) for kind, text in parts]


def _in_one_line(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return paragraphs with each heading behind its article's number: "Article 4. Permits"."""
    made: list[tuple[str, str]] = []
    for kind, text in parts:
        if kind == "heading":
            made[-1] = ("article", f"{made[-1][1]}. {text}")
        else:
            made.append((kind, text))
    return made


def _as_wide(parts: list[tuple[str, str]], width: int, style: str) -> tuple[str, str]:
    """Return paragraphs in lines of a width (in mm)."""
    return web_page(elements(parts), f"body {{ width: {width}mm }} {style}"), plain(parts)


def _headed_in_the_margin() -> tuple[str, str]:
    """Return the treaty with the headings of its articles in the margin beside their first paragraph."""
    body, heading = "", ""
    for kind, text in _TREATY:
        if kind == "heading":
            heading = text
        elif heading:
            body += f"<div><aside>{heading}</aside>{elements([(kind, text)])}</div>"
            heading = ""
        else:
            body += elements([(kind, text)])
    style = (
        "body { margin-left: 38mm } div { position: relative } div p { margin-top: 0 }"
        " aside { position: absolute; left: -38mm; width: 32mm; font-size: 8pt }"
    )
    return web_page(body, style), plain(_TREATY)


def _with_low_initials(size: float, height: float) -> tuple[str, str]:
    """Return the treaty with drop capitals that stand higher than the last line beside them."""
    style = f"h3 + p::first-letter {{ float: left; font-size: {size}em; line-height: {height}; padding-right: 1px }}"
    return web_page(elements(without_numbers()), style), plain(without_numbers())


def _with_even_gaps() -> tuple[str, str]:
    """Return the treaty with a table whose head has words with the same room between them."""
    rows = (
        ("Crossing", "Adult", "Child"),
        ("Arbon", "4.00", "2.00"),
        ("Horn", "3.50", "1.75"),
        ("Staad", "5.10", "2.50"),
    )
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    style = "table { border-collapse: collapse; margin-left: 8mm } td { padding: 1mm 8mm; border-bottom: 0.5pt solid black }"
    return web_page(f"{elements(_TREATY)}<table>{cells}</table>", style), f"{plain(_TREATY)}\n\n{table(rows)}"


#: Each page, and the text that it shows.
DRESSES: dict[str, tuple[str, str]] = {
    "a short right column": _ending_early(_TREATY, 2, 184, f"{_JUSTIFIED} p, h1, h2, h3 {{ margin: 1mm 0 }}"),
    "three lines in the right column": _ending_early(
        _TREATY, 2, 228, f"{_JUSTIFIED} p, h1, h2, h3 {{ margin: 1mm 0 }}"
    ),
    "three columns, the last short, below a title": _ending_early(
        _TREATY, 3, 84, f"@page {{ size: A4 landscape; margin: 15mm }} {_JUSTIFIED}", "9pt"
    ),
    "two lines in the last of three columns": _ending_early(
        _TREATY, 3, 124, f"@page {{ size: A4 landscape; margin: 15mm }} {_JUSTIFIED}", "9pt"
    ),
    "a short left column read from the right": _ending_early(
        arabic(), 2, 172, f"body {{ font-family: 'DejaVu Sans' }} {_JUSTIFIED}", language="ar", direction="rtl"
    ),
    # at these widths an article's line comes behind a full one, and a heading fills its first line
    "articles without space above in the text's style": _as_wide(_in_one_line(_TREATY), 128, _ONE_STYLE),
    "sections without space above in the text's style": _as_wide(_in_one_line(german()), 128, _ONE_STYLE),
    "long headings in the middle in the text's weight": _as_wide(
        _long_titled(_TREATY), 120, f"{_TIGHT} h2, h3 {{ font-weight: normal }}"
    ),
    # the spaces of lines that are stretched stand below one another by chance
    "a narrow column of stretched lines": _as_wide(_TREATY, 60, _JUSTIFIED),
    "stretched lines with wide spaces": _as_wide(_TREATY, 110, f"{_JUSTIFIED} p {{ word-spacing: 0.5em }}"),
    "stretched lines of letters set apart": _as_wide(_TREATY, 119, f"body {{ letter-spacing: 0.12em }} {_JUSTIFIED}"),
    "paragraphs without space between them or numbers": _as_wide(
        [(kind, text.partition(" ")[2] if kind == "paragraph" else text) for kind, text in _TREATY],
        140,
        f"{_JUSTIFIED} {_TIGHT} p {{ hyphens: auto }}",
    ),
    "kerned headings in the margin": _headed_in_the_margin(),
    "drop capitals above the last line beside them": _with_low_initials(3.9, 0.78),
    "drop capitals beside a line too many": _with_low_initials(2.6, 0.9),
    "headings in small capitals": _as_wide(_TREATY, 160, "h2, h3 { font-variant: small-caps }"),
    "headings in small capitals set apart": _as_wide(
        _TREATY, 160, "h2, h3 { font-variant: small-caps; letter-spacing: 0.2em; font-weight: normal }"
    ),
    "a table with words equally far apart": _with_even_gaps(),
    "a heading over the end of a page": _as_wide(
        _in_one_line(_long_titled(_TREATY)), 148, f"{_TIGHT} h2 {{ text-align: left }}"
    ),
}  # fmt: skip
