"""Bytes of a text file to characters: what the file or the user says, then UTF-8, then the likeliest of the rest."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from encodings.aliases import aliases

from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.registry import Options
from mla_diff.text.guess import guess

Decoded = tuple[str, tuple[Finding, ...]]

#: Longest first: the mark of UTF-32 begins with that of UTF-16.
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: The letters beyond a-z of languages that treaties are drafted in, with the encodings their files are found in.
WESTERN = ("cp1252", "iso8859-15")
CENTRAL = ("cp1250", "iso8859-2")
LANGUAGES = {
    "áâàéêèëíîïóôöúûüçñœ": WESTERN,  # Dutch, English
    "àâæçéèêëîïôœùûüÿ": WESTERN, "áéíñóúü¿¡ºª": WESTERN, "äöüß": WESTERN, "ãáàâçéêíõóôúüºª": WESTERN,
    "àèéìíîòóù": WESTERN, "åäöé": WESTERN, "æøåé": WESTERN, "áðéíóúýþæö": WESTERN,
    "ąćęłńóśźż": CENTRAL, "áčďéěíňóřšťúůýž": CENTRAL, "áäčďéíĺľňóôŕšťúýž": CENTRAL, "čšžćđ": CENTRAL,
    "áéíóöőúüű": CENTRAL, "ăâîşţ": CENTRAL, "çğıöşüâîûİ": ("cp1254",),
    "àáâãäåæçèéêëíîïñòóôõöøœùúûüß¿¡ºª": WESTERN,  # several of them in one file
}  # fmt: skip
SIGNS = frozenset("‘’“”„‚‹›«»–—…§°€•™©®·´\u00a0\u00ad")
#: Share of the signs above and a language's letters among all bytes beyond ASCII. The samples in
#: tests/readers/test_encodings.py have 1.0 in their own encoding; those not in Latin script at most 0.74 in any
#: Latin one.
COVERED = 0.93
#: charset-normalizer needs no more to tell encodings apart and takes seconds for megabytes.
SAMPLE = 100_000
#: A file in UTF-8 may have been cut or patched: so many good characters beyond ASCII for a bad byte still make it one.
GOOD_FOR_BAD = 10
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
#: Share of control characters above which a file is no text; old texts hold a few form feeds and the like.
MOST_CONTROL = 0.001


def decode(name: str, content: bytes, options: Options) -> Decoded:
    """Return a file's text and a finding where its encoding was guessed. Raises LoadError where it is no text."""
    if options.encoding:
        return _decode_as(name, content, options.encoding), ()
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _decode_as(name, content, encoding), ()
    text, findings = _detect(name, content)
    if len(CONTROL.findall(text)) > MOST_CONTROL * len(text) + 1:
        raise LoadError(f"{name}: the file is not text; give a file in a known format, or name its encoding")
    return text, findings


def known(name: str, encoding: str) -> str:
    """Return Python's name of an encoding. Raises LoadError, with near misses, where there is none."""
    try:
        found = codecs.lookup(encoding.strip())
    except (LookupError, UnicodeError, ValueError):
        found = None
    if found is None or not found._is_text_encoding:  # the public API does not say; "hex" and "zip" are no encodings
        wanted, all_known = re.sub("[^a-z0-9]", "_", encoding.lower()), {*aliases, *aliases.values()}
        hint = guess(wanted, all_known, "give one such as utf-8 or windows-1252", 3, 0.5)
        raise LoadError(f"{name}: {encoding!r} is no known encoding; {hint}")
    return found.name


def _decode_as(name: str, content: bytes, encoding: str) -> str:
    encoding = known(name, encoding)
    try:
        text = codecs.decode(content, encoding)
    except UnicodeError as error:
        where = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        way_out = "name its true encoding or save it as UTF-8"
        raise LoadError(f"{name}: the file is not {encoding}{where}; {way_out}") from None
    return text.removeprefix("\ufeff")


def _detect(name: str, content: bytes) -> Decoded:
    if b"\x00" in content[:4096]:
        wide = _wide(content)
        if wide is not None:
            return _guessed(*wide)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        bad = error
    broken = content.decode("utf-8", "replace")
    lost, good = broken.count("\ufffd"), sum(1 for character in broken if character > "\x7f")
    if good - lost >= GOOD_FOR_BAD * lost:
        line = content.count(b"\n", 0, bad.start) + 1
        message = f"{lost} characters are damaged in this UTF-8 file, the first in line {line}; U+FFFD stands there"
        return broken, (Finding("encoding", message, f"line {line}"),)
    found = _latin(content) or _other(content)
    if found is None:
        raise LoadError(f"{name}: the file is in no encoding that can be told; save it as UTF-8 or name its encoding")
    return _guessed(*found)


def _guessed(text: str, encoding: str) -> Decoded:
    message = f"the file does not say how its characters are encoded; {encoding} is the likeliest and was used"
    return text.removeprefix("\ufeff"), (Finding("encoding", message),)


def _wide(content: bytes) -> tuple[str, str] | None:
    """Return the text of UTF-16 or UTF-32 without its mark, or None."""
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        odd = sum(unicodedata.category(character) in ("Cn", "Co", "Cc", "Cs") for character in text[:4096])
        breaks = sum(character in "\r\n\t\f" for character in text[:4096])
        if odd - breaks == 0 and (" " in text or "\n" in text):
            return text, encoding
    return None


def _latin(content: bytes) -> tuple[str, str] | None:
    """Return the text in the Latin encoding in which nearly all its letters are those of one language, or None."""
    counts = Counter(byte for byte in content if byte > 0x7F)
    best, chosen = COVERED, ""
    for letters, encodings in LANGUAGES.items():
        usual = SIGNS.union(letters, letters.upper())
        for encoding in encodings:
            covered = sum(n for byte, n in counts.items() if bytes((byte,)).decode(encoding, "replace") in usual)
            share = covered / counts.total()
            if share > best:
                best, chosen = share, encoding
    if not chosen:
        return None
    try:
        return content.decode(chosen), chosen
    except UnicodeDecodeError:
        return None


def _other(content: bytes) -> tuple[str, str] | None:
    """Return the text in the likeliest of all encodings, or None where none fits."""
    from charset_normalizer import from_bytes

    first = next((place for place, byte in enumerate(content) if byte > 0x7F), 0)
    begin = content.rfind(b"\n", 0, first) + 1
    end = content.find(b"\n", begin + SAMPLE)
    for match in from_bytes(content[begin : end if end > 0 else begin + 2 * SAMPLE]):
        try:
            return content.decode(match.encoding), match.encoding
        except UnicodeDecodeError:
            continue
    return None
