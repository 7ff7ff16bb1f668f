"""Where a click on a version leads in a terminal that has hyperlinks: to its file, or to where it was published."""

from __future__ import annotations

import os
from pathlib import Path

from mla_diff.cli.pager import is_terminal, pager_command, passes_links

#: What terminals that show hyperlinks are known to set. There is no way to ask.
_PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"})
_TERMS = ("xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm", "contour")
_VTE = 5000  # GNOME Terminal and its relatives, from version 0.50 on


def shows_links(paged: bool) -> bool:
    """Return whether to write hyperlinks: to a terminal known to show them, and no pager that would not."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not is_terminal():
        return False
    pager = pager_command() if paged else []
    return _has_links() and (not pager or passes_links(pager[0]))


def _has_links() -> bool:
    """Return whether the terminal is known to show hyperlinks; FORCE_HYPERLINK says so, or with 0 that it is not."""
    known = os.environ.get
    if known("FORCE_HYPERLINK"):
        return known("FORCE_HYPERLINK") != "0"
    vte = known("VTE_VERSION", "")
    return bool(
        known("TERM_PROGRAM") in _PROGRAMS or known("TERM", "").startswith(_TERMS) or known("WT_SESSION")
        or known("KONSOLE_VERSION") or (vte.isdigit() and int(vte) >= _VTE)
    )  # fmt: skip


def address_of(name: str, library: str = "") -> str:
    """Return the address of a version: of the file of that name, else of the page where the library has it from."""
    path = Path(name)
    if path.exists():
        return path.resolve().as_uri()
    from mla_diff.library.library import open_library

    entry = next((one for one in open_library(library).all_entries if one.id == name), None)
    pages = [publication.url for publication in entry.publications if not publication.file] if entry else []
    return pages[0] if pages else ""
