"""What each language calls the parts of a treaty. To add a language: a module beside these, and a line below."""

from __future__ import annotations

from importlib import import_module

from mla_diff.languages.keywords import Keywords
from mla_diff.model.errors import UnknownNameError

#: BCP 47 tags for which there is a module of that name here.
LANGUAGES = ("en", "fr", "es", "de", "nl", "pt", "it", "ru", "ar", "zh")
NAMES = {
    "english": "en", "french": "fr", "spanish": "es", "german": "de", "dutch": "nl", "portuguese": "pt",
    "italian": "it", "russian": "ru", "arabic": "ar", "chinese": "zh",
}  # fmt: skip


def language_tag(given: str) -> str:
    """Return the tag of a language that a user names; "" stays "". Raises UnknownNameError, with near misses.

    >>> language_tag("French"), language_tag("pt-BR")
    ('fr', 'pt-BR')
    """
    if not given or given.replace("_", "-").lower().split("-")[0] in LANGUAGES:
        return given
    if given.lower() in NAMES:
        return NAMES[given.lower()]
    from difflib import get_close_matches

    near = get_close_matches(given.lower(), NAMES, 2, 0.6)
    hint = " or ".join(f"{NAMES[name]} ({name.capitalize()})" for name in near)
    ways = f"did you mean {hint}?" if near else f"choose one of {', '.join(LANGUAGES)}, or leave it out"
    raise UnknownNameError(f"--language {given}: not a language whose labels are known; {ways}")


def keywords(language: str) -> Keywords:
    """Return the keywords of a language; English ones where the language is not known here."""
    tag = language if language in LANGUAGES else "en"
    found: Keywords = import_module(f"mla_diff.languages.{tag}").KEYWORDS
    return found
