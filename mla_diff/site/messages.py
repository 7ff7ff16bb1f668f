"""What the page says, in each of its languages: one file a language, and the same names in each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from mla_diff.writers.templates import template_text

#: The languages of the page; a further one is a file of that name in ``templates/site`` and a word here.
TONGUES = {"en": "English", "fr": "Français", "es": "Español"}


@cache
def messages(tongue: str) -> Mapping[str, str]:
    """Return all that the page says in one language.

    >>> messages("fr")["compare"]
    'Comparer'
    """
    return tomllib.loads(template_text(f"site/{tongue}.toml"))


def choose_tongue(accepted: str) -> str:
    """Return the language that a browser prefers among those the page speaks, as its Accept-Language header says.

    >>> choose_tongue("de-AT,fr;q=0.7,en;q=0.3"), choose_tongue("")
    ('fr', 'en')
    """
    weighed = []
    for place, part in enumerate(accepted.split(",")):
        tag, _, parameter = part.strip().partition(";")
        quality = parameter.partition("q=")[2].strip()
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            weight = 0.0
        weighed.append((-weight, place, tag.partition("-")[0].lower()))
    return next((tag for _, _, tag in sorted(weighed) if tag in TONGUES), "en")
