"""A page of a PDF as it was printed, beside what was read on it: where a reading is in doubt, the eye decides."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from mla_diff.model.provision import Provision, Version
from mla_diff.site.asked import Asked, Say, path_of, read_texts

PROGRAM = "pdftoppm"  # of poppler
SECONDS = 30.0  # for one page; the pages of treaties take under one
LONGEST_SIDE = 1400  # pixels: small print can be read, and a picture has at most 6 MB whatever the page's size


def look(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Write what was read on one page of a PDF, and beside it, as a file of the same name, the page's picture."""
    number = int(asked["page"])
    (version,) = read_texts(asked, say)
    say("drawing", asked["texts"][0]["shown"])
    trouble = draw_page(path_of(asked["texts"][0], asked["library"]), number, out.with_suffix(".png"))
    rows = [[provision.label, provision.heading, provision.text] for provision in provisions_on(version, number)]
    told = {
        "rows": rows, "last": last_page(version), "language": version.language, "trouble": trouble,
        "findings": [finding.message for finding in version.findings if page_of(version, finding.place) == number],
    }  # fmt: skip
    out.write_text(json.dumps(told), encoding="utf-8")
    return {}


def draw_page(file: Path, number: int, picture: Path) -> str:
    """Draw one page of a PDF file into a PNG file. Return why that could not be done, "" where it was.

    What it returns is the name of a message: "no_poppler", "slow_page", "no_picture". The program is given names that
    were made here and a page's number, and ends with this process; the memory of both is bounded.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return "no_poppler"
    page = str(number)
    command = [program, "-png", "-singlefile", "-f", page, "-l", page, "-scale-to", str(LONGEST_SIDE)]
    try:
        done = subprocess.run(  # noqa: S603 - a program found on PATH, with names made here
            [*command, str(file.resolve()), str(picture.with_suffix("").resolve())],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            timeout=SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        picture.unlink(missing_ok=True)
        return "slow_page"
    except OSError:
        return "no_picture"
    return "" if done.returncode == 0 and picture.is_file() else "no_picture"


def page_of(version: Version, place: str) -> int:
    """Return the page of a PDF on which a finding's place lies; 0 where it has none."""
    if version.source.format != "pdf":
        return 0
    if place in version.by_eid:
        return version.by_eid[place].page or 0
    number = place.removeprefix("page ")
    return int(number) if number.isdecimal() and number != place else 0


def last_page(version: Version) -> int:
    """Return the last page of a PDF on which a provision begins; 0 for a text without pages."""
    if version.source.format != "pdf":
        return 0
    return max((provision.page or 0 for provision in version.provisions), default=0)


def provisions_on(version: Version, number: int) -> list[Provision]:
    """Return the provisions that begin on a page, after the one that may run on from the page before."""
    running_on: list[Provision] = []
    begun: list[Provision] = []
    for provision in version.provisions:
        if provision.page == number:
            begun.append(provision)
        elif provision.page and provision.page < number:
            running_on = [provision]
    return running_on + begun
