"""What each language knows of law. To add a language: a folder beside these, and its tag below.

A folder's ``__init__`` holds one ``Language`` value: how parts are called, counted and cited, and by which words the
language is known. Where kinds of change are told in it, ``change`` holds its words of change.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module

from mla_diff.languages.language import Language
from mla_diff.model.errors import UnknownNameError

#: BCP 47 tags for which there is a folder of that name here.
LANGUAGES = (
    "en", "fr", "es", "de", "nl", "pt", "it", "ru", "ar", "zh", "sv", "pl", "uk", "el", "ja",
    "da", "no", "fi", "cs", "sk", "ca", "ro", "tr", "et", "lt", "lv", "hu", "bg", "hr", "sl", "ko",
)  # fmt: skip
NAMES = {
    "english": "en", "french": "fr", "spanish": "es", "german": "de", "dutch": "nl", "portuguese": "pt",
    "italian": "it", "russian": "ru", "arabic": "ar", "chinese": "zh", "swedish": "sv", "polish": "pl",
    "ukrainian": "uk", "greek": "el", "japanese": "ja", "danish": "da", "norwegian": "no", "finnish": "fi",
    "czech": "cs", "slovak": "sk", "catalan": "ca", "romanian": "ro", "turkish": "tr", "estonian": "et",
    "lithuanian": "lt", "latvian": "lv", "hungarian": "hu", "bulgarian": "bg", "croatian": "hr", "slovene": "sl",
    "korean": "ko",
}  # fmt: skip
#: Tags that mean one of the above: Norwegian is written Bokmål or Nynorsk.
SAME = {"nb": "no", "nn": "no"}


def language_name(tag: str) -> str:
    """Return the English name of a language, the tag itself where it has none here.

    >>> language_name("sv"), language_name("xx")
    ('Swedish', 'xx')
    """
    return next((name.capitalize() for name, known in NAMES.items() if known == tag), tag)


def language_tag(given: str, option: str = "--language") -> str:
    """Return the tag of a language that a user names with an option; "" stays "".

    Raises UnknownNameError, with near misses.

    >>> language_tag("French"), language_tag("pt-BR")
    ('fr', 'pt-BR')
    """
    primary = given.replace("_", "-").lower().split("-")[0]
    if not given or primary in LANGUAGES or primary in SAME:
        return given
    if given.lower() in NAMES:
        return NAMES[given.lower()]
    from difflib import get_close_matches

    near = get_close_matches(given.lower(), NAMES, 2, 0.6)
    hint = " or ".join(f"{NAMES[name]} ({name.capitalize()})" for name in near)
    ways = f"did you mean {hint}?" if near else f"choose one of {', '.join(LANGUAGES)}, or leave it out"
    raise UnknownNameError(f"{option} {given}: not a language whose labels are known; {ways}")


@cache
def unit_words() -> frozenset[str]:
    """Return what any language calls its articles, divisions and annexes; loading all of them takes some 20 ms.

    >>> {"article", "artikel", "kapitel", "annexe"} <= unit_words(), "directive" in unit_words()
    (True, False)
    """
    words: set[str] = set()
    for tag in LANGUAGES:
        known = language(tag)
        words.update(known.article, known.article_after, known.divisions, known.annex)
    return frozenset(words)


@lru_cache(maxsize=256)
def language(tag: str) -> Language:
    """Return what is known of the language with a BCP 47 primary tag; of English where the language is not known here.

    >>> language("de").article[0], language("nb").tag, language("xx").tag
    ('artikel', 'no', 'en')
    """
    known = SAME.get(tag, tag)
    loaded: Language = import_module(f"mla_diff.languages.{known if known in LANGUAGES else 'en'}").LANGUAGE
    return loaded
