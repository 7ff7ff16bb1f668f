"""A treaty of made-up articles with footnotes, set through the typesetter."""

from __future__ import annotations

import random

from tests.readers.pdf_writer import Look, Typesetter

_TEXT = (
    "the State Party shall take measures necessary to ensure cooperation with other Parties under this Convention in "
    "accordance with domestic law including requests for mutual legal assistance extradition persons transfer of "
    "proceedings protection witnesses preservation evidence confidentiality information costs obligations arising"
)
_WORDS = _TEXT.split()
ARTICLES = 14


def sentence(rng: random.Random, count: int) -> str:
    """Return a sentence of so many words."""
    text = " ".join(rng.choice(_WORDS) for _ in range(count))
    return text[0].upper() + text[1:] + "."


INSERTED = sentence(random.Random(45), 45)


def make_treaty(look: Look, *, insert: bool = False) -> tuple[bytes, list[str], list[str]]:
    """Return a treaty as PDF, the texts of its blocks in order and those of its notes.

    With ``insert`` a paragraph of 45 words stands in article 3.
    """
    rng = random.Random(7)
    notes = {str(number): sentence(rng, rng.randint(5, 40)) for number in range(1, 60)}
    setter = Typesetter(look, notes)
    setter.heading("COOPERATION", 16)
    texts, used = ["COOPERATION"], 0
    for article in range(1, ARTICLES + 1):
        title = sentence(rng, 3)[:-1]
        setter.heading(f"Article {article}")
        setter.heading(title)
        texts += [f"Article {article}", title]
        for number in range(1, 4):
            first, second = sentence(rng, rng.randint(15, 40)), sentence(rng, rng.randint(10, 60))
            mark = ""
            if rng.random() < 0.5:
                used += 1
                mark = f"{{{used}}}"
            setter.paragraph(f"{first[:-1]}{mark}, and {second}", f"{number}.")
            texts.append(f"{number}. {first[:-1]}, and {second}")
        if insert and article == 3:
            setter.paragraph(INSERTED)
            texts.append(INSERTED)
    return setter.finish(), texts, [notes[str(number)] for number in range(1, used + 1)]
