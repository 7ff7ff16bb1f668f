"""What each language calls the parts of a treaty. To add a language: a module beside these, and a line below."""

from __future__ import annotations

from importlib import import_module

from mla_diff.parse.languages.keywords import Keywords

#: BCP 47 tags for which there is a module of that name here.
LANGUAGES = ("en", "fr", "es", "de", "nl", "pt", "it", "ru", "ar", "zh")


def keywords(language: str) -> Keywords:
    """Return the keywords of a language; English ones where the language is not known here."""
    tag = language if language in LANGUAGES else "en"
    found: Keywords = import_module(f"mla_diff.parse.languages.{tag}").KEYWORDS
    return found
