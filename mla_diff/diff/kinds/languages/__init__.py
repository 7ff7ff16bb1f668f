"""One module a language; add one here and list it in LANGUAGES."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from mla_diff.diff.kinds.rules import Rules

LANGUAGES = ("en", "fr", "es", "de", "nl")


@lru_cache(maxsize=8)
def rules_for(language: str) -> Rules:
    """Return the rules of a language by its primary tag; a language without any still has the kinds of form."""
    if language in LANGUAGES:
        rules: Rules = import_module(f"{__name__}.{language}").RULES
        return rules
    return Rules(language, ())
