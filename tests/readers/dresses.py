"""More pages of the one treaty by Chromium, each with the text whose provisions it has: none more, none less, none else."""

from __future__ import annotations

from tests.readers.layouts import arabic, elements, paragraphs, plain, web_page

_TREATY = paragraphs()
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
}  # fmt: skip
