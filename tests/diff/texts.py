"""Two short texts compared: what the tests of marking and kinds need."""

from __future__ import annotations

from mla_diff.change_kinds.classify import classify
from mla_diff.model.comparison import Comparison
from mla_diff.model.kinds import Evidence
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read


def treaty(*articles: str, language: str = "en") -> str:
    """Return a treaty of articles 1, 2, ... as Markdown."""
    word = {"en": "Article", "fr": "Article", "es": "Artículo", "de": "Artikel", "nl": "Artikel", "it": "Articolo",
            "pt": "Artigo"}[language]  # fmt: skip
    headed = (f"## {word} {at} Treaty Marker Heading {at}\n\n{text}" for at, text in enumerate(articles, 1))
    return "# Treaty\n\n" + "\n\n".join(headed) + "\n"


def compare_texts(old: str, new: str, language: str = "en") -> Comparison:
    """Return the comparison of two Markdown texts."""
    versions = [
        parse(read(f"{name}.md", text.encode(), None), name, language) for name, text in (("old", old), ("new", new))
    ]
    return compare(*versions)


def evidence(old: str, new: str, language: str = "en") -> list[Evidence]:
    """Return the evidence of a change of one article's words; a second article keeps the two texts aligned."""
    rest = {"en": "This Treaty shall be registered by the depositary without any further formality whatsoever."}.get(
        language, "Registratie registration registro enregistrement."
    )
    comparison = compare_texts(treaty(old, rest, language=language), treaty(new, rest, language=language), language)
    return [one for change in classify(comparison) for one in change.evidence]
