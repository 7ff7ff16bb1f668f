"""Pages that are pictures, read by the program ocrmypdf where the user asks for it and has it.

What it made of a file is kept in the cache folder under the file's hash, since it takes seconds a page. It is given the
file's bytes and two names in a folder of its own, never a name from the document.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.pdf.text_layer import PROGRAM, WAY, advice
from mla_diff.runtime.cache import keep_bytes, recall_bytes

SECONDS = 3600.0  # at most, for a file; 2 to 5 seconds a page are usual
#: What tesseract calls the languages that are read here.
NAMES = {
    "en": "eng", "fr": "fra", "es": "spa", "de": "deu", "nl": "nld", "pt": "por", "it": "ita", "ru": "rus",
    "ar": "ara", "zh": "chi_sim", "pl": "pol", "sv": "swe", "fi": "fin", "da": "dan", "no": "nor", "cs": "ces",
    "sk": "slk", "hu": "hun", "ro": "ron", "el": "ell", "tr": "tur", "uk": "ukr", "ja": "jpn", "he": "heb",
}  # fmt: skip
FINDING = Finding("read-by-ocr", "the pages are pictures and were read by OCR; letters and figures may be wrong")


def read_pages(name: str, content: bytes, language: str) -> bytes:
    """Return a PDF file with the text that ocrmypdf read on its pages. Raises LoadError where that cannot be had."""
    code = NAMES.get(language.lower().split("-")[0], "") if language else ""
    way = (*WAY, *(("-l", code) if code else ()))
    key = sha256(b"\0".join((content, PROGRAM.encode(), *(part.encode() for part in way)))).hexdigest()
    kept = recall_bytes(key)
    if kept is not None:
        return kept
    program = shutil.which(PROGRAM)
    if program is None:
        raise LoadError(f"{name}: --ocr needs {PROGRAM}, which is not installed; see https://ocrmypdf.readthedocs.io")
    made = _run(name, program, way, content)
    keep_bytes(key, made)
    return made


def _run(name: str, program: str, way: tuple[str, ...], content: bytes) -> bytes:
    with TemporaryDirectory(prefix="mla-diff-ocr-") as folder:
        given, made = Path(folder, "pages.pdf"), Path(folder, "text.pdf")
        given.write_bytes(content)
        shown = None if sys.stderr.isatty() else subprocess.PIPE  # on a terminal its own progress is seen
        try:
            done = subprocess.run(  # noqa: S603 - a program found on PATH, with names made here
                [program, *way, str(given), str(made)],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=shown, timeout=SECONDS, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise LoadError(f"{name}: {PROGRAM} took over {SECONDS / 60:.0f} minutes; give fewer pages") from error
        except OSError as error:
            raise LoadError(f"{name}: {PROGRAM} could not be started ({error.strerror}); install it anew") from error
        if done.returncode != 0 or not made.exists():
            way_out = f"run it by hand to see why: {advice('FILE.pdf')}"
            raise LoadError(f"{name}: {PROGRAM} failed{_reason(done.stderr)}; {way_out}")
        return made.read_bytes()


def _reason(told: bytes | None) -> str:
    """Return the last line of what the program said, as plain text."""
    lines = (told or b"").decode("utf-8", "replace").strip().splitlines()
    last = "".join(letter for letter in lines[-1] if letter.isprintable())[:200] if lines else ""
    return f" ({last})" if last else ""
