"""Which language a text is in, told by its commonest words and its script."""

from __future__ import annotations

import re
from collections import Counter

# The commonest function words, without those that two of these languages share too often to tell them apart.
_COMMON = {
    "en": "the of and to in shall for by or any with that this be which may",
    "fr": "le la les des du et en une par pour dans aux est qui sur ou au ne",
    "es": "el la los las del y en una por para que se con su al o será",
    "de": "der die das und den von zu des dem im mit für ist oder eine wird nicht",
    "nl": "de het van een en in dat op voor te zijn met of die aan wordt niet",
    "pt": "o a os as do da dos das e em uma por para que ao ou não à",
    "it": "il la le dei del della e di che per un una gli nel o alla è sono",
    "ru": "и в на с по для что не или от к о его при",
}
_SETS = {tag: frozenset(sample.split()) for tag, sample in _COMMON.items()}
_SAMPLE = 20_000  # characters; enough for a clear majority and a bound on long texts


def detect_language(text: str) -> str:
    """Return the primary BCP 47 tag of the language ``text`` is mostly in, "" where nothing speaks for any.

    >>> detect_language("Each State Party shall take the measures that may be necessary for this purpose.")
    'en'
    >>> detect_language("Chaque État partie prend les mesures nécessaires pour les victimes et dans la loi.")
    'fr'
    """
    sample = text[:_SAMPLE].lower()
    by_script = "" if sample.isascii() else _by_script(sample)
    if by_script:
        return by_script
    found = Counter(re.findall(r"[^\W\d_]+", sample))
    counts = {tag: sum(map(found.__getitem__, common)) for tag, common in _SETS.items()}
    best, second = sorted(counts, key=lambda tag: -counts[tag])[:2]
    return best if counts[best] >= 2 and counts[best] > counts[second] else ""


#: Scripts that one of the languages alone is written in, by their first and last characters.
_SCRIPTS = {"ar": ("\u0600", "\u06ff"), "zh": ("\u4e00", "\u9fff")}


def _by_script(sample: str) -> str:
    letters = sum(map(str.isalpha, sample))
    far = [char for char in sample if char >= "\u0600"]
    counts = {tag: sum(first <= char <= last for char in far) for tag, (first, last) in _SCRIPTS.items()}
    return next((tag for tag, count in counts.items() if count > letters / 2), "")
