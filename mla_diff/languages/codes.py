"""Codes of languages: the two letters of BCP 47, and the three of ISO 639-2 that Akoma Ntoso and others use."""

from __future__ import annotations

import re

#: ISO 639-2 codes of languages that laws are published in: the terminological code, then the bibliographic one.
_THREE_LETTERS = {
    "ar": "ara", "bg": "bul", "ca": "cat", "cs": "ces cze", "cy": "cym wel", "da": "dan", "de": "deu ger",
    "el": "ell gre", "en": "eng", "et": "est", "eu": "eus baq", "fa": "fas per", "fi": "fin", "fr": "fra fre",
    "ga": "gle", "gd": "gla", "gl": "glg", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun", "hy": "hye arm",
    "is": "isl ice", "it": "ita", "ja": "jpn", "ka": "kat geo", "ko": "kor", "lb": "ltz", "lt": "lit", "lv": "lav",
    "mt": "mlt", "nl": "nld dut", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron rum", "ru": "rus", "sk": "slk slo",
    "sl": "slv", "sq": "sqi alb", "sr": "srp", "sv": "swe", "sw": "swa", "tr": "tur", "uk": "ukr", "zh": "zho chi",
    "es": "spa",
}  # fmt: skip
_TWO_LETTERS = {code: tag for tag, codes in _THREE_LETTERS.items() for code in codes.split()}
UNKNOWN = "und"
#: Codes of countries that files give for the language, none of which is the code of a language.
_COUNTRIES = {"cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "ua": "uk"}


def two_letters(language: str) -> str:
    """Return a language's primary BCP 47 tag, given a tag, an ISO 639-2 code or an address that ends in one.

    What is none of them gives "".

    >>> [two_letters(given) for given in ("eng", "fr-BE", "EN", "unknown", "gr", "http://x/authority/language/FRA")]
    ['en', 'fr', 'en', '', 'el', 'fr']
    """
    primary = re.split(r"[-_]", language.strip().lower().rpartition("/")[2])[0]
    tag = primary if re.fullmatch(r"[a-z]{2}", primary) else ""
    return _TWO_LETTERS.get(primary) or _COUNTRIES.get(primary, tag)


def three_letters(tag: str) -> str:
    """Return the ISO 639-2 code of a language; its tag where there is no code here, "und" where it is unknown.

    >>> three_letters("de"), three_letters("qq"), three_letters("")
    ('deu', 'qq', 'und')
    """
    return _THREE_LETTERS.get(tag, tag or UNKNOWN).split()[0]
